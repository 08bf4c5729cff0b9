//! The browser's `localStorage`.

use super::{NotKept, Shelf};

/// The storage of this device. Asked again each time, since a browser may withdraw the permission while the page is open;
/// on the server, and where the browser forbids it, it is empty and keeps nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Device;

fn storage() -> Option<web_sys::Storage> {
    if leptos::leptos_dom::helpers::is_server() {
        return None;
    }
    web_sys::window().and_then(|window| window.local_storage().ok().flatten())
}

impl Shelf for Device {
    fn read(&self, key: &str) -> Option<String> {
        storage().and_then(|storage| storage.get_item(key).ok().flatten())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), NotKept> {
        storage()
            .and_then(|storage| storage.set_item(key, text).ok())
            .ok_or(NotKept)
    }

    fn remove(&self, key: &str) {
        if let Some(storage) = storage() {
            // It fails only where the browser forbids the storage, and then there is nothing in it.
            drop(storage.remove_item(key));
        }
    }

    fn keys(&self) -> Vec<String> {
        let Some(storage) = storage() else { return Vec::new() };
        let length = storage.length().unwrap_or_default();
        (0..length)
            .filter_map(|place| storage.key(place).ok().flatten())
            .collect()
    }
}

/// The name of this page, never used before: drawn by lot, for two tabs may open in the same moment.
pub fn own_name() -> String {
    if leptos::leptos_dom::helpers::is_server() {
        return String::new();
    }
    let lot = || (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    format!("{:08x}{:08x}", lot(), lot())
}
