"""Expressions that are kept are those that Python compiles."""

from __future__ import annotations

import marshal
import re
from pathlib import Path

import pytest

from normalise import expressions
from normalise.catalogue import all_rules


def test_kept_expressions_are_what_python_compiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    all_rules()
    place = str(tmp_path / "expressions.bin")
    expressions.keep(place, "now")
    monkeypatch.setattr(expressions, "_known", {})
    expressions.recall(place, "before")
    assert not expressions._known, "of another state nothing is taken up"
    expressions.recall(place, "now")
    assert len(expressions._known) > 250
    for source, flags in expressions._known:
        made = expressions._made(source, flags)
        assert made == re.compile(source, flags), "flags and compiled code, too"
        assert made.groupindex == re.compile(source, flags).groupindex


def test_broken_expressions_are_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lazy = expressions.expression("(?P<letter>a)b+")
    place = tmp_path / "expressions.bin"
    expressions.keep(str(place), "now")
    good = place.read_bytes()
    monkeypatch.setattr(expressions, "_known", {})
    for content in (b"", good[:50], good[:-1], good[:200] + b"\xff" + good[201:], bytes(4) + marshal.dumps(("now",))):
        place.write_bytes(content)
        expressions.recall(str(place), "now")
        assert not expressions._known
    expressions.recall(str(tmp_path / "none.bin"), "now")
    found = lazy.fullmatch("abb")
    assert found is not None
    assert found["letter"] == "a"
