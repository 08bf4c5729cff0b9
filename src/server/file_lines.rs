//! Files as they are listed: queries show them, and an upload answers with one.

use crate::domain::views::organisation::FileLine;
use crate::server::db::answer::Evidence;
use crate::server::db::file::FileRecord;

/// A file of an organisation or of a cell.
pub fn file_line(file: &FileRecord) -> FileLine {
    FileLine {
        id: file.id.clone(),
        name: file.name.clone(),
        size: file.size,
        media_type: file.media_type.clone(),
        uploaded_at: file.uploaded_at,
    }
}

/// A file behind an answer of a self-evaluation.
pub fn evidence_line(file: &Evidence) -> FileLine {
    FileLine {
        id: file.file_id.clone(),
        name: file.name.clone(),
        size: file.size,
        media_type: file.media_type.clone(),
        uploaded_at: file.uploaded_at,
    }
}
