#!/usr/bin/env bash
# How much of the core and of the corpus reader the tests run. ./coverage.sh --help says more.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

least=90

usage() {
  cat <<EOF
Usage: ./coverage.sh [--help]

Runs Dotnet~/Cognomen.Tests and Dotnet~/Cognomen.Unity.Tests under coverlet and prints the share of lines that were run in Cognomen (Runtime/), Cognomen.Training
(Editor/Training/) and Cognomen.Retraining (Editor/Retraining/). The exit code is 0 only when each is at least $least %. The reports of single lines, for tools, are named at the end.
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

# The window's views and the process that it starts are tested beside the stand-ins for Unity.
for project in Cognomen.Tests Cognomen.Unity.Tests; do
  dotnet test "Dotnet~/$project" --configuration Release --results-directory "$results/$project" \
    --filter "FullyQualifiedName!~A_hundred_thousand_mutated&FullyQualifiedName!~A_million_rows" \
    --collect "XPlat Code Coverage" \
    -- "$settings.Format=cobertura" "$settings.Include=[Cognomen]*,[Cognomen.Training]*,[Cognomen.Retraining]*" "$settings.SingleHit=true" || failed=1
done

# A line counts once, whichever project runs it.
rates="$(find "$results" -name coverage.cobertura.xml -exec cat {} + | awk '
  function value(name,   text) { text = $0; if (!sub(".*[ \t]" name "=\"", "", text)) return ""; sub("\".*", "", text); return text }
  /<package /             { assembly = value("name") }
  /<class /               { file = value("filename"); sub(/.*(Runtime|Training|Retraining)\//, "", file) }
  /<line /                { line = assembly "\t" file "\t" value("number"); if (!(line in hit)) { hit[line] = 0; all[assembly]++ }
                            if (value("hits") > 0 && !hit[line]) { hit[line] = 1; run[assembly]++ } }
  END                     { for (assembly in all) printf "%s %.1f\n", assembly, 100 * run[assembly] / all[assembly] }')"
for assembly in Cognomen Cognomen.Training Cognomen.Retraining; do
  percent="$(sed -n "s/^$assembly \([0-9.]*\)$/\1/p" <<< "$rates")"
  [ -n "$percent" ] || { echo "error: coverlet wrote no report of $assembly." >&2; exit 1; }
  printf '%-18s %s %% of lines\n' "$assembly" "$percent"
  awk "BEGIN { exit !($percent >= $least) }" || { echo "error: at least $least % of lines have to be run." >&2; failed=1; }
done
find "$results" -name coverage.cobertura.xml
exit "$failed"
