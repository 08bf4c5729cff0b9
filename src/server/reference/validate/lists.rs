//! Checks of levels, specialties, moratoria, authorities, procedures, documents.

use std::collections::BTreeSet;

use super::super::{Problem, ReferenceFault, SetName};
use super::{At, unique};
use crate::domain::reference::{
    Authority, Level, Moratorium, Procedure, RequiredDocument, ReviewStage, Specialty, SpecialtyNeed,
};

pub(in super::super) fn check_levels(levels: &[Level]) -> Result<(), ReferenceFault> {
    unique(SetName::Levels, "", levels.iter().map(|level| level.code.as_str()))?;
    levels.iter().try_for_each(|level| {
        At {
            set: SetName::Levels,
            row: &level.code,
        }
        .text(&level.title)
    })
}

pub(in super::super) fn check_specialties(specialties: &[Specialty], levels: &[Level]) -> Result<(), ReferenceFault> {
    let mut seen = BTreeSet::new();
    for specialty in specialties {
        let row = format!("{} {}", specialty.code, specialty.level);
        let at = At {
            set: SetName::Specialties,
            row: &row,
        };
        if specialty.code.len() != 6 || !specialty.code.bytes().all(|byte| byte.is_ascii_digit()) {
            return at.refuse(Problem::Malformed(specialty.code.clone()));
        }
        let Some(level) = levels.iter().find(|level| level.code == specialty.level) else {
            return at.refuse(Problem::UnknownLevel(specialty.level.clone()));
        };
        if level.specialty != SpecialtyNeed::Classifier {
            return at.refuse(Problem::LevelWithoutClassifier);
        }
        at.text(&specialty.title)?;
        at.period(&specialty.period)?;
        if !seen.insert((&specialty.code, &specialty.level)) {
            return at.refuse(Problem::Duplicate(row.clone()));
        }
    }
    Ok(())
}

pub(in super::super) fn check_moratoria(moratoria: &[Moratorium], levels: &[&str]) -> Result<(), ReferenceFault> {
    unique(
        SetName::Moratoria,
        "",
        moratoria.iter().map(|moratorium| moratorium.id.as_str()),
    )?;
    for moratorium in moratoria {
        let at = At {
            set: SetName::Moratoria,
            row: &moratorium.id,
        };
        at.id(&moratorium.id)?;
        at.text(&moratorium.title)?;
        at.text(&moratorium.act)?;
        at.levels(&moratorium.levels, levels)?;
        at.period(&moratorium.period)?;
    }
    Ok(())
}

pub(in super::super) fn check_authorities(authorities: &[Authority], levels: &[&str]) -> Result<(), ReferenceFault> {
    unique(
        SetName::Authorities,
        "",
        authorities.iter().map(|authority| authority.id.as_str()),
    )?;
    for authority in authorities {
        let at = At {
            set: SetName::Authorities,
            row: &authority.id,
        };
        at.id(&authority.id)?;
        at.text(&authority.title)?;
        for competence in &authority.competences {
            at.levels(&competence.levels, levels)?;
            at.period(&competence.period)?;
        }
    }
    Ok(())
}

pub(in super::super) fn check_procedures(
    procedures: &[Procedure],
    levels: &[&str],
    authorities: &[&str],
) -> Result<(), ReferenceFault> {
    let keys: Vec<String> = procedures
        .iter()
        .map(|known| format!("{} {}", known.id, known.version))
        .collect();
    unique(SetName::Procedures, "", keys.iter().map(String::as_str))?;
    for procedure in procedures {
        let at = At {
            set: SetName::Procedures,
            row: &procedure.id,
        };
        at.id(&procedure.id)?;
        at.text(&procedure.title)?;
        at.levels(&procedure.levels, levels)?;
        at.period(&procedure.period)?;
        if !authorities.contains(&procedure.authority.as_str()) {
            return at.refuse(Problem::UnknownAuthority(procedure.authority.clone()));
        }
        let in_order = procedure
            .stages
            .is_sorted_by(|earlier, later| earlier.stage < later.stage);
        if !in_order || !procedure.has(ReviewStage::Registration) || !procedure.has(ReviewStage::Decision) {
            return at.refuse(Problem::Stages);
        }
    }
    Ok(())
}

pub(in super::super) fn check_documents(documents: &[RequiredDocument]) -> Result<(), ReferenceFault> {
    unique(
        SetName::Documents,
        "",
        documents.iter().map(|document| document.id.as_str()),
    )?;
    for document in documents {
        let at = At {
            set: SetName::Documents,
            row: &document.id,
        };
        at.id(&document.id)?;
        at.text(&document.title)?;
        at.text(&document.help)?;
    }
    Ok(())
}
