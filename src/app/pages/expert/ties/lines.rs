//! Ties in a table, present or former; one's own that is present can be ended.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::ties::EndTie;
use crate::app::forms::CommandForm;
use crate::app::lang::use_lang;
use crate::app::ui::{Badge, Card, Cell, Column, ColumnKind, IconButton, IconName, Row, Table, Tone};
use crate::domain::views::ties::TieLine;
use crate::i18n::Lang;

/// The table.
#[component]
pub fn Lines(
    /// The `id` of its caption.
    id: &'static str,
    /// What it shows.
    title: &'static str,
    /// The ties: all of them present, or all of them former.
    lines: Vec<TieLine>,
) -> impl IntoView {
    let lang = use_lang();
    let former = lines.iter().all(|line| line.ended_at.is_some());
    let columns = vec![
        Column::text(lang.accreditation_organisation()),
        Column::text(lang.ties_kind()),
        Column::text(lang.ties_since()),
        if former {
            Column::text(lang.ties_until())
        } else {
            Column::actions(lang.actions())
        },
    ];
    let rows = lines.into_iter().map(|line| view! { <Line line /> }).collect_view();
    view! { <Card><Table id caption=title columns>{rows}</Table></Card> }
}

/// The name where the product knows it, and the INN.
fn organisation_of(lang: Lang, line: &TieLine) -> (String, String) {
    let name = match &line.organisation {
        Some((ky, ru)) => lang.registered_name(ky, ru).clone(),
        None => lang.ties_unnamed().to_owned(),
    };
    (name, lang.application_inn(&line.inn))
}

#[component]
fn Line(line: TieLine) -> impl IntoView {
    let lang = use_lang();
    let (name, inn) = organisation_of(lang, &line);
    let known = line.organisation.is_some();
    let last = match line.ended_at {
        Some(at) => {
            let counts = line.counts_until.map(|until| {
                let said = lang.ties_counts_until(&lang.date(until.date_in_bishkek()));
                view! { <p class="soft">{said}</p> }
            });
            view! { <Cell label=lang.ties_until()>{lang.date_time(at)} {counts}</Cell> }.into_any()
        }
        None if line.is_own => {
            let label = lang.ties_end(if known { &name } else { &line.inn });
            view! {
                <Cell label=lang.actions() kind=ColumnKind::Actions>
                    <CommandForm action=EndTie::PATH hidden=vec![("tie", line.id.to_string())] class="cluster">
                        <IconButton icon=IconName::Close label danger=true />
                    </CommandForm>
                </Cell>
            }
            .into_any()
        }
        None => view! {
            <Cell label=lang.actions()><Badge tone=Tone::Info>{lang.ties_by_ministry()}</Badge></Cell>
        }
        .into_any(),
    };
    view! {
        <Row>
            <Cell label=lang.accreditation_organisation() head=true>
                <span class:soft=!known>{name}</span> <p class="soft">{inn}</p>
            </Cell>
            <Cell label=lang.ties_kind()>{lang.tie_kind(line.kind)}</Cell>
            <Cell label=lang.ties_since()>{lang.date_time(line.declared_at)}</Cell>
            {last}
        </Row>
    }
}
