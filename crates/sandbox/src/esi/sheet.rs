//! The pages of the steps of a sign-in.

use super::attempts::{Attempt, Notice};
use super::fields::{error, masked, pin_field, radio};
use super::pages::frame;
use super::words::{Language, Words};
use crate::cast::{self, Person};
use crate::html::{Page, escape};
use crate::inbox::Channel;

/// A sign-in and the words of its pages.
pub struct Sheet<'a> {
    /// The sign-in.
    pub attempt: &'a Attempt,
    pub words: Words,
}

impl Sheet<'_> {
    /// The page that asks for the PIN.
    pub fn number(&self) -> Page<'static> {
        let wrong = self.attempt.notice.is_some();
        let form = self.form("pin", &pin_field(self.words, wrong, ""), self.words.next());
        self.page(
            self.words.sign_in(),
            "",
            &format!("{}{}", self.tabs(false), self.notice("")),
            &form,
            false,
        )
    }

    /// The page that asks for the password.
    pub fn password(&self, pin: &str) -> Page<'static> {
        let invalid = if self.attempt.notice.is_some() {
            " aria-invalid=\"true\" aria-describedby=\"error\""
        } else {
            ""
        };
        let field = format!(
            "<p class=\"hint\">{}: {}</p><div class=\"field\"><label for=\"password\">{}</label><input type=\"password\" id=\"password\" \
             name=\"password\" autocomplete=\"current-password\"{invalid} autofocus></div>",
            self.words.pin(),
            escape(pin),
            self.words.password()
        );
        let form = self.form("password", &field, self.words.next());
        self.page(
            self.words.sign_in(),
            "",
            &format!("{}{}", self.tabs(false), self.notice("")),
            &form,
            true,
        )
    }

    /// The page of the signatures.
    pub fn signature(&self, person: &Person) -> Page<'static> {
        let mut choices = radio("signature", "person", self.words.of_person(), "", false);
        for seat in &person.seats {
            let Some(organisation) = cast::organisation(&seat.inn) else {
                continue;
            };
            let name = if self.words.0 == Language::Ky {
                organisation.name_ky
            } else {
                organisation.name_ru
            };
            let label = format!("{} – {name}", self.words.of_organisation());
            choices.push_str(&radio("signature", &seat.inn, &label, &seat.inn, false));
        }
        let form = self.form(
            "signature",
            &self.group(self.words.choose_signature(), &choices),
            self.words.next(),
        );
        self.page(
            self.words.choose_signature(),
            &person.full_name(),
            &self.notice(&person.pin),
            &form,
            false,
        )
    }

    /// The page of the methods.
    pub fn method(&self, person: &Person) -> Page<'static> {
        let mut choices = String::new();
        if person.sms_active {
            choices = radio("method", "sms", self.words.sms(), &masked(person, Channel::Sms), true);
        }
        choices.push_str(&radio(
            "method",
            "email",
            self.words.email(),
            &masked(person, Channel::Mail),
            !person.sms_active,
        ));
        let form = self.form(
            "method",
            &self.group(self.words.choose_method(), &choices),
            self.words.send_code(),
        );
        self.page(
            self.words.choose_method(),
            &person.full_name(),
            &self.notice(""),
            &form,
            true,
        )
    }

    /// The page that asks for the code.
    pub fn code(&self, person: &Person, channel: Channel, minutes: i64) -> Page<'static> {
        let wrong = matches!(self.attempt.notice, Some(Notice::Code(_) | Notice::BadCode));
        let (invalid, described) = if wrong {
            (" aria-invalid=\"true\"", "error code-hint")
        } else {
            ("", "code-hint")
        };
        let field = format!(
            "<div class=\"field\"><label for=\"code\">{}</label><input type=\"text\" class=\"code\" id=\"code\" name=\"code\" \
             inputmode=\"numeric\" autocomplete=\"one-time-code\" maxlength=\"10\"{invalid} aria-describedby=\"{described}\" autofocus>\
             <p class=\"hint\" id=\"code-hint\">{}</p></div>",
            self.words.code(),
            escape(&self.words.sent_to(&masked(person, channel), minutes))
        );
        let again = format!(
            "<form method=\"post\" action=\"/esi/account/{}/resend\" class=\"after\"><button class=\"quiet\">{}</button></form>",
            self.attempt.id,
            self.words.resend()
        );
        let form = format!("{}{again}", self.form("code", &field, self.words.confirm()));
        self.page(
            self.words.enter_code(),
            &person.full_name(),
            &self.notice(""),
            &form,
            true,
        )
    }

    fn page(&self, title: &'static str, under: &str, above: &str, form: &str, back: bool) -> Page<'static> {
        let under = if under.is_empty() {
            String::new()
        } else {
            format!("<p class=\"hint\">{}</p>", escape(under))
        };
        let back = if back {
            let words = self.words.back();
            format!(
                "<form method=\"post\" action=\"/esi/account/{}/back\" class=\"after\"><button class=\"quiet\">{words}</button></form>",
                self.attempt.id
            )
        } else {
            String::new()
        };
        let body = format!("<h1>{title}</h1>{under}{above}{form}{back}{}", self.cancel());
        frame(self.words, title, &self.languages(), &body, None)
    }

    fn form(&self, action: &str, fields: &str, button: &str) -> String {
        let id = &self.attempt.id;
        format!(
            "<form method=\"post\" action=\"/esi/account/{id}/{action}\" novalidate>{fields}<button>{button}</button></form>"
        )
    }

    fn group(&self, legend: &str, choices: &str) -> String {
        let wrong = if self.attempt.notice.is_some() {
            " aria-describedby=\"error\""
        } else {
            ""
        };
        format!("<fieldset{wrong}><legend class=\"unseen\">{legend}</legend>{choices}</fieldset>")
    }

    fn notice(&self, pin: &str) -> String {
        match &self.attempt.notice {
            None => String::new(),
            Some(Notice::Resent) => {
                format!(
                    "<div class=\"good\" role=\"status\"><p>{}</p></div>",
                    self.words.notice_text(&Notice::Resent, pin)
                )
            }
            Some(notice) => error(&self.words.notice_text(notice, pin)),
        }
    }

    /// Password or QR code.
    pub fn tabs(&self, qr: bool) -> String {
        let id = &self.attempt.id;
        let (first, second) = if qr {
            ("", " aria-current=\"page\"")
        } else {
            (" aria-current=\"page\"", "")
        };
        let (by_password, by_qr) = (self.words.by_password(), self.words.by_qr());
        format!(
            "<nav class=\"tabs\" aria-label=\"{}\"><a href=\"/esi/account/{id}\"{first}>{by_password}</a>\
             <a href=\"/esi/account/{id}/qr\"{second}>{by_qr}</a></nav>",
            self.words.sign_in()
        )
    }

    /// The link that gives up.
    pub fn cancel(&self) -> String {
        format!(
            "<p class=\"after\"><a href=\"/esi/account/{}/cancel\">{}</a></p>",
            self.attempt.id,
            self.words.cancel()
        )
    }

    /// The links to the other languages.
    pub fn languages(&self) -> String {
        let links: String = [
            (Language::Ky, "Кыргызча"),
            (Language::Ru, "Русский"),
            (Language::En, "English"),
        ]
        .iter()
        .filter(|(language, _)| *language != self.words.0)
        .map(|(language, name)| {
            let tag = language.tag();
            format!(
                "<a href=\"/esi/account/{}/language/{tag}\" lang=\"{tag}\" hreflang=\"{tag}\">{name}</a>",
                self.attempt.id
            )
        })
        .collect();
        format!(
            "<nav class=\"langs\" aria-label=\"{}\">{links}</nav>",
            self.words.languages()
        )
    }
}
