"""The files of the project as the rules see them, and what a rule answers."""

import re
import subprocess
from collections import namedtuple
from functools import cached_property

from . import rust_text

#: What is wrong, and where.
Complaint = namedtuple("Complaint", "path line text")


class File:
    """One file: its path from the top of the project, and its text."""

    def __init__(self, path, text):
        self.path, self.text = path, text

    @cached_property
    def _split(self):
        return rust_text.split(self.text)

    @property
    def code(self):
        """Rust without comments and strings."""
        return self._split[0]

    @property
    def code_and_strings(self):
        """Rust without comments."""
        return self._split[1]

    @property
    def strings(self):
        """What stands in the strings of Rust."""
        return self._split[2]

    @property
    def without_css_comments(self):
        """CSS without its comments, lines kept."""
        return re.sub(r"/\*.*?\*/", lambda found: re.sub(r"[^\n]", " ", found[0]), self.text, flags=re.S)

    def within(self, *folders):
        """Whether the file stands in one of the folders, or is one of the files."""
        return any(self.path == each or (each.endswith("/") and self.path.startswith(each)) for each in folders)

    def find(self, pattern, text, message, flags=0):
        """A complaint for each place where the pattern stands in the text (one of this file's)."""
        for found in re.finditer(pattern, text, flags):
            yield Complaint(self.path, rust_text.line_of(text, found.start()), message.format(found[0].strip()))


class Tree:
    """All files of the project that are or would be in git."""

    def __init__(self, files):
        self.files = [File(path, text) for path, text in sorted(files.items())]

    @classmethod
    def of_the_project(cls):
        """Reads the files that git holds or would take; what is not text is left out."""
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], check=True, capture_output=True)
        files = {}
        for path in filter(None, listed.stdout.decode().split("\0")):
            try:
                with open(path, encoding="utf-8") as text:
                    files[path] = text.read()
            except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
                continue
        return cls(files)

    def rust(self):
        """The Rust files of `src/`."""
        return [each for each in self.files if each.path.startswith("src/") and each.path.endswith(".rs")]

    def css(self):
        """The style sheets."""
        return [each for each in self.files if each.path.startswith("style/") and each.path.endswith(".css")]
