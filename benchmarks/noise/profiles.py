"""What comes together in one document: the causes of damage, and how often each mechanism strikes.

Rates are damages in 1,000 words of a document that has the cause. They are set so that the sum of a class, over all
documents of a profile, is near the rate that was measured for texts of that way (see README.md); what a whole document
suffers at once (a wrong decoding, stripped commas) has a share of its places instead.
"""

from __future__ import annotations

from dataclasses import dataclass

from noise import (
    article_by_sound,
    boilerplate_line,
    duplicate_word,
    entity_miscased,
    entity_misspelt,
    function_words,
    fused_words,
    hyphenation,
    mistranslated,
    mojibake,
    number_scale,
    ocr_char,
    punctuation,
    sentence_case,
    split_words,
    untranslated,
)
from noise.damage import Injector

INJECTORS: dict[str, Injector] = {
    module.INJECTOR.kind: module.INJECTOR
    for module in (
        fused_words, split_words, entity_misspelt, entity_miscased, mistranslated, untranslated, function_words,
        number_scale, sentence_case, punctuation, article_by_sound, boilerplate_line, mojibake, ocr_char, hyphenation,
        duplicate_word,
    )
}  # fmt: skip
KINDS = tuple(INJECTORS)
_KIND_OF = {mechanism: kind for kind, injector in INJECTORS.items() for mechanism in injector.mechanisms}


@dataclass(frozen=True, slots=True)
class Strike:
    """How often a mechanism strikes: `rate` in 1,000 words, or a `share` of all its places."""

    mechanism: str
    rate: float = 0.0
    share: float = 0.0

    @property
    def kind(self) -> str:
        """The class of the mechanism."""
        return _KIND_OF[self.mechanism]


@dataclass(frozen=True, slots=True)
class Cause:
    """What goes wrong together, and the chance that it does in a document of the profile."""

    chance: float
    strikes: tuple[Strike, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """A way that texts come: `lines` is the chance that its documents keep the short lines of print, `rounds`
    how often each article is damaged so.
    """

    name: str
    causes: tuple[Cause, ...]
    lines: float = 0.0
    rounds: int = 1


def _rates(**rates: float) -> tuple[Strike, ...]:
    """Strikes by rate; the names of mechanisms with underscores for blanks and hyphens."""
    names = {"".join(c if c.isalnum() else "_" for c in mechanism): mechanism for mechanism in _KIND_OF}
    return tuple(Strike(names[name], rate=rate) for name, rate in rates.items())


def _whole(chance: float, mechanism: str, share: float = 1.0) -> Cause:
    return Cause(chance, (Strike(mechanism, share=share),))


_TAG_BORDERS = _rates(
    tag_border_behind_a_name=2.0, tag_border_before_a_name=0.6, two_joints=0.3, tag_border_with_a_lost_comma=0.5,
    tag_border_with_a_capital=0.5, tag_border_with_a_pronoun=0.4, bracket=0.4,
    small_word=0.4, content_words=0.1, lost_hyphen=0.2, no_blank_after_a_stop=0.4, no_blank_after_a_comma=0.2,
    capital_behind_a_name=1.8, capital_pronoun=0.8, link_text_with_a_capital=1.0, resumptive_pronoun=1.0,
    conjunction_misread_between_names=1.0, foreign_conjunction_between_names=0.6, mark_glued=1.2,
    closing_mark_lost=0.9, opening_mark_lost=0.6, blanks_inside_quotation_marks=1.2, blank_before_a_mark=1.2,
    drop_cap=0.1, cut_name=0.3, cut=0.2, zero_width_space_for_a_blank=0.3,
    two_words_twice=0.15, small_word_twice=0.2, two_articles=0.1,
)  # fmt: skip
_SOURCE_LANGUAGE = _rates(
    slip_in_a_well_known_name=0.7, slip_in_a_name_that_stands_elsewhere=0.5, dropped_letter=0.6,
    compound_cut_and_turned=1.0, content_word=1.6, article_fused_on=0.4, residue_and_fused=0.3,
    foreign_conjunction_in_the_text=0.6, article_before_a_country=2.0, preposition_left=0.6,
    half_translated_demonstrative=0.4, phrase_cut_by_hyphens=0.3, blank_behind_a_currency_sign=0.6,
    points_between_thousands=0.4, blanks_between_thousands=0.3, spoken_thousands=0.9, currency_twice=0.4,
    decimal_comma=0.6, thousands_of_millions=0.8, milliards=0.4, blank_before_a_per_cent_sign=0.4,
    demonym_in_small_letters=1.0, day_or_month_in_small_letters=0.8, last_word_of_a_name_in_small_letters=0.8,
    name_in_small_letters=0.3, stuck_shift=0.2, capital_inside_a_word=0.1, sentence_in_small_letters=0.7,
    paragraph_in_small_letters=0.2, full_stop_for_a_comma=0.6, wrong_article=0.4, before_a_capital=0.3,
    before_a_figure=0.3, opening_mark_that_closes=0.9, two_systems_of_marks=0.9, doubled_mark=0.4,
    possessive_without_apostrophe=0.6, contraction_without_apostrophe=0.4, bracket_lost=0.2, content_word_twice=0.1,
)  # fmt: skip

MACHINE_TRANSLATION = Profile(
    "machine translation",
    (
        Cause(1.0, _TAG_BORDERS),
        Cause(1.0, _SOURCE_LANGUAGE),
        _whole(0.9, "foreign spelling", 0.8),
        _whole(0.4, "foreign spelling and fused", 0.9),
        # The tokenizer of one generation of engines wrote blanks round every hyphen.
        Cause(0.25, (Strike("blanks round a hyphen", share=0.8), *_rates(phrase_cut_by_hyphens=1.0))),
        # Few articles hold such names, so a share of their places comes nearest to the measured rate.
        _whole(0.9, "acronym beside its expansion", 0.5),
        _whole(0.9, "acronym in the text", 0.8),
        _whole(0.5, "name and acronym word by word", 0.5),
        _whole(0.8, "name word by word", 0.6),
        _whole(0.6, "acronym read in a third language", 0.5),
        _whole(0.8, "name read as a noun", 0.8),
        _whole(0.15, "commas stripped"),
        _whole(0.5, "head of the page"),
        Cause(0.6, _rates(between_paragraphs=4.0)),
        _whole(0.4, "tail of the page"),
    ),
    rounds=6,
)
SCRAPED = Profile(
    "scraped page",
    (
        Cause(0.35, _rates(no_blank_after_a_stop=6.0, no_blank_after_a_comma=1.5, drop_cap=1.0)),
        Cause(
            0.15,
            _rates(tag_border_behind_a_name=5.0, tag_border_before_a_name=2.0, small_word=1.5, lost_hyphen=0.8),
        ),
        _whole(0.12, "drop cap", 0.2),
        _whole(0.15, "commas stripped"),
        _whole(0.08, "UTF-8 read as Windows-1252"),
        _whole(0.03, "misread twice"),
        _whole(0.05, "named entities"),
        _whole(0.05, "numbered entities"),
        _whole(0.03, "escaped twice"),
        _whole(0.08, "lost character"),
        Cause(0.08, _rates(zero_width_space_for_a_blank=8.0)),
        Cause(0.06, _rates(invisible_mark=10.0)),
        Cause(0.03, _rates(direction_mark=10.0)),
        Cause(0.06, _rates(soft_hyphen=30.0)),
        Cause(
            0.10,
            (Strike("possessive without apostrophe", share=0.8), Strike("contraction without apostrophe", share=0.8)),
        ),
        Cause(0.15, _rates(blank_before_a_mark=4.0, doubled_mark=2.0, closing_mark_lost=2.0, mark_glued=2.0)),
        Cause(0.3, _rates(wrong_article=1.5, before_a_figure=2.0, before_a_capital=1.0)),
        Cause(0.3, _rates(small_word_twice=1.5, first_word_twice=0.3, content_word_twice=0.3)),
        Cause(
            0.2,
            _rates(
                day_or_month_in_small_letters=2.0,
                demonym_in_small_letters=2.0,
                last_word_of_a_name_in_small_letters=1.0,
            ),
        ),
        Cause(0.2, _rates(sentence_in_small_letters=2.0, stuck_shift=0.5, capital_inside_a_word=0.5)),
        Cause(0.2, _rates(slip_in_a_well_known_name=3.0, slip_in_a_name_that_stands_elsewhere=2.0)),
        _whole(0.08, "dropped letter", 0.8),
        Cause(0.1, _rates(blank_behind_a_currency_sign=3.0, currency_twice=1.5)),
        _whole(0.3, "head of the page"),
        Cause(0.3, _rates(between_paragraphs=5.0)),
        _whole(0.3, "tail of the page"),
    ),
    rounds=5,
)
_PRINT = _rates(
    confused_shape=1.0, confused_shape_in_a_name=0.2, two_confused_shapes=0.2, confused_shape_in_a_short_word=0.2,
    real_or_near_word=0.08, speck=0.12, edge_of_a_column=0.03, comma_read_as_a_stop=0.04,
)  # fmt: skip


def _print(chance: float, level: float) -> Cause:
    return Cause(chance, tuple(Strike(s.mechanism, rate=s.rate * level) for s in _PRINT))


OCR = Profile(
    "OCR page",
    (
        Cause(
            1.0, _rates(cut=2.2, small_word=1.6, content_words=0.4, no_blank_after_a_comma=0.2, opening_mark_lost=0.3)
        ),
        Cause(1.0, _rates(hyphen_at_a_line_end=8.0)),
        Cause(1.0, _rates(hyphen_with_a_blank=0.8)),
        # Pages differ: a good scan, a fair one, a bad one, each added to those before.
        _print(1.0, 15.0),
        _print(0.6, 30.0),
        _print(0.3, 70.0),
    ),
    lines=0.6,
)
PROFILES = (MACHINE_TRANSLATION, SCRAPED, OCR)
