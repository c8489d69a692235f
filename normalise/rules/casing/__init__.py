"""Capitals lost and misplaced."""
