"""Check 4: names that ran into the word behind them, whole or with their end lost.

`Dana Novaksaid` of a person that no dictionary holds is split or left; it must never become another name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from name_checks.scenes import DATA, Outcome, cleaned, drawn, lexicon, people, percent, right_forms, rows

COUNT = 500
# Sentences with a word that may run into the name before it.
FRAMES = (
    ("On Tuesday {}{} that the talks would go on.", ("said", "warned", "announced", "told", "added")),
    ("The meeting with {}{} was held in the evening.", ("also", "and")),
    ("Officials close to {}{} asked for more time.", ("who", "had")),
    ("In the afternoon {}{} not want to comment on the figures.", ("did",)),
    ("The former minister, {}{} in the capital last week.", ("was", "attended")),
)


def damaged() -> Iterator[tuple[bool, str, str, str]]:
    """Whether the person is in the dictionary; the damaged sentence, the right one, the one that is only split."""
    draw, known = drawn(9), rows()
    inside = [name for name in people() if len(name.split()) == 2 and len(name.split()[1]) >= 5 and name.isascii()]
    page = (DATA / "real_names.txt").read_text(encoding="utf-8").partition("# people\n")[2].partition("\n# ")[0]
    outside = [name for name in page.splitlines() if name not in known and not lexicon().forms(name)]
    outside = [name for name in outside if len(name.split()) == 2 and len(name.split()[1]) >= 5]
    for number in range(COUNT):
        is_known = number % 2 == 0
        name = draw.choice(inside if is_known else outside)
        frame, words = draw.choice(FRAMES)
        word = draw.choice(words)
        lost = draw.choice((0, 0, 1, 2)) if len(name.split()[-1]) >= 6 else 0
        kept = name[: len(name) - lost]
        yield is_known, frame.format(kept, word), frame.format(name, " " + word), frame.format(kept, " " + word)


def outcomes() -> Iterator[tuple[bool, Outcome]]:
    """Each sentence, judged: a person that is not known may be split or left, and nothing else."""
    for is_known, broken, right, split in damaged():
        text = cleaned(broken)
        good = {right, *_other_right_forms(right)} if is_known else {right, split, broken}
        if not is_known:  # the comma of a clause may have been lost with the blank
            good.update(text.replace(" who", ", who") for text in (right, split))
        verdict = "right" if text in good else "left" if text == broken else "wrong"
        if verdict == "wrong" and is_known and text == split:
            verdict = "half"
        yield is_known, Outcome(verdict, broken, right, text)


def _other_right_forms(right: str) -> Iterator[str]:
    """The sentence with the commas that a lost one may have stood for, and other right forms of the person."""
    for name, id_ in people().items():
        if name in right:
            for form in right_forms()[id_]:
                whole = right.replace(name, form)
                yield whole
                yield whole.replace(form + " who", form + ", who")


def report(show: bool) -> list[str]:
    """The lines of the report."""
    found = list(outcomes())
    lines = ["| people | names | right | half | left | wrong | right share |", "|---|---|---|---|---|---|---|"]
    for is_known, title in ((True, "in the dictionary"), (False, "not in it (split or left is right)")):
        own = Counter(o.verdict for known, o in found if known is is_known)
        total = sum(own.values())
        lines.append(
            f"| {title} | {total} | {own['right']} | {own['half']} | {own['left']} | {own['wrong']} | "
            f"{percent(own['right'], total)} |"
        )
    wrong = sum(o.verdict in ("wrong", "half") for _, o in found)
    lines += ["", f"Wrong or half of all {len(found)}: {percent(wrong, len(found))}"]
    if show:
        lines += ["", *(f"    {o.verdict}: {o.form} -> {o.text}" for _, o in found if o.verdict != "right")]
    return lines
