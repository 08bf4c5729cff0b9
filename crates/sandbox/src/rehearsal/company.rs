//! Who walks: the officers and experts, signed in once.

use futures::future::try_join_all;
use reqwest::redirect::Policy;
use serde_json::Value;

use super::browser::{Browser, answer};
use super::fault::RehearsalFault;
use crate::cast::{people, person};

/// Everybody who has a part in more than one case.
pub struct Company {
    /// The specialist.
    pub saltanat: Browser,
    /// The leadership.
    pub kanat: Browser,
    /// An expert.
    pub marat: Browser,
    /// An expert.
    pub aizada: Browser,
    /// An expert.
    pub dinara: Browser,
    /// The chair.
    pub sapar: Browser,
    sandbox: String,
    /// When they gathered by the sandbox's clock, epoch milliseconds.
    now: i64,
    http: reqwest::Client,
    base: String,
}

impl Company {
    /// Has them sign in.
    pub async fn gathers(sandbox: &str, product: &str) -> Result<Self, RehearsalFault> {
        // Everything is on this machine: a proxy for the outside would only get in the way.
        let http = reqwest::Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .user_agent("asula-rehearsal")
            .build()
            .map_err(|source| RehearsalFault::Unanswered {
                doing: "HTTP client".to_owned(),
                source,
            })?;
        let doing = "clock of the sandbox";
        let clock: Value = answer(doing, http.get(format!("{sandbox}/control/clock")))
            .await?
            .json(doing)?;
        let now = clock["now"].as_i64();
        let browser = |pin: &str| browser_of(pin, product, &http, sandbox);
        let company = Self {
            saltanat: browser(people::SALTANAT)?,
            kanat: browser(people::KANAT)?,
            marat: browser(people::MARAT)?,
            aizada: browser(people::AIZADA)?,
            dinara: browser(people::DINARA)?,
            sapar: browser(people::SAPAR)?,
            sandbox: sandbox.to_owned(),
            now: now.ok_or_else(|| RehearsalFault::lacks(doing, "time"))?,
            http,
            base: product.to_owned(),
        };
        let everybody = [
            &company.saltanat,
            &company.kanat,
            &company.marat,
            &company.aizada,
            &company.dinara,
            &company.sapar,
        ];
        try_join_all(everybody.map(Browser::signs_in)).await?;
        Ok(company)
    }

    /// Somebody else signs in.
    pub async fn is_joined_by(&self, pin: &str) -> Result<Browser, RehearsalFault> {
        let browser = browser_of(pin, &self.base, &self.http, &self.sandbox)?;
        browser.signs_in().await?;
        Ok(browser)
    }

    /// The day so many days before the sandbox's today, `YYYY-MM-DD`.
    pub fn days_ago(&self, days: i64) -> String {
        let then = self.now - days * crate::clock::DAY;
        crate::clock::rfc3339(then).chars().take(10).collect()
    }
}

fn browser_of(pin: &str, product: &str, http: &reqwest::Client, sandbox: &str) -> Result<Browser, RehearsalFault> {
    let person = person(pin).ok_or_else(|| RehearsalFault::NotOfTheCast(pin.to_owned()))?;
    Ok(Browser::of(person, product, http, sandbox))
}
