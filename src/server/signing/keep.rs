//! The last step of the ceremony: one transaction, by the holder of the claim alone.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::ending::record_ending;
use super::matter::{
    ConclusionMatter, Confirmed, DecisionMatter, LicenceMatter, Matter, OrderMatter, Prepared, SelfEvaluationMatter,
    SheetMatter, receipt_letter,
};
use super::overtaken::{moved, signed_by_another};
use crate::domain::Refusal;
use crate::domain::calendar::Moment;
use crate::domain::signing::{Ceremony, CeremonyState, Ending, Subject};
use crate::server::again::retry_overtaken;
use crate::server::db::outbox::NewMail;
use crate::server::db::signature::NewSignature;
use crate::server::db::{self, Connection};
use crate::server::journal::CaseEvent;
use crate::server::journal::hash::canonical;
use crate::server::outside::signature::{Certificate, HashSignature};
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// What the service made, all of it checked.
pub struct Made {
    pub signature: HashSignature,
    /// The certificate behind it.
    pub certificate: Certificate,
    /// Name of the signer by the service.
    pub signer_name: String,
}

/// Keeps the signature, carries out what it is for, writes the receipt. Where another confirmation has done so already, nothing is
/// left to do.
///
/// # Errors
/// `CeremonyVoid` where the matter is no longer what was frozen (the ceremony ends) or was frozen again meanwhile, `MovedMeanwhile` where
/// another person signed it first, `CeremonyOver` where it was given up meanwhile, `BeingSigned` where the claim was taken over; the law; a database
/// error.
pub async fn keep(context: &RequestContext, ceremony: &Ceremony, claim: &str, made: &Made) -> Answer<()> {
    retry_overtaken(|| keep_once(context, ceremony, claim, made)).await
}

async fn keep_once(context: &RequestContext, ceremony: &Ceremony, claim: &str, made: &Made) -> Answer<()> {
    let now = context.state.clock.now();
    let (id, person) = (ceremony.id.as_str(), ceremony.person_id.as_str());
    let mut transaction = context.write().await?;
    // While the service was asked, the lease may have run out and another confirmation have come first, or another tab have
    // frozen again.
    let current = db::ceremony::find_for_signer(&mut transaction, id, person, &ceremony.organisation_inn).await?;
    match current.map(|it| it.state) {
        Some(CeremonyState::Authorised { .. }) => {}
        Some(CeremonyState::Signed) => return Ok(()),
        Some(CeremonyState::Ended(Ending::Void)) => {
            let overtaken = signed_by_another(&mut transaction, ceremony).await?;
            return Err(overtaken.map_or(Refusal::CeremonyVoid, moved).into());
        }
        Some(
            CeremonyState::Frozen { .. }
            | CeremonyState::CodeSent { .. }
            | CeremonyState::Ended(Ending::Exhausted | Ending::GivenUp | Ending::Lapsed),
        )
        | None => return Err(Refusal::CeremonyOver.into()),
    }
    let confirmed = Confirmed { context, ceremony, now };
    match ceremony.subject {
        Subject::LicenceApplication => keep_matter::<LicenceMatter>(transaction, &confirmed, claim, made).await,
        Subject::SelfEvaluation => keep_matter::<SelfEvaluationMatter>(transaction, &confirmed, claim, made).await,
        Subject::Order => keep_matter::<OrderMatter>(transaction, &confirmed, claim, made).await,
        Subject::Sheet => keep_matter::<SheetMatter>(transaction, &confirmed, claim, made).await,
        Subject::Conclusion => keep_matter::<ConclusionMatter>(transaction, &confirmed, claim, made).await,
        Subject::Decision => keep_matter::<DecisionMatter>(transaction, &confirmed, claim, made).await,
    }
}

async fn keep_matter<M: Matter>(
    mut transaction: Connection,
    confirmed: &Confirmed<'_>,
    claim: &str,
    made: &Made,
) -> Answer<()> {
    let Confirmed { context, ceremony, now } = *confirmed;
    let (id, person) = (ceremony.id.as_str(), confirmed.person());
    let mut matter = M::load(context, &mut transaction, &ceremony.case_id).await?;
    let mut chain = matter.chain();
    let Prepared { document, facts } = matter.prepare(context, &mut transaction, ceremony.frozen_at).await?;
    if document.as_ref() != Some(&ceremony.document) {
        db::ceremony::end(&mut transaction, id, Ending::Void, now).await?;
        record_ending(&mut transaction, &mut chain, ceremony, Ending::Void, now).await?;
        transaction.commit().await?;
        return Err(Refusal::CeremonyVoid.into());
    }
    let step = matter.step(&facts)?;
    if !db::ceremony::finish(&mut transaction, id, claim, now).await? {
        return Err(Refusal::BeingSigned.into());
    }
    db::ceremonies_of_case::void_others(&mut transaction, &ceremony.case_id, ceremony.subject, id, now).await?;
    let email = context.session()?.email();
    insert_signature(&mut transaction, ceremony, made, email, now).await?;
    let number = matter.number(&mut transaction, now).await?;
    let event = CaseEvent::Signed {
        ceremony: id.to_owned(),
        hash: ceremony.hash.clone(),
        signature_sha256: hex::encode(Sha256::digest(made.signature.signature.as_bytes())),
        number,
    };
    chain.record(&mut transaction, now, person, &event).await?;
    matter
        .carry_out(&facts, step, confirmed, &mut transaction, &mut chain)
        .await?;
    let letter = receipt_letter(context, &matter.what(), &ceremony.hash, now);
    let case_id = matter.case().id();
    let mail = NewMail {
        id: &context.new_id(),
        case_id,
        ceremony_id: Some(id),
        person_id: Some(person),
        expert_id: None,
        // Without an address it fails at once, and the receipt says so.
        recipient: email.unwrap_or_default(),
        subject: &letter.subject,
        body: &letter.body,
    };
    db::outbox::insert(&mut transaction, &mail, now).await?;
    transaction.commit().await?;
    context.state.progress.tell(case_id);
    Ok(())
}

async fn insert_signature(
    db: &mut Connection,
    ceremony: &Ceremony,
    made: &Made,
    receipt_to: Option<&str>,
    now: Moment,
) -> Answer<()> {
    let certificate = certificate_facts(&made.certificate)?;
    let signature = NewSignature {
        ceremony_id: ceremony.id.as_str(),
        case_id: &ceremony.case_id,
        subject: ceremony.subject,
        document: &ceremony.document,
        hash: &ceremony.hash,
        sign_base64: &made.signature.signature,
        signer_pin: &ceremony.pin,
        signer_name: &made.signer_name,
        organisation_inn: &ceremony.organisation_inn,
        certificate: &certificate,
        service_timestamp: made.signature.timestamp.unwrap_or(now.0),
        receipt_to,
    };
    Ok(db::signature::insert(db, &signature, now).await?)
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
