//! How a page in the browser asks the server: as `fetch` does, and saying for whom it was drawn.

use std::future::Future;

use bytes::Bytes;
use futures::{Sink, Stream};
use leptos::server_fn::client::Client;
use leptos::server_fn::client::browser::BrowserClient;
use leptos::server_fn::error::FromServerFnError;
use leptos::server_fn::request::browser::BrowserRequest;
use leptos::server_fn::response::browser::BrowserResponse;

/// The attribute of `<html>` that names the reader of a page; a guest's page has none.
pub const READER_ATTRIBUTE: &str = "data-reader";
/// The header that names it in a request (`server::browser::reader`).
const READER_HEADER: &str = "asula-for";

/// The attribute of `<html>` that names the build of which a page is made: the programs of both sides, which have the same structs.
pub const BUILD_ATTRIBUTE: &str = "data-build";

/// The client of every server function: names the reader of the page, so that the server does nothing in the name of whoever signed in
/// meanwhile.
pub struct PageClient;

impl<E, I, O> Client<E, I, O> for PageClient
where
    E: FromServerFnError,
    I: FromServerFnError,
    O: FromServerFnError,
{
    type Request = BrowserRequest;
    type Response = BrowserResponse;

    fn send(request: Self::Request) -> impl Future<Output = Result<Self::Response, E>> + Send {
        if let Some(reader) = page_reader() {
            request.headers().set(READER_HEADER, &reader);
        }
        <BrowserClient as Client<E, I, O>>::send(request)
    }

    fn open_websocket(
        path: &str,
    ) -> impl Future<
        Output = Result<
            (
                impl Stream<Item = Result<Bytes, Bytes>> + Send + 'static,
                impl Sink<Bytes> + Send + 'static,
            ),
            E,
        >,
    > + Send {
        <BrowserClient as Client<E, I, O>>::open_websocket(path)
    }

    fn spawn(future: impl Future<Output = ()> + Send + 'static) {
        <BrowserClient as Client<E, I, O>>::spawn(future);
    }
}

/// For whom this page was drawn, in the browser.
pub fn page_reader() -> Option<String> {
    let root = leptos::prelude::document().document_element()?;
    root.get_attribute(READER_ATTRIBUTE).filter(|reader| !reader.is_empty())
}

/// Of which build this page is, in the browser.
pub fn page_build() -> String {
    let root = leptos::prelude::document().document_element();
    root.and_then(|root| root.get_attribute(BUILD_ATTRIBUTE))
        .unwrap_or_default()
}

/// An address of ours that says for whom the page was drawn that asks.
pub fn for_reader(address: &str, reader: Option<&str>) -> String {
    match reader {
        Some(reader) => format!("{address}?for={reader}"),
        None => address.to_owned(),
    }
}
