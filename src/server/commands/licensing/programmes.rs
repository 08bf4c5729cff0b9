//! Levels and specialties of an application (docs/requirements.md, L11).

use crate::domain::ids::{ApplicationId, ProgrammeId};
use crate::domain::licensing::checks::text_fault;
use crate::domain::licensing::{Action, next};
use crate::domain::reference::{Level, ProcedureFault, Specialty, SpecialtyName, SpecialtyNeed, procedure_for};
use crate::domain::search::{Rank, fold};
use crate::domain::text::{cleaned_line, says_anything};
use crate::domain::{Failure, Fault, FieldFault, Refusal, Text3};
use crate::server::db::programme::ProgrammeEntry;
use crate::server::db::{self, Connection};
use crate::server::journal::CaseEvent;
use crate::server::licensing::case::{CaseFile, bar_of, specialty_of};
use crate::server::reference::Reference;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// So many specialties at most are offered to words that name several.
const MOST_FOUND: usize = 20;

/// The longest name of a programme in the applicant's own words.
const LONGEST_NAME: u32 = 200;

/// Adds a level, with its specialty where the level needs one.
///
/// # Errors
/// An unknown level or specialty, one that is barred (shown with the act), one chosen already, levels of two authorities; the
/// law of the stage; a database error.
pub async fn add_programme(
    context: RequestContext,
    application: ApplicationId,
    level: String,
    specialty: String,
) -> Answer<()> {
    let applicant = context.session()?.applicant()?;
    let mut transaction = context.write().await?;
    let case = CaseFile::of_applicant(
        &mut transaction,
        &context.state.references,
        application.as_str(),
        &applicant,
    )
    .await?;
    next(case.stage, Action::Edit, case.actor, &case.facts())?;
    let known = case
        .reference
        .level(&level)
        .ok_or_else(|| FieldFault::only("level", Fault::Required))?;
    let specialty = chosen_specialty(&case.reference, known, &specialty)?;
    let row = ProgrammeEntry {
        id: ProgrammeId::from_text(context.new_id()),
        level,
        specialty,
    };
    let (on, ownership) = (context.now.date_in_bishkek(), case.ownership());
    if let Some(bar) = bar_of(
        &case.reference,
        &row.level,
        specialty_of(&case.reference, &row).as_ref(),
        ownership,
        on,
    ) {
        return Err(Refusal::Barred(Box::new(bar)).into());
    }
    if !known.licence_needed(ownership) {
        return Err(Refusal::LicenceNotNeeded.into());
    }
    if !db::programme::insert(
        &mut transaction,
        row.id.as_str(),
        &case.application.id,
        &row.level,
        &row.specialty,
        context.now,
    )
    .await?
    {
        return Err(Refusal::ProgrammeTwice.into());
    }
    let mut levels: Vec<&str> = case.programmes.iter().map(|it| it.row.level.as_str()).collect();
    levels.push(&row.level);
    pin_procedure(&mut transaction, &context, &case, &levels).await?;
    let event = CaseEvent::ProgrammeAdded {
        programme: row.id.to_string(),
        level: row.level.clone(),
        specialty: row.specialty,
    };
    case.chain()
        .record(&mut transaction, context.now, applicant.person_id(), &event)
        .await?;
    transaction.commit().await?;
    Ok(())
}

/// Takes a level out again.
///
/// # Errors
/// `NotFound` for one that is not there; the law of the stage; a database error.
pub async fn remove_programme(
    context: RequestContext,
    application: ApplicationId,
    programme: ProgrammeId,
) -> Answer<()> {
    let applicant = context.session()?.applicant()?;
    let mut transaction = context.write().await?;
    let case = CaseFile::of_applicant(
        &mut transaction,
        &context.state.references,
        application.as_str(),
        &applicant,
    )
    .await?;
    next(case.stage, Action::Edit, case.actor, &case.facts())?;
    let gone = db::programme::delete(&mut transaction, programme.as_str(), &case.application.id).await?;
    let (level, specialty) = gone.ok_or(Failure::NotFound)?;
    let rest = case.programmes.iter().filter(|it| it.row.id != programme);
    let levels: Vec<&str> = rest.map(|it| it.row.level.as_str()).collect();
    pin_procedure(&mut transaction, &context, &case, &levels).await?;
    let event = CaseEvent::ProgrammeRemoved {
        programme: programme.to_string(),
        level,
        specialty,
    };
    case.chain()
        .record(&mut transaction, context.now, applicant.person_id(), &event)
        .await?;
    transaction.commit().await?;
    Ok(())
}

/// The specialty to store: a code of the classifier, a name in the applicant's words, or nothing.
fn chosen_specialty(reference: &Reference, level: &Level, typed: &str) -> Result<String, Failure> {
    let line = cleaned_line(typed);
    let typed = line.trim();
    match level.specialty {
        SpecialtyNeed::None => Ok(String::new()),
        _ if typed.is_empty() => Err(Refusal::SpecialtyNeeded.into()),
        SpecialtyNeed::Classifier => classified(reference, level, typed),
        SpecialtyNeed::Named if !says_anything(typed) => Err(Refusal::SpecialtyNeeded.into()),
        SpecialtyNeed::Named => match text_fault(typed, LONGEST_NAME, false) {
            Some(fault) => Err(FieldFault::only("specialty", Fault::Cell(fault))),
            None => Ok(typed.to_owned()),
        },
    }
}

/// The code that was typed, as «710100, Информатика …» or alone; or else that of the one specialty to which the words answer, so
/// that who has no list to choose from (no JavaScript) need not know codes.
fn classified(reference: &Reference, level: &Level, typed: &str) -> Result<String, Failure> {
    let mut words = typed.split(|mark: char| !mark.is_alphanumeric());
    let code = words.find(|word| !word.is_empty()).unwrap_or_default();
    if let Some(known) = reference.specialty(&level.code, code) {
        return Ok(known.code.clone());
    }
    let words: String = typed.chars().take(LONGEST_NAME as usize).collect();
    if fold(&words).is_empty() {
        // Marks alone name no specialty.
        return Err(Refusal::UnknownProgramme.into());
    }
    let name = |(_, it): &(Rank, &Specialty)| SpecialtyName {
        code: it.code.clone(),
        title: it.title.clone(),
    };
    match reference.search(&words, Some(&level.code), MOST_FOUND).as_slice() {
        [] => Err(Refusal::UnknownProgramme.into()),
        // Where the code and the words say different things, the applicant says which.
        [(rank, only)] if *rank != Rank::Either => Ok(only.code.clone()),
        several => Err(Refusal::SeveralSpecialties(several.iter().map(name).collect()).into()),
    }
}

async fn pin_procedure(db: &mut Connection, context: &RequestContext, case: &CaseFile, levels: &[&str]) -> Answer<()> {
    let (on, ownership) = (context.now.date_in_bishkek(), case.ownership());
    let (authority, procedure) = match procedure_for(&case.reference.procedures, levels, ownership, on) {
        Ok(procedure) => (procedure.authority.as_str(), procedure.id.as_str()),
        Err(ProcedureFault::NoLevels) => ("", ""),
        Err(ProcedureFault::NoProcedure { .. }) => return Err(Refusal::UnknownProgramme.into()),
        Err(ProcedureFault::TwoAuthorities { first, second }) => {
            let title = |id: &str| {
                case.reference
                    .authority(id)
                    .map_or_else(Text3::default, |it| it.title.clone())
            };
            return Err(Refusal::TwoAuthorities {
                chosen: Box::new(title(&first)),
                this: Box::new(title(&second)),
            }
            .into());
        }
    };
    // A case that was sent keeps its authority and its procedure, whatever is corrected after a return.
    if case.application.submitted_at.is_none() {
        db::application::set_procedure(db, &case.application.id, authority, procedure).await?;
    }
    Ok(())
}
