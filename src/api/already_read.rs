//! The data that this page has read last, by the address that it was asked from: where it did not change, the server does not send it again.
//!
//! It is in the memory of the page alone, as what the page shows is. Signing in and out, another language and another build load a page
//! anew, with an empty memory; and the server answers for whoever is signed in when it is asked (`server::view_data`).

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::domain::page_data::PageData;

/// So many addresses: a walk to and fro, and what a page asks for in the background.
const MOST: usize = 8;

/// The newest is the last.
static READ: Mutex<Vec<(String, PageData)>> = Mutex::new(Vec::new());

/// What was read from an address.
pub fn find(address: &str) -> Option<PageData> {
    let read = read();
    let (_, data) = read.iter().find(|(known, _)| known == address)?;
    Some(data.clone())
}

/// Keeps what was read from an address, in place of what was read there before. What has no validator is not kept.
pub fn keep(address: String, data: &PageData) {
    let mut read = read();
    read.retain(|(known, _)| *known != address);
    if data.validator().is_none() {
        return;
    }
    if read.len() == MOST {
        read.remove(0);
    }
    read.push((address, data.clone()));
}

fn read() -> MutexGuard<'static, Vec<(String, PageData)>> {
    // Each change leaves a list that can be read.
    READ.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::{MOST, find, keep};
    use crate::domain::page_data::PageData;

    /// Data with a validator, or without one where it is not named.
    fn data(validator: Option<&str>) -> PageData {
        let data = PageData::of(7_u8, "b").unwrap();
        validator.map_or(data.clone(), |it| data.with_validator(&it.repeat(32)))
    }

    fn validator_at(address: &str) -> Option<String> {
        find(address)?.validator().map(str::to_owned)
    }

    // One test, since there is one memory.
    #[test]
    fn the_last_addresses_are_kept() {
        let address = |number: usize| format!("/api/home?{number}");
        for number in 0..=MOST {
            keep(address(number), &data(Some("a")));
        }
        assert_eq!(validator_at(&address(0)), None);
        for number in 1..=MOST {
            assert_eq!(validator_at(&address(number)), Some(format!("\"{}\"", "a".repeat(32))));
        }
        keep(address(1), &data(Some("b")));
        assert_eq!(validator_at(&address(1)), Some(format!("\"{}\"", "b".repeat(32))));
        assert!(find(&address(2)).is_some());
        keep(address(1), &data(None));
        assert!(find(&address(1)).is_none());
    }
}
