//! The documents of an accreditation case that can be downloaded, by their names in addresses.

use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseDocument {
    /// «Тышкы баалоо жүргүзүү жөнүндө буйрук».
    Order,
    /// The commission's conclusion.
    Conclusion,
    Certificate,
}

impl CaseDocument {
    /// All documents.
    pub const ALL: [CaseDocument; 3] = [CaseDocument::Order, CaseDocument::Conclusion, CaseDocument::Certificate];

    /// Its name in addresses.
    pub const fn file(self) -> &'static str {
        match self {
            CaseDocument::Order => "order.pdf",
            CaseDocument::Conclusion => "conclusion.pdf",
            CaseDocument::Certificate => "certificate.pdf",
        }
    }

    /// The document of a name.
    pub fn from_file(name: &str) -> Option<CaseDocument> {
        CaseDocument::ALL.into_iter().find(|paper| paper.file() == name)
    }
}

impl fmt::Display for CaseDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file())
    }
}
