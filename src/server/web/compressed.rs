//! Pages and answers of server functions are whole in memory before they are sent. They are compressed by one call, with tables that each
//! thread keeps, for browsers that take zstd. The layer of tower-http, by which all else is compressed, creates its tables for every answer
//! and sends it in pieces of 4 KB.

use std::cell::RefCell;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use zstd::bulk::Compressor;

/// Answers of fewer bytes fit into a packet as they are.
pub const SHORTEST: u16 = 1024;

/// It makes less of our pages than brotli at its fastest does; the level below gains a tenth of its time for a sixth more bytes.
const LEVEL: i32 = 1;

thread_local! {
    static COMPRESSOR: RefCell<Option<Compressor<'static>>> = RefCell::new(Compressor::new(LEVEL).ok());
}

/// Compresses an answer whose asker takes zstd; any other is left to the layer around.
pub async fn compressed(request: Request, next: Next) -> Response {
    let takes = *request.method() != Method::HEAD && takes_zstd(request.headers());
    let response = next.run(request).await;
    if takes { in_one_piece(response).await } else { response }
}

async fn in_one_piece(response: Response) -> Response {
    if response.headers().contains_key(header::CONTENT_ENCODING) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let whole = match to_bytes(body, usize::MAX).await {
        Ok(whole) => whole,
        Err(error) => {
            tracing::error!(%error, "an answer broke off before it was sent");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    if whole.len() < usize::from(SHORTEST) {
        return Response::from_parts(parts, Body::from(whole));
    }
    let Some(packed) = packed(&whole) else {
        return Response::from_parts(parts, Body::from(whole));
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    parts
        .headers
        .insert(header::CONTENT_ENCODING, HeaderValue::from_static("zstd"));
    parts
        .headers
        .append(header::VARY, HeaderValue::from_static("accept-encoding"));
    Response::from_parts(parts, Body::from(packed))
}

/// The bytes compressed; nothing where that could not be done.
fn packed(whole: &[u8]) -> Option<Bytes> {
    let packed = COMPRESSOR.with_borrow_mut(|compressor| compressor.as_mut()?.compress(whole).ok())?;
    // What was reserved for the worst case is given back at once, not when a slow reader has all of it.
    Some(Bytes::copy_from_slice(&packed))
}

/// Whether zstd is among the codings that an asker takes. Browsers that take it list it among others and prefer none.
fn takes_zstd(headers: &HeaderMap) -> bool {
    let lists = headers.get_all(header::ACCEPT_ENCODING).iter();
    let mut codings = lists
        .filter_map(|list| list.to_str().ok())
        .flat_map(|list| list.split(','));
    codings.any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        let weight = weight.trim().strip_prefix("q=").map(str::parse::<f32>);
        let is_refused = matches!(weight, Some(Ok(weight)) if weight <= 0.0);
        name.trim().eq_ignore_ascii_case("zstd") && !is_refused
    })
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, Bytes, to_bytes};
    use axum::http::{HeaderMap, HeaderValue, header};
    use axum::response::Response;

    use super::{in_one_piece, takes_zstd};

    fn takes(list: &'static str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(list));
        takes_zstd(&headers)
    }

    #[test]
    fn zstd_is_for_those_who_take_it() {
        assert!(takes("gzip, deflate, br, zstd"));
        assert!(takes("br;q=0.5,ZSTD;q=0.9"));
        assert!(!takes("gzip, deflate, br"));
        assert!(!takes("br, zstd;q=0"));
        assert!(!takes("zstdx"));
        assert!(!takes_zstd(&HeaderMap::new()));
    }

    async fn sent(body: Body, coding: Option<&'static str>) -> (Option<HeaderValue>, Bytes) {
        let mut response = Response::new(body);
        if let Some(coding) = coding {
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        let response = in_one_piece(response).await;
        let coding = response.headers().get(header::CONTENT_ENCODING).cloned();
        (coding, to_bytes(response.into_body(), usize::MAX).await.unwrap())
    }

    #[tokio::test]
    async fn a_page_in_pieces_is_sent_in_one() {
        let piece = "Талапка жооп берет. ".repeat(50);
        let pieces = (0..20).map(|_| Ok::<String, std::io::Error>("Талапка жооп берет. ".repeat(50)));
        let (coding, packed) = sent(Body::from_stream(futures::stream::iter(pieces)), None).await;
        assert_eq!(coding, Some(HeaderValue::from_static("zstd")));
        let whole = zstd::bulk::decompress(&packed, 1 << 20).unwrap();
        assert_eq!(String::from_utf8(whole).unwrap(), piece.repeat(20));
    }

    #[tokio::test]
    async fn short_and_compressed_answers_stay_as_they_are() {
        let short = "ооба".repeat(100);
        assert_eq!(sent(Body::from(short.clone()), None).await, (None, Bytes::from(short)));
        let long = "ооба".repeat(1_000);
        let br = Some(HeaderValue::from_static("br"));
        assert_eq!(
            sent(Body::from(long.clone()), Some("br")).await,
            (br, Bytes::from(long))
        );
    }
}
