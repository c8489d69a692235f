"""Finding suspects: what is settled, and that reading only changed lines gives the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from normalise.catalogue import all_rules
from normalise.edits import Edit, OffsetMap, Span, apply
from normalise.lexicon import Lexicon
from normalise.scanner import _SHAPED, _SHAPES, Scanner
from normalise.suspects import Kind, is_inner

TEXTS = st.text(st.sampled_from("ab toresolve NovakHe NATO\n\n said.Nobody , . Ø x1y"), max_size=120)


def test_right_text_has_no_suspects(lexicon: Lexicon) -> None:
    found = Scanner(lexicon).scan("Our minister said on Monday that the harbour, which is old, would close.\n")
    assert not [name for name in found.names() if name != Kind.LINE]


def test_kinds(lexicon: Lexicon) -> None:
    found = Scanner(lexicon).scan("He agreed toresolve it.\nDana NovakHe left at noon.Nobody saw QWYX or Qwyrtham w0rd")
    assert [s.text for s in found.of(Kind.LOWER)] == ["toresolve"]
    assert [s.text for s in found.of(Kind.MIXED)] == ["NovakHe"]
    assert [s.text for s in found.of(Kind.JOINT)] == ["."]
    assert [s.text for s in found.of(Kind.NAME)] == ["Qwyrtham"]
    assert [s.text for s in found.of(Kind.CAPS)] == ["QWYX"]
    assert [s.text for s in found.of(Kind.DIGIT)] == ["w0rd"]


def test_lines_that_begin_alike_are_twins(lexicon: Lexicon) -> None:
    caption = "The minister talks to the press on the old quay of the harbour."
    scanner = Scanner(lexicon)
    assert [s.start for s in scanner.scan(f"{caption}\n\n{caption} Photo: Oake\n").of(Kind.TWIN)] == [len(caption) + 2]
    assert [s.start for s in scanner.scan(f"{caption} {caption}\n").of(Kind.TWIN)] == [0]
    assert not scanner.scan(f"{caption}\n\nNobody asked him.\n\n{caption}\n").of(Kind.TWIN)
    parted, cut = f"{caption}\n\nx\n\n{caption}\n", Span(len(caption) + 2, len(caption) + 5)
    step, whole = OffsetMap.of_edits([Edit(cut, "", "X")]), f"{caption}\n\n{caption}\n"
    assert scanner.rescan(scanner.scan(parted), step, whole).of(Kind.TWIN) == scanner.scan(whole).of(Kind.TWIN)


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, data=st.data())
def test_rescan_equals_scan(lexicon: Lexicon, text: str, data: st.DataObject) -> None:
    scanner = Scanner(lexicon)
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits: list[Edit] = []
    for start, end in zip(places[::2], places[1::2], strict=False):
        if not edits or start > edits[-1].span.end:
            edits.append(Edit(Span(start, end), data.draw(st.sampled_from(["", "x", "\n", " toofar\n", "Foo"])), "X"))
    new = apply(text, edits)
    again = scanner.rescan(scanner.scan(text), OffsetMap.of_edits(edits), new)
    fresh = scanner.scan(new)
    assert {n: again.of(n) for n in again.names()} == {n: sorted(fresh.of(n)) for n in fresh.names()}


def test_terms_are_no_noise(lexicon: Lexicon) -> None:
    """A manual says its unknown words again and again; what a machine misreads comes out new every time."""
    scanner = Scanner(lexicon)
    terms = "The xqfetch option starts xqsync, and the xqpull flag stops xqsync and xqfetch at once. " * 30
    misread = " ".join(f"The clerk took the b{a}{b}k from the table." for a in "qxzj" for b in "vwkdh")
    assert not scanner.scan(terms).noisy
    assert scanner.scan(misread).noisy


def test_plain_words_are_under_no_name(lexicon: Lexicon) -> None:
    """The compiled list of plain words and what the scanner asks of any other word must agree."""
    scanner = Scanner(lexicon)
    scanner._is_settled = lambda word: False  # type: ignore[method-assign]  # so that each word is asked all questions
    plain = list(lexicon._store.plain)
    assert len(plain) > 100_000
    assert [word for word in plain if scanner._look(word)] == []


@given(st.text(st.sampled_from('ab-,.;(“”"‐!x1'), min_size=1, max_size=8))
def test_the_quick_look_at_edges_misses_no_shape(piece: str) -> None:
    """One pattern says whether any of the four may fit; what it passes over has none of them."""
    if any(shape.match(piece) for _, shape in _SHAPES):
        assert _SHAPED.match(piece)


def test_words_settled_from_the_start_are_no_suspects_of_anything(lexicon: Lexicon) -> None:
    assert len(lexicon.usual) > 5_000
    assert {"the", "minister", "bridge"} <= lexicon.usual
    text = " ".join(sorted(lexicon.usual))
    unread = Scanner(lexicon, lexicon.usual)  # a rule waits for each of these, so none is settled
    assert {name for name in unread.scan(text).names() if not name.startswith("=")} == set()
    assert unread.scan("the bridge\n").of("=bridge")


def test_needles_inside_pieces_are_met_by_the_scanner(lexicon: Lexicon) -> None:
    """Whatever stands round it, and in no piece that is settled from the start: else a rule would not wake."""
    inner = frozenset().union(*(rule.trigger.inner for rule in all_rules()))
    assert {"``", ':"'} <= inner
    scanner = Scanner(lexicon, inner=inner)
    for needle in inner:
        assert not any(needle in word for word in lexicon.usual)
        for text in (needle, f"quay{needle}", f"{needle}quay", f"the quay{needle}side, again", f"({needle})."):
            assert scanner.scan(text).of("~" + needle), (needle, text)


def test_needles_of_plain_words_and_figures_are_searched_for() -> None:
    assert not any(map(is_inner, ["“", "said", "a b", "1,", "word.", "l’"]))
    assert is_inner('n"t')
