//! The field names of the service, letter by letter, misspellings included.

use serde::{Deserialize, Serialize};

use super::super::super::loose_json::text;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WhoAsks<'a> {
    pub person_idnp: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_inn: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PinCodeRequest<'a> {
    #[serde(flatten)]
    pub who: WhoAsks<'a>,
    pub method: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AuthRequest<'a> {
    #[serde(flatten)]
    pub who: WhoAsks<'a>,
    pub by_pin: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CertificateRequest<'a> {
    pub user_token: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SignRequest<'a> {
    pub hash: &'a str,
    pub user_token: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CheckRequest<'a> {
    pub hash: &'a str,
    pub sign_base64: &'a str,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Methods {
    pub user_auth_method_list: Vec<Method>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Method {
    pub auth_type: String,
    pub is_active: bool,
}

/// Any JSON object: what the service says after sending a code is not known.
#[derive(Deserialize)]
pub(super) struct Anything {}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AccountAnswer {
    #[serde(default, deserialize_with = "text")]
    pub create_at: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub expire_at: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub subject_type: Option<String>,
    pub person_idnp: String,
    #[serde(default, deserialize_with = "text")]
    pub person_fio: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub organization_inn: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub organization_name: Option<String>,
    pub is_active: bool,
    pub token: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CertificateAnswer {
    #[serde(default, deserialize_with = "text")]
    pub valid_not_before: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub valid_not_after: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub person_idnp: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub common_name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub organization_inn: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub organization_name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub country_name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub key_identifier: Option<String>,
    #[serde(default, rename = "certissuer")]
    pub issuer: Option<IssuerAnswer>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct IssuerAnswer {
    #[serde(default, deserialize_with = "text")]
    pub common_name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub organization_name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub country_name: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct SignAnswer {
    #[serde(rename = "isSuccesfull")]
    pub is_successful: bool,
    #[serde(default)]
    pub sign: Option<String>,
    #[serde(default)]
    pub timestamp: Option<i64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CheckAnswer {
    #[serde(default, deserialize_with = "text")]
    pub person_idnp: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub person_fio: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub organization_inn: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub organization_name: Option<String>,
    pub verified: bool,
    #[serde(default)]
    pub timestamp: Option<i64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ErrorAnswer {
    #[serde(default, deserialize_with = "text")]
    pub error_code: Option<String>,
}
