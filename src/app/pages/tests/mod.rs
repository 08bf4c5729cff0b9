//! Pages drawn as the server draws them, from plain data.

mod application;
mod cast;
mod home;
mod organisation;
mod people;
mod review;
mod signing;

use leptos::prelude::*;
use leptos_meta::provide_meta_context;

use crate::app::lang::LangContext;
use crate::domain::views::frame::Frame;
use crate::i18n::Lang;

/// The HTML of a view, for a viewer and a language.
fn html<V: IntoView + 'static>(lang: Lang, frame: Frame, view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| {
        provide_meta_context();
        provide_context(LangContext(lang));
        provide_context(frame);
        crate::app::forms::provide_text_form();
        view().into_view().to_html()
    })
}

/// The text between a marker and the next occurrence of an end, to hold one part of a page against a sentence.
fn part<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let start = html.find(from).unwrap_or_else(|| panic!("no {from} in {html}"));
    let rest = &html[start..];
    &rest[..rest.find(to).unwrap_or(rest.len())]
}
