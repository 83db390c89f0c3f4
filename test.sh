#!/usr/bin/env bash
# Builds everything once and runs every test. ./test.sh --help says more.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'EOF'
Usage: ./test.sh [--no-install] [--help]

Builds Cognomen.slnx, runs all of its tests, checks that every Unity meta is in order, and ends with the line
  N passed, N failed, N skipped
The exit code is 0 only when something ran and nothing failed.

  --no-install   Change nothing on this machine. Without it, and only as root on Debian 12, the libstdc++ that the trainer's
                 native library asks for is installed from Debian 13.
  --help         Print this.

COGNOMEN_REQUIRE_RUNTIMES is set to 1 for the tests: ./verify-determinism.sh then compiles for every runtime, and a missing tool (Node.js, or
clang or gcc) is a failure, where a plain `dotnet test` skips it with the reason. COGNOMEN_REQUIRE_RUNTIMES=0 ./test.sh leaves those out.

Needs the .NET 10 SDK. With npm, the tarball for Unity is packed and checked too; without it that test is skipped.

COGNOMEN_REQUIRE_NATIVE is set to 1 for the tests: a test of the trainer whose native library cannot be loaded then fails, where a
plain `dotnet test` skips it with the reason. COGNOMEN_REQUIRE_NATIVE=0 ./test.sh lets it be skipped here too, for a machine that
the library does not exist for (Linux on ARM, macOS on Intel).
EOF
}

install=yes
for argument in "$@"; do
  case "$argument" in
    --no-install) install=no ;;
    --help|-h) usage; exit 0 ;;
    *) printf "error: '%s' is not an option of test.sh.\n\n" "$argument" >&2; usage >&2; exit 2 ;;
  esac
done

# A script that was started in the background ignores Ctrl-C, and so would the trainings that the tests interrupt.
ignored="$(sed -n 's/^SigIgn:[[:space:]]*//p' /proc/self/status 2>/dev/null || true)"
if [ -n "$ignored" ] && [ -z "${COGNOMEN_SIGNALS_RESET:-}" ] && (( 16#$ignored & 2 )) && env --default-signal=INT true 2>/dev/null; then
  COGNOMEN_SIGNALS_RESET=1 exec env --default-signal=INT bash "./test.sh" "$@"
fi

say() { printf '%s\n' "$*"; }
complain() { printf 'error: %s\n' "$*" >&2; }

export COGNOMEN_REQUIRE_RUNTIMES="${COGNOMEN_REQUIRE_RUNTIMES:-1}"
export COGNOMEN_REQUIRE_NATIVE="${COGNOMEN_REQUIRE_NATIVE:-1}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# A build server that stays behind would hold this script's output open.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

# Release: the tests sample hundreds of thousands of names, and unoptimised code takes several times as long over that, while
# the build takes the same time either way.
configuration=Release
results="artifacts~/test-results"

passed=0 failed=0 skipped=0

# Every step that breaks counts as one failure, so that the last line never reads like a success.
finish() {
  say ""
  say "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ] && exit 0
  exit 1
}
broken() { complain "$*"; failed=$((failed + 1)); }

# --- What the machine has to have -----------------------------------------------------------------------------------------

needed_symbol=GLIBCXX_3.4.32

has_needed_libstdcxx() {
  local ldconfig library
  ldconfig="$(command -v ldconfig || echo /sbin/ldconfig)"
  { "$ldconfig" -p 2>/dev/null | sed -n 's/.*libstdc++\.so\.6 .*=> //p'
    ls /usr/lib/*-linux-gnu/libstdc++.so.6 /usr/lib64/libstdc++.so.6 /usr/lib/libstdc++.so.6 2>/dev/null || true
  } | sort -u | while read -r library; do
    if grep -aqF "$needed_symbol" "$library"; then echo yes; fi
  done | grep yes > /dev/null
}

os_release() { (. /etc/os-release 2>/dev/null && eval "printf '%s' \"\${$1:-}\"") || true; }

# Debian 13's libstdc++ on Debian 12; the pin keeps everything else from being upgraded.
debian12_lines() {
  cat <<'EOF'
sed -n '1,/^$/p' /etc/apt/sources.list.d/debian.sources | sed -e '/^#/d' -e 's/^Suites:.*/Suites: trixie/' > /etc/apt/sources.list.d/trixie.sources
printf 'Package: *\nPin: release n=trixie\nPin-Priority: 100\n' > /etc/apt/preferences.d/trixie
apt-get update && apt-get install -y -t trixie libstdc++6
EOF
}

need_libstdcxx() {
  has_needed_libstdcxx && return 0
  local system="$(os_release ID) $(os_release VERSION_ID)"
  say "The trainer's native library (libtorch) asks for a libstdc++ with $needed_symbol (GCC 13), and this system has an older one."
  if [ "$system" = "debian 12" ]; then
    if [ "$install" = yes ] && [ "$(id -u)" = 0 ] && [ -f /etc/apt/sources.list.d/debian.sources ]; then
      say "NOTICE: installing libstdc++6 from Debian 13 (trixie), with what it needs from there (on a bare Debian 12 some 27 packages, libc6 among them). --no-install refuses this."
      DEBIAN_FRONTEND=noninteractive bash -euc "$(debian12_lines)" && has_needed_libstdcxx && return 0
      complain "libstdc++6 could not be installed from Debian 13."
      return 1
    fi
    say "As root, these lines install Debian 13's, with what it needs from there (libc6 among others):"
    say ""
    debian12_lines
    say ""
  elif [ "$system" = "ubuntu 22.04" ]; then
    say "As root: add-apt-repository -y ppa:ubuntu-toolchain-r/test && apt-get install -y libstdc++6"
  else
    say "Debian 13, Ubuntu 24.04 and later have it."
  fi
  complain "libstdc++ with $needed_symbol is missing."
  return 1
}

if ! command -v dotnet > /dev/null; then
  broken "dotnet was not found. The .NET 10 SDK is needed: https://dotnet.microsoft.com/download/dotnet/10.0"
  finish
fi
if ! dotnet --version > /dev/null 2>&1; then
  installed="$(cd / && dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | tr '\n' ' ')"
  broken "the .NET 10 SDK that global.json asks for was not found (installed: ${installed:-none}): https://dotnet.microsoft.com/download/dotnet/10.0"
  finish
fi
if [ "$(uname -s)" = Linux ] && [ "$COGNOMEN_REQUIRE_NATIVE" = 1 ]; then
  if ! need_libstdcxx; then
    failed=1
    finish
  fi
fi
command -v npm > /dev/null || say "npm was not found (it comes with Node.js, https://nodejs.org): the tarball for Unity will not be checked."

# --- Build, test, check ---------------------------------------------------------------------------------------------------

if ! dotnet build Cognomen.slnx --configuration "$configuration" --verbosity quiet -clp:NoSummary; then
  broken "Cognomen.slnx does not build."
  finish
fi

dotnet format whitespace . --folder --verify-no-changes --exclude artifacts~ JavaScript~/node_modules ||
  broken "the layout of sources is not that of .editorconfig; 'dotnet format whitespace . --folder' puts that right."

rm -rf "$results"
run=0
dotnet test Cognomen.slnx --configuration "$configuration" --no-build --verbosity quiet \
  --logger trx --logger "console;verbosity=minimal" --results-directory "$results" || run=$?

# The logger writes one UnitTestResult element a test; the quotes in a test's name are escaped, so the attributes can be told apart.
elements="$(find "$results" -name '*.trx' -exec cat {} + 2>/dev/null | tr '\n' ' ' | grep -o '<UnitTestResult [^>]*>' || true)"
count() { printf '%s\n' "$elements" | grep -cE "$1" || true; }
unescape() { sed -e 's/&quot;/"/g' -e 's/&lt;/</g' -e 's/&gt;/>/g' -e "s/&apos;/'/g" -e 's/&amp;/\&/g'; }
names() { sed -e 's/.* testName="\([^"]*\)".*/  \1/' | unescape | sort; }
is_passed=' outcome="Passed"'
is_skipped=' outcome="(NotExecuted|Inconclusive|NotRunnable)"'

passed="$(count "$is_passed")"
skipped="$(count "$is_skipped")"
failed="$(($(count '^<UnitTestResult ') - passed - skipped))"

if [ "$skipped" -gt 0 ]; then
  say ""
  say "Skipped:"
  printf '%s\n' "$elements" | grep -E "$is_skipped" | names
fi
if [ "$failed" -gt 0 ]; then
  say ""
  say "Failed:"
  printf '%s\n' "$elements" | grep -vE -e "$is_passed" -e "$is_skipped" | names
elif [ "$run" -ne 0 ]; then
  broken "the test run broke off with exit code $run."
fi
if [ "$passed" -eq 0 ] && [ "$failed" -eq 0 ]; then
  broken "no test ran."
fi

say ""
dotnet run --project Dotnet~/Cognomen.Housekeeping --configuration "$configuration" --no-build -- metas --check ||
  broken "metas are not in order; 'dotnet run --project Dotnet~/Cognomen.Housekeeping -- metas' puts that right."

finish
