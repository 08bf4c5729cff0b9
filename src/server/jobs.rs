//! Work that goes on beside the requests: mails out of the outbox, and old things swept away.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use super::db;
use super::outside::mail::{MailFailure, MailMessage};
use super::session::REMEMBERED_DAYS;
use super::state::AppState;
use super::trouble::Answer;

/// How often the outbox is looked at.
const MAIL_EVERY: Duration = Duration::from_secs(1);
/// How often old things are swept.
const SWEEP_EVERY: Duration = Duration::from_secs(600);
/// A mail that could not be sent is tried again after so many minutes the first time, and twice as long each time after.
const FIRST_PAUSE_MINUTES: i64 = 1;
/// After so many tries a mail is left in the outbox for a person to look at.
const MOST_TRIES: i32 = 12;

/// Works until told to stop.
pub async fn run(state: Arc<AppState>, mut stop: watch::Receiver<bool>) {
    let mut mail = tokio::time::interval(MAIL_EVERY);
    let mut sweep = tokio::time::interval(SWEEP_EVERY);
    loop {
        let done = tokio::select! {
            _ = stop.changed() => return,
            _ = mail.tick() => send_mails(&state).await,
            _ = sweep.tick() => sweep_old(&state).await,
        };
        if let Err(trouble) = done {
            tracing::error!(error = %trouble, "work beside the requests failed; it is tried again");
        }
    }
}

/// Sends what is due. A mail is taken with its next try already set, so that two instances never send the same, and a crash
/// between sending and marking sends it again under the same message id.
///
/// # Errors
/// The database's.
pub async fn send_mails(state: &AppState) -> Answer<()> {
    let counter = Arc::default();
    let now = state.clock.now();
    let mut reader = state.database.read(&counter).await?;
    let waits = db::outbox::waits(&mut reader, now).await?;
    drop(reader);
    if !waits {
        return Ok(());
    }
    let mut transaction = state.database.write(&counter).await?;
    let due = db::outbox::take_due(&mut transaction, now, now.plus_minutes(FIRST_PAUSE_MINUTES)).await?;
    transaction.commit().await?;
    for row in due {
        let message = MailMessage {
            to: row.recipient,
            subject: row.subject,
            text: row.body,
            message_id: format!("<{}@asula>", row.id),
        };
        let outcome = state.outside.mail.send(&message).await;
        let mut transaction = state.database.write(&counter).await?;
        match outcome {
            Ok(()) => {
                db::outbox::sent(&mut transaction, &row.id, state.clock.now()).await?;
                state.metrics.count_mail();
            }
            Err(failure) => {
                tracing::warn!(mail = row.id, error = %failure, tries = row.tries, "a mail could not be sent");
                let is_final =
                    matches!(failure, MailFailure::Unwritable | MailFailure::Refused) || row.tries >= MOST_TRIES;
                let doublings = u32::try_from(row.tries.clamp(0, 9)).unwrap_or(0);
                let pause = if is_final {
                    60 * 24 * 365
                } else {
                    FIRST_PAUSE_MINUTES << doublings
                };
                db::outbox::postpone(&mut transaction, &row.id, state.clock.now().plus_minutes(pause)).await?;
            }
        }
        transaction.commit().await?;
    }
    Ok(())
}

/// Sweeps sign-ins that were never finished, sessions that ended long ago, and uploads that broke off.
///
/// # Errors
/// The database's.
pub async fn sweep_old(state: &AppState) -> Answer<()> {
    let now = state.clock.now();
    let mut transaction = state.database.write(&Arc::default()).await?;
    db::sign_in::forget_old(&mut transaction, now.plus_hours(-1)).await?;
    db::session::forget_ended(&mut transaction, now.plus_days(-REMEMBERED_DAYS)).await?;
    transaction.commit().await?;
    if let Err(failure) = state
        .outside
        .files
        .remove_stale_uploads(Duration::from_secs(24 * 3600), now.0)
        .await
    {
        tracing::warn!(error = %failure, "uploads that broke off could not be swept");
    }
    Ok(())
}
