#!/usr/bin/env bash
# Builds the site: the page to play with, the manual, the API. ./site.sh --help says more.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'EOT'
Usage: ./site.sh [--help]

Builds into artifacts~/site static files with the page to play with as their front, the pages of Documentation~, the API of the docstrings, and a
search over both. A link that leads nowhere is an error. Any server of static files shows it: npx http-server artifacts~/site

Needs the .NET 10 SDK, and Node.js 20 with npm, which fetches what builds the page.
EOT
}

for argument in "$@"; do
  case "$argument" in
    --help|-h) usage; exit 0 ;;
    *) printf "error: '%s' is not an option of site.sh.\n\n" "$argument" >&2; usage >&2; exit 2 ;;
  esac
done
for tool in dotnet node npm; do
  command -v "$tool" > /dev/null || { echo "error: $tool was not found; it is needed to build the site." >&2; exit 1; }
done

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en npm_config_update_notifier=false
# A build server that stays behind would hold this script's output open.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
unset COGNOMEN_ARTIFACTS # Site~/docfx.json reads the assemblies from artifacts~

site="artifacts~/site" log="artifacts~/site-build.txt"
mkdir -p artifacts~
rm -rf "$site" artifacts~/docfx

build() { dotnet build "Dotnet~/$1" --configuration Release -v q -clp:NoSummary "${@:2}" > "$log" || { cat "$log"; exit 1; }; }
build Cognomen.Retraining --framework net10.0
build Cognomen.Unity
build Cognomen.Housekeeping
dotnet tool restore > /dev/null
dotnet docfx metadata Site~/docfx.json --logLevel error
dotnet docfx build Site~/docfx.json --warningsAsErrors --logLevel warning

[ -d JavaScript~/node_modules ] || npm install --prefix JavaScript~ --no-audit --no-fund --silent
page="$(node JavaScript~/build.mjs playground)"
cp -r "$page/." "$site"
# The page is made without a site around it: here it leads to the rest.
node Site~/front.mjs "$site/index.html"

dotnet run --project Dotnet~/Cognomen.Housekeeping --configuration Release --no-build -v q -- links "$site"
echo "$site"
