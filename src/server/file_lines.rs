//! Files as they are listed: queries show them, and an upload answers with one.

use crate::domain::calendar::Moment;
use crate::domain::ids::FileId;
use crate::domain::views::organisation::FileLine;
use crate::server::db::answer::EvidenceRow;
use crate::server::db::file::FileRow;

/// A file of an organisation or of a cell.
pub fn file_line(file: &FileRow) -> FileLine {
    FileLine {
        id: FileId::from_text(&file.id),
        name: file.name.clone(),
        size: u64::try_from(file.size).unwrap_or_default(),
        media_type: file.media_type.clone(),
        uploaded_at: Moment(file.uploaded_at),
    }
}

/// A file behind an answer of a self-evaluation.
pub fn evidence_line(file: &EvidenceRow) -> FileLine {
    FileLine {
        id: FileId::from_text(&file.file_id),
        name: file.name.clone(),
        size: u64::try_from(file.size).unwrap_or_default(),
        media_type: file.media_type.clone(),
        uploaded_at: Moment(file.uploaded_at),
    }
}
