//! Applications in a table.

use leptos::prelude::*;

use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::pages::StageBadge;
use crate::app::ui::{Cell, Column, Table};
use crate::domain::address::Address;
use crate::domain::views::licences::ApplicationLine;
use crate::i18n::Lang;

/// How many levels a line names before it counts the rest.
const NAMED: usize = 3;

/// Applications, one per line: what it is, its stage, since when, due when.
#[component]
pub fn ApplicationLines(
    /// The `id` of the caption.
    id: &'static str,
    /// What the table shows.
    #[prop(into)]
    caption: String,
    /// The applications, in the order shown.
    lines: Vec<ApplicationLine>,
) -> impl IntoView {
    let lang = use_lang();
    let columns = vec![
        Column::text(lang.licences_application()),
        Column::text(lang.licences_programmes()),
        Column::text(lang.licences_stage()),
        Column::text(lang.licences_since()),
        Column::text(lang.licences_due()),
    ];
    let rows = lines.into_iter().map(|line| view! { <Line line /> }).collect_view();
    view! { <Table id caption caption_hidden=true columns>{rows}</Table> }
}

#[component]
fn Line(line: ApplicationLine) -> impl IntoView {
    let lang = use_lang();
    let now = use_frame().now;
    let name = line.number.clone().unwrap_or_else(|| lang.licences_draft().to_owned());
    let due = line.due_at.map(|due| {
        view! {
            {lang.date(due.date_in_bishkek())}
            <span class="licences__due">{lang.term_left(now, due)}</span>
            {line.unlisted_year.map(|year| view! { <span class="licences__due">{lang.timeline_unlisted_year(year)}</span> })}
        }
    });
    view! {
        <tr>
            <Cell label=lang.licences_application() head=true>
                <a class="licences__number" href=Address::Application(&line.id).to_string()>{name}</a>
                <span class="licences__kind">{lang.licences_changed()} ": " {lang.date_time(line.changed_at)}</span>
            </Cell>
            <Cell label=lang.licences_programmes()>{programmes(lang, &line.programmes)}</Cell>
            <Cell label=lang.licences_stage()><StageBadge stage=line.stage /></Cell>
            <Cell label=lang.licences_since()>{lang.date(line.stage_since.date_in_bishkek())}</Cell>
            <Cell label=lang.licences_due()>{due.map_or_else(|| "—".into_any(), IntoAny::into_any)}</Cell>
        </tr>
    }
}

fn programmes(lang: Lang, programmes: &[(String, String)]) -> String {
    if programmes.is_empty() {
        return lang.licences_no_programme().to_owned();
    }
    let name = |(level, specialty): &(String, String)| lang.programme(format!("{level} {specialty}").trim());
    let mut named: Vec<String> = programmes.iter().take(NAMED).map(name).collect();
    if programmes.len() > NAMED {
        named.push(lang.licences_more(programmes.len() - NAMED));
    }
    named.join(", ")
}
