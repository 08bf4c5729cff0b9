//! The readiness page (docs/requirements.md, L1, L2): everything that stands in the way, shown at once and before the
//! person runs into it.

use crate::domain::OutsideSystem;
use crate::domain::calendar::Date;
use crate::domain::licensing::Actor;
use crate::domain::names::is_same_name;
use crate::domain::views::home::{Ahead, Check, CheckState, Precondition, Readiness};
use crate::server::db;
use crate::server::jobs::LOOKED_AHEAD_DAYS;
use crate::server::outside::OutsideFailure;
use crate::server::outside::minjust::Subject;
use crate::server::outside::signature::validity::day_of;
use crate::server::outside::signature::{CodeRoute, Signatory, SignatureFailure};
use crate::server::request_context::RequestContext;
use crate::server::session::{Representative, Session};
use crate::server::trouble::Answer;

/// Every precondition, each with its state. The outside systems are asked at the same time, and one that does not answer is
/// shown as such, next to what the others answered.
///
/// # Errors
/// `NotSignedIn`; a database error.
pub async fn readiness(context: RequestContext) -> Answer<Readiness> {
    let session = context.session()?;
    let mut checks = Vec::new();
    match session.representative() {
        Ok(representative) => {
            checks.push(met(Precondition::OrganisationSignIn));
            outside_checks(&context, &representative, &mut checks).await;
            own_checks(&context, session, &mut checks).await?;
        }
        Err(_) => {
            checks.push(Check {
                what: Precondition::OrganisationSignIn,
                state: CheckState::Missing,
            });
            personal_check(&context, session.pin(), &mut checks).await;
        }
    }
    let email = if session.email().is_some() {
        CheckState::Met
    } else {
        CheckState::Missing
    };
    checks.push(Check {
        what: Precondition::Email,
        state: email,
    });
    Ok(Readiness {
        checks,
        ahead: ahead_of(&context, session).await?,
    })
}

/// So many days ahead it is shown what will end.
const TOLD_AHEAD_DAYS: i64 = 30;

/// What will stand in the way soon. The service gives a certificate only to whoever has entered a code: known is the one kept with the
/// latest signature.
async fn ahead_of(context: &RequestContext, session: &Session) -> Answer<Vec<Ahead>> {
    let today = context.now.date_in_bishkek();
    let mut ahead = Vec::new();
    if let Ok(representative) = session.representative() {
        let (pin, inn) = (representative.pin(), representative.inn());
        let kept = db::signature::latest_certificate(&mut context.read().await?, pin, inn).await?;
        let ends = kept.as_deref().and_then(end_of);
        ahead.extend(ends.and_then(|on| ends_soon(today, on)));
    }
    let administers = session.officer().is_ok_and(|it| it.actor() == Actor::Administrator);
    let calendar = &context.state.references.current().calendar;
    if administers && let Some(year) = calendar.unknown_year(today, today.plus_days(LOOKED_AHEAD_DAYS)) {
        ahead.push(Ahead::CalendarUnlisted { year });
    }
    Ok(ahead)
}

fn ends_soon(today: Date, on: Date) -> Option<Ahead> {
    let days = today.days_until(on);
    (days <= TOLD_AHEAD_DAYS).then_some(Ahead::CertificateEnds { on, days })
}

/// The last day by the kept facts of a certificate.
fn end_of(facts: &str) -> Option<Date> {
    let facts: serde_json::Value = serde_json::from_str(facts).ok()?;
    day_of(facts["not_after"].as_str()?)
}

async fn outside_checks(context: &RequestContext, representative: &Representative, checks: &mut Vec<Check>) {
    let outside = &context.state.outside;
    let person = Signatory {
        person_pin: representative.pin().to_owned(),
        organisation_inn: None,
    };
    let pair = Signatory {
        organisation_inn: Some(representative.inn().to_owned()),
        ..person.clone()
    };
    let (own, organisation, subject) = futures::join!(
        outside.signature.methods(&person),
        outside.signature.methods(&pair),
        outside.minjust.subject_by_inn(representative.inn())
    );
    let pin = representative.pin().to_owned();
    checks.push(Check {
        what: Precondition::PersonalSignature { pin },
        state: signature_state(&own),
    });
    checks.push(Check {
        what: Precondition::OrganisationSignature,
        state: signature_state(&organisation),
    });
    register_checks(representative, &subject, checks);
}

async fn personal_check(context: &RequestContext, pin: &str, checks: &mut Vec<Check>) {
    let person = Signatory {
        person_pin: pin.to_owned(),
        organisation_inn: None,
    };
    let own = context.state.outside.signature.methods(&person).await;
    checks.push(Check {
        what: Precondition::PersonalSignature { pin: pin.to_owned() },
        state: signature_state(&own),
    });
}

fn register_checks(
    representative: &Representative,
    subject: &Result<Option<Subject>, OutsideFailure>,
    checks: &mut Vec<Check>,
) {
    let inn = representative.inn().to_owned();
    let yours = representative.name().to_owned();
    let (in_register, head) = match subject {
        Err(_) => (CheckState::Unknown(OutsideSystem::Minjust), None),
        Ok(None) => (CheckState::Missing, None),
        Ok(Some(subject)) => (CheckState::Met, Some(subject)),
    };
    checks.push(Check {
        what: Precondition::InRegister { inn },
        state: in_register,
    });
    let Some(subject) = head else {
        let what = Precondition::HeadMatches {
            register: String::new(),
            yours,
            same_name: false,
        };
        let state = if in_register == CheckState::Missing {
            CheckState::Later
        } else {
            in_register
        };
        checks.push(Check { what, state });
        return;
    };
    let register = subject.chief.clone().unwrap_or_default();
    let pin = subject.chief_tin.as_deref().filter(|pin| !pin.is_empty());
    let same_name = is_same_name(&register, &yours);
    let agrees = is_head(pin, representative.pin(), same_name);
    let state = if agrees { CheckState::Met } else { CheckState::Missing };
    checks.push(Check {
        what: Precondition::HeadMatches {
            register,
            yours,
            same_name,
        },
        state,
    });
}

/// Whether the register means the person signed in: the PIN decides where the register has one, for a name like another's does not
/// make a head (docs/requirements.md, L2); where it has none, the name does.
fn is_head(register_pin: Option<&str>, pin: &str, same_name: bool) -> bool {
    register_pin.map_or(same_name, |of_register| of_register == pin)
}

async fn own_checks(context: &RequestContext, session: &Session, checks: &mut Vec<Check>) -> Answer<()> {
    let registered = session.applicant().is_ok();
    let state = if registered {
        CheckState::Met
    } else {
        CheckState::Missing
    };
    checks.push(Check {
        what: Precondition::Registered,
        state,
    });
    let reference = context.state.references.current();
    let present = match session.organisation_id() {
        Some(id) => db::organisation_document::current(&mut context.read().await?, id).await?,
        None => Vec::new(),
    };
    let absent = reference
        .documents
        .iter()
        .filter(|it| !present.iter().any(|document| document.kind == it.id));
    let missing: Vec<String> = absent.map(|it| it.id.clone()).collect();
    let state = if missing.is_empty() {
        CheckState::Met
    } else {
        CheckState::Missing
    };
    checks.push(Check {
        what: Precondition::Documents { missing },
        state,
    });
    Ok(())
}

fn signature_state(methods: &Result<Vec<CodeRoute>, SignatureFailure>) -> CheckState {
    match methods {
        Ok(routes) if routes.iter().any(|route| route.is_active) => CheckState::Met,
        Ok(_) | Err(SignatureFailure::NoSuchSignature { .. }) => CheckState::Missing,
        Err(_) => CheckState::Unknown(OutsideSystem::Signature),
    }
}

fn met(what: Precondition) -> Check {
    Check {
        what,
        state: CheckState::Met,
    }
}

#[cfg(test)]
mod tests {
    use super::{Ahead, end_of, ends_soon, is_head};
    use crate::domain::calendar::Date;

    const HERS: &str = "10101198000001";
    const ANOTHERS: &str = "10101198000002";

    #[test]
    fn a_certificate_about_to_end_is_announced() {
        let day = |text: &str| Date::parse(text).unwrap();
        let today = day("2026-11-16");
        let on = end_of(r#"{"not_after":"2026-11-28T00:00:00Z"}"#).unwrap();
        assert_eq!(ends_soon(today, on), Some(Ahead::CertificateEnds { on, days: 12 }));
        assert_eq!(ends_soon(today, day("2026-12-17")), None, "in 31 days");
        let ended = Some(Ahead::CertificateEnds {
            on: today.plus_days(-3),
            days: -3,
        });
        assert_eq!(ends_soon(today, today.plus_days(-3)), ended);
        assert_eq!(end_of(r#"{"not_after":null}"#), None);
    }

    #[test]
    fn the_same_name_with_another_pin_is_another_person() {
        assert!(!is_head(Some(ANOTHERS), HERS, true));
    }

    #[test]
    fn the_same_pin_is_the_same_person() {
        assert!(is_head(Some(HERS), HERS, false));
    }

    #[test]
    fn where_the_register_has_no_pin_the_name_decides() {
        assert!(is_head(None, HERS, true) && !is_head(None, HERS, false));
    }
}
