//! What comes next on an application, for the one who looks.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{ButtonLink, ButtonVariant, Card, IconName};
use crate::domain::FormName;
use crate::domain::address::Address;
use crate::domain::licensing::{Action, Actor, Phase};
use crate::domain::views::application::ApplicationPage;
use crate::i18n::Lang;

/// Where a step leads: address, label, and whether the browser reloads it.
struct Way {
    href: String,
    label: String,
    anew: bool,
}

impl Way {
    fn to(href: impl Into<String>, label: impl Into<String>) -> Option<Self> {
        Some(Way {
            href: href.into(),
            label: label.into(),
            anew: false,
        })
    }
}

/// The next step: a sentence and the way to it.
#[component]
pub fn NextStep(
    /// The application.
    page: ApplicationPage,
) -> impl IntoView {
    let lang = use_lang();
    let (text, way) = next(lang, &page);
    let review = Address::Review(&page.head.id).to_string();
    let review_label = if page.head.stage.is_open_for_filling() {
        lang.review_draft()
    } else {
        lang.review_application()
    };
    let leads_to_review = way.as_ref().is_some_and(|way| way.href == review);
    view! {
        <Card id="next" title=lang.next_step()>
            <p>{text}</p>
            <div class="toolbar">
                {way
                    .map(|way| view! {
                        <ButtonLink href=way.href variant=ButtonVariant::Primary icon=IconName::ArrowRight external=way.anew>{way.label}</ButtonLink>
                    })}
                {(!leads_to_review).then(|| view! { <ButtonLink href=review icon=IconName::Eye>{review_label}</ButtonLink> })}
            </div>
        </Card>
    }
}

fn next(lang: Lang, page: &ApplicationPage) -> (String, Option<Way>) {
    if let Some(ceremony) = &page.ceremony {
        // Reloaded, since the page of a ceremony counts from the server's time.
        let way = Way {
            href: Address::Signing(ceremony).to_string(),
            label: lang.next_ceremony_link().to_owned(),
            anew: true,
        };
        return (lang.next_ceremony().to_owned(), Some(way));
    }
    let is_head = page.head.actor == Actor::Head;
    match page.head.stage.phase() {
        Phase::Draft | Phase::Returned => filling(lang, page),
        Phase::AwaitingHead if is_head => filling(lang, page),
        Phase::AwaitingHead => (lang.next_head_signs().to_owned(), None),
        Phase::UnderReview(_) => (lang.next_authority().to_owned(), None),
        Phase::InForce => (lang.next_in_force().to_owned(), None),
        Phase::Suspended => (lang.next_suspended().to_owned(), None),
        Phase::Refused => (lang.next_refused().to_owned(), apply_anew(lang)),
        Phase::Annulled | Phase::Over => (lang.next_closed().to_owned(), apply_anew(lang)),
    }
}

fn apply_anew(lang: Lang) -> Option<Way> {
    Way::to(Address::Licences, lang.licences())
}

fn filling(lang: Lang, page: &ApplicationPage) -> (String, Option<Way>) {
    let here = Address::Application(&page.head.id);
    let review = Address::Review(&page.head.id);
    if page.programmes.is_empty() {
        return (
            lang.next_choose_programme().to_owned(),
            Way::to(here.at("programmes"), lang.programmes_add()),
        );
    }
    if page.missing > 0 {
        let text = lang.next_fill(page.missing);
        let way = match page.appendices.iter().find(|appendix| appendix.faults > 0) {
            Some(first) => Way::to(
                Address::Appendix(&page.head.id, &first.template),
                lang.next_fill_link(&lang.of(&first.title)),
            ),
            None => Way::to(review, lang.next_fill_list()),
        };
        return (text, way);
    }
    if page.head.may(Action::Sign) {
        return (lang.next_sign().to_owned(), Way::to(review, lang.review_draft()));
    }
    if page.head.may(Action::HandOver) {
        return (
            lang.next_hand_over().to_owned(),
            Way::to(here.at(FormName::HandOver), lang.next_hand_over_link()),
        );
    }
    (
        lang.next_returned_head().to_owned(),
        Way::to(review, lang.review_draft()),
    )
}
