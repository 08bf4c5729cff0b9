//! A seeded accreditation case.

use std::collections::BTreeMap;

use asula::domain::accreditation::said::{SAID_VERSION, Said};
use asula::domain::accreditation::{Action, Stage};
use asula::domain::reference::{CriteriaSet, Criterion};
use asula::domain::search::{parts, searchable};
use asula::server::collation::SEARCH_VERSION;
use asula::server::db::search_part::ACCREDITATION;
use asula::server::journal::event::CellChange;
use asula::server::journal::{CaseEvent, Chain};
use asula::server::trouble::{Answer, Trouble};
use rand::Rng as _;

use super::World;
use super::maker::Maker;
use super::organisation::names;
use crate::cells::generator;
use crate::criteria::SET;
use crate::prose::{Tongue, prose};
use crate::seeding::Rows;

/// Generators of cases begin here, far beyond those of organisations.
const CASES: u64 = 1 << 32;
/// After so long an organisation begins its case: all else of it has happened by then.
const LATER: i64 = 24 * 60 * 60 * 1000;
/// Characters of an answer.
const ANSWER: usize = 300;

impl World {
    /// Adds the case of the `index`-th organisation: one of the smallest world with its commission at work, a later one only sent.
    /// Answers the sheet of the first member, where there is one.
    ///
    /// # Errors
    /// Where an event cannot be written as JSON, or the reference data lacks the criteria set.
    pub fn case(&self, index: u64, rows: &mut Rows) -> Answer<Option<String>> {
        let mut maker = Maker::begin(self, index, rows);
        maker.draw = generator(CASES + index);
        maker.now += LATER;
        maker.case(index, index < self.smallest_cases)
    }

    /// The criteria by which the cases are judged.
    ///
    /// # Errors
    /// Where the reference data lacks them.
    pub fn criteria(&self) -> Answer<&CriteriaSet> {
        let found = self.evaluated_by.criteria_set(SET);
        found.ok_or_else(|| Trouble::Inconsistent {
            table: "reference_set",
            row: SET.to_owned(),
            what: "reference data without the criteria set",
        })
    }
}

impl Maker<'_> {
    fn case(&mut self, index: u64, has_commission: bool) -> Answer<Option<String>> {
        let world = self.world;
        let (id, created_by, created_at) = (self.id(), self.person.clone(), self.now);
        let mut chain = Self::chain(&id);
        let begun = CaseEvent::AccreditationCreated {
            organisation: self.organisation.clone(),
            criteria_set: SET.to_owned(),
            reference_version: world.evaluated_by_version.clone(),
        };
        self.record(&mut chain, &begun)?;
        for criterion in world.criteria()?.criteria() {
            self.answer(&id, criterion, has_commission, &mut chain)?;
        }
        self.moved(&mut chain, Action::Sign, Stage::Draft, Stage::Submitted)?;
        let submitted_at = self.now;
        let (mut stage, mut sheet) = (Stage::Submitted, None);
        if has_commission || self.draw.gen_bool(0.5) {
            self.person = world.officer(0).person;
            stage = Stage::Registered;
            self.moved(&mut chain, Action::Register, Stage::Submitted, stage)?;
        }
        if has_commission {
            sheet = Some(self.commission(&id, index, &mut chain)?);
            stage = Stage::Evaluation;
        }
        let number = format!("А-2026-{:06}", index + 1);
        let (name_ky, name_ru) = names(index);
        // The names of the organisation are still those with which the case was sent: their parts are the case's own.
        let search_text = searchable(&format!("{number} {name_ky} {name_ru}"));
        let subject = i64::try_from(index).unwrap_or(i64::MAX - 1) + 1;
        let row = vec![
            id.into(),
            self.organisation.as_str().into(),
            stage.name().into(),
            self.now.into(),
            world.authority().into(),
            SET.into(),
            world.evaluated_by_version.as_str().into(),
            created_at.into(),
            created_by.into(),
            number.as_str().into(),
            submitted_at.into(),
            has_commission.then(|| format!("2026-{:05}", index + 1)).into(),
            has_commission.then_some(self.now).into(),
            search_text.as_str().into(),
            SEARCH_VERSION.as_str().into(),
            subject.into(),
        ];
        self.rows.add("accreditation", row);
        for part in parts(&search_text) {
            let row = vec![ACCREDITATION.into(), part.into(), subject.into()];
            self.rows.add("search_part", row);
        }
        self.close(chain, "accreditation");
        Ok(sheet)
    }

    /// An answer with a link; behind it a file, where somebody is to look at it.
    fn answer(&mut self, case: &str, criterion: &Criterion, has_file: bool, chain: &mut Chain) -> Answer<()> {
        let text = prose(Tongue::Kyrgyz, ANSWER, &mut self.draw);
        let links = format!("https://mektep.test/{}/{}", criterion.id, self.draw.gen_range(1..1000));
        let parts = [("text", &text), ("links", &links)];
        let saved = CaseEvent::AnswerSaved {
            criterion: criterion.id.clone(),
            parts: written(parts),
        };
        self.record(chain, &saved)?;
        let said = Said::of(&text).name();
        let row = vec![
            case.into(),
            criterion.id.as_str().into(),
            text.into(),
            links.into(),
            self.now.into(),
            said.into(),
            SAID_VERSION.as_str().into(),
        ];
        self.rows.add("answer", row);
        if has_file {
            let (evidence, (file, sha256)) = (self.id(), self.file("Окуу планы.pdf"));
            let added = CaseEvent::EvidenceAdded {
                evidence: evidence.clone(),
                criterion: criterion.id.clone(),
                file: file.clone(),
                sha256,
            };
            self.record(chain, &added)?;
            let row = vec![
                evidence.into(),
                case.into(),
                criterion.id.as_str().into(),
                file.into(),
                self.now.into(),
            ];
            self.rows.add("evidence", row);
        }
        Ok(())
    }

    pub(super) fn moved(&mut self, chain: &mut Chain, action: Action, from: Stage, to: Stage) -> Answer<()> {
        let moved = CaseEvent::StageMoved {
            action: action.name().to_owned(),
            from: from.name().to_owned(),
            to: to.name().to_owned(),
            reasons: String::new(),
            court_act: String::new(),
        };
        self.record(chain, &moved)
    }
}

/// Parts that were empty before.
pub(super) fn written<'a>(parts: impl IntoIterator<Item = (&'a str, &'a String)>) -> BTreeMap<String, CellChange> {
    let change = |(part, text): (&str, &String)| {
        let change = CellChange {
            was: String::new(),
            now: text.clone(),
        };
        (part.to_owned(), change)
    };
    parts.into_iter().map(change).collect()
}
