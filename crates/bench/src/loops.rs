//! Each operation of a work with each number of users, its floor in between, on the same server.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use super::actors::{Actor, SignedIn};
use super::budgets::Measured;
use super::child::Child;
use super::cold::Cold;
use super::load::{Turn, run};
use super::operation::{Floor, Operation, Role, Work};
use super::table::{Figures, line};
use super::user::{Place, User};
use crate::fault::BenchFault;

/// The server, and those who ask it.
pub struct Measurement<'a> {
    /// The server.
    pub child: &'a Child,
    /// Who acts.
    pub actors: &'a [Actor],
    pub sessions: &'a [SignedIn],
    /// What is shown of the operations whose pages are cold.
    pub cold: &'a [Arc<Cold>],
    /// The operations that are measured, or none named: all.
    pub only: &'a [Operation],
    /// Numbers of users at once.
    pub users: &'a [u32],
    /// How long each figure is measured; its floor half as long.
    pub time: Duration,
}

impl Measurement<'_> {
    /// Measures, and prints one line per figure.
    ///
    /// # Errors
    /// The first that went wrong.
    pub async fn of(&self, work: Work) -> Result<Vec<Measured>, BenchFault> {
        let mut everybody = self.connect().await?;
        let mut measured = Vec::new();
        for operation in Operation::ALL
            .iter()
            .copied()
            .filter(|operation| operation.work() == work && (self.only.is_empty() || self.only.contains(operation)))
        {
            let mut all = everybody.remove(&operation.role()).unwrap_or_default();
            for users in self.users {
                let it;
                (it, all) = self.figure(operation, *users, all).await?;
                println!(
                    "{}",
                    line(operation.title(), it.users, &it.figures, it.memory, it.floor)
                );
                measured.push(it);
            }
            everybody.insert(operation.role(), all);
        }
        Ok(measured)
    }

    async fn connect(&self) -> Result<BTreeMap<Role, Vec<User>>, BenchFault> {
        let mut everybody = BTreeMap::<Role, Vec<User>>::new();
        for (actor, session) in self.actors.iter().zip(self.sessions) {
            let user = User::open(self.child.address, session.clone(), actor.place.clone()).await?;
            everybody.entry(actor.role).or_default().push(user);
        }
        Ok(everybody)
    }

    /// One figure; the users come back.
    async fn figure(
        &self,
        operation: Operation,
        users: u32,
        mut all: Vec<User>,
    ) -> Result<(Measured, Vec<User>), BenchFault> {
        let resting = all.split_off((users as usize).min(all.len()));
        if let Some(user) = all.first_mut().filter(|_| operation.floor() == Floor::Memory) {
            user.keep_as_floor(operation).await?;
        }
        let turn = match (self.cold.iter().find(|it| it.operation == operation), all.first_mut()) {
            (Some(cold), Some(user)) => {
                cold.renew(user).await?;
                Turn::Cold(cold.clone())
            }
            _ => Turn::Operation(operation),
        };
        let figures;
        (figures, all) = run(all, turn, self.time).await?;
        let memory = self.child.memory()?.0;
        let floor: Figures = match operation.floor() {
            Floor::Commit => {
                let of_role = self.actors.iter().filter(|actor| actor.role == operation.role());
                let places: Vec<Place> = of_role.map(|actor| actor.place.clone()).collect();
                let user = User::open(self.child.address, SignedIn::default(), Place::Office).await?;
                user.commit_floor(operation, &places, users, self.time / 2).await?
            }
            Floor::Memory => {
                let request = all
                    .first()
                    .map_or_else(String::new, |user| user.floor_request(operation));
                let floor;
                (floor, all) = run(all, Turn::Same(request), self.time / 2).await?;
                floor
            }
        };
        all.extend(resting);
        let measured = Measured {
            operation,
            users,
            figures,
            floor: floor.per_second,
            memory,
        };
        Ok((measured, all))
    }
}
