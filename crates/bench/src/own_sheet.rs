//! The sheet of a measured expert, in the words in which forms travel. They are kept encoded, since the load shares the cores with
//! the server: a save costs it little more than a copy.

use std::collections::BTreeMap;

use asula::domain::reference::CriteriaSet;
use asula::domain::text_kind::field_of;
use asula::server::db::mark;

use super::coded;
use crate::fault::BenchFault;

/// So many characters at the beginning of a comment are other ones after each save.
const HEAD: usize = 18;

/// A sheet, as it is in the database.
#[derive(Clone)]
pub struct OwnSheet {
    pub id: String,
    scale: Vec<String>,
    marks: Vec<Mark>,
    /// Counts the saves; no two have the same, in this measurement or another.
    turn: u64,
    next: usize,
}

#[derive(Clone)]
struct Mark {
    /// `score.1.1` and `comment.1.1` in brackets.
    score_field: String,
    comment_field: String,
    /// Place in the scale.
    score: usize,
    /// The comment in two pieces: the one that changes, and the rest.
    head: String,
    rest: String,
}

impl OwnSheet {
    /// The sheet with these marks; `turn` is a number that no earlier measurement has reached.
    ///
    /// # Errors
    /// Where a criterion is not filled.
    pub fn read(id: String, set: &CriteriaSet, marks: Vec<mark::Mark>, turn: u64) -> Result<Self, BenchFault> {
        let by_criterion: BTreeMap<String, mark::Mark> =
            marks.into_iter().map(|mark| (mark.criterion.clone(), mark)).collect();
        let marks = set.criteria().map(|criterion| {
            let mark = by_criterion.get(&criterion.id)?;
            let score = set.scale.iter().position(|score| score.id == mark.score)?;
            let (head_ends, _) = mark.comment.char_indices().nth(HEAD)?;
            let (head, rest) = mark.comment.split_at(head_ends);
            Some(Mark {
                score_field: coded(&format!("[{}]", field_of(&criterion.id, "score"))),
                comment_field: coded(&format!("[{}]", field_of(&criterion.id, "comment"))),
                score,
                head: coded(head),
                rest: coded(rest),
            })
        });
        let marks: Option<Vec<Mark>> = marks.collect();
        Ok(Self {
            marks: marks.ok_or_else(|| BenchFault::Other(format!("sheet {id} is not filled")))?,
            scale: set.scale.iter().map(|score| coded(&score.id)).collect(),
            id,
            turn,
            next: 0,
        })
    }

    /// The form that saves another score and another comment at the next criterion; from now on they are there.
    pub fn save_next(&mut self) -> String {
        let at = self.next % self.marks.len().max(1);
        self.next += 1;
        self.save(at..at + 1)
    }

    /// The form that saves another score and another comment at every criterion.
    pub fn save_all(&mut self) -> String {
        self.save(0..self.marks.len())
    }

    fn save(&mut self, places: std::ops::Range<usize>) -> String {
        let mut body = format!("kind=mark&thing={}", self.id);
        let marks = self.marks.get_mut(places).unwrap_or_default();
        body.reserve(marks.len() * 26_000);
        let mut put = |part: &str, field: &str, text: [&str; 2]| {
            for piece in ["&", part, field, "=", text[0], text[1]] {
                body.push_str(piece);
            }
        };
        let of = |score: usize| self.scale.get(score).map_or("", String::as_str);
        for mark in marks {
            self.turn += 1;
            let score = (mark.score + 1) % self.scale.len().max(1);
            let head = coded(&format!("{:016}. ", self.turn));
            put("based_on", &mark.score_field, [of(mark.score), ""]);
            put("texts", &mark.score_field, [of(score), ""]);
            put("based_on", &mark.comment_field, [&mark.head, &mark.rest]);
            put("texts", &mark.comment_field, [&head, &mark.rest]);
            (mark.score, mark.head) = (score, head);
        }
        body
    }
}
