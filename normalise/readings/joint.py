"""A capital or a mark inside a token shows where a space was lost: `powersMacron`, `NovakHe`, `said.Nobody`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.edits import Span, Tier
from normalise.expressions import expression
from normalise.memory import UNKNOWN, of_text
from normalise.neighbours import word_after
from normalise.quotation import is_cited
from normalise.readings.likely import likely_joint
from normalise.readings.reading import Reading, Scene
from normalise.readings.segment import (
    ARTICLES,
    BEFORE,
    OPENERS,
    PRONOUNS,
    SENTENCE_OPENERS,
    SMALL,
    continued,
    lower_follows,
    verb_follows,
)
from normalise.readings.tag_border import joined, may_be_subject
from normalise.values import replace

_INNER_CAPITAL = expression(r"(?<=[a-zß-öø-ÿĀ-ſ])(?=[A-ZÀ-ÖØ-Þ])")
_PLAIN = 3.5
_EVERYDAY = 4.6  # `Debate` and `Check` are no names however often a text has them with a capital
_TAGS = expression(r"[@#](?<!\w[@#])(?=[A-Za-z]\w\w)")
_SHORT = frozenset("an be if is or".split())
_BRAND_HEADS = frozenset("air buy discover eat fly go invest jet made my shop study team tele travel visit web".split())
_SURNAME_PREFIX = expression(
    r"(?:Mc|Mac|De|Del|Della|Di|Da|Du|La|Le|Van|Von|Fitz|O|D|L|El|Al|Ben|Bin|Ibn|Saint|St|Ap|Ó)\Z"
)
_CREDITS = frozenset({"Credit", "Photograph", "Photo", "Picture"})
_OF_CREDITS = frozenset("image photo picture video cover header caption file".split())
_CAPTION_WORDS = 3


def capital_joints(scene: Scene) -> Iterator[Reading]:
    """Readings of a token with an inner capital as two words, each known."""
    token = scene.token
    if (
        scene.repeats > 1
        or scene.in_code
        or is_tag(scene)
        or (token[0].islower() and scene.lexicon.is_right_token(token[0].upper() + token[1:]))
    ):
        return  # written twice the same way, or but for its first letter as it should be, or cited: a brand, a tag
    for left, right in parts_at_capitals(token):
        tag = left.islower() and scene.starts_sentence and left != "said" and left not in scene.lexicon.cues("function")
        if tag or _is_brand(scene, left, right):
            continue  # a small letter begins no sentence: `photoAnna` is a picture's tag
        reading = _credit(scene, left, right) or _full_name(scene, left, right) or _known_joint(scene, left, right)
        reading = reading or likely_joint(scene, left, right)
        if reading is not None:
            yield reading


def _credit(scene: Scene, left: str, right: str) -> Reading | None:
    """A caption and the credit behind it: `arrive at the quayCredit: Coast Press`; `imageCredit:` is a key of data."""
    text, (start, end, _) = scene.doc.text, scene.suspect
    line = scene.doc.line_at(start)
    if right not in _CREDITS or text[end : end + 2] != ": " or text.count(" ", line.start, start) < _CAPTION_WORDS:
        return None
    if left.lower() in _OF_CREDITS or not (left[0].isupper() or scene.lexicon.is_word(left)):
        return None
    return Reading("joint", Span(start, end), f"{left} {right}", 8.0, (f"{right}: gives the source of a caption",))


def is_tag(scene: Scene) -> bool:
    """Whether a token is cited, or stands among handles and hashtags, where blanks are left out."""
    line = scene.doc.line_at(scene.suspect.start)
    return is_cited(scene.doc, Span(*scene.suspect[:2])) or _has_tags(scene.doc.text, *line)


@of_text
def _has_tags(text: str, start: int, end: int) -> bool:
    """Whether a line has a handle or a hashtag; remembered, as a line may hold thousands of tokens that ask."""
    return _TAGS.search(text, start, end) is not None


def _full_name(scene: Scene, left: str, right: str) -> Reading | None:
    """The reading of a person's or a place's whole name that lost its blank: `GabrielBoric`, `SãoPaulo`."""
    full = f"{left} {right}"
    if not scene.lexicon.is_right_name(full, "person", "place"):
        return None
    return Reading("joint", Span(*scene.suspect[:2]), full, 8.0, (f"{full} is known whole",))


def _known_joint(scene: Scene, left: str, right: str) -> Reading | None:
    """The reading of two parts that are both known."""
    pronoun = right in PRONOUNS
    if scene.starts_sentence and left.lower() in scene.lexicon.cues("function") and _goes_on(scene, right):
        return Reading("joint", Span(*scene.suspect[:2]), f"{left} {right}", 5.0, (f"{right} begins a name",))
    left_why, left_is_name = _left(scene, left, before_pronoun=pronoun)
    if not left_why:
        return None
    right_why, score = _right(scene, right, left_is_name=left_is_name, open_left=left_is_name or left.islower())
    if not right_why:
        return _before_organisation(scene, left, right)
    segment = right in PRONOUNS or right in OPENERS or right.lower() in SMALL
    if left_is_name and not segment and not scene.evidence.count(right):
        return None  # two names in one word, neither elsewhere in the text: `AirAsia`, `ChinaUnicom`
    in_name = scene.name_before or (scene.before.adjoins and scene.before.text in scene.lexicon.cues("particle"))
    if left_is_name and not segment and in_name:
        return None  # a double surname that lost its hyphen
    reading = _joined(scene, left, right, score, (left_why, right_why), name=left_is_name)
    if segment or not _is_identifier(scene, left, right):
        return reading
    # Only damage elsewhere tells a lost space from the names of programs and products; before an acronym or an
    # everyday word not even that.
    rare = not right.isupper() and scene.lexicon.zipf(right.lower()) < _EVERYDAY
    return replace(reading, score=min(reading.score, 4.0), tier=Tier.REPORT, in_damage=rare)


def _before_organisation(scene: Scene, left: str, right: str) -> Reading | None:
    """A small word and a firm that is a word as well: `onTwitter`, `forGoogle`; the token alone says too little."""
    entity = scene.known_entity(right) if left in BEFORE else None
    if entity is None or entity.type != "organisation" or right.isupper():
        return None
    why = (f"{left} is a small word", f"{right} is a known organisation")
    return Reading("joint", Span(*scene.suspect[:2]), f"{left} {right}", 4.0, why, Tier.REPORT, in_damage=True)


def _is_identifier(scene: Scene, left: str, right: str) -> bool:
    """Whether two parts may be one word of a program or a product: `tagKey`, `PowerPC`, `SourceIp`, `publicURL`."""
    lexicon, low = scene.lexicon, right.lower()
    if left in BEFORE or _goes_on(scene, right):
        return False  # no identifier begins so, or is followed so: `theNATO`, `butHillary Clinton`
    if right.isupper() or _INNER_CAPITAL.search(left):
        return True
    if lexicon.is_right_name(right, "place", "demonym"):
        return False
    return lexicon.is_word(low) and lexicon.zipf(low) >= _PLAIN and (left.islower() or lexicon.is_word(left.lower()))


@lru_cache(maxsize=UNKNOWN)
def parts_at_capitals(token: str) -> tuple[tuple[str, str], ...]:
    """The two sides of each inner capital that may be a joint."""
    if not token.replace("’", "").replace("'", "").isalpha():
        return ()
    cuts = (match.start() for match in _INNER_CAPITAL.finditer(token))
    sides = ((token[:cut], token[cut:]) for cut in cuts)
    return tuple(
        (a, b)
        for a, b in sides
        if len(a) > 1 and (len(b) > 1 or (b == "A" and len(a) > 3)) and not _SURNAME_PREFIX.search(a)
    )


def _is_brand(scene: Scene, left: str, right: str) -> bool:
    """Whether the joint is that of a brand: `flyDubai`, `visitBritain`, `PetroPeru`."""
    entity = scene.known_entity(right)
    if entity is None or entity.type != "place":
        return False
    person = scene.known_entity(left)
    return left in _BRAND_HEADS or (person is not None and person.type == "person")


def _right(scene: Scene, right: str, *, left_is_name: bool, open_left: bool) -> tuple[str, float]:
    """Why the right part begins a word, and how sure that is; `open_left`: a segment may end before it."""
    name = _right_name(scene, right)
    if name:
        return name, 6.0
    if right in PRONOUNS and open_left and verb_follows(scene):
        return f"{right} begins a segment", 6.0
    if right in OPENERS and open_left and (right in SENTENCE_OPENERS or lower_follows(scene)):
        return f"{right} begins a segment", 5.0
    follows = scene.after.adjoins or scene.figure_follows
    if left_is_name and right.lower() in SMALL and right.istitle() and follows:
        return f"{right} begins a segment", 5.0
    return "", 0.0


def _joined(scene: Scene, left: str, right: str, score: float, why: tuple[str, ...], *, name: bool) -> Reading:
    after = scene.after
    speech = after.adjoins and after.text in scene.lexicon.cues("speech")
    span = Span(*scene.suspect[:2])
    if name and right in PRONOUNS and (speech or may_be_subject(scene)):
        # A segment after a lost tag begins with a pronoun that repeats the name: `NovakHe said`.
        return Reading("joint", span, left, score, (*why, f"{right} repeats {left}"))
    if name and right.lower() in SMALL:
        return Reading("joint", span, joined(scene, left, right.lower()), score, why)
    if (name and right in ARTICLES and lower_follows(scene)) or (right == "According" and scene.after.text == "to"):
        return Reading("joint", span, continued(scene, left, right), score, why)
    small = left in BEFORE
    if small and right in ARTICLES and lower_follows(scene):
        return Reading("joint", span, f"{left} {right.lower()}", score, why)  # a segment, inside a sentence
    comma = speech and right.istitle() and right not in PRONOUNS and not small
    between = ", " if comma and right not in ("The", "This") else " "
    return Reading("joint", span, left + between + right, score, why)


def _left(scene: Scene, left: str, *, before_pronoun: bool) -> tuple[str, bool]:
    """Why the left part may end a word, and whether it is a name."""
    lexicon, evidence = scene.lexicon, scene.evidence
    if left.islower():
        if left in BEFORE:
            return f"{left} is a small word", False
        if left in _SHORT or (len(left) >= 3 and lexicon.is_word(left) and lexicon.zipf(left) >= 3.0):
            return f"{left} is a word", False
        return "", False
    if scene.with_given(left):
        return f"{scene.with_given(left)} is known whole", True
    entity = scene.known_entity(left)
    if entity is not None:
        return f"{left} is a known {entity.type}", True
    if evidence.names(left):
        return f"{left} stands whole in the document", True
    if before_pronoun and scene.name_before and left.istitle() and not lexicon.is_seen(scene.token.lower()):
        return f"the name {scene.before.text} stands before it", True
    return "", False


def _right_name(scene: Scene, right: str) -> str:
    """Why the right part is a name, or nothing."""
    lexicon, evidence = scene.lexicon, scene.evidence
    entity = scene.known_entity(right)
    if entity is not None and entity.type in ("person", "place", "demonym"):
        return f"{right} is a known {entity.type}"
    if (
        len(right) > 2
        and evidence.names(right)
        and (not lexicon.is_word(right.lower()) or lexicon.zipf(right.lower()) < _EVERYDAY)
    ):
        return f"{right} stands whole in the document"
    return f"{right} begins a name" if _goes_on(scene, right) else ""


def _goes_on(scene: Scene, right: str) -> bool:
    """Whether the right part and what stands behind the token are a name: known whole, or behind a given name or title.

    A title must be one of rank: `ofSergeant McClintock`.
    """
    lexicon, after = scene.lexicon, word_after(scene.doc.text, scene.suspect.end)
    if not after.adjoins or not after.text[0].isupper():
        return bool(after.adjoins and lexicon.right_entities(f"{right} {after.text}"))
    leads = right in lexicon.cues("given") or (right.istitle() and right.lower() in lexicon.cues("title"))
    return leads or bool(lexicon.right_entities(f"{right} {after.text}"))
