//! Table `signature`: what was signed, byte for byte. Rows are added, never changed.

use sqlx::FromRow;

use crate::domain::calendar::Moment;
use crate::domain::ids::CeremonyId;
use crate::domain::signing::Subject;

use super::Connection;
use super::membership::counts_for_sheets;

/// A signature, without the document.
#[derive(FromRow)]
pub struct Signature {
    /// The ceremony that made it.
    pub ceremony_id: CeremonyId,
    /// SHA-256 of the document.
    pub hash: String,
    /// Who signed.
    pub signer_name: String,
    /// Where the receipt was sent, if the signer had an e-mail.
    pub receipt_to: Option<String>,
    /// When.
    pub signed_at: Moment,
}

/// A signature for `asula verify`.
#[derive(FromRow)]
pub struct SignedDocument {
    pub ceremony_id: String,
    /// The bytes.
    pub document: String,
    /// Their SHA-256.
    pub hash: String,
    /// The signature.
    pub sign_base64: String,
}

pub struct NewSignature<'a> {
    pub ceremony_id: &'a str,
    /// Case in whose journal it is recorded.
    pub case_id: &'a str,
    /// What of it was signed.
    pub subject: Subject,
    /// The bytes.
    pub document: &'a str,
    /// Their SHA-256.
    pub hash: &'a str,
    /// The signature as the service made it, base64.
    pub sign_base64: &'a str,
    pub signer_pin: &'a str,
    /// Name of the signer by the certificate.
    pub signer_name: &'a str,
    /// INN for which was signed.
    pub organisation_inn: &'a str,
    /// Facts of the certificate, canonical JSON.
    pub certificate: &'a str,
    /// Time by the service, milliseconds.
    pub service_timestamp: i64,
    /// Where the receipt is sent.
    pub receipt_to: Option<&'a str>,
}

/// Adds one.
pub async fn insert(db: &mut Connection, signature: &NewSignature<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO signature (ceremony_id, case_id, subject, document, hash, sign_base64, signer_pin, signer_name,
             organisation_inn, certificate, service_timestamp, receipt_to, signed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(signature.ceremony_id)
    .bind(signature.case_id)
    .bind(signature.subject.name())
    .bind(signature.document)
    .bind(signature.hash)
    .bind(signature.sign_base64)
    .bind(signature.signer_pin)
    .bind(signature.signer_name)
    .bind(signature.organisation_inn)
    .bind(signature.certificate)
    .bind(signature.service_timestamp)
    .bind(signature.receipt_to)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// The signature that a ceremony made.
pub async fn of_ceremony(db: &mut Connection, ceremony_id: &str) -> sqlx::Result<Option<Signature>> {
    sqlx::query_as("SELECT ceremony_id, hash, signer_name, receipt_to, signed_at FROM signature WHERE ceremony_id = $1")
        .bind(ceremony_id)
        .fetch_optional(db.sql())
        .await
}

/// The latest signature of a subject of a case.
pub async fn latest(db: &mut Connection, case_id: &str, subject: Subject) -> sqlx::Result<Option<Signature>> {
    sqlx::query_as(
        "SELECT ceremony_id, hash, signer_name, receipt_to, signed_at FROM signature
         WHERE case_id = $1 AND subject = $2 ORDER BY signed_at DESC, ceremony_id DESC LIMIT 1",
    )
    .bind(case_id)
    .bind(subject.name())
    .fetch_optional(db.sql())
    .await
}

/// Name and PIN of whoever signed a subject of a case last, and when.
pub async fn latest_with_pin(
    db: &mut Connection,
    case_id: &str,
    subject: Subject,
) -> sqlx::Result<Option<(String, String, i64)>> {
    sqlx::query_as(
        "SELECT signer_name, signer_pin, signed_at FROM signature
         WHERE case_id = $1 AND subject = $2 ORDER BY signed_at DESC, ceremony_id DESC LIMIT 1",
    )
    .bind(case_id)
    .bind(subject.name())
    .fetch_optional(db.sql())
    .await
}

/// The facts of the certificate with which somebody signed last for an organisation.
pub async fn latest_certificate(
    db: &mut Connection,
    signer_pin: &str,
    organisation_inn: &str,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar(
        "SELECT certificate FROM signature WHERE signer_pin = $1 AND organisation_inn = $2
         ORDER BY signed_at DESC LIMIT 1",
    )
    .bind(signer_pin)
    .bind(organisation_inn)
    .fetch_optional(db.sql())
    .await
}

/// The bytes of a subject that were signed last.
pub async fn latest_document(db: &mut Connection, case_id: &str, subject: Subject) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar(
        "SELECT document FROM signature WHERE case_id = $1 AND subject = $2 ORDER BY signed_at DESC, ceremony_id DESC LIMIT 1",
    )
    .bind(case_id)
    .bind(subject.name())
    .fetch_optional(db.sql())
    .await
}

/// The bytes of a subject that were signed last, and those that were signed before them.
pub async fn latest_two(db: &mut Connection, case_id: &str, subject: Subject) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar(
        "SELECT document FROM signature WHERE case_id = $1 AND subject = $2 ORDER BY signed_at DESC, ceremony_id DESC LIMIT 2",
    )
    .bind(case_id)
    .bind(subject.name())
    .fetch_all(db.sql())
    .await
}

/// The signed sheets of an accreditation case: sheet and SHA-256 of its bytes, in the order of their ids.
pub async fn hashes_of_sheets(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Vec<(String, String)>> {
    sqlx::query_as(concat!(
        "SELECT s.id, g.hash
         FROM sheet s
         JOIN membership m ON m.id = s.membership_id AND ",
        counts_for_sheets!("m"),
        " JOIN signature g ON g.case_id = s.id AND g.subject = 'sheet'
         WHERE s.accreditation_id = $1 ORDER BY s.id"
    ))
    .bind(accreditation_id)
    .fetch_all(db.sql())
    .await
}

/// All signatures of a case, oldest first.
pub async fn documents(db: &mut Connection, case_id: &str) -> sqlx::Result<Vec<SignedDocument>> {
    sqlx::query_as(
        "SELECT ceremony_id, document, hash, sign_base64 FROM signature WHERE case_id = $1 ORDER BY signed_at",
    )
    .bind(case_id)
    .fetch_all(db.sql())
    .await
}
