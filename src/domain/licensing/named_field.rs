//! The field of a programme that the applicant names in their own words, where no classifier says it.

use crate::domain::reference::ProgrammeField;
use crate::domain::search::{begins_a_word_of, fold};

/// Beginnings of words by which a medical or pharmaceutical programme is known. Those of Russian are in most Kyrgyz names
/// as well.
const MEDICAL: [&str; 44] = [
    // Medicine and those who practise it.
    "медиц",
    "медик",
    "парамед",
    "медперсонал",
    "медработ",
    "медкызмат",
    "врач",
    "дарыгер",
    "дарылоо",
    "лечебн",
    "фельдшер",
    "доктур",
    // Nurses and midwives.
    "медсестр",
    "медбрат",
    "сестрин",
    "медайым",
    "акушер",
    "тороткан",
    // Specialists.
    "стоматолог",
    "ортодонт",
    "хирург",
    "педиатр",
    "терапевт",
    "анестези",
    "реаним",
    "гинеколог",
    "кардиолог",
    "невролог",
    "офтальмолог",
    "дерматолог",
    "онколог",
    "психиатр",
    "рентген",
    "эпидемиолог",
    "ординатур",
    // Pharmacy.
    "фармац",
    "фармак",
    "провизор",
    "дарыкана",
    // English.
    "medic",
    "nursing",
    "dentist",
    "surge",
    "pharmac",
];
/// Beginnings of words of veterinary medicine, which is not the health authority's.
const VETERINARY: [&str; 2] = ["ветерин", "ветврач"];
/// Beginnings of words by which the training of drivers is known.
const DRIVERS: [&str; 4] = ["водител", "айдоочу", "вождени", "автошкол"];

/// The field recognised by the words of the name: medicine is licensed by the health authority (law of January 2026), the
/// training of drivers is outside the regulation (decree 552/2022). A specialist sees each application, so a miss here is seen
/// there.
pub fn field_of_name(name: &str) -> ProgrammeField {
    let folded = fold(name);
    let has = |beginnings: &[&str]| begins_a_word_of(&folded, beginnings);
    let is_of_animals = has(&VETERINARY) || folded.contains("мал дарыгер");
    if has(&MEDICAL) && !is_of_animals {
        ProgrammeField::Medical
    } else if has(&DRIVERS) {
        ProgrammeField::DriverTraining
    } else {
        ProgrammeField::General
    }
}

#[cfg(test)]
mod tests {
    use super::field_of_name;
    use crate::domain::reference::ProgrammeField;

    fn all_are(field: ProgrammeField, names: &[&str]) {
        for name in names {
            assert_eq!(field_of_name(name), field, "{name}");
        }
    }

    #[test]
    fn medical_programmes_are_recognised_in_three_languages() {
        all_are(
            ProgrammeField::Medical,
            &[
                "Курсы медицинских сестёр",
                "Медсестра",
                "Медсёстры операционного блока",
                "Стоматология",
                "Врач-стоматолог",
                "Помощник стоматолога",
                "Фельдшер скорой помощи",
                "Акушерское дело",
                "Акушерка",
                "Хирургия",
                "Детский хирург",
                "Фармацевт",
                "Лечебное дело",
                "Медайым",
                "Медайымдык иш",
                "Тиш доктуру",
                "Дарыгерлер үчүн курс",
                "Дарыкана иши",
                "Акушердик иш",
                "Хирургиялык жардам",
                "Nursing assistant",
                "Dentistry",
                // Latin letters among the Cyrillic ones: С, о, M, e.
                "Cтoматология",
                "Mедсестра",
                "Xирургия",
            ],
        );
    }

    #[test]
    fn drivers_courses_are_known_by_their_words() {
        all_are(
            ProgrammeField::DriverTraining,
            &["Айдоочуларды даярдоо", "Подготовка водителей", "Автошкола"],
        );
    }

    #[test]
    fn words_that_sound_alike_are_not_medicine() {
        all_are(
            ProgrammeField::General,
            &[
                "Англис тили",
                "Медиация",
                "Медиасабаттуулук",
                "Ветеринарный врач",
                "Мал дарыгери",
                "Докторантура",
                "Педагогика",
                "",
            ],
        );
    }
}
