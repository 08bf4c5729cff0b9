//! What can be wrong with a document.

/// Why a document cannot be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PdfFault {
    /// The title is empty, or holds nothing that can be seen.
    #[error("the document has no title")]
    Untitled,
    /// The table has rows but no columns.
    #[error("the table has no header")]
    TableWithoutHeader,
    /// A row of the table has more or fewer cells than the header.
    #[error("row {row} of the table has {cells} cells, its header has {columns}")]
    UnevenRow {
        /// The row, counted from 0.
        row: usize,
        /// How many cells it has.
        cells: usize,
        /// How many the header has.
        columns: usize,
    },
    /// The time of the signature lies outside the years 0 to 9999.
    #[error("no date can be made of {0} ms")]
    Time(i64),
    /// The typesetting refused; a fault of a template, not of the document. What it said is for the log.
    #[error("the document could not be set: {0}")]
    Setting(String),
}
