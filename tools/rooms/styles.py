"""How style sheets are kept: one block a file, colours in one file, lines that fit."""

import re
from collections import Counter

from .tree import Complaint

WIDEST = 120
TOKENS, PRINT, CASCADE = "style/tokens.css", "style/print.css", "style/main.css"
COLOUR = r"#[0-9a-fA-F]{3,8}\b|\brgba?\("
#: Not a block: the colours that a notice, a badge and a meter take from their tone.
OF_SEVERAL = {"style/ui/tone.css"}


def _values(file):
    """Each declaration of the file, as a match of its name and its value."""
    return re.finditer(r"([\w-]+)\s*:([^:;{}]*)(?=[;}])", file.without_css_comments)


def _line(file, at):
    return file.text.count("\n", 0, at) + 1


def style_lines_fit(tree):
    """No line of a style sheet is longer than 120 characters."""
    for file in tree.css():
        for number, line in enumerate(file.text.split("\n"), 1):
            if len(line) > WIDEST:
                yield Complaint(file.path, number, f"{len(line)} characters; at most {WIDEST}")


def colours_are_tokens(tree):
    """A colour is written in style/tokens.css alone; elsewhere its token is used."""
    for file in tree.css():
        if file.path != TOKENS:
            for found in _values(file):
                if re.search(COLOUR, found[2]):
                    yield Complaint(file.path, _line(file, found.start()), f"a token instead of {found[2].strip()}")


def a_colour_is_defined_once(tree):
    """A token of the palette is defined once, both themes in it; only paper gives it another colour."""
    tokens = [found for file in tree.css() if file.path == TOKENS for found in _values(file) if found[1].startswith("--")]
    palette = {found[1] for found in tokens if re.search(COLOUR + r"|\blight-dark\(", found[2])}
    times = Counter(found[1] for found in tokens)
    yield from (Complaint(TOKENS, 1, f"{each} is defined {times[each]} times") for each in sorted(palette) if times[each] > 1)
    for file in tree.css():
        if file.path not in (TOKENS, PRINT):
            for found in _values(file):
                if found[1] in palette:
                    yield Complaint(file.path, _line(file, found.start()), f"{found[1]} is a token of {TOKENS}")


def one_block_a_file(tree):
    """A file of layout, ui or pages holds the rules of the block that it is called after."""
    for file in tree.css():
        if file.path in OF_SEVERAL or not file.within("style/layout/", "style/ui/", "style/pages/"):
            continue
        own = file.path.rsplit("/", 1)[1].removesuffix(".css")
        for found in re.finditer(r"[^{};]+(?=\{)", file.without_css_comments):
            classes = [] if found[0].strip().startswith("@") else re.findall(r"\.([a-zA-Z][\w-]*)", found[0])
            if classes and own not in (re.split("__|--", each)[0] for each in classes):
                selector = " ".join(found[0].split())
                at = found.end() - len(found[0].lstrip())
                yield Complaint(file.path, _line(file, at), f"{selector} is no part of .{own}")


def style_sheets_have_a_layer(tree):
    """Each style sheet is imported by style/main.css, which gives it its layer."""
    cascade = next((file.without_css_comments for file in tree.css() if file.path == CASCADE), "")
    imported = set(re.findall(r'@import "([^"]+)" layer\(', cascade))
    for file in tree.css():
        if file.path != CASCADE and file.path.removeprefix("style/") not in imported:
            yield Complaint(file.path, 1, f"{CASCADE} does not import it")


RULES = [style_lines_fit, colours_are_tokens, a_colour_is_defined_once, one_block_a_file, style_sheets_have_a_layer]

#: Rule → (refused, accepted), as in samples.py.
SAMPLES = {
    style_lines_fit: (
        [{"style/ui/card.css": f".card {{ font-family: {'a' * 120}; }}\n"}],
        [{"style/ui/card.css": "ң" * 120 + "\n"}],
    ),
    colours_are_tokens: (
        [
            {"style/ui/card.css": ".card { color: #fff; }\n"},
            {"style/print.css": "@media print { .card { box-shadow: 0 1px rgb(0 0 0 / 7%) } }\n"},
        ],
        [
            {
                TOKENS: ":root { --ink: light-dark(#000, #fff); }\n",
                "style/ui/card.css": "/* #fff */ #add, .card:has(#bed) { color: var(--ink); }\n",
            }
        ],
    ),
    a_colour_is_defined_once: (
        [
            {TOKENS: ":root { --ink: #000; }\n@media (prefers-color-scheme: dark) { :root { --ink: #fff; } }\n"},
            {TOKENS: ":root { --ink: light-dark(#000, #fff); }\n", "style/ui/card.css": ".card { --ink: red; }\n"},
        ],
        [
            {
                TOKENS: ":root { --ink: light-dark(#000, #fff); --gap: 1rem; }\n",
                PRINT: ":root { --ink: black; }\n",
                "style/ui/card.css": ".card { --gap: 0; color: var(--ink); }\n",
            }
        ],
    ),
    one_block_a_file: (
        [
            {"style/ui/card.css": ".card { gap: 0; }\n.cardinal { gap: 0; }\n"},
            {"style/pages/home/door.css": "@media (min-width: 1rem) { .door { gap: 0; } .step { gap: 0; } }\n"},
        ],
        [
            {
                "style/ui/card.css": ".card--wide, .page > .card__head { gap: .5rem; }\nhtml[data-a] { gap: 0; }\n",
                "style/print.css": ".card, .page { gap: 0; }\n",
            }
        ],
    ),
    style_sheets_have_a_layer: (
        [{CASCADE: '/* @import "ui/card.css" layer(ui); */\n', "style/ui/card.css": ""}],
        [{CASCADE: '@import "ui/card.css" layer(ui);\n', "style/ui/card.css": ""}],
    ),
}
