//! Checks of criteria sets and cases of conflict.

use super::super::{Problem, ReferenceFault, SetName};
use super::{At, unique};
use crate::domain::reference::{ConflictCase, CriteriaSet};

pub(in super::super) fn check_criteria_sets(sets: &[CriteriaSet], levels: &[&str]) -> Result<(), ReferenceFault> {
    let name = SetName::CriteriaSets;
    unique(name, "", sets.iter().map(|set| set.id.as_str()))?;
    for set in sets {
        let at = At {
            set: name,
            row: &set.id,
        };
        at.id(&set.id)?;
        at.text(&set.title)?;
        at.levels(&set.levels, levels)?;
        unique(name, &set.id, set.scale.iter().map(|score| score.id.as_str()))?;
        set.scale.iter().try_for_each(|score| {
            at.id(&score.id)?;
            at.text(&score.title)
        })?;
        let passes = set.scale.iter().filter(|score| score.passes).count();
        let sizes = 1 <= set.least_experts && set.least_experts <= set.most_experts;
        if passes == 0 || passes == set.scale.len() || !sizes {
            return at.refuse(Problem::Scale);
        }
        unique(name, &set.id, set.sections.iter().map(|section| section.id.as_str()))?;
        unique(name, &set.id, set.criteria().map(|criterion| criterion.id.as_str()))?;
        for section in &set.sections {
            at.text(&section.title)?;
            if section.criteria.is_empty() {
                return at.refuse(Problem::Empty);
            }
            for criterion in &section.criteria {
                numbered(at, &section.id, &criterion.id)?;
                at.text(&criterion.title)?;
                at.text(&criterion.guidance)?;
                criterion.evidence.iter().try_for_each(|kind| at.text(kind))?;
            }
        }
    }
    Ok(())
}

/// A criterion is numbered within its section: `1.2` in section `1`.
fn numbered(at: At<'_>, section: &str, criterion: &str) -> Result<(), ReferenceFault> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match criterion.split_once('.') {
        Some((of, place)) if of == section && is_number(of) && is_number(place) => Ok(()),
        _ => at.refuse(Problem::Malformed(criterion.to_owned())),
    }
}

pub(in super::super) fn check_conflict_cases(cases: &[ConflictCase]) -> Result<(), ReferenceFault> {
    let name = SetName::ConflictCases;
    unique(name, "", cases.iter().map(|case| case.id.as_str()))?;
    cases.iter().try_for_each(|case| {
        let at = At {
            set: name,
            row: &case.id,
        };
        at.id(&case.id)?;
        at.text(&case.title)?;
        at.text(&case.text)
    })
}
