"""How files are kept."""

import re

from .tree import Complaint

LONGEST = 300


def files_are_short(tree):
    """No file is longer than 300 lines, catalogues of words and tests aside."""
    for file in tree.files:
        counted = file.within("src/", "crates/", "style/", "end2end/", "tools/") and (
            file.path.endswith((".rs", ".css", ".ts", ".py")) or file.within("tools/"))
        if counted and not file.within("src/i18n/words/", "src/i18n/labels/", "end2end/tests/"):
            lines = file.text.count("\n")
            if lines > LONGEST:
                yield Complaint(file.path, lines, f"{lines} lines; split by meaning (at most {LONGEST})")


def nothing_unfinished(tree):
    """What is not done is in an issue, not in the tree."""
    pattern = r"\b(TOD[O]|FIXM[E]|XX[X])\b|\b(tod[o]|unimplemente[d])!\s*\("
    for file in tree.files:
        if file.within("src/", "crates/", "style/", "end2end/", "migrations/", "tools/", "tests/"):
            yield from file.find(pattern, "unfinished: {}")


def names_with_a_meaning(tree):
    """A file is called after a verb or a noun of the work."""
    for file in tree.files:
        if re.search(r"(^|/)(utils?|helpers?|common|misc)(\.\w+$|/)", file.path) and file.within("src/", "crates/", "end2end/", "tests/"):
            yield Complaint(file.path, 1, "this name says nothing about the content")


def no_place_of_one_machine(tree):
    """No folder of one machine and no address of a registry is in the tree, lock files least of all."""
    folders = r"(?<![\w.])/(wor[k]|roo[t]|hom[e]/\w+)/|bash_job[s]"
    hosts = r"registry\.npmj[s]|static\.crate[s]\.io|pypi\.or[g]|pythonhoste[d]|proxy\.golan[g]"
    for file in tree.files:
        yield from file.find(folders, "a path of one machine: {}")
        if file.path.endswith((".lock", "package-lock.json", ".txt", ".npmrc", ".toml")):
            yield from file.find(hosts, "an address of a registry: {}")


def portable_columns(tree):
    """Migrations use the column types that both databases give through one driver: docs/adr/0001."""
    types = ("BOOLEAN|BOOL|TIMESTAMP|TIMESTAMPTZ|DATETIME|DATE|TIME|INTERVAL|NUMERIC|DECIMAL|REAL|FLOAT|UUID|JSONB?|BLOB|"
             "BYTEA|VARCHAR|CHAR|BIGSERIAL|SERIAL|SMALLINT|AUTOINCREMENT")
    for file in tree.files:
        if file.within("migrations/") and file.path.endswith(".sql"):
            text = re.sub(r"--[^\n]*|'[^']*'", lambda found: " " * len(found[0]), file.text)
            yield from file.find(rf"^\s*\"?\w+\"?\s+({types})\b", "not a portable column: {}", re.M, text)


def no_rule_is_switched_off(tree):
    """No comment switches a rule off: a rule that is wrong is changed."""
    for file in tree.files:
        if file.path.endswith((".rs", ".css")):
            yield from file.find(r"ast-grep-ignor[e]", "{}")


RULES = [
    files_are_short, nothing_unfinished, names_with_a_meaning, no_place_of_one_machine, portable_columns,
    no_rule_is_switched_off,
]
