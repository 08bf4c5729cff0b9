//! Requests that no page of ours sends: from another site, malformed, too large. They change nothing, and none is a fault of the server.

use asula::domain::Failure;
use asula::server::outside::Secret;
use reqwest::{Method, RequestBuilder};

use crate::actions::{all_actions, everything_written};
use crate::support::browser::multipart;
use crate::support::procedure::{CHEAP_LEVEL, TINY_PDF};
use crate::support::{Browser, TestApp, on_both};

struct Draft {
    head: Browser,
    application: String,
    row: String,
}

async fn draft(app: &TestApp) -> Draft {
    let school = app.registered_organisation(4).await;
    let application = app.complete_application(&school.head).await;
    let row = app.first_row(&school.head, &application, "general").await;
    Draft {
        head: school.head,
        application,
        row,
    }
}

type Headers<'a> = Vec<(&'static str, &'a str)>;

/// What a browser says of requests that other sites have it send to the product at `base`, by script and by plain form.
fn from_elsewhere(base: &str) -> Vec<Headers<'_>> {
    let elsewhere = [
        vec![],
        vec![("origin", "https://evil.test")],
        vec![("origin", "null")],
        vec![("origin", base), ("sec-fetch-site", "cross-site")],
        vec![("origin", base), ("sec-fetch-site", "same-site")],
        vec![("origin", base), ("sec-fetch-site", "none")],
    ];
    let accepted = ["application/json", "text/html"].map(|accept| ("accept", accept));
    let both = elsewhere
        .iter()
        .flat_map(|headers| accepted.map(|accept| [headers.as_slice(), &[accept]].concat()));
    both.collect()
}

fn with_headers(request: RequestBuilder, headers: &[(&'static str, &str)]) -> RequestBuilder {
    headers
        .iter()
        .fold(request, |request, (name, value)| request.header(*name, *value))
}

#[tokio::test]
async fn the_list_of_actions_is_whole() {
    let registered = leptos::server_fn::axum::server_fn_paths();
    let mut posted: Vec<String> = registered
        .filter(|(_, method)| *method == http::Method::POST)
        .map(|(path, _)| path.trim_start_matches("/api/").to_owned())
        .collect();
    let mut listed: Vec<String> = all_actions("", "", "")
        .into_iter()
        .map(|(name, _)| name.to_owned())
        .collect();
    posted.sort();
    listed.sort();
    assert_eq!(listed, posted);
}

#[tokio::test]
async fn an_action_from_another_site_is_refused() {
    on_both(async |app| {
        let Draft { head, application, row } = draft(app).await;
        let before = everything_written(app).await;
        for headers in from_elsewhere(&head.base) {
            for (action, fields) in all_actions(&application, &row, "x") {
                let request = head.request(Method::POST, &format!("/api/{action}")).form(&fields);
                let request = request.header("referer", "https://evil.test/page");
                let reply = head.send(with_headers(request, &headers)).await;
                assert_eq!(reply.failure(), Failure::CrossSite, "{action} {headers:?}");
                assert_eq!(reply.location(), None, "{action} leads elsewhere");
            }
        }
        assert_eq!(everything_written(app).await, before);
        // The session is there still.
        head.view("home", &[]).await.done();
    })
    .await;
}

#[tokio::test]
async fn an_upload_from_another_site_is_refused() {
    on_both(async |app| {
        let Draft { head, application, row } = draft(app).await;
        let before = everything_written(app).await;
        for headers in from_elsewhere(&head.base) {
            for path in [
                "document/charter".to_owned(),
                format!("cell/{application}/{row}/note"),
                format!("evidence/{application}/1.1"),
            ] {
                let (boundary, body) = multipart("a.pdf", TINY_PDF);
                let request = head.request(Method::POST, &format!("/upload/{path}")).body(body);
                let request = request.header("content-type", format!("multipart/form-data; boundary={boundary}"));
                let refused = head.send(with_headers(request, &headers)).await.failure();
                assert_eq!(refused, Failure::CrossSite, "{path} {headers:?}");
            }
        }
        assert_eq!(everything_written(app).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_link_cannot_carry_out_an_action() {
    on_both(async |app| {
        let Draft { head, application, row } = draft(app).await;
        let before = everything_written(app).await;
        for (action, fields) in all_actions(&application, &row, "x") {
            let request = head.request(Method::GET, &format!("/api/{action}")).query(&fields);
            assert_eq!(head.send(request).await.failure(), Failure::NotFound, "{action}");
        }
        assert_eq!(everything_written(app).await, before);
    })
    .await;
}

#[tokio::test]
async fn malformed_fields_of_an_action_change_nothing() {
    on_both(async |app| {
        let Draft { head, application, row } = draft(app).await;
        let before = everything_written(app).await;
        for (action, fields) in all_actions(&application, &row, "x")
            .into_iter()
            .filter(|(_, fields)| !fields.is_empty())
        {
            let nothing = head.act(action, &[]).await;
            assert!((400..500).contains(&nothing.status), "{action}: {}", nothing.status);
            let page = head.form("/licences", action, &[("x[", "y]")]).await;
            assert!(page.status < 500, "{action}: {}", page.status);
            for (media_type, body) in [
                ("application/json", "{}"),
                ("application/x-www-form-urlencoded", "application[=&&=%zz&%00"),
                ("application/x-www-form-urlencoded", "\u{fffd}"),
                ("text/plain", ""),
            ] {
                let request = head
                    .request(Method::POST, &format!("/api/{action}"))
                    .header("origin", &head.base)
                    .header("content-type", media_type)
                    .body(body);
                let reply = head.send(request).await;
                assert!(
                    (400..500).contains(&reply.status),
                    "{action} {media_type} {body}: {}",
                    reply.status
                );
            }
            // What cannot even be stored as text exists nowhere.
            let zeros: Vec<(&str, &str)> = fields.iter().map(|(name, _)| (*name, "\0")).collect();
            let reply = head.act(action, &zeros).await;
            assert!(
                (400..500).contains(&reply.status),
                "{action}: {} {}",
                reply.status,
                reply.text()
            );
        }
        assert_eq!(everything_written(app).await, before);
    })
    .await;
}

#[tokio::test]
async fn malformed_arguments_of_a_view_are_not_found() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        for (view, argument) in [
            ("application_page", "application"),
            ("review_page", "application"),
            ("signing_page", "ceremony"),
            ("row_page", "row"),
            ("appendix_page", "template"),
            ("licences_page", "page"),
            ("search_classifier", "level"),
            ("accreditation_page", "accreditation"),
            ("self_evaluation_page", "section"),
            ("self_evaluation_review", "accreditation"),
            ("commission_page", "accreditation"),
            ("offer_page", "accreditation"),
            ("sheet_page", "sheet"),
            ("publish_page", "sheet"),
            ("earlier_comments", "sheet"),
            ("chair_page", "accreditation"),
            ("conclusion_page", "accreditation"),
            ("decision_page", "accreditation"),
        ] {
            assert_eq!(head.view(view, &[]).await.failure(), Failure::NotFound, "{view}");
            let reply = head
                .view(view, &[(argument, "\0"), ("application", "\0"), ("query", "\0")])
                .await;
            assert!(reply.status < 500, "{view}: {}", reply.status);
        }
    })
    .await;
}

#[tokio::test]
async fn a_malformed_place_in_the_list_is_not_found() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        for page in ["0", "-1", "99999999999", "x"] {
            let reply = head
                .view("licences_page", &[("tab", "applications"), ("page", page)])
                .await;
            assert!(reply.status < 500, "{page}: {}", reply.status);
        }
        let nowhere = [("tab", "no_such"), ("page", "1")];
        assert_eq!(head.view("licences_page", &nowhere).await.failure(), Failure::NotFound);
    })
    .await;
}

#[tokio::test]
async fn a_malformed_address_is_no_fault_of_the_server() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        for path in [
            "/applications/%00",
            "/applications/x/rows/%00",
            "/signing/%00",
            "/accreditations/%00",
            "/accreditations/x/self-evaluation/%00",
            "/sheets/%00/publish",
            "/expert/cases/%00",
            "/papers/%00/%00",
            "/progress/%00",
            "/api/no_such",
            "/api/",
        ] {
            let reply = head.page(path).await;
            assert!(reply.status < 500, "{path}: {}", reply.status);
        }
    })
    .await;
}

#[tokio::test]
async fn a_body_too_large_is_refused() {
    on_both(async |app| {
        let Draft { head, application, row } = draft(app).await;
        let before = everything_written(app).await;
        let text = "x".repeat(9 * 1024 * 1024);
        let fields = [
            ("application", application.as_str()),
            ("row", &row),
            ("column", "note"),
            ("based_on", ""),
            ("text", &text),
        ];
        let reply = head.act("save_cell", &fields).await;
        assert_eq!(reply.status, 413);
        assert!(reply.text().contains("text_too_long"), "{}", reply.text());
        assert_eq!(everything_written(app).await, before);
    })
    .await;
}

#[tokio::test]
async fn without_javascript_a_body_too_large_gets_words() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let head = &school.head;
        let application = app.draft(head, CHEAP_LEVEL, "").await;
        let text = "x".repeat(9 * 1024 * 1024);
        // The browser's way back still has the text.
        let page = head
            .form(
                "/licences",
                "hand_over",
                &[("application", &application), ("note", &text)],
            )
            .await;
        assert_eq!(page.status, 413);
        assert!(page.text().contains("100"), "{}", page.text());
    })
    .await;
}

#[tokio::test]
async fn without_a_token_there_are_no_counters() {
    on_both(async |app| {
        assert_eq!(app.guest().page("/metrics").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn counters_need_the_token() {
    on_both(async |app| {
        app.is_killed().await;
        app.starts_again(|settings| settings.metrics_token = Some(Secret::new("counted")))
            .await;
        let asks = async |token: &str| {
            let guest = app.guest();
            let request = guest.request(Method::GET, "/metrics");
            guest.send(request.header("authorization", token)).await
        };
        assert!(asks("Bearer counted").await.done().text().contains("asula_"));
        for wrong in ["", "Bearer ", "Bearer count", "Basic counted"] {
            assert_eq!(asks(wrong).await.status, 404, "{wrong}");
        }
    })
    .await;
}
