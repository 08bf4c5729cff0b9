//! The journal read as what one viewer has not seen: many events of one row are one change.

use std::collections::BTreeMap;

use crate::domain::calendar::Moment;
use crate::server::journal::CaseEvent;

/// When and by whom something was changed last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Place in the journal.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// By whom: the name.
    pub by: String,
}

/// A level or specialty that came or went unseen.
#[derive(Debug, PartialEq, Eq)]
pub struct UnseenProgramme {
    /// When and by whom.
    pub mark: Mark,
    /// Level and specialty, as codes.
    pub codes: String,
    /// Whether it came in; otherwise it went out.
    pub added: bool,
}

/// What became of a row unseen.
#[derive(Debug, PartialEq, Eq)]
pub struct UnseenRow {
    /// When and by whom last.
    pub mark: Mark,
    pub template: String,
    /// Whether it came in.
    pub added: bool,
    /// Whether it went to the bin.
    pub removed: bool,
    /// Column → the value when the viewer last saw it.
    pub was: BTreeMap<String, String>,
}

/// All that is unseen. What the viewer did alone is known to the viewer, and what came and went between two looks is nothing.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Unseen {
    /// By id.
    pub programmes: BTreeMap<String, UnseenProgramme>,
    /// By id.
    pub rows: BTreeMap<String, UnseenRow>,
}

impl Unseen {
    /// Takes in the next event of the journal; `own` is one of the viewer.
    pub fn take(&mut self, event: CaseEvent, mark: Mark, own: bool) {
        match event {
            CaseEvent::ProgrammeAdded {
                programme,
                level,
                specialty,
            } if !own => {
                let codes = format!("{level} {specialty}").trim().to_owned();
                let added = true;
                self.programmes
                    .insert(programme, UnseenProgramme { mark, codes, added });
            }
            CaseEvent::ProgrammeRemoved {
                programme,
                level,
                specialty,
            } => {
                let came_unseen = self.programmes.remove(&programme).is_some();
                if !own && !came_unseen {
                    let codes = format!("{level} {specialty}").trim().to_owned();
                    let added = false;
                    self.programmes
                        .insert(programme, UnseenProgramme { mark, codes, added });
                }
            }
            CaseEvent::RowAdded { row, template } if !own => self.row(row, template, mark).added = true,
            CaseEvent::RowRemoved { row, template } => {
                let came_unseen = self.rows.get(&row).is_some_and(|it| it.added);
                if own || came_unseen {
                    self.rows.remove(&row);
                } else {
                    self.row(row, template, mark).removed = true;
                }
            }
            CaseEvent::RowRestored { row, template } => match self.rows.get_mut(&row) {
                Some(unseen) if unseen.removed => unseen.removed = false,
                _ if own => {}
                _ => self.row(row, template, mark).added = true,
            },
            CaseEvent::RowSaved { row, cells, .. } if own => {
                // Whoever writes over a text has seen it.
                if let Some(unseen) = self.rows.get_mut(&row) {
                    unseen.was.retain(|column, _| !cells.contains_key(column));
                }
            }
            CaseEvent::RowSaved { row, template, cells } => {
                let unseen = self.row(row, template, mark);
                for (column, change) in cells {
                    unseen.was.entry(column).or_insert(change.was);
                }
            }
            _ => {}
        }
    }

    /// The row, touched now.
    fn row(&mut self, row: String, template: String, mark: Mark) -> &mut UnseenRow {
        let unseen = self.rows.entry(row).or_insert_with(|| UnseenRow {
            mark: mark.clone(),
            template,
            added: false,
            removed: false,
            was: BTreeMap::new(),
        });
        unseen.mark = mark;
        unseen
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::journal::event::CellChange;

    const OTHER: bool = false;
    const OWN: bool = true;

    fn after(events: Vec<(CaseEvent, bool)>) -> Unseen {
        let mut unseen = Unseen::default();
        for (at, (event, own)) in (1..).zip(events) {
            let by = if own { "жетекчи" } else { "кызматкер" }.to_owned();
            let mark = Mark {
                seq: at,
                at: Moment(at),
                by,
            };
            unseen.take(event, mark, own);
        }
        unseen
    }

    fn names() -> (String, String) {
        ("r1".to_owned(), "premises".to_owned())
    }

    fn added() -> CaseEvent {
        let (row, template) = names();
        CaseEvent::RowAdded { row, template }
    }

    fn removed() -> CaseEvent {
        let (row, template) = names();
        CaseEvent::RowRemoved { row, template }
    }

    fn restored() -> CaseEvent {
        let (row, template) = names();
        CaseEvent::RowRestored { row, template }
    }

    fn saved(was: &str, now: &str) -> CaseEvent {
        let (row, template) = names();
        let (was, now) = (was.to_owned(), now.to_owned());
        let cells = [("area".to_owned(), CellChange { was, now })].into();
        CaseEvent::RowSaved { row, template, cells }
    }

    fn only(unseen: &Unseen) -> &UnseenRow {
        assert_eq!(unseen.rows.len(), 1, "{unseen:?}");
        &unseen.rows["r1"]
    }

    #[test]
    fn many_saves_of_a_text_are_one_change() {
        let unseen = after(vec![
            (saved("1", "2"), OTHER),
            (saved("2", "3"), OTHER),
            (saved("3", "4"), OTHER),
        ]);
        assert_eq!(only(&unseen).was["area"], "1");
        assert_eq!(only(&unseen).mark.at, Moment(3));
    }

    #[test]
    fn a_text_the_viewer_overwrote_has_been_seen() {
        let unseen = after(vec![
            (saved("1", "2"), OTHER),
            (saved("2", "3"), OWN),
            (saved("3", "4"), OTHER),
        ]);
        assert_eq!(only(&unseen).was["area"], "3");
        let unseen = after(vec![(saved("1", "2"), OTHER), (saved("2", "3"), OWN)]);
        assert!(only(&unseen).was.is_empty());
    }

    #[test]
    fn a_row_that_came_and_went_is_no_change() {
        assert_eq!(
            after(vec![(added(), OTHER), (saved("", "2"), OTHER), (removed(), OTHER)]),
            Unseen::default()
        );
    }

    #[test]
    fn a_returned_row_reports_its_texts_alone() {
        let unseen = after(vec![(removed(), OTHER), (restored(), OTHER), (saved("1", "2"), OTHER)]);
        assert!(!only(&unseen).removed && !only(&unseen).added);
        assert_eq!(only(&unseen).was["area"], "1");
    }

    #[test]
    fn a_row_returned_after_a_seen_removal_came_in() {
        assert!(only(&after(vec![(restored(), OTHER)])).added);
    }

    #[test]
    fn what_the_viewer_did_alone_is_no_change() {
        let unseen = after(vec![
            (added(), OWN),
            (saved("", "1"), OWN),
            (removed(), OWN),
            (restored(), OWN),
        ]);
        assert_eq!(unseen, Unseen::default());
    }
}
