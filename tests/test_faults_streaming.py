"""Large files are streamed: the same bytes and the same records as when the whole is in memory."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from gold_score import NAMES, SEEDS, read_text
from hypothesis import given
from hypothesis import strategies as st
from stub_pipeline import StubPipeline

from normalise import files, onefile, session, textstream
from normalise.blocks import AHEAD, BLOCK, Block, blocks
from normalise.changelog import ChangeRecord, RepairRecord, read_log, undo, verify
from normalise.changelog.spool import Spool, SpoolWriter
from normalise.configuration import Configuration
from normalise.document import Document
from normalise.errors import NormaliseError
from normalise.pipeline import Pipeline
from normalise.result import Result

LONG = "\n\n".join(read_text(SEEDS / f"{name}.txt") for name in NAMES) * 2
ENCODED = {
    "utf-8": LONG.encode(),
    "bom": b"\xef\xbb\xbf" + LONG.encode(),
    "utf-16": b"\xff\xfe" + LONG.encode("utf-16-le"),
    "big-endian": b"\xfe\xff" + LONG.encode("utf-16-be"),
    "crlf": LONG.replace("\n", "\r\n").encode(),
    "one line": LONG.replace("\n", " ").encode(),
}


def fixed(folder: Path, data: bytes, *, out: Path | None = None) -> tuple[bytes, list[str]]:
    """What a run makes of a file, and its log without the head."""
    folder.mkdir()
    (folder / "a.txt").write_bytes(data)
    os.chdir(folder)
    log = folder / "log.jsonl"
    order = session.Order(("a.txt",), Configuration(), write=True, out=out, jobs=1, log=log)
    assert session.run(order) == session.DONE
    return ((out or folder) / "a.txt").read_bytes(), log.read_text(encoding="utf-8").splitlines()[1:]


@pytest.fixture
def streams(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file counts as large, comes in small pieces, and its records go to the disk."""
    monkeypatch.setattr(onefile, "LARGE", 10)
    monkeypatch.setattr(textstream, "PIECE", 1001)
    monkeypatch.setattr(SpoolWriter.__init__, "__defaults__", (5,))


@pytest.mark.parametrize("form", ENCODED)
def test_both_ways_give_the_same_bytes_and_records(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(tmp_path)
    whole = fixed(tmp_path / "whole", ENCODED[form])
    request.getfixturevalue("streams")
    streamed = fixed(tmp_path / "streamed", ENCODED[form])
    assert whole[0] != ENCODED[form]
    assert streamed == whole
    assert sorted(p.name for p in (tmp_path / "streamed").iterdir()) == ["a.txt", "log.jsonl"]
    undone = undo(tmp_path / "streamed" / "log.jsonl")
    assert undone.files
    assert (tmp_path / "streamed" / "a.txt").read_bytes() == ENCODED[form]


class ByBlocks(StubPipeline):
    """The same repairs, block by block."""

    def run_block(self, block: Block, whole: Document) -> Result:
        """The result for a block."""
        return self.run(Document(block.text, whole.source))


@pytest.mark.parametrize(
    "text",
    ["", "\n", " teh ferry\r\n\r\nleft ", "word " * BLOCK, f"one {'x' * 3 * BLOCK} two", "é\u2028a\u00a0b\n" * BLOCK],
    ids=["empty", "blank", "short", "one line", "a word of many blocks", "other blanks"],
)
@pytest.mark.parametrize("streamed", [False, True], ids=["whole", "streamed"])
def test_words_are_counted_as_they_stand_between_blanks(
    text: str, streamed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(tmp_path)
    if streamed:
        request.getfixturevalue("streams")
    Path("a.txt").write_bytes(text.encode())
    counted: list[int] = []
    order = session.Order(("a.txt",), Configuration(), write=False)
    session.run(order, make=ByBlocks, told=lambda report: counted.append(report.words))
    assert counted == [len(text.split())]


@pytest.mark.usefixtures("streams")
def test_right_files_are_not_written_but_copied_to_an_output_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    right = b"\xef\xbb\xbf" + b"The ferry left at noon.\n\n" * 4000
    (tmp_path / "right.txt").write_bytes(right)
    before = (tmp_path / "right.txt").stat()
    assert session.run(session.Order(("right.txt",), Configuration(), write=True)) == session.DONE
    assert (tmp_path / "right.txt").stat().st_ino == before.st_ino
    copied, _ = fixed(tmp_path / "copied", right, out=tmp_path / "out")
    assert copied == right


@pytest.mark.usefixtures("streams")
@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a" * 5000 + b"\xe9 au lait", "not valid UTF-8 at byte 5000 (0xe9)"),
        (b"\xef\xbb\xbf" + b"a" * 5000 + b"\xe2\x82", "not valid UTF-8 at byte 5003 (0xe2)"),
        (b"\xff\xfe" + b"a\0" * 5000 + b"x", "not valid UTF-16-LE at byte 10002"),
        (b"a" * 5000 + b"\0b", "binary (NUL at byte 5000)"),
        (b"\xff\xfe" + b"a\0" * 5000 + b"\0\0", "binary (NUL at byte 10002)"),
    ],
)
def test_what_is_no_text_is_refused_as_in_short_files(data: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(NormaliseError) as short:
        files.decode(data, "a.txt")
    with textstream.open_regular(tmp_path / "a.txt", "a.txt") as file, pytest.raises(NormaliseError) as streamed:
        textstream.surveyed(file, "a.txt")
    assert str(streamed.value) == str(short.value)
    assert message in str(short.value)


def test_pipes_are_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NormaliseError, match="not a regular file"):
        textstream.open_regular(tmp_path / "pipe", "pipe")


@given(
    st.lists(st.sampled_from(["a\n", "\n", "\r\n", "word " * 900, "x" * 9000, "One stop. Two “a” b. ", "é\u0301"] * 2)),
    st.integers(1, 50_000),
)
def test_blocks_do_not_depend_on_the_pieces(parts: list[str], size: int) -> None:
    text = "".join(parts * 6)
    whole = list(blocks((text,)))
    assert "".join(block.text for block in whole) == text
    assert all(len(block.text) <= AHEAD for block in whole)
    pieces = [text[i : i + size] for i in range(0, len(text), size)]
    assert list(blocks(pieces)) == whole


def test_long_lines_are_cut_between_sentences(pipeline: Pipeline) -> None:
    line = "The mayor (who is old) said: “It rained. It will rain.” She left. " * (BLOCK // 30)
    cut = list(blocks((line,)))
    assert len(cut) > 2
    assert not any(block.closed for block in cut)
    assert all(block.text.endswith(("will rain.” ", "She left. ")) for block in cut[:-1])
    assert pipeline.run(Document(line)).text == line


def test_nothing_is_repaired_beside_a_cut_that_parts_words(pipeline: Pipeline) -> None:
    line = "it rained ofthe sea " * (BLOCK // 10)
    first, *_ = blocks((line,))
    assert first.closed
    text = pipeline.run_block(Block(first.text, first.closed), Document("")).text
    assert text.endswith("ofthe sea ")
    assert text.startswith("it rained of the sea ")


@pytest.mark.parametrize("tail", ["Share this article", "Read more: The mayor left"])
def test_the_rest_of_a_long_line_is_no_line_of_furniture(tail: str, pipeline: Pipeline) -> None:
    line = ("It rained on the harbour. " * (BLOCK // 26 + 1))[: BLOCK - 10]
    line = line[: line.rindex(". ") + 2]
    assert pipeline.run(Document(line + tail + " and left. " + tail)).text == line + tail + " and left. " + tail


def test_records_on_disk_are_those_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    fixed(tmp_path / "run", LONG.encode())
    logged = read_log(tmp_path / "run" / "log.jsonl")
    (file,) = logged.files
    kept, spooled = SpoolWriter(tmp_path / "none"), SpoolWriter(tmp_path / "spool", 3)
    records: list[RepairRecord | ChangeRecord] = [*file.composed, *file.changes]
    for record in records:
        kept.add(record)
        spooled.add(record)
    in_memory, on_disk = kept.finish(file.record), spooled.finish(file.record)
    assert isinstance(on_disk, Spool)
    assert list(on_disk) == list(in_memory)
    assert (len(on_disk), on_disk[0], on_disk[-1]) == (len(in_memory), file.record, in_memory[-1])
    first = next(record for record in on_disk.numbered(7) if record.type == "change")
    assert first.id == "c7"  # type: ignore[union-attr]
    on_disk.discard()
    assert not (tmp_path / "spool").exists()
    assert all(state.right for state in verify(logged))
