"""Masked-word pre-training: writes pretrained.pt."""
import torch
from torch.nn import functional as F

from model import Config, Encoder
from pretraining import options_for, run
from text import Tokenizer


def main():
    options = options_for(__doc__, steps=20000, tokens=3072, rate=1.5e-3, seed=1)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    model = Encoder(Config(vocabulary=len(Tokenizer(options.out / "vocab.txt").vocabulary)), dropout=0.0)
    guessing = lambda ids, mask, hidden, chosen: F.cross_entropy(model.masked(hidden, mask, chosen), ids[chosen])
    run(model, guessing, options, "pretrained", 200, torch.Generator().manual_seed(options.seed))
    torch.save(model.state_dict(), options.out / "pretrained.pt")


if __name__ == "__main__":
    main()
