#!/usr/bin/env bash
# Builds and checks everything that is published. ./pack.sh --help says more.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'EOT'
Usage: ./pack.sh [--without-trainer | --only-trainer] [--release] [--help]

Packs into artifacts~/packages the NuGet packages (the library and both tools, each with its symbols), the package for npm and the one for Unity.
Then it opens each one and checks it, packs everything once more and compares the bytes, installs each into an empty folder and compares
the names that they give. It prints one line a check. The exit code is 0 only when every check holds.

  --without-trainer   Leave out the tool that trains. With libtorch in it, it takes the most time and space. It is packed for this platform only.
  --only-trainer      Pack nothing else, and check nothing: what a release needs from the other platforms.
  --release           Fail while Directory.Build.props has no RepositoryUrl.
  --help              Print this.

Needs the .NET 10 SDK, Git, and Node.js 18 or later with npm. NuGet is asked for the packages that these depend on.
EOT
}

trainer=yes release=()
for argument in "$@"; do
  case "$argument" in
    --without-trainer) trainer=no ;;
    --only-trainer) trainer=only ;;
    --release) release=(--release) ;;
    --help|-h) usage; exit 0 ;;
    *) printf "error: '%s' is not an option of pack.sh.\n\n" "$argument" >&2; usage >&2; exit 2 ;;
  esac
done

for tool in dotnet git node npm; do
  command -v "$tool" > /dev/null || { echo "error: $tool was not found; it is needed to pack." >&2; exit 1; }
done
if ! time_of_commit="$(git log -1 --format=%ct 2> /dev/null)"; then
  echo "error: this folder is not a clone of the repository: a package names the commit that it was made from." >&2
  exit 1
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en npm_config_update_notifier=false
# A build server that stays behind would hold this script's output open.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
# The same bytes from the same commit: times are those of the commit, paths are mapped (Directory.Build.props).
export COGNOMEN_PACK=1 SOURCE_DATE_EPOCH="$time_of_commit"

packages="$PWD/artifacts~/packages" first="$PWD/artifacts~/pack" second="$PWD/artifacts~/pack-again"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
rm -rf "$packages" "$second"
mkdir -p "$packages" "$second/packages"

failed=0
check() { # RULE COMMAND...
  local rule="$1" log="$work/check.txt"
  shift
  if "$@" > "$log" 2>&1; then
    echo "ok     $rule"
  else
    echo "BROKEN $rule"
    sed 's/^/         /' "$log"
    failed=$((failed + 1))
  fi
}
step() { printf '\n%s\n' "$1"; }

# --- Pack -----------------------------------------------------------------------------------------------------------------

housekeeping() { dotnet run --project Dotnet~/Cognomen.Housekeeping --configuration Release -v q --no-build -- "$@"; }

# PROJECT ARTIFACTS TARGET [OPTION...]
nuget() {
  COGNOMEN_ARTIFACTS="$2" dotnet pack "$1" --configuration Release --output "$3" -v q -clp:NoSummary "-p:PackageReadme=$first/readme/README.md" "${@:4}"
}

# TARGET [OPTION...]: the package of this platform, and the one that leads to those of all platforms
trainer() {
  nuget Editor/Trainer~ "$first" "$@"
  nuget Editor/Trainer~ "$first" "$1" --no-build -p:PackPointer=true
}

# TARGET
tarballs() {
  node JavaScript~/build.mjs package > /dev/null
  cp "$first/readme/JavaScript.md" artifacts~/javascript/README.md
  npm pack ./artifacts~/javascript --ignore-scripts --silent --pack-destination "$1" > /dev/null
  npm pack . --ignore-scripts --silent --pack-destination "$1" > /dev/null
}

step "Packing into artifacts~/packages"
export COGNOMEN_ARTIFACTS="$first"
if [ "$trainer" = only ]; then
  nuget Editor/Trainer~ "$first" "$packages"
  exit
fi
dotnet build Dotnet~/Cognomen.Housekeeping --configuration Release -v q -clp:NoSummary > "$work/build.txt" || { cat "$work/build.txt"; exit 1; }
housekeeping package-readme README.md --out "$first/readme/README.md"
housekeeping package-readme JavaScript~/README.md --out "$first/readme/JavaScript.md"
nuget Dotnet~/Cognomen "$first" "$packages"
nuget Dotnet~/Cognomen.Cli "$first" "$packages"
[ "$trainer" = no ] || trainer "$packages"
tarballs "$packages"

step "Packing once more, the library and the command line from their sources in another folder"
nuget Dotnet~/Cognomen "$second" "$second/packages"
nuget Dotnet~/Cognomen.Cli "$second" "$second/packages"
[ "$trainer" = no ] || trainer "$second/packages" --no-build
tarballs "$second/packages"

# --- Open and read --------------------------------------------------------------------------------------------------------

step "Reading"
check "addresses are those of Directory.Build.props" housekeeping addresses --check
housekeeping packages "$packages" --again "$second/packages" "${release[@]}" || failed=$((failed + 1))

# --- Install and run ------------------------------------------------------------------------------------------------------

step "Installing into empty folders"
unset COGNOMEN_PACK COGNOMEN_ARTIFACTS SOURCE_DATE_EPOCH
version="$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)"
# Beside no program: the console program below asks NuGet as well.
mkdir "$work/feed"
cat > "$work/feed/nuget.config" <<EOT
<configuration><packageSources><clear/><add key="packages" value="$packages"/></packageSources></configuration>
EOT

install_tool() { (cd "$work" && dotnet tool install "$1" --version "$version" --tool-path "$work/tools" --configfile "$work/feed/nuget.config"); }
names_of_tool() { "$work/tools/cognomen" generate --nationality Polish --seed 7 --count 5 > "$work/tool.txt" && [ "$(wc -l < "$work/tool.txt")" -eq 5 ]; }
check "the tool cognomen can be installed" install_tool Cognomen.Tool
check "it prints five names" names_of_tool

train() { "$work/tools/cognomen-train" train --corpus Samples~/CustomCulture/StarSystems.txt --out "$work/Stars.cognomen" --preset quick && "$work/tools/cognomen" generate --model "$work/Stars.cognomen" --count 3; }
if [ "$trainer" = yes ]; then
  check "the tool cognomen-train can be installed" install_tool Cognomen.Trainer.Tool
  check "it trains a model, which cognomen loads" train
fi

console() {
  mkdir "$work/console"
  cat > "$work/console/Console.csproj" <<EOT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <RestoreAdditionalProjectSources>$packages</RestoreAdditionalProjectSources>
    <RestorePackagesPath>$work/nuget</RestorePackagesPath>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Cognomen" Version="[$version]" />
  </ItemGroup>
</Project>
EOT
  cat > "$work/console/Program.cs" <<'EOT'
var names = new Cognomen.NameGenerator(Cognomen.NameModel.Bundled, seed: 7);
for (int i = 0; i < 5; i++)
    System.Console.WriteLine(names.Next("Polish"));
EOT
  (cd "$work/console" && dotnet run > "$work/console.txt" || { cat "$work/console.txt"; exit 1; }) && cmp "$work/console.txt" "$work/tool.txt" &&
    cmp "$work/nuget/cognomen/$version/cognomen.$version.nupkg" "$packages/Cognomen.$version.nupkg"
}
check "a new console program restores the library and prints the same names" console

script() {
  mkdir "$work/npm"
  cat > "$work/npm/names.mjs" <<'EOT'
import { NameGenerator } from 'cognomen';
import { loadBundled } from 'cognomen/bundled';
const names = new NameGenerator(await loadBundled(), { seed: 7 });
for (let i = 0; i < 5; i++) console.log(names.next('Polish'));
EOT
  (cd "$work/npm" && npm init --yes > /dev/null && npm install --offline --no-audit --no-fund "$packages/cognomen-$version.tgz" > /dev/null && node names.mjs > "$work/npm.txt") &&
    cmp "$work/npm.txt" "$work/tool.txt"
}
check "the package for npm can be installed, and prints the same names" script

step "In artifacts~/packages"
(cd "$packages" && for file in *; do printf '%12s bytes  %s\n' "$(wc -c < "$file")" "$file"; done)
if [ "$failed" -gt 0 ]; then
  echo "error: $failed checks failed" >&2
  exit 1
fi
