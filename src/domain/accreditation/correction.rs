//! What a return opens, and what answers it.
//!
//! A return that names criteria opens these and nothing else; each of them must then be changed, or it is said why not. A return with
//! general reasons alone opens the whole self-evaluation, and what answers it is the head's to judge.

use super::stage::Stage;

/// The criteria that the last return named, in the order of their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returned {
    stage: Option<Stage>,
    criteria: Vec<String>,
}

/// How a criterion compares with what was signed before the return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered<'a> {
    /// Whether its text, its links or its files are others than those that were signed.
    pub is_changed: bool,
    /// What the applicant wrote on why it is unchanged.
    pub explanation: &'a str,
}

impl Answered<'_> {
    /// Whether the ministry's remark has its answer.
    pub fn is_enough(self) -> bool {
        self.is_changed || super::completeness::says_something(self.explanation)
    }
}

impl Returned {
    /// The criteria that were named with the last return of a case that is at this stage.
    pub fn new(stage: Stage, criteria: impl IntoIterator<Item = String>) -> Self {
        Self {
            stage: Some(stage),
            criteria: criteria.into_iter().collect(),
        }
    }

    /// Whether the law of the return, besides that of the stage, lets this criterion be changed.
    pub fn opens(&self, criterion: &str) -> bool {
        !self.is_being_corrected() || self.criteria.is_empty() || self.names(criterion)
    }

    /// Whether the ministry made a remark at this criterion that is to be answered now.
    pub fn asks_for(&self, criterion: &str) -> bool {
        self.is_being_corrected() && self.names(criterion)
    }

    /// The criteria that were named.
    pub fn criteria(&self) -> &[String] {
        &self.criteria
    }

    /// The named criteria that are as they were, and of which nothing says why.
    pub fn unanswered<'a>(&self, answer: impl Fn(&str) -> Answered<'a>) -> Vec<String> {
        if !self.is_being_corrected() {
            return Vec::new();
        }
        let open = self.criteria.iter().filter(|it| !answer(it).is_enough());
        open.cloned().collect()
    }

    fn is_being_corrected(&self) -> bool {
        self.stage == Some(Stage::Returned)
    }

    fn names(&self, criterion: &str) -> bool {
        self.criteria.iter().any(|it| it == criterion)
    }
}

#[cfg(test)]
mod tests {
    use super::{Answered, Returned};
    use crate::domain::accreditation::Stage;

    fn returned(stage: Stage, criteria: &[&str]) -> Returned {
        Returned::new(stage, criteria.iter().map(|it| (*it).to_owned()))
    }

    #[test]
    fn a_return_opens_only_the_criteria_it_names() {
        let returned = returned(Stage::Returned, &["1.2", "4.5"]);
        for (criterion, opens) in [
            ("1.2", true),
            ("4.5", true),
            ("1.1", false),
            ("1.20", false),
            ("4", false),
        ] {
            assert_eq!(returned.opens(criterion), opens, "{criterion}");
            assert_eq!(returned.asks_for(criterion), opens, "{criterion}");
        }
    }

    #[test]
    fn general_reasons_alone_open_everything() {
        let returned = returned(Stage::Returned, &[]);
        assert!(returned.opens("1.1") && !returned.asks_for("1.1"));
        assert!(
            returned
                .unanswered(|_| Answered {
                    is_changed: false,
                    explanation: ""
                })
                .is_empty()
        );
    }

    #[test]
    fn an_answered_return_closes_nothing_later() {
        for stage in [Stage::Draft, Stage::Resubmitted, Stage::Registered] {
            let returned = returned(stage, &["1.2"]);
            assert!(returned.opens("1.1") && !returned.asks_for("1.2"), "{stage:?}");
            assert!(
                returned
                    .unanswered(|_| Answered {
                        is_changed: false,
                        explanation: ""
                    })
                    .is_empty()
            );
        }
    }

    #[test]
    fn a_remark_needs_a_change_or_a_reason() {
        let returned = returned(Stage::Returned, &["1.2", "2.1", "4.5"]);
        let answer = |criterion: &str| match criterion {
            "1.2" => Answered {
                is_changed: true,
                explanation: "",
            },
            "2.1" => Answered {
                is_changed: false,
                explanation: "Документ мурун тиркелген",
            },
            _ => Answered {
                is_changed: false,
                explanation: " \n ",
            },
        };
        assert_eq!(returned.unanswered(answer), ["4.5"]);
    }
}
