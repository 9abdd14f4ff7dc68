# Everything a person does here, by one word each. Needs Python 3.11 or newer and make; nothing else of ours.
# Paths are relative throughout, so that a checkout whose path has a space works.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
export DO_NOT_TRACK := 1
export PREFECT_SERVER_ANALYTICS_ENABLED := false

.DEFAULT_GOAL := help
.PHONY: help setup run test check fix bench docs floor places-report pins clean

help:  ## what there is
	@sed -n 's/^\([a-z-]*\):.*  ## /  make \1\t/p' Makefile | expand -t 16

# The lists are whole, so pip resolves nothing (older ones stumble over extras beside hashes).
# A stamp is newer than the pins it was made from: with nothing changed nothing is asked of the network.
.venv/stamp-run: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "chibo needs Python 3.11 or newer; say which: make PYTHON=python3.12 ...")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/stamp-dev: .venv/stamp-run requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.txt
	@touch $@

.venv/stamp-bench: .venv/stamp-dev requirements-bench.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-bench.txt
	@touch $@

setup: .venv/stamp-dev  ## install all that work on chibo needs

run: .venv/stamp-run  ## set up, then run the main job on the bundled sample
	$(BIN)/python -m flows.cli run

test: .venv/stamp-dev  ## set up, then pass the tests
	$(BIN)/python -m pytest -n 3 --dist loadgroup --no-loadscope-reorder

check: .venv/stamp-dev  ## style, types and the arrows between the rooms
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports

fix: .venv/stamp-dev  ## let ruff mend what it can
	$(BIN)/python -m ruff check --fix .
	$(BIN)/python -m ruff format .

bench: .venv/stamp-bench  ## speed, each figure beside a baseline of the same run
	$(BIN)/python -m tests.bench

docs: .venv/stamp-dev  ## write the data dictionary, the page of rooms and the worked commands anew
	$(BIN)/python -m warehouse.dictionary_page
	$(BIN)/python -m tests.worked
	$(BIN)/python -m tests.rooms

places-report: .venv/stamp-dev  ## how many organisations of the annotated pages resolve to a place
	$(BIN)/python -m tests.places_report

floor: .venv/stamp-dev  ## lift the floor under the reader to what it reads now
	$(BIN)/python -m tests.facts.floor --raise

# Names, versions and hashes; no download addresses. Needs uv.
pins:  ## make the requirements files anew from pyproject.toml
	uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --no-config -q -o requirements.txt
	uv pip compile pyproject.toml --group build --group dev -c requirements.txt --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --no-config -q -o requirements-dev.txt
	uv pip compile pyproject.toml --group build --group dev --group bench -c requirements-dev.txt --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --no-config -q -o requirements-bench.txt

clean:  ## remove what was installed and made here, not the data
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache
