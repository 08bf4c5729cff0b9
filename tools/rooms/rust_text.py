"""Reads Rust text far enough to tell code from comments and strings, and paths from words."""

import re

_PIECE = re.compile(
    r'''(?P<line>//[^\n]*)
      | (?P<block>/\*)
      | (?P<raw>\bb?r(?P<hashes>\#*)")
      | (?P<string>\bb"|\bc"|")
      | (?P<char>'(?:\\[^\n]{1,10}?|[^\\'\n])')''',
    re.X,
)


def _blank(text):
    """As many characters, with the line breaks where they were, so that line numbers stay true."""
    return re.sub(r"[^\n]", " ", text)


def _end_of_block(text, start):
    """Where a block comment that begins at `start` ends; Rust nests them."""
    depth, at = 0, start
    while at < len(text):
        if text.startswith("/*", at):
            depth, at = depth + 1, at + 2
        elif text.startswith("*/", at):
            depth, at = depth - 1, at + 2
            if depth == 0:
                return at
        else:
            at += 1
    return len(text)


def _end_of_string(text, start):
    """Where a string whose text begins at `start` ends."""
    at = start
    while at < len(text) and text[at] != '"':
        at += 2 if text[at] == "\\" else 1
    return at + 1


def split(text):
    """The same text three ways: (code, code with strings, strings), everything else blank."""
    code, with_strings, strings, at = [], [], [], 0

    def put(piece, kind):
        code.append(piece if kind == "code" else _blank(piece))
        with_strings.append(_blank(piece) if kind == "comment" else piece)
        strings.append(piece if kind == "string" else _blank(piece))

    while found := _PIECE.search(text, at):
        put(text[at:found.start()], "code")
        if found["line"]:
            end, kind = found.end(), "comment"
        elif found["block"]:
            end, kind = _end_of_block(text, found.start()), "comment"
        elif found["raw"]:
            close = text.find('"' + found["hashes"], found.end())
            end, kind = (len(text) if close < 0 else close + 1 + len(found["hashes"])), "string"
        elif found["string"]:
            end, kind = _end_of_string(text, found.end()), "string"
        else:
            end, kind = found.end(), "string"
        put(text[found.start():end], kind)
        at = end
    put(text[at:], "code")
    return "".join(code), "".join(with_strings), "".join(strings)


def _members(code, opening):
    """The first names of the members of `{…}` that opens at `opening`, each with its place."""
    depth, at, expecting = 1, opening + 1, True
    while at < len(code) and depth:
        letter = code[at]
        if letter in "{}":
            depth += 1 if letter == "{" else -1
        elif letter == "," and depth == 1:
            expecting = True
        elif expecting and depth == 1 and (letter.isalpha() or letter == "_"):
            name = re.match(r"\w+", code[at:])[0]
            yield name, at
            expecting, at = False, at + len(name) - 1
        at += 1


def crate_paths(code):
    """Every first name after `crate::`, also in a group, as (name, place)."""
    for found in re.finditer(r"\bcrate\s*::\s*(\w+|\{)", code):
        if found[1] == "{":
            yield from _members(code, found.end() - 1)
        else:
            yield found[1], found.start()


def super_paths(code):
    """Every path that climbs by `super::`, as (how many times, the names after it, place)."""
    for found in re.finditer(r"\b((?:super\s*::\s*)+)(\w+|\{)", code):
        steps = found[1].count("super")
        if found[2] == "{":
            for name, at in _members(code, found.end() - 1):
                yield steps, name, at
        else:
            yield steps, found[2], found.start()


def line_of(text, place):
    """The number of the line that holds the place, from 1."""
    return text.count("\n", 0, place) + 1
