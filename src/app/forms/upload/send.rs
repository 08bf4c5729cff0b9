//! One file on its way, with progress. `fetch` cannot tell how much has gone out, hence the older `XMLHttpRequest`.

use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use send_wrapper::SendWrapper;
use web_sys::{File, FormData, ProgressEvent, XmlHttpRequest};

use crate::domain::files::LARGEST_FILE_BYTES;
use crate::domain::packed;
use crate::domain::views::organisation::FileLine;
use crate::domain::{Failure, Refusal};

/// An upload under way.
#[derive(Clone, Debug)]
pub struct Upload(SendWrapper<XmlHttpRequest>);

impl Upload {
    /// Stops it. `done` is called as for an upload that broke off.
    pub fn stop(&self) {
        // It fails only on a request that was never opened.
        drop(self.0.abort());
    }
}

/// Sends a file in the place of the one with the id `seen`, empty for none. `progress` is called with the bytes sent and their total, `done` exactly once at the end.
///
/// # Errors
/// The browser would not even begin; `done` is not called.
pub fn send(
    action: &str,
    seen: &str,
    file: &File,
    progress: impl Fn(f64, f64) + 'static,
    done: impl FnOnce(Result<FileLine, Failure>) + 'static,
) -> Result<Upload, Failure> {
    let request = begin(action, progress, done).map_err(|_| Failure::Unreachable)?;
    let body = FormData::new().map_err(|_| Failure::Unreachable)?;
    // Before the file, so that the server knows it when the file arrives.
    body.append_with_str("replaces", seen)
        .map_err(|_| Failure::Unreachable)?;
    body.append_with_blob_and_filename("file", file, &file.name())
        .map_err(|_| Failure::Unreachable)?;
    request
        .send_with_opt_form_data(Some(&body))
        .map_err(|_| Failure::Unreachable)?;
    Ok(Upload(SendWrapper::new(request)))
}

fn begin(
    action: &str,
    progress: impl Fn(f64, f64) + 'static,
    done: impl FnOnce(Result<FileLine, Failure>) + 'static,
) -> Result<XmlHttpRequest, JsValue> {
    let request = XmlHttpRequest::new()?;
    request.open("POST", action)?;
    request.set_request_header("accept", "application/json")?;
    let advanced = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
        progress(event.loaded(), event.total());
    });
    request
        .upload()?
        .set_onprogress(Some(advanced.as_ref().unchecked_ref()));
    let answered = request.clone();
    let ended = Closure::once_into_js(move || {
        // Held until now, since the request calls it.
        drop(advanced);
        let text = answered.response_text().ok().flatten().unwrap_or_default();
        done(read(answered.status().unwrap_or_default(), &text));
    });
    request.set_onloadend(Some(ended.unchecked_ref()));
    Ok(request)
}

/// What an answer says. Status 0 is no answer: the connection broke, or the person stopped it.
fn read(status: u16, text: &str) -> Result<FileLine, Failure> {
    if (200..300).contains(&status) {
        return packed::read(text).map_err(|_| Failure::Unreachable);
    }
    Err(packed::read(text).unwrap_or(match status {
        0 => Failure::Refused(Refusal::FileBroken),
        401 => Failure::NotSignedIn,
        // A gateway in front of the server says so with a page of its own.
        413 => Failure::Refused(Refusal::FileTooLarge(LARGEST_FILE_BYTES)),
        _ => Failure::Unreachable,
    }))
}

#[cfg(test)]
mod tests {
    use super::{Failure, LARGEST_FILE_BYTES, Refusal, read};

    #[test]
    fn the_servers_refusal_is_read() {
        let said = serde_json::to_string(&Failure::Refused(Refusal::FileWrongType)).unwrap();
        assert_eq!(read(409, &said), Err(Failure::Refused(Refusal::FileWrongType)));
    }

    #[test]
    fn a_gateways_page_is_no_answer_of_ours() {
        assert_eq!(read(502, "<html>Bad Gateway</html>"), Err(Failure::Unreachable));
        assert_eq!(
            read(413, "<html></html>"),
            Err(Failure::Refused(Refusal::FileTooLarge(LARGEST_FILE_BYTES)))
        );
        assert_eq!(read(200, "<html></html>"), Err(Failure::Unreachable));
    }

    #[test]
    fn a_line_that_breaks_is_told_as_such() {
        assert_eq!(read(0, ""), Err(Failure::Refused(Refusal::FileBroken)));
    }
}
