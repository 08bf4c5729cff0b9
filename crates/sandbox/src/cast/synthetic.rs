//! People and organisations that follow from their numbers, so that every test may have its own.
//!
//! `0DDMMYYYY19nnn` is an organisation for any true date and any `nnn`; `1DDMMYYYY99nnn` is its head and
//! `2DDMMYYYY99nnn` its responsible employee, both with both signatures.

use time::{Date, Month};

use super::organisations::Kind;
use super::{Organisation, Person, Seat};

const GIVEN: [[&str; 2]; 8] = [
    ["Асел", "Үсөн"],
    ["Бегимай", "Өмүрбек"],
    ["Гүлзат", "Эрмек"],
    ["Жамал", "Таалай"],
    ["Каныкей", "Сыймык"],
    ["Мээрим", "Нурбек"],
    ["Нургүл", "Кубаныч"],
    ["Эльнура", "Айбек"],
];
const FAMILY: [[&str; 2]; 5] = [
    ["Мамытова", "Мамытов"],
    ["Өскөнова", "Өскөнов"],
    ["Сатыбалдиева", "Сатыбалдиев"],
    ["Түгөлбаева", "Түгөлбаев"],
    ["Чотонова", "Чотонов"],
];
const KINDS: [(Kind, &str, &str); 4] = [
    (Kind::School, "мектеби", "Школа"),
    (Kind::Kindergarten, "бала бакчасы", "Детский сад"),
    (Kind::College, "колледжи", "Колледж"),
    (Kind::University, "университети", "Университет"),
];

/// The date `DDMMYYYY`, from the year 1900 on; `None` for one that the calendar does not have.
#[must_use]
pub fn date(ddmmyyyy: &str) -> Option<Date> {
    if ddmmyyyy.len() != 8 || !ddmmyyyy.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number = |range: std::ops::Range<usize>| ddmmyyyy.get(range)?.parse::<u16>().ok();
    let (day, month, year) = (number(0..2)?, number(2..4)?, number(4..8)?);
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(year.into(), month, u8::try_from(day).ok()?)
        .ok()
        .filter(|d| d.year() >= 1900)
}

/// The synthetic organisation of this INN.
#[must_use]
pub fn organisation(inn: &str) -> Option<Organisation> {
    let (day, n) = parts(inn, '0', "19")?;
    let head = person(&format!("1{day}99{n:03}"))?;
    let (kind, ky, ru) = KINDS[usize::from(n) % KINDS.len()];
    Some(Organisation {
        inn: inn.to_owned(),
        name_ky: format!("«Үлгү-{n:03}» {ky}"),
        name_ru: format!("{ru} «Үлгү-{n:03}»"),
        kind,
        chief: head.full_name(),
        chief_pin: head.pin,
        region: "Чүй облусу".into(),
        city: "Кант".into(),
        street: "Үлгү көчөсү".into(),
        house: format!("{}", n + 1),
        state_owned: false,
    })
}

/// The synthetic person of this PIN.
#[must_use]
pub fn person(pin: &str) -> Option<Person> {
    let (sex, position, purpose) = match pin.get(..1)? {
        "1" => (0, "Директор", "Synthetic head"),
        _ => (1, "Жооптуу кызматкер", "Synthetic responsible employee"),
    };
    let (day, n) = parts(pin, if sex == 0 { '1' } else { '2' }, "99")?;
    let days = date(day)?.to_julian_day() - date("01011900")?.to_julian_day();
    let (given, family) = (usize::from(n) % GIVEN.len(), usize::from(n) % FAMILY.len());
    Some(Person {
        pin: pin.to_owned(),
        family: FAMILY[family][sex].into(),
        given: GIVEN[given][sex].into(),
        middle: if sex == 0 {
            "Асановна".into()
        } else {
            "Асанович".into()
        },
        phone: format!("+996{}{days:05}{n:03}", sex + 1),
        email: format!("{pin}@synthetic.test"),
        personal_signature: true,
        seats: vec![Seat {
            inn: format!("0{day}19{n:03}"),
            position: position.into(),
        }],
        sms_active: true,
        certificate_days: 335,
        purpose,
    })
}

/// The date and the last three digits of a number `{first}DDMMYYYY{mark}nnn`.
fn parts<'a>(number: &'a str, first: char, mark: &str) -> Option<(&'a str, u16)> {
    let rest = number.strip_prefix(first)?;
    if rest.len() != 13 || !rest.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (day, tail) = rest.split_at(8);
    date(day)?;
    Some((day, tail.strip_prefix(mark)?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_gives_an_organisation_its_head_and_employee() {
        let school = organisation("00101200019004").unwrap();
        let head = person(&school.chief_pin).unwrap();
        let employee = person("20101200099004").unwrap();
        assert_eq!(school.chief, head.full_name());
        assert!(head.seat(&school.inn).is_some() && employee.seat(&school.inn).is_some());
        assert_ne!(head.phone, employee.phone);
        assert_eq!(head.phone.len(), "+996700000101".len());
    }

    #[test]
    fn a_number_with_an_impossible_date_is_nobody() {
        for inn in [
            "03102200019004",
            "00101200018004",
            "0010120001900",
            "00101200019о04",
            "",
        ] {
            assert_eq!(organisation(inn), None, "{inn}");
        }
    }
}
