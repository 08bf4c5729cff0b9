"""What is written in one table, from which everything else takes it."""

import re

from .tree import Complaint

ADDRESSES, FORMS = "src/domain/address/table.rs", "src/domain/form_name.rs"


def _names(tree, table, pattern):
    """The names in a table, as alternatives of a pattern; nothing where there are none."""
    text = next((file.text for file in tree.files if file.path == table), "")
    return "|".join(sorted(map(re.escape, set(re.findall(pattern, text)))))


def _texts(tree, *folders):
    """The texts in these folders that are not of tests."""
    for each in tree.facts("text"):
        if each.path.startswith(folders) and not re.search(r"(^|/)tests?(/|\.rs$)", each.path):
            yield each


def addresses_come_from_the_table(tree):
    """An address is written in src/domain/address/table.rs alone; elsewhere it is made by `Address` or `Endpoint`."""
    first = _names(tree, ADDRESSES, r'=> "/([\w.-]+)')
    for text in _texts(tree, "src/app/", "src/api/", "src/server/") if first else ():
        for found in re.finditer(rf'"(?:\{{\w*\}})?/(?:{first})(?=["/?#])[^"\n]*', text.text):
            yield Complaint(text.path, text.line, f"{found[0]} is made by the types of {ADDRESSES}")


def forms_are_named_once(tree):
    """The name of a form is written in src/domain/form_name.rs, and at its server function as its endpoint."""
    names = _names(tree, FORMS, r'=> "(\w+)";')
    for text in _texts(tree, "src/app/", "src/api/") if names else ():
        for found in re.finditer(rf'"({names})(?=[ "-])', text.text):
            yield Complaint(text.path, text.line, f'"{found[1]}" is named by the type of {FORMS}')


RULES = [addresses_come_from_the_table, forms_are_named_once]
