//! A case in an expert's office: what it is, what it waits for, and the way to it.

use leptos::prelude::*;

use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::pages::applicant::accreditation::AccreditationBadge;
use crate::app::ui::{Badge, ButtonLink, ButtonVariant, IconName, Progress, Tone};
use crate::domain::accreditation::Action;
use crate::domain::address::Address;
use crate::domain::calendar::Moment;
use crate::domain::views::commission::{OfficeLine, Waits};
use crate::i18n::Lang;

/// A case as an item of a list.
#[component]
pub fn OfficeCase(
    case: OfficeLine,
    /// Whether it waits for the expert, so that its button asks to be pressed.
    mine: bool,
) -> impl IntoView {
    let lang = use_lang();
    let (said, href, label) = next(lang, &case, use_frame().now);
    let OfficeLine {
        number,
        organisation: (ky, ru),
        set,
        stage,
        is_chair,
        waits,
        ..
    } = case;
    let organisation = lang.registered_name(ky, ru);
    let role = if is_chair {
        lang.commission_chair()
    } else {
        lang.commission_member()
    };
    let variant = if mine {
        ButtonVariant::Primary
    } else {
        ButtonVariant::Plain
    };
    view! {
        <li class="office__case">
            <div class="office__what">
                <h4 class="office__title">{organisation}</h4>
                <p class="soft">{lang.accreditation_title(&number)} ". " {lang.of(&set)}</p>
                <p class="cluster">
                    <Badge tone=Tone::Neutral icon=IconName::User>{role}</Badge>
                    <AccreditationBadge stage />
                </p>
            </div>
            <div class="office__next">
                <p>{said}</p>
                <Marked waits />
                <ButtonLink href variant icon=IconName::ArrowRight>{label}</ButtonLink>
            </div>
        </li>
    }
}

/// How many criteria are scored, while they are being scored.
#[component]
fn Marked(waits: Waits) -> impl IntoView {
    let lang = use_lang();
    let Waits::Scoring {
        sheet,
        marked,
        criteria,
    } = waits
    else {
        return ().into_any();
    };
    let part = f64::from(marked) / f64::from(criteria.max(1));
    let said = lang.self_evaluation_progress(marked, criteria);
    view! {
        <Progress id=format!("marked-{sheet}") label=lang.office_scored() done=Signal::stored(Some(part)) text=said />
    }
    .into_any()
}

/// What the case waits for, and where that is done: address and label.
fn next(lang: Lang, case: &OfficeLine, now: Moment) -> (String, String, String) {
    let id = &case.id;
    let (said, href, label) = match &case.waits {
        Waits::Answer { by } => {
            let (by, left) = (lang.date(by.date_in_bishkek()), lang.term_left(now, *by));
            let said = lang.office_waits_answer(&by, &left);
            return (
                said,
                Address::Offer(id).to_string(),
                lang.office_open_offer().to_owned(),
            );
        }
        Waits::Order => (
            lang.office_waits_order(),
            Address::Offer(id).to_string(),
            lang.office_see_case().to_owned(),
        ),
        Waits::Scoring { sheet, .. } => (
            lang.office_waits_scoring(),
            Address::Sheet(sheet).to_string(),
            lang.accreditation_action(Action::Score),
        ),
        Waits::Comments => (
            lang.office_waits_comments(),
            Address::Chair(id).to_string(),
            lang.accreditation_action(Action::Comment),
        ),
        Waits::Conclusion => (
            lang.office_waits_conclusion(),
            Address::Conclusion(id).to_string(),
            lang.accreditation_action(Action::WriteConclusion),
        ),
        Waits::Nothing { sheet: Some(sheet) } => (
            lang.office_waits_nothing(),
            Address::Sheet(sheet).to_string(),
            lang.office_see_sheet().to_owned(),
        ),
        Waits::Nothing { sheet: None } => (
            lang.office_waits_nothing(),
            Address::Offer(id).to_string(),
            lang.office_see_case().to_owned(),
        ),
    };
    (said.to_owned(), href, label)
}
