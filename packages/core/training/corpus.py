"""The texts of the public sets, without those of the development sets, and of our labelled calls."""
import re
from pathlib import Path

from text import read_jsonl

CALLS = Path(__file__).parent / "../../../calls/labelled/tuning"
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


def public_texts(data):
    """Of the labelled sets and the unlabelled utterances."""
    return [row["text"].strip() for row in (*unlabelled_rows(data), *training_rows(data))]


def call_lines():
    """What is said in our labelled calls."""
    return [line for path in sorted(CALLS.glob("*/*.call")) for line in SPOKEN.findall(path.read_text(encoding="utf8"))]
