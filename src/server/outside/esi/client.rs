//! The sign-in over OpenID Connect.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use async_trait::async_trait;
use openidconnect::core::{CoreAuthenticationFlow, CoreJwsSigningAlgorithm};
use openidconnect::{
    AccessTokenHash, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken, IssuerUrl,
    LanguageTag, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
    SubjectIdentifier, TokenResponse,
};

use super::super::failure::{Kind, Service, SetupFailure};
use super::super::http;
use super::super::line::{Line, NowMs};
use super::super::secret::Secret;
use super::super::settings::OutsideSettings;
use super::failure::{is_unknown_key, of_token, of_userinfo};
use super::identity::{self, UserInfo};
use super::issuer::{EsiIdToken, EsiTokens, Issuer, KnownIssuer, Registration, Web};
use super::{AuthorizationStart, Esi, EsiFailure, Identity};

/// What clients of ЕСИ ask for besides `openid`; the organisation's claims come with `profile`.
const SCOPES: [&str; 3] = ["profile", "email", "phone"];

/// The issuer's clock and ours may differ by so much (RFC 7519, 4.1.4 allows a small leeway).
const LEEWAY_MS: i64 = 30_000;

/// The real issuer, or a stand-in that speaks the same.
pub struct OidcEsi {
    line: Line,
    web: Web,
    issuer: KnownIssuer,
}

/// What the verified ID token vouches for.
struct Vouched {
    subject: SubjectIdentifier,
    pin: Option<String>,
}

impl OidcEsi {
    /// Opens nothing yet; checks the settings.
    ///
    /// # Errors
    /// A setting that cannot be used.
    pub fn new(settings: &OutsideSettings, now: NowMs) -> Result<Self, SetupFailure> {
        let esi = &settings.esi;
        let malformed = |setting| SetupFailure::new(Service::Esi, setting, "not an address");
        let registration = Registration {
            issuer: IssuerUrl::new(esi.issuer.clone()).map_err(|_| malformed("issuer"))?,
            client_id: ClientId::new(esi.client_id.clone()),
            client_secret: ClientSecret::new(esi.client_secret.reveal().to_owned()),
            redirect: RedirectUrl::new(esi.redirect_uri.clone()).map_err(|_| malformed("redirect_uri"))?,
        };
        Ok(Self {
            line: Line::new(Service::Esi, settings, now),
            web: Web(http::client(Service::Esi, settings.patience, "asula")?),
            issuer: KnownIssuer::new(registration),
        })
    }

    async fn known(&self) -> Result<Arc<Issuer>, EsiFailure> {
        Ok(self.issuer.get(&self.line, &self.web).await?)
    }

    async fn exchange(
        &self,
        issuer: &Issuer,
        code: &Secret,
        pkce: &Secret,
    ) -> Result<Result<EsiTokens, EsiFailure>, Kind> {
        issuer
            .client
            .exchange_code(AuthorizationCode::new(code.reveal().to_owned()))
            .map_err(|_| Kind::BadAnswer)?
            .set_pkce_verifier(PkceCodeVerifier::new(pkce.reveal().to_owned()))
            .request_async(&self.web)
            .await
            .map_or_else(of_token, |tokens| Ok(Ok(tokens)))
    }

    /// Verifies the ID token; where it names a key we do not know, reads the issuer's keys once more.
    async fn vouched(&self, issuer: Arc<Issuer>, tokens: &EsiTokens, nonce: &Nonce) -> Result<Vouched, EsiFailure> {
        let id_token = tokens
            .id_token()
            .ok_or(EsiFailure::IncompleteClaims { claim: "id_token" })?;
        match self.verify(&issuer, id_token, tokens, nonce) {
            Err(Unverified::Claims(error)) if is_unknown_key(&error) => {
                let renewed = self.issuer.renew(&self.line, &self.web, &issuer).await?;
                Ok(self.verify(&renewed, id_token, tokens, nonce)?)
            }
            outcome => Ok(outcome?),
        }
    }

    fn verify(
        &self,
        issuer: &Issuer,
        id_token: &EsiIdToken,
        tokens: &EsiTokens,
        nonce: &Nonce,
    ) -> Result<Vouched, Unverified> {
        let now = self.line.now_ms().saturating_sub(LEEWAY_MS).max(0).unsigned_abs();
        let verifier = issuer
            .client
            .id_token_verifier()
            .set_time_fn(move || (SystemTime::UNIX_EPOCH + Duration::from_millis(now)).into())
            .set_allowed_algs([
                CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
                CoreJwsSigningAlgorithm::RsaSsaPssSha256,
                CoreJwsSigningAlgorithm::EcdsaP256Sha256,
            ]);
        let claims = id_token.claims(&verifier, nonce).map_err(Unverified::Claims)?;
        if let Some(expected) = claims.access_token_hash() {
            let (alg, key) = (id_token.signing_alg(), id_token.signing_key(&verifier));
            let (alg, key) = (alg.map_err(Unverified::other)?, key.map_err(Unverified::other)?);
            let found = AccessTokenHash::from_token(tokens.access_token(), alg, key).map_err(Unverified::other)?;
            if found != *expected {
                return Err(Unverified::Other(EsiFailure::Untrusted));
            }
        }
        Ok(Vouched {
            subject: claims.subject().clone(),
            pin: claims.additional_claims().pin.clone(),
        })
    }

    async fn userinfo(
        &self,
        issuer: &Issuer,
        tokens: &EsiTokens,
        about: &Vouched,
    ) -> Result<Result<UserInfo, EsiFailure>, Kind> {
        issuer
            .client
            .user_info(tokens.access_token().clone(), Some(about.subject.clone()))
            .map_err(|_| Kind::BadAnswer)?
            .request_async(&self.web)
            .await
            .map_or_else(of_userinfo, |info| Ok(Ok(info)))
    }
}

enum Unverified {
    Claims(ClaimsVerificationError),
    Other(EsiFailure),
}

impl Unverified {
    fn other(error: impl Into<EsiFailure>) -> Self {
        Self::Other(error.into())
    }
}

impl From<Unverified> for EsiFailure {
    fn from(unverified: Unverified) -> Self {
        match unverified {
            Unverified::Claims(error) => error.into(),
            Unverified::Other(failure) => failure,
        }
    }
}

#[async_trait]
impl Esi for OidcEsi {
    async fn begin(&self, ui_locale: &str) -> Result<AuthorizationStart, EsiFailure> {
        let issuer = self.known().await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let (url, state, nonce) = issuer
            .client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                CsrfToken::new_random,
                Nonce::new_random,
            )
            .add_scopes(SCOPES.map(|scope| Scope::new(scope.to_owned())))
            .set_pkce_challenge(challenge)
            .add_ui_locale(LanguageTag::new(ui_locale.to_owned()))
            .url();
        Ok(AuthorizationStart {
            url: url.into(),
            state: Secret::new(state.into_secret()),
            nonce: Secret::new(nonce.secret()),
            pkce_verifier: Secret::new(verifier.into_secret()),
        })
    }

    async fn finish(&self, code: &Secret, nonce: &Secret, pkce_verifier: &Secret) -> Result<Identity, EsiFailure> {
        let issuer = self.known().await?;
        let tokens = self
            .line
            .once("token", self.exchange(&issuer, code, pkce_verifier))
            .await??;
        let nonce = Nonce::new(nonce.reveal().to_owned());
        let vouched = self.vouched(issuer.clone(), &tokens, &nonce).await?;
        let info = self
            .line
            .repeatable("userinfo", || self.userinfo(&issuer, &tokens, &vouched))
            .await??;
        let id_token = tokens.id_token().map(ToString::to_string).unwrap_or_default();
        let identity = identity::read(&info, Secret::new(id_token))?;
        match vouched.pin {
            // Userinfo is not signed: where the signed token names the person too, both must name the same one.
            Some(pin) if pin != identity.pin => Err(EsiFailure::Untrusted),
            _ => Ok(identity),
        }
    }

    async fn end_session_url(&self, id_token: &Secret, return_to: &str) -> Result<Option<String>, EsiFailure> {
        let Some(mut page) = self.known().await?.end_session.clone() else {
            return Ok(None);
        };
        page.query_pairs_mut()
            .append_pair("id_token_hint", id_token.reveal())
            .append_pair("post_logout_redirect_uri", return_to);
        Ok(Some(page.into()))
    }
}
