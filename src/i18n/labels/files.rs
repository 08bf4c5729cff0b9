//! Several files that were sent together.

use crate::domain::files::RefusedFile;
use crate::i18n::Lang;

impl Lang {
    /// Which of several files were not taken and why, and which were.
    pub fn refused_files(self, taken: &[String], refused: &[RefusedFile]) -> String {
        let why: Vec<String> = refused
            .iter()
            .map(|it| self.file_trouble(&it.name, &self.failure(&it.why)))
            .collect();
        self.some_files_taken(taken, &why)
    }

    /// The same from sentences, one for each file that was not taken.
    pub fn some_files_taken(self, taken: &[String], why_not: &[String]) -> String {
        let refused = self.files_refused(&why_not.join(" "));
        if taken.is_empty() {
            return refused;
        }
        let names: Vec<String> = taken.iter().map(|name| self.quoted(name)).collect();
        format!("{refused} {}", self.files_taken(&names.join(", ")))
    }
}
