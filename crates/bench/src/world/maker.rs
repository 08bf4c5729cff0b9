//! What every part of the world is made with: ids, files, and journals, from one generator.

use asula::domain::calendar::Moment;
use asula::server::journal::hash::secret_hash;
use asula::server::journal::{CaseEvent, Chain};
use asula::server::trouble::Answer;
use rand::Rng as _;
use rand::rngs::StdRng;

use super::World;
use crate::cells::generator;
use crate::seeding::Rows;

/// When the first organisation came: 1 August 2026.
pub(super) const BEGAN: i64 = 1_785_542_400_000;

/// Makes the rows of one organisation, or of one case of it.
pub(super) struct Maker<'a> {
    pub(super) world: &'a World,
    pub(super) draw: StdRng,
    pub(super) rows: &'a mut Rows,
    /// The time, a second later with each event.
    pub(super) now: i64,
    /// Who acts: id of a person.
    pub(super) person: String,
    pub(super) organisation: String,
}

impl<'a> Maker<'a> {
    /// For the `index`-th organisation, whose head acts; their ids come first from its generator, always the same.
    pub(super) fn begin(world: &'a World, index: u64, rows: &'a mut Rows) -> Self {
        let mut draw = generator(index);
        let now = BEGAN + i64::try_from(index).unwrap_or_default() * 60_000;
        let [person, organisation] = [drawn_id(&mut draw, now), drawn_id(&mut draw, now)];
        Self {
            world,
            draw,
            rows,
            now,
            person,
            organisation,
        }
    }

    pub(super) fn id(&mut self) -> String {
        drawn_id(&mut self.draw, self.now)
    }

    pub(super) fn chain(case_id: &str) -> Chain {
        Chain::at(case_id, 0, "")
    }

    pub(super) fn record(&mut self, chain: &mut Chain, event: &CaseEvent) -> Answer<()> {
        self.now += 1000;
        let it = chain.link(Moment(self.now), &self.person, event)?;
        self.rows.add(
            "event",
            vec![
                chain.case_id.as_str().into(),
                it.seq.into(),
                it.at.0.into(),
                it.actor.as_str().into(),
                it.kind.into(),
                it.body.into(),
                it.prev_hash.into(),
                it.hash.into(),
            ],
        );
        Ok(())
    }

    pub(super) fn close(&mut self, chain: Chain, kind: &str) {
        let head = vec![
            chain.case_id.into(),
            kind.into(),
            chain.seq.into(),
            chain.hash.into(),
            self.now.into(),
        ];
        self.rows.add("chain", head);
    }

    /// A file of the organisation; its id and SHA-256.
    pub(super) fn file(&mut self, name: &str) -> (String, String) {
        let id = self.id();
        let sha256 = secret_hash(&id);
        let row = vec![
            id.as_str().into(),
            self.organisation.as_str().into(),
            sha256.as_str().into(),
            self.draw.gen_range(40_000..4_000_000_i64).into(),
            "application/pdf".into(),
            name.into(),
            self.now.into(),
            self.person.as_str().into(),
        ];
        self.rows.add("file", row);
        (id, sha256)
    }
}

/// An id of this time.
pub(super) fn drawn_id(draw: &mut StdRng, now: i64) -> String {
    let millis = u64::try_from(now).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &draw.r#gen())
        .into_uuid()
        .to_string()
}
