"""Quotes, stops, and the spaces round them."""
