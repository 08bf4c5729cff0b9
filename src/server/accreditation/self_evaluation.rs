//! A self-evaluation in its current state: what is missing in it, and the canonical bytes that are signed
//! (docs/requirements.md, A1).
//!
//! The bytes are kept for ever with the signature. The names and the shape of version 1 never change; what must change makes a
//! version 2.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::accreditation::completeness::{Lack, Missing, answer_lacks};
use crate::domain::calendar::Moment;
use crate::domain::ids::{EvidenceId, FileId};
use crate::domain::reference::CriteriaSet;
use crate::domain::signing::Subject;
use crate::domain::text::cleaned;
use crate::server::accreditation::case::AccreditationFile;
use crate::server::accreditation::remarks::{Remarks, SignedRemark};
use crate::server::db::answer::{Evidence, WrittenAnswer};
use crate::server::db::{self, Connection};
use crate::server::journal::hash::{canonical, document_hash};
use crate::server::trouble::{Answer, Trouble};

/// Version of the form below.
const FORMAT: &str = "asula-self-evaluation/1";
/// Version of the form with the ministry's remarks and what was answered to them.
const FORMAT_CORRECTED: &str = "asula-self-evaluation/2";
/// The consent that is ticked before signing, in the state language.
const CONSENT: &str = "Шарттарга макулмун";

/// Answers and evidence, by criterion.
#[derive(Default)]
pub struct SelfEvaluation {
    answers: BTreeMap<String, WrittenAnswer>,
    evidence: BTreeMap<String, Vec<Evidence>>,
    remarks: Remarks,
    signed_remarks: Vec<SignedRemark>,
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    accreditation: &'a str,
    authority: &'a str,
    criteria_set: &'a str,
    reference: &'a str,
    frozen_at: i64,
    consent: &'static str,
    signer: Signer<'a>,
    organisation: Organisation<'a>,
    answers: Vec<SignedAnswer>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    remarks: Vec<SignedRemark>,
}

#[derive(Serialize)]
struct Signer<'a> {
    pin: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Organisation<'a> {
    inn: &'a str,
    name_ky: &'a str,
    name_ru: &'a str,
    address: &'a str,
    head: &'a str,
}

#[derive(Serialize, Deserialize)]
struct SignedAnswer {
    criterion: String,
    text: String,
    links: String,
    files: Vec<SignedFile>,
}

#[derive(Serialize, Deserialize)]
struct SignedFile {
    id: String,
    name: String,
    sha256: String,
    size: u64,
}

/// The part of the signed bytes that is read back.
#[derive(Deserialize)]
struct Signed {
    answers: Vec<SignedAnswer>,
    #[serde(default)]
    remarks: Vec<SignedRemark>,
}

impl SelfEvaluation {
    /// As it is in the tables: two statements, and two more while it is being corrected.
    pub async fn load(db: &mut Connection, case: &AccreditationFile) -> Answer<Self> {
        let id = &case.row.id;
        let mut all = Self::default();
        for answer in db::answer::list(db, id).await? {
            all.answers.insert(answer.criterion.clone(), answer);
        }
        for evidence in db::answer::evidence(db, id).await? {
            all.evidence
                .entry(evidence.criterion.clone())
                .or_default()
                .push(evidence);
        }
        all.remarks = Remarks::load(db, case, &all).await?;
        Ok(all)
    }

    /// As it was signed last, which is what the ministry sees while the applicant corrects it: a statement; empty where it was never
    /// signed.
    ///
    /// # Errors
    /// `Inconsistent` for bytes that cannot be read; a database error.
    pub async fn as_signed(db: &mut Connection, case: &AccreditationFile) -> Answer<Self> {
        match db::signature::latest_document(db, &case.row.id, Subject::SelfEvaluation).await? {
            Some(document) => Self::read(case, &document),
            None => Ok(Self::default()),
        }
    }

    /// As it is in bytes that were signed.
    ///
    /// # Errors
    /// `Inconsistent` for bytes that cannot be read.
    pub fn read(case: &AccreditationFile, document: &str) -> Answer<Self> {
        let signed: Signed = serde_json::from_str(document).map_err(|_| Trouble::Inconsistent {
            table: "signature",
            row: case.row.id.clone(),
            what: "a signed document that cannot be read",
        })?;
        let mut all = Self {
            signed_remarks: signed.remarks,
            ..Self::default()
        };
        for answer in signed.answers {
            let SignedAnswer {
                criterion,
                text,
                links,
                files,
            } = answer;
            let evidence = files.into_iter().map(|file| Evidence {
                id: EvidenceId::from_text(file.id.as_str()),
                criterion: criterion.clone(),
                file_id: FileId::from_text(file.id),
                media_type: String::new(),
                name: file.name,
                sha256: file.sha256,
                size: file.size,
                uploaded_at: case.row.submitted_at.unwrap_or_default(),
            });
            all.evidence.insert(criterion.clone(), evidence.collect());
            all.answers
                .insert(criterion.clone(), WrittenAnswer { criterion, text, links });
        }
        Ok(all)
    }

    /// The answer to a criterion and its links; empty where there are none.
    pub fn answer(&self, criterion: &str) -> (&str, &str) {
        self.answers
            .get(criterion)
            .map_or(("", ""), |answer| (answer.text.as_str(), answer.links.as_str()))
    }

    /// The files behind an answer.
    pub fn files(&self, criterion: &str) -> &[Evidence] {
        self.evidence.get(criterion).map_or(&[], Vec::as_slice)
    }

    /// The remarks that are to be answered now; none but while it is being corrected.
    pub fn remarks(&self) -> &Remarks {
        &self.remarks
    }

    /// The remarks in the bytes that were signed.
    pub fn signed_remarks(&self) -> &[SignedRemark] {
        &self.signed_remarks
    }

    /// What is missing, in the order of the set; a remark that was not answered is missing as well.
    pub fn missing(&self, set: &CriteriaSet) -> Vec<Missing> {
        let lacks = |criterion: &str| {
            let (text, links) = self.answer(criterion);
            let unanswered = self.remarks.unanswered().iter().any(|it| it == criterion);
            let unanswered = unanswered.then_some(Lack::Unanswered);
            answer_lacks(text, links, self.files(criterion).len()).chain(unanswered)
        };
        set.criteria()
            .flat_map(|criterion| {
                lacks(&criterion.id).map(|lack| Missing {
                    criterion: criterion.id.clone(),
                    lack,
                })
            })
            .collect()
    }

    /// How many things are missing.
    pub fn missing_count(&self, set: &CriteriaSet) -> u32 {
        u32::try_from(self.missing(set).len()).unwrap_or(u32::MAX)
    }

    /// What shows whether it is still the one that was reviewed: the hash of all that would be signed but who and when.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub fn reviewed_hash(&self, case: &AccreditationFile) -> Answer<String> {
        Ok(document_hash(&self.document(case, ("", ""), Moment(0))?))
    }

    /// The canonical bytes at a moment; the signer by PIN and name.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub fn document(&self, case: &AccreditationFile, (pin, name): (&str, &str), frozen_at: Moment) -> Answer<String> {
        let row = &case.row;
        let answers = case.set()?.criteria().map(|criterion| {
            let (text, links) = self.answer(&criterion.id);
            let files = self.files(&criterion.id).iter().map(|file| SignedFile {
                id: file.file_id.to_string(),
                name: file.name.clone(),
                sha256: file.sha256.clone(),
                size: file.size,
            });
            SignedAnswer {
                criterion: criterion.id.clone(),
                text: cleaned(text),
                links: cleaned(links),
                files: files.collect(),
            }
        });
        let remarks = self.remarks.signed();
        let document = Document {
            format: if remarks.is_empty() { FORMAT } else { FORMAT_CORRECTED },
            accreditation: &row.id,
            authority: &row.authority,
            criteria_set: &row.criteria_set,
            reference: &row.reference_version,
            frozen_at: frozen_at.0,
            consent: CONSENT,
            signer: Signer { pin, name },
            organisation: Organisation {
                inn: &row.inn,
                name_ky: &row.name_ky,
                name_ru: &row.name_ru,
                address: &row.address,
                head: &row.head_name,
            },
            answers: answers.collect(),
            remarks,
        };
        Ok(canonical(&document)?)
    }
}
