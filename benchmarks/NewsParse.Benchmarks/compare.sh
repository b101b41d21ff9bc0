#!/bin/sh
# Compares two commits on the pages of a folder, in one process: time and allocation ratio, their spread, pages with another result.
# usage: benchmarks/NewsParse.Benchmarks/compare.sh BEFORE AFTER FOLDER [ROUNDS]
set -eu
before=$1 after=$2 pages=$(cd "$3" && pwd) rounds=${4:-12}
home=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'git -C "$home" worktree remove --force "$work/before" || true; git -C "$home" worktree remove --force "$work/after" || true; rm -rf "$work"' EXIT
for side in before after; do
    eval "commit=\$$side"
    git -C "$home" worktree add --quiet --detach "$work/$side" "$commit"
    dotnet build --nologo -v quiet -c Release -p:RunAnalyzers=false -o "$work/$side-build" "$work/$side/src/NewsParse/NewsParse.csproj"
done
NEWSPARSE_PAGES=$pages dotnet run -c Release --project "$home" -- compare "$work/before-build/NewsParse.dll" "$work/after-build/NewsParse.dll" "$rounds"
