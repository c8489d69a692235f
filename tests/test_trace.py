"""`normalise trace` and the observer behind it."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Call, caller, written

from normalise.blocks import BLOCK
from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.pipeline import STAGES, Pipeline
from normalise.result import Reason, Result
from normalise.settings import Settings
from normalise.settling import settle
from normalise.tracing import Recorder

SEEDS = sorted((Path(__file__).resolve().parent.parent / "seeds").rglob("*.txt"))
LONG = ("The ferry came fromthe island of Norvège.\n\n" + "The garden opens at nine.\n\n" * 50) * 30


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Runs `normalise` in a folder of its own."""
    return caller(monkeypatch, capfd, tmp_path)


def summed(result: Result) -> tuple[object, ...]:
    return result.text, result.changes, result.held, result.repairs


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_watching_changes_nothing_and_misses_nothing(path: Path, pipeline: Pipeline) -> None:
    text = path.read_text(encoding="utf-8")
    recorder = Recorder()
    watched = pipeline.run(Document(text, path.name), recorder)
    assert summed(watched) == summed(pipeline.run(Document(text, path.name)))
    proposals = [p for block in recorder.blocks for made in block.rounds for p in made.proposals]
    made = {(p.original, p.verdict.edit) for p in proposals if p.verdict.reason is None}
    held = {(p.original, p.verdict.edit, p.verdict.reason) for p in proposals}
    assert {(c.original, c.edit) for c in watched.changes} <= made
    assert {(h.original, h.edit, h.reason) for h in watched.held} <= held
    assert proposals
    assert all(bool(p.why) == (p.verdict.reason is not None) for p in proposals)


def test_blocks_are_recorded_with_their_places(pipeline: Pipeline) -> None:
    assert len(LONG) > BLOCK
    recorder = Recorder()
    result = pipeline.run(Document(LONG), recorder)
    assert [b.span.start for b in recorder.blocks[1:]] == [b.span.end for b in recorder.blocks[:-1]]
    assert recorder.blocks[-1].span.end == len(LONG)
    originals = {p.original for b in recorder.blocks for r in b.rounds for p in r.proposals}
    assert {c.original for c in result.changes} <= originals
    assert {LONG[slice(*c.original)] for c in result.changes} == {"fromthe", "Norvège"}


def test_a_block_that_is_run_again_is_recorded_once(pipeline: Pipeline) -> None:
    text = "They came fromthe sea to the old town, and nobody had told the mayor of it, who was asleep.\n"
    recorder = Recorder()
    Pipeline(pipeline.lexicon, Settings(max_edit_ratio=0.01)).run(Document(text), recorder)
    (block,) = recorder.blocks
    assert list(block.closed.values()) == ["repairs would replace more than 0.01 of the paragraph"]
    reasons = {p.verdict.reason for made in block.rounds for p in made.proposals}
    assert reasons == {Reason.GUARD}


def test_verdicts_name_the_rival() -> None:
    text = "abcdef"
    best = Edit(Span(0, 3), "x", "AAA001")
    other = Edit(Span(2, 5), "y", "AAA002", confidence=0.9)
    twin = Edit(Span(0, 3), "x", "AAA003", confidence=0.8)
    listed = Edit(Span(3, 6), "z", "AAA004", Tier.REPORT)
    idle = Edit(Span(5, 6), "f", "AAA005")
    verdicts = {
        v.edit.rule: v
        for v in settle(
            text,
            [listed, twin, other, idle, best],
            lambda edit: Reason.REPORT if edit.tier is Tier.REPORT else None,
        )
    }
    assert verdicts["AAA001"].reason is None
    assert (verdicts["AAA002"].reason, verdicts["AAA002"].rival) == (Reason.OVERLAP, best)
    assert (verdicts["AAA003"].rival, verdicts["AAA003"].is_twin) == (best, True)
    assert not verdicts["AAA002"].is_twin
    assert (verdicts["AAA004"].reason, verdicts["AAA004"].rival) == (Reason.REPORT, None)
    assert "AAA005" not in verdicts, "what changes nothing is no proposal"


# --- the command


def test_each_step_is_shown_with_the_text_after_it(call: Call) -> None:
    ran = call("trace", "Wang Yiand others met in a old mill fromthe start in Ginebra.")
    assert (ran.code, ran.err) == (0, "")
    lines = [line.strip() for line in ran.out.splitlines()]
    order = [
        'input   "Wang Yiand others met in a old mill fromthe start in Ginebra."',
        "pass 1",
        "encoding, boilerplate, layout: nothing",
        "segmentation",
        'suspect "Yiand": name (an unknown word with a capital, most often simply a name)',
        'made    SEG001 1:37 "fromthe" -> "from the" [safe, 0.99]',
        "because: 'fromthe' is 'from the' without its space",
        'text    "Wang Yi and others met in a old mill from the start in Ginebra."',
        "names",
        'held    NAM001 1:56 "Ginebra" -> "Geneva" [report, 0.97]',
        "held as REPORT: edits of the tier report are only listed",
        "grammar",
        'text    "Wang Yi and others met in an old mill from the start in Ginebra."',
        "pass 2",
        'held    NAM001 1:57 "Ginebra" -> "Geneva" [report, 0.97], as before',
        'result  "Wang Yi and others met in an old mill from the start in Ginebra."',
    ]
    places = [lines.index(line) for line in order]
    assert places == sorted(places)


def test_readings_are_shown_as_the_rules_saw_them(call: Call) -> None:
    said = call("trace", "Wang Yiand others met.").out
    assert '"Yiand" read as "Yi and" (split, 10.00, safe): wins; Wang Yi is known whole;' in said
    assert '"Quaxby" has no reading' in call("trace", "Then Quaxby came.").out


def test_clean_text_is_silent_in_every_stage(call: Call) -> None:
    said = call("trace", "The old mill opens in May.").out
    assert said.splitlines()[-1] == "result  as the input"
    assert "pass 2" not in said
    for stage in STAGES:
        assert stage in said
    assert "made " not in said
    assert "held " not in said


def test_closed_paragraphs_are_told(call: Call) -> None:
    written("normalise.toml", "max-edit-ratio = 0.01\n")
    text = "They came fromthe sea to the old town, and nobody had told the mayor of it, who was asleep."
    said = call("trace", text).out
    assert "closed: lines 1 to 1, because repairs would replace more than 0.01 of the paragraph" in said
    assert "held as GUARD: repairs would replace more than 0.01 of the paragraph" in said


def test_streams_and_options(call: Call) -> None:
    said = call("trace", "-", "--select", "GRA", stdin="A old mill fromthe\nsea.\n").out
    assert said.startswith('input   "A old mill fromthe\\nsea.\\n"\n')
    assert "SEG001" not in said
    assert 'result  "An old mill fromthe\\nsea.\\n"' in said
    assert "made    NAM002" in call("trace", "Anthony Blinkin opened the show.", "--unsafe-fixes").out


def test_nothing_to_trace_is_an_error(call: Call) -> None:
    ran = call("trace", "-", stdin=" \n")
    assert (ran.code, ran.err) == (
        2,
        "normalise: there is nothing to trace; give a text, or - and a text on standard input\n",
    )
