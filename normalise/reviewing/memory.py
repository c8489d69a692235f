"""What was refused in earlier reviews, so that nobody is asked twice."""

from __future__ import annotations

import json
from pathlib import Path

from normalise.changelog.writer import FOLDER
from normalise.errors import NormaliseError
from normalise.reviewing.findings import Finding, series_key

NAME = "review.jsonl"
_REJECT, _NEVER = "reject", "never"


class Memory:
    """The refusals kept in `.normalise/review.jsonl` below a folder: one a line, named by a hash of its context."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FOLDER / NAME
        self._keys = set(_keys(self.path))

    def knows(self, finding: Finding) -> bool:
        """Whether this place was refused before, or its repair everywhere."""
        return finding.key in self._keys or series_key(finding) in self._keys

    def reject(self, finding: Finding, key: str = "") -> None:
        """Keeps that a place was refused; `key` if it goes by another name now. NormaliseError if it cannot."""
        self._add(key or finding.key, finding, _REJECT)

    def never(self, finding: Finding) -> None:
        """Keeps that a repair is wrong everywhere."""
        self._add(series_key(finding), finding, _NEVER)

    def _add(self, key: str, finding: Finding, answer: str) -> None:
        if key in self._keys:
            return
        self._keys.add(key)
        code, before, after = finding.series
        line = json.dumps({"key": key, "answer": answer, "code": code, "before": before, "after": after})
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            ignore = self.path.parent / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            with open(self.path, "a", encoding="utf-8") as file:
                file.write(line + "\n")
        except OSError as error:
            reason = error.strerror or str(error)
            raise NormaliseError(f"{self.path}: cannot be written ({reason}); mend its permissions") from error


def _keys(path: Path) -> list[str]:
    """The keys of a memory; a line that a crash has torn is passed over."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise NormaliseError(f"{path}: cannot be read ({error}); mend its permissions, or delete it") from error
    keys = []
    for line in lines:
        try:
            keys.append(str(json.loads(line)["key"]))
        except (ValueError, KeyError, TypeError):
            continue
    return keys
