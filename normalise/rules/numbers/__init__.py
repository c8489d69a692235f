"""Scale and format of numbers."""
