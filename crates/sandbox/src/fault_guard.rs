//! The faults of the transport: what a stand-in over HTTP does wrong before or after its real work.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use super::Sandbox;
use super::faults::{Fault, Service};

/// The page that gateways answer with.
const GATEWAY_PAGE: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n\
<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

/// Lets a request through to its service, unless a fault of the transport is switched on for it.
pub async fn guard(
    State((sandbox, service)): State<(Arc<Sandbox>, Service)>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    if let Some(switch) = sandbox.faults.struck(service, &[Fault::Slow], &path) {
        tokio::time::sleep(Duration::from_millis(switch.delay_ms)).await;
    }
    let in_transport = [Fault::Down, Fault::Broken, Fault::BadGatewayHtml, Fault::LostReply];
    match sandbox
        .faults
        .struck(service, &in_transport, &path)
        .map(|switch| switch.fault)
    {
        Some(Fault::Down) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Some(Fault::Broken) => broken(),
        Some(Fault::BadGatewayHtml) => bad_gateway(),
        Some(Fault::LostReply) => {
            // The work is done to its end; only what it answered is lost.
            drop(next.run(request).await);
            bad_gateway()
        }
        _ => next.run(request).await,
    }
}

fn bad_gateway() -> Response {
    (StatusCode::BAD_GATEWAY, Html(GATEWAY_PAGE)).into_response()
}

/// An answer whose body fails, on which the server closes the connection.
fn broken() -> Response {
    let failing =
        futures::stream::once(async { Err::<bytes::Bytes, _>(io::Error::from(io::ErrorKind::ConnectionReset)) });
    Body::from_stream(failing).into_response()
}
