use leptos::prelude::*;

use super::{cast, html, part};
use crate::app::pages::applicant::application::Application;
use crate::domain::licensing::{Actor, Stage};
use crate::domain::views::application::ApplicationPage;
use crate::domain::views::frame::Role;
use crate::i18n::Lang::{self, Ky, Ru};

fn drawn(lang: Lang, page: ApplicationPage) -> String {
    html(
        lang,
        cast::frame(Role::Employee),
        move || view! { <Application page /> },
    )
}

#[test]
fn a_drafts_next_step_is_the_first_faulty_appendix() {
    let page = drawn(Ky, cast::application(Stage::Draft, Actor::Employee, 3));
    let next = part(&page, "Кийинки кадам", "</section>");
    assert!(next.contains("/applications/a1/appendices/premises"), "{next}");
    assert!(next.contains("Арыз долбоорун карап чыгуу"), "{next}");
}

#[test]
fn an_employee_hands_a_complete_draft_over_next() {
    let employee = drawn(Ky, cast::application(Stage::Draft, Actor::Employee, 0));
    assert!(part(&employee, "Кийинки кадам", "</section>").contains("#hand_over"));
}

#[test]
fn a_head_reviews_a_complete_draft_next() {
    let head = drawn(Ky, cast::application(Stage::Draft, Actor::Head, 0));
    assert!(part(&head, "Кийинки кадам", "</section>").contains("/applications/a1/review"));
    assert!(!head.contains("id=\"hand_over\""));
}

#[test]
fn a_level_without_specialty_is_named_once() {
    let page = drawn(Ky, cast::application(Stage::Draft, Actor::Employee, 0));
    assert!(page.contains("aria-label=\"Өчүрүү: Орто жалпы билим берүү\""), "{page}");
    assert!(
        page.contains("aria-label=\"Өчүрүү: 710100 Информатика жана эсептөө техникасы\""),
        "{page}"
    );
}

#[test]
fn every_bin_is_in_the_form_of_its_line() {
    let page = drawn(Ky, cast::application(Stage::Draft, Actor::Employee, 0));
    for line in ["p1", "p2"] {
        let form = part(&page, &format!("name=\"programme\" value=\"{line}\""), "</form>");
        assert!(form.contains("form=\"hand_over\""), "{form}");
        assert!(form.contains(&format!("programme={line}\"")), "{form}");
    }
}

#[test]
fn without_a_note_a_bin_sends_its_form_alone() {
    let page = drawn(Ky, cast::application(Stage::Draft, Actor::Head, 0));
    assert!(page.contains("name=\"programme\" value=\"p1\""), "{page}");
    assert!(!page.contains("formaction=\"/kept/"), "{page}");
}

#[test]
fn a_bar_is_shown_with_act_and_days() {
    let mut page = cast::application(Stage::Draft, Actor::Employee, 1);
    page.programmes = cast::programmes(Some(cast::moratorium()));
    let page = drawn(Ru, page);
    let row = part(&page, "programme__refusal", "</li>");
    assert!(row.contains("распоряжение Кабинета Министров, июнь 2025"), "{row}");
    assert!(row.contains("01.07.2025–31.12.2027"), "{row}");
}

#[test]
fn a_regime_without_bar_is_shown_with_its_act() {
    let mut page = cast::application(Stage::Draft, Actor::Employee, 1);
    page.programmes = cast::programmes(None);
    page.programmes[0].notices = vec![cast::admission_limit()];
    let page = drawn(Ru, page);
    let row = part(&page, "programme__refusal", "</li>");
    for said in ["Приём ограничен", "01.09.2025–31.08.2026", "постановление 2025 года"]
    {
        assert!(row.contains(said), "{said} in {row}");
    }
}

#[test]
fn a_sent_application_has_no_bin() {
    let page = drawn(Ky, cast::application(Stage::Examination, Actor::Employee, 0));
    assert!(!page.contains("Өчүрүү: "), "{page}");
    assert!(page.contains("Кол коюлган арызды окууга гана болот"), "{page}");
}

#[test]
fn who_may_not_withdraw_sees_the_reason() {
    let page = drawn(Ky, cast::application(Stage::Examination, Actor::Employee, 0));
    let action = part(&page, "id=\"withdraw_application\"", "</form>");
    assert!(action.contains("aria-disabled=\"true\""), "{action}");
    assert!(
        action.contains("Жөнөтүлгөн арызды жетекчи гана кайтарып алат."),
        "{action}"
    );
}

#[test]
fn a_change_shows_both_texts_who_and_when() {
    let mut page = cast::application(Stage::HandedOver, Actor::Head, 0);
    page.changes = cast::changes();
    let page = drawn(Ky, page);
    for said in ["Ниязалиев Нурлан", "22.11.2026, 12:05", ">1200<", ">1612,5<"] {
        assert!(page.contains(said), "{said} in {page}");
    }
}

/// A page that shows the head what was changed.
fn with_changes() -> String {
    let mut page = cast::application(Stage::HandedOver, Actor::Head, 0);
    page.changes = cast::changes();
    drawn(Ru, page)
}

#[test]
fn a_change_is_in_words_and_links_its_row() {
    let page = with_changes();
    for said in [
        ">Аренда<",
        ">01.09.2029<",
        ">ижара.pdf<",
        "href=\"/applications/a1/rows/r1\">строка 1, Бишкек ш.<",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
    assert!(page.contains("Талас ш.") && !page.contains("/rows/r3"), "{page}");
}

#[test]
fn changes_are_marked_as_seen_up_to_the_last() {
    let page = with_changes();
    let seen = part(&page, "id=\"see_changes\"", "</form>");
    assert!(seen.contains("value=\"17\"") && seen.contains("Просмотрено"), "{seen}");
}

#[test]
fn the_track_shows_holder_since_and_days_left() {
    let page = drawn(Ru, cast::application(Stage::Examination, Actor::Head, 0));
    let now = part(&page, "data-state=\"now\"", "</li>");
    for said in [
        "Специалист уполномоченного органа",
        "19.11.2026, 14:05",
        "04.12.2026, осталось 12\u{a0}дней",
    ] {
        assert!(now.contains(said), "{said} in {now}");
    }
}
