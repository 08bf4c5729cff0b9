//! `asula verify`: walks every chain, replays it, and names the first bad event of each case.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::compare::{compare_accreditation, compare_sheet};
use super::event::CaseEvent;
use super::hash::{Hashed, document_hash, event_hash};
use super::replay::Replayed;
use crate::server::db::{self, Connection};
use crate::server::outside::signature::container;
use crate::server::trouble::{Answer, Trouble};

/// What was found wrong with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub case_id: String,
    /// The first bad event; for a cut tail the first that is missing; nothing where the tables differ from the journal.
    pub seq: Option<i64>,
    /// What is wrong.
    pub what: String,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.seq {
            Some(seq) => write!(f, "case {}: event {seq}: {}", self.case_id, self.what),
            None => write!(f, "case {}: {}", self.case_id, self.what),
        }
    }
}

/// What a verification looked at and found.
#[derive(Debug, Default)]
pub struct Report {
    /// Chains walked.
    pub cases: u64,
    /// Events walked.
    pub events: u64,
    /// What is wrong, at most one finding a case.
    pub findings: Vec<Finding>,
}

/// Verifies all cases.
pub async fn verify(db: &mut Connection) -> Answer<Report> {
    let mut report = Report::default();
    let mut after = String::new();
    loop {
        let chains = db::chain::list_after(db, &after, 200).await?;
        let Some(last) = chains.last() else { break };
        after = last.0.clone();
        for (case_id, kind, seq, hash) in chains {
            report.cases += 1;
            let (walked, finding) = verify_quiet_case(db, &case_id, &kind, (seq, hash)).await?;
            report.events += walked;
            report.findings.extend(finding);
        }
    }
    let without = db::chain::cases_without(db).await?;
    report.findings.extend(without.into_iter().map(|case_id| Finding {
        case_id,
        seq: Some(1),
        what: "is missing: the case has no journal".to_owned(),
    }));
    Ok(report)
}

/// How often a case is walked again because somebody worked on it meanwhile.
const LOOKS: u32 = 100;

/// Verifies a case, again when its chain grew during the walk: what is read in several statements then does not agree, though
/// nothing is wrong.
async fn verify_quiet_case(
    db: &mut Connection,
    case_id: &str,
    kind: &str,
    mut head: (i64, String),
) -> Answer<(u64, Option<Finding>)> {
    let mut outcome = verify_case(db, case_id, kind, head.0, &head.1).await?;
    for _ in 0..LOOKS {
        let (_, Some(_)) = outcome else { break };
        match db::chain::head(db, case_id).await? {
            Some(now) if now != head => head = now,
            _ => break,
        }
        outcome = verify_case(db, case_id, kind, head.0, &head.1).await?;
    }
    Ok(outcome)
}

async fn verify_case(
    db: &mut Connection,
    case_id: &str,
    kind: &str,
    head_seq: i64,
    head_hash: &str,
) -> Answer<(u64, Option<Finding>)> {
    let events = db::event::list(db, case_id).await?;
    let walked = events.len() as u64;
    let finding = |seq: Option<i64>, what: &str| {
        Some(Finding {
            case_id: case_id.to_owned(),
            seq,
            what: what.to_owned(),
        })
    };
    let mut replayed = Replayed::default();
    let mut prev_hash = String::new();
    let mut expected = 1;
    for row in &events {
        if row.seq != expected {
            return Ok((walked, finding(Some(expected), "is missing")));
        }
        if row.prev_hash != prev_hash {
            return Ok((walked, finding(Some(row.seq), "does not follow from the event before")));
        }
        let hash = event_hash(&Hashed {
            actor: row.actor.as_str(),
            at: row.at.0,
            body: &row.body,
            case_id,
            kind: &row.kind,
            prev_hash: &row.prev_hash,
            seq: row.seq,
        })?;
        if hash != row.hash {
            return Ok((
                walked,
                finding(Some(row.seq), "its hash does not agree with its content"),
            ));
        }
        if row.seq > head_seq {
            return Ok((walked, finding(Some(row.seq), "is beyond the head of its chain")));
        }
        let applied = match CaseEvent::read(&row.kind, &row.body) {
            Ok(event) => replayed.apply(&event),
            Err(_) => Err("cannot be read"),
        };
        if let Err(what) = applied {
            return Ok((walked, finding(Some(row.seq), what)));
        }
        prev_hash.clone_from(&row.hash);
        expected += 1;
    }
    if expected <= head_seq {
        return Ok((walked, finding(Some(expected), "is missing: the tail was cut")));
    }
    if prev_hash != head_hash {
        return Ok((
            walked,
            finding(Some(head_seq), "the head of the chain has another hash"),
        ));
    }
    let compared = match kind {
        "application" => compare(db, case_id, &replayed).await,
        "accreditation" => compare_accreditation(db, case_id, &replayed).await,
        "sheet" => compare_sheet(db, case_id, &replayed).await,
        _ => Ok(None),
    };
    let compared = match compared {
        Err(Trouble::Database(error)) if db::is_unreadable(&error) => Some("the table holds what cannot be read"),
        compared => compared?,
    };
    let compared = match compared {
        None => compare_signatures(db, case_id, &replayed).await?,
        found => found,
    };
    Ok((walked, compared.and_then(|what| finding(None, what))))
}

/// Compares the tables with what the journal says; the first difference.
async fn compare(db: &mut Connection, case_id: &str, replayed: &Replayed) -> Answer<Option<&'static str>> {
    if db::application::stage_of(db, case_id).await? != replayed.stage {
        return Ok(Some("the stage in the table is not the one of the journal"));
    }
    let programmes: BTreeMap<_, _> = db::programme::list(db, case_id)
        .await?
        .into_iter()
        .map(|it| (it.id.to_string(), (it.level, it.specialty)))
        .collect();
    if programmes != replayed.programmes {
        return Ok(Some("the levels in the table are not those of the journal"));
    }
    let (mut rows, mut removed) = (BTreeMap::new(), BTreeMap::new());
    for row in db::appendix_row::list(db, case_id).await? {
        let Ok(cells) = serde_json::from_str::<BTreeMap<String, String>>(&row.cells) else {
            return Ok(Some("a row in the table cannot be read"));
        };
        let place = if row.removed_at.is_some() {
            &mut removed
        } else {
            &mut rows
        };
        place.insert(row.id.to_string(), (row.template, cells));
    }
    if rows != replayed.rows || removed != replayed.removed {
        return Ok(Some("the rows in the table are not those of the journal"));
    }
    Ok(None)
}

/// Compares what was signed, of whichever kind of case.
async fn compare_signatures(db: &mut Connection, case_id: &str, replayed: &Replayed) -> Answer<Option<&'static str>> {
    let mut signed = BTreeMap::new();
    let mut wrong = None;
    for signature in db::signature::documents(db, case_id).await? {
        if document_hash(&signature.document) != signature.hash {
            return Ok(Some("a signed document does not agree with its hash"));
        }
        wrong = wrong.or_else(|| container::what_is_wrong(&signature.hash, &signature.sign_base64));
        let signature_sha256 = hex::encode(Sha256::digest(signature.sign_base64.as_bytes()));
        signed.insert(signature.ceremony_id, (signature.hash, signature_sha256));
    }
    if signed != replayed.signed {
        return Ok(Some("the signatures in the table are not those of the journal"));
    }
    Ok(wrong)
}
