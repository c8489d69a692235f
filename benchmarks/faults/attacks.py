"""Texts that are meant to be slow: floods of what rules look for, and how the time grows with the length."""

from __future__ import annotations

import os
import random
import select
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from normalise.catalogue import all_rules
from normalise.document import Document
from normalise.pipeline import Pipeline

_FLOODS: dict[str, str] = {
    "divided words": "a-\n",
    "divided words, indented": "a-\n   ",
    "combining marks": "e" + "\u0301" * 50,
    "combining marks alone": "\u0301",
    "zero-width characters": "\u200b",
    "zero-width in words": "a\u200bb",
    "bidi marks": "\u202e\u202c",
    "bidi marks in words": "w\u202eor\u202cd ",
    "soft hyphens": "a\u00ad",
    "replacement characters": "\ufffd",
    "replacement characters in words": "don\ufffdt ",
    "NUL": "\0",
    "lone surrogates": "\ud800x ",
    "one letter": "a",
    "long words": "a" * 100_000 + " ",
    "long capitals": "A" * 100_000 + " ",
    "long mixed words": "aB" * 50_000 + " ",
    "long digits": "1" * 100_000 + " ",
    "digits and letters": "a1" * 50_000 + " ",
    "fused words": "thesaidofthe" * 8_000 + " ",
    "opening quotes": "“",
    "opening quotes and letters": "“a ",
    "closing quotes": "a” ",
    "straight quotes": '"a" ',
    "apostrophes": "a'",
    "guillemets": "«a ",
    "mixed quotes": "„a » “b « ",
    "brackets": "(",
    "brackets and letters": "(a ",
    "closing brackets": "a) ",
    "square brackets": "[sic",
    "angle brackets": "<a ",
    "entities": "&amp;",
    "nested entities": "&amp;amp;amp;amp;#39; ",
    "half entities": "&amp",
    "entity starts": "&",
    "mojibake": "â€™",
    "mojibake in words": "donâ€™t ",
    "mojibake starts": "Ã",
    "digits with commas": "1,000,",
    "digits with commas and stops": "1.000,5 ",
    "millions": "1,000 million ",
    "currencies": "$ 5 € 5 ",
    "hyphens": "-",
    "spaced hyphens": "a - b - ",
    "hyphenated words": "vice-",
    "blanks": " ",
    "tabs": "\t",
    "blanks and line ends": " \n",
    "line ends": "\n",
    "carriage returns": "\r",
    "CRLF": "\r\n",
    "one letter a line": "a\n",
    "capital runs": "ABC DEF ",
    "capitals": "A ",
    "names in capitals": "He pointed to UNITED KINGDOM and to its allies.\n",
    "capitalised words": "Aaaaa Bbbbb ",
    "single letters": "a b c ",
    "stops": ". ",
    "stops between letters": "said.Nobody ",
    "stops inside sentences": "The talks ended atnoon. Meanwhile. the mayor asked for water. for the hills. ",
    "lost apostrophes": "isnt ",
    "ungrouped figures": "Some 61000 people share ",
    "ellipses": "…",
    "dots": ".",
    "commas": " ,",
    "marks": "?!",
    "repeated names": "Vladimir Putin ",
    "broken names": "Vladimr Puttin ",
    "cut names": "Vlad imir Pu tin ",
    "doubled words": "the the ",
    "articles": "a an ",
    "the": "the ",
    "unknown words": "blorfquint ",
    "addresses": "https://example.org/",
    "mail addresses": "a.b@c.d.",
    "mail ats": "@",
    "domains": "a.b.c.",
    "paths": "/a/b",
    "file paths": "a/",
    "backquotes": "`",
    "backquotes and letters": "`a ",
    "hashes": "#a",
    "Markdown links": "[a](b) [a](",
    "Markdown link labels": "[a]: ",
    "Markdown fences": "```\n",
    "HTML comments": "<!-- ",
    "tables": "| a ",
    "indented": "    a\n",
    "bylines": "By Jane Doe, Joan Roe and ",
    "by": "By Aaaa, Aaaa, ",
    "share lines": "Share this article\n",
    "read more": "Read more: ",
    "old print": "tbe aud wbich ",
    "digits in words": "w0rd c1ty ",
    "foreign and": "Jane und John e Mary y Ann ",
    "foreign words": "presidente gobierno segun ",
    "emoji": "😀",
    "ideographs": "漢字、",
    "full-width": "ＡＢＣ",
    "look-alikes": "pаypаl ",
    "letters that grow": "İ",
    "ligatures": "ﬁn",
    "dashes": "—",
    "line separators": "\u2028a",
    "template tags": "{{ a ",
    "control characters": "\x93a\x94 ",
    "percent": "5 % ",
    "page numbers": "12\n\n",
}


def _different() -> Iterator[tuple[str, str]]:
    """Floods in which no word comes twice, so that nothing is helped by what is remembered."""
    chance = random.Random(11)  # noqa: S311

    def words(letters: str, least: int, most: int) -> list[str]:
        return ["".join(chance.choices(letters, k=chance.randint(least, most))) for _ in range(8_000)]

    small = words("etaoinshrdlucmfwypvbgk", 3, 9)
    yield "different unknown words", " ".join(small) + " "
    yield "different names", " ".join(word.capitalize() for word in small) + " "
    yield "different fused names", "".join(f"{a.capitalize()}{b.capitalize()} " for a, b in pairwise(small))
    yield "different cut words", " ".join(word[:2] + " " + word[2:] for word in small) + " "
    yield "different words in capitals", " ".join(small).upper() + " "
    yield "different words with digits", " ".join(word[:-1] + "1" + word[-1] for word in small) + " "
    yield "different divided words", "".join(f"{a}-\n{b} " for a, b in pairwise(small))
    yield "different joints", "".join(f"{a}.{b.capitalize()} " for a, b in pairwise(small))
    yield "different quotations", "".join(f"“{a} {b} " for a, b in pairwise(small))
    yield "different figures", " ".join(words("0123456789,.", 3, 9)) + " "
    yield "letters and marks in any order", "".join(chance.choices("ab “”\"'()[]-,.;:!?&#<>/@\u0301\u200b\n", k=60_000))


@dataclass(frozen=True)
class Attack:
    """A flood: `unit` repeated, `head` before it."""

    name: str
    unit: str
    head: str = ""
    source: str = ""

    def text(self, length: int) -> str:
        """The text of about this many characters."""
        return (self.head + self.unit * (length // len(self.unit) + 1))[:length]


def attacks() -> Iterator[Attack]:
    """All floods as plain text, those of Markdown also as Markdown, and the examples and triggers of each rule."""
    for name, unit in (*_FLOODS.items(), *_different()):
        yield Attack(name, unit)
        if unit[0] in "`[<|#~ \t-\n" or name in ("paths", "backquotes"):
            yield Attack(f"{name} (.md)", unit, source="a.md")
    # A damaged document, in which rules that rest on the damage profile wake.
    damaged = "Vladimir PutinHe said so. donâ€™t\n\n"
    for rule in all_rules():
        for number, example in enumerate(rule.examples[:4]):
            yield Attack(f"{rule.code} example {number}", example[0] + " ", damaged)
            half = example[0][: len(example[0]) * 2 // 3]
            yield Attack(f"{rule.code} part {number}", half or " ", damaged)
            if "\n" in example[0]:
                continue
            yield Attack(f"{rule.code} lines {number}", example[0] + "\n", damaged)
        # Every third of them, whichever: rules of names list thousands of words.
        words = sorted(rule.trigger.words)
        for word in (*words[:: max(1, len(words) // 4)], *rule.trigger.needles[:6]):
            yield Attack(f"{rule.code} {word!r}", word + " ", damaged)
            yield Attack(f"{rule.code} {word!r} run on", word, damaged)
            yield Attack(f"{rule.code} {word!r} and a name", f"Paris{word}London ", damaged)


def seconds(pipeline: Pipeline, attack: Attack, length: int, limit: float) -> float:
    """How long a text takes, in a process of its own; infinite if it takes longer than `limit` or dies."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            text = attack.text(length)
            start = time.process_time()
            result = pipeline.run(Document(text, attack.source))
            spent = time.process_time() - start
            if result.undo() == text:
                os.write(writing, repr(spent).encode())
                status = 0
        finally:
            os._exit(status)
    os.close(writing)
    ready, _, _ = select.select([reading], [], [], limit)
    if not ready:
        os.kill(child, signal.SIGKILL)
    answer = os.read(reading, 100) if ready else b""
    os.close(reading)
    os.waitpid(child, 0)
    return float(answer) if answer else float("inf")


# Four times the text may take eight times as long: a busy machine and caches blur it, a square would take sixteen.
_GROWTH = 8.0
# Below this many seconds nothing can be told of growth.
_TOO_FAST = 1.5
_SIZES = (62_000, 125_000, 250_000, 500_000, 1_000_000)
# No text of 1 MB may take longer, in seconds of the processor.
_LONGEST = 120.0
# So many floods that are slowest in one block are tried at all lengths, and always this one.
_WORST = 12
_ALWAYS = "divided words"


def all_checks(match: str, *, named: bool = False) -> Iterator[tuple[str, str, list[str]]]:
    """Each flood at 30,000 characters, which is one block; the slowest at 62 kB to 1 MB.

    Blocks bound how anything can grow, so what is fast in one is fast in all. `named`: only the floods of the list, not
    the examples and triggers of rules.
    """
    from normalise.cleaning import pipeline_for
    from normalise.settings import Settings

    pipeline = pipeline_for(Settings())
    pipeline.run(Document("Vladimir PutinHe said so. donâ€™t tbe aud wbich wbere tbat tbis\n" * 5))  # loads libraries
    tried = [a for a in attacks() if match in a.name and not (named and a.head)]
    block = {a: seconds(pipeline, a, 30_000, _LONGEST) for a in tried}
    slow = sorted(tried, key=lambda a: -block[a])
    most = (
        f"{block[slow[0]]:.1f} s ({slow[0].name}), the middle one {block[slow[len(slow) // 2]]:.2f} s" if slow else ""
    )
    died = [f"{a.name} does not end" for a in slow if block[a] == float("inf")]
    yield f"{len(tried)} floods, one block of each", f"the slowest {most}", died
    for attack in slow:
        if attack not in slow[:_WORST] and attack.name != _ALWAYS:
            continue
        spent = [seconds(pipeline, attack, size, 4 * _LONGEST) for size in _SIZES]
        growth = spent[-1] / max(spent[-3], 0.1)
        broken = [f"1 MB takes {spent[-1]:.0f} s"] * (spent[-1] > _LONGEST)
        broken += [f"4 times the text takes {growth:.1f} times as long"] * (growth > _GROWTH and spent[-1] > _TOO_FAST)
        yield f"1 MB of {attack.name}", " ".join(f"{s:6.2f} s" for s in spent), broken
