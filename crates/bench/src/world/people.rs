//! Those who act on accreditation cases: the pool of experts, and the specialists of the ministry.

use asula::domain::calendar::Moment;
use asula::domain::reference::authority_for;
use asula::server::collation::{SORT_VERSION, sort_key};
use rand::rngs::StdRng;

use super::maker::{BEGAN, drawn_id};
use super::{EXPERTS, MEASURED, World};
use crate::cells::{full_name, generator, number};
use crate::criteria::SET;
use crate::seeding::Rows;

/// Far beyond the organisations, so that nobody has a number of theirs.
const EXPERTS_FROM: u64 = 900_000;
const OFFICERS_FROM: u64 = 910_000;

/// Somebody who signed in at least once.
pub struct Somebody {
    pub person: String,
    /// Place in the pool, of an expert.
    pub expert: String,
    /// INN of the employer, with whose signature an expert signs in.
    pub employer: String,
    pin: String,
    name: String,
}

fn somebody(index: u64) -> Somebody {
    let mut draw: StdRng = generator(index);
    Somebody {
        person: drawn_id(&mut draw, BEGAN),
        expert: drawn_id(&mut draw, BEGAN),
        employer: number(index, 0, "19"),
        pin: number(index, 1, "99"),
        name: full_name(&mut draw),
    }
}

impl World {
    /// The `index`-th expert.
    pub fn expert(&self, index: u64) -> Somebody {
        somebody(EXPERTS_FROM + index)
    }

    /// The `index`-th specialist.
    pub fn officer(&self, index: u64) -> Somebody {
        somebody(OFFICERS_FROM + index)
    }

    /// The authority that accredits.
    pub fn authority(&self) -> &str {
        let set = self.evaluated_by.criteria_set(SET);
        let level = set.and_then(|set| set.levels.first()).map_or("", String::as_str);
        let on = Moment(BEGAN).date_in_bishkek();
        authority_for(&self.evaluated_by.authorities, level, None, on).map_or("", |it| &it.id)
    }

    /// Adds them all.
    pub fn people(&self, rows: &mut Rows) {
        for it in (0..EXPERTS).map(|index| self.expert(index)) {
            add_person(&it, rows);
            let row = vec![
                it.expert.into(),
                it.pin.as_str().into(),
                it.name.as_str().into(),
                format!("{}@synthetic.test", it.pin).into(),
                "окутуучу".into(),
                it.employer.as_str().into(),
                format!("Кесиптик лицей {}", it.employer).into(),
                BEGAN.into(),
                sort_key(&it.name).into(),
                SORT_VERSION.as_str().into(),
            ];
            rows.add("expert", row);
        }
        for it in (0..MEASURED).map(|index| self.officer(index)) {
            add_person(&it, rows);
            let row = vec![
                it.pin.into(),
                "specialist".into(),
                self.authority().into(),
                BEGAN.into(),
            ];
            rows.add("officer", row);
        }
    }
}

fn add_person(it: &Somebody, rows: &mut Rows) {
    let row = vec![
        it.person.as_str().into(),
        it.pin.as_str().into(),
        format!("bench-{}", it.pin).into(),
        it.name.as_str().into(),
        format!("{}@synthetic.test", it.pin).into(),
        "+996700000000".into(),
        BEGAN.into(),
        BEGAN.into(),
    ];
    rows.add("person", row);
}
