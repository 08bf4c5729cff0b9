//! How many SQL statements a request takes, the session's included: a bound that is raised knowingly or not at all.

use asula_sandbox::cast::people;

use crate::support::procedure::CHEAP_LEVEL;
use crate::support::{Reply, on_both};

#[tokio::test]
async fn no_request_takes_more_statements_than_it_did() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.draft(&head, CHEAP_LEVEL, "").await;
        for _ in 0..3 {
            app.right_row(&head, &application, "equipment").await;
        }
        let row = app.right_row(&head, &application, "premises").await;
        let row_with_file = app.right_row(&head, &application, "sanitary_conclusion").await;
        let at_case = [("application", application.as_str())];
        let at_appendix = [("application", application.as_str()), ("template", "equipment")];
        let with_files = [
            ("application", application.as_str()),
            ("template", "sanitary_conclusion"),
        ];
        let at_row = [("application", application.as_str()), ("row", row.as_str())];
        let at_file = [("application", application.as_str()), ("row", row_with_file.as_str())];
        let list = [("tab", "applications"), ("page", "1")];
        let search = [("level", "HE-B"), ("query", "информатика")];
        let cell = [
            ("application", application.as_str()),
            ("row", &row),
            ("column", "document_number"),
            ("based_on", "Бишкек ш., Үлгү көчөсү, 1-үй"),
            ("text", "Каракол"),
        ];
        // Once before, so that what is new to the viewer has been seen.
        head.view("application_page", &at_case).await.done();
        let specialist = app.signed_in_by_pin(people::SALTANAT).await;
        let expert = app.expert(people::MARAT).await.browser;
        let invited = app.forming().await;
        for (pin, office) in [(people::MARAT, "member"), (people::SAPAR, "chair")] {
            invited.invites(&app.expert(pin).await, office).await.done();
        }
        let measured = [
            ("save_cell", 4, head.act("save_cell", &cell).await),
            ("save_cell again", 1, head.act("save_cell", &cell).await),
            ("application_page", 8, {
                head.view("application_page", &at_case).await.done();
                head.view("application_page", &at_case).await
            }),
            ("licences_page", 2, head.view("licences_page", &list).await),
            ("search_classifier", 1, head.view("search_classifier", &search).await),
            ("appendix_page", 3, head.view("appendix_page", &at_appendix).await),
            (
                "appendix_page with files",
                3,
                head.view("appendix_page", &with_files).await,
            ),
            ("row_page", 3, head.view("row_page", &at_row).await),
            ("row_page with a file", 3, head.view("row_page", &at_file).await),
            ("review_page", 8, head.view("review_page", &at_case).await),
            ("home", 4, head.view("home", &[]).await),
            ("home of a specialist", 2, specialist.view("home", &[]).await),
            ("home of an expert", 3, expert.view("home", &[]).await),
            ("expert_office", 2, expert.view("expert_office", &[]).await),
            ("GET /licences", 2, head.page("/licences").await),
            ("GET /", 4, head.page("/").await),
            ("GET /healthz", 1, head.page("/healthz").await),
        ];
        keep_to_their_bounds(measured);
    })
    .await;
}

/// Each request took no more statements than its bound.
pub fn keep_to_their_bounds(measured: impl IntoIterator<Item = (&'static str, u32, Reply)>) {
    let mut told = String::new();
    for (request, bound, reply) in measured {
        let statements = reply.done().statements();
        if statements > bound {
            told.push_str(&format!("{request}: {statements} statements, the bound is {bound}\n"));
        }
    }
    assert!(told.is_empty(), "{told}");
}
