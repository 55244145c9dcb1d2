#!/bin/sh
# Pictures of views of the built site, into target/shots/: SHOTS="?i=papi;?area=48" WIDTHS="360 1280" THEMES="light dark" LANGS="vi en".
set -eu
cd "$(dirname "$0")/.."
. .ci/tools.sh

need_rust
need_browser
cargo test --quiet --test browser -- --ignored --exact shots::pictures --nocapture
