//! The texts in a form with a file: those of the form next to the place of the file, in the order of the page.

use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};

use super::functions::LARGEST_DEED_BYTES;

/// The texts of a form, put aside as they arrive, and the names of the fields of the file.
pub(super) struct TextsBeside {
    file: String,
    replaces: String,
    texts: Vec<(String, String)>,
    bytes: usize,
}

impl TextsBeside {
    /// Of the form of a place alone, or with `at`, the place among others of its form.
    pub(super) fn new(at: Option<&str>) -> Self {
        let end = at.map(|at| format!(".{at}")).unwrap_or_default();
        Self {
            file: format!("file{end}"),
            replaces: format!("replaces{end}"),
            texts: Vec::new(),
            bytes: 0,
        }
    }

    /// Whether a field is a file for the place. A script names the one place that it sends to as if it were alone.
    pub(super) fn is_file(&self, field: &Field<'_>) -> bool {
        field.name().is_some_and(|name| name == self.file || name == "file")
    }

    /// Puts a field aside, if it is a text; a file for another place is read over.
    ///
    /// # Errors
    /// The form broke off, or is too large.
    pub(super) async fn put_aside(&mut self, field: Field<'_>) -> Result<(), MultipartError> {
        if field.file_name().is_some() {
            return Ok(());
        }
        let name = field.name().unwrap_or_default().to_owned();
        if let Some(text) = text_in(field, LARGEST_DEED_BYTES.saturating_sub(self.bytes)).await? {
            self.bytes += text.len();
            self.texts.push((name, text));
        }
        Ok(())
    }

    /// The id of the file that was in the place when the person looked, empty for none; nothing where they did not look.
    pub(super) fn replaces(&self) -> Option<String> {
        let named = self
            .texts
            .iter()
            .find(|(name, _)| *name == self.replaces || name == "replaces");
        named.map(|(_, id)| id.clone())
    }

    /// Reads the rest of the form, whatever files it has, and gives the texts: all that arrived.
    pub(super) async fn with_rest_of(mut self, form: &mut Multipart) -> Vec<(String, String)> {
        while let Ok(Some(field)) = form.next_field().await {
            if self.put_aside(field).await.is_err() {
                break;
            }
        }
        self.texts
    }
}

/// A text; nothing where it is longer than there is room, or is none.
async fn text_in(mut field: Field<'_>, room: usize) -> Result<Option<String>, MultipartError> {
    let mut bytes = Vec::new();
    let mut fits = true;
    while let Some(piece) = field.chunk().await? {
        fits = fits && bytes.len() + piece.len() <= room;
        if fits {
            bytes.extend_from_slice(&piece);
        }
    }
    Ok(String::from_utf8(bytes).ok().filter(|_| fits))
}
