"""The shape of the package: which way imports point, where each library lives, what starting costs."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "normalise"

# A module or subpackage imports only what stands before it. The design names the landmarks of this order; the names
# between them stand where the code needs them.
ORDER = (
    *("errors", "streams", "program", "hashing", "values", "tuples", "expressions", "memory", "edits", "changed_lines"),
    *("neighbours", "protected", "document", "dropped_lines", "quotation", "amounts", "speakers", "settings"),
    *("result", "lexicon", "formulas", "technical", "suspects", "openings", "scanner", "evidence", "language"),
    *("mentions", "readings", "rule", "rules", "roster", "catalogue"),
    *("blocks", "guards", "composition", "settling", "objections", "tracing", "pipeline", "cleaning", "files"),
    *("textstream", "holding", "leftovers", "changelog", "damage", "reporters", "logbook", "baseline", "explanation"),
    *("explaining", "enquiry", "importers", "patterns", "inputs", "configuration", "plan", "streaming", "remembered"),
    *("onefile", "workers", "batch", "survey", "session", "reviewing", "quiet", "glance"),
    *("hook", "dict_hook", "commands", "cli", "starting"),
)
# Where a third-party library may be imported: the beginnings of module names.
HOMES = {
    "_sha2": ("hashing.",),  # of Python itself, but only of newer ones
    "ftfy": ("rules.encoding.",),
    "langdetect": ("language",),
    "marisa_trie": ("lexicon.",),
    "pathspec": ("patterns",),
    "platformdirs": ("program.",),
    "rapidfuzz": ("lexicon.",),
    "rich": ("reporters.progress.",),
    "symspellpy": ("lexicon.",),
    "typer": ("commands.", "cli."),
    "wordfreq": ("lexicon.",),
}
# These are loaded by one module each, so that they can be replaced, and so that their settings stand in one place;
# typer by the modules of the command line.
ALONE = ("ftfy", "langdetect", "symspellpy", "typer", "pathspec", "platformdirs", "rich")
# What a rule has no business with: it is a pure function of the text.
WORLD = frozenset(
    "asyncio ctypes glob http importlib io logging multiprocessing os pathlib pickle random shutil signal socket"
    " sqlite3 subprocess sys tempfile threading time urllib warnings".split()
)
VAGUE = ("util", "helper", "manager", "process", "handle", "common", "misc")
HEAVY = ("typer", "rich", "langdetect", "wordfreq", "symspellpy", "ftfy", "rapidfuzz")


class Import(NamedTuple):
    """One imported module, as a full name, and where."""

    module: str
    line: int


def name_of(path: Path) -> str:
    """`rules.casing.capitals` of its path; a package goes by its own name, the outermost by ''."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in sorted(PACKAGE.rglob("*.py"))}
RULE_FILES = [name for name in MODULES if name.count(".") == 2 and name.startswith("rules.")]


@cache
def tree_of(name: str) -> ast.Module:
    return ast.parse(MODULES[name].read_text(encoding="utf-8"))


def imports_of(name: str) -> Iterator[Import]:
    """Everything a module imports when it runs, also inside functions; imports for the type checker are none."""
    yield from _imports_below(tree_of(name).body)


def _imports_below(nodes: list[ast.stmt]) -> Iterator[Import]:
    for node in nodes:
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            yield from _imports_below(node.orelse)
        elif isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module, "imports are written out in full"
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                is_module = full.removeprefix("normalise.") in MODULES
                yield Import(full if is_module else node.module, node.lineno)
        else:
            for field in ("body", "orelse", "finalbody"):
                yield from _imports_below(getattr(node, field, []))
            for part in [*getattr(node, "handlers", []), *getattr(node, "cases", [])]:
                yield from _imports_below(part.body)


def own(imported: Import) -> str | None:
    """The name inside the package, or None for a foreign module; `normalise` itself holds the version only."""
    top, _, rest = imported.module.partition(".")
    return rest if top == "normalise" and rest else None


def holds_a_rule(name: str) -> bool:
    return any(isinstance(n, ast.Assign | ast.AnnAssign) and _target(n) == "code" for n in ast.walk(tree_of(name)))


def _target(node: ast.Assign | ast.AnnAssign) -> str:
    target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
    return target.id if isinstance(target, ast.Name) else ""


def test_every_module_has_a_place_in_the_order() -> None:
    tops = {name.split(".")[0] for name in MODULES} - {""}
    assert tops <= set(ORDER), "give a new module its place in ORDER"
    landmarks = "edits document settings lexicon evidence rule rules catalogue pipeline changelog batch cli".split()
    assert sorted(landmarks, key=ORDER.index) == landmarks, "the order of DESIGN, section 2"


@pytest.mark.parametrize("name", [name for name in MODULES if name])
def test_imports_point_one_way(name: str) -> None:
    top = name.split(".")[0]
    before = {*ORDER[: ORDER.index(top)], top}
    wrong = [i for i in imports_of(name) if (inner := own(i)) and inner.split(".")[0] not in before]
    assert not wrong, f"{name} stands before what it imports"


def test_no_module_imports_itself_in_a_circle() -> None:
    """Inside a package, too; only imports at the top of a module count, since only these can fail."""
    ahead = {
        name: {i for x in _imports_below([n for n in tree_of(name).body if not _defines(n)]) if (i := own(x))}
        for name in MODULES
        if name
    }
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " -> ".join((*path, name))
        if name not in done:
            for following in sorted(ahead.get(name, ())):
                visit(following, (*path, name))
            done.add(name)

    for name in ahead:
        visit(name, ())


def _defines(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef | ast.ClassDef)


@pytest.mark.parametrize("name", [name for name in MODULES if name])
def test_libraries_stay_at_home(name: str) -> None:
    for imported in imports_of(name):
        top = imported.module.split(".")[0]
        if top != "normalise" and top not in sys.stdlib_module_names:
            assert f"{name}.".startswith(HOMES.get(top, ("?",))), (
                f"{name}, line {imported.line}: {top} has another home"
            )


@pytest.mark.parametrize("library", ALONE)
def test_one_module_loads_the_library(library: str) -> None:
    users = {name for name in MODULES for i in imports_of(name) if i.module.split(".")[0] == library}
    if library == "typer":
        users = {"cli" if name.startswith("commands") else name for name in users}
    assert len(users) <= 1, users


def test_values_are_made_by_our_own_decorator() -> None:
    users = {name for name in MODULES for imported in imports_of(name) if imported.module == "dataclasses"}
    assert users <= {"values", "commands.options"}, "import dataclass, field and replace from normalise.values"


def test_named_tuples_are_made_of_our_own_base() -> None:
    users = {
        name
        for name in MODULES
        if re.search(r"^from typing import .*NamedTuple", MODULES[name].read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert not users, "import NamedTuple from normalise.tuples"


@pytest.mark.parametrize("name", RULE_FILES)
def test_a_rule_stands_alone(name: str) -> None:
    stage = name.rpartition(".")[0]
    for imported in imports_of(name):
        top, inner = imported.module.split(".")[0], own(imported)
        assert top not in WORLD, f"a rule is pure: {imported}"
        if inner and inner.startswith("rules."):
            assert not holds_a_rule(inner), f"a rule imports no other rule: {imported}"
            assert inner.startswith(f"{stage}."), f"what several stages share lies outside of rules/: {imported}"
    calls = [n for n in ast.walk(tree_of(name)) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    assert not [n.lineno for n in calls if isinstance(n.func, ast.Name) and n.func.id in ("open", "print", "input")]


@pytest.mark.parametrize("name", list(MODULES))
def test_modules_are_short_and_well_named(name: str) -> None:
    lines = MODULES[name].read_text(encoding="utf-8").count("\n")
    assert lines <= 300, f"{name} has {lines} lines: two things live in it"
    assert not [
        word for word in VAGUE for part in name.split(".") if word in part.split("_") or f"{word}s" in part.split("_")
    ]


@pytest.mark.parametrize("module", ["normalise", "normalise.hook"])
def test_starting_loads_nothing_heavy(module: str) -> None:
    program = f"import sys, {module}; print(*[m for m in {HEAVY} if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []
