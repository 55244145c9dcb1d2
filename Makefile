# The atlas: what can be done with it. `make` alone says so.

PORT ?= 8080
export DIST ?= dist

help:
	@echo 'make serve   builds the site if need be and serves it on 127.0.0.1:$(PORT)'
	@echo 'make build   leaves the finished site in $(DIST)/'
	@echo 'make test    every check: format, lints, tests, browser, budgets'
	@echo 'make soak    the long checks: random use for half an hour, a million addresses, an hour of harmed inputs'
	@echo 'make audit   where crates and npm packages come from, and what is known against them'
	@echo 'make shots   pictures of the built site into target/shots/ (SHOTS="?lang=en;?tab=table")'
	@echo 'make bench   the engine against its peers, into benches/results.md'
	@echo 'make clean   takes away what was built, but not the tools'

serve: build
	@node .ci/serve.mjs $(DIST) $(PORT)

build:
	@sh .ci/build.sh

test:
	@sh .ci/test.sh

soak:
	@sh .ci/soak.sh

audit:
	@node .ci/supply.mjs --ask

shots: build
	@sh .ci/shots.sh

clean:
	@rm -rf target $(DIST)

.PHONY: help serve build test soak audit shots clean

bench:
	@sh benches/run.sh

.PHONY: bench
