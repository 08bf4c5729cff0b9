use leptos::prelude::*;

use super::{cast, html, part};
use crate::app::pages::applicant::review::Review;
use crate::domain::licensing::{Actor, Stage};
use crate::domain::views::frame::{Flash, Frame, Role};
use crate::domain::views::review::ReviewPage;
use crate::domain::{Fault, FieldFault};
use crate::i18n::Lang::{self, Ky, Ru};

fn drawn(lang: Lang, frame: Frame, page: ReviewPage) -> String {
    html(lang, frame, move || view! { <Review page /> })
}

#[test]
fn everything_missing_leads_to_its_place() {
    let page = drawn(
        Ky,
        cast::frame(Role::Head),
        cast::review(Stage::Draft, Actor::Head, cast::missing()),
    );
    let places = [
        "/applications/a1#programmes",
        "/organisation#documents",
        "/readiness",
        "/applications/a1/appendices/library",
        "/applications/a1/rows/r1?check=1#area",
    ];
    for place in places {
        assert!(page.contains(&format!("href=\"{place}\"")), "{place} in {page}");
    }
}

#[test]
fn an_employee_learns_that_only_the_head_signs() {
    let page = drawn(
        Ky,
        cast::frame(Role::Employee),
        cast::review(Stage::HandedOver, Actor::Employee, vec![]),
    );
    let form = part(&page, "id=\"begin_signing\"", "</form>");
    assert!(form.contains("aria-disabled=\"true\""), "{form}");
    assert!(form.contains("Арызга кол коюу"), "{form}");
    assert!(form.contains("Арызга жетекчи гана кол коёт."), "{form}");
}

#[test]
fn the_head_may_sign_what_is_complete() {
    let page = drawn(
        Ky,
        cast::frame(Role::Head),
        cast::review(Stage::HandedOver, Actor::Head, vec![]),
    );
    let form = part(&page, "id=\"begin_signing\"", "</form>");
    assert!(!form.contains("aria-disabled=\"true\""), "{form}");
    assert!(form.contains("Шарттарга макулмун"), "{form}");
}

#[test]
fn without_consent_the_page_says_so_at_the_box() {
    let failure = FieldFault::only("consent", Fault::ConsentNeeded);
    let flash = Flash {
        form: "begin_signing".into(),
        failure: Some(failure),
        typed: Default::default(),
        kept: None,
    };
    let frame = Frame {
        flash: Some(flash),
        ..cast::frame(Role::Head)
    };
    let page = drawn(Ru, frame, cast::review(Stage::HandedOver, Actor::Head, vec![]));
    assert!(page.contains("href=\"#begin_signing-consent\""), "{page}");
    assert!(part(&page, "id=\"begin_signing\"", "</form>").contains("Чтобы подписать, нужно согласиться с условиями."));
}

#[test]
fn what_was_typed_never_becomes_markup() {
    let page = drawn(
        Ky,
        cast::frame(Role::Head),
        cast::review(Stage::Draft, Actor::Head, vec![]),
    );
    assert!(page.contains("&lt;/td&gt;&lt;script&gt;"), "{page}");
    assert!(!page.contains("<script>alert"), "{page}");
}

#[test]
fn cells_are_read_as_words_days_and_files() {
    let page = drawn(
        Ky,
        cast::frame(Role::Head),
        cast::review(Stage::Draft, Actor::Head, vec![]),
    );
    for said in [">Ижара<", ">01.09.2029<", "href=\"/files/f1\""] {
        assert!(page.contains(said), "{said} in {page}");
    }
}
