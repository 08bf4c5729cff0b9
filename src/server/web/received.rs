//! The files of a form, one after another.

use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;

use super::texts_beside::TextsBeside;
use crate::domain::files::{LARGEST_FILE_BYTES, RefusedFile, fitting_name};
use crate::domain::views::organisation::FileLine;
use crate::domain::{Failure, OutsideSystem, Refusal};
use crate::server::again::retry_overtaken;
use crate::server::commands::put_file::{Place, UploadedFile, put_file};
use crate::server::handler::tell;
use crate::server::outside::Service;
use crate::server::outside::files::{Upload, UploadFailure, safe_file_name};
use crate::server::request_context::RequestContext;
use crate::server::state::AppState;
use crate::server::trouble::{Answer, Trouble};

/// So many files of one form are looked at; no place takes as many.
const MOST_FILES_OF_A_FORM: usize = 50;

/// A file whose content is on its way into the store.
struct Arriving {
    name: String,
    upload: Upload,
}

/// Takes the form's file. Where the form has several none is taken, since nobody can say which is meant.
///
/// # Errors
/// What is wrong with the form or the file; the command's.
pub(super) async fn take_one(
    state: &AppState,
    context: impl Fn() -> RequestContext,
    place: &Place,
    form: &mut Multipart,
    texts: &mut TextsBeside,
) -> Answer<FileLine> {
    let mut arriving: Option<Arriving> = None;
    let mut count = 0;
    while let Some(field) = form.next_field().await.map_err(broken)? {
        if !texts.is_file(&field) {
            texts.put_aside(field).await.map_err(broken)?;
        } else if count == 0 {
            count = 1;
            arriving = Some(receive(state, field).await?);
        } else if is_chosen(&field) {
            count += 1;
        }
    }
    let arriving = arriving.ok_or(Refusal::FileEmpty)?;
    if count > 1 {
        arriving.upload.abort().await;
        return Err(Refusal::OneFileOnly(count).into());
    }
    let file = arrived(arriving, texts.replaces()).await?;
    put(context, place, &file).await
}

/// Takes all files of the form, in its order, each for itself; answers the last.
///
/// # Errors
/// Of a single file its own refusal; of several [`Refusal::FilesRefused`] where any was refused.
pub(super) async fn take_several(
    state: &AppState,
    context: impl Fn() -> RequestContext,
    place: &Place,
    form: &mut Multipart,
    texts: &mut TextsBeside,
    incident: &str,
) -> Answer<FileLine> {
    let mut outcomes: Vec<(String, Result<FileLine, Failure>)> = Vec::new();
    while outcomes.len() < MOST_FILES_OF_A_FORM {
        let next = match form.next_field().await {
            Ok(Some(field)) if !texts.is_file(&field) => match texts.put_aside(field).await {
                Ok(()) => continue,
                Err(error) => Err(error),
            },
            next => next,
        };
        let field = match next {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(error) => {
                // The name of what broke off is not known.
                outcomes.push(("…".to_owned(), Err(tell(broken(error), incident))));
                break;
            }
        };
        let is_chosen = is_chosen(&field);
        let name = safe_file_name(field.file_name().unwrap_or_default());
        let taken = async {
            let file = arrived(receive(state, field).await?, None).await?;
            put(&context, place, &file).await
        };
        let taken = taken.await.map_err(|trouble| tell(trouble, incident));
        // A browser sends a form in which nothing was chosen with an empty name.
        let is_nothing = !is_chosen && taken == Err(Refusal::FileEmpty.into());
        let is_over = taken == Err(Refusal::FileBroken.into());
        if !is_nothing {
            outcomes.push((name, taken));
        }
        if is_over {
            break;
        }
    }
    summed_up(outcomes).map_err(Trouble::Told)
}

fn summed_up(mut outcomes: Vec<(String, Result<FileLine, Failure>)>) -> Result<FileLine, Failure> {
    if outcomes.len() <= 1 {
        return outcomes.pop().map_or(Err(Refusal::FileEmpty.into()), |(_, only)| only);
    }
    let (mut last, mut taken, mut refused) = (None, Vec::new(), Vec::new());
    for (name, outcome) in outcomes {
        match outcome {
            Ok(file) => {
                taken.push(file.name.clone());
                last = Some(file);
            }
            Err(why) => refused.push(RefusedFile { name, why }),
        }
    }
    match last {
        Some(last) if refused.is_empty() => Ok(last),
        _ => Err(Refusal::FilesRefused { taken, refused }.into()),
    }
}

fn is_chosen(field: &Field<'_>) -> bool {
    field.file_name().is_some_and(|name| !name.is_empty())
}

async fn receive(state: &AppState, mut field: Field<'_>) -> Answer<Arriving> {
    let name = safe_file_name(field.file_name().unwrap_or_default());
    let mut upload = state.outside.files.begin(LARGEST_FILE_BYTES);
    while let Some(piece) = field.chunk().await.map_err(broken)? {
        upload.write(piece).await.map_err(refusal_of)?;
    }
    Ok(Arriving { name, upload })
}

/// The file in the store, under a name by which it opens.
async fn arrived(arriving: Arriving, replaces: Option<String>) -> Answer<UploadedFile> {
    let stored = arriving.upload.finish().await.map_err(refusal_of)?;
    let name = safe_file_name(&fitting_name(&arriving.name, stored.kind));
    Ok(UploadedFile { replaces, name, stored })
}

/// Places a file, also when another command on the case came first: the content is stored already.
async fn put(context: impl Fn() -> RequestContext, place: &Place, file: &UploadedFile) -> Answer<FileLine> {
    retry_overtaken(move || put_file(context(), place, file)).await
}

fn broken(error: MultipartError) -> Trouble {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Refusal::FileTooLarge(LARGEST_FILE_BYTES).into()
    } else {
        Refusal::FileBroken.into()
    }
}

fn refusal_of(failure: UploadFailure) -> Trouble {
    match failure {
        UploadFailure::Empty => Refusal::FileEmpty.into(),
        UploadFailure::TooLarge { limit } => Refusal::FileTooLarge(limit).into(),
        UploadFailure::Content(fault) => Refusal::from(fault).into(),
        UploadFailure::Locked => Refusal::FileLocked.into(),
        UploadFailure::Broken => Refusal::FileBroken.into(),
        UploadFailure::Infected => Refusal::FileInfected.into(),
        UploadFailure::TooLargeToScan => Refusal::FileTooLargeToScan.into(),
        UploadFailure::Outside(failure) => match failure.service {
            Service::Scanner => OutsideSystem::Scanner.into(),
            _ => OutsideSystem::Files.into(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::outside::{Kind, OutsideFailure};

    fn told(failure: UploadFailure) -> Failure {
        tell(refusal_of(failure), "")
    }

    #[test]
    fn who_did_not_do_their_part_is_named() {
        for (service, system) in [
            (Service::Scanner, OutsideSystem::Scanner),
            (Service::Files, OutsideSystem::Files),
        ] {
            for kind in [Kind::Unreachable, Kind::Slow, Kind::BadAnswer, Kind::CircuitOpen] {
                let failure = UploadFailure::Outside(OutsideFailure { service, kind });
                assert_eq!(told(failure), Failure::Unavailable(system));
            }
        }
    }

    #[test]
    fn the_scanners_verdict_refuses_the_file() {
        assert_eq!(told(UploadFailure::Infected), Refusal::FileInfected.into());
        assert_eq!(told(UploadFailure::TooLargeToScan), Refusal::FileTooLargeToScan.into());
        assert_eq!(told(UploadFailure::Locked), Refusal::FileLocked.into());
    }

    #[test]
    fn one_file_has_its_refusal_and_several_each() {
        let cut = || ("Жарым.pdf".to_owned(), Err(Refusal::FileCut.into()));
        assert_eq!(summed_up(vec![]), Err(Refusal::FileEmpty.into()));
        assert_eq!(summed_up(vec![cut()]), Err(Refusal::FileCut.into()));
        let refused = vec![
            RefusedFile {
                name: "Жарым.pdf".to_owned(),
                why: Refusal::FileCut.into(),
            };
            2
        ];
        let expected = Refusal::FilesRefused { taken: vec![], refused };
        assert_eq!(summed_up(vec![cut(), cut()]), Err(expected.into()));
    }
}
