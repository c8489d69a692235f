"""Text from files, made fit for a terminal."""

from __future__ import annotations

ELLIPSIS = "…"


def visible(text: str) -> str:
    """The text with every character escaped that a terminal would obey or not show.

    That is control and direction characters, zero-width and odd spaces, line ends, lone surrogates.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def quoted(text: str, limit: int = 60) -> str:
    """The text as it stands in a message: visible, in quotation marks, the middle left out if it is long."""
    if len(text) > limit:
        half = limit // 2
        text = text[:half] + ELLIPSIS + text[-half:]
    return f'"{visible(text)}"'
