//! Pages of a long list.

use leptos::prelude::*;

use super::address;
use crate::app::lang::use_lang;
use crate::app::ui::ButtonLink;
use crate::domain::views::licences::LicenceTab;

/// Links to the pages before and after this one. Nothing where one page holds all.
#[component]
pub fn Pager(
    /// The tab shown.
    tab: LicenceTab,
    /// The page shown, from 1.
    page: u32,
    /// How many there are.
    pages: u32,
) -> impl IntoView {
    let lang = use_lang();
    (pages > 1).then(|| {
        view! {
            <nav class="cluster" aria-label=lang.pages()>
                {(page > 1).then(|| view! { <ButtonLink href=address(tab, page - 1)>{lang.page_earlier()}</ButtonLink> })}
                <span>{lang.page_of(page, pages)}</span>
                {(page < pages).then(|| view! { <ButtonLink href=address(tab, page + 1)>{lang.page_later()}</ButtonLink> })}
            </nav>
        }
    })
}
