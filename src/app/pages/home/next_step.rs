//! The next step of a signed-in person, by what they are and what waits.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::SignInAddress;
use crate::app::ui::{ButtonLink, ButtonVariant, IconName};
use crate::domain::licensing::Stage;
use crate::domain::views::frame::Role;
use crate::domain::views::licences::ApplicationLine;

/// A sentence and the one button that leads on.
#[component]
pub fn NextStep(
    /// What the person is.
    role: Role,
    /// Whether the person is in the pool of experts besides.
    is_expert: bool,
    /// Whether the organisation of the session is registered.
    registered: bool,
    /// The application that waits longest for this person.
    first: Option<ApplicationLine>,
) -> impl IntoView {
    let lang = use_lang();
    let licences = ("/licences".to_owned(), lang.licences());
    let (text, way) = match (role, &first) {
        (Role::Head | Role::Employee, Some(line)) => {
            let open = (format!("/applications/{}", line.id), lang.home_open_application());
            let text = match (role, line.stage) {
                (Role::Head, Stage::HandedOver | Stage::Corrected) => lang.home_head_sign(),
                (_, Stage::Returned) => lang.home_correct(),
                _ => lang.home_continue(),
            };
            (text, Some(open))
        }
        (Role::Newcomer | Role::Person, _) if is_expert => {
            (lang.home_expert(), Some(("/expert".to_owned(), lang.expert_office())))
        }
        (Role::Head, None) if !registered => (lang.home_newcomer(), Some(register(lang))),
        (Role::Head | Role::Employee, None) => (lang.home_nothing_waits(), Some(licences)),
        (Role::Newcomer, _) if registered => (lang.home_not_appointed(), Some(take_over(lang))),
        (Role::Newcomer, _) => (lang.home_newcomer(), Some(register(lang))),
        (Role::Person, _) => (lang.home_person(), None),
        (Role::Specialist | Role::Leadership | Role::Administrator, _) => {
            let way = ("/accreditation".to_owned(), lang.accreditation());
            (lang.home_officer(), Some(way))
        }
    };
    let way = way.map(|(href, label)| {
        view! { <ButtonLink href variant=ButtonVariant::Primary icon=IconName::ArrowRight>{label}</ButtonLink> }
    });
    let sign_in = (role == Role::Person && !is_expert).then(|| {
        view! {
            <ButtonLink href=SignInAddress::returning_to("/").href() variant=ButtonVariant::Primary icon=IconName::ArrowIn external=true>
                {lang.sign_in_esi()}
            </ButtonLink>
        }
    });
    view! {
        <p>{text}</p>
        <div class="toolbar">{way} {sign_in}</div>
    }
}

fn take_over(lang: crate::i18n::Lang) -> (String, &'static str) {
    ("/organisation".to_owned(), lang.home_take_over())
}

fn register(lang: crate::i18n::Lang) -> (String, &'static str) {
    ("/organisation".to_owned(), lang.home_register_organisation())
}
