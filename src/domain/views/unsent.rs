//! Texts of a case that wait on devices of the applicant and have not reached the server.

use serde::{Deserialize, Serialize};

use crate::domain::calendar::Moment;

/// What a device reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingTexts {
    /// Full name of the person who typed them.
    pub person: String,
    /// How many texts.
    pub texts: u32,
    /// Since when the server knows of them.
    pub since: Moment,
}

/// How many texts wait.
pub fn number_of(waiting: &[WaitingTexts]) -> u32 {
    waiting.iter().fold(0, |sum, it| sum.saturating_add(it.texts))
}

/// Whether signing may go on: nothing waits, or the signer chose to go on without as many texts as wait now. `chosen` is what the form
/// says: the number that the page showed next to the choice, or nothing.
pub fn may_go_on(waiting: u32, chosen: &str) -> bool {
    waiting == 0 || chosen.trim().parse::<u32>().is_ok_and(|shown| shown >= waiting)
}

#[cfg(test)]
mod tests {
    use super::{WaitingTexts, may_go_on, number_of};
    use crate::domain::calendar::Moment;

    fn waiting(texts: u32) -> WaitingTexts {
        WaitingTexts {
            person: "Нурлан".to_owned(),
            texts,
            since: Moment(0),
        }
    }

    #[test]
    fn a_choice_covers_only_the_texts_shown() {
        assert!(may_go_on(0, ""), "nothing waits");
        assert!(!may_go_on(2, ""), "nothing was chosen");
        assert!(may_go_on(2, "2"));
        assert!(may_go_on(1, "2"), "one arrived meanwhile");
        assert!(!may_go_on(3, "2"), "another one waits since");
        assert!(!may_go_on(1, "on"));
        assert!(!may_go_on(1, "-1"));
    }

    #[test]
    fn the_texts_of_all_devices_are_added_up() {
        assert_eq!(number_of(&[]), 0);
        assert_eq!(number_of(&[waiting(2), waiting(3)]), 5);
        assert_eq!(number_of(&[waiting(u32::MAX), waiting(3)]), u32::MAX);
    }
}
