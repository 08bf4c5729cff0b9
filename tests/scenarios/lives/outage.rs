//! Outages of the database, and the product that is killed and started again.

use super::disk;
use super::life::Life;
use crate::support::store::Store;
use crate::support::{TestApp, eventually};

impl Life<'_, '_> {
    /// The database works no more: its disk is full, or its server is away.
    pub async fn outage_begins(&mut self) {
        if self.has_outage || !self.is_running {
            return;
        }
        let app = self.world.app;
        self.has_outage = match app.database.store {
            Store::Sqlite => disk::is_full(true),
            Store::Postgres => {
                app.database.goes_down().await;
                true
            }
        };
        if self.has_outage {
            self.story.tells("the database stops working");
            is_said_to_be(app, 503).await;
        } else {
            self.story.tells("the disk of this machine cannot be filled");
        }
    }

    /// The database works again; the product is not touched.
    pub async fn outage_ends(&mut self) {
        if !self.has_outage {
            return;
        }
        let app = self.world.app;
        self.story.tells("the database works again");
        match app.database.store {
            Store::Sqlite => assert!(disk::is_full(false), "the disk has room again"),
            Store::Postgres => app.database.comes_back().await,
        }
        self.has_outage = false;
        is_said_to_be(app, 200).await;
    }

    /// The product is killed on the spot.
    pub async fn product_is_killed(&mut self) {
        if self.is_running && !self.has_outage {
            self.story.tells("the product is killed");
            self.world.app.is_killed().await;
            self.is_running = false;
        }
    }

    /// The product is started again over the same data.
    pub async fn product_starts_again(&mut self) {
        if !self.is_running {
            self.story.tells("the product starts again");
            self.world.app.starts_again(|_| ()).await;
            self.is_running = true;
            is_said_to_be(self.world.app, 200).await;
        }
    }

    /// Whether the product can do what it is asked for.
    pub fn is_well(&self) -> bool {
        self.is_running && !self.has_outage
    }
}

/// Waits until the product says of itself with this status whether it is ready.
async fn is_said_to_be(app: &TestApp, status: u16) {
    let address = format!("{}/readyz", app.base);
    eventually(&format!("/readyz is {status}"), async || {
        let answer = reqwest::get(&address).await.ok()?;
        (answer.status().as_u16() == status).then_some(())
    })
    .await;
}
