//! How far the experts are, while they score: pushed by the server as it happens, asked again every few seconds where it does not
//! push.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, closure::Closure};
use web_sys::EventSource;

use crate::api::accreditation::evaluation::chair_page;
use crate::api::page_client::{for_reader, page_reader};
use crate::app::background::Background;
use crate::app::lang::use_lang;
use crate::app::ui::{Card, Notice};
use crate::domain::address::{Address, Endpoint};
use crate::domain::ids::AccreditationId;
use crate::domain::views::chair::{ChairPage, SheetColumn};

/// How often the page asks where the server does not push.
const POLL: Duration = Duration::from_secs(5);

/// The experts with their progress. What is on their sheets is not shown until they publish (docs/requirements.md,
/// A13).
#[component]
pub fn Experts(
    /// The case.
    accreditation: AccreditationId,
    /// The sheets.
    columns: Vec<SheetColumn>,
    /// How many criteria a sheet has.
    criteria: u32,
) -> impl IntoView {
    let lang = use_lang();
    let published = columns.iter().filter(|it| it.published_at.is_some()).count();
    let shown = RwSignal::new(columns.clone());
    if columns.iter().any(|it| it.published_at.is_none()) {
        follow(accreditation.clone(), shown);
    }
    let news = move || shown.with(|now| now.iter().filter(|it| it.published_at.is_some()).count() > published);
    let address = StoredValue::new(Address::Chair(&accreditation).to_string());
    let lines = move || {
        let lines = shown.get().into_iter().map(|column| {
            let state = match column.published_at {
                Some(at) => lang.chair_published(&lang.date_time(at)),
                None => lang.sheet_progress(column.marked, criteria),
            };
            let office = column.is_chair.then(|| format!(" ({})", lang.document_chair()));
            view! { <li class="experts__line"><span>{column.expert} {office}</span><span class="soft">{state}</span></li> }
        });
        lines.collect_view()
    };
    view! {
        <Card id="experts" title=lang.chair_experts()>
            <ul class="experts" aria-live="polite" translate="no">{lines}</ul>
            {move || news().then(|| view! {
                <Notice live=true><p>{lang.chair_news()} " " <a href=address.get_value() rel="external">{lang.chair_reload()}</a></p></Notice>
            })}
        </Card>
    }
}

/// Follows the case, in the browser.
fn follow(accreditation: AccreditationId, shown: RwSignal<Vec<SheetColumn>>) {
    let id = StoredValue::new(accreditation);
    let background = Background::of_page();
    let ask = move || {
        let Some(id) = id.try_get_value() else { return };
        spawn_local(async move {
            // What cannot be had now is asked for again.
            if let Ok(page) = background.read::<ChairPage>(chair_page(id).await) {
                shown.try_set(page.columns);
            }
        });
    };
    let address =
        move || id.try_with_value(|id| for_reader(&Endpoint::Progress(id).to_string(), page_reader().as_deref()));
    Effect::new(move |_| {
        let told = StoredValue::new_local(Closure::<dyn Fn()>::new(ask));
        let listen = move || {
            let source = EventSource::new(&address()?).ok()?;
            told.try_with_value(|told| {
                // What happened while nobody listened is asked for as soon as somebody does. A failure of adding a listener is one of the
                // browser; the page then polls.
                for event in ["moved", "open"] {
                    drop(source.add_event_listener_with_callback(event, told.as_ref().unchecked_ref()));
                }
            })?;
            Some(source)
        };
        let source = StoredValue::new_local(listen());
        let state = move || {
            let state = source.try_with_value(|source| source.as_ref().map(EventSource::ready_state));
            state.flatten()
        };
        let poll = set_interval_with_handle(
            move || match state() {
                Some(EventSource::OPEN) => {}
                // The browser tries again by itself where the connection broke, and gives up for good where the server refused, as it
                // does in an outage of its database.
                Some(EventSource::CONNECTING) => ask(),
                _ => {
                    ask();
                    source.try_set_value(listen());
                }
            },
            POLL,
        );
        on_cleanup(move || {
            if let Ok(poll) = poll {
                poll.clear();
            }
            source.try_with_value(|source| source.as_ref().map(EventSource::close));
        });
    });
}
