"""Every key that a configuration may hold; its documentation and its JSON Schema are made of this."""

from __future__ import annotations

from typing import Any

from normalise.configuration.kinds import (
    BOOL,
    CODES,
    CODES_BY_GLOB,
    COUNT,
    ENCODING,
    FILE,
    FOLDER,
    FOLDERS,
    GLOBS,
    REGEXES,
    SHARE,
    SIZE,
    WORDS,
    Kind,
    one_of,
)
from normalise.inputs import EXCLUDE, INCLUDE
from normalise.patterns import Globs
from normalise.reporters import Format
from normalise.settings import Settings
from normalise.values import dataclass, names_of

LOCALES = ("en", "en-GB", "en-US")
FAIL_ON = ("safe", "unsafe", "report")


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the configuration.

    `example` is a value as TOML; `by_file` says whether `[[overrides]]` may set it; `option` is its option on the
    command line, if it has one. Values of keys that begin with `extend-` add up over file, overrides and options.
    """

    name: str
    group: str
    kind: Kind
    default: Any
    meaning: str
    example: str
    by_file: bool = False
    option: str = ""

    @property
    def adds_up(self) -> bool:
        """Whether values of several places are joined; elsewhere the strongest place wins."""
        return self.name.startswith("extend-")


_RULES, _FILES, _TEXTS, _RUNS = "Rules", "Files", "Texts", "Runs"
_TEXT_DEFAULTS = Settings()
_EVERYWHERE = ""  # the default patterns have no slash, so they fit at any depth of any folder

KEYS: tuple[Key, ...] = (
    Key(
        "select",
        _RULES,
        CODES,
        (),
        "Only these rules: codes, or beginnings of codes. An empty list means all rules.",
        '["NAM", "SEG002"]',
        True,
        "--select",
    ),
    Key(
        "extend-select",
        _RULES,
        CODES,
        (),
        "These rules too, whatever `select` and `ignore` say; where `ignore` names one as well, the longer code wins.",
        '["NAM003"]',
        True,
        "--extend-select",
    ),
    Key("ignore", _RULES, CODES, (), "Not these rules.", '["CAS005"]', True, "--ignore"),
    Key(
        "per-file-ignores",
        _RULES,
        CODES_BY_GLOB,
        (),
        "Not these rules in files that fit a pattern, besides those of `ignore`.",
        '{"sport/*" = ["NUM"]}',
    ),
    Key(
        "unsafe-fixes",
        _RULES,
        BOOL,
        False,
        "Apply repairs of the tier unsafe too.",
        "true",
        True,
        "--unsafe-fixes",
    ),
    Key(
        "extend-safe",
        _RULES,
        CODES,
        (),
        "Rules whose unsafe repairs count as safe. What a rule only lists stays listed.",
        '["SPL002"]',
        True,
    ),
    Key(
        "extend-unsafe",
        _RULES,
        CODES,
        (),
        "Rules whose safe repairs count as unsafe. Of a code here and one in `extend-safe` the longer wins, "
        "of equal ones this.",
        '["TRN"]',
        True,
    ),
    Key(
        "min-confidence",
        _RULES,
        SHARE,
        _TEXT_DEFAULTS.min_confidence,
        "Weaker repairs are held back.",
        "0.8",
        True,
        "--min-confidence",
    ),
    Key(
        "max-edit-ratio",
        _RULES,
        SHARE,
        _TEXT_DEFAULTS.max_edit_ratio,
        "A paragraph of which a greater share would be replaced is left as it was.",
        "0.4",
        True,
    ),
    Key(
        "include",
        _FILES,
        GLOBS,
        (Globs(_EVERYWHERE, INCLUDE),),
        "Which files of a folder are texts.",
        '["*.txt", "*.md", "letters/*.text"]',
        False,
        "--include",
    ),
    Key(
        "exclude",
        _FILES,
        GLOBS,
        (Globs(_EVERYWHERE, EXCLUDE),),
        "Which files and folders inside a folder are left out. `.git` and `.normalise` always are.",
        '["drafts", "*.tmp.txt"]',
        False,
        "--exclude",
    ),
    Key(
        "extend-exclude",
        _FILES,
        GLOBS,
        (),
        "These are left out too, besides those of `exclude`.",
        '["archive/1990*"]',
        False,
        "--extend-exclude",
    ),
    Key(
        "force-exclude",
        _FILES,
        BOOL,
        False,
        "Leave out excluded files even if they are named outright, as pre-commit does.",
        "true",
        False,
        "--force-exclude",
    ),
    Key(
        "respect-gitignore",
        _FILES,
        BOOL,
        True,
        "Leave out what `.gitignore` and `.ignore` files name.",
        "false",
        False,
        "--respect-gitignore/--no-respect-gitignore",
    ),
    Key(
        "max-file-size",
        _FILES,
        SIZE,
        None,
        "Larger files are named and skipped.",
        '"50MB"',
        True,
        "--max-file-size",
    ),
    Key(
        "encoding",
        _FILES,
        ENCODING,
        "utf-8",
        "How the bytes of files are characters, and those of the output. A byte order mark of UTF-8 or UTF-16 is "
        "always heeded. A repair that the encoding cannot hold is an error of that file.",
        '"windows-1252"',
        True,
        "--encoding",
    ),
    Key(
        "dictionaries",
        _TEXTS,
        FOLDERS,
        (),
        "Folders laid over the bundled dictionaries, the strongest first.",
        '["house"]',
    ),
    Key("allow", _TEXTS, WORDS, frozenset(), "Words that are right in your texts.", '["fromthe"]', True),
    Key(
        "protect-re",
        _TEXTS,
        REGEXES,
        (),
        "Regular expressions of Python. What they find in a text is touched by no rule.",
        "['\\bRef-\\w+', '(?m)^> .*$']",
        True,
    ),
    Key(
        "locale",
        _TEXTS,
        one_of(LOCALES),
        "en",
        "The variety of English. It only settles the article before `herb`, `herbs` and `herbal` (`a herb` in en-GB, "
        "`an herb` in en-US). No word is respelt, and dates and quotation marks stay in the style they have.",
        '"en-GB"',
        True,
    ),
    Key(
        "baseline",
        _RUNS,
        FILE,
        "",
        "A file of accepted findings, as `normalise baseline write` makes it. They are left alone and not told.",
        '"normalise-baseline.tsv"',
        False,
        "--baseline",
    ),
    Key(
        "fail-on",
        _RUNS,
        one_of(FAIL_ON),
        "safe",
        "The weakest tier of finding that makes the exit status 1. `fix` counts what it has left.",
        '"report"',
        False,
        "--fail-on",
    ),
    Key(
        "output-format",
        _RUNS,
        one_of(str(name) for name in Format),
        None,
        "How to show what was found. By default `check` uses `full` and `fix` shows totals only.",
        '"concise"',
        False,
        "--output-format",
    ),
    Key("jobs", _RUNS, COUNT, None, "Worker processes. By default one a core.", "4", False, "--jobs"),
    Key(
        "cache",
        _RUNS,
        BOOL,
        True,
        "Remember what was found in a file, and take it from there while nothing has changed.",
        "false",
        False,
        "--no-cache",
    ),
    Key(
        "cache-dir",
        _RUNS,
        FOLDER,
        None,
        "The folder for what is remembered. By default in the user's cache folder.",
        '".cache/normalise"',
        False,
        "--cache-dir",
    ),
)

BY_NAME = {key.name: key for key in KEYS}
# The fields of `Settings`, by key.
TEXT_KEYS = {name.replace("_", "-"): name for name in names_of(Settings)}
