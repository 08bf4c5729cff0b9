//! Views of one list, held by the address.

use leptos::prelude::*;

/// One view of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// The address of the view.
    pub href: String,
    /// Its name.
    pub label: String,
    /// How many things it holds, already formatted.
    pub count: Option<String>,
    /// Whether it is the one shown.
    pub current: bool,
}

/// Links to the views of one list. They are links, not ARIA tabs: each view has its address and works without script.
#[component]
pub fn Tabs(
    /// What the views are of, for readers of the screen.
    #[prop(into)]
    label: String,
    /// The views, in the order shown.
    #[prop(into)]
    tabs: Signal<Vec<Tab>>,
) -> impl IntoView {
    let items = move || {
        tabs.get()
            .into_iter()
            .map(|tab| {
                view! {
                    <li class="tabs__item">
                        <a class="tabs__link" href=tab.href aria-current=tab.current.then_some("page")>
                            {tab.label}
                            {tab.count.map(|count| view! { " " <span class="tabs__count">{count}</span> })}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <nav class="tabs" aria-label=label>
            <ul class="tabs__list">{items}</ul>
        </nav>
    }
}
