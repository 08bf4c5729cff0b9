//! Begins the ceremonies of the commission's road: the order, an expert's sheet, the conclusion, the decision (`design.md` 5).

use crate::domain::Refusal;
use crate::domain::accreditation::Action;
use crate::domain::accreditation::meanwhile::About;
use crate::domain::address::Address;
use crate::domain::ids::{AccreditationId, CeremonyId, SheetId};
use crate::server::desk::Desk;
use crate::server::door::lead_to;
use crate::server::journal::hash::document_hash;
use crate::server::signing::{ConclusionMatter, DecisionMatter, OrderMatter, SheetMatter, freeze_matter};
use crate::server::trouble::Answer;

/// Freezes the order with the commission as it stands.
///
/// # Errors
/// `NotFound` for who is no officer; `MovedMeanwhile`, `PageOlder`; the law; the database's.
pub async fn sign_order(desk: Desk, accreditation: AccreditationId, seen: String) -> Answer<()> {
    let mut transaction = desk.write().await?;
    let mut matter = OrderMatter::load(&desk, &mut transaction, accreditation.as_str()).await?;
    let deed = (Action::SignOrder, About::Case);
    matter
        .case()
        .still_as_seen(&desk, &mut transaction, &seen, deed)
        .await?;
    let ceremony = freeze_matter(&desk, &mut transaction, &mut matter, accreditation.as_str()).await?;
    transaction.commit().await?;
    lead_to(Address::Signing(&CeremonyId::from_text(ceremony.as_str())));
    Ok(())
}

/// «Чечимди жарыялоо»: freezes the own sheet as it was reviewed.
///
/// # Errors
/// `NotFound` for another's; `MovedMeanwhile`, `PageOlder`; the law, with what is missing or a conflict that the system knows of;
/// `ChangedSinceReview`; the database's.
pub async fn begin_publishing(desk: Desk, sheet: SheetId, reviewed: String, seen: String) -> Answer<()> {
    let mut transaction = desk.write().await?;
    let mut matter = SheetMatter::load(&desk, &mut transaction, sheet.as_str()).await?;
    let deed = (Action::Publish, About::Case);
    matter
        .case()
        .still_as_seen(&desk, &mut transaction, &seen, deed)
        .await?;
    let stands = matter.reviewed_hash(&mut transaction).await?;
    let ceremony = freeze_matter(&desk, &mut transaction, &mut matter, sheet.as_str()).await?;
    if reviewed != stands {
        return Err(Refusal::ChangedSinceReview.into());
    }
    transaction.commit().await?;
    lead_to(Address::Signing(&CeremonyId::from_text(ceremony.as_str())));
    Ok(())
}

/// What a page shows of a conclusion that is to be signed.
pub struct ReadConclusion {
    /// What told the text when the page was drawn.
    pub reviewed: String,
    /// The text that stands in the field now; empty from a page without scripts.
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
/// `NotFound` for who is not on the commission; `MovedMeanwhile`, `PageOlder`; the law; `ChangedSinceReview`; the database's.
pub async fn sign_conclusion(
    desk: Desk,
    accreditation: AccreditationId,
    read: ReadConclusion,
    seen: String,
) -> Answer<()> {
    let mut transaction = desk.write().await?;
    let mut matter = ConclusionMatter::load(&desk, &mut transaction, accreditation.as_str()).await?;
    let deed = (Action::SignConclusion, About::Case);
    matter
        .case()
        .still_as_seen(&desk, &mut transaction, &seen, deed)
        .await?;
    let is_read = read.is(matter.text());
    let ceremony = freeze_matter(&desk, &mut transaction, &mut matter, accreditation.as_str()).await?;
    if !is_read {
        return Err(Refusal::ChangedSinceReview.into());
    }
    transaction.commit().await?;
    lead_to(Address::Signing(&CeremonyId::from_text(ceremony.as_str())));
    Ok(())
}

/// Freezes the council's decision as it was recorded.
///
/// # Errors
/// `NotFound` for who is no officer; `MovedMeanwhile`, `PageOlder`; the law; the database's.
pub async fn sign_decision(desk: Desk, accreditation: AccreditationId, seen: String) -> Answer<()> {
    let mut transaction = desk.write().await?;
    let mut matter = DecisionMatter::load(&desk, &mut transaction, accreditation.as_str()).await?;
    let deed = (Action::SignDecision, About::Case);
    matter
        .case()
        .still_as_seen(&desk, &mut transaction, &seen, deed)
        .await?;
    let ceremony = freeze_matter(&desk, &mut transaction, &mut matter, accreditation.as_str()).await?;
    transaction.commit().await?;
    lead_to(Address::Signing(&CeremonyId::from_text(ceremony.as_str())));
    Ok(())
}
