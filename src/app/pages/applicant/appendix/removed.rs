//! Rows in the bin, and the way back.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::licensing::appendix::RestoreRow;
use crate::app::frame::own_address;
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, Disclosure, IconName};
use crate::domain::reference::first_text;
use crate::domain::views::appendix::AppendixPage;

/// The rows that were deleted; nothing where there are none.
#[component]
pub fn RemovedRows(
    /// The appendix.
    page: Arc<AppendixPage>,
) -> impl IntoView {
    let lang = use_lang();
    if page.removed.is_empty() {
        return ().into_any();
    }
    let summary = lang.removed_rows(&lang.number(page.removed.len() as u64));
    let rows = page.removed.iter().map(|row| {
        let name = first_text(&page.template, &row.cells).unwrap_or_else(|| lang.removed_row_unnamed().to_owned());
        view! {
            <li class="cluster">
                <span>{name.clone()}</span>
                <form method="post" action=own_address(RestoreRow::PATH)>
                    <input type="hidden" name="application" value=page.head.id.to_string() />
                    <input type="hidden" name="row" value=row.id.to_string() />
                    <Button variant=ButtonVariant::Quiet icon=IconName::Swap attr:aria-label=lang.restore_row(&name)>
                        {lang.restore()}
                    </Button>
                </form>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! { <Disclosure summary><ul class="stack" role="list">{rows}</ul></Disclosure> }.into_any()
}
