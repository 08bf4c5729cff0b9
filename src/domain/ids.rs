//! Every id of the house, in alphabetical order. Ids are UUIDv7 text, made by the server alone.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            #[serde(transparent)]
            pub struct $name(String);

            impl $name {
                /// Takes an id as it came from the database, an address or a form; whether it exists is the database's to say.
                pub fn from_text(text: impl Into<String>) -> Self {
                    Self(text.into())
                }

                /// The text, as it is bound in SQL and written in addresses.
                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }

            impl std::fmt::Display for $name {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str(&self.0)
                }
            }
        )+
    };
}

ids! {
    /// An accreditation case.
    AccreditationId;
    /// An application for a licence: the case.
    ApplicationId;
    /// An appointment of a responsible employee to an organisation.
    AppointmentId;
    /// A signing ceremony, from freezing to signature.
    CeremonyId;
    /// A file behind an answer of a self-evaluation.
    EvidenceId;
    /// An expert of the pool.
    ExpertId;
    /// A file as one person uploaded it for one purpose; its content is found by its SHA-256.
    FileId;
    /// A mail that was written, sent or not.
    MailId;
    /// An expert's membership of a commission, from the invitation.
    MembershipId;
    /// An educational organisation.
    OrganisationId;
    /// A natural person who has signed in at least once.
    PersonId;
    /// A level, with its specialty where one is needed, of an application.
    ProgrammeId;
    /// A row of an appendix.
    RowId;
    /// An expert's sheet of scores.
    SheetId;
    /// A tie of an expert to an organisation.
    TieId;
}
