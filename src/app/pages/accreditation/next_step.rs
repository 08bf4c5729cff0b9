//! What comes next on a case, for the one who looks.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{ButtonLink, ButtonVariant, Card, IconName};
use crate::domain::accreditation::{Actor, Stage};
use crate::domain::views::accreditation::AccreditationPage;
use crate::i18n::Lang;

/// The next step: a sentence and the way to it.
#[component]
pub fn NextStep(
    /// The case.
    page: AccreditationPage,
) -> impl IntoView {
    let lang = use_lang();
    let here = format!("/accreditations/{}", page.head.id);
    let review = format!("{here}/review");
    let (text, way) = next(lang, &page, &here);
    let leads_to_review = way.as_ref().is_some_and(|(href, ..)| *href == review);
    view! {
        <Card id="next" title=lang.next_step()>
            <p>{text}</p>
            <div class="toolbar">
                {way.map(|(href, label, anew)| view! {
                    <ButtonLink href variant=ButtonVariant::Primary icon=IconName::ArrowRight external=anew>{label}</ButtonLink>
                })}
                {(!leads_to_review)
                    .then(|| view! { <ButtonLink href=review icon=IconName::Eye>{lang.self_evaluation_whole()}</ButtonLink> })}
            </div>
        </Card>
    }
}

type Way = (String, String, bool);

fn next(lang: Lang, page: &AccreditationPage, here: &str) -> (String, Option<Way>) {
    let to = |href: String, label: &str| Some((href, label.to_owned(), false));
    if let Some(ceremony) = &page.ceremony {
        // Loaded anew, since the page of a ceremony counts from the server's time.
        let way = (
            format!("/signing/{ceremony}"),
            lang.next_ceremony_link().to_owned(),
            true,
        );
        return (lang.next_ceremony().to_owned(), Some(way));
    }
    match (page.head.actor, page.head.stage) {
        (Actor::Head | Actor::Employee, Stage::Draft | Stage::Returned) if page.missing > 0 => {
            let first = page
                .sections
                .iter()
                .find(|it| it.complete < it.criteria || it.returned > 0);
            let section = first.map_or("1", |section| section.id.as_str());
            let text = lang.self_evaluation_fill(page.missing);
            (
                text,
                to(
                    format!("{here}/self-evaluation/{section}"),
                    lang.self_evaluation_go_on(),
                ),
            )
        }
        (Actor::Head, Stage::Draft | Stage::Returned) => (
            lang.self_evaluation_ready().to_owned(),
            to(format!("{here}/review"), lang.self_evaluation_review()),
        ),
        (Actor::Employee, Stage::Draft | Stage::Returned) => (lang.self_evaluation_head_signs().to_owned(), None),
        (Actor::Head | Actor::Employee, stage) => (lang.accreditation_waits(stage), None),
        (Actor::Specialist, Stage::Submitted | Stage::Resubmitted) => (
            lang.accreditation_next_register().to_owned(),
            to(format!("{here}#deeds"), lang.accreditation_next_check()),
        ),
        (_, stage) => (lang.accreditation_stands(stage), None),
    }
}
