"""Labelled rows from every source, in one shape: text, distribution over the emotions or the sentiments, weight, intensity."""
from pathlib import Path

from corpus import training_rows, unlabelled_rows
from text import EMOTIONS, MEMBERS, read_jsonl

HERE = Path(__file__).parent
CODES = {"a": "angry", "f": "frustrated", "w": "worried", "c": "confused", "n": "neutral", "s": "satisfied"}
# What the public sets are trusted less, or more, than the sets' own weights say.
SOURCE_TRUST = {"xed": 0.6, "topical-chat": 0.5, "emobank": 0.6, "isarcasm-sarcastic": 0.7, "goemotions": 1.5}


# GoEmotions' own labels.
DETAILS = """admiration amusement anger annoyance approval caring confusion curiosity desire disappointment disapproval disgust embarrassment excitement
fear gratitude grief joy love nervousness neutral optimism pride realization relief remorse sadness surprise""".split()


class Row:
    __slots__ = ("text", "target", "by_emotion", "weight", "intensity", "source", "details")

    def __init__(self, text, target, by_emotion, weight, intensity, source, details=()):
        self.text, self.target, self.by_emotion = text, target, by_emotion
        self.weight, self.intensity, self.source, self.details = weight, intensity, source, details


def _spread(shares, names):
    total = sum(shares.values())
    return [shares.get(name, 0.0) / total for name in names]


def from_json(row, weight=1.0):
    """A row of the public sets, or None where it says nothing that can be used."""
    base = weight * row.get("weight", 1.0) * SOURCE_TRUST.get(row["source"], 1.0)
    intensity, details = row.get("intensity"), tuple(row.get("labels", ())) if row["source"] == "goemotions" else ()
    if row.get("emotion"):
        return Row(row["text"], _spread({row["emotion"]: 1.0}, EMOTIONS), True, base, intensity, row["source"], details)
    if row.get("soft"):
        return Row(row["text"], _spread(row["soft"], EMOTIONS), True, base, intensity, row["source"], details)
    shares = {row["sentiment"]: 1.0} if row.get("sentiment") else row.get("soft3")
    return Row(row["text"], _spread(shares, list(MEMBERS)), False, base, intensity, row["source"], details) if shares else None


def public_rows(data):
    return [row for row in map(from_json, training_rows(data)) if row]


def written_rows(path, weight=1.0):
    """Rows of a file of contrast sentences: a letter for the emotion, a digit for the intensity, the text."""
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), 1):
        if not line.strip():
            continue
        code, text = line.split(" ", 1)
        if code[0] not in CODES or not code[1:].isdigit():
            raise ValueError(f"{path.name}:{number}: no label")
        rows.append(Row(text, _spread({CODES[code[0]]: 1.0}, EMOTIONS), True, weight, int(code[1]), f"written/{path.stem}"))
    return rows


def contrast_rows(weight=1.0):
    return [row for path in sorted((HERE / "contrast").glob("*.txt")) for row in written_rows(path, weight)]


def held_out_rows():
    return [row for path in sorted((HERE / "contrast" / "held-out").glob("*.txt")) for row in written_rows(path)]


def hard_rows():
    """Written by rules of their own, after the training data, and only ever measured on."""
    return [row for path in sorted((HERE / "contrast" / "hard").glob("*.txt")) for row in written_rows(path)]


def shared_contrast_rows(data, weight=1.0):
    return [from_json(row, weight) for row in read_jsonl(data / "contrast.jsonl")]


def real_rows(data, held_out=False, weight=1.0):
    """
    Utterances of the unlabelled set that have a label in labels/real-service.txt, by their id; none is of a development set.
    One in six is held out, to fit the temperature.
    """
    texts = {row["id"]: row["text"] for row in unlabelled_rows(data)}
    rows = []
    for line in (HERE / "labels" / "real-service.txt").read_text(encoding="utf8").splitlines():
        code, *ids = line.split()
        for one in ids:
            if f"u-{one}" in texts and (int(one) % 6 == 0) == held_out:
                rows.append(Row(texts[f"u-{one}"], _spread({CODES[code[0]]: 1.0}, EMOTIONS), True, weight, int(code[1]), "real-service"))
    return rows
