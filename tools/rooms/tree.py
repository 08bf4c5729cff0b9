"""The files of the project, what ast-grep finds in them, and what a rule answers."""

import glob
import json
import os
import re
import shutil
import subprocess
import sys
from collections import namedtuple
from functools import cached_property

HERE = os.path.dirname(os.path.abspath(__file__))
#: What is wrong, and where.
Complaint = namedtuple("Complaint", "path line text")
#: What ast-grep found by the rule `id`, and where; `start` is the offset in bytes.
Found = namedtuple("Found", "id path line start text message")


class File:
    """One file: its path from the top of the tree, and its text."""

    def __init__(self, path, text):
        self.path, self.text = path, text

    def within(self, *folders):
        """Whether the file is in one of the folders, or is one of the files."""
        return any(self.path == each or (each.endswith("/") and self.path.startswith(each)) for each in folders)

    def find(self, pattern, message, flags=0, text=None):
        """A complaint for each place where the pattern is found in the text."""
        text = self.text if text is None else text
        for found in re.finditer(pattern, text, flags):
            yield Complaint(self.path, text.count("\n", 0, found.start()) + 1, message.format(found[0].strip()))


class Tree:
    """The files of a folder that are text, and the place where ast-grep finds them."""

    def __init__(self, root, paths):
        self.root, self.files = root, []
        for path in sorted(paths):
            try:
                with open(os.path.join(root, path), encoding="utf-8") as file:
                    self.files.append(File(path, file.read()))
            except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
                continue

    @classmethod
    def of_the_project(cls, root):
        """The files that git holds or would take."""
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=root, check=True, capture_output=True)
        return cls(root, filter(None, listed.stdout.decode().split("\0")))

    def css(self):
        """The style sheets."""
        return [each for each in self.files if each.path.startswith("style/") and each.path.endswith(".css")]

    @cached_property
    def findings(self):
        """What the rules of `rules/` complain about."""
        return self._scan()

    @cached_property
    def _facts(self):
        return self._scan("--inline-rules", "\n---\n".join(_texts("facts")))

    def facts(self, fact):
        """What a rule of `facts/` finds."""
        return [each for each in self._facts if each.id == fact]

    def _scan(self, *options):
        command = [_ast_grep(), "scan", "--json=compact", *options]
        answer = subprocess.run(command, cwd=self.root, capture_output=True, text=True)
        # 1 says that something was found; where a rule is wrong nothing is answered.
        if answer.returncode not in (0, 1) or not answer.stdout:
            sys.exit(answer.stderr or f"{command[0]} answered nothing")
        found = [
            Found(each["ruleId"], each["file"], each["range"]["start"]["line"] + 1,
                  each["range"]["byteOffset"]["start"], each["text"], each["message"])
            for each in json.loads(answer.stdout)
        ]
        return sorted(found, key=lambda each: (each.id, each.path, each.line))


def _ast_grep():
    """The pinned ast-grep, else that of the machine."""
    pinned = os.path.expanduser("~/.cache/asula/tools/bin/ast-grep")
    found = pinned if os.path.exists(pinned) else shutil.which("ast-grep")
    return found or sys.exit("Missing: ast-grep. Run: tools/setup test")


def _texts(folder):
    for path in sorted(glob.glob(os.path.join(HERE, folder, "*.yml"))):
        with open(path, encoding="utf-8") as file:
            yield file.read()


def rule_ids():
    """The names of the rules of `rules/`."""
    return [each for text in _texts("rules") for each in re.findall(r"^id: (.+)$", text, re.M)]
