"""The report as one HTML file that needs nothing else: no network, no fonts, no other files."""

from normalise.reporters.html.page import page

__all__ = ["page"]
