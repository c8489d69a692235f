"""The JSON Schema of configuration files, for editors and other programs."""

from __future__ import annotations

import json
from typing import Any

from normalise.configuration.keys import KEYS, Key


def schema() -> dict[str, Any]:
    """The schema of a `normalise.toml`, and of `[tool.normalise]` in a `pyproject.toml`."""
    override = {
        "type": "object",
        "description": "Settings for some files.",
        "required": ["files"],
        "additionalProperties": False,
        "properties": {
            "files": {
                "type": "array",
                "items": {"type": "string"},
                "minItems": 1,
                "description": "The files for which this holds: patterns as in ignore files.",
            },
            **{key.name: _property(key) for key in KEYS if key.by_file},
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Configuration of normalise",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **{key.name: _property(key) for key in KEYS},
            "overrides": {"type": "array", "items": override, "description": "Settings that differ by file."},
        },
    }


def as_text() -> str:
    """The schema as it is published."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _property(key: Key) -> dict[str, Any]:
    return {**key.kind.schema, "description": key.meaning.replace("`", "")}
