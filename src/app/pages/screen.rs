//! What every page does alike: waits for its one resource, then draws it or what went wrong.

use leptos::prelude::*;
use leptos_meta::Title;

use super::FailureView;
use super::drawn_once::DrawnOnce;
use crate::app::lang::use_lang;
use crate::app::ui::Skeleton;
use crate::domain::Failure;

/// Draws a page from its one resource: a skeleton until it is there, a [`FailureView`] where it failed.
pub fn screen<T>(
    page: Resource<Result<T, Failure>>,
    draw: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
{
    screen_or(page, draw, |failure| view! { <FailureView failure /> }.into_any())
}

/// As [`screen()`], with what is shown where it failed.
pub fn screen_or<T>(
    page: Resource<Result<T, Failure>>,
    draw: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
    failed: impl Fn(Failure) -> AnyView + Clone + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
{
    let lang = use_lang();
    view! {
        <Suspense fallback=move || view! { <div class="page"><Skeleton label=lang.loading() /></div> }>
            {DrawnOnce(move || {
                let (draw, failed) = (draw.clone(), failed.clone());
                Suspend::new(async move {
                    match page.await {
                        // Inside of a closure each load is drawn again: the next section rebuilt on the one before would keep its
                        // state.
                        Ok(view) => (move || draw(view.clone())).into_any(),
                        Err(failure) => failed(failure),
                    }
                })
            })}
        </Suspense>
    }
}

/// The title of the document; the layout adds the product to it.
pub fn titled(page: &str) -> impl IntoView + use<> {
    let text = page.to_owned();
    view! { <Title text=text /> }
}
