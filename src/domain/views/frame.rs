//! What surrounds every page: who looks, and what the last form was refused with.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::Failure;
use crate::domain::calendar::Moment;

/// What a signed-in person is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The head of a registered organisation.
    Head,
    /// A responsible employee of a registered organisation.
    Employee,
    /// Signed in with the signature of an organisation that is not registered, or whose head is somebody else.
    Newcomer,
    /// Signed in with the person's own signature and holding no office.
    Person,
    /// A specialist of an authority.
    Specialist,
    /// Leadership of an authority.
    Leadership,
    Administrator,
}

/// Who looks at the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewer {
    /// Full name by ESI.
    pub name: String,
    /// Name of the organisation, if any: Kyrgyz, Russian.
    pub organisation: Option<(String, String)>,
    /// What the viewer is.
    pub role: Role,
    /// Whether the viewer is in the pool of experts, whatever else.
    pub is_expert: bool,
    /// Opaque key under which the browser keeps this person's unsent text apart from others'.
    pub draft_key: String,
    /// For whom the page is drawn, person and organisation, as an opaque text that every request of the page names.
    #[serde(default)]
    pub reader: String,
}

/// What the last form of this session came to, shown once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// The name of the form: the server function, and the id of its thing where a page has several of a kind.
    pub form: String,
    /// What it was refused with; nothing when the action was done.
    pub failure: Option<Failure>,
    /// What was typed, by field; never codes or passwords.
    pub typed: BTreeMap<String, String>,
    /// What was typed in another form of the page, which was not sent itself: its texts travelled along with this one.
    #[serde(default)]
    pub kept: Option<Kept>,
}

/// What was typed in a form that was not sent itself, neither saved nor refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The name of the form.
    pub form: String,
    /// What was typed, by field; with what a text is based on under `based_on[<field>]`. Never codes or passwords.
    pub typed: BTreeMap<String, String>,
}

impl Flash {
    /// The name under which texts are kept that were posted with nothing else to do.
    pub const KEPT: &str = "kept";
    /// The name under which a page says that it shows another reader than the form that was sent.
    pub const ANOTHER_READER: &str = "another_reader";

    /// Informs whoever is signed in now that a form of another reader was refused.
    pub fn another_reader(failure: Failure) -> Self {
        Self {
            form: Self::ANOTHER_READER.to_owned(),
            failure: Some(failure),
            typed: BTreeMap::new(),
            kept: None,
        }
    }

    /// Keeps what was typed in a form, and says nothing else.
    pub fn keeping(kept: Kept) -> Self {
        Self {
            form: Self::KEPT.to_owned(),
            failure: None,
            typed: BTreeMap::new(),
            kept: Some(kept),
        }
    }
}

/// The frame of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Nobody for a guest.
    pub viewer: Option<Viewer>,
    /// What the last form came to.
    pub flash: Option<Flash>,
    /// The server's time when the page was made; `Moment(0)` outside a request.
    pub now: Moment,
}

impl Frame {
    /// What this form was refused with, if it was.
    pub fn failure_of(&self, form: &str) -> Option<&Failure> {
        self.flash
            .as_ref()
            .filter(|flash| flash.form == form)
            .and_then(|flash| flash.failure.as_ref())
    }

    /// Whether this form was just carried out.
    pub fn done(&self, form: &str) -> bool {
        self.flash
            .as_ref()
            .is_some_and(|flash| flash.form == form && flash.failure.is_none())
    }

    /// What was typed in this form, by field, before it was refused or kept.
    pub fn typed_in(&self, form: &str) -> Option<&BTreeMap<String, String>> {
        let flash = self.flash.as_ref()?;
        if flash.form == form {
            return Some(&flash.typed);
        }
        self.kept_of(form)
    }

    /// What was typed in a field of this form before it was refused or kept.
    pub fn typed(&self, form: &str, field: &str) -> Option<String> {
        self.typed_in(form)?.get(field).cloned()
    }

    /// The stored text on which the kept text of a field was based.
    pub fn kept_over(&self, form: &str, field: &str) -> Option<&str> {
        let base = self.kept_of(form)?.get(&format!("based_on[{field}]"))?;
        Some(base.as_str())
    }

    fn kept_of(&self, form: &str) -> Option<&BTreeMap<String, String>> {
        let kept = self.flash.as_ref()?.kept.as_ref()?;
        (kept.form == form).then_some(&kept.typed)
    }
}

#[cfg(test)]
mod tests {
    use super::{Flash, Frame, Kept};

    fn framed(flash: &str) -> Frame {
        Frame {
            flash: serde_json::from_str(flash).ok(),
            ..Frame::default()
        }
    }

    #[test]
    fn what_an_older_version_left_is_read() {
        let frame = framed(r#"{"form":"declare_tie","failure":null,"typed":{"inn":"1"}}"#);
        assert_eq!(frame.typed("declare_tie", "inn").as_deref(), Some("1"));
        assert_eq!(frame.kept_over("declare_tie", "inn"), None);
    }

    /// How a refusal of the law is written, in sessions and in pages that a browser keeps.
    #[test]
    fn refusals_of_the_law_are_read_as_ever() {
        let stage = r#"{"why":"not_at_this_stage","stage":"evaluation","action":"edit"}"#;
        let others = r#"{"why":"not_yours","action":"sign","actor":"employee","who":["head"]}"#;
        for law in [
            r#"{"why":"needs_reasons"}"#,
            r#"{"why":"incomplete","missing":3}"#,
            stage,
            others,
        ] {
            let failure = format!(r#"{{"failure":"refused","facts":{{"refusal":"accreditation_law","facts":{law}}}}}"#);
            let flash = format!(r#"{{"form":"take_step","failure":{failure},"typed":{{"reasons":"x"}}}}"#);
            let frame = framed(&flash);
            assert_eq!(frame.typed("take_step", "reasons").as_deref(), Some("x"), "{law}");
            let again = serde_json::to_string(&frame.failure_of("take_step")).unwrap();
            assert_eq!(again, failure);
        }
    }

    #[test]
    fn carried_texts_belong_to_their_own_form() {
        let typed = [("note", "Жаңы"), ("based_on[note]", "Эски")];
        let typed = typed.map(|(field, text)| (field.to_owned(), text.to_owned()));
        let kept = Kept {
            form: "save_row 1".to_owned(),
            typed: typed.into(),
        };
        let frame = Frame {
            flash: Some(Flash::keeping(kept)),
            ..Frame::default()
        };
        assert_eq!(frame.typed("save_row 1", "note").as_deref(), Some("Жаңы"));
        assert_eq!(frame.kept_over("save_row 1", "note"), Some("Эски"));
        assert_eq!(frame.typed("save_row 2", "note"), None);
        assert!(!frame.done("save_row 1") && frame.failure_of("save_row 1").is_none());
    }
}
