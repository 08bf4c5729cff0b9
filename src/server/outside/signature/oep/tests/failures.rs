use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::{Json, Router};
use serde_json::json;

use super::super::super::super::failure::{Kind, OutsideFailure, Service};
use super::super::super::super::testing::{clock_by_hand, fixed_clock, serve, settings};
use super::super::super::SignatureHolder;
use super::super::codes::*;
use super::super::*;
use super::{answering, code, head};

/// A service that always answers with this, and counts.
async fn raw(answer: impl Fn() -> Response + Clone + Send + Sync + 'static) -> (OepService, Arc<AtomicU32>) {
    let asked = Arc::new(AtomicU32::new(0));
    let counter = asked.clone();
    let service = Router::new().fallback(move || async move {
        counter.fetch_add(1, Ordering::SeqCst);
        answer()
    });
    (
        OepService::new(&settings(&serve(service).await), fixed_clock()).unwrap(),
        asked,
    )
}

fn service(kind: Kind) -> SignatureFailure {
    SignatureFailure::Unreachable(OutsideFailure {
        service: Service::Signature,
        kind,
    })
}

#[tokio::test]
async fn every_error_code_has_its_failure() {
    let table = [
        (WRONG_CODE, SignatureFailure::WrongCode),
        (CODE_EXPIRED, SignatureFailure::CodeExpired),
        (CODE_REPLACED, SignatureFailure::CodeReplaced),
        (CODE_NOT_SENT, SignatureFailure::CodeNotSent),
        (CODES_EXHAUSTED, SignatureFailure::CodesExhausted),
        (
            ACCOUNT_NOT_REGISTERED,
            SignatureFailure::NoSuchSignature {
                holder: SignatureHolder::Person,
            },
        ),
        (
            NO_ORGANISATION_SIGNATURE,
            SignatureFailure::NoSuchSignature {
                holder: SignatureHolder::Organisation,
            },
        ),
        (TOKEN_EXPIRED, SignatureFailure::TokenExpired),
        ("E-17 Иванов", SignatureFailure::Refused { code: "E-17".into() }),
    ];
    for (code_of_service, failure) in table {
        let (oep, _) = answering(400, json!({"errorCode": code_of_service, "errorMessage": "…"})).await;
        assert_eq!(oep.authenticate(&head(), &code()).await.unwrap_err(), failure);
    }
}

#[tokio::test]
async fn our_own_token_not_being_accepted_is_a_refusal() {
    let (oep, _) = answering(401, json!({})).await;
    assert_eq!(
        oep.methods(&head()).await,
        Err(SignatureFailure::Refused {
            code: "HTTP_401".into()
        })
    );
}

#[tokio::test]
async fn only_harmless_calls_are_repeated_after_html() {
    for status in [StatusCode::BAD_GATEWAY, StatusCode::SERVICE_UNAVAILABLE] {
        let (oep, asked) = raw(move || (status, Html("<h1>nginx</h1>")).into_response()).await;
        assert_eq!(oep.methods(&head()).await, Err(service(Kind::Unreachable)));
        assert_eq!(asked.swap(0, Ordering::SeqCst), 3);
        assert_eq!(
            oep.sign_hash("AB12", &UserToken::new("t")).await,
            Err(service(Kind::Unreachable))
        );
        assert_eq!(asked.load(Ordering::SeqCst), 1);
    }
}

#[tokio::test]
async fn html_or_broken_json_is_a_bad_answer() {
    for body in ["<html>login</html>", "{\"userAuthMethodList\": [", "{}", "null"] {
        let (oep, asked) = raw(move || body.into_response()).await;
        assert_eq!(oep.methods(&head()).await, Err(SignatureFailure::BadAnswer), "{body}");
        assert_eq!(asked.load(Ordering::SeqCst), 1);
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let (oep, asked) = raw(|| axum::response::Redirect::temporary("/elsewhere").into_response()).await;
    assert_eq!(oep.methods(&head()).await, Err(SignatureFailure::BadAnswer));
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn an_answer_without_end_is_cut_off() {
    let (oep, _) = raw(|| " ".repeat(2 * 1024 * 1024).into_response()).await;
    assert_eq!(oep.methods(&head()).await, Err(SignatureFailure::BadAnswer));
}

#[tokio::test]
async fn a_slow_service_is_given_up() {
    let router = Router::new().fallback(std::future::pending::<()>);
    let mut settings = settings(&serve(router).await);
    settings.timeout_ms = 100;
    let oep = OepService::new(&settings, fixed_clock()).unwrap();
    assert_eq!(oep.methods(&head()).await, Err(service(Kind::Slow)));
}

#[tokio::test]
async fn a_failing_service_is_left_alone_for_a_pause() {
    let down = Arc::new(AtomicU32::new(1));
    let switch = down.clone();
    let router = Router::new().fallback(move || async move {
        if switch.load(Ordering::SeqCst) == 1 {
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        } else {
            Json(json!({"userAuthMethodList": []})).into_response()
        }
    });
    let (hand, clock) = clock_by_hand();
    let oep = OepService::new(&settings(&serve(router).await), clock).unwrap();
    for kind in [Kind::Unreachable, Kind::Unreachable, Kind::CircuitOpen] {
        assert_eq!(oep.methods(&head()).await, Err(service(kind)));
    }
    down.store(0, Ordering::SeqCst);
    assert_eq!(oep.methods(&head()).await, Err(service(Kind::CircuitOpen)));
    hand.fetch_add(1_000, Ordering::SeqCst);
    assert_eq!(oep.methods(&head()).await, Ok(vec![]));
    assert_eq!(oep.methods(&head()).await, Ok(vec![]));
}

#[tokio::test]
async fn wrong_codes_do_not_open_the_circuit() {
    let (oep, _) = answering(400, json!({"errorCode": WRONG_CODE})).await;
    for _ in 0..5 {
        assert_eq!(
            oep.authenticate(&head(), &code()).await.unwrap_err(),
            SignatureFailure::WrongCode
        );
    }
}
