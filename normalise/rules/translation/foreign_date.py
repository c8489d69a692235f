"""Dates left in the source language: `died le 12 mars 2024`, `since el 5 de mayo`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon.closed_classes import MONTHS, PREPOSITIONS, WEEKDAYS
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.foreign_sense import is_english

_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
}
_NUMBER: dict[str, dict[str, int]] = {}
for _language, _names in _MONTHS.items():
    for _place, _name in enumerate(_names.split()):
        _NUMBER.setdefault(_name, {})[_language] = _place
_MONTH = rf"(?:er|º|°|\.)? (?:(?:de|di) )?(?P<month>{'|'.join(sorted(_NUMBER, key=len, reverse=True))})(?![\w’'-])"
_DATE = expression(
    rf"(?<![\w.,:/-])(?P<lead>(?:le|el|il|am|den|em|op) )?(?P<day>[12]?\d|3[01]){_MONTH}"
    r"(?:,? (?:(?:de|del) )?(?P<year>(?:1[89]|20)\d\d)(?!\w))?"
)
_BEFORE = frozenset((*WEEKDAYS, "On"))


class ForeignDate(Rule):
    """The day and month of a date in the source language, with its article and its `de`.

    Behind the number of a day even words such as `mars` and `mai` are months, so every language will do. Only in a
    document that shows machine translation. It fears squares, streets and movements that are called after a day
    (`Plaza 25 de Mayo`): a name beside a date stays, and so does a quotation.
    """

    code = "TRN031"
    stage = "translation"
    cause = "mt"
    may_change = frozenset({"digits"})
    trigger = Trigger(profile="mt", pattern=rf"\d{_MONTH}")
    examples = (
        Repairs(
            "Wladimir Putin spoke first. She died le 12 mars 2024, and he has been ill since el 5 de mayo.",
            "Vladimir Putin spoke first. She died on 12 March 2024, and he has been ill since 5 May.",
        ),
        Leaves("She died le 12 mars 2024, and he has been ill since el 5 de mayo."),
        Leaves("Emmanuel Macron crossed Plaza 25 de Mayo with 14 mars bars. The 12 de Octubre won."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Numbers of days before the names of months."""
        text = doc.text
        lines = sorted({doc.line_at(found.start()) for found in self.trigger.expression.finditer(text)})
        for match in (date for line in lines for date in _DATE.finditer(text, *line)):
            before, after = word_before(text, match.start()), word_after(text, match.end())
            foreign = before.adjoins and before.text.islower() and not is_english(before.text, context.lexicon)
            if foreign or (after.adjoins and after.text.islower() and not is_english(after.text, context.lexicon)):
                continue  # the whole line is foreign
            named = before.adjoins and before.text[:1].isupper() and before.text not in _BEFORE
            month, number = match["month"], _NUMBER[match["month"]]
            if named or (after.gap == " " and after.text[:1].isupper()) or in_quotation(doc, match.start()):
                continue
            if month == "mars" and not (
                match["lead"] or match["year"] or before.text in ("on", "of", "since", "until")
            ):
                continue  # `14 mars bars`
            english = MONTHS[next(iter(number.values()))]
            led = match["lead"] and not (before.adjoins and before.text in PREPOSITIONS)
            new = f"{'on ' if led else ''}{match['day']} {english}" + (f" {match['year']}" if match["year"] else "")
            if english in match.group() and " de" not in match.group() and not match["lead"]:
                continue
            yield self.edit(*match.span(), new, f"{month} is {' and '.join(sorted(number))} for {english}")
