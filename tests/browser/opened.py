"""A real browser over a page made of texts that hold every kind of mark, and everything that could do harm."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from stub_pipeline import stub_for

from normalise import cleaning
from normalise.configuration import Configuration
from normalise.reporters.html import page
from normalise.survey import of_texts

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")

PHONE = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "is_mobile": True}
TEXTS = {
    "a/ferry.txt": (
        "The ferry\n\nIt was teh end of the line. We are gonna go, very very soon. They recieve alotof mail.\n\n"
        + "".join(f"Nothing happens in line {i} of this story.\n" for i in range(12))
        + "At last teh mayor came.\n"
    ),
    "a/harbour.txt": "The harbour opened at nine.\nA gate was painted.\n",
    "b/hostile.txt": (
        "<script>window.hacked = 1</script> teh </script><!-- <img src=x onerror='window.hacked = 2'> end\n"
        "teh \u202egnp.exe\u202c and \u2066isolated\u2069 and \x07 bell,"
        " \u200b nothing, \u2028 line, ]]> --> &amp; ${x}\n"
        "שלום teh עולם, 👨‍👩‍👧 teh family. gonna\n"
    ),
    "b/<b onclick=alert(1)>&quot;.txt": "One teh more.\n",
    "b/broken.txt": "",
}

Site = Callable[..., Any]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Headless Chromium; without it, or without playwright, the tests are skipped."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is missing: `make browser` installs it")
    if CHROMIUM is None:
        pytest.skip("chromium is missing: install it, or name another one with CHROMIUM=/path/to/it")
    with api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@contextmanager
def stub_in_place() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cleaning, "pipeline_for", stub_for)
        yield


def page_of(folder: Path, texts: dict[str, str]) -> Path:
    """Writes a page on these texts, cleaned by the stub's rules, and gives its path."""
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode() if text else b"caf\xe9")
    out = folder.parent / f"{folder.name}.html"
    with stub_in_place(), pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        found = of_texts(["."], Configuration(), lambda _path, _why: None)
    out.write_text(page(found.reports, found.damage), encoding="utf-8")
    return out


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page on `TEXTS`."""
    return page_of(tmp_path_factory.mktemp("report"), TEXTS)


@pytest.fixture(scope="session")
def large_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page on 200 documents with 5,000 changes."""
    story = "It was teh end. They recieve mail. Some go gonna go.\n" * 8 + "One teh more.\n"
    return page_of(tmp_path_factory.mktemp("large"), {f"d{i:03}.txt": story for i in range(200)})


@pytest.fixture
def visit(browser: Any) -> Iterator[Site]:
    """Opens a page; afterwards nothing may have been said on the console and nothing have been asked of a network."""
    contexts: list[Any] = []
    said: list[str] = []
    asked: list[str] = []

    def opened(path: Path, hash: str = "", **options: Any) -> Any:
        settings = {"viewport": {"width": 1280, "height": 900}, **options}
        context = browser.new_context(**settings)
        contexts.append(context)
        tab = context.new_page()
        tab.on("console", lambda message: said.append(message.text))
        tab.on("pageerror", lambda error: said.append(str(error)))
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto(path.as_uri() + hash)
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert said == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert len([url for url in asked if url.startswith("file:")]) == len(contexts), "one file is all there is"


def count(tab: Any) -> str:
    return str(tab.locator("#count").inner_text())


def visible_articles(tab: Any) -> list[str]:
    return [str(text) for text in tab.locator("article:visible h3").all_inner_texts() if "broken" not in text]


def near(tab: Any, name: str) -> Any:
    """The article of a file, scrolled to, so that it is built."""
    article = tab.locator("article", has_text=name).first
    article.evaluate("(e) => e.scrollIntoView()")
    article.locator(".row").first.wait_for(state="attached")
    return article


def choice(tab: Any, key: str, text: str) -> str:
    """The value of the option whose label begins with a text."""
    options = tab.locator(f"#{key} option").evaluate_all("(all) => all.map((o) => [o.value, o.textContent])")
    return next(str(value) for value, label in options if label.startswith(text))
