"""`make faults`: tries to break the tool, prints a table, and ends with status 1 if that worked anywhere."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from faults import attacks, edits, memory, races, reading, state, writing
from faults.states import Check


def main() -> int:
    """Runs the groups that were asked for; gives the exit status."""
    parser = argparse.ArgumentParser(prog="python -m faults", description=__doc__)
    parser.add_argument("groups", nargs="*", help=f"of {', '.join(_GROUPS)}; by default all but gigabyte")
    parser.add_argument("--runs", type=int, default=200, help="runs that are killed")
    parser.add_argument("--match", default="", help="only attacks with this in their name")
    parser.add_argument("--named", action="store_true", help="only attacks of the list, none made of rules' examples")
    given = parser.parse_args()
    broken = 0
    with tempfile.TemporaryDirectory(prefix="normalise-faults-") as folder:
        Path(folder).chmod(0o755)  # one check gives up root's rights
        for name in given.groups or [name for name in _GROUPS if name != "gigabyte"]:
            for what, told, wrong in _checks(name, Path(folder) / name, given):
                print(f"{'BROKEN' if wrong else 'holds ':7} {what:55} {told}", flush=True)
                for line in wrong[:10]:
                    print(f"        {line}", flush=True)
                broken += bool(wrong)
    print(f"{broken} broken" if broken else "Nothing broke.")
    return 1 if broken else 0


_GROUPS = ("reading", "writing", "races", "state", "attacks", "edits", "memory", "gigabyte")


def _checks(name: str, work: Path, given: argparse.Namespace) -> Iterator[Check]:
    work.mkdir(parents=True)
    if name == "reading":
        yield from reading.all_checks(work)
    elif name == "writing":
        yield from writing.all_checks(work, given.runs)
    elif name == "races":
        yield from races.all_checks(work, 10)
    elif name == "state":
        yield from state.all_checks(work, max(6, given.runs // 10))
    elif name == "edits":
        yield from edits.all_checks(work)
    elif name == "attacks":
        yield from attacks.all_checks(given.match, named=given.named)
    elif name == "memory":
        yield memory.check(work, 20)
        yield memory.check(work, 200)
    elif name == "gigabyte":
        yield memory.check(work, 1000)


if __name__ == "__main__":
    sys.exit(main())
