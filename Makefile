# The one entry point for people and for CI. `make` alone says what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UITVOER ?= uitvoer
CORPUS ?= ../shared/corpus

.DEFAULT_GOAL := help
.PHONY: help demo test check stijl samples bench docs lock hulpmiddelen meet-taal meet-regels meet-passages clean

help: ## Toon deze lijst.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-13s %s\n", $$1, $$2}'

# uv installs from the lock files and compiles byte code, without which every start of spaCy takes twice as long
$(VENV)/.basis: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "raadslint heeft Python 3.11 of nieuwer nodig. Probeer: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.5" 2>/dev/null
	$(BIN)/uv pip install --quiet --compile-bytecode --require-hashes --python $(BIN)/python -r requirements.lock
	$(BIN)/uv pip install --quiet --compile-bytecode --no-deps --python $(BIN)/python --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.basis requirements-test.lock
	$(BIN)/uv pip install --quiet --compile-bytecode --require-hashes --python $(BIN)/python -r requirements-test.lock
	@touch $@

demo: $(VENV)/.basis ## Installeer raadslint, toets de voorbeelden en maak hun scorekaarten.
	$(BIN)/raadslint toets --formaat html --formaat json --uitvoer $(UITVOER) --faal-op blokkerend samples/docx || test $$? -eq 1
	@echo
	@echo "De scorekaarten staan in $(UITVOER)/. Open er een in uw browser:"
	@ls $(UITVOER)/*.html | sed 's/^/  /'

test: $(VENV)/.test ## Installeer wat de tests nodig hebben en draai ze.
	$(BIN)/python -m pytest

stijl: $(VENV)/.test ## Controleer opmaak, stijl, typen en lagen.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: stijl test ## Alles wat ook de CI controleert.

samples: $(VENV)/.test ## Bouw de voorbeelden (DOCX en PDF) en hun scorekaarten opnieuw. Vraagt LibreOffice.
	$(BIN)/python -m samples.maak

bench: $(VENV)/.test ## Meet de snelheid tegenover pdftotext, over de PDF's in CORPUS.
	$(BIN)/python tests/bench.py $(CORPUS)

meet-taal: $(VENV)/.test ## Meet de taalkamers op openbare taaldata (slaat over wat er niet is).
	$(BIN)/python tests/meet_taal.py

meet-regels: $(VENV)/.test ## Toon de precisie per regel.
	$(BIN)/python tests/meet_regels.py

meet-passages: $(VENV)/.test ## Toon hoe ver de feiten reiken: op stukjes tekst van schrijvers die de lijsten niet kenden.
	$(BIN)/python tests/meet_passages.py

docs: $(VENV)/.test ## Maak de tabellen met regels en opdrachten in docs/ opnieuw.
	$(BIN)/python docs/maak.py

lock: $(VENV)/.test ## Vernieuw de lockbestanden: met hashes, zonder adressen.
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 --extra test -c requirements.lock pyproject.toml -o requirements-test.lock

hulpmiddelen: ## Installeer (Debian, als root) wat een deel van de tests buiten Python gebruikt.
	apt-get update -q
	apt-get install -y -q --no-install-recommends chromium libreoffice-writer-nogui poppler-utils \
	  fonts-crosextra-carlito fonts-crosextra-caladea fonts-liberation fonts-dejavu-core hyphen-nl \
	  tesseract-ocr tesseract-ocr-nld hunspell-nl

clean: ## Gooi weg wat gemaakt is.
	rm -rf $(VENV) $(UITVOER) dist build .mypy_cache .ruff_cache .pytest_cache
