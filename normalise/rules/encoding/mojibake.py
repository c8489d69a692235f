"""Text that was decoded with the wrong encoding."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.encoding.redecoding import LEADS, damaged_runs, half_letters, redecoded


class Mojibake(Rule):
    """Text decoded with the wrong encoding.

    ftfy decides run by run, so that one odd place cannot switch the repair off for its line; where it is too
    careful (`ErdoÄŸan`), a re-decoding that gives a known word is taken. Quotes, ligatures, character width, line
    breaks and normal forms stay as they are. It fears right letters that look like the first half of a broken
    one: a capital Ã or Â at the end of a word, an Å before a closing quote, Greek and Cyrillic words.
    """

    code = "ENC001"
    stage = "encoding"
    cause = "scrape"
    certain = True
    may_change = frozenset({"digits"})  # `Â²`, `â‚¬`: superscripts count as digits
    trigger = Trigger(needles=LEADS)
    examples = (
        Repairs("The cafÃ© opened at noon.", "The café opened at noon."),
        Repairs("Itâ€™s the mayorâ€™s turn.", "It’s the mayor’s turn."),
        Repairs("An â€œodor of doubt,â€ he wrote.", "An “odor of doubt,” he wrote."),
        Repairs("He paid Â£40 for it.", "He paid £40 for it."),
        Repairs("“The fiancÃ©e said â€˜noâ€™,” he wrote.", "“The fiancée said ‘no’,” he wrote."),
        Repairs("He met President ErdoÄŸan in Ankara.", "He met President Erdoğan in Ankara."),
        Repairs("They donΓÇÖt sell tea.", "They don’t sell tea."),
        Repairs("The workers‚Äô tent stood in the yard.", "The workers’ tent stood in the yard."),
        Repairs("The port of Ãƒâ€¦lesund is closed.", "The port of Ålesund is closed."),
        Repairs("SitaraŌĆÖs song: ŌĆ£We rise.ŌĆØ It wonÔÇÖt end.", "Sitara’s song: “We rise.” It won’t end."),
        Repairs("The townтАЩs caf├® doesn鈥檛 open.", "The town’s café doesn’t open."),
        Repairs("Ms VilkaitÄ— didnâ€™t say.", "Ms Vilkaitė didn’t say."),
        Leaves("The word endsinÄ—or so he thinks."),
        Leaves("The poet João Ñáñez met Ângela in São Paulo."),
        Leaves("Ærø and Å are places; â is a letter."),
        Leaves("The plate says IRMÃ E IRMÃO, and the town's name is Å… or so it seems."),
        Leaves("“Où est le château?” asked Benoît. “À côté de l’île.”"),
        Leaves("Ōkubo met Ôba in Тула; Тополь was there, and 鈥 is an old sign."),
        Leaves("The β-blocker, the Γ function and √2 are all on page 9."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Runs of words with characters beyond ASCII that re-decoding makes plausible."""
        damaged = False
        for place, old in damaged_runs(doc.text):
            new = redecoded(old, context.lexicon)
            if new == old:
                continue
            damaged = True
            head = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
            tail = 0
            while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
                tail += 1
            yield self.edit(
                place + head, place + len(old) - tail, new[head : len(new) - tail], "re-decoding gives plain text"
            )
        if damaged:
            for place, letter in half_letters(doc.text):
                yield self.edit(place, place + 2, letter, "a letter of two bytes, in a text that was misread")
