//! How the floors are asked for; `measured` and `commits` answer.

use std::time::Duration;

use super::connection::Answer;
use super::operation::Operation;
use super::table::Figures;
use super::user::{Place, User};
use crate::fault::BenchFault;

impl User {
    /// Gives the server the page of an operation, as it travels, to be served from memory.
    ///
    /// # Errors
    /// As [`User::act`].
    pub async fn keep_as_floor(&mut self, operation: Operation) -> Result<(), BenchFault> {
        let page = self.act(operation).await?;
        let head = format!(
            "PUT /floor/page/{} HTTP/1.1\r\nhost: {}\r\ncontent-type: {}\r\ncontent-encoding: {}\r\ncontent-length: {}\r\n\r\n",
            operation.name(),
            self.address,
            page.media_type,
            page.coding,
            page.body.len()
        );
        let request = [head.as_bytes(), &page.body].concat();
        let kept = self.connection.ask(&request).await?;
        let (mut user_page, again) = (
            page,
            self.connection.ask(self.floor_request(operation).as_bytes()).await?,
        );
        user_page.statements = 0;
        if kept.status != 204 || again != user_page {
            return Err(BenchFault::Other(format!(
                "{operation:?}: the floor is not the same page"
            )));
        }
        Ok(())
    }

    /// The request for the page of an operation from memory.
    pub fn floor_request(&self, operation: Operation) -> String {
        format!(
            "GET /floor/page/{} HTTP/1.1\r\nhost: {}\r\n\r\n",
            operation.name(),
            self.address
        )
    }

    /// Lets the server commit what an operation writes for so many of those who act, for so long.
    ///
    /// # Errors
    /// As [`User::act`].
    pub async fn commit_floor(
        mut self,
        operation: Operation,
        places: &[Place],
        users: u32,
        time: Duration,
    ) -> Result<Figures, BenchFault> {
        let body = places.iter().map(Place::rows).collect::<Vec<_>>().join("\n");
        let request = format!(
            "POST /floor/commits/{}/{users}/{} HTTP/1.1\r\nhost: {}\r\ncontent-length: {}\r\n\r\n{body}",
            operation.name(),
            time.as_millis(),
            self.address,
            body.len()
        );
        let Answer { status, body, .. } = self.connection.ask(request.as_bytes()).await?;
        if status != 200 {
            return Err(BenchFault::Other(String::from_utf8_lossy(&body).into_owned()));
        }
        Ok(serde_json::from_slice(&body)?)
    }
}
