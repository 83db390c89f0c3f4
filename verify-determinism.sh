#!/usr/bin/env bash
# Hashes the names of every model on every runtime at hand. ./verify-determinism.sh --help says more.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

all="coreclr avx2 sse scalar arm64 net8 netstandard nativeaot mono wasm reference"

usage() {
  cat <<EOT
Usage: ./verify-determinism.sh [--only RUNTIME]... [--require-all] [--help]

Compiles one program for every runtime, runs it, and prints which hash over names each runtime finds for each model. The exit code is
0 only when all of them agree with each other and with the golden files in Tests/Goldens~.

  --only RUNTIME   Only this runtime; may be given more than once. They are:
$(for runtime in $all; do printf '                     %-12s %s\n' "$runtime" "$(describe "$runtime")"; done)
  --require-all    A runtime whose tools are missing is a failure. Without this it is left out, and the table says so.
  --help           Print this.

Needs the .NET 10 SDK; nativeaot needs clang or gcc (on Windows the C++ tools of Visual Studio); wasm and reference need Node.js 20;
mono needs Mono 6.12 as the command mono, or as the one that COGNOMEN_MONO names; arm64 needs qemu-user-static, libc6-arm64-cross and
libstdc++6-arm64-cross (Debian's names), whose libraries lie in /usr/aarch64-linux-gnu or in the folder that COGNOMEN_ARM64 names.
Hashes are taken over 500 people and over 120 names of every kind of request (neither by reference), and over the first 500, 20000 and 100000 names; the slower runtimes stop at 20000; arm64, wasm and reference at 500.
EOT
}

# The runtime that a program for .NET 8 gets here.
net8_runtime() {
  local eight
  eight="$(dotnet --list-runtimes 2>/dev/null | sed -n 's/^Microsoft\.NETCore\.App \(8\.[^ ]*\) .*/\1/p' | tail -n 1)"
  if [ -n "$eight" ]; then echo ".NET $eight"; else echo "a later .NET, for .NET 8 is not installed"; fi
}

describe() {
  case "$1" in
    coreclr) echo "CoreCLR, all vector instructions of this machine" ;;
    avx2) echo "CoreCLR without AVX-512" ;;
    sse) echo "CoreCLR with vectors of 128 bits alone" ;;
    scalar) echo "CoreCLR without vector instructions" ;;
    arm64) echo "CoreCLR for linux-arm64, under qemu-aarch64" ;;
    net8) echo "the net8.0 build, on $(net8_runtime)" ;;
    netstandard) echo "the netstandard2.1 build, which Unity compiles too" ;;
    nativeaot) echo "NativeAOT" ;;
    mono) echo "Mono 6.12, which compiles as it runs, the nearest to Unity's runtime" ;;
    wasm) echo "Mono's interpreter in WebAssembly, under Node" ;;
    reference) echo "the second implementation, in JavaScript" ;;
  esac
}

only="" require=no
while [ $# -gt 0 ]; do
  case "$1" in
    --only)
      case " $all " in
        *" ${2:-} "*) only="$only $2"; shift ;;
        *) printf "error: '%s' is not a runtime of --only; they are %s.\n" "${2:-}" "$all" >&2; exit 2 ;;
      esac ;;
    --require-all) require=yes ;;
    --help|-h) usage; exit 0 ;;
    *) printf "error: '%s' is not an option of verify-determinism.sh.\n\n" "$1" >&2; usage >&2; exit 2 ;;
  esac
  shift
done
runtimes="${only:-$all}"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# A build server that stays behind would hold this script's output open.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
# Build output of its own: a build that goes on elsewhere is not disturbed.
export COGNOMEN_ARTIFACTS="$PWD/artifacts~/determinism"
logs="$COGNOMEN_ARTIFACTS/logs"
mkdir -p "$logs"

mono="${COGNOMEN_MONO:-mono}"
arm64_root="${COGNOMEN_ARM64:-/usr/aarch64-linux-gnu}"
qemu="$(command -v qemu-aarch64-static || command -v qemu-aarch64 || true)"
for_mono="$COGNOMEN_ARTIFACTS/bin/Cognomen.Determinism.Mono/release"

project() { echo "Dotnet~/Cognomen.Determinism$1/Cognomen.Determinism$1.csproj"; }
compile() { # VERB PROJECT_SUFFIX
  dotnet "$1" "$(project "$2")" --configuration Release --verbosity quiet -clp:NoSummary > "$logs/build$2.txt" 2>&1 ||
    { sed 's/^/  /' "$logs/build$2.txt"; return 1; }
}
has() { command -v "$1" > /dev/null; }

# Which tool is missing for a runtime; nothing when it can run.
missing() {
  case "$1" in
    nativeaot)
      case "$(uname -s)" in
        MINGW*|MSYS*|CYGWIN*) ;;
        *) has clang || has gcc || echo "a linker: install clang or gcc" ;;
      esac ;;
    arm64)
      if [ -z "$qemu" ]; then echo "qemu-aarch64: Debian's package qemu-user-static"
      elif [ ! -e "$arm64_root/lib/ld-linux-aarch64.so.1" ] || [ ! -e "$arm64_root/lib/libstdc++.so.6" ]; then echo "C libraries for arm64 in $arm64_root: Debian's packages libc6-arm64-cross and libstdc++6-arm64-cross"
      fi ;;
    mono) "$mono" --version 2> /dev/null | grep -q 'version 6\.12' || echo "Mono 6.12: '$mono' is none; COGNOMEN_MONO names its command" ;;
    wasm|reference) has node || echo "Node.js: https://nodejs.org" ;;
  esac
}

prepare() {
  case "$1" in
    coreclr|avx2|sse|scalar) [ -n "${built:-}" ] || { compile build "" && built=yes; } ;;
    arm64) compile publish .Arm64 ;;
    net8) compile build .Net8 ;;
    netstandard) compile build .NetStandard ;;
    nativeaot) compile publish .NativeAot ;;
    mono)
      compile build .Mono &&
        dotnet run --project Dotnet~/Cognomen.Housekeeping -c Release -v q -- mono "$for_mono/Cognomen.dll" "$for_mono/Cognomen.Determinism.dll" > "$logs/mend.Mono.txt" 2>&1 ;;
    wasm) compile publish .Wasm ;;
    reference) ;;
  esac
}

run() {
  local clr="$COGNOMEN_ARTIFACTS/bin/Cognomen.Determinism/release/Cognomen.Determinism.dll"
  local out="$COGNOMEN_ARTIFACTS/publish/Cognomen.Determinism"
  case "$1" in
    coreclr) dotnet "$clr" 100000 ;;
    avx2) DOTNET_EnableAVX512=0 DOTNET_EnableAVX512F=0 dotnet "$clr" 100000 ;;
    sse) DOTNET_EnableAVX2=0 DOTNET_EnableAVX=0 dotnet "$clr" 20000 ;;
    scalar) DOTNET_EnableHWIntrinsic=0 dotnet "$clr" 20000 ;;
    arm64) DOTNET_GCHeapHardLimit=0x20000000 "$qemu" -L "$arm64_root" "$(find "$out.Arm64" -type f -name Cognomen.Determinism | head -n 1)" 500 ;;
    net8) dotnet "$COGNOMEN_ARTIFACTS/bin/Cognomen.Determinism.Net8/release/Cognomen.Determinism.dll" 20000 ;;
    netstandard) dotnet "$COGNOMEN_ARTIFACTS/bin/Cognomen.Determinism.NetStandard/release/Cognomen.Determinism.dll" 20000 ;;
    nativeaot) "$(find "$out.NativeAot" -type f \( -name Cognomen.Determinism -o -name Cognomen.Determinism.exe \) | head -n 1)" 20000 ;;
    mono) "$mono" "$for_mono/Cognomen.Determinism.dll" 20000 ;;
    wasm) node Dotnet~/wasm.mjs "$(find "$out.Wasm" -type d -name _framework | head -n 1)" 500 ;;
    reference)
      local model name
      for name in $models; do
        [ "$name" != people ] || continue
        case "$name" in bundled) model=Data/Surnames.cognomen ;; *) model="Tests/Goldens~/$name.cognomen" ;; esac
        echo "$name 500 $(node Tests/Determinism~/reference.mjs "$model" --sweep 500)"
      done ;;
  esac
}

# What the golden files say: lines of model, count, hash.
for golden in Tests/Goldens~/*.txt Tests/Goldens~/*.hash; do
  sed -n -e "s/^hash /$(basename "${golden%.*}") /p" -e "s/^requests /$(basename "${golden%.*}") requests /p" "$golden"
done > "$logs/goldens.txt"
models="$(for model in Tests/Goldens~/*.cognomen; do basename "$model" .cognomen; done; [ ! -f Data/Surnames.cognomen ] || echo bundled; echo people)"

failed=0 ran=0
hash_of() { # FILE MODEL COUNT
  tr -d '\r' < "$1" | sed -n "s/^$2 $3 //p"
}
printf '%-12s %-14s %-16s %-16s %-16s %-16s\n' runtime model "500 names" "20000 names" "100000 names" "120 requests"
for runtime in $runtimes; do
  lack="$(missing "$runtime")"
  if [ -n "$lack" ]; then
    printf '%-12s not run: it needs %s\n' "$runtime" "$lack"
    [ "$require" = no ] || failed=$((failed + 1))
    continue
  fi
  began=$SECONDS
  if ! prepare "$runtime"; then
    printf '%-12s FAILED: it does not compile\n' "$runtime"; failed=$((failed + 1)); continue
  fi
  if ! run "$runtime" > "$logs/$runtime.txt" 2> "$logs/$runtime.errors.txt"; then
    sed 's/^/  /' "$logs/$runtime.errors.txt"
    printf '%-12s FAILED: it ended with an error\n' "$runtime"; failed=$((failed + 1)); continue
  fi
  ran=$((ran + 1))
  for model in $models; do
    [ "$runtime:$model" != reference:people ] || continue
    hashes=() wrong=""
    for count in 500 20000 100000 requests; do
      found="$(hash_of "$logs/$runtime.txt" "$model" "$count")"
      golden="$(hash_of "$logs/goldens.txt" "$model" "$count")"
      hashes+=("${found:--}")
      if [ -z "$golden" ] && [ "$model" = people ] && [ "$count" != 500 ]; then
        continue
      elif [ -z "$golden" ]; then
        wrong="FAILED: Tests/Goldens~/$model.txt says nothing of $count: 'dotnet run --project Dotnet~/Cognomen.Housekeeping -- goldens' writes it"
      elif [ -z "$found" ] && [ "$count" = 500 ]; then
        wrong="FAILED: the runtime printed nothing for this model"
      elif [ -n "$found" ] && [ "$found" != "$golden" ]; then
        wrong="DIFFERS from Tests/Goldens~/$model.*"
      fi
    done
    [ -z "$wrong" ] || failed=$((failed + 1))
    printf '%-12s %-14s %-16s %-16s %-16s %-16s %s\n' "$runtime" "$model" "${hashes[@]}" "$wrong"
  done
  vectors="$(sed -n 's/^# //p' "$logs/$runtime.txt" | tr -d '\r')"
  printf '%-12s %s%s, %d s\n' "" "$(describe "$runtime")" "${vectors:+, $vectors}" $((SECONDS - began))
  case "$runtime:$vectors" in
    avx2:*AVX-512|sse:*AVX*|scalar:*AVX*|scalar:*bits|netstandard:*AVX*|netstandard:*bits|mono:*AVX*|mono:*bits)
      printf '%-12s FAILED: it used vector instructions that it was to go without\n' "$runtime"; failed=$((failed + 1)) ;;
  esac
done

if [ "$failed" -gt 0 ]; then
  echo "$failed of these lines are wrong."
  exit 1
fi
[ "$ran" -gt 0 ] || { echo "Nothing could be run."; exit 1; }
echo "$ran runtimes, the same names."
