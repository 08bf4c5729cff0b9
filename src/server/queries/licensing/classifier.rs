//! Search of the classifier (row L11).

use crate::domain::reference::{Ownership, Standing};
use crate::domain::views::application::SpecialtyHit;
use crate::server::desk::Desk;
use crate::server::licensing::case::bar_of;
use crate::server::trouble::Answer;

/// Hits at most.
const HITS: usize = 20;

/// Specialties of a level by code or words, best first, each with what bars it. Answered from memory: no statement.
///
/// # Errors
/// `NotSignedIn`.
pub async fn search_classifier(desk: Desk, level: String, query: String) -> Answer<Vec<SpecialtyHit>> {
    let session = desk.session()?;
    let ownership = Ownership::of_words(session.ownership());
    let reference = desk.state.references.current();
    let on = desk.now.date_in_bishkek();
    let query: String = query.chars().take(200).collect();
    let found = reference.search(&query, Some(&level), HITS);
    let hits = found.into_iter().map(|(_, specialty)| SpecialtyHit {
        code: specialty.code.clone(),
        title: specialty.title.clone(),
        is_proposal: specialty.status == Standing::Proposal,
        bar: bar_of(&reference, &level, Some(specialty), ownership, on),
    });
    Ok(hits.collect())
}
