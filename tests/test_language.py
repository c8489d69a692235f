"""Foreign documents, lines and quotations are left alone."""

from __future__ import annotations

import pytest

from normalise.document import Document
from normalise.language import Languages
from normalise.lexicon import Lexicon
from normalise.pipeline import Pipeline
from normalise.result import Reason

FRENCH = (
    "Le ministre a déclaré que les travaux du port seraient terminés dans deux ans. Les pêcheurs ne sont pas "
    "convaincus, et ils demandent des garanties pour la saison qui vient. Vladimir Poutine ne viendra pas."
)


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        (FRENCH, True),
        ("La bridge was closed.", False),
        ("The minister of the port said that the work would be done in two years, and left. " * 3, False),
        ("par Odile Marchetti et Bruno Kessler " * 8, False),
    ],
)
def test_documents(lexicon: Lexicon, text: str, foreign: bool) -> None:
    assert Languages(lexicon).is_foreign_document(text) is foreign


def test_foreign_document_passes_through(pipeline: Pipeline) -> None:
    result = pipeline.run(Document(FRENCH))
    assert result.text == FRENCH
    assert Reason.PROTECTED in {held.reason for held in result.held}


def test_foreign_line_in_an_english_document(pipeline: Pipeline) -> None:
    text = (
        "The harbour of the old town will be closed for two years, the minister said on Monday in the council.\n\n"
        "Il a dit que Vladimir Poutine ne viendra pas dans la ville pour les fêtes.\n\n"
        "Nobody was surprised, because Vladimir Poutine had not come to the town in the year before."
    )
    result = pipeline.run(Document(text))
    assert "que Vladimir Poutine ne viendra" in result.text
    assert "because Vladimir Putin had" in result.text


def test_foreign_quotation(pipeline: Pipeline) -> None:
    text = "“Chi vota toresolve, sceglie,” he said in the square, and everybody agreed toresolve it."
    assert pipeline.run(Document(text)).text == text.replace("agreed toresolve", "agreed to resolve")


def test_langdetect_is_seeded(lexicon: Lexicon) -> None:
    text = "Hafið bláa hafið hugann dregur, hvað er bak við ystu sjónarrönd? Þangað liggur beinn og breiður vegur."
    assert {Languages(lexicon).is_foreign_line(text) for _ in range(5)} == {True}
