//! The application's page.

use crate::domain::Text3;
use crate::domain::ids::{ApplicationId, CeremonyId};
use crate::domain::licensing::completeness::faults_by_template;
use crate::domain::signing::Subject;
use crate::domain::views::application::{AppendixLine, ApplicationPage, Receipt};
use crate::domain::views::mail::MailLine;
use crate::server::db::signature::Signature;
use crate::server::db::{self, Connection};
use crate::server::licensing::case::CaseFile;
use crate::server::licensing::review::missing_of;
use crate::server::request_context::RequestContext;
use crate::server::session::Session;
use crate::server::trouble::Answer;

use crate::server::queries::licensing::changes::{all_is_seen, changes_since_last_look};
use crate::server::queries::licensing::head::{head_of, programme_lines};
use crate::server::queries::licensing::timeline::{timeline_of, whole_term};
use crate::server::queries::mail::{mail_of_ceremony, troubled_mails};

/// The page of an application, with what others changed since the viewer last saw it.
///
/// # Errors
/// `NotFound` for another's; a database error.
pub async fn application_page(context: RequestContext, application: ApplicationId) -> Answer<ApplicationPage> {
    let mut reader = context.read().await?;
    let case = CaseFile::of_viewer(&context, &mut reader, application.as_str()).await?;
    let on = context.now.date_in_bishkek();
    let documents = db::organisation_document::current(&mut reader, &case.application.organisation_id).await?;
    let missing = missing_of(&case, &documents, on);
    let count = u32::try_from(missing.len()).unwrap_or(u32::MAX);
    let faults = faults_by_template(&missing);
    let appendices = case.templates().into_iter().map(|template| AppendixLine {
        template: template.id.clone(),
        title: template.title.clone(),
        rows: u32::try_from(case.rows_of(&template.id).count()).unwrap_or(u32::MAX),
        faults: faults.get(&template.id).copied().unwrap_or_default(),
    });
    let ceremony = if case.is_open() {
        db::ceremony::open_for(
            &mut reader,
            &case.application.id,
            Subject::LicenceApplication,
            context.session()?.person_id(),
        )
        .await?
    } else {
        None
    };
    let road = timeline_of(&mut reader, &case).await?;
    let session = context.session()?;
    // The applicant's side has the one mail of such a case on its receipt.
    let mails = if session.officer().is_ok() {
        troubled_mails(&mut reader, session, &case.application.id).await?
    } else {
        Vec::new()
    };
    let (changes, is_all_seen) = changes_since_last_look(&context, &mut reader, &case).await?;
    let page = ApplicationPage {
        appendices: appendices.collect(),
        programmes: programme_lines(&case, on),
        levels: case.reference.levels.clone(),
        term: whole_term(&case, &road),
        road,
        missing: if case.is_open() { count } else { 0 },
        changes,
        ceremony: ceremony.map(CeremonyId::from_text),
        receipt: receipt_of_case(&mut reader, session, &case).await?,
        mails,
        head: head_of(&case, Some(count)),
    };
    drop(reader);
    if is_all_seen {
        all_is_seen(&context, &case).await?;
    }
    Ok(page)
}

/// The receipt of a case that was signed.
async fn receipt_of_case(db: &mut Connection, viewer: &Session, case: &CaseFile) -> Answer<Option<Receipt>> {
    let Some(number) = case.application.registration_number.clone() else {
        return Ok(None);
    };
    let Some(signature) = db::signature::latest(db, &case.application.id, Subject::LicenceApplication).await? else {
        return Ok(None);
    };
    let mail = mail_of_ceremony(db, viewer, signature.ceremony_id.as_str()).await?;
    let authority = case.reference.authority(&case.application.authority);
    let authority = authority.map_or_else(Text3::default, |it| it.title.clone());
    Ok(Some(receipt_of(signature, mail, Some(number), &authority)))
}

/// The receipt of a signature.
pub fn receipt_of(signature: Signature, mail: Option<MailLine>, number: Option<String>, authority: &Text3) -> Receipt {
    Receipt {
        number: number.unwrap_or_default(),
        signed_at: signature.signed_at,
        hash: signature.hash,
        signer: signature.signer_name,
        sent_to: signature.receipt_to,
        mail,
        authority: authority.clone(),
    }
}
