//! How the content of a PDF is locked.

/// The encryption of a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lock {
    /// By passwords (ISO 32000-2, 7.6.4): whoever has none may still read it where the user's password is empty.
    Standard(StandardLock),
    /// By something else, such as certificates of its readers.
    Other,
}

/// What the dictionary of a lock by passwords says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardLock {
    /// `R`: which algorithm checks a password, 2 to 6.
    pub revision: u32,
    /// The key in bytes, for the revisions 2 to 4.
    pub key_bytes: usize,
    /// `O`.
    pub owner: Vec<u8>,
    /// `U`.
    pub user: Vec<u8>,
    /// `P`, as the 32 bits that count.
    pub permissions: u32,
    /// The first part of the document's `ID`; empty where it has none.
    pub id: Vec<u8>,
    /// Whether the metadata is encrypted, too.
    pub encrypts_metadata: bool,
}

/// The lock by its dictionary and the trailer that names it.
pub(super) fn read(standard: Option<&[u8]>, trailer: &[u8]) -> Lock {
    standard
        .and_then(|dictionary| standard_lock(dictionary, trailer))
        .map_or(Lock::Other, Lock::Standard)
}

/// The dictionary that contains `at`, without the objects before and after it.
pub(super) fn dictionary(around: &[u8], at: usize) -> Vec<u8> {
    let begins = |mark: &[u8]| around[..at].windows(mark.len()).rposition(|it| it == mark);
    let begin = begins(b" obj").max(begins(b"/Encrypt")).unwrap_or_default();
    let end = around[at..]
        .windows(6)
        .position(|it| it == b"endobj")
        .map_or(around.len(), |it| at + it);
    around[begin..end].to_vec()
}

fn standard_lock(dictionary: &[u8], trailer: &[u8]) -> Option<StandardLock> {
    let version = number(dictionary, b"/V")?;
    let key_bytes = match version {
        1 => 5,
        2 | 3 => usize::try_from(number(dictionary, b"/Length").unwrap_or(40)).ok()? / 8,
        _ => 16,
    };
    let permissions = number(dictionary, b"/P")?.rem_euclid(1 << 32);
    let id = after(trailer, b"/ID").and_then(|rest| string(rest.trim_ascii_start().strip_prefix(b"[")?));
    Some(StandardLock {
        revision: u32::try_from(number(dictionary, b"/R")?).ok()?,
        key_bytes: key_bytes.clamp(5, 16),
        owner: string(after(dictionary, b"/O")?)?,
        user: string(after(dictionary, b"/U")?)?,
        permissions: u32::try_from(permissions).ok()?,
        id: id.unwrap_or_default(),
        encrypts_metadata: after(dictionary, b"/EncryptMetadata")
            .is_none_or(|rest| !rest.trim_ascii_start().starts_with(b"false")),
    })
}

/// What follows a key.
fn after<'a>(text: &'a [u8], key: &[u8]) -> Option<&'a [u8]> {
    text.windows(key.len())
        .enumerate()
        .filter(|(_, it)| *it == key)
        .map(|(at, _)| &text[at + key.len()..])
        .find(|rest| rest.first().is_some_and(|it| !it.is_ascii_alphanumeric()))
}

fn number(text: &[u8], key: &[u8]) -> Option<i64> {
    let rest = after(text, key)?.trim_ascii_start();
    let end = rest
        .iter()
        .position(|it| !it.is_ascii_digit() && *it != b'-')
        .unwrap_or(rest.len());
    std::str::from_utf8(&rest[..end]).ok()?.parse().ok()
}

/// A string, in brackets or in hex digits (ISO 32000-1, 7.3.4).
fn string(text: &[u8]) -> Option<Vec<u8>> {
    match text.trim_ascii_start().split_first()? {
        (b'(', rest) => literal(rest),
        (b'<', rest) => hexadecimal(rest),
        _ => None,
    }
}

fn hexadecimal(text: &[u8]) -> Option<Vec<u8>> {
    let end = text.iter().position(|it| *it == b'>')?;
    let mut digits: Vec<u8> = text[..end]
        .iter()
        .filter_map(|it| char::from(*it).to_digit(16).and_then(|it| u8::try_from(it).ok()))
        .collect();
    // A digit that is missing at the end is zero.
    if digits.len() % 2 == 1 {
        digits.push(0);
    }
    Some(
        digits
            .chunks(2)
            .map(|pair| pair.iter().fold(0, |sum, it| sum * 16 + it))
            .collect(),
    )
}

fn literal(text: &[u8]) -> Option<Vec<u8>> {
    let mut read = Vec::new();
    let mut depth = 0;
    let mut rest = text.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        match byte {
            b')' if depth == 0 => return Some(read),
            b')' => depth -= 1,
            b'(' => depth += 1,
            b'\r' => {
                rest.next_if_eq(&b'\n');
                read.push(b'\n');
                continue;
            }
            b'\\' => {
                match rest.next()? {
                    b'n' => read.push(b'\n'),
                    b'r' => read.push(b'\r'),
                    b't' => read.push(b'\t'),
                    b'b' => read.push(8),
                    b'f' => read.push(12),
                    b'\n' => {}
                    b'\r' => {
                        rest.next_if_eq(&b'\n');
                    }
                    digit @ b'0'..=b'7' => {
                        let mut value = u32::from(digit - b'0');
                        for _ in 0..2 {
                            if let Some(next) = rest.next_if(|it| (b'0'..=b'7').contains(it)) {
                                value = value * 8 + u32::from(next - b'0');
                            }
                        }
                        read.push(u8::try_from(value % 256).unwrap_or_default());
                    }
                    other => read.push(other),
                }
                continue;
            }
            _ => {}
        }
        read.push(byte);
    }
    None
}
