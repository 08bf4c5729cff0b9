"""What stands in one place only."""

import re

from . import rust_text
from .tree import Complaint

#: The lines of `cfg` in src/lib.rs, with what each guards: exactly these.
CFG_LINES = [
    ('cfg(feature = "screens")', "pub mod api"),
    ('cfg(feature = "screens")', "pub mod app"),
    ('cfg(feature = "hydrate")', "pub fn hydrate"),
    ('cfg(feature = "ssr")', "pub mod server"),
]


def _guarded(file):
    """Each cfg of the file with the first words of what it guards, and its line."""
    lines = file.code_and_strings.split("\n")
    for number, line in enumerate(lines, 1):
        for found in re.finditer(r"\bcfg(?:_attr)?!?\s*\((?:[^()]|\([^()]*\))*\)", line):
            rest = [each.strip() for each in lines[number:] if each.strip() and not each.strip().startswith("#[")]
            item = re.match(r"[\w ]*", rest[0])[0].strip() if rest else ""
            yield found[0], item, number


def the_target_is_asked_in_lib_rs(tree):
    """`cfg` stands in src/lib.rs alone, on the expected items; `cfg(test)` may stand anywhere."""
    for file in tree.rust():
        if file.path == "src/lib.rs":
            missing = list(CFG_LINES)
            for cfg, item, line in _guarded(file):
                if (cfg, item) in missing:
                    missing.remove((cfg, item))
                elif cfg != "cfg(test)":
                    yield Complaint(file.path, line, f"{cfg} on `{item}` is not among the expected lines")
            yield from (Complaint(file.path, 1, f"{cfg} is expected on `{item}`") for cfg, item in missing)
        else:
            yield from (
                Complaint(file.path, rust_text.line_of(file.code, found.start()), "cfg stands in src/lib.rs only")
                for found in re.finditer(r"\bcfg(_attr)?!?\s*\(", file.code)
                if not re.match(r"cfg\s*\(\s*test\s*\)", file.code[found.start():]))


def sql_stands_in_server_db(tree):
    """SQL is written in src/server/db/ only."""
    for file in tree.rust():
        if file.within("src/server/db/", "src/server/db.rs"):
            continue
        yield from file.find(
            r"\bsqlx\s*::\s*(query\w*|raw_sql)|\bquery_(as|scalar)\b|\bAssertSqlSafe\b|\bQueryBuilder\b",
            file.code, "SQL outside src/server/db: {}")
        yield from file.find(
            r'"\s*(SELECT\s|INSERT INTO\s|DELETE FROM\s|UPDATE \w+ SET\s|CREATE (TABLE|INDEX)\s|PRAGMA )',
            file.strings, "SQL outside src/server/db: {}")


def portable_columns(tree):
    """Migrations use the column types that both databases give through one driver: docs/adr/0001."""
    types = ("BOOLEAN|BOOL|TIMESTAMP|TIMESTAMPTZ|DATETIME|DATE|TIME|INTERVAL|NUMERIC|DECIMAL|REAL|FLOAT|UUID|JSONB?|BLOB|"
             "BYTEA|VARCHAR|CHAR|BIGSERIAL|SERIAL|SMALLINT|AUTOINCREMENT")
    for file in tree.files:
        if file.within("migrations/") and file.path.endswith(".sql"):
            text = re.sub(r"--[^\n]*|'[^']*'", lambda found: " " * len(found[0]), file.text)
            yield from file.find(
                rf"^\s*\"?\w+\"?\s+({types})\b", text, "not a portable column: {}", re.M)


def the_clock_is_passed_in(tree):
    """No clock and no chance in the rules and the words; elsewhere clippy.toml holds this."""
    for file in tree.rust():
        if file.within("src/domain/", "src/i18n/"):
            yield from file.find(
                r"\b(SystemTime|Instant|OffsetDateTime::now\w*|UtcDateTime::now|Date::now|rand::|getrandom|"
                r"thread_rng|Uuid::now_v7|Uuid::new_v4)",
                file.code, "a rule knows neither clock nor chance: {}")


#: Markup that has one guarded home each, with the reason.
HOMES = [
    (r"<\s*textarea\b", {"src/app/ui/text_area.rs"}, "leptos 0.8 does not escape a <textarea>"),
    (r"<\s*table\b", {"src/app/ui/table.rs"}, "a table without <tbody> does not hydrate"),
    (r"\b(set_)?inner_html\b", {"src/app/ui/text_area.rs", "src/app/ui/icon.rs", "src/app/ui/without_scripts.rs"},
     "raw HTML must be proved safe"),
]


def guarded_markup_has_one_home(tree):
    """`<textarea>`, `<table>` and raw HTML stand in the widget that guards them."""
    for file in tree.rust():
        for pattern, homes, reason in HOMES:
            if file.path not in homes:
                yield from file.find(pattern, file.code_and_strings, f"{{}} stands in {', '.join(sorted(homes))}: {reason}")


def pages_say_whose_they_are(tree):
    """Every server function is asked by the client that names the reader of the page; every form of ours sends to an address that does."""
    for file in tree.rust():
        if file.within("src/api/"):
            yield from file.find(r"#\[server\((?!client = PageClient\b|default\))[^\n]*", file.code, "without `client = PageClient`: {}")
        if file.within("src/app/"):
            yield from file.find(r"<form\b[^>]*\bmethod=\"post\"[^>]*\baction=\w+::PATH", file.code_and_strings,
                                 "send to `own_address(…)`: {}")


RULES = [
    the_target_is_asked_in_lib_rs, sql_stands_in_server_db, portable_columns, the_clock_is_passed_in,
    guarded_markup_has_one_home, pages_say_whose_they_are,
]
