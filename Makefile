# What a newcomer needs: make run, make test.

PORT ?= 8080
JOBS ?= $(shell nproc)
BUILD ?= .build
DATA ?= data
ATTACK ?=
ROUNDS ?= 50
SECONDS ?= 600
FUZZED = urlencoded json multipart note entry verifier-key token
SOURCES = Sources Tests Package.swift
PACKAGES = libsqlite3-dev libpng-dev zlib1g-dev pkg-config
AS_ROOT = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# Installs Debian packages, if there are any to install, and says so.
define install
if [ -n "$(1)" ]; then \
	command -v apt-get >/dev/null || { echo "Missing:$(1). Install them: there is no apt here to do it."; exit 1; }; \
	echo "Missing:$(1). Installing with apt."; \
	$(AS_ROOT) apt-get update -q && $(AS_ROOT) apt-get install -y -q --no-install-recommends $(1); \
fi
endef

.DEFAULT_GOAL = help
.PHONY: completions help man run test test-browser test-proxy faults fuzz sanitize bench attack lint format packages

help: ## Show this list.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)$$/make \1|\2/' \
		| while IFS='|' read -r target text; do printf '  %-20s %s\n' "$$target" "$$text"; done

run: packages ## Build a release, make a demo installation in ./data if there is none, and serve it on PORT (8080).
	swift build -c release --static-swift-stdlib -j $(JOBS) --product duyet
	@[ -e "$(DATA)/duyet.yaml" ] || .build/release/duyet init "$(DATA)"
	@exec .build/release/duyet serve --config "$(DATA)/duyet.yaml" --port $(PORT)

test: packages ## Build and run all tests.
	swift build --build-tests -j $(JOBS)
	swift test --skip-build

test-browser: packages ## Drive the forms with a headless Chromium.
	@missing=; for program in chromium python3; do \
		command -v "$$program" >/dev/null || missing="$$missing $$program"; done; \
	$(call install,$$missing)
	swift build -j $(JOBS) --product duyet
	Tests/Browser/run

faults: packages ## Break the server and its database in every way that we know, ROUNDS (50) times.
	swift build --build-tests -j $(JOBS)
	ROUNDS=$(ROUNDS) swift test --skip-build --filter FaultTests

test-proxy: packages ## Put nginx and Caddy, as config/ has them, in front of a server.
	@missing=; command -v nginx >/dev/null || missing="$$missing nginx-light"; \
	for program in caddy openssl python3; do command -v "$$program" >/dev/null || missing="$$missing $$program"; done; \
	$(call install,$$missing)
	swift build -j $(JOBS) --product duyet
	Tests/Proxy/run nginx
	Tests/Proxy/run caddy

fuzz: packages ## Feed changed bytes to each parser for SECONDS (600) of processor time: libFuzzer where a pure module reads them, else our own harness.
	@missing=; command -v python3 >/dev/null || missing=" python3"; $(call install,$$missing)
	DUYET_FUZZ=1 swift build --scratch-path .build-fuzz -j $(JOBS) --product fuzz
	Tests/Fuzzing/run $(SECONDS) $(FUZZED)
	swift build --build-tests -j $(JOBS)
	FUZZ_SECONDS=$(SECONDS) swift test --skip-build --filter FuzzingTests

# The runner of XCTest, which has nothing to do here, leaks some bytes at its start, and that would fail the second run.
sanitize: packages ## Run all tests under the thread sanitizer, then under the address sanitizer.
	swift build --build-tests --sanitize=thread --scratch-path .build-thread -j $(JOBS)
	swift test --skip-build --disable-xctest --sanitize=thread --scratch-path .build-thread
	swift build --build-tests --sanitize=address --scratch-path .build-address -j $(JOBS)
	swift test --skip-build --disable-xctest --sanitize=address --scratch-path .build-address

bench: packages ## Measure a release build on this machine and print the figures beside what is to be reached.
	@missing=; for program in wrk curl python3; do \
		command -v "$$program" >/dev/null || missing="$$missing $$program"; done; \
	$(call install,$$missing)
	swift build -c release --static-swift-stdlib -j $(JOBS) --product duyet
	Benchmarks/run .build/release/duyet
	Benchmarks/flood .build/release/duyet

attack: packages ## Let machines read the captcha, and print how much they can (ATTACK=--quick: in some minutes).
	@missing=; command -v tesseract >/dev/null || missing="$$missing tesseract-ocr"; \
	python3 -c 'import ensurepip' 2>/dev/null || missing="$$missing python3-venv"; \
	$(call install,$$missing)
	swift build -c release --static-swift-stdlib --scratch-path $(BUILD) -j $(JOBS) --product duyet
	[ -x .venv-attack/bin/pip ] || python3 -m venv .venv-attack
	.venv-attack/bin/pip install -q -r Benchmarks/attack/requirements.txt
	.venv-attack/bin/python Benchmarks/attack/attack.py --duyet $(BUILD)/release/duyet $(ATTACK)

completions: packages ## Write completions for bash, zsh and fish into ./completions.
	swift build -c release --static-swift-stdlib -j $(JOBS) --product duyet
	mkdir -p completions
	.build/release/duyet --generate-completion-script bash > completions/duyet.bash
	.build/release/duyet --generate-completion-script zsh > completions/_duyet
	.build/release/duyet --generate-completion-script fish > completions/duyet.fish

man: packages ## Write the manual page into ./man: man -l man/duyet.1
	@missing=; command -v python3 >/dev/null || missing=" python3"; $(call install,$$missing)
	swift build -c release --static-swift-stdlib -j $(JOBS) --product duyet
	mkdir -p man
	config/manual.py .build/release/duyet > man/duyet.1

lint: ## Check format and style; changes nothing.
	swift format lint --strict -r $(SOURCES)

format: ## Format the sources.
	swift format -i -r $(SOURCES)

packages:
	@missing=; for package in $(PACKAGES); do \
		dpkg -s "$$package" >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	$(call install,$$missing)
