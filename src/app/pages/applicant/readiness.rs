//! The readiness page: every precondition of an application at once, with its state and its remedy
//! (docs/requirements.md, L1, L2).

use leptos::prelude::*;

use crate::api::home::readiness;
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::{SignInAddress, screen, titled};
use crate::app::ui::{Badge, ButtonLink, ButtonVariant, Icon, IconName, Notice, PageHeader, Tone};
use crate::domain::address::Address;
use crate::domain::views::home::{Ahead, Check, CheckState, Precondition, Readiness};
use crate::i18n::Lang;

/// The readiness page.
#[component]
pub fn ReadinessScreen() -> impl IntoView {
    let page = Page::only(readiness);
    view! {
        {titled(use_lang().readiness_title())}
        {screen(page, |readiness: Readiness| view! { <Checks readiness /> }.into_any())}
    }
}

/// The whole page, from its view.
#[component]
pub(in crate::app::pages) fn Checks(readiness: Readiness) -> impl IntoView {
    let lang = use_lang();
    let ready = readiness.is_ready();
    let to_do = readiness
        .checks
        .iter()
        .filter(|check| check.state != CheckState::Met)
        .count();
    let summary = if ready {
        lang.readiness_all_met().to_owned()
    } else {
        lang.readiness_to_do(to_do)
    };
    let (href, label) = if ready {
        (Address::Licences, lang.readiness_to_licences())
    } else {
        (Address::Readiness, lang.readiness_check_again())
    };
    let ahead = readiness
        .ahead
        .into_iter()
        .map(|it| view! { <Notice tone=Tone::Warning><p>{said_ahead(lang, it)}</p></Notice> })
        .collect_view();
    let items = readiness
        .checks
        .into_iter()
        .map(|check| view! { <CheckItem check /> })
        .collect_view();
    view! {
        <div class="page page--narrow">
            <PageHeader title=lang.readiness_title() lead=lang.readiness_lead() />
            <Notice tone=if ready { Tone::Success } else { Tone::Warning }><p>{summary}</p></Notice>
            {ahead}
            <ul class="readiness" aria-label=lang.readiness_list()>{items}</ul>
            <div class="toolbar">
                <ButtonLink href variant=ButtonVariant::Primary external=!ready>{label}</ButtonLink>
            </div>
        </div>
    }
}

/// What will stand in the way soon, in words.
fn said_ahead(lang: Lang, ahead: Ahead) -> String {
    match ahead {
        Ahead::CertificateEnds { on, days } if days < 0 => lang.readiness_certificate_ended(&lang.date(on)),
        Ahead::CertificateEnds { on, days } => lang.readiness_certificate_ends(&lang.date(on), days),
        Ahead::CalendarUnlisted { year } => lang.readiness_calendar_unlisted(year),
    }
}

#[component]
fn CheckItem(check: Check) -> impl IntoView {
    let lang = use_lang();
    let (state, tone, icon) = match check.state {
        CheckState::Met => ("ready", Tone::Success, IconName::Check),
        CheckState::Missing => ("missing", Tone::Danger, IconName::Warning),
        CheckState::Later => ("later", Tone::Neutral, IconName::Clock),
        CheckState::Unknown(_) => ("waiting", Tone::Warning, IconName::Clock),
    };
    let finding = lang.precondition_finding(&check);
    let remedy = lang.remedy(&check);
    let missing = check.state == CheckState::Missing;
    let title = lang.precondition(&check.what);
    view! {
        <li class="readiness__item" data-state=state>
            <span class="readiness__mark"><Icon name=icon /></span>
            <div class="readiness__head">
                <h2 class="readiness__title">{title}</h2>
                <Badge tone icon>{lang.check_state(check.state)}</Badge>
            </div>
            {finding.map(|text| view! { <p class="readiness__text">{text}</p> })}
            {remedy
                .map(|remedy| view! {
                    <div class="readiness__remedy">
                        {missing.then(|| evidence(&check.what))}
                        <p><strong>{lang.readiness_what_to_do()} ": "</strong>{remedy}</p>
                        {missing.then(|| way(&check.what))}
                    </div>
                })}
        </li>
    }
}

/// What was compared, side by side (docs/requirements.md, L2).
fn evidence(what: &Precondition) -> Option<impl IntoView + use<>> {
    let lang = use_lang();
    let Precondition::HeadMatches { register, yours, .. } = what else {
        return None;
    };
    let side = |source: &'static str, name: String| {
        view! {
            <div class="compare__side">
                <span class="compare__source">{source}</span>
                <span class="compare__text">{name}</span>
            </div>
        }
    };
    let (register, yours) = (register.clone(), yours.clone());
    Some(view! {
        <div class="compare">
            {side(lang.readiness_name_in_register(), register)}
            {side(lang.readiness_name_in_esi(), yours)}
        </div>
    })
}

/// The link to where it is put right.
fn way(what: &Precondition) -> AnyView {
    let lang = use_lang();
    match what {
        Precondition::InRegister { .. } | Precondition::HeadMatches { .. } => {
            view! { <a href="https://online.minjust.gov.kg" rel="external">{lang.readiness_minjust()}</a> }.into_any()
        }
        Precondition::Registered => {
            view! { <ButtonLink href=Address::Organisation>{lang.home_register_organisation()}</ButtonLink> }.into_any()
        }
        Precondition::Documents { .. } => {
            view! { <ButtonLink href=Address::Organisation.at("documents")>{lang.organisation_documents()}</ButtonLink> }.into_any()
        }
        Precondition::OrganisationSignIn => {
            let href = SignInAddress::returning_to(Address::Readiness).href();
            view! { <ButtonLink href icon=IconName::ArrowIn external=true>{lang.sign_in_esi()}</ButtonLink> }.into_any()
        }
        Precondition::PersonalSignature { .. } | Precondition::OrganisationSignature | Precondition::Email => {
            ().into_any()
        }
    }
}
