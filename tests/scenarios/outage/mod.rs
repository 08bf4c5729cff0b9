//! The database cannot work for a while: everybody learns of it, nobody is signed out, nothing that was typed is lost, and everything goes
//! on without a restart.

mod full_disk;
mod held;
mod server_down;

use asula::domain::Failure;
use asula::domain::views::appendix::RowPage;

use crate::support::{Browser, Registered, Reply, TestApp};

/// A head in front of an empty row of a draft.
pub struct Row {
    school: Registered,
    application: String,
    row: String,
}

impl Row {
    async fn begun(app: &TestApp) -> Self {
        let school = app.registered_organisation(4).await;
        let application = app.draft(&school.head, "OUT", "").await;
        let at = [("application", application.as_str()), ("template", "general")];
        let row = school.head.act("add_row", &at).await.done().led_to_id();
        Self {
            school,
            application,
            row,
        }
    }

    fn head(&self) -> &Browser {
        &self.school.head
    }

    fn address(&self) -> String {
        format!("/applications/{}/rows/{}", self.application, self.row)
    }

    /// As the script of the page saves it.
    async fn is_saved(&self, based_on: &str, text: &str) -> Reply {
        let fields = [
            ("application", self.application.as_str()),
            ("row", &self.row),
            ("column", "note"),
            ("based_on", based_on),
            ("text", text),
        ];
        self.head().act("save_cell", &fields).await
    }

    /// As the browser sends the form by itself.
    async fn is_sent(&self, based_on: &str, text: &str) -> Reply {
        let fields = [
            ("application", self.application.as_str()),
            ("row", self.row.as_str()),
            ("based_on[note]", based_on),
            ("cells[note]", text),
        ];
        self.head().form(&self.address(), "save_row", &fields).await
    }

    async fn is_viewed(&self) -> Reply {
        let at = [("application", self.application.as_str()), ("row", &self.row)];
        self.head().view("row_page", &at).await
    }

    async fn stored(&self) -> String {
        let page: RowPage = self.is_viewed().await.done().read();
        page.row.cells.get("note").cloned().unwrap_or_default()
    }
}

/// Reported to a script as an outage, with the time after which it may ask again.
fn is_told(reply: &Reply) {
    assert_eq!(reply.failure(), Failure::Outage);
    assert_eq!(reply.header("retry-after"), Some("5"));
}

/// Reported to a person by a page that goes on by itself.
fn is_shown(reply: &Reply) -> String {
    assert_eq!(reply.status, 503, "{reply:?}");
    assert_eq!(reply.header("retry-after"), Some("5"));
    let media_type = reply.header("content-type").unwrap_or_default();
    assert!(media_type.starts_with("text/html"), "{media_type}");
    let page = reply.text();
    assert!(page.contains("/readyz"), "{page}");
    page
}

async fn readiness(app: &TestApp) -> u16 {
    app.guest().page("/readyz").await.status
}
