"""The command-line reference, from the declarations in `normalise.cli`.

Not from `--help`: how that looks changes with the version of typer and the width of the terminal.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from typer import Typer
from typer.models import ArgumentInfo, OptionInfo

from normalise import session
from normalise.cli import application

HEAD = """\
# Commands

Generated from the command line's own help by `make docs`; edit `normalise/commands/` instead.
`normalise COMMAND --help` shows the same in the terminal, `normalise --install-completion` sets up completion in your
shell.
"""

# The exit statuses, here and in README.md.
STATUSES = {
    session.DONE: "done, or nothing to do",
    session.FINDINGS: "findings: `check`, `fix --diff`, `dict check`, `log verify`, a hook that changed a file",
    session.WRONG: "the usage, the configuration or a dictionary is wrong; nothing was written",
    session.FAILED: "some files could not be done, the others were; or standard output took no more",
    session.INTERRUPTED: "interrupted; each file is as it was or done, and the log names those that are done",
}


class Parameter(NamedTuple):
    """One parameter of a command, as a user sees it."""

    name: str
    help: str
    is_option: bool


def page() -> str:
    """The reference of all commands, in the order in which they are declared."""
    return "\n".join(_parts()).rstrip() + "\n"


def status_table() -> str:
    """The exit statuses as a Markdown table."""
    rows = "\n".join(f"| {status} | {meaning} |" for status, meaning in STATUSES.items())
    return f"| status | meaning |\n|---|---|\n{rows}\n"


def _parts() -> Iterator[str]:
    yield HEAD
    for name, callback in commands(application(), "normalise"):
        yield from _command(name, callback)
    yield "## Exit status\n"
    yield status_table()


def commands(group: Typer, prefix: str) -> Iterator[tuple[str, Callable[..., Any]]]:
    """The commands of a group and of the groups in it, each by its full name."""
    for info in group.registered_commands:
        if info.callback is not None:
            name = info.name or info.callback.__name__.replace("_", "-")
            yield f"{prefix} {name}", info.callback
    for inner in group.registered_groups:
        if inner.typer_instance is not None:
            yield from commands(inner.typer_instance, f"{prefix} {inner.name}")


def _command(name: str, callback: Callable[..., Any]) -> Iterator[str]:
    parameters = list(_parameters(callback))
    arguments = [p for p in parameters if not p.is_option]
    usage = " ".join([name, "[OPTIONS]" * (len(arguments) < len(parameters)), *(p.name for p in arguments)])
    text, _, samples = inspect.cleandoc(callback.__doc__ or "").partition("\b")
    yield f"## {name}\n"
    yield f"```text\n{' '.join(usage.split())}\n```\n"
    yield f"{text.strip()}\n"
    for parameter in parameters:
        yield f"- `{parameter.name}`: {parameter.help}"
    if parameters:
        yield ""
    if samples.strip():
        yield f"```sh\n{samples.strip()}\n```\n"


def _parameters(callback: Callable[..., Any]) -> Iterator[Parameter]:
    for parameter in inspect.signature(callback, eval_str=True).parameters.values():
        kind, info = _annotation(parameter.annotation)
        wanted = parameter.default is inspect.Parameter.empty
        if isinstance(info, ArgumentInfo):
            label = info.metavar or parameter.name.upper()
            yield Parameter(label if wanted else f"[{label}]", info.help or "", is_option=False)
        elif isinstance(info, OptionInfo):
            names = _names(info) or (f"--{parameter.name.replace('_', '-')}",)
            value = "" if kind is bool else info.metavar or _values(kind)
            default = (
                "" if wanted or parameter.default in (None, False, "") else f" Default: `{_plain(parameter.default)}`."
            )
            yield Parameter(f"{', '.join(names)} {value}".strip(), (info.help or "") + default, is_option=True)


def _names(info: OptionInfo) -> tuple[str, ...]:
    """The option's declared names; inside `Annotated` typer takes the first of them for the default."""
    first = (info.default,) if isinstance(info.default, str) and info.default.startswith("-") else ()
    return (*first, *(info.param_decls or ()))


def _annotation(annotation: Any) -> tuple[Any, Any]:
    """The type and typer's word on a parameter; without `| None`."""
    assert get_origin(annotation) is Annotated
    kind, info = get_args(annotation)[:2]
    kinds = [k for k in get_args(kind) if k is not NoneType]
    return (kinds[0] if kinds and get_origin(kind) is not list else kind), info


def _values(kind: Any) -> str:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return "|".join(member.value for member in kind)
    return "PATH" if kind is Path else "VALUE"


def _plain(value: Any) -> str:
    return str(value.value) if isinstance(value, Enum) else str(value)
