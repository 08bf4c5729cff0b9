//! The whole sheet without a mouse: the keys, and the window that shows them.
//!
//! Single letters act only outside of fields, and can be switched off (WCAG 2.2, 2.1.4); with Ctrl they act inside of them too.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::app::autosave::Event;
use crate::app::drawn_by_lang::DrawnByLang;
use crate::app::lang::use_lang;
use crate::app::pages::expert::sheet::criterion::HEADING;
use crate::app::pages::expert::sheet::desk::Desk;
use crate::app::pages::expert::sheet::rail::SEARCH;
use crate::app::pages::focus::focus;
use crate::app::ui::{Button, ButtonKind, Dialog, IconName};
use crate::domain::text_kind::field_of;
use crate::i18n::Lang;

/// The key under which a person switched the letters off.
const SWITCHED_OFF: &str = "asula:keys-off";

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stroke {
    Move(isize),
    NextUnscored,
    Score(usize),
    Comment,
    Search,
    Help,
    LeaveField,
}

/// What a key does: its name, whether Ctrl or ⌘ is held, whether one is typing.
fn stroke(key: &str, ctrl: bool, typing: bool) -> Option<Stroke> {
    match (key, ctrl, typing) {
        ("Enter", true, _) => Some(Stroke::NextUnscored),
        ("ArrowDown", true, _) => Some(Stroke::Move(1)),
        ("ArrowUp", true, _) => Some(Stroke::Move(-1)),
        ("Escape", false, true) => Some(Stroke::LeaveField),
        (_, true, _) | (_, _, true) => None,
        ("j" | "о", ..) => Some(Stroke::Move(1)),
        ("k" | "л", ..) => Some(Stroke::Move(-1)),
        ("n" | "т", ..) => Some(Stroke::NextUnscored),
        ("c" | "с", ..) => Some(Stroke::Comment),
        ("/" | ".", ..) => Some(Stroke::Search),
        ("?" | ",", ..) => Some(Stroke::Help),
        _ => key
            .parse()
            .ok()
            .filter(|place| (1..=9).contains(place))
            .map(Stroke::Score),
    }
}

/// Listens to the keys, in the browser.
pub fn listen(desk: Desk) {
    Effect::new(move |_| {
        let heard = window_event_listener_untyped("keydown", move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                heard(desk, event);
            }
        });
        on_cleanup(move || heard.remove());
    });
}

fn heard(desk: Desk, event: &KeyboardEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let tag = target
        .as_ref()
        .map(|it| it.tag_name().to_lowercase())
        .unwrap_or_default();
    let is_radio = target.as_ref().and_then(|it| it.get_attribute("type")).as_deref() == Some("radio");
    let typing = matches!(tag.as_str(), "input" | "textarea" | "select") && !is_radio;
    let ctrl = event.ctrl_key() || event.meta_key();
    // Behind an open window (the keys, a file) nothing may move or be scored unseen.
    let is_behind = document().query_selector("dialog[open]").ok().flatten().is_some();
    if event.alt_key() || is_behind || (!ctrl && !typing && are_off()) {
        return;
    }
    let Some(stroke) = stroke(&event.key(), ctrl, typing) else {
        return;
    };
    event.prevent_default();
    carry_out(desk, stroke);
}

fn carry_out(desk: Desk, stroke: Stroke) {
    let go = |id: Option<String>| {
        desk.save.on_all(&Event::Paused);
        if let Some(id) = id {
            desk.go_to(&id);
        }
    };
    match stroke {
        Stroke::Move(by) => go(desk.neighbour(by)),
        Stroke::NextUnscored => go(desk.next_unscored()),
        Stroke::Score(place) => desk.choose(place),
        Stroke::Comment => focus(&format!("mark-{}", field_of(&desk.current.get_untracked(), "comment"))),
        Stroke::Search => focus(SEARCH),
        Stroke::Help => desk.help.set(true),
        Stroke::LeaveField => focus(HEADING),
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

fn are_off() -> bool {
    storage()
        .and_then(|it| it.get_item(SWITCHED_OFF).ok().flatten())
        .is_some()
}

static KEYS: DrawnByLang = DrawnByLang::new(keys);

/// The button `?`, and the window with the keys.
#[component]
pub fn KeysHelp(desk: Desk) -> impl IntoView {
    let lang = use_lang();
    let off = RwSignal::new(false);
    let open = move |_| {
        off.set(are_off());
        desk.help.set(true);
    };
    let switch = move |_| {
        let is_off = !off.get_untracked();
        off.set(is_off);
        if let Some(storage) = storage() {
            // Where the browser forbids the storage the switch lasts as long as the page.
            drop(if is_off {
                storage.set_item(SWITCHED_OFF, "1")
            } else {
                storage.remove_item(SWITCHED_OFF)
            });
        }
    };
    view! {
        <span class="keys-help needs-script">
            <Button kind=ButtonKind::Button icon=IconName::Info on:click=open>{lang.keys()} " (?)"</Button>
        </span>
        <Dialog id="keys" title=lang.keys() close_label=lang.close() open=desk.help>
            {KEYS.view(lang)}
            <p class="soft">{lang.keys_note()}</p>
            <Button kind=ButtonKind::Button on:click=switch>
                {move || if off.get() { lang.keys_switch_on() } else { lang.keys_switch_off() }}
            </Button>
        </Dialog>
    }
}

fn keys(lang: Lang) -> AnyView {
    let keys = [
        ("J / K", lang.key_move()),
        ("N", lang.key_next_unscored()),
        ("1 – 9", lang.key_score()),
        ("C", lang.key_comment()),
        ("/", lang.key_search()),
        ("Esc", lang.key_leave()),
        ("Ctrl + Enter", lang.key_ctrl_enter()),
        ("Ctrl + ↑ / ↓", lang.key_ctrl_arrows()),
        ("?", lang.key_help()),
    ];
    let rows = keys
        .map(|(key, what)| view! { <div class="keys__row"><dt><kbd>{key}</kbd></dt><dd>{what}</dd></div> })
        .into_iter()
        .collect_view();
    view! { <dl class="keys">{rows}</dl> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::{Stroke, stroke};

    #[test]
    fn letters_act_outside_of_fields_only() {
        assert_eq!(stroke("j", false, false), Some(Stroke::Move(1)));
        assert_eq!(stroke("j", false, true), None);
        assert_eq!(stroke("3", false, false), Some(Stroke::Score(3)));
        assert_eq!(stroke("3", false, true), None);
        assert_eq!(stroke("0", false, false), None);
    }

    #[test]
    fn with_ctrl_one_goes_on_while_typing() {
        assert_eq!(stroke("Enter", true, true), Some(Stroke::NextUnscored));
        assert_eq!(stroke("c", true, true), None, "copying is the browser's");
        assert_eq!(stroke("Escape", false, true), Some(Stroke::LeaveField));
    }

    #[test]
    fn the_same_keys_act_in_the_cyrillic_layout() {
        assert_eq!(stroke("о", false, false), stroke("j", false, false));
        assert_eq!(stroke("т", false, false), stroke("n", false, false));
    }
}
