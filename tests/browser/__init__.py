"""The report page in a real browser: a package, so that its fixtures are registered once, in its own conftest."""
