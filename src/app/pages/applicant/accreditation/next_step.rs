//! What comes next on a case, for the one who looks.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{ButtonLink, ButtonVariant, Card, IconName};
use crate::domain::accreditation::{Actor, Stage};
use crate::domain::address::Address;
use crate::domain::views::accreditation::AccreditationPage;
use crate::i18n::Lang;

/// The next step: a sentence and the way to it.
#[component]
pub fn NextStep(
    /// The case.
    page: AccreditationPage,
) -> impl IntoView {
    let lang = use_lang();
    let review = Address::SelfEvaluationReview(&page.head.id).to_string();
    let (text, way) = next(lang, &page);
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

fn to(href: impl Into<String>, label: &str) -> Option<Way> {
    Some((href.into(), label.to_owned(), false))
}

fn next(lang: Lang, page: &AccreditationPage) -> (String, Option<Way>) {
    if let Some(ceremony) = &page.ceremony {
        // Reloaded, since the page of a ceremony counts from the server's time.
        let way = (
            Address::Signing(ceremony).to_string(),
            lang.next_ceremony_link().to_owned(),
            true,
        );
        return (lang.next_ceremony().to_owned(), Some(way));
    }
    match page.head.actor {
        Actor::Head | Actor::Employee => of_applicant(lang, page),
        Actor::Specialist | Actor::Leadership => of_ministry(lang, page),
        Actor::Chair if page.head.stage.is_after_order() => {
            let way = (
                Address::Chair(&page.head.id).to_string(),
                lang.chair_title().to_owned(),
                false,
            );
            (lang.accreditation_expert_goes_on().to_owned(), Some(way))
        }
        Actor::Invitee | Actor::Expert | Actor::Chair => {
            let way = (
                Address::Offer(&page.head.id).to_string(),
                lang.expert_office().to_owned(),
                false,
            );
            (lang.accreditation_expert_goes_on().to_owned(), Some(way))
        }
        Actor::Administrator | Actor::Stranger => (lang.accreditation_at_stage(page.head.stage), None),
    }
}

fn of_applicant(lang: Lang, page: &AccreditationPage) -> (String, Option<Way>) {
    let case = &page.head.id;
    let is_head = page.head.actor == Actor::Head;
    match page.head.stage {
        Stage::Draft | Stage::Returned if page.missing > 0 || !page.return_reasons.is_empty() => {
            let first = page.sections.iter().find(|it| it.returned > 0);
            let first = first.or_else(|| page.sections.iter().find(|it| it.complete < it.criteria));
            let section = first.map_or("1", |section| section.id.as_str());
            let text = if page.missing > 0 {
                lang.self_evaluation_fill(page.missing)
            } else {
                lang.self_evaluation_correct().to_owned()
            };
            (
                text,
                to(Address::SelfEvaluation(case, section), lang.self_evaluation_go_on()),
            )
        }
        Stage::Draft | Stage::Returned if is_head => (
            lang.self_evaluation_ready().to_owned(),
            to(Address::SelfEvaluationReview(case), lang.self_evaluation_review()),
        ),
        Stage::Draft | Stage::Returned => (lang.self_evaluation_head_signs().to_owned(), None),
        stage @ (Stage::Accredited | Stage::Conditional | Stage::Refused) => (
            lang.accreditation_waits(stage),
            to(Address::Decision(case), lang.decision_title()),
        ),
        stage @ (Stage::Submitted
        | Stage::Registered
        | Stage::Resubmitted
        | Stage::Forming
        | Stage::OrderPrepared
        | Stage::Evaluation
        | Stage::Review
        | Stage::Conclusion
        | Stage::Council
        | Stage::Decision
        | Stage::Withdrawn
        | Stage::Discarded) => (lang.accreditation_waits(stage), None),
    }
}

fn of_ministry(lang: Lang, page: &AccreditationPage) -> (String, Option<Way>) {
    let case = &page.head.id;
    let commission = Address::Commission(case);
    let is_specialist = page.head.actor == Actor::Specialist;
    match page.head.stage {
        Stage::Submitted | Stage::Resubmitted if is_specialist => (
            lang.accreditation_next_register().to_owned(),
            to(Address::SelfEvaluationReview(case), lang.self_evaluation_whole()),
        ),
        Stage::Registered if is_specialist => (
            lang.accreditation_next_form().to_owned(),
            to(
                Address::Accreditation(case).at("deeds"),
                lang.accreditation_next_actions(),
            ),
        ),
        Stage::Forming => (
            lang.accreditation_next_commission().to_owned(),
            to(commission, lang.accreditation_commission()),
        ),
        Stage::OrderPrepared => (
            lang.accreditation_next_order().to_owned(),
            to(commission, lang.accreditation_commission()),
        ),
        stage @ Stage::Evaluation => (
            lang.accreditation_at_stage(stage),
            to(commission, lang.accreditation_commission()),
        ),
        Stage::Council | Stage::Decision => (
            lang.accreditation_next_decision().to_owned(),
            to(Address::Decision(case), lang.decision_title()),
        ),
        stage @ (Stage::Review | Stage::Conclusion) => (
            lang.accreditation_at_stage(stage),
            to(Address::Chair(case), lang.chair_matrix()),
        ),
        stage @ (Stage::Accredited | Stage::Conditional | Stage::Refused) => (
            lang.accreditation_at_stage(stage),
            to(Address::Decision(case), lang.decision_title()),
        ),
        // Nothing is to be done by this officer, or by the ministry at all.
        stage @ (Stage::Submitted
        | Stage::Resubmitted
        | Stage::Registered
        | Stage::Draft
        | Stage::Returned
        | Stage::Withdrawn
        | Stage::Discarded) => (lang.accreditation_at_stage(stage), None),
    }
}
