//! What the parts of the form share.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::autosave::{Autosave, Start, Thing};
use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::pages::applicant::row::shown::Shown;
use crate::domain::calendar::Date;
use crate::domain::licensing::checks::{Cells, RowFault, check_row};
use crate::domain::reference::{ColumnKind, Template};
use crate::domain::views::appendix::RowPage;
use crate::domain::views::frame::Frame;
use crate::domain::{Failure, Fault, FormName, Text3};
use crate::i18n::Lang;

/// The form of a row: its texts, what is wrong with them, what has been seen of that. A handle: copies are the same form.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// Columns, limits, rules.
    pub template: StoredValue<Template>,
    /// The autosaved texts.
    pub save: Autosave,
    /// The files of the row, by column: ids.
    pub files: RwSignal<BTreeMap<String, String>>,
    /// What the person has seen of the form.
    pub shown: RwSignal<Shown>,
    /// Everything that is wrong now, shown or not.
    pub faults: Memo<Vec<RowFault>>,
    /// Whether the WebAssembly has arrived.
    pub is_live: RwSignal<bool>,
    lang: Lang,
    refused: StoredValue<Vec<(String, Fault, String)>>,
}

/// The name of the form of a row, under which it comes back refused.
pub fn form_name(page: &RowPage) -> String {
    FormName::SaveRow(&page.row.id).to_string()
}

impl Sheet {
    /// The form of a row; `check` shows at once what is missing.
    pub fn new(page: &RowPage, check: bool) -> Self {
        let frame = use_frame();
        let name = form_name(page);
        let failure = frame.failure_of(&name);
        let draft_key = frame
            .viewer
            .as_ref()
            .map(|viewer| viewer.draft_key.clone())
            .unwrap_or_default();
        let starts = starts(page, &frame, &name);
        let thing = Thing::Row {
            application: page.head.id.clone(),
            row: page.row.id.clone(),
        };
        let save = Autosave::new(thing, draft_key, frame.now, starts).named(labels(&page.template));
        let files = RwSignal::new(file_cells(page));
        let had_text = page.row.cells.values().any(|text| !text.trim().is_empty());
        let shown = RwSignal::new(Shown {
            all: check || had_text || failure.is_some(),
            ..Shown::default()
        });
        let template = StoredValue::new(page.template.clone());
        let faults = Memo::new({
            let (on, template): (Date, Template) = (page.on, page.template.clone());
            move |_| check_row(&template, &cells_of(save, files), on)
        });
        let is_live = RwSignal::new(false);
        Effect::new(move |_| is_live.set(true));
        let refused = StoredValue::new(refused_fields(failure, &frame, &name));
        Self {
            template,
            save,
            files,
            shown,
            faults,
            is_live,
            lang: use_lang(),
            refused,
        }
    }

    /// All cells as they are on the screen; follows what is typed.
    pub fn cells(self) -> Cells {
        cells_of(self.save, self.files)
    }

    /// The fault shown at a column, as a sentence: what the rule says now, else what the server refused of this very
    /// text.
    pub fn fault_at(self, column: &str) -> Option<String> {
        let lang = self.lang;
        let now = self
            .shown
            .with(|shown| self.faults.with(|faults| shown.at(faults, column).cloned()));
        if let Some(fault) = now {
            return Some(
                self.template
                    .with_value(|template| lang.cell_fault_in(&fault, template)),
            );
        }
        let text = self.save.text(column)?.get();
        self.refused.with_value(|refused| {
            let refused = refused
                .iter()
                .find(|(field, _, typed)| field == column && *typed == text);
            refused.map(|(_, fault, _)| lang.fault(fault))
        })
    }

    /// Whether the text on the screen is another than the server's.
    pub fn differs_from_server(self, column: &str) -> bool {
        let text = self.save.text(column).map(|text| text.get_untracked());
        text.is_some_and(|text| untrack(|| self.save.based_on(column)) != text)
    }

    /// The columns with a fault that is shown, in order, each with its sentence.
    pub fn faults_shown(self) -> Vec<(String, String)> {
        let columns = self
            .template
            .with_value(|it| it.columns.iter().map(|column| column.id.clone()).collect::<Vec<_>>());
        columns
            .into_iter()
            .filter_map(|column| self.fault_at(&column).map(|said| (column, said)))
            .collect()
    }
}

fn cells_of(save: Autosave, files: RwSignal<BTreeMap<String, String>>) -> Cells {
    let mut cells = save.cells();
    cells.extend(files.get());
    cells
}

fn file_cells(page: &RowPage) -> BTreeMap<String, String> {
    let files = page
        .template
        .columns
        .iter()
        .filter(|column| column.kind == ColumnKind::File);
    files
        .map(|column| {
            (
                column.id.clone(),
                page.row.cells.get(&column.id).cloned().unwrap_or_default(),
            )
        })
        .collect()
}

/// What the columns are called away from the form.
fn labels(template: &Template) -> BTreeMap<String, Text3> {
    let title = &template.title;
    let columns = template.columns.iter().map(|column| {
        let label = Text3 {
            ky: format!("{} / {}", title.ky, column.label.ky),
            ru: format!("{} / {}", title.ru, column.label.ru),
            en: format!("{} / {}", title.en, column.label.en),
        };
        (column.id.clone(), label)
    });
    columns.collect()
}

fn starts(page: &RowPage, frame: &Frame, name: &str) -> Vec<Start> {
    let columns = page
        .template
        .columns
        .iter()
        .filter(|column| column.kind != ColumnKind::File);
    let start = |column: &crate::domain::reference::Column| {
        let server_text = page.row.cells.get(&column.id).cloned().unwrap_or_default();
        Start::of_form(frame, name, column.id.clone(), server_text)
    };
    columns.map(start).collect()
}

fn refused_fields(failure: Option<&Failure>, frame: &Frame, name: &str) -> Vec<(String, Fault, String)> {
    let Some(Failure::Invalid(faults)) = failure else {
        return Vec::new();
    };
    let refused = faults.iter().map(|it| {
        let typed = frame.typed(name, &it.field).unwrap_or_default();
        (it.field.clone(), it.fault.clone(), typed)
    });
    refused.collect()
}
