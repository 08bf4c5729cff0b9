//! The state of a place while a file is on its way to it.

use leptos::prelude::*;

use super::precheck::precheck;
use super::send::{Upload, send};
use crate::domain::views::organisation::FileLine;
use crate::domain::{Failure, Refusal};
use crate::i18n::Lang;

/// A place that files are sent to. A handle: copies are the same place.
#[derive(Clone, Copy)]
pub struct Sending {
    /// The file on its way.
    pub name: RwSignal<Option<String>>,
    /// How much has gone out: bytes, and of how many.
    pub bytes: RwSignal<(f64, f64)>,
    /// The file that stands there.
    pub stands: RwSignal<Option<FileLine>>,
    /// What went wrong with the last file, with its name.
    pub trouble: RwSignal<Option<String>>,
    upload: StoredValue<Option<Upload>>,
    was_stopped: StoredValue<bool>,
    lang: Lang,
}

impl Sending {
    /// A place at rest; `trouble` is what the last form was refused with.
    pub fn new(lang: Lang, stands: Option<FileLine>, trouble: Option<String>) -> Self {
        Self {
            name: RwSignal::new(None),
            bytes: RwSignal::new((0.0, 0.0)),
            stands: RwSignal::new(stands),
            trouble: RwSignal::new(trouble),
            upload: StoredValue::new(None),
            was_stopped: StoredValue::new(false),
            lang,
        }
    }

    /// Sends a file there, unless it is known beforehand that it will not be taken.
    pub fn begin(self, action: &str, file: &web_sys::File, arrived: Callback<FileLine>) {
        if self.name.with_untracked(Option::is_some) {
            return;
        }
        let name = file.name();
        if let Err(refusal) = precheck(&name, bytes_of(file), &file.type_()) {
            self.refused(&name, &Failure::Refused(refusal));
            return;
        }
        self.trouble.set(None);
        self.bytes.set((0.0, file.size()));
        self.was_stopped.set_value(false);
        self.name.set(Some(name.clone()));
        let ended = {
            let name = name.clone();
            move |answer| self.ended(&name, answer, arrived)
        };
        let progress = move |sent, total| {
            self.bytes.try_set((sent, total));
        };
        let seen = self
            .stands
            .with_untracked(|it| it.as_ref().map_or_else(String::new, |it| it.id.to_string()));
        match send(action, &seen, file, progress, ended) {
            Ok(upload) => self.upload.set_value(Some(upload)),
            Err(failure) => self.refused(&name, &failure),
        }
    }

    /// Stops the file that is on its way.
    pub fn stop(self) {
        self.was_stopped.set_value(true);
        if let Some(upload) = self.upload.get_value() {
            upload.stop();
        }
    }

    /// The part that has gone out, from 0 to 1; nothing while that cannot be told.
    pub fn part(self) -> Option<f64> {
        let (sent, total) = self.bytes.get();
        (total > 0.0).then(|| (sent / total).clamp(0.0, 1.0))
    }

    /// The same in words.
    pub fn said(self) -> String {
        let (sent, total) = self.bytes.get();
        format!(
            "{} / {}",
            self.lang.file_size(sent as u64),
            self.lang.file_size(total as u64)
        )
    }

    fn ended(self, name: &str, answer: Result<FileLine, Failure>, arrived: Callback<FileLine>) {
        if self.was_stopped.try_get_value().is_none() {
            // The page was left.
            return;
        }
        self.upload.set_value(None);
        self.name.set(None);
        match answer {
            Ok(file) => arrived.run(file),
            Err(_) if self.was_stopped.get_value() => self.trouble.set(Some(self.lang.upload_stopped(name))),
            Err(failure) => {
                if let Failure::Refused(Refusal::FileReplaced(theirs)) = &failure {
                    self.stands.set(Some((**theirs).clone()));
                }
                self.refused(name, &failure);
            }
        }
    }

    fn refused(self, name: &str, failure: &Failure) {
        self.name.set(None);
        self.trouble
            .set(Some(self.lang.file_trouble(name, &self.lang.failure(failure))));
    }
}

/// The size of a file; the browser tells it as a float that is whole.
fn bytes_of(file: &web_sys::File) -> u64 {
    file.size() as u64
}
