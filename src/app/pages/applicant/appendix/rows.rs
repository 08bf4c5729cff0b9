//! The rows. Plain text and plain forms, nothing reactive, so that 200 rows stay quick.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::licensing::appendix::RemoveRow;
use crate::app::frame::own_address;
use crate::app::lang::use_lang;
use crate::app::pages::applicant::appendix::adding::AddRowForm;
use crate::app::pages::applicant::appendix::row_name::row_name;
use crate::app::pages::applicant::row::{labelled, legible};
use crate::app::ui::{
    Badge, Cell, Column, ColumnKind as Kind, EmptyState, Icon, IconButton, IconName, Row, Table, Tone,
};
use crate::domain::address::{Address, Parameter};
use crate::domain::reference::{Column as TemplateColumn, ColumnKind, cut};
use crate::domain::views::appendix::{self, AppendixPage};

/// How many columns the table shows; the rest is in the form of the row.
const COLUMNS: usize = 4;

/// The most characters of a cell that the table shows.
const LONGEST: usize = 100;

#[component]
pub fn RowsTable(
    /// The appendix.
    page: Arc<AppendixPage>,
    /// How many faults each of its rows has.
    faults: Arc<[usize]>,
    /// Whether rows may be changed.
    editable: bool,
) -> impl IntoView {
    let lang = use_lang();
    let shown: Vec<TemplateColumn> = page
        .template
        .columns
        .iter()
        .filter(|it| it.kind != ColumnKind::File)
        .take(COLUMNS)
        .cloned()
        .collect();
    let mut columns = vec![Column::number(lang.row_number())];
    columns.extend(shown.iter().map(|it| match kind(it.kind) {
        Kind::Number => Column::number(labelled(lang, it)),
        _ => Column::text(labelled(lang, it)),
    }));
    columns.extend([Column::text(lang.row_state()), Column::actions(lang.actions())]);
    let caption = lang.of(&page.template.title);
    let rows = page.rows.iter().enumerate().map(|(at, row)| {
        let cells = shown.iter().map(|column| {
            let text = row.cells.get(&column.id).map(String::as_str).unwrap_or_default();
            let text = cut(&legible(lang, column, text), LONGEST);
            view! { <Cell label=labelled(lang, column) kind=kind(column.kind)>{text}</Cell> }
        });
        let cells = cells.collect_view();
        let place = lang.number(at as u64 + 1);
        let faults = faults.get(at).copied().unwrap_or_default();
        let (state, row_actions) = (state(&page, row, faults), row_actions(&page, row, at + 1, editable));
        let id = format!("row-{}", row.id);
        view! {
            <Row id=id>
                <Cell label=lang.row_number() kind=Kind::Number>{place}</Cell>
                {cells}
                <Cell label=lang.row_state()>{state}</Cell>
                <Cell label=lang.actions() kind=Kind::Actions>{row_actions}</Cell>
            </Row>
        }
    });
    let rows = rows.collect_view();
    view! { <Table id="rows-table" caption caption_hidden=true columns dense=true>{rows}</Table> }
}

fn kind(kind: ColumnKind) -> Kind {
    match kind {
        ColumnKind::Integer | ColumnKind::Decimal | ColumnKind::Year => Kind::Number,
        _ => Kind::Text,
    }
}

fn state(page: &AppendixPage, row: &appendix::Row, faults: usize) -> AnyView {
    let lang = use_lang();
    if faults == 0 {
        return view! { <Badge tone=Tone::Success>{lang.row_complete()}</Badge> }.into_any();
    }
    let href = Address::Row(&page.head.id, &row.id)
        .asking(Parameter::Check)
        .to_string();
    view! { <a href=href><Badge tone=Tone::Danger>{lang.faults_counted(faults as u64)}</Badge></a> }.into_any()
}

fn row_actions(page: &AppendixPage, row: &appendix::Row, place: usize, editable: bool) -> AnyView {
    let lang = use_lang();
    let name = row_name(lang, &page.template, row, place);
    let href = Address::Row(&page.head.id, &row.id).to_string();
    if !editable {
        let label = lang.look_at(&name);
        return view! {
            <a class="icon-button" href=href title=label.clone() aria-label=label><Icon name=IconName::Eye /></a>
        }
        .into_any();
    }
    let edit = lang.edit_row(&name);
    view! {
        <div class="row-deeds">
            <a class="icon-button" href=href title=edit.clone() aria-label=edit><Icon name=IconName::Pencil /></a>
            <form method="post" action=own_address(RemoveRow::PATH)>
                <input type="hidden" name="application" value=page.head.id.to_string() />
                <input type="hidden" name="row" value=row.id.to_string() />
                <IconButton icon=IconName::Bin label=lang.delete_of(&name) danger=true />
            </form>
        </div>
    }
    .into_any()
}

/// What is shown where there are no rows.
#[component]
pub fn NoRows(
    /// The appendix.
    page: Arc<AppendixPage>,
    /// Whether rows may be added.
    editable: bool,
) -> impl IntoView {
    let lang = use_lang();
    if !editable {
        return view! { <EmptyState title=lang.no_rows_here() /> }.into_any();
    }
    let what = if page.template.max_rows == 1 {
        lang.only_form_do()
    } else {
        lang.no_rows_yet_do()
    };
    view! {
        <EmptyState title=lang.no_rows_yet()>
            <p>{what}</p>
            <AddRowForm page />
        </EmptyState>
    }
    .into_any()
}
