"""A full stop before a word in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon.closed_classes import AUXILIARIES, DETERMINERS, FINITE, PASTS, SUBJECTS, any_of
from normalise.lexicon.keys import whole_words
from normalise.memory import of_text
from normalise.quotation import in_post
from normalise.readings.fragments import mark_for_stop
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.cut_sentences import cut_in_sentences
from normalise.rules.casing.lower_lines import is_own_spelling
from normalise.suspects import Kind

# Words that begin no sentence in lower case by right, with what they make of the stop.
_FRAGMENTS = (
    "according to|which|who|whom|whose|including|especially|such as|particularly|along with|as well as|rather than"
    "|among them"
).split("|")
_CLAUSES = "the he she they we this these those there however his her their but".split()
# Words that may begin a sentence as well: a comma fits them only where machine translation cut a sentence.
_DOUBTFUL = "after although and as because most since though unless when where while with without among".split()
_STOP = expression(rf"\. (?=[a-z])(?P<word>{'|'.join(_FRAGMENTS + _CLAUSES + _DOUBTFUL)}|[a-z]+)(?=,? [a-zA-Z0-9“€$£])")
_STOPPED, _JOINS = expression(r"\.(?: [a-z]|[,;])"), frozenset("_’'-")
_RELATIVES = frozenset({"who", "whom", "whose", "which"})
_ASKS = expression(r"[^.!?]*\?")
# `and was told`: a second verb of the subject before the stop.
_LINKS = frozenset({"but", "and", "or", "yet"})
_NO_SUBJECT = expression(rf"[a-z]+ (?:{any_of(AUXILIARIES)}|{any_of(PASTS)}|[a-z]{{3,}}ed) ")
_CLAUSE_HEADS = DETERMINERS | {"but", "however", "there", "they", "it"}
_JOINING = frozenset({"among", "and", "most"})
# What a main clause begins with behind the comma that ends a clause before it.
_MAIN = expression(rf", (?:{any_of(SUBJECTS | DETERMINERS)}|there|that|[A-Z0-9]\w*)\b")
_ENDS = expression(r"[.!?](?:[\s”’\")]|\Z)")
_REACH = 160
_NO_VOWEL = expression(r"[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]+")  # `blk. of E. 8th St.`
# So many unknown words in small letters are no names of things any more.
_MISREAD = 3
# Ends of addresses and abbreviations, and units; behind `of` no stop of a sentence stands as often as `beg. of row 3`.
_NO_WORDS = frozenset("of al com co cm et ff html km net org php pp v vol vs".split())
_PARTICLES = frozenset("de von van da di du del der den ten ter la le af av zu ap".split())
_FINITE = expression(
    rf"\b(?:{any_of(FINITE)}|went|fell|came|made|took|gave|stood|left|began|lost|won|rose|ran|put|cost|costs|"
    r"\w{2,}(?:ed|es))\b"
)
_SPEECH = expression(r"\b(?:said|says|told|added|asked|replied|wrote|cried|explained|insisted|warned|shouted|joked)\b")
# Behind a long word that no list holds only a pronoun and its verb show a sentence.
_SUBJECT = expression(rf"(?:he|she|they|it|we) (?:{any_of(AUXILIARIES)}|\w+ed)\b")
_LONG = 6
_RELATIVE = expression(r"\b(?:that|which|who|whose|where)\b")
_SHORT = expression(r"(?:.*[.!?]\s+)?[^\s.!?]+(?: [^\s.!?]+)?")
_WORD_BEFORE = expression(r"(?P<lead>[\w’'.-]*?)(?P<word>[^\W\d_]+|\d\d+%?|\d%)(?P<close>[)”’\"]*)\Z")


class StrayStop(Rule):
    """A full stop before a word in lower case.

    Two repairs fit: a fragment (`according to`, `which`) takes a comma for the stop; a clause of its own takes a
    capital. Sure behind a known word of a line that begins with a capital; words that begin no clause by themselves
    (`after`, `officials`) need a damaged document. Where print was read by a machine, commas become stops, so there
    all is only listed. Abbreviations, initials, ellipses, verse, brands, quotations with a clause behind them
    (`“Go.” she said`) and Victorian `Was it pride? was it` stay.
    """

    code = "CAS005"
    stage = "casing"
    trigger = Trigger(needles=(". ",), pattern=r"\. [a-z]")
    examples = (
        Repairs(
            "He praised the talks in Oslo. according to the agency.",
            "He praised the talks in Oslo, according to the agency.",
        ),
        Repairs("The dam held well. the engineers stayed.", "The dam held well. The engineers stayed."),
        Repairs(
            "The talks on the dam ended atnoon on Friday. officials hope for more. He left the dam. though it rained.",
            "The talks on the dam ended at noon on Friday. Officials hope for more. He left the dam, though it rained.",
        ),
        Repairs(
            "The talks ended atnoon. Meanwhile. the mayor asked for water. for the hills. saying that it was late.",
            "The talks ended at noon. Meanwhile, the mayor asked for water for the hills, saying that it was late.",
        ),
        Leaves("The talks on the dam ended on Friday. officials hope for more."),
        Leaves("He works for Acme Inc. which sells to Smith et al. the usual, i.e. the best, at 5 p.m. the latest."),
        Leaves("Wait ... the end is near. . . the very end."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Stops between a known word and one of the words that begin a fragment or a clause."""
        text, lexicon = doc.text, context.lexicon
        for match in _STOP.finditer(text):
            line = doc.line_at(match.start())
            low = max(line.start, match.start() - 40)
            before = _WORD_BEFORE.search(text, max(low, text.rfind(" ", low, match.start()) + 1), match.start())
            if (
                before is None
                or not _is_whole(before)
                or not text[line.start : line.start + 2].strip("“\"‘' ")[:1].isupper()
            ):
                continue
            word = before["word"]
            if (
                (len(word) < 3 and not word[0].isdigit())
                or _NO_VOWEL.fullmatch(word)
                or word.lower() in lexicon.cues("abbreviation")
                or (word[0].isupper() and len(word) < 4)
            ):
                continue
            known = lexicon.is_word(word.lower()) or word[0].isupper() or _is_figure(before, line.start)
            if not known and (len(word) < _LONG or not _SUBJECT.match(text, match.start("word"))):
                continue
            joined = self._joined(doc, context, match, before, line.start)
            if joined is not None:
                yield joined
                continue
            short = _SHORT.fullmatch(text, low, match.start())
            if short and match["word"] not in _RELATIVES:
                continue  # `Under. the agreement`: no sentence, but a comma misread
            if (word[0].isupper() and match["word"] in _PARTICLES) or (word.isdigit() and match["word"] == "of"):
                continue  # `Capt. de Brissac`, `the 14. of May`
            if not before["close"] and _is_shortened(text, before["word"]):
                continue
            own = is_own_spelling(text, match.start("word"), match["word"], lexicon)
            if own or in_post(text[line.start : line.end]):
                continue
            edit = self._made(match, text[match.start("word") : line.end], before, context)
            if edit is not None:
                yield edit

    def _joined(
        self, doc: Document, context: Context, match: re.Match[str], before: re.Match[str], start: int
    ) -> Edit | None:
        """The edit of a stop that parts what is one sentence, in a document that was translated or scraped."""
        text, stop = doc.text, match.start()
        line_end = doc.line_at(stop).end
        end = _ENDS.search(text, match.start("word"), line_end)
        if before["close"] or end is None or not context.evidence.converted or context.suspects.noisy:
            return None
        if context.evidence.scanned:
            return None
        mark = mark_for_stop(
            text[max(start, stop - _REACH) : stop], text[match.start("word") : end.start()], context.lexicon
        )
        if mark is None or _is_shortened(text, before["word"]) or in_post(text[start:line_end]):
            return None
        return self.edit(stop, stop + 1, mark, f"{match['word']!r} goes on with the sentence", confidence=0.88)

    def _made(self, match: re.Match[str], rest: str, before: re.Match[str], context: Context) -> Edit | None:
        """The edit for one stop; `rest` is the line from the word behind it on."""
        evidence, word, start = context.evidence, match["word"], match.start("word")
        # `Skagen. the daughter of a keeper`: print holds more commas read as stops than sentences in small letters.
        known = context.lexicon.residue
        unknown = (suspect for suspect in context.suspects.of(Kind.LOWER) if suspect.text not in known)
        misread = not evidence.profile.of_cause("scrape") and len(list(islice(unknown, _MISREAD))) == _MISREAD
        scanned = misread or evidence.scanned or context.suspects.noisy
        scanned = scanned and not cut_in_sentences(context.doc, context)
        if word in _RELATIVES and _ASKS.match(rest):
            return None
        if word in _FRAGMENTS or word in _DOUBTFUL or (word in _LINKS and _NO_SUBJECT.match(rest)):
            end = _ENDS.search(rest)
            whole = _MAIN.search(rest, 0, end.start() if end else len(rest))
            sure = not before["close"] and not scanned
            if word in _DOUBTFUL:
                sure = sure and evidence.damaged and (not whole or word in _JOINING)
            why = f"{word!r} begins no sentence in lower case"
            return self.edit(match.start(), match.start() + 1, ",", why, tier=Tier.SAFE if sure else Tier.REPORT)
        if before["close"] and not _is_clause_behind_quotation(word, rest, context):
            return None
        if not (word in _CLAUSES or _may_begin(word, rest, before["word"], context)):
            return None
        why = f"a clause begins behind the stop with {word!r}"
        # `Skagen. the daughter of a keeper`: where print was read, that stop was a comma.
        apposed = before["word"][0].isupper() and word in DETERMINERS and not evidence.profile.of_cause("scrape")
        doubtful = apposed and not cut_in_sentences(context.doc, context)
        tier = Tier.REPORT if scanned or doubtful else Tier.SAFE
        return self.edit(start, start + 1, word[0].upper(), why, tier=tier, confidence=0.9)


@of_text
def _is_shortened(text: str, word: str) -> bool:
    """Whether a page writes a stop behind a word inside sentences again: `1 shill. of it, and 2 shill., the clerk`."""
    stopped = (
        at
        for at in whole_words(f"{word}.", text)
        if _STOPPED.match(text, at + len(word)) and text[at - 1 : at] not in _JOINS
    )
    return len(list(islice(stopped, 2))) > 1


def _is_whole(before: re.Match[str]) -> bool:
    """Whether the letters before a stop are a word, or a name behind a particle or a hyphen: `d’Orsay`, `al-Masri`."""
    lead, word = before["lead"], before["word"]
    return not lead or (lead[-1] in "’'-" and "." not in lead and word[0].isupper() and len(word) > 3)


def _is_clause_behind_quotation(word: str, rest: str, context: Context) -> bool:
    """Whether a clause of its own begins behind a quotation and a stop, not who said it: `“War”. the actress won`."""
    end = _ENDS.search(rest)
    if end is None or word not in _CLAUSE_HEADS or not context.evidence.machine_translated:
        return False
    clause = rest[: end.start()]
    return _FINITE.search(clause) is not None and _SPEECH.search(clause) is None


def _is_figure(before: re.Match[str], start: int) -> bool:
    """Whether a figure ends the sentence: none that counts the items of a list."""
    return before["word"][0].isdigit() and before.start("word") - start > 20


def _may_begin(word: str, rest: str, last: str, context: Context) -> bool:
    """Whether a usual word begins a sentence here, in a damaged document; `last` is the word before the stop."""
    lexicon = context.lexicon
    if not context.evidence.damaged or word in _NO_WORDS or not lexicon.is_word(word) or lexicon.zipf(word) < 3.0:
        return False
    end = _ENDS.search(rest)
    if end is None:
        return False
    unknown = last[0].isupper() and not (lexicon.is_word(last.lower()) or lexicon.is_right_token(last))
    # `the Brandt Eisw. mill and dam`, `in the forest. a rule that many discovered`
    if unknown or word in DETERMINERS:
        relative = _RELATIVE.search(rest, 0, end.start()) or end
        return _FINITE.search(rest, 0, relative.start()) is not None
    return rest.count(" ", 0, end.start()) >= 2
