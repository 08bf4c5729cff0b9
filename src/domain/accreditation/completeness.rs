//! What a self-evaluation or a sheet still lacks: judged alike in the browser and on the server.

use serde::{Deserialize, Serialize};

use super::said::Said;
use crate::domain::licensing::checks::{CellFault, text_fault};
use crate::domain::reference::CriteriaSet;
use crate::domain::text::{cleaned, says_anything, seen};

/// The shortest comment or answer that says something, in characters.
pub const SHORTEST_TEXT: usize = 3;
/// The longest comment of an expert, answer of an applicant, or comment of a chair, in characters.
pub const LONGEST_TEXT: u32 = 10_000;

/// The longest conclusion, in characters.
pub const LONGEST_CONCLUSION: u32 = 50_000;

/// What is missing at a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    Answer,
    /// The answer is too long, or has characters that cannot be seen.
    AnswerWrong,
    /// Evidence: a text with links, or a file.
    Evidence,
    /// A line of the links that is no address.
    LinkWrong,
    /// The ministry's remark at the last return: nothing was changed, and nothing says why.
    Unanswered,
    Score,
    Comment,
    /// The comment is too long, or has characters that cannot be seen.
    CommentWrong,
}

/// Something missing, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    pub criterion: String,
    /// What.
    pub lack: Lack,
}

/// Whether a comment, an answer or a conclusion says something: a letter or digit, and so many characters that are seen as are the fewest.
pub fn says_something(text: &str) -> bool {
    says_anything(text) && seen(text, SHORTEST_TEXT) == SHORTEST_TEXT
}

/// Why a comment or an answer may not be signed: too long, or with characters that could deceive; nothing where it may.
pub fn wrong_text(text: &str) -> Option<CellFault> {
    text_fault(text, LONGEST_TEXT, true)
}

/// Whether a text may be signed: not too long, nothing in it that could deceive.
pub fn is_right_text(text: &str) -> bool {
    wrong_text(text).is_none()
}

/// What the chair's comment on a score lacks: it must say something, as a mark's comment must, and be one that may be signed
/// (docs/requirements.md, A12).
pub fn chair_comment_lack(text: &str) -> Option<Lack> {
    lack_of(text, Lack::Comment, Lack::CommentWrong)
}

/// Why a conclusion that is written may not be signed: too long, or with characters that could deceive.
pub fn wrong_conclusion(text: &str) -> Option<CellFault> {
    text_fault(text, LONGEST_CONCLUSION, true)
}

/// What a text lacks, where it must say something.
fn lack_of(text: &str, empty: Lack, wrong: Lack) -> Option<Lack> {
    Said::of(text).lack(empty, wrong)
}

/// What a criterion of a self-evaluation lacks: the answer, and evidence of some kind (docs/requirements.md, A1).
pub fn answer_lacks(text: &str, links: &str, files: usize) -> impl Iterator<Item = Lack> + use<> {
    let answer = lack_of(text, Lack::Answer, Lack::AnswerWrong);
    let evidence = (files == 0 && !says_anything(links)).then_some(Lack::Evidence);
    let link = wrong_link(links).map(|_| Lack::LinkWrong);
    answer.into_iter().chain(evidence).chain(link)
}

/// The addresses among the links, as they are understood: one per line, without characters that say nothing.
pub fn addresses_in(links: &str) -> Vec<String> {
    let text = cleaned(links);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// The first line of the links that is no address of the web.
pub fn wrong_link(links: &str) -> Option<String> {
    addresses_in(links).into_iter().find(|line| !is_address(line))
}

/// Whether a line is an address that a page may lead to: `http` or `https`, with a host, and nothing invisible.
pub fn is_address(line: &str) -> bool {
    let rest = line.strip_prefix("https://").or_else(|| line.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(|host| host.len() > 2 && host.contains('.'))
        && line.chars().count() <= 500
        && !line.chars().any(|letter| letter.is_whitespace() || letter.is_control())
        && text_fault(line, 500, false).is_none()
}

/// What a criterion of a sheet lacks: a score of the scale, and the obligatory comment (docs/requirements.md, A8).
pub fn mark_lacks(set: &CriteriaSet, score: &str, comment: &str) -> impl Iterator<Item = Lack> + use<> {
    let unscored = set.score(score).is_none().then_some(Lack::Score);
    unscored
        .into_iter()
        .chain(lack_of(comment, Lack::Comment, Lack::CommentWrong))
}
