//! What is offered: whose case, as what, by when, and the way to the self-evaluation.

use leptos::prelude::*;

use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::pages::applicant::accreditation::organisation_of;
use crate::app::ui::{ButtonLink, Card, Definition, DefinitionList, IconName};
use crate::domain::address::Address;
use crate::domain::views::commission::OfferPage;

#[component]
pub fn OfferFacts(
    /// The offer.
    page: OfferPage,
) -> impl IntoView {
    let lang = use_lang();
    let OfferPage {
        head,
        is_chair,
        agreed_at,
        answer_by,
        ..
    } = page;
    let review = Address::SelfEvaluationReview(&head.id).to_string();
    let organisation = format!(
        "{}, {}",
        organisation_of(lang, &head),
        lang.application_inn(&head.organisation.2)
    );
    let set = lang.of(&head.set);
    let number = head.number.map(|number| format!("№ {number}")).unwrap_or_default();
    let role = if is_chair {
        lang.offer_as_chair()
    } else {
        lang.offer_as_member()
    };
    let by = agreed_at.is_none().then(|| {
        let day = lang.date(answer_by.date_in_bishkek());
        let left = lang.term_left(use_frame().now, answer_by);
        view! { <Definition term=lang.offer_by()>{day} ", " {left}</Definition> }
    });
    view! {
        <Card id="offer" title=lang.offer_facts()>
            <DefinitionList>
                <Definition term=lang.accreditation_organisation()>{organisation}</Definition>
                <Definition term=lang.accreditation_case()>{number}</Definition>
                <Definition term=lang.accreditation_set()>{set}</Definition>
                <Definition term=lang.offer_as()>{role}</Definition>
                {by}
            </DefinitionList>
            <div class="toolbar">
                <ButtonLink href=review icon=IconName::Eye>{lang.self_evaluation_whole()}</ButtonLink>
            </div>
        </Card>
    }
}
