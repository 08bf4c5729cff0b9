//! The application as a sheet of paper.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::applicant::application::title_of;
use crate::app::pages::applicant::organisation::{DocumentList, OrganisationList};
use crate::app::pages::applicant::review::cell_text::cell_text;
use crate::app::ui::{Cell, Column, ColumnKind, Table};
use crate::domain::reference::{ColumnKind as Kind, Template};
use crate::domain::views::application::ProgrammeLine;
use crate::domain::views::organisation::FileLine;
use crate::domain::views::review::{ReviewPage, ReviewedAppendix};

/// Everything that will be signed, in the order of the signed bytes.
#[component]
pub fn Paper(
    /// The application.
    page: ReviewPage,
) -> impl IntoView {
    let lang = use_lang();
    let ReviewPage {
        head,
        organisation,
        documents,
        programmes,
        appendices,
        files,
        on,
        ..
    } = page;
    let appendices = appendices
        .into_iter()
        .map(|appendix| view! { <Appendix appendix files=files.clone() /> })
        .collect_view();
    view! {
        <article class="paper">
            <header class="paper__head">
                <p class="paper__to">{lang.of(&head.authority)}</p>
                <h2>{title_of(lang, &head)}</h2>
                <p class="paper__to">{lang.date_long(on)}</p>
            </header>
            <section class="paper__section">
                <div class="paper__section-head"><h2>{lang.review_applicant()}</h2></div>
                <OrganisationList organisation />
            </section>
            <section class="paper__section">
                <div class="paper__section-head"><h2>{lang.organisation_documents()}</h2></div>
                <DocumentList documents />
            </section>
            <section class="paper__section">
                <div class="paper__section-head"><h2>{lang.programmes()}</h2></div>
                <Programmes programmes />
            </section>
            {appendices}
        </article>
    }
}

#[component]
fn Programmes(programmes: Vec<ProgrammeLine>) -> impl IntoView {
    let lang = use_lang();
    if programmes.is_empty() {
        return view! { <p class="soft">{lang.programmes_none()}</p> }.into_any();
    }
    let columns = vec![
        Column::text(lang.programmes_level()),
        Column::text(lang.programmes_specialty()),
    ];
    let rows = programmes
        .into_iter()
        .map(|line| {
            let title = line.specialty_title.map(|title| lang.of(&title)).unwrap_or_default();
            let specialty = format!("{} {title}", line.specialty).trim().to_owned();
            let specialty = if specialty.is_empty() {
                lang.programmes_no_specialty().to_owned()
            } else {
                specialty
            };
            view! {
                <tr>
                    <Cell label=lang.programmes_level() head=true>{lang.of(&line.level_title)}</Cell>
                    <Cell label=lang.programmes_specialty()>{specialty}</Cell>
                </tr>
            }
        })
        .collect_view();
    view! { <Table id="paper-programmes" caption=lang.programmes() caption_hidden=true columns>{rows}</Table> }
        .into_any()
}

#[component]
fn Appendix(appendix: ReviewedAppendix, files: BTreeMap<String, FileLine>) -> impl IntoView {
    let lang = use_lang();
    let ReviewedAppendix { template, rows } = appendix;
    let title = lang.of(&template.title);
    let body = if rows.is_empty() {
        view! { <p class="soft">{lang.review_no_rows()}</p> }.into_any()
    } else {
        let lines = rows
            .iter()
            .zip(1_u64..)
            .map(|(row, place)| line(&template, &row.cells, &files, place))
            .collect_view();
        let id = format!("paper-{}", template.id);
        let columns = columns(&template);
        view! { <Table id caption=title.clone() caption_hidden=true columns dense=true>{lines}</Table> }.into_any()
    };
    view! {
        <section class="paper__section">
            <div class="paper__section-head"><h2>{title}</h2></div>
            {body}
        </section>
    }
}

const fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Integer | Kind::Decimal | Kind::Year)
}

fn columns(template: &Template) -> Vec<Column> {
    let lang = use_lang();
    let heading = |column: &crate::domain::reference::Column| {
        let unit = column
            .unit
            .as_ref()
            .map(|unit| format!(", {}", lang.of(unit)))
            .unwrap_or_default();
        let label = format!("{}{unit}", lang.of(&column.label));
        if is_number(column.kind) {
            Column::number(label)
        } else {
            Column::text(label)
        }
    };
    let mut columns = vec![Column::number(lang.review_place())];
    columns.extend(template.columns.iter().map(heading));
    columns
}

fn line(
    template: &Template,
    cells: &BTreeMap<String, String>,
    files: &BTreeMap<String, FileLine>,
    place: u64,
) -> impl IntoView + use<> {
    let lang = use_lang();
    let cells = template
        .columns
        .iter()
        .map(|column| {
            let typed = cells.get(&column.id).map_or("", String::as_str);
            let text = cell_text(column, typed, files);
            let kind = if is_number(column.kind) {
                ColumnKind::Number
            } else {
                ColumnKind::Text
            };
            view! { <Cell label=lang.of(&column.label) kind>{text}</Cell> }
        })
        .collect_view();
    view! {
        <tr>
            <Cell label=lang.review_place() kind=ColumnKind::Number>{lang.number(place)}</Cell>
            {cells}
        </tr>
    }
}
