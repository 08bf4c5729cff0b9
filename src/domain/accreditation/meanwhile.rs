//! What conflicts with an action that was begun on an older page of a case: one table, with a reason for each line.
//!
//! A case that left its stage since the page was drawn has moved on for every action, also where it has come back to the stage
//! meanwhile. Within a stage only what the action itself is about conflicts with it, so that people who work side by side on one
//! case do not hold each other up.

use super::action::Action;

/// Something that happened since the page was drawn, as far as an action may be about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Since {
    /// The case moved to a stage.
    Moved,
    /// An expert was asked into the commission.
    Invited {
        expert: String,
        /// Whether as the chair.
        chair: bool,
    },
    /// A member was taken out.
    TakenOut { membership: String },
    /// An expert agreed or declined.
    Answered { membership: String },
    /// A sheet was published.
    Published,
    /// An answer or a file of the self-evaluation was changed by another person.
    TypedByAnother,
}

/// What an action is about besides the case itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About<'a> {
    /// The case alone.
    Case,
    /// An expert who is to be invited.
    Expert {
        expert: &'a str,
        /// Whether as the chair.
        as_chair: bool,
    },
    /// A membership.
    Member(&'a str),
}

/// Whether what happened since the page was drawn conflicts with the action.
pub fn conflicts_with(action: Action, about: About<'_>, since: &Since) -> bool {
    // The order names the whole commission: it is another one than was shown.
    let names_commission = matches!(action, Action::PrepareOrder | Action::SignOrder);
    match since {
        // What the page offered belonged to a stage that is over.
        Since::Moved => true,
        // The same expert was asked already, or the office of the chair was given away.
        Since::Invited { expert, chair } => {
            let same = |asked: &str, as_chair: bool| asked == expert || (as_chair && *chair);
            names_commission
                || matches!(about, About::Expert { expert: asked, as_chair }
                    if action == Action::Invite && same(asked, as_chair))
        }
        // The member of whom the page said «no answer yet» has answered, or is out already.
        Since::TakenOut { membership } | Since::Answered { membership } => {
            let of_member = matches!(action, Action::RemoveMember | Action::Agree | Action::Decline);
            names_commission || (of_member && about == About::Member(membership))
        }
        // Whoever is taken out may be the one who has just published: that sheet would no longer count, and nobody has
        // seen it.
        Since::Published => action == Action::RemoveMember,
        // What a colleague typed would be thrown away unseen.
        Since::TypedByAnother => action == Action::Discard,
    }
}

#[cfg(test)]
mod tests {
    use super::{About, Since, conflicts_with};
    use crate::domain::accreditation::Action;

    fn answered(membership: &str) -> Since {
        Since::Answered {
            membership: membership.to_owned(),
        }
    }

    fn invited(expert: &str, chair: bool) -> Since {
        Since::Invited {
            expert: expert.to_owned(),
            chair,
        }
    }

    #[test]
    fn a_case_beyond_its_stage_has_moved_on() {
        for action in Action::ALL {
            assert!(conflicts_with(action, About::Case, &Since::Moved), "{action:?}");
        }
    }

    #[test]
    fn only_the_members_own_answer_prevents_taking_them_out() {
        let remove = |since: &Since| conflicts_with(Action::RemoveMember, About::Member("marat"), since);
        assert!(remove(&answered("marat")));
        assert!(!remove(&answered("aizada")));
        assert!(!remove(&invited("dinara", false)));
        assert!(remove(&Since::Published));
    }

    /// Whether what happened since prevents that Marat is invited.
    fn prevents_marat(as_chair: bool, since: &Since) -> bool {
        let expert = "marat";
        conflicts_with(Action::Invite, About::Expert { expert, as_chair }, since)
    }

    #[test]
    fn two_officers_invite_different_experts_side_by_side() {
        assert!(!prevents_marat(false, &invited("aizada", false)));
        assert!(!prevents_marat(false, &invited("aizada", true)));
        assert!(!prevents_marat(true, &invited("aizada", false)));
        assert!(!prevents_marat(false, &answered("m1")));
    }

    #[test]
    fn two_officers_do_not_invite_the_same_expert() {
        assert!(prevents_marat(false, &invited("marat", false)));
    }

    #[test]
    fn two_officers_do_not_invite_two_chairs() {
        assert!(prevents_marat(true, &invited("aizada", true)));
    }

    #[test]
    fn an_order_is_for_the_commission_shown() {
        for since in [answered("m1"), invited("marat", false)] {
            assert!(conflicts_with(Action::PrepareOrder, About::Case, &since), "{since:?}");
        }
        assert!(!conflicts_with(
            Action::PrepareOrder,
            About::Case,
            &Since::TypedByAnother
        ));
    }

    #[test]
    fn a_colleagues_unseen_text_keeps_the_draft() {
        assert!(conflicts_with(Action::Discard, About::Case, &Since::TypedByAnother));
        assert!(!conflicts_with(Action::Sign, About::Case, &Since::TypedByAnother));
        assert!(!conflicts_with(Action::Withdraw, About::Case, &answered("m1")));
    }
}
