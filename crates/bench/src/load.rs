//! The closed loop: each user asks, waits for the answer, and asks again.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

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
    /// A request that is the same for all, each time.
    Same(String),
}

/// Lets the users work for so long; answers the figures, and the users back.
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
    let mut figures = Figures::of(micros, time.as_secs_f64());
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
    while Instant::now() < ends {
        let own;
        let request = match &turn {
            Turn::Operation(operation) => {
                own = user.prepare(*operation)?;
                &own
            }
            Turn::Same(request) => request,
        };
        // The server's time, not that of writing the request.
        let asked = Instant::now();
        let answer = user.connection.ask(request.as_bytes()).await?;
        let took = u32::try_from(asked.elapsed().as_micros()).unwrap_or(u32::MAX);
        if let Turn::Operation(operation) = &turn {
            user.take(*operation, &answer)?;
        }
        if asked >= begins {
            answers.push((took, answer.statements));
        }
    }
    Ok((user, answers))
}
