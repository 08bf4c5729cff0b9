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
use super::packed::{self, Unwritable};

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
    /// The failure that came in its place; [`Failure::Unreachable`] for what is no answer of ours.
    pub fn read(text: String, build: &str) -> Result<Self, Failure> {
        if !text.starts_with('[') {
            return Err(packed::read(&text).unwrap_or(Failure::Unreachable));
        }
        let begin = beginning(build);
        Ok(Self {
            view_at: text.starts_with(&begin).then_some(begin.len()),
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

#[cfg(test)]
mod tests {
    use super::PageData;
    use crate::domain::{Failure, Refusal};

    const BUILD: &str = "0123456789ab";

    fn travelled(view: &[&str], build: &str) -> Result<Vec<String>, Failure> {
        let view: Vec<String> = view.iter().map(|it| (*it).to_owned()).collect();
        let (_, text) = PageData::of(view, BUILD).unwrap().into_body();
        PageData::read(text, build)?.view()
    }

    #[test]
    fn a_page_of_the_same_build_reads_it() {
        assert_eq!(travelled(&["a", "]"], BUILD), Ok(vec!["a".to_owned(), "]".to_owned()]));
    }

    #[test]
    fn a_page_of_another_build_does_not() {
        assert_eq!(travelled(&["a"], "0123456789ac"), Err(Failure::Unreachable));
        assert_eq!(travelled(&["a"], ""), Err(Failure::Unreachable));
        let (_, text) = PageData::of(1_u8, BUILD).unwrap().into_body();
        assert!(PageData::read(text.clone(), "ba").is_ok_and(|data| data.is_of_another_build()));
        assert!(PageData::read(text, BUILD).is_ok_and(|data| !data.is_of_another_build()));
    }

    #[test]
    fn its_validator_is_no_part_of_the_view() {
        let validator = "0123456789abcdef".repeat(2);
        for view in [vec![], vec!["a".to_owned()], vec![format!(",\"{validator}")]] {
            let plain = PageData::of(view.clone(), BUILD).unwrap();
            let marked = plain.clone().with_validator(&validator);
            for (data, expected) in [(plain, None), (marked, Some(format!("\"{validator}\"")))] {
                let read = PageData::read(data.into_body().1, BUILD).unwrap();
                assert_eq!(read.validator(), expected.as_deref());
                assert_eq!(read.view(), Ok(view.clone()));
            }
        }
        let text = validator.clone();
        let data = PageData::of(text.clone(), BUILD).unwrap();
        let read = PageData::read(data.with_validator(&validator).into_body().1, BUILD).unwrap();
        assert_eq!(read.view(), Ok(text));
    }

    #[test]
    fn a_text_like_a_validator_is_a_text() {
        for text in [
            "0123456789abcdef".repeat(2),
            format!("a,\"{}", "0".repeat(32)),
            "0".repeat(33),
        ] {
            let data = PageData::of(text.clone(), BUILD).unwrap();
            let read = PageData::read(data.into_body().1, BUILD).unwrap();
            assert_eq!(read.validator(), None);
            assert_eq!(read.view(), Ok(text));
        }
    }

    #[test]
    fn another_build_has_no_validator() {
        let data = PageData::of(1_u8, BUILD).unwrap().with_validator(&"0".repeat(32));
        let read = PageData::read(data.into_body().1, "0123456789ac").unwrap();
        assert_eq!(read.validator(), None);
    }

    #[test]
    fn who_draws_it_in_the_same_process_reads_nothing() {
        let data = PageData::of("text".to_owned(), BUILD).unwrap();
        assert_eq!(data.view(), Ok("text".to_owned()));
        assert_eq!(data.into_view(), Ok("text".to_owned()));
    }

    #[test]
    fn a_failure_comes_in_its_place() {
        let failure = Failure::Refused(Refusal::FileWrongType);
        let read = PageData::read(serde_json::to_string(&failure).unwrap(), BUILD);
        assert_eq!(read.err(), Some(failure));
    }

    #[test]
    fn what_is_no_answer_of_ours_was_not_reached() {
        for text in ["", "<html>Bad Gateway</html>", "{}", "{\"failure\":\"nothing\"}"] {
            assert_eq!(
                PageData::read(text.to_owned(), BUILD).err(),
                Some(Failure::Unreachable),
                "{text}"
            );
        }
        for text in [
            "[",
            "[\"0123456789ab\",",
            "[\"0123456789ab\",[\"a\"",
            "[\"0123456789ab\",7]",
        ] {
            let read = PageData::read(text.to_owned(), BUILD).and_then(|data| data.view::<Vec<String>>());
            assert_eq!(read, Err(Failure::Unreachable), "{text}");
        }
    }
}
