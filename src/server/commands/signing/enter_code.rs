//! Confirms a ceremony with the six digits: signs, exactly once (`design.md` 5).
//!
//! Departs from the usual order, since a service outside takes part. Whoever confirms first claims the ceremony; all others wait
//! for the outcome. The code is exchanged for a token, which is kept until the end, so that what breaks off (a lost reply, a
//! killed server) is resumed without another code. Where a second confirmation is wanted (row A10), that is all, and the time for
//! it begins to run ([`super::confirm_publication`]); else the hash is signed and the signature kept ([`super::sign_under_claim`]).

use std::time::{Duration, Instant};

use backon::{ConstantBuilder, Retryable};

use crate::domain::address::Address;
use crate::domain::ids::CeremonyId;
use crate::domain::{Failure, FieldFault, Refusal};
use crate::server::again::retry_overtaken;
use crate::server::db::ceremony::CeremonyRow;
use crate::server::db::{self};
use crate::server::desk::Desk;
use crate::server::door::lead_to;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::outside::oep::{OneTimeCode, Signatory};
use crate::server::session::Representative;
use crate::server::signing::overtaken::{moved, signed_by_another};
use crate::server::signing::subject_of;
use crate::server::trouble::{Answer, Trouble};

use crate::server::commands::signing::send_code::refusal_of;
use crate::server::commands::signing::sign_under_claim::{Claim, release, sign_under_claim};

/// Wrong codes that a ceremony bears, over all codes sent.
pub const MOST_WRONG_CODES: i32 = 5;

/// So long an outage of the database is waited for with a token in hand, well within the lease of the claim.
const LONGEST_OUTAGE: Duration = Duration::from_secs(20);
/// How long between two looks.
const PAUSE: Duration = Duration::from_secs(1);

/// Confirms. A ceremony that is signed already answers as signed, however often it is asked.
///
/// # Errors
/// No code in what was typed, or several; a code that is wrong (with the tries left), expired, exhausted or not yet sent; `CeremonyVoid` where what is
/// signed changed since it was frozen; `CeremonyOver`, `ConfirmationLapsed`, `BeingSigned`; a signature that is not to be trusted;
/// the service's silence; `NotFound` for another's; the database's. After each the ceremony stands where it can be gone on with.
pub async fn enter_code(desk: Desk, ceremony: CeremonyId, code: String) -> Answer<()> {
    let signer = desk.session()?.representative()?;
    let mut claim = Claim::new(&desk);
    while claim.waits() {
        let row = load(&desk, &signer, ceremony.as_str()).await?;
        match row.state.as_str() {
            "signed" => return led_on(&ceremony),
            // The second confirmation is a deed of its own.
            "authorised" if row.confirm_by.is_some() => return led_on(&ceremony),
            "frozen" => return Err(Refusal::CodeNotSent.into()),
            "code_sent" | "authorised" => {}
            _ => return Err(refusal_of_ended(&desk, &row).await?.into()),
        }
        let code = match (row.state.as_str(), OneTimeCode::parse(&code)) {
            ("authorised", _) => None,
            (_, Ok(code)) => Some(code),
            // Told before a try is spent.
            (_, Err(fault)) => return Err(FieldFault::only("code", fault.into()).into()),
        };
        if claim.take(&desk, &row).await? {
            confirm(&desk, &signer, &row.id, claim.name(), code).await?;
            return led_on(&ceremony);
        }
        // Somebody else (a second click, another tab) is confirming: the outcome of the first is the outcome of both.
        claim.wait().await;
    }
    Err(Refusal::BeingSigned.into())
}

/// Leads to the page of the ceremony, which tells its outcome.
#[expect(clippy::unnecessary_wraps, reason = "the end of a deed, whose answer it is")]
fn led_on(ceremony: &CeremonyId) -> Answer<()> {
    lead_to(Address::Signing(ceremony));
    Ok(())
}

/// Why nothing can be done with a ceremony that has ended; where another person signed the same first, who and when.
///
/// # Errors
/// The database's.
pub async fn refusal_of_ended(desk: &Desk, row: &CeremonyRow) -> Answer<Refusal> {
    Ok(match row.state.as_str() {
        "exhausted" => Refusal::CeremonyExhausted,
        "void" => {
            let overtaken = signed_by_another(&mut desk.read().await?, row).await?;
            overtaken.map_or(Refusal::CeremonyVoid, moved)
        }
        "lapsed" => Refusal::ConfirmationLapsed,
        _ => Refusal::CeremonyOver,
    })
}

/// The signer's ceremony.
///
/// # Errors
/// `NotFound` for another's; the database's.
pub async fn load(desk: &Desk, signer: &Representative, ceremony: &str) -> Answer<CeremonyRow> {
    let mut reader = desk.read().await?;
    let row = db::ceremony::find_for_signer(&mut reader, ceremony, signer.person_id(), signer.inn()).await?;
    Ok(row.ok_or(Failure::NotFound)?)
}

async fn confirm(desk: &Desk, signer: &Representative, id: &str, claim: &str, code: Option<OneTimeCode>) -> Answer<()> {
    // Read again under the claim: what was read before it may be older than the last holder's work.
    let row = load(desk, signer, id).await?;
    let outcome = match code {
        Some(code) => authorise(desk, &row, claim, &code).await,
        None => Ok(row.clone()),
    };
    match outcome {
        // The code was right, and more is wanted: the claim ends, the time runs.
        Ok(row) if row.confirm_by.is_some() => release(desk, id, claim, 0).await,
        Ok(row) => sign_under_claim(desk, &row, claim).await,
        Err(trouble) => {
            let wrong = i32::from(matches!(
                trouble,
                // The service may lose patience before we do: that code was wrong, too.
                Trouble::Told(Failure::Refused(Refusal::CodeWrong(_) | Refusal::CodesExhausted))
            ));
            if wrong == 1 && row.wrong_codes + 1 >= MOST_WRONG_CODES && exhaust(desk, &row, claim).await? {
                return Err(Refusal::CeremonyExhausted.into());
            }
            release(desk, id, claim, wrong).await?;
            Err(trouble)
        }
    }
}

/// Exchanges the code for a token, and keeps it; the ceremony as it stands then.
async fn authorise(desk: &Desk, row: &CeremonyRow, claim: &str, code: &OneTimeCode) -> Answer<CeremonyRow> {
    let tries_left = u32::try_from(MOST_WRONG_CODES - row.wrong_codes - 1).unwrap_or(0);
    let signatory = signatory_of(row);
    let account = desk.state.outside.oep.authenticate(&signatory, code).await;
    let account = account.map_err(|failure| refusal_of(failure, &row.pin, tries_left))?;
    let token = account.token.reveal();
    // The code serves once, and was used: a short outage of the database is waited for, so that no other is needed.
    let until = Instant::now() + LONGEST_OUTAGE;
    (|| keep_token(desk, row, claim, token))
        .retry(ConstantBuilder::new().with_delay(PAUSE).without_max_times())
        .when(|trouble: &Trouble| trouble.is_outage() && Instant::now() < until)
        .await
}

/// Keeps the token; the time for a second confirmation, where there is one, begins with it.
async fn keep_token(desk: &Desk, row: &CeremonyRow, claim: &str, token: &str) -> Answer<CeremonyRow> {
    let seconds = subject_of(row)?.confirm_within_seconds();
    let confirm_by = seconds.map(|seconds| desk.state.clock.now().plus_seconds(seconds));
    let mut transaction = desk.write().await?;
    let mine = db::ceremony::authorise(&mut transaction, &row.id, claim, token, confirm_by).await?;
    transaction.commit().await?;
    if !mine {
        return Err(Refusal::BeingSigned.into());
    }
    Ok(CeremonyRow {
        state: "authorised".to_owned(),
        user_token: Some(token.to_owned()),
        confirm_by: confirm_by.map(|at| at.0),
        ..row.clone()
    })
}

/// Whose signature a ceremony makes.
pub fn signatory_of(row: &CeremonyRow) -> Signatory {
    Signatory {
        person_pin: row.pin.clone(),
        organisation_inn: Some(row.organisation_inn.clone()),
    }
}

/// Ends the ceremony after its last wrong code, and writes that into the journal; false where nothing was ended, since who no longer
/// holds the claim ends nothing: another may be signing by now.
async fn exhaust(desk: &Desk, row: &CeremonyRow, claim: &str) -> Answer<bool> {
    retry_overtaken(|| exhaust_once(desk, row, claim)).await
}

async fn exhaust_once(desk: &Desk, row: &CeremonyRow, claim: &str) -> Answer<bool> {
    let mut transaction = desk.write().await?;
    if !db::ceremony::release(&mut transaction, &row.id, claim, 1).await? {
        return Ok(false);
    }
    db::ceremony::end(&mut transaction, &row.id, "exhausted", desk.now).await?;
    let mut chain = Chain::load(&mut transaction, &row.case_id).await?;
    let event = CaseEvent::CeremonyEnded {
        ceremony: row.id.clone(),
        state: "exhausted".to_owned(),
    };
    chain.record(&mut transaction, desk.now, &row.person_id, &event).await?;
    transaction.commit().await?;
    Ok(true)
}
