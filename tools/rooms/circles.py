"""Which parts of src/server name each other."""

import re
from collections import defaultdict

from .tree import Complaint

ROOM = "src/server/"


def _members(text):
    """What a tree of names (`a::{b, c::d} …`) names, as lists of names."""
    head = re.match(r"\s*((?:\w+\s*::\s*)*)(\w+|\{|\*)?", text)
    names = re.findall(r"\w+", head[1])
    if head[2] != "{":
        return [names + ([head[2]] if head[2] and head[2] != "*" else [])]
    depth, start, found = 0, head.end(), []
    for at in range(head.end(), len(text)):
        if depth == 0 and text[at] in ",}":
            found += [names + each for each in _members(text[start:at]) if text[start:at].strip()]
            start = at + 1
            if text[at] == "}":
                break
        depth += {"{": 1, "}": -1}.get(text[at], 0)
    return found


def _module(path):
    """The names that lead to the module of a file."""
    return [each for each in path.removeprefix("src/").removesuffix(".rs").split("/") if each != "mod"]


def _absolute(names, module):
    """The names from the top of the crate."""
    base = [] if names[0] == "crate" else list(module)
    for each in names:
        if each == "super":
            base = base[:-1]
        elif each not in ("crate", "self"):
            base.append(each)
    return base


def _arrows(tree):
    """Each (module, module that it names, path, line) of src/server."""
    texts = {each.path: each.text.encode() for each in tree.files if each.within(ROOM)}
    modules = {tuple(_module(path)) for path in texts}
    for fact in tree.facts("path"):
        if fact.path not in texts:
            continue
        here = tuple(_module(fact.path))
        statement = re.sub(r"//[^\n]*", "", texts[fact.path][fact.start:].split(b";", 1)[0].decode())
        for names in _members(statement):
            there = tuple(_absolute(names, here))
            while there and there not in modules:
                there = there[:-1]
            yield here, there, fact.path, fact.line


def _way(arrows, start, end):
    """The shortest way between two parts, both in it; nothing where there is none."""
    ways, known = [[start]], set()
    while ways:
        way = ways.pop(0)
        if way[-1] == end:
            return way
        if way[-1] not in known:
            known.add(way[-1])
            ways += [way + [each] for each in sorted(arrows.get(way[-1], ()))]
    return []


def _circles(arrows):
    """Circles, as lists of parts, the shortest first; of those that share an arrow one."""
    ways = [(one, _way(arrows, other, one)) for one in sorted(arrows) for other in sorted(arrows[one])]
    known = set()
    for circle in sorted(([one, *way] for one, way in ways if way), key=len):
        its = set(zip(circle, circle[1:]))
        if not known & its:
            known |= its
            yield circle


def no_circles_in_server(tree):
    """The folders of src/server, and the files beside them, do not name each other in a circle."""
    levels = defaultdict(lambda: defaultdict(dict))
    folders = set()
    for here, there, path, line in _arrows(tree):
        shared = next((at for at, (a, b) in enumerate(zip(here, there)) if a != b), None)
        if shared is not None and shared > 0:
            levels[here[:shared]][here[shared]].setdefault(there[shared], (path, line))
        folders.update(each[:at] for each in (here, there) for at in range(1, len(each)))
    for level, arrows in sorted(levels.items()):
        for circle in _circles(arrows):
            # Two files of one folder may know each other.
            if len(level) > 1 and not any(level + (each,) in folders for each in circle):
                continue
            for one, other in zip(circle, circle[1:]):
                yield Complaint(*arrows[one][other], f"{one} → {other} ({' → '.join(circle)})")


RULES = [no_circles_in_server]
