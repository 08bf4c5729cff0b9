//! What a document is.

/// Language of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PdfLang {
    /// Kyrgyz.
    Ky,
    /// Russian.
    Ru,
    /// English.
    En,
}

/// What a document is for; it decides how it looks and in which order its parts come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PdfKind {
    /// A state letter: place and date, number, title, paragraphs, facts, table, signature.
    Order,
    /// A framed page, centred: title, number, paragraphs, facts, table, place and date, signature. It keeps to one page as
    /// long as its text can be read there.
    Certificate,
    /// A report: place and date, number, title, facts, paragraphs, table, signature.
    Conclusion,
}

/// A document to be set: a heading, who issues it, number and date, its paragraphs, an optional table, who signed and how
/// it is verified. All of it is text as people typed it. A new line in a paragraph begins another paragraph; elsewhere it
/// is a space. Control characters are left out, and a character that the font does not know is named by its number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PdfDocument {
    /// The language of the whole document.
    pub lang: PdfLang,
    /// What the document is, such as «Тышкы баалоо жүргүзүү жөнүндө буйрук».
    pub title: String,
    /// Who issues it: the ministry by its full name.
    pub issuer: String,
    /// Its number, such as «№ 2026-000012».
    pub number: String,
    /// Where and when it was made, such as «Бишкек ш., 2026-жылдын 16-ноябры».
    pub place_and_date: String,
    /// What it says.
    pub paragraphs: Vec<String>,
    /// A table, where there is one.
    pub table: Option<PdfTable>,
    /// Pairs of a label and a value, set as a list of definitions.
    pub facts: Vec<(String, String)>,
    /// Who signed, where it is signed.
    pub signature: Option<PdfSignature>,
    /// When it was signed, in epoch milliseconds: the time in the properties of the PDF.
    pub signed_at_ms: i64,
    /// What the document is for.
    pub kind: PdfKind,
}

/// The table of a document. Every row has as many cells as the header.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PdfTable {
    /// The headings of the columns: a few words each. They are repeated on every page.
    pub header: Vec<String>,
    /// The rows, top to bottom.
    pub rows: Vec<Vec<String>>,
    /// What the table shows; nothing is set where it is empty.
    pub caption: String,
}

/// Who signed a document, and what one can check it by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PdfSignature {
    /// Pairs of a label and a value: signer, certificate, time, SHA-256.
    pub lines: Vec<(String, String)>,
}
