"""Attempts to break the tool: kills, full disks, attacks by text, large files, races, random input."""
