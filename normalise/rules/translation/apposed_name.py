"""Names that came back as everyday English, behind a word that says what they are: `the Spanish daily The Reason`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.lexicon.entries import Form
from normalise.mentions import article_for, cue_in_text, in_longer_name
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_PRESS = frozenset("newspaper daily weekly tabloid magazine channel publication outlet".split())
# Much is called so that is no paper: these take the name of the people.
_WIDE = frozenset("channel publication outlet".split())
_OFFICES = frozenset(
    "leader leaders deputy deputies senator senators founder coordinator head members spokesman spokeswoman "
    "spokesperson candidate candidates lawmaker lawmakers MP MPs".split()
)
_BODIES = _OFFICES | {"party", "parties"}
_MARKED = expression(r" (?=[“‘\"']?[A-Z])")
_OF, _BARE = expression(r" of (?=[A-Z])"), expression(r",? (?=[A-Z])")
_WORDS = expression(r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,4}")
# `Add, the party of Yolanda Díaz,`
_BEFORE_PARTY = expression(r"(?P<name>[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þa-z][\w’'-]*){0,3}), the \Z")
_CAPITAL = expression(r"(?<!\S)[A-ZÀ-Þ]")
_MARKS = "“‘\"'"
# `the daily The Nation of Nairobi`
_PLACED = expression(r",? (?:of|in|from) [A-Z]|,? \([A-Z]")


class ApposedName(Rule):
    """A name that came back as everyday English, behind its kind: `the Spanish daily The Reason`.

    The dictionary lists names whose translation may be plain English (`The Country`, `Go Italy`); nobody else looks for
    them. Sure where the name of the people and a noun of the press stand right before one. Behind a press noun alone,
    or an office (`the leader of`) with a cue in the document, it takes a document that shows machine translation, of no
    other language. It fears papers that are called so in English, glosses, and slogans.
    """

    code = "TRN025"
    stage = "translation"
    cause = "mt"
    may_change = frozenset({"digits"})  # `Youm7`
    trigger = Trigger(words=_PRESS | _BODIES)
    examples = (
        Repairs(
            "Then the Spanish newspaper The Reason wrote that the king was ill.",
            "Then the Spanish newspaper La Razón wrote that the king was ill.",
        ),
        Repairs(
            "The town has 11 thousand 240 wells. So the leader of Go Italy, Silvio Berlusconi, spoke last.",
            "The town has 11,240 wells. So the leader of Forza Italia, Silvio Berlusconi, spoke last.",
        ),
        Leaves("The newspaper The Press of Christchurch wrote it. Berlusconi heard the leader of Go Italy."),
        Leaves("Emmanuel Macron left. Berlusconi named his party Forza Italia, or leader of Go Italy, in a year."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Forms of the kind mistranslation whose row says that they may be English."""
        for press, place in _places(doc, context):
            start = place + (doc.text[place] in _MARKS)
            form = _longest(doc.text, start, context)
            if form is None or not _sure(doc, context, form, start, press=press):
                continue
            entity, end = context.lexicon.entity(form.id), start + len(form.text)
            line = doc.line_at(start)
            if entity.canonical in doc.text[line.start : line.end]:
                continue  # the text tells what the name means
            name = entity.short if entity.short and " " not in form.text else entity.canonical  # `Together`: Junts
            new = article_for(entity, doc.text, start) + name
            why = f"{form.text} is what machine translation makes of {entity.canonical}"
            yield self.edit(start, end, new, why, "what it is stands before it", confidence=0.88, language=form.lang)


def _places(doc: Document, context: Context) -> Iterator[tuple[bool, int]]:
    """Where names begin behind words that say what they are, and whether these are of the press."""
    for suspect in context.suspects.words(_PRESS):
        if suspect.text in _PRESS and (found := _MARKED.match(doc.text, suspect.end)):
            yield True, found.end()
    for suspect in context.suspects.words(_BODIES) if context.evidence.machine_translated else ():
        behind = _OF if suspect.text in _OFFICES else _BARE
        if suspect.text in _BODIES and (found := behind.match(doc.text, suspect.end)):  # `the leader’s` is no office
            yield False, found.end()
        if suspect.text == "party" and (
            ended := _BEFORE_PARTY.search(doc.text, max(0, suspect.start - 60), suspect.start)
        ):
            yield from ((False, ended.start() + place.start()) for place in _CAPITAL.finditer(ended["name"]))


def _longest(text: str, start: int, context: Context) -> Form | None:
    """The longest mistranslation of a body's name that begins at a place and may be plain English."""
    words = _WORDS.match(text, start)
    stretch = words.group() if words else ""
    before = text[max(0, start - 60) : start].rstrip(_MARKS).rstrip(" ")
    while stretch:
        bodies = [form for form in context.lexicon.forms(stretch) if _is_body(form, context)]
        if bodies:
            # `The World` is Le Monde, El Mundo and Die Welt: what stands before it tells more than the language.
            led = [form for form in bodies if _is_led(before, form)]
            spoken = [form for form in bodies if form.lang == context.evidence.language]
            return next((found[0] for found in (led, spoken, bodies) if len(found) == 1), None)
        stretch = stretch.rpartition(" ")[0]
    return None


def _is_body(form: Form, context: Context) -> bool:
    """Whether a form is what translation makes of a body's name, and may be something else."""
    variant = form.kind == "mistranslation" and form.role == "variant" and form.risk != "safe"
    return variant and context.lexicon.entity(form.id).type == "organisation"


def _is_led(before: str, form: Form) -> bool:
    """Whether the words before a name are those of its row: `the German newspaper`."""
    return any(" " in cue and before.endswith(cue) for cue in form.cue.split("|"))


def _sure(doc: Document, context: Context, form: Form, start: int, *, press: bool) -> bool:
    """Whether what stands before a form says whose name it is, and no longer name holds it."""
    text, end = doc.text, start + len(form.text)
    small, capital = doc.letters_around(Span(start, end))
    canonical = context.lexicon.entity(form.id).canonical
    if (
        small <= 2 * capital
        or in_longer_name(doc, start, end, context.lexicon, canonical)
        or in_quotation(doc, start - 2)
    ):
        return False
    before = text[max(0, start - 60) : start].rstrip(_MARKS).rstrip(" ")
    cues = form.cue.split("|")
    if press and _is_led(before, form):
        return True
    if not context.evidence.machine_translated or context.evidence.language not in ("", form.lang):
        return False
    if press and not _PLACED.match(text, end) and before.split()[-1] not in _WIDE:
        return any(cue.split()[-1:] == [before.split()[-1]] for cue in cues)
    if press:
        return False
    names = "|".join(cue for cue in cues if cue[:1].isupper())
    return bool(names) and bool(cue_in_text(doc, start, end, names, context.lexicon))
