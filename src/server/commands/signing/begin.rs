//! Begins a ceremony: freezes a matter as its page showed it.
//!
//! The steps are the same for all six: load, compare with what the page showed of the case, prepare the bytes, ask the law, compare
//! with what was read, freeze. An application and a self-evaluation ask outside systems first who the head is.

use std::collections::BTreeMap;

use crate::domain::address::Address;
use crate::domain::ids::{AccreditationId, ApplicationId, SheetId};
use crate::domain::{Fault, FieldFault, Refusal};
use crate::server::commands::organisation::look_up_organisation::refresh_from_register;
use crate::server::handler::lead_to;
use crate::server::journal::hash::document_hash;
use crate::server::request_context::RequestContext;
use crate::server::signing::matter::{
    ConclusionMatter, DecisionMatter, LicenceMatter, Matter, OrderMatter, Prepared, SelfEvaluationMatter, SheetMatter,
};
use crate::server::signing::service::personal_signature;
use crate::server::signing::{Frozen, freeze};
use crate::server::trouble::Answer;
use crate::server::unsent::left_out;

/// «Арызга кол коюу»: freezes an application for a licence (docs/requirements.md, L15).
///
/// The register is asked first who the head is today: a head who left since must not sign. `reviewed` is what the review page gave
/// with what it showed: only that is frozen. `without_unsent` is the number of texts on devices without which the head chose to go on.
///
/// # Errors
/// `ConsentNeeded`, `HeadOnly`, `NotTheHeadInRegister`, `NoPersonalSignature`; `MovedMeanwhile`, `PageOlder`; the law, with how
/// much is missing; `ChangedSinceReview`; `TextsWaiting`; the silence of the register or of the signature service; a database
/// error.
pub async fn begin_signing(
    context: RequestContext,
    application: ApplicationId,
    reviewed: String,
    consent: String,
    without_unsent: String,
    seen: String,
) -> Answer<()> {
    head_may_sign(&context, &consent).await?;
    begin::<LicenceMatter>(
        &context,
        application.as_str(),
        &seen,
        Some(&without_unsent),
        |matter, facts| Ok(reviewed == matter.reviewed_hash(facts)?),
    )
    .await
}

/// Freezes a self-evaluation (docs/requirements.md, A1); what is asked first is the same as for an application.
///
/// # Errors
/// Those of [`begin_signing`]; `ReturnUnanswered`.
pub async fn begin_signing_self_evaluation(
    context: RequestContext,
    accreditation: AccreditationId,
    reviewed: String,
    consent: String,
    without_unsent: String,
    seen: String,
) -> Answer<()> {
    head_may_sign(&context, &consent).await?;
    begin::<SelfEvaluationMatter>(
        &context,
        accreditation.as_str(),
        &seen,
        Some(&without_unsent),
        |matter, facts| Ok(reviewed == matter.reviewed_hash(facts)?),
    )
    .await
}

/// Freezes the order with the commission as it is.
///
/// # Errors
/// `NotFound` for those who are no officers; `MovedMeanwhile`, `PageOlder`; the law; a database error.
pub async fn sign_order(context: RequestContext, accreditation: AccreditationId, seen: String) -> Answer<()> {
    begin::<OrderMatter>(&context, accreditation.as_str(), &seen, None, |_, _| Ok(true)).await
}

/// «Чечимди жарыялоо»: freezes the expert's own sheet as it was reviewed.
///
/// # Errors
/// `NotFound` for another's; `MovedMeanwhile`, `PageOlder`; the law, with what is missing or a conflict that the system knows of;
/// `ChangedSinceReview`; a database error.
pub async fn begin_publishing(context: RequestContext, sheet: SheetId, reviewed: String, seen: String) -> Answer<()> {
    begin::<SheetMatter>(&context, sheet.as_str(), &seen, None, |matter, facts| {
        Ok(reviewed == matter.reviewed_hash(facts)?)
    })
    .await
}

/// What a page shows of a conclusion that is to be signed.
pub struct ReadConclusion {
    /// The hash of the text when the page was drawn.
    pub reviewed: String,
    /// The text that is in the field now; empty from a page without scripts.
    pub text: String,
}

impl ReadConclusion {
    /// Whether the stored text is the one that was read: as the page was drawn, or as it was edited there and saved since.
    fn is(&self, stored: &str) -> bool {
        let read = self.text.replace("\r\n", "\n");
        self.reviewed == document_hash(stored) || (!read.is_empty() && read == stored)
    }
}

/// Freezes the conclusion as it was read.
///
/// # Errors
/// `NotFound` for those who are not on the commission; `MovedMeanwhile`, `PageOlder`; the law; `ChangedSinceReview`; a
/// database error.
pub async fn sign_conclusion(
    context: RequestContext,
    accreditation: AccreditationId,
    read: ReadConclusion,
    seen: String,
) -> Answer<()> {
    begin::<ConclusionMatter>(&context, accreditation.as_str(), &seen, None, |matter, _| {
        Ok(read.is(matter.text()))
    })
    .await
}

/// Freezes the council's decision as it was recorded.
///
/// # Errors
/// `NotFound` for those who are no officers; `MovedMeanwhile`, `PageOlder`; the law; a database error.
pub async fn sign_decision(context: RequestContext, accreditation: AccreditationId, seen: String) -> Answer<()> {
    begin::<DecisionMatter>(&context, accreditation.as_str(), &seen, None, |_, _| Ok(true)).await
}

/// What must hold before an application or a self-evaluation is looked at: the head consents, is the head by the register today, and has a
/// signature of their own.
async fn head_may_sign(context: &RequestContext, consent: &str) -> Answer<()> {
    let session = context.session()?;
    let head = session.head()?;
    if consent != "on" {
        return Err(FieldFault::only("consent", Fault::ConsentNeeded).into());
    }
    refresh_from_register(context, &session.representative()?).await?;
    personal_signature(context, head.pin()).await
}

async fn begin<M: Matter>(
    context: &RequestContext,
    id: &str,
    seen: &str,
    without_unsent: Option<&str>,
    is_as_read: impl FnOnce(&M, &M::Facts) -> Answer<bool> + Send,
) -> Answer<()> {
    let mut transaction = context.write().await?;
    let matter = M::load(context, &mut transaction, id).await?;
    matter.case().still_as_seen(context, &mut transaction, seen).await?;
    let signer = context.session()?.representative()?;
    let Prepared { document, facts } = matter.prepare(context, &mut transaction, context.now).await?;
    matter.step(&facts)?;
    let document = document.ok_or(Refusal::CeremonyOver)?;
    if !is_as_read(&matter, &facts)? {
        return Err(Refusal::ChangedSinceReview.into());
    }
    let without = match without_unsent {
        Some(chosen) => {
            let organisation = matter.case().organisation_id();
            left_out(&mut transaction, id, organisation, chosen, context.now).await?
        }
        None => BTreeMap::new(),
    };
    let frozen = Frozen {
        case_id: id,
        subject: matter.what().subject,
        document: &document,
        without,
    };
    let ceremony = freeze(context, &mut transaction, &mut matter.chain(), &signer, frozen).await?;
    transaction.commit().await?;
    lead_to(Address::Signing(&ceremony));
    Ok(())
}
