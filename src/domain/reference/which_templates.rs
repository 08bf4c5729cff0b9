//! Which appendices an application must have.

use super::{Condition, Specialty, Template};

/// A row of an application: level, and what was chosen in addition.
#[derive(Clone, Copy, Debug)]
pub struct Programme<'a> {
    /// Code of the level.
    pub level: &'a str,
    /// The specialty, where the level has one.
    pub specialty: Option<&'a Specialty>,
}

/// The appendices for these programmes, in the order of the templates, each once.
pub fn templates_for<'a>(
    templates: &'a [Template],
    programmes: &[Programme<'_>],
    religious: bool,
) -> Vec<&'a Template> {
    let asked_by = |template: &Template, programme: &Programme<'_>| {
        let level_fits = template.applies.levels.iter().any(|level| level == programme.level);
        level_fits
            && match template.applies.condition {
                Condition::Always => true,
                Condition::Medical => programme.specialty.is_some_and(Specialty::medical),
                Condition::Religious => religious,
            }
    };
    templates
        .iter()
        .filter(|template| programmes.iter().any(|programme| asked_by(template, programme)))
        .collect()
}
