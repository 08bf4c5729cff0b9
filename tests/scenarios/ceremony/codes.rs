//! Codes: wrong, five times wrong, expired, sent again, the old one after a new one.

use asula::domain::views::signing::{CodeMethod, SigningStep};
use asula::domain::{Fault, FieldFault, Refusal};
use serde_json::json;

use super::{told, wrong};
use crate::support::on_both;

#[tokio::test]
async fn a_wrong_code_shows_the_tries_left() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        assert_eq!(signing.refused(app, wrong(&code)).await, told(Refusal::CodeWrong(4)));
        assert_eq!(signing.refused(app, wrong(&code)).await, told(Refusal::CodeWrong(3)));
        let step = signing.page().await.step;
        assert!(matches!(step, SigningStep::EnterCode { tries_left: 3, .. }), "{step:?}");
        assert!(
            matches!(
                step,
                SigningStep::EnterCode {
                    method: CodeMethod::Email,
                    other: Some(CodeMethod::Sms),
                    ..
                }
            ),
            "the service offers both: {step:?}"
        );
        app.is_signed(&signing, 0).await;
        signing.confirmed(app, &code).await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn five_wrong_codes_exhaust_the_code() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        for tries_left in [4, 3, 2, 1] {
            let refused = signing.refused(app, wrong(&code)).await;
            assert_eq!(refused, told(Refusal::CodeWrong(tries_left)));
        }
        assert_eq!(
            signing.refused(app, wrong(&code)).await,
            told(Refusal::CeremonyExhausted)
        );
        assert_eq!(signing.refused(app, &code).await, told(Refusal::CeremonyExhausted));
        assert_eq!(signing.page().await.step, SigningStep::Over);
        app.is_signed(&signing, 0).await;
        app.sign(&signing.head, &signing.application).await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn wrong_codes_count_over_all_codes_sent() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        for _ in 0..3 {
            signing.refused(app, wrong(&code)).await;
        }
        app.seconds_pass(31);
        let code = signing.code(app).await;
        assert_eq!(signing.refused(app, wrong(&code)).await, told(Refusal::CodeWrong(1)));
        assert_eq!(
            signing.refused(app, wrong(&code)).await,
            told(Refusal::CeremonyExhausted)
        );
        assert_eq!(app.ceremony_state(&signing).await, "exhausted");
        let ended = format!(
            "SELECT count(*) FROM event WHERE case_id = '{}' AND kind = 'ceremony_ended'",
            signing.application
        );
        assert_eq!(app.database.number(&ended).await, 1);
        assert_eq!(app.finding(&signing.application).await, None);
        let again = [("ceremony", signing.ceremony.as_str()), ("method", "email")];
        let refused = signing.head.act("send_code", &again).await.failure();
        assert_eq!(refused, told(Refusal::CeremonyExhausted));
    })
    .await;
}

#[tokio::test]
async fn an_expired_code_is_reported() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        app.control("/control/codes/expire", &json!({})).await;
        assert_eq!(signing.refused(app, &code).await, told(Refusal::CodeExpired));
        app.seconds_pass(31);
        let code = signing.code(app).await;
        signing.confirmed(app, &code).await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn the_old_code_after_a_new_one_is_reported() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let old = signing.code(app).await;
        app.seconds_pass(31);
        let new = signing.code(app).await;
        if old != new {
            assert_eq!(signing.refused(app, &old).await, told(Refusal::CodeReplaced));
        }
        signing.confirmed(app, &new).await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn another_code_waits_unless_by_another_way() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        signing.code(app).await;
        app.seconds_pass(10);
        let by = |method| [("ceremony", signing.ceremony.as_str()), ("method", method)];
        let refused = signing.head.act("send_code", &by("email")).await.failure();
        assert_eq!(refused, told(Refusal::CodeTooSoon(21)));
        signing.head.act("send_code", &by("sms")).await.done();
        let code = app.newest_code(&signing.head.person().phone);
        signing.confirmed(app, &code).await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_no_code_never_reaches_the_service() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        assert_eq!(signing.refused(app, "123456").await, told(Refusal::CodeNotSent));
        let code = signing.code(app).await;
        for typed in ["", "12345", "1234567", "abcdef", "12345O", "Код: 12-345", "<script>"] {
            let refused = signing.refused(app, typed).await;
            assert_eq!(refused, FieldFault::only("code", Fault::NotSixDigits), "{typed}");
        }
        let several = format!("{code} же {}", wrong(&code));
        assert_eq!(
            signing.refused(app, &several).await,
            FieldFault::only("code", Fault::SeveralCodes)
        );
        // No try was spent.
        assert_eq!(
            app.database
                .number("SELECT COUNT(*) FROM ceremony WHERE wrong_codes > 0")
                .await,
            0
        );
    })
    .await;
}

#[tokio::test]
async fn a_code_is_found_in_pasted_text() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        let pasted = format!("Сиздин код: {}-{}, эч кимге айтпаңыз", &code[..3], &code[3..]);
        signing.confirmed(app, &pasted).await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_code_needs_a_way_to_be_sent() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        for method in ["", "pigeon"] {
            let fields = [("ceremony", signing.ceremony.as_str()), ("method", method)];
            let refused = signing.head.act("send_code", &fields).await.failure();
            assert_eq!(refused, FieldFault::only("method", Fault::Required));
        }
    })
    .await;
}
