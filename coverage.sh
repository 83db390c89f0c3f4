#!/usr/bin/env bash
# How much of the core and of the corpus reader the tests run. ./coverage.sh --help says more.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

least=90

usage() {
  cat <<EOF
Usage: ./coverage.sh [--help]

Runs Dotnet~/Cognomen.Tests under coverlet and prints the share of lines that were run in Cognomen (Runtime/) and in Cognomen.Training
(Editor/Training/). The exit code is 0 only when both are at least $least %. The report of single lines, for tools, is named at the end.
What takes longest of ./test.sh is left out: a hundred thousand fuzzed files, a million rows, and other runtimes.
EOF
}

case "${1:-}" in
  "") ;;
  --help|-h) usage; exit 0 ;;
  *) printf "error: '%s' is not an option of coverage.sh.\n\n" "$1" >&2; usage >&2; exit 2 ;;
esac

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 COGNOMEN_REQUIRE_RUNTIMES=0

results="artifacts~/coverage"
rm -rf "$results"
settings="DataCollectionRunSettings.DataCollectors.DataCollector.Configuration"
failed=0
dotnet test Dotnet~/Cognomen.Tests --configuration Release --results-directory "$results" \
  --filter "FullyQualifiedName!~A_hundred_thousand_mutated&FullyQualifiedName!~A_million_rows" \
  --collect "XPlat Code Coverage" \
  -- "$settings.Format=cobertura" "$settings.Include=[Cognomen]*,[Cognomen.Training]*" || failed=1

report="$(find "$results" -name coverage.cobertura.xml | head -n 1)"
[ -n "$report" ] || { echo "error: coverlet wrote no report." >&2; exit 1; }
for assembly in Cognomen Cognomen.Training; do
  rate="$(sed -n "s/.*<package name=\"$assembly\" line-rate=\"\([0-9.]*\)\".*/\1/p" "$report")"
  [ -n "$rate" ] || { echo "error: the report says nothing of $assembly." >&2; exit 1; }
  percent="$(awk "BEGIN { printf \"%.1f\", $rate * 100 }")"
  printf '%-18s %s %% of lines\n' "$assembly" "$percent"
  awk "BEGIN { exit !($percent >= $least) }" || { echo "error: at least $least % of lines have to be run." >&2; failed=1; }
done
echo "$report"
exit "$failed"
