//! The way through ESI, over HTTP.

use asula_sandbox::cast::{self, Person};

use super::{Browser, Reply, TestApp};

impl TestApp {
    /// Signs in with the signature of the person's organisation.
    pub async fn signed_in_as(&self, person: &Person) -> Browser {
        let inn = person.seats.first().map(|seat| seat.inn.clone());
        let mut browser = self.guest();
        self.signs_in(&mut browser, person, inn.as_deref(), "/").await;
        browser
    }

    /// Signs in with the person's own signature.
    pub async fn signed_in_personally_as(&self, person: &Person) -> Browser {
        let mut browser = self.guest();
        self.signs_in(&mut browser, person, None, "/").await;
        browser
    }

    /// Signs in by PIN.
    pub async fn signed_in_by_pin(&self, pin: &str) -> Browser {
        self.signed_in_as(&cast::person(pin).unwrap_or_else(|| panic!("{pin} is nobody")))
            .await
    }

    /// Signs in, in a browser that may have been signed in before; `inn` chooses the organisation's signature. Has to succeed.
    pub async fn signs_in(&self, browser: &mut Browser, person: &Person, inn: Option<&str>, return_to: &str) {
        let callback = self.as_far_as_callback(browser, person, inn, return_to).await;
        let back = self.follows_callback(browser, &callback).await;
        assert_eq!(back.location(), Some(return_to), "the sign-in did not succeed");
        browser.person = Some(person.clone());
    }

    /// Walks through ESI up to the address at which the product takes the code: path and query.
    pub async fn as_far_as_callback(
        &self,
        browser: &Browser,
        person: &Person,
        inn: Option<&str>,
        return_to: &str,
    ) -> String {
        let attempt = self.as_far_as_esi(browser, return_to).await;
        let steps = [
            ("pin", person.pin.clone()),
            ("password", cast::PASSWORD.to_owned()),
            ("signature", inn.unwrap_or("person").to_owned()),
            ("method", "email".to_owned()),
        ];
        for (field, value) in steps {
            self.esi_step(browser, &attempt, field, &value).await;
        }
        let code = self.newest_code(&person.email);
        self.esi_step(browser, &attempt, "code", &code).await;
        let page = browser.http.get(&attempt).send().await.unwrap();
        let over = Reply::of(page).await;
        let location = over.location().unwrap_or_else(|| panic!("ESI stays: {}", over.text()));
        self.own_path(location)
    }

    /// Begins a sign-in; the address of ESI's page.
    pub async fn as_far_as_esi(&self, browser: &Browser, return_to: &str) -> String {
        let request = browser
            .request(reqwest::Method::GET, "/auth/esi")
            .query(&[("return_to", return_to)]);
        let begun = browser.send(request).await;
        let authorize = begun.location().expect("the product leads to ESI").to_owned();
        let shown = Reply::of(browser.http.get(authorize).send().await.unwrap()).await;
        let page = shown
            .location()
            .unwrap_or_else(|| panic!("ESI refuses: {}", shown.text()));
        self.at_sandbox(page)
    }

    /// Goes where ESI sent the browser.
    pub async fn follows_callback(&self, browser: &Browser, callback: &str) -> Reply {
        browser.page(callback).await
    }

    async fn esi_step(&self, browser: &Browser, attempt: &str, field: &str, value: &str) {
        let sent = browser
            .http
            .post(format!("{attempt}/{field}"))
            .form(&[(field, value)])
            .send()
            .await
            .unwrap();
        assert!(sent.status().as_u16() < 400, "{field}: {}", sent.status());
    }

    fn at_sandbox(&self, address: &str) -> String {
        if address.starts_with('/') {
            format!("{}{address}", self.sandbox.public_url())
        } else {
            address.to_owned()
        }
    }

    fn own_path(&self, address: &str) -> String {
        let path = address.strip_prefix(&self.base);
        path.unwrap_or_else(|| panic!("not back at the product: {address}"))
            .to_owned()
    }
}
