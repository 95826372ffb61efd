"""Goes on with pre-training: a small generator puts other words into a text, and the network says of each word whether it is the one that stood there.

After Clark et al. 2020, "ELECTRA: Pre-training Text Encoders as Discriminators Rather Than Generators". Goes on from pretrained.pt and writes detecting.pt.
"""
import torch
from torch import nn
from torch.nn import functional as F

from model import Config, Encoder, encoder_of
from pretraining import options_for, run

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

    def loss(self, ids, mask, hidden, chosen, chance):
        """Of the generator, which guesses what is hidden, and with it of the network, which finds what was guessed wrongly."""
        logits = self.generator.masked(hidden, mask, chosen)
        seen = ids.clone()
        seen[chosen] = likely_words(logits.detach(), chance)
        judged = self.judge(self.network.encode(seen, mask)).squeeze(-1)
        inside = mask.bool()
        detection = F.binary_cross_entropy_with_logits(judged[inside], (seen != ids).float()[inside])
        return F.cross_entropy(logits, ids[chosen]) + DETECTION * detection


def main():
    options = options_for(__doc__.splitlines()[0], steps=6500, tokens=2048, rate=1e-3, seed=3)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    chance = torch.Generator().manual_seed(options.seed)
    model = Detector(encoder_of(torch.load(options.out / "pretrained.pt")))
    run(model, lambda *batch: model.loss(*batch, chance), options, "detecting", 300, chance)
    torch.save(model.network.state_dict(), options.out / "detecting.pt")


if __name__ == "__main__":
    main()
