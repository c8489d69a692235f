"""Lines of page furniture."""
