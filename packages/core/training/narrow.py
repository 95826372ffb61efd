"""Keeps the units of the inner layers that weigh most: narrow.py WORK NAME CHECKPOINT UNITS (what is left is to be fine-tuned again).

A unit weighs what it adds on the average text: its mean square times the square of the weights that lead out of it, after
Molchanov et al. 2017, "Pruning Convolutional Neural Networks for Resource Efficient Inference", section 2.2.
"""
import sys
from pathlib import Path

import torch

from batches import padded
from labelled import contrast_rows
from model import encoder_of
from text import Tokenizer


def mean_squares(model, tokenizer, texts):
    """By layer and unit, over all tokens of the texts."""
    sums, count = [0.0] * len(model.layers), 0
    hooks = [layer.down.register_forward_pre_hook(lambda _, x, i=i: sums.__setitem__(i, sums[i] + (x[0] ** 2).sum((0, 1)))) for i, layer in enumerate(model.layers)]
    with torch.no_grad():
        for text in texts:
            ids, mask = padded([tokenizer.encode(text)], tokenizer.pad)
            model.encode(ids, mask)
            count += ids.shape[1]
    for hook in hooks:
        hook.remove()
    return [total / count for total in sums]


def main():
    work, name, checkpoint, units = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    state = torch.load(work / f"{checkpoint}.pt")
    model = encoder_of(state).eval()
    texts = [row.text for row in contrast_rows()][::8]
    for i, square in enumerate(mean_squares(model, Tokenizer(work / "vocab.txt"), texts)):
        at = f"layers.{i}"
        worth = square * (state[f"{at}.down.weight"] ** 2).sum(0)
        kept = worth.topk(units).indices.sort().values
        print(f"layer {i}: the {units} kept units have {worth[kept].sum() / worth.sum():.3f} of the worth")
        state[f"{at}.up.weight"], state[f"{at}.up.bias"] = state[f"{at}.up.weight"][kept], state[f"{at}.up.bias"][kept]
        state[f"{at}.down.weight"] = state[f"{at}.down.weight"][:, kept]
    torch.save(state, work / f"{name}.pt")


if __name__ == "__main__":
    main()
