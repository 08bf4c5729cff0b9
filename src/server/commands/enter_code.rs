//! Confirms a ceremony with the six digits: signs and sends, exactly once (`design.md` 5).
//!
//! Departs from the usual order, since a service outside takes part. Whoever confirms first claims the ceremony; all others wait
//! for the outcome. The code is exchanged for a token, which is kept until the end, so that what breaks off (a lost reply, a
//! killed server) is resumed without another code. The hash is signed and the signature checked; then one transaction keeps
//! bytes, signature, certificate and time, moves the stage and appends the events. Only the holder of the claim can commit it.

mod keep;

use std::time::Duration;

use crate::domain::ids::CeremonyId;
use crate::domain::{Failure, Fault, FieldFault, OutsideSystem, Refusal};
use crate::server::db::ceremony::CeremonyRow;
use crate::server::db::{self};
use crate::server::desk::Desk;
use crate::server::door::lead_to;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::outside::oep::{Account, Certificate, HashSignature, OepFailure, OneTimeCode, Signatory, UserToken};
use crate::server::session::Head;
use crate::server::trouble::{Answer, Trouble};

use super::send_code::refusal_of;

/// Wrong codes that a ceremony bears, over all codes sent.
pub const MOST_WRONG_CODES: i32 = 5;
/// A claim that is older may be taken over: longer than the longest that all calls to the service may take together.
const LEASE_SECONDS: i64 = 45;
/// How long one who came second waits for the outcome of the first, and how often they look.
const LOOKS: u32 = 80;
const LOOK_MILLISECONDS: u64 = 150;

/// How often a transaction is begun again after another command on the case came first.
const ATTEMPTS: u32 = 8;

/// What the service made, all of it checked.
pub struct Made {
    /// The signature.
    pub signature: HashSignature,
    /// The certificate behind it.
    pub certificate: Certificate,
    /// Name of the signer by the service.
    pub signer_name: String,
}

/// Confirms. A ceremony that is signed already answers as signed, however often it is asked.
///
/// # Errors
/// A code that is not six digits, wrong (with the tries left), expired, exhausted or not yet sent; `CeremonyVoid` where the
/// application changed since it was frozen; `CeremonyOver`, `BeingSigned`; a signature that is not to be trusted; the service's
/// silence; `NotFound` for another's; the database's. After each the ceremony stands where it can be gone on with.
pub async fn enter_code(desk: Desk, ceremony: CeremonyId, code: String) -> Answer<()> {
    let head = desk.session()?.head()?;
    let claim = desk.new_id();
    for _ in 0..LOOKS {
        let row = load(&desk, &head, &ceremony).await?;
        match row.state.as_str() {
            "signed" => {
                lead_to(&format!("/signing/{ceremony}"));
                return Ok(());
            }
            "exhausted" => return Err(Refusal::CeremonyExhausted.into()),
            "void" => return Err(Refusal::CeremonyVoid.into()),
            "frozen" => return Err(Refusal::CodeNotSent.into()),
            "code_sent" | "authorised" => {}
            _ => return Err(Refusal::CeremonyOver.into()),
        }
        let code = match (row.state.as_str(), OneTimeCode::parse(&code)) {
            ("authorised", _) => None,
            (_, Some(code)) => Some(code),
            (_, None) => return Err(FieldFault::only("code", Fault::NotSixDigits).into()),
        };
        if take_claim(&desk, &row, &claim).await? {
            return confirm(&desk, &head, &row.id, &claim, code).await;
        }
        // Somebody else (a second click, another tab) is confirming: the outcome of the first is the outcome of both.
        tokio::time::sleep(Duration::from_millis(LOOK_MILLISECONDS)).await;
    }
    Err(Refusal::BeingSigned.into())
}

async fn load(desk: &Desk, head: &Head, ceremony: &CeremonyId) -> Answer<CeremonyRow> {
    let mut reader = desk.read().await?;
    let person = head.applicant().person_id();
    let row = db::ceremony::find_for_signer(&mut reader, ceremony.as_str(), person, head.inn()).await?;
    Ok(row.ok_or(Failure::NotFound)?)
}

async fn take_claim(desk: &Desk, row: &CeremonyRow, claim: &str) -> Answer<bool> {
    let now = desk.state.clock.now();
    if row
        .claimed_at
        .is_some_and(|at| at >= now.plus_seconds(-LEASE_SECONDS).0)
    {
        return Ok(false);
    }
    let mut transaction = desk.write().await?;
    let taken = db::ceremony::claim(&mut transaction, &row.id, claim, now.plus_seconds(-LEASE_SECONDS), now).await?;
    transaction.commit().await?;
    Ok(taken)
}

async fn confirm(desk: &Desk, head: &Head, id: &str, claim: &str, code: Option<OneTimeCode>) -> Answer<()> {
    // Read again under the claim: what was read before it may be older than the last holder's work.
    let row = load(desk, head, &CeremonyId::from_text(id)).await?;
    let signatory = Signatory {
        person_pin: row.pin.clone(),
        organisation_inn: Some(row.organisation_inn.clone()),
    };
    let outcome = match sign(desk, &row, claim, &signatory, code).await {
        Ok(made) => keep::keep(desk, head, &row, claim, &made).await,
        Err(trouble) => Err(trouble),
    };
    match outcome {
        Ok(()) => {
            desk.state.metrics.count_signature();
            lead_to(&format!("/signing/{id}"));
            Ok(())
        }
        Err(trouble) => {
            let wrong = i32::from(matches!(
                trouble,
                // The service may lose patience before we do: that code was wrong, too.
                Trouble::Told(Failure::Refused(Refusal::CodeWrong(_) | Refusal::CodesExhausted))
            ));
            if wrong == 1 && row.wrong_codes + 1 >= MOST_WRONG_CODES && exhaust(desk, head, &row, claim).await? {
                return Err(Refusal::CeremonyExhausted.into());
            }
            let mut transaction = desk.write().await?;
            db::ceremony::release(&mut transaction, id, claim, wrong).await?;
            transaction.commit().await?;
            Err(trouble)
        }
    }
}

/// Ends the ceremony after its last wrong code, and writes that into the journal; false where nothing was ended, since who no longer
/// holds the claim ends nothing: another may be signing by now.
async fn exhaust(desk: &Desk, head: &Head, row: &CeremonyRow, claim: &str) -> Answer<bool> {
    for _ in 0..ATTEMPTS {
        let mut transaction = desk.write().await?;
        if !db::ceremony::release(&mut transaction, &row.id, claim, 1).await? {
            return Ok(false);
        }
        db::ceremony::end(&mut transaction, &row.id, "exhausted", desk.now).await?;
        let mut chain = Chain::load(&mut transaction, &row.application_id).await?;
        let event = CaseEvent::CeremonyEnded {
            ceremony: row.id.clone(),
            state: "exhausted".to_owned(),
        };
        match chain
            .record(&mut transaction, desk.now, head.applicant().person_id(), &event)
            .await
        {
            Err(Trouble::Overtaken) => {}
            outcome => {
                outcome?;
                transaction.commit().await?;
                return Ok(true);
            }
        }
    }
    Err(Trouble::Overtaken)
}

async fn sign(
    desk: &Desk,
    row: &CeremonyRow,
    claim: &str,
    signatory: &Signatory,
    code: Option<OneTimeCode>,
) -> Answer<Made> {
    let oep = &desk.state.outside.oep;
    let tries_left = u32::try_from(MOST_WRONG_CODES - row.wrong_codes - 1).unwrap_or(0);
    let refused = |failure| refusal_of(failure, &row.pin, tries_left);
    let token = match (&row.user_token, code) {
        (Some(token), _) => UserToken::new(token.clone()),
        (None, Some(code)) => {
            let account: Account = oep.authenticate(signatory, &code).await.map_err(refused)?;
            let mut transaction = desk.write().await?;
            let mine = db::ceremony::authorise(&mut transaction, &row.id, claim, account.token.reveal()).await?;
            transaction.commit().await?;
            if !mine {
                return Err(Refusal::BeingSigned.into());
            }
            account.token
        }
        (None, None) => return Err(Refusal::CodeNotSent.into()),
    };
    let signature = match oep.sign_hash(&row.hash, &token).await {
        Ok(signature) => signature,
        Err(OepFailure::TokenExpired) => {
            let mut transaction = desk.write().await?;
            db::ceremony::forget_token(&mut transaction, &row.id, claim).await?;
            transaction.commit().await?;
            return Err(Refusal::CodeExpired.into());
        }
        Err(failure) => return Err(refused(failure)),
    };
    let checked = oep.check(&row.hash, &signature.signature).await.map_err(refused)?;
    if !checked.is_of(signatory) {
        return Err(Refusal::SignatureNotTrusted.into());
    }
    let certificate = oep.certificate(&token).await.map_err(|failure| match failure {
        OepFailure::TokenExpired => OutsideSystem::Oep.into(),
        other => refused(other),
    })?;
    let signer_name = checked
        .person_name
        .or_else(|| certificate.common_name.clone())
        .unwrap_or_default();
    Ok(Made {
        signature,
        certificate,
        signer_name,
    })
}
