"""`always` and `never` in a review: rows for the user's dictionary."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from command_line import Call, written
from dictionary_folders import folder_with, rows
from review_runs import FERRY, MILL, call, memory, texts, two_files

from normalise.lexicon.check import check

__all__ = ["call", "two_files"]

pytestmark = pytest.mark.usefixtures("slim")


def test_always_puts_a_row_into_the_first_dictionary(call: Call, two_files: tuple[Path, Path]) -> None:
    Path("house").mkdir()
    folder_with(Path("house"), protect="Velmora|word|ours")
    written("normalise.toml", 'dictionaries = ["house"]\n')
    ran = call("review", "docs", stdin="always\nq\n")
    assert "house/variants.tsv: Ginebra | place:geneva | es | exonym | safe |  | exact | house\n" in ran.out
    assert "add it to `dictionaries`" not in ran.out
    assert "still needs more evidence" not in ran.out
    assert texts(two_files[0]) == [FERRY.replace("Ginebra", "Geneva")]
    assert check(["house"]) == []
    written("new.txt", "The train to Ginebra was late.\n")
    call("fix", "new.txt")
    assert Path("new.txt").read_text(encoding="utf-8") == "The train to Geneva was late.\n"


def test_the_dictionary_is_made_beside_the_configuration(call: Call, two_files: tuple[Path, Path]) -> None:
    written("pyproject.toml", '[tool.normalise]\nignore = ["CAS005"]\n')
    os.chdir("docs")
    ran = call_in_docs(call)
    assert "add it to `dictionaries`" in ran
    assert rows("../dictionaries/variants.tsv")[0][:2] == ("Ginebra", "place:geneva")


def call_in_docs(call: Call) -> str:
    return call("review", "ferry.txt", stdin="w\n").out


def test_always_refuses_what_no_dictionary_holds(call: Call, two_files: tuple[Path, Path]) -> None:
    ran = call("review", "docs", "--select", "SEG", stdin="w\ns\n")
    assert "normalise: a dictionary holds names and fused words, and this is neither; accept it instead\n" in ran.out
    assert not Path("dictionaries").exists()
    assert "left 1 for another time" in ran.out


def test_a_row_that_dict_check_refuses_is_not_written(call: Call) -> None:
    written("a.txt", "Credit Suisse closed.\n")  # in French, Suisse is Switzerland
    ran = call("review", "a.txt", stdin="w\nr\n")
    assert "normalise: nothing was added; safe, but 'Suisse'" in ran.out
    assert not Path("dictionaries").exists()
    assert memory() == [("reject", "Suisse")]


def test_never_protects_the_word_everywhere(call: Call, two_files: tuple[Path, Path]) -> None:
    written("normalise.toml", 'dictionaries = ["house"]\n')
    Path("house").mkdir()
    ran = call("review", "docs", stdin="never\nq\n")
    assert "house/protect.tsv: Ginebra | word | right, said in review\n" in ran.out
    assert rows("house/protect.tsv") == [("Ginebra", "word", "right, said in review")]
    assert texts(*two_files) == [FERRY, MILL]
    written("new.txt", "The train to Ginebra was late.\n")
    assert call("check", "new.txt", "--fail-on", "report").code == 0
    assert "[1/2] NAM002" in call("review", "docs", stdin="q\n").out


def test_never_is_remembered_where_no_dictionary_is_heeded(call: Call) -> None:
    text = "The old mill.\n\nNews in brief\n\nIt opens in May, and the ferry comes at noon.\n"
    written("a.txt", text)
    ran = call("review", "a.txt", stdin="n\n")
    assert "No dictionary holds this; it is not asked again, and BPL004 in `ignore` silences `fix`.\n" in ran.out
    assert memory() == [("never", "News in brief")]
    written("b.txt", f"Another page here.\n\n{text}")
    assert "refused before" in call("review", "b.txt", stdin="q\n").out
