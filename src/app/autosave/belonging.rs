//! Where the texts of a thing belong, as it is kept with them: another page can send and name them.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::fields::{Autosave, Fields};
use crate::app::draft_store::Belongs;
use crate::domain::Text3;

impl Autosave {
    /// The same fields, with what their places are called, by column.
    #[must_use]
    pub fn named(self, labels: BTreeMap<String, Text3>) -> Self {
        self.0.update_value(|fields| fields.labels = labels);
        self
    }
}

impl Fields {
    pub(super) fn belongs(&self, column: &str) -> Belongs {
        Belongs {
            case: self.thing.case().to_owned(),
            label: self.labels.get(column).cloned(),
        }
    }
}
