//! A page holds its data itself, and asks for it again by one way; the data of another build is never read.

use asula::domain::Failure;
use asula::domain::page_data::PageData;
use asula::domain::views::home::Home;
use reqwest::Method;

use crate::support::{Browser, Reply, on_both};

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
