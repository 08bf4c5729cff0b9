//! A case as commands and queries hold it: the application with its levels, rows and the reference data it began under.

use std::sync::Arc;

use crate::domain::Failure;
use crate::domain::calendar::{Date, Moment};
use crate::domain::licensing::checks::Cells;
use crate::domain::licensing::completeness::is_religious;
use crate::domain::licensing::{Actor, Facts, Stage};
use crate::domain::reference::{
    Bar, Moratorium, Ownership, Programme, Regime, ReviewStage, Specialty, SpecialtyNeed, Template, bar_on, notices_on,
    templates_for,
};
use crate::domain::views::appendix::Row;
use crate::server::db::appendix_row::AppendixEntry;
use crate::server::db::application::Application;
use crate::server::db::programme::ProgrammeEntry;
use crate::server::db::{self, Connection};
use crate::server::journal::Chain;
use crate::server::licensing::signed_copy::SignedCopy;
use crate::server::reference::Reference;
use crate::server::references::References;
use crate::server::request_context::RequestContext;
use crate::server::session::{Applicant, Officer};
use crate::server::trouble::{Answer, Trouble};

/// The authorities whose cases this system takes; what others license is barred with their name (docs/law.md).
pub fn our_authorities() -> [String; 2] {
    ["enlightenment".to_owned(), "science".to_owned()]
}

pub struct CaseFile {
    pub application: Application,
    pub stage: Stage,
    /// As what the viewer acts on it.
    pub actor: Actor,
    /// The reference data it began under.
    pub reference: Arc<Reference>,
    /// Levels and specialties.
    pub programmes: Vec<ChosenProgramme>,
    /// Rows that are not in the bin, by template and age.
    pub rows: Vec<(String, Row)>,
    /// Rows in the bin.
    pub removed: Vec<(String, Row)>,
}

/// A level, with its specialty.
pub struct ChosenProgramme {
    /// As stored.
    pub row: ProgrammeEntry,
    /// The specialty, of the classifier or named by the applicant.
    pub specialty: Option<Specialty>,
}

impl CaseFile {
    /// Loads the case that the viewer may see: the applicant's own, or an officer's one that was sent to the authority.
    ///
    /// # Errors
    /// `NotFound` for another's; `NotSignedIn`; a database error.
    pub async fn of_viewer(context: &RequestContext, db: &mut Connection, id: &str) -> Answer<Self> {
        let session = context.session()?;
        let references = &context.state.references;
        match session.officer() {
            Ok(officer) => Self::of_officer(db, references, id, &officer).await,
            Err(_) => Self::of_applicant(db, references, id, &session.applicant()?).await,
        }
    }

    /// Loads a case of the applicant's organisation: two statements.
    ///
    /// # Errors
    /// `NotFound` for another's; a database error.
    pub async fn of_applicant(
        db: &mut Connection,
        references: &References,
        id: &str,
        applicant: &Applicant,
    ) -> Answer<Self> {
        let application = db::application::find_for_organisation(db, id, applicant.organisation_id()).await?;
        Self::complete(db, references, application.ok_or(Failure::NotFound)?, applicant.actor()).await
    }

    /// Loads a case that was sent to the officer's authority: two statements, and one more while it is with the applicant for
    /// correction. Then the officer sees what was signed, not what is being typed.
    ///
    /// # Errors
    /// `NotFound` for another's, or one not yet sent; a database error.
    pub async fn of_officer(db: &mut Connection, references: &References, id: &str, officer: &Officer) -> Answer<Self> {
        let application = db::application::find_for_authority(db, id, officer.authority()).await?;
        let application = application.ok_or(Failure::NotFound)?;
        let mut case = Self::complete(db, references, application, officer.actor()).await?;
        case.show_what_was_signed(db).await?;
        Ok(case)
    }

    /// Replaces what is being typed by what was signed, for an officer.
    pub(super) async fn show_what_was_signed(&mut self, db: &mut Connection) -> Answer<()> {
        if !self.stage.is_open_for_filling() {
            return Ok(());
        }
        let copy = SignedCopy::latest(db, &self.application.id).await?;
        if let Some(copy) = copy {
            copy.restore(self);
        }
        Ok(())
    }

    async fn complete(
        db: &mut Connection,
        references: &References,
        application: Application,
        actor: Actor,
    ) -> Answer<Self> {
        let rows = db::appendix_row::list(db, &application.id).await?;
        Self::with_rows(references.of(&application.reference_version), application, actor, rows)
    }

    /// The case of an application with its rows.
    pub(super) fn with_rows(
        reference: Arc<Reference>,
        application: Application,
        actor: Actor,
        all: Vec<AppendixEntry>,
    ) -> Answer<Self> {
        let programmes = application.programmes.iter().map(|row| ChosenProgramme {
            specialty: specialty_of(&reference, row),
            row: row.clone(),
        });
        let programmes = programmes.collect();
        let (removed, rows): (Vec<_>, Vec<_>) = all.into_iter().partition(|row| row.removed_at.is_some());
        let read = |rows: Vec<AppendixEntry>| rows.into_iter().map(read_row).collect::<Answer<Vec<_>>>();
        Ok(Self {
            stage: application.stage,
            actor,
            programmes,
            rows: read(rows)?,
            removed: read(removed)?,
            reference,
            application,
        })
    }

    /// Whether the viewer's side may still fill it.
    pub fn is_open(&self) -> bool {
        self.stage.is_open_for_filling() && self.actor.is_applicant()
    }

    /// The chain of its journal, at the head that was loaded.
    pub fn chain(&self) -> Chain {
        Chain::at(&self.application.id, self.application.seq, &self.application.hash)
    }

    /// The appendices that it needs, in order.
    pub fn templates(&self) -> Vec<&Template> {
        let programmes: Vec<Programme<'_>> = self
            .programmes
            .iter()
            .map(|it| Programme {
                level: &it.row.level,
                specialty: it.specialty.as_ref(),
            })
            .collect();
        let religious = is_religious(self.rows.iter().map(|(template, row)| (template.as_str(), &row.cells)));
        templates_for(&self.reference.templates, &programmes, religious)
    }

    /// The rows of an appendix.
    pub fn rows_of<'a>(&'a self, template: &'a str) -> impl Iterator<Item = &'a Row> + Clone {
        self.rows
            .iter()
            .filter(move |(of, _)| of == template)
            .map(|(_, row)| row)
    }

    /// Who owns the organisation.
    pub fn ownership(&self) -> Ownership {
        Ownership::of_words(&self.application.ownership)
    }

    /// What bars a level or specialty on a day.
    pub fn bar(&self, programme: &ChosenProgramme, on: Date) -> Option<Bar> {
        let (level, specialty) = (&programme.row.level, programme.specialty.as_ref());
        bar_of(&self.reference, level, specialty, self.ownership(), on)
    }

    /// Regimes of a day that do not bar a level or specialty, but that the applicant should know.
    pub fn notices(&self, programme: &ChosenProgramme, on: Date) -> Vec<Regime> {
        let (level, specialty) = (&programme.row.level, programme.specialty.as_ref());
        let found = notices_on(&self.reference.moratoria, level, specialty, self.ownership(), on);
        found.into_iter().map(Moratorium::regime).collect()
    }

    /// What the law asks besides the stage, as far as the case itself knows it: the procedure.
    pub fn facts(&self) -> Facts {
        let procedure = self.reference.procedure(&self.application.procedure_id);
        Facts {
            has_commission: procedure.map(|it| it.has(ReviewStage::Commission)),
            has_council: procedure.map(|it| it.has(ReviewStage::Council)),
            ..Facts::default()
        }
    }

    /// By when the law requires a stage that is entered now to be done, where it says so. Within one part of the procedure the term
    /// runs on: to hand a correction over is not to have more time for it.
    pub fn due_at(&self, stage: Stage, now: Moment) -> Option<Moment> {
        if stage.review_stage().is_some() && stage.review_stage() == self.stage.review_stage() {
            return self.application.stage_due_at;
        }
        let procedure = self.reference.procedure(&self.application.procedure_id)?;
        let term = procedure.stage(stage.review_stage()?)?.term?;
        Some(
            term.due_from(now.date_in_bishkek(), &self.reference.calendar)
                .day
                .ends_at(),
        )
    }
}

/// What bars a level or specialty on a day.
pub fn bar_of(
    reference: &Reference,
    level: &str,
    specialty: Option<&Specialty>,
    ownership: Ownership,
    on: Date,
) -> Option<Bar> {
    bar_on(
        &reference.moratoria,
        &reference.authorities,
        level,
        specialty,
        ownership,
        on,
        &our_authorities(),
    )
}

/// The specialty that a level of an application names: of the classifier, or in the applicant's own words.
pub fn specialty_of(reference: &Reference, row: &ProgrammeEntry) -> Option<Specialty> {
    match reference.level(&row.level)?.specialty {
        SpecialtyNeed::None => None,
        SpecialtyNeed::Classifier => reference.specialty(&row.level, &row.specialty).cloned(),
        SpecialtyNeed::Named => {
            let field = crate::domain::licensing::named_field::field_of_name(&row.specialty);
            Some(Specialty::named(&row.level, &row.specialty, field))
        }
    }
}

/// A row with its cells read.
///
/// # Errors
/// `Inconsistent` where the cells are not a JSON object of texts.
pub fn read_row(row: AppendixEntry) -> Answer<(String, Row)> {
    let cells: Cells = read_cells(row.id.as_str(), &row.cells)?;
    Ok((row.template, Row { id: row.id, cells }))
}

/// The cells of a row.
///
/// # Errors
/// `Inconsistent` where they are not a JSON object of texts.
pub fn read_cells(row: &str, cells: &str) -> Answer<Cells> {
    serde_json::from_str(cells).map_err(|_| Trouble::Inconsistent {
        table: "appendix_row",
        row: row.to_owned(),
        what: "cells that cannot be read",
    })
}
