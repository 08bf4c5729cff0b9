//! The browser that signs holds no text of what is signed, and a page that shows it is as new as what was sent.

use leptos::prelude::*;

use super::courier::use_unsent;
use crate::app::page::Page;
use crate::i18n::Lang;

/// Why signing a case waits: the device holds texts of it. `is_reloaded` says that the page is loaded again once they are sent
/// ([`reload_when_sent`]): until it was, it shows what they replaced.
pub fn why_wait(lang: Lang, case: String, is_reloaded: bool) -> Memo<Option<String>> {
    let unsent = use_unsent();
    Memo::new(move |before: Option<&Option<String>>| match unsent.count(&case) {
        0 if is_reloaded && before.is_some_and(Option::is_some) => Some(lang.unsent_updating().to_owned()),
        0 => None,
        count => Some(lang.unsent_wait(count)),
    })
}

/// Loads a page again whenever a text of its case has left the device, or what was reported of it has changed.
pub fn reload_when_sent(page: Page, case: Memo<String>) {
    let unsent = use_unsent();
    Effect::new(move |before: Option<(usize, u32)>| {
        if before.is_none() {
            // What the page before this one has not sent yet.
            unsent.woke();
        }
        let count = case.with(|case| unsent.count(case));
        let reports = unsent.reported.get();
        if before.is_some_and(|(held, reported)| count < held || reports != reported) {
            page.load_again();
        }
        (count, reports)
    });
}
