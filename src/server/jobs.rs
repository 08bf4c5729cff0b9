//! Work that goes on in parallel to the requests: mails out of the outbox, and old things swept away.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

use super::db;
use super::session::REMEMBERED_DAYS;
use super::state::AppState;
use super::trouble::{Answer, Trouble};

mod post;

pub use post::send_mails;

/// How often the outbox is looked at.
const MAIL_EVERY: Duration = Duration::from_secs(1);
/// How often, after the database failed, it is looked whether it works again.
const LOOK_AFTER_OUTAGE_EVERY: Duration = Duration::from_secs(5);
/// How often old things are swept.
const SWEEP_EVERY: Duration = Duration::from_secs(600);
/// So many days the text of a mail that was sent is kept, so that it can be sent to another address; after that only what became
/// of it.
const SENT_TEXT_DAYS: i64 = 30;
/// How often the log warns of what will run out.
const LOOK_AHEAD_EVERY: Duration = Duration::from_secs(24 * 3600);
/// So many days ahead administrators are warned of a year whose days of rest are not listed: about two months to publish
/// them.
pub const LOOKED_AHEAD_DAYS: i64 = 60;

/// Works until told to stop.
pub async fn run(state: Arc<AppState>, mut stop: watch::Receiver<bool>) {
    let mut mail = tokio::time::interval(MAIL_EVERY);
    let mut sweep = tokio::time::interval(SWEEP_EVERY);
    let mut look_ahead = tokio::time::interval(LOOK_AHEAD_EVERY);
    let mut look = tokio::time::interval(LOOK_AFTER_OUTAGE_EVERY);
    for often in [&mut mail, &mut look] {
        // What an outage held up is not made up for by doing it many times in a row.
        often.set_missed_tick_behavior(MissedTickBehavior::Delay);
    }
    loop {
        let done = tokio::select! {
            _ = stop.changed() => return,
            _ = mail.tick() => send_mails(&state).await,
            _ = look.tick() => state.database.look_after_outage().await.map_err(Trouble::from),
            _ = sweep.tick() => sweep_old(&state).await,
            _ = look_ahead.tick() => {
                tell_ahead(&state);
                Ok(())
            }
        };
        if let Err(trouble) = done {
            tracing::error!(error = %trouble, "background work failed; it is tried again");
        }
    }
}

/// Warns in the log of a year, now or soon, whose days of rest the reference data does not list.
fn tell_ahead(state: &AppState) {
    let today = state.clock.now().date_in_bishkek();
    let calendar = &state.references.current().calendar;
    if let Some(year) = calendar.unknown_year(today, today.plus_days(LOOKED_AHEAD_DAYS)) {
        tracing::warn!(
            year,
            "the calendar lists no holidays of this year: terms are computed without them"
        );
    }
}

/// Sweeps sign-ins that were never finished, sessions that ended long ago, texts of mails that were sent, and uploads that broke off.
pub async fn sweep_old(state: &AppState) -> Answer<()> {
    let now = state.clock.now();
    let mut transaction = state.database.write(&Arc::default()).await?;
    db::sign_in::forget_old(&mut transaction, now.plus_hours(-1)).await?;
    db::session::forget_ended(&mut transaction, now.plus_days(-REMEMBERED_DAYS)).await?;
    db::outbox::clear_sent(&mut transaction, now.plus_days(-SENT_TEXT_DAYS)).await?;
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
