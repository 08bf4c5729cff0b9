//! How a view is asked for: by one function in the browser, whichever view it is.

use std::future::Future;

use http::Method;
use leptos::server_fn::Protocol;
use leptos::server_fn::client::Client;
use leptos::server_fn::codec::{Encoding, FromReq, GetUrl, IntoReq};
use leptos::server_fn::request::browser::BrowserRequest;
use leptos::server_fn::response::browser::BrowserResponse;
use leptos::server_fn::response::{ClientRes, TryRes};
use leptos::server_fn::server::Server;

use super::already_read;
use super::page_client::{PageClient, page_build};
use crate::domain::Failure;
use crate::domain::page_data::PageData;

const NOT_MODIFIED: u16 = 304;

/// The protocol of every server function that answers a view: its arguments in the address, its answer as [`PageData`].
pub struct ForPage;

impl<Arguments, C, S> Protocol<Arguments, PageData, C, S, Failure> for ForPage
where
    Arguments: IntoReq<GetUrl, BrowserRequest, Failure> + FromReq<GetUrl, S::Request, Failure> + Send,
    C: Client<Failure>,
    S: Server<Failure>,
{
    const METHOD: Method = GetUrl::METHOD;

    async fn run_server<F, Fut>(request: S::Request, function: F) -> Result<S::Response, Failure>
    where
        F: Fn(Arguments) -> Fut + Send,
        Fut: Future<Output = Result<PageData, Failure>> + Send,
    {
        let arguments = <Arguments as FromReq<GetUrl, S::Request, Failure>>::from_req(request).await?;
        let (media_type, text) = function(arguments).await?.into_body();
        <S::Response as TryRes<Failure>>::try_from_string(media_type, text)
    }

    async fn run_client(path: &str, arguments: Arguments) -> Result<PageData, Failure> {
        let asked = IntoReq::<GetUrl, BrowserRequest, Failure>::into_req(arguments, path, PageData::MEDIA_TYPE);
        fetch(asked?).await
    }
}

async fn fetch(request: BrowserRequest) -> Result<PageData, Failure> {
    let address = request.url();
    let before = already_read::find(&address);
    if let Some(validator) = before.as_ref().and_then(PageData::validator) {
        // With it a browser passes 304 on, and neither asks nor keeps anything in its cache.
        request.headers().set("if-none-match", validator);
    }
    let answer = <PageClient as Client<Failure>>::send(request).await?;
    if let Some(before) = before
        && ClientRes::<Failure>::status(&answer) == NOT_MODIFIED
    {
        return Ok(before);
    }
    let text = <BrowserResponse as ClientRes<Failure>>::try_into_string(answer).await?;
    let data = PageData::read(text, &page_build())?;
    already_read::keep(address, &data);
    Ok(data)
}
