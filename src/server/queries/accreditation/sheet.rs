//! The scoring desk (docs/requirements.md, A8) and the review before publishing (docs/requirements.md, A9).

use std::collections::BTreeMap;

use crate::domain::Failure;
use crate::domain::accreditation::said::Said;
use crate::domain::accreditation::{Action, Actor, Facts, why_not};
use crate::domain::calendar::Moment;
use crate::domain::ids::{CeremonyId, SheetId};
use crate::domain::reference::{CriteriaSet, Criterion, Score};
use crate::domain::signing::Subject;
use crate::domain::text::cleaned;
use crate::domain::views::sheet::{
    DeskCriterion, DeskSection, NewMark, PublishLine, PublishPage, ScaleScore, SheetHead, SheetNews, SheetPage,
};
use crate::i18n::Lang;
use crate::server::db::sheet::{DeskPiece, OwnSheet, Shown};
use crate::server::db::{self};
use crate::server::request_context::RequestContext;
use crate::server::signing::matter::{Matter, SheetMatter, missing_on};
use crate::server::trouble::{Answer, Trouble};

/// The desk: two statements besides the session's.
///
/// # Errors
/// `NotFound` for another's sheet; a database error.
pub async fn sheet_page(context: RequestContext, sheet: SheetId) -> Answer<SheetPage> {
    let expert = context.session()?.expert()?;
    let mut reader = context.read().await?;
    let own = db::sheet::find_own(&mut reader, sheet.as_str(), expert.id()).await?;
    let own = own.ok_or(Failure::NotFound)?;
    let pieces = db::sheet::desk_pieces(&mut reader, sheet.as_str(), own.accreditation_id.as_str()).await?;
    drop(reader);
    let reference = context.state.references.of(&own.reference_version);
    let set = reference.criteria_set(&own.criteria_set).ok_or(Failure::NotFound)?;
    let lang = context.lang;
    let mut by_criterion: BTreeMap<String, Vec<Shown>> = BTreeMap::new();
    for DeskPiece { criterion, shown } in pieces {
        by_criterion.entry(criterion).or_default().push(shown);
    }
    let mut drawn = |criterion: &Criterion| {
        let found = by_criterion.remove(&criterion.id).unwrap_or_default();
        drawn_criterion(criterion, found, lang)
    };
    let sections = set.sections.iter().map(|section| DeskSection {
        id: section.id.clone(),
        title: lang.of(&section.title),
        criteria: section.criteria.iter().map(&mut drawn).collect(),
    });
    Ok(SheetPage {
        scale: scale_of(set, lang),
        sections: sections.collect(),
        head: head_of(&own, lang),
        at: context.now,
    })
}

/// A request is dated when it begins and is seen when it has ended: what is asked for reaches back so far behind the last news.
const LONGEST_SAVE_MINUTES: i64 = 2;

/// What the same expert changed on another device: two statements besides the session's.
///
/// # Errors
/// `NotFound` for another's sheet; a database error.
pub async fn sheet_news(context: RequestContext, sheet: SheetId, since: Moment) -> Answer<SheetNews> {
    let expert = context.session()?.expert()?;
    let mut reader = context.read().await?;
    let own = db::sheet::find_own(&mut reader, sheet.as_str(), expert.id()).await?;
    let own = own.ok_or(Failure::NotFound)?;
    let reach = Moment(since.0.max(0)).plus_minutes(-LONGEST_SAVE_MINUTES);
    let changed = db::mark::marks_changed_since(&mut reader, sheet.as_str(), reach).await?;
    let marks = changed.into_iter().map(|row| NewMark {
        criterion: row.criterion,
        score: row.score,
        comment: row.comment,
        at: row.changed_at,
    });
    Ok(SheetNews {
        at: context.now,
        marks: marks.collect(),
        is_over: head_of(&own, context.lang).refusal.is_some(),
    })
}

fn drawn_criterion(criterion: &Criterion, pieces: Vec<Shown>, lang: Lang) -> DeskCriterion {
    let mut drawn = DeskCriterion {
        id: criterion.id.clone(),
        title: lang.of(&criterion.title),
        guidance: lang.of(&criterion.guidance),
        answer: String::new(),
        links: Vec::new(),
        files: Vec::new(),
        score: String::new(),
        comment: String::new(),
        said: Said::Nothing,
    };
    for piece in pieces {
        match piece {
            Shown::Mark { score, comment, said } => {
                drawn.score = score;
                drawn.comment = comment;
                drawn.said = said;
            }
            Shown::Answer { text, links } => {
                drawn.answer = text;
                let lines = links.lines().map(str::trim).filter(|line| !line.is_empty());
                drawn.links = lines.map(str::to_owned).collect();
            }
            Shown::File(file) => drawn.files.push(file),
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

fn head_of(own: &OwnSheet, lang: Lang) -> SheetHead {
    let actor = if own.is_chair { Actor::Chair } else { Actor::Expert };
    let facts = Facts {
        sheet_published: Some(own.published_at.is_some()),
        ..Facts::default()
    };
    let organisation = lang.registered_name(&own.name_ky, &own.name_ru);
    SheetHead {
        id: own.id.clone(),
        accreditation: own.accreditation_id.clone(),
        number: own.registration_number.clone().unwrap_or_default(),
        organisation: organisation.clone(),
        is_chair: own.is_chair,
        published_at: own.published_at,
        refusal: why_not(own.stage, Action::Score, actor, &facts),
    }
}

/// So many comments of earlier sheets are offered, of so many that are looked at.
const OFFERED: usize = 8;
const LOOKED_AT: i64 = 100;

/// The expert's own comments on a criterion on their earlier sheets of the same criteria set; nobody else's, whatever became of the
/// commission: two statements besides the session's.
///
/// # Errors
/// `NotFound` for another's sheet, and for a criterion of another set; a database error.
pub async fn earlier_comments(context: RequestContext, sheet: SheetId, criterion: String) -> Answer<Vec<String>> {
    let expert = context.session()?.expert()?;
    let mut reader = context.read().await?;
    let own = db::sheet::find_own(&mut reader, sheet.as_str(), expert.id()).await?;
    let own = own.ok_or(Failure::NotFound)?;
    let reference = context.state.references.of(&own.reference_version);
    let set = reference.criteria_set(&own.criteria_set).ok_or(Failure::NotFound)?;
    if set.criterion(&criterion).is_none() {
        return Err(Failure::NotFound.into());
    }
    let found = db::mark::earlier_comments(&mut reader, &own, expert.id(), &criterion, LOOKED_AT).await?;
    let mut offered: Vec<String> = Vec::new();
    for text in found {
        let text = cleaned(&text).trim().to_owned();
        // What could not be signed is not offered, and each text once.
        if Said::of(&text) == Said::Enough && !offered.contains(&text) {
            offered.push(text);
        }
    }
    offered.truncate(OFFERED);
    Ok(offered)
}

/// The review before publishing, with everything that is missing.
///
/// # Errors
/// `NotFound` for another's sheet; a database error.
pub async fn publish_page(context: RequestContext, sheet: SheetId) -> Answer<PublishPage> {
    let expert = context.session()?.expert()?;
    let mut reader = context.read().await?;
    let id = sheet.as_str();
    let own = db::sheet::find_own(&mut reader, id, expert.id())
        .await?
        .ok_or(Failure::NotFound)?;
    let matter = SheetMatter::load(&context, &mut reader, id).await?;
    let facts = matter.prepare(&context, &mut reader, context.now).await?.facts;
    let reviewed = matter.reviewed_hash(&facts)?;
    let person = expert.representative().person_id();
    let ceremony = db::ceremony::open_for(&mut reader, id, Subject::Sheet, person).await?;
    drop(reader);
    let refusal = match matter.step(&facts) {
        Err(Trouble::Told(Failure::Refused(refusal))) => Some(refusal),
        _ => None,
    };
    let reference = context.state.references.of(&own.reference_version);
    let set = reference.criteria_set(&own.criteria_set).ok_or(Failure::NotFound)?;
    let lines = set.criteria().map(|criterion| {
        let mark = facts.marks.get(&criterion.id);
        let score = mark.and_then(|mark| set.score(&mark.score));
        PublishLine {
            id: criterion.id.clone(),
            title: context.lang.of(&criterion.title),
            score: score.map(|score| context.lang.of(&score.title)).unwrap_or_default(),
            comment: mark.map(|mark| mark.comment.clone()).unwrap_or_default(),
        }
    });
    Ok(PublishPage {
        lines: lines.collect(),
        missing: if own.published_at.is_some() {
            Vec::new()
        } else {
            missing_on(set, &facts.marks)
        },
        refusal,
        reviewed,
        ceremony: ceremony.map(CeremonyId::from_text),
        seen: matter.case().seen(),
        head: head_of(&own, context.lang),
    })
}
