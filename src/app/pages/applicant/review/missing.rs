//! What is missing, each linked to its place.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Icon, IconName, Notice, Tone};
use crate::domain::address::{Address, Parameter};
use crate::domain::ids::{ApplicationId, RowId};
use crate::domain::views::review::Missing;
use crate::i18n::Lang;

/// The list, in the order of the application.
#[component]
pub fn MissingList(application: ApplicationId, missing: Vec<Missing>) -> impl IntoView {
    let lang = use_lang();
    let title = lang.review_missing(missing.len());
    let items = missing
        .iter()
        .map(|missing| {
            let (href, text) = (place(&application, missing), sentence(lang, missing));
            // An address with a place in the page is left to the browser, which moves the focus there, too.
            let rel = href.contains('#').then_some("external");
            view! { <li class="missing__item"><Icon name=IconName::Warning /><a href=href rel=rel>{text}</a></li> }
        })
        .collect_view();
    view! {
        <Notice tone=Tone::Danger title>
            <p>{lang.review_missing_hint()}</p>
            <ul class="missing">{items}</ul>
        </Notice>
    }
}

/// Where it is put right.
fn place(application: &ApplicationId, missing: &Missing) -> String {
    match missing {
        Missing::Programme | Missing::Barred { .. } => Address::Application(application).at("programmes").to_string(),
        Missing::Document { .. } => Address::Organisation.at("documents").to_string(),
        Missing::Organisation { .. } => Address::Readiness.to_string(),
        Missing::Rows { template, .. } => Address::Appendix(application, template).to_string(),
        Missing::Row { row, fault, .. } => {
            let row = Address::Row(application, &RowId::from_text(row.as_str())).with(Parameter::Check, 1);
            match &fault.column {
                Some(column) => row.at(column).to_string(),
                None => row.to_string(),
            }
        }
    }
}

fn sentence(lang: Lang, missing: &Missing) -> String {
    match missing {
        Missing::Programme => lang.review_missing_programme().to_owned(),
        Missing::Barred { programme, bar } => format!("{}: {}", lang.programme(programme), lang.bar(bar)),
        Missing::Document { title } => lang.review_missing_document(&lang.of(title)),
        Missing::Organisation { refusal } => lang.refusal(refusal),
        Missing::Rows { title, wanted, .. } => lang.review_missing_rows(&lang.of(title), &lang.rows_at_least(*wanted)),
        Missing::Row {
            title,
            place,
            label,
            fault,
            ..
        } => {
            let row = lang.review_missing_row(&lang.of(title), *place);
            let column = label.as_ref().map(|label| format!(" — {}", lang.of(label)));
            format!("{row}{}: {}", column.unwrap_or_default(), lang.cell_fault(&fault.fault))
        }
    }
}
