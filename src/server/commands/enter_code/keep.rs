//! The last step of the ceremony: one transaction, by the holder of the claim alone.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::{ATTEMPTS, Made};
use crate::domain::Refusal;
use crate::domain::calendar::Moment;
use crate::domain::licensing::{Action, next};
use crate::server::case_file::CaseFile;
use crate::server::commands::move_case::{Step, move_case};
use crate::server::db::ceremony::CeremonyRow;
use crate::server::db::signature::NewSignature;
use crate::server::db::{self, Connection};
use crate::server::desk::Desk;
use crate::server::journal::hash::canonical;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::outside::oep::Certificate;
use crate::server::review_of::Reviewed;
use crate::server::session::Head;
use crate::server::signed_document::{Signer, signed_document};
use crate::server::trouble::{Answer, Trouble};

/// Keeps the signature, moves the stage, gives the number, writes the receipt. Where another confirmation has done so already,
/// nothing is left to do.
///
/// # Errors
/// `CeremonyVoid` where the application is no longer what was frozen (the ceremony ends) or was frozen anew meanwhile,
/// `CeremonyOver` where it was given up meanwhile, `BeingSigned` where the claim was taken over; the law; the database's.
pub async fn keep(desk: &Desk, head: &Head, row: &CeremonyRow, claim: &str, made: &Made) -> Answer<()> {
    for _ in 0..ATTEMPTS {
        match keep_once(desk, head, row, claim, made).await {
            Err(Trouble::Overtaken) => {}
            outcome => return outcome,
        }
    }
    Err(Trouble::Overtaken)
}

async fn keep_once(desk: &Desk, head: &Head, row: &CeremonyRow, claim: &str, made: &Made) -> Answer<()> {
    let now = desk.state.clock.now();
    let person = head.applicant().person_id();
    let mut transaction = desk.write().await?;
    // While the service was asked, the lease may have run out and another confirmation have come first, or another tab have
    // frozen anew.
    let current = db::ceremony::find_for_signer(&mut transaction, &row.id, person, head.inn()).await?;
    match current.map(|it| it.state).as_deref() {
        Some("authorised") => {}
        Some("signed") => return Ok(()),
        Some("void") => return Err(Refusal::CeremonyVoid.into()),
        _ => return Err(Refusal::CeremonyOver.into()),
    }
    let references = &desk.state.references;
    let case = CaseFile::of_applicant(&mut transaction, references, &row.application_id, head.applicant()).await?;
    let mut chain = case.chain();
    let reviewed = Reviewed::of(&mut transaction, &case, now.date_in_bishkek()).await?;
    let signer = Signer {
        pin: head.pin(),
        name: desk.session()?.name(),
    };
    let document = signed_document(&case, &reviewed, signer, Moment(row.frozen_at))?;
    if document != row.document || !case.stage.is_open_for_filling() {
        db::ceremony::end(&mut transaction, &row.id, "void", now).await?;
        let event = CaseEvent::CeremonyEnded {
            ceremony: row.id.clone(),
            state: "void".to_owned(),
        };
        chain.record(&mut transaction, now, person, &event).await?;
        transaction.commit().await?;
        return Err(Refusal::CeremonyVoid.into());
    }
    let to = next(
        case.stage,
        Action::Sign,
        case.actor,
        &case.facts(reviewed.count(), false),
    )?;
    if !db::ceremony::finish(&mut transaction, &row.id, claim, now).await? {
        return Err(Refusal::BeingSigned.into());
    }
    db::ceremony::void_others(&mut transaction, &row.application_id, &row.id, now).await?;
    insert_signature(&mut transaction, row, made, desk.session()?.email(), now).await?;
    let number = number_of(&mut transaction, &case, now).await?;
    db::application::set_submitted(&mut transaction, &row.application_id, &number, now).await?;
    record(&mut transaction, &mut chain, row, made, &number, person, now).await?;
    let step = Step::new(Action::Sign, to, "");
    move_case(&mut transaction, &case, &mut chain, now, person, &step).await?;
    // Whoever signs has agreed to the whole: nothing of it is news any more.
    db::viewing::mark(&mut transaction, &row.application_id, person, chain.seq, now).await?;
    if let Some(email) = desk.session()?.email() {
        let authority = case.reference.authority(&case.application.authority);
        let authority = authority.map(|it| desk.lang.of(&it.title)).unwrap_or_default();
        let subject = desk.lang.receipt_subject(&number);
        let signed_at = desk.lang.date_time_exact(now);
        let address = format!("{}/applications/{}", desk.state.settings.public_url, row.application_id);
        let body = desk
            .lang
            .receipt_body(&number, &signed_at, &row.hash, &authority, &address);
        db::outbox::insert(&mut transaction, &desk.new_id(), email, &subject, &body, now).await?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn insert_signature(
    db: &mut Connection,
    row: &CeremonyRow,
    made: &Made,
    receipt_to: Option<&str>,
    now: Moment,
) -> Answer<()> {
    let certificate = certificate_facts(&made.certificate)?;
    let signature = NewSignature {
        ceremony_id: &row.id,
        application_id: &row.application_id,
        document: &row.document,
        hash: &row.hash,
        sign_base64: &made.signature.signature,
        signer_pin: &row.pin,
        signer_name: &made.signer_name,
        organisation_inn: &row.organisation_inn,
        certificate: &certificate,
        service_timestamp: made.signature.timestamp.unwrap_or(now.0),
        receipt_to,
    };
    Ok(db::signature::insert(db, &signature, now).await?)
}

/// The number under which the case was first sent, or the next of the year in Bishkek: `2026-000123`.
async fn number_of(db: &mut Connection, case: &CaseFile, now: Moment) -> Answer<String> {
    if let Some(number) = &case.application.registration_number {
        return Ok(number.clone());
    }
    let year = now.date_in_bishkek().year();
    let next = db::registration_counter::next(db, year).await?;
    Ok(format!("{year}-{next:06}"))
}

async fn record(
    db: &mut Connection,
    chain: &mut Chain,
    row: &CeremonyRow,
    made: &Made,
    number: &str,
    person: &str,
    now: Moment,
) -> Answer<()> {
    let event = CaseEvent::Signed {
        ceremony: row.id.clone(),
        hash: row.hash.clone(),
        signature_sha256: hex::encode(Sha256::digest(made.signature.signature.as_bytes())),
        number: number.to_owned(),
    };
    chain.record(db, now, person, &event).await
}

/// What of the certificate is kept as proof, canonical JSON (law 128/2017: the certificate's data stay with the signature).
fn certificate_facts(certificate: &Certificate) -> Answer<String> {
    Ok(canonical(&json!({
        "common_name": certificate.common_name,
        "country": certificate.country,
        "issuer": {
            "common_name": certificate.issuer.common_name,
            "country": certificate.issuer.country,
            "organisation_name": certificate.issuer.organisation_name,
        },
        "key_identifier": certificate.key_identifier,
        "not_after": certificate.not_after,
        "not_before": certificate.not_before,
        "organisation_inn": certificate.organisation_inn,
        "organisation_name": certificate.organisation_name,
        "person_pin": certificate.person_pin,
    }))?)
}
