//! The data of a page: asked for once when the page is drawn, written into it, read from there when it comes to life, and asked for again
//! when the address or an action wants it. One type for all pages, so that the browser carries this code once.

use std::future::{pending, ready};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use leptos::leptos_dom::helpers::is_server;
use leptos::prelude::*;
use leptos::reactive::graph::{Source, ToAnySubscriber};
use leptos_router::hooks::use_location;

use crate::api::page_client::page_build;
use crate::app::another_build::load_instead;
use crate::app::held::held_text;
use crate::app::ui::held_data;
use crate::domain::Failure;
use crate::domain::page_data::PageData;

/// The `id` of the element that holds the data of a page.
const HELD: &str = "page-data";

/// What came of asking.
pub type Loaded = Result<PageData, Failure>;

type Loading = Pin<Box<dyn Future<Output = Loaded> + Send>>;

/// The data of a page. A handle: copies are the same data.
#[derive(Clone, Copy)]
pub struct Page(Way);

/// How the data is had.
#[derive(Clone, Copy)]
enum Way {
    /// On the server: the page waits for it once, by itself.
    Once(StoredValue<Mutex<Option<Loading>>>),
    /// In a browser: a task of its own asks for it, whenever it is asked for anew.
    Followed {
        data: AsyncDerived<Loaded>,
        again: RwSignal<u32>,
    },
}

impl Page {
    /// The data of a page whose address says `wanted`: where that changes, it is asked for again.
    pub fn of<W, F>(
        wanted: impl Fn() -> W + Send + Sync + 'static,
        load: impl Fn(W) -> F + Send + Sync + 'static,
    ) -> Self
    where
        W: Clone + PartialEq + Send + 'static,
        F: Future<Output = Loaded> + Send + 'static,
    {
        let latest = Arc::new(Mutex::new(None::<W>));
        let kept = latest.clone();
        let changed = move || {
            let now = Some(wanted());
            let mut before = kept.lock().unwrap_or_else(PoisonError::into_inner);
            let is_other = *before != now;
            *before = now;
            is_other
        };
        let load = move || -> Loading {
            let wanted = latest.lock().unwrap_or_else(PoisonError::into_inner).clone();
            match wanted {
                Some(wanted) => Box::pin(load(wanted)),
                None => Box::pin(pending()),
            }
        };
        Self::open(Box::new(changed), Box::new(load))
    }

    /// The data of a page whose address is always the same.
    pub fn only<F>(load: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Loaded> + Send + 'static,
    {
        Self::open(Box::new(|| false), Box::new(move || Box::pin(load())))
    }

    /// As `leptos::prelude::Resource`, but for how the data is written into the page ([`held`]).
    fn open(changed: Box<dyn Fn() -> bool + Send + Sync>, load: Box<dyn Fn() -> Loading + Send + Sync>) -> Self {
        if is_server() {
            untrack(changed);
            return Self(Way::Once(StoredValue::new(Mutex::new(Some(load())))));
        }
        let again = ArcRwSignal::new(0_u32);
        let asked = ArcMemo::new({
            let again = again.clone();
            move |before: Option<&(u32, u32)>| {
                let changes = before.map_or(0, |(_, changes)| *changes);
                (again.get(), changes.wrapping_add(u32::from(changed())))
            }
        });
        let location = use_location();
        let (path, query) = (location.pathname, location.search);
        let fetch = {
            let asked = asked.clone();
            move || {
                asked.get();
                of_this_build(load(), path.get_untracked(), query.get_untracked())
            }
        };
        let held = take_held();
        let is_held = held.is_some();
        let data = ArcAsyncDerived::new_with_manual_dependencies(held, fetch, &asked);
        if is_held {
            asked.with_untracked(|_| ());
            asked.add_subscriber(data.to_any_subscriber());
        }
        Self(Way::Followed {
            data: data.into(),
            again: again.into(),
        })
    }

    /// Asks for the data again.
    pub fn load_again(self) {
        if let Way::Followed { again, .. } = self.0 {
            again.update(|times| *times = times.wrapping_add(1));
        }
    }
}

impl IntoFuture for Page {
    type Output = Loaded;
    type IntoFuture = Loading;

    fn into_future(self) -> Self::IntoFuture {
        match self.0 {
            Way::Once(loading) => {
                let take = |loading: &Mutex<Option<Loading>>| {
                    let mut loading = loading.lock().unwrap_or_else(PoisonError::into_inner);
                    loading.take()
                };
                let loading = loading.try_with_value(take).flatten();
                loading.unwrap_or_else(|| Box::pin(ready(Err::<PageData, _>(Failure::Unreachable))))
            }
            Way::Followed { data, .. } => Box::pin(data.into_future()),
        }
    }
}

/// Writes what a page holds behind what is there. The server gives it as context, and it alone: no browser carries the code that writes.
#[derive(Clone, Copy)]
pub struct WriteHeld(pub fn(&Loaded, &mut String));

/// The element in which a page holds its data until it comes to life; in the browser its place alone.
pub fn held(loaded: &Loaded, write: Option<WriteHeld>) -> impl IntoView + use<> {
    held_data(HELD, |page| {
        if let Some(WriteHeld(write)) = write {
            write(loaded, page);
        }
    })
}

/// What the page holds, where it is just coming to life as it was drawn.
fn take_held() -> Option<Loaded> {
    held_in(held_text(HELD)?, &page_build())
}

/// What such a text says to a page of a build; nothing, so that it is asked for, where it is empty, cut off or of another build.
fn held_in(text: String, build: &str) -> Option<Loaded> {
    match PageData::read(text, build) {
        Ok(data) if data.is_of_another_build() => None,
        // No server answers this: the text cannot be read.
        Err(Failure::Unreachable) => None,
        loaded => Some(loaded),
    }
}

/// Where the server is of another build by now, the page is loaded again, with the programs of that build; where it stays nevertheless,
/// it says that it can be tried again.
async fn of_this_build(loading: Loading, path: String, query: String) -> Loaded {
    match loading.await {
        Ok(data) if data.is_of_another_build() => {
            let address = if query.is_empty() {
                path
            } else {
                format!("{path}?{query}")
            };
            load_instead(&address).await;
            Err(Failure::Unreachable)
        }
        loaded => loaded,
    }
}

#[cfg(test)]
mod tests {
    use super::held_in;
    use crate::domain::Failure;
    use crate::domain::page_data::PageData;

    const BUILD: &str = "0123456789ab";

    #[test]
    fn held_data_is_read() {
        let (_, text) = PageData::of("ооба".to_owned(), BUILD).unwrap().into_body();
        let held = held_in(text, BUILD).unwrap();
        assert_eq!(held.and_then(|data| data.view::<String>()), Ok("ооба".to_owned()));
        let held = held_in("{\"failure\":\"not_found\"}".to_owned(), BUILD).unwrap();
        assert_eq!(held.err(), Some(Failure::NotFound));
    }

    #[test]
    fn what_cannot_be_read_is_asked_for() {
        for text in ["", "{}", "[\"0123456789ab\",[\"a\"", "[\"0123456789ac\",7]", "<p>"] {
            assert!(held_in(text.to_owned(), BUILD).is_none(), "{text}");
        }
    }
}
