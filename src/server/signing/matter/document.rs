//! What the signed documents of an external evaluation share. The names never change: the bytes are kept for ever.

use serde::Serialize;

use crate::domain::calendar::Moment;
use crate::server::accreditation::case::AccreditationFile;

/// The part that is the same in the order, the sheets, the conclusion and the decision.
#[derive(Serialize)]
pub(super) struct Head<'a> {
    format: &'static str,
    accreditation: &'a str,
    registration_number: &'a str,
    organisation_inn: &'a str,
    organisation_ky: &'a str,
    organisation_ru: &'a str,
    frozen_at: i64,
    signer_pin: &'a str,
    signer_name: &'a str,
}

impl<'a> Head<'a> {
    /// Of a document in a version of its form; the signer by PIN and name.
    pub(super) fn of(
        format: &'static str,
        case: &'a AccreditationFile,
        (pin, name): (&'a str, &'a str),
        frozen_at: Moment,
    ) -> Self {
        let row = &case.row;
        Self {
            format,
            accreditation: &row.id,
            registration_number: row.registration_number.as_deref().unwrap_or_default(),
            organisation_inn: &row.inn,
            organisation_ky: &row.name_ky,
            organisation_ru: &row.name_ru,
            frozen_at: frozen_at.0,
            signer_pin: pin,
            signer_name: name,
        }
    }
}
