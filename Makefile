# make demo   its own environment, installation, and a first character
# make serve  the page where characters are made and met
# make test   what the tests need, and the tests
# make test-models   the tests of models, on tiny random ones of the real classes: torch and some 4 GB of packages
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
DESCRIPTION ?= a grumpy old apple who loves chess

.PHONY: demo serve test test-models bench clean

demo: $(VENV)/.installed
	$(BIN)/animism create "$(DESCRIPTION)"

serve: $(VENV)/.installed
	$(BIN)/animism serve

test: $(VENV)/.installed-test
	$(BIN)/python -m pytest

test-models: $(VENV)/.installed-test-models
	$(BIN)/python -m pytest tests/models

bench: $(VENV)/.installed
	$(BIN)/python tests/benchmarks/run.py

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# setuptools' own list of sources decides what is compiled; the engine is rebuilt when its C changes.
SOURCES := pyproject.toml setup.py $(wildcard tools/sculpture/engine/*.[ch])

$(VENV)/.installed: $(SOURCES) | $(VENV)/bin/python
	@echo "installing Animism into $(VENV): about a minute, the engine's compiler included"
	$(BIN)/python -m pip install --disable-pip-version-check -q --progress-bar on -e .
	@touch $@

$(VENV)/.installed-test: $(SOURCES) | $(VENV)/bin/python
	@echo "installing what the tests need into $(VENV)"
	$(BIN)/python -m pip install --disable-pip-version-check -q --progress-bar on -e '.[test]'
	@touch $@ $(VENV)/.installed

# torch first: the plain name would bring a CUDA build of several gigabytes where the CPU one is wanted
TORCH ?= torch==2.13.0
$(VENV)/.installed-test-models: $(VENV)/.installed-test
	@echo "installing models' packages into $(VENV): about 4 GB"
	$(BIN)/python -m pip install --disable-pip-version-check -q --progress-bar on '$(TORCH)'
	$(BIN)/python -m pip install --disable-pip-version-check -q --progress-bar on -e '.[test,test-models]'
	@touch $@

clean:
	rm -rf $(VENV) build *.egg-info tools/sculpture/engine/*.so tools/sculpture/engine/*.dylib tools/sculpture/engine/*.dll
