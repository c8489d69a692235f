"""Bytes in, text out, and back."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalise import files, holding
from normalise.errors import NormaliseError

ENCODINGS = [("utf-8", False), ("utf-8", True), ("utf-16-le", True), ("utf-16-be", True)]


@given(
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])),
    st.sampled_from(ENCODINGS),
)
def test_every_text_comes_back_byte_for_byte(text: str, form: tuple[str, bool]) -> None:
    encoding, bom = form
    data = files.encode(text, encoding, bom=bom)
    if text.startswith("\ufeff") and not bom:
        encoding, bom, text = "utf-8", True, text[1:]
    source = files.decode(data, "a.txt")
    assert (source.encoding, source.bom, source.document.text) == (encoding, bom, text)
    assert source.encoded(source.document.text) == data
    assert files.decode_as(data, encoding, "a.txt", bom=bom) == text


@given(st.binary())
def test_bytes_come_back_or_are_refused(data: bytes) -> None:
    try:
        source = files.decode(data, "a.txt")
    except NormaliseError:
        return
    assert source.encoded(source.document.text) == data


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"caf\xe9 au lait", "a.txt: not valid UTF-8 at byte 3 (0xe9); convert it"),
        (b"\xef\xbb\xbfcaf\xe9", "at byte 6"),
        (b"broken \xe2\x82", "at byte 7"),
        (b"surrogate \xed\xa0\x80", "at byte 10"),
        ("ab".encode("utf-16") + b"x", "UTF-16-LE at byte 6"),
        (b"PK\x00\x03", "a.txt: binary (NUL at byte 2)"),
        ("a\0b".encode("utf-16"), "binary (NUL at byte 4)"),
        ("hello".encode("utf-32"), "UTF-32 is not supported"),
    ],
)
def test_what_is_no_text_is_refused_with_place_and_advice(data: bytes, message: str) -> None:
    with pytest.raises(NormaliseError) as caught:
        files.decode(data, "a.txt")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "newline"),
    [("", "none"), ("a", "none"), ("a\nb\n", "lf"), ("a\r\nb", "crlf"), ("a\rb", "cr"), ("a\r\nb\n", "mixed")],
)
def test_line_ends_are_told_and_kept(text: str, newline: str) -> None:
    source = files.decode(text.encode(), "a.txt")
    assert (source.newline, source.document.text) == (newline, text)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(ENCODINGS), st.data())
def test_byte_offsets_cut_the_bytes_where_the_text_is_cut(
    text: str, form: tuple[str, bool], data: st.DataObject
) -> None:
    encoding, bom = form
    places = data.draw(st.lists(st.integers(0, len(text))))
    offsets = files.byte_offsets(text, places, encoding, bom=bom)
    whole = files.encode(text, encoding, bom=bom)
    for place in places:
        assert whole[: offsets[place]] == files.encode(text[:place], encoding, bom=bom)


def test_a_folder_or_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(NormaliseError, match=r"^x: not a regular file"):
        files.read(tmp_path, "x")
    with pytest.raises(NormaliseError, match=r"^x: cannot be read \(No such file"):
        files.read(tmp_path / "gone", "x")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NormaliseError, match="not a regular file"):
        files.read(tmp_path / "pipe", "x")


def test_staging_leaves_the_target_until_commit(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    target.chmod(0o640)
    staged = files.stage(target, b"new", "a.txt", ".t.tmp", target.stat())
    assert target.read_bytes() == b"old"
    staged.commit()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_discarding_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "a.txt"
    files.stage(target, b"new", "a.txt", ".t.tmp", tmp_path.stat()).discard()
    assert list(target.parent.iterdir()) == []


def test_a_failed_write_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NormaliseError, match=r"^a.txt: cannot be written to .*; free space or mend"):
        files.stage(tmp_path / "file" / "a.txt", b"new", "a.txt", ".t.tmp", tmp_path.stat())
    (tmp_path / "folder").mkdir()
    staged = files.stage(tmp_path / "folder", b"new", "folder", ".t.tmp", tmp_path.stat())
    with pytest.raises(NormaliseError, match=r"folder: cannot be replaced .*; it is as it was"):
        staged.commit()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "folder"]


def test_a_file_that_changes_meanwhile_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    status = path.stat()
    holding.check_untouched(path, "a.txt", status)
    path.write_bytes(b"other")
    with pytest.raises(NormaliseError, match="changed while it was read"):
        holding.check_untouched(path, "a.txt", status)
    path.unlink()
    with pytest.raises(NormaliseError, match="vanished"):
        holding.check_untouched(path, "a.txt", status)
