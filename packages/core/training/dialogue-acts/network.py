"""The network: vectors of word pieces, convolutions over one, three and five of them, the peak of each over the line, and a weight a label
(Kim 2014, "Convolutional Neural Networks for Sentence Classification")."""
import torch
from torch import nn
from torch.nn import functional as F

from labels import LABELS
from text import pieces_in

KERNELS = (1, 3, 5)


class Vocabulary:
    """Word pieces, longest first from the left; 0 is the padding and 1 what is not known."""

    def __init__(self, pieces):
        self.pieces = pieces
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.known = {}

    def of_word(self, word):
        # A number, and what the privacy gate has put in the place of something, is "0".
        if "_" in word or word.isdigit():
            word = "0"
        return pieces_in(word, self.ids, 1)

    def encode(self, words, limit=64):
        for word in words:
            if word not in self.known:
                self.known[word] = self.of_word(word)
        return [piece for word in words for piece in self.known[word]][-limit:]


def pieces_of(work, texts):
    """Of the sentiment model's pieces those that these texts need, and their vectors after its pre-training."""
    every = Vocabulary(["[PAD]", "[UNK]", *[p for p in (work / "vocab.txt").read_text(encoding="utf8").splitlines() if not p.startswith("[")]])
    counts = {}
    for words in texts:
        for i in every.encode(words):
            counts[i] = counts.get(i, 0) + 1
    # Every letter stays: a word of which nothing is known must still be readable.
    kept = ["[PAD]", "[UNK]", *[p for i, p in enumerate(every.pieces) if i > 1 and (counts.get(i, 0) > 2 or len(p.lstrip("#")) == 1)]]
    state = torch.load(work / "pretrained.pt")["model"]["words.weight"]
    places = {p: i for i, p in enumerate((work / "vocab.txt").read_text(encoding="utf8").splitlines())}
    vectors = torch.stack([state[places[p]] for p in kept])
    vectors = vectors - vectors.mean(0)
    vectors[0] = 0
    return Vocabulary(kept), vectors


class Network(nn.Module):
    def __init__(self, vectors, width, channels):
        super().__init__()
        # The directions in which the vectors differ most.
        _, _, directions = torch.linalg.svd(vectors, full_matrices=False)
        narrow = vectors @ directions[:width].T
        self.words = nn.Embedding.from_pretrained(narrow / narrow.std() * 0.3, freeze=False, padding_idx=0)
        self.kernels = nn.ModuleList(nn.Conv1d(width, channels, k, padding=k // 2) for k in KERNELS)
        self.head = nn.Linear(len(KERNELS) * channels, len(LABELS))
        nn.init.constant_(self.head.bias, -3.0)

    def forward(self, ids, drop=0.0):
        gone = (ids == 0)[:, None, :]
        x = F.dropout(self.words(ids), drop / 2, self.training).transpose(1, 2)
        peaks = [torch.relu(kernel(x)).masked_fill(gone, 0.0).max(2).values for kernel in self.kernels]
        return self.head(F.dropout(torch.cat(peaks, 1), drop, self.training))
