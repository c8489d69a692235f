"""The one exception that users see."""


class NormaliseError(Exception):
    """What happened, and what to do about it, in one line; caught only at the edge (command line, hook)."""
