//! Of two people who may sign the same, the one who confirms first signs; the other is shown who it was.

use crate::domain::Refusal;
use crate::domain::accreditation;
use crate::domain::calendar::Moment;
use crate::domain::licensing;
use crate::domain::seen::{Done, DoneBy, Meanwhile};
use crate::domain::signing::{Ceremony, Subject};
use crate::server::db::{self, Connection};
use crate::server::trouble::Answer;

/// Who signed the matter of a ceremony since it was frozen, where it was not its own signer: a statement. Those who may sign the same
/// are of one authority or organisation, and know each other by name.
pub async fn signed_by_another(db: &mut Connection, ceremony: &Ceremony) -> Answer<Option<Meanwhile>> {
    let latest = db::signature::latest_with_pin(db, &ceremony.case_id, ceremony.subject).await?;
    let latest = latest.filter(|(_, pin, signed_at)| Moment(*signed_at) >= ceremony.frozen_at && *pin != ceremony.pin);
    Ok(latest.map(|(name, _, signed_at)| Meanwhile {
        what: signing_of(ceremony.subject),
        by: DoneBy::Named(name),
        at: Moment(signed_at),
    }))
}

/// The refusal that says so.
pub fn moved(what: Meanwhile) -> Refusal {
    Refusal::MovedMeanwhile(Box::new(what))
}

const fn signing_of(subject: Subject) -> Done {
    use accreditation::Action;
    match subject {
        Subject::LicenceApplication => Done::Licence(licensing::Action::Sign),
        Subject::SelfEvaluation => Done::Accreditation(Action::Sign),
        Subject::Order => Done::Accreditation(Action::SignOrder),
        Subject::Sheet => Done::Accreditation(Action::Publish),
        Subject::Conclusion => Done::Accreditation(Action::SignConclusion),
        Subject::Decision => Done::Accreditation(Action::SignDecision),
    }
}
