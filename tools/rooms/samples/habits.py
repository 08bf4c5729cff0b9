"""Samples of the rules on how files are kept."""

SAMPLES = {
    "files_are_short": (
        [{"src/app/pages/home.rs": "\n" * 301}, {"tools/build": "\n" * 301}],
        [{"src/app/pages/home.rs": "\n" * 300, "src/i18n/words/home.rs": "\n" * 900, "reference/a.csv": "\n" * 900}],
    ),
    "nothing_unfinished": (
        [{"src/app/mod.rs": "// TO" + "DO later\n"}, {"src/app/mod.rs": "fn f() { unimplemented" + "!() }\n"}],
        [{"src/app/mod.rs": "fn todo_list() {}\n"}],
    ),
    "names_with_a_meaning": (
        [{"src/app/utils.rs": ""}, {"src/server/common/mod.rs": ""}],
        [{"src/app/commonwealth.rs": ""}],
    ),
    "no_place_of_one_machine": (
        [
            {"docs/a.md": "see /wor" + "k/main\n"},
            {"README.md": "in /hom" + "e/aigul/asula\n"},
            {"end2end/package-lock.json": '"resolved": "https://registry.npm' + 'js.org/a"\n'},
        ],
        [{"docs/a.md": "home/work/root and ../work/ and https://example.kg/work\n"}],
    ),
    "portable_columns": (
        [
            {"migrations/0001_a.sql": "CREATE TABLE a (\n  id TEXT PRIMARY KEY,\n  open BOOLEAN NOT NULL\n);\n"},
            {"migrations/0001_a.sql": "CREATE TABLE a (\n  at TIMESTAMPTZ\n);\n"},
        ],
        [{"migrations/0001_a.sql": "-- BOOLEAN is not portable\nCREATE TABLE a (\n  id TEXT, -- a DATE\n  date TEXT,\n  area DOUBLE PRECISION,\n  at BIGINT\n);\n"}],
    ),
    "no_rule_is_switched_off": (
        [{"src/app/mod.rs": "// ast-grep-" + "ignore: one-table\nfn f() {}\n"}, {"style/ui/card.css": "/* ast-grep-" + "ignore */\n"}],
        [{"src/app/mod.rs": "fn f() {}\n"}],
    ),
    "test-names-are-short": (
        [
            {"src/domain/ids.rs": "#[test]\nfn a_b_c_d_e_f_g_h_i_j() {}\n"},
            {"tests/a.rs": '#[tokio::test(flavor = "multi_thread")]\n#[should_panic]\n// Why.\nasync fn a_b_c_d_e_f_g_h_i_j() {}\n'},
            {"crates/a/src/lib.rs": "proptest! {\n    #[test]\n    fn a_b_c_d_e_f_g_h_i_j(a in 0..9) {}\n}\n"},
            {"crates/a/src/lib.rs": "proptest! {\n    #[test]\n    #[ignore]\n    fn a_b_c_d_e_f_g_h_i_j(a in 0..9) {}\n}\n"},
        ],
        [
            {
                "src/domain/ids.rs": "#[test]\nfn a_b_c_d_e_f_g_h_i() {}\n#[test]\nfn a() {\n    fn a_b_c_d_e_f_g_h_i_j() {}\n}\n",
                "tests/a.rs": "#[cfg(test)]\nfn a_b_c_d_e_f_g_h_i_j() {}\n// #[test]\nfn b_b_c_d_e_f_g_h_i_j() {}\n",
            }
        ],
    ),
    "matches-name-every-case": (
        [
            {"src/server/queries/a.rs": "fn f(a: Stage) -> u8 { match a { Stage::Draft => 1, _ => 2 } }\n"},
            {"src/server/queries/a.rs": "fn f(a: Stage) -> u8 { match a { licensing::Stage::Draft | Stage::B => 1, other => g(other) } }\n"},
            {"src/app/pages/a.rs": "fn f() { match (a, b) { (Some(Action::Sign), _) => 1, (_, _) => 2 } }\n"},
            {"src/server/commands/a.rs": "fn f() { match c.state { CeremonyState::CodeSent { code, .. } => 1, _ => 2 } }\n"},
            {"src/domain/a.rs": "fn f() { match (stage, action) { (Draft, Sign) => 1, _ => 2 } }\n"},
            {"src/domain/a.rs": "impl Actor { fn f(self) { match self { Self::Head => 1, _ => 2 } } }\n"},
            {"src/app/pages/a.rs": "fn f() { view! { <p>{match a { Actor::Head => 1, _ => 2 }}</p> } }\n"},
        ],
        [
            {
                "src/domain/a.rs": "fn f() { match stage { Stage::A => match typed { Ok(a) => a, _ => 2 }, Stage::B => 2 } }\n"
                "fn g() { match (stage, answer) { (Stage::A, _) => 1, (Stage::B | Stage::C, _) => 2 } }\n"
                "fn h() { match event { Event::Moved { to } if to == Stage::A.name() => 1, _ => 2 } }\n"
                "fn i() { match stage { Stage::A => 1, Stage::B if b => 3, Stage::B => 2 } }\n"
                "impl Tone { fn f(self) { match self { Self::Info => 1, _ => 2 } } }\n",
            }
        ],
    ),
}
