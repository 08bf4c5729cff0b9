use axum::body::to_bytes;

use super::*;

/// A folder as `tools/build` makes it: a style sheet with its compressed neighbours, and an icon at the root.
struct Site(PathBuf);

impl Site {
    fn new() -> Self {
        let site = Self(std::env::temp_dir().join(format!("asula-site-{}", uuid::Uuid::now_v7())));
        std::fs::create_dir_all(site.0.join("pkg")).unwrap();
        for (path, content) in [
            ("pkg/asula.css", "plain"),
            ("pkg/asula.css.br", "brotli"),
            ("pkg/asula.css.gz", "gzip"),
            ("favicon.svg", "icon"),
        ] {
            site.put(path, content);
        }
        site
    }

    fn put(&self, path: &str, content: &str) {
        std::fs::write(self.0.join(path), content).unwrap();
    }

    fn load(&self) -> Assets {
        Assets::load(&self.0).unwrap()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // Some tests remove it themselves.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn asked(assets: &Assets, path: &str, accepts: &'static str) -> Response {
    let mut request = HeaderMap::new();
    request.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accepts));
    assets.answer(path, &request)
}

fn said<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
    response.headers().get(name)?.to_str().ok()
}

async fn body(response: Response) -> Bytes {
    to_bytes(response.into_body(), 1_000).await.unwrap()
}

/// The address of the style sheet.
fn css_of(assets: &Assets) -> String {
    format!("/pkg/{}/asula.css", assets.version)
}

#[tokio::test]
async fn the_best_coding_that_the_browser_takes_is_sent() {
    let assets = Site::new().load();
    for (accepts, coding, content) in [
        ("gzip, deflate, br", Some("br"), "brotli"),
        ("gzip", Some("gzip"), "gzip"),
        ("identity", None, "plain"),
    ] {
        let response = asked(&assets, &css_of(&assets), accepts);
        assert_eq!(said(&response, "content-encoding"), coding);
        assert_eq!(said(&response, "content-type"), Some("text/css; charset=utf-8"));
        assert_eq!(said(&response, "vary"), Some("accept-encoding"));
        assert_eq!(body(response).await, content);
    }
}

#[test]
fn only_a_hashed_address_is_kept_for_a_year() {
    let assets = Site::new().load();
    let kept = |path: &str| said(&asked(&assets, path, "br"), "cache-control").map(str::to_owned);
    assert_eq!(
        kept(&css_of(&assets)).as_deref(),
        Some("public, max-age=31536000, immutable")
    );
    assert_eq!(kept("/favicon.svg").as_deref(), Some("public, max-age=86400"));
}

#[test]
fn other_addresses_are_not_found() {
    let assets = Site::new().load();
    let compressed = format!("{}.br", css_of(&assets));
    for path in [
        "/pkg/000000000000/asula.css",
        "/pkg/asula.css",
        "/../Cargo.toml",
        compressed.as_str(),
    ] {
        let response = asked(&assets, path, "br");
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(said(&response, "cache-control"), None, "{path}");
    }
}

#[test]
fn a_desk_offline_needs_its_part_alone() {
    let site = Site::new();
    site.put(
        "pkg/parts.json",
        r#"{"chair": ["shared.wasm", "chair.wasm"], "scoring": ["shared.wasm", "scoring.wasm"]}"#,
    );
    for part in ["main.wasm", "shared.wasm", "chair.wasm", "scoring.wasm"] {
        site.put(&format!("pkg/{part}"), part);
    }
    let assets = site.load();
    let names = |addresses: &[String]| -> Vec<String> {
        addresses
            .iter()
            .filter_map(|it| it.rsplit('/').next().map(str::to_owned))
            .collect()
    };
    assert_eq!(names(&assets.addresses_of_part("chair")), ["shared.wasm", "chair.wasm"]);
    assert_eq!(names(&assets.addresses_of_part("unknown")), Vec::<String>::new());
    let needed: Vec<String> = assets
        .needed_offline("scoring")
        .into_iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(
        names(&needed),
        ["favicon.svg", "asula.css", "main.wasm", "scoring.wasm", "shared.wasm"]
    );
}

#[test]
fn a_list_of_parts_must_be_readable() {
    let site = Site::new();
    site.put("pkg/parts.json", "no list");
    assert!(Assets::load(&site.0).is_err());
}

#[tokio::test]
async fn an_address_outlives_the_replaced_folder() {
    let site = Site::new();
    let before = site.load();
    site.put("pkg/asula.css", "the next build");
    assert_ne!(css_of(&site.load()), css_of(&before));
    std::fs::remove_dir_all(&site.0).unwrap();
    assert_eq!(body(asked(&before, &css_of(&before), "identity")).await, "plain");
}
