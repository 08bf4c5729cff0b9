//! «Кошуу».

use std::sync::Arc;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::licensing::appendix::AddRow;
use crate::app::forms::CommandForm;
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, IconName};
use crate::domain::licensing::Action;
use crate::domain::views::appendix::AppendixPage;
use crate::domain::{FormName, Refusal};

/// Adds an empty row and leads to its form; where that is not possible it says why.
#[component]
pub fn AddRowForm(
    /// The appendix.
    page: Arc<AppendixPage>,
) -> impl IntoView {
    let lang = use_lang();
    let max = page.template.max_rows;
    let is_full = u32::try_from(page.rows.len()).is_ok_and(|rows| rows >= max);
    let why_not = match page.head.refusal_of(Action::Edit) {
        Some(refusal) => Some(lang.law_refusal(refusal)),
        None => is_full.then(|| lang.refusal(&Refusal::TooManyRows(max))),
    };
    let text = if max == 1 { lang.fill_in() } else { lang.add() };
    let hidden = vec![
        ("application", page.head.id.to_string()),
        ("template", page.template.id.clone()),
    ];
    view! {
        <CommandForm action=AddRow::PATH id=FormName::AddRow hidden class="toolbar">
            <Button variant=ButtonVariant::Primary icon=IconName::Plus why_not>{text}</Button>
        </CommandForm>
    }
}
