//! What every page does alike: waits for its data, then draws its view or what went wrong.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::leptos_dom::helpers::is_server;
use leptos::prelude::*;
use leptos_meta::Title;
use serde::de::DeserializeOwned;

use super::FailureView;
use super::drawn_once::DrawnOnce;
use crate::app::lang::{LangContext, use_lang};
use crate::app::page::{Page, WriteHeld, held};
use crate::app::ui::{AtOnce, Skeleton};
use crate::domain::Failure;
use crate::domain::page_data::PageData;

/// Draws what was read.
type Drawing = Box<dyn Fn() -> AnyView + Send>;
/// Reads the view of a page.
type Reading = Arc<dyn Fn(PageData) -> Result<Drawing, Failure> + Send + Sync>;
/// Draws what went wrong.
type Failing = Arc<dyn Fn(Failure) -> AnyView + Send + Sync>;

/// Draws a page from its view: a skeleton until its data is there, a [`FailureView`] where it failed.
pub fn screen<T>(page: Page, draw: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static) -> AnyView
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
{
    screen_or(page, draw, |failure| view! { <FailureView failure /> }.into_any())
}

/// As [`screen()`], with what is shown where it failed.
pub fn screen_or<T>(
    page: Page,
    draw: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
    failed: impl Fn(Failure) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
{
    let read = move |data: PageData| -> Result<Drawing, Failure> {
        let view = Mutex::new(Some(data.into_view::<T>()?));
        let draw = draw.clone();
        Ok(Box::new(move || {
            let drawn = {
                let mut view = view.lock().unwrap_or_else(PoisonError::into_inner);
                // The server draws once: it needs no second view, which may hold all texts of a sheet.
                if is_server() { view.take() } else { view.clone() }
            };
            drawn.map_or_else(|| ().into_any(), &draw)
        }))
    };
    show(page, Arc::new(read), Arc::new(failed))
}

/// All of it that is the same whatever the view is.
fn show(page: Page, read: Reading, failed: Failing) -> AnyView {
    let lang = use_lang();
    let write = use_context::<WriteHeld>();
    view! {
        <Suspense fallback=move || view! { <div class="page"><Skeleton label=lang.loading() /></div> }>
            {DrawnOnce(move || {
                let (read, failed) = (read.clone(), failed.clone());
                Suspend::new(async move {
                    let loaded = page.await;
                    // Nearly every part of a page asks for its language: it is not looked for through all owners around each time.
                    provide_context(LangContext(lang));
                    let data = held(&loaded, write);
                    let shown = match loaded.and_then(&*read) {
                        // A function, so that each load is drawn again: rebuilt on the one before it, the next section would keep its state.
                        Ok(drawing) => drawing.into_any(),
                        Err(failure) => failed(failure),
                    };
                    AtOnce::of(view! { {shown} {data} }).into_any()
                })
            })}
        </Suspense>
    }
    .into_any()
}

/// The title of the document; the layout adds the product to it.
pub fn titled(page: &str) -> impl IntoView + use<> {
    let text = page.to_owned();
    view! { <Title text=text /> }
}
