#!/bin/sh
# Every check, from a clean clone: gets what they need, then hands over to test.mjs.
set -eu
cd "$(dirname "$0")/.."
. .ci/tools.sh
BEGAN=$(date +%s)
export BEGAN

need_build_tools
need_lints
need_browser
need_engines
need_readers
need_host
exec node .ci/test.mjs
