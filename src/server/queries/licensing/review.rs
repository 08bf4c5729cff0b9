//! The review page.

use crate::domain::Failure;
use crate::domain::ids::ApplicationId;
use crate::domain::views::review::{Missing, ReviewPage, ReviewedAppendix};
use crate::server::licensing::document::reviewed_hash;
use crate::server::licensing::review::Reviewed;
use crate::server::licensing::signed_copy::SignedCopy;
use crate::server::request_context::RequestContext;
use crate::server::signing::service::personal_signature;
use crate::server::trouble::{Answer, Trouble};
use crate::server::unsent::waiting_texts;

use crate::server::file_lines::file_line;
use crate::server::licensing::case::CaseFile;
use crate::server::queries::licensing::changes::{all_is_seen, changes_since_last_look, changes_since_return};
use crate::server::queries::licensing::head::{head_of, programme_lines};
use crate::server::queries::organisation::details::{document_slots, organisation_of};

/// The whole application on one page, with everything that is missing. A head who may sign is shown here already what the
/// signature service would refuse later; when it does not answer, it is asked again at signing.
///
/// # Errors
/// `NotFound` for another's; a database error.
pub async fn review_page(context: RequestContext, application: ApplicationId) -> Answer<ReviewPage> {
    let mut reader = context.read().await?;
    let case = CaseFile::of_viewer(&context, &mut reader, application.as_str()).await?;
    if case.stage == crate::domain::licensing::Stage::Discarded {
        return Err(Failure::NotFound.into());
    }
    let on = context.now.date_in_bishkek();
    let mut reviewed = Reviewed::of(&mut reader, &case, on).await?;
    let appendices = case.templates().into_iter().map(|template| ReviewedAppendix {
        rows: case.rows_of(&template.id).cloned().collect(),
        template: template.clone(),
    });
    let (changes, is_all_seen) = changes_since_last_look(&context, &mut reader, &case).await?;
    let corrections = changes_since_return(&mut reader, &case).await?;
    let mut organisation = organisation_of(&reviewed.organisation);
    let mut documents = document_slots(&case.reference, &reviewed.documents);
    let (open, mut shown_on) = (case.is_open(), on);
    if !open && let Some(copy) = SignedCopy::latest(&mut reader, &case.application.id).await? {
        organisation = copy.organisation(organisation);
        documents = copy.documents(documents, &reviewed.files);
        shown_on = copy.frozen_at().date_in_bishkek();
    }
    let unsent = if open {
        let (id, organisation) = (&case.application.id, &case.application.organisation_id);
        waiting_texts(&mut reader, id, organisation, context.now).await?
    } else {
        Vec::new()
    };
    // Nothing is held while the service is asked.
    drop(reader);
    if is_all_seen {
        all_is_seen(&context, &case).await?;
    }
    if open
        && let Ok(head) = context.session()?.head()
        && let Err(Trouble::Told(Failure::Refused(refusal))) = personal_signature(&context, head.pin()).await
    {
        reviewed.missing.insert(0, Missing::Organisation { refusal });
    }
    Ok(ReviewPage {
        head: head_of(&case, Some(reviewed.count())),
        open,
        reviewed: if open {
            reviewed_hash(&case, &reviewed)?
        } else {
            String::new()
        },
        organisation,
        documents,
        programmes: programme_lines(&case, on),
        appendices: appendices.collect(),
        files: reviewed
            .files
            .iter()
            .map(|file| (file.id.to_string(), file_line(file)))
            .collect(),
        changes,
        missing: if open { reviewed.missing } else { Vec::new() },
        on: shown_on,
        corrections,
        unsent,
    })
}
