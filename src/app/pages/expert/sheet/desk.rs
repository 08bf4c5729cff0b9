//! What the parts of the desk share.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::app::autosave::{Autosave, FieldStatus, Start, Thing};
use crate::app::forms::save_now::SaveNow;
use crate::app::frame::use_frame;
use crate::domain::FormName;
use crate::domain::accreditation::said::Said;
use crate::domain::address::{Address, Parameter};
use crate::domain::text_kind::{TextKind, field_of};
use crate::domain::views::frame::Frame;
use crate::domain::views::sheet::{DeskCriterion, SheetPage};
use crate::i18n::Lang;

/// How far a criterion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkState {
    /// Neither score nor comment.
    Nothing,
    /// One of the two, or a comment that cannot be signed.
    Half,
    /// Both.
    Done,
}

/// Which criteria the rail shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// Those that still lack something.
    Unscored,
    /// Those whose score is not simply «met».
    Doubted,
}

/// The desk. A handle: copies are the same desk.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The sheet as it was loaded.
    pub page: StoredValue<SheetPage>,
    /// The autosaved scores and comments.
    pub save: Autosave,
    /// «Сактоо».
    pub now: SaveNow,
    /// The criterion shown.
    pub current: Memo<String>,
    /// Which criteria the rail shows.
    pub filter: RwSignal<Filter>,
    /// What is searched for in the rail.
    pub words: RwSignal<String>,
    /// Whether the window with the keys is open.
    pub help: RwSignal<bool>,
    /// Whether the WebAssembly has arrived.
    pub is_live: RwSignal<bool>,
    order: StoredValue<Vec<String>>,
    states: StoredValue<BTreeMap<String, Memo<MarkState>>>,
    go: StoredValue<GoTo>,
}

type GoTo = std::sync::Arc<dyn Fn(&str) + Send + Sync>;

impl Desk {
    /// The desk of a sheet; `wanted` is the criterion of the address, `drawn` the one of the address for which the page was drawn: a page
    /// kept on the device may be opened at another one, and comes to life as it was drawn.
    pub fn new(page: SheetPage, wanted: Signal<String>, drawn: String) -> Self {
        let order: Vec<String> = all(&page).map(|criterion| criterion.id.clone()).collect();
        let first = all(&page).find(|it| state_of(it.score.is_empty(), it.said) != MarkState::Done);
        let first = first
            .or_else(|| all(&page).next())
            .map(|it| it.id.clone())
            .unwrap_or_default();
        let known = StoredValue::new(order.clone());
        let is_live = RwSignal::new(false);
        let current = Memo::new(move |_| {
            let wanted = if is_live.get() { wanted.get() } else { drawn.clone() };
            let is_known = known.with_value(|known| known.contains(&wanted));
            if is_known { wanted } else { first.clone() }
        });
        let save = autosave_of(&page);
        Effect::new(move |_| is_live.set(true));
        let navigate = use_navigate();
        let sheet = page.head.id.clone();
        let go: GoTo = std::sync::Arc::new(move |id: &str| {
            let options = NavigateOptions {
                scroll: false,
                ..NavigateOptions::default()
            };
            let address = Address::Sheet(&sheet).with(Parameter::Criterion, id);
            navigate(&address.to_string(), options);
        });
        let page = StoredValue::new(page);
        let states = order.into_iter().enumerate().map(|(at, id)| {
            let state = state_of_field(page, save, at, &id);
            (id, state)
        });
        Self {
            states: StoredValue::new(states.collect()),
            page,
            save,
            now: SaveNow::new(save),
            current,
            filter: RwSignal::new(Filter::All),
            words: RwSignal::new(String::new()),
            help: RwSignal::new(false),
            is_live,
            order: known,
            go: StoredValue::new(go),
        }
    }

    /// Whether the sheet can be scored.
    pub fn may_score(self) -> bool {
        self.page.with_value(|page| page.head.refusal.is_none())
    }

    /// The name under which the form of the desk comes back refused.
    pub fn form_name(self) -> String {
        self.page.with_value(form_name)
    }

    pub fn criterion(self, id: &str) -> Option<DeskCriterion> {
        self.page.with_value(|page| all(page).find(|it| it.id == id).cloned())
    }

    /// Score and comment of a criterion as they are on the screen; follows what is typed.
    pub fn mark(self, id: &str) -> (String, String) {
        let text = |part: &str| {
            let text = self.save.text(&field_of(id, part));
            text.map(|text| text.get()).unwrap_or_default()
        };
        (text("score"), text("comment"))
    }

    /// How far a criterion is; follows what is typed.
    pub fn state(self, id: &str) -> MarkState {
        let state = self.state_of(id);
        state.map_or(MarkState::Nothing, |state| state.get())
    }

    /// What follows how far a criterion is; nothing for one that is not on the sheet.
    pub fn state_of(self, id: &str) -> Option<Memo<MarkState>> {
        self.states.with_value(|states| states.get(id).copied())
    }

    /// Whether at some criterion there are two texts to choose between; follows what happens.
    pub fn has_two_texts(self) -> bool {
        let statuses = self.save.statuses();
        statuses.iter().any(|it| matches!(it, FieldStatus::Conflict(_)))
    }

    /// What asks for the expert at a criterion, wherever on the sheet they are: two texts, or one that the server did not take.
    pub fn trouble(self, id: &str, lang: Lang) -> Option<&'static str> {
        ["score", "comment"]
            .into_iter()
            .find_map(|part| match self.save.status(&field_of(id, part)) {
                FieldStatus::Conflict(_) => Some(lang.changed_by_other()),
                FieldStatus::Refused(_) => Some(lang.rail_refused()),
                FieldStatus::OnScreenOnly => Some(lang.on_screen_only()),
                _ => None,
            })
    }

    /// How many criteria are done; follows what is typed.
    pub fn done(self) -> u32 {
        let done = self.states.with_value(|states| {
            let done = states.values().filter(|state| state.get() == MarkState::Done);
            done.count()
        });
        u32::try_from(done).unwrap_or(u32::MAX)
    }

    /// How many criteria there are.
    pub fn count(self) -> u32 {
        self.order
            .with_value(|order| u32::try_from(order.len()).unwrap_or(u32::MAX))
    }

    /// Shows a criterion.
    pub fn go_to(self, id: &str) {
        self.go.with_value(|go| go(id));
    }

    /// The criterion so many places after the current one, within the sheet.
    pub fn neighbour(self, by: isize) -> Option<String> {
        let current = self.current.get_untracked();
        self.order.with_value(|order| {
            let at = order.iter().position(|id| *id == current)?;
            order.get(at.checked_add_signed(by)?).cloned()
        })
    }

    /// The next criterion that lacks something, after the current one and round to it again.
    pub fn next_unscored(self) -> Option<String> {
        let current = self.current.get_untracked();
        let order = self.order.get_value();
        let at = order.iter().position(|id| *id == current).unwrap_or_default();
        let round = order.iter().skip(at + 1).chain(order.iter().take(at + 1));
        untrack(|| round.into_iter().find(|id| self.state(id) != MarkState::Done).cloned())
    }

    /// Chooses the score at a place of the scale, from 1, for the current criterion.
    pub fn choose(self, place: usize) {
        let score = self
            .page
            .with_value(|page| page.scale.get(place.wrapping_sub(1)).map(|it| it.id.clone()));
        let field = self.save.text(&field_of(&self.current.get_untracked(), "score"));
        if let (Some(score), Some(field), true) = (score, field, self.may_score()) {
            field.set(score);
        }
    }
}

/// All criteria of a sheet, in order.
pub fn all(page: &SheetPage) -> impl Iterator<Item = &DeskCriterion> {
    page.sections.iter().flat_map(|section| &section.criteria)
}

/// How far a score with its comment is.
fn state_of(is_unscored: bool, said: Said) -> MarkState {
    match (is_unscored, said) {
        (false, Said::Enough) => MarkState::Done,
        (true, Said::Nothing) => MarkState::Nothing,
        _ => MarkState::Half,
    }
}

/// How far the criterion at a place of the sheet is; follows what is typed there, and judges a comment only once it was changed.
fn state_of_field(page: StoredValue<SheetPage>, save: Autosave, at: usize, id: &str) -> Memo<MarkState> {
    let (score, comment) = (save.text(&field_of(id, "score")), save.text(&field_of(id, "comment")));
    Memo::new(move |_| {
        let is_unscored = score.is_none_or(|score| score.with(String::is_empty));
        let judged = |text: &String| {
            page.with_value(|page| match all(page).nth(at) {
                Some(loaded) if loaded.comment == *text => loaded.said,
                _ => Said::of(text),
            })
        };
        let said = comment.map_or(Said::Nothing, |comment| comment.with(judged));
        state_of(is_unscored, said)
    })
}

fn form_name(page: &SheetPage) -> String {
    FormName::SaveTexts(page.head.id.as_str()).to_string()
}

fn autosave_of(page: &SheetPage) -> Autosave {
    let frame: Frame = use_frame();
    let form = form_name(page);
    let starts = all(page).flat_map(|criterion| {
        let texts = [("score", &criterion.score), ("comment", &criterion.comment)];
        texts.map(|(part, stored)| Start::of_form(&frame, &form, field_of(&criterion.id, part), stored.clone()))
    });
    let thing = Thing::Texts {
        kind: TextKind::Mark,
        id: page.head.id.to_string(),
    };
    let draft_key = frame
        .viewer
        .as_ref()
        .map(|viewer| viewer.draft_key.clone())
        .unwrap_or_default();
    Autosave::new(thing, draft_key, page.at, starts.collect())
}
