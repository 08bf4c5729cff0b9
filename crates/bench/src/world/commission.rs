//! The commission of a seeded case: invited, agreed, ordered, at work.

use asula::domain::accreditation::declaration::shown_text;
use asula::domain::accreditation::{Action, Stage};
use asula::server::journal::{CaseEvent, Chain};
use asula::server::trouble::Answer;

use super::maker::Maker;
use super::people::Somebody;
use super::{EXPERTS, SEATS, World, stride};

/// Until when an invitation asks for an answer: five days.
const ANSWER_WITHIN: i64 = 5 * 24 * 60 * 60 * 1000;

/// A member: membership, expert, and when they were invited.
struct Member {
    id: String,
    expert: Somebody,
    invited_at: i64,
}

impl World {
    /// Who sits on a seat of a case's commission: spread over the pool, the `user`-th expert on the first seat of the `user`-th
    /// measured case.
    pub(super) fn seated(&self, case: u64, seat: u64) -> Somebody {
        let stride = stride(self.smallest_cases);
        self.expert((case / stride + case % stride * 7 + seat * (EXPERTS / SEATS)) % EXPERTS)
    }
}

impl Maker<'_> {
    /// Takes a registered case to the external evaluation; answers the sheet of the first member. The chair sits last.
    pub(super) fn commission(&mut self, case: &str, index: u64, chain: &mut Chain) -> Answer<String> {
        let world = self.world;
        let officer = self.person.clone();
        self.moved(chain, Action::FormCommission, Stage::Registered, Stage::Forming)?;
        let mut members = Vec::new();
        for seat in 0..SEATS {
            let (id, expert) = (self.id(), world.seated(index, seat));
            let invited = CaseEvent::ExpertInvited {
                membership: id.clone(),
                expert: expert.expert.clone(),
                chair: seat + 1 == SEATS,
            };
            self.record(chain, &invited)?;
            let invited_at = self.now;
            members.push(Member { id, expert, invited_at });
        }
        for (seat, member) in (0..SEATS).zip(&members) {
            self.agreed(case, member, seat + 1 == SEATS, &officer, chain)?;
        }
        self.person.clone_from(&officer);
        self.moved(chain, Action::PrepareOrder, Stage::Forming, Stage::OrderPrepared)?;
        self.moved(chain, Action::SignOrder, Stage::OrderPrepared, Stage::Evaluation)?;
        let (ordered_at, mut first) = (self.now, String::new());
        for member in &members {
            self.person.clone_from(&officer);
            let sheet = self.sheet(case, &member.id, &member.expert)?;
            if first.is_empty() {
                first = sheet;
            }
        }
        // The case stays at its stage: what is typed on sheets is recorded in their own journals.
        self.now = ordered_at;
        Ok(first)
    }

    fn agreed(&mut self, case: &str, member: &Member, is_chair: bool, officer: &str, chain: &mut Chain) -> Answer<()> {
        let conflict_cases = &self.world.evaluated_by.conflict_cases;
        let agreed = CaseEvent::Declared {
            membership: member.id.clone(),
            answer: "agreed".to_owned(),
            conflict_case: String::new(),
            comment: String::new(),
            shown: shown_text(conflict_cases, |text| text.ky.clone()),
        };
        self.person.clone_from(&member.expert.person);
        self.record(chain, &agreed)?;
        let row = vec![
            member.id.as_str().into(),
            case.into(),
            member.expert.expert.as_str().into(),
            i64::from(is_chair).into(),
            member.invited_at.into(),
            officer.into(),
            (member.invited_at + ANSWER_WITHIN).into(),
            self.now.into(),
            "agreed".into(),
            self.now.into(),
        ];
        self.rows.add("membership", row);
        Ok(())
    }
}
