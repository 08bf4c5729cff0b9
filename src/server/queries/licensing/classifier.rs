//! Search of the classifier (docs/requirements.md, L11).

use crate::domain::reference::{DataStatus, Ownership};
use crate::domain::views::application::SpecialtyHit;
use crate::server::licensing::case::bar_of;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Hits at most.
const HITS: usize = 20;

/// Specialties of a level by code or words, best first, each with what bars it. Answered from memory: no statement.
///
/// # Errors
/// `NotSignedIn`.
pub async fn search_classifier(context: RequestContext, level: String, query: String) -> Answer<Vec<SpecialtyHit>> {
    let session = context.session()?;
    let ownership = Ownership::of_words(session.ownership());
    let reference = context.state.references.current();
    let on = context.now.date_in_bishkek();
    let query: String = query.chars().take(200).collect();
    let found = reference.search(&query, Some(&level), HITS);
    let hits = found.into_iter().map(|(_, specialty)| SpecialtyHit {
        code: specialty.code.clone(),
        title: specialty.title.clone(),
        is_proposal: specialty.status == DataStatus::Proposal,
        bar: bar_of(&reference, &level, Some(specialty), ownership, on),
    });
    Ok(hits.collect())
}
