//! Which form it is, so that its text is found again: on the same page later, in another language, after signing in again.

/// Hidden fields that say the state of the page when it was drawn, not what the form is about.
const STAMPS: [&str; 5] = ["shown_in", "reviewed", "seen", "up_to", "draft"];

/// The identity of a form: its action with what it is about. Opaque, without a colon, the same in every language.
pub fn of_form(reader: &str, action: &str, hidden: &[(&str, String)]) -> String {
    let about = hidden.iter().filter(|(name, _)| !STAMPS.contains(name));
    let mut whole = format!("{reader} {action}");
    for (name, value) in about {
        whole.push_str(&format!("\n{name}={value}"));
    }
    format!("{:016x}", fnv1a(whole.as_bytes()))
}

/// FNV-1a, 64 bits (draft-eastlake-fnv): the same in every build, which the standard library's hashes are not.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::{fnv1a, of_form};

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn language_and_page_state_are_no_part_of_it() {
        let about = |case: &str, lang: &str| {
            let hidden = [("accreditation", case.to_owned()), ("shown_in", lang.to_owned())];
            of_form("k8", "/api/answer_invitation", &hidden)
        };
        assert_eq!(about("1", "ky"), about("1", "ru"));
        assert_ne!(about("1", "ky"), about("2", "ky"), "the case is");
    }

    #[test]
    fn a_form_of_another_reader_is_another() {
        assert_ne!(
            of_form("k8", "/api/declare_tie", &[]),
            of_form("k9", "/api/declare_tie", &[])
        );
    }
}
