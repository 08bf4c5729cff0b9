//! What scores propose, and what the council decides.

use serde::{Deserialize, Serialize};

use crate::domain::reference::CriteriaSet;

/// The outcome of an accreditation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// For the full term.
    Full,
    /// For a short term, under conditions.
    Conditional,
    /// Refused.
    Refusal,
}

impl Outcome {
    /// All outcomes, best first.
    pub const ALL: [Outcome; 3] = [Outcome::Full, Outcome::Conditional, Outcome::Refusal];

    /// The name in the database, in forms and in the journal.
    pub const fn name(self) -> &'static str {
        match self {
            Outcome::Full => "full",
            Outcome::Conditional => "conditional",
            Outcome::Refusal => "refusal",
        }
    }

    /// The outcome of a name.
    pub fn from_name(name: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|outcome| outcome.name() == name)
    }

    /// Whether the organisation is accredited by it.
    pub const fn is_accredited(self) -> bool {
        match self {
            Outcome::Full | Outcome::Conditional => true,
            Outcome::Refusal => false,
        }
    }

    /// For how many months, by the rule of the set; none for a refusal.
    pub fn months(self, set: &CriteriaSet) -> u32 {
        match self {
            Outcome::Full => set.outcome.full_months,
            Outcome::Conditional => set.outcome.conditional_months,
            Outcome::Refusal => 0,
        }
    }
}

/// What the scores of all experts propose by the rule of the set; nothing while there are none.
///
/// For each criterion the score that most experts gave counts; of two that equally many gave, the worse one, so that a doubt is
/// looked at by the council and not passed over.
pub fn proposed<'a>(set: &CriteriaSet, scores: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> Option<Outcome> {
    let mut remarks = false;
    let mut any = false;
    for section in &set.sections {
        let mut not_met = 0;
        for criterion in &section.criteria {
            let given = scores
                .clone()
                .filter(|(of, _)| *of == criterion.id)
                .map(|(_, score)| score);
            let Some(score) = counting_score(set, given) else {
                continue;
            };
            any = true;
            remarks |= score.remark;
            not_met += u32::from(!score.passes);
        }
        if not_met > set.outcome.most_not_met {
            return Some(Outcome::Refusal);
        }
        remarks |= not_met > 0;
    }
    any.then_some(if remarks { Outcome::Conditional } else { Outcome::Full })
}

fn counting_score<'s, 'a>(
    set: &'s CriteriaSet,
    given: impl Iterator<Item = &'a str>,
) -> Option<&'s crate::domain::reference::Score> {
    let mut votes = vec![0_u32; set.scale.len()];
    for id in given {
        if let Some(vote) = set
            .scale
            .iter()
            .position(|score| score.id == id)
            .and_then(|at| votes.get_mut(at))
        {
            *vote += 1;
        }
    }
    let most = votes.iter().copied().max().filter(|most| *most > 0)?;
    let worst = votes.iter().rposition(|vote| *vote == most)?;
    set.scale.get(worst)
}

/// How far apart the scores of a criterion lie, in steps of the scale; none where fewer than two were given.
pub fn spread<'a>(set: &CriteriaSet, given: impl Iterator<Item = &'a str>) -> u32 {
    let places = given.filter_map(|id| set.scale.iter().position(|score| score.id == id));
    let (mut least, mut most) = (usize::MAX, 0);
    for place in places {
        (least, most) = (least.min(place), most.max(place));
    }
    u32::try_from(most.saturating_sub(least)).unwrap_or(u32::MAX)
}
