//! The issuer's description and keys, fetched once and kept until its keys change.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken, CoreRevocationErrorResponse,
    CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AsyncHttpClient, Client, ClientId, ClientSecret, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, HttpRequest, HttpResponse, IdToken, IdTokenFields, IssuerUrl, ProviderMetadataWithLogout, RedirectUrl,
    StandardErrorResponse, StandardTokenResponse,
};
use tokio::sync::Mutex;

use super::super::failure::{Kind, OutsideFailure};
use super::super::http;
use super::super::line::Line;
use super::failure::of_discovery;
use super::identity::EsiClaims;

pub(super) type EsiIdToken =
    IdToken<EsiClaims, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
pub(super) type EsiTokens = StandardTokenResponse<
    IdTokenFields<
        EsiClaims,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;
pub(super) type EsiClient = Client<
    EsiClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    EsiTokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Our client, made from one reading of the issuer's description.
pub(super) struct Issuer {
    pub(super) client: EsiClient,
    pub(super) end_session: Option<reqwest::Url>,
}

/// What we are to the issuer.
pub(super) struct Registration {
    pub(super) issuer: IssuerUrl,
    pub(super) client_id: ClientId,
    pub(super) client_secret: ClientSecret,
    pub(super) redirect: RedirectUrl,
}

/// The issuer as last read. One reading at a time; whoever comes meanwhile waits for it.
pub(super) struct KnownIssuer {
    registration: Registration,
    last: Mutex<Option<Arc<Issuer>>>,
}

impl KnownIssuer {
    pub(super) fn new(registration: Registration) -> Self {
        Self {
            registration,
            last: Mutex::default(),
        }
    }

    /// The issuer as known, read now if never before.
    pub(super) async fn get(&self, line: &Line, web: &Web) -> Result<Arc<Issuer>, OutsideFailure> {
        let mut last = self.last.lock().await;
        if let Some(known) = &*last {
            return Ok(known.clone());
        }
        let read = Arc::new(self.read(line, web).await?);
        *last = Some(read.clone());
        Ok(read)
    }

    /// The issuer read again, unless somebody else has just done so since `outdated` was read.
    pub(super) async fn renew(
        &self,
        line: &Line,
        web: &Web,
        outdated: &Arc<Issuer>,
    ) -> Result<Arc<Issuer>, OutsideFailure> {
        {
            let mut last = self.last.lock().await;
            if last.as_ref().is_some_and(|known| Arc::ptr_eq(known, outdated)) {
                *last = None;
            }
        }
        self.get(line, web).await
    }

    async fn read(&self, line: &Line, web: &Web) -> Result<Issuer, OutsideFailure> {
        let us = &self.registration;
        let description = line
            .repeatable("discover", || async {
                ProviderMetadataWithLogout::discover_async(us.issuer.clone(), web)
                    .await
                    .map_err(of_discovery)
            })
            .await?;
        let end_session = description
            .additional_metadata()
            .end_session_endpoint
            .as_ref()
            .map(|page| page.url().clone());
        let client = Client::from_provider_metadata(description, us.client_id.clone(), Some(us.client_secret.clone()))
            .set_redirect_uri(us.redirect.clone());
        Ok(Issuer { client, end_session })
    }
}

/// Our HTTP in the form the OpenID Connect library asks for.
pub(super) struct Web(pub(super) reqwest::Client);

impl<'c> AsyncHttpClient<'c> for Web {
    type Error = Kind;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Kind>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let request = reqwest::Request::try_from(request).map_err(|_| Kind::BadAnswer)?;
            let answer = http::execute(&self.0, request).await?;
            if answer.status.is_server_error() {
                return Err(Kind::Unreachable);
            }
            let mut response = HttpResponse::new(answer.body.to_vec());
            *response.status_mut() = answer.status;
            *response.headers_mut() = answer.headers;
            Ok(response)
        })
    }
}
