"""Batches of texts of like length, so that little is spent on padding."""
import random

import torch


def shuffled_batches(lengths, tokens, seed):
    """Lists of indices, each with about `tokens` tokens; texts of like length stand together."""
    chance = random.Random(seed)
    order = list(range(len(lengths)))
    chance.shuffle(order)
    batches = []
    for start in range(0, len(order), 20000):
        batch, longest = [], 0
        for i in sorted(order[start : start + 20000], key=lambda i: lengths[i]):
            if batch and max(longest, lengths[i]) * (len(batch) + 1) > tokens:
                batches.append(batch)
                batch, longest = [], 0
            batch.append(i)
            longest = max(longest, lengths[i])
        batches.append(batch)
    chance.shuffle(batches)
    return batches


def padded(sequences, pad, shortest=1):
    longest = max(shortest, *map(len, sequences))
    ids = torch.tensor([s + [pad] * (longest - len(s)) for s in sequences])
    mask = torch.tensor([[1] * len(s) + [0] * (longest - len(s)) for s in sequences])
    return ids, mask
