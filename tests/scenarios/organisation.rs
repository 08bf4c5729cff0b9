//! Bad input and faults on the way to a registered organisation (docs/requirements.md, L1, L2, L7).

use asula::domain::numbers::NumberFault;
use asula::domain::views::home::{CheckState, Precondition, Readiness};
use asula::domain::{Failure, Fault, FieldFault, OutsideSystem, Refusal};
use asula_sandbox::cast;
use asula_sandbox::faults::{Fault as Trouble, Service};
use axum::http::StatusCode;
use axum::routing::post;

use crate::support::{Browser, Registered, TestApp, on_both};

fn inn_fault(fault: NumberFault) -> Failure {
    FieldFault::only("inn", Fault::Number(fault))
}

async fn looks_up(head: &Browser, inn: &str) -> Failure {
    head.act("look_up_organisation", &[("inn", inn)]).await.failure()
}

/// What the register may do instead of its part.
const TROUBLES: [Trouble; 4] = [Trouble::Down, Trouble::BadGatewayHtml, Trouble::Broken, Trouble::Slow];

/// The product gives a service up after a second, so that a slow one does not hold up the test.
async fn waits_a_second_only(app: &TestApp) {
    app.is_killed().await;
    app.starts_again(|settings| settings.outside.timeout_ms = 1_000).await;
}

async fn organisations(app: &TestApp) -> i64 {
    app.database.number("SELECT COUNT(*) FROM organisation").await
}

#[tokio::test]
async fn a_number_that_is_no_inn_is_refused() {
    on_both(async |app| {
        let school = app.unknown_organisation(5).await;
        for (typed, fault) in [
            ("", NumberFault::NotFourteenDigits),
            ("0010120001900", NumberFault::NotFourteenDigits),
            ("001012000190055", NumberFault::NotFourteenDigits),
            ("0010120001900Б", NumberFault::NotFourteenDigits),
            ("03002200019005", NumberFault::ImpossibleDate),
            ("00013200019005", NumberFault::ImpossibleDate),
            ("90101200019005", NumberFault::UnknownKind),
            ("10101200099005", NumberFault::PersonGiven),
        ] {
            assert_eq!(looks_up(&school.head, typed).await, inn_fault(fault), "{typed}");
        }
        assert_eq!(organisations(app).await, 0);
    })
    .await;
}

#[tokio::test]
async fn an_inn_is_taken_with_spaces() {
    on_both(async |app| {
        let school = app.unknown_organisation(5).await;
        // Spaces are how people read such numbers to each other.
        let spaced = [("inn", " 0010 1200 0190 05 ")];
        school.head.act("look_up_organisation", &spaced).await.done();
        assert_eq!(organisations(app).await, 1);
    })
    .await;
}

#[tokio::test]
async fn the_number_of_another_organisation_is_refused() {
    on_both(async |app| {
        let school = app.unknown_organisation(5).await;
        let refusal = looks_up(&school.head, "00101200019006").await;
        assert_eq!(refusal, Refusal::AnotherOrganisation.into());
        assert_eq!(organisations(app).await, 0);
    })
    .await;
}

#[tokio::test]
async fn an_inn_unknown_to_the_register_is_reported() {
    on_both(async |app| {
        let school = app.unknown_organisation(5).await;
        let fault = || async { (StatusCode::NOT_FOUND, r#"{"faultcode":"NOT_FOUND","faultstring":"…"}"#) };
        let empty_register = served(axum::Router::new().route("/subject", post(fault))).await;
        app.is_killed().await;
        app.starts_again(|settings| settings.outside.minjust.url = format!("{empty_register}/subject"))
            .await;
        assert_eq!(looks_up(&school.head, &school.inn).await, Refusal::UnknownInn.into());
        let state = state_of(&school.head, |what| matches!(what, Precondition::InRegister { .. })).await;
        assert_eq!(state, CheckState::Missing);
        assert_eq!(organisations(app).await, 0);
    })
    .await;
}

#[tokio::test]
async fn an_organisation_is_not_registered_without_its_documents() {
    on_both(async |app| {
        let school = app.unknown_organisation(5).await;
        let register = async || school.head.act("register_organisation", &[]).await;
        assert_eq!(register().await.failure(), Refusal::OrganisationNotRegistered.into());
        let school = app.looked_up_organisation(5).await;
        let refusal = school.head.act("register_organisation", &[]).await.failure();
        assert!(
            matches!(refusal, Failure::Refused(Refusal::DocumentMissing(_))),
            "{refusal:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn an_organisation_is_registered_once() {
    on_both(async |app| {
        let school = app.registered_organisation(5).await;
        let twice = school.head.act("register_organisation", &[]).await.failure();
        assert_eq!(twice, Refusal::OrganisationRegistered.into());
        let again = looks_up(&school.head, &school.inn).await;
        assert_eq!(again, Refusal::OrganisationRegistered.into());
        let events = "SELECT COUNT(*) FROM event WHERE kind = 'organisation_registered'";
        assert_eq!(app.database.number(events).await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_different_head_in_the_register_shows_both_names() {
    on_both(async |app| {
        let erkin = app.signed_in_by_pin(cast::people::ERKIN).await;
        let (register, yours) = ("Жээнбеков Эркин Асанович", "Жээнбеков Эркин Айбекович");
        let refusal = Refusal::NotTheHeadInRegister {
            register: register.to_owned(),
            yours: yours.to_owned(),
        };
        let inn = erkin.person().seats[0].inn.clone();
        assert_eq!(looks_up(&erkin, &inn).await, refusal.into());
        assert_eq!(organisations(app).await, 0);
        let page = erkin.page("/readiness").await.text();
        assert!(page.contains(register) && page.contains(yours), "{page}");
        assert!(page.contains("online.minjust.gov.kg"), "{page}");
        let state = state_of(&erkin, |what| matches!(what, Precondition::HeadMatches { .. })).await;
        assert_eq!(state, CheckState::Missing);
    })
    .await;
}

#[tokio::test]
async fn readiness_shows_everything_missing_at_once() {
    on_both(async |app| {
        let gulnara = app.signed_in_by_pin(cast::people::GULNARA).await;
        let pin = &gulnara.person().pin;
        let readiness: Readiness = gulnara.view("readiness", &[]).await.read();
        let missing: Vec<_> = readiness
            .checks
            .iter()
            .filter(|check| check.state == CheckState::Missing)
            .map(|check| &check.what)
            .collect();
        assert_eq!(missing.len(), 3, "{missing:?}");
        assert_eq!(*missing[0], Precondition::PersonalSignature { pin: pin.clone() });
        assert_eq!(*missing[1], Precondition::Registered);
        assert!(matches!(missing[2], Precondition::Documents { missing } if missing.len() == 3));
        let words = format!("Жеке жактын каттоо эсеби {pin} система боюнча катталган эмес");
        let page = gulnara.page("/readiness").await.text();
        assert!(page.contains(&words), "{page}");
    })
    .await;
}

#[tokio::test]
async fn with_ones_own_signature_the_organisations_is_missing() {
    on_both(async |app| {
        let head = cast::person("10101200099005").unwrap();
        let head = app.signed_in_personally_as(&head).await;
        assert_eq!(
            looks_up(&head, "00101200019005").await,
            Refusal::NeedsOrganisationSignature.into()
        );
        let state = state_of(&head, |what| *what == Precondition::OrganisationSignIn).await;
        assert_eq!(state, CheckState::Missing);
    })
    .await;
}

#[tokio::test]
async fn a_failing_register_is_named() {
    on_both(async |app| {
        let school = app.unknown_organisation(5).await;
        waits_a_second_only(app).await;
        for trouble in TROUBLES {
            app.fault(Service::Minjust, trouble);
            let told = looks_up(&school.head, &school.inn).await;
            assert_eq!(told, Failure::Unavailable(OutsideSystem::Minjust), "{trouble:?}");
            app.all_is_well();
        }
        assert_eq!(organisations(app).await, 0);
        let fields = [("inn", school.inn.as_str())];
        school.head.act("look_up_organisation", &fields).await.done();
    })
    .await;
}

#[tokio::test]
async fn readiness_shows_a_failing_register_beside_the_rest() {
    on_both(async |app| {
        let school = app.unknown_organisation(5).await;
        waits_a_second_only(app).await;
        for trouble in TROUBLES {
            app.fault(Service::Minjust, trouble);
            let in_register = state_of(&school.head, |what| matches!(what, Precondition::InRegister { .. })).await;
            assert_eq!(in_register, CheckState::Unknown(OutsideSystem::Minjust), "{trouble:?}");
            let own = state_of(&school.head, |what| {
                matches!(what, Precondition::PersonalSignature { .. })
            })
            .await;
            assert_eq!(own, CheckState::Met, "{trouble:?}");
            app.all_is_well();
        }
    })
    .await;
}

#[tokio::test]
async fn a_failing_signature_service_shows_on_the_readiness_page() {
    on_both(async |app| {
        let school = app.unknown_organisation(5).await;
        app.fault(Service::Oep, Trouble::Down);
        for what in [
            Precondition::OrganisationSignature,
            Precondition::PersonalSignature {
                pin: school.head.person().pin.clone(),
            },
        ] {
            let state = state_of(&school.head, |it| *it == what).await;
            assert_eq!(state, CheckState::Unknown(OutsideSystem::Signature));
        }
        let in_register = state_of(&school.head, |what| matches!(what, Precondition::InRegister { .. })).await;
        assert_eq!(in_register, CheckState::Met);
    })
    .await;
}

#[tokio::test]
async fn a_head_who_left_cannot_sign() {
    on_both(async |app| {
        let school = app.registered_organisation(5).await;
        let application = app.complete_application(&school.head).await;
        app.fault(Service::Minjust, Trouble::ChangedAnswer);
        let refusal = app.begin_signing(&school.head, &application).await.failure();
        assert!(
            matches!(&refusal, Failure::Refused(Refusal::NotTheHeadInRegister { .. })),
            "{refusal:?}"
        );
        assert_eq!(app.database.number("SELECT COUNT(*) FROM ceremony").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_silent_register_freezes_nothing() {
    on_both(async |app| {
        let school = app.registered_organisation(5).await;
        let application = app.complete_application(&school.head).await;
        let begin = async || app.begin_signing(&school.head, &application).await;
        app.fault(Service::Minjust, Trouble::Down);
        assert_eq!(begin().await.failure(), Failure::Unavailable(OutsideSystem::Minjust));
        assert_eq!(app.database.number("SELECT COUNT(*) FROM ceremony").await, 0);
        app.all_is_well();
        begin().await.done();
    })
    .await;
}

/// A registered organisation with a complete application, as if the register had named somebody else as its head until today.
async fn with_another_head_until_today(app: &TestApp) -> (Registered, String) {
    let school = app.registered_organisation(5).await;
    let application = app.complete_application(&school.head).await;
    app.database
        .run("UPDATE organisation SET head_pin = '11111199900001', head_name = 'Мурдагы Жетекчи'")
        .await;
    (school, application)
}

#[tokio::test]
async fn who_is_not_yet_the_head_sees_no_case() {
    on_both(async |app| {
        let (school, application) = with_another_head_until_today(app).await;
        let at = [("application", application.as_str())];
        let stranger = school.head.view("application_page", &at).await.failure();
        assert_eq!(stranger, Refusal::HeadOnly.into());
        let home = school.head.page("/").await.text();
        assert!(home.contains("href=\"/organisation\""), "{home}");
    })
    .await;
}

#[tokio::test]
async fn whom_the_register_does_not_name_takes_nothing_over() {
    on_both(async |app| {
        let (school, _) = with_another_head_until_today(app).await;
        app.fault(Service::Minjust, Trouble::ChangedAnswer);
        let refusal = looks_up(&school.head, &school.inn).await;
        assert!(
            matches!(&refusal, Failure::Refused(Refusal::NotTheHeadInRegister { .. })),
            "{refusal:?}"
        );
        let head_pin = app.database.text("SELECT head_pin FROM organisation").await;
        assert_eq!(head_pin, "11111199900001");
    })
    .await;
}

#[tokio::test]
async fn a_new_head_by_the_register_takes_over() {
    on_both(async |app| {
        let (school, application) = with_another_head_until_today(app).await;
        let fields = [("inn", school.inn.as_str())];
        school.head.act("look_up_organisation", &fields).await.done();
        let head_pin = app.database.text("SELECT head_pin FROM organisation").await;
        assert_eq!(head_pin, school.head.person().pin);
        app.sign(&school.head, &application).await;
    })
    .await;
}

async fn state_of(browser: &Browser, of: impl Fn(&Precondition) -> bool) -> CheckState {
    let readiness: Readiness = browser.view("readiness", &[]).await.read();
    let check = readiness.checks.iter().find(|check| of(&check.what));
    check.unwrap_or_else(|| panic!("not shown at all: {readiness:?}")).state
}

/// Serves a stand-in for as long as the test runs; its address.
async fn served(router: axum::Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    format!("http://{address}")
}
