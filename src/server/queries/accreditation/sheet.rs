//! The scoring desk (row A8) and the review before publishing (row A9).

use std::collections::BTreeMap;

use crate::domain::Failure;
use crate::domain::accreditation::completeness::{is_right_text, says_something};
use crate::domain::accreditation::{Action, Actor, Facts, why_not};
use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, CeremonyId, FileId, SheetId};
use crate::domain::reference::{CriteriaSet, Criterion, Score};
use crate::domain::signing::Subject;
use crate::domain::text::cleaned;
use crate::domain::views::organisation::FileLine;
use crate::domain::views::sheet::{
    DeskCriterion, DeskSection, NewMark, PublishLine, PublishPage, ScaleScore, SheetHead, SheetNews, SheetPage,
};
use crate::i18n::Lang;
use crate::server::accreditation::case::stage_named;
use crate::server::db::sheet::{DeskPiece, OwnSheetRow};
use crate::server::db::{self};
use crate::server::desk::Desk;
use crate::server::signing::{Matter, SheetMatter, marks_of, missing_on};
use crate::server::trouble::{Answer, Trouble};

/// The desk: two statements beside the session's.
///
/// # Errors
/// `NotFound` for another's sheet; the database's.
pub async fn sheet_page(desk: Desk, sheet: SheetId) -> Answer<SheetPage> {
    let expert = desk.session()?.expert()?;
    let mut reader = desk.read().await?;
    let own = db::sheet::find_own(&mut reader, sheet.as_str(), expert.id()).await?;
    let own = own.ok_or(Failure::NotFound)?;
    let pieces = db::sheet::desk_pieces(&mut reader, sheet.as_str(), &own.accreditation_id).await?;
    drop(reader);
    let reference = desk.state.references.of(&own.reference_version);
    let set = reference.criteria_set(&own.criteria_set).ok_or(Failure::NotFound)?;
    let lang = desk.lang;
    let mut by_criterion: BTreeMap<&str, Vec<&DeskPiece>> = BTreeMap::new();
    for piece in &pieces {
        by_criterion.entry(piece.criterion.as_str()).or_default().push(piece);
    }
    let drawn = |criterion: &Criterion| {
        let found = by_criterion.get(criterion.id.as_str());
        drawn_criterion(criterion, found.map(Vec::as_slice).unwrap_or_default(), lang)
    };
    let sections = set.sections.iter().map(|section| DeskSection {
        id: section.id.clone(),
        title: lang.of(&section.title),
        criteria: section.criteria.iter().map(drawn).collect(),
    });
    Ok(SheetPage {
        scale: scale_of(set, lang),
        sections: sections.collect(),
        head: head_of(&own, lang)?,
        at: desk.now,
    })
}

/// A request is dated when it begins and is seen when it has ended: what is asked for reaches back so far behind the last news.
const LONGEST_SAVE_MINUTES: i64 = 2;

/// What the same expert changed on another device: two statements beside the session's.
///
/// # Errors
/// `NotFound` for another's sheet; the database's.
pub async fn sheet_news(desk: Desk, sheet: SheetId, since: Moment) -> Answer<SheetNews> {
    let expert = desk.session()?.expert()?;
    let mut reader = desk.read().await?;
    let own = db::sheet::find_own(&mut reader, sheet.as_str(), expert.id()).await?;
    let own = own.ok_or(Failure::NotFound)?;
    let reach = Moment(since.0.max(0)).plus_minutes(-LONGEST_SAVE_MINUTES);
    let changed = db::mark::marks_changed_since(&mut reader, sheet.as_str(), reach).await?;
    let marks = changed.into_iter().map(|row| NewMark {
        criterion: row.criterion,
        score: row.score,
        comment: row.comment,
        at: Moment(row.changed_at),
    });
    Ok(SheetNews {
        at: desk.now,
        marks: marks.collect(),
        is_over: head_of(&own, desk.lang)?.refusal.is_some(),
    })
}

fn drawn_criterion(criterion: &Criterion, pieces: &[&DeskPiece], lang: Lang) -> DeskCriterion {
    let mut drawn = DeskCriterion {
        id: criterion.id.clone(),
        title: lang.of(&criterion.title),
        guidance: lang.of(&criterion.guidance),
        answer: String::new(),
        links: Vec::new(),
        files: Vec::new(),
        score: String::new(),
        comment: String::new(),
    };
    for piece in pieces {
        match piece.kind.as_str() {
            "mark" => {
                drawn.score.clone_from(&piece.first);
                drawn.comment.clone_from(&piece.second);
            }
            "answer" => {
                drawn.answer.clone_from(&piece.first);
                let lines = piece.second.lines().map(str::trim).filter(|line| !line.is_empty());
                drawn.links = lines.map(str::to_owned).collect();
            }
            _ => drawn.files.push(FileLine {
                id: FileId::from_text(&piece.first),
                name: piece.second.clone(),
                size: u64::try_from(piece.size).unwrap_or_default(),
                media_type: piece.third.clone(),
                uploaded_at: Moment(piece.uploaded_at),
            }),
        }
    }
    drawn
}

/// The scores of a set in a language.
pub fn scale_of(set: &CriteriaSet, lang: Lang) -> Vec<ScaleScore> {
    let score = |score: &Score| ScaleScore {
        id: score.id.clone(),
        title: lang.of(&score.title),
        passes: score.passes,
        remark: score.remark,
    };
    set.scale.iter().map(score).collect()
}

fn head_of(own: &OwnSheetRow, lang: Lang) -> Answer<SheetHead> {
    let actor = if own.is_chair == 1 { Actor::Chair } else { Actor::Expert };
    let facts = Facts {
        sheet_published: Some(own.published_at.is_some()),
        ..Facts::default()
    };
    let stage = stage_named(&own.accreditation_id, &own.stage)?;
    let organisation = if lang == Lang::Ky { &own.name_ky } else { &own.name_ru };
    Ok(SheetHead {
        id: SheetId::from_text(&own.id),
        accreditation: AccreditationId::from_text(&own.accreditation_id),
        number: own.registration_number.clone().unwrap_or_default(),
        organisation: organisation.clone(),
        is_chair: own.is_chair == 1,
        published_at: own.published_at.map(Moment),
        refusal: why_not(stage, Action::Score, actor, &facts),
    })
}

/// So many comments of earlier sheets are offered, of so many that are looked at.
const OFFERED: usize = 8;
const LOOKED_AT: i64 = 100;

/// The expert's own comments on a criterion on their earlier sheets of the same criteria set; nobody else's, whatever became of the
/// commission: two statements beside the session's.
///
/// # Errors
/// `NotFound` for another's sheet, and for a criterion of another set; the database's.
pub async fn earlier_comments(desk: Desk, sheet: SheetId, criterion: String) -> Answer<Vec<String>> {
    let expert = desk.session()?.expert()?;
    let mut reader = desk.read().await?;
    let own = db::sheet::find_own(&mut reader, sheet.as_str(), expert.id()).await?;
    let own = own.ok_or(Failure::NotFound)?;
    let reference = desk.state.references.of(&own.reference_version);
    let set = reference.criteria_set(&own.criteria_set).ok_or(Failure::NotFound)?;
    if set.criterion(&criterion).is_none() {
        return Err(Failure::NotFound.into());
    }
    let found = db::mark::earlier_comments(&mut reader, &own, expert.id(), &criterion, LOOKED_AT).await?;
    let mut offered: Vec<String> = Vec::new();
    for text in found {
        let text = cleaned(&text).trim().to_owned();
        // What could not be signed is not offered, and each text once.
        if says_something(&text) && is_right_text(&text) && !offered.contains(&text) {
            offered.push(text);
        }
    }
    offered.truncate(OFFERED);
    Ok(offered)
}

/// The review before publishing, with everything that is missing.
///
/// # Errors
/// `NotFound` for another's sheet; the database's.
pub async fn publish_page(desk: Desk, sheet: SheetId) -> Answer<PublishPage> {
    let expert = desk.session()?.expert()?;
    let mut reader = desk.read().await?;
    let id = sheet.as_str();
    let own = db::sheet::find_own(&mut reader, id, expert.id())
        .await?
        .ok_or(Failure::NotFound)?;
    let marks = marks_of(&mut reader, id).await?;
    let mut matter = SheetMatter::load(&desk, &mut reader, id).await?;
    // What the law asks is looked up with the bytes.
    matter.document(&desk, &mut reader, desk.now).await?;
    let reviewed = matter.reviewed_hash(&mut reader).await?;
    let person = expert.representative().person_id();
    let ceremony = db::ceremony::open_for(&mut reader, id, Subject::Sheet, person).await?;
    drop(reader);
    let refusal = match matter.check() {
        Err(Trouble::Told(Failure::Refused(refusal))) => Some(refusal),
        _ => None,
    };
    let reference = desk.state.references.of(&own.reference_version);
    let set = reference.criteria_set(&own.criteria_set).ok_or(Failure::NotFound)?;
    let lines = set.criteria().map(|criterion| {
        let mark = marks.get(&criterion.id);
        let score = mark.and_then(|mark| set.score(&mark.score));
        PublishLine {
            id: criterion.id.clone(),
            title: desk.lang.of(&criterion.title),
            score: score.map(|score| desk.lang.of(&score.title)).unwrap_or_default(),
            comment: mark.map(|mark| mark.comment.clone()).unwrap_or_default(),
        }
    });
    Ok(PublishPage {
        lines: lines.collect(),
        missing: if own.published_at.is_some() {
            Vec::new()
        } else {
            missing_on(set, &marks)
        },
        refusal,
        reviewed,
        ceremony: ceremony.map(CeremonyId::from_text),
        seen: matter.case().seen(),
        head: head_of(&own, desk.lang)?,
    })
}
