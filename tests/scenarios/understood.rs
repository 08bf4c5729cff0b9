//! What is typed is kept, and understood as it was meant or asked about: texts from Word, numbers, telephones.

use asula::domain::licensing::checks::CellFault;
use asula::domain::views::appendix::RowPage;
use asula::domain::views::review::{Missing, ReviewPage};

use crate::support::procedure::CHEAP_LEVEL;
use crate::support::{Browser, on_both};

/// Columns of the general data, and what Word puts into the clipboard for them.
const PASTED: [(&str, &str); 2] = [
    ("actual_address", "\u{feff}Чүй\u{ad} көчөсү,\u{b}1"),
    ("note", "бир\u{b}эки\u{2028}үч 👨\u{200d}👩\u{200d}👧"),
];

async fn row_page(head: &Browser, application: &str, row: &str) -> RowPage {
    let at = [("application", application), ("row", row)];
    head.view("row_page", &at).await.read()
}

/// Types over a cell, whatever it contains.
async fn types(head: &Browser, application: &str, row: &str, column: &str, text: &str) {
    let page = row_page(head, application, row).await;
    let stored = page.row.cells.get(column).cloned().unwrap_or_default();
    let fields = [
        ("application", application),
        ("row", row),
        ("column", column),
        ("based_on", stored.as_str()),
        ("text", text),
    ];
    head.act("save_cell", &fields).await.done();
}

async fn faults(head: &Browser, application: &str) -> Vec<CellFault> {
    let page: ReviewPage = head.view("review_page", &[("application", application)]).await.read();
    let of_rows = page.missing.into_iter().filter_map(|it| match it {
        Missing::Row { fault, .. } => Some(fault.fault),
        _ => None,
    });
    of_rows.collect()
}

#[tokio::test]
async fn a_text_pasted_from_word_is_kept_as_typed() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.complete_application(&head).await;
        let row = app.first_row(&head, &application, "general").await;
        for (column, text) in PASTED {
            types(&head, &application, &row, column, text).await;
        }
        assert_eq!(faults(&head, &application).await, []);
        let page = row_page(&head, &application, &row).await;
        for (column, text) in PASTED {
            assert_eq!(page.row.cells[column], text);
        }
    })
    .await;
}

#[tokio::test]
async fn a_text_pasted_from_word_is_signed_as_understood() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.complete_application(&head).await;
        let row = app.first_row(&head, &application, "general").await;
        for (column, text) in PASTED {
            types(&head, &application, &row, column, text).await;
        }
        app.sign(&head, &application).await;
        let signed = app.database.text("SELECT document FROM signature").await;
        assert!(signed.contains(r#""actual_address":"Чүй көчөсү, 1""#), "{signed}");
        assert!(
            signed.contains("\"note\":\"бир\\nэки\\nүч 👨\u{200d}👩\u{200d}👧\""),
            "{signed}"
        );
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn an_unreadable_number_makes_no_mean() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.draft(&head, CHEAP_LEVEL, "").await;
        let first = app.right_row(&head, &application, "premises").await;
        let second = app.right_row(&head, &application, "premises").await;
        types(&head, &application, &first, "area", "60").await;
        types(&head, &application, &second, "area", "12O").await;
        let table = format!("/applications/{application}/appendices/premises");
        let shown = head.page(&table).await.done().text();
        assert!(shown.contains("Эсептелген жок"), "{shown}");
        assert!(shown.contains(&format!("/applications/{application}/rows/{second}?check")));
    })
    .await;
}

#[tokio::test]
async fn a_number_with_its_unit_makes_a_mean() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.draft(&head, CHEAP_LEVEL, "").await;
        let first = app.right_row(&head, &application, "premises").await;
        let second = app.right_row(&head, &application, "premises").await;
        types(&head, &application, &first, "area", "60").await;
        types(&head, &application, &second, "area", "120 м²").await;
        let table = format!("/applications/{application}/appendices/premises");
        let shown = head.page(&table).await.done().text();
        assert!(!shown.contains("Эсептелген жок"), "{shown}");
        assert!(shown.contains("120 м² (= 120\u{a0}м²)"), "{shown}");
    })
    .await;
}

#[tokio::test]
async fn a_number_with_two_readings_is_shown_as_understood() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.draft(&head, CHEAP_LEVEL, "").await;
        let row = app.right_row(&head, &application, "premises").await;
        types(&head, &application, &row, "area", "1.200").await;
        for page in [
            format!("/applications/{application}/appendices/premises"),
            format!("/applications/{application}/review"),
            format!("/applications/{application}/rows/{row}"),
        ] {
            let shown = head.page(&page).await.done().text();
            assert!(shown.contains("= 1,2\u{a0}м²"), "{page}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_whole_number_with_two_readings_is_asked_about() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.draft(&head, CHEAP_LEVEL, "").await;
        let row = app.right_row(&head, &application, "premises").await;
        types(&head, &application, &row, "area", "1200").await;
        types(&head, &application, &row, "learners", "1,200").await;
        let found = faults(&head, &application).await;
        assert!(matches!(found[..], [CellFault::AmbiguousNumber { .. }]), "{found:?}");
    })
    .await;
}

#[tokio::test]
async fn telephones_and_mail_are_taken_as_written() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.draft(&head, CHEAP_LEVEL, "").await;
        let row = app.right_row(&head, &application, "general").await;
        for (column, text) in [
            ("phone", "0312 62-05-19, (0555) 12-34-56"),
            ("phone", "341672"),
            ("email", "mailto:mektep@example.kg."),
            ("email", "Мектеп <mektep@example.kg>"),
        ] {
            types(&head, &application, &row, column, text).await;
            assert_eq!(faults(&head, &application).await, [], "{text}");
        }
    })
    .await;
}

#[tokio::test]
async fn where_nothing_could_arrive_is_reported() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.draft(&head, CHEAP_LEVEL, "").await;
        let row = app.right_row(&head, &application, "general").await;
        types(&head, &application, &row, "phone", "жок").await;
        assert_eq!(faults(&head, &application).await, [CellFault::NotAPhone]);
        types(&head, &application, &row, "phone", "0555 123456").await;
        for text in ["gorono gorono@example.kg", "mektep@example"] {
            types(&head, &application, &row, "email", text).await;
            assert_eq!(faults(&head, &application).await, [CellFault::NotAnEmail], "{text}");
        }
    })
    .await;
}
