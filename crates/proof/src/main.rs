//! Prints generated rows and what the rules say of them natively, one per line, as JSON; a browser test compares what the same
//! rules say in WebAssembly (`end2end/tests/rules_agree.spec.ts`).

use std::io::{self, Write as _};

use asula::domain::reference::Template;
use asula::server::reference::Reference;
use asula_proof::check_rows;
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{Rng as _, SeedableRng as _};
use serde_json::json;

/// Seed of the generator, so that each run asks the same.
const SEED: u64 = 1;
/// How many rows.
const COUNT: u32 = 10_000;

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

fn main() -> io::Result<()> {
    let reference = Reference::embedded().map_err(io::Error::other)?;
    let mut generator = StdRng::seed_from_u64(SEED);
    let mut out = io::stdout().lock();
    for _ in 0..COUNT {
        if let Some(template) = reference.templates.choose(&mut generator) {
            let question = question(template, &mut generator).to_string();
            let answer = check_rows(&question);
            writeln!(out, "{}", json!({ "question": question, "answer": answer }))?;
        }
    }
    Ok(())
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
