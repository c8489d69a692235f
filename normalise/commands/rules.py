"""The command `normalise rules`."""

from __future__ import annotations

import typer


def rules() -> None:
    """List all rules: code, stage, tier, one line each."""
    from normalise.catalogue import all_rules

    for rule in all_rules():
        typer.echo(f"{rule.code}  {rule.stage:<12}  {rule.tier.label:<6}  {rule.summary}")
