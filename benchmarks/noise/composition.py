"""Whole damaged documents: each article as a machine translation, a scraped page and a page of print."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Iterator

from noise.anatomy import Article, articles, in_language
from noise.damage import Noisy, Struck, drawn
from noise.profiles import INJECTORS, PROFILES, Profile, Strike

_COLUMNS = (38, 48, 60, 72)


def wrapped(article: Article, columns: int) -> Article:
    """The article in lines of print, which are then its right form."""
    paragraphs = article.text.rstrip("\n").split("\n\n")
    lines = [textwrap.fill(p, columns, break_long_words=False, break_on_hyphens=False) for p in paragraphs]
    return Article(article.name, "\n\n".join(lines) + "\n")


def composed(article: Article, profile: Profile, round_: int) -> Noisy:
    """The article with the damage of one profile; the same for the same round."""
    rng = drawn(round_, profile.name, article.name)
    if rng.random() < profile.lines:
        article = wrapped(article, rng.choice(_COLUMNS))
    # Half of what is machine-translated news comes from Spanish or French.
    article = in_language(article, rng.choice(("es", "es", "fr", "fr", "de", "it", "pt", "ru")))
    strikes = [strike for cause in profile.causes if rng.random() < cause.chance for strike in cause.strikes]
    # In random order, so that no mechanism always finds its places taken; what strikes a whole document comes first.
    rng.shuffle(strikes)
    strikes.sort(key=lambda strike: strike.share, reverse=True)
    struck = Struck(article)
    for strike in strikes:
        _strike(strike, article, rng, struck)
    return struck.noisy(profile.name)


def _strike(strike: Strike, article: Article, rng: random.Random, struck: Struck) -> None:
    wanted = strike.rate * len(article.words) / 1000
    count = int(wanted) + (rng.random() < wanted % 1)
    if not count and not strike.share:
        return
    places = INJECTORS[strike.kind].places(strike.mechanism, article, rng)
    if strike.share:
        count = sum(rng.random() < strike.share for _ in places)
    for damage in rng.sample(places, len(places)):
        if count and struck.add(strike.kind, damage):
            count -= 1


def documents(rounds: int | None = None) -> Iterator[Noisy]:
    """Every article in every profile, as often as the profile says, or so many times."""
    for profile in PROFILES:
        for round_ in range(profile.rounds if rounds is None else rounds):
            for article in articles():
                yield composed(article, profile, round_)
