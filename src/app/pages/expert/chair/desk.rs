//! What the parts of the chair's desk share.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::app::autosave::{Autosave, Start, Thing};
use crate::app::forms::save_now::SaveNow;
use crate::app::frame::use_frame;
use crate::domain::FormName;
use crate::domain::accreditation::Action;
use crate::domain::accreditation::said::Said;
use crate::domain::address::{Address, Parameter};
use crate::domain::text_kind::{TextKind, comment_field, sheet_and_criterion};
use crate::domain::views::chair::{ChairPage, MatrixCell};

/// The desk. A handle: copies are the same desk.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The matrix as it was loaded.
    pub page: StoredValue<ChairPage>,
    /// The autosaved comments.
    pub save: Autosave,
    /// «Сактоо».
    pub now: SaveNow,
    /// The cell shown: sheet and criterion.
    pub current: Memo<Option<(String, String)>>,
    /// Whether the WebAssembly has arrived.
    pub is_live: RwSignal<bool>,
    /// The cells that take a comment, in the order of the queue.
    queue: StoredValue<Vec<String>>,
    /// Which of them lack a comment that may be signed.
    lacks: StoredValue<BTreeMap<String, Memo<bool>>>,
    go: StoredValue<GoTo>,
}

type GoTo = std::sync::Arc<dyn Fn(&str) + Send + Sync>;

impl Desk {
    /// The desk of a matrix; `wanted` is the cell of the address.
    pub fn new(page: ChairPage, wanted: Signal<String>) -> Self {
        let queue = queue_of(&page);
        let first = queue
            .iter()
            .find(|it| it.said != Said::Enough)
            .or_else(|| queue.first());
        let first = first.map(|it| it.field.clone()).unwrap_or_default();
        let cells = all_cells(&page);
        let current = Memo::new(move |_| {
            let wanted = wanted.get();
            let field = if cells.contains(&wanted) { wanted } else { first.clone() };
            sheet_and_criterion(&field).map(|(sheet, criterion)| (sheet.to_owned(), criterion.to_owned()))
        });
        let save = autosave_of(&page, &queue);
        let fields = queue.iter().map(|it| it.field.clone()).collect();
        let lacks = queue.into_iter().map(|cell| lacks_of_cell(save, cell)).collect();
        let is_live = RwSignal::new(false);
        Effect::new(move |_| is_live.set(true));
        let navigate = use_navigate();
        let case = page.head.id.clone();
        let go: GoTo = std::sync::Arc::new(move |field: &str| {
            let options = NavigateOptions {
                scroll: false,
                ..NavigateOptions::default()
            };
            let address = Address::Chair(&case).with(Parameter::Cell, field);
            navigate(&address.to_string(), options);
        });
        Self {
            page: StoredValue::new(page),
            save,
            now: SaveNow::new(save),
            current,
            is_live,
            queue: StoredValue::new(fields),
            lacks: StoredValue::new(lacks),
            go: StoredValue::new(go),
        }
    }

    /// Whether the viewer may comment on what is published.
    pub fn may_comment(self) -> bool {
        self.page.with_value(|page| {
            page.is_chair
                && !crate::app::pages::applicant::accreditation::belongs_here(&page.head, Action::WriteConclusion)
                && page.head.stage.is_after_order()
        })
    }

    /// How many criteria there are.
    pub fn criteria(self) -> u32 {
        self.page
            .with_value(|page| u32::try_from(page.rows.len()).unwrap_or(u32::MAX))
    }

    /// The name under which the form of the desk comes back refused.
    pub fn form_name(self) -> String {
        self.page.with_value(form_name)
    }

    /// A cell, with the title of its criterion, the name of its expert, and the title of its score.
    pub fn cell(self, sheet: &str, criterion: &str) -> Option<(MatrixCell, String, String, String)> {
        self.page.with_value(|page| {
            let at = page.columns.iter().position(|column| column.id.as_str() == sheet)?;
            let row = page.rows.iter().find(|row| row.id == criterion)?;
            let cell = row.cells.get(at)?.clone()?;
            let score = page.scale.iter().find(|score| score.id == cell.score);
            let score = score.map_or_else(String::new, |score| score.title.clone());
            let expert = page
                .columns
                .get(at)
                .map_or_else(String::new, |column| column.expert.clone());
            Some((cell, row.title.clone(), expert, score))
        })
    }

    /// Whether the chair comments on this sheet.
    pub fn takes_comments(self, sheet: &str) -> bool {
        let prefix = comment_field(sheet, "");
        self.queue
            .with_value(|queue| queue.iter().any(|field| field.starts_with(&prefix)))
    }

    /// The chair's comment as it is on the screen; follows what is typed.
    pub fn comment(self, field: &str) -> Option<String> {
        self.save.text(field).map(|text| text.get())
    }

    /// Whether a cell lacks a comment that may be signed; follows what is typed.
    pub fn lacks_comment(self, field: &str) -> bool {
        let lacks = self.lacks.with_value(|lacks| lacks.get(field).copied());
        lacks.is_none_or(|lacks| lacks.get())
    }

    /// How many scores lack a comment: of the published sheets by what is on the screen, and of the sealed ones all; follows what is
    /// typed.
    pub fn uncommented(self) -> u32 {
        let (lacking, known) = self.lacks.with_value(|lacks| {
            let lacking = lacks.values().filter(|lacks| lacks.get());
            (lacking.count(), lacks.len())
        });
        let sealed = self.page.with_value(|page| {
            let all = usize::try_from(page.to_comment).unwrap_or_default();
            all.saturating_sub(known)
        });
        u32::try_from(lacking + sealed).unwrap_or(u32::MAX)
    }

    /// The next cell that lacks a comment, after the current one and round to it again.
    pub fn next_uncommented(self) -> Option<String> {
        let current = self
            .current
            .get_untracked()
            .map(|(sheet, criterion)| comment_field(&sheet, &criterion));
        let queue = self.queue.get_value();
        let at = queue
            .iter()
            .position(|field| Some(field) == current.as_ref())
            .map_or(0, |at| at + 1);
        let round = queue.iter().skip(at).chain(queue.iter().take(at));
        let lacks = |field: &&String| untrack(|| self.lacks_comment(field));
        round.into_iter().find(lacks).cloned()
    }

    /// Shows a cell.
    pub fn go_to(self, field: &str) {
        self.go.with_value(|go| go(field));
    }
}

/// The cells of published sheets, as fields.
fn all_cells(page: &ChairPage) -> Vec<String> {
    let of_row = page.rows.iter().flat_map(|row| {
        let cells = row.cells.iter().zip(&page.columns).filter(|(cell, _)| cell.is_some());
        cells.map(move |(_, column)| comment_field(column.id.as_str(), &row.id))
    });
    of_row.collect()
}

/// A cell that takes the chair's comment, with the one that is there.
struct Commented {
    field: String,
    comment: String,
    said: Said,
}

/// Whether a cell lacks a comment that may be signed; follows what is typed, and judges a comment only once it was changed.
fn lacks_of_cell(save: Autosave, cell: Commented) -> (String, Memo<bool>) {
    let Commented { field, comment, said } = cell;
    let typed = save.text(&field);
    let judged = move |text: &String| if *text == comment { said } else { Said::of(text) };
    let lacks = Memo::new(move |_| typed.is_none_or(|typed| typed.with(&judged) != Said::Enough));
    (field, lacks)
}

/// The cells that take the chair's comment, criterion by criterion.
fn queue_of(page: &ChairPage) -> Vec<Commented> {
    let mut queue = Vec::new();
    for row in &page.rows {
        for (cell, column) in row.cells.iter().zip(&page.columns) {
            if let (Some(cell), false) = (cell, column.is_chair) {
                queue.push(Commented {
                    field: comment_field(column.id.as_str(), &row.id),
                    comment: cell.chair_comment.clone(),
                    said: cell.chair_said,
                });
            }
        }
    }
    queue
}

fn form_name(page: &ChairPage) -> String {
    FormName::SaveTexts(page.head.id.as_str()).to_string()
}

fn autosave_of(page: &ChairPage, queue: &[Commented]) -> Autosave {
    let frame = use_frame();
    let form = form_name(page);
    let starts = queue
        .iter()
        .map(|cell| Start::of_form(&frame, &form, cell.field.clone(), cell.comment.clone()));
    let thing = Thing::Texts {
        kind: TextKind::Comment,
        id: page.head.id.to_string(),
    };
    let draft_key = frame
        .viewer
        .as_ref()
        .map(|viewer| viewer.draft_key.clone())
        .unwrap_or_default();
    Autosave::new(thing, draft_key, frame.now, starts.collect())
}
