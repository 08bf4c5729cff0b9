//! A file that was uploaded.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::domain::address::Endpoint;
use crate::domain::views::organisation::FileLine;

/// The name of a file, which downloads it, with its size.
#[component]
pub fn FileLink(file: FileLine) -> impl IntoView {
    let lang = use_lang();
    let FileLine { id, name, size, .. } = file;
    view! {
        <span>
            <a href=Endpoint::File(&id).to_string() rel="external" download=name.clone()>{name.clone()}</a>
            " "
            <span class="soft nowrap">{lang.file_size(size)}</span>
        </span>
    }
}
