#!/usr/bin/env bash
# Fuzzes entry points of the library with AFL++ (afl-fuzz, Debian's package afl++), each for the time given, two at a time.
#   fuzz.sh OUT SECONDS [ENTRY...]     entries: html text bytes quotes json pack (all by default)
# OUT/ENTRY/default holds what AFL++ found: look at a crash with `dotnet run --project benchmarks/NewsParse.Fuzzing -- ENTRY FILE`.
# A second run on the same OUT starts from the queue of the first.
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,5p' "$0"; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "$1" && cd "$1" && pwd)
seconds=$2
shift 2
[ $# -gt 0 ] || set -- html text bytes quotes json pack
cd "$here"
dotnet tool restore >/dev/null
dotnet publish -c Release -o "$out/program" --nologo -v quiet
dotnet tool run sharpfuzz "$out/program/NewsParse.dll"

export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 AFL_AUTORESUME=1
export DOTNET_TieredPGO=0

fuzz() {
  nice -n 15 afl-fuzz -V "$seconds" -i "seeds/$1" -x seeds/words.dict -o "$out/$1" -t 5000 -m none -- dotnet "$out/program/NewsParse.Fuzzing.dll" "$1" \
    >"$out/$1.log" 2>&1 || echo "$1: afl-fuzz ended with $?, see $out/$1.log"
}

figure() { sed -n "s/^$2 *: *//p" "$out/$1/default/fuzzer_stats"; }

running=0
for entry in "$@"; do
  fuzz "$entry" &
  running=$((running + 1))
  [ $((running % 2)) -ne 0 ] || wait
done
wait
for entry in "$@"; do
  echo "$entry: $(figure "$entry" run_time) s, $(figure "$entry" execs_done) executions, $(figure "$entry" corpus_count) paths, $(figure "$entry" saved_crashes) crashes, $(figure "$entry" saved_hangs) hangs"
done
