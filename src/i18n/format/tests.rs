use crate::domain::Decimal;
use crate::domain::calendar::{Date, Moment};
use crate::i18n::Lang::{self, En, Ky, Ru};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

#[test]
fn a_day_in_figures_has_leading_zeros() {
    for &lang in Lang::ALL {
        assert_eq!(lang.date(day("2026-11-02")), "02.11.2026");
    }
}

#[test]
fn a_day_in_words_follows_the_languages_grammar() {
    assert_eq!(Ky.date_long(day("2026-11-22")), "2026-жылдын 22-ноябры");
    assert_eq!(Ky.date_long(day("2026-06-01")), "2026-жылдын 1-июну");
    assert_eq!(Ru.date_long(day("2026-11-22")), "22\u{a0}ноября 2026\u{a0}г.");
    assert_eq!(En.date_long(day("2026-11-22")), "22\u{a0}November 2026");
}

#[test]
fn the_clock_is_that_of_bishkek() {
    // 2026-11-01 17:59:59 UTC is a second before midnight in Bishkek.
    let late = Moment(1_793_555_999_000);
    assert_eq!(Ky.date_time(late), "01.11.2026, 23:59");
    assert_eq!(Ky.date_time_exact(late), "01.11.2026, 23:59:59");
    assert_eq!(Ru.date_time(late.plus_seconds(1)), "02.11.2026, 00:00");
}

#[test]
fn digits_are_in_unbreakable_groups_of_three() {
    assert_eq!(Ky.number(7), "7");
    assert_eq!(Ky.number(999), "999");
    assert_eq!(Ky.number(1_250), "1\u{a0}250");
    assert_eq!(En.number(1_250_000), "1\u{a0}250\u{a0}000");
}

#[test]
fn the_decimal_mark_is_each_languages() {
    assert_eq!(Ky.decimal(number("1250.5")), "1\u{a0}250,5");
    assert_eq!(Ru.decimal(number("-0.25")), "−0,25");
    assert_eq!(En.decimal(number("2.9999")), "2.9999");
    assert_eq!(En.decimal(number("3")), "3");
}

#[test]
fn a_file_size_has_the_unit_that_fits() {
    assert_eq!(Ru.file_size(0), "0\u{a0}байт");
    assert_eq!(Ru.file_size(2), "2\u{a0}байта");
    assert_eq!(Ky.file_size(1_023), "1023\u{a0}байт");
    assert_eq!(Ky.file_size(1_024), "1\u{a0}КБ");
    assert_eq!(Ky.file_size(3_400_000), "3,2\u{a0}МБ");
    assert_eq!(En.file_size(3_400_000), "3.2\u{a0}MB");
}

#[test]
fn a_file_size_is_never_shown_above_the_limit() {
    assert_eq!(Ky.file_size(20 * 1_048_576 - 1), "19,9\u{a0}МБ");
    assert_eq!(Ky.file_size(20 * 1_048_576), "20\u{a0}МБ");
}

#[test]
fn days_left_follow_the_calendar_of_bishkek() {
    let now = day("2026-11-22").starts_at().plus_hours(10);
    let due = |text| day(text).ends_at();
    assert_eq!(Ky.term_left(now, due("2026-11-25")), "3\u{a0}күн калды");
    assert_eq!(Ru.term_left(now, due("2026-11-23")), "остался 1\u{a0}день");
    assert_eq!(Ru.term_left(now, due("2026-11-25")), "осталось 3\u{a0}дня");
    assert_eq!(En.term_left(now, due("2026-11-23")), "1\u{a0}day left");
    assert_eq!(Ky.term_left(now, due("2026-11-22")), "бүгүн акыркы күн");
}

#[test]
fn a_term_that_is_over_is_told_as_such() {
    let now = day("2026-11-22").starts_at().plus_hours(10);
    let due = |text| day(text).ends_at();
    assert_eq!(Ky.term_left(now, due("2026-11-20")), "2\u{a0}күн өтүп кетти");
    assert_eq!(Ru.term_left(now, due("2026-11-17")), "просрочено на 5\u{a0}дней");
    assert_eq!(En.term_left(now, now.plus_minutes(-1)), "ended today");
}

#[test]
fn a_term_that_is_over_says_so_once() {
    let now = day("2026-11-22").starts_at().plus_hours(10);
    for (lang, word) in [(Ky, "мөөнөт"), (Ru, "срок"), (En, "term")] {
        for due in [now.plus_minutes(-1), now.plus_days(-1), now.plus_days(-5)] {
            let (by, left) = (lang.date(due.date_in_bishkek()), lang.term_left(now, due));
            let office = lang.office_waits_answer(&by, &left).to_lowercase();
            let member = format!("{}, {left}", lang.commission_answer_by(&by)).to_lowercase();
            let offer = format!("{}: {by}, {left}", lang.offer_by()).to_lowercase();
            for said in [office, member, offer] {
                let words = said.split(|it: char| !it.is_alphabetic());
                let times = words.filter(|it| it.starts_with(word)).count();
                assert!(times <= 1, "{said}");
            }
        }
    }
}
