# What a newcomer needs: make run, make test.

PORT ?= 8080
JOBS ?= $(shell nproc)
DATA ?= data
SOURCES = Sources Tests Package.swift
PACKAGES = libsqlite3-dev libpng-dev pkg-config
AS_ROOT = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.DEFAULT_GOAL = help
.PHONY: help run test test-browser lint format packages

help: ## Show this list.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)$$/make \1|\2/' \
		| while IFS='|' read -r target text; do printf '  %-20s %s\n' "$$target" "$$text"; done

run: packages ## Build a release, make a demo installation in ./data if there is none, and serve it on PORT (8080).
	swift build -c release -j $(JOBS) --product duyet
	@[ -e "$(DATA)/duyet.yaml" ] || .build/release/duyet init "$(DATA)"
	@exec .build/release/duyet serve --config "$(DATA)/duyet.yaml" --port $(PORT)

test: packages ## Build and run all tests.
	swift build --build-tests -j $(JOBS)
	swift test --skip-build

test-browser: packages ## Drive the forms with a headless Chromium.
	@command -v chromium >/dev/null || { \
		echo "Chromium is missing; installing it with apt."; \
		$(AS_ROOT) apt-get update -q && $(AS_ROOT) apt-get install -y -q --no-install-recommends chromium; }
	swift build -j $(JOBS) --product duyet
	Tests/Browser/run

lint: ## Check format and style; changes nothing.
	swift format lint --strict -r $(SOURCES)

format: ## Format the sources.
	swift format -i -r $(SOURCES)

packages:
	@missing=; for package in $(PACKAGES); do \
		dpkg -s "$$package" >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
		echo "Missing:$$missing; installing with apt."; \
		$(AS_ROOT) apt-get update -q && $(AS_ROOT) apt-get install -y -q --no-install-recommends $$missing; \
	fi
