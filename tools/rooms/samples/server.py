"""Samples of the rules on src/server."""

SAMPLES = {
    "sql-is-in-server-db": (
        [
            {"src/server/commands/sign.rs": "fn f() { sqlx::query(text) }\n"},
            {"src/server/commands/sign.rs": "use sqlx::{Row, query};\n"},
            {"src/server/queries/list.rs": "use sqlx::query_as;\n"},
            {"src/server/queries/list.rs": "fn f() { query_scalar(text) }\n"},
            {"src/server/queries/list.rs": "fn f() { let q = AssertSqlSafe(text); }\n"},
            {"src/server/queries/list.rs": "fn f(q: QueryBuilder) {}\n"},
            {"src/server/journal.rs": 'fn f() { c.execute("UPDATE event SET at = 1"); }\n'},
            {"src/server/journal.rs": 'const Q: &str = r#"SELECT id FROM event"#;\n'},
            {"src/server/journal.rs": 'fn f() { format!("DELETE FROM {table}") }\n'},
        ],
        [
            {"src/server/db/event.rs": 'fn f() { sqlx::query("SELECT 1") }\n'},
            {"src/i18n/words/frame.rs": 'const A: [&str; 2] = ["Select a level", "Update"];\nfn query() {}\n'},
        ],
    ),
    "no_circles_in_server": (
        [
            {
                "src/server/handler.rs": "use super::web::outage;\n",
                "src/server/web/mod.rs": "pub mod outage;\n",
                "src/server/web/outage.rs": "fn f() { crate::server::handler::tell() }\n",
            },
            {
                "src/server/a/x.rs": "use crate::{domain::D, server::b::{\n    // Why.\n    y as z, Y}};\n",
                "src/server/b/y.rs": "fn f() { view! { {crate::server::c::f()} } }\n",
                "src/server/c.rs": "use super::{a::x, super::domain};\n",
            },
            {
                "src/server/commands/signing/send.rs": "use super::super::licensing::f;\n",
                "src/server/commands/licensing/mod.rs": "pub(super) use crate::server::commands::{signing::send};\n",
            },
        ],
        [
            {
                "src/server/handler.rs": '// use super::web::outage;\nconst A: &str = "super::web::outage";\nuse super::trouble;\n',
                "src/server/web/outage.rs": "use crate::server::handler;\nuse super::functions;\n",
                "src/server/web/functions.rs": "use super::outage::{self, A};\nuse crate::web::b;\n",
                "src/server/trouble.rs": "mod web {}\nuse self::web::b;\n",
                "src/server/jobs.rs": "use self::post::f;\n",
                "src/server/jobs/post.rs": "use super::Job;\nuse crate::server::jobs;\n",
            }
        ],
    ),
    "rows-stay-in-db": (
        [
            {"src/server/queries/list.rs": "use crate::server::db::ceremony::CeremonyRow;\n"},
            {"src/server/queries/list.rs": "use crate::server::{db::{self, mark::{MarkRow as Mark}}};\n"},
            {"src/server/queries/list.rs": "use super::db::{Connection, file::FileRow};\n"},
            {"src/server/queries/list.rs": "fn f(row: &db::sheet::SheetRow) {}\n"},
            {"crates/bench/src/a.rs": "fn f() { vec![asula::server::db::sheet::SheetRow::default()] }\n"},
        ],
        [
            {
                "src/server/db/mark.rs": "use super::file::FileRow;\nuse crate::server::db::event::EventRow;\n",
                "src/server/queries/list.rs": "use crate::server::db::ceremony::Ceremony;\nuse crate::domain::views::chair::MatrixRow;\n"
                "use crate::{domain::views::a::ChangedRow, server::{db, queries::x::UnseenRow}};\nuse sqlx::Row;\n",
            }
        ],
    ),
}
