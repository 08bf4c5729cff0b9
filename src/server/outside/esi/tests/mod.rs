mod scripted_issuer;

use std::sync::atomic::Ordering;

use serde_json::json;

use super::super::failure::{Kind, OutsideFailure, Service};
use super::super::testing::{NOON, clock_by_hand, fixed_clock, nobody, settings};
use super::*;
use scripted_issuer::{Script, ScriptedIssuer};

const AIGUL_PIN: &str = "21503198000012";

fn secret(value: &str) -> Secret {
    Secret::new(value)
}

/// Signs Айгүл in at an issuer that follows the script.
async fn sign_in(change: impl FnOnce(&mut Script)) -> Result<Identity, EsiFailure> {
    let issuer = ScriptedIssuer::start().await;
    let esi = OidcEsi::new(&settings(&issuer.base), fixed_clock()).unwrap();
    let start = esi.begin("ky").await?;
    issuer.begun(&start.url);
    change(&mut issuer.script());
    esi.finish(&secret("good-code"), &start.nonce, &start.pkce_verifier)
        .await
}

#[tokio::test]
async fn the_browser_carries_state_nonce_pkce_and_language() {
    let issuer = ScriptedIssuer::start().await;
    let esi = OidcEsi::new(&settings(&issuer.base), fixed_clock()).unwrap();
    let (first, second) = (esi.begin("ky").await.unwrap(), esi.begin("ru").await.unwrap());
    let url = reqwest::Url::parse(&first.url).unwrap();
    let asked: std::collections::HashMap<_, _> = url.query_pairs().into_owned().collect();
    assert_eq!(url.path(), "/esi/connect/authorize");
    assert_eq!(asked["response_type"], "code");
    assert_eq!(asked["code_challenge_method"], "S256");
    assert_eq!(asked["scope"], "openid profile email phone");
    assert_eq!(asked["redirect_uri"], "https://asula.test/signin");
    assert_eq!(asked["ui_locales"], "ky");
    assert_eq!(asked["state"], first.state.reveal());
    assert_eq!(asked["nonce"], first.nonce.reveal());
    assert_ne!(first.state, second.state);
    assert_eq!(issuer.script().discoveries, 1, "the description is read once");
}

#[tokio::test]
async fn a_head_is_read_with_the_chosen_organisation() {
    let identity = sign_in(|_| ()).await.unwrap();
    assert_eq!((identity.subject.as_str(), identity.pin.as_str()), ("1001", AIGUL_PIN));
    assert_eq!(identity.full_name, "Токтогулова Айгүл Асановна");
    assert_eq!(identity.given_name.as_deref(), Some("Айгүл"));
    assert_eq!(identity.birthdate.as_deref(), Some("1980-03-15"));
    assert_eq!(identity.phone.as_deref(), Some("+996700112233"));
    let organisation = identity.organisation.unwrap();
    assert_eq!(
        (organisation.inn.as_str(), organisation.name.as_str()),
        ("00103202010017", "Билим Нуру")
    );
    assert_eq!(organisation.position.as_deref(), Some("Жетекчи"));
}

#[tokio::test]
async fn a_person_without_an_organisation_has_none() {
    let identity = sign_in(|script| {
        for claim in ["organization_tin", "organization_name", "position_name"] {
            script.userinfo.as_object_mut().unwrap().remove(claim);
        }
    })
    .await
    .unwrap();
    assert_eq!(identity.organisation, None);
}

#[tokio::test]
async fn a_missing_name_is_made_of_its_parts() {
    let identity = sign_in(|script| {
        script.userinfo.as_object_mut().unwrap().remove("name");
    })
    .await
    .unwrap();
    assert_eq!(identity.full_name, "Токтогулова Айгүл Асановна");
}

#[tokio::test]
async fn a_wrong_nonce_is_refused() {
    assert_eq!(
        sign_in(|script| script.nonce = "another".into()).await,
        Err(EsiFailure::WrongNonce)
    );
}

#[tokio::test]
async fn an_expired_token_is_refused() {
    assert_eq!(
        sign_in(|script| script.expires = NOON / 1_000 - 60).await,
        Err(EsiFailure::ExpiredToken)
    );
}

#[tokio::test]
async fn a_token_for_somebody_else_is_not_trusted() {
    assert_eq!(
        sign_in(|script| script.issuer = "https://evil.test".into()).await,
        Err(EsiFailure::Untrusted)
    );
    assert_eq!(
        sign_in(|script| script.audience = "other".into()).await,
        Err(EsiFailure::Untrusted)
    );
}

#[tokio::test]
async fn a_token_signed_with_an_unpublished_key_is_distrusted() {
    let forged = sign_in(|script| script.signing_key = scripted_issuer::SECOND);
    assert_eq!(forged.await, Err(EsiFailure::Untrusted));
}

#[tokio::test]
async fn userinfo_about_somebody_else_is_not_trusted() {
    assert_eq!(
        sign_in(|script| script.userinfo["sub"] = json!("bakyt")).await,
        Err(EsiFailure::Untrusted)
    );
    assert_eq!(
        sign_in(|script| script.userinfo["pin"] = json!("11503198000012")).await,
        Err(EsiFailure::Untrusted)
    );
}

#[tokio::test]
async fn an_identity_with_malformed_numbers_is_incomplete() {
    let missing = |claim| Err(EsiFailure::IncompleteClaims { claim });
    assert_eq!(
        sign_in(|script| script.userinfo["pin"] = json!(null)).await,
        missing("pin")
    );
    assert_eq!(
        sign_in(|script| script.userinfo["organization_tin"] = json!("123")).await,
        missing("organization_tin")
    );
}

#[tokio::test]
async fn a_used_code_differs_from_a_refused_client() {
    assert_eq!(
        sign_in(|script| script.token_error = Some("invalid_grant")).await,
        Err(EsiFailure::CodeRefused)
    );
    assert_eq!(
        sign_in(|script| script.token_error = Some("invalid_client")).await,
        Err(EsiFailure::ClientRefused)
    );
}

#[tokio::test]
async fn a_verifier_that_misses_the_challenge_is_refused() {
    let issuer = ScriptedIssuer::start().await;
    let esi = OidcEsi::new(&settings(&issuer.base), fixed_clock()).unwrap();
    let start = esi.begin("ky").await.unwrap();
    issuer.begun(&start.url);
    let outcome = esi
        .finish(
            &secret("good-code"),
            &start.nonce,
            &secret("a-verifier-of-somebody-else-0123456789abcdef"),
        )
        .await;
    assert_eq!(outcome, Err(EsiFailure::CodeRefused));
}

#[tokio::test]
async fn changed_keys_of_the_issuer_are_read_again() {
    let issuer = ScriptedIssuer::start().await;
    let esi = OidcEsi::new(&settings(&issuer.base), fixed_clock()).unwrap();
    for key in [scripted_issuer::FIRST, scripted_issuer::SECOND, scripted_issuer::SECOND] {
        let start = esi.begin("ky").await.unwrap();
        issuer.begun(&start.url);
        issuer.script().signing_key = key;
        issuer.script().published_key = key;
        esi.finish(&secret("good-code"), &start.nonce, &start.pkce_verifier)
            .await
            .unwrap();
    }
    assert_eq!(issuer.script().discoveries, 2);
}

#[tokio::test]
async fn a_gateway_answering_html_is_an_unreachable_issuer() {
    let outcome = sign_in(|script| script.bad_gateway = true).await;
    assert_eq!(outcome, Err(unreachable(Kind::Unreachable)));
}

#[tokio::test]
async fn an_issuer_that_is_down_is_left_alone() {
    let (hand, clock) = clock_by_hand();
    let esi = OidcEsi::new(&settings(&nobody().await), clock).unwrap();
    for kind in [Kind::Unreachable, Kind::Unreachable, Kind::CircuitOpen] {
        assert_eq!(esi.begin("ky").await.unwrap_err(), unreachable(kind));
    }
    hand.fetch_add(1_000, Ordering::SeqCst);
    assert_eq!(esi.begin("ky").await.unwrap_err(), unreachable(Kind::Unreachable));
}

#[tokio::test]
async fn the_session_at_the_issuer_can_be_ended() {
    let issuer = ScriptedIssuer::start().await;
    let esi = OidcEsi::new(&settings(&issuer.base), fixed_clock()).unwrap();
    let page = esi
        .end_session_url(&secret("id.token"), "https://asula.test/?a=b")
        .await
        .unwrap();
    let expected =
        "/esi/connect/endsession?id_token_hint=id.token&post_logout_redirect_uri=https%3A%2F%2Fasula.test%2F%3Fa%3Db";
    assert_eq!(page, Some(format!("{}{expected}", issuer.base)));
}

#[tokio::test]
async fn nothing_of_a_sign_in_is_printed() {
    let identity = sign_in(|_| ()).await.unwrap();
    assert_eq!(
        format!("{identity:?} {:?}", identity.organisation),
        "Identity Some(ChosenOrganisation)"
    );
}

fn unreachable(kind: Kind) -> EsiFailure {
    EsiFailure::Unreachable(OutsideFailure {
        service: Service::Esi,
        kind,
    })
}
