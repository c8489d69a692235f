"""Check 1: broken names of people in the dictionary that are no rows of it."""

from __future__ import annotations

from collections import Counter

from name_checks.scenes import PERSON_FRAMES, Outcome, cleaned, people, percent, plain, read_tsv, right_forms, rows


def is_right(text: str, frame: str, id_: str) -> bool:
    """Whether a text is the sentence with a right form; each word may have its diacritics or not."""
    head, tail = frame.split("{}")
    if not (text.startswith(head) and text.endswith(tail)):
        return False
    name = text[len(head) : len(text) - len(tail)]
    words = {word for form in right_forms()[id_] for word in form.split(" ")}
    return plain(name) in {plain(form) for form in right_forms()[id_]} and words.issuperset(name.split(" "))


def outcomes() -> tuple[list[tuple[str, Outcome]], list[str]]:
    """Each form of `broken.tsv` in one sentence, by kind; and the forms that are skipped, being rows by now."""
    known, ids = rows(), people()
    found, skipped = [], []
    for number, (form, name, kind) in enumerate(read_tsv("broken.tsv")):
        if form in known or name not in ids or form in right_forms()[ids[name]]:
            skipped.append(form)
            continue
        frame = PERSON_FRAMES[number % len(PERSON_FRAMES)]
        text = cleaned(frame.format(form))
        verdict = "right" if is_right(text, frame, ids[name]) else "left" if text == frame.format(form) else "wrong"
        found.append((kind, Outcome(verdict, form, name, text)))
    return found, skipped


def report(show: bool) -> list[str]:
    """The lines of the report."""
    found, skipped = outcomes()
    verdicts = Counter(outcome.verdict for _, outcome in found)
    lines = [
        f"{len(found)} forms of {len({o.wanted for _, o in found})} people: recall "
        f"{verdicts['right'] / len(found):.3f}, wrong {verdicts['wrong']}"
        + (f" ({len(skipped)} forms skipped: they are rows by now)" if skipped else ""),
        "",
        "| kind | forms | share | right | left | wrong | recall |",
        "|---|---|---|---|---|---|---|",
    ]
    for kind in dict.fromkeys(kind for kind, _ in found):
        own = Counter(o.verdict for k, o in found if k == kind)
        total = sum(own.values())
        lines.append(
            f"| {kind} | {total} | {percent(total, len(found))} | {own['right']} | {own['left']} | {own['wrong']} | "
            f"{own['right'] / total:.3f} |"
        )
    if show:
        lines += [
            "",
            *(f"    {o.verdict} {k}: {o.form} ({o.wanted}): {o.text}" for k, o in found if o.verdict != "right"),
        ]
    return lines
