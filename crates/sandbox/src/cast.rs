//! The cast: the people and organisations that every stand-in knows.
//!
//! Fixed members are listed in [`people`] and [`organisations`]; [`synthetic`] ones follow from their numbers, as many as
//! a test needs. None of them exists: numbers, names and addresses are made up.

pub mod organisations;
pub mod people;
pub mod synthetic;

use organisations::Kind;

/// The password of everybody in the cast.
pub const PASSWORD: &str = "asula-sandbox";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Personal number, 14 digits: `[12]DDMMYYYY` and five more; 1 is a woman, 2 a man.
    pub pin: String,
    /// Family name.
    pub family: String,
    /// Given name.
    pub given: String,
    /// Patronymic.
    pub middle: String,
    /// Telephone, `+996` and nine digits.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Whether the person holds a signature as a private person.
    pub personal_signature: bool,
    /// The organisations whose legal-entity signature the person holds.
    pub seats: Vec<Seat>,
    /// Whether codes go out by SMS; by e-mail they always do.
    pub sms_active: bool,
    /// Days that are left of the certificates of the person.
    pub certificate_days: u16,
    /// What the person is in the cast for, in English.
    pub purpose: &'static str,
}

/// An office that a person holds in an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// INN of the organisation.
    pub inn: String,
    /// Position, in Kyrgyz.
    pub position: String,
}

impl Person {
    /// «Family Given Patronymic», the order of Kyrgyz documents and of the register.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {} {}", self.family, self.given, self.middle)
    }

    /// `male` or `female`, after the first digit of the PIN.
    #[must_use]
    pub fn gender(&self) -> &'static str {
        if self.pin.starts_with('1') { "female" } else { "male" }
    }

    /// Date of birth, `YYYY-MM-DD`, out of the PIN.
    #[must_use]
    pub fn birthdate(&self) -> String {
        iso_date(self.pin.get(1..9).unwrap_or_default())
    }

    /// The office in the organisation `inn`, if there is one.
    #[must_use]
    pub fn seat(&self, inn: &str) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.inn == inn)
    }
}

/// An organisation as the register has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// INN, 14 digits: `0DDMMYYYY1` and four more; the date is that of registration.
    pub inn: String,
    /// Short name in Kyrgyz.
    pub name_ky: String,
    /// Short name in Russian.
    pub name_ru: String,
    /// What it does.
    pub kind: Kind,
    /// Full name of the head, as the register spells it.
    pub chief: String,
    /// PIN of the head, as the register has it.
    pub chief_pin: String,
    pub region: String,
    /// City or village.
    pub city: String,
    pub street: String,
    pub house: String,
    /// Whether it belongs to the state.
    pub state_owned: bool,
}

impl Organisation {
    /// Date of the first registration, `YYYY-MM-DD`, out of the INN.
    #[must_use]
    pub fn registered(&self) -> String {
        iso_date(self.inn.get(1..9).unwrap_or_default())
    }
}

/// The person of this PIN.
#[must_use]
pub fn person(pin: &str) -> Option<Person> {
    people::MEMBERS
        .iter()
        .find(|m| m.pin == pin)
        .map(people::Member::person)
        .or_else(|| synthetic::person(pin))
}

/// The organisation of this INN.
#[must_use]
pub fn organisation(inn: &str) -> Option<Organisation> {
    organisations::ROWS
        .iter()
        .find(|row| row.inn == inn)
        .map(organisations::Row::organisation)
        .or_else(|| synthetic::organisation(inn))
}

/// `DDMMYYYY` as `YYYY-MM-DD`.
fn iso_date(ddmmyyyy: &str) -> String {
    match (ddmmyyyy.get(0..2), ddmmyyyy.get(2..4), ddmmyyyy.get(4..8)) {
        (Some(day), Some(month), Some(year)) => format!("{year}-{month}-{day}"),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pin_is_well_formed() {
        for member in people::MEMBERS {
            assert_eq!(member.pin.len(), 14, "{}", member.given);
            assert!(matches!(&member.pin[..1], "1" | "2"));
            assert!(synthetic::date(&member.pin[1..9]).is_some(), "{}", member.given);
        }
    }

    #[test]
    fn every_inn_is_well_formed() {
        for row in organisations::ROWS {
            assert_eq!(row.inn.len(), 14, "{}", row.name_ky);
            assert!(row.inn.starts_with('0') && &row.inn[9..10] == "1", "{}", row.name_ky);
            assert!(synthetic::date(&row.inn[1..9]).is_some(), "{}", row.name_ky);
        }
    }

    #[test]
    fn every_seat_is_in_an_organisation_of_the_cast() {
        for member in people::MEMBERS {
            for seat in &member.person().seats {
                assert!(organisation(&seat.inn).is_some(), "{} {}", member.given, seat.inn);
            }
        }
    }

    #[test]
    fn numbers_phones_and_addresses_are_told_apart() {
        let mut seen = std::collections::HashSet::new();
        for member in people::MEMBERS {
            assert!(seen.insert(member.pin) && seen.insert(member.phone) && seen.insert(member.email));
        }
        for row in organisations::ROWS {
            assert!(seen.insert(row.inn));
        }
    }

    #[test]
    fn the_register_has_another_head_of_kelechek() {
        let erkin = person(people::ERKIN).unwrap();
        let lyceum = organisation(organisations::KELECHEK).unwrap();
        assert_ne!(lyceum.chief, erkin.full_name());
        assert_ne!(lyceum.chief_pin, erkin.pin);
    }

    #[test]
    fn the_register_has_aigul_as_head_of_bilim_nuru() {
        let aigul = person(people::AIGUL).unwrap();
        let school = organisation(organisations::BILIM_NURU).unwrap();
        assert_eq!((school.chief, school.chief_pin), (aigul.full_name(), aigul.pin.clone()));
        assert_eq!((aigul.birthdate().as_str(), aigul.gender()), ("1979-03-12", "female"));
    }
}
