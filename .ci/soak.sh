#!/bin/sh
# The long checks, run once in a while and not with every test: 10,000 things done at random in the browser, and a
# million addresses. ACTIONS, SEED and ADDRESSES say otherwise.
set -eu
cd "$(dirname "$0")/.."
. .ci/tools.sh

need_build_tools
need_browser
sh .ci/build.sh
ADDRESSES=${ADDRESSES:-1000000} cargo test --release --test addresses
cargo test --test browser -- --ignored --exact monkey::long_random_use_lets_no_memory_grow --nocapture
