//! What is measured, by whom, and beside what.

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

/// Who does a deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The head of an organisation, with an application.
    Applicant,
    /// An expert with a sheet.
    Expert,
    /// A specialist of the ministry.
    Officer,
}

/// What the floor of a deed is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Floor {
    /// The same bytes from memory.
    Memory,
    /// The bare durable commit of the same rows.
    Commit,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Deed {
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
    /// The scoring desk of a filled sheet.
    Desk,
    /// The first page of the cases sent to the ministry.
    Cases,
    /// The same list, searched by the name of an organisation.
    FindCase,
    /// One score with its comment, saved durably: what the form of the desk sends.
    SaveMark,
    /// All scores of a sheet with their comments, saved durably in one request.
    SaveSheet,
}

impl Deed {
    /// All, in the order of the day: what changes texts comes after what shows them.
    pub const ALL: &'static [Deed] = Deed::VARIANTS;

    /// As the table names it.
    pub fn title(self) -> &'static str {
        match self {
            Deed::Home => "sign-in: session look-up, page /",
            Deed::Licences => "«Менин лицензияларым», 20 lines",
            Deed::Appendix => "appendix page of 200 rows",
            Deed::Save => "one field saved, durable",
            Deed::Search => "classifier search",
            Deed::Desk => "scoring desk, 20 criteria",
            Deed::Cases => "list of cases, 50 lines",
            Deed::FindCase => "list of cases, title search",
            Deed::SaveMark => "one score with its comment, durable",
            Deed::SaveSheet => "sheet of 20 saved whole, durable",
        }
    }

    /// As an address names it.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The deed of a name.
    pub fn from_name(name: &str) -> Option<Deed> {
        name.parse().ok()
    }

    /// Whose it is.
    pub fn role(self) -> Role {
        match self {
            Deed::Home | Deed::Licences | Deed::Appendix | Deed::Save | Deed::Search => Role::Applicant,
            Deed::Desk | Deed::SaveMark | Deed::SaveSheet => Role::Expert,
            Deed::Cases | Deed::FindCase => Role::Officer,
        }
    }

    /// To which work it belongs.
    pub fn work(self) -> Work {
        match self.role() {
            Role::Applicant => Work::Licences,
            Role::Expert | Role::Officer => Work::Accreditation,
        }
    }

    /// Beside what it is measured.
    pub fn floor(self) -> Floor {
        match self {
            Deed::Save | Deed::SaveMark | Deed::SaveSheet => Floor::Commit,
            _ => Floor::Memory,
        }
    }
}
