//! What is typed in a form without JavaScript stays when something else of its page is pressed: another language, a file, a small action.
//! The posts are those that a browser sends: by the buttons that stand on the page, with the fields of the form that they belong to.

use asula::domain::views::accreditation::SelfEvaluationPage;
use asula::domain::views::organisation::EmployeesPage;
use asula_sandbox::cast::people;
use reqwest::Method;

use crate::support::road::TINY_PDF;
use crate::support::{Browser, Reply, TestApp, on_both};

/// Fields of a form: name and text.
type Fields<'a> = &'a [(&'a str, &'a str)];

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

/// As [`sends`], with a file among the fields: those before it and those behind it.
async fn sends_file(
    browser: &Browser,
    page: &str,
    address: &str,
    (before, after): (Fields<'_>, Fields<'_>),
    (field, content): (&str, &[u8]),
) -> Reply {
    let boundary = "asula-test-boundary-77aa";
    let texts = |fields: &[(&str, &str)]| {
        let parts = fields.iter().map(|(name, text)| {
            format!("--{boundary}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
        });
        parts.collect::<String>().into_bytes()
    };
    let head = format!(
        "--{boundary}\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"Документ.pdf\"\r\n\
         content-type: application/pdf\r\n\r\n"
    );
    let end = format!("--{boundary}--\r\n");
    let body = [
        texts(before),
        head.into_bytes(),
        content.to_vec(),
        b"\r\n".to_vec(),
        texts(after),
        end.into_bytes(),
    ];
    let request = browser
        .request(Method::POST, address)
        .header("accept", "text/html,application/xhtml+xml")
        .header("origin", &browser.base)
        .header("referer", format!("{}{page}", browser.base))
        .header("content-type", format!("multipart/form-data; boundary={boundary}"))
        .body(body.concat());
    browser.send(request).await
}

#[track_caller]
fn led_to(reply: &Reply, page: &str) {
    assert_eq!((reply.status, reply.location()), (303, Some(page)), "{reply:?}");
}

/// The language is changed under the form of a page: all of these texts stand there again, without a word of refusal, and only once.
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

async fn school_row(app: &TestApp, template: &str) -> (Browser, String, String, String) {
    let head = app.registered_organisation(4).await.head;
    let application = app.draft(&head, "OUT", "").await;
    let at = [("application", application.as_str()), ("template", template)];
    let row = head.deed("add_row", &at).await.done().led_to_id();
    let page = format!("/applications/{application}/rows/{row}");
    (head, application, row, page)
}

async fn cells_of(app: &TestApp, row: &str) -> String {
    let sql = format!("SELECT cells FROM appendix_row WHERE id = '{row}'");
    app.database.text(&sql).await
}

#[tokio::test]
async fn a_change_of_language_keeps_what_an_applicant_typed() {
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
        let employee = [("pin", "10101199000"), ("position", "Юрист-консульт")];
        survives_a_change_of_language(&head, "/employees?add=1", "appoint_employee", &employee).await;
    })
    .await;
}

#[tokio::test]
async fn changing_language_keeps_note_and_inn() {
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
        let newcomer = app.unknown_organisation(6).await.head;
        let inn = [("inn", "00101 2001")];
        survives_a_change_of_language(&newcomer, "/organisation", "look_up_organisation", &inn).await;
    })
    .await;
}

#[tokio::test]
async fn a_change_of_language_keeps_answers_reasons_and_ties() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let page = format!("/accreditations/{}/self-evaluation/1", case.id);
        let answers = [
            ("texts[text.1.1]", "Жаңы жооп"),
            ("texts[links.1.2]", "https://жаны.test"),
        ];
        let form = format!("save_texts {}", case.id);
        survives_a_change_of_language(&case.school.head, &page, &form, &answers).await;
        case.is_sent().await;
        let review = format!("/accreditations/{}/review", case.id);
        let reasons = [
            ("reasons", "Жалпы себеп"),
            ("criteria[reason.1.1]", "Биринчисине"),
            ("criteria[reason.3.1]", "Акыркысына"),
        ];
        survives_a_change_of_language(&case.saltanat, &review, "return_accreditation", &reasons).await;
        let marat = app.expert(people::MARAT).await.browser;
        let tie = [("inn", "00101200")];
        survives_a_change_of_language(&marat, "/expert/ties", "declare_tie", &tie).await;
    })
    .await;
}

#[tokio::test]
async fn a_file_beside_a_row_leaves_its_texts() {
    on_both(async |app| {
        let (head, application, row, page) = school_row(app, "sanitary_conclusion").await;
        let drawn = head.page(&page).await.text();
        let address = address_of(&drawn, "/upload/cell/");
        assert!(drawn.contains("name=\"file.file\""), "{drawn}");
        let before = [
            ("application", application.as_str()),
            ("row", row.as_str()),
            ("based_on[number]", ""),
            ("cells[number]", "14-208/7"),
            ("cells[issuer]", "Мамсанэпидкөзөмөл\r\nБишкек"),
            ("replaces.file", ""),
        ];
        let after = [("cells[date]", "12.03.2024")];
        let reply = sends_file(&head, &page, &address, (&before, &after), ("file.file", TINY_PDF)).await;
        led_to(&reply, &page);
        let drawn = head.page(&page).await.text();
        for text in ["14-208/7", "Мамсанэпидкөзөмөл", "12.03.2024", "Документ.pdf"] {
            assert!(drawn.contains(text), "{text}: {drawn}");
        }
        let stored = cells_of(app, &row).await;
        assert!(stored.contains("\"file\":") && !stored.contains("14-208"), "{stored}");
    })
    .await;
}

#[tokio::test]
async fn a_refused_file_leaves_texts_beside_it() {
    on_both(async |app| {
        let (head, _, row, page) = school_row(app, "sanitary_conclusion").await;
        let drawn = head.page(&page).await.text();
        let address = address_of(&drawn, "/upload/cell/");
        let texts = ([("cells[number]", "14-208/7")], [("cells[date]", "12.03.2024")]);
        let refused: [&[u8]; 3] = [b"", b"%PDF-1.4 nothing more", b"#!/bin/sh"];
        for content in refused {
            let reply = sends_file(&head, &page, &address, (&texts.0, &texts.1), ("file.file", content)).await;
            led_to(&reply, &page);
            let drawn = head.page(&page).await.text();
            assert!(drawn.contains("14-208/7") && drawn.contains("12.03.2024"), "{drawn}");
            assert!(
                drawn.contains("aria-invalid=\"true\""),
                "the refusal is not told: {drawn}"
            );
        }
        assert_eq!(cells_of(app, &row).await, "{}");
    })
    .await;
}

#[tokio::test]
async fn texts_beside_a_file_wait_for_their_author() {
    on_both(async |app| {
        let (mut head, _, _, page) = school_row(app, "sanitary_conclusion").await;
        let drawn = head.page(&page).await.text();
        let address = address_of(&drawn, "/upload/cell/");
        let old_tab = head.tab_of_now();
        app.seconds_pass(61 * 60);
        let texts = [("cells[number]", "14-208/7")];
        let reply = sends_file(&old_tab, &page, &address, (&texts, &[]), ("file.file", TINY_PDF)).await;
        led_to(&reply, &page);
        let person = head.person().clone();
        app.signs_in(&mut head, &person, Some(&person.seats[0].inn), &page)
            .await;
        let drawn = head.page(&page).await.text();
        assert!(drawn.contains("14-208/7"), "{drawn}");
    })
    .await;
}

#[tokio::test]
async fn files_and_bins_leave_answers_of_all_criteria() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let aigul = &case.school.head;
        let page = format!("/accreditations/{}/self-evaluation/1", case.id);
        let answers = [("texts[text.1.1]", "Биринчи жаңы"), ("texts[text.1.2]", "Экинчи жаңы")];
        let drawn = aigul.page(&page).await.text();
        let bin = address_of(&drawn, "/kept/remove_evidence?");
        led_to(&sends(aigul, &page, &bin, &answers).await, &page);
        let drawn = aigul.page(&page).await.text();
        assert!(
            drawn.contains("Биринчи жаңы") && drawn.contains("Экинчи жаңы"),
            "{drawn}"
        );
        let at = [case.at(), ("section", "1")];
        let now: SelfEvaluationPage = aigul.view("self_evaluation_page", &at).await.read();
        assert_eq!(now.criteria[0].files.len(), 0, "the file is still there");

        let place = address_of(&drawn, "/upload/evidence/");
        let (before, after) = ([answers[0]], [answers[1]]);
        let field = "file.evidence-1.1";
        let reply = sends_file(aigul, &page, &place, (&before, &after), (field, TINY_PDF)).await;
        led_to(&reply, &page);
        let drawn = aigul.page(&page).await.text();
        assert!(
            drawn.contains("Биринчи жаңы") && drawn.contains("Экинчи жаңы"),
            "{drawn}"
        );
        assert!(drawn.contains("Документ.pdf"), "{drawn}");
    })
    .await;
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
        marat.deed("declare_tie", &tie).await.done();
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
        assert_eq!(app.database.number(&format!("{kept} '%\"77\"%'")).await, 0);
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
