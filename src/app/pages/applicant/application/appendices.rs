//! «Тиркемелер»: which the application needs, and the state of each (docs/requirements.md, L12).

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Badge, Card, Cell, Column, ColumnKind, EmptyState, Table, Tone};
use crate::domain::address::Address;
use crate::domain::ids::ApplicationId;
use crate::domain::views::application::{AppendixLine, ApplicationHead};
use crate::i18n::Lang;

/// The appendices of an application.
#[component]
pub fn Appendices(
    /// The application.
    head: ApplicationHead,
    /// The appendices in the order of the reference data.
    appendices: Vec<AppendixLine>,
    /// What is missing altogether, here and elsewhere.
    missing: u32,
) -> impl IntoView {
    let lang = use_lang();
    if appendices.is_empty() {
        return view! {
            <Card id="appendices" title=lang.appendices()>
                <EmptyState title=lang.appendices_none()><p>{lang.appendices_hint()}</p></EmptyState>
            </Card>
        }
        .into_any();
    }
    let columns = vec![
        Column::text(lang.appendix()),
        Column::number(lang.appendix_rows()),
        Column::text(lang.appendix_state()),
    ];
    let lines = appendices
        .into_iter()
        .map(|line| view! { <Line application=head.id.clone() line /> })
        .collect_view();
    let sum = if missing == 0 {
        lang.application_complete().to_owned()
    } else {
        lang.application_missing(missing)
    };
    view! {
        <Card id="appendices" title=lang.appendices()>
            <p class="soft">{lang.appendices_hint()}</p>
            <Table id="appendices-table" caption=lang.appendices() caption_hidden=true columns>{lines}</Table>
            <p><strong>{sum}</strong></p>
        </Card>
    }
    .into_any()
}

#[component]
fn Line(application: ApplicationId, line: AppendixLine) -> impl IntoView {
    let lang = use_lang();
    let (tone, state) = state(lang, &line);
    view! {
        <tr>
            <Cell label=lang.appendix() head=true>
                <a href=Address::Appendix(&application, &line.template).to_string()>{lang.of(&line.title)}</a>
            </Cell>
            <Cell label=lang.appendix_rows() kind=ColumnKind::Number>{lang.number(u64::from(line.rows))}</Cell>
            <Cell label=lang.appendix_state()><Badge tone>{state}</Badge></Cell>
        </tr>
    }
}

fn state(lang: Lang, line: &AppendixLine) -> (Tone, String) {
    match (line.rows, line.faults) {
        (0, 0) => (Tone::Neutral, lang.appendix_empty().to_owned()),
        (0, _) => (Tone::Warning, lang.appendix_empty().to_owned()),
        (_, 0) => (Tone::Success, lang.appendix_in_order().to_owned()),
        (_, faults) => (Tone::Danger, lang.appendix_faults(faults)),
    }
}
