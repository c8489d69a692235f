"""Re-decoding of text that was decoded with the wrong encoding: by ftfy, and by known words where it is too careful."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from normalise.expressions import expression
from normalise.lexicon import Lexicon

# The first characters that UTF-8, read in one of ftfy's single-byte encodings, shows for Western letters and marks.
# One character each: looking for two costs a hundred times as much.
LEADS = tuple("ÃÂâÄÅÐÎïð" + "ĂĹāĆ" + "ГВв" + "ΓΒβ" + "√¬‚≈" + "├┬" + "ŌÔт" + "鈥")

_ENCODINGS = (
    "sloppy-windows-1252",
    "macroman",
    "cp437",
    "sloppy-windows-1251",
    "sloppy-windows-1250",
    "sloppy-windows-1253",
    "sloppy-windows-1257",
    "iso-8859-2",
    # Encodings of DOS that ftfy does not know: marks of typography come out as three letters of them.
    "cp850",
    "cp852",
    "cp775",
    "cp866",
    "cp862",
    "mac-cyrillic",
)
# A Chinese encoding takes the letter behind a mark with it: `鈥檚` for ’s.
_CHINESE = expression(r"鈥[^\x00-\x7f]")
_RUN = expression(
    r"(?<![^ \t\r\n])[^ \t\r\n]*[^\x00-\x7f][^ \t\r\n]*(?: [^ \t\r\n]*[^\x00-\x7f][^ \t\r\n]*)*(?: [a-z]+)?"
)
_STRETCH = expression(r"[^\x00-\x7f]{2,}")
_WORD_HEAD = expression(r"[^\W\d_’']*\Z")
_WORD_TAIL = expression(r"[^\W\d_]*(?:['’][a-z]{1,2}\b)?")
_MARKS = frozenset("’‘“”–—…•€£™©®°½¼¾·×")
# A closing quote whose last byte, undefined in Windows-1252, was dropped; with the blank behind it ftfy reads a dagger.
_CLOSER = expression(r"â€(?=[ .,;:!?)]|\Z)")
_HALF = expression(r"[ÃÄÅ](?<=[a-zß-öø-ÿ][ÃÄÅ])[—–…“”‘’•€™]")
# No text in English holds these letters; where they come out, the bytes only happened to fit.
_ODD = expression(r"[\x80-\x9f\u0180-\u0217\u021c-\u024f\ufffd](?<![ơưƠƯə])")
_LONGEST = 2000
_REACH = 40


def damaged_runs(text: str) -> Iterator[tuple[int, str]]:
    """Runs of words beyond ASCII in which a lead stands before what a lead brings, with their places."""
    places: set[int] = set()
    for lead in LEADS:
        at = text.find(lead)
        while at >= 0:
            after = text[at + 1 : at + 2]
            if after > "\x7f" or (lead in "ÃÂ" and after == " "):
                places.add(at)
            at = text.find(lead, at + 1)
    done = 0
    for place in sorted(places):
        if place < done:
            continue
        begin = max(text.rfind("\n", 0, place) + 1, done)
        end = text.find("\n", place)
        for match in _RUN.finditer(text, begin, end if end >= 0 else len(text)):
            if match.start() <= place < match.end():
                done = match.end()
                if len(match.group()) <= _LONGEST:
                    yield match.start(), match.group()
                break


def redecoded(run: str, lexicon: Lexicon) -> str:
    """The run as it was meant, or as it is."""
    import ftfy

    run = _CLOSER.sub("”", _STRETCH.sub(_twice, _CHINESE.sub(_chinese, run)))
    new: str = ftfy.fix_and_explain(run, _mojibake_only()).text
    if new != run and len(_ODD.findall(new)) > len(_ODD.findall(run)):
        new = run
    return _STRETCH.sub(lambda match: _known(match, lexicon), new)


def _twice(match: re.Match[str]) -> str:
    """A stretch that was misread twice: no right text decodes two times over, and into letters or marks at that."""
    once = _decoded(match.group())
    new = _decoded(once) if once and not once.isascii() else ""
    return new if new and not new.isascii() and all(_is_usual(c) for c in new) else match.group()


def _chinese(match: re.Match[str]) -> str:
    """A mark and the letter behind it, which were read as two signs of Chinese."""
    old = match.group()
    try:
        new = old.encode("gb18030").decode("utf-8")
    except UnicodeError:
        return old
    return new if new[0] in _MARKS and new[1:].isascii() else old


def half_letters(text: str) -> Iterator[tuple[int, str]]:
    """Letters whose second byte was read as a mark that right text has as well (`Ä—` for ė), with their places.

    Only behind a small letter, and only sure where the text shows other damage of the sort.
    """
    for match in _HALF.finditer(text) if any(lead in text for lead in "ÃÄÅ") else ():
        new = _decoded(match.group())
        if len(new) == 1 and new.islower() and not _ODD.search(new):
            yield match.start(), new


def _decoded(text: str) -> str:
    """UTF-8 that was read as Windows-1252, or nothing if it cannot have been."""
    import ftfy.bad_codecs  # noqa: F401 - it brings the encoding

    try:
        return text.encode("sloppy-windows-1252").decode("utf-8")
    except UnicodeError:
        return ""


def _is_usual(character: str) -> bool:
    return character in _MARKS or character < "\x7f" or (character.isalpha() and not _ODD.match(character))


def _known(match: re.Match[str], lexicon: Lexicon) -> str:
    """A stretch re-decoded, if a known word or a mark that cannot be three letters comes out."""
    old = match.group()
    for encoding in _ENCODINGS:
        try:
            new = old.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        head = _WORD_HEAD.search(match.string, max(0, match.start() - _REACH), match.start())
        tail = _WORD_TAIL.match(match.string, match.end())
        word = (head.group() if head else "") + new + (tail.group() if tail else "")
        if len(old) >= 3 * len(new) and set(new) <= _MARKS:
            return new
        if not new.isascii() and _is_known(word.strip("’“”‘…–—"), lexicon) and not _is_known(old, lexicon):
            return new
    return old


def _is_known(word: str, lexicon: Lexicon) -> bool:
    return len(word) > 1 and (lexicon.is_right_token(word) or lexicon.zipf(word.lower()) >= 1.5)


@cache
def _mojibake_only() -> Any:
    """Ftfy's settings, every one named: it drops part of them when it is not asked to explain."""
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_encoding=True,
        restore_byte_a0=True,
        replace_lossy_sequences=True,
        decode_inconsistent_utf8=True,
        fix_c1_controls=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        max_decode_length=1_000_000,
        explain=True,
    )
