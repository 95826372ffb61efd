"""What the two kinds of pre-training share: the texts with words hidden, and steps that go on where a run was broken off."""
import argparse
import time
from pathlib import Path

import torch

from batches import padded, shuffled_batches
from corpus import call_lines, public_texts
from descent import Descent
from labelled import contrast_rows
from text import Tokenizer


def options_for(description, steps, tokens, rate, seed):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=steps)
    parser.add_argument("--tokens", type=int, default=tokens, help="tokens of a batch")
    parser.add_argument("--rate", type=float, default=rate)
    parser.add_argument("--seed", type=int, default=seed)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def pretraining_texts(data):
    """Distinct texts, in a fixed order: of the public sets, our sentences that are learnt from, the lines of our calls."""
    return list(dict.fromkeys([*public_texts(data), *(row.text for row in contrast_rows()), *call_lines()]))


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


def run(model, loss_of, options, name, warm_up, generator):
    """Trains a model in place; what is kept in NAME-running.pt while it runs is where a broken-off run goes on."""
    tokenizer = Tokenizer(options.out / "vocab.txt")
    sequences = [s for s in map(tokenizer.encode, pretraining_texts(options.data)) if len(s) > 4]
    print(f"{len(sequences)} texts, {sum(map(len, sequences))} tokens", flush=True)
    descent = Descent(model.parameters(), options.rate, options.steps, warm_up=warm_up, least=0.03, decay=0.01)
    epoch, started, running = 0, time.time(), None
    path = options.out / f"{name}-running.pt"
    if path.exists():
        kept = torch.load(path)
        model.load_state_dict(kept["model"])
        descent.optimizer.load_state_dict(kept["optimizer"])
        descent.taken, epoch = kept["step"], kept["epoch"]
    while descent.taken < options.steps:
        for batch in hidden_batches(sequences, tokenizer, options.tokens, options.seed + epoch, generator):
            loss = loss_of(*batch)
            descent.step(loss)
            running = loss.item() if running is None else 0.99 * running + 0.01 * loss.item()
            if descent.taken % 100 == 0:
                print(f"step {descent.taken}/{options.steps} epoch {epoch} loss {running:.3f} {time.time() - started:.0f} s", flush=True)
            if descent.taken % 500 == 0:
                torch.save({"model": model.state_dict(), "optimizer": descent.optimizer.state_dict(), "step": descent.taken, "epoch": epoch}, path)
            if descent.taken == options.steps:
                break
        epoch += 1
