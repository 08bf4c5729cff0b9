//! Why a sign-in did not come to its end: ESI's answer leads home with `?sign_in=` (`server::web::sign_in`).

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::app::lang::use_lang;
use crate::app::ui::{Notice, Tone};
use crate::domain::address::Parameter;

/// What went wrong and what to do; nothing where nothing did.
#[component]
pub fn SignInOutcome() -> impl IntoView {
    let lang = use_lang();
    let outcome = use_query_map().with_untracked(|query| query.get_str(Parameter::SignIn.name()).map(str::to_owned))?;
    let (tone, said) = match outcome.as_str() {
        "cancelled" => (Tone::Info, lang.sign_in_cancelled()),
        "stale" => (Tone::Warning, lang.sign_in_stale()),
        "untrusted" => (Tone::Danger, lang.sign_in_untrusted()),
        "unavailable" => (Tone::Danger, lang.sign_in_unavailable()),
        "failed" => (Tone::Danger, lang.sign_in_failed()),
        _ => return None,
    };
    Some(view! { <div class="page"><Notice tone><p>{said}</p></Notice></div> })
}
