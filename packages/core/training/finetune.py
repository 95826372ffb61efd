"""Fine-tuning in stages: public sets, then contrast sentences and real utterances, then self-training on unlabelled service text."""
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
from labelled import DETAILS, Row, contrast_rows, public_rows, real_rows, shared_contrast_rows
from model import Config, Encoder, encoder_of
from text import MEMBERS, Tokenizer

SUMS = torch.tensor([[1.0 if e in members else 0.0 for members in MEMBERS.values()] for e in range(6)])


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

    def stage(self, name, rows, epochs, rate, strength, tokens=1536, average_from=None):
        """One pass of stages: `strength` is that of the variations. Weights are averaged over the steps after `average_from`."""
        optimizer = torch.optim.AdamW(self.model.parameters(), lr=rate, betas=(0.9, 0.98), weight_decay=0.02)
        neutral = [r.text for r in rows if r.source in ("multidogo-weak", "written/requests-smalltalk", "sgd-weak") and r.target[4] == 1.0]
        started, step, kept = time.time(), 0, 0
        for epoch in range(epochs):
            texts = [self._vary(r, strength, neutral) for r in rows]
            sequences = [self._drop(self.tokenizer.encode(t)) for t in texts]
            batches = shuffled_batches([len(s) for s in sequences], tokens, self.seed + epoch)
            total, running = len(batches) * epochs, 0.0
            self.model.train()
            for batch in batches:
                part = [rows[i] for i in batch]
                ids, mask = padded([sequences[i] for i in batch], self.tokenizer.pad)
                for group in optimizer.param_groups:
                    group["lr"] = rate * min(1, (step + 1) / 100) * max(0.05, 1 - step / total)
                pooled = self.model.pooled(ids, mask)
                loss = loss_of(*self.model.classified(pooled), self.model.detail(pooled), part)
                optimizer.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
                optimizer.step()
                step += 1
                running += (loss.item() - running) / min(step, 300)
                if average_from is not None and step >= average_from * total:
                    kept = self._average(kept)
                if step % 500 == 0 or step == total:
                    print(f"{name}: step {step}/{total} loss {running:.3f} {time.time() - started:.0f} s", flush=True)
        if average_from is not None:
            self.model.load_state_dict(self.averaged)

    def _average(self, kept):
        state = self.model.state_dict()
        if kept == 0:
            self.averaged = copy.deepcopy(state)
        else:
            for key, value in state.items():
                self.averaged[key] += (value - self.averaged[key]) / (kept + 1)
        return kept + 1

    def _vary(self, row, strength, neutral):
        text = varied(row.text, self.chance, strength)
        if strength and neutral and self.chance.random() < 0.06 and len(text) < 120:
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


def self_labelled(trainer, data, seed, per_class, weight):
    """Unlabelled utterances with the model's own distribution, where it is sure; not too many of one emotion."""
    rows = unlabelled_rows(data)
    random.Random(seed).shuffle(rows)
    texts = list(dict.fromkeys(r["text"] for r in rows))
    probabilities, felt = trainer.predict(texts)
    sure = probabilities.max(-1)
    counts, out = [0] * 6, []
    for text, p, top, best, intensity in zip(texts, probabilities.tolist(), sure.values.tolist(), sure.indices.tolist(), felt.tolist()):
        if top > 0.85 and counts[best] < per_class:
            counts[best] += 1
            out.append(Row(text, p, True, weight, min(3, max(0, intensity)), "self"))
    print(f"self-training rows by emotion: {counts}", flush=True)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", default="public", help="checkpoint to go on from, where it exists, in the place of the first stage")
    parser.add_argument("--epochs", type=int, default=3, help="of the contrast stage")
    parser.add_argument("--name", default="finetuned")
    parser.add_argument("--polish", type=int, metavar="COPIES", help="only one more pass at a low rate from --start, with so many copies of each written sentence")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    tokenizer = Tokenizer(options.out / "vocab.txt")
    public = public_rows(options.data)
    chance = random.Random(options.seed)
    written, shared, real = contrast_rows(), shared_contrast_rows(options.data), real_rows(options.data)
    reddit, others = [r for r in public if r.source == "goemotions"], [r for r in public if r.source != "goemotions"]
    path = options.out / f"{options.start}.pt"
    if path.exists():
        model = encoder_of(torch.load(path), dropout=0.1)
        trainer = Trainer(model, tokenizer, options.seed)
    else:
        model = Encoder(Config(vocabulary=len(tokenizer.vocabulary)), dropout=0.1)
        trainer = Trainer(model, tokenizer, options.seed)
        pretrained = torch.load(options.out / "pretrained.pt")["model"]
        model.load_state_dict({k: v for k, v in pretrained.items() if not k.startswith("classify")}, strict=False)
        trainer.stage("public", public, 2, 8e-4, 0.5)
        torch.save(model.state_dict(), path)
    if options.polish:
        extra = self_labelled(trainer, options.data, options.seed, 2500, 0.7)
        copies = [*written * options.polish, *shared * (2 + options.polish // 2), *real * 6]
        trainer.stage("polish", [*copies, *reddit * 3, *chance.sample(others, 20000), *extra], 1, 1.5e-4, 1.0, average_from=0.4)
        torch.save(model.state_dict(), options.out / f"{options.name}.pt")
        return
    contrast = options.out / f"{options.name}-contrast.pt"
    if contrast.exists():
        model.load_state_dict(torch.load(contrast))
    else:
        # The public sets stay in every stage: without them the model forgets what is not said to a company.
        trainer.stage("contrast", [*[*written, *shared, *real] * 5, *public], options.epochs, 6e-4, 1.0, average_from=0.85)
        torch.save(model.state_dict(), contrast)
    # Written sentences are full of feeling; what customers say is mostly not: the last stage has more of what was said.
    extra = self_labelled(trainer, options.data, options.seed, 2500, 0.7)
    trainer.stage("settling", [*written * 4, *shared * 6, *real * 12, *reddit * 2, *chance.sample(others, 30000), *extra], 2, 6e-4, 1.0, average_from=0.7)
    torch.save(model.state_dict(), options.out / f"{options.name}.pt")


if __name__ == "__main__":
    main()
