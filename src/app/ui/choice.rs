//! One of several answers.

/// An answer that can be chosen in a [`Select`](super::Select) or a [`RadioGroup`](super::RadioGroup).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// A line that explains it; shown by radio buttons only.
    pub hint: Option<String>,
    /// Why it cannot be chosen; shown by radio buttons, and appended to the label in a select.
    pub why_not: Option<String>,
}

impl Choice {
    /// An answer without hint that can be chosen.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// The same with a line that explains it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same, not to be chosen for this reason.
    #[must_use]
    pub fn why_not(mut self, reason: impl Into<String>) -> Self {
        self.why_not = Some(reason.into());
        self
    }
}
