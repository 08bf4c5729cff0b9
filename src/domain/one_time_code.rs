//! The one-time code of a signing ceremony: six digits, found in what was typed or pasted.

use thiserror::Error;

use super::digits::{Found, number_of};

/// How many digits a code has.
const DIGITS: usize = 6;

/// Why no code was found. Carries nothing of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CodeFault {
    /// There are no six digits in it.
    #[error("no six digits")]
    NoSixDigits,
    /// There are several different numbers of six digits in it.
    #[error("several codes")]
    SeveralCodes,
}

/// The six digits of a code, in ASCII. Asked by the field while one types and by the server before a try is spent.
///
/// # Errors
/// No six digits, or several different ones.
pub fn six_digits(typed: &str) -> Result<String, CodeFault> {
    match number_of(typed, DIGITS) {
        Found::One(code) => Ok(code),
        Found::Nothing => Err(CodeFault::NoSixDigits),
        Found::Several => Err(CodeFault::SeveralCodes),
    }
}

#[cfg(test)]
mod tests {
    use super::{CodeFault, six_digits};

    #[test]
    fn a_pasted_message_has_one_code_or_is_told() {
        assert_eq!(six_digits("Код: 012-345").as_deref(), Ok("012345"));
        assert_eq!(six_digits("Код: 012-34"), Err(CodeFault::NoSixDigits));
        assert_eq!(six_digits("012345 же 543210"), Err(CodeFault::SeveralCodes));
    }
}
