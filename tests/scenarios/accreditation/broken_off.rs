//! A publication that breaks off between the confirmation and its commit: exactly one comes of it.

use asula::domain::views::signing::SigningStep;
use asula::domain::{Failure, OutsideSystem, Refusal};
use asula_sandbox::faults::{Fault, Service};

use super::{is_published, step_of};
use crate::ceremony::killed::{PAST_THE_LEASE, killed_in_the_action};
use crate::support::accreditation::Commission;
use crate::support::on_both;

const SIGN: &str = "/api/get-sign/for-hash";
const CHECK: &str = "/api/check-sign/for-hash";
const CERTIFICATE: &str = "/api/get-cert-info";

#[tokio::test]
async fn a_reply_lost_after_signing_is_resumed_once() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let ceremony = marat.authorises(app, &sheet).await;
        for (operation, fault) in [
            (SIGN, Fault::LostReply),
            (SIGN, Fault::Down),
            (CHECK, Fault::BadGatewayHtml),
            (CERTIFICATE, Fault::Broken),
        ] {
            app.fault_at(Service::Oep, fault, operation, 100);
            let refused = marat.confirms(&ceremony).await.failure();
            assert_eq!(refused, Failure::Unavailable(OutsideSystem::Signature), "{operation}");
            is_published(case, &sheet, 0).await;
            let step = step_of(marat, &ceremony).await;
            assert!(matches!(step, SigningStep::Confirm { confirmed: true, .. }), "{step:?}");
            app.all_is_well();
            app.seconds_pass(20);
        }
        marat.confirms(&ceremony).await.done();
        marat.confirms(&ceremony).await.done();
        is_published(case, &sheet, 1).await;
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_kill_after_the_service_signed_publishes_once() {
    on_both(async |app| {
        let Commission {
            case,
            marat,
            aizada,
            sapar,
        } = &app.in_evaluation().await;
        for (expert, operation) in [(marat, SIGN), (aizada, CHECK), (sapar, CERTIFICATE)] {
            let sheet = expert.sheet().await;
            expert.scores_everything(case, &sheet, "met", "Жооп берет").await;
            let ceremony = expert.authorises(app, &sheet).await;
            let fields = [("ceremony", ceremony.as_str())];
            let waiting = (Service::Oep, operation);
            killed_in_the_action(app, &expert.browser, "confirm_publication", &fields, waiting).await;
            is_published(case, &sheet, 0).await;
            let step = step_of(expert, &ceremony).await;
            assert!(matches!(step, SigningStep::Confirm { confirmed: true, .. }), "{step:?}");
            app.seconds_pass(PAST_THE_LEASE * 2);
            expert.confirms(&ceremony).await.done();
            expert.confirms(&ceremony).await.done();
            is_published(case, &sheet, 1).await;
        }
        assert_eq!(case.stage().await, "review");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_kill_before_the_confirmation_loses_nothing() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        for (passed, in_time) in [(61, false), (40, true)] {
            let ceremony = marat.authorises(app, &sheet).await;
            app.is_killed().await;
            app.starts_again(|_| {}).await;
            app.seconds_pass(passed);
            let reply = marat.confirms(&ceremony).await;
            if in_time {
                reply.done();
            } else {
                assert_eq!(reply.failure(), Refusal::ConfirmationLapsed.into());
            }
            is_published(case, &sheet, i64::from(in_time)).await;
        }
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_token_expired_before_confirmation_needs_another_code() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let ceremony = marat.authorises(app, &sheet).await;
        app.control("/control/oep/expire-tokens", &serde_json::json!({})).await;
        assert_eq!(marat.confirms(&ceremony).await.failure(), Refusal::CodeExpired.into());
        is_published(case, &sheet, 0).await;
        app.seconds_pass(31);
        let code = app.code_for(&marat.browser, &ceremony).await;
        app.enter_code(&marat.browser, &ceremony, &code).await.done();
        marat.confirms(&ceremony).await.done();
        is_published(case, &sheet, 1).await;
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
