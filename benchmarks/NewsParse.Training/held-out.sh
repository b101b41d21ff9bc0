#!/usr/bin/env bash
# held-out.sh OUT FOLD SET...: trains on two thirds of the sets by site and family and builds the tool with those models into OUT/tool,
# to measure the whole program on OUT/held, of which nothing in it has learned. FOLD: 0 to 2.
set -euo pipefail
out=$1 fold=$2
shift 2
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mkdir -p "$out/models" "$out/source"
training=(dotnet run -c Release --project "$root/benchmarks/NewsParse.Training" --)
"${training[@]}" split "$@" --out "$out" --folds 3 --held "$fold"
learn=()
for set in "$out"/learn/*/*; do learn+=("$set"); done
"${training[@]}" train "${learn[@]}" --out "$out/models" --folds 4
(cd "$root" && git ls-files -z --cached --others --exclude-standard src samples/docs/changelog.md Directory.Build.props .editorconfig | xargs -0 cp --parents -t "$out/source")
cp "$out"/models/{html,text}.model "$out/source/src/NewsParse/Labeling/Body/Models"
cp "$out/models/fates.model" "$out/source/src/NewsParse/Labeling/Fates"
dotnet build -c Release --nologo -v q "$out/source/src/NewsParse.Cli" -o "$out/tool"
echo "dotnet $out/tool/NewsParse.Cli.dll"
