#!/bin/sh
# Trains the sentiment model from the data folder to the files of the package: train.sh DATA WORK
set -eu
if [ $# -ne 2 ]; then
  echo "usage: train.sh DATA WORK" >&2
  exit 2
fi
data=$1
work=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
# Threads that wait by spinning make every step three to five times slower.
export OMP_WAIT_POLICY=passive
python=/usr/bin/python3
[ -f "$work/vocab.txt" ] || $python "$here/vocabulary.py" --data "$data" --out "$work"
$python "$here/pretrain.py" --data "$data" --out "$work"
$python "$here/finetune.py" --data "$data" --out "$work"
$python "$here/evaluate.py" --data "$data" --out "$work"
$python "$here/export.py" --data "$data" --out "$work" --model-dir "$here/../models/sentiment"
(cd "$here/../../.." && npm run build --workspace @cuecard/core)
node "$here/fit-blend.mjs" "$data"
