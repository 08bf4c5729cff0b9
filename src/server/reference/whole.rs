//! All reference data together.

use super::read_toml::read_list;
use super::validate::{
    check_authorities, check_conflict_cases, check_criteria_sets, check_documents, check_levels, check_moratoria,
    check_specialties,
};
use super::{ReferenceFault, ReferenceSet, SetName, read_calendar, read_procedures, read_specialties, read_templates};
use crate::domain::reference::{
    Authority, ConflictCase, CriteriaSet, Level, Moratorium, Procedure, RequiredDocument, Specialty, Template,
    WorkingCalendar,
};
use crate::domain::search::{Rank, SpecialtyIndex};

/// The texts of the files, of whichever version.
#[derive(Clone, Copy, Debug)]
pub struct Bodies<'a> {
    /// `levels.toml`.
    pub levels: &'a str,
    /// `specialties.csv`.
    pub specialties: &'a str,
    /// `appendix_templates.toml`.
    pub templates: &'a str,
    /// `moratoria.toml`.
    pub moratoria: &'a str,
    /// `procedures.toml`.
    pub procedures: &'a str,
    /// `authorities.toml`.
    pub authorities: &'a str,
    /// `calendar.toml`.
    pub calendar: &'a str,
    /// `organisation_documents.toml`.
    pub documents: &'a str,
    /// `criteria_sets.toml`.
    pub criteria_sets: &'a str,
    /// `conflict_cases.toml`.
    pub conflict_cases: &'a str,
}

impl Bodies<'static> {
    /// The files that were compiled in.
    pub const EMBEDDED: Self = Self {
        levels: include_str!("../../../reference/levels.toml"),
        specialties: include_str!("../../../reference/specialties.csv"),
        templates: include_str!("../../../reference/appendix_templates.toml"),
        moratoria: include_str!("../../../reference/moratoria.toml"),
        procedures: include_str!("../../../reference/procedures.toml"),
        authorities: include_str!("../../../reference/authorities.toml"),
        calendar: include_str!("../../../reference/calendar.toml"),
        documents: include_str!("../../../reference/organisation_documents.toml"),
        criteria_sets: include_str!("../../../reference/criteria_sets.toml"),
        conflict_cases: include_str!("../../../reference/conflict_cases.toml"),
    };
}

/// Reference data that has been checked: every id that is named exists.
#[derive(Clone, Debug)]
pub struct Reference {
    /// Id, version and text of each file, in the order of [`SetName::ALL`].
    pub sets: Vec<ReferenceSet>,
    /// Levels, in the order of the picker.
    pub levels: Vec<Level>,
    /// The classifier.
    pub specialties: Vec<Specialty>,
    /// Appendix templates, in the order of the application.
    pub templates: Vec<Template>,
    /// Moratoria and special regimes.
    pub moratoria: Vec<Moratorium>,
    pub procedures: Vec<Procedure>,
    pub authorities: Vec<Authority>,
    /// Days of rest.
    pub calendar: WorkingCalendar,
    /// Documents of an organisation.
    pub documents: Vec<RequiredDocument>,
    pub criteria_sets: Vec<CriteriaSet>,
    /// The cases in which an expert must decline.
    pub conflict_cases: Vec<ConflictCase>,
    index: SpecialtyIndex,
}

impl Reference {
    /// The reference data that was compiled in.
    pub fn embedded() -> Result<Self, ReferenceFault> {
        Self::read(&Bodies::EMBEDDED)
    }

    /// Parses and checks the files; answers the first fault.
    pub fn read(bodies: &Bodies<'_>) -> Result<Self, ReferenceFault> {
        let (levels_set, levels) = read_list::<Level>(SetName::Levels, bodies.levels)?;
        check_levels(&levels)?;
        let codes: Vec<&str> = levels.iter().map(|level| level.code.as_str()).collect();

        let (specialties_set, specialties) = read_specialties(bodies.specialties)?;
        check_specialties(&specialties, &levels)?;
        let (templates_set, templates) = read_templates(bodies.templates, &codes)?;
        let (moratoria_set, moratoria) = read_list::<Moratorium>(SetName::Moratoria, bodies.moratoria)?;
        check_moratoria(&moratoria, &codes)?;
        let (authorities_set, authorities) = read_list::<Authority>(SetName::Authorities, bodies.authorities)?;
        check_authorities(&authorities, &codes)?;
        let authority_ids: Vec<&str> = authorities.iter().map(|authority| authority.id.as_str()).collect();
        let (procedures_set, procedures) = read_procedures(bodies.procedures, &codes, &authority_ids)?;
        let (calendar_set, calendar) = read_calendar(bodies.calendar)?;
        let (documents_set, documents) = read_list::<RequiredDocument>(SetName::Documents, bodies.documents)?;
        check_documents(&documents)?;
        let (criteria_sets_set, criteria_sets) = read_list::<CriteriaSet>(SetName::CriteriaSets, bodies.criteria_sets)?;
        check_criteria_sets(&criteria_sets, &codes)?;
        let (conflict_cases_set, conflict_cases) =
            read_list::<ConflictCase>(SetName::ConflictCases, bodies.conflict_cases)?;
        check_conflict_cases(&conflict_cases)?;

        let sets = vec![
            levels_set,
            specialties_set,
            templates_set,
            moratoria_set,
            procedures_set,
            authorities_set,
            calendar_set,
            documents_set,
            criteria_sets_set,
            conflict_cases_set,
        ];
        let index = SpecialtyIndex::new(&specialties);
        Ok(Self {
            sets,
            levels,
            specialties,
            templates,
            moratoria,
            procedures,
            authorities,
            calendar,
            documents,
            criteria_sets,
            conflict_cases,
            index,
        })
    }

    /// The set of this name.
    pub fn set(&self, name: SetName) -> Option<&ReferenceSet> {
        self.sets.iter().find(|set| set.name == name)
    }

    /// The version of the set of this name; a case keeps those it began under. Empty where there is no such set.
    pub fn version(&self, name: SetName) -> &str {
        self.set(name).map_or("", |set| set.version.as_str())
    }

    /// The level of this code.
    pub fn level(&self, code: &str) -> Option<&Level> {
        self.levels.iter().find(|level| level.code == code)
    }

    /// The specialty of this level and code.
    pub fn specialty(&self, level: &str, code: &str) -> Option<&Specialty> {
        self.specialties
            .iter()
            .find(|specialty| specialty.level == level && specialty.code == code)
    }

    /// The best answers of the classifier; see [`SpecialtyIndex::search`].
    pub fn search(&self, query: &str, level: Option<&str>, limit: usize) -> Vec<(Rank, &Specialty)> {
        self.index.search(query, level, limit)
    }

    /// The template of this id.
    pub fn template(&self, id: &str) -> Option<&Template> {
        self.templates.iter().find(|template| template.id == id)
    }

    /// The procedure of this id.
    pub fn procedure(&self, id: &str) -> Option<&Procedure> {
        self.procedures.iter().find(|procedure| procedure.id == id)
    }

    /// The authority of this id.
    pub fn authority(&self, id: &str) -> Option<&Authority> {
        self.authorities.iter().find(|authority| authority.id == id)
    }

    /// The document of this id.
    pub fn document(&self, id: &str) -> Option<&RequiredDocument> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The criteria set of this id.
    pub fn criteria_set(&self, id: &str) -> Option<&CriteriaSet> {
        self.criteria_sets.iter().find(|set| set.id == id)
    }

    /// The case of conflict of this id.
    pub fn conflict_case(&self, id: &str) -> Option<&ConflictCase> {
        self.conflict_cases.iter().find(|case| case.id == id)
    }
}
