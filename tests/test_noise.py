"""The noise generator: its answers are right, its documents always the same, its scoring counts what it says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from measuring.figures import Figures, below, raised
from noise.anatomy import Article, articles, in_language
from noise.composition import composed, wrapped
from noise.damage import Damage, Noisy, Struck, drawn
from noise.mojibake import INJECTOR as CHARACTERS
from noise.mojibake import REVERSIBLE
from noise.profiles import INJECTORS, PROFILES, Profile
from noise.report import tables
from noise.scoring import scored

from normalise.cleaning import clean
from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.result import Change, Repair, Result

# Four articles of different make: curly and straight quotes, many and few foreign letters.
SAMPLE = [a for a in articles() if a.name in ("harare-maize", "vilnius-summit", "berlin-coalition", "lima-bus-lanes")]
MECHANISMS = [(kind, name) for kind, injector in INJECTORS.items() for name in injector.mechanisms]
LANGUAGES = ("es", "fr", "de", "it", "pt", "ru")


def assert_answers(noisy: Noisy, clean_text: str) -> None:
    """Every answer stands where it says, none overlaps, and all together give the right text."""
    at = 0
    for edit in noisy.edits:
        assert edit.span.start >= at
        assert noisy.text[edit.span.start : edit.span.end] == edit.noisy
        assert edit.noisy != edit.right
        at = edit.span.end
    assert noisy.mended() == noisy.clean == clean_text


def test_there_are_enough_articles_of_the_right_length() -> None:
    lengths = {article.name: len(article.text.split()) for article in articles()}
    assert len(lengths) >= 60
    assert not {name: count for name, count in lengths.items() if not 250 <= count <= 400}


@pytest.mark.parametrize("article", articles(), ids=lambda article: article.name)
def test_right_articles_stay_as_they_are(article: Article) -> None:
    assert clean(article.text, source=f"{article.name}.txt").text == article.text


@pytest.mark.parametrize(("kind", "mechanism"), MECHANISMS)
def test_every_mechanism_strikes_and_knows_the_answer(kind: str, mechanism: str) -> None:
    injector, struck = INJECTORS[kind], 0
    for i, article in enumerate(articles()):
        form = in_language(article, LANGUAGES[i % len(LANGUAGES)])
        if mechanism in ("hyphen at a line end", "edge of a column"):
            form = wrapped(article, 48)
        noisy = injector.inject(form, drawn(article.name), mechanism, 3)
        assert_answers(noisy, form.text)
        assert {(e.kind, e.mechanism) for e in noisy.edits} <= {(kind, mechanism)}
        struck += len(noisy.edits)
        if struck >= 6:
            break
    assert struck, "no article has a place for it"


@given(st.sampled_from(articles()), st.sampled_from(PROFILES), st.integers(0, 10**6))
@settings(max_examples=60)
def test_whole_documents_know_their_answers(article: Article, profile: Profile, round_: int) -> None:
    noisy = composed(article, profile, round_)
    assert noisy.clean.split() == article.text.split()
    assert_answers(noisy, noisy.clean)


@given(st.sampled_from(SAMPLE), st.sampled_from(PROFILES), st.integers(0, 10**6))
@settings(max_examples=20)
def test_the_same_round_gives_the_same_document(article: Article, profile: Profile, round_: int) -> None:
    first = composed(article, profile, round_)
    assert composed(replace(article), profile, round_) == first


def test_rounds_differ() -> None:
    machine_translation = PROFILES[0]
    assert len({composed(SAMPLE[0], machine_translation, round_).text for round_ in range(5)}) == 5


@pytest.mark.parametrize("mechanism", REVERSIBLE)
@pytest.mark.parametrize("article", SAMPLE, ids=lambda article: article.name)
def test_damage_of_characters_alone_is_undone(article: Article, mechanism: str) -> None:
    count = len(article.text) if "mark" not in mechanism else 12
    noisy = CHARACTERS.inject(article, drawn(article.name, mechanism), mechanism, count)
    assert clean(noisy.text, source=f"{article.name}.txt").text == article.text


def run_that(noisy: Noisy, *repairs: tuple[int, int, str]) -> Result:
    """A run that replaced these places of the damaged text."""
    pieces: list[str] = []
    made: list[Repair] = []
    changes: list[Change] = []
    at = length = 0
    for number, (start, end, after) in enumerate(sorted(repairs)):
        pieces += (noisy.text[at:start], after)
        first = length + start - at
        output, original = Span(first, first + len(after)), Span(start, end)
        before = noisy.text[start:end]
        made.append(Repair(number, original, output, before, after))
        edit = Edit(original, after, "SEG001", Tier.SAFE, 1.0, ())
        changes.append(Change(edit, "segmentation", before, original, output, number))
        at, length = end, output.end
    text = "".join([*pieces, noisy.text[at:]])
    return Result(Document(noisy.text, ""), text, tuple(changes), (), tuple(made))


def verdicts(noisy: Noisy, *repairs: tuple[int, int, str]) -> tuple[list[str], list[str]]:
    score = scored(noisy, run_that(noisy, *repairs))
    return [v.verdict for v in score.verdicts], [change.verdict for change in score.false]


@pytest.fixture
def fused() -> Noisy:
    """`Head`, then `The mayorsaid so in Oslo, wherethe rain fell.`"""
    return damaged(("mayor said", "mayorsaid"), ("where the", "wherethe"))


def damaged(*pairs: tuple[str, str]) -> Noisy:
    """One sentence in which each first string became the second."""
    text = "Head\n\nThe mayor said so in Oslo, where the rain fell.\n"
    struck = Struck(Article("made", text))
    for right, noisy in pairs:
        struck.add("fused-words", Damage(text.index(right), text.index(right) + len(right), noisy, "small word"))
    return struck.noisy("made")


def test_what_is_repaired_missed_and_false_is_told_apart(fused: Noisy) -> None:
    assert [e.right for e in fused.edits] == ["mayor said", "where the"]
    first, second = fused.edits
    assert verdicts(fused) == (["missed", "missed"], [])
    split = (first.span.start + 5, first.span.start + 5, " ")
    assert verdicts(fused, split) == (["right", "missed"], [])
    assert verdicts(fused, split, (*second.span, "where the")) == (["right", "right"], [])
    assert verdicts(fused, (*second.span, "whether")) == (["missed", "wrong"], ["wrong"])
    assert verdicts(fused, (6, 9, "A")) == (["missed", "missed"], ["false"])


def test_a_change_towards_the_right_text_is_half() -> None:
    noisy = damaged(("Oslo, where", "Oslowhere"))
    start = noisy.edits[0].span.start
    assert verdicts(noisy, (start + 4, start + 4, " ")) == (["half"], ["half"])


def test_blanks_that_only_move_are_no_change(fused: Noisy) -> None:
    assert verdicts(fused, (4, 6, "\n\n\n")) == (["missed", "missed"], [])


def test_a_dropped_line_of_furniture_is_right_wherever_its_line_end_went() -> None:
    struck = Struck(Article("made", "Head\n\nOne.\n\nTwo.\n"))
    struck.add("boilerplate-line", Damage(10, 10, "\n\nShare", "between paragraphs"))
    noisy = struck.noisy("made")
    assert noisy.text == "Head\n\nOne.\n\nShare\n\nTwo.\n"
    at = noisy.text.index("Share")
    for place in ((at, at + 7, ""), (at - 2, at + 5, ""), (at, at + 5, "")):
        assert verdicts(noisy, place) == (["right"], [])


def test_tables_count_every_damage_once(fused: Noisy) -> None:
    score = scored(fused, run_that(fused, (6, 9, "A"), (*fused.edits[0].span, "mayor said")))
    made = tables([(fused, score)], show=3)
    row = next(r for r in made.classes if r.name == "fused-words")
    assert (row.damages, row.right, row.missed, row.false) == (2, 1, 1, 1)
    assert (row.precision, row.recall) == (0.5, 0.5)
    assert sum(r.damages for r in made.mechanisms) == made.classes[-1].damages == 2
    assert any(line.startswith("FALSE fused-words SEG001: 'The' -> 'A'") for line in made.examples)


def test_a_document_that_breaks_the_program_counts_as_left_alone(fused: Noisy) -> None:
    score = scored(fused, run_that(fused), "KeyError('x')")
    made = tables([(fused, score)])
    assert made.crashes == ("made, made: KeyError('x')",)
    assert (made.classes[-1].missed, made.classes[-1].precision) == (2, 1.0)
    assert "broken off: 1." in made.markdown()


def test_floors_rise_and_never_fall() -> None:
    first = raised({}, [Figures("set", {"recall": 0.8, "changed_at_most": 7.0, "must": 12.0}, "")])
    assert first == {"set": {"recall": 0.79, "changed_at_most": 8.0, "must": 12.0}}
    worse = [Figures("set", {"recall": 0.5, "changed_at_most": 20.0, "must": 11.0}, "")]
    assert raised(first, worse) == first
    assert len(below(first, worse)) == 3
    better = [Figures("set", {"recall": 0.9, "changed_at_most": 1.0, "must": 13.0}, "")]
    assert below(first, better) == []
    assert raised(first, better) == {"set": {"recall": 0.89, "changed_at_most": 2.0, "must": 13.0}}
    assert below(first, [Figures("set", {}, "")]) != []
    assert below(first, [Figures("other", {"recall": 0.0}, "")]) == []
