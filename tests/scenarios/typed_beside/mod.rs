//! What is typed in a form without JavaScript stays when something else of its page is pressed: another language, a file, a small action.
//! The posts are those that a browser sends: by the buttons of the page, with the fields of the form that they belong to.

mod files;
mod language;

use asula::domain::views::organisation::EmployeesPage;
use asula_sandbox::cast::people;
use reqwest::Method;

use crate::support::{Browser, Reply, TestApp, on_both};

/// The address to which a button of the page sends its form; the first that begins so.
fn address_of(page: &str, start: &str) -> String {
    let named = format!("formaction=\"{start}");
    let at = page
        .find(&named)
        .unwrap_or_else(|| panic!("no button for {start}: {page}"));
    let rest = &page[at + "formaction=\"".len()..];
    let end = rest.find('"').unwrap();
    rest[..end].replace("&amp;", "&")
}

/// A form that is sent from a page by a button with an address of its own.
async fn sends(browser: &Browser, page: &str, address: &str, fields: &[(&str, &str)]) -> Reply {
    let request = browser
        .request(Method::POST, address)
        .header("accept", "text/html,application/xhtml+xml")
        .header("origin", &browser.base)
        .header("referer", format!("{}{page}", browser.base))
        .form(fields);
    browser.send(request).await
}

#[track_caller]
fn led_to(reply: &Reply, page: &str) {
    assert_eq!((reply.status, reply.location()), (303, Some(page)), "{reply:?}");
}

async fn school_row(app: &TestApp, template: &str) -> (Browser, String, String, String) {
    let head = app.registered_organisation(4).await.head;
    let application = app.draft(&head, "OUT", "").await;
    let at = [("application", application.as_str()), ("template", template)];
    let row = head.act("add_row", &at).await.done().led_to_id();
    let page = format!("/applications/{application}/rows/{row}");
    (head, application, row, page)
}

async fn cells_of(app: &TestApp, row: &str) -> String {
    let sql = format!("SELECT cells FROM appendix_row WHERE id = '{row}'");
    app.database.text(&sql).await
}

#[tokio::test]
async fn ending_an_appointment_leaves_the_next_form() {
    on_both(async |app| {
        let school = app.registered_organisation(5).await;
        school.appoints_employee(app).await;
        let page = "/employees?add=1";
        let drawn = school.head.page(page).await.text();
        let address = address_of(&drawn, "/kept/end_appointment?");
        let typed = [("pin", "2010119"), ("position", "Эсепчи")];
        led_to(&sends(&school.head, page, &address, &typed).await, page);
        let drawn = school.head.page("/employees").await.text();
        assert!(
            drawn.contains("value=\"2010119\"") && drawn.contains("value=\"Эсепчи\""),
            "{drawn}"
        );
        let now: EmployeesPage = school.head.view("employees_page", &[]).await.read();
        assert!(now.employees.iter().all(|line| line.ended_at.is_some()), "{now:?}");
    })
    .await;
}

#[tokio::test]
async fn enter_presses_the_button_of_its_form() {
    on_both(async |app| {
        let marat = app.expert(people::MARAT).await.browser;
        let school = app.registered_organisation(5).await;
        let tie = [("inn", school.inn.as_str()), ("kind", "founder")];
        marat.act("declare_tie", &tie).await.done();
        school.appoints_employee(app).await;
        let pages = [
            (&marat, "/expert/ties", "declare_tie"),
            (&school.head, "/employees?add=1", "appoint_employee"),
        ];
        for (browser, page, form) in pages {
            let drawn = browser.page(page).await.text();
            let own = drawn.find(&format!("id=\"{form}\"")).unwrap();
            let end = own + drawn[own..].find("</form>").unwrap();
            let beside = drawn.find(&format!("form=\"{form}\"")).unwrap();
            assert!(
                end < beside,
                "{page}: a button beside the form comes before its own: {drawn}"
            );
            let button = own + drawn[own..].find("<button").unwrap();
            let language = own + drawn[own..].find("<noscript").unwrap();
            assert!(button < language, "{page}: {drawn}");
        }
    })
    .await;
}

#[tokio::test]
async fn codes_are_never_kept() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let address = "/language/ru?of=appoint_employee";
        let secret = [("code", "012345"), ("password", "012345"), ("pin", "99")];
        sends(&head, "/employees", address, &secret).await.done();
        let kept = "SELECT COUNT(*) FROM session WHERE flash LIKE";
        assert_eq!(app.database.number(&format!("{kept} '%\"99\"%'")).await, 1);
        assert_eq!(app.database.number(&format!("{kept} '%012345%'")).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_form_of_another_site_is_not_kept() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        for address in [
            "/language/ru?of=appoint_employee",
            "/kept/declare_tie?of=appoint_employee",
        ] {
            let request = head
                .request(Method::POST, address)
                .header("accept", "text/html")
                .header("origin", "https://evil.test")
                .form(&[("pin", "77")]);
            let reply = head.send(request).await;
            assert_eq!(reply.status, 403, "{address}: {reply:?}");
        }
        let kept = "SELECT COUNT(*) FROM session WHERE flash LIKE '%\"77\"%'";
        assert_eq!(app.database.number(kept).await, 0);
    })
    .await;
}

#[tokio::test]
async fn an_old_tab_keeps_its_texts_for_its_author() {
    on_both(async |app| {
        let first = app.registered_organisation(4).await;
        let second = app.registered_organisation(5).await;
        let drawn = first.head.page("/employees?add=1").await.text();
        let address = address_of(&drawn, "/language/ru?");
        let old_tab = first.head.tab_of_now();
        let mut browser = first.head.clone();
        let person = second.head.person().clone();
        app.signs_in(&mut browser, &person, Some(&second.inn), "/").await;
        let typed = [("pin", "1010199"), ("position", "Эсепчи")];
        led_to(&sends(&old_tab, "/employees?add=1", &address, &typed).await, "/");
        let drawn = browser.page("/employees?add=1").await.text();
        assert!(!drawn.contains("Эсепчи"), "{drawn}");
        let person = first.head.person().clone();
        app.signs_in(&mut browser, &person, Some(&first.inn), "/employees?add=1")
            .await;
        let drawn = browser.page("/employees?add=1").await.text();
        assert!(drawn.contains("value=\"Эсепчи\""), "{drawn}");
    })
    .await;
}

#[tokio::test]
async fn no_to_the_confirmation_brings_the_reasons_back() {
    on_both(async |app| {
        let case = app.forming().await;
        let marat = app.expert(people::MARAT).await;
        case.invites(&marat, "member").await.done();
        let page = format!("/expert/cases/{}", case.id);
        let why = [("conflict_case", "kinship"), ("comment", "Жээним ошол мектепте окуйт")];
        let declined = [case.at(), ("answer", "decline"), why[0], why[1]];
        led_to(&marat.browser.form(&page, "answer_invitation", &declined).await, &page);
        let drawn = marat.browser.page(&page).await.text();
        let no = address_of(&drawn, "/language/ky?");
        let all = [declined[0], declined[1], why[0], why[1], ("sure", "yes")];
        led_to(&sends(&marat.browser, &page, &no, &all).await, &page);
        let drawn = marat.browser.page(&page).await.text();
        assert!(drawn.contains("Жээним ошол мектепте окуйт</textarea>"), "{drawn}");
        // Whoever declined finds the offer no more.
        marat.browser.view("offer_page", &[case.at()]).await.done();
    })
    .await;
}
