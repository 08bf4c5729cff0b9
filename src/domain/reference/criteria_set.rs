//! Criteria sets: what an organisation is accredited by, with the scale, the rule for the outcome, and the cases of conflict.

use serde::{Deserialize, Serialize};

use super::DataStatus;
use crate::domain::Text3;

/// A criteria set: for schools, or for vocational and higher education.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriteriaSet {
    /// Our id: `school`.
    pub id: String,
    /// Its name.
    pub title: Text3,
    /// The levels of education whose organisations it is for.
    pub levels: Vec<String>,
    /// The fewest members of a commission, the chair among them.
    pub least_experts: u32,
    /// The most members.
    pub most_experts: u32,
    /// The scores, best first.
    pub scale: Vec<Score>,
    /// The rule for the outcome.
    pub outcome: OutcomeRule,
    /// The sections or standards, in order.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    /// How well founded.
    pub status: DataStatus,
    /// Where it is from.
    pub source: String,
}

/// A score of the scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Our id: `met`.
    pub id: String,
    /// How it is called.
    pub title: Text3,
    /// Whether a criterion with this score is met.
    pub passes: bool,
    /// Whether it is met with a remark, which makes an accreditation conditional.
    pub remark: bool,
}

/// The rule for the outcome that scores propose; the council decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeRule {
    /// For how many months where every criterion is met.
    pub full_months: u32,
    /// For how many months where there are remarks.
    pub conditional_months: u32,
    /// How many criteria of a section may be not met before the section is not met, which refuses the accreditation.
    pub most_not_met: u32,
    /// How well founded.
    pub status: DataStatus,
    /// Where it is from.
    pub source: String,
}

/// A section, or a standard, of a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its number: `1`.
    pub id: String,
    /// Its name.
    pub title: Text3,
    /// The criteria, in order.
    #[serde(rename = "criterion")]
    pub criteria: Vec<Criterion>,
    /// How well founded.
    pub status: DataStatus,
    /// Where it is from.
    pub source: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its number: `1.1`.
    pub id: String,
    /// What is asked.
    pub title: Text3,
    /// What an expert looks at.
    pub guidance: Text3,
    /// Kinds of evidence («тастыктоочу база»).
    pub evidence: Vec<Text3>,
    /// How well founded.
    pub status: DataStatus,
    /// Where it is from.
    pub source: String,
}

/// A case in which an expert must decline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConflictCase {
    /// Our id: `employment`.
    pub id: String,
    /// Its name.
    pub title: Text3,
    /// The sentence that the expert is shown.
    pub text: Text3,
    /// How well founded.
    pub status: DataStatus,
    /// Where it is from.
    pub source: String,
}

impl CriteriaSet {
    /// All criteria, in order.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> + Clone {
        self.sections.iter().flat_map(|section| &section.criteria)
    }

    /// How many criteria there are.
    pub fn count(&self) -> usize {
        self.sections.iter().map(|section| section.criteria.len()).sum()
    }

    /// The criterion of this number.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria().find(|criterion| criterion.id == id)
    }

    /// The section of this number.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The score of this id.
    pub fn score(&self, id: &str) -> Option<&Score> {
        self.scale.iter().find(|score| score.id == id)
    }
}
