"""Whether a word begins with the sound of a vowel; nothing where that is not certain."""

from __future__ import annotations

from normalise.expressions import expression

VOWEL, CONSONANT = "an", "a"

_SILENT_H = expression(r"h(?:on|ours?|ourly|ourlong|ourglass\w*|onest\w*|onou?r\w*|eirs?|eiress\w*|eirloom\w*)\Z")
# `an historic`, `an hotel`: old usage that some still hold to; `herb` differs across the ocean.
_WEAK_H = expression(
    r"hist(?!or(?:y|ies)\Z)|hotel|habitu|heredit|heroi|horr[ei][fn]|halluc|harmon|hyster|hyp[no]|hila|herb|humbl|homag"
)
_HERBS = frozenset({"herb", "herbs", "herbal"})
# An initial u or eu that is said /j/, and those that are not.
_YOD = expression(
    r"(?:eu(?!ler)|ewes?\Z|ubiq|ufo|ugand|uku|ukr|unanim|unary|unesco\Z|unicef|unic|unif|unil|unio(?!ni[sz])|unip|uniq|"
    r"unis(?!s)|unit|univ|unix|uniden\Z|ural|uran(?!g)|urea|ureth|uric|urol|urin|urug|usab|usag|use(?:s|d|r\w*|net|ful\w*|less\w*)?\Z|using|"
    r"usual|usur|utah|utens|uter|util|utop)"
)
_SHORT_U = expression(
    r"u(?:n(?!i|anim|ary\Z|esc|a\Z)|nin|nim[ap]|nid(?:en|ea)|niss|p|m|l[tc]|lster|gl|dd?er|tter|tmost|sher|rban|rg|rch|rns?\Z)"
)
_WAW = expression(r"(?:ones?\Z|one(?:self|ness)|once\Z|ouija|oua|oax|oui)")
_ONSET = expression(
    r"(?:[bcfgkp][aeiouylr]|[dt][aeiouyrw]|[hjlmnrvyz][aeiouy]|q[u]|s[aeiouyclmnpqtwhk]|th|w[aeiouyhr]|ch|sh|kn|gn(?!u)|ph|"
    r"tw|gh|p[sn]|rh|cz|ts|kh|xe)"
)
# Words in front of which `a` and `an` are letters, parts of an expression, other words misspelt, or no article.
NO_HEAD = frozenset(
    "a about above across after again against all along already also although always am among an and another any "
    "are around as aside at away each either else et even ever every i if in into is isn it its of off often on "
    "onto or other others our ours out over un under until up upon us una une et est en el era este al ou e o u i "
    "be been being because before behind below beneath beside between beyond both but by can could did do does "
    "down during for from had has have he her here him his how may me might must my no nor not per she should "
    "since so soon than that the their them then there these they this those though through till to toward "
    "towards very via was we were what when where which while who whom why will with within without would yet you "
    "fro take equals exceeds owes "
    "your der die das dem den".split()
)

# Read letter by letter although they hold a vowel, by the sound of their first letter.
_SPELT = frozenset(
    "FBI FDA FAA FOI HIV HBO HSBC HMO LPGA LSE LED LGBTI LGBTQIA LGBTQ MBA MEP MRI MIT MOU NBA NGO NIH NRA NSA RAF "
    "RSPCA RNA RBI RPI SEO SUV SOE SAS SOS SBU".split()
)
# Said as their full words, argued about, or abbreviations of titles, places and units.
_NO_LETTERS = frozenset(
    "SQL NZ NYC NY NJ NH NC ND NM NV SC SD MD MS MT MN MR MRS ST FT FR NR NT RM RD SR LT HRH HH HM HMS MHZ MM NSW "
    "LLC FF LL MMM SSS HMM SHH".split()
)
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
_SAID_YOO = frozenset(
    "UN UK US USA UNESCO UNICEF UEFA UAE UNHCR USAID UCLA UFO UFC URL USB USSR UV UHF UCI USDA UKIP UCL UNRWA".split()
)
_NUMBER = expression(r"(\d+)((?:,\d{3})*)((?:\.\d+)?)")


def sound(word: str, locale: str = "en") -> str:
    """`an` or `a`, as the beginning of a lower-case word asks for; empty if that is not certain.

    `locale` settles `herb`: the British say its h (`en-GB`), Americans do not (`en-US`).
    """
    first = word[0]
    if word in _HERBS:
        return {"en-GB": CONSONANT, "en-US": VOWEL}.get(locale, "")
    if first == "h":
        return (
            VOWEL if _SILENT_H.match(word) else "" if _WEAK_H.match(word) else CONSONANT if _ONSET.match(word) else ""
        )
    if first in "aei" or (first == "o" and not _WAW.match(word)):
        return CONSONANT if _YOD.match(word) else "" if word.startswith(("eu", "ew", "aeg")) else VOWEL
    if first == "o":
        return CONSONANT
    if first == "u":
        return CONSONANT if _YOD.match(word) else VOWEL if _SHORT_U.match(word) else ""
    return CONSONANT if _ONSET.match(word) else ""


def acronym_sound(letters: str) -> str:
    """The same for two and more capitals: spelt letter by letter, or nothing."""
    if letters in _SAID_YOO:
        return CONSONANT
    if letters[0] in "AEIO":
        return "" if letters.startswith(("EU", "EW", "ON", "OU")) and letters != "EU" else VOWEL
    if letters[0] not in _VOWEL_LETTERS or letters in _NO_LETTERS:
        return ""
    if letters in _SPELT or (len(letters) <= 5 and not set(letters) & set("AEIOUY")):
        return VOWEL
    return ""


def letter_sound(letter: str) -> str:
    """The same for a single letter before a hyphen: `X-ray`, `U-boat`."""
    return VOWEL if letter in _VOWEL_LETTERS else CONSONANT


def number_sound(figure: str) -> str:
    """The same for a figure as it is said: `8`, `11`, `18,000`."""
    match = _NUMBER.match(figure)
    if match is None:
        return ""
    head, groups = match[1], match[2]
    if head[0] == "0":
        return ""
    if head[0] == "8":
        return VOWEL
    if head in ("11", "18"):
        return VOWEL
    if head == "1" and groups[:2] in (",1", ",8") and groups.count(",") == 1:
        return ""  # `one thousand eight hundred` or `eighteen hundred`
    if head[:2] in ("11", "18") and len(head) == 4 and not groups:
        return "" if head[:2] == "11" else VOWEL
    return CONSONANT
