//! A filled sheet of a seeded case, with the journal of its own.

use asula::domain::accreditation::said::{SAID_VERSION, Said};
use asula::server::journal::CaseEvent;
use asula::server::trouble::Answer;
use rand::seq::SliceRandom as _;

use super::case::written;
use super::maker::Maker;
use super::people::Somebody;
use crate::prose::{Tongue, prose};

/// Characters of a comment.
pub const COMMENT: usize = 2000;

impl Maker<'_> {
    /// Opens the sheet of a member as who acts now, and fills it as the expert, in Kyrgyz and in Russian by turns; its id.
    pub(super) fn sheet(&mut self, case: &str, membership: &str, expert: &Somebody) -> Answer<String> {
        let id = self.id();
        let mut chain = Self::chain(&id);
        let opened = CaseEvent::SheetOpened {
            accreditation: case.to_owned(),
            membership: membership.to_owned(),
        };
        self.record(&mut chain, &opened)?;
        let opened_at = self.now;
        self.person.clone_from(&expert.person);
        let set = self.world.criteria()?;
        for (place, criterion) in set.criteria().enumerate() {
            let tongue = [Tongue::Kyrgyz, Tongue::Russian][place % 2];
            let comment = prose(tongue, COMMENT, &mut self.draw);
            let score = set.scale.choose(&mut self.draw);
            let score = score.map_or_else(String::new, |score| score.id.clone());
            let parts = written([("score", &score), ("comment", &comment)]);
            let saved = CaseEvent::MarksSaved {
                marks: [(criterion.id.clone(), parts)].into(),
            };
            self.record(&mut chain, &saved)?;
            let said = Said::of(&comment).name();
            let row = vec![
                id.as_str().into(),
                criterion.id.as_str().into(),
                score.into(),
                comment.into(),
                self.now.into(),
                said.into(),
                SAID_VERSION.as_str().into(),
            ];
            self.rows.add("mark", row);
        }
        let row = vec![id.as_str().into(), case.into(), membership.into(), opened_at.into()];
        self.rows.add("sheet", row);
        self.close(chain, "sheet");
        Ok(id)
    }
}
