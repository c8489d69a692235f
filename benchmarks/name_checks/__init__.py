"""The parts of `benchmarks/names.py`."""
