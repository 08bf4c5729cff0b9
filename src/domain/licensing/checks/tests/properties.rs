use proptest::prelude::*;

use super::*;
use crate::domain::text::{cleaned, cleaned_line};

/// Texts near the borders of what is accepted, and any text at all.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "-?[0-9]{1,6}([.,][0-9]{0,5})?",
        "[0-9]{14}",
        "(20[0-9]{2}-[01][0-9]-[0-3][0-9]|[0-3][0-9]\\.[01][0-9]\\.20[0-9]{2})",
        "(ownership|lease|)",
        "[а-яңөү \u{202e}\u{0}\u{a0}]{0,20}",
    ]
}

fn any_row() -> impl Strategy<Value = Cells> {
    let ids: Vec<String> = premises().columns.into_iter().map(|column| column.id).collect();
    proptest::collection::btree_map(proptest::sample::select(ids), typed(), 0..11)
}

proptest! {
    #[test]
    fn a_text_is_too_long_by_what_is_understood(text in "[а-яa-z \r\n\t\u{b}\u{ad}\u{200b}👨]{0,24}", limit in 0_u32..24, lines in any::<bool>()) {
        let understood = if lines { cleaned(&text) } else { cleaned_line(&text) };
        let length = u32::try_from(understood.trim().chars().count()).unwrap();
        let expected = (length > limit).then_some(CellFault::TooLong { limit, length });
        prop_assert_eq!(text_fault(&text, limit, lines), expected);
    }

    #[test]
    fn no_row_breaks_the_checks(cells in any_row()) {
        let template = premises();
        let _ = (check_row(&template, &cells, day(TODAY)), row_derived(&template, &cells), totals(&template, [&cells]));
    }

    #[test]
    fn faults_survive_a_round_trip_through_json(cells in any_row()) {
        let template = premises();
        let faults = check_row(&template, &cells, day(TODAY));
        let again: Template = serde_json::from_str(&serde_json::to_string(&template).unwrap()).unwrap();
        prop_assert_eq!(&check_row(&again, &cells, day(TODAY)), &faults);
        let told: Vec<RowFault> = serde_json::from_str(&serde_json::to_string(&faults).unwrap()).unwrap();
        prop_assert_eq!(told, faults);
    }

    #[test]
    fn an_accepted_cells_canonical_spelling_is_accepted(place in 0_usize..11, text in typed()) {
        let column = premises().columns.swap_remove(place);
        if let Ok(Some(value)) = check_cell(&column, &text, day(TODAY)) {
            prop_assert_eq!(check_cell(&column, &value.to_string(), day(TODAY)), Ok(Some(value)));
        }
    }

    #[test]
    fn a_derived_number_fails_when_its_row_is_refused(area in 1_u32..300, learners in 1_u32..100) {
        let cells = row(&[("area", &area.to_string()), ("learners", &learners.to_string())]);
        let refused = !check_row(&premises(), &cells, day(TODAY)).is_empty();
        prop_assert_eq!(refused, !row_derived(&premises(), &cells)[0].ok);
    }
}
