//! An expert declares what ties them to organisations, and what does no longer (docs/requirements.md, A5). What is declared
//! counts as a conflict of interest at once: at invitation, consent and publication (`db::expert`).

use crate::domain::accreditation::tie::TieKind;
use crate::domain::ids::TieId;
use crate::domain::numbers::Inn;
use crate::domain::text::says_anything;
use crate::domain::{Failure, Fault, FieldFault, Refusal};
use crate::server::db;
use crate::server::db::expert_tie::NewTie;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Declares a tie. The organisation need not be known to the product: it may come to it later.
///
/// # Errors
/// `NotFound` for those who are not in the pool; wrong fields, all at once; `TieDeclared` where it exists already; a
/// database error.
pub async fn declare_tie(context: RequestContext, inn: String, kind: String) -> Answer<()> {
    let expert = context.session()?.expert()?;
    let (inn, kind) = fields_of(&inn, &kind)?;
    let id = context.new_id();
    let new = NewTie {
        id: &id,
        expert_id: expert.id(),
        organisation_inn: inn.as_str(),
        kind,
        declared_by: expert.representative().person_id(),
    };
    let mut transaction = context.write().await?;
    if !db::expert_tie::insert(&mut transaction, &new, context.now).await? {
        return Err(Refusal::TieDeclared.into());
    }
    transaction.commit().await?;
    Ok(())
}

/// Ends a tie that the expert declared; the record stays.
///
/// # Errors
/// `NotFound` for another's, for the ministry's knowledge, and for one that has ended; a database error.
pub async fn end_tie(context: RequestContext, tie: TieId) -> Answer<()> {
    let expert = context.session()?.expert()?;
    let person = expert.representative().person_id();
    let mut transaction = context.write().await?;
    if !db::expert_tie::end(&mut transaction, tie.as_str(), expert.id(), person, context.now).await? {
        return Err(Failure::NotFound.into());
    }
    transaction.commit().await?;
    Ok(())
}

/// Both fields, or what is wrong with each. An INN may be a sole proprietor's: they, too, run kindergartens and schools.
fn fields_of(inn: &str, kind: &str) -> Result<(Inn, TieKind), Failure> {
    let mut faults = Vec::new();
    let mut fault = |field: &str, fault: Fault| {
        faults.push(FieldFault {
            field: field.to_owned(),
            fault,
        });
    };
    let parsed = Inn::parse_any_taxpayer(inn);
    match &parsed {
        Err(_) if !says_anything(inn) => fault("inn", Fault::Required),
        Err(found) => fault("inn", Fault::Number(*found)),
        Ok(_) => {}
    }
    let kind = TieKind::from_name(kind);
    if kind.is_none() {
        fault("kind", Fault::Required);
    }
    match (parsed, kind) {
        (Ok(inn), Some(kind)) => Ok((inn, kind)),
        _ => Err(Failure::Invalid(faults)),
    }
}
