//! The signing ceremony: exactly once, whatever happens (docs/requirements.md, L15).

mod codes;
mod edited;
mod faults;
pub mod killed;
mod once;

use asula::domain::{Failure, Refusal};
use asula::server::jobs::send_mails;

use crate::support::{Browser, TestApp};

/// A head before a complete application that is frozen for signature.
pub struct Signing {
    /// The head's browser.
    pub head: Browser,
    pub application: String,
    pub ceremony: String,
}

impl TestApp {
    /// A head of a fresh organisation, with an application frozen for signature.
    pub async fn frozen(&self, nnn: u16) -> Signing {
        let head = self.registered_organisation(nnn).await.head;
        self.frozen_by(&head).await
    }

    /// Another complete application of the same head, frozen.
    pub async fn frozen_by(&self, head: &Browser) -> Signing {
        let application = self.complete_application(head).await;
        let ceremony = self.freeze(head, &application).await;
        Signing {
            head: head.clone(),
            application,
            ceremony,
        }
    }

    /// How far the ceremony is, by the table.
    pub async fn ceremony_state(&self, signing: &Signing) -> String {
        let sql = format!("SELECT state FROM ceremony WHERE id = '{}'", signing.ceremony);
        self.database.text(&sql).await
    }

    /// Signatures, numbers, events of signing and of sending: each of them is there so often.
    pub async fn is_signed(&self, signing: &Signing, times: i64) {
        let id = &signing.application;
        let counts = [
            format!("SELECT count(*) FROM signature WHERE case_id = '{id}'"),
            format!("SELECT count(registration_number) FROM application WHERE id = '{id}'"),
            format!("SELECT count(submitted_at) FROM application WHERE id = '{id}'"),
            format!("SELECT count(*) FROM event WHERE case_id = '{id}' AND kind = 'signed'"),
            format!("SELECT count(*) FROM event WHERE case_id = '{id}' AND kind = 'stage_moved'"),
            format!("SELECT count(*) FROM outbox WHERE body LIKE '%{id}%'"),
        ];
        for sql in counts {
            assert_eq!(self.database.number(&sql).await, times, "{sql}");
        }
    }

    /// How often the service signed the frozen bytes.
    pub async fn signed_by_the_service(&self, signing: &Signing) -> u64 {
        let sql = format!("SELECT hash FROM ceremony WHERE id = '{}'", signing.ceremony);
        let hash = self.database.text(&sql).await;
        let path = format!("/control/oep/signatures?hash={hash}");
        let tally: serde_json::Value = self.control_get(&path).await;
        tally[0]["count"].as_u64().unwrap_or(0)
    }

    /// Sends what is in the outbox, as the running product does every second.
    pub async fn mails_go_out(&self) {
        send_mails(&self.state()).await.unwrap();
    }

    /// The receipts that arrived for somebody.
    pub fn receipts(&self, to: &str, application: &str) -> usize {
        let mails = self.inbox(to);
        mails.iter().filter(|mail| mail.text.contains(application)).count()
    }
}

impl Signing {
    /// Confirms with a code; why it was refused.
    pub async fn refused(&self, app: &TestApp, code: &str) -> Failure {
        app.enter_code(&self.head, &self.ceremony, code).await.failure()
    }

    /// Confirms with a code, which has to succeed.
    pub async fn confirmed(&self, app: &TestApp, code: &str) {
        app.enter_code(&self.head, &self.ceremony, code).await.done();
    }

    /// Has a code sent and reads it.
    pub async fn code(&self, app: &TestApp) -> String {
        app.code_for(&self.head, &self.ceremony).await
    }

    /// The page of the ceremony.
    pub async fn page(&self) -> asula::domain::views::signing::SigningPage {
        self.head
            .view("signing_page", &[("ceremony", &self.ceremony)])
            .await
            .read()
    }
}

/// A code that is not this one.
pub fn wrong(code: &str) -> &'static str {
    if code == "000000" { "999999" } else { "000000" }
}

/// A refusal as a failure.
pub fn told(refusal: Refusal) -> Failure {
    Failure::Refused(refusal)
}
