# Two commands do all the set-up on a machine with Python 3.11+ and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?=
FAULTS ?=
MINUTES ?= 10

.PHONY: demo test browser setup lint docs bench faults fuzz measure names places clean
.DEFAULT_GOAL := setup

# Byte code is compiled at once, as pip does where it copies: else each start pays, where Python may not write it.
# The stamps follow pyproject.toml, so a changed dependency is installed at the next call.
$(VENV)/.made:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	$(BIN)/python -m compileall -q normalise
	touch $@

$(VENV)/.installed-test: $(VENV)/.made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	$(BIN)/python -m compileall -q normalise
	touch $@ $(VENV)/.installed

setup: $(VENV)/.installed-test

demo: $(VENV)/.installed
	@rm -rf cleaned
	$(BIN)/normalise fix seeds --out cleaned --output-format summary
	@echo "The texts are in cleaned/. What next:"
	@echo "  diff -r seeds cleaned"
	@echo "  $(BIN)/normalise check seeds | less"
	@echo "  $(BIN)/normalise undo cleaned/changes.jsonl --only NAM001"

test: lint
	$(BIN)/python -m pytest

# The report's page in a real Chromium; skipped, and said so, where there is none.
browser: setup
	-$(BIN)/python -m pip install --quiet --editable '.[test,browser]'
	$(BIN)/python -m pytest tests/browser -m browser -rs

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: setup
	$(BIN)/python scripts/rule_table.py

bench: setup
	$(BIN)/python -m pip install --quiet --editable '.[bench]'
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/startup.py

# Tries to break the tool, for an hour and more. FAULTS=writing is one part, FAULTS=gigabyte one that must be asked for.
faults: setup
	$(BIN)/python benchmarks/faults $(FAULTS)

fuzz: setup
	$(BIN)/python -m pip install --quiet --editable '.[fuzz]'
	$(BIN)/python benchmarks/faults/fuzz.py --minutes $(MINUTES)

names: setup
	$(BIN)/python benchmarks/names.py

measure: setup
	$(BIN)/python benchmarks/measure.py $(DATA)

places: setup
	$(BIN)/python -m pip install --quiet --editable '.[places]'
	$(BIN)/python scripts/places_from_cldr.py dictionaries/cldr dictionaries/english.tsv

clean:
	rm -rf $(VENV) cleaned build dist .pytest_cache .mypy_cache .ruff_cache
