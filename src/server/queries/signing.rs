//! The page of a ceremony.

use crate::domain::Failure;
use crate::domain::OutsideSystem;
use crate::domain::calendar::Moment;
use crate::domain::ids::CeremonyId;
use crate::domain::views::signing::{CodeMethod, SigningPage, SigningStep};
use crate::server::case_file::CaseFile;
use crate::server::commands::enter_code::MOST_WRONG_CODES;
use crate::server::commands::send_code::RESEND_SECONDS;
use crate::server::db::ceremony::CeremonyRow;
use crate::server::db::{self};
use crate::server::desk::Desk;
use crate::server::outside::oep::{self, Signatory};
use crate::server::trouble::Answer;

use super::application::receipt_of;
use super::application_head::head_of;

/// How far a ceremony is, for the head who began it.
///
/// # Errors
/// `NotFound` for another's; the database's. A service that does not answer is part of the page.
pub async fn signing_page(desk: Desk, ceremony: CeremonyId) -> Answer<SigningPage> {
    let head = desk.session()?.head()?;
    let person = head.applicant().person_id();
    let mut reader = desk.read().await?;
    let row = db::ceremony::find_for_signer(&mut reader, ceremony.as_str(), person, head.inn()).await?;
    let row = row.ok_or(Failure::NotFound)?;
    let references = &desk.state.references;
    let case = CaseFile::of_applicant(&mut reader, references, &row.application_id, head.applicant()).await?;
    let receipt = if row.state == "signed" {
        receipt_of(&mut reader, &case).await?
    } else {
        None
    };
    // Nothing is held while the service is asked.
    drop(reader);
    let step = step_of(&desk, &row).await;
    Ok(SigningPage {
        head: head_of(&case, 0),
        ceremony,
        step,
        hash: row.hash,
        document: row.document,
        frozen_at: Moment(row.frozen_at),
        receipt,
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
        "authorised" => SigningStep::Authorised,
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
    let signatory = Signatory {
        person_pin: row.pin.clone(),
        organisation_inn: Some(row.organisation_inn.clone()),
    };
    match desk.state.outside.oep.methods(&signatory).await {
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
