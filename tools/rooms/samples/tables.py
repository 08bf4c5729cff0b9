"""Samples of the rules on what is written in one table."""

ADDRESSES, FORMS = "src/domain/address/table.rs", "src/domain/form_name.rs"
_PAGES = 'macro_rules! pages { () => { Home => "/"; Sheet(sheet: SheetId) => "/sheets/:sheet"; File(id: FileId) => "/files/{id}"; } }\n'
_NAMES = "forms! { HandOver => \"hand_over\"; SaveTexts(&'a str) => \"save_texts\"; }\n"

SAMPLES = {
    "addresses_come_from_the_table": (
        [
            {ADDRESSES: _PAGES, "src/app/pages/a.rs": 'fn f() { let href = format!("/sheets/{id}"); }\n'},
            {ADDRESSES: _PAGES, "src/app/pages/a.rs": 'fn f() { view! { <a href="/sheets?all">{all}</a> } }\n'},
            {ADDRESSES: _PAGES, "src/server/mails.rs": 'fn f() { let address = format!("{}/sheets/{id}", public_url); }\n'},
            {ADDRESSES: _PAGES, "src/server/web/router.rs": 'fn f() { table.get("/files/{id}", download) }\n'},
        ],
        [
            {
                ADDRESSES: _PAGES,
                "src/app/pages/a.rs": '// "/sheets/1"\nconst A: &str = "/sheetsful";\n'
                '#[cfg(test)]\nmod tests { const A: &str = "/sheets/1"; }\n#[cfg(test)]\n#[expect(dead_code)]\nfn f() { "/sheets/1" }\n',
                "src/app/pages/tests/a.rs": 'fn f() { assert!(drawn.contains("/sheets/1")); }\n',
                "src/server/outside/oep.rs": 'fn f() { ask("/api/sign") }\n',
            }
        ],
    ),
    "forms_are_named_once": (
        [
            {FORMS: _NAMES, "src/app/pages/a.rs": 'fn f() { view! { <AnswerMessage form="hand_over" /> } }\n'},
            {FORMS: _NAMES, "src/api/a.rs": 'fn f() { let form = format!("save_texts {thing}"); }\n'},
        ],
        [
            {
                FORMS: _NAMES,
                "src/api/a.rs": '#[server(client = PageClient, endpoint = "hand_over")]\npub async fn hand_over() {}\n',
                "src/app/pages/a.rs": 'const A: &str = "hand_overs";\n#[cfg(test)]\nmod tests { const A: &str = "hand_over"; }\n',
            }
        ],
    ),
}
