//! `docs/bad-input.md` names a test for each line; a name that no test has any more would be a promise that nobody keeps.

use std::path::{Path, PathBuf};

/// Every test that the page names: file and name.
fn named() -> Vec<(String, String)> {
    let page = std::fs::read_to_string(tree().join("docs/bad-input.md")).unwrap();
    let table = page.lines().filter(|line| line.starts_with('|'));
    let spans = table.flat_map(|line| line.split('`').skip(1).step_by(2).collect::<Vec<_>>());
    let named = spans.filter_map(|span| span.split_once(" › ").or_else(|| span.rsplit_once("::")));
    named.map(|(file, name)| (file.to_owned(), name.to_owned())).collect()
}

fn tree() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Where a module or a browser test may be.
fn places(file: &str) -> Vec<PathBuf> {
    if file.contains('.') {
        return vec![tree().join("end2end/tests").join(file)];
    }
    if let Some(module) = file.strip_prefix("sandbox::") {
        return vec![tree().join("crates/sandbox/src").join(format!("{module}.rs"))];
    }
    let path = file.replace("::", "/");
    let room = if ["domain", "server", "app"]
        .iter()
        .any(|room| file.starts_with(&format!("{room}::")))
    {
        "src"
    } else {
        "tests/scenarios"
    };
    let at = |ending: &str| tree().join(room).join(format!("{path}{ending}"));
    vec![at(".rs"), at("/mod.rs")]
}

#[test]
fn every_test_named_on_the_page_exists() {
    let named = named();
    assert!(named.len() > 90, "the page names {} tests", named.len());
    for (file, name) in named {
        let sources = places(&file)
            .into_iter()
            .filter_map(|path| std::fs::read_to_string(path).ok());
        let found = sources
            .into_iter()
            .any(|source| source.contains(&format!("fn {name}(")) || source.contains(&format!("test('{name}'")));
        assert!(found, "{file}: no test {name:?}");
    }
}
