"""The report's page for anybody anywhere: themes, hostile text, accessibility, phones, no script, large runs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from browser import checks
from browser.opened import PHONE, count, near, visible_articles

pytestmark = pytest.mark.browser


def test_the_theme_follows_the_system_and_the_switch(visit: Any, report: Path) -> None:
    def dark(tab: Any) -> bool:
        return bool(tab.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark")

    assert not dark(visit(report, color_scheme="light"))
    tab = visit(report, color_scheme="dark")
    assert dark(tab)
    tab.get_by_role("combobox", name="Theme", exact=True).select_option("light")
    assert not dark(tab)
    tab.get_by_role("combobox", name="Theme", exact=True).select_option("")
    assert dark(tab)
    other = visit(report, color_scheme="light")
    other.get_by_role("combobox", name="Theme", exact=True).select_option("dark")
    assert dark(other)


def test_hostile_text_is_only_text(visit: Any, report: Path) -> None:
    tab = visit(report)
    article = near(tab, "hostile.txt")
    text = article.inner_text()
    assert "<script>window.hacked = 1</script>" in text
    assert "onerror" in text
    assert tab.evaluate("window.hacked") is None
    assert article.locator("script, img, b").count() == 0
    for mark in ("U+202E", "U+202C", "U+2066", "U+0007", "U+200B", "U+2028"):
        assert mark in text
    everything = tab.evaluate("document.body.innerText")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b\x07]", everything)
    assert "👨\u200d👩\u200d👧" in text, "what joins the parts of a picture is no damage"
    assert article.locator(".side").first.evaluate("(e) => getComputedStyle(e).unicodeBidi").startswith("isolate")
    named = tab.get_by_role("heading", name="onclick=alert(1)")
    assert "&quot;" in named.inner_text()
    tab.keyboard.press("v")
    assert tab.locator("#list script, #list img").count() == 0


def test_foreign_script_cannot_run(browser: Any, report: Path) -> None:
    """The policy of the page refuses what its hashes do not name."""
    source = report.read_text(encoding="utf-8")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', source)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    tab = browser.new_page()
    tab.goto(report.as_uri())
    refused = tab.evaluate(
        """() => new Promise((done) => {
          document.addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective));
          const script = document.createElement('script');
          script.textContent = 'window.hacked = 3';
          setTimeout(() => done('none'), 500);
          document.body.append(script);
        })"""
    )
    assert refused.startswith("script-src")
    assert tab.evaluate("window.hacked") is None
    tab.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", ["", "#view=list", "#state=unsafe", "#at=0"])
def test_accessibility(visit: Any, report: Path, scheme: str, state: str) -> None:
    tab = visit(report, state, color_scheme=scheme)
    for name in visible_articles(tab):
        near(tab, name)
    if state == "#at=0":
        tab.keyboard.press("k")
        tab.keyboard.press("j")
    for check in (checks.NAMES, checks.REFERENCES, checks.STRUCTURE, checks.CONTRAST):
        assert tab.evaluate(check) == []


def test_the_focus_can_be_seen(visit: Any, report: Path) -> None:
    tab = visit(report)
    for _ in range(25):
        tab.keyboard.press("Tab")
        style, tag = tab.evaluate(
            "[getComputedStyle(document.activeElement).outlineStyle, document.activeElement.outerHTML.slice(0, 80)]"
        )
        assert style != "none", tag


def test_the_skip_link_leads_to_the_changes(visit: Any, report: Path) -> None:
    tab = visit(report)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to the changes"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "changes"


@pytest.mark.parametrize("state", ["", "#view=list"])
def test_a_phone_shows_it_without_scrolling_sideways(visit: Any, report: Path, state: str) -> None:
    tab = visit(report, state, **PHONE)
    for name in visible_articles(tab):
        near(tab, name)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    assert tab.evaluate(checks.TARGETS) == []
    assert not tab.get_by_role("combobox", name="Class", exact=True).is_visible()
    tab.get_by_role("button", name="Filters").click()
    tab.get_by_role("combobox", name="Class", exact=True).select_option("ocr")
    assert count(tab).startswith("2 of 13")
    assert tab.get_by_role("button", name="Filters (1)").is_visible()


def test_it_is_quiet_where_less_motion_is_asked_for(visit: Any, report: Path) -> None:
    tab = visit(report, reduced_motion="reduce")
    assert tab.evaluate("getComputedStyle(document.getElementById('card')).transitionDuration") == "0s"


def test_without_script_the_summary_stands(visit: Any, report: Path) -> None:
    tab = visit(report, java_script_enabled=False)
    assert tab.get_by_role("heading", level=1).is_visible()
    assert tab.locator(".bars").count() == 3


def test_a_large_run_is_built_piece_by_piece(visit: Any, large_report: Path) -> None:
    tab = visit(large_report)
    assert count(tab) == "5,000 changes in 200 documents"
    assert tab.locator("article").count() == 200
    assert tab.locator(".row").count() < 500
    tab.get_by_role("combobox", name="Document", exact=True).select_option(index=150)
    assert count(tab) == "25 of 5,000 changes in 1 document"
    tab.keyboard.press("Escape")
    tab.get_by_role("button", name="Next change").click()
    assert tab.evaluate("document.activeElement.closest('article').querySelector('h3').textContent") == "d149.txt"
    tab.get_by_role("button", name="Clear all filters").click()
    tab.get_by_role("button", name="List", exact=True).click()
    assert tab.locator("#list tbody tr").count() < 500
    tab.get_by_role("button", name="Show more").scroll_into_view_if_needed()
    tab.locator("#list tbody tr").nth(150).wait_for(state="attached")
