//! The first two steps: by which methods a signer gets a code, and the code.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::{HeaderMap, header};
use serde::Deserialize;
use serde_json::{Value, json};

use super::refusal::Refusal;
use super::tokens::Signer;
use crate::cast::{self, Person};
use crate::clock::MINUTE;
use crate::inbox::Channel;
use crate::{Sandbox, bearer};

/// Who is spoken of; `organizationInn` absent or empty means the signature as a private person.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Who {
    pub person_idnp: String,
    pub organization_inn: Option<String>,
}

impl Who {
    /// The person and the signature that is meant.
    ///
    /// # Errors
    /// When there is no such signature.
    pub fn signer(&self) -> Result<(Person, Signer), Refusal> {
        let unknown = || Refusal::AccountNotRegistered {
            pin: self.person_idnp.clone(),
        };
        let person = cast::person(&self.person_idnp).ok_or_else(unknown)?;
        let inn = self.organization_inn.clone().filter(|inn| !inn.is_empty());
        match &inn {
            None if !person.personal_signature => return Err(unknown()),
            Some(inn) if person.seat(inn).is_none() => return Err(Refusal::NoOrganisationSignature),
            _ => {}
        }
        let signer = Signer {
            pin: person.pin.clone(),
            inn,
        };
        Ok((person, signer))
    }
}

/// Under which key the code of a signer waits.
pub(super) fn code_key(signer: &Signer) -> String {
    format!("oep {} {}", signer.pin, signer.inn.as_deref().unwrap_or("-"))
}

/// A client system shows its Bearer token and names itself by User-Agent.
///
/// # Errors
/// [`Refusal::Unauthorized`].
pub(super) fn admit(headers: &HeaderMap) -> Result<(), Refusal> {
    let named = headers.get(header::USER_AGENT).is_some_and(|agent| !agent.is_empty());
    if named && bearer::is_ours(headers) {
        Ok(())
    } else {
        Err(Refusal::Unauthorized)
    }
}

/// `POST /api/user-auth-methods`.
pub(super) async fn methods(
    headers: HeaderMap,
    body: Result<Json<Who>, JsonRejection>,
) -> Result<Json<Value>, Refusal> {
    admit(&headers)?;
    let Json(who) = body?;
    let (person, _) = who.signer()?;
    Ok(Json(json!({ "userAuthMethodList": [
        { "authType": "sms", "isActive": person.sms_active },
        { "authType": "email", "isActive": true },
    ] })))
}

/// What is asked for a code.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(flatten)]
    who: Who,
    method: String,
}

/// `POST /api/get-pin-code`: sends a code; the one before is void.
pub(super) async fn send_code(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    body: Result<Json<Wanted>, JsonRejection>,
) -> Result<Json<Value>, Refusal> {
    admit(&headers)?;
    let Json(wanted) = body?;
    let (person, signer) = wanted.who.signer()?;
    let (channel, to) = match wanted.method.as_str() {
        "sms" if person.sms_active => (Channel::Sms, &person.phone),
        "email" => (Channel::Mail, &person.email),
        _ => return Err(Refusal::MethodNotActive),
    };
    let code = sandbox.codes.send(&code_key(&signer));
    let minutes = sandbox.code_lifetime_ms.div_euclid(MINUTE).max(1);
    let text = format!("ОЭП: кол коюу коду / код для подписи: {code}. {minutes} мин.");
    let subject = if channel == Channel::Mail {
        "ОЭП: кол коюу коду / код для подписи"
    } else {
        ""
    };
    sandbox.inbox.deliver(channel, to, subject, &text, sandbox.clock.now());
    Ok(Json(json!({ "isSuccesfull": true })))
}
