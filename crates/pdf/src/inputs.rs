//! A document as the values that the templates read from `sys.inputs`. Text travels as text: it is never part of a
//! template.

use typst::foundations::{Array, Dict, IntoValue, Str, Value};
use typst::layout::Fr;

use crate::columns::{self, Column};
use crate::{PdfDocument, PdfKind, PdfTable, plain, words};

/// The room (in em) that a word has in every line of running text and of values.
const LINE: f64 = 20.0;

/// The same for what is set large or bold.
const TITLE: f64 = 16.0;

/// The same for labels, which have a column of their own.
const LABEL: f64 = 8.0;

/// Letters of a number that has room in the margin.
const LONGEST_NUMBER: usize = 36;

/// Letters of a signature that is kept together on a page.
const KEPT_TOGETHER: usize = 1500;

/// The values of a document whose letters have the size, in points.
pub fn of(paper: &PdfDocument, size: f64) -> Dict {
    let words = words::of(paper.lang);
    let number = plain::line(&paper.number);
    let signature = paper
        .signature
        .as_ref()
        .map(|signature| signature.lines.as_slice())
        .unwrap_or_default();
    dict([
        ("kind", template(paper.kind).into_value()),
        ("size", size.into_value()),
        ("lang", words.code.into_value()),
        ("heading", plain::line(&paper.title).into_value()),
        ("author", plain::line(&paper.issuer).into_value()),
        ("title", text(&paper.title, TITLE)),
        ("issuer", text(&paper.issuer, TITLE)),
        ("number", text(&paper.number, LINE)),
        (
            "margin-number",
            if number.chars().count() > LONGEST_NUMBER {
                Value::None
            } else {
                number.into_value()
            },
        ),
        ("place-and-date", text(&paper.place_and_date, LINE)),
        (
            "paragraphs",
            paper
                .paragraphs
                .iter()
                .flat_map(|each| plain::lines(each))
                .map(|each| text(&each, LINE))
                .collect::<Array>()
                .into_value(),
        ),
        ("facts", pairs(&paper.facts)),
        ("table", paper.table.as_ref().map(table).unwrap_or(Value::None)),
        (
            "signature",
            if paper.signature.is_some() {
                pairs(signature)
            } else {
                Value::None
            },
        ),
        (
            "signature-breaks",
            (signature
                .iter()
                .map(|(label, value)| label.chars().count() + value.chars().count())
                .sum::<usize>()
                > KEPT_TOGETHER)
                .into_value(),
        ),
        ("page-of", words.page_of.into_value()),
        ("signature-heading", words.signature.into_value()),
        (
            "origin",
            if paper.signature.is_some() {
                words.verified
            } else {
                words.unsigned
            }
            .into_value(),
        ),
    ])
}

fn template(kind: PdfKind) -> &'static str {
    match kind {
        PdfKind::Order => "order",
        PdfKind::Certificate => "certificate",
        PdfKind::Conclusion => "conclusion",
    }
}

fn table(table: &PdfTable) -> Value {
    let header: Vec<String> = table.header.iter().map(|cell| plain::line(cell)).collect();
    let rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| plain::line(cell)).collect())
        .collect();
    let columns = columns::fit(&header, &rows);
    dict([
        (
            "columns",
            columns
                .iter()
                .map(|column| Fr::new(column.share).into_value())
                .collect::<Array>()
                .into_value(),
        ),
        ("header", cells(&header, &columns)),
        (
            "rows",
            rows.iter()
                .map(|row| cells(row, &columns))
                .collect::<Array>()
                .into_value(),
        ),
        (
            "caption",
            if plain::line(&table.caption).is_empty() {
                Value::None
            } else {
                text(&table.caption, LINE)
            },
        ),
    ])
    .into_value()
}

fn cells(row: &[String], columns: &[Column]) -> Value {
    row.iter()
        .zip(columns)
        .map(|(cell, column)| text(cell, column.room))
        .collect::<Array>()
        .into_value()
}

fn pairs(pairs: &[(String, String)]) -> Value {
    pairs
        .iter()
        .map(|(label, value)| {
            [text(label, LABEL), text(value, LINE)]
                .into_iter()
                .collect::<Array>()
                .into_value()
        })
        .collect::<Array>()
        .into_value()
}

/// A text in the pieces between which it may be broken.
fn text(text: &str, room: f64) -> Value {
    let line = plain::line(text);
    plain::pieces(&line, room)
        .into_iter()
        .map(IntoValue::into_value)
        .collect::<Array>()
        .into_value()
}

fn dict<const N: usize>(entries: [(&str, Value); N]) -> Dict {
    entries
        .into_iter()
        .map(|(name, value)| (Str::from(name), value))
        .collect()
}
