//! A school: what its people write in.

use std::collections::BTreeMap;

use asula::app::autosave::Thing;
use asula::domain::ids::{ApplicationId, RowId};
use asula::domain::text_kind::TextKind;
use asula::domain::views::accreditation::SelfEvaluationPage;
use asula::domain::views::appendix::RowPage;
use asula::domain::views::application::ApplicationPage;
use reqwest::Method;

use crate::support::procedure::CHEAP_LEVEL;
use crate::support::{Browser, Registered, TestApp};

/// The criterion that is answered.
const CRITERION: &str = "1.1";
const ROW: [&str; 2] = ["address", "document_number"];
const ANSWER: [&str; 2] = ["text.1.1", "links.1.1"];

/// A page with autosaved texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// A row of an appendix.
    Row,
    /// The self-evaluation.
    Answers,
}

impl Page {
    /// Both.
    pub const ALL: [Page; 2] = [Page::Row, Page::Answers];

    /// The fields in which the lives type.
    pub fn fields(self) -> [&'static str; 2] {
        match self {
            Page::Row => ROW,
            Page::Answers => ANSWER,
        }
    }
}

/// A school: what its people write in.
pub struct School {
    /// The application whose row is filled in.
    pub application: String,
    /// The self-evaluation.
    pub accreditation: String,
    /// The application that is handed over.
    pub handed: String,
    /// The journal of the school itself.
    pub organisation: String,
    row: String,
}

impl School {
    /// What a registered school has before the first life.
    pub async fn of(app: &TestApp, registered: &Registered) -> Self {
        let head = &registered.head;
        let application = app.draft(head, "SCH1", "").await;
        let at = [("application", application.as_str()), ("template", "premises")];
        let row = head.act("add_row", &at).await.done().led_to_id();
        let begun = head.act("begin_accreditation", &[("level", "SCH3")]).await;
        let sql = format!("SELECT id FROM organisation WHERE inn = '{}'", registered.inn);
        Self {
            application,
            accreditation: begun.done().led_to_id(),
            handed: app.draft(head, CHEAP_LEVEL, "").await,
            organisation: app.database.text(&sql).await,
            row,
        }
    }

    /// Whether a journal is of this school.
    pub fn owns(&self, case: &str) -> bool {
        [&self.application, &self.accreditation, &self.handed, &self.organisation]
            .iter()
            .any(|it| it.as_str() == case)
    }

    /// The case of a page.
    pub fn case(&self, page: Page) -> &str {
        match page {
            Page::Row => &self.application,
            Page::Answers => &self.accreditation,
        }
    }

    /// What a page autosaves.
    pub fn thing(&self, page: Page) -> Thing {
        match page {
            Page::Row => Thing::Row {
                application: ApplicationId::from_text(self.application.as_str()),
                row: RowId::from_text(self.row.as_str()),
            },
            Page::Answers => Thing::Texts {
                kind: TextKind::Answer,
                id: self.accreditation.clone(),
            },
        }
    }

    /// The texts of a page by field, as the server shows it to whoever is signed in; nothing where it does not.
    pub async fn texts(&self, page: Page, browser: &Browser) -> Option<BTreeMap<String, String>> {
        let texts = match page {
            Page::Row => {
                let asked = [("application", self.application.as_str()), ("row", self.row.as_str())];
                let shown: RowPage = asks(browser, "row_page", &asked).await?;
                ROW.map(|field| shown.row.cells.get(field).cloned().unwrap_or_default())
            }
            Page::Answers => {
                let asked = [("accreditation", self.accreditation.as_str()), ("section", "1")];
                let shown: SelfEvaluationPage = asks(browser, "self_evaluation_page", &asked).await?;
                let answer = shown.criteria.into_iter().find(|it| it.id == CRITERION)?;
                [answer.text, answer.links]
            }
        };
        let fields = page.fields().map(str::to_owned);
        Some(fields.into_iter().zip(texts).collect())
    }

    /// What the page of the application that is handed over says it showed.
    pub async fn seen(&self, browser: &Browser) -> Option<String> {
        let asked = [("application", self.handed.as_str())];
        let shown: ApplicationPage = asks(browser, "application_page", &asked).await?;
        Some(shown.head.seen.to_string())
    }
}

async fn asks<T: serde::de::DeserializeOwned>(
    browser: &Browser,
    endpoint: &str,
    arguments: &[(&str, &str)],
) -> Option<T> {
    let request = browser
        .request(Method::GET, &format!("/api/{endpoint}"))
        .query(arguments)
        .header("accept", "application/json");
    let reply = browser.try_send(request).await?;
    (reply.status < 400).then(|| reply.read())
}
