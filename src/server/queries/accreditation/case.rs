//! The list of accreditation cases, and the page of one.

use crate::domain::accreditation::{Facts, Stage, ahead};
use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, CeremonyId};
use crate::domain::search::Query;
use crate::domain::signing::Subject;
use crate::domain::views::accreditation::{AccreditationLine, AccreditationPage, AccreditationsPage};
use crate::domain::views::application::TimelinePlace;
use crate::domain::{Failure, Refusal, Text3};
use crate::server::accreditation::case::AccreditationFile;
use crate::server::accreditation::commission::commission_facts;
use crate::server::db::accreditation_list::ListedAccreditation;
use crate::server::db::{self, Connection};
use crate::server::references::References;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

use crate::server::queries::accreditation::head::{head_of, visible_accreditation};
use crate::server::queries::accreditation::self_evaluation::{reasons_of, section_lines, seen_by_viewer};
use crate::server::queries::licensing::application::receipt_of;
use crate::server::queries::mail::{mail_of_ceremony, troubled_mails};

/// Lines per page.
const LINES: i64 = 50;

/// The cases that the viewer may see: of their own organisation, or sent to the officer's authority, by stage and by
/// words.
///
/// # Errors
/// `NotSignedIn`; a database error. Whoever may not act for a registered organisation sees an empty list, with the
/// reason.
pub async fn accreditations_page(
    context: RequestContext,
    stage: Option<Stage>,
    words: String,
    page: u32,
) -> Answer<AccreditationsPage> {
    let session = context.session()?;
    let officer = session.officer().ok();
    let applicant = session.applicant();
    let refusal = match (&officer, &applicant) {
        (None, Err(Failure::Refused(refusal))) => Some(refusal.clone()),
        (None, Err(failure)) => return Err(failure.clone().into()),
        _ => None,
    };
    let mut reader = context.read().await?;
    let page = page.max(1);
    let offset = i64::from(page - 1) * LINES;
    let query = Query::new(&words);
    let (rows, under_way) = match (&officer, &applicant) {
        (Some(officer), _) => {
            let authority = officer.authority();
            let rows = db::accreditation_list::list_for_authority(&mut reader, authority, stage, &query, LINES, offset);
            (rows.await?, false)
        }
        (None, Ok(applicant)) => {
            let id = applicant.organisation_id();
            db::accreditation_list::list_for_organisation(&mut reader, id, LINES, offset).await?
        }
        _ => (Vec::new(), false),
    };
    drop(reader);
    let total = rows.first().map_or(0, |case| case.total);
    let references = &context.state.references;
    let lines = rows.into_iter().map(|case| line_of(references, case)).collect();
    let reference = references.current();
    let levels = reference.levels.iter().filter(|level| {
        officer.is_none()
            && reference
                .criteria_sets
                .iter()
                .any(|set| set.levels.contains(&level.code))
    });
    Ok(AccreditationsPage {
        lines,
        total,
        page,
        pages: u32::try_from(total.div_ceil(LINES.unsigned_abs())).unwrap_or(1).max(1),
        is_officer: officer.is_some(),
        stage,
        words,
        levels: levels.cloned().collect(),
        begin_refusal: refusal.or(under_way.then_some(Refusal::AccreditationUnderWay)),
    })
}

fn line_of(references: &References, case: ListedAccreditation) -> AccreditationLine {
    let reference = references.of(&case.reference_version);
    let set = reference.criteria_set(&case.criteria_set);
    AccreditationLine {
        stage: case.stage,
        id: case.id,
        number: case.registration_number,
        organisation: (case.name_ky, case.name_ru),
        set: set.map_or_else(Text3::default, |set| set.title.clone()),
        stage_since: case.stage_since,
        changed_at: case.changed_at,
    }
}

/// The page of a case.
///
/// # Errors
/// `NotFound` for another's; a database error.
pub async fn accreditation_page(context: RequestContext, accreditation: AccreditationId) -> Answer<AccreditationPage> {
    let mut reader = context.read().await?;
    let case = visible_accreditation(&context, &mut reader, accreditation.as_str()).await?;
    let stands = seen_by_viewer(&mut reader, &case).await?;
    let reasons = reasons_of(&mut reader, &case).await?;
    let mut facts = commission_facts(&mut reader, &case, context.now).await?;
    let missing = stands.missing_count(case.set()?);
    facts.missing = Some(missing);
    let session = context.session()?;
    let person = session.person_id();
    let id = &case.row.id;
    let ceremony = if case.is_open() {
        db::ceremony::open_for(&mut reader, id, Subject::SelfEvaluation, person).await?
    } else {
        None
    };
    let signature = db::signature::latest(&mut reader, id, Subject::SelfEvaluation).await?;
    let mail = match &signature {
        Some(signature) => mail_of_ceremony(&mut reader, session, signature.ceremony_id.as_str()).await?,
        None => None,
    };
    let mut mails = troubled_mails(&mut reader, session, id).await?;
    // What the receipt shows already is not shown twice.
    mails.retain(|it| mail.as_ref().is_none_or(|mail| mail.id != it.id));
    let head = head_of(&case, &facts)?;
    Ok(AccreditationPage {
        road: timeline_of(&mut reader, &case).await?,
        sections: section_lines(&case, &stands, &reasons)?,
        missing,
        return_reasons: reasons.into_iter().collect(),
        ceremony: ceremony.map(CeremonyId::from_text),
        mails,
        receipt: signature.map(|signature| receipt_of(signature, mail, head.number.clone(), &head.authority)),
        head,
    })
}

#[derive(serde::Deserialize)]
struct Moved {
    to: String,
}

/// The stages behind a case, its stage, and those ahead when all goes well.
async fn timeline_of(
    db: &mut Connection,
    case: &AccreditationFile,
) -> Answer<Vec<(Stage, TimelinePlace, Option<Moment>)>> {
    let mut entered = vec![(Stage::Draft, case.row.created_at)];
    for (at, body) in db::event::stage_moves(db, &case.row.id).await? {
        let to = serde_json::from_str::<Moved>(&body).ok();
        let stage = to.and_then(|moved| Stage::from_name(&moved.to));
        // Within a stage nothing in the timeline changes.
        if let Some(stage) = stage.filter(|stage| entered.last().is_none_or(|(last, _)| last != stage)) {
            entered.push((stage, at));
        }
    }
    let last = entered.len().saturating_sub(1);
    let place = |index: usize| {
        if index == last {
            TimelinePlace::Now
        } else {
            TimelinePlace::Done
        }
    };
    let behind = entered.into_iter().enumerate();
    let mut road: Vec<_> = behind
        .map(|(index, (stage, since))| (stage, place(index), Some(since)))
        .collect();
    road.extend(
        ahead::<Facts>(case.stage)
            .into_iter()
            .map(|stage| (stage, TimelinePlace::Ahead, None)),
    );
    Ok(road)
}
