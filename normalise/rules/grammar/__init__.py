"""a and an, doubled words, what a translation leaves between words."""
