//! The parts of ESI's forms.

use super::words::Words;
use crate::cast::Person;
use crate::html::escape;
use crate::inbox::Channel;

/// What is wrong, read out at once by a screen reader; fields point to it by `error`.
pub fn error(text: &str) -> String {
    format!(
        "<div class=\"bad\" role=\"alert\" id=\"error\"><p>{}</p></div>",
        escape(text)
    )
}

pub fn pin_field(words: Words, wrong: bool, value: &str) -> String {
    let (invalid, described) = if wrong {
        (" aria-invalid=\"true\"", "error pin-hint")
    } else {
        ("", "pin-hint")
    };
    format!(
        "<div class=\"field\"><label for=\"pin\">{}</label><input type=\"text\" id=\"pin\" name=\"pin\" inputmode=\"numeric\" \
         autocomplete=\"username\" maxlength=\"20\" value=\"{}\"{invalid} aria-describedby=\"{described}\" autofocus>\
         <p class=\"hint\" id=\"pin-hint\">{}</p></div>",
        words.pin(),
        escape(value),
        words.pin_hint()
    )
}

/// A radio button; `hint` says more without being part of its name.
pub fn radio(group: &str, value: &str, label: &str, hint: &str, checked: bool) -> String {
    let (value, checked) = (escape(value), if checked { " checked" } else { "" });
    let hint = if hint.is_empty() {
        String::new()
    } else {
        format!("<p class=\"hint\" id=\"hint-{value}\">{}</p>", escape(hint))
    };
    let described = if hint.is_empty() {
        String::new()
    } else {
        format!(" aria-describedby=\"hint-{value}\"")
    };
    format!(
        "<div class=\"choice\"><input type=\"radio\" id=\"{group}-{value}\" name=\"{group}\" value=\"{value}\"{described}{checked}>\
         <div><label for=\"{group}-{value}\">{}</label>{hint}</div></div>",
        escape(label)
    )
}

/// A telephone or an address of which only the ends are seen.
pub fn masked(person: &Person, channel: Channel) -> String {
    match channel {
        Channel::Sms => {
            let end: String = person
                .phone
                .chars()
                .skip(person.phone.chars().count().saturating_sub(2))
                .collect();
            format!("+996 ••• ••• •{end}")
        }
        Channel::Mail => {
            let first: String = person.email.chars().take(1).collect();
            format!(
                "{first}•••@{}",
                person.email.split_once('@').map_or("", |(_, host)| host)
            )
        }
    }
}
