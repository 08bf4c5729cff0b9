//! What the cast writes: a school's answers, experts' comments, the chair's. Kyrgyz for the most part, some of it Russian.

mod chair;
mod content;
mod environment;
mod management;
mod resources;
mod results;
mod rows;
mod staff;
mod teaching;
mod unmet;

pub use chair::{ANSWER_TO_NOT_MET, ANSWERS_TO_MET, ANSWERS_TO_REMARK, CONCLUSIONS};
pub use rows::{DRAFT_ROWS, SENT_ROWS};
pub use unmet::UNMET;

use super::fault::RehearsalFault;

/// What is written on one criterion.
pub struct Lines {
    /// Its number.
    pub criterion: &'static str,
    /// A school's answer, in Kyrgyz and in Russian, with places for its figures.
    pub answer: [&'static str; 2],
    /// An expert's comment where it is met, in three voices: the third writes Russian.
    pub met: [&'static str; 3],
    /// A comment where it is met with a remark, in Kyrgyz and in Russian.
    pub remark: [&'static str; 2],
}

/// The texts on a criterion.
pub fn lines(criterion: &str) -> Result<&'static Lines, RehearsalFault> {
    let sections = [
        content::LINES,
        teaching::LINES,
        staff::LINES,
        environment::LINES,
        resources::LINES,
        management::LINES,
        results::LINES,
    ];
    let mut all = sections.into_iter().flatten();
    let found = all.find(|lines| lines.criterion == criterion);
    found.ok_or_else(|| RehearsalFault::NoText(criterion.to_owned()))
}
