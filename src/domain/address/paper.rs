//! The documents of an accreditation case that can be downloaded, by their names in addresses.

use std::fmt;

/// A document of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperOf {
    /// «Тышкы баалоо жүргүзүү жөнүндө буйрук».
    Order,
    /// The commission's conclusion.
    Conclusion,
    /// The certificate.
    Certificate,
}

impl PaperOf {
    /// All documents.
    pub const ALL: [PaperOf; 3] = [PaperOf::Order, PaperOf::Conclusion, PaperOf::Certificate];

    /// Its name in addresses.
    pub const fn file(self) -> &'static str {
        match self {
            PaperOf::Order => "order.pdf",
            PaperOf::Conclusion => "conclusion.pdf",
            PaperOf::Certificate => "certificate.pdf",
        }
    }

    /// The document of a name.
    pub fn from_file(name: &str) -> Option<PaperOf> {
        PaperOf::ALL.into_iter().find(|paper| paper.file() == name)
    }
}

impl fmt::Display for PaperOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file())
    }
}
