"""Reading and typing errors in unknown words."""
