#!/bin/sh
# The long checks, run once in a while and not with every test: 10,000 things done at random in the browser, a
# million addresses, and an hour of harmed inputs, shared by all that read them. ACTIONS, SEED, ADDRESSES and
# FUZZ_SECONDS (for each reader) say otherwise.
set -eu
cd "$(dirname "$0")/.."
. .ci/tools.sh

need_build_tools
need_browser
sh .ci/build.sh
ADDRESSES=${ADDRESSES:-1000000} cargo test --release --test addresses
FUZZ_SECONDS=${FUZZ_SECONDS:-520} cargo test --release --test harmed -- --nocapture
cargo test --test browser -- --ignored --exact monkey::long_random_use_lets_no_memory_grow --nocapture
