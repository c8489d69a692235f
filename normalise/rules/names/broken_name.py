"""A full name with a typing error."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.lexicon.entries import Entity
from normalise.lexicon.fuzzy import nearest_person, people_near
from normalise.lexicon.keys import folded
from normalise.mentions import with_lost_marks
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation, is_cited
from normalise.readings.cut import may_be_cut, swallows_word
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.names.endings import has_an_end
from normalise.rules.names.other_bearer import is_among_strangers, is_introduced
from normalise.suspects import Kind, Suspect

_WORD = r"[^\W\d_]+(?:[’'-][^\W\d_]+)*"
_PARTICLES = tuple("al el bin ben ibn de da do dos del della van von der den la le zu".split())
_PARTICLE = rf"(?:{'|'.join(_PARTICLES)})"
_ARTICLE = r"(?:(?:al|el|ad|as|ar|an|ash|at|az)[’'-])?"
_CAPITALISED = r"[A-ZÀ-ÖØ-ÞĀ-Ž](?:\.|[^\W\d_]*(?:[’'-][^\W\d_]+)*)"
_NEXT = rf"(?:{_PARTICLE} ){{0,2}}{_ARTICLE}{_CAPITALISED}"
_RUN = expression(rf"{_WORD}(?: {_NEXT}){{1,3}}")
_HYPHENED_HEAD = expression(r"(?:[^\W\d_]+-)+\Z")
_HYPHENED_TAIL = expression(r"(?:-[^\W\d_]+)+")
_TAIL = expression(rf"(?:{_NEXT} ){{1,3}}(?:{_PARTICLE} ){{0,2}}{_ARTICLE}\Z")

_SOFT_E = expression(r"(?:\b|(?<=[aeiou]))ye")
_SLAVIC, _IOTATED_E = expression(r"(?:[oe]v|[oe]va|ts?ki|enko|chuk|[iy]uk|[ie]ts)\Z"), expression(r"[iy]e")
_SOFT_U, _SOFT_A = expression(r"[iy]u"), expression(r"(?:iy|y|i)a\b")
_ARABIC = expression(r"\b(?:[Aa]l|[Ee]l|[Aa]sh|[Aa][dnrst])-|\b(?:bin|ibn|Abu|Abd(?:el|ul)?)\b")
_TWICE, _SHORT_VOWELS = expression(r"([a-z])\1"), str.maketrans("eo", "iu")
_VOWELS, _LAST_H, _ONE_SOUND = expression(r"[aeiouy]+"), expression(r"h\b"), str.maketrans("gqc", "jkk")
_FINAL_I = expression(r"(?:iy|ii|yi|yy|y|i)\b")


class BrokenName(Rule):
    """A known person's full name with one word misspelt.

    All words but one must be right, the broken one must be unknown, near in spelling or sound, and no second
    person may fit. Near namesakes (one is the dictionary's, the other anybody) and lone surnames stay. So do people
    whom the text introduces by an age or a trade, and names that a quotation cites. Where nothing shows damage,
    quotations stay, and people without a title in a sentence that names others whom nobody knows; in a damaged
    document these stay where the sentence has no word of public life.
    """

    code = "NAM003"
    stage = "names"
    trigger = Trigger(kinds=frozenset({Kind.NAME, Kind.MIXED}))
    examples = (
        Repairs("The chancellor, Angela Merkell, agreed.", "The chancellor, Angela Merkel, agreed."),
        Repairs("Emmanuel Makron came by train.", "Emmanuel Macron came by train."),
        Repairs("Prime Minister Pedro Sáchez came.", "Prime Minister Pedro Sánchez came."),
        Leaves("President Gabriel Borics coalition needed four votes."),
        Leaves("Li Keqiang met Li Qiang; Donald Tusk met Donald Trump."),
        Leaves("Angelo Merkello and Emma Macroni run the shop."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Runs of capitalised words round an unknown one."""
        seen: set[tuple[int, int]] = set()
        for suspect in (*context.suspects.of(Kind.NAME), *context.suspects.of(Kind.MIXED)):
            suspect = _whole(doc.text, suspect)
            if not _has_company(doc.text, suspect) or may_be_cut(context.lexicon, suspect.text):
                continue
            if not people_near(context.lexicon, suspect.text):
                continue
            for start, end in _windows(doc.text, suspect):
                if (start, end) in seen:
                    continue
                seen.add((start, end))
                match = nearest_person(context.lexicon, tuple(doc.text[start:end].split(" ")))
                if match is None or context.evidence.count(suspect.text) > 2:
                    continue  # the document is sure of its name
                old = doc.text[start:end]
                if any(form.role == "variant" and form.risk != "safe" for form in context.lexicon.forms(old)):
                    continue  # a row of the dictionary says how far to trust it
                new = with_lost_marks(match.entity, old, " ".join(match.tokens), context.evidence, context.lexicon)
                if swallows_word(context.lexicon, old, new) or _has_an_end(doc, old, new, end, context):
                    continue
                if new.endswith(".") and doc.text.startswith(".", end):
                    new = new[:-1]  # `Jr` before the stop that it has already
                why = f"all but one word spell {match.entity.canonical} (score {match.score:.2f})"
                tier = Tier.SAFE if match.score >= 0.9 else Tier.REPORT
                if _same_in_arabic(old, new) or (
                    not context.evidence.machine_translated
                    and (_same_sounds(old, new) or _same_but_vowels(old, new, context))
                ):
                    tier = Tier.REPORT  # `Ulyukaev`, `Ulyukayev`: English has both
                elif _is_somebody_else(doc, start, end, match.entity, context):
                    tier = Tier.REPORT
                yield self.edit(start, end, new, why, tier=tier, confidence=match.score)
                break


def _is_somebody_else(doc: Document, start: int, end: int, entity: Entity, context: Context) -> bool:
    """Whether what stands round a name speaks for somebody else who bears it."""
    if is_cited(doc, Span(start, end)) or is_introduced(doc, end, context.lexicon):
        return True
    if context.evidence.sees(entity):
        return False
    if in_quotation(doc, start) and not context.evidence.damaged:
        return True
    titled = word_before(doc.text, start).text.lower() in context.lexicon.cues("title")
    return not titled and is_among_strangers(doc, start, end, context)


def _has_an_end(doc: Document, old: str, new: str, end: int, context: Context) -> bool:
    """Whether a letter too many is an ending, as what it belongs to stands behind it."""
    after = word_after(doc.text, end)
    noun = after.adjoins and after.text.islower() and after.text not in context.lexicon.cues("speech")
    return has_an_end(old, new) and noun


def _same_sounds(read: str, meant: str) -> bool:
    """Whether two names differ only as English transliterations of one name do.

    `-aev` and `-ayev`, `-y` and `-ii`.
    """
    first, second = read.lower(), folded(meant)  # marks that English does not write show another language
    return first != second and _loose(first) == _loose(second)


def _same_in_arabic(read: str, meant: str) -> bool:
    """Whether two Arabic names differ only in letters that stand twice and in short vowels: `Rantisi`, `Rantissi`."""
    if not _ARABIC.search(meant):
        return False
    first, second = (_TWICE.sub(r"\1", name).translate(_SHORT_VOWELS) for name in (read.lower(), folded(meant)))
    return first == second


def _same_but_vowels(read: str, meant: str, context: Context) -> bool:
    """Whether a name from Arabic script differs only in what its script does not write: `Qidra`, `Qedra`.

    Newsrooms fill in the vowels as they hear them, and write `g` or `j`, `q` or `k`; French has its `ou`.
    """
    first = meant.partition(" ")[0].lower()
    if first not in context.lexicon.cues("arabic-given") and not _ARABIC.search(meant):
        return False
    french = "ou" in read and "ou" not in meant
    return read.isascii() and not french and _bare(read) == _bare(folded(meant))


def _bare(name: str) -> str:
    return _VOWELS.sub("a", _LAST_H.sub("", name.lower().translate(_ONE_SOUND)))


def _loose(name: str) -> str:
    name = _SOFT_U.sub("yu", _SOFT_A.sub("ia", _FINAL_I.sub("i", _SOFT_E.sub("e", name.replace("shch", "sch")))))
    if _SLAVIC.search(name):
        name = _IOTATED_E.sub("e", name).replace("y", "i").replace("h", "g")  # Ukrainian, and Russian for it
    return name


def _has_company(text: str, suspect: Suspect) -> bool:
    """A cheap look first: whether a word with a capital, or a particle, stands beside a suspect."""
    behind = text[suspect.end : suspect.end + 2]
    if behind[:1] == " " and behind[1:].isupper():
        return True
    before = word_before(text, suspect.start)
    if before.gap in (" ", "-") and (before.text[:1].isupper() or len(before.text) <= 3):
        return True
    return behind[:1] == " " and len(word_after(text, suspect.end).text) <= 3


def _whole(text: str, suspect: Suspect) -> Suspect:
    """A suspect with the parts that hyphens join to it."""
    start, end, _ = suspect
    if text[start - 1 : start] != "-" and text[end : end + 1] != "-":
        return suspect
    head, tail = _HYPHENED_HEAD.search(text, max(0, start - 40), start), _HYPHENED_TAIL.match(text, end)
    low, high = head.start() if head else start, tail.end() if tail else end
    return Suspect(low, high, text[low:high])


def _run_start(text: str, start: int) -> int:
    """Where the capitalised words and particles begin that stand before a word: there, if there are none."""
    if start and text[start - 1] == " ":
        before = text[max(text.rfind(" ", max(0, start - 60), start - 1) + 1, start - 60, 0) : start - 1]
        if before.islower() and before.isascii() and before not in _PARTICLES:
            return start
    elif not start or text[start - 1] not in "’'-":
        return start
    head = _TAIL.search(text, max(0, start - 60), start)
    return head.start() if head else start


def _windows(text: str, suspect: Suspect) -> Iterator[tuple[int, int]]:
    """The runs of capitalised words, particles between them, with the suspect in them, longest first."""
    start = _run_start(text, suspect.start)
    run = _RUN.match(text, start)
    if run is None:
        return
    blanks = [start + at for at, char in enumerate(run.group()) if char == " "]
    starts = [place for place in (start, *(b + 1 for b in blanks)) if place <= suspect.start]
    last = run.end() - 2 if run.group().endswith(("’s", "'s")) else run.end()
    ends = [place for place in (*blanks, last) if place >= min(suspect.end, last)]
    spans = [(a, b) for a in starts for b in ends if 1 <= text.count(" ", a, b) <= 4]
    yield from sorted(spans, key=lambda span: (span[0] - span[1], span[0]))
