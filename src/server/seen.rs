//! Compares what a page showed with the current state of its case, inside the transaction of the action
//! (`domain::seen`).

use super::db::event::NamedEvent;
use super::db::{self, Connection};
use super::journal::CaseEvent;
use super::request_context::RequestContext;
use super::trouble::{Answer, Trouble};
use crate::domain::Refusal;
use crate::domain::accreditation::meanwhile::{About, Since, conflicts_with};
use crate::domain::seen::{Basis, Done, DoneBy, Meanwhile, Seen};
use crate::domain::{accreditation, licensing};
use crate::server::accreditation::case::AccreditationFile;
use crate::server::licensing::case::CaseFile;

/// How the page relates to the case.
enum Look {
    /// It shows the case as it is, or there is no page.
    Same,
    /// It shows another stage.
    Moved,
    /// It shows this stage, and the events after this one are not on it.
    After(i64),
}

fn look(seen: &str, stage: &str, version: i64) -> Result<Look, Refusal> {
    match Basis::read(seen) {
        Basis::AsItStands => Ok(Look::Same),
        Basis::Unknown => Err(Refusal::PageOlder),
        Basis::Page(page) if page.stage != stage => Ok(Look::Moved),
        Basis::Page(page) if page.version < version => Ok(Look::After(page.version)),
        Basis::Page(_) => Ok(Look::Same),
    }
}

impl AccreditationFile {
    /// What a page of the case shows now.
    pub fn seen(&self) -> Seen {
        Seen::new(self.stage.name(), self.row.seq)
    }

    /// Whether the case is, as far as the action goes, still what the page showed: no statement where nothing happened since.
    ///
    /// # Errors
    /// `MovedMeanwhile` with who did what when; `PageOlder`; a database error.
    pub async fn still_as_seen(
        &self,
        context: &RequestContext,
        db: &mut Connection,
        seen: &str,
        (action, about): (accreditation::Action, About<'_>),
    ) -> Answer<()> {
        let person = context.session()?.person_id();
        let told = |what: accreditation::Action, row: &NamedEvent| Meanwhile {
            by: self.doer(what, row, person),
            what: Done::Accreditation(what),
            at: row.at,
        };
        match look(seen, self.stage.name(), self.row.seq)? {
            Look::Same => Ok(()),
            Look::Moved => {
                let row = db::event::last_move(db, &self.row.id).await?;
                let told = row.and_then(|row| Some(told(act_of(&read(&self.row.id, &row).ok()?)?.1, &row)));
                Err(told.map_or(Refusal::PageOlder, moved).into())
            }
            Look::After(version) => {
                for row in db::event::acts_after(db, &self.row.id, version).await? {
                    let event = read(&self.row.id, &row)?;
                    if let Some((since, what)) = act_of(&event)
                        && conflicts_with(action, about, &since)
                    {
                        return Err(moved(told(what, &row)).into());
                    }
                }
                if conflicts_with(action, about, &Since::TypedByAnother)
                    && let Some(row) = db::event::typed_by_another(db, &self.row.id, version, person).await?
                {
                    let by = self.doer(accreditation::Action::Edit, &row, person);
                    return Err(typed(by, &row).into());
                }
                Ok(())
            }
        }
    }

    fn doer(&self, what: accreditation::Action, row: &NamedEvent, viewer: &str) -> DoneBy {
        let hand = what.hand();
        match &row.name {
            _ if row.actor.as_str() == viewer => DoneBy::You,
            Some(name) if self.actor.knows_by_name(hand) => DoneBy::Named(name.clone()),
            _ => DoneBy::OfAccreditation(hand),
        }
    }
}

impl CaseFile {
    /// What a page of the case shows now.
    pub fn seen(&self) -> Seen {
        Seen::new(self.stage.name(), self.application.seq)
    }

    /// As [`AccreditationFile::still_as_seen`].
    ///
    /// # Errors
    /// `MovedMeanwhile` with who did what when; `PageOlder`; a database error.
    pub async fn still_as_seen(
        &self,
        context: &RequestContext,
        db: &mut Connection,
        seen: &str,
        action: licensing::Action,
    ) -> Answer<()> {
        let (id, person) = (&self.application.id, context.session()?.person_id());
        let row = match look(seen, self.stage.name(), self.application.seq)? {
            Look::Same => return Ok(()),
            Look::Moved => db::event::last_move(db, id).await?,
            Look::After(version) => {
                let acts = db::event::acts_after(db, id, version).await?;
                let row = acts.into_iter().find(|row| row.kind == "stage_moved");
                // What a colleague typed would be thrown away unseen.
                if row.is_none()
                    && action == licensing::Action::Discard
                    && let Some(row) = db::event::typed_by_another(db, id, version, person).await?
                {
                    let by = self.doer(licensing::Action::Edit, &row, person);
                    return Err(typed(by, &row).into());
                }
                if row.is_none() {
                    return Ok(());
                }
                row
            }
        };
        let told = row.and_then(|row| {
            let CaseEvent::StageMoved { action, .. } = read(id, &row).ok()? else {
                return None;
            };
            let what = licensing::Action::from_name(&action)?;
            Some(Meanwhile {
                by: self.doer(what, &row, person),
                what: Done::Licence(what),
                at: row.at,
            })
        });
        Err(told.map_or(Refusal::PageOlder, moved).into())
    }

    fn doer(&self, what: licensing::Action, row: &NamedEvent, viewer: &str) -> DoneBy {
        let hand = what.hand();
        match &row.name {
            _ if row.actor.as_str() == viewer => DoneBy::You,
            Some(name) if self.actor.knows_by_name(hand) => DoneBy::Named(name.clone()),
            _ => DoneBy::OfLicence(hand),
        }
    }
}

fn moved(what: Meanwhile) -> Refusal {
    Refusal::MovedMeanwhile(Box::new(what))
}

fn typed(by: DoneBy, row: &NamedEvent) -> Refusal {
    moved(Meanwhile {
        what: Done::Typed,
        by,
        at: row.at,
    })
}

fn read(case: &str, row: &NamedEvent) -> Answer<CaseEvent> {
    CaseEvent::read(&row.kind, &row.body).map_err(|_| Trouble::Inconsistent {
        table: "event",
        row: format!("{case} {}", row.seq),
        what: "an event that cannot be read",
    })
}

/// What an event was, for an action that may be about it, and by what name it is shown.
fn act_of(event: &CaseEvent) -> Option<(Since, accreditation::Action)> {
    use accreditation::Action;
    Some(match event {
        CaseEvent::StageMoved { action, .. } => (Since::Moved, Action::from_name(action)?),
        CaseEvent::ExpertInvited { expert, chair, .. } => {
            let (expert, chair) = (expert.clone(), *chair);
            (Since::Invited { expert, chair }, Action::Invite)
        }
        CaseEvent::MemberRemoved { membership, .. } => {
            let membership = membership.clone();
            (Since::TakenOut { membership }, Action::RemoveMember)
        }
        CaseEvent::Declared { membership, answer, .. } => {
            let membership = membership.clone();
            let action = if answer == "agreed" {
                Action::Agree
            } else {
                Action::Decline
            };
            (Since::Answered { membership }, action)
        }
        CaseEvent::SheetPublished { .. } => (Since::Published, Action::Publish),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Look, act_of, look};
    use crate::domain::Refusal;
    use crate::domain::accreditation::Action;
    use crate::domain::accreditation::meanwhile::Since;
    use crate::server::journal::CaseEvent;

    #[test]
    fn a_page_of_another_stage_was_left_behind() {
        for seen in ["forming:3", "forming:7", "forming:99"] {
            assert!(matches!(look(seen, "evaluation", 7), Ok(Look::Moved)), "{seen}");
        }
    }

    #[test]
    fn a_page_of_this_stage_owes_what_is_new() {
        assert!(matches!(look("forming:7", "forming", 7), Ok(Look::Same)));
        assert!(matches!(look("forming:5", "forming", 7), Ok(Look::After(5))));
        assert!(matches!(look("*", "forming", 7), Ok(Look::Same)));
        assert!(matches!(look("", "forming", 7), Err(Refusal::PageOlder)));
    }

    #[test]
    fn an_answer_is_told_as_what_it_was() {
        let declared = |answer: &str| CaseEvent::Declared {
            membership: "m1".to_owned(),
            answer: answer.to_owned(),
            conflict_case: String::new(),
            comment: String::new(),
            shown: String::new(),
        };
        let since = Since::Answered {
            membership: "m1".to_owned(),
        };
        assert_eq!(act_of(&declared("agreed")), Some((since.clone(), Action::Agree)));
        assert_eq!(act_of(&declared("declined")), Some((since, Action::Decline)));
    }
}
