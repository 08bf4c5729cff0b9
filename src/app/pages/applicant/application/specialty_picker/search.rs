//! Asking the classifier while one types.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::licensing::application::search_classifier;
use crate::app::background::Background;
use crate::domain::Failure;
use crate::domain::views::application::SpecialtyHit;

/// How long a person must pause before the classifier is asked.
const PAUSE: Duration = Duration::from_millis(150);

/// What the classifier answered last.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Nothing was asked.
    Nothing,
    /// Asked, not answered.
    Asking,
    /// The answer.
    Hits(Vec<SpecialtyHit>),
    /// It could not answer.
    Failed(Failure),
}

/// A search. A handle: copies are the same search.
#[derive(Clone, Copy)]
pub struct Search {
    /// The answer to the last question.
    pub found: RwSignal<Found>,
    level: RwSignal<String>,
    question: StoredValue<u32>,
    pause: StoredValue<Option<TimeoutHandle>>,
    background: Background,
}

impl Search {
    /// A search among the specialties of a level.
    pub fn new(level: RwSignal<String>) -> Self {
        Self {
            found: RwSignal::new(Found::Nothing),
            level,
            question: StoredValue::new(0),
            pause: StoredValue::new(None),
            background: Background::of_page(),
        }
    }

    /// Asks after a pause; what was asked before is forgotten, and a late answer to it is dropped.
    pub fn ask(self, query: String) {
        let Some(number) = self.question.try_update_value(|it| {
            *it = it.wrapping_add(1);
            *it
        }) else {
            return;
        };
        let next = set_timeout_with_handle(move || self.send(number, query), PAUSE).ok();
        if let Some(Some(earlier)) = self.pause.try_update_value(|pause| std::mem::replace(pause, next)) {
            earlier.clear();
        }
    }

    fn send(self, number: u32, query: String) {
        let Some(level) = self.level.try_get_untracked() else {
            return;
        };
        if self.found.with_untracked(|found| *found == Found::Nothing) {
            self.found.set(Found::Asking);
        }
        spawn_local(async move {
            let answer = self.background.read(search_classifier(level, query).await);
            if self.question.try_get_value() == Some(number) {
                self.found.try_set(match answer {
                    Ok(hits) => Found::Hits(hits),
                    Err(failure) => Found::Failed(failure),
                });
            }
        });
    }
}
