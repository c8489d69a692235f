"""`normalise check`: what counts as a finding, and how it is shown."""

from __future__ import annotations

from pathlib import Path

from command_line import Call, written


def test_check_finds_by_trust_and_writes_nothing(call: Call) -> None:
    written("safe.txt", "teh\n")
    written("unsafe.txt", "gonna\n")
    written("report.txt", "very very\n")
    written("clean.txt", "plain\n")
    expected = {
        "safe.txt": (1, 1, 1),
        "unsafe.txt": (0, 1, 1),
        "report.txt": (0, 0, 1),
        "clean.txt": (0, 0, 0),
    }
    for name, codes in expected.items():
        for level, code in zip(("safe", "unsafe", "report"), codes, strict=True):
            assert call("check", name, "--fail-on", level).code == code, (name, level)
    assert call("check", "unsafe.txt").code == 0
    assert call("check", "unsafe.txt", "--unsafe-fixes").code == 1
    assert len(list(Path().iterdir())) == 4


def test_reports_in_every_format(call: Call) -> None:
    written("a.txt", "teh gonna\n")
    for name in ("full", "concise", "diff", "jsonl", "summary"):
        ran = call("check", "a.txt", "--output-format", name)
        assert ran.code == 1
        assert "the" in ran.out
