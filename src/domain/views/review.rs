//! «Арыз долбоорун карап чыгуу» (docs/requirements.md, L13).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::appendix::Row;
use super::application::{ApplicationHead, ProgrammeLine};
use super::changes::{Change, Changes};
use super::organisation::{DocumentSlot, FileLine, Organisation};
use super::unsent::WaitingTexts;
use crate::domain::calendar::Date;
use crate::domain::licensing::checks::RowFault;
use crate::domain::reference::{Bar, Template};
use crate::domain::{Refusal, Text3};

/// The whole application on one page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewPage {
    /// The application.
    pub head: ApplicationHead,
    /// Whether it is still to be signed; else everything is shown as it was signed last.
    pub open: bool,
    /// What shows, when signing begins, that it is still the one on the page here.
    pub reviewed: String,
    /// The organisation, as it will be in the signed bytes.
    pub organisation: Organisation,
    pub documents: Vec<DocumentSlot>,
    /// Levels and specialties.
    pub programmes: Vec<ProgrammeLine>,
    /// The appendices with all their rows.
    pub appendices: Vec<ReviewedAppendix>,
    /// Names of the files that cells point to, by id.
    pub files: BTreeMap<String, FileLine>,
    /// Everything that is missing, each with its place.
    pub missing: Vec<Missing>,
    /// What others changed since the viewer last saw it.
    pub changes: Changes,
    /// The day against which dates are judged.
    pub on: Date,
    /// What the applicant changed since the last return, the latest first: for the authority, once it is signed again.
    #[serde(default)]
    pub corrections: Vec<Change>,
    /// Texts that wait on devices of the applicant, while it is still to be signed.
    #[serde(default)]
    pub unsent: Vec<WaitingTexts>,
}

/// An appendix on the review page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewedAppendix {
    /// Columns, limits, rules.
    pub template: Template,
    pub rows: Vec<Row>,
}

/// Something that is missing or wrong, linked to its place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "missing")]
pub enum Missing {
    /// No level was chosen.
    Programme,
    /// A level or specialty cannot be licensed.
    Barred {
        /// Level and specialty, as codes.
        programme: String,
        /// Why.
        bar: Bar,
    },
    /// A document of the organisation.
    Document { title: Text3 },
    /// The organisation or its head.
    Organisation {
        /// Why.
        refusal: Refusal,
    },
    /// An appendix has too few rows.
    Rows {
        /// Template id.
        template: String,
        title: Text3,
        /// How many are wanted at least.
        wanted: u32,
    },
    /// A row is wrong.
    Row {
        /// Template id.
        template: String,
        title: Text3,
        /// The row's id.
        row: String,
        /// Its place in the table, from 1.
        place: u32,
        /// The label of the column, where the fault is of one.
        label: Option<Text3>,
        /// What is wrong.
        fault: RowFault,
    },
}
