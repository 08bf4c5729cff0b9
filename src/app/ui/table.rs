//! Rows and columns; the only place that writes a `<table>`.

use std::borrow::Cow;

use leptos::prelude::*;

/// What a column holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words, at the start of the line.
    #[default]
    Text,
    /// Figures, at its end, of equal width.
    Number,
    /// Buttons; its heading is only read aloud.
    Actions,
}

impl ColumnKind {
    const fn class(self) -> Option<&'static str> {
        match self {
            Self::Text => None,
            Self::Number => Some("table__number"),
            Self::Actions => Some("table__actions"),
        }
    }
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub label: String,
    /// What it holds.
    pub kind: ColumnKind,
}

impl Column {
    /// A column of words.
    pub fn text(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            kind: ColumnKind::Text,
        }
    }

    /// A column of figures.
    pub fn number(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            kind: ColumnKind::Number,
        }
    }

    /// A column of buttons.
    pub fn actions(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            kind: ColumnKind::Actions,
        }
    }
}

/// A table that scrolls by itself where it is wide, and turns into cards, a row each, under 600 px.
///
/// The children are [`Row`]s of [`Cell`]s. Roles are written out, since cards are no longer laid out as a table. The place that scrolls can take the focus, so that the keyboard reaches what
/// is out of sight.
#[component]
pub fn Table(
    /// The `id` of the caption, by which the scrolling place is named.
    #[prop(into)]
    id: String,
    /// What the table shows.
    #[prop(into)]
    caption: String,
    /// Leaves the caption to readers of the screen, where a heading right above says the same.
    #[prop(optional)]
    caption_hidden: bool,
    columns: Vec<Column>,
    /// Narrow rows, for working desks.
    #[prop(optional)]
    dense: bool,
    /// Rows of totals.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let heads = columns
        .into_iter()
        .map(|column| {
            let label = if column.kind == ColumnKind::Actions {
                view! { <span class="visually-hidden">{column.label}</span> }.into_any()
            } else {
                column.label.into_any()
            };
            view! { <th scope="col" role="columnheader" class=column.kind.class()>{label}</th> }
        })
        .collect_view();
    let caption_id = id.clone();
    view! {
        <div class="table" class:table--dense=dense role="group" aria-labelledby=caption_id tabindex="0">
            <table class="table__grid" role="table">
                <caption class=if caption_hidden { "visually-hidden" } else { "table__caption" } id=id>{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">{heads}</tr>
                </thead>
                <tbody role="rowgroup">{children()}</tbody>
                {foot.map(|foot| view! { <tfoot role="rowgroup">{foot.run()}</tfoot> })}
            </table>
        </div>
    }
}

#[component]
pub fn Row(
    /// The `id`, where something links to the row.
    #[prop(optional, into)]
    id: Option<String>,
    /// The cells.
    children: Children,
) -> impl IntoView {
    view! { <tr id=id role="row">{children()}</tr> }
}

/// One cell. On a card its label is next to it.
#[component]
pub fn Cell(
    /// The heading of its column.
    #[prop(into)]
    label: Cow<'static, str>,
    /// What its column holds.
    #[prop(optional)]
    kind: ColumnKind,
    /// Whether it names its row; it is then the heading of the card.
    #[prop(optional)]
    head: bool,
    /// Its content.
    children: Children,
) -> impl IntoView {
    if head {
        view! { <th scope="row" role="rowheader" class="table__head" data-label=label>{children()}</th> }.into_any()
    } else {
        view! { <td role="cell" class=kind.class() data-label=label>{children()}</td> }.into_any()
    }
}
