//! What can be told of a file before it is sent.

use crate::domain::Refusal;

/// The largest file, in bytes: 20 MB.
pub const LIMIT: u64 = 20 * 1024 * 1024;

/// The `accept` of the input.
pub const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";

/// Endings of names and the media type that belongs to them.
const TYPES: [(&str, &str); 4] = [
    (".pdf", "application/pdf"),
    (".jpg", "image/jpeg"),
    (".jpeg", "image/jpeg"),
    (".png", "image/png"),
];

/// Whether it is worth sending a file. `media_type` is what the browser makes of it, empty where it makes nothing.
///
/// # Errors
/// Empty, too large, or of a type that is not taken: the refusals that the server would give.
pub fn precheck(name: &str, size: u64, media_type: &str) -> Result<(), Refusal> {
    if size == 0 {
        return Err(Refusal::FileEmpty);
    }
    if size > LIMIT {
        return Err(Refusal::FileTooLarge(LIMIT));
    }
    let name = name.to_lowercase();
    let by_name = TYPES
        .iter()
        .find(|(ending, _)| name.ends_with(ending))
        .map(|(_, media_type)| *media_type);
    match by_name {
        Some(expected) if media_type.is_empty() || media_type == expected => Ok(()),
        _ => Err(Refusal::FileWrongType),
    }
}

/// The type in a word: PDF, JPG, PNG.
pub fn short_type(media_type: &str) -> &'static str {
    match media_type {
        "application/pdf" => "PDF",
        "image/jpeg" => "JPG",
        "image/png" => "PNG",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_no_bytes_is_not_sent() {
        assert_eq!(precheck("устав.pdf", 0, "application/pdf"), Err(Refusal::FileEmpty));
    }

    #[test]
    fn a_file_over_twenty_megabytes_is_not_sent() {
        assert_eq!(precheck("устав.pdf", LIMIT, "application/pdf"), Ok(()));
        assert_eq!(
            precheck("устав.pdf", LIMIT + 1, "application/pdf"),
            Err(Refusal::FileTooLarge(LIMIT))
        );
    }

    #[test]
    fn only_documents_and_pictures_are_sent() {
        assert_eq!(precheck("Күбөлүк.JPEG", 9, "image/jpeg"), Ok(()));
        assert_eq!(precheck("скан.png", 9, ""), Ok(()));
        assert_eq!(
            precheck("устав.exe", 9, "application/x-msdownload"),
            Err(Refusal::FileWrongType)
        );
        assert_eq!(precheck("устав", 9, "application/pdf"), Err(Refusal::FileWrongType));
    }

    #[test]
    fn a_wrong_type_under_a_right_name_is_not_sent_where_the_browser_knows_it() {
        assert_eq!(precheck("устав.pdf", 9, "text/html"), Err(Refusal::FileWrongType));
    }
}
