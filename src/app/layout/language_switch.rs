//! The switch of languages.

use leptos::prelude::*;
use leptos_router::location::Url;

use crate::{app::lang::use_lang, i18n::Lang};

/// Links to the same page in the other languages. The language is a cookie that the server sets, so the browser loads the
/// page anew.
#[component]
pub(super) fn LanguageSwitch(
    /// Path and query of this page, to come back to.
    next: Signal<String>,
) -> impl IntoView {
    let lang = use_lang();
    let items = Lang::ALL
        .into_iter()
        .map(|other| {
            let href = move || format!("/language/{}?next={}", other.tag(), Url::escape(&next.get()));
            let current = (other == lang).then_some("true");
            view! {
                <li>
                    <a class="language-switch__link" href=href rel="external" lang=other.tag() hreflang=other.tag() aria-current=current>
                        <span aria-hidden="true">{other.short_name()}</span>
                        <span class="visually-hidden">{other.own_name()}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="language-switch" aria-label=lang.language()>
            <ul class="language-switch__list">{items}</ul>
        </nav>
    }
}
