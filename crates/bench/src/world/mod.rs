//! The seeded world: organisations with people, applications, rows, files and journals, and accreditation cases with commissions
//! and sheets. The `n`-th organisation and the `n`-th case are always the same, so that more can be added to a world later.

mod application;
mod case;
mod commission;
mod maker;
mod organisation;
mod people;
mod sheet;

use std::sync::Arc;

use asula::server::reference::Reference;
use asula::server::trouble::Answer;

use self::maker::Maker;
use crate::seeding::Rows;

/// How many users are measured: each acts for an organisation, an expert's sheet or an office of their own.
pub const MEASURED: u64 = 32;
/// Rows of the appendix that is measured.
pub const LONG_APPENDIX: u32 = 200;
/// Applications of a measured organisation.
const MANY_APPLICATIONS: u32 = 20;
/// The appendix with the most columns, two of them files.
pub const APPENDIX: &str = "teaching_staff";
/// The column that is saved.
pub const COLUMN: &str = "subject";
/// The experts of the pool.
pub const EXPERTS: u64 = 100;
/// The members of a commission, the chair among them; each has a sheet.
pub const SEATS: u64 = 5;

/// What decides how the world looks.
#[derive(Clone)]
pub struct World {
    /// Reference data.
    pub reference: Arc<Reference>,
    pub version: String,
    /// Reference data with the criteria set under which the accreditation cases began.
    pub evaluated_by: Arc<Reference>,
    pub evaluated_by_version: String,
    /// How many organisations the world has at its smallest; the measured ones are spread over these.
    pub smallest: u64,
    /// How many accreditation cases the world has at its smallest; these have sheets, later ones were only sent.
    pub smallest_cases: u64,
}

/// Who acts on a licence application in the measurement, and on what of it.
#[derive(Clone, Default)]
pub struct Target {
    pub person: String,
    /// INN of the organisation.
    pub inn: String,
    pub organisation: String,
    /// The application with the long appendix.
    pub application: String,
    pub row: String,
    /// The text of the measured column in that row.
    pub text: String,
}

impl World {
    /// The index of the organisation for which the `user`-th user acts.
    pub fn measured(&self, user: u64) -> u64 {
        user * stride(self.smallest)
    }

    /// The index of the case on which the `user`-th expert has a sheet that is measured.
    pub fn measured_case(&self, user: u64) -> u64 {
        user * stride(self.smallest_cases)
    }

    /// Adds an organisation; answers what there is to measure at it, where it is a measured one.
    ///
    /// # Errors
    /// Where an event cannot be written as JSON.
    pub fn organisation(&self, index: u64, rows: &mut Rows) -> Answer<Option<Target>> {
        let stride = stride(self.smallest);
        let is_measured = index.is_multiple_of(stride) && index / stride < MEASURED;
        let mut maker = Maker::begin(self, index, rows);
        let inn = maker.register(index)?;
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

/// How far apart those measured are among so many.
fn stride(smallest: u64) -> u64 {
    (smallest / MEASURED).max(1)
}
