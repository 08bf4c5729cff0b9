//! An e-mail address, as far as it can be judged without writing to it.

use super::text::cleaned_line;

/// The longest address and its longest part before `@`, in characters (RFC 5321, 4.5.3.1).
const LONGEST: (usize, usize) = (254, 64);

/// Why no mail could ever arrive at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailFault {
    /// Not one name, `@` and a domain with a dot in it, or with characters that none contains.
    #[error("not an address")]
    NotAnAddress,
    /// A letter that is not Latin: most often a Cyrillic one that looks the same. Mail services here do not carry such addresses.
    #[error("a letter that is not Latin")]
    NotLatin(char),
}

/// The address as it was understood: without what is left of a link or a name around it («mailto:», «Мектеп <…>»), spaces about `@`, and a
/// full stop or comma at its end; the domain in small letters.
///
/// # Errors
/// Why no mail could arrive.
pub fn read(text: &str) -> Result<String, EmailFault> {
    let line = cleaned_line(text);
    let mut address = line.trim();
    if let Some(inner) = address.split_once('<').and_then(|(_, rest)| rest.split_once('>')) {
        address = inner.0.trim();
    }
    let scheme = address.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    address = address.get(scheme.map_or(0, str::len)..).unwrap_or(address);
    let address = address.trim_matches(|mark: char| mark.is_whitespace() || matches!(mark, '.' | ',' | ';' | ':'));
    if let Some(letter) = address.chars().find(|mark| mark.is_alphanumeric() && !mark.is_ascii()) {
        return Err(EmailFault::NotLatin(letter));
    }
    let (name, domain) = address.split_once('@').ok_or(EmailFault::NotAnAddress)?;
    let (name, domain) = (name.trim_end(), domain.trim_start().to_ascii_lowercase());
    let is_one = is_name(name) && is_domain(&domain) && name.len() + domain.len() < LONGEST.0;
    is_one
        .then(|| format!("{name}@{domain}"))
        .ok_or(EmailFault::NotAnAddress)
}

/// Words of letters, digits and the marks of RFC 5322, 3.2.3, with single dots between them.
fn is_name(name: &str) -> bool {
    let fits = |mark: char| mark.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(mark);
    name.len() <= LONGEST.1 && name.split('.').all(|word| !word.is_empty() && word.chars().all(fits))
}

/// At least two labels, the last of letters.
fn is_domain(domain: &str) -> bool {
    let fits = |label: &str| {
        let letters = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        !label.is_empty() && label.len() <= 63 && letters && !label.starts_with('-') && !label.ends_with('-')
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    let is_top = last.len() >= 2 && !last.bytes().all(|byte| byte.is_ascii_digit());
    domain.contains('.') && is_top && domain.split('.').all(fits)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{EmailFault, read};

    #[test]
    fn an_address_is_understood_inside_pasted_text() {
        for (text, means) in [
            ("mektep@example.kg", "mektep@example.kg"),
            (" rayon.raioo@example.kg. ", "rayon.raioo@example.kg"),
            ("rayon.raibbb@example.kg ,", "rayon.raibbb@example.kg"),
            ("mailto:mektep@example.kg", "mektep@example.kg"),
            ("MAILTO:mektep@Example.KG", "mektep@example.kg"),
            ("Мектеп <mektep@example.kg>", "mektep@example.kg"),
            ("<mektep@example.kg>;", "mektep@example.kg"),
            ("mektep @ example.kg", "mektep@example.kg"),
            ("mek\u{ad}tep@\u{200b}example.kg", "mektep@example.kg"),
            ("a+b_c@mail.example.co.kg", "a+b_c@mail.example.co.kg"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(means), "{text}");
        }
    }

    #[test]
    fn where_no_mail_could_arrive_it_is_told() {
        for text in [
            "",
            "mektep",
            "@example.kg",
            "mektep@",
            "mektep@example",
            "mektep@@example.kg",
            "gorono_2013 gorono_2013@example.kg",
            "a@example.kg, b@example.kg",
            "me..ktep@example.kg",
            "mektep@example..kg",
            "mektep@-example.kg",
            "mektep@10.0.0.1",
            "mektep@example.k",
            "mektep@exam_ple.kg",
        ] {
            assert_eq!(read(text), Err(EmailFault::NotAnAddress), "{text}");
        }
    }

    #[test]
    fn a_cyrillic_letter_that_looks_latin_is_named() {
        assert_eq!(read("mеktep@example.kg"), Err(EmailFault::NotLatin('е')));
        assert_eq!(read("мектеп@мисал.кг"), Err(EmailFault::NotLatin('м')));
    }

    proptest! {
        #[test]
        fn what_was_understood_is_understood_as_itself(text in "[a-z.@ <>:-]{0,30}") {
            if let Ok(address) = read(&text) {
                prop_assert_eq!(read(&address), Ok(address.clone()));
            }
        }

        #[test]
        fn no_text_breaks_the_reader(text in any::<String>()) {
            let _ = read(&text);
        }
    }
}
