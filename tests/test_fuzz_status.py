"""`make fuzz` fails where something was found, whatever the fuzzer's own status is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FUZZ = Path(__file__).resolve().parent.parent / "benchmarks" / "faults" / "fuzz.py"
FINDS = "import pathlib, sys; (pathlib.Path(sys.argv[1]) / 'findings' / 'x').write_bytes(b'')"


@pytest.mark.parametrize(
    ("program", "status", "told"),
    [
        ("pass", 0, "Nothing was found."),
        (FINDS, 1, "1 findings in "),
        (f"{FINDS}; import os; os._exit(0)", 1, "1 findings in "),
        ("import os; os._exit(77)", 1, "The fuzzer ended with 77"),
        ("import os; os.kill(os.getpid(), 9)", 1, "The fuzzer ended with -9"),
    ],
)
def test_a_finding_is_the_exit_status(tmp_path: Path, program: str, status: int, told: str) -> None:
    target = tmp_path / "target.py"
    target.write_text(program, encoding="utf-8")
    line = [sys.executable, str(FUZZ), "--folder", str(tmp_path / "fuzz"), "--target", str(target), "--minutes", "0"]
    for _ in range(2):  # what an earlier run found says nothing of this one
        ran = subprocess.run(line, capture_output=True, text=True, check=False)
        assert ran.returncode == status, ran.stderr
        assert told in ran.stdout
