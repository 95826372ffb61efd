"""The texts that pre-training reads: unlabelled service text first, then the text of the labelled sets."""
from text import read_jsonl


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


def pretraining_texts(data):
    """Distinct texts, in a fixed order."""
    rows = [*unlabelled_rows(data), *training_rows(data)]
    return list(dict.fromkeys(row["text"].strip() for row in rows))
