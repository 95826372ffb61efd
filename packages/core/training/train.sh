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
have() { [ -f "$work/$1" ]; }
have vocab.txt || train vocabulary
have pretrained.pt || train pretrain
have detecting.pt || train detect
have teacher-1.pt || train finetune --start pretrained --name teacher-1 --seed 1 --epochs 6
have teacher-2.pt || train finetune --start detecting --name teacher-2 --seed 2 --epochs 6
# Part of the inner units do what all did; what is left learns from the teachers, twice, and the mean of the two is kept.
/usr/bin/python3 "$here/narrow.py" "$work" narrowed teacher-2 224
for each in 1 2; do
  have "student-$each.pt" || train finetune --start narrowed --name "student-$each" --seed "1$each" --epochs 4 --rate 5e-4 --teachers teacher-1 teacher-2
done
/usr/bin/python3 "$here/average.py" "$work" averaged student-1 student-2
# By now GoEmotions is known by heart; one more pass takes it from a teacher who is not.
have elsewhere.pt || train finetune --start detecting --name elsewhere --seed 31 --epochs 2 --public
have final.pt || train finetune --start averaged --name final --seed 33 --epochs 1 --rate 3e-4 --teachers student-1 student-2 --elsewhere elsewhere
train evaluate --name final
train export --name final --model-dir "$here/../models/sentiment"
(cd "$here/../../.." && npm run build --workspace @cuecard/core)
node "$here/fit-blend.mjs" "$data"
