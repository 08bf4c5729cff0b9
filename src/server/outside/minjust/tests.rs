use std::sync::{Arc, Mutex};

use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::super::failure::{Kind, Service};
use super::super::testing::{fixed_clock, nobody, serve, settings};
use super::*;

const BILIM_NURU: &str = "00103202010017";

fn record() -> Value {
    json!({ "subject": {
        "tin": BILIM_NURU, "fullNameGl": "«Билим Нуру» жеке мектеби", "fullNameOl": "Частная школа «Билим Нуру»",
        "shortNameOl": null, "foreignPart": false, "registrCode": "123-3301-ООО", "statSubCode": 28_812_345,
        "region": "Чүй", "district": "", "city": "Бишкек", "street": "Үсөнбаев", "house": 12, "room": "3",
        "orderDate": "2020-03-01", "chief": "Токтогулова Айгүл Асановна", "chiefTin": "21503198000012",
        "indFounders": "1", "jurFounders": 0, "totalFounders": null,
        "founders": [{ "fullName": "Токтогулова Айгүл", "citizenship": "KGZ", "tin": "21503198000012" }],
        "aFieldOfNextYear": {},
    }})
}

async fn register(answer: impl Fn() -> Response + Clone + Send + Sync + 'static) -> HttpMinjust {
    let base = serve(Router::new().route("/minjust/api/subject", post(move || async move { answer() }))).await;
    HttpMinjust::new(&settings(&base), fixed_clock()).unwrap()
}

fn failed(kind: Kind) -> Result<Option<Subject>, OutsideFailure> {
    Err(OutsideFailure {
        service: Service::Minjust,
        kind,
    })
}

#[tokio::test]
async fn a_record_is_read_whatever_its_scalars_json_types() {
    let minjust = register(|| Json(record()).into_response()).await;
    let subject = minjust.subject_by_inn(BILIM_NURU).await.unwrap().unwrap();
    assert_eq!(subject.full_name_gl.as_deref(), Some("«Билим Нуру» жеке мектеби"));
    assert_eq!(subject.short_name_ol, None);
    assert_eq!(subject.stat_sub_code.as_deref(), Some("28812345"));
    assert_eq!(subject.foreign_part.as_deref(), Some("false"));
    assert_eq!(
        (subject.ind_founders, subject.jur_founders, subject.total_founders),
        (Some(1), Some(0), None)
    );
    assert_eq!(subject.chief_tin.as_deref(), Some("21503198000012"));
    assert_eq!(subject.founders[0].full_name.as_deref(), Some("Токтогулова Айгүл"));
    assert_eq!(subject.address_line(), "Чүй, Бишкек, Үсөнбаев, 12, 3");
}

#[tokio::test]
async fn the_register_is_asked_by_inn_with_our_token() {
    let heard = Arc::new(Mutex::new(None));
    let ear = heard.clone();
    let router = Router::new().fallback(move |headers: HeaderMap, Json(body): Json<Value>| async move {
        assert_eq!(headers["authorization"], "Bearer minjust-token");
        *ear.lock().unwrap() = Some(body);
        Json(record())
    });
    let minjust = HttpMinjust::new(&settings(&serve(router).await), fixed_clock()).unwrap();
    minjust.subject_by_inn(BILIM_NURU).await.unwrap();
    assert_eq!(
        *heard.lock().unwrap(),
        Some(json!({"query": BILIM_NURU, "type": "TIN"}))
    );
}

#[tokio::test]
async fn an_unknown_inn_differs_from_a_wrong_address() {
    let unknown = || {
        (
            StatusCode::NOT_FOUND,
            Json(json!({"faultcode": "NOT_FOUND", "faultstring": "…"})),
        )
            .into_response()
    };
    assert_eq!(register(unknown).await.subject_by_inn(BILIM_NURU).await, Ok(None));
    let wrong_address = || (StatusCode::NOT_FOUND, Html("<h1>404</h1>")).into_response();
    assert_eq!(
        register(wrong_address).await.subject_by_inn(BILIM_NURU).await,
        failed(Kind::BadAnswer)
    );
}

#[tokio::test]
async fn a_record_of_another_organisation_is_a_bad_answer() {
    let minjust = register(|| Json(record()).into_response()).await;
    assert_eq!(minjust.subject_by_inn("00101199910001").await, failed(Kind::BadAnswer));
}

#[tokio::test]
async fn html_broken_json_and_nobody_there_are_told_apart() {
    let gateway = register(|| (StatusCode::BAD_GATEWAY, Html("<h1>502</h1>")).into_response()).await;
    assert_eq!(gateway.subject_by_inn(BILIM_NURU).await, failed(Kind::Unreachable));
    let broken = register(|| "{\"subject\":".into_response()).await;
    assert_eq!(broken.subject_by_inn(BILIM_NURU).await, failed(Kind::BadAnswer));
    let nobody = HttpMinjust::new(&settings(&nobody().await), fixed_clock()).unwrap();
    assert_eq!(nobody.subject_by_inn(BILIM_NURU).await, failed(Kind::Unreachable));
}
