"""Masked-word pre-training. Writes pretrained.pt, and while it runs pretraining.pt, from which it goes on."""
import argparse
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from batches import padded, shuffled_batches
from corpus import pretraining_texts
from descent import Descent
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


def hidden_batches(sequences, tokenizer, tokens, seed, generator):
    """One pass over the texts: ids, mask, the ids with a fifth of them hidden, and where."""
    for batch in shuffled_batches([len(s) for s in sequences], tokens, seed):
        ids, mask = padded([sequences[i] for i in batch], tokenizer.pad)
        hidden, chosen = hide(ids, mask, tokenizer, 0.2, generator)
        if chosen.any():
            yield ids, mask, hidden, chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=20000)
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
    print(f"{len(sequences)} texts, {sum(map(len, sequences))} tokens", flush=True)
    model = Encoder(Config(vocabulary=len(tokenizer.vocabulary)), dropout=0.0)
    descent = Descent(model.parameters(), options.rate, options.steps, warm_up=200, least=0.03, decay=0.01)
    epoch, started, running = 0, time.time(), None
    path = options.out / "pretraining.pt"
    if path.exists():
        kept = torch.load(path)
        model.load_state_dict(kept["model"])
        descent.optimizer.load_state_dict(kept["optimizer"])
        descent.taken, epoch = kept["step"], kept["epoch"]
    while descent.taken < options.steps:
        for ids, mask, hidden, chosen in hidden_batches(sequences, tokenizer, options.tokens, options.seed + epoch, generator):
            loss = F.cross_entropy(model.masked(hidden, mask, chosen), ids[chosen])
            descent.step(loss)
            running = loss.item() if running is None else 0.99 * running + 0.01 * loss.item()
            if descent.taken % 100 == 0:
                print(f"step {descent.taken} epoch {epoch} loss {running:.3f} {time.time() - started:.0f} s", flush=True)
            if descent.taken % 500 == 0:
                torch.save({"model": model.state_dict(), "optimizer": descent.optimizer.state_dict(), "step": descent.taken, "epoch": epoch}, path)
            if descent.taken == options.steps:
                break
        epoch += 1
    torch.save(model.state_dict(), options.out / "pretrained.pt")


if __name__ == "__main__":
    main()
