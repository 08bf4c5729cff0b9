//! The main menu, by what the person is.

use super::layout::{MenuItem, ViewerLine};
use crate::domain::address::Address;
use crate::domain::views::frame::{Role, Viewer};
use crate::i18n::Lang;

/// The links of the main menu; none for a guest, who has one way: in.
pub fn menu_of(lang: Lang, viewer: Option<&Viewer>) -> Vec<MenuItem> {
    let Some(viewer) = viewer else { return Vec::new() };
    let home = MenuItem::new(Address::Home, lang.home());
    let licences = MenuItem::new(Address::Licences, lang.licences());
    let accreditation = MenuItem::new(Address::Accreditations, lang.accreditation());
    let organisation = MenuItem::new(Address::Organisation, lang.organisation());
    let employees = MenuItem::new(Address::Employees, lang.employees());
    let readiness = MenuItem::new(Address::Readiness, lang.readiness());
    let expert = viewer
        .is_expert
        .then(|| MenuItem::new(Address::ExpertOffice, lang.expert_office()));
    let mut menu = match viewer.role {
        Role::Head => vec![home, licences, accreditation, organisation, employees, readiness],
        Role::Employee => vec![home, licences, accreditation, organisation, employees],
        Role::Newcomer => vec![home, organisation, readiness],
        Role::Person => vec![home, readiness],
        Role::Specialist | Role::Leadership | Role::Administrator => vec![home, accreditation],
    };
    menu.extend(expert);
    menu
}

/// Who is signed in, as the header shows it.
pub fn viewer_line(lang: Lang, viewer: &Viewer) -> ViewerLine {
    let organisation = viewer
        .organisation
        .as_ref()
        .map(|(ky, ru)| lang.registered_name(ky, ru).clone());
    ViewerLine {
        name: viewer.name.clone(),
        organisation,
        role: Some(lang.role(viewer.role)),
    }
}
