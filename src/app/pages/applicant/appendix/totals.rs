//! What is computed over all rows.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::applicant::appendix::row_name::row_name;
use crate::app::ui::Meter;
use crate::domain::address::{Address, Parameter};
use crate::domain::licensing::checks::totals;
use crate::domain::views::appendix::AppendixPage;

/// So many rows are named where a total cannot be computed.
const MOST_LINKS: usize = 5;

/// The totals of the appendix; nothing while there are no rows.
#[component]
pub fn Totals(
    /// The appendix.
    page: Arc<AppendixPage>,
) -> impl IntoView {
    let lang = use_lang();
    let all = totals(&page.template, page.rows.iter().map(|row| &row.cells));
    if page.rows.is_empty() || all.is_empty() {
        return ().into_any();
    }
    let meters = all.into_iter().map(|total| {
        let figure = match total.value {
            Some(value) => format!("{} {}", lang.decimal(value), lang.of(&total.unit))
                .trim_end()
                .to_owned(),
            None => "—".to_owned(),
        };
        view! {
            <div>
                <Meter label=lang.of(&total.title) figure />
                <Unread page=page.clone() places=total.unread />
            </div>
        }
    });
    let meters = meters.collect_view();
    view! { <div class="totals" role="group" aria-label=lang.totals()>{meters}</div> }.into_any()
}

/// Why there is no total, with the rows that stand in its way; nothing where there are none.
#[component]
fn Unread(page: Arc<AppendixPage>, places: Vec<u32>) -> impl IntoView {
    let lang = use_lang();
    let rows = places.into_iter().take(MOST_LINKS).filter_map(|place| {
        let row = page.rows.get(usize::try_from(place).ok()?.checked_sub(1)?)?;
        let href = Address::Row(&page.head.id, &row.id)
            .asking(Parameter::Check)
            .to_string();
        let name = row_name(lang, &page.template, row, usize::try_from(place).ok()?);
        Some(view! { <li><a href=href>{name}</a></li> })
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| view! { <p class="soft">{lang.total_unread()}</p><ul class="links">{rows}</ul> })
}
