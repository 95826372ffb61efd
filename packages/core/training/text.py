"""Reading of the data sets, and the text normalisation that tokenizer.json repeats for the product."""
import json
import re
import unicodedata
from pathlib import Path

EMOTIONS = ["angry", "frustrated", "worried", "confused", "neutral", "satisfied"]
SENTIMENTS = ["negative", "neutral", "positive"]
# Which emotions make up which sentiment: a sentiment's probability is the sum over its emotions.
MEMBERS = {"negative": [0, 1, 2], "neutral": [3, 4], "positive": [5]}
SENTIMENT_OF = {EMOTIONS[e]: s for s, members in MEMBERS.items() for e in members}

# The same expressions, in the same order, stand in tokenizer.json.
REPLACEMENTS = [
    (r"\[[A-Z][A-Z_]*[0-9]*\]", "0"),  # a placeholder of the privacy gate
    (r"[0-9]+", "0"),
    (r"['’‘`]", ""),  # speech recognition and quick typists leave apostrophes out
]
# Each stands by itself: three angry faces are three words.
EMOJI_PATTERN = "[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B50]"
EMOJI = re.compile(EMOJI_PATTERN)
_compiled = [(re.compile(pattern), by) for pattern, by in REPLACEMENTS]


def read_jsonl(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _is_punctuation(char):
    code = ord(char)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(char).startswith("P")


def words_of(text):
    """Words and punctuation marks as BERT's uncased normaliser and pre-tokeniser give them."""
    for pattern, by in _compiled:
        text = pattern.sub(by, text)
    out = []
    for char in unicodedata.normalize("NFD", text.lower()):
        category = unicodedata.category(char)
        if category == "Mn" or char in "\0\ufffd" or (category.startswith("C") and char not in "\t\n\r"):
            continue
        if char.isspace():
            out.append(" ")
        elif _is_punctuation(char) or EMOJI.match(char) or 0x4E00 <= ord(char) <= 0x9FFF:
            out.append(f" {char} ")
        else:
            out.append(char)
    return "".join(out).split()


def pieces_in(word, ids, unknown):
    """The ids of the longest pieces of a word, from the left; one unknown where a part of it is in no piece."""
    found, start = [], 0
    while start < len(word):
        end = len(word)
        while end > start and (("##" if start else "") + word[start:end]) not in ids:
            end -= 1
        if end == start:
            return [unknown]
        found.append(ids[("##" if start else "") + word[start:end]])
        start = end
    return found


class Tokenizer:
    """WordPiece over a vocabulary file, with a cache of words."""

    def __init__(self, vocabulary_path):
        self.vocabulary = Path(vocabulary_path).read_text(encoding="utf8").splitlines()
        self.ids = {piece: i for i, piece in enumerate(self.vocabulary)}
        self.pad, self.unknown, self.cls, self.sep, self.mask = (self.ids[t] for t in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"))
        self._cache = {}

    def _pieces(self, word):
        found = self._cache.get(word)
        if found is None:
            found = self._cache[word] = pieces_in(word, self.ids, self.unknown)
        return found

    def encode(self, text, limit=64):
        """Ids with [CLS] and [SEP]; of a long text the head and the tail, half and half, as the product does."""
        pieces = [piece for word in words_of(text) for piece in (self._pieces(word) if len(word) <= 100 else [self.unknown])]
        half = (limit - 2) // 2
        if len(pieces) > limit - 2:
            pieces = [*pieces[:half], *pieces[-half:]]
        return [self.cls, *pieces, self.sep]
