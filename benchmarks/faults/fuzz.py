"""Fuzzing: `make fuzz MINUTES=30`. Ends with status 1 if anything was found, or if the fuzzer did not end well.

The fuzzer is a process of its own, as libFuzzer ends it with a status that knows nothing of what was found.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Fuzzes for some minutes; gives the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--folder", type=Path, default=HERE.parents[1] / "build" / "fuzz", help="corpus and findings")
    parser.add_argument("--target", type=Path, default=HERE / "fuzz_target.py", help="the program that fuzzes")
    given = parser.parse_args()
    findings = given.folder / "findings"
    findings.mkdir(parents=True, exist_ok=True)
    for old in findings.glob("*"):
        old.unlink()
    line = [sys.executable, str(given.target), str(given.folder), str(given.minutes)]
    ended = subprocess.run(line, check=False).returncode
    found = sorted(findings.glob("*"))
    print(f"{len(found)} findings in {findings}" if found else "Nothing was found.", flush=True)
    if ended:
        print(f"The fuzzer ended with {ended}, before its time.", flush=True)
    return 1 if found or ended else 0


if __name__ == "__main__":
    sys.exit(main())
