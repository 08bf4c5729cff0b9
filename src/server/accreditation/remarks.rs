//! The ministry's remarks at single criteria, what the applicant answers to them, and what became of the criteria since they were
//! signed (`domain::accreditation::correction`).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::accreditation::Stage;
use crate::domain::accreditation::correction::{Answered, Returned};
use crate::domain::signing::Subject;
use crate::domain::views::accreditation::Correction;
use crate::server::accreditation::case::AccreditationFile;
use crate::server::accreditation::self_evaluation::SelfEvaluation;
use crate::server::db::answer::{Evidence, ReturnReason};
use crate::server::db::{self, Connection};
use crate::server::trouble::Answer;

/// A remark with its answer, in the bytes that are signed after a return.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedRemark {
    pub criterion: String,
    /// What the ministry wrote.
    pub remark: String,
    /// Why the criterion is unchanged, where the applicant says so; may be empty.
    pub explanation: String,
}

/// The remarks of the last return while they are to be answered.
#[derive(Default)]
pub struct Remarks {
    returned: Returned,
    rows: BTreeMap<String, ReturnReason>,
    unanswered: Vec<String>,
}

impl Remarks {
    /// Those of a case that is being corrected; none at other stages, without a statement. Up to two statements more.
    ///
    /// # Errors
    /// `Inconsistent` for signed bytes that cannot be read; a database error.
    pub async fn load(db: &mut Connection, case: &AccreditationFile, now: &SelfEvaluation) -> Answer<Self> {
        if case.stage != Stage::Returned {
            return Ok(Self::default());
        }
        let mut remarks = Self::of_rows(case, db::answer::remarks(db, &case.row.id).await?)?;
        if !remarks.rows.is_empty() {
            let signed = SelfEvaluation::as_signed(db, case).await?;
            let rows = &remarks.rows;
            remarks.unanswered = remarks.returned.unanswered(|criterion| Answered {
                is_changed: is_changed(&signed, now, criterion),
                explanation: rows.get(criterion).map_or("", |row| row.explanation.as_str()),
            });
        }
        Ok(remarks)
    }

    /// What the last return opened, for whoever writes at one criterion: a statement while the case is being corrected.
    pub async fn opened(db: &mut Connection, case: &AccreditationFile) -> Answer<Self> {
        if case.stage != Stage::Returned {
            return Ok(Self::default());
        }
        Self::of_rows(case, db::answer::remarks(db, &case.row.id).await?)
    }

    fn of_rows(case: &AccreditationFile, rows: Vec<ReturnReason>) -> Answer<Self> {
        let rows: BTreeMap<_, _> = rows.into_iter().map(|row| (row.criterion.clone(), row)).collect();
        // In the order of the set: by their texts, 1.10 would come before 1.2.
        let criteria = case.set()?.criteria().map(|it| it.id.clone());
        let named = criteria.filter(|it| rows.contains_key(it));
        Ok(Self {
            returned: Returned::new(case.stage, named),
            rows,
            unanswered: Vec::new(),
        })
    }

    /// What the return opened.
    pub fn returned(&self) -> &Returned {
        &self.returned
    }

    /// What the applicant wrote on why a criterion is unchanged.
    pub fn explanation(&self, criterion: &str) -> &str {
        self.rows.get(criterion).map_or("", |row| row.explanation.as_str())
    }

    /// The criteria that still want an answer.
    pub fn unanswered(&self) -> &[String] {
        &self.unanswered
    }

    /// As they are signed, in the order of the set.
    pub fn signed(&self) -> Vec<SignedRemark> {
        let rows = self.returned.criteria().iter().filter_map(|it| self.rows.get(it));
        rows.map(signed_remark).collect()
    }
}

fn signed_remark(row: &ReturnReason) -> SignedRemark {
    SignedRemark {
        criterion: row.criterion.clone(),
        remark: row.reason.clone(),
        explanation: row.explanation.clone(),
    }
}

/// Whether the text, the links or the files of a criterion are others.
fn is_changed(was: &SelfEvaluation, now: &SelfEvaluation, criterion: &str) -> bool {
    let texts = |of: &SelfEvaluation| {
        let (text, links) = of.answer(criterion);
        (text.trim().to_owned(), links.trim().to_owned())
    };
    texts(was) != texts(now) || files(was, criterion) != files(now, criterion)
}

/// The files by content and name: the same file taken away and attached again is no change.
fn files<'a>(of: &'a SelfEvaluation, criterion: &str) -> BTreeSet<(&'a str, &'a str)> {
    let pair = |file: &'a Evidence| (file.sha256.as_str(), file.name.as_str());
    of.files(criterion).iter().map(pair).collect()
}

/// What became of the criteria between two signed versions, or between the signed one and the one that is being corrected: for the
/// ministry and the applicant. Up to two statements.
///
/// # Errors
/// `Inconsistent` for signed bytes that cannot be read; a database error.
pub async fn corrections(
    db: &mut Connection,
    case: &AccreditationFile,
    stands: &SelfEvaluation,
) -> Answer<Vec<Correction>> {
    let is_applicant = case.actor.is_applicant();
    let is_officer = case.actor.is_officer();
    let is_correcting = case.stage == Stage::Returned;
    if case.row.submitted_at.is_none() || (!is_applicant && (!is_officer || is_correcting)) {
        return Ok(Vec::new());
    }
    let id = &case.row.id;
    let documents = db::signature::latest_two(db, id, Subject::SelfEvaluation).await?;
    let mut versions = documents.iter().map(|document| SelfEvaluation::read(case, document));
    let (Some(latest), earlier) = (versions.next().transpose()?, versions.next().transpose()?) else {
        return Ok(Vec::new());
    };
    if is_correcting {
        return told(case, &latest, stands, &stands.remarks().signed());
    }
    let Some(earlier) = earlier else {
        return Ok(Vec::new());
    };
    let mut remarks = latest.signed_remarks().to_vec();
    if remarks.is_empty() {
        // What was signed before remarks were part of the signed bytes.
        remarks = db::answer::remarks(db, id).await?.iter().map(signed_remark).collect();
    }
    told(case, &earlier, &latest, &remarks)
}

fn told(
    case: &AccreditationFile,
    was: &SelfEvaluation,
    now: &SelfEvaluation,
    remarks: &[SignedRemark],
) -> Answer<Vec<Correction>> {
    let correction = |(id, title): (&str, &crate::domain::Text3)| {
        let remark = remarks.iter().find(|it| it.criterion == id);
        if remark.is_none() && !is_changed(was, now, id) {
            return None;
        }
        let (before, after) = (was.answer(id), now.answer(id));
        let differs = |was: &str, now: &str| (was.trim() != now.trim()).then(|| (was.to_owned(), now.to_owned()));
        let names = |of: BTreeSet<(&str, &str)>, but: &BTreeSet<(&str, &str)>| {
            let left = of.into_iter().filter(|file| !but.contains(file));
            left.map(|(_, name)| name.to_owned()).collect::<Vec<_>>()
        };
        let (old, new) = (files(was, id), files(now, id));
        Some(Correction {
            criterion: id.to_owned(),
            title: title.clone(),
            remark: remark.map(|it| it.remark.clone()),
            explanation: remark.map(|it| it.explanation.clone()).unwrap_or_default(),
            text: differs(before.0, after.0),
            links: differs(before.1, after.1),
            added: names(new.clone(), &old),
            removed: names(old, &new),
        })
    };
    let criteria = case.set()?.criteria().map(|it| (it.id.as_str(), &it.title));
    Ok(criteria.filter_map(correction).collect())
}
