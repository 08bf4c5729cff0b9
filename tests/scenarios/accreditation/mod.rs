//! Accreditation: the procedure of the guide for experts (docs/requirements.md, A1 to A14), and what people, browsers and
//! services do wrong in it.

mod blanks;
mod broken_off;
mod comments;
mod commission;
mod confirmation;
mod conflicts;
mod decision;
mod declined;
mod earlier;
mod evidence;
mod meanwhile;
mod notified;
mod offline;
mod renamed;
mod replaced;
mod returned;
mod scores;
mod sealed;
mod statements;
mod tampered;
mod ties;
mod two_leaders;
mod whole_procedure;
mod withdrawn;

use asula::domain::views::signing::{SigningPage, SigningStep};

use crate::support::TestApp;
use crate::support::accreditation::{Case, Expert};

/// The content of a sheet, by the table.
pub async fn marks(app: &TestApp, sheet: &str) -> Vec<Vec<String>> {
    let sql = format!("SELECT criterion, score, comment FROM mark WHERE sheet_id = '{sheet}' ORDER BY criterion");
    app.database.rows(&sql).await
}

/// How far a ceremony of an expert is.
pub async fn step_of(expert: &Expert, ceremony: &str) -> SigningStep {
    let page = expert.browser.view("signing_page", &[("ceremony", ceremony)]).await;
    page.read::<SigningPage>().step
}

/// Signatures, the moment of publication, and the events of it in both journals: each of them is there so often.
pub async fn is_published(case: &Case<'_>, sheet: &str, times: i64) {
    let (id, database) = (&case.id, &case.app.database);
    let told = format!("kind = 'sheet_published' AND body LIKE '%{sheet}%'");
    for sql in [
        format!("SELECT COUNT(*) FROM signature WHERE case_id = '{sheet}' AND subject = 'sheet'"),
        format!("SELECT COUNT(published_at) FROM sheet WHERE id = '{sheet}'"),
        format!("SELECT COUNT(*) FROM event WHERE case_id = '{sheet}' AND kind = 'signed'"),
        format!("SELECT COUNT(*) FROM event WHERE case_id = '{sheet}' AND {told}"),
        format!("SELECT COUNT(*) FROM event WHERE case_id = '{id}' AND {told}"),
    ] {
        assert_eq!(database.number(&sql).await, times, "{sql}");
    }
}
