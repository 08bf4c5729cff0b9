//! Names in order and names that are searched for, alike on both databases.

use asula::domain::views::accreditation::AccreditationsPage;
use asula::domain::views::application::SpecialtyHit;
use asula::domain::views::commission::CommissionPage;
use asula::domain::views::organisation::EmployeesPage;
use asula::domain::{Failure, Refusal};
use asula::server::db::Database;
use asula_sandbox::cast::people;

use crate::support::store::Store;
use crate::support::{Browser, TestApp, on_both};

/// Names by the alphabet, and the PINs of the pool, to which they are given in another order.
const POOL: [(&str, &str); 8] = [
    ("Абдиев Асан", "10101200099903"),
    ("Есенов Бакыт", "10101200099905"),
    ("Ёлкин Пётр", people::MARAT),
    ("Жапаров Улан", "10101200099901"),
    ("Ңурбеков Нур", people::SAPAR),
    ("Орозов Эмил", people::AIZADA),
    ("Өмүров Бек", "10101200099904"),
    ("Үсөнов Таалай", "10101200099902"),
];

async fn found(officer: &Browser, words: &str) -> u64 {
    let page: AccreditationsPage = officer.view("accreditations_page", &[("words", words)]).await.read();
    page.total
}

/// The codes that a search of the classifier finds.
async fn codes(browser: &Browser, level: &str, query: &str) -> Vec<String> {
    let fields = [("level", level), ("query", query)];
    let hits: Vec<SpecialtyHit> = browser.view("search_classifier", &fields).await.read();
    hits.into_iter().map(|hit| hit.code).collect()
}

async fn is_renamed(app: &TestApp, name: &str) {
    let sql = format!("UPDATE organisation SET name_ky = '{name}', name_ru = '{name}', search_version = 'earlier'");
    app.database.run(&sql).await;
    starts_again(app).await;
}

async fn starts_again(app: &TestApp) {
    app.is_killed().await;
    app.starts_again(|_| {}).await;
}

#[tokio::test]
async fn the_pool_of_experts_is_in_alphabetical_order() {
    on_both(async |app| {
        let case = app.forming().await;
        for (at, (name, pin)) in POOL.iter().enumerate() {
            // Keys of earlier rules, in the opposite order.
            let key = POOL.len() - at;
            let sql = format!(
                "UPDATE expert SET full_name = '{name}', sort_key = '{key}', sort_version = 'earlier' WHERE pin = '{pin}'"
            );
            assert_eq!(app.database.run(&sql).await, 1, "{pin}");
        }
        starts_again(app).await;
        let page: CommissionPage = case.saltanat.view("commission_page", &[case.at()]).await.read();
        let names: Vec<_> = page.candidates.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, POOL.map(|(name, _)| name));
        let earlier = "SELECT COUNT(*) FROM expert WHERE sort_version = 'earlier'";
        assert_eq!(app.database.number(earlier).await, 0);
    })
    .await;
}

#[tokio::test]
async fn employees_are_in_order_and_the_nameless_last() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let names = [("051", "Үсөнов Бек"), ("052", "Ёлкин Пётр"), ("053", "Жапаров Улан")];
        for (nnn, name) in names {
            let pin = format!("20101200099{nnn}");
            let sql = format!(
                "INSERT INTO person (id, pin, subject, full_name, first_signed_in_at, last_signed_in_at)
                 VALUES ('{pin}', '{pin}', 'subject of {pin}', '{name}', 0, 0)"
            );
            app.database.run(&sql).await;
        }
        for nnn in ["051", "054", "052", "053"] {
            let pin = format!("20101200099{nnn}");
            let fields = [("pin", pin.as_str()), ("position", "Юрист")];
            school.head.act("appoint_employee", &fields).await.done();
        }
        let page: EmployeesPage = school.head.view("employees_page", &[]).await.read();
        let names: Vec<_> = page.employees.iter().map(|it| it.name.as_deref()).collect();
        assert_eq!(
            names,
            [Some("Ёлкин Пётр"), Some("Жапаров Улан"), Some("Үсөнов Бек"), None]
        );
    })
    .await;
}

#[tokio::test]
async fn a_case_is_found_however_it_is_typed() {
    on_both(async |app| {
        let case = app.sent_self_evaluation().await;
        let number = app.database.text("SELECT registration_number FROM accreditation").await;
        assert!(number.starts_with('А'), "Cyrillic: {number}");
        let latin = number.replace('А', "A");
        let small = latin.to_lowercase();
        let (in_one_piece, with_dashes) = (small.replace('-', ""), number.replace('-', "–"));
        let digits = number.trim_start_matches("А-");
        for typed in [
            number.as_str(),
            latin.as_str(),
            small.as_str(),
            in_one_piece.as_str(),
            with_dashes.as_str(),
            digits,
            "коомучастнаяшкола",
            "или",
            "нуру билим",
            "Школа ЧАСТНАЯ",
            "«Билим-Нуру»",
            "мектеб, нуру",
            // Latin letters that look like Cyrillic ones.
            "Hypy",
            "чacтнaя",
            "",
            "  ",
        ] {
            assert_eq!(found(&case.saltanat, typed).await, 1, "{typed:?}");
        }
        for typed in [
            "А-2025",
            "билим келечек",
            "%",
            "_",
            "'",
            "%%",
            "\\",
            "' OR 1=1 --",
            "нуру!а",
        ] {
            assert_eq!(found(&case.saltanat, typed).await, 0, "{typed:?}");
        }
        let long = "билим ".repeat(50);
        assert_eq!(found(&case.saltanat, &long).await, 1);
    })
    .await;
}

#[tokio::test]
async fn marks_find_only_names_that_hold_them() {
    on_both(async |app| {
        let case = app.sent_self_evaluation().await;
        is_renamed(app, "«100% Билим_Нуру» О’Хара! лицейи").await;
        for typed in ["%", "_", "'", "!", "_%", "100%", "билим_нуру", "о'хара"] {
            assert_eq!(found(&case.saltanat, typed).await, 1, "{typed:?}");
        }
        for typed in ["*", "%*", "\\", "10_%Билимм"] {
            assert_eq!(found(&case.saltanat, typed).await, 0, "{typed:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_case_is_found_by_both_its_names() {
    on_both(async |app| {
        let case = app.sent_self_evaluation().await;
        is_renamed(app, "«Өнүгүү» лицейи").await;
        for typed in ["онугуу", "лицейи ӨНҮГҮҮ", "нуру"] {
            assert_eq!(found(&case.saltanat, typed).await, 1, "{typed}");
        }
        // As it was kept by an earlier version: without the number in one piece, and of other rules.
        let earlier = "UPDATE accreditation SET search_text = 'а 2026 000001 билим нуру', search_version = ''";
        app.database.run(earlier).await;
        starts_again(app).await;
        for typed in ["нуру", "a2026000001", "өнүгүү"] {
            assert_eq!(found(&case.saltanat, typed).await, 1, "{typed}");
        }
        assert_eq!(found(&case.saltanat, "келечек").await, 0);
    })
    .await;
}

#[tokio::test]
async fn instances_that_start_together_make_the_index_once() {
    on_both(async |app| {
        // SQLite is for one instance (docs/adr/0006).
        if app.database.store == Store::Sqlite {
            return;
        }
        let case = app.sent_self_evaluation().await;
        app.is_killed().await;
        for earlier in [
            "UPDATE organisation SET search_text = '', search_version = 'earlier'",
            "UPDATE accreditation SET search_text = '', search_version = 'earlier', search_subject = NULL",
            "DELETE FROM search_part",
        ] {
            app.database.run(earlier).await;
        }
        let open = || Database::open(&app.database.url, 2);
        let (one, another, third) = tokio::join!(open(), open(), open());
        for opened in [one, another, third] {
            opened.unwrap().close().await;
        }
        app.starts_again(|_| {}).await;
        assert_eq!(found(&case.saltanat, "нуру билим").await, 1);
        let subjects = "SELECT COUNT(DISTINCT subject) FROM search_part";
        assert_eq!(app.database.number(subjects).await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_code_with_words_finds_at_each_level() {
    on_both(async |app| {
        let college = app.registered_organisation(2).await.head;
        for (level, query, found) in [
            ("SVE", "710100, информатика", "230701"),
            ("SVE", "230701, колдонмо", "230701"),
            ("HE-B", "информатика, 710100", "710100"),
            // With Latin o, p, a.
            ("SVE", "инфopматикa", "230701"),
        ] {
            assert_eq!(codes(&college, level, query).await, [found], "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn marks_and_unknown_words_find_no_specialty() {
    on_both(async |app| {
        let college = app.registered_organisation(2).await.head;
        for nothing in ["%", "_", "'", "710100, жылкы"] {
            assert_eq!(codes(&college, "SVE", nothing).await, [""; 0], "{nothing}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_code_against_its_words_chooses_nothing() {
    on_both(async |app| {
        let college = app.registered_organisation(2).await.head;
        let application = college.act("create_application", &[]).await.done().led_to_id();
        let fields = [
            ("application", application.as_str()),
            ("level", "SVE"),
            ("specialty", "710100, информатика"),
        ];
        let told = college.act("add_programme", &fields).await.failure();
        let Failure::Refused(Refusal::SeveralSpecialties(offered)) = told else {
            panic!("{told:?}");
        };
        let offered: Vec<_> = offered.iter().map(|it| it.code.as_str()).collect();
        assert_eq!(offered, ["230701"]);
    })
    .await;
}
