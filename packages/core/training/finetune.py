"""Fine-tuning on all labelled texts at once; with `--teachers`, half of what is learnt is what they say on average, also of texts without labels."""
import argparse
import copy
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from augment import varied
from batches import padded, shuffled_batches
from corpus import unlabelled_rows
from descent import Descent
from labelled import DETAILS, Row, contrast_rows, public_rows, real_rows, shared_contrast_rows
from model import encoder_of
from text import MEMBERS, Tokenizer

SUMS = torch.tensor([[1.0 if e in members else 0.0 for members in MEMBERS.values()] for e in range(6)])
# How often a row of each source comes in one pass: what a customer may say more often, what was said elsewhere less.
COPIES = {"written": 2, "shared": 3, "real": 1, "goemotions": 2}
OTHERS, UNLABELLED = 20000, 20000
BATCH_TOKENS = 1536
# Share of the steps after which the weights are averaged.
AVERAGED_FROM = 0.6


def loss_of(logits, intensity, details, rows, smoothing=0.04):
    """Cross-entropy to the emotions; where only the sentiment is known, to the sums over its emotions; with it what else a row knows."""
    logp = F.log_softmax(logits, -1)
    grouped = torch.log(logp.exp() @ SUMS + 1e-9)
    weights = torch.tensor([r.weight for r in rows])
    total = torch.zeros(len(rows))
    for by_emotion, values in ((True, logp), (False, grouped)):
        places = [i for i, r in enumerate(rows) if r.by_emotion is by_emotion]
        if places:
            target = torch.tensor([rows[i].target for i in places])
            target = target * (1 - smoothing) + smoothing / target.shape[1]
            total[places] = -(target * values[places]).sum(-1)
    known = [i for i, r in enumerate(rows) if r.intensity is not None]
    if known:
        wanted = torch.tensor([float(rows[i].intensity) for i in known])
        total[known] = total[known] + 0.15 * (intensity[known] - wanted) ** 2
    fine = [i for i, r in enumerate(rows) if r.details]
    if fine:
        wanted = torch.tensor([[1.0 if name in rows[i].details else 0.0 for name in DETAILS] for i in fine])
        total[fine] = total[fine] + 0.15 * F.binary_cross_entropy_with_logits(details[fine], wanted, reduction="none").sum(-1)
    return (total * weights).sum() / weights.sum()


class Trainer:
    def __init__(self, model, tokenizer, seed):
        self.model, self.tokenizer, self.seed = model, tokenizer, seed
        self.chance = random.Random(seed)
        self.averaged = None

    def stage(self, name, rows, epochs, rate):
        """The weights left are the mean over the later steps."""
        neutral = [r.text for r in rows if r.source in ("multidogo-weak", "written/requests-smalltalk", "sgd-weak") and r.target[4] == 1.0]
        started, descent, running, kept = time.time(), None, 0.0, 0
        for epoch in range(epochs):
            texts = [self._vary(r, neutral) for r in rows]
            sequences = [self._drop(self.tokenizer.encode(t)) for t in texts]
            batches = shuffled_batches([len(s) for s in sequences], BATCH_TOKENS, self.seed + epoch)
            descent = descent or Descent(self.model.parameters(), rate, len(batches) * epochs, warm_up=100, least=0.05, decay=0.02)
            self.model.train()
            for batch in batches:
                part = [rows[i] for i in batch]
                ids, mask = padded([sequences[i] for i in batch], self.tokenizer.pad)
                pooled = self.model.pooled(ids, mask)
                loss = loss_of(*self.model.classified(pooled), self.model.detail(pooled), part)
                descent.step(loss)
                running += (loss.item() - running) / min(descent.taken, 300)
                if descent.taken >= AVERAGED_FROM * descent.total:
                    kept = self._average(kept)
                if descent.taken % 500 == 0:
                    print(f"{name}: step {descent.taken}/{descent.total} loss {running:.3f} {time.time() - started:.0f} s", flush=True)
        self.model.load_state_dict(self.averaged)

    def _average(self, kept):
        state = self.model.state_dict()
        if kept == 0:
            self.averaged = copy.deepcopy(state)
        else:
            for key, value in state.items():
                self.averaged[key] += (value - self.averaged[key]) / (kept + 1)
        return kept + 1

    def _vary(self, row, neutral):
        text = varied(row.text, self.chance)
        if neutral and self.chance.random() < 0.06 and len(text) < 120:
            other = self.chance.choice(neutral)
            text = f"{other} {text}" if self.chance.random() < 0.6 else f"{text} {other}"
        return text

    def _drop(self, ids):
        return [i if self.chance.random() > 0.03 else self.tokenizer.unknown for i in ids] if len(ids) > 6 else ids

    def predict(self, texts):
        """Probabilities of the emotions, and intensities."""
        self.model.eval()
        out, felt = torch.zeros(len(texts), 6), torch.zeros(len(texts))
        sequences = [self.tokenizer.encode(t) for t in texts]
        with torch.no_grad():
            for batch in shuffled_batches([len(s) for s in sequences], 6000, 0):
                logits, intensity = self.model(*padded([sequences[i] for i in batch], self.tokenizer.pad))
                out[batch], felt[batch] = logits.softmax(-1), intensity
        return out, felt


def public_mixture(data, seed):
    """GoEmotions, and a sample of the other public rows."""
    public = public_rows(data)
    reddit, others = [r for r in public if r.source == "goemotions"], [r for r in public if r.source != "goemotions"]
    return reddit, random.Random(seed).sample(others, OTHERS)


def mixture(data, seed):
    """The rows of one pass."""
    reddit, others = public_mixture(data, seed)
    parts = {"written": contrast_rows(), "shared": shared_contrast_rows(data), "real": real_rows(data), "goemotions": reddit}
    return [*(row for name, rows in parts.items() for row in rows * COPIES[name]), *others]


def softened(row, said):
    """The row with the mean of its label and of what the teachers say; of a sentiment alone, they say which emotion."""
    target = row.target if row.by_emotion else [0.0] * 6
    if not row.by_emotion:
        for share, members in zip(row.target, MEMBERS.values()):
            whole = sum(said[e] for e in members)
            for e in members:
                target[e] = share * said[e] / max(whole, 1e-6)
    mean = [(a + b) / 2 for a, b in zip(target, said)]
    return Row(row.text, mean, True, row.weight, row.intensity, row.source, row.details)


def mean_answers(teachers, texts):
    """By text, the mean of the teachers' probabilities and of their intensities."""
    answers = [teacher.predict(texts) for teacher in teachers]
    said, felt = (sum(part) / len(teachers) for part in zip(*answers))
    return dict(zip(texts, zip(said.tolist(), felt.tolist())))


def taught(rows, teachers, elsewhere, data, seed):
    """
    The rows softened by the teachers, and unlabelled utterances with what they say of them (Hinton et al. 2015, "Distilling the Knowledge in a
    Neural Network"). Of GoEmotions others may be the teachers, who have not learnt it by heart.
    """
    unlabelled = list(dict.fromkeys(row["text"] for row in unlabelled_rows(data)))
    random.Random(seed).shuffle(unlabelled)
    reddit, others = [r for r in rows if r.source == "goemotions"], [r for r in rows if r.source != "goemotions"]
    distinct = lambda part: list(dict.fromkeys(r.text for r in part))
    ours = mean_answers(teachers, [*distinct(others), *unlabelled[:UNLABELLED]])
    theirs = mean_answers(elsewhere or teachers, distinct(reddit))
    more = [Row(text, ours[text][0], True, 0.7, ours[text][1], "unlabelled") for text in unlabelled[:UNLABELLED]]
    return [*(softened(r, ours[r.text][0]) for r in others), *(softened(r, theirs[r.text][0]) for r in reddit), *more]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", required=True, help="checkpoint to go on from")
    parser.add_argument("--name", required=True, help="of the checkpoint to write")
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--rate", type=float, default=6e-4)
    parser.add_argument("--public", action="store_true", help="learn from the public sets alone")
    parser.add_argument("--elsewhere", nargs="*", default=[], metavar="NAME", help="checkpoints to learn GoEmotions from")
    parser.add_argument("--teachers", nargs="*", default=[], metavar="NAME", help="checkpoints to learn from")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    tokenizer = Tokenizer(options.out / "vocab.txt")
    load = lambda name, dropout: Trainer(encoder_of(torch.load(options.out / f"{name}.pt"), dropout), tokenizer, options.seed)
    rows = [row for part in public_mixture(options.data, options.seed) for row in part] if options.public else mixture(options.data, options.seed)
    if options.teachers:
        teachers, elsewhere = ([load(name, 0.0) for name in names] for names in (options.teachers, options.elsewhere))
        rows = taught(rows, teachers, elsewhere, options.data, options.seed)
    print(f"{len(rows)} rows a pass", flush=True)
    trainer = load(options.start, 0.1)
    trainer.stage(options.name, rows, options.epochs, options.rate)
    torch.save(trainer.model.state_dict(), options.out / f"{options.name}.pt")


if __name__ == "__main__":
    main()
