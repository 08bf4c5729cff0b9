//! The signature service down, slow, behind a broken gateway, losing its answers, answering falsely: at each step.

use asula::domain::views::signing::SigningStep;
use asula::domain::{Failure, OutsideSystem, Refusal};
use asula_sandbox::faults::{Fault, Service};
use serde_json::json;

use super::told;
use crate::support::on_both;

const OFFERED: &str = "/api/user-auth-methods";
const SEND: &str = "/api/get-pin-code";
const AUTHENTICATE: &str = "/api/account/auth";
const SIGN: &str = "/api/get-sign/for-hash";
const CHECK: &str = "/api/check-sign/for-hash";
const CERTIFICATE: &str = "/api/get-cert-info";

/// More often than anything is tried again.
const ALWAYS: u32 = 100;

const NO_WORK_DONE: [Fault; 3] = [Fault::Down, Fault::BadGatewayHtml, Fault::Broken];

fn unavailable() -> Failure {
    Failure::Unavailable(OutsideSystem::Signature)
}

#[tokio::test]
async fn methods_that_cannot_be_asked_name_the_service() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        for fault in NO_WORK_DONE {
            app.fault_at(Service::Oep, fault, OFFERED, ALWAYS);
            let step = signing.page().await.step;
            let told = SigningStep::ChooseMethod {
                methods: vec![],
                unavailable: Some(OutsideSystem::Signature),
            };
            assert_eq!(step, told, "{fault:?}");
            app.all_is_well();
        }
        let step = signing.page().await.step;
        assert!(matches!(&step, SigningStep::ChooseMethod { methods, unavailable: None } if methods.len() == 2));
    })
    .await;
}

#[tokio::test]
async fn a_code_not_sent_is_asked_again_at_once() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let by_mail = [("ceremony", signing.ceremony.as_str()), ("method", "email")];
        for fault in [Fault::Down, Fault::BadGatewayHtml, Fault::Broken, Fault::LostReply] {
            app.fault_at(Service::Oep, fault, SEND, ALWAYS);
            let refused = signing.head.act("send_code", &by_mail).await.failure();
            assert_eq!(refused, unavailable(), "{fault:?}");
            assert_eq!(app.ceremony_state(&signing).await, "frozen");
            app.all_is_well();
        }
        let code = signing.code(app).await;
        signing.confirmed(app, &code).await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_code_that_never_reached_the_service_counts_afterwards() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        for fault in NO_WORK_DONE {
            app.fault_at(Service::Oep, fault, AUTHENTICATE, ALWAYS);
            assert_eq!(signing.refused(app, &code).await, unavailable(), "{fault:?}");
            app.is_signed(&signing, 0).await;
            app.all_is_well();
        }
        signing.confirmed(app, &code).await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_code_lost_with_its_reply_is_reported() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        app.fault_at(Service::Oep, Fault::LostReply, AUTHENTICATE, 1);
        assert_eq!(signing.refused(app, &code).await, unavailable());
        app.all_is_well();
        assert_eq!(signing.refused(app, &code).await, told(Refusal::CodeNotSent));
        app.seconds_pass(31);
        let code = signing.code(app).await;
        signing.confirmed(app, &code).await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn what_breaks_off_after_the_code_is_resumed() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        for operation in [SIGN, CHECK, CERTIFICATE] {
            let signing = app.frozen_by(&head).await;
            let mut code = signing.code(app).await;
            for fault in [Fault::Down, Fault::BadGatewayHtml, Fault::Broken, Fault::LostReply] {
                app.fault_at(Service::Oep, fault, operation, ALWAYS);
                let refused = signing.refused(app, &code).await;
                assert_eq!(refused, unavailable(), "{operation} {fault:?}");
                app.is_signed(&signing, 0).await;
                assert_eq!(signing.page().await.step, SigningStep::Authorised);
                app.all_is_well();
                code.clear();
            }
            signing.confirmed(app, "").await;
            app.is_signed(&signing, 1).await;
        }
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_service_that_hangs_is_not_waited_for() {
    on_both(async |app| {
        app.is_killed().await;
        app.starts_again(|settings| settings.outside.timeout_ms = 1_500).await;
        let head = app.registered_organisation(4).await.head;
        let signing = app.frozen_by(&head).await;
        app.fault_at(Service::Oep, Fault::Slow, SEND, 1);
        let by_mail = [("ceremony", signing.ceremony.as_str()), ("method", "email")];
        let refused = signing.head.act("send_code", &by_mail).await.failure();
        assert_eq!(refused, unavailable());
        app.all_is_well();
        let mut code = signing.code(app).await;
        for operation in [SIGN, CHECK, CERTIFICATE] {
            app.fault_at(Service::Oep, Fault::Slow, operation, ALWAYS);
            assert_eq!(signing.refused(app, &code).await, unavailable(), "{operation}");
            app.is_signed(&signing, 0).await;
            app.all_is_well();
            code.clear();
        }
        signing.confirmed(app, "").await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_hanging_confirmation_ends_the_code_or_takes_it() {
    on_both(async |app| {
        app.is_killed().await;
        app.starts_again(|settings| settings.outside.timeout_ms = 1_500).await;
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        app.fault_at(Service::Oep, Fault::Slow, AUTHENTICATE, 1);
        assert_eq!(signing.refused(app, &code).await, unavailable());
        app.all_is_well();
        let reply = app.enter_code(&signing.head, &signing.ceremony, &code).await;
        if reply.status != 200 {
            assert_eq!(reply.failure(), told(Refusal::CodeNotSent));
            app.seconds_pass(31);
            let code = signing.code(app).await;
            signing.confirmed(app, &code).await;
        }
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_hanging_register_or_service_freezes_nothing() {
    on_both(async |app| {
        app.is_killed().await;
        app.starts_again(|settings| settings.outside.timeout_ms = 1_500).await;
        let head = app.registered_organisation(4).await.head;
        let application = app.complete_application(&head).await;
        for (service, system) in [
            (Service::Minjust, OutsideSystem::Minjust),
            (Service::Oep, OutsideSystem::Signature),
        ] {
            for fault in [Fault::Slow, Fault::Down, Fault::BadGatewayHtml] {
                app.fault(service, fault);
                let refused = app.begin_signing(&head, &application).await.failure();
                assert_eq!(refused, Failure::Unavailable(system), "{fault:?}");
                app.all_is_well();
            }
        }
        assert_eq!(app.database.number("SELECT COUNT(*) FROM ceremony").await, 0);
        app.freeze(&head, &application).await;
    })
    .await;
}

#[tokio::test]
async fn a_signature_not_of_the_signer_is_not_kept() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        let distrusted = told(Refusal::SignatureNotTrusted);
        app.fault_at(Service::Oep, Fault::OtherSigner, SIGN, ALWAYS);
        assert_eq!(signing.refused(app, &code).await, distrusted);
        app.is_signed(&signing, 0).await;
        app.all_is_well();
        app.fault_at(Service::Oep, Fault::ChangedAnswer, CHECK, ALWAYS);
        assert_eq!(signing.refused(app, "").await, distrusted);
        app.is_signed(&signing, 0).await;
        app.all_is_well();
        signing.confirmed(app, "").await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_token_expired_before_use_needs_another_code() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        app.fault_at(Service::Oep, Fault::Down, SIGN, 1);
        assert_eq!(signing.refused(app, &code).await, unavailable());
        app.all_is_well();
        app.control("/control/oep/expire-tokens", &json!({})).await;
        assert_eq!(signing.refused(app, "").await, told(Refusal::CodeExpired));
        assert!(matches!(signing.page().await.step, SigningStep::ChooseMethod { .. }));
        app.seconds_pass(31);
        let code = signing.code(app).await;
        signing.confirmed(app, &code).await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn codes_refused_by_the_service_count_as_wrong() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        app.fault(Service::Oep, Fault::WrongCode);
        for _ in 0..4 {
            let refused = signing.refused(app, &code).await;
            assert!(
                matches!(refused, Failure::Refused(Refusal::CodeWrong(_))),
                "{refused:?}"
            );
        }
        assert_eq!(signing.refused(app, &code).await, told(Refusal::CeremonyExhausted));
        app.is_signed(&signing, 0).await;
    })
    .await;
}
