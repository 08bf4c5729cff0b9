//! `asula prove-rules`: generated rows and what the rules say of them, natively; the browser run compares (issue 2, Done when 4).

use std::io::Write as _;
use std::process::ExitCode;

use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{Rng as _, SeedableRng as _};
use serde_json::json;

use super::{CommandFault, Prove};
use crate::domain::licensing::checks::check_row_json;
use crate::domain::reference::Template;
use crate::server::reference::Reference;

/// Texts that lie near the borders of the rules.
const NEAR: &[&str] = &[
    "",
    " ",
    "0",
    "-1",
    "12,5",
    "12.5",
    "1 250,5",
    "3",
    "2,9999",
    "100000",
    "9999999999999999999",
    "1e5",
    "٣",
    "22.11.2026",
    "2026-11-22",
    "31.02.2026",
    "29.02.2028",
    "2030-01-01",
    "1900-01-01",
    "00.00.0000",
    "20507197100102",
    "2050719710010",
    "01209201410021",
    "99999999999999",
    "2026",
    "1949",
    "own",
    "lease",
    "operational_management",
    "operational_management_open",
    "yes",
    "no",
    "full_time",
    "Ысык-Көл өрөөнү",
    "ёлка",
    "</textarea><script>alert(1)</script>",
    "a\u{202e}b",
    "a\u{0}b",
    "\u{feff}",
    "😀",
    "line\nline",
    "tab\there",
    "1,200",
    "1.200",
    "1.250,5",
    "120 м²",
    "12O",
    "½",
    "\u{2800}\u{3164}",
    "\u{301}",
    "бил\u{ad}им\u{b}бер\u{2028}үү",
    "👨\u{200d}👩",
    "ПИН: 2-0507-1971-00102",
    "0312 62-05-19, 341672",
    "mailto:mektep@example.kg.",
];

/// Prints the questions and answers.
///
/// # Errors
/// Reference data or output.
pub fn prove(command: &Prove) -> Result<ExitCode, CommandFault> {
    let reference = Reference::embedded()?;
    let mut generator = StdRng::seed_from_u64(command.seed);
    let mut out = std::io::stdout().lock();
    for _ in 0..command.count {
        if let Some(template) = reference.templates.choose(&mut generator) {
            let question = question(template, &mut generator).to_string();
            let answer = check_row_json(&question);
            writeln!(out, "{}", json!({ "question": question, "answer": answer }))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn question(template: &Template, generator: &mut StdRng) -> serde_json::Value {
    let mut cells = serde_json::Map::new();
    for column in &template.columns {
        if generator.gen_bool(0.9) {
            cells.insert(column.id.clone(), text(template, generator).into());
        }
    }
    if generator.gen_bool(0.02) {
        cells.insert("no_such_column".to_owned(), "x".into());
    }
    let on = format!(
        "20{:02}-{:02}-{:02}",
        generator.gen_range(24..30),
        generator.gen_range(1..13),
        generator.gen_range(1..29)
    );
    json!({ "template": template, "cells": cells, "on": on })
}

fn text(template: &Template, generator: &mut StdRng) -> String {
    match generator.gen_range(0..10) {
        0 => "ө".repeat(generator.gen_range(0..5000)),
        1 => generator.gen_range(-1000..100_000_i64).to_string(),
        2 => format!(
            "{:02}.{:02}.{}",
            generator.gen_range(0..33),
            generator.gen_range(0..14),
            generator.gen_range(1990..2040)
        ),
        3 => (0..generator.gen_range(0..30))
            .filter_map(|_| char::from_u32(generator.gen_range(0..0x3000)))
            .collect(),
        4 => {
            let choices: Vec<&str> = template
                .columns
                .iter()
                .flat_map(|column| &column.choices)
                .map(|choice| choice.id.as_str())
                .collect();
            choices.choose(generator).copied().unwrap_or_default().to_owned()
        }
        _ => NEAR.choose(generator).copied().unwrap_or_default().to_owned(),
    }
}
