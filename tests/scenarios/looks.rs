//! What nobody looks at is seen by nobody: pages that a browser fetches ahead, and questions for headers alone.

use asula::domain::views::changes::Changes;
use asula::domain::views::review::ReviewPage;
use asula_sandbox::cast::people;
use reqwest::Method;

use crate::support::{Browser, on_both};

/// Requests that no person looks at the answers of.
async fn asks_ahead(browser: &Browser, path: &str) {
    let ahead = [
        ("sec-purpose", "prefetch"),
        ("sec-purpose", "prefetch;prerender"),
        ("purpose", "prefetch"),
        ("x-moz", "prefetch"),
    ];
    for (name, value) in ahead {
        let request = browser.request(Method::GET, path).header("accept", "text/html");
        browser.send(request.header(name, value)).await.done();
    }
    browser.send(browser.request(Method::HEAD, path)).await;
    let both = browser.request(Method::HEAD, path).header("sec-purpose", "prefetch");
    browser.send(both).await;
}

#[tokio::test]
async fn only_a_person_sees_an_invitation() {
    on_both(async |app| {
        let case = app.forming().await;
        let marat = app.expert(people::MARAT).await;
        case.invites(&marat, "member").await.done();
        let path = format!("/expert/cases/{}", case.id);
        let seen = "SELECT COUNT(seen_at) FROM membership";
        asks_ahead(&marat.browser, &path).await;
        app.guest().page(&path).await;
        assert_eq!(app.database.number(seen).await, 0);
        marat.browser.page(&path).await.done();
        assert_eq!(app.database.number(seen).await, 1);
    })
    .await;
}

#[tokio::test]
async fn what_changed_stays_news_until_a_person_looks() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.draft(&head, "OUT", "").await;
        let seen = format!("SELECT COUNT(*) FROM viewing WHERE application_id = '{application}'");
        let before = app.database.number(&seen).await;
        for path in [
            format!("/applications/{application}"),
            format!("/applications/{application}/review"),
        ] {
            asks_ahead(&head, &path).await;
        }
        assert_eq!(app.database.number(&seen).await, before);
        let at = [("application", application.as_str())];
        let page: ReviewPage = head.view("review_page", &at).await.read();
        assert_eq!(page.changes.list, Changes::default().list);
        assert_eq!(app.database.number(&seen).await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_forms_outcome_waits_for_a_persons_look() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let form = head
            .form("/organisation", "look_up_organisation", &[("inn", "123")])
            .await;
        assert_eq!(form.status, 303);
        let kept = "SELECT COUNT(flash) FROM session";
        assert_eq!(app.database.number(kept).await, 1);
        asks_ahead(&head, "/licences").await;
        assert_eq!(app.database.number(kept).await, 1, "nobody has read it");
        head.page("/licences").await.done();
        assert_eq!(app.database.number(kept).await, 0);
    })
    .await;
}
