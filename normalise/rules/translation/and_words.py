"""The words for `and` of other languages, each with its language."""

from __future__ import annotations

# The usual ones, each with the language that has it most often. In English they are a letter, a name or a word as well.
AND = {"y": "es", "e": "it", "et": "fr", "und": "de", "en": "nl", "dan": "id", "ve": "tr", "i": "pl"}
# No English word, no part of a usual name.
PLAIN = {
    "oraz": "pl",
    "dhe": "sq",
    "iyo": "so",
    "és": "hu",
    "și": "ro",
    "şi": "ro",
    "və": "az",
    "и": "ru",
    "та": "uk",
    "і": "uk",
    "و": "ar",
}
# Rare in English, but parts of some names (`Ngugi wa Thiong’o`) and borrowed words (`kai`, `och`).
RARE = {"wa": "ar", "va": "fa", "kai": "el", "och": "sv", "og": "da"} | {
    word: AND[word] for word in ("ve", "dan", "und", "et")
}
