"""What is shown of large files: the same places, lines and words as of a text in memory, in every format."""

from __future__ import annotations

from pathlib import Path

import pytest
from gold_score import NAMES, SEEDS, read_text
from hypothesis import given, settings
from hypothesis import strategies as st

from normalise import onefile, session, textstream
from normalise.changelog.spool import SpoolWriter
from normalise.configuration import Configuration
from normalise.document import Document
from normalise.reporters import Format
from normalise.reporters.paged import Paged
from normalise.reporters.showing import View
from normalise.textstream import Form, open_regular

LONG = "\n\n".join(read_text(SEEDS / f"{name}.txt") for name in NAMES)
HEADS = {"utf-8": b"", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


@settings(max_examples=200)
@given(
    st.lists(st.sampled_from(["a", "é", "🙂", " ", "\n", "\r\n", "\r", "\u2028", "word "]), min_size=1, max_size=60),
    st.sampled_from(sorted(HEADS)),
    st.data(),
)
def test_pages_tell_what_the_text_tells(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str], encoding: str, data: st.DataObject
) -> None:
    text = "".join(parts)
    path = tmp_path_factory.mktemp("pages") / "a.txt"
    path.write_bytes(HEADS[encoding] + text.encode(encoding))
    with pytest.MonkeyPatch.context() as patch, open_regular(path, "a.txt") as file:
        patch.setattr(textstream, "PIECE", data.draw(st.integers(1, 9)))
        paged, document = Paged(file, Form(encoding, bool(HEADS[encoding]), "lf"), "a.txt"), Document(text)
        assert len(paged.lines) == len(document.lines)
        assert list(paged.lines) == document.lines
        for place in range(len(text) + 1):
            assert paged.line_number(place) == document.line_number(place)
            assert paged.line_at(place) == document.line_at(place)
            assert paged.position(place) == document.position(place)
        for start in range(-2, len(text) + 2):
            assert paged.text[start : start + 5] == text[start : start + 5]


@pytest.mark.parametrize("name", [f for f in Format if f is not Format.DIFF])
@pytest.mark.parametrize("write", [False, True])
def test_every_format_shows_the_same_of_a_large_file(
    name: Format, write: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def shown(folder: str) -> str:
        (tmp_path / folder).mkdir()
        monkeypatch.chdir(tmp_path / folder)
        Path("a.txt").write_bytes(LONG.replace("\n", "\r\n", 30).encode())
        Path("b.txt").write_bytes(b"The ferry left at noon.\n" * 9)
        Path("c.txt").write_bytes(b"\xff\n" * 9)
        view = View(show_fixes=name in (Format.FULL, Format.SUMMARY))
        order = session.Order(("a.txt", "b.txt", "c.txt"), Configuration(), write=write, jobs=1, format=name, view=view)
        assert session.run(order) == session.FAILED
        assert [p.name for p in Path().iterdir() if p.name.endswith(".tmp")] == []
        return capfd.readouterr().out

    whole = shown("whole")
    monkeypatch.setattr(onefile, "LARGE", 10)
    monkeypatch.setattr(textstream, "PIECE", 1001)
    monkeypatch.setattr(SpoolWriter.__init__, "__defaults__", (5,))
    assert len(whole) > 500
    assert shown("large") == whole
