//! The whole matrix on paper: each score with the comments on it, criterion by criterion.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::expert::chair::desk::Desk;
use crate::app::pages::printing::is_printing;
use crate::domain::text_kind::comment_field;

/// All cells of published sheets, drawn when the page is printed.
#[component]
pub fn OnPaper(desk: Desk) -> impl IntoView {
    let printing = is_printing();
    let cells = desk.page.with_value(|page| {
        let rows = page.rows.iter().flat_map(|row| {
            let columns = page.columns.iter();
            columns.map(move |column| (column.id.to_string(), row.id.clone()))
        });
        rows.collect::<Vec<_>>()
    });
    let cells = StoredValue::new(cells);
    move || {
        printing.get().then(|| {
            let cells = cells.get_value();
            let parts = cells
                .into_iter()
                .map(|(sheet, criterion)| view! { <Part desk sheet criterion /> })
                .collect_view();
            view! { <div class="print-only on-paper__whole">{parts}</div> }
        })
    }
}

#[component]
fn Part(desk: Desk, sheet: String, criterion: String) -> impl IntoView {
    let lang = use_lang();
    desk.cell(&sheet, &criterion).map(|(cell, title, expert, score)| {
        let typed = untrack(|| desk.comment(&comment_field(&sheet, &criterion)));
        let own = typed.unwrap_or(cell.chair_comment);
        let own = (!own.is_empty()).then(|| {
            view! {
                <h4>{lang.chair_comment()}</h4>
                <p class="as-typed">{own}</p>
            }
        });
        view! {
            <section class="on-paper__part">
                <h3>{format!("{criterion} {title}")}</h3>
                <p>{expert} ": " <strong>{score}</strong></p>
                <p class="as-typed">{cell.comment}</p>
                {own}
            </section>
        }
    })
}
