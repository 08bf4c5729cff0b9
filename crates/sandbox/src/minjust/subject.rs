//! A record of the register, with every field that is publicly known of the service.

use serde::Serialize;

use crate::cast::Organisation;
use crate::cast::organisations::Kind;

/// The head that a changed answer names: nobody of the cast.
pub const ANOTHER_CHIEF: (&str, &str) = ("Башкабаев Өмүрбек Үсөнович", "20101197000777");

/// The record. Names end in `Gl` for the state language and in `Ol` for the official one.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Subject {
    full_name_gl: String,
    short_name_gl: String,
    full_name_ol: String,
    short_name_ol: String,
    foreign_part: bool,
    registr_code: String,
    stat_sub_code: String,
    tin: String,
    region: String,
    district: String,
    city: String,
    village: String,
    microdistrict: String,
    street: String,
    house: String,
    room: String,
    phones: String,
    email1: String,
    email2: String,
    order_date: String,
    first_order_date: String,
    category: &'static str,
    category_system_id: &'static str,
    category_system_name: &'static str,
    ownership: &'static str,
    chief: String,
    chief_tin: String,
    base_bus: &'static str,
    base_bus_code: &'static str,
    ind_founders: u32,
    jur_founders: u32,
    total_founders: u32,
    description: String,
    founders: Vec<Founder>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Founder {
    full_name: String,
    citizenship: &'static str,
    tin: String,
}

/// The record of `organisation`.
pub fn record(organisation: &Organisation) -> Subject {
    let o = organisation;
    let (base_bus, base_bus_code) = o.kind.main_activity();
    let tail = o.inn.get(10..).unwrap_or_default();
    let year = o.inn.get(5..9).unwrap_or_default();
    let founders = founders(o);
    let persons = u32::from(!o.state_owned);
    let (category, category_system_id, category_system_name) = category(o.kind);
    Subject {
        full_name_gl: full_name(o, &o.name_ky, "мамлекеттик мекемеси", "жоопкерчилиги чектелген коому"),
        short_name_gl: o.name_ky.clone(),
        full_name_ol: full_name(
            o,
            &o.name_ru,
            "государственное учреждение",
            "общество с ограниченной ответственностью",
        ),
        short_name_ol: o.name_ru.clone(),
        foreign_part: false,
        registr_code: format!(
            "1{tail}-{}-{}",
            &tail[..tail.len().min(4)],
            if o.state_owned { "У" } else { "ООО" }
        ),
        stat_sub_code: format!("2{}{tail}", year.get(1..).unwrap_or_default()),
        tin: o.inn.clone(),
        region: o.region.clone(),
        district: String::new(),
        city: o.city.clone(),
        village: String::new(),
        microdistrict: String::new(),
        street: o.street.clone(),
        house: o.house.clone(),
        room: String::new(),
        phones: format!("+996312{tail}00"),
        email1: format!("{}@organisation.test", o.inn),
        email2: String::new(),
        order_date: o.registered(),
        first_order_date: o.registered(),
        category,
        category_system_id,
        category_system_name,
        ownership: if o.state_owned {
            "Государственная"
        } else {
            "Частная"
        },
        chief: o.chief.clone(),
        chief_tin: o.chief_pin.clone(),
        base_bus,
        base_bus_code,
        ind_founders: persons,
        jur_founders: 1 - persons,
        total_founders: 1,
        description: String::new(),
        founders,
    }
}

fn full_name(o: &Organisation, name: &str, of_state: &str, private: &str) -> String {
    match o.kind {
        Kind::Ministry => name.to_owned(),
        _ => format!("{name} {}", if o.state_owned { of_state } else { private }),
    }
}

fn category(kind: Kind) -> (&'static str, &'static str, &'static str) {
    match kind {
        Kind::Ministry => ("Орган государственной власти", "2", "Некоммерческая организация"),
        _ => (
            "Общество с ограниченной ответственностью",
            "1",
            "Коммерческая организация",
        ),
    }
}

fn founders(o: &Organisation) -> Vec<Founder> {
    let (full_name, tin) = if o.state_owned {
        ("Кыргыз Республикасы".to_owned(), String::new())
    } else {
        (o.chief.clone(), o.chief_pin.clone())
    };
    vec![Founder {
        full_name,
        citizenship: "Кыргыз Республикасы",
        tin,
    }]
}
