"""The report's page in a real browser: what it shows, filters, keys and cards."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from browser.opened import PHONE, choice, count, near, visible_articles

pytestmark = pytest.mark.browser


def test_it_says_what_the_feed_suffers_from(visit: Any, report: Path) -> None:
    tab = visit(report)
    assert tab.get_by_role("heading", level=1).inner_text().startswith("This feed suffers from")
    assert tab.locator(".bars").count() == 3
    assert "broken.txt" in tab.locator(".failed").inner_text()
    assert count(tab) == "13 changes in 3 documents"


def test_the_filter_counts_and_its_facets_agree(visit: Any, report: Path) -> None:
    tab = visit(report)
    tab.get_by_role("combobox", name="State", exact=True).select_option(choice(tab, "state", "unsafe"))
    assert count(tab) == "2 of 13 changes in 2 documents"
    assert [name.split("/")[-1] for name in visible_articles(tab)] == ["ferry.txt", "hostile.txt"]
    labels = tab.locator("#file option").all_inner_texts()
    assert labels[0] == "every document (2)"
    assert sorted(re.findall(r"\((\d+)\)$", "\n".join(labels), re.MULTILINE)) == ["1", "1", "2"]
    tab.get_by_role("combobox", name="Document", exact=True).select_option(index=1)
    assert count(tab) == "1 of 13 changes in 1 document"
    tab.get_by_role("button", name="Clear all filters").click()
    assert count(tab) == "13 changes in 3 documents"


def test_free_text_searches_text_rule_and_reason(visit: Any, report: Path) -> None:
    tab = visit(report)
    search = tab.get_by_role("searchbox")
    for text, found in (("recieve", 1), ("RECIEVE spl001", 1), ("a guess", 3), ("xyzzy", 0)):
        search.fill(text)
        assert count(tab).startswith(f"{found} of 13"), text
    assert tab.get_by_text("No change fits the filter.").is_visible()


def test_the_address_keeps_the_filter(visit: Any, report: Path) -> None:
    tab = visit(report)
    tab.get_by_role("button", name="List", exact=True).click()
    tab.get_by_role("combobox", name="Rule", exact=True).select_option("SEG001")
    tab.get_by_role("searchbox").fill("ferry")
    # Asked of the page: Playwright hears of an address that a script changes a moment later.
    again = visit(report, tab.evaluate("location.hash"))
    assert count(again) == "2 of 13 changes in 1 document"
    assert again.locator("#list tbody tr").count() == 2
    assert again.get_by_role("combobox", name="Rule", exact=True).input_value() == "SEG001"


def test_a_bar_of_the_summary_leads_to_its_changes(visit: Any, report: Path) -> None:
    tab = visit(report)
    tab.get_by_role("link", name="misread letters").click()
    assert tab.get_by_role("combobox", name="Class", exact=True).input_value() == "ocr"
    assert count(tab).startswith("2 of 13")
    tab.go_back()
    assert count(tab).startswith("13 ")


def test_articles_stand_side_by_side(visit: Any, report: Path) -> None:
    tab = visit(report)
    row = near(tab, "ferry.txt").locator(".row", has_text="end of the line")
    assert "It was teh end" in row.locator(".before").inner_text()
    assert "They receive a lot of mail" in row.locator(".after").inner_text()
    assert row.locator(".before .mark.unsafe").inner_text() == "gonna"
    assert row.locator(".before .mark.report").inner_text() == "very very"
    assert row.locator(".after .unsafe").count() == 0
    looks = {
        name: row.locator(f".before .mark.{name}").first.evaluate(
            "(e) => { const s = getComputedStyle(e); return s.textDecorationLine + s.textDecorationStyle }"
        )
        for name in ("applied", "unsafe", "report")
    }
    assert len(set(looks.values())) == 3, "marks differ without colour"


def test_unchanged_lines_are_folded_until_asked_for(visit: Any, report: Path) -> None:
    tab = visit(report)
    fold = near(tab, "ferry.txt").get_by_role("button", name="unchanged lines")
    assert not tab.get_by_text("in line 6 of this story").first.is_visible()
    fold.click()
    assert tab.get_by_text("in line 6 of this story").first.is_visible()


def test_keys_go_from_change_to_change(visit: Any, report: Path) -> None:
    tab = visit(report)
    card = tab.get_by_role("dialog", name="About this change")
    seen = []
    for _ in range(4):
        tab.keyboard.press("j")
        seen.append(tab.evaluate("document.activeElement.textContent"))
        assert card.is_visible()
        assert tab.locator(".current").count() == 1
    assert seen == ["teh", "gonna", "very very", "recieve"]
    tab.keyboard.press("k")
    assert tab.evaluate("document.activeElement.textContent") == "very very"
    assert "at=2" in tab.evaluate("location.hash")
    tab.keyboard.press("Escape")
    assert not card.is_visible()
    tab.keyboard.press("v")
    tab.keyboard.press("j")
    assert tab.evaluate("document.activeElement.tagName") == "BUTTON"
    assert "SPL001" in card.inner_text()


def test_every_change_can_be_reached_by_stepping(visit: Any, report: Path) -> None:
    tab = visit(report)
    reached: set[str] = set()
    for _ in range(20):
        tab.keyboard.press("j")
        reached.update(tab.evaluate("document.activeElement.dataset.changes").split())
    assert reached == {str(number) for number in range(13)}


def test_slash_question_mark_and_c(visit: Any, report: Path) -> None:
    tab = visit(report)
    tab.keyboard.press("/")
    tab.keyboard.type("jkv?")
    assert tab.get_by_role("searchbox").input_value() == "jkv?"
    tab.keyboard.press("Escape")
    tab.keyboard.press("c")
    assert count(tab).startswith("13 ")
    tab.keyboard.press("?")
    help = tab.get_by_role("dialog", name="Keys")
    assert help.is_visible()
    help.get_by_label("Single letters are keys").uncheck()
    tab.keyboard.press("Escape")
    assert not help.is_visible()
    tab.keyboard.press("v")
    assert not tab.locator("#list").is_visible()


def test_the_card_says_why_and_gives_the_focus_back(visit: Any, report: Path) -> None:
    tab = visit(report)
    mark = near(tab, "ferry.txt").locator(".before .mark", has_text="alotof")
    mark.focus()
    tab.keyboard.press("Enter")
    card = tab.get_by_role("dialog", name="About this change")
    text = card.inner_text()
    for part in ("SEG002", "SPL002", "a stub says so", "1.00", "fused words", "line 3"):
        assert part in text
    assert tab.evaluate("document.getElementById('card').contains(document.activeElement)")
    assert mark.get_attribute("aria-expanded") == "true"
    tab.keyboard.press("Escape")
    assert mark.evaluate("(e) => e === document.activeElement")
    assert mark.get_attribute("aria-expanded") == "false"


def test_the_pointer_shows_the_card_and_may_move_onto_it(visit: Any, report: Path) -> None:
    tab = visit(report)
    mark = near(tab, "ferry.txt").locator(".before .mark", has_text="gonna")
    mark.hover()
    card = tab.get_by_role("dialog", name="About this change")
    card.wait_for(state="visible")
    card.hover()
    tab.wait_for_timeout(500)
    assert card.is_visible()
    assert "unsafe, not applied" in card.inner_text()
    assert card.locator("del, ins").count() == 0, "what was not made does not look made"
    tab.mouse.move(5, 5)
    card.wait_for(state="hidden")


def test_a_touch_opens_the_card_at_the_lower_edge(visit: Any, report: Path) -> None:
    tab = visit(report, **PHONE)
    mark = near(tab, "ferry.txt").locator(".before .mark", has_text="gonna")
    mark.tap()
    card = tab.get_by_role("dialog", name="About this change")
    box = card.bounding_box()
    assert box["x"] == 0
    assert box["width"] == 390
    assert box["y"] + box["height"] == pytest.approx(780, abs=1)
    card.get_by_role("button", name="Close").tap()
    assert not card.is_visible()


def test_from_the_list_into_the_article(visit: Any, report: Path) -> None:
    tab = visit(report, "#view=list")
    tab.get_by_role("button", name="recieve").click()
    tab.get_by_role("button", name="Show in the article").click()
    assert tab.evaluate("document.activeElement.textContent") == "recieve"
    assert tab.locator("#articles").is_visible()
