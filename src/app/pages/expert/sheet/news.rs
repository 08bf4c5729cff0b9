//! What the same expert changed on another device: asked for when the page is looked at again, and now and then while it is.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::accreditation::evaluation::sheet_news;
use crate::app::autosave::Event;
use crate::app::background::Background;
use crate::app::pages::expert::sheet::desk::Desk;
use crate::domain::Failure;
use crate::domain::calendar::Moment;
use crate::domain::text_kind::field_of;
use crate::domain::views::sheet::SheetNews;

/// How often a page that is looked at asks.
const EVERY: Duration = Duration::from_secs(20);

/// Asks from now on; `is_over` is set once the sheet can no longer be scored.
pub fn follow(desk: Desk, is_over: RwSignal<bool>) {
    let since = StoredValue::new(desk.page.with_value(|page| page.at));
    let is_asking = StoredValue::new(false);
    let background = Background::of_page();
    let ask = move || {
        if document().hidden() || !window().navigator().on_line() || is_asking.get_value() || is_over.get_untracked() {
            return;
        }
        is_asking.set_value(true);
        spawn_local(async move {
            ask_once(desk, since, is_over, background).await;
            is_asking.try_set_value(false);
        });
    };
    Effect::new(move |_| {
        let heard = [
            window_event_listener_untyped("visibilitychange", move |_| ask()),
            window_event_listener_untyped("online", move |_| ask()),
        ];
        let every = set_interval_with_handle(ask, EVERY).ok();
        on_cleanup(move || {
            heard.into_iter().for_each(|it| it.remove());
            if let Some(every) = every {
                every.clear();
            }
        });
        ask();
    });
}

async fn ask_once(desk: Desk, since: StoredValue<Moment>, is_over: RwSignal<bool>, background: Background) {
    let Some((sheet, from)) = desk
        .page
        .try_with_value(|page| page.head.id.clone())
        .zip(since.try_get_value())
    else {
        return;
    };
    let news = match background.read::<SheetNews>(sheet_news(sheet, from).await) {
        Ok(news) => news,
        Err(Failure::NotFound) => {
            // The expert was taken out of the commission.
            is_over.try_set(true);
            return;
        }
        // Without an answer the page stays as it is, and asks again later.
        Err(_) => return,
    };
    for mark in news.marks {
        for (part, text) in [("score", mark.score), ("comment", mark.comment)] {
            desk.save
                .on(&field_of(&mark.criterion, part), Event::Told { text, at: mark.at });
        }
    }
    since.try_set_value(news.at);
    if news.is_over {
        is_over.try_set(true);
    }
}
