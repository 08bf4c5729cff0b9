//! What can be wrong with a cell: ids and facts, no sentences; `i18n` makes words of them.

use serde::{Deserialize, Serialize};

use crate::domain::Decimal;
use crate::domain::calendar::Date;
use crate::domain::text::Unseen;

/// Why a cell is not accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "id", rename_all = "snake_case")]
pub enum CellFault {
    /// Must be filled.
    Required,
    /// Too many characters.
    TooLong {
        /// The most.
        limit: u32,
        /// How many there are.
        length: u32,
    },
    /// Characters that are not seen and could deceive; those that say nothing are no fault ([`crate::domain::text::cleaned`]).
    ControlCharacters {
        /// The first of them.
        at: Box<Unseen>,
    },
    /// Marks that turn the direction of writing: they make a text read otherwise than it is stored.
    BidiMarks {
        /// The first of them.
        at: Box<Unseen>,
    },
    NotANumber,
    /// A whole number with one mark before three digits: the mark may separate thousands or decimals.
    AmbiguousNumber {
        /// The mark as a decimal mark.
        decimal: Decimal,
        /// The mark as one that parts thousands.
        grouped: Decimal,
    },
    /// More than four decimal places.
    TooPrecise,
    /// A whole number is wanted.
    NotWhole,
    /// Below the least.
    BelowMinimum {
        /// The least.
        min: Decimal,
    },
    /// Above the greatest.
    AboveMaximum {
        /// The greatest.
        max: Decimal,
    },
    /// Below zero where nothing can be.
    Negative,
    /// Not written as a date.
    NotADate,
    /// The calendar has no such day, or it lies outside 1900 to 2199.
    ImpossibleDate,
    /// Four digits, 1900 to 2199, are wanted.
    NotAYear,
    /// Later than today.
    InTheFuture,
    /// Earlier than today.
    InThePast,
    /// Earlier than the date of another column.
    BeforeOther {
        /// Id of that column.
        column: String,
    },
    /// Not the number of a person.
    NotAPin,
    /// Not the number of an organisation.
    NotAnInn,
    /// A person's number where an organisation's is wanted.
    PinGivenForInn,
    /// An organisation's number where a person's is wanted.
    InnGivenForPin,
    /// No telephone number, or one of several is none.
    NotAPhone,
    /// No mail could ever arrive there.
    NotAnEmail,
    /// A letter in a mail address that is not Latin.
    EmailNotLatin {
        letter: char,
    },
    /// Can be no name of a person.
    NotAName,
    /// Not among the choices.
    UnknownChoice,
    /// Not the id of a file.
    NotAFile,
    /// A number by another does not reach the minimum.
    RatioBelow {
        /// Id of the rule, for its name and unit.
        rule: String,
        /// What it is.
        value: Decimal,
        /// What it must reach.
        min: Decimal,
    },
    /// A right ends too early.
    TooShortRight {
        /// When it ends.
        until: Date,
        /// Until when it is needed.
        needed: Date,
    },
    /// The template has no such column.
    UnknownColumn,
}

/// A fault and its place in the row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowFault {
    /// Id of the column; none where it is the row as a whole.
    pub column: Option<String>,
    /// What is wrong.
    pub fault: CellFault,
}
