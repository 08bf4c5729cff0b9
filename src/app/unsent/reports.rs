//! Reports, to those who sign on another device, what could not be sent from this one.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::courier::{Unsent, is_reader_here};
use super::ledger::due_report;
use crate::api::unsent::report_unsent;
use crate::app::draft_store::{Device, Shelf, own_name};

/// Under this key is the name that this browser gave itself.
const DEVICE: &str = "asula:device";
/// Under keys that begin so is what was reported to the server, by person and case.
const TOLD: &str = "asula:told";

impl Unsent {
    /// Reports one case for which something else was reported to the server.
    pub(super) fn report(self) {
        let due = self.inner.try_update_value(|inner| {
            let owner = inner.store.as_ref()?.owner().to_owned();
            if inner.is_reporting || inner.ledger.is_held() {
                return None;
            }
            let (case, texts) = due_report(&inner.ledger.to_report(), &told_by(&owner), &inner.tried)?;
            inner.is_reporting = true;
            inner.tried.insert(case.clone(), texts);
            Some((owner, case, texts))
        });
        let Some(Some((owner, case, texts))) = due else { return };
        let device = this_device().filter(|_| is_reader_here());
        spawn_local(async move {
            if let Some(device) = device
                && report_unsent(case.clone(), device, texts).await.is_ok()
            {
                remember_told(&owner, &case, texts);
                self.reported.try_update(|reports| *reports = reports.wrapping_add(1));
            }
            self.inner.try_update_value(|inner| inner.is_reporting = false);
        });
    }
}

fn told_prefix(owner: &str) -> String {
    format!("{TOLD}:{owner}:")
}

fn told_by(owner: &str) -> BTreeMap<String, u32> {
    let prefix = told_prefix(owner);
    let read = |key: String| {
        let texts = Device.read(&key)?.parse().ok()?;
        Some((key.strip_prefix(&prefix)?.to_owned(), texts))
    };
    let keys = Device.keys().into_iter();
    keys.filter(|key| key.starts_with(&prefix)).filter_map(read).collect()
}

fn remember_told(owner: &str, case: &str, texts: u32) {
    let key = format!("{}{case}", told_prefix(owner));
    if texts == 0 {
        Device.remove(&key);
    } else {
        // Where the device keeps nothing, there is nothing to report either.
        let _ = Device.write(&key, &texts.to_string());
    }
}

/// The name of this browser, given to itself at the first report; nothing where it keeps none.
fn this_device() -> Option<String> {
    Device.read(DEVICE).or_else(|| {
        let name = own_name();
        Device.write(DEVICE, &name).ok().map(|()| name)
    })
}
