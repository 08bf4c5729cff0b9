//! The closed loop: each user asks, waits for the answer, and asks again.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::connection::{Answer, Connection};
use super::table::Figures;
use super::world::{APPENDIX, COLUMN, Target};
use crate::server::cli::CommandFault;

/// How long a deed runs before it is measured.
const WARM_UP: Duration = Duration::from_millis(500);

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// `/`, signed in: what sign-in ends with. The way through ESI is not measured, since ESI is not ours.
    Home,
    /// «Менин лицензияларым».
    Licences,
    /// The appendix of 200 rows.
    Appendix,
    /// One field, saved durably.
    Save,
    /// Search of the classifier.
    Search,
}

impl Deed {
    /// All, in the order of the day.
    pub const ALL: [Deed; 5] = [Deed::Home, Deed::Licences, Deed::Appendix, Deed::Save, Deed::Search];

    /// As the table names it.
    pub fn title(self) -> &'static str {
        match self {
            Deed::Home => "sign-in: session look-up, page /",
            Deed::Licences => "«Менин лицензияларым», 20 lines",
            Deed::Appendix => "appendix page of 200 rows",
            Deed::Save => "one field saved, durable",
            Deed::Search => "classifier search",
        }
    }

    /// As an address names it.
    pub fn name(self) -> &'static str {
        match self {
            Deed::Home => "home",
            Deed::Licences => "licences",
            Deed::Appendix => "appendix",
            Deed::Save => "save",
            Deed::Search => "search",
        }
    }
}

/// A user with a session, an organisation and a connection.
pub struct User {
    pub(super) address: SocketAddr,
    pub(super) connection: Connection,
    token: String,
    target: Target,
    saves: u64,
}

impl User {
    /// A user whose session has this token.
    ///
    /// # Errors
    /// The network's.
    pub async fn open(address: SocketAddr, token: String, target: Target) -> Result<Self, CommandFault> {
        Ok(Self {
            address,
            token,
            target,
            saves: 0,
            connection: Connection::open(address).await?,
        })
    }

    fn request(&self, method: &str, path: &str, more: &str, body: &str) -> String {
        let (address, token) = (self.address, &self.token);
        format!(
            "{method} {path} HTTP/1.1\r\nhost: {address}\r\ncookie: asula_session={token}; lang=ky\r\n\
             accept-encoding: gzip, deflate, br\r\n{more}\r\n{body}"
        )
    }

    fn text(&self) -> String {
        // As long as a subject is.
        format!("кыргыз тили жана адабияты, математика, {} жыл", self.saves)
    }

    /// The request of a deed.
    pub fn prepare(&self, deed: Deed) -> String {
        let page = |path: &str| self.request("GET", path, "accept: text/html\r\n", "");
        let coded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let application = &self.target.application;
        match deed {
            Deed::Home => page("/"),
            Deed::Licences => page("/licences"),
            Deed::Appendix => page(&format!("/applications/{application}/appendices/{APPENDIX}")),
            Deed::Search => {
                let query = coded("инф техно");
                let path = format!("/api/search_classifier?level=HE-B&query={query}");
                self.request("GET", &path, "accept: application/json\r\n", "")
            }
            Deed::Save => {
                let body = format!(
                    "application={application}&row={}&column={COLUMN}&based_on={}&text={}",
                    self.target.row,
                    coded(&self.target.text),
                    coded(&self.text())
                );
                let more = format!(
                    "accept: application/json\r\norigin: http://{}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
                     content-length: {}\r\n",
                    self.address,
                    body.len()
                );
                self.request("POST", "/api/save_cell", &more, &body)
            }
        }
    }

    /// Does a deed once.
    ///
    /// # Errors
    /// The network's, and an answer that is not the wished one.
    pub async fn act(&mut self, deed: Deed) -> Result<Answer, CommandFault> {
        let request = self.prepare(deed);
        let answer = self.connection.ask(request.as_bytes()).await?;
        if answer.status != 200 {
            let body = String::from_utf8_lossy(&answer.body).into_owned();
            return Err(CommandFault::Bench(format!("{deed:?}: {} {body}", answer.status)));
        }
        if deed == Deed::Save {
            let saved: Value = serde_json::from_slice(&answer.body)?;
            match saved["changed"]["theirs"].as_str() {
                // What an earlier measurement left there; it is built upon from now on.
                Some(theirs) => theirs.clone_into(&mut self.target.text),
                None => self.target.text = self.text(),
            }
            self.saves += 1;
        }
        Ok(answer)
    }
}

/// What the users do in a run.
#[derive(Clone)]
pub enum Work {
    /// A deed.
    Deed(Deed),
    /// A request that is the same for all, each time.
    Same(String),
}

/// Lets the users work for so long; answers the figures, and the users back.
///
/// # Errors
/// The first that went wrong.
pub async fn run(users: Vec<User>, work: Work, time: Duration) -> Result<(Figures, Vec<User>), CommandFault> {
    let begins = Instant::now() + WARM_UP;
    let ends = begins + time;
    let tasks: Vec<_> = users
        .into_iter()
        .map(|user| tokio::spawn(work_until(user, work.clone(), begins, ends)))
        .collect();
    let (mut micros, mut statements, mut users) = (Vec::new(), [0_u32; 32], Vec::new());
    for task in tasks {
        let (user, part) = task.await.map_err(|error| CommandFault::Bench(error.to_string()))??;
        for (took, count) in part {
            micros.push(took);
            statements[(count as usize).min(31)] += 1;
        }
        users.push(user);
    }
    let usual = (0..32_u32)
        .max_by_key(|count| statements[*count as usize])
        .unwrap_or_default();
    let mut figures = Figures::of(micros, time.as_secs_f64());
    figures.statements = usual;
    Ok((figures, users))
}

/// Each answer that came in time: how long it took, and its statements.
async fn work_until(
    mut user: User,
    work: Work,
    begins: Instant,
    ends: Instant,
) -> Result<(User, Vec<(u32, u32)>), CommandFault> {
    let mut answers = Vec::new();
    loop {
        let asked = Instant::now();
        if asked >= ends {
            return Ok((user, answers));
        }
        let answer = match &work {
            Work::Deed(deed) => user.act(*deed).await?,
            Work::Same(request) => user.connection.ask(request.as_bytes()).await?,
        };
        if asked >= begins {
            let took = u32::try_from(asked.elapsed().as_micros()).unwrap_or(u32::MAX);
            answers.push((took, answer.statements));
        }
    }
}
