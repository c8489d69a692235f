"""Texts that speak of programs: what looks like an error there is a name."""

from __future__ import annotations

import pytest

from normalise.document import Document
from normalise.pipeline import Pipeline
from normalise.result import Reason
from normalise.technical import is_technical

CHANGES = """Changes in release 4

The option --keep was renamed; gull_open() takes a path now.
A few old items are gone, and the reader starts fromthe end.
Build it with gmake, or call `gull --all` from a script.
The file gull.conf may hold comments.
Nothing else was touched in this release, but see gull.h for new names.
"""
STORY = """Officials fromthe ministry met in the old mill on Friday.

gtag('config', 'UA-1'); dataLayer.push({});

They spoke ofthe bridge, and the mayor said that the road would open before winter.

The river had been low all summer, a spokeswoman told reporters.

Nobody on the quay was surprised that the ferry was late again.
"""


def test_names_of_programs_stay_in_a_text_that_speaks_of_programs(pipeline: Pipeline) -> None:
    result = pipeline.run(Document(CHANGES))
    assert result.text == CHANGES
    assert {h.reason for h in result.held if h.edit.rule == "SEG001"} == {Reason.PROTECTED}


def test_a_script_left_over_in_a_story_keeps_nothing_from_repair(pipeline: Pipeline) -> None:
    assert not is_technical(STORY)
    mended = pipeline.run(Document(STORY)).text
    assert "from the ministry" in mended
    assert "of the bridge" in mended


def test_a_manual_keeps_its_headings(pipeline: Pipeline) -> None:
    manual = CHANGES + "\nSee also\n\ngull_close(), gull_read() and the pages of --help.\n"
    assert pipeline.run(Document(manual)).text == manual


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said so; the ferry (the old one) was late: nobody minded.\n" * 20,
        "“Two - one,” said the goalkeeper - and left.\n" * 20,
        "Rates fell to 3.5 % - less than in 2019 - and rose again.\n" * 20,
    ],
)
def test_marks_of_prose_are_no_code(text: str) -> None:
    assert not is_technical(text)


def test_damage_is_no_code() -> None:
    story = "The long -term plan was kept.<br> The well -known mayor left.so did the others, #bridge and #ferry.\n"
    assert not is_technical(story * 20)
