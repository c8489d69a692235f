"""Fixed phrases, bodies and offices of the source language: `the Câmara dos Deputados`, `el cambio climático`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from normalise.document import Document, lowered
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import PREPOSITIONS
from normalise.memory import WORDS, Answers, Lines
from normalise.neighbours import starts_sentence, word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.foreign_sense import is_english, stands_in_english
from normalise.rules.translation.offices import CAPITAL_OFFICES, has_name, office_begin

_WORDS = expression(r"\w+")
# `Banco Central do Brasil` is a longer name.
_PARTICLES = frozenset("de do da dos das del di della dei du des".split())


class ForeignPhrase(Rule):
    """A phrase of several words that stands in the source language, whole, between English words.

    Ministries, courts, chambers, offices and terms (`human rights`) of the residue dictionary, in a document that was
    plainly translated from their language. It fears longer names (`Banco Central do Brasil`), glosses behind the name
    (`the Corte Suprema (Supreme Court)`) and quotations.
    """

    code = "TRN032"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "“The road is closed,” she dijo on Monday. The Ministerio de Salud warned the jefe de Estado.",
            "“The road is closed,” she said on Monday. The Ministry of Health warned the head of state.",
        ),
        Leaves("“The road is closed,” she said on Monday. The Ministerio de Salud warned the jefe de Estado."),
        Leaves("Emmanuel Macron met the Corte Suprema (Supreme Court) of Chile at the Banco Central de Chile."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The phrases of the document's language."""
        language = context.evidence.language
        for line, (first, last, phrase) in _in_lines(context.lexicon).each(doc.text) if language else ():
            begin, end = line + first, line + last
            english = _senses(context.lexicon, phrase).get(language)
            if not english or not _stands_apart(doc, context, begin, end):
                continue
            start, led = office_begin(doc, begin, {language})
            if not stands_in_english(doc, start, end, context.lexicon):
                continue
            before = word_before(doc.text, start)
            opens = starts_sentence(doc.text, start)
            if english.split()[-1] in CAPITAL_OFFICES and has_name(doc, context, end):
                new = english.title().replace(" And ", " and ")
            elif led:
                new = f"{'The' if opens else 'the'} {english}"
            elif english[0].isupper() and before.adjoins and before.text in PREPOSITIONS:
                new = f"the {english}"
            else:
                new = english[0].upper() + english[1:] if opens else english
            why = f"{doc.text[begin:end]} is {language} for {english}"
            yield self.edit(start, end, new, why, confidence=0.87, language=language)


def _stands_apart(doc: Document, context: Context, start: int, end: int) -> bool:
    """Whether a phrase is whole, its neighbours are English, and nothing explains it."""
    text = doc.text
    before, after = word_before(text, start), word_after(text, end)
    if (
        before.adjoins
        and before.text[:1].isupper()
        and not (starts_sentence(text, before.start) or is_english(before.text, context.lexicon))
    ):
        return False
    if after.gap != " " or has_name(doc, context, end):
        return True
    return after.text.islower() and after.text not in _PARTICLES and is_english(after.text, context.lexicon)


@lru_cache(maxsize=1000)
def _senses(lexicon: Lexicon, phrase: str) -> dict[str, str]:
    """The English of a phrase of the residue dictionary by language, where it has one sense."""
    rows = lexicon.residue[phrase]
    return {r.lang: r.english[0] for r in rows if r.kind == "content" and r.risk != "report" and len(r.english) == 1}


@lru_cache(maxsize=1)
def _in_lines(lexicon: Lexicon) -> Lines[tuple[tuple[int, int, str], ...]]:
    """Where phrases stand whole in a line, from left to right, and each as the dictionary has it."""

    def phrases(word: str) -> Sequence[tuple[str, str]]:
        """The phrases that begin with a word, the longest first, as `lowered` has them and the dictionary."""
        keys = lexicon.residue_beginning(word.replace("İ", "i\u0307"))
        forms = ((key.replace("i\u0307", "İ"), key) for key in sorted(keys, key=len, reverse=True) if " " in key)
        return tuple((f, k) for f, k in forms if _WORDS.findall(f)[0] == word and _senses(lexicon, k))

    # Each word is asked for as it comes: most pages have none, and going through all phrases takes 10 ms. A piece
    # between blanks is asked for whole, as nearly all hold no first word.
    of_word = Answers[str, Sequence[tuple[str, str]]](WORDS, phrases)
    in_piece = Answers[str, bool](WORDS, lambda piece: any(map(of_word.__getitem__, _WORDS.findall(lowered(piece)))))

    def found(row: str) -> tuple[tuple[int, int, str], ...]:
        if not any(map(in_piece.__getitem__, row.split())):
            return ()
        line = lowered(row)
        places: list[tuple[int, int, str]] = []
        for match in _WORDS.finditer(line):
            start, done = match.start(), places[-1][1] if places else 0
            for form, phrase in of_word[match.group()] if start >= done else ():
                end = start + len(form)
                if line.startswith(form, start) and not line[end : end + 1].isalnum():
                    places.append((start, end, phrase))
                    break
        return tuple(places)

    return Lines(found)
