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
train() {
  program=$1
  shift
  /usr/bin/python3 "$here/$program.py" --data "$data" --out "$work" "$@"
}
[ -f "$work/vocab.txt" ] || train vocabulary
train pretrain
train finetune --name first --epochs 2
/usr/bin/python3 "$here/average.py" "$work" second-contrast first-contrast first
train finetune --name second --seed 2
# Two thirds of the inner units do what all did; a pass at a low rate, twice, and the mean of the three.
/usr/bin/python3 "$here/narrow.py" "$work" narrowed second 256
train finetune --name polished-1 --start narrowed --polish 2 --seed 11
train finetune --name polished-2 --start narrowed --polish 4 --seed 12
/usr/bin/python3 "$here/average.py" "$work" final polished-1 polished-2 narrowed
train evaluate --name final
train export --name final --model-dir "$here/../models/sentiment"
(cd "$here/../../.." && npm run build --workspace @cuecard/core)
node "$here/fit-blend.mjs" "$data"
