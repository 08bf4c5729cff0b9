//! An application as its review shows it.

use std::collections::BTreeMap;

use super::{NOW, documents, file, head, moratorium, organisation, programmes, text};
use crate::domain::Text3;
use crate::domain::ids::RowId;
use crate::domain::licensing::checks::{CellFault, RowFault};
use crate::domain::licensing::{Actor, Stage};
use crate::domain::reference::{Applies, Choice, Column, ColumnKind, DataStatus, Limits, Template};
use crate::domain::views::appendix::Row;
use crate::domain::views::changes::Changes;
use crate::domain::views::review::{Missing, ReviewPage, ReviewedAppendix};

/// A template of premises.
fn premises() -> Template {
    let column = |id: &str, label, kind| Column {
        id: id.into(),
        label,
        hint: Text3::default(),
        kind,
        required: true,
        limits: Limits::default(),
        unit: None,
        choices: vec![Choice {
            id: "lease".into(),
            title: text("Ижара", "Аренда", "Lease"),
        }],
    };
    Template {
        id: "premises".into(),
        title: text("Имараттар", "Помещения", "Premises"),
        help: Text3::default(),
        columns: vec![
            column("address", text("Дареги", "Адрес", "Address"), ColumnKind::Text),
            column("area", text("Аянты", "Площадь", "Area"), ColumnKind::Decimal),
            column("right", text("Укугу", "Право", "Right"), ColumnKind::Choice),
            column("until", text("Мөөнөтү", "Срок", "Until"), ColumnKind::Date),
            column("paper", text("Документ", "Документ", "Document"), ColumnKind::File),
        ],
        rules: vec![],
        totals: vec![],
        min_rows: 1,
        max_rows: 200,
        applies: Applies {
            levels: vec![],
            condition: crate::domain::reference::Condition::default(),
        },
        status: DataStatus::Proposal,
        source: String::new(),
    }
}

/// The review of an application, with something missing of each kind.
pub fn review(stage: Stage, actor: Actor, missing: Vec<Missing>) -> ReviewPage {
    let cells: BTreeMap<String, String> = [
        ("address", "Бишкек ш., Чүй пр., 265а </td><script>alert(1)</script>"),
        ("area", "1612,5"),
        ("right", "lease"),
        ("until", "2029-09-01"),
        ("paper", "f1"),
    ]
    .map(|(column, text)| (column.to_owned(), text.to_owned()))
    .into();
    let count = u32::try_from(missing.len()).unwrap_or_default();
    ReviewPage {
        head: head(stage, actor, count),
        open: stage.is_open_for_filling(),
        reviewed: "9F2C".into(),
        organisation: organisation(true),
        documents: documents(),
        programmes: programmes(Some(moratorium())),
        appendices: vec![ReviewedAppendix {
            template: premises(),
            rows: vec![Row {
                id: RowId::from_text("r1"),
                cells,
            }],
        }],
        files: [("f1".to_owned(), file("f1", "ижара.pdf"))].into(),
        missing,
        changes: Changes::default(),
        on: NOW.date_in_bishkek(),
        corrections: vec![],
        unsent: vec![],
    }
}

/// One missing thing of each kind.
pub fn missing() -> Vec<Missing> {
    let title = || text("Имараттар", "Помещения", "Premises");
    let fault = RowFault {
        column: Some("area".into()),
        fault: CellFault::Negative,
    };
    vec![
        Missing::Programme,
        Missing::Barred {
            programme: "HE-B 710100".into(),
            bar: moratorium(),
        },
        Missing::Document {
            title: text("Устав", "Устав", "Charter"),
        },
        Missing::Organisation {
            refusal: crate::domain::Refusal::UnknownInn,
        },
        Missing::Rows {
            template: "library".into(),
            title: text("Китепкана", "Библиотека", "Library"),
            wanted: 1,
        },
        Missing::Row {
            template: "premises".into(),
            title: title(),
            row: "r1".into(),
            place: 3,
            label: None,
            fault,
        },
    ]
}
