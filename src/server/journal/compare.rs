//! Compares the tables of an accreditation case or of a sheet with what its journal says; the first difference.

use std::collections::BTreeMap;

use super::replay::Replayed;
use crate::domain::accreditation::declaration::InvitationAnswer;
use crate::server::db::{self, Connection};
use crate::server::trouble::Answer;

/// A case.
pub async fn compare_accreditation(
    db: &mut Connection,
    case_id: &str,
    replayed: &Replayed,
) -> Answer<Option<&'static str>> {
    let journal = &replayed.accreditation;
    if db::accreditation::stage_of(db, case_id).await? != replayed.stage {
        return Ok(Some("the stage in the table is not the one of the journal"));
    }
    let answers = db::answer::list(db, case_id).await?.into_iter();
    let texts = answers.flat_map(|row| {
        [
            (format!("{}.text", row.criterion), row.text),
            (format!("{}.links", row.criterion), row.links),
        ]
    });
    if said(texts) != journal.texts {
        return Ok(Some("the answers in the table are not those of the journal"));
    }
    let remarks = db::answer::remarks(db, case_id).await?.into_iter();
    if said(remarks.map(|row| (row.criterion, row.explanation))) != journal.explanations {
        return Ok(Some(
            "the answers to a return in the table are not those of the journal",
        ));
    }
    let evidence = db::answer::evidence(db, case_id).await?.into_iter();
    let evidence: BTreeMap<_, _> = evidence
        .map(|it| (it.id.to_string(), (it.criterion, it.file_id.to_string())))
        .collect();
    if evidence != journal.evidence {
        return Ok(Some("the evidence in the table is not that of the journal"));
    }
    let members = db::membership::list(db, case_id).await?.into_iter();
    let members: BTreeMap<_, _> = members
        .map(|it| {
            (
                it.id.to_string(),
                (
                    it.expert_id.to_string(),
                    it.answer.map_or("", InvitationAnswer::name).to_owned(),
                    it.removed_at.is_some(),
                ),
            )
        })
        .collect();
    if members != journal.members {
        return Ok(Some("the commission in the table is not that of the journal"));
    }
    let comments: BTreeMap<_, _> = db::chair_comment::list(db, case_id).await?.into_iter().collect();
    if comments != journal.comments {
        return Ok(Some("the chair's comments in the table are not those of the journal"));
    }
    if db::accreditation::conclusion_of(db, case_id).await? != journal.conclusion {
        return Ok(Some("the conclusion in the table is not that of the journal"));
    }
    let decision = db::council_decision::find(db, case_id).await?;
    let decision = decision.map(|it| (it.outcome.name().to_owned(), it.months));
    if decision != journal.decision {
        return Ok(Some("the decision in the table is not that of the journal"));
    }
    let sheets = db::sheet::list(db, case_id).await?;
    let is_as_told =
        |sheet: &db::sheet::Sheet| sheet.published_at.is_some() == journal.published.contains_key(sheet.id.as_str());
    if !sheets.iter().all(is_as_told) {
        return Ok(Some("the published sheets in the table are not those of the journal"));
    }
    Ok(None)
}

pub async fn compare_sheet(db: &mut Connection, sheet: &str, replayed: &Replayed) -> Answer<Option<&'static str>> {
    let marks = db::mark::marks(db, sheet).await?.into_iter();
    let texts = marks.flat_map(|row| {
        [
            (format!("{}.score", row.criterion), row.score),
            (format!("{}.comment", row.criterion), row.comment),
        ]
    });
    if said(texts) != replayed.accreditation.texts {
        return Ok(Some("the scores in the table are not those of the journal"));
    }
    let published = db::sheet::published_at(db, sheet).await?.is_some();
    if published != replayed.accreditation.published.contains_key(sheet) {
        return Ok(Some("the sheet is published in one place only"));
    }
    Ok(None)
}

/// The texts that say something, by place.
fn said(texts: impl Iterator<Item = (String, String)>) -> BTreeMap<String, String> {
    texts.filter(|(_, text)| !text.is_empty()).collect()
}
