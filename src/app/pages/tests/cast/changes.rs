//! What the employee changed.

use super::{NOW, text};
use crate::domain::calendar::Date;
use crate::domain::ids::RowId;
use crate::domain::views::changes::{Change, ChangeKind, ChangedCell, ChangedRow, ChangedText, Changes};

/// A row whose texts changed, one that came in and one that went out.
pub fn changes() -> Changes {
    let row = |id: &str, place: Option<u32>, name: &str| ChangedRow {
        id: RowId::from_text(id),
        template: text("Имараттар", "Помещения", "Premises"),
        place,
        text: Some(name.into()),
        is_there: place.is_some(),
    };
    let change = |hours: i64, what: ChangeKind| Change {
        at: NOW.plus_hours(-hours),
        by: "Ниязалиев Нурлан".into(),
        what,
    };
    let cell = |column, was, now| ChangedCell { column, was, now };
    let cells = vec![
        cell(
            text("Аянты", "Площадь", "Area"),
            ChangedText::Typed("1200".into()),
            ChangedText::Typed("1612,5".into()),
        ),
        cell(
            text("Укугу", "Право", "Right"),
            ChangedText::Empty,
            ChangedText::Choice(text("Ижара", "Аренда", "Lease")),
        ),
        cell(
            text("Бүтөт", "До", "Until"),
            ChangedText::Empty,
            ChangedText::Day(Date::from_parts(2029, 9, 1).unwrap()),
        ),
        cell(
            text("Документ", "Документ", "Document"),
            ChangedText::File(None),
            ChangedText::File(Some("ижара.pdf".into())),
        ),
    ];
    let row_changed = ChangeKind::RowChanged {
        row: row("r1", Some(1), "Бишкек ш."),
        cells,
    };
    Changes {
        up_to: 17,
        list: vec![
            change(2, row_changed),
            change(
                3,
                ChangeKind::RowAdded {
                    row: row("r2", Some(2), "Ош ш."),
                },
            ),
            change(
                4,
                ChangeKind::RowRemoved {
                    row: row("r3", None, "Талас ш."),
                },
            ),
        ],
    }
}
