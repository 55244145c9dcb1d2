#!/bin/sh
# Builds what is measured, makes the rows, drives the browser, writes the
# results. SIZES, ENGINES, ROUNDS and REMARK narrow or annotate a run.
set -eu
cd "$(dirname "$0")"
here=$(pwd)
work=${BENCH_TARGET:-$here/../target/bench}
mkdir -p "$work/data"
work=$(cd "$work" && pwd)
sizes=${SIZES:-100000,1000000,10000000}

[ -d web/node_modules ] || (cd web && npm ci --no-audit --no-fund)
(cd atlas && CARGO_TARGET_DIR="$work/atlas" cargo build --release --target wasm32-unknown-unknown)
cp "$work/atlas/wasm32-unknown-unknown/release/bench_atlas.wasm" web/engines/atlas/engine.wasm
(cd native && CARGO_TARGET_DIR="$work/native" cargo build --release)
for rows in $(echo "$sizes" | tr ',' ' '); do
  "$work/native/release/bench-native" "$rows" "$work/data"
done
node web/driver.mjs "$work/data" "$work/out.json" "--sizes=$sizes" "--rounds=${ROUNDS:-2}" ${ENGINES:+"--engines=$ENGINES"}
node web/report.mjs "$work/out.json" "$work/data" "$here" "${REMARK:-}"
