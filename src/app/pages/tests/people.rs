use leptos::prelude::*;

use super::{cast, html, part};
use crate::app::pages::SignInAddress;
use crate::app::pages::applicant::employees::Employees;
use crate::app::pages::applicant::licences::Licences;
use crate::app::pages::applicant::readiness::Checks;
use crate::app::pages::everyone::home::{Guest, Overview};
use crate::domain::numbers::NumberFault;
use crate::domain::views::frame::{Flash, Frame, Role};
use crate::domain::views::home::{Check, CheckState, Home, Precondition, Readiness};
use crate::domain::views::licences::{LicenceTab, LicencesPage};
use crate::domain::views::organisation::EmployeesPage;
use crate::domain::{Failure, Fault, FieldFault, Refusal};
use crate::i18n::Lang::{self, Ky};

#[test]
fn a_guest_learns_who_may_sign_in() {
    let drawn = html(
        Ky,
        Frame::default(),
        || view! { <Guest way_in=SignInAddress::returning_to("/") /> },
    );
    for said in [
        "ЕСИ менен кирүү",
        "юридикалык жактардын өкүлдөрү гана",
        "ЦОН",
        "/auth/esi?return_to=%2F",
    ] {
        assert!(drawn.contains(said), "{said} in {drawn}");
    }
}

#[test]
fn nobody_who_is_signed_in_meets_a_dead_end() {
    let roles = [
        Role::Head,
        Role::Employee,
        Role::Newcomer,
        Role::Person,
        Role::Specialist,
        Role::Leadership,
        Role::Administrator,
    ];
    for (lang, role) in Lang::ALL.iter().flat_map(|&lang| roles.map(|role| (lang, role))) {
        let viewer = cast::frame(role).viewer.unwrap();
        let home = Home {
            seats: vec![],
            waiting: vec![],
            tasks: vec![],
            recent: vec![],
            registered: role != Role::Newcomer,
        };
        let drawn = html(lang, cast::frame(role), move || view! { <Overview viewer home /> });
        assert_eq!(drawn.matches("<h1").count(), 1, "{drawn}");
        assert!(
            part(&drawn, "id=\"next\"", "</section>").contains("<p>"),
            "{role:?}: {drawn}"
        );
    }
}

#[test]
fn both_names_are_side_by_side() {
    let what = Precondition::HeadMatches {
        register: "Жээнбеков Эркин Асанович".into(),
        yours: "Жээнбеков Эркин Асан уулу".into(),
        same_name: true,
    };
    let readiness = Readiness {
        checks: vec![Check {
            what,
            state: CheckState::Missing,
        }],
        ahead: Vec::new(),
    };
    let drawn = html(Ky, cast::frame(Role::Newcomer), move || view! { <Checks readiness /> });
    assert!(drawn.contains("реестрде жетекчинин ПИНи башка"), "{drawn}");
    let side_by_side = part(&drawn, "class=\"compare\"", "</li>");
    for said in [
        "Жээнбеков Эркин Асанович",
        "Жээнбеков Эркин Асан уулу",
        "https://online.minjust.gov.kg",
        "Эмне кылуу керек",
    ] {
        assert!(side_by_side.contains(said), "{said} in {side_by_side}");
    }
}

#[test]
fn a_wrong_pin_stays_typed_with_its_fault() {
    let fault = FieldFault {
        field: "pin".into(),
        fault: Fault::Number(NumberFault::NotFourteenDigits),
    };
    let flash = Flash {
        form: "appoint_employee".into(),
        failure: Some(Failure::Invalid(vec![fault])),
        typed: [
            ("pin".to_owned(), "123".to_owned()),
            ("position".to_owned(), "Юрист".to_owned()),
        ]
        .into(),
        kept: None,
    };
    let frame = Frame {
        flash: Some(flash),
        ..cast::frame(Role::Head)
    };
    let page = EmployeesPage {
        head_name: "Токтогулова Айгүл".into(),
        employees: vec![],
        is_head: true,
    };
    let drawn = html(Ky, frame, move || view! { <Employees page asked=false /> });
    assert!(drawn.contains("href=\"#appoint_employee-pin\""), "{drawn}");
    let form = part(&drawn, "id=\"appoint_employee\"", "</form>");
    for said in ["value=\"123\"", "value=\"Юрист\"", "14 цифралуу бир номер табылган жок"]
    {
        assert!(form.contains(said), "{said} in {form}");
    }
}

#[test]
fn only_the_head_is_offered_to_appoint() {
    let page = EmployeesPage {
        head_name: "Токтогулова Айгүл".into(),
        employees: vec![],
        is_head: false,
    };
    let drawn = html(
        Ky,
        cast::frame(Role::Employee),
        move || view! { <Employees page asked=true /> },
    );
    assert!(!drawn.contains("id=\"appoint_employee\""), "{drawn}");
    assert!(drawn.contains("Кызматкерлерди жетекчи гана дайындайт"), "{drawn}");
}

#[test]
fn the_list_has_a_tab_for_each_status() {
    let page = LicencesPage {
        tab: LicenceTab::UnderReview,
        counts: vec![4, 2, 3, 0, 1],
        lines: vec![],
        page: 1,
        pages: 1,
        apply_refusal: Some(Refusal::OrganisationNotRegistered),
    };
    let drawn = html(Ky, cast::frame(Role::Employee), move || view! { <Licences page /> });
    assert!(
        part(&drawn, "?tab=under-review", "</a>").contains("aria-current=\"page\""),
        "{drawn}"
    );
    assert!(part(&drawn, "?tab=applications", "</a>").contains('4'), "{drawn}");
    assert!(
        part(&drawn, "id=\"create_application\"", "</form>").contains("Уюм системада катталган эмес."),
        "{drawn}"
    );
}
