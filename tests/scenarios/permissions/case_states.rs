//! The state of the case at which a handler is tried.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseState {
    /// There is none.
    Nowhere,
    Draft,
    /// Sent to the authority.
    Sent,
    /// Submitted to the leadership.
    Deciding,
    /// A self-evaluation in draft.
    Answering,
    /// A self-evaluation that was sent.
    Answered,
    /// The commission is being formed.
    Forming,
    /// The order awaits the leadership's signature.
    Ordered,
    /// The experts score.
    Scoring,
    /// The chair comments.
    Reviewing,
    /// The chair writes the conclusion.
    Concluding,
    /// The council decides.
    Council,
    /// The council's decision awaits the leadership's signature.
    Recorded,
    Accredited,
}

impl CaseState {
    pub fn name(self) -> &'static str {
        match self {
            Self::Nowhere => "",
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::Deciding => "deciding",
            Self::Answering => "answer",
            Self::Answered => "answered",
            Self::Forming => "forming",
            Self::Ordered => "ordered",
            Self::Scoring => "scoring",
            Self::Reviewing => "review",
            Self::Concluding => "conclude",
            Self::Council => "council",
            Self::Recorded => "recorded",
            Self::Accredited => "accredit",
        }
    }

    /// The name of the stage, where it is not that of a draft.
    pub fn stage(self) -> Option<&'static str> {
        Some(match self {
            Self::Nowhere | Self::Draft | Self::Answering => return None,
            Self::Sent | Self::Answered => "submitted",
            Self::Deciding | Self::Recorded => "decision",
            Self::Forming => "forming",
            Self::Ordered => "order_prepared",
            Self::Scoring => "evaluation",
            Self::Reviewing => "review",
            Self::Concluding => "conclusion",
            Self::Council => "council",
            Self::Accredited => "accredited",
        })
    }

    /// Whether it is an accreditation case.
    pub fn is_accreditation(self) -> bool {
        !matches!(self, Self::Nowhere | Self::Draft | Self::Sent | Self::Deciding)
    }

    /// Whether an authority has it.
    pub fn was_sent(self) -> bool {
        self.stage().is_some()
    }

    /// Whether it has a commission.
    pub fn has_commission(self) -> bool {
        self.is_accreditation() && self.was_sent() && self != Self::Answered
    }

    /// Whether it has sheets.
    pub fn is_after_order(self) -> bool {
        self.has_commission() && !matches!(self, Self::Forming | Self::Ordered)
    }

    /// Whether somebody may know of a case in this state, though it is not of their own organisation.
    pub fn is_known_to(self, who: &str) -> bool {
        match who {
            "speclist" | "leader" | "admin" => self.was_sent(),
            "expert" | "chair" => self.has_commission(),
            "invitee" => self == Self::Forming,
            _ => false,
        }
    }
}
