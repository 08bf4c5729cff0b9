//! A row of the table `ceremony`, and the ceremony that it is.

use sqlx::FromRow;

use crate::domain::calendar::Moment;
use crate::domain::ids::{CeremonyId, PersonId};
use crate::domain::signing::{
    Ceremony, CeremonyState, CodeMethod, Confirmation, Ending, SentCode, SigningToken, Subject,
};

#[derive(FromRow, Default)]
pub(super) struct CeremonyRow {
    id: String,
    case_id: String,
    subject: String,
    person_id: String,
    pin: String,
    organisation_inn: String,
    state: String,
    document: String,
    hash: String,
    frozen_at: i64,
    method: Option<String>,
    code_sent_at: Option<i64>,
    wrong_codes: i32,
    claimed_at: Option<i64>,
    user_token: Option<String>,
    confirm_by: Option<i64>,
    confirmed_at: Option<i64>,
}

/// A stored ceremony that is none of those that this product writes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("ceremony {id}: {fault}")]
pub struct UnreadableCeremony {
    pub id: String,
    /// What cannot be read.
    pub fault: CeremonyFault,
}

/// What of a stored ceremony cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CeremonyFault {
    /// Nobody knows this subject.
    #[error("a subject of no known name")]
    Subject,
    /// Nobody knows this state.
    #[error("a state of no known name")]
    State,
    /// Nobody knows this way of sending codes.
    #[error("a code method of no known name")]
    Method,
    /// A code was sent, and when or how is not stored.
    #[error("a code without its time or its method")]
    Code,
    /// The code was accepted, and the token is not stored.
    #[error("an accepted code without a token")]
    Token,
}

impl TryFrom<CeremonyRow> for Ceremony {
    type Error = UnreadableCeremony;

    fn try_from(row: CeremonyRow) -> Result<Self, UnreadableCeremony> {
        let unreadable = |fault| UnreadableCeremony {
            id: row.id.clone(),
            fault,
        };
        let subject = Subject::from_name(&row.subject).ok_or(CeremonyFault::Subject);
        let subject = subject.map_err(unreadable)?;
        let state = state_of(&row).map_err(unreadable)?;
        Ok(Self {
            id: CeremonyId::from_text(row.id),
            case_id: row.case_id,
            subject,
            person_id: PersonId::from_text(row.person_id),
            pin: row.pin,
            organisation_inn: row.organisation_inn,
            state,
            document: row.document,
            hash: row.hash,
            frozen_at: Moment(row.frozen_at),
            wrong_codes: u32::try_from(row.wrong_codes).unwrap_or_default(),
        })
    }
}

fn state_of(row: &CeremonyRow) -> Result<CeremonyState, CeremonyFault> {
    let claimed_at = row.claimed_at.map(Moment);
    Ok(match row.state.as_str() {
        "frozen" => CeremonyState::Frozen {
            last_code: code_of(row)?,
        },
        "code_sent" => CeremonyState::CodeSent {
            code: code_of(row)?.ok_or(CeremonyFault::Code)?,
            claimed_at,
        },
        "authorised" => CeremonyState::Authorised {
            token: SigningToken::new(row.user_token.clone().ok_or(CeremonyFault::Token)?),
            confirmation: row.confirm_by.map(|by| Confirmation {
                by: Moment(by),
                given_at: row.confirmed_at.map(Moment),
            }),
            claimed_at,
        },
        "signed" => CeremonyState::Signed,
        ended => CeremonyState::Ended(Ending::from_name(ended).ok_or(CeremonyFault::State)?),
    })
}

fn code_of(row: &CeremonyRow) -> Result<Option<SentCode>, CeremonyFault> {
    match (&row.method, row.code_sent_at) {
        (None, None) => Ok(None),
        (Some(method), Some(sent_at)) => Ok(Some(SentCode {
            method: CodeMethod::from_name(method).ok_or(CeremonyFault::Method)?,
            sent_at: Moment(sent_at),
        })),
        (Some(_), None) | (None, Some(_)) => Err(CeremonyFault::Code),
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;
    use crate::server::db::ceremony::open_states;

    fn row(state: &str) -> CeremonyRow {
        CeremonyRow {
            id: "c".to_owned(),
            subject: "sheet".to_owned(),
            state: state.to_owned(),
            ..CeremonyRow::default()
        }
    }

    fn state(row: CeremonyRow) -> Result<CeremonyState, CeremonyFault> {
        Ceremony::try_from(row)
            .map(|ceremony| ceremony.state)
            .map_err(|unreadable| unreadable.fault)
    }

    fn with_code(state: &str) -> CeremonyRow {
        CeremonyRow {
            method: Some("sms".to_owned()),
            code_sent_at: Some(5),
            claimed_at: Some(7),
            ..row(state)
        }
    }

    const CODE: SentCode = SentCode {
        method: CodeMethod::Sms,
        sent_at: Moment(5),
    };

    #[test]
    fn an_open_state_carries_its_facts() {
        assert_eq!(state(row("frozen")), Ok(CeremonyState::Frozen { last_code: None }));
        let sent = CeremonyState::CodeSent {
            code: CODE,
            claimed_at: Some(Moment(7)),
        };
        assert_eq!(state(with_code("code_sent")), Ok(sent));
        let authorised = CeremonyRow {
            user_token: Some("t".to_owned()),
            confirm_by: Some(9),
            ..with_code("authorised")
        };
        let confirmation = Confirmation {
            by: Moment(9),
            given_at: None,
        };
        let expected = CeremonyState::Authorised {
            token: SigningToken::new("t"),
            confirmation: Some(confirmation),
            claimed_at: Some(Moment(7)),
        };
        assert_eq!(state(authorised), Ok(expected));
    }

    #[test]
    fn what_is_over_needs_no_facts() {
        assert_eq!(state(row("signed")), Ok(CeremonyState::Signed));
        for ending in Ending::VARIANTS {
            assert_eq!(state(row(ending.name())), Ok(CeremonyState::Ended(*ending)));
        }
    }

    #[test]
    fn statements_list_the_open_states() {
        let facts = |state: &str| CeremonyRow {
            user_token: Some("t".to_owned()),
            ..with_code(state)
        };
        let over = Ending::VARIANTS.iter().map(|ending| ending.name());
        for name in ["frozen", "code_sent", "authorised", "signed"].into_iter().chain(over) {
            let is_listed = open_states!().contains(&format!("'{name}'"));
            assert_eq!(state(facts(name)).map(|it| it.is_open()), Ok(is_listed), "{name}");
        }
    }

    #[test]
    fn what_nobody_wrote_is_named() {
        assert_eq!(state(row("signing")), Err(CeremonyFault::State));
        assert_eq!(state(row("code_sent")), Err(CeremonyFault::Code));
        assert_eq!(state(with_code("authorised")), Err(CeremonyFault::Token));
        let by_pigeon = CeremonyRow {
            method: Some("pigeon".to_owned()),
            ..with_code("code_sent")
        };
        assert_eq!(state(by_pigeon), Err(CeremonyFault::Method));
        let of_nothing = CeremonyRow {
            subject: "receipt".to_owned(),
            ..row("frozen")
        };
        assert_eq!(state(of_nothing), Err(CeremonyFault::Subject));
    }
}
