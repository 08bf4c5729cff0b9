//! The matrix: one row per criterion, a column an expert; how far scores lie apart is marked, and whether a comment is
//! there.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::expert::chair::desk::Desk;
use crate::app::ui::{Badge, Cell, Column, Icon, IconName, Live, Table, Tone};
use crate::domain::address::{Address, Parameter};
use crate::domain::text_kind::comment_field;

/// A criterion, and which of its sheets are open. The texts of the cells are most of the page, and are not drawn here.
struct Row {
    number: String,
    title: String,
    is_open: Vec<bool>,
    spread: u32,
}

/// The table.
#[component]
pub fn Matrix(desk: Desk) -> impl IntoView {
    let lang = use_lang();
    let (experts, rows) = desk.page.with_value(|page| {
        let experts: Vec<String> = page.columns.iter().map(|column| column.expert.clone()).collect();
        let rows = page.rows.iter().map(|row| Row {
            number: row.id.clone(),
            title: row.title.clone(),
            is_open: row.cells.iter().map(Option::is_some).collect(),
            spread: row.spread,
        });
        (experts, rows.collect::<Vec<_>>())
    });
    let mut columns = vec![Column::text(lang.publish_criterion())];
    columns.extend(experts.iter().map(|expert| Column::text(short_name(expert))));
    columns.push(Column::text(lang.chair_spread()));
    let rows = rows
        .into_iter()
        .map(|row| view! { <Line desk row experts=experts.clone() /> })
        .collect_view();
    view! {
        <div class="matrix">
            <Table id="matrix-table" caption=lang.chair_matrix() caption_hidden=true columns>{rows}</Table>
        </div>
    }
}

/// Family name and initials, so that columns stay narrow.
fn short_name(name: &str) -> String {
    let mut parts = name.split_whitespace();
    let family = parts.next().unwrap_or_default().to_owned();
    parts.fold(family, |mut short, part| {
        if let Some(initial) = part.chars().next() {
            short.push_str(&format!(" {initial}."));
        }
        short
    })
}

#[component]
fn Line(desk: Desk, row: Row, experts: Vec<String>) -> impl IntoView {
    let lang = use_lang();
    let spread = match row.spread {
        0 => None,
        1 => Some((Tone::Warning, lang.chair_spread_some())),
        _ => Some((Tone::Danger, lang.chair_spread_wide())),
    };
    let criterion = row.number.clone();
    let cells = row
        .is_open
        .into_iter()
        .enumerate()
        .map(|(at, is_open)| {
            let label = experts.get(at).map(|name| short_name(name)).unwrap_or_default();
            let criterion = criterion.clone();
            if is_open {
                view! { <Cell label><Mark desk at criterion /></Cell> }.into_any()
            } else {
                view! { <Cell label><span class="soft"><Icon name=IconName::Lock /> {lang.chair_sealed()}</span></Cell> }.into_any()
            }
        })
        .collect_view();
    view! {
        <tr>
            <Cell label=lang.publish_criterion() head=true>
                {row.number} <span class="matrix__criterion">{row.title}</span>
            </Cell>
            {cells}
            <Cell label=lang.chair_spread()>
                {match spread {
                    Some((tone, said)) => view! { <Badge tone>{said}</Badge> }.into_any(),
                    None => "—".into_any(),
                }}
            </Cell>
        </tr>
    }
}

#[component]
fn Mark(desk: Desk, at: usize, criterion: String) -> impl IntoView {
    let lang = use_lang();
    let sheet = desk
        .page
        .with_value(|page| page.columns.get(at).map(|it| it.id.to_string()).unwrap_or_default());
    let (tone, score) = desk.page.with_value(|page| {
        let row = page.rows.iter().find(|row| row.id == criterion);
        let cell = row.and_then(|row| row.cells.get(at)?.as_ref());
        let found = cell.and_then(|cell| page.scale.iter().find(|it| it.id == cell.score));
        found.map_or((Tone::Neutral, String::new()), |it| {
            let tone = if !it.passes {
                Tone::Danger
            } else if it.remark {
                Tone::Warning
            } else {
                Tone::Success
            };
            (tone, it.title.clone())
        })
    });
    let field = comment_field(&sheet, &criterion);
    let href = desk
        .page
        .with_value(|page| Address::Chair(&page.head.id).with(Parameter::Cell, &field).to_string());
    let (of_sheet, of_criterion) = (sheet.clone(), criterion.clone());
    let current = move || {
        let is_now = desk
            .current
            .with(|now| now.as_ref().is_some_and(|(s, c)| *s == of_sheet && *c == of_criterion));
        is_now.then_some("true")
    };
    let takes = desk.takes_comments(&sheet);
    let commented = move || {
        let lacks = desk.lacks_comment(&field);
        let said = if lacks {
            lang.chair_comment_write()
        } else {
            lang.chair_commented()
        };
        said.to_owned()
    };
    view! {
        // The panel takes the focus and comes into sight by itself.
        <a class="matrix__cell" href=href data-noscroll="" aria-current=current>
            <Badge tone>{score}</Badge>
            {takes.then(|| view! {
                <span class="matrix__comment">
                    <Live text=Signal::derive(commented) />
                </span>
            })}
        </a>
    }
}
