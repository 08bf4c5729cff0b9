//! Whose turn it is at a stage, and the sets of stages by which lists and counts are asked for.

use super::stage::Stage;
use crate::domain::law::stages_that;

/// Whose turn it is at a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The applicant fills in or corrects.
    Applicant,
    /// A specialist of the ministry acts.
    Specialist,
    /// The leadership of the ministry signs.
    Leadership,
    /// The experts score.
    Experts,
    /// The chair comments and concludes.
    Chair,
    /// The case is closed.
    Nobody,
}

impl Stage {
    /// Stages that nothing leaves.
    pub const CLOSED: &'static [Stage] = stages_that!(Stage, is_closed);
    /// Stages at which the applicant may change the self-evaluation.
    pub const OPEN_FOR_FILLING: &'static [Stage] = stages_that!(Stage, is_open_for_filling);
    /// Stages at which the council's decision is signed.
    pub const DECIDED: &'static [Stage] = stages_that!(Stage, is_decided);
    /// Stages at which the next action is a specialist's of the ministry.
    pub const WAITING_FOR_SPECIALIST: &'static [Stage] = stages_that!(Stage, waits_for_specialist);
    /// Stages at which the next action is the leadership's.
    pub const WAITING_FOR_LEADERSHIP: &'static [Stage] = stages_that!(Stage, waits_for_leadership);
    /// Stages at which a commission is formed or works.
    pub const WITH_COMMISSION: &'static [Stage] = stages_that!(Stage, has_open_commission);
    /// Stages at which the chair comments on scores.
    pub const COMMENTED: &'static [Stage] = stages_that!(Stage, is_commented);

    const fn waits_for_specialist(self) -> bool {
        matches!(self.turn(), Turn::Specialist)
    }

    const fn waits_for_leadership(self) -> bool {
        matches!(self.turn(), Turn::Leadership)
    }

    const fn has_open_commission(self) -> bool {
        self.is_before_order() || matches!(self.turn(), Turn::Experts | Turn::Chair)
    }
}

#[cfg(test)]
mod tests {
    use super::Stage;

    #[test]
    fn a_set_holds_its_stages_in_order() {
        assert_eq!(Stage::OPEN_FOR_FILLING, [Stage::Draft, Stage::Returned]);
        assert_eq!(Stage::COMMENTED, [Stage::Evaluation, Stage::Review]);
    }
}
