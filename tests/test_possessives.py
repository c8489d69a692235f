"""No rule breaks a run, whatever stands behind a name: an apostrophe, an ending, another name."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from normalise.document import Document
from normalise.lexicon import Lexicon
from normalise.pipeline import Pipeline

ENDS = st.sampled_from(["", "'s", "’s", "'S", "’S", "'", "’", "s", "s'", "s’", "'s.", "’s’s", "-", "'-s"])
HEADS = st.sampled_from(["", "the ", "The ", "in ", "“", "(", "l'", "d’", "Ms ", "Anna ", "@", "KO", "x"])
SHAPES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [str.lower, str.upper, str.title, str.capitalize, str.swapcase, str]
)


def names(lexicon: Lexicon) -> list[str]:
    known = [
        *lexicon.lower_names.values(),
        "Abu Dhabi",
        "Burkina Faso",
        "United States",
        "Angela Merkel",
        "Côte d’Ivoire",
    ]
    return [*known[:: max(1, len(known) // 300)], "Norway", "Bogot", "Xi", "Übersee", "İzmir", "Straße", "O’Neill"]


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_possessives_of_any_name_in_any_case(pipeline: Pipeline, lexicon: Lexicon, data: st.DataObject) -> None:
    known = names(lexicon)
    words = [
        data.draw(HEADS) + data.draw(SHAPES)(data.draw(st.sampled_from(known))) + data.draw(ENDS)
        for _ in range(data.draw(st.integers(1, 6)))
    ]
    text = "The demand for " + " oil And ".join(words) + " rose. after that Them agreed toresolve it.\n"
    result = pipeline.run(Document(text))
    assert result.undo() == text
    assert not pipeline.run(Document(result.text)).changes


def test_lower_case_possessive_becomes_a_name(pipeline: Pipeline) -> None:
    result = pipeline.run(Document("The demand for norway's oil and africa’s gold rose in Asia.\n"))
    assert result.text == "The demand for Norway's oil and Africa’s gold rose in Asia.\n"


def test_lost_apostrophe_is_no_slip(pipeline: Pipeline) -> None:
    text = "A quiet corner of Rotterdams harbour was searched while President Luis Arces labour minister looked on.\n"
    assert pipeline.run(Document(text)).text == text
