"""Letters of other scripts inside Latin words."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

# Letters of other scripts by their shape: Cyrillic and Greek ones, and the Armenian ones that copiers take.
_OTHER_SCRIPTS = (
    "аеорсухіјѕԁһҮАВЕКМНОРСТХІЈЅαοινυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "гпкмтѵԛԝӏьЬУԌԍցոսօհԼ",
    "aeopcyxijsdhYABEKMHOPCTXIJSaoivuABEZHIKMNOPTYX" + "rnkmtvqwlbbYGggnuohL",
)
# Phonetic letters and small capitals.
_PHONETIC = ("ɑɡɩɪıʏᴀʙᴄᴅᴇɢʜᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡᴢⱱⱪⱬɾʋɦɱƿ", "agliiyabcdeghjklmnoprtuvwzvkzrvhmp")
_LATIN = str.maketrans(*(a + b for a, b in zip(_OTHER_SCRIPTS, _PHONETIC, strict=True)))
_PHONETIC_LETTERS = frozenset(_PHONETIC[0])
# Where sounds are spoken of, phonetic letters are right.
_SOUNDS = expression(r"\b(?:pronounced|pronunciation|IPA|phonetic\w*|phonolog\w*|vowels?|consonants?|dialects?)\b")
_SPELT = 2


class Lookalikes(Rule):
    """Letters of other scripts that stand in a Latin word for letters of the same shape.

    Cyrillic, Greek and phonetic letters hide a copied text from those who search for it. Safe if the word has a Latin
    letter as well and is known once the letters are exchanged; else listed. Phonetic letters alone are sure where
    two words have them and nothing speaks of sounds. Words of one foreign script, formulas (`ΔG`, `α-helix`), names
    with a letter of their own (`Işıl`) and units stay.
    """

    code = "ENC006"
    stage = "encoding"
    cause = "scrape"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.LOWER, Kind.NAME, Kind.MIXED, Kind.CAPS}))
    examples = (
        Repairs("The pоlice closed the rоad.", "The police closed the road."),
        Repairs("She flew to Μoscow.", "She flew to Moscow."),
        Repairs("The whole eагtһ will exрɩoгe it.", "The whole earth will explore it."),
        Repairs("They foᴜnd a hᴜge ʋessel.", "They found a huge vessel."),
        Leaves("The word is pronounced kɪt, kɪŋ and bɪt in the north."),
        Leaves("The kız and the sır of Kılıç, the ƙasa and the ɗan of Kano: all are right."),
        Leaves("The сор is Russian, and so is Москва."),
        Leaves("ΔG is less than αT."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown words of two scripts."""
        lexicon = context.lexicon
        phonetic: list[Edit] = []
        for kind in sorted(self.trigger.kinds):
            for suspect in context.suspects.of(kind):
                word = suspect.text
                if word.isascii():
                    continue
                new = word.translate(_LATIN)
                if new == word or not new.isascii() or not any(c.isascii() for c in word) or len(word) < 3:
                    continue
                if all(c.isascii() or c == "ı" for c in word):
                    continue  # Turkish
                if sum(not c.isascii() for c in word) == 1 and (len(word) < 4 or word[0].isupper()) and len(word) < 5:
                    continue  # `ERα`, `Gαs`: symbols of science
                bare = new.removesuffix("'s")
                known = lexicon.is_word(bare.lower()) or lexicon.is_right_token(bare)
                tier = Tier.SAFE if known else Tier.REPORT
                edit = self.edit(suspect.start, suspect.end, new, "letters of two scripts in one word", tier=tier)
                if all(c.isascii() or c in _PHONETIC_LETTERS for c in word):
                    phonetic += [edit] if known else []
                else:
                    yield edit
        if len(phonetic) >= _SPELT and not _SOUNDS.search(doc.text):
            yield from phonetic
