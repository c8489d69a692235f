"""Letters behind a whole name that are an ending of it, or a word fused on, and no slip."""

from __future__ import annotations


def has_an_end(old: str, new: str) -> bool:
    """Whether the old spelling is the new one with a letter behind it: a lost apostrophe, a case, an article.

    `Luis Arces labour minister` is `Luis Arce’s`, `Denys Shmyhala former minister` is `Denys Shmyhal, a`: taking the
    letter away would hide what is missing.
    """
    return len(old) == len(new) + 1 and old.startswith(new) and old[-1] in "sa"
