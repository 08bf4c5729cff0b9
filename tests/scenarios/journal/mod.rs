//! The journal is tamper-evident: whatever is done to it by SQL, `asula verify` names the first bad event of the case.

mod events;
mod tables;

use std::sync::Arc;

use asula::server::journal::verify::{Finding, Report, verify};

use crate::support::procedure::CHEAP_LEVEL;
use crate::support::{Browser, TestApp, on_both};

impl TestApp {
    /// What `asula verify` reports.
    pub async fn verified(&self) -> Report {
        let state = self.state();
        let mut reader = state.database.read(&Arc::default()).await.unwrap();
        verify(&mut reader).await.unwrap()
    }

    /// What `asula verify` finds wrong with a case.
    pub async fn finding(&self, case: &str) -> Option<Finding> {
        let findings = self.verified().await.findings;
        findings.into_iter().find(|it| it.case_id == case)
    }

    /// The last event of a case.
    pub async fn last_event(&self, case: &str) -> i64 {
        let sql = format!("SELECT seq FROM chain WHERE case_id = '{case}'");
        self.database.number(&sql).await
    }
}

/// A draft with a level, two rows and saved cells: eight events or so; its id and that of a row.
pub async fn busy_draft(app: &TestApp, head: &Browser) -> (String, String) {
    let case = app.draft(head, CHEAP_LEVEL, "").await;
    let at = [("application", case.as_str()), ("template", "equipment")];
    let row = head.act("add_row", &at).await.done().led_to_id();
    let thrown_away = head.act("add_row", &at).await.done().led_to_id();
    for (column, text) in [("room", "Химия"), ("item", "Тараза"), ("quantity", "3")] {
        let cell = [
            ("application", case.as_str()),
            ("row", &row),
            ("column", column),
            ("based_on", ""),
            ("text", text),
        ];
        head.act("save_cell", &cell).await.done();
    }
    let bin = [("application", case.as_str()), ("row", &thrown_away)];
    head.act("remove_row", &bin).await.done();
    (case, row)
}

#[tokio::test]
async fn a_procedure_from_registration_to_signature_leaves_no_finding() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        busy_draft(app, &school.head).await;
        app.sign(&school.head, &application).await;
        let report = app.verified().await;
        assert_eq!(report.findings, []);
        assert_eq!(report.cases, 3);
        assert!(report.events > 30, "{}", report.events);
    })
    .await;
}

#[tokio::test]
async fn work_on_a_case_meanwhile_is_no_finding() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let (case, row) = busy_draft(app, &head).await;
        let typing = async {
            let mut stands = "3".to_owned();
            for number in 4..60 {
                let text = number.to_string();
                let cell = [
                    ("application", case.as_str()),
                    ("row", &row),
                    ("column", "quantity"),
                    ("based_on", &stands),
                    ("text", &text),
                ];
                head.act("save_cell", &cell).await.done();
                stands = text;
            }
        };
        let verifying = async {
            for _ in 0..30 {
                assert_eq!(app.verified().await.findings, []);
            }
        };
        tokio::join!(typing, verifying);
    })
    .await;
}
