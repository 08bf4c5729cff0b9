//! «Арызга кол коюу»: freezes the application for signature (`design.md` 5).

use crate::domain::ids::ApplicationId;
use crate::domain::licensing::{Action, Facts, next};
use crate::domain::signing::Subject;
use crate::domain::{Fault, FieldFault, Refusal};
use crate::server::desk::Desk;
use crate::server::door::lead_to;
use crate::server::licensing::case::CaseFile;
use crate::server::licensing::document::{Signer, reviewed_hash, signed_document};
use crate::server::licensing::review::Reviewed;
use crate::server::outside::oep::Signatory;
use crate::server::signing::{Frozen, freeze};
use crate::server::trouble::Answer;
use crate::server::unsent::left_out;

use crate::server::commands::organisation::look_up_organisation::refresh_from_register;
use crate::server::commands::signing::send_code::refusal_of;

/// Freezes: the canonical bytes are made, kept with their hash, and shown before anything is signed.
///
/// The register is asked first who the head is today: a head who left since must not sign. `reviewed` is what the review page gave
/// with what it showed ([`reviewed_hash`]): only that is frozen. `without_unsent` is the number of texts on devices without which the head
/// chose to go on.
///
/// # Errors
/// `ConsentNeeded`, `HeadOnly`, `NotTheHeadInRegister`, `NoPersonalSignature`; `MovedMeanwhile`, `PageOlder`; the law, with how
/// much is missing; `ChangedSinceReview`; `TextsWaiting`; the silence of the register or of the signature service; the database's.
pub async fn begin_signing(
    desk: Desk,
    application: ApplicationId,
    reviewed: String,
    consent: String,
    without_unsent: String,
    seen: String,
) -> Answer<()> {
    let session = desk.session()?;
    let head = session.head()?;
    if consent != "on" {
        return Err(FieldFault::only("consent", Fault::ConsentNeeded).into());
    }
    let signer_right = session.representative()?;
    refresh_from_register(&desk, &signer_right).await?;
    personal_signature(&desk, head.pin()).await?;
    let applicant = head.applicant();
    let mut transaction = desk.write().await?;
    let case = CaseFile::of_applicant(
        &mut transaction,
        &desk.state.references,
        application.as_str(),
        applicant,
    )
    .await?;
    case.still_as_seen(&desk, &mut transaction, &seen, Action::Sign).await?;
    let stands = Reviewed::of(&mut transaction, &case, desk.now.date_in_bishkek()).await?;
    let facts = Facts {
        missing: Some(stands.count()),
        ..case.facts()
    };
    next(case.stage, Action::Sign, case.actor, &facts)?;
    if reviewed != reviewed_hash(&case, &stands)? {
        return Err(Refusal::ChangedSinceReview.into());
    }
    let (id, organisation) = (&case.application.id, &case.application.organisation_id);
    let without = left_out(&mut transaction, id, organisation, &without_unsent, desk.now).await?;
    let signer = Signer {
        pin: head.pin(),
        name: session.name(),
    };
    let document = signed_document(&case, &stands, signer, desk.now)?;
    let frozen = Frozen {
        case_id: &case.application.id,
        subject: Subject::LicenceApplication,
        document: &document,
        without,
    };
    let id = freeze(&desk, &mut transaction, &mut case.chain(), &signer_right, &frozen).await?;
    transaction.commit().await?;
    lead_to(&format!("/signing/{id}"));
    Ok(())
}

/// The head needs a signature of their own beside the organisation's (row L1), though the application is signed with the latter.
///
/// # Errors
/// `NoPersonalSignature`; the service's silence.
pub async fn personal_signature(desk: &Desk, pin: &str) -> Answer<()> {
    let person = Signatory {
        person_pin: pin.to_owned(),
        organisation_inn: None,
    };
    let routes = desk.state.outside.oep.methods(&person).await;
    let routes = routes.map_err(|failure| refusal_of(failure, pin, 0))?;
    if routes.iter().any(|route| route.is_active) {
        Ok(())
    } else {
        Err(Refusal::NoPersonalSignature(pin.to_owned()).into())
    }
}
