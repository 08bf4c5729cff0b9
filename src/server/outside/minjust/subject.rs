//! A record of the register.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::super::loose_json::{count, text};

/// A legal entity as the register holds it. Field names are those of X-Road service `getSubjectByTin`; all but the INN may
/// be missing. Names end in `_gl` for the state language (Kyrgyz) and in `_ol` for the official one (Russian).
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Subject {
    /// INN of the organisation.
    pub tin: String,
    /// Full name, Kyrgyz.
    #[serde(deserialize_with = "text")]
    pub full_name_gl: Option<String>,
    /// Short name, Kyrgyz.
    #[serde(deserialize_with = "text")]
    pub short_name_gl: Option<String>,
    /// Full name, Russian.
    #[serde(deserialize_with = "text")]
    pub full_name_ol: Option<String>,
    /// Short name, Russian.
    #[serde(deserialize_with = "text")]
    pub short_name_ol: Option<String>,
    /// Foreign participation.
    #[serde(deserialize_with = "text")]
    pub foreign_part: Option<String>,
    /// Registration code of the ministry.
    #[serde(deserialize_with = "text")]
    pub registr_code: Option<String>,
    /// OKPO, the code of the statistics committee.
    #[serde(deserialize_with = "text")]
    pub stat_sub_code: Option<String>,
    #[serde(deserialize_with = "text")]
    pub region: Option<String>,
    #[serde(deserialize_with = "text")]
    pub district: Option<String>,
    #[serde(deserialize_with = "text")]
    pub city: Option<String>,
    #[serde(deserialize_with = "text")]
    pub village: Option<String>,
    #[serde(deserialize_with = "text")]
    pub microdistrict: Option<String>,
    #[serde(deserialize_with = "text")]
    pub street: Option<String>,
    #[serde(deserialize_with = "text")]
    pub house: Option<String>,
    #[serde(deserialize_with = "text")]
    pub room: Option<String>,
    /// Telephones, as one text.
    #[serde(deserialize_with = "text")]
    pub phones: Option<String>,
    /// First e-mail address.
    #[serde(deserialize_with = "text")]
    pub email1: Option<String>,
    /// Second e-mail address.
    #[serde(deserialize_with = "text")]
    pub email2: Option<String>,
    /// Date of the last act of registration, as the register writes it.
    #[serde(deserialize_with = "text")]
    pub order_date: Option<String>,
    /// Date of the first registration, as the register writes it.
    #[serde(deserialize_with = "text")]
    pub first_order_date: Option<String>,
    #[serde(deserialize_with = "text")]
    pub category: Option<String>,
    /// Identifier in the system of categories.
    #[serde(deserialize_with = "text")]
    pub category_system_id: Option<String>,
    #[serde(deserialize_with = "text")]
    pub category_system_name: Option<String>,
    /// Form of ownership.
    #[serde(deserialize_with = "text")]
    pub ownership: Option<String>,
    /// Full name of the head.
    #[serde(deserialize_with = "text")]
    pub chief: Option<String>,
    /// PIN of the head.
    #[serde(deserialize_with = "text")]
    pub chief_tin: Option<String>,
    /// Main activity.
    #[serde(deserialize_with = "text")]
    pub base_bus: Option<String>,
    /// Code of the main activity.
    #[serde(deserialize_with = "text")]
    pub base_bus_code: Option<String>,
    /// Founders who are persons.
    #[serde(deserialize_with = "count")]
    pub ind_founders: Option<u32>,
    /// Founders that are legal entities.
    #[serde(deserialize_with = "count")]
    pub jur_founders: Option<u32>,
    #[serde(deserialize_with = "count")]
    pub total_founders: Option<u32>,
    /// Note.
    #[serde(deserialize_with = "text")]
    pub description: Option<String>,
    /// The founders by name.
    pub founders: Vec<Founder>,
}

#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Founder {
    #[serde(deserialize_with = "text")]
    pub full_name: Option<String>,
    #[serde(deserialize_with = "text")]
    pub citizenship: Option<String>,
    /// PIN or INN.
    #[serde(deserialize_with = "text")]
    pub tin: Option<String>,
}

impl Subject {
    /// The PINs and INNs of the founders, each once, where the register gives them.
    pub fn founder_numbers(&self) -> BTreeSet<String> {
        let told = self.founders.iter().filter_map(|founder| founder.tin.as_deref());
        told.map(str::trim)
            .filter(|tin| !tin.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// The address in one line, from the region to the room, as written in the register; empty where none is held.
    pub fn address_line(&self) -> String {
        let parts = [
            &self.region,
            &self.district,
            &self.city,
            &self.village,
            &self.microdistrict,
            &self.street,
            &self.house,
            &self.room,
        ];
        parts
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(", ")
    }
}

impl fmt::Debug for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Subject")
    }
}

impl fmt::Debug for Founder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Founder")
    }
}
