mod failures;

use std::sync::{Arc, Mutex};

use axum::extract::OriginalUri;
use axum::http::{HeaderMap, StatusCode};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::super::super::testing::{NOON, fixed_clock, serve, settings};
use super::*;

type Heard = Arc<Mutex<Vec<(String, Value)>>>;

/// A service that answers always the same and notes what it heard.
async fn answering(status: u16, answer: Value) -> (OepService, Heard) {
    let heard = Heard::default();
    let ear = heard.clone();
    let service = Router::new().fallback(
        move |OriginalUri(uri): OriginalUri, headers: HeaderMap, Json(body): Json<Value>| async move {
            assert_eq!(headers["authorization"], "Bearer oep-token");
            assert_eq!(headers["user-agent"], "Ministry");
            ear.lock().unwrap().push((uri.path().to_owned(), body));
            (StatusCode::from_u16(status).unwrap(), Json(answer))
        },
    );
    (
        OepService::new(&settings(&serve(service).await), fixed_clock()).unwrap(),
        heard,
    )
}

fn head() -> Signatory {
    Signatory {
        person_pin: "21503198000012".into(),
        organisation_inn: Some("00103202010017".into()),
    }
}

fn person() -> Signatory {
    Signatory {
        organisation_inn: None,
        ..head()
    }
}

fn code() -> OneTimeCode {
    OneTimeCode::parse("123 456").unwrap()
}

fn account() -> Value {
    json!({
        "createAt": "2025-10-09T08:53:20", "expireAt": 1_760_000_300_000_i64, "subjectType": "LEGAL",
        "personIdnp": "21503198000012", "personFio": "Токтогулова Айгүл", "organizationInn": "00103202010017",
        "organizationName": "Билим Нуру", "isActive": true, "token": "user-token",
    })
}

#[tokio::test]
async fn unknown_ways_of_a_code_are_left_out() {
    let list = json!({"userAuthMethodList": [
        {"authType": "sms", "isActive": true}, {"authType": "pigeon", "isActive": true}, {"authType": "EMAIL", "isActive": false},
    ]});
    let (oep, heard) = answering(200, list).await;
    let sms = CodeRoute {
        method: CodeMethod::Sms,
        is_active: true,
    };
    let email = CodeRoute {
        method: CodeMethod::Email,
        is_active: false,
    };
    assert_eq!(oep.methods(&head()).await.unwrap(), [sms, email]);
    let body = json!({"personIdnp": "21503198000012", "organizationInn": "00103202010017"});
    assert_eq!(heard.lock().unwrap()[0], ("/oep/api/user-auth-methods".into(), body));
}

#[tokio::test]
async fn without_an_organisation_its_field_is_left_out() {
    let (oep, heard) = answering(200, json!({})).await;
    oep.send_code(&person(), CodeMethod::Email).await.unwrap();
    let body = json!({"personIdnp": "21503198000012", "method": "email"});
    assert_eq!(heard.lock().unwrap()[0], ("/oep/api/get-pin-code".into(), body));
}

#[tokio::test]
async fn a_right_code_gives_a_token() {
    let (oep, heard) = answering(200, account()).await;
    let account = oep.authenticate(&head(), &code()).await.unwrap();
    assert_eq!(account.token.reveal(), "user-token");
    assert_eq!(account.expires_at.as_deref(), Some("1760000300000"));
    let body = json!({"personIdnp": "21503198000012", "organizationInn": "00103202010017", "byPin": "123456"});
    assert_eq!(heard.lock().unwrap()[0], ("/oep/api/account/auth".into(), body));
}

#[tokio::test]
async fn a_token_for_somebody_else_is_not_taken() {
    let mut other = account();
    other["personIdnp"] = json!("10101197000001");
    let (oep, _) = answering(200, other).await;
    assert_eq!(
        oep.authenticate(&head(), &code()).await.unwrap_err(),
        SignatureFailure::BadAnswer
    );
    let (oep, _) = answering(200, account()).await;
    assert_eq!(
        oep.authenticate(&person(), &code()).await.unwrap_err(),
        SignatureFailure::BadAnswer
    );
}

#[tokio::test]
async fn the_certificate_is_read_with_its_issuer() {
    let answer = json!({
        "validNotBefore": "2025-01-01", "validNotAfter": "2026-01-01", "personIdnp": "21503198000012", "commonName": "Токтогулова Айгүл",
        "organizationInn": "00103202010017", "organizationName": "Билим Нуру", "countryName": "KG", "keyIdentifier": "ab12",
        "certissuer": {"commonName": "Test CA", "organizationName": "Infocom", "countryName": "KG"},
    });
    let (oep, heard) = answering(200, answer).await;
    let certificate = oep.certificate(&UserToken::new("user-token")).await.unwrap();
    assert_eq!(certificate.not_after.as_deref(), Some("2026-01-01"));
    assert_eq!(certificate.issuer.organisation_name.as_deref(), Some("Infocom"));
    assert_eq!(
        heard.lock().unwrap()[0],
        ("/oep/api/get-cert-info".into(), json!({"userToken": "user-token"}))
    );
}

#[tokio::test]
async fn a_hash_is_signed_despite_the_misspelt_field() {
    let (oep, heard) = answering(
        200,
        json!({"isSuccesfull": true, "sign": "c2lnbg==", "timestamp": NOON}),
    )
    .await;
    let signed = oep.sign_hash("AB12", &UserToken::new("user-token")).await.unwrap();
    assert_eq!(
        signed,
        HashSignature {
            signature: "c2lnbg==".into(),
            timestamp: Some(NOON)
        }
    );
    let body = json!({"hash": "AB12", "userToken": "user-token"});
    assert_eq!(heard.lock().unwrap()[0], ("/oep/api/get-sign/for-hash".into(), body));
}

#[tokio::test]
async fn an_absent_or_malformed_signature_is_not_taken() {
    let token = UserToken::new("user-token");
    let (oep, _) = answering(200, json!({"isSuccesfull": false})).await;
    assert_eq!(
        oep.sign_hash("AB12", &token).await,
        Err(SignatureFailure::Refused {
            code: "NOT_SIGNED".into()
        })
    );
    for sign in ["", "not base64!"] {
        let (oep, _) = answering(200, json!({"isSuccesfull": true, "sign": sign})).await;
        assert_eq!(oep.sign_hash("AB12", &token).await, Err(SignatureFailure::BadAnswer));
    }
}

#[tokio::test]
async fn a_check_tells_whose_signature_it_is() {
    let answer = json!({"personIdnp": "21503198000012", "organizationInn": "00103202010017", "verified": true, "timestamp": NOON});
    let (oep, heard) = answering(200, answer).await;
    let checked = oep.check("AB12", "c2lnbg==").await.unwrap();
    assert!(checked.is_of(&head()));
    assert!(!checked.is_of(&person()));
    let body = json!({"hash": "AB12", "signBase64": "c2lnbg=="});
    assert_eq!(heard.lock().unwrap()[0], ("/oep/api/check-sign/for-hash".into(), body));
}

#[tokio::test]
async fn a_signature_that_is_not_good_belongs_to_nobody() {
    let answer = json!({"personIdnp": "21503198000012", "organizationInn": "00103202010017", "verified": false});
    let (oep, _) = answering(200, answer).await;
    assert!(!oep.check("AB12", "c2lnbg==").await.unwrap().is_of(&head()));
}

#[test]
fn a_code_is_six_digits_with_or_without_blanks() {
    for typed in [" 123 456 ", "123-456", "Код: 123456", "١٢٣٤٥٦"] {
        assert_eq!(OneTimeCode::parse(typed).unwrap().reveal(), "123456", "{typed}");
    }
    for typed in ["", "12345", "1234567", "12345a", "123456 же 654321"] {
        assert!(OneTimeCode::parse(typed).is_err(), "{typed}");
    }
}

#[test]
fn codes_tokens_and_persons_are_not_printed() {
    let printed = format!("{:?} {:?} {:?}", code(), UserToken::new("user-token"), head());
    assert_eq!(printed, "OneTimeCode UserToken Signatory(organisation)");
}
