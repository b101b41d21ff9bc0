#!/bin/bash
#SBATCH --job-name=newsparse
#SBATCH --array=1-16
#SBATCH --cpus-per-task=1
#SBATCH --requeue
# An archive over a job array: sbatch slurm.sh ARCHIVE ARTICLES. A task that is started again goes on where it was.
set -euo pipefail
archive=$1 articles=$2
mkdir -p "$articles"
newsparse parse "$archive" --format ndjson --output "$articles/$SLURM_ARRAY_TASK_ID.ndjson" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --jobs "${SLURM_CPUS_PER_TASK:-1}" --resume --quiet
