//! A row that cannot be changed now.

use leptos::prelude::*;

use crate::app::forms::upload::CellUpload;
use crate::app::lang::use_lang;
use crate::app::pages::applicant::row::control::{labelled, legible};
use crate::app::ui::{ButtonLink, Card, Definition, DefinitionList, Toolbar};
use crate::domain::reference::ColumnKind;
use crate::domain::views::appendix::RowPage;

/// All cells of a row with their files.
#[component]
pub fn RowReading(
    /// The row.
    page: RowPage,
) -> impl IntoView {
    let lang = use_lang();
    let (back, label) = super::way_back(lang, &page);
    let text_of = |id: &str| page.row.cells.get(id).cloned().unwrap_or_default();
    let texts = page
        .template
        .columns
        .iter()
        .filter(|column| column.kind != ColumnKind::File)
        .map(|column| {
            let text = legible(lang, column, &text_of(&column.id));
            let text = if text.trim().is_empty() {
                lang.empty_text().to_owned()
            } else {
                text
            };
            view! { <Definition term=labelled(lang, column)>{text}</Definition> }
        });
    let texts = texts.collect_view();
    let files = page
        .template
        .columns
        .iter()
        .filter(|column| column.kind == ColumnKind::File)
        .map(|column| {
            let file = page.files.get(&text_of(&column.id)).cloned();
            let (application, row) = (page.head.id.clone(), page.row.id.clone());
            view! { <CellUpload application row column=column.clone() file editable=false /> }
        });
    let files = files.collect_view();
    view! {
        <Card>
            <DefinitionList>{texts}</DefinitionList>
            <div class="documents">{files}</div>
        </Card>
        <Toolbar>
            <ButtonLink href=back>{label}</ButtonLink>
        </Toolbar>
    }
}
