//! What the tables should contain by the events of an accreditation case, or of a sheet.

use std::collections::BTreeMap;

use crate::server::journal::event::{CaseEvent, CellChange};

/// The state of an accreditation case or of a sheet by its journal.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ReplayedAccreditation {
    /// Texts: `<criterion>.text`, `<criterion>.links`; on a sheet `<criterion>.score`, `<criterion>.comment`. Empty ones are not there.
    pub texts: BTreeMap<String, String>,
    /// Why returned criteria are unchanged: criterion → text. Empty ones are not there.
    pub explanations: BTreeMap<String, String>,
    /// Files behind answers that were not taken away: evidence → criterion, file.
    pub evidence: BTreeMap<String, (String, String)>,
    /// Files that were taken away.
    pub removed: BTreeMap<String, (String, String)>,
    /// Members: membership → expert, answer, whether taken out.
    pub members: BTreeMap<String, (String, String, bool)>,
    /// The chair's comments: sheet and criterion → text.
    pub comments: BTreeMap<(String, String), String>,
    pub conclusion: String,
    /// The council's decision: outcome and months.
    pub decision: Option<(String, u32)>,
    /// Sheets published, with the hash of what was signed.
    pub published: BTreeMap<String, String>,
}

impl ReplayedAccreditation {
    /// Carries an event out.
    ///
    /// # Errors
    /// Where it does not follow from those before; what is wrong with it.
    pub fn apply(&mut self, event: &CaseEvent) -> Result<(), &'static str> {
        match event {
            CaseEvent::AnswerSaved { criterion, parts } => {
                for (part, change) in parts {
                    put(&mut self.texts, format!("{criterion}.{part}"), change)?;
                }
            }
            CaseEvent::ReturnAnswered { criterion, text } => put(&mut self.explanations, criterion.clone(), text)?,
            CaseEvent::MarksSaved { marks } => {
                for (criterion, parts) in marks {
                    for (part, change) in parts {
                        put(&mut self.texts, format!("{criterion}.{part}"), change)?;
                    }
                }
            }
            CaseEvent::EvidenceAdded {
                evidence,
                criterion,
                file,
                ..
            } => {
                self.evidence
                    .insert(evidence.clone(), (criterion.clone(), file.clone()));
            }
            CaseEvent::EvidenceRemoved { evidence, .. } => {
                let gone = self
                    .evidence
                    .remove(evidence)
                    .ok_or("removes a file that is not there")?;
                self.removed.insert(evidence.clone(), gone);
            }
            CaseEvent::EvidenceRestored { evidence, .. } => {
                let back = self
                    .removed
                    .remove(evidence)
                    .ok_or("brings back a file that was not taken away")?;
                self.evidence.insert(evidence.clone(), back);
            }
            CaseEvent::ExpertInvited { membership, expert, .. } => {
                self.members
                    .insert(membership.clone(), (expert.clone(), String::new(), false));
            }
            CaseEvent::MemberRemoved { membership, .. } => {
                self.members
                    .get_mut(membership)
                    .ok_or("removes a member who is not there")?
                    .2 = true;
            }
            CaseEvent::Declared { membership, answer, .. } => {
                let member = self
                    .members
                    .get_mut(membership)
                    .ok_or("an answer of nobody who was asked")?;
                member.1.clone_from(answer);
            }
            CaseEvent::ScoreCommented { sheet, criterion, text } => {
                let place = (sheet.clone(), criterion.clone());
                if self.comments.get(&place).map_or("", String::as_str) != text.was {
                    return Err("saves over a text that was not there");
                }
                self.comments.insert(place, text.now.clone());
            }
            CaseEvent::ConclusionSaved { text } => {
                if self.conclusion != text.was {
                    return Err("saves over a text that was not there");
                }
                self.conclusion.clone_from(&text.now);
            }
            CaseEvent::DecisionRecorded { outcome, months, .. } => {
                if self.decision.is_some() {
                    return Err("records a second decision");
                }
                self.decision = Some((outcome.clone(), *months));
            }
            CaseEvent::SheetPublished { sheet, hash }
                if self.published.insert(sheet.clone(), hash.clone()).is_some() =>
            {
                return Err("publishes a sheet twice");
            }
            _ => {}
        }
        Ok(())
    }
}

fn put(texts: &mut BTreeMap<String, String>, place: String, change: &CellChange) -> Result<(), &'static str> {
    if texts.get(&place).map_or("", String::as_str) != change.was {
        return Err("saves over a text that was not there");
    }
    if change.now.is_empty() {
        texts.remove(&place);
    } else {
        texts.insert(place, change.now.clone());
    }
    Ok(())
}
