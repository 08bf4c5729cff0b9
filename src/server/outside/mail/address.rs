//! What an address is: decided here alone, by what mail servers take (RFC 5321, RFC 6531).

use lettre::Address;

/// Why a text is no address that a mail can be sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressFault {
    /// There is nothing.
    #[error("no address")]
    Missing,
    /// It cannot be anybody's address.
    #[error("not an address")]
    Impossible,
    /// It has letters outside ASCII before the `@`, which the mail server does not take.
    #[error("an address that the mail server does not take")]
    Unsupported,
}

/// The address of a text, its domain as mail servers know it: one outside ASCII in its ASCII form (RFC 5891). Blanks around it are
/// left away; a letter outside ASCII before the `@` stays, for only a server that offers SMTPUTF8 knows it.
///
/// # Errors
/// `Missing`, `Impossible`.
pub fn address_of(text: &str) -> Result<Address, AddressFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AddressFault::Missing);
    }
    let address: Address = text.parse().map_err(|_| AddressFault::Impossible)?;
    if address.domain().is_ascii() {
        return Ok(address);
    }
    let domain = idna::domain_to_ascii(address.domain()).map_err(|_| AddressFault::Impossible)?;
    Address::new(address.user(), domain).map_err(|_| AddressFault::Impossible)
}

/// Whether only a server that offers SMTPUTF8 (RFC 6531) takes it.
pub fn needs_utf8(address: &Address) -> bool {
    !address.user().is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_an_address_is_none() {
        for text in [
            "ай гүл@bilim.kg",
            "aigul @bilim.kg",
            "aigul@bilim kg",
            "aigul@bilim.kg.",
            "aigul@.kg",
            "aigul@",
            "@bilim.kg",
            "aigul",
            "aigul@bilim.kg, bakyt@bilim.kg",
            "aigul@bilim.kg;bakyt@bilim.kg",
            "aigul@bilim.kg\r\nBcc: all@bilim.kg",
            "Айгүл <aigul@bilim.kg>",
            ".aigul@bilim.kg",
            "ai..gul@bilim.kg",
        ] {
            assert_eq!(address_of(text), Err(AddressFault::Impossible), "{text:?}");
        }
        for text in ["", "  ", "\t\n", "\u{a0}"] {
            assert_eq!(address_of(text), Err(AddressFault::Missing), "{text:?}");
        }
    }

    #[test]
    fn blanks_around_an_address_are_left_away() {
        assert_eq!(address_of(" aigul@bilim.kg\n").unwrap().to_string(), "aigul@bilim.kg");
    }

    #[test]
    fn a_domain_outside_ascii_is_written_in_punycode() {
        let address = address_of("aigul@билим.кг").unwrap();
        assert!(address.to_string().is_ascii(), "{address}");
        assert!(address.domain().starts_with("xn--"), "{address}");
        assert!(!needs_utf8(&address));
    }

    #[test]
    fn a_letter_outside_ascii_before_the_domain_stays() {
        let address = address_of("айгүл@bilim.kg").unwrap();
        assert_eq!(address.to_string(), "айгүл@bilim.kg");
        assert!(needs_utf8(&address));
    }
}
