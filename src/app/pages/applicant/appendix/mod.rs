//! The table of an appendix (docs/requirements.md, L12).

mod adding;
mod removed;
mod row_name;
mod rows;
mod totals;
mod wanted;
mod way_on;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api::licensing::appendix::appendix_page;
use crate::app::forms::AnswerMessage;
use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::applicant::row::RowView;
use crate::app::pages::{screen, titled};
use crate::app::ui::{Breadcrumb, Card, Crumb, Notice, PageHeader};
use crate::domain::FormName;
use crate::domain::address::Address;
use crate::domain::ids::ApplicationId;
use crate::domain::licensing::Action;
use crate::domain::licensing::checks::check_row;
use crate::domain::views::appendix::{AppendixPage, Row, RowPage};
use adding::AddRowForm;
use removed::RemovedRows;
pub use row_name::row_named_by;
use rows::{NoRows, RowsTable};
use totals::Totals;
use wanted::Wanted;
use way_on::{Neighbours, WayOn};

/// `/applications/:application/appendices/:template`. An appendix that is a single form shows it at once.
#[component]
pub fn AppendixScreen() -> impl IntoView {
    let params = use_params_map();
    let place = move || {
        params.with(|it| {
            (
                it.get("application").unwrap_or_default(),
                it.get("template").unwrap_or_default(),
            )
        })
    };
    let page = Page::of(place, |(application, template)| {
        appendix_page(ApplicationId::from_text(application), template)
    });
    screen(page, |page: AppendixPage| {
        match (page.template.max_rows, page.rows.first().cloned()) {
            (1, Some(row)) => view! { <OnlyForm page row /> }.into_any(),
            _ => view! { <AppendixView page /> }.into_any(),
        }
    })
}

#[component]
fn OnlyForm(page: AppendixPage, row: Row) -> impl IntoView {
    let form = RowPage {
        head: page.head.clone(),
        template: page.template.clone(),
        row,
        place: (1, 1),
        files: page.files.clone(),
        on: page.on,
    };
    let page = Arc::new(page);
    let way_on = view! {
        <WayOn page=page.clone() faults=faults_of(&page) />
        <Neighbours page />
    };
    view! { <RowView page=form check=false>{way_on}</RowView> }
}

/// How many faults each row has: checked once, for the table and for what comes next.
fn faults_of(page: &AppendixPage) -> Arc<[usize]> {
    let rows = page.rows.iter();
    rows.map(|row| check_row(&page.template, &row.cells, page.on).len())
        .collect()
}

#[component]
fn AppendixView(page: AppendixPage) -> impl IntoView {
    // Shared by its parts, since a copy of 200 rows for each of them takes its time.
    let page = Arc::new(page);
    let lang = use_lang();
    let title = lang.of(&page.template.title);
    let editable = page.head.may(Action::Edit);
    let refusal = page
        .head
        .refusal_of(Action::Edit)
        .map(|refusal| lang.law_refusal(refusal));
    let application = Address::Application(&page.head.id).to_string();
    let crumbs = vec![Crumb::new(application, lang.the_application())];
    let faults = faults_of(&page);
    let table = if page.rows.is_empty() {
        view! { <NoRows page=page.clone() editable /> }.into_any()
    } else {
        view! { <RowsTable page=page.clone() faults=faults.clone() editable /> }.into_any()
    };
    let adding = (editable && !page.rows.is_empty()).then(|| view! { <AddRowForm page=page.clone() /> });
    let removed = editable.then(|| view! { <RemovedRows page=page.clone() /> });
    let totals = view! { <Totals page=page.clone() /> };
    view! {
        {titled(&title)}
        <div class="page page--wide">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title eyebrow=lang.appendices() lead=lang.of(&page.template.help) />
            {[FormName::AddRow, FormName::RemoveRow, FormName::RestoreRow].map(|form| view! {
                <AnswerMessage form done=done(lang, form) />
            })}
            <SavedRows page=page.clone() />
            {refusal.map(|why| view! { <Notice title=lang.read_only_why()><p>{why}</p></Notice> })}
            <Wanted template=page.template.clone() />
            <Card id="rows" title=lang.appendix_rows()>
                {totals}
                {table}
                {adding}
            </Card>
            {removed}
            <WayOn page=page.clone() faults />
            <Neighbours page />
        </div>
    }
}

fn done(lang: crate::i18n::Lang, form: FormName) -> String {
    match form {
        FormName::RemoveRow => lang.row_removed().to_owned(),
        FormName::RestoreRow => lang.row_restored().to_owned(),
        _ => String::new(),
    }
}

/// «Сактоо» in a row's form leads here.
#[component]
fn SavedRows(page: Arc<AppendixPage>) -> impl IntoView {
    let lang = use_lang();
    let sent = use_frame().flash.map(|flash| flash.form).unwrap_or_default();
    let is_here = page
        .rows
        .iter()
        .any(|row| FormName::SaveRow(&row.id).to_string() == sent);
    is_here.then(|| view! { <AnswerMessage form=sent done=lang.row_saved() /> })
}
