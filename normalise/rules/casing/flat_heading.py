"""Whether a capital inside a line begins a sentence behind a heading, a caption or a list whose line end was lost."""

from __future__ import annotations

from normalise.expressions import expression
from normalise.lexicon.closed_classes import AUXILIARIES, DETERMINERS, PASTS, PREPOSITIONS, SUBJECTS, any_of
from normalise.neighbours import word_before

# No sentence begins with these, but for questions (`And` for more).
_INNER = frozenset("And Of Or Than Which Whose Who Was Were Is Are Had Has Have Been Got Done Would Him Them".split())
_JOINING = expression(
    rf"And (?:{any_of(SUBJECTS)}|as|at|for|from|how|if|in|of|on|once|so|that|then|there|this|what|when|while|why|yet)\b"
    r"|Of course\b"
)
_LAST_STOP = expression(r".*(?:[.!?:;…][”\"’)]*[-–—]?|[”\"]) ")
_OBJECT = expression(rf"(?:Her|It)(?:[.,;]| (?:{any_of(PREPOSITIONS)})\b)|That[.,;]|Before long[.;]")
_FRESH = frozenset({"He", "She", "It", "They", "We"})
_OPENING = frozenset(
    "after although as because before if once since though unless until when where whereas whether while".split()
)
_CLAUSE = expression(r"[^.!?\n]*[.!?]?")
_FINITE = rf"(?:{any_of(AUXILIARIES | PASTS)}|said|says|told|\w+n[’']t)"
_VERB = expression(rf"\b{_FINITE}\b")
_PAST = expression(r"\b\w{2,}ed\b")
_SUBJECT = expression(rf"(?:{any_of(SUBJECTS)}|there)\b", 2)
_ASKING = expression(r"(?:How|Why|What|Where|Who|When)\b")
# Headings say `Two men arrested` and `A coalition needed to govern`; few have so many words.
_HEADING = 8
# What nobody writes behind a clause, but at its head.
_INVITING = expression(r"For (?:more|example|instance|his part|her part|its part|their part)\b|When it comes to\b")
# The main clause behind what a sentence began with: `In the end, the talks were`.
_MAIN = expression(rf", (?:[^,]+, )?(?:{any_of(SUBJECTS | DETERMINERS)}|there|that|[^\W_a-z][\w’'-]*)\b(?P<rest>.*)")
# No subject of its own is there: `In Dhaka said`, `In which`.
_GOES_ON = expression(
    r"(?!Although|As|Because|That|Though|When|Where|While)[A-Z][a-z]+ "
    rf"(?:\w+day (?:morning|afternoon|evening|night) {_FINITE}\b|(?:which|whom|whose)\b"
    rf"|(?:(?:{any_of(DETERMINERS)}) )?[\w’'-]+ (?:{_FINITE}|\w+ed)\b)"
)
# `To bring them home, he`, `As it rained, the`: without the main clause there is no sentence.
_ASKS_MAIN = expression(r"(?:Although|As|Because|Though|To|When|Where|While) ")
_FRAME = expression(r"(?:At|In|On) [\w’'-]+(?: [\w’'-]+)? ")
# What a small word answers right behind it: `so close That`, `from Oslo To Bergen`.
_ASKED = {
    "That": expression(r"\b(?:so|such an?) [a-z]+ \Z"),
    "To": expression(r"\b[Ff]rom (?:[A-ZÀ-ÖØ-Þ][\w’'-]* ){1,3}\Z"),
}
# `In a village in Newfoundland, Winnifred Loder Has`: no caption begins so.
_LED_IN = expression(r"(?:At|For|From|In|On) [^,]{3,60}, (?:[A-ZÀ-ÖØ-Þ][\w’'-]* ){1,3}\Z")
# A clause that waits for its main one: `When they opened the quay in Oslo In May, they found`.
_WAITS = expression(r"When (?!to\b)[\w’'-]+ \w+ed\b")
_REACH = 200
_HEADS_OF_TITLES = frozenset("Her His How My No Not One Our That Their This What When Where Who Why Your".split())


def never_opens(text: str, start: int, word: str, translated: bool) -> bool:
    """Whether no sentence begins with the small word at a place, whatever stands before it.

    Captions (`Holm Is remembered for`) and titles (`My Father Was a Miller`) have verbs: those ask for a translation.
    """
    asked = _ASKED.get(word)
    if asked is not None and asked.search(text, max(0, start - 60), start):
        return True
    behind = _clause_from(text, start)
    if word not in _INNER and not _OBJECT.match(behind):
        return False
    if not translated and word.lower() in AUXILIARIES and not _LED_IN.match(_clause_before(text, start)):
        return False
    return not (behind.endswith("?") or _JOINING.match(behind))


def may_open(text: str, start: int) -> bool:
    """Whether the small word at a place may begin a sentence, so that what stands before it is none.

    Nothing tells a flattened heading (`Calm in Canada In the end it rained.`) from a subject (`The mayor In the end
    left.`), so it may where no clause stands before it, or a main clause of its own behind it.
    """
    behind = _clause_from(text, start)
    if _INVITING.match(behind):
        return True
    if _GOES_ON.match(behind):
        return False
    before = _clause_before(text, start)
    if behind.startswith("There ") and _FRAME.fullmatch(before):
        return False
    if _ASKS_MAIN.match(behind) and len(behind) < _REACH and "," not in behind:
        return False
    if _WAITS.match(before) and _MAIN.search(behind):
        return False
    long = before.count(" ") > _HEADING
    if _ASKING.match(before) or not (_SUBJECT.match(before) or _VERB.search(before) or (long and _PAST.search(before))):
        return True
    main = None if long and behind.startswith("To ") else _MAIN.search(behind)
    return main is not None and (_VERB.search(main["rest"]) or _PAST.search(main["rest"])) is not None


def _clause_from(text: str, start: int) -> str:
    clause = _CLAUSE.match(text, start, start + _REACH)
    return clause.group() if clause else ""


def goes_on(text: str, start: int, word: str) -> bool:
    """Whether a sentence goes on behind a comma: `When it rained, He left`, `said that it rained, That it was late`."""
    clause = _clause_before(text, start)
    if word == "That":
        return " that " in clause
    if word not in _FRESH:
        return True
    first = clause.lstrip('“"‘').partition(" ")[0].lower()
    return "," not in clause and (first in _OPENING or (first in PREPOSITIONS and not _PAST.search(clause)))


def _clause_before(text: str, start: int) -> str:
    """What stands between the last stop of a line and a place."""
    low = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    return _LAST_STOP.sub("", text[low:start])


def in_title(text: str, start: int) -> bool:
    """Whether a small word with a capital stands before a place in a run of them: `My Father Was a Freedom Fighter`."""
    before = word_before(text, start)
    while before.gap == " " and before.text[:1].isupper():
        if before.text in _HEADS_OF_TITLES:
            return True
        before = word_before(text, before.start)
    return False
