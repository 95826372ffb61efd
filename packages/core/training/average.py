"""Averages the weights of checkpoints of one run: average.py WORK NAME CHECKPOINT… (Wortsman et al. 2022, "Model soups")."""
import sys
from pathlib import Path

import torch

if __name__ == "__main__":
    work, name, *checkpoints = sys.argv[1:]
    states = [torch.load(Path(work) / f"{one}.pt") for one in checkpoints]
    torch.save({key: sum(state[key] for state in states) / len(states) for key in states[0]}, Path(work) / f"{name}.pt")
