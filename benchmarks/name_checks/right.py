"""Check 6: right names come through unchanged: those of the dictionaries, and others that stand in no list of ours."""

from __future__ import annotations

from name_checks.scenes import DATA, changed_places, drawn, in_documents, rows, tables

FRAMES = (
    "The envoy met {} on Tuesday.",
    "Reporters asked about {}, but nobody answered.",
    "A spokesman said that {} would be discussed in the spring.",
    "Little is known of {} in the villages of the north.",
    "“We have heard of {},” the minister said.",
    "In the afternoon {} was mentioned twice, according to the mayor.",
    "The letter from {} arrived late; the reply was short.",
    "Talks between {} and the two banks went on until midnight.",
    "Many readers wrote to us about {} (see page 4).",
    "It was a good week for {} and for the farmers.",
)
_SIZE = 40


def dictionary_names() -> list[str]:
    """Every canonical and English form, with the article that it takes inside a sentence."""
    articles = {row["id"]: row["article"] for row in tables()["entities"]}
    names = {(row["canonical"], row["article"]) for row in tables()["entities"]}
    names |= {(row["form"], articles[row["id"]]) for row in tables()["english"] if row["id"] in articles}
    bare = {name for name, _ in names}
    with_article = {f"{article} {name}" for name, article in names if article and not name.lower().startswith("the ")}
    return sorted(bare | with_article)


def other_names() -> list[str]:
    """The names of `real_names.txt` that stand in no dictionary."""
    known = rows()
    lines = (DATA / "real_names.txt").read_text(encoding="utf-8").splitlines()
    return sorted({line for line in lines if line and not line.startswith("#")} - known)


def report(show: bool) -> list[str]:
    """The lines of the report."""
    lines = []
    for title, names, frames in (
        ("names of the dictionaries", dictionary_names(), FRAMES),
        ("other real names", other_names(), FRAMES[:2]),
    ):
        draw = drawn(6)
        alone = changed_places(name + "\n" for name in names)
        sentences = [frame.format(name) for name in names for frame in frames]
        draw.shuffle(sentences)
        framed = changed_places(in_documents(sentences, _SIZE))
        lines.append(
            f"{len(names):,} {title}: {len(alone)} changed alone, {len(framed)} in {len(frames)} sentences each"
        )
        if show:
            lines += [f"    {before!r} -> {after!r}   {around!r}" for before, after, around in alone + framed]
    return lines
