//! Accreditation cases in a table.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::applicant::accreditation::AccreditationBadge;
use crate::app::ui::{Cell, Column, Table};
use crate::domain::address::Address;
use crate::domain::views::accreditation::AccreditationLine;

/// Cases, one per line: number, whose, by which criteria, its stage, since when.
#[component]
pub fn AccreditationLines(
    /// The `id` of the caption.
    id: &'static str,
    /// What the table shows.
    #[prop(into)]
    caption: String,
    /// The cases, in the order shown.
    lines: Vec<AccreditationLine>,
    /// Whether the organisation is named.
    is_officer: bool,
) -> impl IntoView {
    let lang = use_lang();
    let second = if is_officer {
        lang.accreditation_organisation()
    } else {
        lang.accreditation_set()
    };
    let columns = vec![
        Column::text(lang.accreditation_case()),
        Column::text(second),
        Column::text(lang.licences_stage()),
        Column::text(lang.licences_since()),
    ];
    let rows = lines
        .into_iter()
        .map(|line| {
            let name = line.number.clone().unwrap_or_else(|| lang.accreditation_draft().to_owned());
            let (ky, ru) = line.organisation;
            let organisation = lang.registered_name(ky, ru);
            let what = if is_officer { organisation } else { lang.of(&line.set) };
            view! {
                <tr>
                    <Cell label=lang.accreditation_case() head=true>
                        <a class="licences__number" href=Address::Accreditation(&line.id).to_string()>{name}</a>
                        <span class="licences__kind">{lang.licences_changed()} ": " {lang.date_time(line.changed_at)}</span>
                    </Cell>
                    <Cell label=second>{what}</Cell>
                    <Cell label=lang.licences_stage()><AccreditationBadge stage=line.stage /></Cell>
                    <Cell label=lang.licences_since()>{lang.date(line.stage_since.date_in_bishkek())}</Cell>
                </tr>
            }
        })
        .collect_view();
    view! { <Table id caption caption_hidden=true columns>{rows}</Table> }
}
