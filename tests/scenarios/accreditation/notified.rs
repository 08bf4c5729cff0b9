//! Every action that moves a case notifies whoever listens to it; an action that was refused notifies nobody.

use asula_sandbox::cast::people;
use tokio::sync::broadcast::Receiver;

use crate::support::accreditation::Case;
use crate::support::on_both;

/// What was announced since the last look is the case, and something was announced at all.
fn is_told(heard: &mut Receiver<String>, case: &Case<'_>, what: &str) {
    let mut times = 0;
    while let Ok(told) = heard.try_recv() {
        assert_eq!(told, case.id, "{what}");
        times += 1;
    }
    assert!(times > 0, "{what} was not announced");
}

#[tokio::test]
async fn letters_of_a_case_leave_once_it_is_committed() {
    on_both(async |app| {
        let case = app.sent_self_evaluation().await;
        let (marat, aizada) = (app.expert(people::MARAT).await, app.expert(people::AIZADA).await);
        let mut heard = app.state().progress.listen();
        let fields = [case.at(), ("reasons", "Толуктаңыз")];
        case.saltanat.act("return_accreditation", &fields).await.done();
        is_told(&mut heard, &case, "a return");
        case.is_sent().await;
        is_told(&mut heard, &case, "a signature");
        case.is_registered_and_forming().await;
        is_told(&mut heard, &case, "a step");
        for expert in [&marat, &aizada] {
            case.invites(expert, "member").await.done();
            is_told(&mut heard, &case, "an invitation");
        }
        marat.agrees(&case).await.done();
        is_told(&mut heard, &case, "a consent");
        aizada.declines(&case).await.done();
        is_told(&mut heard, &case, "a decline");
        case.removes(&marat, "Ооруп калды").await.done();
        is_told(&mut heard, &case, "a removal");
        case.step(&case.saltanat, "prepare_order", "").await.failure();
        case.invites(&aizada, "member").await.failure();
        assert!(heard.try_recv().is_err(), "what was refused is not announced");
    })
    .await;
}
