"""`normalise explain`: rules, changes of a log, places of a file; test_readme.py runs the page that shows it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from command_line import Call, caller, written
from dictionary_folders import folder_with

PRINT = (
    "Tlie clerk of tbe harbour said tbat tlie ships wcre full, and tbe crew had balf a day ashore."
    " Botb mates wished to lcave witb them."
)
PORT = "Officials fromthe port met in Ginebra.\n\nWang Yiand his guests came from Norvège.\n"


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Runs `normalise` in a folder of its own."""
    return caller(monkeypatch, capfd, tmp_path)


def at(text: str, word: str) -> str:
    """`LINE:COL` of a word's first place."""
    place = text.index(word)
    return f"{text.count(chr(10), 0, place) + 1}:{place - text.rfind(chr(10), 0, place)}"


def the_id(log: str, before: str) -> str:
    """The id of the change of a log that read a text."""
    records = map(json.loads, Path(log).read_text(encoding="utf-8").splitlines())
    return next(str(r["id"]) for r in records if r["type"] == "change" and r["before"] == before)


def explained(call: Call, text: str, word: str, *options: str, name: str = "a.txt") -> str:
    """What is said of a word of a file."""
    written(name, text)
    ran = call("explain", f"{name}:{at(text, word)}", *options)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def test_a_code_is_still_a_rule(call: Call) -> None:
    ran = call("explain", "seg002")
    assert ran.code == 0
    assert ran.out.startswith("SEG002: A name that ran into the small word behind it\n")
    assert call("explain", "SEG999").code == 2


# --- places of a file


def test_a_repair_has_rule_evidence_dictionary_and_reading(call: Call) -> None:
    said = explained(call, PORT, "Yiand")
    assert said.startswith("a.txt:3:6\n    Wang Yiand his")
    assert "\n         ^^^^^\n" in said
    assert 'SEG002 "Yiand" -> "Yi and": made\n' in said
    assert "  rule:        A name that ran into the small word behind it\n" in said
    assert "  trust:       tier safe, confidence 0.99, stage segmentation\n" in said
    assert "Wang Yi is known whole\n" in said
    assert re.search(r"dictionaries/entities\.tsv:\d+: person:wang-yi \| person \| Wang Yi ", said)
    assert '"Yiand" read as "Yi and" (split, 10.00, safe): wins' in said
    assert "The document shows certain damage: machine translation 2, web scraping 1" in said


def test_any_place_within_a_word_is_the_word(call: Call) -> None:
    written("a.txt", PORT)
    answers = {call("explain", f"a.txt:3:{column}").out for column in range(6, 11)}
    assert len(answers) == 1


def test_runners_up_stand_with_their_scores(call: Call) -> None:
    said = explained(call, PRINT, "balf")
    scores = [float(score) for score in re.findall(r'"balf" read as "\w+" \(spelling, ([\d.]+),', said)]
    assert len(scores) == 5
    assert scores == sorted(scores, reverse=True)
    assert f"{scores[0] - scores[1]:.2f} behind" in said
    assert "... and 4 weaker readings" in said


@pytest.mark.parametrize(
    ("text", "word", "made", "held"),
    [
        ("The World Health Organization (OMS) has sent nurses.\n", "OMS", "TRN009", ["TRN007"]),
        ("It is our respon sibility to act.\n", "respon", "SEG006", ["SEG009", "SEG012"]),
    ],
)
def test_other_rules_that_would_make_the_same_repair_are_told(
    call: Call, text: str, word: str, made: str, held: list[str]
) -> None:
    said = explained(call, text, word)
    assert re.search(rf'^{made} "[^"]+" -> "[^"]+": made$', said, re.MULTILINE)
    others = re.findall(r"^  ([A-Z]{3}\d{3}) .*\n      because: .*\n      held, OVERLAP: (.*)$", said, re.MULTILINE)
    assert others == [(code, f"{made} makes the same repair") for code in held]


def test_a_name_that_is_matched_shows_the_nearest(call: Call) -> None:
    said = explained(call, "The chancellor, Angela Merkell, agreed.\n", "Merkell")
    assert "near names:  Angela Merkel (person:angela-merkel), alike 0.93: the match" in said
    assert "refused: Merkell is too far from" in said


def test_page_furniture_shows_its_pattern(call: Call) -> None:
    said = explained(call, "Skip to main content\n\nThe ferry is back on the lake.\n", "main")
    assert re.search(r"dictionaries/boilerplate\.tsv:\d+: Skip to main content \| skip-link", said)


def test_rows_of_the_user_come_first_and_say_what_they_replace(call: Call) -> None:
    folder_with(Path("house"), variants="Ginebra|place:geneva|es|exonym|safe||exact|house")
    written("normalise.toml", 'dictionaries = ["house"]\n')
    said = explained(call, PORT, "Ginebra")
    assert 'NAM001 "Ginebra" -> "Geneva": made' in said
    assert "house/variants.tsv:2: Ginebra | place:geneva | es | exonym | safe |  | exact | house\n" in said
    assert re.search(r"dictionaries/cldr/variants\.tsv:\d+: Ginebra .* \(replaced by the row above\)\n", said)


@pytest.mark.parametrize(
    ("config", "text", "word", "reason"),
    [
        ("", "See https://example.org/fromthe now.", "fromthe", "PROTECTED, the place is protected: an address"),
        (
            "",
            "He wrote “Der Präsident fromthe und das Haus ist” there.",
            "fromthe",
            "PROTECTED, the quotation is in another language",
        ),
        ("", "They met in Ginebra.", "Ginebra", "REPORT, edits of the tier report are only listed"),
        (
            "min-confidence = 0.995",
            "They came fromthe sea.",
            "fromthe",
            "LOW_CONFIDENCE, its confidence 0.99 is below min-confidence 0.995",
        ),
        (
            "max-edit-ratio = 0.01",
            "They came fromthe sea to the old town, and nobody had told the mayor of it, who was asleep.",
            "fromthe",
            "GUARD, repairs would replace more than 0.01 of the paragraph",
        ),
    ],
)
def test_what_is_held_has_its_reason_in_words(call: Call, config: str, text: str, word: str, reason: str) -> None:
    written("normalise.toml", config)
    code, words = reason.split(", ", 1)
    said = explained(call, text, word)
    assert f": held, {code}\n" in said
    assert f"  held:        {words}" in said


def test_unsafe_edits_are_made_on_request(call: Call) -> None:
    text = "Anthony Blinkin opened the flower show.\n"
    assert "held:        edits of the tier unsafe are made with --unsafe-fixes only" in explained(call, text, "Blinkin")
    assert 'NAM002 "Anthony Blinkin" -> "Antony Blinken": made' in explained(call, text, "Blinkin", "--unsafe-fixes")


def test_repairs_of_several_rules_are_told_together(call: Call) -> None:
    said = explained(call, "The prime minister, Robert Fitsosaid no. Robert Fitso left fromthe back.\n", "Fitsosaid")
    assert "in the end:" in said
    assert "by SEG002, NAM003 together" in said
    assert 'NAM003 "Robert Fitso" -> "Robert Fico"' in said, "what comes later at the place is told too"


@pytest.mark.parametrize(
    ("text", "word", "answer"),
    [
        ("The old mill opens.", "mill", '"mill" is settled, no rule looks at it: it is an English word (Zipf'),
        ("Angela Merkel came.", "Merkel", "it is a right name, a part of one, or protected"),
        ("They paid 300 for it.", "300", "it holds no letter"),
        ("The zzgrub opens.", "zzgrub", "your configuration allows it"),
        ("The old mill opens.", " mill", "There is no word at this place."),
        ("Quaxby stayed away.", "Quaxby", '"Quaxby" has no reading: it cannot be made of known words and names'),
        ("Quaxby stayed away.", "Quaxby", "Rules that look at such words: "),
        ("Mail quaxby@example.org now.", "quaxby", "lies in a protected place"),
        ("He wrote “Der Präsident und das Haus ist” there.", "Haus", "The quotation is in another language"),
        (f"{PRINT} The piano nobile survived.", "nobile", "no reading wins: the best must be 0.7 ahead of the next"),
    ],
)
def test_where_nothing_was_proposed_the_word_is_told(call: Call, text: str, word: str, answer: str) -> None:
    written("normalise.toml", 'allow = ["zzgrub"]\n')
    said = explained(call, text, word)
    assert "Nothing was proposed here.\n" in said
    assert answer in said


def test_columns_count_code_points_and_lines_may_end_in_crlf(call: Call) -> None:
    text = "🙂 café 🙂\r\n\r\n🙂 They came fromthe sea.\r\n"
    said = explained(call, text, "fromthe")
    assert said.startswith("a.txt:3:13\n    🙂 They came fromthe sea.\n")
    assert 'SEG001 "fromthe" -> "from the": made' in said


def test_places_far_down_in_long_texts(call: Call) -> None:
    text = "The garden opens at nine.\n\n" * 3000 + "They came fromthe sea. See https://example.org/ofthe now.\n"
    assert "a.txt:6001:11\n" in explained(call, text, "fromthe")
    assert "SEG001" in explained(call, text, "fromthe")
    assert "held, PROTECTED" in explained(call, text, "ofthe")


def test_control_characters_do_not_reach_the_terminal(call: Call) -> None:
    said = explained(call, "They came\x1b[31m fromthe sea.\n", "fromthe")
    assert "\x1b" not in said


@pytest.mark.parametrize(
    ("what", "message"),
    [
        ("a.txt:9:1", "has no line 9; its lines are 1 to 3"),
        ("a.txt:0:1", "has no line 0"),
        ("a.txt:1:99", "line 1 has no column 99; it is 38 long"),
        ("a.txt:1", "a column is missing; give FILE:LINE:COL"),
        ("none.txt:1:1", "none.txt: cannot be read"),
        ("a.txt:c1", "a.txt: line 1 is not JSON"),
        ("none.jsonl:c1", "none.jsonl: the log cannot be read"),
    ],
)
def test_a_place_that_is_not_there_is_an_error(call: Call, what: str, message: str) -> None:
    written("a.txt", PORT)
    ran = call("explain", what)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err


# --- changes of a log


def test_a_change_of_a_log_is_told_like_its_place(call: Call) -> None:
    place = explained(call, PORT, "Yiand")
    call("fix", "a.txt", "--out", "cleaned")
    ran = call("explain", f"cleaned/changes.jsonl:{the_id('cleaned/changes.jsonl', 'Yiand')}")
    assert (ran.code, ran.out) == (0, place)
    held = call("explain", f"cleaned/changes.jsonl:{the_id('cleaned/changes.jsonl', 'Ginebra')}").out
    assert 'NAM001 "Ginebra" -> "Geneva": held, REPORT' in held
    assert "has no change c99" in call("explain", "cleaned/changes.jsonl:c99").err


def test_the_text_of_a_run_in_place_comes_from_output_and_log(call: Call) -> None:
    place = explained(call, PORT, "Yiand")
    call("fix", "a.txt")
    (log,) = Path(".normalise").glob("*.jsonl")
    what = f"{log}:{the_id(str(log), 'Yiand')}"
    assert call("explain", what).out == place
    call("undo", str(log), "--only", "NAM001")
    assert call("explain", what).out == place
    written("a.txt", "Another text.\n")
    gone = call("explain", what).out
    assert gone.startswith('a.txt:3:6\nSEG002 "Yiand" -> "Yi and": made\n')
    assert "The file has changed since the run, so this is all that can be told." in gone


def test_the_settings_of_the_run_count(call: Call) -> None:
    written("a.txt", "Anthony Blinkin opened the flower show.\n")
    call("fix", "a.txt", "--unsafe-fixes", "--out", "cleaned")
    assert ": made\n" in call("explain", "cleaned/changes.jsonl:c1").out


def test_what_a_run_would_do_otherwise_now_is_said(call: Call) -> None:
    written("a.txt", "They came fromthe sea to Velmora.\n")
    folder_with(Path("house"), entities="org:velmora|organisation|Velmora||||||house")
    written("normalise.toml", 'dictionaries = ["house"]\n')
    call("fix", "a.txt", "--out", "cleaned")
    folder_with(Path("house"), protect="fromthe|word|ours")
    said = call("explain", "cleaned/changes.jsonl:c1").out
    assert "Run now, nothing proposes this any more (its dictionaries were others)." in said
    assert 'SEG001 "fromthe" -> "from the": made' in said


def test_what_a_review_accepted_is_said_to_be_so(call: Call) -> None:
    written("a.txt", PORT)
    call("review", "a.txt", stdin="accept\n")
    (log,) = Path(".normalise").glob("2*.jsonl")
    said = call("explain", f"{log}:{the_id(str(log), 'Ginebra')}").out
    assert 'NAM001 "Ginebra" -> "Geneva": held, REPORT' in said
    assert 'in the log:  "Ginebra" -> "Geneva", made; accepted in review' in said
