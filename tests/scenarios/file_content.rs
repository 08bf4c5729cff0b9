//! Files by their content: what it is decides, and what others could not open is not taken.

use asula::domain::files::RefusedFile;
use asula::domain::views::accreditation::SelfEvaluationPage;
use asula::domain::views::organisation::FileLine;
use asula::domain::{Failure, Refusal};

use crate::support::browser::multipart;
use crate::support::procedure::TINY_PDF;
use crate::support::{Browser, Reply, TestApp, on_both};

const CHARTER: &str = "document/charter";

/// A PDF with a lock: 128 bits, the owner's password set, and this check of the user's.
fn locked(user: &str) -> Vec<u8> {
    let owner: String = (0..32).map(|it| format!("{it:02x}")).collect();
    let text = String::from_utf8(TINY_PDF.to_vec()).unwrap();
    let lock = format!("4 0 obj<</Filter/Standard/V 2/Length 128/R 3/P -8/O<{owner}>/U<{user}>>>endobj\nxref\n");
    text.replacen("xref\n", &lock, 1)
        .replace(
            "/Root 1 0 R",
            "/Root 1 0 R/Encrypt 4 0 R/ID[<00112233445566778899aabbccddeeff><00>]",
        )
        .into_bytes()
}

/// The body of a form with several files in its field `file`.
fn form_of(files: &[(&str, &[u8])]) -> (&'static str, Vec<u8>) {
    let (boundary, _) = multipart("", b"");
    let mut whole = Vec::new();
    for (name, content) in files {
        let (_, one) = multipart(name, content);
        let end = format!("--{boundary}--\r\n");
        whole.extend_from_slice(&one[..one.len() - end.len()]);
    }
    whole.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    (boundary, whole)
}

/// Sends a form without JavaScript from a page.
async fn sends_plainly(browser: &Browser, page: &str, path: &str, (boundary, body): (&str, Vec<u8>)) -> Reply {
    let request = browser
        .request(reqwest::Method::POST, &format!("/upload/{path}"))
        .header("accept", "text/html,application/xhtml+xml")
        .header("origin", &browser.base)
        .header("referer", format!("{}{page}", browser.base))
        .header("content-type", format!("multipart/form-data; boundary={boundary}"))
        .body(body);
    browser.send(request).await
}

async fn files_kept(app: &TestApp) -> i64 {
    app.database.number("SELECT COUNT(*) FROM file").await
}

#[tokio::test]
async fn a_pdf_with_leading_bytes_comes_back_unchanged() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        for before in [
            &b"\xef\xbb\xbf"[..],
            b"\r\n\r\n\r\n",
            b"\x1b%-12345X@PJL\r\n",
            &[b'\n'; 900],
        ] {
            let content = [before, TINY_PDF].concat();
            let taken: FileLine = school.head.upload(CHARTER, "Устав.pdf", &content).await.done().read();
            assert_eq!(taken.media_type, "application/pdf");
            let back = school.head.page(&format!("/files/{}", taken.id)).await.done();
            assert_eq!(back.bytes, content);
        }
    })
    .await;
}

#[tokio::test]
async fn a_header_too_far_down_is_no_pdf() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let far = [&[b'\n'; 1_100][..], TINY_PDF].concat();
        let refused = school.head.upload(CHARTER, "Устав.pdf", &far).await.failure();
        assert_eq!(refused, Refusal::FileWrongType.into());
    })
    .await;
}

#[tokio::test]
async fn the_content_decides_the_names_ending() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let jpeg = b"\xff\xd8\xff\xe0\0\x02\xff\xda\0\x02....\xff\xd9";
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\x01IDAT.....\0\0\0\0IEND....";
        for (given, content, media_type, kept) in [
            ("скан.jpg", TINY_PDF, "application/pdf", "скан.pdf"),
            ("Устав", TINY_PDF, "application/pdf", "Устав.pdf"),
            ("УСТАВ.PDF", TINY_PDF, "application/pdf", "УСТАВ.PDF"),
            ("Буйрук № 5.2", TINY_PDF, "application/pdf", "Буйрук № 5.2.pdf"),
            ("сүрөт.pdf", &jpeg[..], "image/jpeg", "сүрөт.jpg"),
            ("сүрөт.HEIC", &png[..], "image/png", "сүрөт.HEIC.png"),
            (
                "«И\u{306}од, е\u{308}лка».pdf",
                TINY_PDF,
                "application/pdf",
                "«Йод, ёлка».pdf",
            ),
        ] {
            let taken: FileLine = school.head.upload(CHARTER, given, content).await.done().read();
            assert_eq!(
                (taken.name.as_str(), taken.media_type.as_str()),
                (kept, media_type),
                "{given}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn what_others_could_not_open_is_refused() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let needs_password = locked("b4c184ed372986cbb05b8840080a340300000000000000000000000000000000");
        let half = &TINY_PDF[..TINY_PDF.len() / 2];
        let no_page = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";
        for (content, refusal) in [
            (&needs_password[..], Refusal::FileLocked),
            (half, Refusal::FileCut),
            (&b"%PDF-1.4\n"[..], Refusal::FileCut),
            (&no_page[..], Refusal::FileNoPages),
            (
                &b"\xff\xd8\xff\xe0\0\x02\xff\xda\0\x02 half of it"[..],
                Refusal::FileCut,
            ),
            (&b"\x89PNG\r\n\x1a\n\0\0\x01\0IDAT half of it"[..], Refusal::FileCut),
        ] {
            let reply = school.head.upload(CHARTER, "Устав.pdf", content).await;
            assert_eq!(reply.failure(), refusal.into());
        }
        assert_eq!(files_kept(app).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_file_locked_against_changes_alone_is_taken() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        // Only what its author may change is behind a password: everybody can read it.
        let open = locked("692ce0168afba1c62ae36db50ee49d0a00000000000000000000000000000000");
        school.head.upload(CHARTER, "Устав.pdf", &open).await.done();
    })
    .await;
}

#[tokio::test]
async fn several_files_for_one_place_are_left() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let five = ["1.pdf", "2.pdf", "3.pdf", "4.pdf", "5.pdf"].map(|name| (name, TINY_PDF));
        let reply = sends_plainly(&school.head, "/organisation", CHARTER, form_of(&five)).await;
        assert_eq!((reply.status, reply.location()), (303, Some("/organisation")));
        let page = school.head.page("/organisation").await.text();
        assert!(page.contains("сиз 5 файл тандадыңыз"), "{page}");
        assert_eq!(files_kept(app).await, 0);
    })
    .await;
}

#[tokio::test]
async fn two_files_for_one_place_are_refused_by_number() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let (boundary, body) = form_of(&[("1.pdf", TINY_PDF), ("2.pdf", TINY_PDF)]);
        let request = school
            .head
            .request(reqwest::Method::POST, "/upload/document/charter")
            .header("origin", &school.head.base)
            .header("content-type", format!("multipart/form-data; boundary={boundary}"))
            .body(body);
        let refused = school.head.send(request).await.failure();
        assert_eq!(refused, Refusal::OneFileOnly(2).into());
    })
    .await;
}

#[tokio::test]
async fn of_several_files_only_the_broken_is_refused() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let aigul = &case.school.head;
        let path = format!("evidence/{}/1.1", case.id);
        let files: Vec<(String, Vec<u8>)> = (2..=4)
            .map(|it| (format!("Далил {it}.pdf"), TINY_PDF.to_vec()))
            .chain([
                ("Жарым.pdf".to_owned(), TINY_PDF[..60].to_vec()),
                ("Далил 5.pdf".to_owned(), TINY_PDF.to_vec()),
            ])
            .collect();
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, it)| (name.as_str(), it.as_slice())).collect();
        let (boundary, body) = form_of(&files);
        let request = aigul
            .request(reqwest::Method::POST, &format!("/upload/{path}"))
            .header("origin", &aigul.base)
            .header("content-type", format!("multipart/form-data; boundary={boundary}"))
            .body(body);
        let told = aigul.send(request).await.failure();
        let taken = ["Далил 2.pdf", "Далил 3.pdf", "Далил 4.pdf", "Далил 5.pdf"].map(str::to_owned);
        let refused = vec![RefusedFile {
            name: "Жарым.pdf".to_owned(),
            why: Refusal::FileCut.into(),
        }];
        let expected = Refusal::FilesRefused {
            taken: taken.to_vec(),
            refused,
        };
        assert_eq!(told, Failure::from(expected));
        let at = [case.at(), ("section", "1")];
        let page: SelfEvaluationPage = aigul.view("self_evaluation_page", &at).await.read();
        let mut names: Vec<_> = page.criteria[0].files.iter().map(|it| it.file.name.as_str()).collect();
        names.sort_unstable();
        let expected = [
            "Далил 2.pdf",
            "Далил 3.pdf",
            "Далил 4.pdf",
            "Далил 5.pdf",
            "Окуу план.pdf",
        ];
        assert_eq!(names, expected);
    })
    .await;
}

#[tokio::test]
async fn a_form_of_seventy_megabytes_gets_its_reason() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        for megabytes in [70, 100] {
            let mut content = TINY_PDF.to_vec();
            content.resize(megabytes * 1024 * 1024, b' ');
            let form = form_of(&[("Устав.pdf", &content)]);
            let reply = sends_plainly(&school.head, "/organisation", CHARTER, form).await;
            assert_eq!(
                (reply.status, reply.location()),
                (303, Some("/organisation")),
                "{megabytes}"
            );
            let page = school.head.page("/organisation").await.text();
            let mut places = page.split("class=\"document\"");
            assert!(!places.next().unwrap().contains("Файл өтө чоң"), "{page}");
            let told = |place: &str| place.contains("document-charter") && place.contains("Файл өтө чоң");
            assert!(places.any(told), "{page}");
        }
        assert_eq!(files_kept(app).await, 0);
    })
    .await;
}
