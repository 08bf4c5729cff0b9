# The doors of the workshop; each is a script in tools/. docs/development.md tells more.
# Arguments: make run ARGS="--listen 0.0.0.0:3000", make test ARGS="rooms lint", make end2end ARGS="--headed licences"

.DEFAULT_GOAL := help
.PHONY: help setup run build test prove end2end size bench clean

help: ## What can be made
	@sed -n 's/^\([a-z0-9]*\):.*## /  make \1	/p' Makefile | expand -t 20

setup: ## Install all that is missing
	@tools/setup test

run: ## Set up, build, and start the product beside its sandbox
	@tools/run $(ARGS)

build: ## Build server and site for release
	@tools/setup test
	@tools/build release

test: ## All checks: formats, lints, rooms, docs, dependencies, tests on both databases, browser
	@tools/test $(ARGS)

prove: ## The long proofs: a thousand random lives on each database, properties of many cases
	@tools/prove $(ARGS)

end2end: ## The browser tests alone
	@tools/end2end $(ARGS)

size: ## Weights of the release beside their budgets
	@tools/size $(ARGS)

bench: ## Measure a release build on both databases
	@tools/bench $(ARGS)

clean: ## Forget what was built, and the data of `make run`
	@bash -c 'source tools/env && rm -rf "$$CARGO_TARGET_DIR" data end2end/test-results'
