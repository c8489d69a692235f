"""Options that commands of several modules share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The normalise.toml or pyproject.toml to use, not the nearest one at or above the current folder.",
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")]
