"""Findings gone through with a person: what is accepted is written and logged, what is refused is not asked again."""

from normalise.reviewing.running import Order, run

__all__ = ["Order", "run"]
