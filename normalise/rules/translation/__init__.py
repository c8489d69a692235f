"""Mistranslated acronyms and names, words left untranslated."""
