use super::*;

/// A lock as LibreOffice and others write it, with the check `user` of its user's password.
fn lock(revision: u32, key_bytes: usize, user: &str) -> StandardLock {
    StandardLock {
        revision,
        key_bytes,
        owner: (0..32).collect(),
        user: hex::decode(user).unwrap(),
        permissions: 0xffff_fff8,
        id: hex::decode("00112233445566778899aabbccddeeff").unwrap(),
        encrypts_metadata: true,
    }
}

fn opens(lock: StandardLock) -> bool {
    opens_for_all(&Lock::Standard(lock))
}

/// The check of a password of the revisions 5 and 6: its hash, and the salt 0 to 7.
fn salted(hash: &str) -> String {
    format!("{hash}00010203040506070000000000000000")
}

#[test]
fn what_only_its_author_may_change_opens_for_all() {
    let rc4_40 = "e588e5a2df86ce6b437ea19a40686b47102de41db83d700bd455ae72e9b12f83";
    assert!(opens(lock(2, 5, rc4_40)));
    let rc4_128 = "692ce0168afba1c62ae36db50ee49d0a";
    assert!(opens(lock(3, 16, rc4_128)));
    assert!(opens(lock(4, 16, rc4_128)));
    let aes_256_first = salted("8a851ff82ee7048ad09ec3847f1ddf44944104d2cbd17ef4e3db22c6785a0d45");
    assert!(opens(lock(5, 32, &aes_256_first)));
    let aes_256 = salted("1403c04eb647d2e60452dfc4eb0a5e0cf322e8a83a759eabbd17d498a93ba041");
    assert!(opens(lock(6, 32, &aes_256)));
}

#[test]
fn with_open_metadata_the_key_is_another_one() {
    let mut open = lock(4, 16, "0d6bb9a520544a6bca69fc968645cac1");
    assert!(!opens(open.clone()));
    open.encrypts_metadata = false;
    assert!(opens(open));
}

#[test]
fn what_needs_a_password_does_not_open() {
    let rc4_40 = "16bb38528aad847a885adec601dfec1eaf29a0237a597de1a2d2b0cd69df6a84";
    assert!(!opens(lock(2, 5, rc4_40)));
    let rc4_128 = "b4c184ed372986cbb05b8840080a3403";
    assert!(!opens(lock(3, 16, rc4_128)));
    assert!(!opens(lock(4, 16, rc4_128)));
    let aes_256_first = salted("9407a397f39fd21ffe27f6faa71ed3f0b2cf77f4319ad49b0c3be4f1d8e34491");
    assert!(!opens(lock(5, 32, &aes_256_first)));
    let aes_256 = salted("952a028e406d92accedad37501d7f8ffe7e3d9582c35336d4e434b580de7de76");
    assert!(!opens(lock(6, 32, &aes_256)));
}

#[test]
fn what_cannot_be_read_counts_as_locked() {
    assert!(!opens_for_all(&Lock::Other));
    for revision in 0..9 {
        assert!(!opens(lock(revision, 16, "")), "{revision}");
    }
    assert!(!opens(lock(7, 16, "692ce0168afba1c62ae36db50ee49d0a")));
}
