//! What has to be so after every life, by the journals and by the pages.

use std::collections::{BTreeMap, BTreeSet};

use asula::domain::calendar::Moment;
use serde_json::Value;

use super::ledger::Place;
use super::life::Life;
use super::school::Page;
use super::world::World;

/// What the journals say of a life.
#[derive(Default)]
struct Found {
    /// Every text that was saved.
    saved: BTreeSet<(Place, String)>,
    /// How often each form was carried out, by its text.
    forms: BTreeMap<String, u32>,
}

impl Life<'_, '_> {
    /// Nothing was lost, doubled or put under another name.
    pub async fn is_as_it_should_be(&mut self, begun: Moment) {
        let found = self.journals_since(begun).await;
        for (place, text) in self.ledger.wanted() {
            let saved = found.saved.contains(&(place.clone(), text.clone()));
            assert!(saved, "{place:?}: {text} was lost");
        }
        for (place, text) in self.ledger.last_words() {
            assert_eq!(
                self.world.stood.get(place),
                Some(text),
                "{place:?}: nobody chose, and the last word does not hold"
            );
        }
        for form in &self.ledger.forms {
            let times = found.forms.get(&form.text).copied().unwrap_or_default();
            let fits = match form.was_done {
                Some(done) => times == u32::from(done),
                None => times <= 1,
            };
            assert!(
                fits,
                "{}: done {times} times, and the answer was {:?}",
                form.text, form.was_done
            );
        }
        self.pages_show_what_stands().await;
    }

    /// Reads what the journals say since a moment; every event has to build on the one before, under the name of its author.
    async fn journals_since(&mut self, begun: Moment) -> Found {
        let sql = format!(
            "SELECT case_id, actor, kind, body FROM event WHERE at >= {} ORDER BY case_id, seq",
            begun.0
        );
        let mut found = Found::default();
        for row in self.world.app.database.rows(&sql).await {
            let [case, actor, kind, body] = row.as_slice() else {
                panic!("four columns: {row:?}");
            };
            let body: Value = serde_json::from_str(body).unwrap();
            let (texts, part_of) = match kind.as_str() {
                "row_saved" => (&body["cells"], None),
                "answer_saved" => (&body["parts"], body["criterion"].as_str()),
                "employee_appointed" => {
                    self.is_a_form_of(&body["position"], case, actor, &mut found);
                    continue;
                }
                "stage_moved" => {
                    self.is_a_form_of(&body["reasons"], case, actor, &mut found);
                    continue;
                }
                other => panic!("{case}: nobody did {other}"),
            };
            for (name, change) in texts.as_object().unwrap() {
                let field = match part_of {
                    Some(criterion) => format!("{name}.{criterion}"),
                    None => name.clone(),
                };
                let place = (case.clone(), field);
                let text = |side: &str| change[side].as_str().unwrap().to_owned();
                let (was, now) = (text("was"), text("now"));
                self.is_of_its_author(&now, case, actor);
                assert_ne!(was, now, "{place:?}: written down twice");
                let stood = self.world.stood.insert(place.clone(), now.clone());
                assert_eq!(
                    stood.unwrap_or_default(),
                    was,
                    "{place:?}: {now} is based on another text"
                );
                found.saved.insert((place, now));
            }
        }
        found
    }

    /// Counts a form. Steps without a text of their own are those at the end of a life.
    fn is_a_form_of(&self, text: &Value, case: &str, actor: &str, found: &mut Found) {
        if let Some(text) = text.as_str().filter(|text| !text.is_empty()) {
            self.is_of_its_author(text, case, actor);
            *found.forms.entry(text.to_owned()).or_default() += 1;
        }
    }

    /// A text is recorded under the name of whoever typed it, in the author's own school.
    fn is_of_its_author(&self, text: &str, case: &str, actor: &str) {
        let tag = text.split(' ').next().unwrap_or_default();
        let author = self.world.people.iter().find(|it| it.tag == tag);
        let author = author.unwrap_or_else(|| panic!("{case}: nobody typed {text:?}"));
        assert_eq!(author.id, actor, "{case}: {text} is under another name");
        let school = &self.world.schools[author.school];
        assert!(school.owns(case), "{text} is in {case}, of another school");
    }

    /// What the journals say of each place is what the pages show.
    async fn pages_show_what_stands(&mut self) {
        for who in self.cast.clone() {
            let computer = World::own(who);
            self.world.signs_in(computer, who).await;
            let school = &self.world.schools[self.world.people[who].school];
            for page in Page::ALL {
                let browser = &self.world.computers[computer].browser;
                let shown = school.texts(page, browser).await;
                for (field, text) in shown.expect("the page is shown") {
                    let place = (school.case(page).to_owned(), field);
                    let stands = self.world.stood.get(&place).cloned().unwrap_or_default();
                    assert_eq!(text, stands, "{place:?}");
                }
            }
        }
    }
}
