//! Plural forms by the rules of CLDR.

/// The Russian form for a whole number: 1 секунда, 2 секунды, 5 секунд.
pub fn plural_ru<'a>(count: u64, one: &'a str, few: &'a str, many: &'a str) -> &'a str {
    match (count % 10, count % 100) {
        (1, tens) if tens != 11 => one,
        (2..=4, tens) if !(12..=14).contains(&tens) => few,
        _ => many,
    }
}

/// The Kyrgyz form: a noun after a number stays in the singular (1 секунда, 5 секунда), so both forms are often one.
pub fn plural_ky<'a>(count: u64, one: &'a str, other: &'a str) -> &'a str {
    if count == 1 { one } else { other }
}

/// The English form for a whole number.
pub fn plural_en<'a>(count: u64, one: &'a str, other: &'a str) -> &'a str {
    if count == 1 { one } else { other }
}

#[cfg(test)]
mod tests {
    use super::plural_ru;

    #[test]
    fn russian_numbers_take_three_forms() {
        let said = |n| plural_ru(n, "секунда", "секунды", "секунд");
        for (n, form) in [
            (1, "секунда"),
            (2, "секунды"),
            (5, "секунд"),
            (11, "секунд"),
            (12, "секунд"),
            (21, "секунда"),
            (102, "секунды"),
        ] {
            assert_eq!(said(n), form, "{n}");
        }
    }
}
