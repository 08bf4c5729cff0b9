"""How style sheets are kept: one block a file, each colour once, lines that fit."""

import re
from collections import Counter

from .tree import Complaint

WIDEST = 120
TOKENS, PRINT, CASCADE = "style/tokens.css", "style/print.css", "style/main.css"
COLOUR = r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\blight-dark\("
#: Not a block: the colours that a notice, a badge and a meter take from their tone.
OF_SEVERAL = {"style/ui/tone.css"}


def style_lines_fit(tree):
    """No line of a style sheet is longer than 120 characters."""
    for file in tree.css():
        for number, line in enumerate(file.text.split("\n"), 1):
            if len(line) > WIDEST:
                yield Complaint(file.path, number, f"{len(line)} characters; at most {WIDEST}")


def a_colour_is_defined_once(tree):
    """A token of the palette is defined once, both themes in it; only paper gives it another colour."""
    tokens = [(each.text.split(":", 1), each) for each in tree.facts("token")]
    palette = {name.strip() for (name, value), at in tokens if at.path == TOKENS and re.search(COLOUR, value)}
    times = Counter(name.strip() for (name, _), at in tokens if at.path == TOKENS)
    yield from (Complaint(TOKENS, 1, f"{each} is defined {times[each]} times") for each in sorted(palette) if times[each] > 1)
    for (name, _), at in tokens:
        if at.path not in (TOKENS, PRINT) and name.strip() in palette:
            yield Complaint(at.path, at.line, f"{name.strip()} is a token of {TOKENS}")


def one_block_a_file(tree):
    """A file of layout, ui or pages holds the rules of the block that it is called after."""
    for selector in tree.facts("selector"):
        if selector.path in OF_SEVERAL or not selector.path.startswith(("style/layout/", "style/ui/", "style/pages/")):
            continue
        own = selector.path.rsplit("/", 1)[1].removesuffix(".css")
        classes = re.findall(r"\.([a-zA-Z][\w-]*)", selector.text)
        if classes and own not in (re.split("__|--", each)[0] for each in classes):
            yield Complaint(selector.path, selector.line, f"{' '.join(selector.text.split())} is no part of .{own}")


def style_sheets_have_a_layer(tree):
    """Each style sheet is imported by style/main.css, which gives it its layer."""
    cascade = next((file.text for file in tree.css() if file.path == CASCADE), "")
    imported = set(re.findall(r'^@import "([^"]+)" layer\(', cascade, re.M))
    for file in tree.css():
        if file.path != CASCADE and file.path.removeprefix("style/") not in imported:
            yield Complaint(file.path, 1, f"{CASCADE} does not import it")


RULES = [style_lines_fit, a_colour_is_defined_once, one_block_a_file, style_sheets_have_a_layer]
