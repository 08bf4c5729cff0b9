use leptos::prelude::*;

use super::{cast, html, part};
use crate::app::pages::applicant::organisation::Whole;
use crate::domain::Refusal;
use crate::domain::views::frame::Role;
use crate::domain::views::organisation::{Organisation, OrganisationPage};
use crate::i18n::Lang::{Ky, Ru};

fn page(organisation: Option<Organisation>, hindrances: Vec<Refusal>) -> OrganisationPage {
    OrganisationPage {
        session_inn: Some("01203202010001".into()),
        organisation,
        documents: cast::documents(),
        hindrances,
        is_head: true,
    }
}

#[test]
fn the_inn_of_the_signature_is_proposed() {
    let drawn = html(
        Ky,
        cast::frame(Role::Newcomer),
        || view! { <Whole page=page(None, vec![]) /> },
    );
    assert!(
        part(&drawn, "id=\"look_up_organisation\"", "</form>").contains("value=\"01203202010001\""),
        "{drawn}"
    );
    assert!(!drawn.contains("Банктын реквизиттери"), "{drawn}");
}

#[test]
fn every_document_of_the_guide_has_its_place() {
    let page = page(Some(cast::organisation(false)), vec![]);
    let drawn = html(Ky, cast::frame(Role::Newcomer), move || view! { <Whole page /> });
    for title in ["Устав", "Каттоо күбөлүгү", "Банктын реквизиттери"] {
        assert!(drawn.contains(title), "{title} in {drawn}");
    }
    assert!(drawn.contains("/upload/document/bank_details"), "{drawn}");
}

#[test]
fn what_prevents_is_listed_beside_the_button() {
    let page = page(
        Some(cast::organisation(false)),
        vec![Refusal::DocumentMissing("bank_details".into())],
    );
    let drawn = html(Ru, cast::frame(Role::Newcomer), move || view! { <Whole page /> });
    assert!(drawn.contains("Нет документа: «Банковские реквизиты»."), "{drawn}");
    assert!(
        part(&drawn, "action=\"/organisation/confirm\"", "</form>").contains("aria-disabled=\"true\""),
        "{drawn}"
    );
}

#[test]
fn the_persons_signature_gets_a_hint_to_the_organisations() {
    let page = OrganisationPage {
        session_inn: None,
        ..page(None, vec![])
    };
    let drawn = html(Ky, cast::frame(Role::Person), move || view! { <Whole page /> });
    assert!(
        drawn.contains("ЕСИде уюмдун кол тамгасын тандап кайра кириңиз"),
        "{drawn}"
    );
}
