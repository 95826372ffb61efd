"""The texts that pre-training reads: unlabelled service text, the text of the labelled sets, our own sentences and labelled calls."""
import re
from pathlib import Path

from text import read_jsonl

HERE = Path(__file__).parent
CALLS = HERE / "../../../calls/labelled/tuning"
SPOKEN = re.compile(r"^\s*\d+:\d\d(?:\.\d+)? (?:agent|customer)(?: @\d+)?:? (.+)$", re.MULTILINE)


def _development_texts(data):
    names = ("dev_real_service.jsonl", "dev_goemotions.jsonl")
    return {row["text"].strip().lower() for name in names for row in read_jsonl(data / name)}


def unlabelled_rows(data):
    """Service utterances without those of the development sets."""
    seen = _development_texts(data)
    return [row for row in read_jsonl(data / "unlabelled_service.jsonl") if row["text"].strip().lower() not in seen]


def training_rows(data):
    """Labelled rows without those of the development sets."""
    seen = _development_texts(data)
    return [row for row in read_jsonl(data / "train.jsonl") if row["text"].strip().lower() not in seen]


def own_texts():
    """Our contrast sentences that are learnt from, and the lines of our calls."""
    sentences = [line.split(" ", 1)[1] for path in sorted((HERE / "contrast").glob("*.txt")) for line in path.read_text(encoding="utf8").splitlines() if line.strip()]
    lines = [line for path in sorted(CALLS.glob("*/*.call")) for line in SPOKEN.findall(path.read_text(encoding="utf8"))]
    return [*sentences, *lines]


def pretraining_texts(data):
    """Distinct texts, in a fixed order."""
    rows = [*unlabelled_rows(data), *training_rows(data)]
    return list(dict.fromkeys([*(row["text"].strip() for row in rows), *own_texts()]))
