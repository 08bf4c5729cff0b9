//! A user: a session on a kept connection, and a thing of their own to work on.

use std::net::SocketAddr;

use asula::domain::page_data::PageData;
use serde_json::Value;

use super::actors::SignedIn;
use super::coded;
use super::connection::{Answer, Connection};
use super::operation::Operation;
use super::own_sheet::OwnSheet;
use super::world::{APPENDIX, COLUMN, Target};
use crate::fault::BenchFault;

/// What is searched for in the list of cases: in the names of more than a page of them.
const WORDS: &str = "Билим 7";

/// What a user works on.
#[derive(Clone)]
pub enum Place {
    Application(Target),
    Sheet(OwnSheet),
    /// Whatever the office has.
    Office,
}

impl Place {
    /// The words by which the floor of a save finds the same rows.
    pub fn rows(&self) -> String {
        match self {
            Place::Application(it) => format!("{} {} {}", it.row, it.application, it.organisation),
            Place::Sheet(sheet) => sheet.id.clone(),
            Place::Office => String::new(),
        }
    }
}

/// A user with a session, a place and a connection.
pub struct User {
    pub(super) address: SocketAddr,
    pub(super) connection: Connection,
    session: SignedIn,
    place: Place,
    saves: u64,
}

impl User {
    /// A user with this session.
    ///
    /// # Errors
    /// The network's.
    pub async fn open(address: SocketAddr, session: SignedIn, place: Place) -> Result<Self, BenchFault> {
        Ok(Self {
            address,
            session,
            place,
            saves: 0,
            connection: Connection::open(address).await?,
        })
    }

    fn request(&self, method: &str, path: &str, more: &str, body: &str) -> String {
        self.request_as(&self.session, method, path, more, body)
    }

    fn request_as(&self, session: &SignedIn, method: &str, path: &str, more: &str, body: &str) -> String {
        let (address, SignedIn { token, reader }) = (self.address, session);
        format!(
            "{method} {path} HTTP/1.1\r\nhost: {address}\r\ncookie: asula_session={token}; asula_reader={reader}; lang=ky\r\nasula-for: {reader}\r\n\
             accept-encoding: gzip, deflate, br, zstd\r\n{more}\r\n{body}"
        )
    }

    /// The request for a page.
    pub(super) fn page(&self, path: &str) -> String {
        self.page_as(&self.session, path)
    }

    /// The request for a page by somebody else, on the connection of this one.
    pub(super) fn page_as(&self, session: &SignedIn, path: &str) -> String {
        self.request_as(session, "GET", path, "accept: text/html\r\n", "")
    }

    /// A form, as the script sends it.
    fn form(&self, path: &str, body: &str) -> String {
        let more = format!(
            "accept: application/json\r\norigin: http://{}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {}\r\n",
            self.address,
            body.len()
        );
        self.request("POST", path, &more, body)
    }

    fn text(&self) -> String {
        // As long as a subject is.
        format!("кыргыз тили жана адабияты, математика, {} жыл", self.saves)
    }

    /// The request of an operation. Each save says another text than the one before.
    ///
    /// # Errors
    /// Where it is the operation of somebody else.
    pub fn prepare(&mut self, operation: Operation) -> Result<String, BenchFault> {
        let text = self.text();
        let request = match (operation, &mut self.place) {
            (Operation::Home, _) => self.page("/"),
            (Operation::Licences, _) => self.page("/licences"),
            (Operation::Search, _) => {
                let path = format!("/api/search_classifier?level=HE-B&query={}", coded("инф техно"));
                // As a page asks.
                let accept = format!("accept: {}\r\n", PageData::MEDIA_TYPE);
                self.request("GET", &path, &accept, "")
            }
            // What is cold of the others is which of them is asked for (`cold`).
            (Operation::Cases | Operation::CasesCold, _) => self.page("/accreditation"),
            (Operation::FindCase | Operation::FindCaseCold, _) => {
                self.page(&format!("/accreditation?words={}&stage=", coded(WORDS)))
            }
            (Operation::Appendix, Place::Application(it)) => {
                let path = format!("/applications/{}/appendices/{APPENDIX}", it.application);
                self.page(&path)
            }
            (Operation::Save, Place::Application(it)) => {
                let (application, row, stored) = (&it.application, &it.row, coded(&it.text));
                let body = format!(
                    "application={application}&row={row}&column={COLUMN}&based_on={stored}&text={}",
                    coded(&text)
                );
                self.form("/api/save_cell", &body)
            }
            (Operation::Desk | Operation::DeskCold, Place::Sheet(sheet)) => {
                let path = format!("/sheets/{}", sheet.id);
                self.page(&path)
            }
            (Operation::SaveMark, Place::Sheet(sheet)) => {
                let body = sheet.save_next();
                self.form("/api/save_texts", &body)
            }
            (Operation::SaveSheet, Place::Sheet(sheet)) => {
                let body = sheet.save_all();
                self.form("/api/save_texts", &body)
            }
            _ => {
                return Err(BenchFault::Other(format!(
                    "{operation:?} is the operation of somebody else"
                )));
            }
        };
        Ok(request)
    }

    /// Takes an answer to an operation in. Only whole answers count: one that says that nothing changed is a fault.
    ///
    /// # Errors
    /// One that is not the wanted one.
    pub fn take(&mut self, operation: Operation, answer: &Answer) -> Result<(), BenchFault> {
        if answer.status != 200 || answer.body.is_empty() {
            let body = String::from_utf8_lossy(&answer.body).into_owned();
            return Err(BenchFault::Other(format!("{operation:?}: {} {body}", answer.status)));
        }
        let text = self.text();
        if let (Operation::Save, Place::Application(target)) = (operation, &mut self.place) {
            let saved: Value = serde_json::from_slice(&answer.body)?;
            match saved["changed"]["theirs"].as_str() {
                // What an earlier measurement left there; it is built upon from now on.
                Some(theirs) => theirs.clone_into(&mut target.text),
                None => target.text = text,
            }
            self.saves += 1;
        }
        Ok(())
    }

    /// Does an operation once.
    ///
    /// # Errors
    /// The network's; as [`User::prepare`] and [`User::take`].
    pub async fn act(&mut self, operation: Operation) -> Result<Answer, BenchFault> {
        let request = self.prepare(operation)?;
        let answer = self.connection.ask(request.as_bytes()).await?;
        self.take(operation, &answer)?;
        Ok(answer)
    }
}
