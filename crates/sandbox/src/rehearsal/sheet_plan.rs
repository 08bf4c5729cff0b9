//! What an expert puts on a sheet: which scores, and in which voice.

use super::fault::RehearsalFault;
use super::school::School;
use super::texts::{UNMET, lines};

/// A sheet as it will be filled.
pub struct SheetPlan {
    /// Which of the three voices writes the comments; the last writes Russian.
    pub voice: usize,
    /// Criteria that are met with a remark.
    pub remarks: &'static [&'static str],
    /// Criteria that are not met.
    pub unmet: &'static [&'static str],
}

impl SheetPlan {
    /// Score and comment on a criterion.
    pub fn mark(&self, school: &School, criterion: &str) -> Result<(&'static str, String), RehearsalFault> {
        let texts = lines(criterion)?;
        let voice = self.voice.min(texts.met.len() - 1);
        let score = self.score(criterion);
        let comment = match score {
            "not_met" => {
                let found = UNMET.iter().find(|(of, _)| *of == criterion);
                found.ok_or_else(|| RehearsalFault::NoText(criterion.to_owned()))?.1
            }
            // Two voices write Kyrgyz, the third Russian.
            "met_with_remark" => texts.remark[voice / 2],
            _ => texts.met[voice],
        };
        Ok((score, school.tells(comment)))
    }

    /// The score alone.
    pub fn score(&self, criterion: &str) -> &'static str {
        if self.unmet.contains(&criterion) {
            "not_met"
        } else if self.remarks.contains(&criterion) {
            "met_with_remark"
        } else {
            "met"
        }
    }
}
