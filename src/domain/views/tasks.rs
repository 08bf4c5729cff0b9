//! What of accreditation waits for the person who looks at the home page.

use serde::{Deserialize, Serialize};

use crate::domain::accreditation::Stage;
use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, SheetId};

/// A piece of work that waits. Work of one kind on several cases is one task, and leads straight to the case where there is only one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "task")]
pub enum Task {
    /// The ministry returned the self-evaluation of their own organisation.
    Returned {
        /// Case.
        accreditation: AccreditationId,
        /// When.
        since: Moment,
    },
    /// Invitations to commissions that the expert has not answered.
    Offers {
        /// How many.
        count: u32,
        /// The earliest day by which an answer is asked for.
        by: Moment,
        /// The case, if there is one only.
        only: Option<AccreditationId>,
    },
    /// Cases at a stage at which the officer acts.
    AtStage {
        stage: Stage,
        /// How many.
        count: u32,
        /// The case that the leadership signs, if there is one only. A specialist looks at the list.
        only: Option<AccreditationId>,
    },
    /// Sheets of the expert that are not published.
    Sheets {
        /// How many.
        count: u32,
        /// Criteria on them that are scored and commented.
        marked: u32,
        /// Criteria on them altogether.
        criteria: u32,
        /// The sheet, if there is one only.
        only: Option<SheetId>,
    },
    /// Cases on which the chair comments on scores.
    Comments {
        /// How many.
        count: u32,
        /// The case, if there is one only.
        only: Option<AccreditationId>,
    },
    /// Cases whose conclusion the chair writes.
    Conclusions {
        /// How many.
        count: u32,
        /// The case, if there is one only.
        only: Option<AccreditationId>,
    },
    /// The self-evaluation of their own organisation is being filled in.
    SelfEvaluation {
        /// Case.
        accreditation: AccreditationId,
        /// Criteria that have an answer.
        answered: u32,
        /// Criteria altogether.
        criteria: u32,
    },
    /// It was decided on their own organisation lately.
    Decided {
        /// Case.
        accreditation: AccreditationId,
        /// What became of it.
        stage: Stage,
        /// When.
        since: Moment,
    },
}

impl Task {
    /// What is done first has the smallest number: what others asked for with a day, then what holds a case up, then own plans, then
    /// news. Tasks of one urgency keep their order.
    pub const fn urgency(&self) -> u8 {
        match self {
            Task::Returned { .. } => 0,
            Task::Offers { .. } => 1,
            Task::AtStage { .. } => 2,
            Task::Sheets { .. } => 3,
            Task::Comments { .. } => 4,
            Task::Conclusions { .. } => 5,
            Task::SelfEvaluation { .. } => 6,
            Task::Decided { .. } => 7,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AccreditationId, Moment, Stage, Task};

    #[test]
    fn tasks_with_a_day_come_first() {
        let id = || AccreditationId::from_text("k1");
        let news = Task::Decided {
            accreditation: id(),
            stage: Stage::Accredited,
            since: Moment(1),
        };
        let draft = Task::SelfEvaluation {
            accreditation: id(),
            answered: 1,
            criteria: 30,
        };
        let offers = Task::Offers {
            count: 1,
            by: Moment(2),
            only: Some(id()),
        };
        let comments = Task::Comments { count: 1, only: None };
        let mut tasks = vec![news.clone(), draft.clone(), comments.clone(), offers.clone()];
        tasks.sort_by_key(Task::urgency);
        assert_eq!(tasks, [offers, comments, draft, news]);
    }
}
