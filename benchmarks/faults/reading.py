"""What lies about in folders: encodings, line ends, odd names, pipes and devices, deep folders, long lines."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from faults.states import Check, command

_LINE = "Vladimir PutinHe said so.{end}The caf\u00e9 was shut.{end}"
_REFUSED = {
    "latin.txt": ("café".encode("latin-1"), "at byte 3"),
    "binary.txt": (b"PK\x00\x03", "binary"),
    "torn.txt": (b"broken \xe2\x82", "at byte 7"),
    "utf32.txt": ("hello".encode("utf-32"), "UTF-32"),
    "odd16.txt": ("ab".encode("utf-16") + b"x", "at byte 6"),
}


def fixed(folder: Path, *arguments: str, patience: float = 600) -> subprocess.CompletedProcess[bytes]:
    """Runs `fix` in a folder; a run that hangs raises TimeoutExpired."""
    line = command("fix", *arguments, "--isolated")
    return subprocess.run(line, cwd=folder, capture_output=True, check=False, timeout=patience)


def encodings(work: Path) -> Check:
    """Every encoding with every line end: only the damage changes, byte for byte."""
    expected = {}
    for encoding, mark in (
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
    ):
        for name, end in (("lf", "\n"), ("crlf", "\r\n"), ("cr", "\r"), ("mixed", "\n\r\n"), ("none", " ")):
            text = _LINE.replace("{end}", end) + "The end"
            path = work / f"{encoding}-{len(mark)}-{name}.txt"
            path.write_bytes(mark + text.encode(encoding))
            expected[path] = mark + text.replace("PutinHe", "Putin").encode(encoding)
    ran = fixed(work, ".")
    broken = [
        f"{p.name}: {p.read_bytes()!r}"
        for p, data in expected.items()
        if p.read_bytes() not in (data, data.replace(b"Putin said", b"Putin He said"))
    ]
    return f"{len(expected)} encodings and line ends", f"exit status {ran.returncode}", broken


def refused(work: Path) -> Check:
    """What is no text is refused with the place, and left as it is; the other files are done."""
    for name, (data, _) in _REFUSED.items():
        (work / name).write_bytes(data)
    (work / "empty.txt").write_bytes(b"")
    (work / "good.txt").write_text(_LINE.replace("{end}", "\n"), encoding="utf-8")
    ran = fixed(work, ".")
    said = ran.stderr.decode()
    broken = [
        f"{name}: {why} is not said"
        for name, (_, why) in _REFUSED.items()
        if not any(name in line and why in line for line in said.splitlines())
    ]
    broken += [f"{name} has changed" for name, (data, _) in _REFUSED.items() if (work / name).read_bytes() != data]
    broken += ["the good file was not done"] * ("PutinHe" in (work / "good.txt").read_text(encoding="utf-8"))
    return "what is no text", f"exit status {ran.returncode}", broken


def odd_names(work: Path) -> Check:
    """Names with line ends, bytes that are no UTF-8, dashes; pipes, devices, links; folders as deep as may be."""
    names = [b"new\nline.txt", b"bad\xff\xfe.txt", b"-rf.txt", b"--out.txt", b" .txt", b"\xe2\x80\xae.txt", b"$(x).txt"]
    folder = os.fsencode(work)
    text = _LINE.replace("{end}", "\n").encode()
    for name in names:
        with open(os.path.join(folder, name), "wb") as file:
            file.write(text)
    os.mkfifo(work / "pipe.txt")
    (work / "null.txt").symlink_to("/dev/zero")
    (work / "loop.txt").symlink_to("loop.txt")
    (work / "folder.txt").mkdir()
    deep = work
    while len(os.fsencode(deep)) < 3700:
        deep /= "d" * 200
    deep.mkdir(parents=True)
    (deep / "deep.txt").write_bytes(text)
    ran = fixed(work, ".", patience=60)
    broken = [
        f"{name!r} was not done"
        for name in names
        if b"PutinHe" in Path(os.fsdecode(os.path.join(folder, name))).read_bytes()
    ]
    broken += ["the deep file was not done"] * (b"PutinHe" in (deep / "deep.txt").read_bytes())
    broken += [f"a traceback: {ran.stderr[-300:]!r}"] * (b"Traceback" in ran.stderr)
    for odd in ("pipe.txt", "null.txt", "loop.txt"):
        named = fixed(work, odd, patience=60)
        broken += [f"{odd}: {named.returncode} {named.stderr[-200:]!r}"] * (named.returncode != 3)
    return f"{len(names)} odd names, pipes, devices, deep folders", f"exit status {ran.returncode}", broken


def long_texts(work: Path) -> Check:
    """A line of 50 MB, and a million short ones."""
    (work / "line.txt").write_bytes(b"It rained on the harbour and the boats. " * 1_250_000)
    (work / "lines.txt").write_bytes(b"a\n" * 1_000_000)
    broken = []
    for name in ("line.txt", "lines.txt"):
        before = (work / name).read_bytes()
        ran = fixed(work, name, patience=1200)
        broken += [f"{name}: {ran.returncode} {ran.stderr[-200:]!r}"] * (ran.returncode != 0)
        broken += [f"{name} has changed"] * ((work / name).read_bytes() != before)
    return "a line of 50 MB, a million lines", "as they were", broken


def all_checks(work: Path) -> Iterator[Check]:
    """Everything here, one after the other."""
    for check in (encodings, refused, odd_names, long_texts):
        place = work / check.__name__
        place.mkdir()
        yield check(place)
