//! What others changed on a case since the viewer last looked (row L14), told by the journal.

use std::collections::BTreeMap;

use crate::domain::Text3;
use crate::domain::calendar::Moment;
use crate::domain::views::application::{Change, ChangeKind};
use crate::server::case_file::CaseFile;
use crate::server::db::{self, Connection};
use crate::server::desk::Desk;
use crate::server::journal::CaseEvent;
use crate::server::trouble::{Answer, Trouble};

/// The changes; none at the first look. Several edits of one text are one change, from the first to the last.
pub async fn changes_since_last_look(desk: &Desk, db: &mut Connection, case: &CaseFile) -> Answer<Vec<Change>> {
    let person = desk.session()?.person_id();
    let Some(seen) = db::viewing::seen_seq(db, &case.application.id, person).await? else {
        return Ok(Vec::new());
    };
    if seen >= case.application.seq {
        return Ok(Vec::new());
    }
    let mut changes: Vec<Change> = Vec::new();
    let mut cells: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in db::event::by_others_since(db, &case.application.id, person, seen).await? {
        let event = CaseEvent::read(&row.kind, &row.body).map_err(|_| Trouble::Inconsistent {
            table: "event",
            row: format!("{} {}", case.application.id, row.seq),
            what: "an event that cannot be read",
        })?;
        let (at, by) = (Moment(row.at), row.name.unwrap_or_default());
        let template = |id: &str| case.reference.template(id);
        let title = |id: &str| template(id).map_or_else(Text3::default, |it| it.title.clone());
        match event {
            CaseEvent::RowSaved {
                row,
                template: of,
                cells: saved,
            } => {
                for (column, change) in saved {
                    if let Some(known) = cells.get(&(row.clone(), column.clone())) {
                        if let Some(Change {
                            at: last,
                            what: ChangeKind::Cell { now, .. },
                            ..
                        }) = changes.get_mut(*known)
                        {
                            *last = at;
                            *now = change.now;
                        }
                        continue;
                    }
                    cells.insert((row.clone(), column.clone()), changes.len());
                    let label = template(&of)
                        .and_then(|it| it.column(&column))
                        .map(|it| it.label.clone());
                    let what = ChangeKind::Cell {
                        template: title(&of),
                        column: label.unwrap_or_default(),
                        was: change.was,
                        now: change.now,
                    };
                    changes.push(Change {
                        at,
                        by: by.clone(),
                        what,
                    });
                }
            }
            CaseEvent::ProgrammeAdded { level, specialty, .. } => {
                let programme = format!("{level} {specialty}").trim().to_owned();
                changes.push(Change {
                    at,
                    by,
                    what: ChangeKind::ProgrammeAdded { programme },
                });
            }
            CaseEvent::ProgrammeRemoved { level, specialty, .. } => {
                let programme = format!("{level} {specialty}").trim().to_owned();
                changes.push(Change {
                    at,
                    by,
                    what: ChangeKind::ProgrammeRemoved { programme },
                });
            }
            CaseEvent::RowAdded { template, .. } | CaseEvent::RowRestored { template, .. } => {
                changes.push(Change {
                    at,
                    by,
                    what: ChangeKind::RowAdded {
                        template: title(&template),
                    },
                });
            }
            CaseEvent::RowRemoved { template, .. } => {
                changes.push(Change {
                    at,
                    by,
                    what: ChangeKind::RowRemoved {
                        template: title(&template),
                    },
                });
            }
            _ => {}
        }
    }
    // A text that came back to what it was is no change.
    changes.retain(|change| !matches!(&change.what, ChangeKind::Cell { was, now, .. } if was == now));
    Ok(changes)
}

/// Writes down that the viewer has seen the case as it is now. Not worth failing a page for: what cannot be written is told again
/// next time.
pub async fn mark_seen(desk: &Desk, case: &CaseFile) -> Answer<()> {
    let person = desk.session()?.person_id();
    let mut transaction = desk.write().await?;
    db::viewing::mark(
        &mut transaction,
        &case.application.id,
        person,
        case.application.seq,
        desk.now,
    )
    .await?;
    transaction.commit().await?;
    Ok(())
}
