"""Where known variants of names stand in a text, and what speaks for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Tier
from normalise.evidence import Evidence
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Entity, Form
from normalise.lexicon.keys import folded, without_owner
from normalise.lexicon.losses import without_marked
from normalise.memory import UNKNOWN
from normalise.neighbours import starts_sentence, word_after, word_before
from normalise.suspects import Suspects
from normalise.tuples import NamedTuple

# How far around a name a cue may stand, in words: about a sentence.
CUE_REACH = 12
_BEFORE_ARTICLE = frozenset(
    "about across after against although and around as at because before behind between beyond but by despite during "
    "for from how if in inside into like near nor of off on onto or outside over past since than that though through "
    "throughout to toward towards under unless unlike until upon versus via what when where whereas whether which "
    "while why with within without".split()
)

# Behind these a place is part of a foreign name: `Place d’Italie`, `Alternative für Deutschland`.
_FOREIGN_PARTICLES = frozenset(
    "d da das de di do dos du del della des von für der la le les el l à au a y und et".split()
)


# So many characters beside a token tell the shapes apart that hold it.
_SIDE = 3


class Mention(NamedTuple):
    """A form of the dictionary at a place of the text."""

    start: int
    end: int
    form: Form


def mentions(doc: Document, suspects: Suspects, lexicon: Lexicon) -> Iterator[Mention]:
    """The variants that stand in the text as whole words, the longest at each place."""
    text = doc.text
    found: dict[tuple[int, int], Mention] = {}
    for suspect in suspects.of("variant"):
        for offset, shape, form_text in _shapes(lexicon, suspect.text).at(text, suspect.start):
            start = suspect.start - offset
            if not text.startswith(shape, start) or start < 0:
                continue
            end = start + len(shape)
            if not _whole(text, start, end):
                continue
            for form in lexicon.forms(form_text):
                if not form.right:
                    found.setdefault((start, end), Mention(start, end, form))
    best: list[Mention] = []
    for mention in sorted(found.values(), key=lambda m: (m.start, -m.end)):
        if not best or mention.start >= best[-1].end:
            best.append(mention)
    yield from best


_Shape = tuple[int, str, str]


class _Shapes:
    """The shapes of forms that hold a token, with the place of the token in each and the form itself.

    A given name may be in hundreds: they are kept by what stands behind the token, or before it where it ends them.
    """

    def __init__(self, token: str, found: Sequence[tuple[str, str]]) -> None:
        bare = without_owner(token)
        self._size = len(bare)
        self._behind: dict[str, list[_Shape]] = {}
        self._before: dict[str, list[_Shape]] = {}
        self._others: list[_Shape] = []
        for shape, form in found:
            place = shape.find(token) if token in shape else shape.find(bare)
            end = place + self._size
            if len(shape) >= end + _SIDE:
                group = self._behind.setdefault(shape[end : end + _SIDE], [])
            elif place >= _SIDE:
                group = self._before.setdefault(shape[place - _SIDE : place], [])
            else:
                group = self._others
            group.append((place, shape, form))

    def at(self, text: str, place: int) -> Iterator[_Shape]:
        """The shapes that may stand in a text in which the token stands at a place."""
        end = place + self._size
        yield from self._behind.get(text[end : end + _SIDE], ())
        yield from self._before.get(text[max(0, place - _SIDE) : place], ())
        yield from self._others


@lru_cache(maxsize=UNKNOWN)
def _shapes(lexicon: Lexicon, token: str) -> _Shapes:
    return _Shapes(token, lexicon.forms_at(token) or lexicon.forms_at(without_owner(token)))


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no letter, digit or hyphen joins the stretch to its neighbours."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 2]
    if before.isalnum() or (before and before in "-@#_"):
        return False
    return not (after[:1].isalnum() or after[:1] in ("@", "_") or (after[:1] == "-" and after[1:].isalnum()))


def cue_near(text: str, start: int, end: int, cue: str, lexicon: Lexicon) -> str:
    """The cue word that stands within about a sentence of a place, or nothing.

    `cue` is a column of the dictionary: words or phrases divided by `|`, or `set:NAME` for a set of cues.
    """
    words: set[str] = set()
    for part in cue.split("|"):
        words |= lexicon.cues(part[4:]) if part.startswith("set:") else {part}
    newline = text.find("\n", end, end + 120)
    low = max(text.rfind("\n", 0, start) + 1, start - 120)
    left = " ".join(text[low:start].split()[-CUE_REACH:])
    right = " ".join(text[end : newline if newline >= 0 else end + 120].split()[:CUE_REACH])
    around = f" {left} {text[start:end]} {right} ".lower()
    for word in sorted(word for word in words if word and word.lower() in around):
        if re.search(rf"(?<!\w){re.escape(word.lower())}(?:s|es)?(?!\w| (?:road|street|avenue|square|lane)\b)", around):
            return word
    return ""


def cue_in_text(doc: Document, start: int, end: int, cue: str, lexicon: Lexicon) -> str:
    """The cue word that stands near a place, or else anywhere in the document with its capital, or nothing.

    Of the rest of the document only names count (`Bolivia`, `Lagarde`): topics such as `summit` stand in any story.
    """
    near = cue_near(doc.text, start, end, cue, lexicon)
    if near:
        return near
    for part in cue.split("|"):
        words = lexicon.cues(part[4:]) if part.startswith("set:") else (part,)
        for word in sorted(words):
            if (
                word[:1].isupper()
                and word in doc.text
                and re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", doc.text)
            ):
                return word
    return ""


def name_in_text(entity: Entity, variant: str, evidence: Evidence, lexicon: Lexicon) -> str:
    """The right form of a name that the document itself uses; the canonical one if it uses none.

    A right form that is part of the variant (`Felipe VI` of `König Felipe VI`) is no use of its own, and one of fewer
    words, none of them the same, is another name: `America` for `Estados Unidos`.
    """
    if evidence.count(entity.canonical):
        return entity.canonical
    own = set(entity.canonical.split())
    for form in lexicon.full_forms(entity.id):
        if (
            form not in variant
            and (form.count(" ") >= entity.canonical.count(" ") or not own.isdisjoint(form.split()))
            and any(f.role == "english" and f.id == entity.id for f in lexicon.forms(form))
            and evidence.count(form)
        ):
            return form
    return entity.canonical


def article_for(entity: Entity, text: str, start: int) -> str:
    """`the ` where a name that takes it stands behind a word that leaves room for it, else nothing."""
    if entity.article != "the":
        return ""
    before = word_before(text, start)
    if before.adjoins and before.text.lower() in _BEFORE_ARTICLE and before.text != "Under":
        return "the "  # `Under European Union law`
    return ""


def lone_surname_tier(mention: Mention, doc: Document, evidence: Evidence, lexicon: Lexicon) -> tuple[Tier, str]:
    """How far a variant's lone surname may be trusted: only with the person whole in the document, or a title."""
    entity = lexicon.entity(mention.form.id)
    before = word_before(doc.text, mention.start)
    titled = before.adjoins and before.text.lower() in lexicon.cues("title")
    if before.adjoins and before.text[:1].isupper() and not titled and not starts_sentence(doc.text, before.start):
        return Tier.REPORT, f"{before.text} stands before it: perhaps somebody else"
    behind = word_after(doc.text, mention.end)
    if behind.gap == " " and behind.text[:1].isupper():
        return Tier.REPORT, f"{behind.text} stands behind it: perhaps a given name"
    if mention.form.kind == "misspelling" and lexicon.zipf(mention.form.text.lower()) >= 1.0:
        return Tier.REPORT, f"{mention.form.text} is a name of its own"
    if evidence.sees(entity):
        return Tier.SAFE, f"{entity.canonical} stands in the document"
    own = mention.form.text.lower()
    if titled and mention.form.kind != "misspelling" and not lexicon.is_word(own) and lexicon.zipf(own) < 3.0:
        return Tier.SAFE, f"the title {before.text} stands before it"
    return Tier.REPORT, "the full name is not in the document"


def with_kept_tokens(entity: Entity, new: str, old: str, lexicon: Lexicon | None = None) -> str:
    """The new spelling of a name, but of a person's each word that differs only in diacritics as the text has it.

    With a lexicon, marks go that no right form of the person has: another language wrote them.
    """
    if entity.type != "person":
        return new
    fresh, present = new.split(), old.split()
    if len(fresh) != len(present):
        return new
    known = set(present)
    if lexicon is not None and new.isascii():
        right = (form for form in lexicon.full_forms(entity.id) if any(f.right for f in lexicon.forms(form)))
        known = {word for form in right for word in form.split()}
    pairs = zip(fresh, present, strict=True)
    return " ".join(b if folded(a) == folded(b) and (b.isascii() or b in known) else a for a, b in pairs)


def with_lost_marks(entity: Entity, old: str, new: str, evidence: Evidence, lexicon: Lexicon) -> str:
    """The new spelling of a broken name, with the diacritics that the text shows that it had.

    A word that lost letters (`Antnio`) had marks, and so had one that still has some (`Sáchez`). English newsrooms may
    write a name without them; what the document itself writes elsewhere comes first.
    """
    if evidence.count(new):
        return new
    present, plain = old.split(), new.split()
    for form in lexicon.full_forms(entity.id):
        marked = form.split()
        if form.isascii() or not len(marked) == len(plain) == len(present) or folded(form) != folded(new):
            continue
        if any(f.right and f.id == entity.id for f in lexicon.forms(form)):
            words = zip(present, plain, marked, strict=True)
            return " ".join(m if without_marked(m) == o or not (o.isascii() or o == m) else p for o, p, m in words)
    return new


def in_foreign_name(doc: Document, start: int) -> bool:
    """Whether a foreign particle or `known as` stands right before a name, so that it is part of a foreign one."""
    before = word_before(doc.text, start)
    if before.text.lower() in _FOREIGN_PARTICLES and before.gap in (" ", "’", "'"):
        return True
    return before.text in ("as", "called", "named") and before.gap == " "


def _borders(text: str, place: int, *, back: bool) -> Iterator[int]:
    """A place, and where up to three words end that a blank or a hyphen joins to it on one side."""
    yield place
    for _ in range(3):
        near = word_before(text, place) if back else word_after(text, place)
        if near.gap not in (" ", "-"):
            return
        place = near.start if back else near.end
        yield place


def lies_in_right_name(doc: Document, start: int, end: int, lexicon: Lexicon) -> str:
    """The longer right name of the dictionary that a stretch is part of (`Suisse` of `Credit Suisse`), or nothing."""
    text = doc.text
    ends = list(_borders(text, end, back=False))
    for low in _borders(text, start, back=True):
        for high in ends:
            longer = (low, high) != (start, end) and text[low].isupper()
            if longer and any(" " in f.text or "-" in f.text for f in lexicon.forms(text[low:high]) if f.right):
                return text[low:high]
    return ""


def in_longer_name(doc: Document, start: int, end: int, lexicon: Lexicon, canonical: str) -> bool:
    """Whether a capital beside a name makes it part of something longer that is no known name with it.

    `canonical` stands for the name: `Nations United Children’s Fund` is known as `United Nations Children’s Fund`.
    """
    before, after = word_before(doc.text, start), word_after(doc.text, end)
    if before.adjoins and before.text[:1].isupper() and before.text.lower() not in _BEFORE_ARTICLE | {"the"}:
        return True
    if not (after.gap == " " and after.text[:1].isupper()):
        return False
    stretch = doc.text[end : end + 60].split("\n")[0]
    words = stretch.split()
    behind = (" ".join(words[:n]).rstrip(".,;:()").replace("’", "'") for n in range(1, min(len(words), 6) + 1))
    # `Childrens Fund`: pages lose apostrophes.
    return not any(
        lexicon.right_entities(f"{canonical} {name}")
        for text in behind
        for name in (text, text.replace("s ", "'s ", 1))
    )
