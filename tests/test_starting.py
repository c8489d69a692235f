"""What is quick to start is what takes its time elsewhere: the same answers, the same values, fewer modules."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import marshal
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any, ClassVar

import pytest

from normalise import cleaning, expressions, glance, hook, values
from normalise.catalogue import all_rules
from normalise.hashing import hash_of
from normalise.lexicon import Lexicon
from normalise.pipeline import Pipeline
from normalise.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted(ROOT.glob("seeds/*.txt"))
CLEAN = sorted(ROOT.glob("tests/gold/*/clean.txt"))
TRAPS = sorted(ROOT.glob("tests/traps/*.txt"))
PLAIN = "The council met on Monday and agreed on the plan.\n"


# --- the glance of the hook


@pytest.fixture
def page(tmp_path: Path, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page that hooks have looked at before, so that a glance at what it holds next may do."""

    def pipeline_for(settings: Settings) -> Pipeline:
        return Pipeline(pipeline.lexicon, settings) if settings != Settings() else pipeline

    monkeypatch.setattr(cleaning, "pipeline_for", pipeline_for)
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "page.txt"
    path.write_text(PLAIN, encoding="utf-8")
    for flags in ([], ["--check"], ["--unsafe-fixes"]):
        assert hook.main([*flags, path.name]) == 0
    return path


def outcome(page: Path, data: bytes, flags: list[str], capsys: pytest.CaptureFixture[str]) -> list[Any]:
    """All that a run of the hook over these bytes leaves: status, streams, file, and the records of its log."""
    page.write_bytes(data)
    capsys.readouterr()
    status = hook.main([*flags, page.name])
    out, err = capsys.readouterr()
    logs = sorted(Path(".normalise").glob("*.jsonl"))
    records = [json.loads(line) for log in logs for line in log.read_text(encoding="utf-8").splitlines()]
    for log in logs:
        log.unlink()
    told = [line for line in err.splitlines() if not line.startswith("Log: ")]
    return [status, out, told, page.read_bytes(), [record for record in records if record["type"] != "run"]]


@pytest.mark.parametrize("path", [*SEEDS, *CLEAN, *TRAPS], ids=lambda path: f"{path.parent.name}-{path.stem}")
@pytest.mark.parametrize("flags", [[], ["--check"]], ids=["fix", "check"])
def test_a_glance_sees_what_a_run_finds(
    path: Path,
    flags: list[str],
    page: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    results: Path,
) -> None:
    data = path.read_bytes()
    looks: list[glance.Glance | None] = []
    look = glance.glance_at

    def watched(files: list[str]) -> glance.Glance | None:
        looks.append(look(files))
        return looks[-1]

    monkeypatch.setattr(glance, "glance_at", watched)
    glanced = outcome(page, data, flags, capsys)
    assert [found is None for found in looks] == [False], "it was looked at"
    for kept in results.glob("quiet-*"):
        kept.unlink()
    assert glanced == outcome(page, data, flags, capsys)
    assert len(looks) == 1, "nothing was known of the page any more"


def test_what_a_glance_cannot_tell_is_left_to_the_run(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for data, why in ((b"\xff\n", "not valid UTF-8"), (b"a\0b", "binary")):
        status, out, told, after, _ = outcome(page, data, [], capsys)
        assert (status, after) == (3, data)
        assert why in out + "".join(told)
    long = (PLAIN * 2100).encode()
    status, _, told, after, _ = outcome(page, long, ["--check"], capsys)
    assert (status, after) == (0, long)
    assert told == ["Would fix 0 in 0 of 1 file; 0 unsafe held, 0 reported"]


def test_other_settings_are_no_matter_of_a_glance(
    page: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_: list[str]) -> None:
        raise AssertionError("a glance knows the default settings only")

    monkeypatch.setattr(glance, "glance_at", never)
    for flags in (["--unsafe-fixes"], ["--select", "SEG"]):
        assert outcome(page, b"A letter fromthe mayor came.\n", flags, capsys)[0] == 1
    Path("normalise.toml").write_text('ignore = ["SEG"]\n', encoding="utf-8")
    for _ in range(2):
        assert outcome(page, b"A letter fromthe mayor came.\n", [], capsys)[0] == 0


def test_a_new_clean_page_loads_little(tmp_path: Path) -> None:
    program = (
        "import sys; from normalise import hook; assert hook.main(['page.txt']) == 0;"
        "print(*[name for name in sys.modules])"
    )
    for text in (PLAIN, PLAIN * 2):
        (tmp_path / "page.txt").write_text(text, encoding="utf-8")
        ran = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.split())
    assert "normalise.glance" in loaded
    ours = (
        "session batch onefile plan configuration changelog reporters baseline remembered streaming readings mentions"
    )
    assert not loaded & {f"normalise.{name}" for name in (*ours.split(), "tracing", "objections", "lexicon.compiler")}
    assert not loaded & {"dataclasses", "inspect", "hashlib", "sqlite3", "datetime", "platform", "tempfile", "tomllib"}


# --- how commands begin and end


def ended(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command run by its entry, its output buffered as in a pipe."""
    code = f"import sys; sys.argv = ['x', *{arguments!r}]; from normalise.starting import {program}; {program}()"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment)


@pytest.mark.parametrize(
    ("program", "arguments", "status", "told"),
    [
        ("command", ("--version",), 0, "normalise "),
        ("command", ("check", "gone.txt"), 2, "normalise: gone.txt: no such file or folder"),
        ("command", ("frob",), 2, "No such command"),
        ("hook", ("--help",), 0, "usage: normalise-hook"),
        ("hook", ("--frob",), 2, "unknown option --frob"),
        ("dict_hook", (), 0, ""),
    ],
)
def test_commands_end_with_their_status_and_all_that_they_said(
    program: str, arguments: tuple[str, ...], status: int, told: str
) -> None:
    ran = ended(program, *arguments)
    assert ran.returncode == status
    assert told in ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr


def test_long_output_is_whole() -> None:
    ran = ended("command", "rules")
    assert ran.returncode == 0
    assert len(ran.stdout.splitlines()) > 60
    assert ran.stdout.endswith("\n")


# --- values


def _made(dataclass: Callable[..., Any], field: Callable[..., Any]) -> dict[str, type]:
    """The same classes, made by either of the two decorators."""

    @dataclass(frozen=True, slots=True)
    class Place:
        kind: ClassVar[str] = "place"
        start: int
        end: int = 3

        @property
        def length(self) -> int:
            return self.end - self.start

    @dataclass(frozen=True)
    class Text:
        text: str
        places: tuple[Any, ...] = ()
        more: dict[str, int] = field(default_factory=dict)

    @dataclass(frozen=True)
    class Page(Text):
        number: int = 1

    @dataclass
    class Count:
        count: int = 0
        names: list[str] = field(default_factory=list)

    @dataclass(eq=False)
    class Node:
        name: str

    @dataclass(frozen=True)
    class Empty:
        pass

    return {cls.__name__: cls for cls in (Place, Text, Page, Count, Node, Empty)}


OURS = _made(values.dataclass, values.field)
THEIRS = _made(dataclasses.dataclass, dataclasses.field)


@values.dataclass(frozen=True, slots=True)
class Sent:
    """A value as processes send it to each other."""

    name: str
    size: int = 0


@values.dataclass(frozen=True)
class Kept:
    """One that has a dictionary."""

    name: str
    sent: Sent


@pytest.mark.parametrize(
    ("name", "given", "named"),
    [
        ("Place", (1,), {}),
        ("Place", (), {"end": 9, "start": 2}),
        ("Text", ("a",), {}),
        ("Text", ("a", (1, 2), {"b": 3}), {}),
        ("Page", ("a",), {"number": 4}),
        ("Count", (), {}),
        ("Count", (2, ["x"]), {}),
        ("Node", ("n",), {}),
        ("Empty", (), {}),
    ],
)
def test_values_are_what_dataclasses_are(name: str, given: tuple[Any, ...], named: dict[str, Any]) -> None:
    ours: Any = OURS[name](*given, **named)
    theirs: Any = THEIRS[name](*given, **named)
    assert repr(ours) == repr(theirs)
    told, wanted = ([(f.name, f.type) for f in dataclasses.fields(value)] for value in (ours, theirs))
    assert told == wanted
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs) == values.values_of(ours)
    again, other = OURS[name](*given, **named), THEIRS[name](*given, **named)
    assert (ours == again, ours != again) == (theirs == other, theirs != other)
    assert ours != theirs
    assert ours.__match_args__ == theirs.__match_args__
    assert hasattr(ours, "__dict__") == hasattr(theirs, "__dict__")
    if name != "Node":  # each of which is equal to itself alone
        assert deepcopy(ours) == values.replace(ours) == dataclasses.replace(ours) == ours


@pytest.mark.parametrize("made", [OURS, THEIRS], ids=["ours", "theirs"])
def test_values_refuse_what_dataclasses_refuse(made: dict[str, type]) -> None:
    place, text, count = made["Place"](1), made["Text"]("a"), made["Count"]()
    for value, name in ((place, "start"), (text, "text")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(value, name, 5)
        with pytest.raises(dataclasses.FrozenInstanceError):
            delattr(value, name)
    with pytest.raises(TypeError):
        made["Place"]()
    with pytest.raises(TypeError):
        made["Place"](1, 2, 3)
    with pytest.raises(TypeError):
        made["Count"](colour="red")
    with pytest.raises(TypeError):
        hash(count)
    count.count += 1
    assert (count.count, place.length, place.kind) == (1, 2, "place")
    assert count.names is not made["Count"]().names
    assert {place: 1}[made["Place"](1)] == 1


def test_values_travel() -> None:
    kept = Kept("a", Sent("b", 3))
    assert pickle.loads(pickle.dumps(kept)) == kept  # noqa: S301
    assert values.replace(kept, name="c") == Kept("c", Sent("b", 3))
    assert values.names_of(Sent) == ("name", "size")
    assert values.annotations_of(Sent) == {"name": "str", "size": "int"}


# --- expressions


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


# --- hashes and tables


@pytest.mark.parametrize("size", [0, 1, 4_000, 300_000])
def test_hashes_are_those_of_the_library(size: int) -> None:
    data = bytes(i % 251 for i in range(size))
    assert hash_of(data) == hashlib.sha256(data).hexdigest()


def test_foreign_words_are_a_mapping(lexicon: Lexicon) -> None:
    residue = lexicon.residue
    forms = list(residue)
    assert len(forms) == len(residue) > 1000
    rows = residue[forms[0]]
    assert rows
    assert all(row.form.lower() == forms[0] and row.english for row in rows)
    for unknown in ("nosuchword", "\ud800", ""):
        assert unknown not in residue
        assert residue.get(unknown) is None
