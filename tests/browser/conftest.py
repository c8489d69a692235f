"""The fixtures of `opened.py`, registered once: imported into each module they would start a browser for each."""

from browser.opened import browser, large_report, report, visit

__all__ = ["browser", "large_report", "report", "visit"]
