"""What is written in one table, from which everything else takes it."""

import re

from .tree import Complaint

ADDRESSES, FORMS = "src/domain/address/table.rs", "src/domain/form_name.rs"


def _table(tree, path):
    return next((file.code_and_strings for file in tree.rust() if file.path == path), "")


def _before_tests(file, text):
    """The text of a file up to its tests; nothing of a file of tests."""
    if re.search(r"(^|/)tests?(/|\.rs$)", file.path):
        return ""
    tests = re.search(r"#\[cfg\(test\)\]", file.code)
    return text[:tests.start()] if tests else text


def addresses_come_from_the_table(tree):
    """An address is written in src/domain/address/table.rs alone; elsewhere it is made by `Address` or `Endpoint`."""
    first = sorted(set(re.findall(r'=> "/([\w.-]+)', _table(tree, ADDRESSES))))
    for file in tree.rust() if first else []:
        if file.within("src/app/", "src/api/", "src/server/"):
            pattern = rf'"(?:\{{\w*\}})?/(?:{"|".join(map(re.escape, first))})(?=["/?#])[^"\n]*'
            yield from file.find(pattern, _before_tests(file, file.strings), f"{{}} is made by the types of {ADDRESSES}")


def forms_are_named_once(tree):
    """The name of a form is written in src/domain/form_name.rs, and at its server function as its endpoint."""
    names = set(re.findall(r'=> "(\w+)";', _table(tree, FORMS)))
    for file in tree.rust() if names else []:
        if file.within("src/app/", "src/api/"):
            text = _before_tests(file, file.code_and_strings)
            for found in re.finditer(rf'(?<!endpoint = )"({"|".join(sorted(names))})(?=[ "-])', text):
                line = text.count("\n", 0, found.start()) + 1
                yield Complaint(file.path, line, f'"{found[1]}" is named by the type of {FORMS}')


RULES = [addresses_come_from_the_table, forms_are_named_once]

_PAGES = 'macro_rules! pages { () => { Home => "/"; Sheet(sheet: SheetId) => "/sheets/:sheet"; File(id: FileId) => "/files/{id}"; } }\n'
_NAMES = 'forms! { HandOver => "hand_over"; SaveTexts(&\'a str) => "save_texts"; }\n'

#: Rule → (refused, accepted), as in samples.py.
SAMPLES = {
    addresses_come_from_the_table: (
        [
            {ADDRESSES: _PAGES, "src/app/pages/a.rs": 'let href = format!("/sheets/{id}");\n'},
            {ADDRESSES: _PAGES, "src/app/pages/a.rs": 'view! { <a href="/sheets?all">{all}</a> }\n'},
            {ADDRESSES: _PAGES, "src/server/mails.rs": 'let address = format!("{}/sheets/{id}", public_url);\n'},
            {ADDRESSES: _PAGES, "src/server/web/router.rs": 'table.get("/files/{id}", download)\n'},
        ],
        [
            {
                ADDRESSES: _PAGES,
                "src/app/pages/a.rs": '// "/sheets/1"\nlet a = "/sheetsful";\n#[cfg(test)]\nmod tests { const A: &str = "/sheets/1"; }\n',
                "src/app/pages/tests/a.rs": 'assert!(drawn.contains("/sheets/1"));\n',
                "src/server/outside/oep.rs": 'ask("/api/sign").await\n',
            }
        ],
    ),
    forms_are_named_once: (
        [
            {FORMS: _NAMES, "src/app/pages/a.rs": 'view! { <AnswerMessage form="hand_over" /> }\n'},
            {FORMS: _NAMES, "src/api/a.rs": 'let form = format!("save_texts {thing}");\n'},
        ],
        [
            {
                FORMS: _NAMES,
                "src/api/a.rs": '#[server(client = PageClient, endpoint = "hand_over")]\npub async fn hand_over() {}\n',
                "src/app/pages/a.rs": 'let a = "hand_overs";\n#[cfg(test)]\nmod tests { const A: &str = "hand_over"; }\n',
            }
        ],
    ),
}
