#!/bin/sh
# Builds what is measured, makes the rows, drives the browser, writes the
# results. SIZES, ENGINES, ROUNDS and REMARK narrow or annotate a run; `run.sh
# smoke` only asks whether our page and the plain ones answer rightly.
set -eu
cd "$(dirname "$0")/.."
. .ci/tools.sh
need_rust
need_browser
here=$PWD/benches
work=${BENCH_TARGET:-$PWD/target/bench}
mkdir -p "$work/data"
work=$(cd "$work" && pwd)
if [ "${1:-}" = smoke ]; then
  SIZES=100000 ENGINES=atlas,js,js-indexed ROUNDS=1 flags=--brief
else
  flags=
fi
# By time is how rows come out of most sources; the order must not matter.
sizes=${SIZES:-100000,1000000,1000000-time,10000000}

# Complete or from the beginning: an install that was broken off has no copy of the lock.
packages() {
  command -v node >/dev/null && command -v npm >/dev/null || die "Node.js (20 or later) with npm is missing: see https://nodejs.org"
  if ! cmp -s package-lock.json node_modules/.installed-lock.json; then
    say "installing the peers from npm"
    npm ci --no-audit --no-fund --loglevel=error >/dev/null || die "the peers could not be installed: npm ci in benches/web"
    cp package-lock.json node_modules/.installed-lock.json
  fi
}
(cd "$here/web" && packages)

# page FLAGS: the engine as a page of the benchmark.
wasm=wasm32-unknown-unknown
page() { (cd "$here/atlas" && CARGO_TARGET_DIR="$work/atlas" cargo build --quiet --target "$wasm" "$@"); }
page --release
cp "$work/atlas/$wasm/release/bench_atlas.wasm" "$here/web/engines/atlas/engine.wasm"
if [ -z "$flags" ]; then
  # What the engine adds to the application, which is built for size.
  page --profile small && cp "$work/atlas/$wasm/small/bench_atlas.wasm" "$work/small.wasm"
  page --profile small --features empty && cp "$work/atlas/$wasm/small/bench_atlas.wasm" "$work/empty.wasm"
fi
(cd "$here/native" && CARGO_TARGET_DIR="$work/native" cargo build --quiet --release)
for rows in $(echo "$sizes" | tr ',' ' '); do
  order=
  case $rows in *-time) order=time ;; esac
  "$work/native/release/bench-native" "${rows%-time}" "$work/data" $order
done
node "$here/web/driver.mjs" "$work/data" "$work/out.json" "--sizes=$sizes" "--rounds=${ROUNDS:-2}" $flags ${ENGINES:+"--engines=$ENGINES"}
if [ -z "$flags" ]; then
  # The built site beside a page written by hand: a step of the map's slider.
  site=${DIST:-$here/../dist}
  DIST=$site sh .ci/build.sh
  node "$here/web/map/steps.mjs" "$site" "$here/../public/data" "$work/steps.json"
  # A reader's own large file: how long the page is kept from answering.
  node "$here/web/own.mjs" "$site"
fi
[ -n "$flags" ] || node "$here/web/report.mjs" "$work/out.json" "$work/data" "$here" "${REMARK:-}"
