#!/usr/bin/env bash
# What a broker costs: pages a second of processor time, of one process and of workers at a broker.
#   benchmarks/workers.sh PAGES [BROKER]
# PAGES is a folder with as many pages as run for a minute. BROKER is amqp://guest@localhost by default; its password stands in
# NEWSPARSE_BROKER_PASSWORD. NEWSPARSE names the program, where it is not on the path.
set -euo pipefail
pages=$1 broker=${2:-amqp://guest@localhost}
read -ra newsparse <<<"${NEWSPARSE:-newsparse}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%U %S'

# cpu COMMAND...: processor seconds of a command and of all it starts.
cpu() { { time "$@" >"$work/out" 2>"$work/error" || { cat "$work/error" >&2; exit 1; }; } 2>&1 | awk '{ print $1 + $2 }'; }

parse() { "${newsparse[@]}" parse "$pages" --jobs "$1" --format ndjson --output "$work/parsed.ndjson" --quiet; }

# shares N: N processes with one job each and no broker. What they cost more than one process is their starting.
shares() {
  for i in $(seq "$1"); do
    "${newsparse[@]}" parse "$pages" --jobs 1 --shard "$i/$1" --format ndjson --output "$work/share.$i.ndjson" --quiet &
  done
  wait
}

# workers N JOBS: N processes with so many jobs each, until the queue is empty.
workers() {
  for _ in $(seq "$1"); do
    "${newsparse[@]}" worker --broker "$broker" --queues "$queues" --jobs "$2" --idle 5 --quiet &
  done
  wait
}

# measure NAME N JOBS: the pages through a queue. The results are those of the other run, or the comparison is worth nothing.
measure() {
  queues=benchmark.$$.$2.$3
  "${newsparse[@]}" enqueue "$pages" --broker "$broker" --queues "$queues" --quiet
  seconds=$(cpu workers "$2" "$3")
  "${newsparse[@]}" collect --broker "$broker" --queues "$queues" --output "$work/collected.ndjson" --idle 5 --quiet
  cmp <(sort "$work/parsed.ndjson") <(sort "$work/collected.ndjson")
  row "$1" "$(wc -l <"$work/collected.ndjson")" "$seconds"
  rm "$work"/collected.ndjson*
}

row() { awk -v name="$1" -v pages="$2" -v seconds="$3" 'BEGIN { printf "| %s | %d | %.1f | %.1f |\n", name, pages, seconds, pages / seconds }'; }

echo "| run | pages | processor seconds | pages a second of it |"
echo "|---|---|---|---|"
for n in 1 2; do
  seconds=$(cpu parse "$n")
  row "parse --jobs $n" "$(wc -l <"$work/parsed.ndjson")" "$seconds"
  measure "1 worker, --jobs $n" 1 "$n"
done
seconds=$(cpu shares 2)
row "2 processes, parse --jobs 1 --shard" "$(cat "$work"/share.*.ndjson | wc -l)" "$seconds"
measure "2 workers, --jobs 1" 2 1
