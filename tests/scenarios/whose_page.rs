//! A page acts for the person and the organisation for whom it was drawn, and for nobody else, whoever signs in in its browser
//! afterwards.

use asula::domain::Failure;
use asula::domain::views::organisation::EmployeesPage;
use reqwest::Method;

use crate::support::procedure::TINY_PDF;
use crate::support::{Browser, Registered, Reply, TestApp, on_both};

/// Two schools. The head of the second signs in in the browser of the first's, where a tab of the first is open.
struct SharedBrowser {
    first: Registered,
    second: Registered,
    /// The tab of the first head.
    old_tab: Browser,
    /// The browser, as the second head uses it.
    browser: Browser,
}

impl SharedBrowser {
    async fn with_an_open_tab(app: &TestApp) -> Self {
        let first = app.registered_organisation(4).await;
        let second = app.registered_organisation(5).await;
        let old_tab = first.head.tab_of_now();
        let mut browser = first.head.clone();
        let person = second.head.person().clone();
        app.signs_in(&mut browser, &person, Some(&second.inn), "/").await;
        Self {
            first,
            second,
            old_tab,
            browser,
        }
    }

    async fn employees_of_the_second(&self) -> usize {
        let page: EmployeesPage = self.second.head.view("employees_page", &[]).await.read();
        page.employees.len()
    }
}

/// Refused, naming who is signed in now.
fn refused_for_another(reply: &Reply, now: &Browser) {
    let Failure::AnotherReader { name, organisation } = reply.failure() else {
        panic!("{:?}", reply.failure());
    };
    assert_eq!(name, now.person().full_name());
    assert!(organisation.is_some());
    assert_eq!(reply.status, 409);
}

#[tokio::test]
async fn an_old_tab_employs_nobody_elsewhere() {
    on_both(async |app| {
        let shared = SharedBrowser::with_an_open_tab(app).await;
        let fields = [("pin", shared.first.employee.pin.as_str()), ("position", "Юрист")];
        let reply = shared.old_tab.act("appoint_employee", &fields).await;
        refused_for_another(&reply, &shared.second.head);
        assert_eq!(shared.employees_of_the_second().await, 0);
        // The page of whoever is signed in now works.
        shared.browser.act("appoint_employee", &fields).await.done();
        assert_eq!(shared.employees_of_the_second().await, 1);
    })
    .await;
}

#[tokio::test]
async fn an_old_tabs_form_waits_for_its_author() {
    on_both(async |app| {
        let mut shared = SharedBrowser::with_an_open_tab(app).await;
        let fields = [("pin", "123"), ("position", "Биринчи мектептин юристи")];
        let reply = shared.old_tab.form("/employees", "appoint_employee", &fields).await;
        assert_eq!(
            reply.location(),
            Some("/"),
            "the page of the form may not exist for the one who is signed in"
        );
        let home = shared.browser.page("/").await.done().text();
        assert!(home.contains(&shared.second.head.person().full_name()), "{home}");
        assert!(home.contains("башка адам же башка уюм үчүн ачылган"), "{home}");
        for page in [home, shared.browser.page("/employees").await.done().text()] {
            assert!(!page.contains("Биринчи мектептин"), "another's text is shown: {page}");
        }
        let author = shared.first.head.person().clone();
        app.signs_in(&mut shared.browser, &author, Some(&shared.first.inn), "/employees")
            .await;
        let page = shared.browser.page("/employees").await.done().text();
        assert!(page.contains("Биринчи мектептин юристи"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn an_old_tabs_text_is_saved_for_nobody() {
    on_both(async |app| {
        let shared = SharedBrowser::with_an_open_tab(app).await;
        let application = app.draft(&shared.second.head, "SCH1", "").await;
        let row = app.right_row(&shared.second.head, &application, "premises").await;
        let fields = [
            ("application", application.as_str()),
            ("row", row.as_str()),
            ("column", "area"),
            ("based_on", ""),
            ("text", "Биринчинин тексти"),
        ];
        refused_for_another(&shared.old_tab.act("save_cell", &fields).await, &shared.second.head);
    })
    .await;
}

#[tokio::test]
async fn an_old_tab_uploads_and_sees_nothing() {
    on_both(async |app| {
        let shared = SharedBrowser::with_an_open_tab(app).await;
        let reply = shared.old_tab.upload("document/charter", "Устав.pdf", TINY_PDF).await;
        refused_for_another(&reply, &shared.second.head);
        refused_for_another(&shared.old_tab.view("employees_page", &[]).await, &shared.second.head);
    })
    .await;
}

#[tokio::test]
async fn a_page_that_names_no_reader_does_nothing() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        for reader in [None, Some(""), Some("out"), Some("0000000000000000"), Some("кимдир")] {
            let mut request = school
                .head
                .request_of_nobody(Method::POST, "/api/create_application")
                .header("accept", "application/json")
                .header("origin", &school.head.base);
            if let Some(reader) = reader {
                request = request.header("asula-for", reader.as_bytes());
            }
            refused_for_another(&school.head.send(request).await, &school.head);
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_names_its_reader_in_the_address() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let own = school.head.cookie("asula_reader").unwrap();
        let address = format!("/api/create_application?for={own}");
        let request = school
            .head
            .request_of_nobody(Method::POST, &address)
            .header("accept", "application/json")
            .header("origin", &school.head.base);
        school.head.send(request).await.done();
    })
    .await;
}

#[tokio::test]
async fn the_same_persons_new_session_continues_old_tabs() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let old_tab = school.head.tab_of_now();
        app.seconds_pass(61 * 60);
        assert_eq!(old_tab.view("home", &[]).await.failure(), Failure::NotSignedIn);
        let mut browser = school.head.clone();
        let person = school.head.person().clone();
        app.signs_in(&mut browser, &person, Some(&school.inn), "/").await;
        old_tab.act("create_application", &[]).await.done();
    })
    .await;
}

#[tokio::test]
async fn changing_schools_leaves_the_first_tab_behind() {
    on_both(async |app| {
        let first = app.registered_organisation(4).await;
        let second = app.registered_organisation(5).await;
        let fields = [("pin", first.employee.pin.as_str()), ("position", "Юрист")];
        first.head.act("appoint_employee", &fields).await.done();
        second.head.act("appoint_employee", &fields).await.done();
        let employee = app.signed_in_personally_as(&first.employee).await;
        employee.act("choose_organisation", &[("inn", &first.inn)]).await.done();
        employee.page("/").await.done();
        let tab_of_the_first = employee.tab_of_now();
        employee
            .act("choose_organisation", &[("inn", &second.inn)])
            .await
            .done();
        employee.page("/").await.done();
        let reply = tab_of_the_first.act("create_application", &[]).await;
        assert!(matches!(reply.failure(), Failure::AnotherReader { .. }), "{reply:?}");
        employee.act("create_application", &[]).await.done();
    })
    .await;
}

#[tokio::test]
async fn signing_out_ends_all_open_pages() {
    on_both(async |app| {
        let shared = SharedBrowser::with_an_open_tab(app).await;
        let token = shared.browser.cookie("asula_session").unwrap();
        shared.old_tab.form("/", "sign_out", &[]).await;
        assert_eq!(shared.browser.cookie("asula_session"), None);
        assert_eq!(shared.browser.cookie("asula_reader").as_deref(), Some("out"));
        shared.browser.set_cookie("asula_session", &token);
        shared.browser.set_cookie("asula_reader", "");
        assert_eq!(shared.browser.view("home", &[]).await.failure(), Failure::NotSignedIn);
    })
    .await;
}

#[tokio::test]
async fn an_offline_sign_out_ends_with_the_next_request() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let token = school.head.cookie("asula_session").unwrap();
        // What the script of the page does at once, while the server cannot be reached.
        school.head.set_cookie("asula_reader", "out");
        let page = school.head.page("/employees").await.text();
        assert!(!page.contains(&school.head.person().full_name()), "{page}");
        school.head.set_cookie("asula_session", &token);
        school.head.set_cookie("asula_reader", "");
        assert_eq!(school.head.view("home", &[]).await.failure(), Failure::NotSignedIn);
    })
    .await;
}

#[tokio::test]
async fn a_cookie_announces_that_the_session_ended() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        // What is fetched for nobody says nothing of a session.
        school.head.page("/pkg/x/asula.css").await;
        assert!(school.head.cookie("asula_reader").is_some());
        app.seconds_pass(61 * 60);
        school.head.view("home", &[]).await;
        assert_eq!(school.head.cookie("asula_reader"), None);
    })
    .await;
}

#[tokio::test]
async fn a_page_is_marked_with_its_reader() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let reader = school.head.cookie("asula_reader").unwrap();
        let page = school.head.page("/employees?add=1").await.done().text();
        assert!(page.contains(&format!("data-reader=\"{reader}\"")), "{page}");
        assert!(page.contains(&format!("/api/appoint_employee?for={reader}")), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_guests_page_is_marked_with_nobody() {
    on_both(async |app| {
        let guest = app.guest().page("/").await.done().text();
        assert!(!guest.contains("data-reader"), "{guest}");
    })
    .await;
}
