//! Files: what is refused leaves nothing behind, what is taken is served only as an attachment to those who may see it.

use asula::domain::reference::ColumnKind;
use asula::domain::views::appendix::RowPage;
use asula::domain::views::organisation::FileLine;
use asula::domain::{Failure, Refusal};
use asula::server::outside::files::LARGEST_FILE_BYTES;
use percent_encoding::percent_decode_str;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::browser::multipart;
use crate::support::procedure::{CHEAP_LEVEL, TINY_PDF};
use crate::support::{Browser, Reply, TestApp, eventually, on_both};

const CHARTER: &str = "document/charter";

/// A PDF of so many bytes.
fn pdf_of(bytes: usize) -> Vec<u8> {
    let mut content = TINY_PDF.to_vec();
    content.resize(bytes, b' ');
    content
}

/// Every file in the store, whether whole or on its way in.
fn stored(app: &TestApp) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![app.folder().join("files")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                found.push(entry.path().display().to_string());
            }
        }
    }
    found
}

/// No row, no file, nothing on its way in.
async fn nothing_is_left(app: &TestApp) {
    assert_eq!(app.database.number("SELECT COUNT(*) FROM file").await, 0);
    eventually("nothing is left of the upload", async || {
        stored(app).is_empty().then_some(())
    })
    .await;
}

async fn downloads(browser: &Browser, id: &str) -> Reply {
    browser.page(&format!("/files/{id}")).await
}

#[tokio::test]
async fn an_empty_or_missing_file_is_refused() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let empty = school.head.upload(CHARTER, "Устав.pdf", b"").await;
        assert_eq!(empty.failure(), Refusal::FileEmpty.into());
        // A browser sends a form in which nothing was chosen with an empty name.
        let nothing_chosen = school.head.upload(CHARTER, "", b"").await;
        assert_eq!(nothing_chosen.failure(), Refusal::FileEmpty.into());
        let without = school
            .head
            .request(reqwest::Method::POST, "/upload/document/charter")
            .header("origin", &school.head.base)
            .header("content-type", "multipart/form-data; boundary=x")
            .body("--x--\r\n");
        assert_eq!(school.head.send(without).await.failure(), Refusal::FileEmpty.into());
        nothing_is_left(app).await;
    })
    .await;
}

#[tokio::test]
async fn a_wrong_type_under_a_right_name_is_refused() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        for content in [
            b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff".as_slice(),
            b"<!doctype html><script>alert(1)</script>".as_slice(),
            svg.as_slice(),
            b"PK\x03\x04 a document of words".as_slice(),
            b"GIF89a\x01\x00\x01\x00".as_slice(),
            b"only text".as_slice(),
            b"x".as_slice(),
        ] {
            let reply = school.head.upload(CHARTER, "Устав.pdf", content).await;
            assert_eq!(reply.failure(), Refusal::FileWrongType.into());
        }
        nothing_is_left(app).await;
    })
    .await;
}

#[tokio::test]
async fn a_file_over_twenty_megabytes_is_refused() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let limit = usize::try_from(LARGEST_FILE_BYTES).unwrap();
        assert_eq!(limit, 20 * 1024 * 1024);
        for bytes in [limit + 1, limit + 100_000, 2 * limit] {
            // Reported, and not cut off while the browser is still sending.
            let reply = school.head.upload(CHARTER, "Устав.pdf", &pdf_of(bytes)).await;
            assert_eq!(
                reply.failure(),
                Refusal::FileTooLarge(LARGEST_FILE_BYTES).into(),
                "{bytes}"
            );
        }
        nothing_is_left(app).await;
    })
    .await;
}

#[tokio::test]
async fn a_file_of_twenty_megabytes_is_taken() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let limit = usize::try_from(LARGEST_FILE_BYTES).unwrap();
        let taken: FileLine = school
            .head
            .upload(CHARTER, "Устав.pdf", &pdf_of(limit))
            .await
            .done()
            .read();
        assert_eq!(taken.size, LARGEST_FILE_BYTES);
        assert_eq!(downloads(&school.head, taken.id.as_str()).await.bytes.len(), limit);
    })
    .await;
}

#[tokio::test]
async fn who_may_not_upload_learns_it_first() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let large = pdf_of(12 * 1024 * 1024);
        let guest = app.guest().upload(CHARTER, "Устав.pdf", &large).await;
        assert_eq!(guest.failure(), Failure::NotSignedIn);
        let unknown = school.head.upload("document/diary", "Устав.pdf", &large).await;
        assert_eq!(unknown.failure(), Failure::NotFound);
        let employee = school.appoints_employee(app).await;
        let reply = employee.upload(CHARTER, "Устав.pdf", &large).await;
        assert_eq!(reply.failure(), Refusal::HeadOnly.into());
    })
    .await;
}

#[tokio::test]
async fn a_name_is_made_harmless() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let letters = "ү".repeat(255);
        let long = format!("{}.pdf", "ү".repeat(125));
        for (given, kept) in [
            ("../../../etc/passwd.pdf", "passwd.pdf"),
            ("..\\..\\Устав.pdf", "Устав.pdf"),
            ("..", "file.pdf"),
            (&format!("{letters}.pdf"), &long),
            (
                "Өкмөттүн чечими (көчүрмө) №5 ң.pdf",
                "Өкмөттүн чечими (көчүрмө) №5 ң.pdf",
            ),
            ("Устав\u{202e}fdp.exe", "Уставfdp.exe.pdf"),
            ("<script>alert(1)</script>.pdf", "script_.pdf"),
        ] {
            let taken: FileLine = school.head.upload(CHARTER, given, TINY_PDF).await.done().read();
            assert_eq!(taken.name, kept);
            let reply = downloads(&school.head, taken.id.as_str()).await.done();
            let disposition = reply.header("content-disposition").unwrap();
            let (_, encoded) = disposition.split_once("filename*=UTF-8''").unwrap();
            assert_eq!(percent_decode_str(encoded).decode_utf8().unwrap(), kept);
        }
    })
    .await;
}

#[tokio::test]
async fn a_download_is_an_attachment_that_runs_nothing() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let taken: FileLine = school.head.upload(CHARTER, "Устав.pdf", TINY_PDF).await.done().read();
        let reply = downloads(&school.head, taken.id.as_str()).await.done();
        assert_eq!(reply.bytes, TINY_PDF);
        assert_eq!(reply.header("content-type"), Some("application/pdf"));
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(reply.header("cache-control"), Some("no-store"));
        assert_eq!(
            reply.header("content-security-policy"),
            Some("sandbox; default-src 'none'")
        );
        let disposition = reply.header("content-disposition").unwrap();
        assert!(disposition.starts_with("attachment; filename=\""), "{disposition}");
    })
    .await;
}

#[tokio::test]
async fn markup_in_a_name_stays_text() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let name = "<script>alert(1)</script>.pdf";
        school.head.upload(CHARTER, name, TINY_PDF).await.done();
        let page = school.head.page("/organisation").await.text();
        assert!(
            page.contains("script_.pdf") && !page.contains("<script>alert"),
            "{page}"
        );
    })
    .await;
}

/// Connects and sends the head of an upload that announces the whole body, and so many bytes of it.
async fn sends_a_part(browser: &Browser, (boundary, body): (&str, &[u8]), sent: usize) -> TcpStream {
    let cookie = browser.cookie("asula_session").unwrap();
    let address = browser.base.strip_prefix("http://").unwrap();
    let head = format!(
        "POST /upload/document/charter HTTP/1.1\r\nhost: {address}\r\norigin: {}\r\ncookie: asula_session={cookie}\r\nasula-for: {}\r\n\
         content-type: multipart/form-data; boundary={boundary}\r\ncontent-length: {}\r\n\r\n",
        browser.base,
        browser.cookie("asula_reader").unwrap(),
        body.len()
    );
    let mut line = TcpStream::connect(address).await.unwrap();
    line.write_all(head.as_bytes()).await.unwrap();
    line.write_all(&body[..sent]).await.unwrap();
    line
}

#[tokio::test]
async fn an_upload_that_breaks_off_leaves_nothing() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let (boundary, body) = multipart("Устав.pdf", &pdf_of(3 * 1024 * 1024));
        // Before the kind can be recognised, in the middle, and just before the end.
        for sent in [200, body.len() / 2, body.len() - 10] {
            let line = sends_a_part(&school.head, (boundary, &body), sent).await;
            if sent > 200 {
                eventually("the upload is under way", async || {
                    (!stored(app).is_empty()).then_some(())
                })
                .await;
            }
            drop(line);
            nothing_is_left(app).await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_upload_shut_on_the_sending_side_leaves_nothing() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let (boundary, body) = multipart("Устав.pdf", &pdf_of(3 * 1024 * 1024));
        let mut line = sends_a_part(&school.head, (boundary, &body), body.len() / 2).await;
        line.shutdown().await.unwrap();
        let mut told = Vec::new();
        // The server may as well hang up without a word: nobody is listening any more.
        let _ = line.read_to_end(&mut told).await;
        nothing_is_left(app).await;
    })
    .await;
}

#[tokio::test]
async fn a_form_without_its_last_boundary_leaves_nothing() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        let (boundary, body) = multipart("Устав.pdf", &pdf_of(3 * 1024 * 1024));
        let cut = school
            .head
            .request(reqwest::Method::POST, "/upload/document/charter")
            .header("origin", &school.head.base)
            .header("content-type", format!("multipart/form-data; boundary={boundary}"))
            .body(body[..body.len() / 2].to_vec());
        assert_eq!(school.head.send(cut).await.failure(), Refusal::FileBroken.into());
        nothing_is_left(app).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_no_multipart_form_is_a_broken_upload() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        for media_type in [
            "application/pdf",
            "multipart/form-data",
            "multipart/form-data; boundary=",
        ] {
            let request = school
                .head
                .request(reqwest::Method::POST, "/upload/document/charter")
                .header("origin", &school.head.base)
                .header("content-type", media_type)
                .body(TINY_PDF);
            let reply = school.head.send(request).await;
            assert_eq!(reply.failure(), Refusal::FileBroken.into(), "{media_type}");
        }
        nothing_is_left(app).await;
    })
    .await;
}

#[tokio::test]
async fn a_file_of_another_organisation_does_not_exist() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let other = app.registered_organisation(8).await;
        let taken: FileLine = school.head.upload(CHARTER, "Устав.pdf", TINY_PDF).await.done().read();
        let id = taken.id.as_str();
        assert_eq!(downloads(&school.head, id).await.status, 200);
        assert_eq!(downloads(&other.head, id).await.status, 404);
        assert_eq!(downloads(&app.guest(), id).await.status, 401);
    })
    .await;
}

#[tokio::test]
async fn an_address_of_no_file_is_not_found() {
    on_both(async |app| {
        let school = app.looked_up_organisation(4).await;
        for nonsense in [
            "",
            "x",
            "%00",
            "..%2f..%2fasula.db",
            "0192f0c0-0000-7000-8000-000000000000",
        ] {
            assert_eq!(downloads(&school.head, nonsense).await.status, 404, "{nonsense}");
        }
    })
    .await;
}

#[tokio::test]
async fn two_uploads_in_one_place_are_not_overwritten_unseen() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let employee = school.appoints_employee(app).await;
        let application = app.draft(&school.head, CHEAP_LEVEL, "").await;
        let row = app.right_row(&school.head, &application, "sanitary_conclusion").await;
        let at = [("application", application.as_str()), ("row", row.as_str())];
        let page: RowPage = school.head.view("row_page", &at).await.read();
        let column = page.template.columns.iter().find(|it| it.kind == ColumnKind::File);
        let column = column.unwrap().id.clone();
        let seen = page.row.cells[&column].clone();
        let path = format!("cell/{application}/{row}/{column}");
        let hers = [TINY_PDF, b"% hers\n"].concat();
        let his = [TINY_PDF, b"% his\n"].concat();
        let first = school.head.replace(&path, &seen, "Анын.pdf", &hers).await.done();
        let first: FileLine = first.read();
        let refused = employee.replace(&path, &seen, "Мунун.pdf", &his).await.failure();
        assert_eq!(refused, Refusal::FileReplaced(Box::new(first.clone())).into());
        let page: RowPage = employee.view("row_page", &at).await.read();
        assert_eq!(page.row.cells[&column], first.id.to_string());
        // Now that he has seen hers, his may take its place.
        employee
            .replace(&path, first.id.as_str(), "Мунун.pdf", &his)
            .await
            .done();
    })
    .await;
}

#[tokio::test]
async fn a_file_sent_twice_is_there_once() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let charter = [TINY_PDF, b"% another\n"].concat();
        let once: FileLine = school.head.upload(CHARTER, "Жаңы.pdf", &charter).await.done().read();
        // The answer was lost on its way, and the browser still knows of nothing.
        let again: FileLine = school
            .head
            .replace(CHARTER, "", "Жаңы.pdf", &charter)
            .await
            .done()
            .read();
        assert_eq!(again, once);
    })
    .await;
}
