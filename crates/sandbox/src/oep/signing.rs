//! From the code to the signature: authenticate, certificate, sign, check.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::HeaderMap;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};

use super::authority::{COMMON_NAME, COUNTRY, ORGANISATION};
use super::certificate;
use super::methods::{Who, admit, code_key};
use super::refusal::Refusal;
use super::signature::{self, Verified};
use super::tokens::Signer;
use crate::Sandbox;
use crate::cast;
use crate::clock::rfc3339;
use crate::faults::{Fault, Service};

/// The typed code.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Authenticate {
    #[serde(flatten)]
    who: Who,
    by_pin: String,
}

/// `POST /api/account/auth`: the code for a user token.
pub(super) async fn authenticate(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    body: Result<Json<Authenticate>, JsonRejection>,
) -> Result<Json<Value>, Refusal> {
    admit(&headers)?;
    let Json(asked) = body?;
    let (person, signer) = asked.who.signer()?;
    let refuse_all = sandbox
        .faults
        .strikes(Service::Oep, Fault::WrongCode, "/api/account/auth");
    sandbox.codes.check(&code_key(&signer), &asked.by_pin, refuse_all)?;
    let organisation = signer.inn.as_deref().and_then(cast::organisation);
    let now = sandbox.clock.now();
    let (token, ends) = sandbox.oep.tokens.give(signer.clone());
    Ok(Json(json!({
        "createAt": rfc3339(now),
        "expireAt": rfc3339(ends),
        "subjectType": if signer.inn.is_some() { "LEGAL" } else { "INDIVIDUAL" },
        "personIdnp": person.pin,
        "personFio": person.full_name(),
        "organizationInn": signer.inn,
        "organizationName": organisation.map(|o| o.name_ky),
        "isActive": true,
        "token": token,
    })))
}

/// A user token alone.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OfToken {
    user_token: String,
}

/// `POST /api/get-cert-info`.
pub(super) async fn certificate_facts(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    body: Result<Json<OfToken>, JsonRejection>,
) -> Result<Json<Value>, Refusal> {
    admit(&headers)?;
    let Json(asked) = body?;
    let signer = sandbox
        .oep
        .tokens
        .signer(&asked.user_token)
        .ok_or(Refusal::TokenExpired)?;
    let (_, issued) = sandbox
        .oep
        .authority
        .issue_to(&signer, sandbox.clock.now())
        .map_err(|error| internal(&error))?;
    let facts = certificate::facts(&issued);
    let issuer = &issued.tbs_certificate.issuer;
    Ok(Json(json!({
        "validNotBefore": rfc3339(facts.not_before),
        "validNotAfter": rfc3339(facts.not_after),
        "personIdnp": facts.pin,
        "commonName": facts.common_name,
        "organizationInn": facts.inn,
        "organizationName": facts.organisation,
        "countryName": facts.country,
        "keyIdentifier": facts.key_identifier,
        "certissuer": {
            "commonName": certificate::part(issuer, COMMON_NAME),
            "organizationName": certificate::part(issuer, ORGANISATION),
            "countryName": certificate::part(issuer, COUNTRY),
        },
    })))
}

/// A hash to be signed.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Sign {
    hash: String,
    user_token: String,
}

/// `POST /api/get-sign/for-hash`: signs the string as it is.
pub(super) async fn sign(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    body: Result<Json<Sign>, JsonRejection>,
) -> Result<Json<Value>, Refusal> {
    admit(&headers)?;
    let Json(asked) = body?;
    let signer = sandbox
        .oep
        .tokens
        .signer(&asked.user_token)
        .ok_or(Refusal::TokenExpired)?;
    if asked.hash.trim().is_empty() {
        return Err(Refusal::BadHash);
    }
    let now = sandbox.clock.now();
    let used = if sandbox
        .faults
        .strikes(Service::Oep, Fault::OtherSigner, "/api/get-sign/for-hash")
    {
        another(&signer)
    } else {
        signer.clone()
    };
    let signed = signature::sign(&sandbox.oep.authority, &used, &asked.hash, now).map_err(|error| internal(&error))?;
    sandbox.oep.tally.count(&asked.hash, &signer);
    Ok(Json(
        json!({ "isSuccesfull": true, "sign": STANDARD.encode(signed), "timestamp": now }),
    ))
}

/// A signature to be checked.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Check {
    hash: String,
    sign_base64: String,
}

/// `POST /api/check-sign/for-hash`: who signed this, if it holds.
pub(super) async fn check(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    body: Result<Json<Check>, JsonRejection>,
) -> Result<Json<Value>, Refusal> {
    admit(&headers)?;
    let Json(asked) = body?;
    let doubted = sandbox
        .faults
        .strikes(Service::Oep, Fault::ChangedAnswer, "/api/check-sign/for-hash");
    let verified = STANDARD
        .decode(asked.sign_base64.trim())
        .ok()
        .filter(|_| !doubted)
        .and_then(|bytes| signature::verify(&sandbox.oep.authority, &asked.hash, &bytes));
    Ok(Json(match verified {
        Some(Verified { certificate, signed_at }) => json!({
            "personIdnp": certificate.pin,
            "personFio": certificate.common_name,
            "organizationInn": certificate.inn,
            "organizationName": certificate.organisation,
            "verified": true,
            "timestamp": signed_at,
        }),
        None => json!({
            "personIdnp": null, "personFio": null, "organizationInn": null, "organizationName": null,
            "verified": false, "timestamp": sandbox.clock.now(),
        }),
    }))
}

/// Somebody else with a signature of the same kind, for the fault of a signature by another person.
fn another(signer: &Signer) -> Signer {
    let (pin, inn) = if signer.pin == cast::people::BAKYT {
        (cast::people::CHYNARA, cast::organisations::DOSTUK)
    } else {
        (cast::people::BAKYT, cast::organisations::ALA_TOO)
    };
    Signer {
        pin: pin.into(),
        inn: signer.inn.as_ref().map(|_| inn.into()),
    }
}

fn internal(error: &super::authority::AuthorityError) -> Refusal {
    tracing::error!(%error, "the sandbox could not sign");
    Refusal::Internal
}
