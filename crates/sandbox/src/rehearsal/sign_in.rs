//! The way through ESI, with the signature of the person's organisation and a code by mail.

use reqwest::Method;

use super::browser::{Browser, answer};
use super::fault::RehearsalFault;
use crate::cast::PASSWORD;
use crate::inbox::{Channel, Message};

impl Browser {
    pub async fn signs_in(&self) -> Result<(), RehearsalFault> {
        let doing = format!("sign-in of {}", self.person.pin);
        let lost = |what| RehearsalFault::lacks(&doing, what);
        let begun = self.send(&doing, self.request(Method::GET, "/auth/esi")).await?;
        let authorize = begun.location().ok_or_else(|| lost("way to ESI"))?;
        let shown = answer(&doing, self.http.get(authorize)).await?;
        let page = shown.location().ok_or_else(|| lost("page of ESI"))?;
        let attempt = if page.starts_with('/') {
            format!("{}{page}", self.sandbox)
        } else {
            page.to_owned()
        };
        let seat = self.person.seats.first();
        let inn = seat.map_or_else(|| "person".to_owned(), |seat| seat.inn.clone());
        let steps = [
            ("pin", self.person.pin.as_str()),
            ("password", PASSWORD),
            ("signature", inn.as_str()),
            ("method", "email"),
        ];
        for (field, value) in steps {
            self.esi_step(&doing, &attempt, field, value).await?;
        }
        let code = self.newest_code().await?;
        self.esi_step(&doing, &attempt, "code", &code).await?;
        let over = answer(&doing, self.http.get(&attempt)).await?;
        let callback = over.location().ok_or_else(|| lost("way back from ESI"))?;
        let callback = callback
            .strip_prefix(&self.base)
            .ok_or_else(|| lost("way back to the product"))?;
        let back = self.send(&doing, self.request(Method::GET, callback)).await?;
        // What went wrong is shown on the home page, by `?sign_in=`.
        match back.location() {
            Some("/") => Ok(()),
            _ => Err(lost("session")),
        }
    }

    async fn esi_step(&self, doing: &str, attempt: &str, field: &str, value: &str) -> Result<(), RehearsalFault> {
        let step = self.http.post(format!("{attempt}/{field}")).form(&[(field, value)]);
        answer(doing, step).await.map(drop)
    }

    /// The six digits of the newest mail to the person.
    pub(super) async fn newest_code(&self) -> Result<String, RehearsalFault> {
        let doing = "inbox of the sandbox";
        let inbox = self.http.get(format!("{}/inbox.json", self.sandbox));
        let asked = inbox.query(&[("to", &self.person.email)]);
        let letters: Vec<Message> = answer(doing, asked).await?.json(doing)?;
        let codes = letters
            .iter()
            .filter(|it| it.channel == Channel::Mail)
            .filter_map(|it| {
                let mut runs = it.text.split(|letter: char| !letter.is_ascii_digit());
                runs.find(|run| run.len() == 6)
            });
        let code = codes.into_iter().next().map(str::to_owned);
        code.ok_or_else(|| RehearsalFault::NoCode(self.person.email.clone()))
    }
}
