"""Samples of the rules on what a room may name."""

SAMPLES = {
    "domain-names-no-room": (
        [
            {"src/domain/ids.rs": "use crate::server::db;\n"},
            {"src/domain/ids.rs": "use crate::{domain::ids::{A, B}, app::ui};\n"},
            {"src/domain/ids.rs": "use crate::{api};\n"},
            {"src/domain/ids.rs": "fn f(a: crate::server::state::AppState) {}\n"},
            {"src/domain/ids.rs": "fn f() { println!(\"{}\", crate::i18n::Lang::Ky) }\n"},
            {"src/domain/ids.rs": "macro_rules! m { () => { $crate::app::App } }\n"},
        ],
        [
            {"src/domain/ids.rs": '// crate::server\nconst A: &str = "crate::server"; use crate::domain::{app, ids::{server}};\n'},
            {"src/main.rs": "use crate::{app, server};\n", "src/app/mod.rs": "use crate::i18n::Lang;\n"},
        ],
    ),
    "i18n-names-domain-alone": (
        [{"src/i18n/labels.rs": "use crate :: app :: ui;\n"}],
        [{"src/i18n/labels.rs": "use crate::domain::Stage;\n", "src/app/mod.rs": "use crate::api::home;\n"}],
    ),
    "app-asks-by-api": (
        [
            {"src/app/pages/home.rs": "fn f() { crate::server::state() }\n"},
            {"src/app/pages/home.rs": "fn f() { view! { <p>{crate::server::state()}</p> } }\n"},
        ],
        [{"src/app/pages/home.rs": "use crate::{api::home, domain::views::Home, i18n::Lang};\n", "src/api/a.rs": "use crate::server::handler;\n"}],
    ),
    "api-names-no-screen": (
        [{"src/api/home.rs": "use crate::app::App;\n"}],
        [{"src/api/home.rs": "use crate::server::handler;\n", "src/lib.rs": "use crate::app::App;\n"}],
    ),
    "server-names-no-screen": (
        [{"src/server/commands/sign.rs": "use crate::app::App;\n"}, {"src/server/handler.rs": "use crate::api::home;\n"}],
        [
            {
                "src/server/web/router.rs": "use crate::{app::App, server::state::AppState};\n",
                "src/server/handler.rs": "use crate::{domain::Failure, i18n::Lang};\n",
            }
        ],
    ),
    "no-way-around-crate": (
        [
            {"src/domain/licensing/law.rs": "fn f() { super::super::super::api::hello() }\n"},
            {"src/i18n/labels.rs": "use super::{Lang, super::server};\n"},
            {"src/domain/ids.rs": "use super::super::{server};\n"},
        ],
        [{"src/server/outside/sms.rs": "use super::{circuit, web_api};\nuse crate::domain;\n"}],
    ),
    "widgets-name-widgets-alone": (
        [
            {"src/app/ui/badge.rs": "use crate::domain::Stage;\n"},
            {"src/app/ui/badge.rs": "use crate::{app::ui::Icon, i18n::Lang};\n"},
            {"src/app/ui/badge.rs": "use crate::app::pages::Home;\n"},
            {"src/app/ui/badge.rs": "use crate::app::{pages::Home};\n"},
        ],
        [
            {
                "src/app/ui/badge.rs": "use crate::app::ui::Icon;\nuse crate::{app::ui::{Badge}};\nuse crate::app::ui;\n",
                "src/app/pages/a.rs": "use crate::domain::Stage;\n",
            }
        ],
    ),
    "libraries-of-domain": (
        [
            {"src/domain/ids.rs": "use leptos::prelude::*;\n"},
            {"src/domain/ids.rs": "use sqlx;\n"},
            {"src/domain/ids.rs": "fn f(a: uuid::Uuid) {}\n"},
            {"src/domain/ids.rs": "fn f() { println!(\"{}\", rand::random()) }\n"},
            {"src/domain/ids.rs": "use std::fs::File;\n"},
            {"src/domain/ids.rs": "use std::{collections::BTreeMap, env};\n"},
        ],
        [{"src/domain/ids.rs": "use serde::Serialize;\nuse crate::domain::rand::x;\nfn f(http: u8) -> u8 { http }\nuse a::{rand::x, fs};\n",
          "src/server/clock.rs": "use std::fs;\nuse uuid::Uuid;\n"}],
    ),
    "libraries-of-i18n": (
        [{"src/i18n/lang.rs": "use axum::Router;\n"}],
        [{"src/i18n/lang.rs": "use leptos::prelude::*;\n", "src/server/handler.rs": "use axum::Router;\n"}],
    ),
    "libraries-of-app": (
        [{"src/app/pages/home.rs": "fn f() { sqlx::connect() }\n"}],
        [{"src/app/pages/home.rs": "use leptos::prelude::*;\n", "src/server/db/a.rs": "use sqlx::Row;\n"}],
    ),
    "libraries-of-server": (
        [{"src/server/handler.rs": "use leptos_router::hooks::use_params;\n"}],
        [{"src/server/web/pages.rs": "use leptos_meta::Title;\n", "src/server/handler.rs": "use leptos_axum::redirect;\n"}],
    ),
    "targets-are-told-apart-in-lib-rs": (
        [
            {"src/app/mod.rs": '#[cfg(feature = "ssr")]\nfn f() {}\n'},
            {"src/app/mod.rs": 'fn f() -> bool { cfg!(feature = "ssr") }\n'},
            {"src/app/mod.rs": 'fn f() { view! { <p>{cfg!(feature = "ssr")}</p> } }\n'},
            {"src/domain/ids.rs": "#[cfg_attr(test, derive(Debug))]\nstruct A;\n"},
            {"src/domain/ids.rs": "#[cfg(not(test))]\nstruct A;\n"},
            {"src/domain/mod.rs": '#![cfg(feature = "ssr")]\n'},
        ],
        [
            {
                "src/domain/ids.rs": "// cfg(feature)\n#[cfg(test)]\nmod tests {}\nfn f() { cfg(1) }\n",
                "src/lib.rs": '#[cfg(feature = "ssr")]\npub mod server;\n',
            }
        ],
    ),
    "targets-of-lib-rs": (
        [
            {"src/lib.rs": '#[cfg(feature = "ssr")]\npub mod app;\n'},
            {"src/lib.rs": '#[cfg(feature = "ssr")]\nuse a::b;\n'},
            {"src/lib.rs": "#[cfg_attr(test, derive(Debug))]\nstruct A;\n"},
        ],
        [
            {
                "src/lib.rs": '#[cfg(feature = "screens")]\npub mod api;\n/// App.\n#[cfg(feature = "screens")]\npub mod app;\n'
                '#[cfg(feature = "ssr")]\npub mod server;\n'
                '#[cfg(feature = "hydrate")]\n#[wasm_bindgen]\npub fn hydrate() {}\n#[cfg(test)]\nmod tests {}\n'
            }
        ],
    ),
    "rooms-of-one-target": (
        [
            {"src/lib.rs": "pub mod server;\n"},
            {"src/lib.rs": '#[cfg(feature = "ssr")]\npub mod app;\n'},
            {"src/lib.rs": "#[wasm_bindgen]\npub fn hydrate() {}\n"},
        ],
        [
            {
                "src/lib.rs": '#[cfg(feature = "ssr")]\npub mod server;\n#[cfg(feature = "screens")]\npub mod app;\npub mod i18n;\n'
                '#[cfg(feature = "hydrate")]\n#[wasm_bindgen]\npub fn hydrate() {}\n'
            }
        ],
    ),
    "the-clock-is-passed-in": (
        [
            {"src/domain/calendar.rs": "fn f() { let now = std::time::SystemTime::now(); }\n"},
            {"src/domain/calendar.rs": "fn f() { let now = OffsetDateTime::now_utc(); }\n"},
            {"src/domain/calendar.rs": "fn f() { let now = js_sys::Date::now(); }\n"},
            {"src/domain/ids.rs": "fn f() { let id = rand::random(); }\n"},
            {"src/i18n/format.rs": "fn f() { Uuid::now_v7() }\n"},
        ],
        [{"src/server/clock.rs": "fn f() { SystemTime::now() }\n", "src/domain/ids.rs": "// SystemTime::now is not here\nfn now() {}\n"}],
    ),
    "one-textarea": (
        [
            {"src/app/pages/editor.rs": 'fn f() { view! { <p/><textarea name="a"></textarea> } }\n'},
            {"src/server/web/a.rs": 'const A: &str = "<p><textarea>";\n'},
        ],
        [
            {
                "src/app/ui/text_area.rs": "fn f() { view! { <textarea inner_html=text></textarea> } }\n",
                "src/app/pages/editor.rs": 'fn f() { view! { <TextArea name="textarea"/> } }\n',
            }
        ],
    ),
    "one-table": (
        [
            {"src/app/pages/editor.rs": "fn f() { view! { <table></table> } }\n"},
            {"src/server/web/a.rs": 'const A: &str = r#"< table>"#;\n'},
        ],
        [
            {
                "src/app/ui/table.rs": "fn f() { view! { <table><tbody></tbody></table> } }\n",
                "src/app/pages/editor.rs": "// no <table> here\nfn f() { view! { <TextArea/> } }\n",
            }
        ],
    ),
    "raw-html-is-proved-safe": (
        [
            {"src/app/pages/editor.rs": "fn f() { view! { <p inner_html=text></p> } }\n"},
            {"src/app/pages/editor.rs": "fn f() { element.set_inner_html(text) }\n"},
        ],
        [{"src/app/ui/icon.rs": "fn f() { view! { <svg inner_html=text></svg> } }\n"}],
    ),
    "waiting-is-in-screen": (
        [
            {"src/app/pages/editor.rs": "fn f() { view! { <Suspense><p></p></Suspense> } }\n"},
            {"src/app/ui/badge.rs": "fn f() { Suspend::new(load()) }\n"},
        ],
        [
            {
                "src/app/pages/screen.rs": "fn f() { view! { <Suspense><p></p></Suspense> } }\n",
                "src/app/pages/editor.rs": "// no Suspense here\nfn f() { screen(page, draw) }\n",
            }
        ],
    ),
    "server-functions-name-the-reader": (
        [
            {"src/api/mail.rs": '#[server(endpoint = "send")]\npub async fn send() {}\n'},
            {"src/api/mail.rs": "#[server]\npub async fn send() {}\n"},
        ],
        [{"src/api/mail.rs": '#[server(client = PageClient, endpoint = "a")]\npub async fn a(#[server(default)] b: u8) {}\n', "src/app/a.rs": "#[server]\nfn f() {}\n"}],
    ),
    "forms-name-the-reader": (
        [
            {"src/app/pages/a.rs": 'fn f() { view! { <form id=x method="post" action=SaveRow::PATH></form> } }\n'},
            {"src/app/pages/a.rs": 'fn f() { view! { <div><form action=SaveRow::PATH method="post"></form></div> } }\n'},
        ],
        [
            {
                "src/app/pages/a.rs": 'fn f() { view! { <form method="post" action=own_address(SaveRow::PATH)></form>'
                "<DeedForm form=a action=SaveRow::PATH/> } }\n"
            }
        ],
    ),
    "rust-is-parsed": (
        [{"src/a.rs": "fn f( {\n"}, {"crates/a/src/lib.rs": "use a::;\n"}],
        [{"src/a.rs": "fn f() {}\n"}],
    ),
}
