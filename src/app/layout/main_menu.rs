//! The main menu: a line on wide screens, folded on narrow ones.

use leptos::prelude::*;

use crate::app::{
    lang::use_lang,
    ui::{Icon, IconName},
};

/// A link of the main menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuItem {
    /// Its address, without query.
    pub href: String,
    /// Its name.
    pub label: String,
}

impl MenuItem {
    /// A link of the main menu.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            label: label.into(),
        }
    }

    /// Whether a page belongs to this item: it is its page, or one below it. The home page has nothing under it.
    fn holds(&self, path: &str) -> bool {
        path == self.href
            || (self.href != "/"
                && path
                    .strip_prefix(self.href.as_str())
                    .is_some_and(|rest| rest.starts_with('/')))
    }
}

/// The links, twice: in a line, and folded for narrow screens. The style sheet shows one of them, and what it hides is hidden
/// from readers of the screen as well.
#[component]
pub(super) fn MainMenu(
    /// The links.
    items: Vec<MenuItem>,
    /// The path of the page.
    path: Memo<String>,
) -> impl IntoView {
    let lang = use_lang();
    let open = RwSignal::new(false);
    let links = |items: Vec<MenuItem>| {
        items
            .into_iter()
            .map(|item| {
                let (href, label) = (item.href.clone(), item.label.clone());
                let current = move || item.holds(&path.get()).then_some("page");
                view! {
                    <li>
                        <a class="main-menu__link" href=href aria-current=current on:click=move |_| open.set(false)>{label}</a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <nav class="main-menu main-menu--line" aria-label=lang.menu()>
            <ul class="main-menu__list">{links(items.clone())}</ul>
        </nav>
        <details
            class="main-menu main-menu--folded"
            name="header"
            open=move || open.get()
            on:toggle=move |event| open.set(event_target::<web_sys::Element>(&event).has_attribute("open"))
        >
            <summary class="main-menu__summary"><Icon name=IconName::Menu />{lang.menu()}</summary>
            <nav aria-label=lang.menu()>
                <ul class="main-menu__list">{links(items)}</ul>
            </nav>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::MenuItem;

    #[test]
    fn an_item_is_current_on_and_under_its_page() {
        let licences = MenuItem::new("/licences", "Менин лицензияларым");
        assert!(licences.holds("/licences"));
        assert!(licences.holds("/licences/0190/review"));
    }

    #[test]
    fn an_item_is_not_current_on_other_pages() {
        let licences = MenuItem::new("/licences", "Менин лицензияларым");
        assert!(!licences.holds("/licences-of-others"));
        assert!(!MenuItem::new("/", "Башкы бет").holds("/licences"));
    }
}
