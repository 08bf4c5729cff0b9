use super::{FurtherPage, PATTERNS, Part};
use crate::domain::address::Address;

#[test]
fn each_page_of_a_part_has_an_address() {
    let without: Vec<_> = FurtherPage::BY_NAME
        .iter()
        .filter(|(name, _)| !PATTERNS.iter().any(|(it, _)| it == name))
        .collect();
    assert_eq!(without, Vec::<&(&str, FurtherPage)>::new());
}

#[test]
fn a_path_tells_the_part() {
    for (path, part) in [
        ("/sheets/1", Some(Part::Scoring)),
        ("/sheets/1/publish", Some(Part::Scoring)),
        ("/applications/1/rows/2", Some(Part::Appendices)),
        ("/expert", Some(Part::Chair)),
        ("/expert/ties", Some(Part::Chair)),
        ("/organisation/", Some(Part::Organisation)),
        ("/accreditation", Some(Part::Accreditation)),
        ("/licences", Some(Part::Application)),
        ("/", None),
        ("/sheets", None),
        ("/sheets/1/2", None),
    ] {
        assert_eq!(Part::of_path(path), part, "{path}");
    }
    assert_eq!(Part::of_path(&Address::Offline.to_string()), None);
}

#[test]
fn each_part_draws_a_page() {
    for part in Part::ALL {
        assert!(
            FurtherPage::BY_NAME.iter().any(|(_, page)| page.part() == *part),
            "{part:?}"
        );
    }
}
