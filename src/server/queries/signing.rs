//! The page of a ceremony.

use crate::domain::Failure;
use crate::domain::OutsideSystem;
use crate::domain::calendar::Moment;
use crate::domain::ids::CeremonyId;
use crate::domain::views::signing::{CodeMethod, SigningPage, SigningStep};
use crate::server::commands::signing::enter_code::{MOST_WRONG_CODES, signatory_of};
use crate::server::commands::signing::send_code::RESEND_SECONDS;
use crate::server::db::ceremony::CeremonyRow;
use crate::server::db::{self};
use crate::server::desk::Desk;
use crate::server::outside::oep;
use crate::server::signing::matter_of;
use crate::server::signing::overtaken::signed_by_another;
use crate::server::trouble::Answer;
use crate::server::unsent::waiting_texts;

use super::mail::mail_of_ceremony;
use crate::server::queries::licensing::application::receipt_of;

/// How far a ceremony is, for the one who began it.
///
/// # Errors
/// `NotFound` for another's; the database's. A service that does not answer is part of the page.
pub async fn signing_page(desk: Desk, ceremony: CeremonyId) -> Answer<SigningPage> {
    let signer = desk.session()?.representative()?;
    let mut reader = desk.read().await?;
    let row = db::ceremony::find_for_signer(&mut reader, ceremony.as_str(), signer.person_id(), signer.inn()).await?;
    let row = row.ok_or(Failure::NotFound)?;
    let what = matter_of(&desk, &mut reader, &row).await?.what();
    let receipt = if row.state == "signed" {
        let signature = db::signature::of_ceremony(&mut reader, &row.id).await?;
        let mail = mail_of_ceremony(&mut reader, desk.session()?, &row.id).await?;
        signature.map(|signature| receipt_of(signature, mail, what.number.clone(), &what.authority))
    } else {
        None
    };
    let is_running = matches!(row.state.as_str(), "frozen" | "code_sent" | "authorised");
    let others = if is_running {
        db::ceremonies_of_case::begun_by_others(&mut reader, &row.case_id, &row.subject, &row.person_id).await?
    } else {
        Vec::new()
    };
    let unsent = match desk.session()?.applicant() {
        Ok(applicant) if is_running => {
            waiting_texts(&mut reader, &row.case_id, applicant.organisation_id(), desk.now).await?
        }
        _ => Vec::new(),
    };
    let overtaken = if row.state == "void" {
        signed_by_another(&mut reader, &row).await?
    } else {
        None
    };
    // Nothing is held while the service is asked.
    drop(reader);
    let step = step_of(&desk, &row).await;
    Ok(SigningPage {
        case: row.case_id,
        unsent,
        what,
        ceremony,
        step,
        hash: row.hash,
        document: row.document,
        frozen_at: Moment(row.frozen_at),
        receipt,
        others: others.into_iter().map(|(name, at)| (name, Moment(at))).collect(),
        overtaken,
    })
}

async fn step_of(desk: &Desk, row: &CeremonyRow) -> SigningStep {
    match row.state.as_str() {
        "frozen" => choose_method(desk, row).await,
        "code_sent" => {
            let sent_at = Moment(row.code_sent_at.unwrap_or(row.frozen_at));
            let method = row.method.as_deref().and_then(CodeMethod::from_name);
            let method = method.unwrap_or(CodeMethod::Email);
            // Where the service does not tell now, no other way is offered: the code that is under way can still be entered.
            let offered = tokio::time::timeout(PATIENCE, methods_of(desk, row)).await;
            let offered = offered.ok().and_then(Result::ok).unwrap_or_default();
            SigningStep::EnterCode {
                method,
                other: offered.into_iter().find(|it| *it != method),
                sent_at,
                resend_from: sent_at.plus_seconds(RESEND_SECONDS),
                tries_left: u32::try_from(MOST_WRONG_CODES - row.wrong_codes).unwrap_or(0),
            }
        }
        "authorised" => match row.confirm_by {
            Some(by) if row.confirmed_at.is_none() && by < desk.now.0 => SigningStep::Lapsed,
            Some(by) => SigningStep::Confirm {
                confirm_by: Moment(by),
                confirmed: row.confirmed_at.is_some(),
            },
            None => SigningStep::Authorised,
        },
        "lapsed" => SigningStep::Lapsed,
        "signed" => SigningStep::Signed,
        "void" => SigningStep::Void,
        _ => SigningStep::Over,
    }
}

async fn choose_method(desk: &Desk, row: &CeremonyRow) -> SigningStep {
    let (methods, unavailable) = match methods_of(desk, row).await {
        Ok(methods) => (methods, None),
        Err(system) => (Vec::new(), Some(system)),
    };
    SigningStep::ChooseMethod { methods, unavailable }
}

/// So long the page of a code that is under way waits to be told of another method.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(2);

/// The methods that the service offers for this signature now; none for one that it does not know.
async fn methods_of(desk: &Desk, row: &CeremonyRow) -> Result<Vec<CodeMethod>, OutsideSystem> {
    match desk.state.outside.oep.methods(&signatory_of(row)).await {
        Ok(routes) => {
            let active = routes.into_iter().filter(|route| route.is_active);
            Ok(active.map(|route| way(route.method)).collect())
        }
        Err(oep::OepFailure::NoSuchSignature { .. }) => Ok(Vec::new()),
        Err(_) => Err(OutsideSystem::Oep),
    }
}

fn way(method: oep::CodeMethod) -> CodeMethod {
    match method {
        oep::CodeMethod::Sms => CodeMethod::Sms,
        oep::CodeMethod::Email => CodeMethod::Email,
    }
}
