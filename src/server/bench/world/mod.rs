//! The seeded world: organisations with people, applications, rows, files and journals. The `n`-th organisation is always the
//! same, so that more can be added to a world later.

mod application;

use std::collections::BTreeMap;
use std::sync::Arc;

use rand::Rng as _;
use rand::rngs::StdRng;

use super::cells::{full_name, generator, number};
use crate::domain::calendar::Moment;
use crate::server::db::seeding::Rows;
use crate::server::journal::hash::secret_hash;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::reference::Reference;
use crate::server::trouble::Answer;

/// How many organisations are measured: each user acts for one of them.
pub const MEASURED: u64 = 32;
/// Rows of the appendix that is measured.
pub const LONG_APPENDIX: u32 = 200;
/// Applications of a measured organisation.
const MANY_APPLICATIONS: u32 = 20;
/// The appendix with the most columns, two of them files.
pub const APPENDIX: &str = "teaching_staff";
/// The column that is saved.
pub const COLUMN: &str = "subject";
/// When the first organisation came: 1 August 2026.
const BEGAN: i64 = 1_785_542_400_000;

/// What decides how the world looks.
pub struct World {
    /// Reference data.
    pub reference: Arc<Reference>,
    /// Its version.
    pub version: String,
    /// How many organisations the world has at its smallest; the measured ones are spread over these.
    pub smallest: u64,
}

/// Who acts in the measurement, and on what.
#[derive(Clone, Default)]
pub struct Target {
    /// Person.
    pub person: String,
    /// INN of the organisation.
    pub inn: String,
    /// Organisation.
    pub organisation: String,
    /// The application with the long appendix.
    pub application: String,
    /// A row of it.
    pub row: String,
    /// The text of the measured column in that row.
    pub text: String,
}

struct Maker<'a> {
    world: &'a World,
    draw: StdRng,
    rows: &'a mut Rows,
    /// The time, a second later with each event.
    now: i64,
    person: String,
    organisation: String,
}

impl World {
    /// The index of the organisation for which the `user`-th user acts.
    pub fn measured(&self, user: u64) -> u64 {
        user * (self.smallest / MEASURED)
    }

    /// Adds an organisation; answers what there is to measure at it, where it is a measured one.
    ///
    /// # Errors
    /// Where an event cannot be written as JSON.
    pub fn organisation(&self, index: u64, rows: &mut Rows) -> Answer<Option<Target>> {
        let stride = self.smallest / MEASURED;
        let is_measured = index.is_multiple_of(stride) && index / stride < MEASURED;
        let mut maker = Maker {
            world: self,
            draw: generator(index),
            rows,
            now: BEGAN + i64::try_from(index).unwrap_or_default() * 60_000,
            person: String::new(),
            organisation: String::new(),
        };
        let inn = number(index, 0, "19");
        maker.register(index, &inn)?;
        let mut target = maker.application(is_measured.then_some(LONG_APPENDIX))?;
        if !is_measured {
            return Ok(None);
        }
        for _ in 1..MANY_APPLICATIONS {
            maker.application(None)?;
        }
        target.inn = inn;
        Ok(Some(target))
    }
}

impl Maker<'_> {
    fn id(&mut self) -> String {
        let millis = u64::try_from(self.now).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &self.draw.r#gen())
            .into_uuid()
            .to_string()
    }

    fn chain(case_id: &str) -> Chain {
        Chain::at(case_id, 0, "")
    }

    fn record(&mut self, chain: &mut Chain, event: &CaseEvent) -> Answer<()> {
        self.now += 1000;
        let it = chain.link(Moment(self.now), &self.person, event)?;
        self.rows.add(
            "event",
            vec![
                chain.case_id.as_str().into(),
                it.seq.into(),
                it.at.into(),
                it.actor.into(),
                it.kind.into(),
                it.body.into(),
                it.prev_hash.into(),
                it.hash.into(),
            ],
        );
        Ok(())
    }

    fn close(&mut self, chain: Chain, kind: &str) {
        let head = vec![
            chain.case_id.into(),
            kind.into(),
            chain.seq.into(),
            chain.hash.into(),
            self.now.into(),
        ];
        self.rows.add("chain", head);
    }

    fn file(&mut self, name: &str) -> (String, String) {
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

    fn register(&mut self, index: u64, inn: &str) -> Answer<()> {
        (self.person, self.organisation) = (self.id(), self.id());
        let (pin, name) = (number(index, 1, "99"), full_name(&mut self.draw));
        let person = vec![
            self.person.as_str().into(),
            pin.as_str().into(),
            format!("bench-{index}").into(),
            name.as_str().into(),
            format!("{pin}@synthetic.test").into(),
            "+996700000000".into(),
            self.now.into(),
            self.now.into(),
        ];
        self.rows.add("person", person);
        let record = format!("{{\"tin\":\"{inn}\"}}");
        let organisation = vec![
            self.organisation.as_str().into(),
            inn.into(),
            format!("«Билим {index}» жеке мектеби").into(),
            format!("Частная школа «Билим {index}»").into(),
            "Бишкек шаары, Чүй проспекти, 1".into(),
            "Жеке".into(),
            pin.into(),
            name.into(),
            record.as_str().into(),
            self.now.into(),
            self.now.into(),
            self.now.into(),
            self.person.as_str().into(),
        ];
        self.rows.add("organisation", organisation);
        let organisation = self.organisation.clone();
        let mut chain = Self::chain(&organisation);
        let looked_up = CaseEvent::OrganisationLookedUp {
            inn: inn.to_owned(),
            record_sha256: secret_hash(&record),
        };
        self.record(&mut chain, &looked_up)?;
        let mut documents = BTreeMap::new();
        let world = self.world;
        for required in &world.reference.documents {
            let (file, sha256) = self.file(&format!("{}.pdf", required.id));
            let row = vec![
                organisation.as_str().into(),
                required.id.as_str().into(),
                file.into(),
                self.now.into(),
            ];
            self.rows.add("organisation_document", row);
            documents.insert(required.id.clone(), sha256);
        }
        self.record(&mut chain, &CaseEvent::OrganisationRegistered { documents })?;
        let appointment = self.id();
        let row = vec![
            appointment.as_str().into(),
            organisation.as_str().into(),
            number(index, 2, "99").into(),
            "юрист".into(),
            self.now.into(),
            self.person.as_str().into(),
        ];
        self.rows.add("appointment", row);
        let position = "юрист".to_owned();
        self.record(&mut chain, &CaseEvent::EmployeeAppointed { appointment, position })?;
        self.close(chain, "organisation");
        Ok(())
    }
}
