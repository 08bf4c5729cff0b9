//! The closed loop: each user asks, waits for the answer, and asks again.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::cold::Cold;
use super::operation::Operation;
use super::table::Figures;
use super::user::User;
use crate::fault::BenchFault;

/// How long an operation runs before it is measured.
const WARM_UP: Duration = Duration::from_millis(500);

/// What the users do in a run.
#[derive(Clone)]
pub enum Turn {
    Operation(Operation),
    /// Another page each time, until all were shown.
    Cold(Arc<Cold>),
    /// A request that is the same for all, each time.
    Same(String),
}

impl Turn {
    /// To which operation the answers belong.
    fn operation(&self) -> Option<Operation> {
        match self {
            Turn::Operation(operation) => Some(*operation),
            Turn::Cold(cold) => Some(cold.operation),
            Turn::Same(_) => None,
        }
    }
}

/// Lets the users work for so long, or until there is nothing left to show; answers the figures, and the users back.
///
/// # Errors
/// The first that went wrong.
pub async fn run(users: Vec<User>, turn: Turn, time: Duration) -> Result<(Figures, Vec<User>), BenchFault> {
    let begins = Instant::now() + WARM_UP;
    let ends = begins + time;
    let tasks: Vec<_> = users
        .into_iter()
        .map(|user| tokio::spawn(work_until(user, turn.clone(), begins, ends)))
        .collect();
    let (mut micros, mut statements, mut users) = (Vec::new(), BTreeMap::<u32, u64>::new(), Vec::new());
    for task in tasks {
        let (user, part) = task.await.map_err(|error| BenchFault::Other(error.to_string()))??;
        for (took, count) in part {
            micros.push(took);
            *statements.entry(count).or_default() += 1;
        }
        users.push(user);
    }
    let usual = statements.into_iter().max_by_key(|(_, answers)| *answers);
    let mut figures = Figures::of(micros, time.min(begins.elapsed()).as_secs_f64());
    figures.statements = usual.map_or(0, |(count, _)| count);
    Ok((figures, users))
}

/// Each answer that came in time: how long it took, and its statements.
async fn work_until(
    mut user: User,
    turn: Turn,
    begins: Instant,
    ends: Instant,
) -> Result<(User, Vec<(u32, u32)>), BenchFault> {
    let mut answers = Vec::new();
    loop {
        let now = Instant::now();
        if now >= ends {
            break;
        }
        let is_measured = now >= begins;
        let own;
        let request = match &turn {
            Turn::Operation(operation) => {
                own = user.prepare(*operation)?;
                &own
            }
            // The server gets warm by pages that are not those to be shown: of these none is shown twice.
            Turn::Cold(cold) if !is_measured => {
                own = user.prepare(cold.operation)?;
                &own
            }
            Turn::Cold(cold) => match cold.next(&mut user).await? {
                Some(request) => {
                    own = request;
                    &own
                }
                None => break,
            },
            Turn::Same(request) => request,
        };
        // The server's time, not that of writing the request or of changing what the page shows.
        let asked = Instant::now();
        let answer = user.connection.ask(request.as_bytes()).await?;
        let took = u32::try_from(asked.elapsed().as_micros()).unwrap_or(u32::MAX);
        if let Some(operation) = turn.operation() {
            user.take(operation, &answer)?;
        }
        if is_measured {
            answers.push((took, answer.statements));
        }
    }
    Ok((user, answers))
}
