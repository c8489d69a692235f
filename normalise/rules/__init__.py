"""The rules: `rules/<stage>/<damage>.py`, one rule a file."""
