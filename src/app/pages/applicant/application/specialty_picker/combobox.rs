//! The field in which the classifier is searched (WAI-ARIA combobox with list autocomplete).

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use crate::app::lang::use_lang;
use crate::app::pages::applicant::application::specialty_picker::keys::{KeyAction, key_action};
use crate::app::pages::applicant::application::specialty_picker::option::HitOption;
use crate::app::pages::applicant::application::specialty_picker::search::{Found, Search};
use crate::app::ui::{Field, FieldWiring, Live};
use crate::domain::views::application::SpecialtyHit;

/// The state of the field. A handle: copies are the same field.
#[derive(Clone, Copy)]
struct Combobox {
    text: RwSignal<String>,
    search: Search,
    is_open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    chosen: RwSignal<Option<SpecialtyHit>>,
    refusal: RwSignal<Option<SpecialtyHit>>,
}

impl Combobox {
    fn hits(self) -> Vec<SpecialtyHit> {
        match self.search.found.get() {
            Found::Hits(hits) => hits,
            _ => Vec::new(),
        }
    }

    fn typed(self, text: String) {
        self.chosen.set(None);
        self.refusal.set(None);
        self.active.set(None);
        self.is_open.set(true);
        self.search.ask(text.clone());
        self.text.set(text);
    }

    fn take(self, place: usize) {
        let Some(hit) = untrack(|| self.hits()).get(place).cloned() else {
            return;
        };
        if hit.bar.is_some() {
            // Stays open: the reason is shown at the row, and is read aloud.
            self.refusal.set(Some(hit));
            return;
        }
        self.text.set(hit.code.clone());
        self.chosen.set(Some(hit));
        self.refusal.set(None);
        self.is_open.set(false);
    }

    fn pressed(self, list: &str, event: &web_sys::KeyboardEvent) {
        let length = untrack(|| self.hits()).len();
        let Some(key_action) = key_action(
            &event.key(),
            self.is_open.get_untracked(),
            length,
            self.active.get_untracked(),
        ) else {
            return;
        };
        event.prevent_default();
        match key_action {
            KeyAction::Open => {
                self.is_open.set(true);
                self.search.ask(self.text.get_untracked());
            }
            KeyAction::Move(place) => {
                self.active.set(Some(place));
                show(&format!("{list}-{place}"));
            }
            KeyAction::Take(place) => self.take(place),
            KeyAction::Close => self.is_open.set(false),
        }
    }
}

/// Scrolls the list as far as the active place needs to be seen; the page stays where it is.
fn show(option: &str) {
    let Some(option) = document()
        .get_element_by_id(option)
        .and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    let Some(list) = option.parent_element() else { return };
    let (top, bottom) = (option.offset_top(), option.offset_top() + option.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}

/// The specialty: searched by code and by words in Kyrgyz and Russian; what is sent is the code.
#[component]
pub fn SpecialtyCombobox(
    /// The `id` of the field.
    id: String,
    /// The level among whose specialties is searched.
    level: RwSignal<String>,
    /// The text of the field.
    specialty: RwSignal<String>,
    /// What the form was refused with.
    error: Option<String>,
) -> impl IntoView {
    let lang = use_lang();
    let field = Combobox {
        text: specialty,
        search: Search::new(level),
        is_open: RwSignal::new(false),
        active: RwSignal::new(None),
        chosen: RwSignal::new(None),
        refusal: RwSignal::new(None),
    };
    let list = format!("{id}-list");
    let refusal = move || {
        let hit = field.refusal.get()?;
        hit.bar
            .as_ref()
            .map(|bar| format!("{} {}: {}", hit.code, lang.of(&hit.title), lang.bar(bar)))
    };
    let chosen = move || {
        field.chosen.get().map_or_else(String::new, |hit| {
            lang.chosen(&format!("{} {}", hit.code, lang.of(&hit.title)))
        })
    };
    let said = Signal::derive(move || refusal().or_else(|| error.clone()));
    view! {
        <Field id=id label=lang.programmes_specialty() hint=lang.specialty_by_code() error=said>
            <div class="combobox">
                <Line field list=list.clone() />
                <List field list />
            </div>
            <p class="soft" role="status"><Live text=Signal::derive(chosen) /></p>
        </Field>
    }
}

#[component]
fn Line(field: Combobox, list: String) -> impl IntoView {
    let wiring = use_context::<FieldWiring>();
    let described_by = wiring.as_ref().map(|it| it.described_by);
    let invalid = wiring.as_ref().map(|it| it.invalid);
    let id = wiring.map(|it| it.id);
    let active = {
        let list = list.clone();
        move || {
            field
                .active
                .get()
                .filter(|_| field.is_open.get())
                .map(|place| format!("{list}-{place}"))
        }
    };
    let keyed = list.clone();
    let closed = move |_| field.is_open.set(false);
    view! {
        <input
            class="text-input" type="text" id=id name="specialty" role="combobox" autocomplete="off" spellcheck="false"
            aria-autocomplete="list" aria-controls=list aria-required="true"
            aria-expanded=move || if field.is_open.get() { "true" } else { "false" }
            aria-activedescendant=active
            aria-invalid=move || invalid.is_some_and(|it| it.get()).then_some("true")
            aria-describedby=move || described_by.and_then(|ids| ids.get())
            prop:value=move || field.text.get()
            on:input=move |event| field.typed(event_target_value(&event))
            on:keydown=move |event| field.pressed(&keyed, &event)
            on:blur=closed
        />
    }
}

#[component]
fn List(field: Combobox, list: String) -> impl IntoView {
    let lang = use_lang();
    let said = move || {
        if !field.is_open.get() {
            return String::new();
        }
        match field.search.found.get() {
            Found::Nothing => String::new(),
            Found::Asking => lang.searching().to_owned(),
            Found::Hits(hits) if hits.is_empty() => lang.nothing_found().to_owned(),
            Found::Hits(hits) => lang.found_counted(hits.len() as u64),
            Found::Failed(failure) => lang.failure(&failure),
        }
    };
    let id = list.clone();
    let options = move || {
        let places = field.hits().into_iter().enumerate().map(|(place, hit)| {
            let is_active = Signal::derive(move || field.active.get() == Some(place));
            let take = Callback::new(move |()| field.take(place));
            view! { <HitOption id=format!("{list}-{place}") hit is_active take /> }
        });
        places.collect_view()
    };
    view! {
        <p class="combobox__said soft" role="status"><Live text=Signal::derive(said) /></p>
        <ul
            class="combobox__list" id=id role="listbox" translate="no" aria-label=lang.programmes_specialty()
            hidden=move || !field.is_open.get()
        >
            {options}
        </ul>
    }
}
