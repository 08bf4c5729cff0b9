//! An OpenID Connect issuer of a few lines that does what its script says.

use std::sync::{Arc, Mutex, MutexGuard};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::core::CoreRsaPrivateSigningKey;
use openidconnect::{JsonWebKeyId, PrivateSigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::super::super::testing::{NOON, serve};

/// A key made for these tests only, with its identifier.
#[derive(Clone, Copy)]
pub(super) struct Key(&'static str, &'static str);

pub(super) const FIRST: Key = Key("first", include_str!("test_key_first.pem"));
pub(super) const SECOND: Key = Key("second", include_str!("test_key_second.pem"));

/// What the issuer does; a test changes what it is about.
pub(super) struct Script {
    pub(super) signing_key: Key,
    pub(super) published_key: Key,
    pub(super) issuer: String,
    pub(super) audience: String,
    pub(super) nonce: String,
    pub(super) expires: i64,
    pub(super) userinfo: Value,
    pub(super) token_error: Option<&'static str>,
    pub(super) bad_gateway: bool,
    pub(super) discoveries: u32,
    challenge: String,
}

#[derive(Clone)]
pub(super) struct ScriptedIssuer {
    pub(super) base: String,
    script: Arc<Mutex<Script>>,
}

type Shared = Arc<Mutex<Script>>;

impl ScriptedIssuer {
    pub(super) async fn start() -> Self {
        let script = Arc::new(Mutex::new(Script {
            signing_key: FIRST,
            published_key: FIRST,
            issuer: String::new(),
            audience: "asula".into(),
            nonce: String::new(),
            expires: NOON / 1_000 + 300,
            userinfo: aigul(),
            token_error: None,
            bad_gateway: false,
            discoveries: 0,
            challenge: String::new(),
        }));
        let esi = Router::new()
            .route("/.well-known/openid-configuration", get(description))
            .route("/.well-known/openid-configuration/jwks", get(keys))
            .route("/connect/token", post(token))
            .route("/connect/userinfo", get(userinfo))
            .with_state(script.clone());
        let base = serve(Router::new().nest("/esi", esi)).await;
        script.lock().unwrap().issuer = format!("{base}/esi");
        Self { base, script }
    }

    pub(super) fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap()
    }

    /// The browser has arrived with this address: nonce and challenge are noted.
    pub(super) fn begun(&self, url: &str) {
        let mut script = self.script();
        for (name, value) in reqwest::Url::parse(url).unwrap().query_pairs() {
            match &*name {
                "nonce" => script.nonce = value.into_owned(),
                "code_challenge" => script.challenge = value.into_owned(),
                _ => (),
            }
        }
    }
}

fn aigul() -> Value {
    json!({
        "sub": "1001", "pin": super::AIGUL_PIN, "name": "Токтогулова Айгүл Асановна",
        "family_name": "Токтогулова", "given_name": "Айгүл", "middle_name": "Асановна", "gender": "female",
        "birthdate": "1980-03-15", "citizenship": "KGZ", "email": "aigul@bilim.test", "email_verified": true,
        "phone_number": "+996700112233", "organization_tin": "00103202010017", "organization_name": "Билим Нуру",
        "position_name": "Жетекчи",
    })
}

async fn description(State(script): State<Shared>) -> Json<Value> {
    let mut script = script.lock().unwrap();
    script.discoveries += 1;
    let issuer = &script.issuer;
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/connect/authorize"),
        "token_endpoint": format!("{issuer}/connect/token"),
        "userinfo_endpoint": format!("{issuer}/connect/userinfo"),
        "end_session_endpoint": format!("{issuer}/connect/endsession"),
        "jwks_uri": format!("{issuer}/.well-known/openid-configuration/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
    }))
}

async fn keys(State(script): State<Shared>) -> Json<Value> {
    let Key(id, pem) = script.lock().unwrap().published_key;
    let key = CoreRsaPrivateSigningKey::from_pem(pem, Some(JsonWebKeyId::new(id.into()))).unwrap();
    Json(json!({ "keys": [key.as_verification_key()] }))
}

async fn token(State(script): State<Shared>, headers: HeaderMap, Form(form): Form<Vec<(String, String)>>) -> Response {
    let script = script.lock().unwrap();
    let field = |wanted: &str| {
        form.iter()
            .find(|(name, _)| name == wanted)
            .map(|(_, value)| value.as_str())
    };
    // "asula:esi-secret" as RFC 6749, 2.3.1 asks for.
    assert_eq!(headers[header::AUTHORIZATION], "Basic YXN1bGE6ZXNpLXNlY3JldA==");
    assert_eq!(
        (field("grant_type"), field("code")),
        (Some("authorization_code"), Some("good-code"))
    );
    if script.bad_gateway {
        return (StatusCode::BAD_GATEWAY, Html("<h1>502 Bad Gateway</h1>")).into_response();
    }
    let fits = URL_SAFE_NO_PAD.encode(Sha256::digest(field("code_verifier").unwrap())) == script.challenge;
    if let Some(error) = script.token_error.or_else(|| (!fits).then_some("invalid_grant")) {
        return (StatusCode::BAD_REQUEST, Json(json!({ "error": error }))).into_response();
    }
    let claims = json!({
        "iss": script.issuer, "aud": script.audience, "sub": "1001", "nonce": script.nonce, "pin": super::AIGUL_PIN,
        "exp": script.expires, "iat": NOON / 1_000, "auth_time": NOON / 1_000,
    });
    let Key(id, pem) = script.signing_key;
    let mut head = jsonwebtoken::Header::new(jsonwebtoken::Algorithm::RS256);
    head.kid = Some(id.into());
    let key = jsonwebtoken::EncodingKey::from_rsa_pem(pem.as_bytes()).unwrap();
    let id_token = jsonwebtoken::encode(&head, &claims, &key).unwrap();
    Json(json!({ "access_token": "access", "token_type": "Bearer", "expires_in": 300, "id_token": id_token }))
        .into_response()
}

async fn userinfo(State(script): State<Shared>, headers: HeaderMap) -> Json<Value> {
    assert_eq!(headers[header::AUTHORIZATION], "Bearer access");
    Json(script.lock().unwrap().userinfo.clone())
}
