//! The applications of a seeded organisation.

use asula::domain::calendar::Moment;
use asula::domain::licensing::{Action, Stage};
use asula::domain::reference::{Ownership, SpecialtyNeed, procedure_for};
use asula::server::journal::event::CellChange;
use asula::server::journal::{CaseEvent, Chain};
use asula::server::trouble::Answer;
use rand::Rng as _;

use super::maker::Maker;
use super::{APPENDIX, COLUMN, Target};
use crate::cells::{cells, generator};

impl Maker<'_> {
    /// An application of a few rows, or of one with an appendix of so many.
    pub(super) fn application(&mut self, long: Option<u32>) -> Answer<Target> {
        let world = self.world;
        let id = self.id();
        let created_at = self.now;
        let mut chain = Self::chain(&id);
        let begun = CaseEvent::ApplicationCreated {
            organisation: self.organisation.clone(),
            reference_version: world.version.clone(),
        };
        self.record(&mut chain, &begun)?;
        let level = self.programme(&id, &mut chain)?;
        let mut target = Target {
            person: self.person.clone(),
            organisation: self.organisation.clone(),
            application: id.clone(),
            ..Target::default()
        };
        for (template, usual) in [("general", 1), (APPENDIX, 1), ("premises", 1), ("equipment", 2)] {
            for _ in 0..long.filter(|_| template == APPENDIX).unwrap_or(usual) {
                let (row, text) = self.row(&id, template, &mut chain)?;
                if template == APPENDIX {
                    (target.row, target.text) = (row, text);
                }
            }
        }
        let stage = match long {
            None if self.draw.gen_bool(0.4) => Stage::HandedOver,
            _ => Stage::Draft,
        };
        if stage == Stage::HandedOver {
            let moved = CaseEvent::StageMoved {
                action: Action::HandOver.name().to_owned(),
                from: Stage::Draft.name().to_owned(),
                to: stage.name().to_owned(),
                reasons: String::new(),
                court_act: String::new(),
            };
            self.record(&mut chain, &moved)?;
        }
        let on = Moment(created_at).date_in_bishkek();
        let procedure = procedure_for(&world.reference.procedures, &[&level], Ownership::Private, on);
        let (authority, procedure) = procedure.map_or(("", ""), |it| (&it.authority, &it.id));
        let row = vec![
            id.into(),
            self.organisation.as_str().into(),
            stage.name().into(),
            self.now.into(),
            authority.into(),
            procedure.into(),
            world.version.as_str().into(),
            created_at.into(),
            self.person.as_str().into(),
        ];
        self.rows.add("application", row);
        self.close(chain, "application");
        Ok(target)
    }

    /// A level, with a specialty of the classifier where it needs one.
    fn programme(&mut self, application: &str, chain: &mut Chain) -> Answer<String> {
        let world = self.world;
        let usable: Vec<_> = world
            .reference
            .levels
            .iter()
            .filter(|it| it.specialty != SpecialtyNeed::Named)
            .collect();
        let at = self.draw.gen_range(0..usable.len().max(1));
        let level = usable.get(at).map_or("SCH1", |it| &it.code).to_owned();
        let fitting: Vec<_> = world
            .reference
            .specialties
            .iter()
            .filter(|it| it.level == level)
            .collect();
        let at = self.draw.gen_range(0..fitting.len().max(1));
        let specialty = fitting.get(at).map_or("", |it| &it.code).to_owned();
        let programme = self.id();
        let row = vec![
            programme.as_str().into(),
            application.into(),
            level.as_str().into(),
            specialty.as_str().into(),
            self.now.into(),
        ];
        self.rows.add("programme", row);
        let added = CaseEvent::ProgrammeAdded {
            programme,
            level: level.clone(),
            specialty,
        };
        self.record(chain, &added)?;
        Ok(level)
    }

    /// A whole row; answers its id and the text of the measured column.
    fn row(&mut self, application: &str, template: &str, chain: &mut Chain) -> Answer<(String, String)> {
        let world = self.world;
        let Some(known) = world.reference.template(template) else {
            return Ok(<(String, String)>::default());
        };
        let id = self.id();
        let added_at = self.now;
        let row = id.clone();
        self.record(
            chain,
            &CaseEvent::RowAdded {
                row,
                template: template.to_owned(),
            },
        )?;
        let mut draw = generator(self.draw.r#gen::<u32>().into());
        let cells = cells(known, &mut draw, |_| self.file("макулдук.pdf").0);
        let changes = cells.iter().map(|(column, text)| {
            let change = CellChange {
                was: String::new(),
                now: text.clone(),
            };
            (column.clone(), change)
        });
        let saved = CaseEvent::RowSaved {
            row: id.clone(),
            template: template.to_owned(),
            cells: changes.collect(),
        };
        self.record(chain, &saved)?;
        let row = vec![
            id.as_str().into(),
            application.into(),
            template.into(),
            serde_json::to_string(&cells)?.into(),
            added_at.into(),
            self.now.into(),
        ];
        self.rows.add("appendix_row", row);
        Ok((id, cells.get(COLUMN).cloned().unwrap_or_default()))
    }
}
