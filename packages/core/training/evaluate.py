"""Accuracy, macro-F1 and calibration of a fine-tuned checkpoint, by set, before export."""
import argparse
from pathlib import Path

import torch

from finetune import Trainer
from labelled import from_json, hard_rows, held_out_rows, real_rows
from model import encoder_of
from text import EMOTIONS, MEMBERS, SENTIMENTS, Tokenizer, read_jsonl

GROUP = [next(k for k, members in enumerate(MEMBERS.values()) if e in members) for e in range(6)]


def macro_f1(gold, got):
    scores = []
    for label in sorted(set(gold)):
        hits = sum(g == label and p == label for g, p in zip(gold, got))
        scores.append(2 * hits / max(1, gold.count(label) + got.count(label)))
    return sum(scores) / len(scores)


def calibration_error(sure, right, bins=15):
    error = 0.0
    for b in range(bins):
        inside = [i for i, p in enumerate(sure) if min(bins - 1, int(p * bins)) == b]
        if inside:
            error += abs(sum(right[i] for i in inside) - sum(sure[i] for i in inside)) / len(sure)
    return error


def report(name, rows, probabilities):
    sums = torch.stack([probabilities[:, members].sum(-1) for members in MEMBERS.values()], -1)
    gold = [max(range(3), key=lambda k: sum(r.target[e] for e in range(6) if GROUP[e] == k) if r.by_emotion else r.target[k]) for r in rows]
    got, sure = sums.argmax(-1).tolist(), sums.max(-1).values.tolist()
    right = [g == p for g, p in zip(gold, got)]
    felt = [i for i, r in enumerate(rows) if r.by_emotion]
    gold_emotion = [max(range(6), key=lambda e: rows[i].target[e]) for i in felt]
    got_emotion = [probabilities[i].argmax().item() for i in felt]
    ece = calibration_error(sure, right)
    print(f"{name:28} n {len(rows):5} accuracy {sum(right) / len(right):.3f} macro-F1 {macro_f1(gold, got):.3f} ECE {ece:.3f} emotion macro-F1 {macro_f1(gold_emotion, got_emotion) if felt else 0:.3f}")
    return gold, got, right


def load(out, name):
    tokenizer = Tokenizer(out / "vocab.txt")
    return Trainer(encoder_of(torch.load(out / f"{name}.pt")), tokenizer, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="finetuned")
    parser.add_argument("--show", action="store_true", help="print the held-out sentences that it gets wrong")
    options = parser.parse_args()
    trainer = load(options.out, options.name)
    for name in ("dev_real_service", "dev_goemotions"):
        rows = [row for row in read_jsonl(options.data / f"{name}.jsonl") if row.get("sentiment")]
        rows = [from_json({**row, "soft": None}) for row in rows]
        report(name, rows, trainer.predict([r.text for r in rows])[0])
    rows = [*hard_rows(), *held_out_rows(), *real_rows(options.data, held_out=True)]
    for source in sorted({r.source for r in rows}):
        part = [r for r in rows if r.source == source]
        probabilities = trainer.predict([r.text for r in part])[0]
        gold, got, right = report(source, part, probabilities)
        lowered = trainer.predict(["".join(c for c in r.text.lower() if c.isalnum() or c in " '") for r in part])[0]
        report(f"{source} as speech", part, lowered)
        if options.show:
            for r, g, p, ok, e in zip(part, gold, got, right, probabilities.argmax(-1).tolist()):
                if not ok:
                    print(f"  {SENTIMENTS[g]} → {SENTIMENTS[p]} ({EMOTIONS[e]}) {r.text}")


if __name__ == "__main__":
    main()
