//! Saves of texts, which remember the session between requests: a right that ended a moment ago is gone for them as for everything else.

use asula::domain::{Failure, Refusal};

use crate::support::procedure::CHEAP_LEVEL;
use crate::support::{Browser, Reply, TestApp, on_both};

/// An employee who fills in a cell.
struct Typing {
    employee: Browser,
    application: String,
    row: String,
}

impl Typing {
    async fn begins(app: &TestApp) -> Self {
        let school = app.registered_organisation(4).await;
        let employee = school.appoints_employee(app).await;
        let application = app.draft(&employee, CHEAP_LEVEL, "").await;
        let at = [("application", application.as_str()), ("template", "premises")];
        let row = employee.act("add_row", &at).await.done().led_to_id();
        let typing = Self {
            employee,
            application,
            row,
        };
        typing.types("", "бир").await.done();
        typing
    }

    async fn types(&self, based_on: &str, text: &str) -> Reply {
        let fields = [
            ("application", self.application.as_str()),
            ("row", self.row.as_str()),
            ("column", "area"),
            ("based_on", based_on),
            ("text", text),
        ];
        self.employee.act("save_cell", &fields).await
    }

    async fn cells_that_hold(&self, app: &TestApp, text: &str) -> i64 {
        let sql = format!("SELECT COUNT(*) FROM appendix_row WHERE cells LIKE '%{text}%'");
        app.database.number(&sql).await
    }
}

#[tokio::test]
async fn an_ended_appointment_saves_nothing_more() {
    on_both(async |app| {
        let typing = Typing::begins(app).await;
        app.database.run("UPDATE appointment SET ended_at = 1").await;
        let told = typing.types("бир", "эки").await.failure();
        assert_eq!(told, Failure::Refused(Refusal::HeadOnly));
        assert_eq!(typing.cells_that_hold(app, "эки").await, 0);
        app.database.run("UPDATE appointment SET ended_at = NULL").await;
        typing.types("бир", "эки").await.done();
    })
    .await;
}

#[tokio::test]
async fn a_session_that_ended_elsewhere_saves_nothing() {
    on_both(async |app| {
        let typing = Typing::begins(app).await;
        app.database.run("UPDATE session SET ends_at = 1").await;
        assert_eq!(typing.types("бир", "эки").await.failure(), Failure::NotSignedIn);
        assert_eq!(typing.cells_that_hold(app, "эки").await, 0);
        assert_eq!(typing.employee.cookie("asula_reader"), None);
    })
    .await;
}

#[tokio::test]
async fn a_session_that_lay_idle_is_not_revived() {
    on_both(async |app| {
        let typing = Typing::begins(app).await;
        app.seconds_pass(61 * 60);
        for _ in 0..2 {
            assert_eq!(typing.types("бир", "эки").await.failure(), Failure::NotSignedIn);
        }
    })
    .await;
}

#[tokio::test]
async fn a_withdrawn_expert_saves_no_score() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let sheet = commission.marat.sheet().await;
        let scores = async |comment: &str| {
            let fields = [
                ("kind", "mark"),
                ("thing", sheet.as_str()),
                ("texts[comment.1.1]", comment),
            ];
            commission.marat.browser.act("save_texts", &fields).await
        };
        scores("бир").await.done();
        app.database.run("UPDATE expert SET ended_at = 1").await;
        assert_eq!(scores("эки").await.failure(), Failure::NotFound);
        let saved = "SELECT COUNT(*) FROM mark WHERE comment = 'эки'";
        assert_eq!(app.database.number(saved).await, 0);
    })
    .await;
}
