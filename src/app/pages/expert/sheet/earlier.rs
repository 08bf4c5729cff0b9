//! The expert's own comments that were written before: offered, never put in by themselves. Those on the same sheet are on the desk
//! already; those on earlier sheets are fetched when they are wanted, so that the desk stays as light as it is, and works without them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::accreditation::evaluation::earlier_comments;
use crate::app::background::Background;
use crate::app::lang::use_lang;
use crate::app::pages::expert::sheet::desk::{Desk, all};
use crate::app::ui::{Button, ButtonKind, Disclosure};
use crate::domain::accreditation::completeness::says_something;
use crate::domain::text_kind::field_of;

/// So many comments of this sheet are offered.
const OFFERED: usize = 8;

/// What is known of the earlier sheets.
#[derive(Clone, PartialEq)]
enum Older {
    /// Nobody asked yet.
    Unasked,
    /// On its way.
    Asked,
    /// The comments, the newest first.
    Found(Vec<String>),
    /// They cannot be had now; asked again when the list is opened again.
    OutOfReach,
}

/// The earlier comments, in two groups.
#[component]
pub fn Earlier(
    desk: Desk,
    /// The criterion that is scored.
    criterion: String,
) -> impl IntoView {
    let lang = use_lang();
    let own = StoredValue::new(criterion);
    let here = Memo::new(move |_| own.with_value(|own| on_this_sheet(desk, own)));
    let older = RwSignal::new(Older::Unasked);
    let background = Background::of_page();
    let ask = Callback::new(move |()| {
        if older.with_untracked(|it| matches!(it, Older::Asked | Older::Found(_))) {
            return;
        }
        older.set(Older::Asked);
        let sheet = desk.page.with_value(|page| page.head.id.clone());
        let criterion = own.get_value();
        spawn_local(async move {
            let found = background.read(earlier_comments(sheet, criterion).await);
            // The criterion may have left the screen meanwhile.
            older.try_set(found.map_or(Older::OutOfReach, Older::Found));
        });
    });
    let put = Callback::new(move |text: String| {
        let field = own.with_value(|own| desk.save.text(&field_of(own, "comment")));
        if let Some(field) = field {
            field.update(|before| *before = joined(before, &text));
        }
    });
    let of_earlier_sheets = move || match older.get() {
        Older::Unasked => ().into_any(),
        Older::Asked => view! { <p class="soft" role="status">{lang.desk_earlier_asked()}</p> }.into_any(),
        Older::Found(texts) if texts.is_empty() => {
            view! { <p class="soft" role="status">{lang.desk_earlier_none()}</p> }.into_any()
        }
        Older::Found(texts) => view! { <Offered texts put /> }.into_any(),
        Older::OutOfReach => view! { <p class="soft" role="status">{lang.desk_earlier_out_of_reach()}</p> }.into_any(),
    };
    let of_this_sheet = move || {
        let texts = here.get();
        (!texts.is_empty()).then(|| {
            view! {
                <h4 class="earlier__title">{lang.desk_earlier_here()}</h4>
                <Offered texts put />
            }
        })
    };
    let folded = move || {
        desk.is_live.get().then(|| {
            view! {
                <Disclosure summary=lang.desk_earlier() on_open=ask>
                    <h4 class="earlier__title">{lang.desk_earlier_sheets()}</h4>
                    {of_earlier_sheets}
                    {of_this_sheet}
                </Disclosure>
            }
        })
    };
    view! { <div class="earlier-place no-print" translate="no">{folded}</div> }
}

/// The comments on the other criteria of the sheet as they are on the screen, the last criterion first, each text once.
fn on_this_sheet(desk: Desk, own: &str) -> Vec<String> {
    let ids = desk
        .page
        .with_value(|page| all(page).map(|it| it.id.clone()).collect::<Vec<_>>());
    let mut found: Vec<String> = Vec::new();
    for id in ids.iter().rev().filter(|id| own != id.as_str()) {
        let (_, comment) = desk.mark(id);
        if says_something(&comment) && !found.contains(&comment) {
            found.push(comment);
        }
    }
    found.truncate(OFFERED);
    found
}

/// What is there stays; the offered text comes after it.
fn joined(before: &str, text: &str) -> String {
    if before.trim().is_empty() {
        text.to_owned()
    } else {
        format!("{}\n{text}", before.trim_end())
    }
}

#[component]
fn Offered(texts: Vec<String>, put: Callback<String>) -> impl IntoView {
    let lang = use_lang();
    let items: Vec<_> = texts
        .into_iter()
        .map(|text| {
            let given = text.clone();
            view! {
                <li class="earlier">
                    <span class="earlier__text">{text}</span>
                    <Button kind=ButtonKind::Button on:click=move |_| put.run(given.clone())>{lang.desk_put()}</Button>
                </li>
            }
        })
        .collect();
    view! { <ul class="earlier__list">{items}</ul> }
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn an_offered_text_comes_after_what_stands_there() {
        assert_eq!(joined(" \n", "Эски"), "Эски");
        assert_eq!(joined("Жаңы \n", "Эски"), "Жаңы\nЭски");
    }
}
