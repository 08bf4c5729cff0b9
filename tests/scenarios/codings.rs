//! A browser gets the same page, whichever codings it takes.

use std::io::Read;

use flate2::read::GzDecoder;
use reqwest::Method;

use crate::support::{Browser, on_both};

/// The list of licences as a browser gets it that takes these codings: the coding, and the page without what is made for each answer.
async fn got(browser: &Browser, takes: Option<&str>) -> (Option<String>, String) {
    let mut request = browser.request(Method::GET, "/licences").header("accept", "text/html");
    if let Some(takes) = takes {
        request = request.header("accept-encoding", takes);
    }
    let reply = browser.send(request).await.done();
    let coding = reply.header("content-encoding").map(str::to_owned);
    let page = match coding.as_deref() {
        None => reply.text(),
        Some("gzip") => {
            let mut page = String::new();
            GzDecoder::new(&reply.bytes[..]).read_to_string(&mut page).unwrap();
            page
        }
        Some("zstd") => String::from_utf8(zstd::bulk::decompress(&reply.bytes, 1 << 24).unwrap()).unwrap(),
        Some(other) => panic!("nobody asked for {other}"),
    };
    let (_, nonce) = page.split_once("nonce=\"").unwrap();
    let (nonce, _) = nonce.split_once('"').unwrap();
    (coding, page.replace(nonce, ""))
}

#[tokio::test]
async fn a_browser_without_zstd_or_brotli_gets_the_page() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let (coding, page) = got(&head, None).await;
        assert_eq!(coding, None);
        assert!(page.contains("</html>"), "{page}");
        for (takes, expected) in [
            ("identity", None),
            ("gzip", Some("gzip")),
            ("gzip, deflate", Some("gzip")),
            ("deflate, br;q=0, zstd;q=0", None),
            ("gzip, zstd;q=0", Some("gzip")),
            ("gzip, deflate, br, zstd", Some("zstd")),
        ] {
            assert_eq!(
                got(&head, Some(takes)).await,
                (expected.map(str::to_owned), page.clone()),
                "{takes}"
            );
        }
        let brotli = head.request(Method::GET, "/licences").header("accept", "text/html");
        let brotli = head.send(brotli.header("accept-encoding", "gzip, br")).await.done();
        assert_eq!(brotli.header("content-encoding"), Some("br"));
    })
    .await;
}
