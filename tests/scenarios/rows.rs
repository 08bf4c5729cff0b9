//! What is typed into a row: kept as typed, valid or not; what is wrong is reported; markup stays text
//! (docs/requirements.md, L12).

use asula::domain::Refusal;
use asula::domain::calendar::Date;
use asula::domain::licensing::checks::{CellFault, text_fault};
use asula::domain::views::appendix::{RowPage, Saved};
use asula::domain::views::review::{Missing, ReviewPage};

use crate::support::{Browser, Reply, TestApp, on_both};

const MARKUP: &str = "</textarea></script><script>alert('ң')</script>&amp;\"><img src=x onerror=alert(1)>";

/// A draft whose rows are all right, and the row of one of its appendices.
struct TypedRow {
    head: Browser,
    application: String,
    row: String,
}

impl TypedRow {
    async fn at(app: &TestApp, template: &str) -> Self {
        let school = app.registered_organisation(4).await;
        let application = app.draft(&school.head, "SCH1", "").await;
        let row = app.right_row(&school.head, &application, template).await;
        Self {
            head: school.head,
            application,
            row,
        }
    }

    async fn types(&self, column: &str, text: &str) -> Reply {
        let stored = self.stored(column).await;
        let fields = [
            ("application", self.application.as_str()),
            ("row", &self.row),
            ("column", column),
            ("based_on", &stored),
            ("text", text),
        ];
        self.head.act("save_cell", &fields).await
    }

    async fn page(&self) -> RowPage {
        let at = [("application", self.application.as_str()), ("row", &self.row)];
        self.head.view("row_page", &at).await.read()
    }

    async fn stored(&self, column: &str) -> String {
        self.page().await.row.cells.get(column).cloned().unwrap_or_default()
    }

    /// What the review page says about the row.
    async fn faults(&self) -> Vec<(String, CellFault)> {
        let at = [("application", self.application.as_str())];
        let review: ReviewPage = self.head.view("review_page", &at).await.read();
        let of_row = review.missing.into_iter().filter_map(|missing| match missing {
            Missing::Row { row, fault, .. } if row == self.row => Some((fault.column.unwrap_or_default(), fault.fault)),
            _ => None,
        });
        of_row.collect()
    }

    /// Types a text, which has to stay, and returns what the product says of it.
    async fn after_typing(&self, column: &str, text: &str) -> Vec<(String, CellFault)> {
        let before = self.stored(column).await;
        let saved = self.types(column, text).await.read::<Saved>();
        assert!(matches!(saved, Saved::Saved { .. }), "{saved:?}");
        assert_eq!(self.stored(column).await, text, "what was typed stays");
        let faults = self.faults().await;
        self.types(column, &before).await.done();
        faults
    }
}

/// The fault of a text with a character that could deceive.
fn unseen(text: &str) -> CellFault {
    text_fault(text, 500, false).unwrap()
}

async fn tells(typed_row: &TypedRow, cases: &[(&str, &str, CellFault)]) {
    assert_eq!(typed_row.faults().await, []);
    for (column, text, fault) in cases {
        let told = typed_row.after_typing(column, text).await;
        assert_eq!(told, [((*column).to_owned(), fault.clone())], "{text:?}");
    }
    assert_eq!(typed_row.faults().await, []);
}

#[tokio::test]
async fn a_row_of_premises_shows_each_fault() {
    on_both(async |app| {
        let typed_row = TypedRow::at(app, "premises").await;
        // The right ends soon enough to be too short only where it is no ownership.
        typed_row.types("right", "lease").await.done();
        let day = |text: &str| Date::parse(text).unwrap();
        let short = CellFault::TooShortRight {
            until: day("2028-11-15"),
            needed: day("2028-11-16"),
        };
        let three = "3".parse::<i64>().ok().and_then(asula::domain::Decimal::whole).unwrap();
        let one = asula::domain::Decimal::whole(1).unwrap();
        let crowded = CellFault::RatioBelow {
            rule: "area_per_learner".to_owned(),
            value: asula::domain::Decimal::parse("2,9999").unwrap(),
            min: three,
        };
        tells(
            &typed_row,
            &[
                ("address", "", CellFault::Required),
                ("address", "   ", CellFault::Required),
                ("until", "", CellFault::Required),
                ("document_date", "2026-11-17", CellFault::InTheFuture),
                ("document_date", "31.02.2025", CellFault::ImpossibleDate),
                ("document_date", "эртең", CellFault::NotADate),
                ("until", "2028-11-15", short),
                ("area", "-5", CellFault::Negative),
                ("area", "−0,5", CellFault::Negative),
                ("area", "0,9", CellFault::BelowMinimum { min: one }),
                ("area", "120,12345", CellFault::TooPrecise),
                ("area", "көп", CellFault::NotANumber),
                ("area", "29,999", crowded),
                ("learners", "1,5", CellFault::NotWhole),
                ("purpose", "palace", CellFault::UnknownChoice),
            ],
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn comma_point_and_spaces_make_the_same_number() {
    on_both(async |app| {
        let typed_row = TypedRow::at(app, "premises").await;
        for area in ["120,5", "120.5", "1 120,5"] {
            assert_eq!(typed_row.after_typing("area", area).await, [], "{area}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_right_ending_before_its_document_is_reported() {
    on_both(async |app| {
        let typed_row = TypedRow::at(app, "premises").await;
        typed_row.types("right", "ownership").await.done();
        let told = typed_row.after_typing("until", "2020-01-01").await;
        let column = "document_date".to_owned();
        assert_eq!(told, [("until".to_owned(), CellFault::BeforeOther { column })]);
    })
    .await;
}

#[tokio::test]
async fn a_row_of_staff_shows_each_fault() {
    on_both(async |app| {
        let typed_row = TypedRow::at(app, "teaching_staff").await;
        tells(
            &typed_row,
            &[
                ("pin", "1010119800000", CellFault::NotAPin),
                ("pin", "13002198000001", CellFault::ImpossibleDate),
                ("pin", "00101201010001", CellFault::InnGivenForPin),
                ("full_name", "Асанов\u{202e}наса", unseen("Асанов\u{202e}наса")),
                ("full_name", "Асанов\u{200f}", unseen("Асанов\u{200f}")),
                ("full_name", "Асанов\u{7}", unseen("Асанов\u{7}")),
                ("full_name", "Асанов\u{3164}Асан", unseen("Асанов\u{3164}Асан")),
                ("full_name", "Асанов 2", CellFault::NotAName),
                ("diploma_year", "2027", CellFault::InTheFuture),
                ("diploma_year", "98", CellFault::NotAYear),
            ],
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_persons_number_for_an_organisation_is_reported() {
    on_both(async |app| {
        let typed_row = TypedRow::at(app, "medical_care").await;
        let told = typed_row.after_typing("provider_inn", "10101198000001").await;
        assert_eq!(told, [("provider_inn".to_owned(), CellFault::PinGivenForInn)]);
    })
    .await;
}

#[tokio::test]
async fn a_hundred_thousand_characters_are_kept() {
    on_both(async |app| {
        let typed_row = TypedRow::at(app, "general").await;
        // One and four bytes each, replaced by one another: the largest that a form has to carry.
        for letter in ["ү", "𝄞", "x", "𐐀"] {
            let text = letter.repeat(100_000);
            let saved = typed_row.types("note", &text).await.read::<Saved>();
            assert!(matches!(saved, Saved::Saved { .. }), "{letter}: {saved:?}");
            assert_eq!(typed_row.stored("note").await, text);
        }
        let too_long = CellFault::TooLong {
            limit: 4000,
            length: 100_000,
        };
        assert_eq!(typed_row.faults().await, [("note".to_owned(), too_long)]);
    })
    .await;
}

#[tokio::test]
async fn one_character_too_many_overwrites_nothing() {
    on_both(async |app| {
        let typed_row = TypedRow::at(app, "general").await;
        for letter in ["ү", "𝄞", "x", "𐐀"] {
            let before = typed_row.stored("note").await;
            let longer = typed_row.types("note", &letter.repeat(100_001)).await;
            assert_eq!(longer.failure(), Refusal::TextTooLong(100_000).into(), "{letter}");
            assert_eq!(typed_row.stored("note").await, before);
        }
    })
    .await;
}

#[tokio::test]
async fn characters_no_database_keeps_are_dropped() {
    on_both(async |app| {
        let typed_row = TypedRow::at(app, "general").await;
        typed_row.types("note", "биринчи\0\r\nэкинчи\rүчүнчү").await.done();
        assert_eq!(typed_row.stored("note").await, "биринчи\nэкинчи\nүчүнчү");
        // Saved again as it came, it is the same text and no change.
        typed_row.types("note", "биринчи\r\nэкинчи\r\nүчүнчү").await.done();
        assert_eq!(typed_row.stored("note").await, "биринчи\nэкинчи\nүчүнчү");
    })
    .await;
}

#[tokio::test]
async fn markup_stays_text_on_every_page_that_shows_it() {
    on_both(async |app| {
        let typed_row = TypedRow::at(app, "general").await;
        for column in ["note", "phone", "actual_address"] {
            typed_row.types(column, MARKUP).await.done();
            assert_eq!(typed_row.stored(column).await, MARKUP);
        }
        // Somebody who looked before sees the change as well.
        let here = format!("/applications/{}", typed_row.application);
        for page in [
            here.clone(),
            format!("{here}/rows/{}", typed_row.row),
            format!("{here}/rows/{}?check=1", typed_row.row),
            format!("{here}/appendices/general"),
            format!("{here}/review"),
        ] {
            let shown = typed_row.head.page(&page).await.done().text();
            assert!(!shown.contains("<script>alert"), "{page}: {shown}");
            assert!(!shown.contains("<img src=x"), "{page}: {shown}");
            assert!(!shown.contains("</textarea></script>"), "{page}: {shown}");
        }
        let form = typed_row
            .head
            .page(&format!("{here}/rows/{}", typed_row.row))
            .await
            .text();
        assert!(
            form.contains("&lt;/textarea&gt;&lt;/script&gt;&lt;script&gt;alert('ң')&lt;/script&gt;&amp;amp;"),
            "{form}"
        );
        let paper = typed_row.head.page(&format!("{here}/review")).await.text();
        assert!(paper.contains("&lt;script&gt;alert("), "{paper}");
    })
    .await;
}
