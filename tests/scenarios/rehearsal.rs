//! The rehearsal: after it there is a case at every interesting stage, and each member of the cast has something to do.

use asula::domain::accreditation::{Action, Stage};
use asula::domain::views::accreditation::{AccreditationPage, AccreditationsPage};
use asula::domain::views::chair::ChairPage;
use asula::domain::views::commission::{CommissionPage, ExpertOffice, MemberAnswer, Waits};
use asula::domain::views::home::Home;
use asula::domain::views::licences::{LicenceTab, LicencesPage};
use asula::domain::views::tasks::Task;
use asula_sandbox::cast::{self, people};

use crate::support::store::Store;
use crate::support::{Browser, TestApp};

/// A case as somebody finds it in the list by a word of its school.
async fn case_of(browser: &Browser, word: &str) -> AccreditationPage {
    let list: AccreditationsPage = browser.view("accreditations_page", &[("words", word)]).await.read();
    assert_eq!(list.lines.len(), 1, "{word}");
    let at = [("accreditation", list.lines[0].id.as_str())];
    browser.view("accreditation_page", &at).await.read()
}

/// The most urgent accreditation work by somebody's home page, and what comes after it.
async fn tasks(app: &TestApp, pin: &str) -> Vec<Task> {
    home(&app.signed_in_by_pin(pin).await).await.tasks
}

async fn home(browser: &Browser) -> Home {
    browser.view("home", &[]).await.read()
}

/// What the cases of an expert wait for, without those that wait for nothing any more.
async fn office(app: &TestApp, pin: &str) -> Vec<Waits> {
    let browser = app.signed_in_by_pin(pin).await;
    let office: ExpertOffice = browser.view("expert_office", &[]).await.read();
    let waits = office.cases.into_iter().map(|line| line.waits);
    waits.filter(|it| !matches!(it, Waits::Nothing { .. })).collect()
}

#[tokio::test]
async fn after_the_rehearsal_everybody_has_something_to_do() {
    for store in Store::available() {
        eprintln!("on {store:?}");
        is_rehearsed(TestApp::with_the_cast_of_the_sandbox(store).await).await;
    }
}

async fn is_rehearsed(app: TestApp) {
    app.keeps_time_with_the_sandbox().await;
    let told = app.sandbox.rehearsal().walk(&app.base).await.unwrap();
    assert!(told.contains(people::AIGUL) && told.contains("Марат"), "{told}");
    let report = app.verified().await;
    assert_eq!(report.findings, []);
    // Ten organisations, two applications, nine cases, thirteen sheets.
    assert_eq!(report.cases, 34);
    everybody_has_something_to_do(&app).await;

    // The mails that went out by the way.
    let saltanat = app.signed_in_by_pin(people::SALTANAT).await;
    let forming = case_of(&saltanat, "шумкар").await.head.id;
    asula::server::jobs::send_mails(&app.state()).await.unwrap();
    let marats = cast::person(people::MARAT).unwrap().email;
    assert!(app.inbox(&marats).iter().any(|it| it.text.contains(forming.as_str())));

    // Where the cast is known already, it does not walk again but says what stands in the way.
    let again = app.sandbox.rehearsal().walk(&app.base).await.unwrap_err();
    assert!(again.to_string().contains("are being filled"), "{again}");
    app.close().await;
}

/// What each member of the cast finds after the rehearsal.
pub async fn everybody_has_something_to_do(app: &TestApp) {
    // Aigul and Nurlan: a draft and a self-evaluation, half filled both.
    for pin in [people::AIGUL, people::NURLAN] {
        let browser = app.signed_in_by_pin(pin).await;
        assert_eq!(home(&browser).await.waiting.len(), 1, "{pin}");
        let case = case_of(&browser, "").await;
        assert!(case.head.may(Action::Edit) && case.missing > 5, "{pin}");
        assert!(case.sections.iter().any(|section| section.complete > 0));
    }
    let chynara = app.signed_in_by_pin(people::CHYNARA).await;
    let tab = [("tab", "under_review"), ("page", "1")];
    let sent: LicencesPage = chynara.view("licences_page", &tab).await.read();
    assert_eq!((sent.lines.len(), LicenceTab::UnderReview), (1, sent.tab));
    let omurbek = app.signed_in_by_pin(people::OMURBEK).await;
    assert_eq!(case_of(&omurbek, "").await.return_reasons.len(), 2);

    // The ministry: every stage at its school, and what waits for each.
    let (saltanat, kanat) = (
        app.signed_in_by_pin(people::SALTANAT).await,
        app.signed_in_by_pin(people::KANAT).await,
    );
    for (word, stage) in [
        ("өнөр", Stage::Submitted),
        ("үчкун", Stage::Returned),
        ("шумкар", Stage::Forming),
        ("мурас", Stage::OrderPrepared),
        ("таң", Stage::Evaluation),
        ("муун", Stage::Review),
        ("сай", Stage::Decision),
        ("өрнөк", Stage::Accredited),
    ] {
        assert_eq!(case_of(&saltanat, word).await.head.stage, stage, "{word}");
    }
    assert!(case_of(&saltanat, "өнөр").await.head.may(Action::Register));
    assert!(case_of(&kanat, "мурас").await.head.may(Action::SignOrder));
    assert!(case_of(&kanat, "сай").await.head.may(Action::SignDecision));
    let forming = case_of(&saltanat, "шумкар").await.head.id;
    let at = [("accreditation", forming.as_str())];
    let commission: CommissionPage = saltanat.view("commission_page", &at).await.read();
    let answers = commission.members.iter().map(|it| &it.answer);
    let counted = answers.fold([0; 3], |[agreed, declined, waiting], answer| match answer {
        MemberAnswer::Agreed { .. } => [agreed + 1, declined, waiting],
        MemberAnswer::Declined { .. } => [agreed, declined + 1, waiting],
        _ => [agreed, declined, waiting + 1],
    });
    assert_eq!(counted, [1, 1, 1]);
    assert!(commission.chair_refusal.is_none());

    // The experts.
    let marat = office(app, people::MARAT).await;
    assert!(marat.iter().any(|it| matches!(it, Waits::Answer { .. })));
    let half = |it: &Waits| matches!(it, Waits::Scoring { marked, criteria, .. } if marked * 2 == *criteria);
    assert!(marat.iter().any(half), "{marat:?}");
    assert!(office(app, people::AIZADA).await.contains(&Waits::Order));
    let begun = |it: &Waits| matches!(it, Waits::Scoring { marked: 4, .. });
    assert!(office(app, people::DINARA).await.iter().any(begun));
    let sapar = office(app, people::SAPAR).await;
    let untouched = |it: &Waits| matches!(it, Waits::Scoring { marked: 0, .. });
    assert!(
        sapar.iter().any(untouched) && sapar.contains(&Waits::Comments),
        "{sapar:?}"
    );
    let chair = app.signed_in_by_pin(people::SAPAR).await;
    let review = case_of(&saltanat, "муун").await.head.id;
    let at = [("accreditation", review.as_str())];
    let matrix: ChairPage = chair.view("chair_page", &at).await.read();
    assert!(0 < matrix.uncommented && matrix.uncommented < matrix.to_comment);
    assert!(matrix.rows.iter().any(|row| row.spread == 2));

    homes_tell_it(app).await;

    // The certificate.
    let kubanych = app.signed_in_by_pin(people::KUBANYCH).await;
    let accredited = case_of(&kubanych, "").await.head.id;
    let paper = kubanych.page(&format!("/papers/{accredited}/certificate.pdf")).await;
    assert!(paper.bytes.starts_with(b"%PDF"));
}

/// What the members of the cast do first is shown on their home pages.
async fn homes_tell_it(app: &TestApp) {
    for pin in [people::AIGUL, people::NURLAN] {
        let tasks = tasks(app, pin).await;
        let half = |it: &Task| matches!(it, Task::SelfEvaluation { answered: 15, .. });
        assert!(tasks.len() == 1 && tasks.iter().all(half), "{pin}: {tasks:?}");
    }
    let omurbek = tasks(app, people::OMURBEK).await;
    assert!(matches!(omurbek[..], [Task::Returned { .. }]), "{omurbek:?}");
    let kubanych = tasks(app, people::KUBANYCH).await;
    let accredited = Stage::Accredited;
    assert!(
        matches!(kubanych[..], [Task::Decided { stage, .. }] if stage == accredited),
        "{kubanych:?}"
    );
    for pin in [people::CHYNARA, people::JANYL, people::NURGUL, people::TIMUR] {
        assert_eq!(tasks(app, pin).await, [], "{pin}");
    }
    let stages = |tasks: Vec<Task>| {
        let stages = tasks.into_iter().map(|it| match it {
            Task::AtStage { stage, count: 1, only } => (stage, only.is_some()),
            other => panic!("{other:?}"),
        });
        let mut stages: Vec<_> = stages.collect();
        stages.sort();
        stages
    };
    assert_eq!(
        stages(tasks(app, people::SALTANAT).await),
        [(Stage::Submitted, false), (Stage::Forming, false)]
    );
    assert_eq!(
        stages(tasks(app, people::KANAT).await),
        [(Stage::OrderPrepared, true), (Stage::Decision, true)]
    );
    let marat = tasks(app, people::MARAT).await;
    assert!(
        matches!(
            marat[..],
            [
                Task::Offers { count: 1, .. },
                Task::Sheets {
                    count: 1,
                    marked: 15,
                    ..
                }
            ]
        ),
        "{marat:?}"
    );
    assert_eq!(tasks(app, people::AIZADA).await, []);
    let dinara = tasks(app, people::DINARA).await;
    assert!(matches!(dinara[..], [Task::Sheets { marked: 4, .. }]), "{dinara:?}");
    let sapar = tasks(app, people::SAPAR).await;
    assert!(
        matches!(
            sapar[..],
            [
                Task::Sheets {
                    count: 1,
                    marked: 0,
                    ..
                },
                Task::Comments { count: 1, .. }
            ]
        ),
        "{sapar:?}"
    );
}
