//! Texts of seeded rows: true enough for every rule of the templates, drawn from a generator with a seed.

use std::collections::BTreeMap;

use asula::domain::reference::{Column, ColumnKind, Template};
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{Rng as _, SeedableRng as _};

const SURNAMES: [&str; 12] = [
    "Токтогулова",
    "Өмүров",
    "Асанова",
    "Жээнбеков",
    "Ниязалиев",
    "Эсенова",
    "Сыдыков",
    "Мамбетова",
    "Абдиева",
    "Бейшеналиев",
    "Калыков",
    "Үсөнова",
];
const NAMES: [&str; 10] = [
    "Айгүл Маратовна",
    "Бакыт Жолдошович",
    "Гүлнара Кубанычбековна",
    "Эркин Айбекович",
    "Нурлан Таалайбекович",
    "Чынара Асылбековна",
    "Азамат Эркинбекович",
    "Жылдыз Өскөнбаевна",
    "Салтанат Мырзабековна",
    "Динара Замирбековна",
];
const WORDS: [&str; 16] = [
    "кыргыз",
    "тили",
    "жана",
    "адабияты",
    "математика",
    "тарых",
    "информатика",
    "физика",
    "химия",
    "биология",
    "мамлекеттик",
    "университети",
    "Бишкек",
    "шаары",
    "окуу",
    "борбору",
];

/// The generator of the `index`-th organisation.
pub fn generator(index: u64) -> StdRng {
    StdRng::seed_from_u64(0x00A5_01A0_0000_0000 + index)
}

pub fn full_name(draw: &mut StdRng) -> String {
    format!("{} {}", pick(&SURNAMES, draw), pick(&NAMES, draw))
}

/// The organisation's number for an index, as the sandbox's synthetic ones are written; `1…99` is its head, `2…99` its employee.
pub fn number(index: u64, first: u8, kind: &str) -> String {
    let (day, rest) = (index / 1000, index % 1000);
    let (year, day) = (1990 + day / 336, day % 336);
    let (month, day) = (day / 28 + 1, day % 28 + 1);
    format!("{first}{day:02}{month:02}{year}{kind}{rest:03}")
}

/// The cells of a row; `file` makes a file and answers its id.
pub fn cells(
    template: &Template,
    draw: &mut StdRng,
    mut file: impl FnMut(&mut StdRng) -> String,
) -> BTreeMap<String, String> {
    let written = template.columns.iter().filter_map(|column| {
        let text = match column.kind {
            ColumnKind::File => file(draw),
            _ => text(column, draw),
        };
        (!text.is_empty()).then(|| (column.id.clone(), text))
    });
    written.collect()
}

fn text(column: &Column, draw: &mut StdRng) -> String {
    match column.kind {
        ColumnKind::Text if column.id == "full_name" => full_name(draw),
        ColumnKind::Text if column.id == "phone" => format!("+996 555 {:06}", draw.gen_range(0..1_000_000)),
        ColumnKind::Text if column.id == "email" => format!("mektep{}@example.kg", draw.gen_range(0..1_000_000)),
        ColumnKind::Text => words(3, draw),
        ColumnKind::LongText => words(20, draw),
        ColumnKind::Integer => draw.gen_range(1..30).to_string(),
        ColumnKind::Decimal => format!("{},5", draw.gen_range(100..900)),
        ColumnKind::Date if column.limits.not_future => format!("{:02}.03.2024", draw.gen_range(1..29)),
        ColumnKind::Date => format!("{:02}.03.2035", draw.gen_range(1..29)),
        ColumnKind::Year => draw.gen_range(1990..2024).to_string(),
        ColumnKind::Pin => number(draw.gen_range(0..100_000), 1, "99"),
        ColumnKind::Inn => number(draw.gen_range(0..100_000), 0, "19"),
        // «Is it religious?» begins with no.
        ColumnKind::Choice if column.id == "religious" => "no".to_owned(),
        ColumnKind::Choice => column
            .choices
            .choose(draw)
            .map_or_else(String::new, |choice| choice.id.clone()),
        ColumnKind::File => String::new(),
    }
}

fn words(count: usize, draw: &mut StdRng) -> String {
    let words: Vec<&str> = (0..count).map(|_| pick(&WORDS, draw)).collect();
    words.join(" ")
}

/// One of several.
pub fn pick(from: &[&'static str], draw: &mut StdRng) -> &'static str {
    from.choose(draw).copied().unwrap_or_default()
}
