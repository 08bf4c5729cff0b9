//! The view of a page on its way to the browser: one type for the views of all pages, so that there is one way to load them.
//!
//! What travels is `["<build>",<view>]`, the view as `packed` writes it, or a failure as JSON. Another build has other structs under the
//! same names: its data is never read. A page that came to life gets `["<build>",<view>,"<validator>"]`, where the view is worth asking
//! for only if it changed: by the validator the page says what it has.

use std::any::Any;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Failure;
use super::packed::{self, Tree, Unwritable};

/// The view of a page, of whichever type.
#[derive(Clone, Debug)]
pub struct PageData {
    /// All that travels.
    text: Arc<String>,
    /// Where in it the view begins; nowhere where the text is not for a page of this build.
    view_at: Option<usize>,
    media_type: &'static str,
    /// What the text was made of, for who draws it in the same process.
    view: Option<Arc<dyn Any + Send + Sync>>,
}

impl PageData {
    /// What a page accepts.
    pub const MEDIA_TYPE: &'static str = "application/vnd.asula.page+json";
    /// The length of a validator.
    pub const VALIDATOR: usize = 32;

    /// A view for a page of this build.
    ///
    /// # Errors
    /// It holds something that cannot travel.
    pub fn of<T>(view: T, build: &str) -> Result<Self, Unwritable>
    where
        T: Serialize + DeserializeOwned + Send + Sync + 'static,
    {
        let begin = beginning(build);
        let view_at = begin.len();
        let mut text = packed::append(begin, &view)?;
        text.push(']');
        let data = Self {
            text: Arc::new(text),
            view_at: Some(view_at),
            media_type: Self::MEDIA_TYPE,
            view: Some(Arc::new(view)),
        };
        debug_assert!(
            data.comes_back::<T>(),
            "no page can read a {}",
            std::any::type_name::<T>()
        );
        Ok(data)
    }

    /// Whether a browser would read the same view; so any test that opens a page finds a type that cannot be read.
    fn comes_back<T: Serialize + DeserializeOwned>(&self) -> bool {
        let packed = self.packed().unwrap_or_default();
        let again = packed::read::<T>(packed)
            .ok()
            .and_then(|view| packed::write(&view).ok());
        again.as_deref() == Some(packed)
    }

    /// A view as JSON, for whoever asks without a page.
    pub fn json(text: String) -> Self {
        Self {
            text: Arc::new(text),
            view_at: None,
            media_type: "application/json",
            view: None,
        }
    }

    /// In place of what the page that asks has already.
    pub fn unchanged() -> Self {
        Self {
            text: Arc::default(),
            view_at: None,
            media_type: Self::MEDIA_TYPE,
            view: None,
        }
    }

    /// Whether it says that the page has it already.
    pub fn is_unchanged(&self) -> bool {
        self.text.is_empty()
    }

    /// The same with its validator: as many characters as [`Self::VALIDATOR`] says, of those that JSON takes as they are.
    #[must_use]
    pub fn with_validator(mut self, validator: &str) -> Self {
        debug_assert_eq!(validator.len(), Self::VALIDATOR);
        let text = Arc::make_mut(&mut self.text);
        text.pop();
        text.push_str(",\"");
        text.push_str(validator);
        text.push_str("\"]");
        self
    }

    /// Reads what came to a page of this build.
    ///
    /// # Errors
    /// The failure that came in its place; [`Failure::Unreachable`] for what is no answer of ours, or cut off.
    pub fn read(text: String, build: &str) -> Result<Self, Failure> {
        let begin = beginning(build);
        let is_whole = text.ends_with(']');
        let view_at = (is_whole && text.starts_with(&begin)).then_some(begin.len());
        let names_a_build = is_whole && names_a_build(&text);
        if view_at.is_none() && !names_a_build {
            // A map that is no failure of this build may be one of another.
            let Ok(Tree::Map(_)) = Tree::of(&text) else {
                return Err(Failure::Unreachable);
            };
            if let Ok(failure) = packed::read(&text) {
                return Err(failure);
            }
        }
        Ok(Self {
            view_at,
            text: Arc::new(text),
            media_type: Self::MEDIA_TYPE,
            view: None,
        })
    }

    /// Whether another build than this one wrote it: the page has to be loaded again.
    pub fn is_of_another_build(&self) -> bool {
        self.view_at.is_none()
    }

    /// The view.
    ///
    /// # Errors
    /// [`Failure::Unreachable`] where the data is of another build, cut off, or of another type.
    pub fn view<T: DeserializeOwned + Clone + 'static>(&self) -> Result<T, Failure> {
        if let Some(view) = self.view.as_ref().and_then(|view| view.downcast_ref::<T>()) {
            return Ok(view.clone());
        }
        let packed = self.packed().ok_or(Failure::Unreachable)?;
        packed::read(packed).map_err(|_| Failure::Unreachable)
    }

    /// The view, where nothing else is wanted of the data: not copied for who draws it in the same process.
    ///
    /// # Errors
    /// As [`view`](Self::view).
    pub fn into_view<T: DeserializeOwned + Clone + Send + Sync + 'static>(mut self) -> Result<T, Failure> {
        match self.view.take().map(|view| view.downcast::<T>()) {
            Some(Ok(view)) => Ok(Arc::unwrap_or_clone(view)),
            _ => self.view(),
        }
    }

    /// What says which data this is, in quotation marks, as HTTP has it; nothing where it is of another build or has none.
    pub fn validator(&self) -> Option<&str> {
        self.parts()?.1
    }

    fn packed(&self) -> Option<&str> {
        Some(self.parts()?.0)
    }

    /// The view, and the validator behind it.
    fn parts(&self) -> Option<(&str, Option<&str>)> {
        let both = self.text.get(self.view_at?..)?.strip_suffix(']')?;
        // Inside of a text such a comma has a reverse solidus behind it.
        let parts = both
            .len()
            .checked_sub(Self::VALIDATOR + ",\"\"".len())
            .and_then(|at| both.split_at_checked(at))
            .filter(|(_, end)| end.starts_with(",\"") && end.ends_with('"'));
        Some(match parts {
            Some((view, end)) => (view, end.get(1..)),
            None => (both, None),
        })
    }

    /// What travels. It holds no `<`, where it is for a page.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its media type, and all of it.
    pub fn into_body(self) -> (&'static str, String) {
        (self.media_type, Arc::unwrap_or_clone(self.text))
    }
}

fn beginning(build: &str) -> String {
    format!("[\"{build}\",")
}

/// Whether a text begins as the data of any build: a list of something else (a network that wants its users to sign in) is not ours.
fn names_a_build(text: &str) -> bool {
    let named = text.strip_prefix("[\"").and_then(|rest| rest.split_once("\","));
    named.is_some_and(|(build, _)| !build.is_empty() && build.bytes().all(|it| it.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests;
