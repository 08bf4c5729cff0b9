//! Mails out of the outbox, one after another: a bad address, or a slow server, holds up no other mail and no other instance.

use std::sync::Arc;

use crate::domain::calendar::Moment;
use crate::domain::mail::Undelivered;
use crate::server::db;
use crate::server::outside::OutsideFailure;
use crate::server::outside::failure::Kind;
use crate::server::outside::mail::{AddressFault, MailFailure, MailMessage};
use crate::server::state::AppState;
use crate::server::trouble::Answer;

/// So many mails are sent before other work has its turn.
const MOST_AT_ONCE: usize = 10;
/// A mail that could not be sent is tried again after so many minutes the first time, and twice as long each time after …
const FIRST_PAUSE_MINUTES: i64 = 1;
/// … for at most so many doublings: about half a day.
const MOST_DOUBLINGS: i32 = 9;
/// After so many days in which nobody took it a mail is given up (RFC 5321, 4.5.4.1: four to five days).
const GIVEN_UP_AFTER_DAYS: i64 = 5;

/// What becomes of a mail that did not go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It is given up.
    Failed(Undelivered),
    /// It is tried again after so many minutes; the try counts.
    Later(i64),
    /// It is tried again as soon as the server is asked again; nobody was asked, and the try does not count.
    NotTried,
}

fn fate_of(failure: &MailFailure, tries: i32, waits_since: Moment, now: Moment) -> Fate {
    match failure {
        MailFailure::Address(AddressFault::Missing) => Fate::Failed(Undelivered::NoAddress),
        MailFailure::Address(AddressFault::Impossible) | MailFailure::Unwritable => {
            Fate::Failed(Undelivered::AddressImpossible)
        }
        MailFailure::Address(AddressFault::Unsupported) => Fate::Failed(Undelivered::AddressUnsupported),
        MailFailure::Refused => Fate::Failed(Undelivered::Refused),
        MailFailure::Outside(OutsideFailure {
            kind: Kind::CircuitOpen,
            ..
        }) => Fate::NotTried,
        MailFailure::TryLater | MailFailure::Outside(_) if waits_since.plus_days(GIVEN_UP_AFTER_DAYS) <= now => {
            Fate::Failed(Undelivered::TriedTooOften)
        }
        MailFailure::TryLater | MailFailure::Outside(_) => {
            let doublings = u32::try_from((tries - 1).clamp(0, MOST_DOUBLINGS)).unwrap_or(0);
            Fate::Later(FIRST_PAUSE_MINUTES << doublings)
        }
    }
}

/// Sends what is due. Each mail is taken by itself, with its next try already set to a time when sending it must have ended: two
/// instances never send the same, however slow the server is. A crash between sending and marking sends it again under the same
/// message id.
pub async fn send_mails(state: &AppState) -> Answer<()> {
    for _ in 0..MOST_AT_ONCE {
        if !send_next(state).await? {
            break;
        }
    }
    Ok(())
}

/// Sends the one that has been due the longest; whether it is worth looking for another.
async fn send_next(state: &AppState) -> Answer<bool> {
    let counter = Arc::default();
    let now = state.clock.now();
    let mut reader = state.database.read(&counter).await?;
    let waits = db::outbox::waits(&mut reader, now).await?;
    drop(reader);
    if !waits {
        return Ok(false);
    }
    let mut transaction = state.database.write(&counter).await?;
    let due = db::outbox::take_due(&mut transaction, now, claimed_until(state, now)).await?;
    transaction.commit().await?;
    let Some(due) = due else { return Ok(false) };
    let message = MailMessage {
        to: due.recipient,
        subject: due.subject,
        text: due.body,
        id: due.id.to_string(),
    };
    let outcome = state.outside.mail.send(&message).await;
    let now = state.clock.now();
    let mut transaction = state.database.write(&counter).await?;
    let mut more = true;
    let id = due.id.as_str();
    match outcome {
        Ok(()) => {
            db::outbox::sent(&mut transaction, id, now).await?;
            state.metrics.count_mail();
        }
        Err(failure) => {
            tracing::warn!(mail = id, error = %failure, tries = due.tries, "a mail could not be sent");
            match fate_of(&failure, due.tries, due.waiting_since, now) {
                Fate::Failed(why) => db::outbox::failed(&mut transaction, id, why, now).await?,
                Fate::Later(minutes) => {
                    db::outbox::postpone(&mut transaction, id, now.plus_minutes(minutes), due.tries).await?;
                }
                Fate::NotTried => {
                    let again = now.plus_minutes(FIRST_PAUSE_MINUTES);
                    db::outbox::postpone(&mut transaction, id, again, due.tries - 1).await?;
                    more = false;
                }
            }
        }
    }
    transaction.commit().await?;
    Ok(more)
}

/// Until when a mail that is taken now is nobody else's to take: twice as long as the mail server is waited for, and a minute.
fn claimed_until(state: &AppState, now: Moment) -> Moment {
    let patience = i64::try_from(state.settings.outside.timeout_ms).unwrap_or(i64::MAX / 4);
    Moment(now.0.saturating_add(patience.saturating_mul(2))).plus_minutes(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::outside::failure::Service;

    const THEN: Moment = Moment(1_794_801_600_000);

    fn outside(kind: Kind) -> MailFailure {
        MailFailure::Outside(OutsideFailure {
            service: Service::Mail,
            kind,
        })
    }

    #[test]
    fn the_addresss_own_fault_ends_sending_at_once() {
        for (failure, why) in [
            (AddressFault::Missing.into(), Undelivered::NoAddress),
            (AddressFault::Impossible.into(), Undelivered::AddressImpossible),
            (AddressFault::Unsupported.into(), Undelivered::AddressUnsupported),
            (MailFailure::Refused, Undelivered::Refused),
        ] {
            assert_eq!(fate_of(&failure, 1, THEN, THEN), Fate::Failed(why), "{failure}");
        }
    }

    /// Failures that may pass.
    fn passing() -> [MailFailure; 4] {
        [
            MailFailure::TryLater,
            outside(Kind::Unreachable),
            outside(Kind::Slow),
            outside(Kind::BadAnswer),
        ]
    }

    #[test]
    fn a_busy_server_is_asked_later_and_later() {
        for failure in passing() {
            assert_eq!(fate_of(&failure, 1, THEN, THEN), Fate::Later(1), "{failure}");
            assert_eq!(fate_of(&failure, 4, THEN, THEN), Fate::Later(8), "{failure}");
            assert_eq!(
                fate_of(&failure, 400, THEN, THEN.plus_days(4)),
                Fate::Later(512),
                "{failure}"
            );
        }
    }

    #[test]
    fn a_busy_server_is_asked_for_five_days() {
        let given_up = Fate::Failed(Undelivered::TriedTooOften);
        for failure in passing() {
            assert_eq!(fate_of(&failure, 2, THEN, THEN.plus_days(5)), given_up, "{failure}");
        }
    }

    #[test]
    fn a_mail_waits_while_the_server_is_not_asked() {
        let fate = fate_of(&outside(Kind::CircuitOpen), 9, THEN, THEN.plus_days(30));
        assert_eq!(fate, Fate::NotTried);
    }
}
