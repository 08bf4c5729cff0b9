//! Another language is pressed next to a form: all that was typed stands there again.

use asula_sandbox::cast::people;

use super::{address_of, cells_of, led_to, school_row, sends};
use crate::support::{Browser, on_both};

/// The language is changed under the form of a page: all of these texts are there again, without a word of refusal, and only once.
async fn survives_a_change_of_language(browser: &Browser, page: &str, form: &str, fields: &[(&str, &str)]) {
    let drawn = browser.page(page).await.done().text();
    assert!(drawn.contains(&format!("data-keeps=\"{form}\"")), "{page}: {drawn}");
    let (tag, start) = if drawn.contains("<html lang=\"ru\"") {
        ("ky", "/language/ky?")
    } else {
        ("ru", "/language/ru?")
    };
    let address = address_of(&drawn, start);
    led_to(&sends(browser, page, &address, fields).await, page);
    let drawn = browser.page(page).await.done().text();
    assert!(drawn.contains(&format!("<html lang=\"{tag}\"")), "{page}: {drawn}");
    for (field, text) in fields {
        assert!(drawn.contains(text), "{field} of {page} is lost: {drawn}");
    }
    let opened_again = browser.page(page).await.done().text();
    for (field, text) in fields {
        assert!(!opened_again.contains(text), "{field} of {page} comes back twice");
    }
}

#[tokio::test]
async fn a_change_of_language_keeps_texts_of_a_row() {
    on_both(async |app| {
        let (head, _, row, page) = school_row(app, "general").await;
        let fields = [("based_on[note]", ""), ("cells[note]", "Жайкы мектеп <Ысык-Көл>")];
        let shown = [("cells[note]", "Жайкы мектеп")];
        let drawn = head.page(&page).await.text();
        let address = address_of(&drawn, "/language/en?");
        led_to(&sends(&head, &page, &address, &fields).await, &page);
        let drawn = head.page(&page).await.text();
        assert!(drawn.contains("Жайкы мектеп &lt;Ысык-Көл"), "{drawn}");
        assert_eq!(cells_of(app, &row).await, "{}", "kept is not saved");
        head.set_cookie("lang", "");
        survives_a_change_of_language(&head, &page, &format!("save_row {row}"), &shown).await;
    })
    .await;
}

#[tokio::test]
async fn a_change_of_language_keeps_an_appointment() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let employee = [("pin", "10101199000"), ("position", "Юрист-консульт")];
        survives_a_change_of_language(&head, "/employees?add=1", "appoint_employee", &employee).await;
    })
    .await;
}

#[tokio::test]
async fn a_change_of_language_keeps_a_note() {
    on_both(async |app| {
        let school = app.registered_organisation(5).await;
        let employee = school.appoints_employee(app).await;
        let application = app.draft(&employee, "OUT", "").await;
        let page = format!("/applications/{application}");
        let drawn = employee.page(&page).await.done().text();
        let form = drawn.find("id=\"hand_over\"").unwrap();
        let address = address_of(&drawn[form..], "/language/ru?");
        assert!(address.contains("of=hand%5Fover"), "{address}");
        let note = [("application", application.as_str()), ("note", "Аянтты тактадым")];
        led_to(&sends(&employee, &page, &address, &note).await, &page);
        let drawn = employee.page(&page).await.text();
        assert!(drawn.contains("Аянтты тактадым"), "{drawn}");
    })
    .await;
}

#[tokio::test]
async fn a_change_of_language_keeps_an_inn() {
    on_both(async |app| {
        let newcomer = app.unknown_organisation(6).await.head;
        let inn = [("inn", "00101 2001")];
        survives_a_change_of_language(&newcomer, "/organisation", "look_up_organisation", &inn).await;
    })
    .await;
}

#[tokio::test]
async fn a_change_of_language_keeps_answers() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let page = format!("/accreditations/{}/self-evaluation/1", case.id);
        let answers = [
            ("texts[text.1.1]", "Жаңы жооп"),
            ("texts[links.1.2]", "https://жаны.test"),
        ];
        let form = format!("save_texts {}", case.id);
        survives_a_change_of_language(&case.school.head, &page, &form, &answers).await;
    })
    .await;
}

#[tokio::test]
async fn a_change_of_language_keeps_reasons_of_a_return() {
    on_both(async |app| {
        let case = app.sent_self_evaluation().await;
        let review = format!("/accreditations/{}/review", case.id);
        let reasons = [
            ("reasons", "Жалпы себеп"),
            ("criteria[reason.1.1]", "Биринчисине"),
            ("criteria[reason.3.1]", "Акыркысына"),
        ];
        survives_a_change_of_language(&case.saltanat, &review, "return_accreditation", &reasons).await;
    })
    .await;
}

#[tokio::test]
async fn a_change_of_language_keeps_a_tie() {
    on_both(async |app| {
        let marat = app.expert(people::MARAT).await.browser;
        let tie = [("inn", "00101200")];
        survives_a_change_of_language(&marat, "/expert/ties", "declare_tie", &tie).await;
    })
    .await;
}

#[tokio::test]
async fn a_kept_text_shows_what_another_saved_meanwhile() {
    on_both(async |app| {
        let (head, application, row, page) = school_row(app, "general").await;
        let drawn = head.page(&page).await.text();
        let address = address_of(&drawn, "/language/ru?");
        let typed = [("based_on[note]", ""), ("cells[note]", "менин текстим")];
        led_to(&sends(&head, &page, &address, &typed).await, &page);
        let theirs = [("note".to_owned(), "башка текст".to_owned())];
        app.save_row(&head, &application, &row, &theirs).await.done();
        let drawn = head.page(&page).await.text();
        assert!(
            drawn.contains("менин текстим") && drawn.contains("башка текст"),
            "{drawn}"
        );
    })
    .await;
}
