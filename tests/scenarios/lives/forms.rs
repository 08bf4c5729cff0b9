//! Forms that are sent as a whole, pressed in tabs however old: a head appoints an employee, an employee hands over with a note.

use rand::Rng as _;
use reqwest::Method;

use super::ledger::Form;
use super::life::Life;
use crate::support::Browser;
use crate::support::tab::Passage;

impl Life<'_, '_> {
    /// The form of a tab is pressed; where no answer came, perhaps again.
    pub async fn presses(&mut self, index: usize) {
        let who = self.tabs[index].who;
        let text = self.new_text(who);
        let (endpoint, fields) = if self.world.people[who].is_head {
            let pin = self.world.somebody_new();
            ("appoint_employee", vec![("pin", pin), ("position", text.clone())])
        } else if let Some(seen) = self.tabs[index].seen.clone() {
            let application = self.world.schools[self.tabs[index].school].handed.clone();
            let note = ("note", text.clone());
            ("hand_over", vec![("application", application), note, ("seen", seen)])
        } else {
            return;
        };
        let passage = self.passage();
        let is_plain = self.draw.gen_bool(0.25);
        let again = self.draw.gen_bool(0.5) && passage != Passage::Whole;
        let browser = self.tabs[index].browser.clone();
        let mut was_done = press(&browser, endpoint, &fields, passage, is_plain).await;
        if again {
            was_done = match (
                was_done,
                press(&browser, endpoint, &fields, Passage::Whole, is_plain).await,
            ) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            };
        }
        self.story.tells(format!(
            "{} presses {endpoint} {text}: {passage:?}, again: {again}, done: {was_done:?}",
            self.tabs[index].tab.name()
        ));
        self.ledger.forms.push(Form { text, was_done });
    }
}

/// Whether it was carried out; nothing where the answer does not say.
async fn press(
    browser: &Browser,
    endpoint: &str,
    fields: &[(&str, String)],
    passage: Passage,
    is_plain: bool,
) -> Option<bool> {
    if passage == Passage::LostOnTheWayThere {
        return Some(false);
    }
    let accept = if is_plain { "text/html" } else { "application/json" };
    let request = browser
        .request(Method::POST, &format!("/api/{endpoint}"))
        .header("accept", accept)
        .header("origin", &browser.base)
        .header("referer", format!("{}/", browser.base))
        .form(fields);
    let reply = browser.try_send(request).await?;
    match reply.status {
        // A plain form is led back to its page, done or not.
        _ if is_plain || passage == Passage::LostOnTheWayBack => None,
        200..=399 => Some(true),
        400..=499 => Some(false),
        _ => None,
    }
}
