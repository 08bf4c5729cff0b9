//! How columns are read as types of the domain: ids, moments, flags, and the names of enums.

use sqlx::any::{AnyTypeInfo, AnyValueRef};
use sqlx::error::BoxDynError;
use sqlx::{Any, Decode, Type};

use super::session::ChosenSignature;
use crate::domain::accreditation::declaration::InvitationAnswer;
use crate::domain::accreditation::outcome::Outcome;
use crate::domain::accreditation::said::Said;
use crate::domain::accreditation::tie::TieKind;
use crate::domain::calendar::Moment;
use crate::domain::ids::{
    AccreditationId, ApplicationId, AppointmentId, CeremonyId, EvidenceId, ExpertId, FileId, MailId, MembershipId,
    OrganisationId, PersonId, ProgrammeId, RowId, SheetId, TieId,
};
use crate::domain::mail::Undelivered;
use crate::domain::{accreditation, licensing};

/// A stored text that is no name of what its column holds.
#[derive(Debug, thiserror::Error)]
#[error("{0} of no known name")]
struct UnknownName(&'static str);

/// Whether a column holds what the product cannot read: it was written past the product.
pub fn is_unreadable(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::ColumnDecode { .. })
}

/// A column that holds 1 for yes and 0 for no: the two databases share no boolean.
pub struct Flag(bool);

impl From<Flag> for bool {
    fn from(flag: Flag) -> Self {
        flag.0
    }
}

/// Reads a type from a stored one that the driver knows.
macro_rules! read_as {
    ($read:ty, $stored:ty, $make:expr) => {
        impl Type<Any> for $read {
            fn type_info() -> AnyTypeInfo {
                <$stored as Type<Any>>::type_info()
            }

            fn compatible(stored: &AnyTypeInfo) -> bool {
                <$stored as Type<Any>>::compatible(stored)
            }
        }

        impl<'r> Decode<'r, Any> for $read {
            fn decode(value: AnyValueRef<'r>) -> Result<Self, BoxDynError> {
                let make: fn($stored) -> Result<$read, BoxDynError> = $make;
                make(<$stored as Decode<'r, Any>>::decode(value)?)
            }
        }
    };
}

macro_rules! ids {
    ($($id:ty),+ $(,)?) => {
        $(read_as!($id, String, |text| Ok(<$id>::from_text(text)));)+
    };
}

macro_rules! names {
    ($($named:ty: $what:literal),+ $(,)?) => {
        $(read_as!($named, String, |name| {
            <$named>::from_name(&name).ok_or_else(|| UnknownName($what).into())
        });)+
    };
}

read_as!(Flag, i64, |stored| Ok(Flag(stored == 1)));
read_as!(Moment, i64, |at| Ok(Moment(at)));

ids!(
    AccreditationId,
    ApplicationId,
    AppointmentId,
    CeremonyId,
    EvidenceId,
    ExpertId,
    FileId,
    MailId,
    MembershipId,
    OrganisationId,
    PersonId,
    ProgrammeId,
    RowId,
    SheetId,
    TieId,
);

names!(
    ChosenSignature: "the signature of a session",
    InvitationAnswer: "an answer to an invitation",
    Outcome: "an outcome",
    Said: "what a text says",
    TieKind: "a tie",
    Undelivered: "why a mail was given up",
    accreditation::Stage: "a stage of an accreditation",
    licensing::Stage: "a stage of an application",
);
