//! The next step of a signed-in person, by what they are and what waits.

use leptos::prelude::*;

use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::pages::SignInAddress;
use crate::app::pages::everyone::home::tasks::address_of;
use crate::app::ui::{ButtonLink, ButtonVariant, IconName};
use crate::domain::address::Address;
use crate::domain::licensing::Phase;
use crate::domain::views::frame::Role;
use crate::domain::views::licences::ApplicationLine;
use crate::domain::views::tasks::Task;

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
    /// The accreditation work that is the most urgent for this person.
    task: Option<Task>,
) -> impl IntoView {
    let lang = use_lang();
    let now = use_frame().now;
    let licences = (Address::Licences.to_string(), lang.licences());
    let cases = || (Address::Accreditations.to_string(), lang.accreditation());
    let (text, way) = match (role, &first, &task) {
        (Role::Head | Role::Employee, Some(line), _) => {
            let open = (Address::Application(&line.id).to_string(), lang.home_open_application());
            let text = match line.stage.phase() {
                Phase::AwaitingHead if role == Role::Head => lang.home_head_sign(),
                Phase::Returned => lang.home_correct(),
                Phase::Draft
                | Phase::AwaitingHead
                | Phase::UnderReview(_)
                | Phase::InForce
                | Phase::Suspended
                | Phase::Refused
                | Phase::Annulled
                | Phase::Over => lang.home_continue(),
            };
            said(text, Some(open))
        }
        (_, _, Some(task)) => (lang.task(task, now), Some((address_of(task), lang.task_open(task)))),
        (Role::Newcomer, ..) if is_expert => said(
            lang.home_expert_nothing(),
            Some((Address::ExpertOffice.to_string(), lang.expert_office())),
        ),
        // What waits for an expert is seen with the employer's signature only.
        (Role::Person, ..) if is_expert => said(
            lang.home_expert(),
            Some((Address::ExpertOffice.to_string(), lang.expert_office())),
        ),
        (Role::Head, ..) if !registered => said(lang.home_newcomer(), Some(register(lang))),
        (Role::Head | Role::Employee, ..) => said(lang.home_nothing_waits(), Some(licences)),
        (Role::Newcomer, ..) if registered => said(lang.home_not_appointed(), Some(take_over(lang))),
        (Role::Newcomer, ..) => said(lang.home_newcomer(), Some(register(lang))),
        (Role::Person, ..) => said(lang.home_person(), None),
        (Role::Specialist | Role::Leadership, ..) => said(lang.home_officer_nothing(), Some(cases())),
        (Role::Administrator, ..) => said(lang.home_administrator(), Some(cases())),
    };
    let way = way.map(|(href, label)| {
        view! { <ButtonLink href variant=ButtonVariant::Primary icon=IconName::ArrowRight>{label}</ButtonLink> }
    });
    let sign_in = (role == Role::Person && !is_expert).then(|| {
        view! {
            <ButtonLink href=SignInAddress::returning_to(Address::Home).href() variant=ButtonVariant::Primary icon=IconName::ArrowIn external=true>
                {lang.sign_in_esi()}
            </ButtonLink>
        }
    });
    view! {
        <p>{text}</p>
        <div class="toolbar">{way} {sign_in}</div>
    }
}

fn said(text: &str, way: Option<(String, &str)>) -> (String, Option<(String, String)>) {
    (text.to_owned(), way.map(|(href, label)| (href, label.to_owned())))
}

fn take_over(lang: crate::i18n::Lang) -> (String, &'static str) {
    (Address::Organisation.to_string(), lang.home_take_over())
}

fn register(lang: crate::i18n::Lang) -> (String, &'static str) {
    (Address::Organisation.to_string(), lang.home_register_organisation())
}
