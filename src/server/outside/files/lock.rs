//! Whether a locked PDF opens for everybody: whether the user's password is the empty one (ISO 32000-2, 7.6.4).

use aes::Aes128;
use aes::cipher::generic_array::GenericArray;
use aes::cipher::{BlockEncrypt, KeyInit};
use md5::{Digest as _, Md5};
use sha2::{Digest as _, Sha256, Sha384, Sha512};

use crate::domain::files::{Lock, StandardLock};

/// What represents an empty password (algorithm 2, step a).
const PADDING: [u8; 32] = [
    0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08, 0x2e, 0x2e, 0x00,
    0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a,
];

/// Whether whoever has the file can read it. Only what its author may do is then behind a password.
pub(super) fn opens_for_all(lock: &Lock) -> bool {
    match lock {
        Lock::Standard(lock) => is_user_password_empty(lock).unwrap_or(false),
        Lock::Other => false,
    }
}

fn is_user_password_empty(lock: &StandardLock) -> Option<bool> {
    match lock.revision {
        2 => Some(rc4(&key(lock)?, &PADDING) == lock.user.get(..32)?),
        3 | 4 => {
            let key = key(lock)?;
            let mut check = md5(&[&PADDING[..], &lock.id].concat()).to_vec();
            for round in 0..20_u8 {
                let of_round: Vec<u8> = key.iter().map(|it| it ^ round).collect();
                check = rc4(&of_round, &check);
            }
            Some(check == lock.user.get(..16)?)
        }
        5 => Some(Sha256::digest(lock.user.get(32..40)?)[..] == *lock.user.get(..32)?),
        6 => Some(hardened(lock.user.get(32..40)?)? == lock.user.get(..32)?),
        _ => None,
    }
}

/// The key of the document by the empty password (algorithm 2).
fn key(lock: &StandardLock) -> Option<Vec<u8>> {
    let mut material = PADDING.to_vec();
    material.extend_from_slice(lock.owner.get(..32)?);
    material.extend_from_slice(&lock.permissions.to_le_bytes());
    material.extend_from_slice(&lock.id);
    if lock.revision >= 4 && !lock.encrypts_metadata {
        material.extend_from_slice(&[0xff; 4]);
    }
    let mut key = md5(&material);
    if lock.revision >= 3 {
        for _ in 0..50 {
            key = md5(&key[..lock.key_bytes]);
        }
    }
    Some(key[..lock.key_bytes].to_vec())
}

fn md5(bytes: &[u8]) -> [u8; 16] {
    Md5::digest(bytes).into()
}

/// The cipher of these revisions; it reads what it wrote.
fn rc4(key: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut state: [u8; 256] = std::array::from_fn(|at| u8::try_from(at).unwrap_or_default());
    let mut second = 0_u8;
    for at in 0..256 {
        second = second.wrapping_add(state[at]).wrapping_add(key[at % key.len()]);
        state.swap(at, usize::from(second));
    }
    let (mut first, mut second) = (0_u8, 0_u8);
    bytes
        .iter()
        .map(|byte| {
            first = first.wrapping_add(1);
            second = second.wrapping_add(state[usize::from(first)]);
            state.swap(usize::from(first), usize::from(second));
            let sum = state[usize::from(first)].wrapping_add(state[usize::from(second)]);
            byte ^ state[usize::from(sum)]
        })
        .collect()
}

/// The hash of the empty password with this salt (algorithm 2.B).
fn hardened(salt: &[u8]) -> Option<Vec<u8>> {
    let mut key = Sha256::digest(salt).to_vec();
    let mut round = 0_u32;
    loop {
        let scrambled = scramble(key.get(..16)?, key.get(16..32)?, &key.repeat(64))?;
        let sum: u32 = scrambled.iter().take(16).map(|it| u32::from(*it)).sum();
        key = match sum % 3 {
            0 => Sha256::digest(&scrambled).to_vec(),
            1 => Sha384::digest(&scrambled).to_vec(),
            _ => Sha512::digest(&scrambled).to_vec(),
        };
        round += 1;
        let last = u32::from(*scrambled.last()?);
        if round >= 64 && last + 32 <= round {
            key.truncate(32);
            return Some(key);
        }
    }
}

/// AES-128 in CBC, of whole blocks.
fn scramble(key: &[u8], first: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    let cipher = Aes128::new_from_slice(key).ok()?;
    let mut before = first.to_vec();
    let mut scrambled = Vec::with_capacity(bytes.len());
    for block in bytes.chunks(16) {
        let mixed: Vec<u8> = block.iter().zip(&before).map(|(a, b)| a ^ b).collect();
        let mut block = GenericArray::clone_from_slice(&mixed);
        cipher.encrypt_block(&mut block);
        before = block.to_vec();
        scrambled.extend_from_slice(&block);
    }
    Some(scrambled)
}

#[cfg(test)]
mod tests;
