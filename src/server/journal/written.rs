//! How an event is written into its row, and read back.

use super::event::CaseEvent;
use super::hash::canonical;

impl CaseEvent {
    /// The kind and the canonical JSON of the facts.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub fn kind_and_body(&self) -> Result<(String, String), serde_json::Error> {
        let value = serde_json::to_value(self)?;
        let kind = value
            .get("kind")
            .and_then(|kind| kind.as_str())
            .unwrap_or_default()
            .to_owned();
        let body = value
            .get("body")
            .map(canonical)
            .transpose()?
            .unwrap_or_else(|| "{}".to_owned());
        Ok((kind, body))
    }

    /// The event of a kind and a body.
    ///
    /// # Errors
    /// Where no event is written so.
    pub fn read(kind: &str, body: &str) -> Result<Self, serde_json::Error> {
        let body: serde_json::Value = serde_json::from_str(body)?;
        serde_json::from_value(serde_json::json!({ "kind": kind, "body": body }))
    }
}
