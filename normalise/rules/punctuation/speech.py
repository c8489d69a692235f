"""How prose says who speaks: the words behind the comma that ends a speech."""

from __future__ import annotations

from normalise.expressions import expression

_VERB = (
    r"(?:said|says|added|adds|asked|asks|replied|replies|answered|wrote|writes|warned|explained|admitted|argued|"
    r"insisted|recalled|remarked|noted|declared|joked|told (?:the |a |his |her )?[\w’']+(?: [a-z]+)?)"
)
_NAME = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*(?: (?:de |van |von |al |bin )?[A-ZÀ-ÖØ-Þ][\w’'.-]*){0,3})"
_PRONOUN = r"(?:he|she|they|it|I|we)"
# `, asked Mrs Holm` and `, told the man` may be passive, or have an object.
_INVERTED = (
    r"(?:said|says|added|adds|replied|replies|answered|recalled|explained|admitted|argued|insisted|remarked|joked)"
)
_PLAIN = r"(?:said|says|replied|answered)"
_SOMEBODY = r"(?:the|a|an|one|his|her|their|another|our) [a-z]"
# What follows a clause that is complete: nothing, a mark, or where, when and to whom.
_DONE = (
    r"(?=[.,;:]|\s*\n|\s*\Z| (?:on|in|at|after|before|during|of|when|as|to|with|from|while|by|last|this|yesterday|"
    r"reporters|through|over|later|again|because)\b)"
)
# `, said Mrs Holm`, `, he said.`, `, Mr Holm told reporters.`; inverted, it can be nothing but an attribution.
ATTRIBUTION = expression(
    rf" (?:{_INVERTED} (?={_NAME})|{_PLAIN} (?={_SOMEBODY})|{_VERB} {_PRONOUN}{_DONE}|"
    rf"(?:{_PRONOUN}|{_NAME}|the [a-z]+) {_VERB}{_DONE}|"
    rf"as {_PRONOUN} (?:put|puts|called|calls|described|describes) it\b)"
)
# Words that only a speaker has in a story.
FIRST_PERSON = expression(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|[Mm]e|[Yy]ou|[Yy]our)\b")
