//! Who signed in.

use std::fmt;
use std::ops::Deref;

use openidconnect::core::CoreGenderClaim;
use openidconnect::{AdditionalClaims, LocalizedClaim, UserInfoClaims};
use serde::{Deserialize, Serialize};

use super::super::loose_json::text;
use super::super::secret::Secret;
use super::EsiFailure;

/// A person as ЕСИ knows them, and the legal entity they chose to act for.
#[derive(Clone, PartialEq, Eq)]
pub struct Identity {
    /// `sub`, the issuer's own name for the person, vouched for by the signed ID token. The PIN comes from userinfo, which is
    /// not signed: keep both together, and refuse a known subject that comes back with another PIN.
    pub subject: String,
    /// PIN, 14 digits.
    pub pin: String,
    /// Full name; put together from its parts where the issuer gives only those.
    pub full_name: String,
    pub family_name: Option<String>,
    pub given_name: Option<String>,
    /// Patronymic.
    pub middle_name: Option<String>,
    /// `YYYY-MM-DD`.
    pub birthdate: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Present where the person chose a legal entity's signature.
    pub organisation: Option<ChosenOrganisation>,
    /// The ID token, needed to end the session at the issuer.
    pub id_token: Secret,
}

/// The legal entity chosen at sign-in.
#[derive(Clone, PartialEq, Eq)]
pub struct ChosenOrganisation {
    /// INN, 14 digits.
    pub inn: String,
    /// Name as ЕСИ holds it; empty where it was not given.
    pub name: String,
    /// The person's position there.
    pub position: Option<String>,
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity")
    }
}

impl fmt::Debug for ChosenOrganisation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ChosenOrganisation")
    }
}

/// The claims ЕСИ adds to the standard ones.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct EsiClaims {
    #[serde(default, deserialize_with = "text", skip_serializing_if = "Option::is_none")]
    pub(super) pin: Option<String>,
    #[serde(default, deserialize_with = "text", skip_serializing_if = "Option::is_none")]
    organization_tin: Option<String>,
    #[serde(default, deserialize_with = "text", skip_serializing_if = "Option::is_none")]
    organization_name: Option<String>,
    #[serde(default, deserialize_with = "text", skip_serializing_if = "Option::is_none")]
    position_name: Option<String>,
}

impl AdditionalClaims for EsiClaims {}

pub(super) type UserInfo = UserInfoClaims<EsiClaims, CoreGenderClaim>;

pub(super) fn read(info: &UserInfo, id_token: Secret) -> Result<Identity, EsiFailure> {
    let extra = info.additional_claims();
    let family_name = first(info.family_name());
    let given_name = first(info.given_name());
    let middle_name = first(info.middle_name());
    let parts = [&family_name, &given_name, &middle_name].map(|part| part.as_deref().unwrap_or_default());
    let joined = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let full_name = first(info.name()).unwrap_or(joined);
    if full_name.is_empty() {
        return Err(EsiFailure::IncompleteClaims { claim: "name" });
    }
    Ok(Identity {
        subject: info.subject().to_string(),
        pin: number(extra.pin.as_deref(), "pin")?,
        full_name,
        family_name,
        given_name,
        middle_name,
        birthdate: info.birthdate().map(|date| date.to_string()),
        email: info.email().map(|address| address.to_string()),
        phone: info.phone_number().map(|number| number.to_string()),
        organisation: chosen(extra)?,
        id_token,
    })
}

fn chosen(extra: &EsiClaims) -> Result<Option<ChosenOrganisation>, EsiFailure> {
    if extra.organization_tin.is_none() {
        return Ok(None);
    }
    Ok(Some(ChosenOrganisation {
        inn: number(extra.organization_tin.as_deref(), "organization_tin")?,
        name: extra.organization_name.clone().unwrap_or_default(),
        position: extra.position_name.clone(),
    }))
}

fn number(value: Option<&str>, claim: &'static str) -> Result<String, EsiFailure> {
    match value {
        Some(digits) if digits.len() == 14 && digits.bytes().all(|b| b.is_ascii_digit()) => Ok(digits.to_owned()),
        _ => Err(EsiFailure::IncompleteClaims { claim }),
    }
}

/// The claim without a language, else in whatever language it is given.
fn first<T: Deref<Target = String>>(claim: Option<&LocalizedClaim<T>>) -> Option<String> {
    let claim = claim?;
    let value = claim
        .get(None)
        .or_else(|| claim.iter().map(|(_, value)| value).next())?;
    Some(value.trim().to_owned()).filter(|value| !value.is_empty())
}
