"""The network: a small transformer encoder with mean and max pooling, to the logits of six emotions and an intensity from 0 to 3."""
import torch
from torch import nn
from torch.nn import functional as F


class Config:
    def __init__(self, vocabulary=8192, width=128, layers=3, heads=4, inner=384, positions=64, labels=6, details=28):
        self.vocabulary, self.width, self.layers, self.heads = vocabulary, width, layers, heads
        self.inner, self.positions, self.labels, self.details = inner, positions, labels, details


class Layer(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.heads = c.heads
        self.norm1 = nn.LayerNorm(c.width, eps=1e-5)
        self.qkv = nn.Linear(c.width, 3 * c.width)
        self.out = nn.Linear(c.width, c.width)
        self.norm2 = nn.LayerNorm(c.width, eps=1e-5)
        self.up = nn.Linear(c.width, c.inner)
        self.down = nn.Linear(c.inner, c.width)

    def forward(self, x, bias, drop):
        b, n, w = x.shape
        size = w // self.heads
        q, k, v = self.qkv(self.norm1(x)).view(b, n, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(q @ k.transpose(-1, -2) * size**-0.5 + bias, -1)
        mixed = (weights @ v).transpose(1, 2).reshape(b, n, w)
        x = x + F.dropout(self.out(mixed), drop, self.training)
        return x + F.dropout(self.down(torch.relu(self.up(self.norm2(x)))), drop, self.training)


class Encoder(nn.Module):
    """Token ids to logits of the emotions and the intensity; `masked` gives the logits of masked-word pre-training."""

    def __init__(self, config, dropout=0.0):
        super().__init__()
        self.config, self.dropout = config, dropout
        self.words = nn.Embedding(config.vocabulary, config.width)
        self.places = nn.Embedding(config.positions, config.width)
        self.layers = nn.ModuleList(Layer(config) for _ in range(config.layers))
        self.norm = nn.LayerNorm(config.width, eps=1e-5)
        # One column a label, and one for the intensity.
        self.classify = nn.Linear(2 * config.width, config.labels + 1)
        # GoEmotions' finer labels: learned beside the others, for what they teach the layers below, and not exported.
        self.detail = nn.Linear(2 * config.width, config.details)
        self.word_bias = nn.Parameter(torch.zeros(config.vocabulary))
        nn.init.normal_(self.words.weight, std=0.05)
        nn.init.normal_(self.places.weight, std=0.02)
        nn.init.normal_(self.classify.weight, std=0.02)

    def encode(self, ids, mask):
        x = self.words(ids) + self.places.weight[: ids.shape[1]]
        x = F.dropout(x, self.dropout, self.training)
        bias = ((1.0 - mask.float()) * -10000.0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias, self.dropout)
        return self.norm(x)

    def pooled(self, ids, mask):
        x, m = self.encode(ids, mask), mask.float()[:, :, None]
        mean = (x * m).sum(1) / m.sum(1)
        peak = (x + (1.0 - m) * -10000.0).max(1).values
        return F.dropout(torch.cat([mean, peak], -1), self.dropout, self.training)

    def classified(self, pooled):
        out = self.classify(pooled)
        return out[:, :-1], 3 * torch.sigmoid(out[:, -1])

    def forward(self, ids, mask):
        return self.classified(self.pooled(ids, mask))

    def masked(self, ids, mask, chosen):
        return F.linear(self.encode(ids, mask)[chosen], self.words.weight, self.word_bias)


def encoder_of(state, dropout=0.0):
    """The network that a checkpoint was saved from; the inner layers may have been narrowed."""
    inner, width = state["layers.0.up.weight"].shape
    model = Encoder(Config(vocabulary=len(state["words.weight"]), width=width, inner=inner), dropout)
    model.load_state_dict(state)
    return model
