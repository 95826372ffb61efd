"""Averages the weights of two checkpoints of one run: average.py WORK FIRST SECOND NAME (Wortsman et al. 2022, "Model soups")."""
import sys
from pathlib import Path

import torch

SHARE = 0.35

if __name__ == "__main__":
    work, first, second, name = sys.argv[1:]
    a, b = (torch.load(Path(work) / f"{one}.pt") for one in (first, second))
    torch.save({key: SHARE * a[key] + (1 - SHARE) * b[key] for key in a}, Path(work) / f"{name}.pt")
