"""Damage of characters: mojibake, entities, invisible characters."""
