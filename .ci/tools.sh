# What the build needs, each of a pinned version: found, or installed into the project.
# Sourced by the other scripts; leaves the tools on the PATH and says what it does in short lines.

trunk_version=0.21.14
geckodriver_version=0.37.1

say() { printf '· %s\n' "$*"; }
die() {
  printf '✗ %s\n' "$*" >&2
  exit 1
}

export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"
export TRUNK_SKIP_VERSION_CHECK=true

# Rust of the version in rust-toolchain.toml, able to build for WebAssembly.
need_rust() {
  command -v rustup >/dev/null || die "rustup is missing: see https://rustup.rs"
  command -v cc >/dev/null || die "a C linker is missing, which Rust needs: apt-get install gcc libc6-dev, or xcode-select --install"
  channel=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
  if ! rustup toolchain list | grep -q "^$channel-"; then
    if [ "$(rustc +stable --version 2>/dev/null | cut -d' ' -f2)" = "$channel" ]; then
      export RUSTUP_TOOLCHAIN=stable
    else
      say "installing Rust $channel"
      rustup toolchain install "$channel" --profile minimal --component clippy --component rustfmt \
        --target wasm32-unknown-unknown || die "Rust $channel could not be installed: rustup toolchain install $channel"
    fi
  fi
  toolchain=${RUSTUP_TOOLCHAIN:-$channel}
  if ! rustup target list --installed --toolchain "$toolchain" | grep -qx wasm32-unknown-unknown; then
    say "adding the target wasm32-unknown-unknown"
    rustup target add wasm32-unknown-unknown --toolchain "$toolchain" ||
      die "the target is missing: rustup target add wasm32-unknown-unknown --toolchain $toolchain"
  fi
}

# The two parts of Rust that only the tests use.
need_lints() {
  cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1 && return
  say "adding clippy and rustfmt"
  rustup component add clippy rustfmt --toolchain "$toolchain" ||
    die "clippy and rustfmt are missing: rustup component add clippy rustfmt --toolchain $toolchain"
}

# The npm packages of package-lock.json: ECharts, esbuild, wasm-opt.
need_npm() {
  command -v node >/dev/null && command -v npm >/dev/null || die "Node.js (20 or later) with npm is missing: see https://nodejs.org"
  [ "$(node -p 'parseInt(process.versions.node)')" -ge 20 ] || die "Node.js $(node --version) is too old: 20 or later is needed, see https://nodejs.org"
  if ! cmp -s package-lock.json node_modules/.installed-lock.json; then
    say "installing the npm packages"
    npm ci --loglevel=error >/dev/null || die "the npm packages could not be installed: npm ci"
    cp package-lock.json node_modules/.installed-lock.json
  fi
}

# need_crate PROGRAM VERSION CRATE [FLAGS]: built into .tools/ unless a program of that version is there already.
need_crate() {
  program=$1 version=$2 crate=$3
  shift 3
  [ "$("$program" --version 2>/dev/null | sed -n 1p | cut -d' ' -f2)" = "$version" ] && return
  say "building $crate $version into .tools/ (once, some minutes)"
  # Built to be ready soon, not to be fast: their own profiles take twice as long.
  CARGO_TARGET_DIR="$PWD/.tools/build" CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=false \
    cargo install --quiet --root .tools --force "$crate" --version "=$version" "$@" ||
    die "$crate could not be built: cargo install --root .tools $crate --version =$version $*"
  rm -rf .tools/build
}

# All that `make build` needs.
need_build_tools() {
  need_rust
  need_npm
  need_crate trunk "$trunk_version" trunk --locked
  bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"/\1/p;}' Cargo.lock)
  need_crate wasm-bindgen "$bindgen_version" wasm-bindgen-cli
}

# Programs of another make that read what is taken away, where they can be had: the tests that ask them say
# which of them are missing, and pass.
need_readers() {
  if ! have_readers && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "installing readers of files: librsvg, unzip, LibreOffice Calc (90 MB)"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      librsvg2-bin unzip libreoffice-calc-nogui python3-venv; } >/dev/null ||
      say "not all of them could be installed"
  fi
  python=.tools/python/bin
  if ! [ -x "$python/frictionless" ] || ! [ -x "$python/csvwvalidate" ]; then
    say "installing frictionless and csvw into .tools/python"
    { python3 -m venv .tools/python && "$python/pip" --quiet install frictionless==5.21.0 csvw==4.1.1; } >/dev/null 2>&1 ||
      say "they could not be installed: their checks are skipped"
  fi
}

have_readers() {
  command -v rsvg-convert && command -v unzip && command -v soffice
} >/dev/null

# A browser with its driver, and a font that carries Vietnamese: what the tests and pictures need besides. Chromium's
# shell without a window takes less time for the same; where it cannot be had, Chromium itself is asked.
need_browser() {
  have_browser && have_font && have_shell && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "installing Chromium, its shell, its driver and a font"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      chromium chromium-driver fonts-noto-core; } >/dev/null ||
      die "Chromium could not be installed: apt-get install chromium chromium-driver fonts-noto-core"
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium-headless-shell >/dev/null ||
      say "its shell could not be installed: the tests take longer in Chromium itself"
  fi
  have_browser ||
    die "Chromium and its driver are missing: apt-get install chromium chromium-driver, or name them in CHROMIUM and CHROMEDRIVER"
  have_font || say "without Noto Sans the pages are tested in another font: apt-get install fonts-noto-core"
}

# The two other engines in which the behaviour tests run, got where they can be had (ENGINES=chromium leaves them out).
# Afterwards ENGINES names those that are there, and MISSING says of the others why not; the table at the end of the
# tests shows both.
need_engines() {
  asked=" ${ENGINES:-chromium firefox webkit} "
  ENGINES=chromium MISSING=
  firefox_why= webkit_why=
  asks_for firefox || firefox_why="it was not asked for (ENGINES)"
  asks_for webkit || webkit_why="it was not asked for (ENGINES)"
  if { [ -z "$firefox_why" ] && ! have_firefox; } || { [ -z "$webkit_why" ] && ! have_webkit; }; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      say "installing Firefox, WebKit with its driver, and a display for it"
      { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        firefox-esr webkit2gtk-driver xvfb; } >/dev/null || say "not all of them could be installed"
    fi
  fi
  if [ -z "$firefox_why" ]; then
    if ! have_firefox; then
      firefox_why="Firefox is not there: apt-get install firefox-esr, or name it in FIREFOX"
    elif ! have_geckodriver; then
      firefox_why="geckodriver $geckodriver_version could not be built: cargo install geckodriver, or name it in GECKODRIVER"
    fi
  fi
  [ -n "$webkit_why" ] || have_webkit ||
    webkit_why="WebKit, its driver or Xvfb is not there: apt-get install webkit2gtk-driver xvfb"
  for engine in firefox webkit; do
    eval "why=\$${engine}_why"
    if [ -z "$why" ]; then ENGINES="$ENGINES $engine"; else MISSING="$MISSING$engine: $why;"; fi
  done
  export ENGINES MISSING
}

asks_for() {
  case $asked in *" $1 "*) ;; *) return 1 ;; esac
}
have_firefox() {
  [ -n "${FIREFOX:-}" ] || command -v firefox-esr || command -v firefox || [ -d /Applications/Firefox.app ]
} >/dev/null
# In a shell of its own, where not having it does not end everything.
have_geckodriver() {
  [ -n "${GECKODRIVER:-}" ] || (need_crate geckodriver "$geckodriver_version" geckodriver)
}
have_webkit() {
  command -v "${WEBKITDRIVER:-WebKitWebDriver}" && command -v Xvfb &&
    { [ -n "${WEBKIT:-}" ] || ls /usr/lib/*/webkit*gtk-*/MiniBrowser; }
} >/dev/null 2>&1

# A common host, in which the site is tried as it will lie on one; its test says that it is missing, and passes.
need_host() {
  command -v nginx >/dev/null && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "installing nginx"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      nginx-light libnginx-mod-http-brotli-static; } >/dev/null ||
      say "it could not be installed: its test is skipped"
  fi
}
have_browser() {
  command -v "${CHROMEDRIVER:-chromedriver}" >/dev/null && {
    [ -n "${CHROMIUM:-}" ] || command -v chromium || command -v google-chrome || [ "$(uname)" = Darwin ]
  } >/dev/null
}
have_shell() {
  [ -n "${CHROMIUM:-}" ] || command -v chromium-headless-shell || command -v chrome-headless-shell
} >/dev/null
have_font() {
  [ -e /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf ] || fc-list 2>/dev/null | grep -q 'Noto Sans:'
}
