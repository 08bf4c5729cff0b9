//! Shown by the service worker where a page can be had neither from the server nor from the device: what can be opened, and trying again.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::app::lang::use_lang;
use crate::app::pages::titled;
use crate::app::service_worker::{KeptDesk, list};
use crate::app::ui::{ButtonLink, ButtonVariant, Card, Notice, PageHeader, Tone};
use crate::domain::address::{Address, Parameter};

/// The page; `?from=` is the one that was asked for.
#[component]
pub fn OfflineScreen() -> impl IntoView {
    let lang = use_lang();
    let from =
        use_query_map().with_untracked(|query| query.get_str(Parameter::From.name()).unwrap_or_default().to_owned());
    // The page was drawn for no address in particular: where it leads back to is known once it is alive.
    let back = RwSignal::new(Address::Home.to_string());
    let desks = RwSignal::new(None::<Vec<KeptDesk>>);
    Effect::new(move |_| {
        if from.starts_with('/') && !from.starts_with("//") {
            back.set(from.clone());
        }
        list(move |found| drop(desks.try_set(Some(found))));
    });
    let kept = move || {
        desks.get().map(|desks| {
            if desks.is_empty() {
                return view! { <p>{lang.offline_none()}</p> }.into_any();
            }
            let items = desks
                .into_iter()
                .map(|desk| view! { <li><a href=desk.href rel="external">{desk.title}</a></li> })
                .collect_view();
            view! { <ul>{items}</ul> }.into_any()
        })
    };
    view! {
        {titled(lang.offline_title())}
        <div class="page page--narrow">
            <PageHeader title=lang.offline_title() />
            <Notice tone=Tone::Warning><p>{lang.offline_text()}</p></Notice>
            {move || view! { <ButtonLink href=back.get() variant=ButtonVariant::Primary external=true>{lang.try_again()}</ButtonLink> }}
            <Card id="kept-desks" title=lang.offline_desks()>{kept}</Card>
        </div>
    }
}
