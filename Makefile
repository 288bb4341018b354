# `make help` lists the targets. Each sets up what it needs by itself.

DEMO_OLD ?= corpus/documents/harrowmere-v1.docx
DEMO_NEW ?= corpus/documents/harrowmere-v2.docx
DEMO_REDLINE := reports/demo/redline.html

BIN := .venv/bin
# One more at once than there are processors, for some wait for a browser, a server or
# a disk. The tests of one file stay together: they share what was opened for them.
AT_ONCE := $$($(BIN)/python -c 'import os; print((os.cpu_count() or 1) + 1)')
PYTEST := $(BIN)/python -m pytest --numprocesses $(AT_ONCE) --dist loadfile
READY := .venv/.ready

# Tests start hundreds of programs; none of them is to compile the package anew.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help demo test check reports bench peers evidence clean lock packages lint
.DEFAULT_GOAL := help

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

demo: $(READY) ## compare two versions of a sample constitution
	@mkdir -p $(dir $(DEMO_REDLINE)) && rm -f $(DEMO_REDLINE)
	@# 1 means "they differ", which is what a demonstration wants.
	$(BIN)/constitution-diff compare $(DEMO_OLD) $(DEMO_NEW) \
	  -o $(DEMO_REDLINE) --force || test $$? -eq 1
	@test -s $(DEMO_REDLINE)
	@echo "The redline lies in $(DEMO_REDLINE); open it in a browser."

# pytest comes last: its closing lines are the last that .ci/run prints.
test: packages lint ## everything: format, lint, types, layers, all tests
	$(PYTEST)

check: lint ## the same without slow tests, real files and browser
	$(PYTEST) -m "not slow" \
	  --ignore=tests/realworld --ignore=tests/browser

reports: $(READY) ## write reports/ anew
	$(BIN)/python -m benchmarks.reports

bench: $(READY) ## measure speed and accuracy
	$(BIN)/python -m benchmarks.run
	$(BIN)/python -m benchmarks.docx_speed
	$(BIN)/python -m benchmarks.pair_speed
	$(BIN)/python -m benchmarks.redline_speed
	$(BIN)/python -m benchmarks.page_speed
	$(BIN)/python -m benchmarks.pdf_speed
	$(BIN)/python -m benchmarks.findings
	$(BIN)/python -m benchmarks.mutate --pages 200 --seed 1 --way full draft part
	$(BIN)/python -m benchmarks.redlines
	$(BIN)/python -m benchmarks.store_speed

peers: $(READY) ## set other programs' Word redlines beside ours
	$(BIN)/python -m benchmarks.peers --runs 3

evidence: packages $(READY) ## all tests, over every file instead of a sample
	CONSTITUTION_DIFF_EVIDENCE=full $(PYTEST)

clean: ## remove what the other targets made, the set-up included
	rm -rf .venv .venv-lock .venv-peers build dist reports/demo
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find constitution_diff corpus tests benchmarks -name __pycache__ -prune \
	  -exec rm -rf {} +

# Compiled on 3.11, the oldest Python we support; the hashes cover the others.
lock: ## pin the dependencies of pyproject.toml anew
	python3.11 -m venv --clear .venv-lock
	.venv-lock/bin/python -m pip install --quiet pip-tools
	.venv-lock/bin/pip-compile --quiet --all-extras --generate-hashes \
	  --no-annotate --no-header --no-emit-index-url --no-emit-trusted-host \
	  --no-emit-find-links --strip-extras --allow-unsafe \
	  --output-file requirements.lock pyproject.toml

lint: $(READY)
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

packages:
	@.ci/install-packages $$(grep -v '^#' .ci/debian-packages)

$(READY): requirements.lock pyproject.toml
	.ci/set-up
	@touch $@
