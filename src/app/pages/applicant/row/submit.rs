//! «Сактоо» with WebAssembly: what is under way arrives first, so that the form never meets its own autosave as a stranger.

use leptos::{html, prelude::*};

use crate::app::autosave::Event;
use crate::app::pages::applicant::row::sheet::Sheet;

/// What «Сактоо» came to, when it did not lead away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stay {
    /// It was not pressed, or leads away.
    #[default]
    No,
    /// Something is wrong with the row; all of it is saved.
    Faults,
    /// Something has not reached the server.
    NotSent,
}

/// The pressing of «Сактоо».
#[derive(Clone, Copy)]
pub struct Submit {
    /// Waiting for the last texts to arrive.
    pub is_waiting: RwSignal<bool>,
    /// Why the page stays.
    pub stay: RwSignal<Stay>,
    /// How often it was pressed in vain.
    pub refused: RwSignal<u32>,
    sheet: Sheet,
}

impl Submit {
    /// For the form at `node`.
    pub fn new(sheet: Sheet, node: NodeRef<html::Form>) -> Self {
        let submit = Self {
            is_waiting: RwSignal::new(false),
            stay: RwSignal::new(Stay::No),
            refused: RwSignal::new(0),
            sheet,
        };
        Effect::new(move |_| {
            if submit.is_waiting.get() && !sheet.save.is_sending() {
                submit.is_waiting.set(false);
                if !submit.must_stay()
                    && let Some(form) = node.get_untracked()
                {
                    // It fails only where the form has left the page.
                    drop(form.submit());
                }
            }
        });
        submit
    }

    /// The browser is about to send the form.
    pub fn pressed(self, event: &web_sys::SubmitEvent) {
        if self.is_waiting.get_untracked() {
            // Pressed again: the person will not wait, and the server compares by value.
            return;
        }
        self.sheet.shown.update(|shown| shown.all = true);
        self.sheet.save.on_all(&Event::Paused);
        if untrack(|| self.sheet.save.is_sending()) {
            event.prevent_default();
            self.is_waiting.set(true);
        } else if self.must_stay() {
            event.prevent_default();
        }
    }

    fn must_stay(self) -> bool {
        let stay = untrack(|| {
            if !self.sheet.save.is_saved() {
                Stay::NotSent
            } else if !self.sheet.faults_shown().is_empty() {
                Stay::Faults
            } else {
                Stay::No
            }
        });
        self.stay.set(stay);
        let must_stay = stay != Stay::No;
        if must_stay {
            // Even where it is the same as before, the summary takes the focus again.
            self.refused.update(|times| *times += 1);
        }
        must_stay
    }
}
