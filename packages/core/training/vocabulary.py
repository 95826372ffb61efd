"""Learns a WordPiece vocabulary from texts: merges by frequency, as byte-pair encoding does, written as WordPiece."""
import argparse
from collections import Counter, defaultdict
from pathlib import Path

from pretraining import pretraining_texts
from text import words_of

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
EMOJI = "😀😃😄😁😆😅😂🤣😊😇🙂🙃😉😍🥰😘😜😎🤩🥳😏😒😞😔😟😕🙁☹😣😖😫😩🥺😢😭😤😠😡🤬😳😱😨😰😥😓🤔😐😑😶🙄😬😴🤢🤮👍👎👏🙏💪❤💔💕🔥🎉✨⭐✅❌💯🤦🤷👌😵😷🤡💩🖕🤝🙌"


def learn(texts, size):
    counts = Counter(word for text in texts for word in words_of(text))
    counts = {word: n for word, n in counts.items() if n >= 2 and len(word) <= 30}
    letters = Counter()
    for word, n in counts.items():
        for i, char in enumerate(word):
            letters[char if i == 0 else "##" + char] += n
    alphabet = {piece for piece, n in letters.items() if n >= 8} | set(EMOJI)
    spelled = {word: [c if i == 0 else "##" + c for i, c in enumerate(word)] for word in counts}
    pairs, places = Counter(), defaultdict(set)
    for word, pieces in spelled.items():
        for pair in zip(pieces, pieces[1:]):
            pairs[pair] += counts[word]
            places[pair].add(word)
    vocabulary = dict.fromkeys([*SPECIAL, *sorted(alphabet)])
    while len(vocabulary) < size and pairs:
        best = max(pairs.items(), key=lambda item: (item[1], item[0]))[0]
        merged = best[0] + best[1][2:]
        vocabulary[merged] = None
        for word in list(places[best]):
            pieces, n = spelled[word], counts[word]
            for pair in zip(pieces, pieces[1:]):
                pairs[pair] -= n
                if pairs[pair] <= 0:
                    del pairs[pair]
                places[pair].discard(word)
            joined, i = [], 0
            while i < len(pieces):
                if i + 1 < len(pieces) and (pieces[i], pieces[i + 1]) == best:
                    joined.append(merged)
                    i += 2
                else:
                    joined.append(pieces[i])
                    i += 1
            spelled[word] = joined
            for pair in zip(joined, joined[1:]):
                pairs[pair] += n
                places[pair].add(word)
    return list(vocabulary)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the public sets")
    parser.add_argument("--out", type=Path, required=True, help="working folder")
    parser.add_argument("--size", type=int, default=8192)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    vocabulary = learn(pretraining_texts(options.data), options.size)
    (options.out / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf8")
    print(f"{len(vocabulary)} pieces")
