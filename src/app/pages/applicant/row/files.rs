//! The files of a row. They come after the form, since each is sent by a form of its own; until the page is alive by that of the row, with
//! its texts.

use leptos::prelude::*;

use crate::app::forms::upload::CellUpload;
use crate::app::lang::use_lang;
use crate::app::pages::applicant::row::sheet::Sheet;
use crate::app::ui::Card;
use crate::domain::reference::ColumnKind;
use crate::domain::views::appendix::RowPage;
use crate::domain::views::organisation::FileLine;

/// A place for each column of files; nothing where the appendix has none.
#[component]
pub fn RowFiles(
    /// The form.
    sheet: Sheet,
    /// The row.
    page: RowPage,
) -> impl IntoView {
    let lang = use_lang();
    let columns: Vec<_> = page
        .template
        .columns
        .iter()
        .filter(|column| column.kind == ColumnKind::File)
        .cloned()
        .collect();
    if columns.is_empty() {
        return ().into_any();
    }
    let places = columns.into_iter().map(|column| {
        let file = page
            .row
            .cells
            .get(&column.id)
            .and_then(|id| page.files.get(id))
            .cloned();
        let id = column.id.clone();
        let error = Memo::new({
            let id = id.clone();
            move |_| sheet.fault_at(&id)
        });
        let saved = Callback::new(move |file: FileLine| {
            sheet
                .files
                .update(|files| drop(files.insert(id.clone(), file.id.as_str().to_owned())));
        });
        let (application, row) = (page.head.id.clone(), page.row.id.clone());
        view! { <CellUpload application row column file editable=true error on_saved=saved /> }
    });
    let places = places.collect_view();
    view! {
        <Card id="row-files" title=lang.files_of_row()>
            {move || (!sheet.is_live.get()).then(|| view! { <p class="soft">{lang.files_without_script()}</p> })}
            <div class="documents">{places}</div>
        </Card>
    }
    .into_any()
}
