//! The documents of an organisation, by kind.

use crate::i18n::Lang;

impl Lang {
    /// A document of the organisation (docs/requirements.md, L7); a kind that reference data added later is shown by
    /// its id.
    pub fn document_kind(self, kind: &str) -> String {
        match kind {
            "charter" => say!(self, "Устав" | "Устав" | "Charter"),
            "registration_certificate" => say!(
                self,
                "Каттоо күбөлүгү" | "Свидетельство о регистрации" | "Registration certificate"
            ),
            "bank_details" => say!(self, "Банктын реквизиттери" | "Банковские реквизиты" | "Bank details"),
            other => other.to_owned(),
        }
    }

    /// Documents in a row, in guillemets.
    pub fn document_kinds(self, kinds: &[String]) -> String {
        let name = |kind: &String| self.quoted(&self.document_kind(kind));
        kinds.iter().map(name).collect::<Vec<_>>().join(", ")
    }
}
