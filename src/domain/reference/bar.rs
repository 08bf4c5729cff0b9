//! Why a level or specialty cannot be asked for here and now.

use serde::{Deserialize, Serialize};

use super::{Authority, LicenceRequest, Moratorium, Ownership, Specialty, authority_for};
use crate::domain::Text3;
use crate::domain::calendar::Date;

/// What bars a row of an application; shown at the row, with the act (docs/requirements.md, L11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "id", rename_all = "snake_case")]
pub enum Bar {
    /// New licences are barred for a time.
    Moratorium {
        /// Id of the moratorium.
        moratorium: String,
        /// What it covers.
        title: Text3,
        act: Text3,
        /// The first day.
        from: Option<Date>,
        /// The last day.
        until: Option<Date>,
    },
    /// Another body licenses this.
    OtherAuthority {
        /// Id of the body.
        authority: String,
        /// Its name.
        title: Text3,
    },
    /// No body named in the reference data licenses this as education.
    NobodyLicenses,
}

/// The first thing that bars a new licence for level and specialty of an organisation of this owner on the day: a moratorium before the question who licenses,
/// since under a moratorium going to another body is useless.
pub fn bar_on(
    moratoria: &[Moratorium],
    authorities: &[Authority],
    level: &str,
    specialty: Option<&Specialty>,
    ownership: Ownership,
    date: Date,
    our_authorities: &[String],
) -> Option<Bar> {
    bars_on(
        moratoria,
        authorities,
        level,
        specialty,
        ownership,
        date,
        our_authorities,
    )
    .into_iter()
    .next()
}

/// Everything that bars a new licence for level and specialty on the day.
pub fn bars_on(
    moratoria: &[Moratorium],
    authorities: &[Authority],
    level: &str,
    specialty: Option<&Specialty>,
    ownership: Ownership,
    date: Date,
    our_authorities: &[String],
) -> Vec<Bar> {
    let barring = moratoria
        .iter()
        .filter(|regime| regime.bars(LicenceRequest::Issue, level, specialty, ownership, date));
    let mut bars: Vec<Bar> = barring
        .map(|regime| Bar::Moratorium {
            moratorium: regime.id.clone(),
            title: regime.title.clone(),
            act: regime.act.clone(),
            from: regime.period.valid_from,
            until: regime.period.valid_until,
        })
        .collect();
    match authority_for(authorities, level, specialty, date) {
        Some(authority) if our_authorities.contains(&authority.id) => {}
        Some(authority) => {
            bars.push(Bar::OtherAuthority {
                authority: authority.id.clone(),
                title: authority.title.clone(),
            });
        }
        None => bars.push(Bar::NobodyLicenses),
    }
    bars
}
