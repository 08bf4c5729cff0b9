//! An address with a query, or with a place in the page.

use std::fmt;

/// What the query of an address can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// The form in which an employee is appointed is open.
    Add,
    /// What an expert answered to an invitation, on the page to which that leads.
    Answer,
    /// The cell of the chair's table that is open.
    Cell,
    /// Everything that is missing in a row is marked, also where nothing was typed yet.
    Check,
    /// The criterion of a sheet that is open.
    Criterion,
    /// The page in whose place this one is shown.
    From,
    /// The page that is shown after a choice.
    Next,
    /// The page of a list, from 1.
    Page,
    /// The page that is shown after signing in.
    ReturnTo,
    /// Why signing in did not come to its end.
    SignIn,
    /// The stage of the cases listed.
    Stage,
    /// The tab of a list.
    Tab,
    /// What is searched for.
    Words,
}

impl Parameter {
    /// The name in the query.
    pub const fn name(self) -> &'static str {
        match self {
            Parameter::Add => "add",
            Parameter::Answer => "answer",
            Parameter::Cell => "cell",
            Parameter::Check => "check",
            Parameter::Criterion => "criterion",
            Parameter::From => "from",
            Parameter::Next => "next",
            Parameter::Page => "page",
            Parameter::ReturnTo => "return_to",
            Parameter::SignIn => "sign_in",
            Parameter::Stage => "stage",
            Parameter::Tab => "tab",
            Parameter::Words => "words",
        }
    }
}

/// An address with a query, or with a place in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    page: String,
    id: Option<String>,
}

impl Link {
    pub(super) fn to(page: impl fmt::Display) -> Self {
        Self {
            page: page.to_string(),
            id: None,
        }
    }

    /// The same, and the query says this.
    #[must_use]
    pub fn with(self, parameter: Parameter, value: impl fmt::Display) -> Self {
        let mut link = self.asking(parameter);
        link.page.push('=');
        link.page.push_str(&in_query(&value.to_string()));
        link
    }

    /// The same, and the query asks this.
    #[must_use]
    pub fn asking(mut self, parameter: Parameter) -> Self {
        self.page.push(if self.page.contains('?') { '&' } else { '?' });
        self.page.push_str(parameter.name());
        self
    }

    /// The same, at a place in the page: the `id` of its element.
    #[must_use]
    pub fn at(mut self, id: impl fmt::Display) -> Self {
        self.id = Some(id.to_string());
        self
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.page)?;
        match &self.id {
            Some(id) => write!(f, "#{id}"),
            None => Ok(()),
        }
    }
}

impl From<Link> for String {
    fn from(link: Link) -> Self {
        link.to_string()
    }
}

/// A text as it is written in a query; the same on the server and in the browser.
fn in_query(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Parameter;
    use crate::domain::address::{Address, Endpoint};
    use crate::domain::ids::{AccreditationId, ApplicationId, FileId, RowId, SheetId};

    #[test]
    fn an_address_is_its_pattern_with_its_values() {
        let (case, application) = (AccreditationId::from_text("k1"), ApplicationId::from_text("a1"));
        for (address, written) in [
            (Address::Home, "/"),
            (Address::ConfirmOrganisation, "/organisation/confirm"),
            (Address::Application(&application), "/applications/a1"),
            (
                Address::Appendix(&application, "library"),
                "/applications/a1/appendices/library",
            ),
            (
                Address::SelfEvaluation(&case, "2"),
                "/accreditations/k1/self-evaluation/2",
            ),
        ] {
            assert_eq!(address.to_string(), written);
        }
        assert_eq!(Endpoint::File(&FileId::from_text("f1")).to_string(), "/files/f1");
        assert_eq!(Endpoint::Language("ru").to_string(), "/language/ru");
    }

    #[test]
    fn a_link_says_more_than_its_address() {
        let (application, row) = (ApplicationId::from_text("a1"), RowId::from_text("r1"));
        let sheet = SheetId::from_text("s1");
        let criterion = Address::Sheet(&sheet).with(Parameter::Criterion, "1.1");
        assert_eq!(criterion.to_string(), "/sheets/s1?criterion=1.1");
        let cell = Address::Row(&application, &row).with(Parameter::Check, 1).at("area");
        assert_eq!(cell.to_string(), "/applications/a1/rows/r1?check=1#area");
        let page = Address::Licences
            .with(Parameter::Tab, "closed")
            .with(Parameter::Page, 2);
        assert_eq!(page.to_string(), "/licences?tab=closed&page=2");
        let words = Address::Accreditations.with(Parameter::Words, "ү/&=");
        assert_eq!(words.to_string(), "/accreditation?words=%D2%AF%2F%26%3D");
        assert_eq!(
            Address::Organisation.at("documents").to_string(),
            "/organisation#documents"
        );
    }
}
