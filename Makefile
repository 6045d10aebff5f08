# Development verbs; CI calls the same ones. Everything lives in .venv.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
DEV    := $(VENV)/.developing
INSTALL = $(BIN)/uv pip install --quiet --python $(BIN)/python
LOCK    = $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11

# A worker for each processor and two more; one that has nothing more to do takes tests from another's queue.
PARALLEL = -n $$($(BIN)/python -c 'import os; print((os.cpu_count() or 1) + 2)') --dist worksteal

# The tests start a hundred Pythons: what these compile is kept, also where the environment says that it shouldn't be,
# as images of containers do. It saves each process that collects tests eight of its seventeen seconds (measured).
export PYTHONDONTWRITEBYTECODE =

# What runs beside something else keeps its output until it ends.
afterwards = $(1) >$(VENV)/$@.log 2>&1; ended=$$?; cat $(VENV)/$@.log; exit $$ended
together = $(MAKE) --no-print-directory --keep-going --jobs

.DEFAULT_GOAL := help
.PHONY: help setup develop compiled compiled-test demo quick everything behind test unit unit-parallel stores platforms core rest types lint style crash bench train docs pictures licences lock clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 15

setup: $(STAMP)  ## create .venv from the lock files: what is needed to run

develop: $(DEV)  ## add to it what is needed to change something

$(STAMP): requirements.lock requirements-setup.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Quotewire needs Python 3.11 or newer; set PYTHON=python3.x"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement requirements-setup.lock
	$(INSTALL) --compile-bytecode --require-hashes --requirement requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

$(DEV): $(STAMP) requirements-dev.lock
	$(INSTALL) --compile-bytecode --require-hashes --requirement requirements-dev.lock
	$(BIN)/pytest -q --collect-only >/dev/null  # compiles the tests once, which each process would do for itself
	@touch $(DEV)

compiled: $(DEV)  ## install it into .venv with its engine compiled: half again as fast, with a C compiler
	HATCH_BUILD_HOOK_ENABLE_CUSTOM=true $(BIN)/python -m hatchling build --target wheel --directory $(VENV)/wheel --clean >/dev/null
	$(INSTALL) --no-deps --reinstall $(VENV)/wheel/*.whl
	@rm $(STAMP)  # what needs the checkout itself puts it back

demo: $(STAMP)  ## a local chat on sample news: no tokens, no server
	@$(BIN)/quotewire demo

# The compiler takes what the tests leave: their workers have a low priority and limits by the clock.
everything: $(DEV)  ## what CI runs: test, and compiled-test beside it
	@$(together) behind test

behind: $(DEV)
	@nice -n 19 $(MAKE) --no-print-directory compiled-test

test: $(DEV)  ## what decides: lint, types, import rules, tests; CI runs compiled-test too
	@$(BIN)/python -m tests.servers $(together) style types unit stores platforms core rest

# Plain processes, each with some folders: workers would collect all tests each, and spend a fifth of the short ones' time on
# telling of them (measured). They take about as long as each other, so that none is left to end alone: the unit
# tests would end long before the others, so others that start few processes are with them. What no other part has is
# in the last one.
UNIT      = tests/unit tests/integration/commands $(wildcard tests/integration/test_search_*.py tests/integration/test_p*.py)
STORES    = tests/contract tests/crash tests/integration/test_transfer.py
PLATFORMS = tests/browser tests/security tests/integration/discord tests/integration/slack tests/integration/web
CORE      = $(filter-out $(UNIT),$(wildcard tests/integration/test_[a-g]*.py tests/integration/test_ho*.py tests/integration/test_in*.py))
plainly   = $(call afterwards,$(BIN)/pytest -q -m "not compiled" $(1))

unit: $(DEV)
	@$(call plainly,$(UNIT))

stores: $(DEV)
	@$(call plainly,$(STORES))

platforms: $(DEV)
	@$(call plainly,$(PLATFORMS))

core: $(DEV)
	@$(call plainly,$(CORE))

rest: $(DEV)
	@$(call plainly,tests $(addprefix --ignore ,$(UNIT) $(STORES) $(PLATFORMS) $(CORE)))

unit-parallel: $(DEV)
	$(BIN)/pytest -q $(PARALLEL) tests/unit

types: $(DEV)
	@$(call afterwards,$(BIN)/mypy)

compiled-test: $(DEV)  ## the image builds, and its compiled engine finds what the engine finds as it stands: takes minutes
	@$(call afterwards,$(BIN)/pytest -q -m compiled tests/integration/test_image.py tests/integration/test_compiled.py)

quick: $(DEV)  ## ruff, mypy and the unit tests: while something is changed
	$(BIN)/ruff check .
	@$(together) types unit-parallel

lint: style types  ## ruff, mypy --strict, import-linter

style: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache

crash: $(DEV)  ## the long crash test: 2,000 digests, 200 kills; and of four processes two killed each second for two minutes
	CRASH_KILLS=200 CRASH_DIGESTS=2000 CRASH_SECONDS=120 $(BIN)/pytest -q tests/crash

bench: $(DEV)  ## the measurements, with their yardsticks
	$(BIN)/python -m tests.benchmarks

train: $(STAMP)  ## learn the quotation engine anew from the gold files in GOLD=folder
	@test -d "$(GOLD)" || { echo "Say where the gold files are: make train GOLD=folder"; exit 1; }
	$(BIN)/uv venv --quiet --allow-existing --python $(BIN)/python $(VENV)/train
	$(BIN)/uv pip install --quiet --python $(VENV)/train/bin/python --group train
	PYTHONPATH=. $(VENV)/train/bin/python -m tests.benchmarks.quotes_train "$(GOLD)"

docs: $(STAMP)  ## write what is made from the declarations
	$(BIN)/python -m bot.commands.reference > docs/commands.md
	$(BIN)/quotewire slack manifest > config/slack-manifest.yaml

pictures: $(DEV)  ## draw the pictures of docs/ anew, with a Chromium of this machine
	$(BIN)/python -m tests.pictures

licences: $(STAMP)  ## the licences of everything that is needed to run
	@$(BIN)/python deploy/licences.py

lock: $(STAMP)  ## resolve the lock files anew
	$(LOCK) --group setup --output-file requirements-setup.lock
	$(LOCK) --constraint requirements-setup.lock --output-file requirements.lock pyproject.toml
	$(LOCK) --constraint requirements-setup.lock --constraint requirements.lock --group dev --output-file requirements-dev.lock pyproject.toml
	$(LOCK) --constraint requirements-setup.lock --constraint requirements-dev.lock --group compile --output-file requirements-compile.lock

clean:  ## remove .venv and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache dist
