"""Readers of public lists of names, one format a module. They read files that users have; nothing is downloaded."""

from __future__ import annotations

from enum import StrEnum


class Source(StrEnum):
    """Where a list comes from, which is its format."""

    WIKIDATA = "wikidata"
    JRC_NAMES = "jrc-names"
    PARANAMES = "paranames"
    OPENSANCTIONS = "opensanctions"
    GEONAMES = "geonames"
    EVERYPOLITICIAN = "everypolitician"
    TSV = "tsv"


class Purpose(StrEnum):
    """What imported names are for: to be left alone, to be repaired to known names, or to be known as well."""

    PROTECT = "protect"
    VARIANT = "variant"
    TARGET = "target"
