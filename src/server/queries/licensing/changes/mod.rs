//! What others changed on a case since the viewer last said to have seen it (docs/requirements.md, L14), read from the
//! journal.
//!
//! What is unseen stays on the page of the application and on the review until «Көрдүм» is pressed there or the application is
//! signed: a page that was only opened proves nothing, for whoever comes by it to the review must find the changes there.

mod unseen;

use std::collections::BTreeMap;

use crate::domain::Text3;
use crate::domain::calendar::Date;
use crate::domain::ids::RowId;
use crate::domain::reference::{Column, ColumnKind, Template, first_text};
use crate::domain::views::appendix::Row;
use crate::domain::views::changes::{Change, ChangeKind, ChangedCell, ChangedRow, ChangedText, Changes};
use crate::server::db::{self, Connection};
use crate::server::journal::CaseEvent;
use crate::server::licensing::case::CaseFile;
use crate::server::request_context::RequestContext;
use crate::server::trouble::{Answer, Trouble, unless_outage};
use unseen::{Mark, Unseen, UnseenRow};

/// The changes, with whether nothing of them is left to say «Көрдүм» to while the journal has gone on: at the first look, at which
/// nothing is new because all is, and where the viewer alone went on. Then [`all_is_seen`] is to be written down, and the next
/// look reads no event twice.
///
/// # Errors
/// A database error; `Inconsistent` for an event that cannot be read.
pub async fn changes_since_last_look(
    context: &RequestContext,
    db: &mut Connection,
    case: &CaseFile,
) -> Answer<(Changes, bool)> {
    let is_applicant = case.actor.is_applicant();
    if case.stage.is_open_for_filling() && !is_applicant {
        // What is being typed is the applicant's alone until it is signed; an officer is shown it then.
        return Ok((Changes::default(), false));
    }
    let person = context.session()?.person_id();
    let up_to = case.application.seq;
    let Some(seen) = db::viewing::seen_seq(db, &case.application.id, person).await? else {
        return Ok((Changes { up_to, list: vec![] }, true));
    };
    if seen >= up_to {
        return Ok((Changes { up_to, list: vec![] }, false));
    }
    let unseen = unseen_since(db, case, person, seen).await?;
    let list = told_of(db, case, unseen).await?;
    let is_all_seen = list.is_empty();
    Ok((Changes { up_to, list }, is_all_seen))
}

/// What the applicant changed since the last return, the latest first, for the authority once it is signed again: whoever looks, and
/// whether or not they looked before. Nothing for anybody else, without a statement.
///
/// # Errors
/// A database error; `Inconsistent` for an event that cannot be read.
pub async fn changes_since_return(db: &mut Connection, case: &CaseFile) -> Answer<Vec<Change>> {
    let is_applicant = case.actor.is_applicant();
    if is_applicant || case.stage.is_open_for_filling() {
        return Ok(Vec::new());
    }
    let Some(returned) = db::event::last_return(db, &case.application.id).await? else {
        return Ok(Vec::new());
    };
    let unseen = unseen_since(db, case, "", returned).await?;
    told_of(db, case, unseen).await
}

/// The changes, the latest first.
async fn told_of(db: &mut Connection, case: &CaseFile, unseen: Unseen) -> Answer<Vec<Change>> {
    let files = if unseen.rows.values().any(|row| has_file(case, row)) {
        let files = db::file::list_for_organisation(db, &case.application.organisation_id).await?;
        files.into_iter().map(|file| (file.id.to_string(), file.name)).collect()
    } else {
        BTreeMap::new()
    };
    let programmes = unseen.programmes.into_values().map(|it| {
        let programme = it.codes;
        let what = if it.added {
            ChangeKind::ProgrammeAdded { programme }
        } else {
            ChangeKind::ProgrammeRemoved { programme }
        };
        told(it.mark, what)
    });
    let rows = unseen.rows.into_iter().filter_map(|(id, it)| {
        let mark = it.mark.clone();
        Some(told(mark, kind_of(case, &files, &id, it)?))
    });
    let mut list: Vec<(i64, Change)> = programmes.chain(rows).collect();
    list.sort_by_key(|(seq, _)| std::cmp::Reverse(*seq));
    Ok(list.into_iter().map(|(_, change)| change).collect())
}

/// Writes down that the viewer has seen the case as it is now: changes are shown from here on. A page that nobody looks at is not
/// seen.
pub async fn all_is_seen(context: &RequestContext, case: &CaseFile) -> Answer<()> {
    if !context.is_looked_at {
        return Ok(());
    }
    let (application, person) = (&case.application, context.session()?.person_id());
    let written = async {
        let mut transaction = context.write().await?;
        db::viewing::mark(&mut transaction, &application.id, person, application.seq, context.now).await?;
        transaction.commit().await?;
        Ok::<(), Trouble>(())
    };
    unless_outage(written.await)
}

/// Reads the journal in portions, so that of however many events none is left out and no more are held than one portion.
async fn unseen_since(db: &mut Connection, case: &CaseFile, person: &str, seen: i64) -> Answer<Unseen> {
    let (id, last) = (&case.application.id, case.application.seq);
    let mut unseen = Unseen::default();
    let mut after = seen;
    while after < last {
        let events = db::event::content_between(db, id, after, last).await?;
        let Some(latest) = events.last() else { break };
        after = latest.seq;
        for row in events {
            let event = CaseEvent::read(&row.kind, &row.body).map_err(|_| Trouble::Inconsistent {
                table: "event",
                row: format!("{id} {}", row.seq),
                what: "an event that cannot be read",
            })?;
            let mark = Mark {
                seq: row.seq,
                at: row.at,
                by: row.name.unwrap_or_default(),
            };
            unseen.take(event, mark, row.actor.as_str() == person);
        }
    }
    Ok(unseen)
}

/// The change, behind its place in the journal.
fn told(mark: Mark, what: ChangeKind) -> (i64, Change) {
    let Mark { seq, at, by } = mark;
    (seq, Change { at, by, what })
}

/// What became of a row; nothing where its texts are again what they were.
fn kind_of(case: &CaseFile, files: &BTreeMap<String, String>, id: &str, unseen: UnseenRow) -> Option<ChangeKind> {
    let template = case.reference.template(&unseen.template);
    let of = |rows: &[(String, Row)]| {
        rows.iter()
            .find(|(_, row)| row.id.as_str() == id)
            .map(|it| it.1.clone())
    };
    let there = of(&case.rows);
    let is_there = there.is_some();
    let stored = there.or_else(|| of(&case.removed));
    let cells = stored.map(|row| row.cells).unwrap_or_default();
    let is_single = template.is_some_and(|it| it.max_rows == 1);
    let place = case.rows_of(&unseen.template).position(|row| row.id.as_str() == id);
    let row = ChangedRow {
        id: RowId::from_text(id),
        template: template.map_or_else(Text3::default, |it| it.title.clone()),
        place: place.filter(|_| !is_single).and_then(|at| u32::try_from(at + 1).ok()),
        text: template.and_then(|it| first_text(it, &cells)),
        is_there,
    };
    if unseen.removed {
        return Some(ChangeKind::RowRemoved { row });
    }
    if unseen.added {
        return Some(ChangeKind::RowAdded { row });
    }
    let now = |column: &str| cells.get(column).map_or("", String::as_str);
    let changed = in_order(template, &unseen.was)
        .filter(|(column, was)| now(column) != *was)
        .map(|(column, was)| cell_of(template, column, was, now(column), files));
    let cells: Vec<ChangedCell> = changed.collect();
    (!cells.is_empty()).then_some(ChangeKind::RowChanged { row, cells })
}

/// The texts in the order of the columns; those of a column that the template lacks come last.
fn in_order<'a>(
    template: Option<&Template>,
    texts: &'a BTreeMap<String, String>,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    let place = |column: &str| {
        let columns = template.map(|it| it.columns.iter().position(|known| known.id == column));
        columns.flatten().unwrap_or(usize::MAX)
    };
    let mut texts: Vec<(&str, &str)> = texts
        .iter()
        .map(|(column, text)| (column.as_str(), text.as_str()))
        .collect();
    texts.sort_by_key(|(column, _)| place(column));
    texts.into_iter()
}

fn cell_of(
    template: Option<&Template>,
    column: &str,
    was: &str,
    now: &str,
    files: &BTreeMap<String, String>,
) -> ChangedCell {
    let column = template.and_then(|it| it.column(column));
    ChangedCell {
        column: column.map_or_else(Text3::default, |it| it.label.clone()),
        was: text_of(column, was, files),
        now: text_of(column, now, files),
    }
}

/// A text as it is read on the review page.
fn text_of(column: Option<&Column>, text: &str, files: &BTreeMap<String, String>) -> ChangedText {
    let typed = || ChangedText::Typed(text.to_owned());
    if text.trim().is_empty() {
        return ChangedText::Empty;
    }
    let Some(column) = column else { return typed() };
    match column.kind {
        ColumnKind::File => ChangedText::File(files.get(text.trim()).cloned()),
        ColumnKind::Choice => {
            let choice = column.choices.iter().find(|choice| choice.id == text.trim());
            choice.map_or_else(typed, |choice| ChangedText::Choice(choice.title.clone()))
        }
        ColumnKind::Date => Date::parse(text).map_or_else(|_| typed(), ChangedText::Day),
        _ => typed(),
    }
}

/// Whether names of files are asked for to tell it.
fn has_file(case: &CaseFile, row: &UnseenRow) -> bool {
    let template = case.reference.template(&row.template);
    let is_file =
        |column: &String| template.and_then(|it| it.column(column)).map(|it| it.kind) == Some(ColumnKind::File);
    !row.added && !row.removed && row.was.keys().any(is_file)
}
