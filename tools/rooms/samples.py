"""For each rule, trees that it must refuse and trees that it must let pass: a check that cannot fail proves nothing."""

from . import arrows, borders, habits, styles

_LIB = "".join(f"#[{cfg}]\n{item};\n" for cfg, item in borders.CFG_LINES)

#: Rule → (refused, accepted); each a list of trees, path → text.
SAMPLES = {
    arrows.arrows_between_rooms: (
        [
            {"src/domain/road.rs": "use crate::server::db;\n"},
            {"src/domain/road.rs": "use crate::{domain::ids::{A, B}, app::ui};\n"},
            {"src/domain/licensing/road.rs": "fn f() { super::super::super::api::hello() }\n"},
            {"src/app/pages/home.rs": "fn f() { crate::server::state() }\n"},
            {"src/server/commands/sign.rs": "use crate::app::App;\n"},
            {"src/i18n/labels.rs": "use super::{Lang, super::x};\nuse crate :: app :: ui;\n"},
        ],
        [
            {"src/domain/road.rs": "// crate::server\nconst A: &str = \"crate::server\"; use crate::domain::ids;\n"},
            {"src/app/pages/home.rs": "use crate::{api::home, domain::views::Home, i18n::Lang};\n"},
            {"src/server/outside/sms.rs": "use super::api;\n"},
            {"src/main.rs": "use crate::{app, server};\n"},
            {"src/server/web/router.rs": "use crate::{app::App, server::state::AppState};\n"},
        ],
    ),
    arrows.libraries_of_rooms: (
        [
            {"src/domain/road.rs": "use leptos::prelude::*;\n"},
            {"src/app/pages/home.rs": "fn f() { sqlx::connect() }\n"},
        ],
        [{"src/domain/road.rs": "use serde::Serialize;\nuse crate::domain::rand::x;\n"}],
    ),
    arrows.widgets_know_no_domain: (
        [
            {"src/app/ui/badge.rs": "use crate::domain::Stage;\n"},
            {"src/app/ui/badge.rs": "use crate::{app::ui::Icon, i18n::Lang};\n"},
            {"src/app/ui/badge.rs": "use crate::app::pages::Home;\n"},
        ],
        [{"src/app/ui/badge.rs": "use crate::app::ui::Icon;\n", "src/app/pages/a.rs": "use crate::domain::Stage;\n"}],
    ),
    borders.the_target_is_asked_in_lib_rs: (
        [
            {"src/lib.rs": _LIB, "src/app/mod.rs": '#[cfg(feature = "ssr")]\nfn f() {}\n'},
            {"src/lib.rs": _LIB, "src/app/mod.rs": 'fn f() -> bool { cfg!(feature = "ssr") }\n'},
            {"src/lib.rs": _LIB, "src/domain/ids.rs": "#[cfg_attr(test, derive(Debug))]\nstruct A;\n"},
            {"src/lib.rs": _LIB + '#[cfg(feature = "ssr")]\npub mod app;\n'},
            {"src/lib.rs": _LIB + _LIB},
            {"src/lib.rs": "pub mod server;\n"},
        ],
        [{"src/lib.rs": _LIB, "src/domain/ids.rs": "// cfg(feature)\n#[cfg(test)]\nmod tests {}\n"}],
    ),
    borders.sql_stands_in_server_db: (
        [
            {"src/server/commands/sign.rs": "fn f() { sqlx::query(text) }\n"},
            {"src/server/queries/list.rs": "use sqlx::query_as;\n"},
            {"src/server/queries/list.rs": "let q = AssertSqlSafe(text);\n"},
            {"src/server/journal.rs": 'c.execute("UPDATE event SET at = 1");\n'},
            {"src/server/journal.rs": 'let q = r#"SELECT id FROM event"#;\n'},
        ],
        [
            {"src/server/db/event.rs": 'sqlx::query("SELECT 1")\n'},
            {"src/i18n/words/frame.rs": '"Select a level" "Update"\n'},
        ],
    ),
    borders.portable_columns: (
        [
            {"migrations/0001_a.sql": "CREATE TABLE a (\n  id TEXT PRIMARY KEY,\n  open BOOLEAN NOT NULL\n);\n"},
            {"migrations/0001_a.sql": "CREATE TABLE a (\n  at TIMESTAMPTZ\n);\n"},
        ],
        [{"migrations/0001_a.sql": "-- BOOLEAN is not portable\nCREATE TABLE a (\n  id TEXT, -- a DATE\n  date TEXT,\n  area DOUBLE PRECISION,\n  at BIGINT\n);\n"}],
    ),
    borders.the_clock_is_passed_in: (
        [
            {"src/domain/calendar.rs": "let now = std::time::SystemTime::now();\n"},
            {"src/domain/ids.rs": "let id = rand::random();\n"},
        ],
        [{"src/server/clock.rs": "SystemTime::now()\n", "src/domain/ids.rs": "// SystemTime::now is not here\n"}],
    ),
    borders.guarded_markup_has_one_home: (
        [
            {"src/app/pages/editor.rs": "view! { <textarea name=\"a\"></textarea> }\n"},
            {"src/app/pages/editor.rs": "view! { <table></table> }\n"},
            {"src/app/pages/editor.rs": "view! { <p inner_html=text></p> }\n"},
        ],
        [
            {
                "src/app/ui/text_area.rs": "view! { <textarea inner_html=text></textarea> }\n",
                "src/app/ui/table.rs": "view! { <table><tbody></tbody></table> }\n",
                "src/app/pages/editor.rs": "// no <table> here\nview! { <TextArea/> }\n",
            }
        ],
    ),
    borders.pages_say_whose_they_are: (
        [
            {"src/api/mail.rs": "#[server(endpoint = \"send\")]\npub async fn send() {}\n"},
            {"src/app/pages/a.rs": "view! { <form id=x method=\"post\" action=SaveRow::PATH></form> }\n"},
        ],
        [
            {
                "src/api/mail.rs": "#[server(client = PageClient, endpoint = \"a\")]\npub async fn a(#[server(default)] b: u8) {}\n",
                "src/app/pages/a.rs": "view! { <form method=\"post\" action=own_address(SaveRow::PATH)></form> }\n",
            }
        ],
    ),
    habits.logical_properties: (
        [
            {"style/ui/card.css": ".card { margin-left: 1rem }\n"},
            {"style/ui/card.css": ".card { position: absolute; right: 0 }\n"},
            {"style/ui/card.css": ".card { text-align: left }\n"},
        ],
        [{"style/ui/card.css": "/* left: not padding-left */ .card { margin-inline-start: 1rem; --is-left: 1 }\n"}],
    ),
    habits.files_are_short: (
        [{"src/app/pages/home.rs": "\n" * 301}, {"tools/build": "\n" * 301}],
        [{"src/app/pages/home.rs": "\n" * 300, "src/i18n/words/home.rs": "\n" * 900, "reference/a.csv": "\n" * 900}],
    ),
    habits.nothing_unfinished: (
        [{"src/app/mod.rs": "// TO" + "DO later\n"}, {"src/app/mod.rs": "fn f() { unimplemented" + "!() }\n"}],
        [{"src/app/mod.rs": "fn todo_list() {}\n"}],
    ),
    habits.names_with_a_meaning: (
        [{"src/app/utils.rs": ""}, {"src/server/common/mod.rs": ""}],
        [{"src/app/commonwealth.rs": ""}],
    ),
    habits.test_names_are_short: (
        [
            {"src/domain/ids.rs": "#[test]\nfn a_b_c_d_e_f_g_h_i_j() {}\n"},
            {"tests/a.rs": "#[tokio::test(flavor = \"multi_thread\")]\n#[should_panic]\nasync fn a_b_c_d_e_f_g_h_i_j() {}\n"},
            {"crates/a/src/lib.rs": "proptest! {\n    #[test]\n    fn a_b_c_d_e_f_g_h_i_j(a in 0..9) {}\n}\n"},
        ],
        [
            {
                "src/domain/ids.rs": "#[test]\nfn a_b_c_d_e_f_g_h_i() {}\n",
                "tests/a.rs": "#[cfg(test)]\nfn a_b_c_d_e_f_g_h_i_j() {}\n// #[test]\nfn b_b_c_d_e_f_g_h_i_j() {}\n",
            }
        ],
    ),
    habits.no_place_of_one_machine: (
        [
            {"docs/a.md": "see /wor" + "k/main\n"},
            {"README.md": "in /hom" + "e/aigul/asula\n"},
            {"end2end/package-lock.json": '"resolved": "https://registry.npm' + 'js.org/a"\n'},
        ],
        [{"docs/a.md": "home/work/root and ../work/ and https://example.kg/work\n"}],
    ),
    **styles.SAMPLES,
}


def failures():
    """What the samples show to be wrong with the rules themselves, as sentences; and the number of samples tried."""
    from .tree import Tree

    rules = arrows.RULES + borders.RULES + habits.RULES + styles.RULES
    found = [f"{rule.__name__} has no sample" for rule in rules if rule not in SAMPLES]
    tried = 0
    for rule, (refused, accepted) in SAMPLES.items():
        for files in refused:
            tried += 1
            if not list(rule(Tree(files))):
                found.append(f"{rule.__name__} lets pass: {files}")
        for files in accepted:
            tried += 1
            found += [f"{rule.__name__} refuses wrongly: {each}" for each in rule(Tree(files))]
    return found, tried
