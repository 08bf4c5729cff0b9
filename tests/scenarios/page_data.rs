//! A page holds its data itself, and asks for it again by one way; the data of another build is never read.

use asula::domain::Failure;
use asula::domain::licensing::Actor;
use asula::domain::page_data::PageData;
use asula::domain::views::appendix::RowPage;
use asula::domain::views::home::Home;
use reqwest::Method;

use crate::support::{Browser, Registered, Reply, TestApp, on_both};

/// The text between two others.
fn between<'a>(text: &'a str, begin: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(begin).unwrap_or_else(|| panic!("no {begin} in {text}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} in {text}")).0
}

fn build_of(page: &str) -> &str {
    between(page, "data-build=\"", "\"")
}

/// What a page holds, as it is read when the page comes to life.
fn held(page: &str) -> Result<PageData, Failure> {
    let element = between(page, "id=\"page-data\"", "</script>");
    let (_, text) = element.split_once('>').unwrap();
    PageData::read(text.to_owned(), build_of(page))
}

/// Asks as a page does.
async fn asks(browser: &Browser, address: &str) -> Reply {
    let request = browser.request(Method::GET, address);
    browser.send(request.header("accept", PageData::MEDIA_TYPE)).await
}

#[tokio::test]
async fn a_page_holds_what_it_shows() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let page = school.head.page("/").await.done().text();
        let home: Home = held(&page).and_then(|data| data.view()).unwrap();
        let asked: Home = school.head.view("home", &[]).await.read();
        assert_eq!(home, asked);
    })
    .await;
}

#[tokio::test]
async fn a_page_holds_why_it_shows_nothing() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let page = school.head.page("/applications/none").await.text();
        assert_eq!(held(&page).err(), Some(Failure::NotFound));
    })
    .await;
}

#[tokio::test]
async fn a_living_page_asks_for_its_own_build() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let page = school.head.page("/").await.done().text();
        let answer = asks(&school.head, "/api/home").await.text();
        let own = PageData::read(answer.clone(), build_of(&page));
        assert!(own.is_ok_and(|data| data.view::<Home>().is_ok()));
        let other = PageData::read(answer, "000000000000").unwrap();
        assert!(other.is_of_another_build());
        assert_eq!(other.view::<Home>(), Err(Failure::Unreachable));
    })
    .await;
}

#[tokio::test]
async fn a_living_page_gets_the_reason_of_a_failure() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let refused = asks(&school.head, "/api/application_page?application=none").await;
        assert_eq!(refused.status, 404);
        assert_eq!(PageData::read(refused.text(), "").err(), Some(Failure::NotFound));
        let guest = asks(&app.guest(), "/api/home").await;
        assert_eq!(guest.status, 401);
        assert_eq!(PageData::read(guest.text(), "").err(), Some(Failure::NotSignedIn));
    })
    .await;
}

/// The form of a row, as a page of the head reads it.
struct ReadRow {
    school: Registered,
    application: String,
    row: String,
    build: String,
    /// What the page says that it has.
    validator: String,
}

impl ReadRow {
    async fn of(app: &TestApp) -> Self {
        let school = app.registered_organisation(4).await;
        let application = app.draft(&school.head, "SCH1", "").await;
        let row = app.right_row(&school.head, &application, "premises").await;
        let build = build_of(&school.head.page("/").await.done().text()).to_owned();
        let mut read = Self {
            school,
            application,
            row,
            build,
            validator: String::new(),
        };
        let answer = asks(&read.school.head, &read.address()).await.done().text();
        let data = PageData::read(answer, &read.build).unwrap();
        read.validator = data.validator().unwrap().to_owned();
        read
    }

    fn address(&self) -> String {
        format!("/api/row_page?application={}&row={}", self.application, self.row)
    }

    /// Asks as a page does that has what was read first.
    async fn asked_again_by(&self, browser: &Browser, address: &str) -> Reply {
        let request = browser.request(Method::GET, address);
        let request = request.header("accept", PageData::MEDIA_TYPE);
        browser.send(request.header("if-none-match", &self.validator)).await
    }

    /// The form of the row, where it was sent.
    fn sent(&self, answer: &Reply) -> RowPage {
        assert_eq!(answer.status, 200);
        let data = PageData::read(answer.text(), &self.build).unwrap();
        assert!(data.validator().is_some_and(|it| it != self.validator));
        data.view().unwrap()
    }
}

#[tokio::test]
async fn data_that_did_not_change_is_not_sent_again() {
    on_both(async |app| {
        let read = ReadRow::of(app).await;
        let head = &read.school.head;
        let same = read.asked_again_by(head, &read.address()).await;
        assert_eq!((same.status, same.text().as_str()), (304, ""));
        assert_eq!(same.header("cache-control"), Some("no-store"));

        let at = [("application", read.application.as_str()), ("row", &read.row)];
        let page: RowPage = head.view("row_page", &at).await.read();
        let fields = [
            ("column", "area"),
            ("based_on", page.row.cells["area"].as_str()),
            ("text", "1234"),
        ];
        head.act("save_cell", &[&at[..], &fields].concat()).await.done();
        let changed = read.sent(&read.asked_again_by(head, &read.address()).await);
        assert_eq!(changed.row.cells["area"], "1234");
    })
    .await;
}

#[tokio::test]
async fn what_another_has_is_nobody_elses() {
    on_both(async |app| {
        let read = ReadRow::of(app).await;
        let employee = read.school.appoints_employee(app).await;
        let own = read.sent(&read.asked_again_by(&employee, &read.address()).await);
        assert_eq!(own.head.actor, Actor::Employee);
        let stranger = app.registered_organisation(5).await.head;
        for (browser, status) in [(&stranger, 404), (&app.guest(), 401)] {
            assert_eq!(read.asked_again_by(browser, &read.address()).await.status, status);
        }
        read.school.head.act("sign_out", &[]).await.done();
        let left = read.asked_again_by(&read.school.head, &read.address()).await;
        assert_eq!(left.status, 401);
    })
    .await;
}

#[tokio::test]
async fn documents_and_scripts_always_get_everything() {
    on_both(async |app| {
        let read = ReadRow::of(app).await;
        let head = &read.school.head;
        let page = head.request(Method::GET, "/").header("accept", "text/html");
        let page = head.send(page.header("if-none-match", &read.validator)).await;
        assert_eq!((page.status, page.header("cache-control")), (200, Some("no-store")));
        let script = head
            .request(Method::GET, &read.address())
            .header("accept", "application/json");
        let script = head.send(script.header("if-none-match", &read.validator)).await;
        assert_eq!(script.status, 200);
        assert_eq!(script.read::<RowPage>().row.id.to_string(), read.row);
    })
    .await;
}
