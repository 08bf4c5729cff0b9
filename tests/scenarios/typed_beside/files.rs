//! A file is sent, or thrown away, next to texts that were typed: the texts stay.

use asula::domain::views::accreditation::SelfEvaluationPage;
use reqwest::Method;

use super::{address_of, cells_of, led_to, school_row, sends};
use crate::support::procedure::TINY_PDF;
use crate::support::{Browser, Reply, on_both};

/// Fields of a form: name and text.
type Fields<'a> = &'a [(&'a str, &'a str)];

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
                "the refusal is not shown: {drawn}"
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

/// Answers to two criteria of one section, typed and not saved.
const ANSWERS: [(&str, &str); 2] = [("texts[text.1.1]", "Биринчи жаңы"), ("texts[text.1.2]", "Экинчи жаңы")];

#[track_caller]
fn shows_both_answers(page: &str) {
    for (_, answer) in ANSWERS {
        assert!(page.contains(answer), "{page}");
    }
}

#[tokio::test]
async fn a_bin_leaves_the_answers_of_all_criteria() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let aigul = &case.school.head;
        let page = format!("/accreditations/{}/self-evaluation/1", case.id);
        let drawn = aigul.page(&page).await.text();
        let bin = address_of(&drawn, "/kept/remove_evidence?");
        led_to(&sends(aigul, &page, &bin, &ANSWERS).await, &page);
        let drawn = aigul.page(&page).await.text();
        shows_both_answers(&drawn);
        let at = [case.at(), ("section", "1")];
        let now: SelfEvaluationPage = aigul.view("self_evaluation_page", &at).await.read();
        assert_eq!(now.criteria[0].files.len(), 0, "the file is still there");
    })
    .await;
}

#[tokio::test]
async fn a_file_leaves_the_answers_of_all_criteria() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let aigul = &case.school.head;
        let page = format!("/accreditations/{}/self-evaluation/1", case.id);
        let drawn = aigul.page(&page).await.text();
        let place = address_of(&drawn, "/upload/evidence/");
        let (before, after) = ([ANSWERS[0]], [ANSWERS[1]]);
        let another = [TINY_PDF, b"% another\n"].concat();
        let field = "file.evidence-1.1";
        let reply = sends_file(aigul, &page, &place, (&before, &after), (field, &another)).await;
        led_to(&reply, &page);
        let drawn = aigul.page(&page).await.text();
        shows_both_answers(&drawn);
        assert!(drawn.contains("Документ.pdf"), "{drawn}");
    })
    .await;
}
