//! What is measured, by whom, and against what.

use clap::ValueEnum;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// Which work is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Work {
    /// The work of applicants on licences.
    Licences,
    /// The work of experts and of the ministry on accreditation.
    Accreditation,
}

/// Who does an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The head of an organisation, with an application.
    Applicant,
    /// An expert with a sheet.
    Expert,
    /// A specialist of the ministry.
    Officer,
}

/// What the floor of an operation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Floor {
    /// The same bytes from memory.
    Memory,
    /// The bare durable commit of the same rows.
    Commit,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, ValueEnum, VariantArray)]
#[strum(serialize_all = "snake_case")]
#[value(rename_all = "snake_case")]
pub enum Operation {
    /// `/`, signed in: what sign-in ends with. The way through ESI is not measured, since ESI is not ours.
    Home,
    /// «Менин лицензияларым».
    Licences,
    /// The appendix of 200 rows.
    Appendix,
    /// One field, saved durably.
    Save,
    /// Search of the classifier.
    Search,
    /// The scoring desk of a filled sheet that was not shown since it was last changed: each of all sheets once, to its own expert.
    DeskCold,
    /// The scoring desk of one's own filled sheet, again and again.
    Desk,
    /// The cases sent to the ministry, page after page, each changed since it was last shown.
    CasesCold,
    /// The first page of the cases sent to the ministry, again and again.
    Cases,
    /// The same list, searched for something else each time.
    FindCaseCold,
    /// The same list, searched by the name of an organisation, again and again.
    FindCase,
    /// One score with its comment, saved durably: what the form of the desk sends.
    SaveMark,
    /// All scores of a sheet with their comments, saved durably in one request.
    SaveSheet,
}

impl Operation {
    /// All, in the order of the day: what changes texts comes after what shows them.
    pub const ALL: &'static [Operation] = Operation::VARIANTS;

    /// As the table names it.
    pub fn title(self) -> &'static str {
        match self {
            Operation::Home => "sign-in: session look-up, page /",
            Operation::Licences => "«Менин лицензияларым», 20 lines",
            Operation::Appendix => "appendix page of 200 rows",
            Operation::Save => "one field saved, durable",
            Operation::Search => "classifier search",
            Operation::DeskCold => "scoring desk, 20 criteria, cold",
            Operation::Desk => "scoring desk, 20 criteria, warm",
            Operation::CasesCold => "list of cases, 50 lines, cold",
            Operation::Cases => "list of cases, 50 lines, warm",
            Operation::FindCaseCold => "list of cases, title search, cold",
            Operation::FindCase => "list of cases, title search, warm",
            Operation::SaveMark => "one score with its comment, durable",
            Operation::SaveSheet => "sheet of 20 saved whole, durable",
        }
    }

    /// As an address names it.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The operation of a name.
    pub fn from_name(name: &str) -> Option<Operation> {
        name.parse().ok()
    }

    /// Whose it is.
    pub fn role(self) -> Role {
        match self {
            Operation::Home | Operation::Licences | Operation::Appendix | Operation::Save | Operation::Search => {
                Role::Applicant
            }
            Operation::DeskCold | Operation::Desk | Operation::SaveMark | Operation::SaveSheet => Role::Expert,
            Operation::CasesCold | Operation::Cases | Operation::FindCaseCold | Operation::FindCase => Role::Officer,
        }
    }

    /// To which work it belongs.
    pub fn work(self) -> Work {
        match self.role() {
            Role::Applicant => Work::Licences,
            Role::Expert | Role::Officer => Work::Accreditation,
        }
    }

    /// Against what it is measured.
    pub fn floor(self) -> Floor {
        match self {
            Operation::Save | Operation::SaveMark | Operation::SaveSheet => Floor::Commit,
            _ => Floor::Memory,
        }
    }
}
