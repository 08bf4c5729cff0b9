//! What surrounds every page: header, menu, content, footer.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::{
    drawn_by_lang::DrawnByLang,
    lang::use_lang,
    ui::{AtOnce, Icon, IconName},
};
use crate::domain::address::Address;
use crate::i18n::Lang;
use account::Account;
use language_switch::LanguageSwitch;
use left::Left;
use main_menu::MainMenu;

mod account;
mod emblem;
mod language_switch;
mod left;
mod main_menu;

pub use account::ViewerLine;
pub use emblem::Emblem;
pub use main_menu::MenuItem;

static BRAND: DrawnByLang = DrawnByLang::new(brand);
static FOOTER: DrawnByLang = DrawnByLang::new(footer);

fn brand(lang: Lang) -> AnyView {
    view! {
        <a class="brand" href=Address::Home.to_string()>
            <Emblem />
            <span class="brand__words">
                <span class="brand__name">{lang.product()}</span>
                <span class="brand__long">{lang.product_long()}</span>
            </span>
        </a>
    }
    .into_any()
}

fn footer(lang: Lang) -> AnyView {
    view! {
        <footer class="site-footer">
            <div class="site-footer__bar">
                <p class="site-footer__owner">{lang.product_owner()}</p>
                <p class="site-footer__note"><Icon name=IconName::Shield />{lang.footer_note()}</p>
            </div>
        </footer>
    }
    .into_any()
}

/// The frame of a page.
///
/// The menu and the account fold by `<details>`, and languages are links, so everything works before the WebAssembly.
#[component]
pub fn Layout(
    /// Who is signed in; a guest without it.
    #[prop(optional_no_strip, into)]
    viewer: Option<ViewerLine>,
    /// The main menu of this person.
    #[prop(optional)]
    menu: Vec<MenuItem>,
    /// Where signing in begins.
    #[prop(into)]
    sign_in_href: String,
    /// The form that signs out.
    #[prop(optional, into)]
    sign_out: ViewFn,
    /// The page.
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    let location = use_location();
    let path = location.pathname;
    let next = Signal::derive(move || {
        let query = location.search.get();
        let path = path.get();
        if query.is_empty() {
            path
        } else {
            format!("{path}?{query}")
        }
    });
    let product = lang.product();
    let title = move |page: String| {
        if page == product {
            page
        } else {
            format!("{page} – {product}")
        }
    };
    let watched = viewer
        .is_some()
        .then(|| view! { <Left sign_in_href=sign_in_href.clone() page=next /> });
    let head = view! {
        // Left to the browser: the router would scroll there, and leave the focus behind.
        <a class="skip-link" href="#content" rel="external">{lang.skip_to_content()}</a>
        <header class="site-header">
            <div class="site-header__bar">
                {BRAND.view(lang)}
                <LanguageSwitch next=next />
                <Account viewer=viewer sign_in_href=sign_in_href sign_out=sign_out />
            </div>
            {(!menu.is_empty()).then(|| view! { <MainMenu items=menu path=path /> })}
        </header>
    };
    let foot = view! {
        {FOOTER.view(lang)}
        {watched}
    };
    view! {
        <Title text=product formatter=title />
        {AtOnce::of(head)}
        <main class="site-main" id="content" tabindex="-1">{children()}</main>
        {AtOnce::of(foot)}
    }
}
