//! The criteria set under which the seeded cases began: the first twenty criteria of the schools' set, with their titles and guidance,
//! since the peer that ours is compared with was measured with forms of twenty. It is kept as a version of the reference data of its
//! own, as any earlier version is; the product itself knows nothing of it.

use asula::domain::calendar::Date;
use asula::domain::reference::CriteriaSet;
use asula::server::reference::{Bodies, Reference, SetName};
use serde::Serialize;

use crate::fault::BenchFault;

pub const SET: &str = "school";
pub const CRITERIA: usize = 20;

/// The file of criteria sets, as it is read.
#[derive(Serialize)]
struct File<'a> {
    id: &'a str,
    version: &'a str,
    valid_from: Date,
    criteria_set: Vec<CriteriaSet>,
}

/// The reference data that is compiled in, with the set cut to so many criteria.
///
/// # Errors
/// Where the data has no such set, or what was cut is not accepted.
pub fn with_twenty_criteria(whole: &Reference) -> Result<Reference, BenchFault> {
    let head = whole.set(SetName::CriteriaSets);
    let head = head.ok_or_else(|| BenchFault::Other("no criteria sets".to_owned()))?;
    let mut sets = whole.criteria_sets.clone();
    for set in sets.iter_mut().filter(|set| set.id == SET) {
        let mut left = CRITERIA;
        for section in &mut set.sections {
            section.criteria.truncate(left);
            left -= section.criteria.len();
        }
        set.sections.retain(|section| !section.criteria.is_empty());
    }
    let file = File {
        id: head.name.id(),
        version: &head.version,
        valid_from: head.valid_from,
        criteria_set: sets,
    };
    let body = toml::to_string(&file).map_err(|error| BenchFault::Other(error.to_string()))?;
    Ok(Reference::read(&Bodies {
        criteria_sets: &body,
        ..Bodies::EMBEDDED
    })?)
}
