//! Loads an organisation from the register of the Ministry of Justice (docs/requirements.md, L7).

use crate::domain::address::Address;
use crate::domain::names::is_same_name;
use crate::domain::numbers::{Inn, NumberFault, NumberKind};
use crate::domain::{Fault, FieldFault, OutsideSystem, Refusal};
use crate::server::db::organisation::RegisterRecord;
use crate::server::db::{self};
use crate::server::handler::lead_to;
use crate::server::journal::hash::{canonical, secret_hash};
use crate::server::journal::{CaseEvent, Chain};
use crate::server::outside::minjust::Subject;
use crate::server::request_context::RequestContext;
use crate::server::session::Representative;
use crate::server::trouble::Answer;

/// Asks the register for the organisation whose signature was used to sign in, and stores what it answers. By this a new head
/// takes over an organisation that is registered here already: its head is whom the register names (docs/requirements.md, L2).
///
/// # Errors
/// A wrong number, another organisation's, one that the register does not know, one whose head by the register is somebody
/// else, one whose head is this person already; the register's silence.
pub async fn look_up_organisation(context: RequestContext, inn: String) -> Answer<()> {
    let representative = context.session()?.representative()?;
    let inn = Inn::parse_any_taxpayer(&inn).map_err(|fault| FieldFault::only("inn", Fault::Number(fault)))?;
    if inn.as_str() != representative.inn() {
        // A sole proprietor's INN is their PIN; to everybody else a person's number is a slip.
        let own_is_organisations = Inn::parse(representative.inn()).is_ok();
        return Err(match inn.kind() {
            NumberKind::Person if own_is_organisations => {
                FieldFault::only("inn", Fault::Number(NumberFault::PersonGiven)).into()
            }
            _ => Refusal::AnotherOrganisation.into(),
        });
    }
    let mut reader = context.read().await?;
    let known = db::organisation::find_by_inn(&mut reader, inn.as_str()).await?;
    drop(reader);
    if known.is_some_and(|it| it.registered_at.is_some() && it.head_pin == representative.pin()) {
        return Err(Refusal::OrganisationRegistered.into());
    }
    refresh_from_register(&context, &representative).await?;
    lead_to(Address::Organisation);
    Ok(())
}

/// Asks the register again and writes down its answer; answers the id of the organisation. Also done before a signature,
/// since the head may have changed.
///
/// # Errors
/// As [`look_up_organisation`], but for the numbers.
pub async fn refresh_from_register(context: &RequestContext, representative: &Representative) -> Answer<String> {
    let subject = context
        .state
        .outside
        .minjust
        .subject_by_inn(representative.inn())
        .await
        .map_err(|_| OutsideSystem::Minjust)?;
    let subject = subject.ok_or(Refusal::UnknownInn)?;
    let head_pin = head_pin(&subject, representative)?;
    let record = canonical(&subject)?;
    let mut transaction = context.write().await?;
    let row = RegisterRecord {
        inn: representative.inn(),
        name_ky: name(&subject.full_name_gl, &subject.full_name_ol),
        name_ru: name(&subject.full_name_ol, &subject.full_name_gl),
        address: &subject.address_line(),
        ownership: subject.ownership.as_deref().unwrap_or_default(),
        head_pin: &head_pin,
        head_name: subject.chief.as_deref().unwrap_or_default(),
        record: &record,
    };
    let id = db::organisation::seen_in_register(&mut transaction, &context.new_id(), &row, context.now).await?;
    db::organisation_founder::replace(&mut transaction, &id, &subject.founder_numbers(), context.now).await?;
    let mut chain = Chain::begin(&mut transaction, &id, "organisation", context.now).await?;
    let event = CaseEvent::OrganisationLookedUp {
        inn: representative.inn().to_owned(),
        record_sha256: secret_hash(&record),
    };
    chain
        .record(&mut transaction, context.now, representative.person_id(), &event)
        .await?;
    transaction.commit().await?;
    Ok(id)
}

/// The head's PIN, if the person signed in is the head: by PIN where the register gives one, else by name
/// (docs/requirements.md, L2).
fn head_pin(subject: &Subject, representative: &Representative) -> Result<String, Refusal> {
    let register = subject.chief.clone().unwrap_or_default();
    let agrees = match subject.chief_tin.as_deref().filter(|pin| !pin.is_empty()) {
        Some(pin) => pin == representative.pin(),
        None => is_same_name(&register, representative.name()),
    };
    if agrees {
        Ok(representative.pin().to_owned())
    } else {
        Err(Refusal::NotTheHeadInRegister {
            register,
            yours: representative.name().to_owned(),
        })
    }
}

fn name<'a>(first: &'a Option<String>, second: &'a Option<String>) -> &'a str {
    first.as_deref().or(second.as_deref()).unwrap_or_default()
}
