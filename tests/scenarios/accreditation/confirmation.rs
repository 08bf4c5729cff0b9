//! «Чечимди жарыялоо» within sixty seconds after the code, by the server's clock (docs/requirements.md, A10).

use asula::domain::views::sheet::PublishPage;
use asula::domain::views::signing::SigningStep;
use asula::domain::{Failure, Refusal};

use super::{is_published, marks, step_of};
use crate::support::accreditation::{Commission, Expert};
use crate::support::on_both;

#[tokio::test]
async fn a_confirmation_within_sixty_seconds_publishes() {
    on_both(async |app| {
        let Commission {
            case, marat, aizada, ..
        } = &app.in_evaluation().await;
        for (expert, milliseconds) in [(marat, 59_000), (aizada, 60_000)] {
            let sheet = expert.sheet().await;
            expert.scores_everything(case, &sheet, "met", "Жооп берет").await;
            let ceremony = expert.authorises(app, &sheet).await;
            let waits = SigningStep::Confirm {
                confirm_by: app.now().plus_seconds(60),
                confirmed: false,
            };
            assert_eq!(step_of(expert, &ceremony).await, waits);
            app.clock.advance(milliseconds);
            assert_eq!(step_of(expert, &ceremony).await, waits, "{milliseconds}");
            expert.confirms(&ceremony).await.done();
            assert_eq!(step_of(expert, &ceremony).await, SigningStep::Signed);
            is_published(case, &sheet, 1).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_confirmation_after_sixty_seconds_publishes_nothing() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        marat
            .scores_everything(case, &sheet, "met_with_remark", "Эскертүү бар")
            .await;
        let typed = marks(app, &sheet).await;
        for milliseconds in [60_001, 61_000] {
            let ceremony = marat.authorises(app, &sheet).await;
            app.clock.advance(milliseconds);
            assert_eq!(step_of(marat, &ceremony).await, SigningStep::Lapsed, "{milliseconds}");
            for _ in 0..2 {
                let refused = marat.confirms(&ceremony).await.failure();
                assert_eq!(refused, Refusal::ConfirmationLapsed.into(), "{milliseconds}");
            }
            let late = app.enter_code(&marat.browser, &ceremony, "123456").await.failure();
            assert_eq!(late, Refusal::ConfirmationLapsed.into());
            is_published(case, &sheet, 0).await;
            assert_eq!(marks(app, &sheet).await, typed);
        }
    })
    .await;
}

#[tokio::test]
async fn after_a_lapse_the_sheet_is_published_again() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let lapsed = marat.authorises(app, &sheet).await;
        app.seconds_pass(61);
        marat.confirms(&lapsed).await.failure();
        let page: PublishPage = marat.browser.view("publish_page", &[("sheet", &sheet)]).await.read();
        assert_eq!((page.ceremony, page.refusal, page.missing), (None, None, vec![]));
        let ceremony = marat.authorises(app, &sheet).await;
        marat.confirms(&ceremony).await.done();
        is_published(case, &sheet, 1).await;
        let again = marat.confirms(&lapsed).await.failure();
        assert_eq!(again, Refusal::ConfirmationLapsed.into());
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_lapsed_confirmation_is_recorded() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let lapsed = marat.authorises(app, &sheet).await;
        app.seconds_pass(61);
        marat.confirms(&lapsed).await.failure();
        let ended = "SELECT COUNT(*) FROM event WHERE kind = 'ceremony_ended' AND body LIKE '%lapsed%'";
        assert_eq!(app.database.number(ended).await, 1);
        // A token of the service is not kept longer than it is of use.
        let kept = "SELECT COUNT(*) FROM ceremony WHERE user_token IS NOT NULL";
        assert_eq!(app.database.number(kept).await, 0);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn confirmed_twice_at_once_a_sheet_is_published_once() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let ceremony = marat.authorises(app, &sheet).await;
        let confirmations = (0..50).map(|_| marat.confirms(&ceremony));
        for reply in futures::future::join_all(confirmations).await {
            let reply = reply.done();
            assert_eq!(reply.location(), Some(format!("/signing/{ceremony}").as_str()));
        }
        marat.confirms(&ceremony).await.done();
        is_published(case, &sheet, 1).await;
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn two_last_sheets_at_once_begin_one_review() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let Commission {
            case,
            sapar,
            marat,
            aizada,
        } = &commission;
        sapar.publishes(case, "met", "Макулмун").await;
        let mut ceremonies = Vec::new();
        for expert in [marat, aizada] {
            let sheet = expert.sheet().await;
            expert.scores_everything(case, &sheet, "met", "Жооп берет").await;
            ceremonies.push(expert.authorises(app, &sheet).await);
        }
        let (first, second) = tokio::join!(marat.confirms(&ceremonies[0]), aizada.confirms(&ceremonies[1]));
        first.done();
        second.done();
        assert_eq!(case.stage().await, "review");
        let moves = "SELECT COUNT(*) FROM event WHERE kind = 'stage_moved' AND body LIKE '%\"to\":\"review\"%'";
        assert_eq!(app.database.number(moves).await, 1);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

/// Changes the score of 1.1 on an open sheet.
async fn changes_score(expert: &Expert, sheet: &str, was: &str, now: &str) {
    let what = [("kind", "mark"), ("thing", sheet), ("field", "score.1.1")];
    let fields = [what[0], what[1], what[2], ("based_on", was), ("text", now)];
    expert.browser.act("save_text", &fields).await.done();
}

#[tokio::test]
async fn what_changed_since_the_review_is_not_published() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let page: PublishPage = marat.browser.view("publish_page", &[("sheet", &sheet)]).await.read();
        changes_score(marat, &sheet, "met", "not_met").await;
        let fields = [("sheet", sheet.as_str()), ("reviewed", &page.reviewed)];
        let refused = marat.browser.act("begin_publishing", &fields).await.failure();
        assert_eq!(refused, Refusal::ChangedSinceReview.into());
        let begun = "SELECT COUNT(*) FROM ceremony WHERE subject = 'sheet'";
        assert_eq!(app.database.number(begun).await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_changed_after_the_code_is_not_published() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let ceremony = marat.authorises(app, &sheet).await;
        changes_score(marat, &sheet, "met", "not_met").await;
        assert_eq!(marat.confirms(&ceremony).await.failure(), Refusal::CeremonyVoid.into());
        is_published(case, &sheet, 0).await;
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn only_the_author_confirms_after_the_code() {
    on_both(async |app| {
        let Commission {
            case, marat, aizada, ..
        } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let ceremony = marat.begins_to_publish(&sheet).await.done().led_to_id();
        assert_eq!(marat.confirms(&ceremony).await.failure(), Refusal::CodeNotSent.into());
        let code = app.code_for(&marat.browser, &ceremony).await;
        app.enter_code(&marat.browser, &ceremony, &code).await.done();
        assert_eq!(aizada.confirms(&ceremony).await.failure(), Failure::NotFound);
        is_published(case, &sheet, 0).await;
    })
    .await;
}

#[tokio::test]
async fn a_publication_given_up_is_not_confirmed() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let ceremony = marat.authorises(app, &sheet).await;
        let at = [("ceremony", ceremony.as_str())];
        marat.browser.act("give_up_signing", &at).await.done();
        assert_eq!(marat.confirms(&ceremony).await.failure(), Refusal::CeremonyOver.into());
        is_published(case, &sheet, 0).await;
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
