//! Looking at a file without leaving the page.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, XmlHttpRequest};

use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonKind, Dialog, IconName};
use crate::domain::address::Endpoint;
use crate::domain::views::organisation::FileLine;

/// What the window shows.
#[derive(Clone, Debug, PartialEq)]
enum Look {
    Loading,
    At(String),
    Failed,
}

/// A button, and the window it opens: a picture, or a document in the browser's own viewer. The server gives files only as
/// attachments; so the content is fetched and shown from memory, under the type that the server found in it.
#[component]
pub fn Preview(
    /// The `id` of the window.
    id: String,
    file: FileLine,
) -> impl IntoView {
    let lang = use_lang();
    let (open, look) = (RwSignal::new(false), RwSignal::new(Look::Loading));
    let is_image = file.media_type.starts_with("image/");
    let (href, media_type) = (Endpoint::File(&file.id).to_string(), file.media_type);
    let show = move |_| {
        look.set(Look::Loading);
        open.set(true);
        if fetch(&href, media_type.clone(), look).is_err() {
            look.set(Look::Failed);
        }
    };
    Effect::new(move |was_open: Option<bool>| {
        let is_open = open.get();
        if was_open == Some(true) && !is_open {
            let_go(look);
        }
        is_open
    });
    on_cleanup(move || let_go(look));
    let name = StoredValue::new(file.name.clone());
    let content = move || match look.get() {
        Look::Loading => view! { <p role="status">{lang.loading()}</p> }.into_any(),
        Look::Failed => view! { <p role="alert">{lang.preview_failed()}</p> }.into_any(),
        Look::At(url) if is_image => view! { <img class="preview" src=url alt=name.get_value() /> }.into_any(),
        Look::At(url) => {
            view! { <iframe class="preview preview--document" src=url title=name.get_value()></iframe> }.into_any()
        }
    };
    view! {
        <Button kind=ButtonKind::Button icon=IconName::Eye on:click=show attr:aria-label=lang.look_at(&file.name)>
            {lang.look()}
        </Button>
        <Dialog id title=file.name close_label=lang.close() open>{content}</Dialog>
    }
}

fn let_go(look: RwSignal<Look>) {
    if let Some(Look::At(url)) = look.try_get_untracked() {
        // It fails only for an address that is no object URL.
        drop(web_sys::Url::revoke_object_url(&url));
        look.try_set(Look::Loading);
    }
}

fn fetch(href: &str, media_type: String, look: RwSignal<Look>) -> Result<(), JsValue> {
    let request = XmlHttpRequest::new()?;
    request.open("GET", href)?;
    js_sys::Reflect::set(&request, &"responseType".into(), &"blob".into())?;
    let answered = request.clone();
    let ended = Closure::once_into_js(move || {
        let url = answered
            .response()
            .ok()
            .filter(|_| answered.status() == Ok(200))
            .and_then(|it| address(&it, &media_type));
        look.try_set(url.map_or(Look::Failed, Look::At));
    });
    request.set_onloadend(Some(ended.unchecked_ref()));
    request.send()
}

fn address(content: &JsValue, media_type: &str) -> Option<String> {
    let blob = content.dyn_ref::<Blob>()?;
    let typed = blob
        .slice_with_f64_and_f64_and_content_type(0.0, blob.size(), media_type)
        .ok()?;
    web_sys::Url::create_object_url_with_blob(&typed).ok()
}
