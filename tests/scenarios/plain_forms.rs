//! Forms without JavaScript: led back, shown what was wrong, and nothing typed is lost, not even when the session ended
//! meanwhile.

use asula::domain::Failure;
use asula_sandbox::cast;

use crate::support::{Browser, Registered, Reply, TestApp, on_both};

const MARKUP: &str = "\"><script>alert(1)</script>";

/// The markup as it may appear on a page.
fn is_escaped(page: &str) -> bool {
    !page.contains("<script>alert") && page.contains("&lt;script&gt;alert(1)&lt;/script&gt;")
}

fn led_back(reply: &Reply, page: &str) {
    assert_eq!((reply.status, reply.location()), (303, Some(page)), "{reply:?}");
}

struct Row {
    school: Registered,
    page: String,
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
            page: format!("/applications/{application}/rows/{row}"),
            application,
            row,
        }
    }

    async fn is_sent(&self, browser: &Browser, note: &str) -> Reply {
        let fields = [
            ("application", self.application.as_str()),
            ("row", self.row.as_str()),
            ("based_on[note]", ""),
            ("cells[note]", note),
        ];
        browser.form(&self.page, "save_row", &fields).await
    }

    async fn stored(&self, app: &TestApp) -> String {
        let sql = format!("SELECT cells FROM appendix_row WHERE id = '{}'", self.row);
        app.database.text(&sql).await
    }
}

#[tokio::test]
async fn a_wrong_field_comes_back_with_what_was_typed() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let fields = [("pin", "12"), ("position", MARKUP)];
        led_back(
            &school.head.form("/employees", "appoint_employee", &fields).await,
            "/employees",
        );
        let page = school.head.page("/employees").await.done().text();
        assert!(page.contains("value=\"12\"") && page.contains("14"), "{page}");
        assert!(is_escaped(&page), "{page}");
        assert!(page.contains("aria-invalid=\"true\""), "{page}");
    })
    .await;
}

#[tokio::test]
async fn what_was_refused_comes_back_once() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let fields = [("pin", "12"), ("position", "Юрист")];
        school.head.form("/employees", "appoint_employee", &fields).await;
        school.head.page("/employees").await.done();
        let page = school.head.page("/employees").await.text();
        assert!(!page.contains("value=\"12\""), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_wrong_inn_comes_back_as_it_was_typed() {
    on_both(async |app| {
        let school = app.unknown_organisation(4).await;
        led_back(
            &school
                .head
                .form("/organisation", "look_up_organisation", &[("inn", MARKUP)])
                .await,
            "/organisation",
        );
        let page = school.head.page("/organisation").await.text();
        assert!(is_escaped(&page), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_refused_upload_is_shown_on_its_page() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let (boundary, body) = crate::support::browser::multipart("Устав.pdf", b"");
        let request = school
            .head
            .request(reqwest::Method::POST, "/upload/document/charter")
            .header("accept", "text/html")
            .header("origin", &school.head.base)
            .header("referer", format!("{}/organisation", school.head.base))
            .header("content-type", format!("multipart/form-data; boundary={boundary}"))
            .body(body);
        led_back(&school.head.send(request).await, "/organisation");
        let page = school.head.page("/organisation").await.text();
        assert!(page.contains("Файл бош"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_text_that_is_too_long_comes_back_whole() {
    on_both(async |app| {
        let row = Row::begun(app).await;
        let text = "ң".repeat(100_001);
        led_back(&row.is_sent(&row.school.head, &text).await, &row.page);
        let page = row.school.head.page(&row.page).await.text();
        assert!(page.contains(&text), "the text is lost");
        assert!(page.contains("100"), "the limit is not shown");
        assert_eq!(row.stored(app).await, "{}");
    })
    .await;
}

#[tokio::test]
async fn a_saved_row_leads_to_its_table() {
    on_both(async |app| {
        let row = Row::begun(app).await;
        let table = format!("/applications/{}/appendices/general", row.application);
        led_back(&row.is_sent(&row.school.head, "биринчи\r\nэкинчи").await, &table);
        assert_eq!(row.stored(app).await, r#"{"note":"биринчи\nэкинчи"}"#);
    })
    .await;
}

/// How a session ends.
#[derive(Clone, Copy, Debug)]
enum Ended {
    Idle,
    AfterTwelveHours,
    InAnotherTab,
}

/// Ends the session in one of the ways in which it ends while somebody types.
async fn ends(app: &TestApp, head: &Browser, how: Ended) {
    match how {
        Ended::Idle => app.seconds_pass(61 * 60),
        Ended::AfterTwelveHours => {
            // Used all the time, and over after twelve hours none the less.
            for _ in 0..24 {
                app.seconds_pass(30 * 60);
                head.view("home", &[]).await;
            }
        }
        Ended::InAnotherTab => {
            let other_tab = head.clone();
            other_tab.act("sign_out", &[]).await.done();
        }
    }
    assert_eq!(head.view("home", &[]).await.failure(), Failure::NotSignedIn, "{how:?}");
}

/// A text that is sent after the session ended comes back to its author, who signs in again and saves it.
async fn text_returns_where_a_session(how: Ended) {
    on_both(async |app| {
        let row = Row::begun(app).await;
        let mut head = row.school.head.clone();
        let old_tab = head.tab_of_now();
        ends(app, &head, how).await;
        let text = format!("Ысык-Көлдөгү жайкы мектеп {MARKUP}");
        led_back(&row.is_sent(&old_tab, &text).await, &row.page);
        // The page says why, and how to come back to it.
        let page = head.page(&row.page).await.text();
        assert!(page.contains("/auth/esi?return_to="), "{page}");
        assert!(!page.contains("Ысык-Көлдөгү"), "shown to nobody");
        let person = head.person().clone();
        app.signs_in(&mut head, &person, Some(&person.seats[0].inn), &row.page)
            .await;
        let page = head.page(&row.page).await.text();
        assert!(
            page.contains("Ысык-Көлдөгү жайкы мектеп") && is_escaped(&page),
            "{page}"
        );
        assert_eq!(row.stored(app).await, "{}");
        row.is_sent(&head, &text).await;
        assert!(row.stored(app).await.contains("Ысык-Көлдөгү"));
    })
    .await;
}

#[tokio::test]
async fn an_idle_sessions_text_returns_after_signing_in() {
    text_returns_where_a_session(Ended::Idle).await;
}

#[tokio::test]
async fn a_worn_out_sessions_text_returns_after_signing_in() {
    text_returns_where_a_session(Ended::AfterTwelveHours).await;
}

#[tokio::test]
async fn a_signed_out_sessions_text_returns_after_signing_in() {
    text_returns_where_a_session(Ended::InAnotherTab).await;
}

#[tokio::test]
async fn an_ended_sessions_text_is_hidden_from_others() {
    on_both(async |app| {
        let row = Row::begun(app).await;
        let mut shared = row.school.head.clone();
        ends(app, &shared, Ended::Idle).await;
        row.is_sent(&shared, "жашыруун текст").await;
        // The employee signs in in the same browser, and opens the same page.
        let school = app.signed_in_as(row.school.head.person()).await;
        let employee = row.school.employee.clone();
        let fields = [("pin", employee.pin.as_str()), ("position", "Юрист")];
        school.act("appoint_employee", &fields).await.done();
        app.signs_in(&mut shared, &employee, None, &row.page).await;
        let page = shared.page(&row.page).await.done().text();
        assert!(!page.contains("жашыруун"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn the_cookie_outlives_the_session_for_the_text() {
    on_both(async |app| {
        let browser = app.guest();
        let person = cast::person("10101200099004").unwrap();
        let address = app.as_far_as_callback(&browser, &person, None, "/").await;
        let back = browser.page(&address).await;
        let cookies = back.headers.get_all("set-cookie").iter();
        let cookies: Vec<&str> = cookies.map(|it| it.to_str().unwrap()).collect();
        let session = cookies.iter().find(|it| it.starts_with("asula_session=")).unwrap();
        let attributes: Vec<&str> = session.split("; ").collect();
        assert!(
            attributes.contains(&"HttpOnly") && attributes.contains(&"SameSite=Lax"),
            "{session}"
        );
        let age = attributes.iter().find_map(|it| it.strip_prefix("Max-Age=")).unwrap();
        let twelve_hours = 12 * 3600;
        assert!(age.parse::<i64>().unwrap() > 7 * twelve_hours, "{session}");
    })
    .await;
}

#[tokio::test]
async fn a_session_that_is_used_stays() {
    on_both(async |app| {
        let browser = app.signed_in_by_pin("10101200099004").await;
        for _ in 0..5 {
            app.seconds_pass(50 * 60);
            browser.view("home", &[]).await.done();
        }
    })
    .await;
}

#[tokio::test]
async fn an_idle_session_ends() {
    on_both(async |app| {
        let browser = app.signed_in_by_pin("10101200099004").await;
        app.seconds_pass(61 * 60);
        assert_eq!(browser.view("home", &[]).await.failure(), Failure::NotSignedIn);
    })
    .await;
}

#[tokio::test]
async fn a_form_leads_back_only_to_this_site() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        for referer in [
            "https://evil.test/page",
            "not an address",
            "http://127.0.0.1//evil.test",
        ] {
            let request = school
                .head
                .request(reqwest::Method::POST, "/api/appoint_employee")
                .header("accept", "text/html")
                .header("origin", &school.head.base)
                .header("referer", referer)
                .form(&[("pin", "1"), ("position", "")]);
            led_back(&school.head.send(request).await, "/");
        }
    })
    .await;
}
