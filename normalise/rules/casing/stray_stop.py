"""A full stop before a word in lower case."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

# Words that begin no sentence in lower case by right, with what they make of the stop.
_FRAGMENTS = (
    "according to",
    "which",
    "whose",
    "including",
    "especially",
    "such as",
    "particularly",
    "along with",
    "as well as",
    "rather than",
)
_CLAUSES = (
    "the",
    "he",
    "she",
    "they",
    "we",
    "this",
    "these",
    "those",
    "there",
    "however",
    "his",
    "her",
    "their",
    "but",
)
# Words that may begin a sentence as well: a comma fits them only where machine translation cut a sentence.
_DOUBTFUL = ("after", "since", "with", "while", "because", "although", "where", "when", "and", "most", "without", "as")
_STOP = expression(rf"\. (?P<word>{'|'.join(_FRAGMENTS + _CLAUSES + _DOUBTFUL)})(?= [a-zA-Z])")
_SMALL = expression(r"\. [a-z]")
_WORD_BEFORE = expression(r"(?P<lead>[\w’'.-]*?)(?P<word>[^\W\d_]+)(?P<close>[)”’\"]*)\Z")
_ABBREVIATIONS = frozenset(
    "mass conn minn calif blvd hwy thurs tues bart messrs penn wash tenn ariz colo okla dept adm ret "
    "abbr al apr approx art assn assoc aug av ave bros ca cap cf ch chap co col cor corp cpl dec def dept dist "
    "div dr ed eds est esp etc ext feb fig figs fl fr fri ft gen gov hon illus inc incl ing int jan jr jul jun kg "
    "km lb lbs lit ln lt ltd maj mar max mid min misc mm mon mr mrs ms mt mts mus nat neg no nos nov obs oct op "
    "orig oz par perf pl pop pp pres prof pseud pt pts pub rd ref reg rep res resp ret rev sat sc sec sen sens sept "
    "ser sgt sing sp spp sq sr st sta ste subj suppl supt sun syn tbsp tel temp thu tr trans tsp tue univ usu var "
    "viz vol vols vs wed yr yrs".split()
)


class StrayStop(Rule):
    """A full stop before a word in lower case.

    Two repairs fit: a fragment (`according to`, `which`) takes a comma for the stop; a clause of its own takes a
    capital. Sure behind a known word of a line that begins with a capital. Abbreviations, initials, ellipses,
    verse, quotations with a clause behind them (`“Go.” she said`) and Victorian `Was it pride? was it` stay.
    """

    code = "CAS005"
    stage = "casing"
    # Stops are everywhere: what keeps this cheap is the literal head of the pattern.
    trigger = Trigger(needles=(". ",))
    examples = (
        Repairs(
            "He praised the talks in Oslo. according to the agency.",
            "He praised the talks in Oslo, according to the agency.",
        ),
        Repairs("The dam held well. the engineers stayed.", "The dam held well. The engineers stayed."),
        Leaves("He works for Acme Inc. which sells to Smith et al. the usual, i.e. the best, at 5 p.m. the latest."),
        Leaves("Wait ... the end is near. . . the very end."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Stops between a known word and one of the words that begin a fragment or a clause."""
        text, lexicon = doc.text, context.lexicon
        if _SMALL.search(text) is None:
            return
        for match in _STOP.finditer(text):
            line = doc.line_at(match.start())
            before = _WORD_BEFORE.search(text, max(line.start, match.start() - 40), match.start())
            if before is None or before["lead"] or not text[line.start : line.start + 2].strip("“\"‘' ")[:1].isupper():
                continue
            word = before["word"]
            if len(word) < 3 or word.lower() in _ABBREVIATIONS or (word[0].isupper() and len(word) < 4):
                continue
            if not (lexicon.is_word(word.lower()) or word[0].isupper()):
                continue
            start = match.start("word")
            doubtful = match["word"] in _DOUBTFUL
            if match["word"] in _FRAGMENTS or doubtful:
                sure = not before["close"] and (not doubtful or context.evidence.machine_translated)
                why = f"{match['word']!r} begins no sentence in lower case"
                yield self.edit(match.start(), match.start() + 1, ",", why, tier=Tier.SAFE if sure else Tier.REPORT)
            elif not before["close"]:
                why = f"a clause begins behind the stop with {match['word']!r}"
                yield self.edit(start, start + 1, text[start].upper(), why, confidence=0.9)
