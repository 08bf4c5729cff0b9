//! What the client gets.

use super::*;

#[tokio::test]
async fn discovery_names_every_endpoint_under_the_issuer() {
    let stand = Stand::new().await;
    let found = json_of(&stand, "/esi/.well-known/openid-configuration").await;
    assert_eq!(found["issuer"], stand.url("/esi"));
    for (name, path) in [
        ("authorization_endpoint", "authorize"),
        ("token_endpoint", "token"),
        ("userinfo_endpoint", "userinfo"),
    ] {
        assert_eq!(found[name], stand.url(&format!("/esi/connect/{path}")));
    }
}

#[tokio::test]
async fn the_head_signs_in_for_her_school() {
    let stand = Stand::new().await;
    let browser = Browser::begin(&stand, "ky").await;
    let code = browser.as_far_as_code(people::AIGUL, organisations::BILIM_NURU).await;
    let back = browser.post("code", &[("code", &code)]).await;
    assert!(back.starts_with(BACK));
    assert_eq!(parameter(&back, "state").as_deref(), Some("st-1"));
    let (status, tokens) = redeem(&stand, &parameter(&back, "code").unwrap(), &[]).await;
    assert_eq!(status, 200);
    let claims = verified(&stand, tokens["id_token"].as_str().unwrap()).await;
    assert_eq!(
        (&claims["nonce"], &claims["iss"]),
        (&json!("no-1"), &json!(stand.url("/esi")))
    );
    let asked = stand
        .http
        .get(stand.url("/esi/connect/userinfo"))
        .bearer_auth(tokens["access_token"].as_str().unwrap());
    let who: Value = asked.send().await.unwrap().json().await.unwrap();
    assert_eq!(who["sub"], claims["sub"]);
    assert_eq!(
        (&who["pin"], &who["name"]),
        (&json!(people::AIGUL), &json!("Токтогулова Айгүл Маратовна"))
    );
    assert_eq!(
        (&who["gender"], &who["birthdate"]),
        (&json!("female"), &json!("1979-03-12"))
    );
    assert_eq!(who["organization_tin"], organisations::BILIM_NURU);
    assert_eq!(who["position_name"], "Директор");
}

#[tokio::test]
async fn a_private_person_brings_no_organisation() {
    let stand = Stand::new().await;
    let code = Browser::begin(&stand, "ky")
        .await
        .sign_in(people::AIGUL, "person")
        .await;
    let (_, tokens) = redeem(&stand, &code, &[]).await;
    let asked = stand
        .http
        .get(stand.url("/esi/connect/userinfo"))
        .bearer_auth(tokens["access_token"].as_str().unwrap());
    let who: Value = asked.send().await.unwrap().json().await.unwrap();
    assert!(who.get("organization_tin").is_none() && who.get("position_name").is_none());
}

#[tokio::test]
async fn a_code_is_refused_to_another_verifier_or_address() {
    let stand = Stand::new().await;
    let code = Browser::begin(&stand, "ky")
        .await
        .sign_in(people::AIGUL, "person")
        .await;
    let other = "another-verifier-of-the-same-length-as-the-first-one";
    for changed in [
        ("code_verifier", other),
        ("redirect_uri", "http://127.0.0.1:3000/sign-in/back/"),
    ] {
        assert_eq!(
            redeem(&stand, &code, &[changed]).await,
            (StatusCode::BAD_REQUEST, json!({ "error": "invalid_grant" }))
        );
    }
}

#[tokio::test]
async fn a_client_with_another_secret_is_refused() {
    let stand = Stand::new().await;
    let code = Browser::begin(&stand, "ky")
        .await
        .sign_in(people::AIGUL, "person")
        .await;
    let bad = stand
        .http
        .post(stand.url("/esi/connect/token"))
        .basic_auth(CLIENT_ID, Some("guess"))
        .form(&[("code", &code)]);
    assert_eq!(bad.send().await.unwrap().status(), 401);
}

#[tokio::test]
async fn a_code_used_twice_ends_its_token() {
    let stand = Stand::new().await;
    let code = Browser::begin(&stand, "ky")
        .await
        .sign_in(people::AIGUL, "person")
        .await;
    let (_, tokens) = redeem(&stand, &code, &[]).await;
    assert_eq!(redeem(&stand, &code, &[]).await.0, 400);
    let asked = stand
        .http
        .get(stand.url("/esi/connect/userinfo"))
        .bearer_auth(tokens["access_token"].as_str().unwrap());
    assert_eq!(asked.send().await.unwrap().status(), 401);
}

#[tokio::test]
async fn the_secret_may_come_in_the_form_too() {
    let stand = Stand::new().await;
    let code = Browser::begin(&stand, "ky")
        .await
        .sign_in(people::BAKYT, "person")
        .await;
    let form = [
        ("grant_type", "authorization_code"),
        ("code", &code),
        ("redirect_uri", BACK),
        ("code_verifier", VERIFIER),
        ("client_id", CLIENT_ID),
        ("client_secret", CLIENT_SECRET),
    ];
    assert_eq!(
        stand
            .http
            .post(stand.url("/esi/connect/token"))
            .form(&form)
            .send()
            .await
            .unwrap()
            .status(),
        200
    );
}

#[tokio::test]
async fn a_request_without_pkce_or_openid_is_an_error() {
    let stand = Stand::new().await;
    for (changed, error) in [
        (("code_challenge", ""), "invalid_request"),
        (("code_challenge_method", "plain"), "invalid_request"),
        (("scope", "profile"), "invalid_scope"),
        (("response_type", "token"), "unsupported_response_type"),
    ] {
        let back = location(&authorize(&stand, &[changed]).await);
        assert_eq!(parameter(&back, "error").as_deref(), Some(error));
        assert_eq!(parameter(&back, "state").as_deref(), Some("st-1"));
    }
}

#[tokio::test]
async fn nothing_is_answered_to_an_unknown_client_or_address() {
    let stand = Stand::new().await;
    for changed in [
        ("client_id", "stranger"),
        ("redirect_uri", "https://thief.example/back"),
    ] {
        assert_eq!(authorize(&stand, &[changed]).await.status(), 400);
    }
}

const KEYS: &str = "/esi/.well-known/openid-configuration/jwks";

async fn rotate_keys(stand: &Stand) {
    let asked = stand.http.post(stand.url("/control/esi/rotate-keys"));
    asked.send().await.unwrap();
}

#[tokio::test]
async fn a_rotated_key_is_published_instead_of_the_old() {
    let stand = Stand::new().await;
    let before = json_of(&stand, KEYS).await;
    rotate_keys(&stand).await;
    assert_ne!(json_of(&stand, KEYS).await["keys"], before["keys"]);
}

#[tokio::test]
async fn a_rotated_key_signs_at_once() {
    let stand = Stand::new().await;
    rotate_keys(&stand).await;
    let code = Browser::begin(&stand, "ky")
        .await
        .sign_in(people::AIGUL, "person")
        .await;
    let (_, tokens) = redeem(&stand, &code, &[]).await;
    let claims = verified(&stand, tokens["id_token"].as_str().unwrap()).await;
    assert_eq!(claims["aud"], CLIENT_ID);
}

/// What the client gets for Aigul's code while ESI misbehaves.
async fn tokens_under(stand: &Stand, fault: Fault) -> Value {
    stand.sandbox.faults().set(Switch::new(Service::Esi, fault));
    let code = Browser::begin(stand, "ky").await.sign_in(people::AIGUL, "person").await;
    redeem(stand, &code, &[]).await.1
}

#[tokio::test]
async fn a_switch_spoils_the_nonce() {
    let stand = Stand::new().await;
    let tokens = tokens_under(&stand, Fault::WrongNonce).await;
    let claims = verified(&stand, tokens["id_token"].as_str().unwrap()).await;
    assert_ne!(claims["nonce"], "no-1");
}

#[tokio::test]
async fn a_switch_makes_the_token_expired() {
    let stand = Stand::new().await;
    let tokens = tokens_under(&stand, Fault::ExpiredToken).await;
    let claims = verified(&stand, tokens["id_token"].as_str().unwrap()).await;
    assert!(claims["exp"].as_i64().unwrap() < crate::stand::NOON / 1000);
}

#[tokio::test]
async fn a_switch_changes_the_person() {
    let stand = Stand::new().await;
    let tokens = tokens_under(&stand, Fault::ChangedAnswer).await;
    let asked = stand
        .http
        .get(stand.url("/esi/connect/userinfo"))
        .bearer_auth(tokens["access_token"].as_str().unwrap());
    let who: Value = asked.send().await.unwrap().json().await.unwrap();
    assert_eq!(who["pin"], people::CHYNARA);
}

#[tokio::test]
async fn a_sessions_end_leads_back_to_the_client() {
    let stand = Stand::new().await;
    let address = stand.url("/esi/connect/endsession");
    let asked = stand
        .http
        .get(&address)
        .query(&[("post_logout_redirect_uri", "http://127.0.0.1:3000/"), ("state", "s")]);
    assert_eq!(location(&asked.send().await.unwrap()), "http://127.0.0.1:3000/?state=s");
    let asked = stand
        .http
        .get(&address)
        .query(&[("post_logout_redirect_uri", "https://thief.example/")]);
    assert_eq!(asked.send().await.unwrap().status(), 200);
}
