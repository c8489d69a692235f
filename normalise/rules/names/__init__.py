"""Foreign and broken spellings of names."""
