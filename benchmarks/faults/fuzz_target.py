"""What `fuzz.py` starts: fuzzing with atheris, in a process that libFuzzer ends. Arguments: a folder, and minutes.

Bytes are read as UTF-8, bad ones as lone surrogates; an odd first byte makes the text Markdown. The corpus starts from
the sample documents and the traps, the mutator knows the words and literals that wake the rules. A broken promise is
written to the folder of findings, once for each kind, and the run goes on.
"""

from __future__ import annotations

import re
import sys
from hashlib import sha256
from pathlib import Path

import atheris

# The table of near words is built in a loop that instruments make very slow.
with atheris.instrument_imports(include=["normalise"], exclude=["normalise.lexicon.near_words"]):
    from normalise.catalogue import all_rules
    from normalise.cleaning import pipeline_for
    from normalise.pipeline import Pipeline
    from normalise.settings import Settings

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from faults.promises import broken_promises

ROOT = Path(__file__).resolve().parents[2]


def text_of(data: bytes) -> tuple[str, str]:
    """The text and the name of the source that some bytes stand for."""
    text = data[1:].decode("utf-8", "surrogateescape")
    return text, "a.md" if data[:1] and data[0] % 2 else ""


def write_corpus(folder: Path) -> None:
    """One file for each trap and each paragraph of a sample document."""
    folder.mkdir(parents=True, exist_ok=True)
    pieces: set[str] = set()
    for path in sorted((ROOT / "tests" / "traps").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        pieces |= {line.replace("\\n", "\n") for line in lines if line.strip() and not line.startswith("#")}
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        pieces |= {piece for piece in path.read_text(encoding="utf-8").split("\n\n") if piece.strip()}
    for rule in all_rules():
        pieces |= {example[0] for example in rule.examples}
    for piece in sorted(pieces):
        data = b"\0" + piece.encode("utf-8", "surrogatepass")
        (folder / sha256(data).hexdigest()[:16]).write_bytes(data)


def write_words(path: Path) -> None:
    """The words and literals of the triggers in the form that libFuzzer reads."""
    words = {word for rule in all_rules() for word in (*rule.trigger.words, *rule.trigger.needles)}
    words |= {
        "\u200b",
        "\u202e",
        "\u0301",
        "\ufffd",
        "\u00ad",
        "\r\n",
        "\r",
        "&amp;",
        "“",
        "”",
        "«",
        "»",
        "```",
    }
    forms = sorted("".join(f"\\x{b:02x}" for b in word.encode("utf-8", "surrogatepass")) for word in words if word)
    path.write_text("".join(f'"{form}"\n' for form in forms), encoding="ascii")


class Target:
    """Tries each input and keeps what breaks a promise."""

    def __init__(self, pipeline: Pipeline, findings: Path) -> None:
        self._pipeline = pipeline
        self._findings = findings
        self._kinds: set[str] = set()

    def __call__(self, data: bytes) -> None:
        for broken in broken_promises(self._pipeline, *text_of(data)):
            kind = re.sub(r"[\"'].*", "", broken)
            if kind not in self._kinds:
                self._kinds.add(kind)
                self._findings.mkdir(parents=True, exist_ok=True)
                (self._findings / sha256(kind.encode()).hexdigest()[:12]).write_bytes(data)
                print(f"FOUND {broken}\n      {text_of(data)[0]!r}", flush=True)


def fuzz(folder: Path, minutes: float) -> None:
    """Fuzzes for some minutes; the process ends with it."""
    seeds, grown, findings = (folder / name for name in ("seeds", "corpus", "findings"))
    write_corpus(seeds)
    grown.mkdir(exist_ok=True)
    write_words(folder / "words.txt")
    target = Target(pipeline_for(Settings()), findings)
    options = [
        f"-max_total_time={int(minutes * 60)}",
        f"-dict={folder / 'words.txt'}",
        f"-artifact_prefix={findings}/",
        *(
            "-max_len=1500",
            "-timeout=300",
            "-report_slow_units=100",
            "-rss_limit_mb=1500",
            "-print_final_stats=1",
            "-verbosity=1",
        ),
    ]
    atheris.Setup([sys.argv[0], *options, str(grown), str(seeds)], target)
    atheris.Fuzz()


if __name__ == "__main__":
    fuzz(Path(sys.argv[1]), float(sys.argv[2]))
