//! Signing as the product does it, over HTTP.

use serde_json::{Value, json};

use crate::cast::{self, organisations, people};
use crate::faults::{Fault, Service, Switch};
use crate::stand::{NOON, Stand};

const HASH: &str = "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08";

fn aigul() -> Value {
    json!({ "personIdnp": people::AIGUL, "organizationInn": organisations::BILIM_NURU })
}

fn with(mut body: Value, name: &str, value: &str) -> Value {
    body[name] = json!(value);
    body
}

async fn token(stand: &Stand) -> String {
    stand.oep("/api/get-pin-code", &with(aigul(), "method", "sms")).await;
    let code = stand.newest_code(&cast::person(people::AIGUL).unwrap().phone);
    let (status, body) = stand.oep("/api/account/auth", &with(aigul(), "byPin", &code)).await;
    assert_eq!(status, 200, "{body}");
    body["token"].as_str().unwrap().to_owned()
}

async fn sign(stand: &Stand, token: &str) -> String {
    let (status, body) = stand
        .oep("/api/get-sign/for-hash", &json!({ "hash": HASH, "userToken": token }))
        .await;
    assert_eq!((status, &body["isSuccesfull"]), (200, &json!(true)));
    body["sign"].as_str().unwrap().to_owned()
}

async fn check(stand: &Stand, hash: &str, sign: &str) -> Value {
    stand
        .oep("/api/check-sign/for-hash", &json!({ "hash": hash, "signBase64": sign }))
        .await
        .1
}

#[tokio::test]
async fn the_ways_of_a_code_are_listed() {
    let stand = Stand::new().await;
    let (_, methods) = stand.oep("/api/user-auth-methods", &aigul()).await;
    assert_eq!(
        methods["userAuthMethodList"][0],
        json!({ "authType": "sms", "isActive": true })
    );
}

#[tokio::test]
async fn the_whole_ceremony_ends_in_the_signers_signature() {
    let stand = Stand::new().await;
    let token = token(&stand).await;
    let signature = sign(&stand, &token).await;
    let checked = check(&stand, HASH, &signature).await;
    assert_eq!(
        (&checked["verified"], &checked["personIdnp"]),
        (&json!(true), &json!(people::AIGUL))
    );
    assert_eq!(checked["organizationInn"], organisations::BILIM_NURU);
    assert_eq!(checked["timestamp"], NOON);
}

#[tokio::test]
async fn another_hash_or_signature_does_not_verify() {
    let stand = Stand::new().await;
    let token = token(&stand).await;
    let signature = sign(&stand, &token).await;
    assert_eq!(check(&stand, "0000", &signature).await["verified"], false);
    assert_eq!(check(&stand, HASH, "bm9ub25zZW5zZQ==").await["verified"], false);
}

#[tokio::test]
async fn the_certificate_names_holder_issuer_and_validity() {
    let stand = Stand::new().await;
    let token = token(&stand).await;
    let (_, facts) = stand.oep("/api/get-cert-info", &json!({ "userToken": token })).await;
    assert_eq!(
        (&facts["commonName"], &facts["countryName"]),
        (&json!("Токтогулова Айгүл Маратовна"), &json!("KG"))
    );
    assert_eq!(facts["validNotAfter"], "2027-01-30T00:00:00Z");
    assert_eq!(facts["certissuer"]["commonName"], "ASULA SANDBOX TEST CA");
    assert_eq!(facts["keyIdentifier"].as_str().map(str::len), Some(40));
}

#[tokio::test]
async fn every_signature_of_a_hash_is_counted() {
    let stand = Stand::new().await;
    let token = token(&stand).await;
    sign(&stand, &token).await;
    sign(&stand, &token).await;
    let counted = stand
        .http
        .get(stand.url("/control/oep/signatures"))
        .query(&[("hash", HASH)])
        .send()
        .await
        .unwrap();
    let counted: Value = counted.json().await.unwrap();
    assert_eq!(
        (&counted[0]["count"], &counted[0]["personIdnp"]),
        (&json!(2), &json!(people::AIGUL))
    );
}

/// Has a code sent to Aigul's phone.
async fn sent_code(stand: &Stand) -> String {
    stand.oep("/api/get-pin-code", &with(aigul(), "method", "sms")).await;
    stand.newest_code(&cast::person(people::AIGUL).unwrap().phone)
}

/// Why a code is refused.
async fn refusal_of(stand: &Stand, typed: &str) -> Value {
    let (_, answer) = stand.oep("/api/account/auth", &with(aigul(), "byPin", typed)).await;
    answer["errorCode"].clone()
}

#[tokio::test]
async fn a_code_that_was_not_sent_is_refused() {
    let stand = Stand::new().await;
    assert_eq!(refusal_of(&stand, "123456").await, "CODE_NOT_SENT");
}

#[tokio::test]
async fn a_replaced_code_is_refused_as_such() {
    let stand = Stand::new().await;
    let old = sent_code(&stand).await;
    sent_code(&stand).await;
    assert_eq!(refusal_of(&stand, &old).await, "CODE_REPLACED");
}

#[tokio::test]
async fn five_wrong_codes_exhaust_the_right_one() {
    let stand = Stand::new().await;
    let code = sent_code(&stand).await;
    let wrong = if code == "000000" { "999999" } else { "000000" };
    for _ in 0..4 {
        assert_eq!(refusal_of(&stand, wrong).await, "WRONG_CODE");
    }
    for typed in [wrong, code.as_str()] {
        assert_eq!(refusal_of(&stand, typed).await, "CODES_EXHAUSTED", "{typed}");
    }
}

#[tokio::test]
async fn a_late_code_is_refused_as_expired() {
    let stand = Stand::new().await;
    let code = sent_code(&stand).await;
    stand.clock.forward(300_000);
    assert_eq!(refusal_of(&stand, &code).await, "CODE_EXPIRED");
}

#[tokio::test]
async fn a_missing_personal_account_has_the_guides_words() {
    let stand = Stand::new().await;
    let (status, body) = stand
        .oep("/api/user-auth-methods", &json!({ "personIdnp": people::GULNARA }))
        .await;
    assert_eq!((status, &body["errorCode"]), (400, &json!("ACCOUNT_NOT_REGISTERED")));
    assert_eq!(
        body["errorMessage"],
        "Жеке жактын каттоо эсеби 12111198300103 система боюнча катталган эмес"
    );
    let legal = json!({ "personIdnp": people::GULNARA, "organizationInn": organisations::UMUT });
    assert_eq!(stand.oep("/api/user-auth-methods", &legal).await.0, 200);
}

#[tokio::test]
async fn the_signature_of_anothers_organisation_does_not_exist() {
    let stand = Stand::new().await;
    let stranger = json!({ "personIdnp": people::CHYNARA, "organizationInn": organisations::BILIM_NURU });
    assert_eq!(
        stand.oep("/api/user-auth-methods", &stranger).await.1["errorCode"],
        "NO_ORGANISATION_SIGNATURE"
    );
}

#[tokio::test]
async fn an_expired_token_signs_nothing() {
    let stand = Stand::new().await;
    let token = token(&stand).await;
    stand.clock.forward(300_000);
    let (status, body) = stand
        .oep("/api/get-sign/for-hash", &json!({ "hash": HASH, "userToken": token }))
        .await;
    assert_eq!((status, &body["errorCode"]), (400, &json!("TOKEN_EXPIRED")));
}

#[tokio::test]
async fn a_system_without_token_or_name_is_refused() {
    let stand = Stand::new().await;
    let nameless = reqwest::Client::new();
    let url = stand.url("/oep/api/user-auth-methods");
    assert_eq!(
        nameless
            .post(&url)
            .bearer_auth("asula-sandbox-token")
            .json(&aigul())
            .send()
            .await
            .unwrap()
            .status(),
        401
    );
    assert_eq!(
        stand
            .http
            .post(&url)
            .bearer_auth("guess")
            .json(&aigul())
            .send()
            .await
            .unwrap()
            .status(),
        401
    );
}

/// OEP misbehaves once.
fn misbehaves(stand: &Stand, fault: Fault) {
    stand.sandbox.faults().set(Switch {
        times: Some(1),
        ..Switch::new(Service::Oep, fault)
    });
}

#[tokio::test]
async fn a_switch_refuses_a_right_code() {
    let stand = Stand::new().await;
    let code = sent_code(&stand).await;
    misbehaves(&stand, Fault::WrongCode);
    assert_eq!(refusal_of(&stand, &code).await, "WRONG_CODE");
}

#[tokio::test]
async fn a_switch_doubts_a_good_signature() {
    let stand = Stand::new().await;
    let token = token(&stand).await;
    let good = sign(&stand, &token).await;
    misbehaves(&stand, Fault::ChangedAnswer);
    assert_eq!(check(&stand, HASH, &good).await["verified"], false);
}

#[tokio::test]
async fn a_switch_swaps_the_signer() {
    let stand = Stand::new().await;
    let token = token(&stand).await;
    misbehaves(&stand, Fault::OtherSigner);
    let foreign = sign(&stand, &token).await;
    assert_eq!(check(&stand, HASH, &foreign).await["personIdnp"], people::BAKYT);
}

#[tokio::test]
async fn a_lost_reply_leaves_the_signature_made() {
    let stand = Stand::new().await;
    let token = token(&stand).await;
    stand.sandbox.faults().set(Switch {
        operation: Some("/for-hash".into()),
        ..Switch::new(Service::Oep, Fault::LostReply)
    });
    let sent = stand
        .http
        .post(stand.url("/oep/api/get-sign/for-hash"))
        .bearer_auth("asula-sandbox-token");
    let answer = sent
        .json(&json!({ "hash": HASH, "userToken": token }))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 502);
    assert!(answer.text().await.unwrap().starts_with("<html>"));
    let counted = stand
        .http
        .get(stand.url("/control/oep/signatures"))
        .send()
        .await
        .unwrap();
    assert_eq!(counted.json::<Value>().await.unwrap()[0]["count"], 1);
}
