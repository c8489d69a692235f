"""The parts of SARIF 2.1.0 that are written here, as a JSON Schema.

Names, types and what is required are those of the OASIS schema; what it allows besides is left out, so a property
that does not exist, or that nobody meant to write, fails.
"""

from __future__ import annotations

from typing import Any


def _object(required: str, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "additionalProperties": False,
    }


def _array(items: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": least}


_TEXT = {"type": "string"}
_WORDS = {"type": "string", "minLength": 1}
_FROM_ONE = {"type": "integer", "minimum": 1}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_BAG = {"type": "object"}
_MESSAGE = _object("text", text=_WORDS)
# A reference to a URI: no blank, no character beyond ASCII, no per cent sign but before two hexadecimal digits.
_ARTIFACT = _object("uri", uri={"type": "string", "pattern": r"^([A-Za-z0-9._~/:-]|%[0-9A-F]{2})+$"})
_PLACE = {"startLine": _FROM_ONE, "startColumn": _FROM_ONE, "endLine": _FROM_ONE, "endColumn": _FROM_ONE}
_ENDS = "startLine startColumn endLine endColumn"
_REGION = _object(f"{_ENDS} snippet", **_PLACE, snippet=_object("text", text=_TEXT))
_LOCATION = _object(
    "physicalLocation",
    physicalLocation=_object("artifactLocation", artifactLocation=_ARTIFACT, region=_REGION),
)
_REPLACEMENT = _object(
    "deletedRegion insertedContent",
    deletedRegion=_object(_ENDS, **_PLACE),
    insertedContent=_object("text", text=_TEXT),
)
_CHANGE = _object(
    "artifactLocation replacements", artifactLocation=_ARTIFACT, replacements=_array(_REPLACEMENT, least=1)
)
_RESULT = _object(
    "ruleId ruleIndex level message locations partialFingerprints",
    ruleId=_WORDS,
    ruleIndex={"type": "integer", "minimum": 0},
    level=_LEVEL,
    message=_MESSAGE,
    locations=_array(_LOCATION, least=1),
    fixes=_array(_object("artifactChanges", artifactChanges=_array(_CHANGE, least=1))),
    partialFingerprints={"type": "object", "additionalProperties": _TEXT, "minProperties": 1},
    properties=_BAG,
)
_RULE = _object(
    "id shortDescription help defaultConfiguration",
    id=_WORDS,
    name=_WORDS,
    shortDescription=_MESSAGE,
    help=_object("text markdown", text=_WORDS, markdown=_WORDS),
    defaultConfiguration=_object("level", level=_LEVEL),
    properties=_BAG,
)
_NOTIFICATION = _object("message level", message=_MESSAGE, level=_LEVEL, locations=_array(_LOCATION))
_DRIVER = _object("name rules", name=_WORDS, version=_WORDS, semanticVersion=_WORDS, rules=_array(_RULE))
_RUN = _object(
    "tool results columnKind invocations",
    tool=_object("driver", driver=_DRIVER),
    results=_array(_RESULT),
    columnKind={"enum": ["unicodeCodePoints"]},
    invocations=_array(
        _object(
            "executionSuccessful",
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=_array(_NOTIFICATION),
        )
    ),
)
SCHEMA = _object(
    "version runs $schema", **{"$schema": _WORDS, "version": {"enum": ["2.1.0"]}, "runs": _array(_RUN, least=1)}
)
