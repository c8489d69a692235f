"""A small word with a capital inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon.closed_classes import BEING, PREPOSITIONS, any_behind
from normalise.neighbours import COURTESY, starts_sentence, word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.cut_sentences import Prose
from normalise.rules.casing.flat_heading import goes_on, in_title, may_open, never_opens
from normalise.rules.casing.inner_words import inner_words

# Words that are no title and no name by themselves.
_WORDS = (
    "And Or Of In With For To At By From On Into Than Before Between During Which Whose Was Were Is Are Had Has Have "
    "Been Got Done As When Where While Although Though Because That Who"
).split()
_VERBS = frozenset("Was Were Is Are Had Has Have".split())
# Those of a film, a novel, a band: `It`, `Them`, `Her`.
_PRONOUNS = "He She It They We Him Her Them His Their Its".split()
_PARTICIPLES = frozenset({"Been", "Got", "Done"})
_BEFORE_PARTICIPLES = BEING | frozenset("be been had has have having never not".split())
# These may be left over from a verb of the source language (`the factory It will open`): then they have to go, which
# is another rule's. Behind these words they are no such thing.
_SUBJECTS = frozenset("He She It They We".split())
_OPENERS = frozenset(
    "about after although and as at because before behind below beneath beside but by during for from how if in into "
    "like near of on once or over said say says since so than that though through till to toward towards under unless "
    "until upon what when where whether which while who whom why with without".split()
)
# Behind these and verbs of speech no heading ends: `they hope That it rains`.
_TELLING = frozenset(
    "believe believes complain complains fear fears hope hopes say says so think thinks warn warns".split()
)
_WORKS = frozenset(
    "album band book comedy documentary drama duo film foreword game group hit homage magazine memoir miniseries movie "
    "musical novel play poem series show song trio".split()
)
# What a title goes on with behind its first word: `the novel Into the Slave Nebula`, `hit In China They Eat Dogs`.
_TITLE_AHEAD = expression(r"(?: [a-z]{1,4})? [A-Z]")
_SACRED = frozenset("He Him His Who".split())
_RELIGION = expression(
    r"\b(?:God|Lord|Jesus|Christ|Allah|Almighty|Creator|Maker|Prophet|pray(?:s|ed|er|ers)?|worship\w*|divine|heaven|"
    r"preacher|sermon|gospel)\b"
)
# What ends an adverbial that opens a clause: `Last year It rose`, `until then They had`, `in 2006 It was`.
_TIMES = frozenset(
    "ago day days decade evening hour later minutes moment month months morning night nine noon now occasion point ten "
    "then time today tomorrow week weeks year years yesterday".split()
)
_ADVERBIAL = expression(
    r"(?:\A|\n|[.!?;:,] |[”\"] )(?:At|By|In|On|Until|After|Before|Since|For|From|Last|Next|This|That|Every|Two|Three|"
    r"Four|Five|Six|Ten|Some|Many|at|by|in|on|until|after|before|since|for|from|last|next|this|that|every) "
    r"(?:[\w’'-]+ ){0,2}\Z"
)
# `It` before one of these is an object: a subject has its verb there.
_BEHIND_OBJECTS = frozenset(
    "as at away back because by down for from if in inside into off on onto out over through to up when with".split()
)
_NO_VERBS = PREPOSITIONS | {"and", "or"}  # `a copy of She by Haggard`
_ADDING = frozenset({"Which", "Whose"})  # what is said of a name has its comma
_STRAY = expression(
    rf"(?P<word>{any_behind('[a-z0-9] ', _WORDS + _PRONOUNS)})"
    r"(?= (?P<next>[a-z]\w*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b))"
)
# `He arrived In Paris`
_PLACED = expression(
    rf"(?P<word>{any_behind('[a-z] ', ('In', 'At', 'From', 'To', 'Near'))})(?= (?P<next>[A-ZÀ-ÖØ-Þ][\w’'-]+))"
)
_AT_THE_END = expression(rf"(?P<word>{any_behind('[a-z] ', ('Him', 'Her', 'Them', 'It', 'That'))})(?=[,.;])")
_CONTRACTED = expression(r"[A-Za-z]+[’'](?:ve|re|ll|d|m|s)\Z")
_CLOSED = r",[”\"] "
_BEHIND_COMMA = expression(rf"(?P<word>{any_behind('[a-z], ', (*_PRONOUNS, 'That', 'Who'))})(?= [a-z])")
_BEHIND_QUOTE = expression(rf"(?P<word>{any_behind(_CLOSED, ('He', 'She', 'They', 'It', 'We'))})(?= [a-z])")
# A name, the small word, and what goes on behind it.
_NAME = r"(?P<name>[A-ZÀ-ÖØ-Þ](?<=\b[A-ZÀ-ÖØ-Þ])[^\W\d_]+)"
_BEHIND_NAME = expression(rf"{_NAME} (?P<word>{'|'.join(_WORDS)}|Would|There)(?= (?P<next>[^\W_]))")
_TIME_BEHIND_NAME = expression(
    rf"{_NAME} (?P<word>Last|Next|This)"
    r"(?= (?P<next>year|month|week|weekend|night|summer|autumn|winter|spring|season)\b)"
)
# What all of these have: most damaged texts do not hold it.
_ALL = (*_WORDS, *_PRONOUNS, *"In At From To Near That Who Would There Last Next This".split())
_WANTED = frozenset(_ALL)
_BEFORE = r"[\w,”\"] "
_SIGN = rf"(?:{any_behind(_BEFORE, _ALL)})(?= [^\W_]|[,.;])"
_DAYS = expression(r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_THE = expression(r" the [A-Z]")
# `In re`, a case in court.
_TITLE_BEHIND = expression(r" (?:re |(?:(?:the|a|an|my|his|her) )?[A-Z][a-z])")
_PREPOSITIONS = PREPOSITIONS | {"as"}
_ENTITY_TYPES = ("place", "person", "demonym")


class SegmentCapital(Rule):
    """A small word that begins with a capital inside a sentence.

    The text behind an inline tag is translated as if it were a new sentence, so it begins with a capital. Only in
    damaged documents, in lines mostly of small letters, between two words in small letters or behind a name that the
    dictionary or the document knows; words that may begin a sentence only where machine translation shows. It fears
    headings and captions whose line end was lost: where a sentence may begin at the word, it stays. So do titles, and
    what is written of God.
    """

    code = "CAS007"
    stage = "casing"
    cause = "mt"
    trigger = Trigger(profile="any", pattern=_SIGN)
    examples = (
        Repairs(
            "Wladimir Putin left early. The mayor And his wife stayed; he told Them to wait.",
            "Vladimir Putin left early. The mayor and his wife stayed; he told them to wait.",
        ),
        Repairs(
            "Wladimir Putin came late. "
            "The talks between Cairo And Abu Dhabi began in Lagos On the first day of the week, a day of rest.",
            "Vladimir Putin came late. "
            "The talks between Cairo and Abu Dhabi began in Lagos on the first day of the week, a day of rest.",
        ),
        Leaves("The mayor And his wife stayed."),
        Leaves("Wladimir read War And Peace, For Whom the Bell Tolls and the poem Of mere Being."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Capitals of small words between two lower-case words and behind names."""
        text, translated = doc.text, context.evidence.machine_translated
        if (context.evidence.scanned or context.suspects.noisy) and not translated:
            return  # misread capitals are another rule's
        prose = Prose(doc)
        lines = inner_words(text).lines_with(_WANTED)
        found = [m for line in lines for m in _found(doc, line, context) if prose.holds(m.start("word"))]
        telling = context.lexicon.cues("speech") | _TELLING
        sacred = any(match["word"] in _SACRED for match in found) and _RELIGION.search(text) is not None
        for start, match in sorted({match.start("word"): match for match in found}.items()):
            word = match["word"]
            before = word_before(text, start)
            opener = before.text.lower() in _OPENERS or text[start - 2] in '”"'
            sure = opener or translated if word in _SUBJECTS else never_opens(text, start, word, translated)
            sure = sure or (word == "That" and before.text in telling)
            if (sacred and word in _SACRED) or not (sure or (translated and not may_open(text, start))):
                continue
            if (word == "Who" and before.text in ("the", "The")) or (word in _PRONOUNS and before.text in _WORKS):
                continue
            if _opens_a_title(text, match, before.text):
                continue
            if word in _ADDING and match.groupdict().get("name"):
                yield self.edit(start - 1, start + 1, f", {word[0].lower()}", "a clause behind a name", confidence=0.9)
                continue
            yield self.edit(start, start + 1, word[0].lower(), "a small word inside a sentence", confidence=0.9)


def _found(doc: Document, line: tuple[int, int], context: Context) -> Iterator[re.Match[str]]:
    """The small words with a capital in a line, and what stands round each."""
    text = doc.text
    yield from (m for m in (*_STRAY.finditer(text, *line), *_AT_THE_END.finditer(text, *line)) if _is_inside(text, m))
    yield from (m for m in _BEHIND_COMMA.finditer(text, *line) if goes_on(text, m.start(), m["word"]))
    yield from _BEHIND_QUOTE.finditer(text, *line)
    yield from (m for m in _PLACED.finditer(text, *line) if context.lexicon.is_right_name(m["next"], "place"))
    yield from (m for m in _BEHIND_NAME.finditer(text, *line) if _is_segment(doc, m, context))
    yield from _TIME_BEHIND_NAME.finditer(text, *line)


def _is_inside(text: str, match: re.Match[str]) -> bool:
    """Whether a word in small letters stands before a small word, and it is none of a sentence cut in two."""
    start, word = match.start("word"), match["word"]
    before = word_before(text, start)
    opens = before.text.lower() in _OPENERS and (match.groupdict().get("next") or "") not in _NO_VERBS
    if word in _PARTICIPLES:  # `she's Got the`, but `Bought the keys? or Got them?`
        return before.text in _BEFORE_PARTICIPLES or _CONTRACTED.match(before.text) is not None
    if word not in _SUBJECTS:
        subject = word in _VERBS and before.text in _SUBJECTS and starts_sentence(text, before.start)
        return before.text.islower() or subject
    if opens:
        return before.text.islower() or starts_sentence(text, before.start)
    if "next" not in match.groupdict():
        return before.text.islower()
    if word == "It" and match["next"] in _BEHIND_OBJECTS:
        return before.text.islower()
    timed = before.text in _TIMES or text[start - 3 : start - 1].isdigit()
    return timed and _ADVERBIAL.search(text, max(0, start - 60), start) is not None


def _opens_a_title(text: str, match: re.Match[str], before: str) -> bool:
    """Whether a small word behind a kind of work or another preposition begins a title: `notes on In the Company`."""
    if before in _WORKS and _TITLE_AHEAD.match(text, match.end("word")):
        return True
    if match["word"] == "We" and text.startswith(" the ", match.end("word")):
        return True  # `We the Living`
    word = match["word"].lower()
    two = before in _PREPOSITIONS and word in _PREPOSITIONS
    return two and _TITLE_BEHIND.match(text, match.end("word")) is not None


def _is_segment(doc: Document, match: re.Match[str], context: Context) -> bool:
    """Whether a name before a small word is a whole one, so that the word is no part of it."""
    name, word, behind = match["name"], match["word"], match["next"]
    lexicon, text = context.lexicon, doc.text
    if _THE.match(text, match.end("word")) and (word == "Between" or lexicon.is_word(name.lower())):
        return False  # `War Between the States`, `Sheep At the Edge`
    if word_after(text, match.end("word")).text in ("His", "Her", "My", "Their", "Our", "Your", "A", "The"):
        return False  # `Edward Said In His Own Words`
    if behind.isupper() and (_leads_on(text, match, context) or (word == "Of" and _ends_person(text, match, context))):
        return True
    if (word in ("Of", "For", "As") and behind.isupper()) or name.isupper():
        return False  # `Bank Of China`; a headline runs into a line
    if lexicon.right_entities(f"{name} {word}") or context.evidence.count(f"{name} {word}") > 1:
        return False
    if starts_sentence(text, match.start()) and lexicon.is_word(name.lower()) and not behind.islower():
        return False
    if name in COURTESY:
        return False  # `wrote to Mr And about it`
    if lexicon.is_right_name(name, *_ENTITY_TYPES) or _ends_name(text, match, context):
        return True
    # `Ms Oosterling Has had`: small letters or figures go on behind it.
    everyday = lexicon.is_word(name.lower()) and (
        starts_sentence(text, match.start()) or (word in _VERBS and in_title(text, match.start()))
    )
    return not behind.isupper() and not everyday


def _leads_on(text: str, match: re.Match[str], context: Context) -> bool:
    """Whether a day or a known place stands behind a preposition, and a name of several words before it."""
    word, end = match["word"], match.end("word")
    if word == "On":
        return _DAYS.match(text, end) is not None
    if word not in ("In", "At", "From"):
        return False
    before = word_before(text, match.start("name"))
    after = word_after(text, end)
    long = before.gap == " " and before.text[:1].isupper() and not starts_sentence(text, before.start)
    known = context.lexicon.right_entities(after.text)
    return (long or match["name"].isupper()) and any(e.type in ("place", "organisation") for e in known)


def _ends_person(text: str, match: re.Match[str], context: Context) -> bool:
    """Whether a given name and a surname stand before `Of`: `Hou Yifan Of China`, but `Bank Of China`."""
    lexicon, name = context.lexicon, match["name"]
    if lexicon.is_word(name.lower()):
        return False
    before = word_before(text, match.start("name"))
    return before.gap == " " and before.text.istitle() and not lexicon.is_word(before.text.lower())


def _ends_name(text: str, match: re.Match[str], context: Context) -> bool:
    """Whether a known name of several words ends with this one."""
    start, end = match.start("name"), match.end("name")
    for _ in range(3):
        before = word_before(text, start)
        if before.gap != " ":
            return False
        start = before.start
        if context.lexicon.is_right_name(text[start:end], *_ENTITY_TYPES):
            return True
    return False
