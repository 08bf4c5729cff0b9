//! ОЭП, the state's cloud signature, over HTTP: JSON, all POST, a bearer token of our system and a `User-Agent` that names us.

mod codes;
mod wire;

#[cfg(test)]
mod tests;

use async_trait::async_trait;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::super::failure::{Kind, Service, SetupFailure};
use super::super::http::{self, Answer};
use super::super::line::{Line, NowMs};
use super::super::secret::Secret;
use super::super::settings::OutsideSettings;
use super::types::{
    Account, Certificate, CertificateIssuer, CheckedSignature, CodeRoute, HashSignature, OneTimeCode, Signatory,
    UserToken,
};
use super::{SignatureFailure, SignatureService};
use crate::domain::signing::CodeMethod;
use codes::{failure_of, known};
use wire::{
    AccountAnswer, Anything, AuthRequest, CertificateAnswer, CertificateRequest, CheckAnswer, CheckRequest,
    ErrorAnswer, Methods, PinCodeRequest, SignAnswer, SignRequest, WhoAsks,
};

/// The real service, or a stand-in that speaks the same.
pub struct OepService {
    line: Line,
    client: reqwest::Client,
    base: String,
    token: Secret,
}

impl OepService {
    /// Opens nothing yet; checks the settings.
    ///
    /// # Errors
    /// A setting that cannot be used.
    pub fn new(settings: &OutsideSettings, now: NowMs) -> Result<Self, SetupFailure> {
        let oep = &settings.oep;
        Ok(Self {
            line: Line::new(Service::Signature, settings, now),
            client: http::client(Service::Signature, settings.patience, &oep.user_agent)?,
            base: http::address(Service::Signature, "url", &oep.url)?,
            token: oep.token.clone(),
        })
    }

    async fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
    ) -> Result<Result<T, SignatureFailure>, Kind> {
        let request = self
            .client
            .post(format!("{}{path}", self.base))
            .bearer_auth(self.token.reveal())
            .json(body);
        judge(&http::exchange(request).await?)
    }

    async fn ask_once<T: DeserializeOwned + Send>(
        &self,
        operation: &'static str,
        path: &str,
        body: &(impl Serialize + Sync),
    ) -> Result<T, SignatureFailure> {
        self.line.once(operation, self.post(path, body)).await?
    }

    async fn ask<T: DeserializeOwned + Send>(
        &self,
        operation: &'static str,
        path: &str,
        body: &(impl Serialize + Sync),
    ) -> Result<T, SignatureFailure> {
        self.line.repeatable(operation, || self.post(path, body)).await?
    }
}

/// Reads an answer by the table of [`codes`]. The outer error is the service not doing its part, the inner one its
/// refusal.
fn judge<T: DeserializeOwned>(answer: &Answer) -> Result<Result<T, SignatureFailure>, Kind> {
    let code = serde_json::from_slice::<ErrorAnswer>(&answer.body)
        .ok()
        .and_then(|error| error.error_code);
    let failed_inside = answer.status.is_server_error();
    match code {
        Some(code) if failed_inside => known(&code).map(Err).ok_or(Kind::Unreachable),
        Some(code) => Ok(Err(failure_of(&code))),
        None if failed_inside => Err(Kind::Unreachable),
        None if matches!(answer.status.as_u16(), 401 | 403) => {
            Ok(Err(failure_of(&format!("HTTP_{}", answer.status.as_u16()))))
        }
        None if !answer.status.is_success() => Err(Kind::BadAnswer),
        None => serde_json::from_slice(&answer.body)
            .map(Ok)
            .map_err(|_| Kind::BadAnswer),
    }
}

fn who(signatory: &Signatory) -> WhoAsks<'_> {
    WhoAsks {
        person_idnp: &signatory.person_pin,
        organization_inn: signatory.organisation_inn.as_deref(),
    }
}

#[async_trait]
impl SignatureService for OepService {
    async fn methods(&self, signatory: &Signatory) -> Result<Vec<CodeRoute>, SignatureFailure> {
        let answer: Methods = self.ask("methods", "/api/user-auth-methods", &who(signatory)).await?;
        let known = answer.user_auth_method_list.into_iter().filter_map(|offered| {
            Some(CodeRoute {
                method: CodeMethod::from_name(&offered.auth_type.to_ascii_lowercase())?,
                is_active: offered.is_active,
            })
        });
        Ok(known.collect())
    }

    async fn send_code(&self, signatory: &Signatory, method: CodeMethod) -> Result<(), SignatureFailure> {
        let body = PinCodeRequest {
            who: who(signatory),
            method: method.name(),
        };
        let Anything {} = self.ask_once("send_code", "/api/get-pin-code", &body).await?;
        Ok(())
    }

    async fn authenticate(&self, signatory: &Signatory, code: &OneTimeCode) -> Result<Account, SignatureFailure> {
        let body = AuthRequest {
            who: who(signatory),
            by_pin: code.reveal(),
        };
        let answer: AccountAnswer = self.ask_once("authenticate", "/api/account/auth", &body).await?;
        if answer.person_idnp != signatory.person_pin || answer.organization_inn != signatory.organisation_inn {
            return Err(SignatureFailure::BadAnswer);
        }
        if !answer.is_active {
            return Err(failure_of("INACTIVE"));
        }
        Ok(Account {
            created_at: answer.create_at,
            expires_at: answer.expire_at,
            subject_type: answer.subject_type,
            person_pin: answer.person_idnp,
            person_name: answer.person_fio,
            organisation_inn: answer.organization_inn,
            organisation_name: answer.organization_name,
            token: UserToken::new(answer.token),
        })
    }

    async fn certificate(&self, token: &UserToken) -> Result<Certificate, SignatureFailure> {
        let body = CertificateRequest {
            user_token: token.reveal(),
        };
        let answer: CertificateAnswer = self.ask("certificate", "/api/get-cert-info", &body).await?;
        let issuer = answer.issuer.map(|issuer| CertificateIssuer {
            common_name: issuer.common_name,
            organisation_name: issuer.organization_name,
            country: issuer.country_name,
        });
        Ok(Certificate {
            not_before: answer.valid_not_before,
            not_after: answer.valid_not_after,
            person_pin: answer.person_idnp,
            common_name: answer.common_name,
            organisation_inn: answer.organization_inn,
            organisation_name: answer.organization_name,
            country: answer.country_name,
            key_identifier: answer.key_identifier,
            issuer: issuer.unwrap_or_default(),
        })
    }

    async fn sign_hash(&self, hash: &str, token: &UserToken) -> Result<HashSignature, SignatureFailure> {
        let body = SignRequest {
            hash,
            user_token: token.reveal(),
        };
        let answer: SignAnswer = self.ask_once("sign_hash", "/api/get-sign/for-hash", &body).await?;
        if !answer.is_successful {
            return Err(failure_of("NOT_SIGNED"));
        }
        match answer.sign {
            Some(signature) if !signature.is_empty() && STANDARD.decode(&signature).is_ok() => Ok(HashSignature {
                signature,
                timestamp: answer.timestamp,
            }),
            _ => Err(SignatureFailure::BadAnswer),
        }
    }

    async fn check(&self, hash: &str, signature: &str) -> Result<CheckedSignature, SignatureFailure> {
        let body = CheckRequest {
            hash,
            sign_base64: signature,
        };
        let answer: CheckAnswer = self.ask("check", "/api/check-sign/for-hash", &body).await?;
        Ok(CheckedSignature {
            verified: answer.verified,
            person_pin: answer.person_idnp,
            person_name: answer.person_fio,
            organisation_inn: answer.organization_inn,
            organisation_name: answer.organization_name,
            timestamp: answer.timestamp,
        })
    }
}
