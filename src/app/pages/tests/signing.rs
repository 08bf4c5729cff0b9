use leptos::prelude::*;

use super::{cast, html};
use crate::app::pages::everyone::signing::Signing;
use crate::domain::OutsideSystem;
use crate::domain::signing::Subject;
use crate::domain::views::frame::Role;
use crate::domain::views::signing::{CodeMethod, SigningPage, SigningStep};
use crate::i18n::Lang::{self, En, Ky, Ru};

fn drawn(lang: Lang, step: SigningStep) -> String {
    let signed = step == SigningStep::Signed;
    let page = SigningPage {
        what: cast::what_is_signed(Subject::LicenceApplication),
        ceremony: cast::ceremony(),
        step,
        hash: cast::receipt().hash,
        document: "{\"a\":\"</pre><script>\"}".into(),
        frozen_at: cast::NOW,
        receipt: signed.then(cast::receipt),
        others: vec![],
        overtaken: None,
        case: String::new(),
        unsent: vec![],
    };
    html(lang, cast::frame(Role::Head), move || view! { <Signing page /> })
}

fn code(seconds: i64) -> SigningStep {
    let resend_from = cast::NOW.plus_seconds(seconds);
    SigningStep::EnterCode {
        method: CodeMethod::Sms,
        other: Some(CodeMethod::Email),
        sent_at: cast::NOW,
        resend_from,
        tries_left: 4,
    }
}

#[test]
fn what_is_signed_is_shown_before_the_code() {
    let page = drawn(Ky, code(42));
    assert!(page.contains(&cast::receipt().hash), "{page}");
    assert!(page.contains("&lt;/pre&gt;&lt;script&gt;"), "{page}");
}

#[test]
fn the_first_method_is_chosen() {
    let page = drawn(
        Ky,
        SigningStep::ChooseMethod {
            methods: vec![CodeMethod::Sms, CodeMethod::Email],
            unavailable: None,
        },
    );
    assert!(page.contains("Код жөнөтүү"), "{page}");
    assert_eq!(page.matches(" checked").count(), 1, "{page}");
}

#[test]
fn a_service_that_does_not_answer_is_named() {
    let page = drawn(
        Ru,
        SigningStep::ChooseMethod {
            methods: vec![],
            unavailable: Some(OutsideSystem::Signature),
        },
    );
    assert!(page.contains("ОЭП"), "{page}");
    assert!(page.contains("Повторить"), "{page}");
}

#[test]
fn another_code_waits_for_the_pause_of_the_server() {
    let waiting = drawn(En, code(42));
    assert!(waiting.contains(">42 s<"), "{waiting}");
    assert!(waiting.contains("Not yet"), "{waiting}");
    let over = drawn(En, code(-1));
    assert!(!over.contains("Not yet"), "{over}");
}

#[test]
fn another_method_is_offered_at_once() {
    let waiting = drawn(En, code(42));
    let other = waiting
        .split("<form")
        .find(|form| form.contains("value=\"email\""))
        .unwrap_or_default();
    assert!(other.contains("Get it another way"), "{waiting}");
    assert!(!other.contains("aria-disabled=\"true\""), "{other}");
}

#[test]
fn without_another_method_none_is_offered() {
    let SigningStep::EnterCode {
        method,
        sent_at,
        resend_from,
        tries_left,
        ..
    } = code(42)
    else {
        panic!("no code")
    };
    let alone = drawn(
        En,
        SigningStep::EnterCode {
            method,
            other: None,
            sent_at,
            resend_from,
            tries_left,
        },
    );
    assert!(!alone.contains("value=\"email\""), "{alone}");
}

#[test]
fn the_code_is_a_field_the_phone_fills() {
    let page = drawn(Ky, code(0));
    assert_eq!(page.matches("autocomplete=\"one-time-code\"").count(), 1, "{page}");
}

#[test]
fn the_receipt_gives_number_time_and_hash() {
    let page = drawn(Ky, SigningStep::Signed);
    for said in ["ЛЦ-2026-000352", "22.11.2026, 14:05:09", "9F2C41AA"] {
        assert!(page.contains(said), "{said} in {page}");
    }
}

#[test]
fn a_ceremony_that_ended_leads_back_to_the_review() {
    for step in [SigningStep::Void, SigningStep::Over] {
        assert!(drawn(Ky, step).contains("href=\"/applications/a1/review\""));
    }
}
