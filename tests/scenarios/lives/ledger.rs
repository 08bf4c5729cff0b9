//! What was typed and pressed in a life, and what has to have come of it.

use std::collections::{BTreeMap, BTreeSet};

/// Where a text belongs: its case and its field.
pub type Place = (String, String);

/// A form that was pressed, whole.
pub struct Form {
    /// What distinguishes it from all others.
    pub text: String,
    /// Whether it was carried out; nothing where the answer did not say.
    pub was_done: Option<bool>,
}

/// What was typed and pressed in a life.
#[derive(Default)]
pub struct Ledger {
    pub forms: Vec<Form>,
    wanted: BTreeMap<Place, BTreeSet<String>>,
    last: BTreeMap<Place, String>,
    chosen: BTreeSet<Place>,
}

impl Ledger {
    /// A text is typed. `over` was on the screen, and on no server.
    pub fn types(&mut self, place: Place, over: Option<&str>, text: &str) {
        if let Some(over) = over {
            self.gives_up(&place, over);
        }
        self.last.insert(place.clone(), text.to_owned());
        self.wanted.entry(place).or_default().insert(text.to_owned());
    }

    /// Of two texts one was chosen; `against`, where it was on no server, is no longer wanted.
    pub fn chooses(&mut self, place: Place, against: Option<&str>) {
        if let Some(against) = against {
            self.gives_up(&place, against);
        }
        self.chosen.insert(place);
    }

    fn gives_up(&mut self, place: &Place, text: &str) {
        if let Some(wanted) = self.wanted.get_mut(place) {
            wanted.remove(text);
        }
    }

    /// Every text that its author typed last in a field of a tab, and did not choose against.
    pub fn wanted(&self) -> impl Iterator<Item = (&Place, &String)> {
        let places = self.wanted.iter();
        places.flat_map(|(place, texts)| texts.iter().map(move |text| (place, text)))
    }

    /// The text that was typed last of all, at every place where nobody had to choose.
    pub fn last_words(&self) -> impl Iterator<Item = (&Place, &String)> {
        self.last.iter().filter(move |(place, _)| !self.chosen.contains(*place))
    }
}
