//! The state of a place while a file is on its way to it.

use futures::channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::forms::upload::precheck::precheck;
use crate::app::forms::upload::send::{Upload, send};
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
    /// The file that is there.
    pub stands: RwSignal<Option<FileLine>>,
    /// What went wrong with the last files, with their names.
    pub trouble: RwSignal<Option<String>>,
    /// Whether of the last files some were taken and some were not.
    pub has_some: RwSignal<bool>,
    upload: StoredValue<Option<Upload>>,
    is_busy: StoredValue<bool>,
    was_stopped: StoredValue<bool>,
    several: bool,
    lang: Lang,
}

impl Sending {
    /// A place at rest, for one file or for several; `trouble` is what the last form was refused with.
    pub fn new(lang: Lang, several: bool, stands: Option<FileLine>, trouble: Option<String>) -> Self {
        Self {
            name: RwSignal::new(None),
            bytes: RwSignal::new((0.0, 0.0)),
            stands: RwSignal::new(stands),
            trouble: RwSignal::new(trouble),
            has_some: RwSignal::new(false),
            upload: StoredValue::new(None),
            is_busy: StoredValue::new(false),
            was_stopped: StoredValue::new(false),
            several,
            lang,
        }
    }

    /// Sends files there, one after another, but for those of which it is known beforehand that they will not be taken. Where
    /// one file fits and several are given, none is sent: nobody can say which is meant.
    pub fn begin(self, action: String, files: Vec<web_sys::File>, arrived: Callback<FileLine>) {
        if files.is_empty() || self.is_busy.get_value() {
            return;
        }
        self.has_some.set(false);
        if files.len() > 1 && !self.several {
            let refusal = Refusal::OneFileOnly(u32::try_from(files.len()).unwrap_or(u32::MAX));
            self.trouble.set(Some(self.lang.refusal(&refusal)));
            return;
        }
        self.is_busy.set_value(true);
        self.was_stopped.set_value(false);
        self.trouble.set(None);
        spawn_local(self.carry(action, files, arrived));
    }

    async fn carry(self, action: String, files: Vec<web_sys::File>, arrived: Callback<FileLine>) {
        let is_one = files.len() == 1;
        let (mut last, mut taken, mut troubles) = (None, Vec::new(), Vec::new());
        for file in files {
            let answer = self.answer(&action, &file).await;
            let Some(was_stopped) = self.was_stopped.try_get_value() else {
                // The page was left.
                return;
            };
            match answer {
                Ok(file) => {
                    taken.push(file.name.clone());
                    last = Some(file);
                }
                Err(_) if was_stopped => troubles.push(self.lang.upload_stopped(&file.name())),
                Err(failure) => {
                    if let Failure::Refused(Refusal::FileReplaced(theirs)) = &failure {
                        self.stands.set(Some((**theirs).clone()));
                    }
                    let why = self.lang.failure(&failure);
                    troubles.push(self.lang.file_trouble(&file.name(), &why));
                }
            }
        }
        self.upload.set_value(None);
        self.is_busy.set_value(false);
        self.name.set(None);
        self.has_some.set(last.is_some() && !troubles.is_empty());
        match (last, troubles.is_empty()) {
            (Some(file), true) => arrived.run(file),
            _ if is_one => self.trouble.set(Some(troubles.concat())),
            _ => self.trouble.set(Some(self.lang.some_files_taken(&taken, &troubles))),
        }
    }

    async fn answer(self, action: &str, file: &web_sys::File) -> Result<FileLine, Failure> {
        // Stopped, what has not begun is not begun.
        let is_over = || self.was_stopped.try_get_value().unwrap_or(true);
        if is_over() {
            return Err(Refusal::FileBroken.into());
        }
        precheck(file).await?;
        if is_over() {
            return Err(Refusal::FileBroken.into());
        }
        self.bytes.set((0.0, file.size()));
        self.name.set(Some(file.name()));
        let progress = move |sent, total| {
            self.bytes.try_set((sent, total));
        };
        let seen = self
            .stands
            .with_untracked(|it| it.as_ref().map_or_else(String::new, |it| it.id.to_string()));
        let (ended, answered) = oneshot::channel();
        let upload = send(action, &seen, file, progress, move |answer| drop(ended.send(answer)))?;
        self.upload.set_value(Some(upload));
        answered.await.unwrap_or(Err(Failure::Unreachable))
    }

    /// Stops the file that is on its way, and those that wait behind it.
    pub fn stop(self) {
        self.was_stopped.set_value(true);
        if let Some(upload) = self.upload.get_value() {
            upload.stop();
        }
    }

    /// The part that has gone out, from 0 to 1; nothing while that cannot be known.
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
}
