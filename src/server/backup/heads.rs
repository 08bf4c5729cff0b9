//! Whether the journals still have what a backup saw at their ends.

use super::Head;
use crate::server::db::{self, Connection};
use crate::server::journal::verify::Finding;
use crate::server::trouble::Answer;

/// The journals that no longer have the event which was their last when the backup was made: a tail that was cut, with the head of the
/// chain set back, agrees with itself and is found by nothing else.
pub async fn missing_since(db: &mut Connection, heads: &[Head]) -> Answer<Vec<Finding>> {
    let mut findings = Vec::new();
    for head in heads.iter().filter(|head| head.seq > 0) {
        let what = match db::event::hash_at(db, &head.case_id, head.seq).await? {
            Some(hash) if hash == head.hash => continue,
            Some(_) => "is another one than in the backup",
            None => "is missing, though the backup has it",
        };
        findings.push(Finding {
            case_id: head.case_id.clone(),
            seq: Some(head.seq),
            what: what.to_owned(),
        });
    }
    Ok(findings)
}
