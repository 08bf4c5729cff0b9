//! Dates, times and numbers as people of the Kyrgyz Republic write them. Pure: whoever needs today is given it.

use super::{Lang, plural_en, plural_ru};
use crate::domain::Decimal;
use crate::domain::calendar::{Date, Moment};

/// The space between groups of digits and before units: it never breaks a line.
const NBSP: char = '\u{a0}';

const KIB: u64 = 1024;
const MIB: u64 = KIB * KIB;

const MONTHS: [[&str; 3]; 12] = [
    ["январы", "января", "January"],
    ["февралы", "февраля", "February"],
    ["марты", "марта", "March"],
    ["апрели", "апреля", "April"],
    ["майы", "мая", "May"],
    ["июну", "июня", "June"],
    ["июлу", "июля", "July"],
    ["августу", "августа", "August"],
    ["сентябры", "сентября", "September"],
    ["октябры", "октября", "October"],
    ["ноябры", "ноября", "November"],
    ["декабры", "декабря", "December"],
];

impl Lang {
    /// A day in figures, «22.11.2026»; the same in all three languages, since it is the form of the country's documents.
    pub fn date(self, date: Date) -> String {
        format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
    }

    /// A day in words: «2026-жылдын 22-ноябры», «22 ноября 2026 г.», “22 November 2026”.
    pub fn date_long(self, date: Date) -> String {
        let month = MONTHS
            .get(usize::from(date.month()).saturating_sub(1))
            .copied()
            .unwrap_or_default();
        let (year, day) = (date.year(), date.day());
        match self {
            Lang::Ky => format!("{year}-жылдын {day}-{}", month[0]),
            Lang::Ru => format!("{day}{NBSP}{} {year}{NBSP}г.", month[1]),
            Lang::En => format!("{day}{NBSP}{} {year}", month[2]),
        }
    }

    /// A point in time by the clock of Bishkek, to the minute: «22.11.2026, 14:05».
    pub fn date_time(self, at: Moment) -> String {
        format!("{}, {}", self.date(at.date_in_bishkek()), self.time(at))
    }

    /// The time of day in Bishkek, to the minute: «14:05».
    pub fn time(self, at: Moment) -> String {
        let (hour, minute, _) = at.time_in_bishkek();
        format!("{hour:02}:{minute:02}")
    }

    /// A point in time for a receipt, to the second: «22.11.2026, 14:05:09».
    pub fn date_time_exact(self, at: Moment) -> String {
        let (_, _, second) = at.time_in_bishkek();
        format!("{}:{second:02}", self.date_time(at))
    }

    /// A whole number, its digits in groups of three.
    pub fn number(self, number: u64) -> String {
        grouped(&number.to_string())
    }

    /// A number with its decimal part: comma in Kyrgyz and Russian, point in English.
    pub fn decimal(self, number: Decimal) -> String {
        let plain = number.to_string();
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("−", rest));
        let (whole, part) = digits
            .split_once('.')
            .map_or((digits, None), |(whole, part)| (whole, Some(part)));
        let whole = grouped(whole);
        match part {
            None => format!("{sign}{whole}"),
            Some(part) => format!("{sign}{whole}{}{part}", self.decimal_mark()),
        }
    }

    /// A text in quotation marks.
    pub fn quoted(self, text: &str) -> String {
        match self {
            Lang::Ky | Lang::Ru => format!("«{text}»"),
            Lang::En => format!("“{text}”"),
        }
    }

    const fn decimal_mark(self) -> char {
        match self {
            Lang::Ky | Lang::Ru => ',',
            Lang::En => '.',
        }
    }

    /// The size of a file, in units of 1024 bytes: «412 КБ», «3,2 МБ». Cut, not rounded, so that a file at the limit is
    /// never shown above it.
    pub fn file_size(self, bytes: u64) -> String {
        let (kilo, mega) = match self {
            Lang::Ky | Lang::Ru => ("КБ", "МБ"),
            Lang::En => ("KB", "MB"),
        };
        if bytes < KIB {
            return self.bytes(bytes);
        }
        if bytes < MIB {
            return format!("{}{NBSP}{kilo}", self.number(bytes / KIB));
        }
        let (whole, tenth) = (bytes / MIB, bytes % MIB * 10 / MIB);
        let mark = self.decimal_mark();
        let part = if tenth == 0 {
            String::new()
        } else {
            format!("{mark}{tenth}")
        };
        format!("{}{part}{NBSP}{mega}", self.number(whole))
    }

    fn bytes(self, bytes: u64) -> String {
        match self {
            Lang::Ky => format!("{bytes}{NBSP}байт"),
            Lang::Ru => format!("{bytes}{NBSP}{}", plural_ru(bytes, "байт", "байта", "байт")),
            Lang::En => format!("{bytes}{NBSP}{}", plural_en(bytes, "byte", "bytes")),
        }
    }

    /// How much of a term is left, in days of Bishkek: «3 күн калды», the last day, or how long it is over.
    pub fn term_left(self, now: Moment, due: Moment) -> String {
        let days = now.date_in_bishkek().days_until(due.date_in_bishkek());
        let count = days.unsigned_abs();
        if now > due {
            return self.term_over(count);
        }
        match (self, days) {
            (Lang::Ky, 0) => "бүгүн акыркы күн".to_owned(),
            (Lang::Ru, 0) => "сегодня последний день".to_owned(),
            (Lang::En, 0) => "due today".to_owned(),
            (Lang::Ky, _) => format!("{count}{NBSP}күн калды"),
            (Lang::Ru, _) => {
                let left = plural_ru(count, "остался", "осталось", "осталось");
                format!("{left} {}", days_ru(count))
            }
            (Lang::En, _) => format!("{} left", days_en(count)),
        }
    }

    /// How long a term is over. The word for the term precedes it already, wherever it is shown.
    fn term_over(self, days: u64) -> String {
        match (self, days) {
            (Lang::Ky, 0) => "бүгүн өтүп кетти".to_owned(),
            (Lang::Ru, 0) => "просрочено сегодня".to_owned(),
            (Lang::En, 0) => "ended today".to_owned(),
            (Lang::Ky, _) => format!("{days}{NBSP}күн өтүп кетти"),
            (Lang::Ru, _) => format!("просрочено на {}", days_ru(days)),
            (Lang::En, _) => format!("{} overdue", days_en(days)),
        }
    }
}

fn days_ru(count: u64) -> String {
    format!("{count}{NBSP}{}", plural_ru(count, "день", "дня", "дней"))
}

fn days_en(count: u64) -> String {
    format!("{count}{NBSP}{}", plural_en(count, "day", "days"))
}

fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(NBSP);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests;
