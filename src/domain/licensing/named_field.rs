//! The field of a programme that the applicant names in their own words, where no classifier tells it.

use crate::domain::reference::ProgrammeField;
use crate::domain::search::fold;

/// Beginnings of words by which a medical or pharmaceutical programme is known, folded.
const MEDICAL: [&str; 8] = [
    "медиц",
    "медик",
    "фармац",
    "дарылоо",
    "дарыгер",
    "врач",
    "сестрин",
    "медайым",
];
/// Beginnings of words by which the training of drivers is known, folded.
const DRIVERS: [&str; 4] = ["водител", "айдоочу", "вождени", "автошкол"];

/// The field told from the words of the name: medicine is licensed by the health authority (law of January 2026), the training of
/// drivers stands outside the regulation (decree 552/2022). A specialist sees each application, so a miss here is seen there.
pub fn field_of_name(name: &str) -> ProgrammeField {
    let folded = fold(name);
    let has = |beginnings: &[&str]| {
        folded
            .split_whitespace()
            .any(|word| beginnings.iter().any(|it| word.starts_with(it)))
    };
    if has(&MEDICAL) {
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

    #[test]
    fn medical_and_drivers_courses_are_known_by_their_words() {
        assert_eq!(field_of_name("Курсы медицинских сестёр"), ProgrammeField::Medical);
        assert_eq!(field_of_name("Айдоочуларды даярдоо"), ProgrammeField::DriverTraining);
        assert_eq!(field_of_name("Англис тили"), ProgrammeField::General);
    }
}
