//! What is reckoned over all rows.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::Meter;
use crate::domain::licensing::checks::totals;
use crate::domain::views::appendix::AppendixPage;

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
        view! { <Meter label=lang.of(&total.title) figure /> }
    });
    let meters = meters.collect_view();
    view! { <div class="totals" role="group" aria-label=lang.totals()>{meters}</div> }.into_any()
}
