//! However many confirm, however often: one signature.

use asula::domain::Refusal;
use asula::domain::views::signing::SigningStep;
use asula_sandbox::faults::{Fault, Service, Switch};

use super::told;
use crate::support::{eventually, on_both};

#[tokio::test]
async fn two_hundred_confirmations_at_once_sign_once() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        let confirmations = (0..200).map(|_| app.enter_code(&signing.head, &signing.ceremony, &code));
        let replies = futures::future::join_all(confirmations).await;
        for reply in replies {
            let reply = reply.done();
            assert_eq!(
                reply.location(),
                Some(format!("/signing/{}", signing.ceremony).as_str())
            );
        }
        app.is_signed(&signing, 1).await;
        assert_eq!(app.signed_by_the_service(&signing).await, 1);
        assert_eq!(app.verified().await.findings, []);
        assert_eq!(signing.page().await.step, SigningStep::Signed);
    })
    .await;
}

#[tokio::test]
async fn the_same_confirmation_twice_signs_once() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        signing.confirmed(app, &code).await;
        signing.confirmed(app, &code).await;
        signing.confirmed(app, "").await;
        app.is_signed(&signing, 1).await;
        assert_eq!(app.signed_by_the_service(&signing).await, 1);
    })
    .await;
}

#[tokio::test]
async fn the_receipt_arrives_once_with_number_hash_and_address() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        signing.confirmed(app, &code).await;
        let email = &signing.head.person().email;
        let hash = signing.page().await.hash;
        tokio::join!(app.mails_go_out(), app.mails_go_out());
        app.seconds_pass(3600);
        app.mails_go_out().await;
        assert_eq!(app.receipts(email, &signing.application), 1);
        let mail = app.inbox(email).remove(0);
        assert!(
            mail.text.contains(&hash) && mail.text.contains("2026-000001"),
            "{}",
            mail.text
        );
    })
    .await;
}

#[tokio::test]
async fn numbers_of_many_applications_signed_together_are_all_different() {
    on_both(async |app| {
        let mut signings = Vec::new();
        for nnn in [4, 8, 12] {
            signings.push(app.frozen(nnn).await);
        }
        let mut codes = Vec::new();
        for signing in &signings {
            codes.push(signing.code(app).await);
        }
        let confirmations = signings
            .iter()
            .zip(&codes)
            .map(|(signing, code)| signing.confirmed(app, code));
        futures::future::join_all(confirmations).await;
        let sql = "SELECT registration_number FROM application ORDER BY registration_number";
        let numbers = app.database.rows(sql).await.concat();
        assert_eq!(numbers, ["2026-000001", "2026-000002", "2026-000003"]);
    })
    .await;
}

#[tokio::test]
async fn of_two_signing_tabs_the_later_signs() {
    on_both(async |app| {
        let first = app.frozen(4).await;
        let old_code = first.code(app).await;
        let second = super::Signing {
            head: first.head.clone(),
            application: first.application.clone(),
            ceremony: app.freeze(&first.head, &first.application).await,
        };
        assert_eq!(first.refused(app, &old_code).await, told(Refusal::CeremonyVoid));
        assert_eq!(first.page().await.step, SigningStep::Void);
        let code = second.code(app).await;
        second.confirmed(app, &code).await;
        app.is_signed(&second, 1).await;
        assert_eq!(first.refused(app, &code).await, told(Refusal::CeremonyVoid));
        app.is_signed(&second, 1).await;
    })
    .await;
}

#[tokio::test]
async fn freezing_again_makes_a_confirming_tab_void() {
    on_both(async |app| {
        let first = app.frozen(4).await;
        let code = first.code(app).await;
        app.sandbox.faults().set(Switch {
            operation: Some("/api/get-sign/for-hash".to_owned()),
            delay_ms: 1_000,
            times: Some(1),
            ..Switch::new(Service::Oep, Fault::Slow)
        });
        let confirming = first.refused(app, &code);
        let freezing = async {
            eventually("the service is asked", async || {
                app.sandbox.faults().list().is_empty().then_some(())
            })
            .await;
            app.freeze(&first.head, &first.application).await
        };
        let (refused, ceremony) = tokio::join!(confirming, freezing);
        assert_eq!(refused, told(Refusal::CeremonyVoid));
        app.is_signed(&first, 0).await;
        let code = app.code_for(&first.head, &ceremony).await;
        app.enter_code(&first.head, &ceremony, &code).await.done();
        app.is_signed(&first, 1).await;
    })
    .await;
}

#[tokio::test]
async fn an_overtaken_confirmation_finds_it_signed() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        app.sandbox.faults().set(Switch {
            operation: Some("/api/get-sign/for-hash".to_owned()),
            delay_ms: 2_000,
            times: Some(1),
            ..Switch::new(Service::Oep, Fault::Slow)
        });
        let slow = signing.confirmed(app, &code);
        let overtaking = async {
            eventually("the service is asked", async || {
                app.sandbox.faults().list().is_empty().then_some(())
            })
            .await;
            app.seconds_pass(46);
            signing.confirmed(app, "").await;
            app.is_signed(&signing, 1).await;
        };
        tokio::join!(slow, overtaking);
        app.is_signed(&signing, 1).await;
        assert_eq!(app.verified().await.findings, []);
        let ended = format!(
            "SELECT count(*) FROM event WHERE case_id = '{}' AND kind = 'ceremony_ended'",
            signing.application
        );
        assert_eq!(app.database.number(&ended).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_ceremony_given_up_can_begin_again() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        let at = [("ceremony", signing.ceremony.as_str())];
        signing.head.act("give_up_signing", &at).await.done();
        assert_eq!(signing.refused(app, &code).await, told(Refusal::CeremonyOver));
        app.is_signed(&signing, 0).await;
        app.sign(&signing.head, &signing.application).await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}
