# Sourced by ./run and ./test: are the tools here that building needs, and if not, where do they come from?
# shellcheck shell=bash

RUST_NEEDED=1.95
NODE_NEEDED=20

is_debian() { [[ -r /etc/debian_version ]] && command -v apt-get >/dev/null; }

# at_least HAVE WANTED: version numbers compared part by part.
at_least() { [[ "$(printf '%s\n%s\n' "$2" "$1" | sort --version-sort | head -n 1)" == "$2" ]]; }

# require_build_tools: says everything that is missing at once, then gives up.
require_build_tools() {
  local missing=0 have

  # rustup's folder is not yet on the PATH of a shell that was open while it was installed.
  if ! command -v cargo >/dev/null && [[ -x "${HOME:-}/.cargo/bin/cargo" ]]; then
    export PATH="${HOME:-}/.cargo/bin:$PATH"
  fi
  have=$(cargo --version 2>/dev/null | awk '{print $2}' || true)
  if [[ -z "$have" ]] || ! at_least "$have" "$RUST_NEEDED"; then
    missing=1
    printf 'Rust %s or newer is needed (cargo); here: %s.\n' "$RUST_NEEDED" "${have:-none}"
    printf '  Everywhere: install rustup as https://rustup.rs says, then: rustup toolchain install stable\n'
    if is_debian; then
      printf '  Debian 13, Ubuntu 24.04 or newer: sudo apt-get install rustup && rustup default stable\n'
      printf '  (the package `cargo` of the distribution is too old)\n'
    fi
  fi

  have=$(node --version 2>/dev/null | tr -d v || true)
  if [[ -z "$have" ]] || ! at_least "$have" "$NODE_NEEDED" || ! command -v npm >/dev/null; then
    missing=1
    printf 'Node.js %s or newer with npm is needed (for styles and scripts); here: %s.\n' "$NODE_NEEDED" "${have:-none}"
    if is_debian; then
      printf '  Debian 13, Ubuntu 25.04 or newer: sudo apt-get install nodejs npm\n'
    fi
    printf '  Everywhere: https://nodejs.org/en/download\n'
  fi

  if ! command -v cc >/dev/null; then
    missing=1
    printf 'A C compiler is needed (SQLite is compiled in).\n'
    if is_debian; then
      printf '  Debian, Ubuntu: sudo apt-get install build-essential\n'
    fi
    printf '  macOS: xcode-select --install. Elsewhere: install gcc or clang.\n'
  fi

  if [[ $missing == 1 ]]; then
    printf 'Then run this again.\n'
    exit 1
  fi
} >&2
