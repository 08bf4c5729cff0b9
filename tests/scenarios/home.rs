//! The home page through the accreditation procedure: at each stage it shows it to whoever has to act, and nobody else.

use asula::domain::accreditation::Stage;
use asula::domain::calendar::Moment;
use asula::domain::ids::{AccreditationId, SheetId};
use asula::domain::views::home::Home;
use asula::domain::views::tasks::Task;
use asula_sandbox::cast::people;

use crate::support::accreditation::{Case, Commission, Expert};
use crate::support::{Browser, TestApp, on_both};

async fn tasks(browser: &Browser) -> Vec<Task> {
    browser.view("home", &[]).await.read::<Home>().tasks
}

/// Whom the case concerns by no right: the administrator, a specialist of another authority, a head and an expert who have no part in it.
async fn strangers(app: &TestApp) -> Vec<(&'static str, Browser)> {
    vec![
        ("Timur", app.signed_in_by_pin(people::TIMUR).await),
        ("Dinara", app.signed_in_by_pin(people::DINARA).await),
        ("a stranger", app.registered_organisation(8).await.head),
        ("an expert of the pool", app.expert("10101200099905").await.browser),
    ]
}

/// Each of these has exactly these tasks, and the strangers have none.
async fn told(told: &[(&str, &Browser, Vec<Task>)], strangers: &[(&str, Browser)]) {
    for (name, browser, expected) in told {
        assert_eq!(tasks(browser).await, *expected, "{name}");
    }
    for (name, browser) in strangers {
        assert_eq!(tasks(browser).await, [], "{name}");
    }
}

/// The page says it, too, and leads there.
async fn leads(browser: &Browser, address: &str) {
    let page = browser.page("/").await.done().text();
    let next = page.split("id=\"next\"").nth(1).unwrap();
    let next = next.split("</section>").next().unwrap();
    assert!(next.contains(&format!("href=\"{address}\"")), "{address} in {next}");
}

fn at_stage(stage: Stage) -> Vec<Task> {
    vec![Task::AtStage {
        stage,
        count: 1,
        only: None,
    }]
}

fn to_sign(stage: Stage, case: &Case<'_>) -> Vec<Task> {
    vec![Task::AtStage {
        stage,
        count: 1,
        only: only(case),
    }]
}

fn only(case: &Case<'_>) -> Option<AccreditationId> {
    Some(AccreditationId::from_text(&case.id))
}

fn criteria(app: &TestApp) -> u32 {
    u32::try_from(app.school_criteria().count()).unwrap()
}

fn sheet(app: &TestApp, sheet: &str) -> Vec<Task> {
    vec![Task::Sheets {
        count: 1,
        marked: 0,
        criteria: criteria(app),
        only: Some(SheetId::from_text(sheet)),
    }]
}

async fn offer(case: &Case<'_>) -> Vec<Task> {
    let sql = format!(
        "SELECT MIN(answer_by) FROM membership WHERE accreditation_id = '{}'",
        case.id
    );
    vec![Task::Offers {
        count: 1,
        by: Moment(case.app.database.number(&sql).await),
        only: only(case),
    }]
}

#[tokio::test]
async fn while_forming_head_and_specialist_have_their_turns() {
    on_both(async |app| {
        let strangers = strangers(app).await;
        let case = app.filled_self_evaluation().await;
        let (aigul, saltanat, kanat) = (&case.school.head, &case.saltanat, &case.kanat);
        let nurlan = case.school.appoints_employee(app).await;
        let id = || AccreditationId::from_text(&case.id);
        let being_filled = vec![Task::SelfEvaluation {
            accreditation: id(),
            answered: criteria(app),
            criteria: criteria(app),
        }];
        let all = [
            ("Aigul", aigul, being_filled.clone()),
            ("Nurlan", &nurlan, being_filled),
            ("Saltanat", saltanat, vec![]),
        ];
        told(&all, &strangers).await;
        case.is_sent().await;
        let submitted = at_stage(Stage::Submitted);
        let all = [
            ("Aigul", aigul, vec![]),
            ("Saltanat", saltanat, submitted),
            ("Kanat", kanat, vec![]),
        ];
        told(&all, &strangers).await;
        leads(saltanat, "/accreditation?stage=submitted").await;

        let reasons = [case.at(), ("criteria[reason.1.2]", "Китептердин тизмеси эски")];
        saltanat.act("return_accreditation", &reasons).await.done();
        let returned = vec![Task::Returned {
            accreditation: id(),
            since: app.now(),
        }];
        let all = [
            ("Aigul", aigul, returned.clone()),
            ("Nurlan", &nurlan, returned),
            ("Saltanat", saltanat, vec![]),
        ];
        told(&all, &strangers).await;
        leads(aigul, &format!("/accreditations/{}", case.id)).await;

        app.seconds_pass(31);
        case.explains("1.2", "Тизме былтыркы бойдон").await.done();
        case.is_sent().await;
        told(&[("Saltanat", saltanat, at_stage(Stage::Resubmitted))], &strangers).await;
        case.step(saltanat, "register", "").await.done();
        told(&[("Saltanat", saltanat, at_stage(Stage::Registered))], &strangers).await;
        case.step(saltanat, "form_commission", "").await.done();
        let all = [
            ("Aigul", aigul, vec![]),
            ("Saltanat", saltanat, at_stage(Stage::Forming)),
            ("Kanat", kanat, vec![]),
        ];
        told(&all, &strangers).await;
    })
    .await;
}

#[tokio::test]
async fn an_invitation_shows_its_term_until_it_ends() {
    on_both(async |app| {
        let strangers = strangers(app).await;
        let case = app.forming().await;
        let (marat, aizada) = (app.expert(people::MARAT).await, app.expert(people::AIZADA).await);
        for expert in [&marat, &aizada] {
            case.invites(expert, "member").await.done();
            told(&[("invited", &expert.browser, offer(&case).await)], &strangers).await;
        }
        leads(&marat.browser, &format!("/expert/cases/{}", case.id)).await;
        marat.declares(&case.school.inn, "kinship").await.done();
        told(&[("conflicted", &marat.browser, vec![])], &strangers).await;
        marat.ends_its_ties().await;
        told(&[("not conflicted", &marat.browser, offer(&case).await)], &strangers).await;
        aizada.declines(&case).await.done();
        case.removes(&marat, "Жаңылыш").await.done();
        let all = [
            ("declined", &aizada.browser, vec![]),
            ("taken out", &marat.browser, vec![]),
        ];
        told(&all, &strangers).await;
    })
    .await;
}

#[tokio::test]
async fn from_order_to_decision_each_has_their_turn() {
    on_both(async |app| {
        let strangers = strangers(app).await;
        let commission = app.agreed().await;
        let Commission {
            case,
            sapar,
            marat,
            aizada,
        } = &commission;
        let (saltanat, kanat, aigul) = (&case.saltanat, &case.kanat, &case.school.head);
        let all = [
            ("Saltanat", saltanat, at_stage(Stage::Forming)),
            ("Kanat", kanat, vec![]),
            ("Marat", &marat.browser, vec![]),
        ];
        told(&all, &strangers).await;
        case.step(saltanat, "prepare_order", "").await.done();
        let order = to_sign(Stage::OrderPrepared, case);
        told(&[("Saltanat", saltanat, vec![]), ("Kanat", kanat, order)], &strangers).await;
        leads(kanat, &format!("/accreditations/{}", case.id)).await;

        app.signs(kanat, "sign_order", &[case.at()]).await;
        let (of_sapar, of_marat) = (sapar.sheet().await, marat.sheet().await);
        let all = [
            ("Kanat", kanat, vec![]),
            ("Sapar", &sapar.browser, sheet(app, &of_sapar)),
            ("Marat", &marat.browser, sheet(app, &of_marat)),
            ("Aigul", aigul, vec![]),
        ];
        told(&all, &strangers).await;
        leads(&marat.browser, &format!("/sheets/{of_marat}")).await;
        is_evaluated(&commission, &strangers).await;

        commission.sapar_concludes("Мектеп талаптарга жооп берет.").await;
        let all = [
            ("Sapar", &sapar.browser, vec![]),
            ("Aizada", &aizada.browser, vec![]),
            ("Saltanat", saltanat, at_stage(Stage::Council)),
            ("Kanat", kanat, vec![]),
        ];
        told(&all, &strangers).await;
        commission.decision_is_recorded("full").await.done();
        let decision = to_sign(Stage::Decision, case);
        let all = [
            ("Saltanat", saltanat, vec![]),
            ("Kanat", kanat, decision),
            ("Aigul", aigul, vec![]),
        ];
        told(&all, &strangers).await;
        app.seconds_pass(31);
        app.signs(kanat, "sign_decision", &[case.at()]).await;
        let decided = vec![Task::Decided {
            accreditation: AccreditationId::from_text(&case.id),
            stage: Stage::Accredited,
            since: app.now(),
        }];
        told(&[("Kanat", kanat, vec![]), ("Aigul", aigul, decided)], &strangers).await;
        // Of last month, it is news no more.
        let month = 31 * 86_400_000_i64;
        let sql = format!("UPDATE accreditation SET stage_since = stage_since - {month}");
        app.database.run(&sql).await;
        told(&[("Aigul", aigul, vec![])], &strangers).await;
    })
    .await;
}

/// All publish, the chair comments and closes: the chair is reminded of comments only while there is something to comment
/// on.
async fn is_evaluated(commission: &Commission<'_>, strangers: &[(&str, Browser)]) {
    let Commission {
        case,
        sapar,
        marat,
        aizada,
    } = commission;
    let comments = || {
        vec![Task::Comments {
            count: 1,
            only: only(case),
        }]
    };
    let is_told = async |expert: &Expert, expected: Vec<Task>| {
        told(&[("an expert", &expert.browser, expected)], strangers).await;
    };
    sapar.publishes(case, "met", "Макулмун").await;
    is_told(sapar, vec![]).await;
    let first = marat.publishes(case, "met", "Жооп берет").await;
    is_told(marat, vec![]).await;
    is_told(sapar, comments()).await;
    commission.sapar_comments_on(&first).await.done();
    is_told(sapar, vec![]).await;
    aizada.declares(&case.school.inn, "kinship").await.done();
    is_told(aizada, vec![]).await;
    aizada.ends_its_ties().await;
    let second = aizada.publishes(case, "met", "Жооп берет").await;
    is_told(sapar, comments()).await;
    commission.sapar_comments_on(&second).await.done();
    // Nothing lacks a comment, but the evaluation is the chair's to close.
    is_told(sapar, comments()).await;
    case.step(&sapar.browser, "close_evaluation", "").await.done();
    let conclusion = vec![Task::Conclusions {
        count: 1,
        only: only(case),
    }];
    is_told(sapar, conclusion).await;
    leads(&sapar.browser, &format!("/chair/{}/conclusion", case.id)).await;
}
