"""How files are kept."""

import re

from . import rust_text
from .tree import Complaint

LONGEST = 300
WORDS_OF_A_TEST = 9


def logical_properties(tree):
    """Style sheets name the start and the end of a line, not left and right."""
    pattern = (r"\b(margin|padding|border)-(left|right)\b|(?<![\w-])(left|right)\s*:|"
               r"\b(text-align|float|clear)\s*:\s*(left|right)\b|\bborder-(top|bottom)-(left|right)-radius\b")
    for file in tree.css():
        yield from file.find(pattern, file.without_css_comments, "write the logical property instead of {}")


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
    """What is not done stands in an issue, not in the tree."""
    pattern = r"\b(TOD[O]|FIXM[E]|XX[X])\b|\b(tod[o]|unimplemente[d])!\s*\("
    for file in tree.files:
        if file.within("src/", "crates/", "style/", "end2end/", "migrations/", "tools/", "tests/"):
            yield from file.find(pattern, file.text, "unfinished: {}")


def names_with_a_meaning(tree):
    """A file is called after a verb or a noun of the work."""
    for file in tree.files:
        if re.search(r"(^|/)(utils?|helpers?|common|misc)(\.\w+$|/)", file.path) and file.within("src/", "crates/", "end2end/", "tests/"):
            yield Complaint(file.path, 1, "this name says nothing about the content")


def test_names_are_short(tree):
    """The name of a test has fewer than ten words: one behaviour, said once."""
    attribute = r"#\[(?:\w+\s*::\s*)*test\b[^\]]*\]\s*(?:#\[[^\]]*\]\s*)*"
    for file in tree.files:
        if file.path.endswith(".rs"):
            for found in re.finditer(attribute + r"(?:pub\s+)?(?:async\s+)?fn\s+(\w+)", file.code):
                words = len(found[1].split("_"))
                if words > WORDS_OF_A_TEST:
                    line = rust_text.line_of(file.code, found.start(1))
                    yield Complaint(file.path, line, f"{found[1]} has {words} words (at most {WORDS_OF_A_TEST})")


def no_place_of_one_machine(tree):
    """No folder of one machine and no address of a registry stands in the tree, lock files least of all."""
    folders = r"(?<![\w.])/(wor[k]|roo[t]|hom[e]/\w+)/|bash_job[s]"
    hosts = r"registry\.npmj[s]|static\.crate[s]\.io|pypi\.or[g]|pythonhoste[d]|proxy\.golan[g]"
    for file in tree.files:
        yield from file.find(folders, file.text, "a path of one machine: {}")
        if file.path.endswith((".lock", "package-lock.json", ".txt", ".npmrc", ".toml")):
            yield from file.find(hosts, file.text, "an address of a registry: {}")


RULES = [
    logical_properties, files_are_short, nothing_unfinished, names_with_a_meaning, test_names_are_short, no_place_of_one_machine,
]
