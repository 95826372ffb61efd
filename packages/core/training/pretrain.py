"""Masked-word pre-training. Writes pretrained.pt, also while it runs, and goes on from it."""
import argparse
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from batches import padded, shuffled_batches
from corpus import pretraining_texts
from model import Config, Encoder
from text import Tokenizer


def hide(ids, mask, tokenizer, share, generator):
    """Chooses positions to guess: 80 % become [MASK], 10 % another word, 10 % stay."""
    special = (ids == tokenizer.cls) | (ids == tokenizer.sep) | (mask == 0)
    chosen = (torch.rand(ids.shape, generator=generator) < share) & ~special
    fate = torch.rand(ids.shape, generator=generator)
    hidden = ids.clone()
    hidden[chosen & (fate < 0.8)] = tokenizer.mask
    swap = chosen & (fate >= 0.9)
    hidden[swap] = torch.randint(5, len(tokenizer.vocabulary), (int(swap.sum()),), generator=generator)
    return hidden, chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=7600)
    parser.add_argument("--tokens", type=int, default=3072, help="tokens of a batch")
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    generator = torch.Generator().manual_seed(options.seed)
    tokenizer = Tokenizer(options.out / "vocab.txt")
    sequences = [s for s in map(tokenizer.encode, pretraining_texts(options.data)) if len(s) > 4]
    lengths = [len(s) for s in sequences]
    print(f"{len(sequences)} texts, {sum(lengths)} tokens", flush=True)
    model = Encoder(Config(vocabulary=len(tokenizer.vocabulary)), dropout=0.0)
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.rate, betas=(0.9, 0.98), weight_decay=0.01)
    step, epoch, started, running = 0, 0, time.time(), None
    path = options.out / "pretrained.pt"
    if path.exists():
        kept = torch.load(path)
        model.load_state_dict(kept["model"])
        optimizer.load_state_dict(kept["optimizer"])
        step, epoch = kept["step"], kept["epoch"]
    while step < options.steps:
        for batch in shuffled_batches(lengths, options.tokens, options.seed + epoch):
            ids, mask = padded([sequences[i] for i in batch], tokenizer.pad)
            hidden, chosen = hide(ids, mask, tokenizer, 0.2, generator)
            if not chosen.any():
                continue
            for group in optimizer.param_groups:
                group["lr"] = options.rate * min(1, (step + 1) / 200) * max(0.03, 1 - step / options.steps)
            loss = F.cross_entropy(model.masked(hidden, mask, chosen), ids[chosen])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            running = loss.item() if running is None else 0.99 * running + 0.01 * loss.item()
            if step % 100 == 0:
                print(f"step {step} epoch {epoch} loss {running:.3f} {time.time() - started:.0f} s", flush=True)
            if step % 500 == 0 or step == options.steps:
                torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "epoch": epoch}, path)
            if step == options.steps:
                break
        epoch += 1


if __name__ == "__main__":
    main()
