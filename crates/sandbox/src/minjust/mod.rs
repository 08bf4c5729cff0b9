//! The register of the Ministry of Justice: look-up of a legal entity by INN through a REST façade.

mod subject;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use super::Sandbox;
use super::cast;
use super::faults::{Fault, Service};

/// Everything under `/minjust`.
pub fn routes() -> Router<Arc<Sandbox>> {
    Router::new().route("/api/subject", post(look_up))
}

#[derive(Debug, Deserialize)]
struct Query {
    query: String,
    #[serde(rename = "type")]
    kind: String,
}

/// `POST /api/subject`: the record of an INN, or a fault as the SOAP service behind it reports it.
async fn look_up(State(sandbox): State<Arc<Sandbox>>, body: Result<Json<Query>, JsonRejection>) -> Response {
    let Ok(Json(asked)) = body else {
        return fault(StatusCode::BAD_REQUEST, "BAD_REQUEST", "Неверный запрос");
    };
    if asked.kind != "TIN" {
        return fault(
            StatusCode::BAD_REQUEST,
            "UNSUPPORTED_TYPE",
            "Поиск возможен только по ИНН (type = TIN)",
        );
    }
    let Some(mut organisation) = cast::organisation(asked.query.trim()) else {
        return fault(StatusCode::NOT_FOUND, "NOT_FOUND", "Субъект с таким ИНН не найден");
    };
    if sandbox
        .faults
        .strikes(Service::Minjust, Fault::ChangedAnswer, "/api/subject")
    {
        organisation.chief = subject::ANOTHER_CHIEF.0.into();
        organisation.chief_pin = subject::ANOTHER_CHIEF.1.into();
    }
    Json(json!({ "subject": subject::record(&organisation) })).into_response()
}

fn fault(status: StatusCode, code: &str, text: &str) -> Response {
    (status, Json(json!({ "faultcode": code, "faultstring": text }))).into_response()
}
