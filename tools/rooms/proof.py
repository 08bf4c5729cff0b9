"""Shows that each rule can fail: a check that cannot proves nothing."""

import os
import tempfile
from concurrent.futures import ThreadPoolExecutor

from .samples import SAMPLES
from .tree import HERE, Tree, rule_ids


def _complaints(name, rules, files):
    """What a rule answers to a tree of these files, path → text."""
    with tempfile.TemporaryDirectory() as root:
        config = f"ruleDirs: [{HERE}/rules]\nutilDirs: [{HERE}/parts]\n"
        for path, text in {**files, "sgconfig.yml": config}.items():
            os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
            with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                file.write(text)
        tree = Tree(root, files)
        if name in rules:
            return list(rules[name](tree))
        return [each for each in tree.findings if each.id == name]


def failures(rules):
    """What the samples show to be wrong with the rules themselves, as sentences; and the number of samples tried."""
    rules = {rule.__name__: rule for rule in rules}
    names = [*rule_ids(), *rules]
    found = [f"{name} has no sample" for name in names if name not in SAMPLES]
    found += [f"{name} is no rule" for name in SAMPLES if name not in names]
    tried = [(name, files, kind) for name, both in SAMPLES.items() for kind, trees in zip((True, False), both) for files in trees]
    with ThreadPoolExecutor(4) as several:
        answers = several.map(lambda each: _complaints(each[0], rules, each[1]), tried)
    for (name, files, is_refused), complaints in zip(tried, answers):
        if is_refused and not complaints:
            found.append(f"{name} lets pass: {files}")
        if not is_refused:
            found += [f"{name} refuses wrongly: {each}" for each in complaints]
    return found, len(tried)
