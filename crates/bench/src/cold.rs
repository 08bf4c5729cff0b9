//! *Cold* pages: each is in a state that nobody has been shown yet, so that the server has to draw it, whatever it remembers. Of the
//! scoring desk each sheet is shown once, to its own expert, and before the next figure they get another score. Lists are walked
//! through again and again; on each way all that they show is changed twice, between the requests that are measured.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use asula::domain::search::Query;
use asula::server::db::{self, Database, StatementCounter};
use tokio::sync::Mutex;

use super::actors::{Actor, SignedIn, sign_in};
use super::operation::{Operation, Work};
use super::searches::searches;
use super::seeding;
use super::user::{Place, User};
use super::world::World;
use crate::fault::BenchFault;

/// Lines a page of the list of cases.
const LINES: usize = 50;
/// Sheets that are changed in one transaction.
const SHEETS_TOGETHER: usize = 250;

/// What is shown of an operation.
pub struct Cold {
    /// Of which.
    pub operation: Operation,
    pages: Pages,
    /// How many were asked for.
    asked: AtomicUsize,
    /// Held by whoever changes something: two that change the same rows would wait for each other.
    changing: Mutex<()>,
}

enum Pages {
    /// Each once.
    Sheets(Vec<Sheet>),
    Walk(Walk),
}

/// A sheet, and who it is shown to.
struct Sheet {
    path: String,
    session: SignedIn,
    /// The words by which `changes` finds it.
    change: String,
}

/// Pages that are shown one after the other, again and again.
pub struct Walk {
    /// Their addresses.
    pages: Vec<String>,
    /// The cases that are changed, so that each page has another line.
    cases: Vec<String>,
    /// After how many pages some are.
    every: usize,
    /// How many of them.
    together: usize,
}

/// What is shown of the operations of a work that are cold.
///
/// # Errors
/// The database's.
pub async fn cold(
    database: &Database,
    world: &World,
    actors: &[Actor],
    work: Work,
) -> Result<Vec<Arc<Cold>>, BenchFault> {
    if work != Work::Accreditation {
        return Ok(Vec::new());
    }
    let listed = listed_cases(database, world).await?;
    let found = Walk::new(searches(listed.len()), listed.clone(), 20);
    let full = (listed.len() / LINES).max(1);
    let paths = (1..=full).map(|page| format!("/accreditation?page={page}"));
    let of_each_page = listed.into_iter().step_by(LINES).take(full);
    let list = Walk::new(paths.collect(), of_each_page.collect(), 2);
    let sheets = sheets(database, world, actors).await?;
    let of = |operation, asked, pages| {
        Arc::new(Cold {
            operation,
            pages,
            asked: AtomicUsize::new(asked),
            changing: Mutex::new(()),
        })
    };
    Ok(vec![
        // At a smaller scale they may all have been shown.
        of(Operation::DeskCold, sheets.len(), Pages::Sheets(sheets)),
        of(Operation::CasesCold, 0, Pages::Walk(list)),
        of(Operation::FindCaseCold, 0, Pages::Walk(found)),
    ])
}

/// The cases in the order of the list.
async fn listed_cases(database: &Database, world: &World) -> Result<Vec<String>, BenchFault> {
    let mut reader = database.read(&StatementCounter::default()).await?;
    let (authority, all) = (world.authority(), Query::default());
    let listed = db::accreditation_list::list_for_authority(&mut reader, authority, None, &all, i64::MAX, 0);
    Ok(listed
        .await?
        .into_iter()
        .map(|case| case.id.as_str().to_owned())
        .collect())
}

/// All sheets but those that are saved, whose texts only their own users change.
async fn sheets(database: &Database, world: &World, actors: &[Actor]) -> Result<Vec<Sheet>, BenchFault> {
    let mut reader = database.read(&StatementCounter::default()).await?;
    let all = seeding::sheets(&mut reader).await?;
    drop(reader);
    let experts: BTreeMap<&str, &str> = all
        .iter()
        .map(|(_, person, employer)| (person.as_str(), employer.as_str()))
        .collect();
    let people = experts.iter().map(|(person, employer)| (*person, Some(*employer)));
    let signed_in = sign_in(database, "cold", people).await?;
    let sessions: BTreeMap<&str, SignedIn> = experts.keys().copied().zip(signed_in).collect();
    let saved: BTreeSet<&str> = actors
        .iter()
        .filter_map(|actor| match &actor.place {
            Place::Sheet(sheet) => Some(sheet.id.as_str()),
            Place::Application(_) | Place::Office => None,
        })
        .collect();
    let set = world.criteria()?;
    let criterion = set.criteria().next().map_or("", |criterion| criterion.id.as_str());
    let scale: Vec<&str> = set.scale.iter().map(|score| score.id.as_str()).collect();
    let scale = scale.join(" ");
    let shown = all.iter().filter(|(id, ..)| !saved.contains(id.as_str()));
    let sheet = |(id, person, _): &(String, String, String)| Sheet {
        path: format!("/sheets/{id}"),
        session: sessions.get(person.as_str()).cloned().unwrap_or_default(),
        change: format!("{id} {person} {criterion} {scale}"),
    };
    Ok(shown.map(sheet).collect())
}

impl Walk {
    /// These pages; some of the cases are changed so many times on each way through them, each of them twice.
    pub fn new(pages: Vec<String>, cases: Vec<String>, changes: usize) -> Self {
        Self {
            every: (pages.len() / changes).max(1),
            together: (cases.len() * 2).div_ceil(changes).max(1),
            pages,
            cases,
        }
    }

    /// The page that is asked for after so many others.
    pub fn page(&self, asked: usize) -> &str {
        self.pages
            .get(asked % self.pages.len().max(1))
            .map_or("", String::as_str)
    }

    /// The cases that are to be changed before; mostly none.
    pub fn due(&self, asked: usize) -> &[String] {
        if !asked.is_multiple_of(self.every) {
            return &[];
        }
        let parts = self.cases.len().div_ceil(self.together).max(1);
        let part = asked / self.every % parts;
        self.cases.chunks(self.together).nth(part).unwrap_or_default()
    }
}

impl Cold {
    /// Makes ready for a figure: nothing that it shows was shown before.
    ///
    /// # Errors
    /// As [`User::change`].
    pub async fn renew(&self, user: &mut User) -> Result<(), BenchFault> {
        if let Pages::Sheets(sheets) = &self.pages {
            let shown = self.asked.swap(0, Ordering::Relaxed).min(sheets.len());
            for together in sheets[..shown].chunks(SHEETS_TOGETHER) {
                let lines: Vec<&str> = together.iter().map(|sheet| sheet.change.as_str()).collect();
                user.change(self.operation, &lines.join("\n")).await?;
            }
        }
        Ok(())
    }

    /// The next request, or nothing where all pages have been shown. What is to be changed before it has been.
    ///
    /// # Errors
    /// As [`User::change`].
    pub async fn next(&self, user: &mut User) -> Result<Option<String>, BenchFault> {
        let asked = self.asked.fetch_add(1, Ordering::Relaxed);
        match &self.pages {
            Pages::Sheets(sheets) => {
                let sheet = sheets.get(asked);
                Ok(sheet.map(|sheet| user.page_as(&sheet.session, &sheet.path)))
            }
            Pages::Walk(walk) => {
                let due = walk.due(asked);
                if !due.is_empty() {
                    let _one_at_a_time = self.changing.lock().await;
                    user.change(self.operation, &due.join("\n")).await?;
                }
                Ok(Some(user.page(walk.page(asked))))
            }
        }
    }
}

impl User {
    /// Lets the server change what the pages of an operation show, one thing a line.
    ///
    /// # Errors
    /// The network's; where it cannot.
    async fn change(&mut self, operation: Operation, things: &str) -> Result<(), BenchFault> {
        let request = format!(
            "POST /floor/changes/{} HTTP/1.1\r\nhost: {}\r\ncontent-length: {}\r\n\r\n{things}",
            operation.name(),
            self.address,
            things.len()
        );
        let answer = self.connection.ask(request.as_bytes()).await?;
        if answer.status != 204 {
            return Err(BenchFault::Other(String::from_utf8_lossy(&answer.body).into_owned()));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_changes_on_each_way_through_a_list() {
        let texts = |count: usize| (0..count).map(|at| at.to_string()).collect::<Vec<_>>();
        for (pages, cases, changes) in [
            (20, 20, 2),
            (200, 200, 2),
            (2250, 1000, 20),
            (2250, 10_000, 20),
            (1, 1, 2),
            (450, 33, 20),
        ] {
            let walk = Walk::new(texts(pages), texts(cases), changes);
            // From the second way on, whatever was left over of the one before.
            for way in 1..4 {
                let asked: Vec<usize> = (way * pages..(way + 1) * pages).collect();
                let shown: BTreeSet<&str> = asked.iter().map(|at| walk.page(*at)).collect();
                let changed: BTreeSet<&String> = asked.iter().flat_map(|at| walk.due(*at)).collect();
                assert_eq!((shown.len(), changed.len()), (pages, cases));
            }
        }
    }
}
