//! The switch of languages.

use leptos::prelude::*;

use crate::domain::address::{Endpoint, Parameter};
use crate::{
    app::{lang::use_lang, ui::WithoutScripts},
    i18n::Lang,
};

/// Links to the same page in the other languages. The language is a cookie that the server sets, so the browser reloads
/// the page. Without scripts they give way to the buttons under the form of the page, where it has one (`pages::LanguageLine`); a page
/// that is not alive sends its form along (`start.js`).
#[component]
pub(super) fn LanguageSwitch(
    /// Path and query of this page, to come back to.
    next: Signal<String>,
) -> impl IntoView {
    let lang = use_lang();
    let items = Lang::ALL
        .iter()
        .map(|&other| {
            let href = move || Endpoint::Language(other.tag()).with(Parameter::Next, next.get()).to_string();
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
    let names = Lang::ALL
        .iter()
        .copied()
        .map(Lang::short_name)
        .collect::<Vec<_>>()
        .join(" · ");
    view! {
        <nav class="language-switch" aria-label=lang.language()>
            <ul class="language-switch__list">{items}</ul>
            <WithoutScripts>
                <p class="language-switch__below">
                    <span aria-hidden="true">{names} " ↓"</span>
                    <span class="visually-hidden">{lang.language_below()}</span>
                </p>
            </WithoutScripts>
        </nav>
    }
}
