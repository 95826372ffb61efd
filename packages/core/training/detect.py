"""Goes on with pre-training: a small generator puts other words into a text, and the network says of each word whether it is the one that stood there.

After Clark et al. 2020, "ELECTRA: Pre-training Text Encoders as Discriminators Rather Than Generators". Writes the checkpoint --name, also while it runs.
"""
import argparse
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from corpus import pretraining_texts
from descent import Descent
from model import Config, Encoder, encoder_of
from pretrain import hidden_batches
from text import Tokenizer

# Of the two losses, as in the paper.
DETECTION = 50.0


def likely_words(logits, generator):
    """One word for each row, drawn by its probability (Gumbel's way of drawing)."""
    noise = -torch.log(-torch.log(torch.rand(logits.shape, generator=generator) + 1e-9) + 1e-9)
    return (logits + noise).argmax(-1)


class Detector(nn.Module):
    """The network with a head that judges each word, and a generator of one layer that shares its words."""

    def __init__(self, network):
        super().__init__()
        self.network = network
        width = network.config.width
        self.generator = Encoder(Config(vocabulary=network.config.vocabulary, width=width, layers=1, inner=2 * width))
        self.generator.words = network.words
        self.judge = nn.Sequential(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, 1))

    def losses(self, ids, mask, hidden, chosen, chance):
        """Of the generator, which guesses what is hidden, and of the network, which finds what was guessed wrongly."""
        logits = self.generator.masked(hidden, mask, chosen)
        seen = ids.clone()
        seen[chosen] = likely_words(logits.detach(), chance)
        judged = self.judge(self.network.encode(seen, mask)).squeeze(-1)
        inside = mask.bool()
        return F.cross_entropy(logits, ids[chosen]), F.binary_cross_entropy_with_logits(judged[inside], (seen != ids).float()[inside])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", default="pretrained", help="checkpoint to go on from")
    parser.add_argument("--name", default="detecting", help="of the checkpoint to write")
    parser.add_argument("--steps", type=int, default=6500)
    parser.add_argument("--tokens", type=int, default=2048, help="tokens of a batch")
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    chance = torch.Generator().manual_seed(options.seed)
    tokenizer = Tokenizer(options.out / "vocab.txt")
    sequences = [s for s in map(tokenizer.encode, pretraining_texts(options.data)) if len(s) > 4]
    model = Detector(encoder_of(torch.load(options.out / f"{options.start}.pt")))
    descent = Descent(model.parameters(), options.rate, options.steps, warm_up=300, least=0.03, decay=0.01)
    path = options.out / f"{options.name}.pt"
    epoch, started = 0, time.time()
    while descent.taken < options.steps:
        for ids, mask, hidden, chosen in hidden_batches(sequences, tokenizer, options.tokens, options.seed + epoch, chance):
            guessing, detection = model.losses(ids, mask, hidden, chosen, chance)
            descent.step(guessing + DETECTION * detection)
            if descent.taken % 100 == 0:
                seconds = time.time() - started
                print(f"step {descent.taken}/{options.steps} guessing {guessing.item():.3f} detection {detection.item():.4f} {seconds:.0f} s", flush=True)
            if descent.taken % 1000 == 0:
                torch.save(model.network.state_dict(), path)
            if descent.taken == options.steps:
                break
        epoch += 1
    torch.save(model.network.state_dict(), path)


if __name__ == "__main__":
    main()
