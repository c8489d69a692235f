"""Write the dictionaries of places: `places_from_cldr.py DIR ENGLISH`.

Makes DIR/entities.tsv (countries, territories, regions, cities, demonyms), DIR/variants.tsv (their names in other
languages) and DIR/english.tsv (further right spellings, made of native names) from CLDR, by way of `babel`, and from
the hand-written tables beside this file. ENGLISH is an `english.tsv`: what stands there is right English and
becomes no variant. Needs `babel` and `wordfreq`; run at build time only.

A foreign form is `safe` only if the string can mean nothing else in English text:

- dropped: forms under four letters or beginning in lower case, right spellings of other names, forms of two places,
  frequent English words (`wordfreq`), and what was read by eye (`VETOED`): Turki is a given name, Kina a currency;
- dropped: what differs from the canonical name only by marks and is at home there: English has `México` in names;
- `context`, with the cue of `places_data.CONTEXT`: forms with a second, rarer sense (`Mosca`, `Londres`);
- `context`, with a cue that holds the form itself behind an English preposition (`to Bruxelles`): endonyms. English
  keeps them inside the names of firms, parties, clubs and newspapers (`Alternative für Deutschland`, `Université libre
  de Bruxelles`), where a word of that language comes before them;
- `report`: forms that name both a country and its capital (`Túnez`).

A form in Cyrillic or Greek letters is a native name: `transliteration.tsv`, beside ENGLISH, makes its foreign forms.
Apostrophes are written straight and soft hyphens (CLDR German has them) removed. A capital that French prints without
its accent (`Etats-Unis`) counts as a form of its own.
"""

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import places_americas
import places_cities
import places_data
import places_east
import places_europe
import places_landscapes
import places_regions
import places_towns
from babel import Locale
from babel.languages import get_official_languages
from wordfreq import zipf_frequency

from normalise.lexicon.sources import read_rows
from normalise.lexicon.transliteration import System, systems_of

ENTITY_COLUMNS = ["id", "type", "canonical", "short", "given", "article", "valid_from", "valid_to", "source"]
VARIANT_COLUMNS = ["form", "id", "lang", "kind", "risk", "cue", "case", "source"]
FREQUENT = 2.5  # zipf: about one word in three million
SHORTEST = 4
LATIN = "\u0250"  # letters behind this one are of other scripts
SPELLINGS = 2  # made of a native name for each language
ENGLISH_SPELLINGS = 8
CITIES = (places_cities, places_europe, places_americas, places_east, places_landscapes, places_towns)
FORM = re.compile(r"[^\W\d_]+(?:[ '-][^\W\d_]+)*")
# Words that can stand before a place in English but not in the language of the form.
PREPOSITIONS = ("to", "from", "near", "outside", "between")
HAS_IN = frozenset({"de", "nl", "it"})


@dataclass
class Place:
    """One entity, with the forms that other languages give it."""

    canonical: str
    kind: str = "place"
    territory: str = ""
    article: str = ""
    short: str = ""
    source: str = "hand"
    forms: dict[str, dict[str, str]] = field(default_factory=dict)  # form -> language -> source
    english: set[str] = field(default_factory=set)  # what the tables write in English, so no variants

    @property
    def id(self) -> str:
        return f"{self.kind}:{re.sub('[^a-z0-9]+', '-', skeleton(self.canonical)).strip('-')}"

    def add(self, form: str, language: str, source: str) -> None:
        form = unicodedata.normalize("NFC", form).replace("\u00ad", "").replace("’", "'").strip()
        self.forms.setdefault(form, {}).setdefault(language, source)
        if language == "fr" and form[0] in "ÉÎÈ":
            self.forms.setdefault(skeleton(form[0]).upper() + form[1:], {}).setdefault(language, "hand")

    def languages_at_home(self) -> frozenset[str]:
        if not self.territory:
            return frozenset()
        official = get_official_languages(self.territory, de_facto=True)
        return frozenset(tag.partition("_")[0] for tag in official) | set(places_data.HOME.get(self.territory, ()))


def skeleton(text: str) -> str:
    """Lower case without marks: `São Tomé` gives `sao tome`."""
    plain = text.casefold().replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def letters(text: str) -> str:
    return "".join(c for c in skeleton(text) if c.isalnum())


def table(text: str) -> Iterator[tuple[str, list[str]]]:
    """Rows `head: one; two` of a hand-written table of forms."""
    for line in text.strip().splitlines():
        head, _, items = line.partition(": ")
        yield head, [item.strip() for item in items.split(";")]


def hand_forms(cell: str) -> Iterator[tuple[str, str]]:
    """`fr,pt Moscou; es Moscú` gives each language and form."""
    for item in filter(None, map(str.strip, cell.split(";"))):
        languages, _, form = item.partition(" ")
        for language in languages.split(","):
            yield form, language


def countries(locales: dict[str, Locale]) -> Iterator[Place]:
    english = Locale("en").territories
    extra = dict(line.split("|") for line in places_regions.COUNTRY_FORMS.strip().splitlines())
    for code in sorted(english):
        if len(code) != 2 or code in places_data.SKIPPED:
            continue
        name = places_data.NAMES.get(code, english[code]).replace(" & ", " and ")
        article = "the" if code in places_data.THE else ""
        place = Place(name, "place", code, article, places_data.SHORT.get(code, ""), "cldr")
        for tag, locale in locales.items():
            if code in locale.territories:
                place.add(locale.territories[code], tag.partition("_")[0], "cldr")
        for form, language in hand_forms(extra.get(code, "")):
            place.add(form, language, "hand")
        yield place


def add_written(place: Place, native: str, language: str, systems: dict[str, System]) -> None:
    """The forms that follow from a native name."""
    for name, system in systems.items():
        source, _, target = name.partition("-")
        if source != language or target in place.languages_at_home():
            continue
        if target == "en":
            place.english.update(system.written(native, ENGLISH_SPELLINGS))
        else:
            for form in system.written(native, SPELLINGS):
                place.add(form, target, f"{name} of {native}")


def hand_places(text: str, locales: dict[str, Locale], systems: dict[str, System]) -> Iterator[Place]:
    for line in text.strip().splitlines():
        name, territory, zone, cell = line.split("|")
        name, _, short = name.removesuffix(")").partition(" (")
        article = "the" if name.startswith("the ") else ""
        name = name.removeprefix("the ")
        place = Place(name, "place", territory, article, short, "cldr" if zone else "hand")
        for tag, locale in locales.items() if zone else ():
            city = locale.time_zones.get(zone, {}).get("city")
            if city:
                place.add(city, tag.partition("_")[0], "cldr")
        for form, language in hand_forms(cell):
            if form[0] >= LATIN:
                add_written(place, form, language, systems)
            else:
                place.add(form, language, "hand")
        yield place


def demonyms() -> Iterator[Place]:
    words: set[str] = set()
    for item in " ".join(places_data.DEMONYMS.split()).split("; "):
        words.update(word.strip() for word in item.partition(" ")[2].split(","))
    for word in sorted(words):
        yield Place(word, "demonym")


def merged(places: Iterator[Place]) -> dict[str, Place]:
    """By id; a city that is called as its state is (`Singapore`) adds its forms to it."""
    found: dict[str, Place] = {}
    for place in places:
        first = found.setdefault(place.id, place)
        if first is not place:
            if first.canonical != place.canonical:
                sys.exit(f"{place.id}: both {first.canonical!r} and {place.canonical!r}; rename one of them")
            for form, languages in place.forms.items():
                first.forms.setdefault(form, {}).update(languages)
            first.english |= place.english
    return found


class Judge:
    """Decides for every form: dropped (with the reason) or its risk and cue."""

    def __init__(self, places: dict[str, Place], english: set[str]) -> None:
        self.places = places
        self.right = english | {place.canonical.casefold() for place in places.values()}
        self.right |= {form.casefold() for place in places.values() for form in place.english}
        self.vetoed = {form for _, forms in table(places_data.VETOED) for form in forms}
        self.cues = {form: cue for cue, forms in table(places_data.CONTEXT) for form in forms}
        self.allowed = {form for _, forms in table(places_data.ALLOWED) for form in forms}
        self.owners: dict[str, list[Place]] = {}
        for place in places.values():
            for form in place.forms:
                self.owners.setdefault(form, []).append(place)

    def drop(self, form: str, place: Place) -> str:
        if not FORM.fullmatch(form) or len(letters(form)) < SHORTEST or not form[0].isupper():
            return "shape"
        if form.casefold() in self.right or form in (place.canonical, place.short):
            return "right English"
        same = letters(form) == letters(place.canonical)
        if same and (self.at_home(form, place) or skeleton(form) == form.casefold()):
            return "marks or spacing only"
        if form in self.vetoed:
            return "vetoed by eye"
        if len(self.owners[form]) > 1 and not self.capital(form):
            return "two places"
        if form not in self.cues and form not in self.allowed and zipf_frequency(form.lower(), "en") >= FREQUENT:
            return "frequent in English"
        return ""

    def at_home(self, form: str, place: Place) -> bool:
        return form in places_data.NATIVE or bool(place.languages_at_home() & place.forms[form].keys())

    def capital(self, form: str) -> bool:
        """One form for a state and a city in it."""
        first, *others = self.owners[form]
        return len(others) == 1 and bool(first.territory) and first.territory == others[0].territory

    def risk(self, form: str, place: Place) -> tuple[str, str]:
        if len(self.owners[form]) > 1:
            return "report", ""
        if form in self.cues:
            return "context", self.cues[form]
        if self.at_home(form, place):
            words = PREPOSITIONS if HAS_IN & place.forms[form].keys() else ("in", *PREPOSITIONS)
            return "context", "|".join(f"{word} {form}" for word in words)
        return "safe", ""


def entity_rows(places: dict[str, Place]) -> Iterator[list[str]]:
    for id_, place in sorted(places.items()):
        yield [id_, place.kind, place.canonical, place.short, "", place.article, "", "", place.source]


def variant_rows(judge: Judge, dropped: Counter[str]) -> Iterator[list[str]]:
    for form, owners in sorted(judge.owners.items()):
        place = owners[0]
        reason = judge.drop(form, place)
        if reason:
            dropped[reason] += 1
            continue
        languages = place.forms[form]
        risk, cue = judge.risk(form, place)
        language = next(iter(languages)) if len(languages) == 1 else "mul"
        sources = list(languages.values())
        source = next((s for s in ("cldr", "hand") if s in sources), sources[0])
        yield [form, place.id, language, "exonym", risk, cue, "exact", source]


def english_rows(judge: Judge, english: set[str]) -> Iterator[list[str]]:
    """What the tables write in English (`Kupyansk`), so that nobody repairs it."""
    taken = english | {place.canonical.casefold() for place in judge.places.values()}
    for place in judge.places.values():
        for form in place.english:
            if form.casefold() not in taken and re.fullmatch("[A-Za-z -]{4,}", form):
                yield [form, place.id]


def write(path: Path, columns: list[str], rows: list[list[str]]) -> None:
    path.write_text("".join("\t".join(row) + "\n" for row in [columns, *rows]), encoding="utf-8", newline="\n")


def main(directory: Path, english_file: Path) -> None:
    locales = {tag: Locale.parse(tag) for tag in places_data.LOCALES}
    lines = [line for line in english_file.read_text(encoding="utf-8").splitlines()[1:] if not line.startswith("#")]
    english = {line.partition("\t")[0].casefold() for line in lines}
    systems = systems_of(read_rows(english_file.with_name("transliteration.tsv")))

    def everything() -> Iterator[Place]:
        yield from countries(locales)
        yield from hand_places(places_regions.REGIONS, locales, systems)
        for module in CITIES:
            yield from hand_places(module.CITIES, locales, systems)
            yield from (Place(name.strip()) for name in getattr(module, "PLAIN", "").split(",") if name.strip())
        yield from demonyms()

    places = merged(everything())
    dropped: Counter[str] = Counter()
    judge = Judge(places, english)
    variants = list(variant_rows(judge, dropped))
    directory.mkdir(parents=True, exist_ok=True)
    write(directory / "entities.tsv", ENTITY_COLUMNS, list(entity_rows(places)))
    write(directory / "variants.tsv", VARIANT_COLUMNS, variants)
    write(directory / "english.tsv", ["form", "id"], sorted(english_rows(judge, english)))
    risks = Counter(row[4] for row in variants)
    print(f"{len(places)} entities, {len(variants)} variants {dict(risks)}, dropped {dict(dropped)}", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: places_from_cldr.py DIR ENGLISH")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
