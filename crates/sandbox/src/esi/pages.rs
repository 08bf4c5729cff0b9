//! The pages of ESI. Plain forms, no scripts; each field has its label, each error its place.

use qrcode::QrCode;
use qrcode::render::svg;

use super::attempts::{Attempt, Notice, SignInStep};
use super::fields::{error, pin_field};
use super::sheet::Sheet;
use super::words::{Language, Words};
use crate::clock::MINUTE;
use crate::html::{Page, escape};

/// Seconds between two looks of the waiting page.
const QR_REFRESH: u32 = 2;

/// The page of the step at which a sign-in is.
pub fn step(attempt: &Attempt, code_lifetime_ms: i64) -> Page<'static> {
    let sheet = Sheet {
        attempt,
        words: Words(attempt.language),
    };
    match &attempt.step {
        SignInStep::Number => sheet.number(),
        SignInStep::Password { pin } => sheet.password(pin),
        SignInStep::Signature { person } => sheet.signature(person),
        SignInStep::Method { person, .. } => sheet.method(person),
        SignInStep::Code { person, channel, .. } => {
            sheet.code(person, *channel, code_lifetime_ms.div_euclid(MINUTE).max(1))
        }
        SignInStep::Over { .. } => gone(attempt.language),
    }
}

/// The page that shows the QR code of `address` and waits.
pub fn qr(attempt: &Attempt, address: &str) -> Page<'static> {
    let words = Words(attempt.language);
    // A QR code holds 2,953 bytes at most; an address that does not fit is still there as a link.
    let image = QrCode::new(address.as_bytes()).map_or_else(
        |_| String::new(),
        |code| {
            code.render::<svg::Color<'_>>()
                .min_dimensions(240, 240)
                .build()
                .replacen("<?xml version=\"1.0\" standalone=\"yes\"?>", "", 1)
        },
    );
    let sheet = Sheet { attempt, words };
    let body = format!(
        "<h1>{}</h1>{}<div class=\"qr\" role=\"img\" aria-label=\"{}\">{image}</div><p>{}</p>\
         <p><a href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a></p>{}",
        words.sign_in(),
        sheet.tabs(true),
        words.by_qr(),
        words.qr_hint(),
        escape(address),
        words.open_phone(),
        sheet.cancel()
    );
    frame(words, words.sign_in(), &sheet.languages(), &body, Some(QR_REFRESH))
}

/// The page that stands for the phone.
pub fn phone(attempt: &Attempt, wrong: bool) -> Page<'static> {
    let words = Words(attempt.language);
    let alert = if wrong {
        error(&words.notice_text(&Notice::BadNumber, ""))
    } else {
        String::new()
    };
    let body = format!(
        "<h1>{}</h1>{alert}<p>{}</p><form method=\"post\" novalidate>{}<button>{}</button></form>",
        words.phone_title(),
        words.phone_hint(),
        pin_field(words, wrong, ""),
        words.confirm()
    );
    frame(words, words.phone_title(), "", &body, None)
}

/// The phone has confirmed.
pub fn phone_done(language: Language) -> Page<'static> {
    message(language, Words(language).phone_done())
}

/// The sign-in is over or too old.
pub fn gone(language: Language) -> Page<'static> {
    message(language, Words(language).gone())
}

/// The session is over.
pub fn signed_out(language: Language) -> Page<'static> {
    message(language, Words(language).signed_out())
}

/// The request names a client or an address that is not known, so that nothing can be answered to it.
pub fn refused(language: Language, parameter: &str) -> Page<'static> {
    message(language, &format!("{} {parameter}", Words(language).refused()))
}

fn message(language: Language, text: &str) -> Page<'static> {
    let words = Words(language);
    frame(
        words,
        words.notice(),
        "",
        &format!("<h1>{}</h1><p>{}</p>", words.notice(), escape(text)),
        None,
    )
}

/// The frame of all pages: name, languages, `body`, and the way to the inbox.
pub fn frame(words: Words, title: &'static str, languages: &str, body: &str, refresh: Option<u32>) -> Page<'static> {
    let body = format!(
        "<header class=\"mark\"><strong>{}</strong>{languages}</header><main>{body}</main>\
         <footer><span>{}</span><a href=\"/inbox\" target=\"_blank\" rel=\"noopener\">{}</a></footer>",
        words.system(),
        words.test_stand(),
        words.inbox()
    );
    Page {
        lang: words.0.tag(),
        title,
        body,
        class: "esi",
        refresh,
    }
}
