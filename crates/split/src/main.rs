//! Cuts the WebAssembly that cargo made into a main part and the parts that pages fetch when they need them (ADR 0004).
//!
//! `asula-split IN.wasm FOLDER NAME` writes into the folder:
//! - `main.wasm`, the main part: wasm-bindgen makes `NAME.js` of it;
//! - `split_PART.wasm` for each part, and `chunk_N.wasm` for what several of them share;
//! - `__wasm_split.js`, the loaders, which `NAME.js` imports;
//! - `parts.json`: the files of each part.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use wasm_split_cli_support::{Options, transform};

/// The loaders, as the main part imports them.
const LOADERS: &str = "./__wasm_split.js";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [wasm, folder, name] = arguments.as_slice() else {
        eprintln!("usage: asula-split IN.wasm FOLDER NAME");
        return ExitCode::from(2);
    };
    match cut(Path::new(wasm), Path::new(folder), name) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("asula-split: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn cut(wasm: &Path, folder: &Path, name: &str) -> Result<(), String> {
    let input = std::fs::read(wasm).map_err(|error| format!("{}: {error}", wasm.display()))?;
    let main_part = folder.join("main.wasm");
    let main_module = format!("./{name}.js");
    let mut options = Options::new(&input);
    options.output_dir = folder;
    options.main_out_path = &main_part;
    options.main_module = &main_module;
    options.link_name = LOADERS;
    let parts = transform(options).map_err(|fault| format!("{}: {fault:#}", wasm.display()))?;
    write_list(&folder.join("parts.json"), parts.prefetch_map)
}

/// Writes the files of each part, in an order that two builds of one source share.
fn write_list(to: &Path, parts: impl IntoIterator<Item = (String, Vec<String>)>) -> Result<(), String> {
    let parts: BTreeMap<String, Vec<String>> = parts
        .into_iter()
        .map(|(part, files)| (part, files.iter().map(|file| format!("{file}.wasm")).collect()))
        .collect();
    let list = serde_json::to_vec_pretty(&parts).map_err(|error| error.to_string())?;
    std::fs::write(to, list).map_err(|error| format!("{}: {error}", to.display()))
}
