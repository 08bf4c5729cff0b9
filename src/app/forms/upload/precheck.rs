//! What is known of a file before it is sent: its size, and by its content whether it will be taken.

use leptos::wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::domain::Refusal;
use crate::domain::files::{Inspection, LARGEST_FILE_BYTES};

/// The `accept` of the input: what a chooser of files shows first. Another name is no hindrance.
pub const ACCEPT: &str = ".pdf,.jpg,.jpeg,.jpe,.jfif,.png,application/pdf,image/jpeg,image/png";

/// So much of a file is read at once.
const PIECE_BYTES: f64 = 1_048_576.0;

/// Whether it is worth sending a file. Whether a locked PDF opens without its password is the server's to find out.
///
/// # Errors
/// Empty, too large, of a wrong type, not whole: the refusals that the server would give; or it could not be read.
pub async fn precheck(file: &web_sys::File) -> Result<(), Refusal> {
    let size = file.size();
    fits(size as u64)?;
    let mut inspection = Inspection::default();
    let mut from = 0.0;
    while from < size {
        let until = (from + PIECE_BYTES).min(size);
        let piece = read(file, from, until).await.map_err(|_| Refusal::FileNotRead)?;
        inspection.take(&piece)?;
        from = until;
    }
    inspection.end()?;
    Ok(())
}

async fn read(file: &web_sys::File, from: f64, until: f64) -> Result<Vec<u8>, JsValue> {
    let piece = file.slice_with_f64_and_f64(from, until)?;
    let buffer = JsFuture::from(piece.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

fn fits(size: u64) -> Result<(), Refusal> {
    match size {
        0 => Err(Refusal::FileEmpty),
        1..=LARGEST_FILE_BYTES => Ok(()),
        _ => Err(Refusal::FileTooLarge(LARGEST_FILE_BYTES)),
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
        assert_eq!(fits(0), Err(Refusal::FileEmpty));
    }

    #[test]
    fn a_file_over_twenty_megabytes_is_not_sent() {
        let limit = 20 * 1024 * 1024;
        assert_eq!(fits(limit), Ok(()));
        assert_eq!(fits(limit + 1), Err(Refusal::FileTooLarge(limit)));
    }
}
