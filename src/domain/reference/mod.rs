//! What ministries change: levels, specialties, appendix templates, moratoria, procedures, authorities, calendars. The types and the
//! questions asked of them; the data is in `reference/`, and a case keeps the version under which it began.

mod authority;
mod bar;
mod calendar;
mod criteria_set;
mod data_status;
mod level;
mod moratorium;
mod ownership;
mod procedure;
mod required_document;
mod row_name;
mod specialty;
mod template;
mod template_rules;
mod which_templates;

pub use authority::{Authority, Competence, authority_for};
pub use bar::{Bar, bar_on, bars_on};
pub use calendar::{Holiday, WorkingCalendar};
pub use criteria_set::{ConflictCase, CriteriaSet, Criterion, OutcomeRule, Score, Section};
pub use data_status::{DataStatus, Period};
pub use level::{Level, SpecialtyNeed, licence_needed};
pub use moratorium::{LicenceRequest, Moratorium, MoratoriumEffect, Regime, notices_on};
pub use ownership::Ownership;
pub use procedure::{
    DayKind, Due, Procedure, ProcedureFault, ProcedureStage, ReviewStage, StageHolder, Term, procedure_for,
};
pub use required_document::RequiredDocument;
pub use row_name::{cut, first_text};
pub use specialty::{ProgrammeField, Specialty, SpecialtyName};
pub use template::{Applies, Choice, Column, ColumnKind, Condition, Limits, LineOf, Template};
pub use template_rules::{RowRule, TotalKind, TotalRule};
pub use which_templates::{Programme, templates_for};
