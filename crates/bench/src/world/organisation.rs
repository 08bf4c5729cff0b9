//! A seeded organisation.

use std::collections::BTreeMap;

use asula::server::collation::SEARCH_VERSION;
use asula::server::db::organisation::search_text;
use asula::server::journal::CaseEvent;
use asula::server::journal::hash::secret_hash;
use asula::server::trouble::Answer;

use super::maker::Maker;
use crate::cells::{full_name, number};

/// The Kyrgyz and the Russian name of the `index`-th organisation.
pub(super) fn names(index: u64) -> (String, String) {
    (
        format!("«Билим {index}» жеке мектеби"),
        format!("Частная школа «Билим {index}»"),
    )
}

impl Maker<'_> {
    /// Registers the organisation with its documents and an employee; its INN.
    pub(super) fn register(&mut self, index: u64) -> Answer<String> {
        let inn = number(index, 0, "19");
        let (pin, name) = (number(index, 1, "99"), full_name(&mut self.draw));
        let person = vec![
            self.person.as_str().into(),
            pin.as_str().into(),
            format!("bench-{index}").into(),
            name.as_str().into(),
            format!("{pin}@synthetic.test").into(),
            "+996700000000".into(),
            self.now.into(),
            self.now.into(),
        ];
        self.rows.add("person", person);
        let record = format!("{{\"tin\":\"{inn}\"}}");
        let (name_ky, name_ru) = names(index);
        let search_text = search_text(&name_ky, &name_ru);
        let organisation = vec![
            self.organisation.as_str().into(),
            inn.as_str().into(),
            name_ky.into(),
            name_ru.into(),
            "Бишкек шаары, Чүй проспекти, 1".into(),
            "Жеке".into(),
            pin.into(),
            name.into(),
            record.as_str().into(),
            self.now.into(),
            self.now.into(),
            self.now.into(),
            self.person.as_str().into(),
            search_text.into(),
            SEARCH_VERSION.as_str().into(),
        ];
        self.rows.add("organisation", organisation);
        let organisation = self.organisation.clone();
        let mut chain = Self::chain(&organisation);
        let looked_up = CaseEvent::OrganisationLookedUp {
            inn: inn.clone(),
            record_sha256: secret_hash(&record),
        };
        self.record(&mut chain, &looked_up)?;
        let mut documents = BTreeMap::new();
        let world = self.world;
        for required in &world.reference.documents {
            let (file, sha256) = self.file(&format!("{}.pdf", required.id));
            let row = vec![
                organisation.as_str().into(),
                required.id.as_str().into(),
                file.into(),
                self.now.into(),
            ];
            self.rows.add("organisation_document", row);
            documents.insert(required.id.clone(), sha256);
        }
        self.record(&mut chain, &CaseEvent::OrganisationRegistered { documents })?;
        let appointment = self.id();
        let row = vec![
            appointment.as_str().into(),
            organisation.as_str().into(),
            number(index, 2, "99").into(),
            "юрист".into(),
            self.now.into(),
            self.person.as_str().into(),
        ];
        self.rows.add("appointment", row);
        let position = "юрист".to_owned();
        self.record(&mut chain, &CaseEvent::EmployeeAppointed { appointment, position })?;
        self.close(chain, "organisation");
        Ok(inn)
    }
}
