//! Which faults are shown while one types.

use std::collections::BTreeSet;

use crate::domain::licensing::checks::{CellFault, RowFault};

/// What the person has seen of the form so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Everything is shown: the row was filled before, was sent, or is looked through.
    pub all: bool,
    /// Columns that the person has left.
    pub left: BTreeSet<String>,
}

impl Shown {
    /// Whether a fault is shown now. What is wrong is shown at once; what is merely missing only once the person went past
    /// it, since an empty form is no mistake.
    pub fn tells(&self, fault: &RowFault) -> bool {
        let went_past = fault.column.as_ref().is_none_or(|column| self.left.contains(column));
        self.all || fault.fault != CellFault::Required || went_past
    }

    /// The fault shown at a column.
    pub fn at<'a>(&self, faults: &'a [RowFault], column: &str) -> Option<&'a CellFault> {
        let here = faults.iter().filter(|fault| fault.column.as_deref() == Some(column));
        here.filter(|fault| self.tells(fault)).map(|fault| &fault.fault).next()
    }
}

#[cfg(test)]
mod tests {
    use super::{CellFault, RowFault, Shown};

    fn at(column: &str, fault: CellFault) -> RowFault {
        RowFault {
            column: Some(column.to_owned()),
            fault,
        }
    }

    #[test]
    fn a_wrong_number_is_told_while_it_is_typed() {
        let faults = [at("area", CellFault::Negative)];
        assert_eq!(Shown::default().at(&faults, "area"), Some(&CellFault::Negative));
    }

    #[test]
    fn an_empty_field_is_reported_once_passed() {
        let faults = [at("area", CellFault::Required), at("address", CellFault::Required)];
        let mut shown = Shown::default();
        assert_eq!(shown.at(&faults, "area"), None);
        shown.left.insert("area".to_owned());
        assert_eq!(shown.at(&faults, "area"), Some(&CellFault::Required));
        assert_eq!(shown.at(&faults, "address"), None);
    }

    #[test]
    fn a_row_that_is_looked_through_tells_all() {
        let faults = [at("area", CellFault::Required)];
        let shown = Shown {
            all: true,
            ..Shown::default()
        };
        assert_eq!(shown.at(&faults, "area"), Some(&CellFault::Required));
    }
}
