# Everything that a fresh machine needs: Python 3.11 or later, and make. `make help` lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
SQL := dbt_project/models docs/queries

.DEFAULT_GOAL := help
.PHONY: help nightly serve test whole-nights other-tests some-tests check lint types imports sql pin clean

help:  ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

nightly: $(VENV)/run.ready  ## run the nightly flow over the landing zone and publish
	@$(BIN)/dealwire nightly

serve: $(VENV)/run.ready  ## run it every night: Prefect server, worker and schedules, until Ctrl-C
	@$(BIN)/python -m flows.serve

test: $(VENV)/dev.ready  ## run the tests, or those of TESTS=tests/annotation
	@echo "Running the tests (about five minutes on two cores; what they say comes at the end) ..."
	@$(MAKE) --no-print-directory --jobs=2 $(SYNC) $(if $(TESTS),some-tests,whole-nights other-tests)

# In two processes: whole nights take two thirds of the time, and much of it they wait.
SYNC := $(if $(filter output-sync,$(.FEATURES)),--output-sync)
whole-nights:
	@$(BIN)/python -m pytest tests/nightly

other-tests:
	@$(BIN)/python -m pytest tests --ignore tests/nightly

some-tests:
	@$(BIN)/python -m pytest $(TESTS)

check: lint types imports sql  ## run every linter

lint: $(VENV)/dev.ready  ## ruff: lint and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev.ready  ## mypy --strict
	$(BIN)/mypy

imports: $(VENV)/dev.ready  ## import-linter: who may import whom
	$(BIN)/lint-imports

sql: $(VENV)/dev.ready  ## sqlfluff (macros are linted where models call them)
	$(BIN)/sqlfluff lint --disable-progress-bar $(SQL)

pin: $(VENV)/dev.ready  ## resolve pyproject.toml anew into requirements/*.txt (needs uv)
	requirements/pin

clean:  ## remove the environment and what tools left behind (data/ stays)
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis dbt_project/target dbt_project/logs *.egg-info

$(VENV)/pip.ready: requirements/pip.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Dealwire needs Python 3.11 or later: make PYTHON=python3.12 ..."; exit 2; }
	@echo "Creating the environment in $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(INSTALL) --require-hashes -r requirements/pip.txt
	@touch $@

$(VENV)/run.ready: $(VENV)/pip.ready requirements/run.txt pyproject.toml
	@echo "Installing the pinned packages (a minute or two, once) ..."
	@$(INSTALL) --require-hashes -r requirements/run.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.ready: $(VENV)/run.ready requirements/dev.txt
	@echo "Installing the packages for tests and linting ..."
	@$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@
