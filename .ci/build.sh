#!/bin/sh
# Builds the finished site into dist/ (or $DIST), unless it is there and nothing that goes into it has changed.
set -eu
cd "$(dirname "$0")/.."
. .ci/tools.sh

dist=${DIST:-dist}
need_build_tools
inputs=$(node .ci/inputs.mjs)
stamp=target/built-$(printf %s "$dist" | cksum | cut -d' ' -f1)
if [ -e "$dist/index.html" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$inputs" ]; then
  say "$dist/ is up to date"
  exit
fi
say "building $dist/"
env -u NO_COLOR trunk --log warn build --release ${CI:+--locked} --dist "$dist" || die "the build failed: see above"
mkdir -p target
printf '%s\n' "$inputs" >"$stamp"
say "$dist/ is built"
