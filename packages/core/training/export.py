"""Writes the folder that the package ships: ONNX graph, tokenizer and configuration, in the Hugging Face layout."""
import argparse
import json
from pathlib import Path

import onnx
import torch
from torch.nn import functional as F

from evaluate import load
from graph import onnx_model
from labelled import held_out_rows, real_rows
from text import EMOJI_PATTERN, EMOTIONS, MEMBERS, REPLACEMENTS

VERSION = "cuecard-sentiment-4"
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


def tokenizer_json(vocabulary):
    steps = [{"type": "Replace", "pattern": {"Regex": pattern}, "content": by} for pattern, by in REPLACEMENTS]
    bert = {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": None, "lowercase": True}
    ids = {piece: i for i, piece in enumerate(vocabulary)}
    special = lambda token: {"id": token, "ids": [ids[token]], "tokens": [token]}
    at = lambda token: {"SpecialToken": {"id": token, "type_id": 0}}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": ids[t], "content": t, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True} for t in SPECIAL
        ],
        "normalizer": {"type": "Sequence", "normalizers": [*steps, bert]},
        "pre_tokenizer": {
            "type": "Sequence",
            "pretokenizers": [{"type": "BertPreTokenizer"}, {"type": "Split", "pattern": {"Regex": EMOJI_PATTERN}, "behavior": "Isolated", "invert": False}],
        },
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [at("[CLS]"), {"Sequence": {"id": "A", "type_id": 0}}, at("[SEP]")],
            "pair": [at("[CLS]"), {"Sequence": {"id": "A", "type_id": 0}}, at("[SEP]"), {"Sequence": {"id": "B", "type_id": 1}}, at("[SEP]")],
            "special_tokens": {t: special(t) for t in ("[CLS]", "[SEP]")},
        },
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100, "vocab": ids},
    }


def fitted_temperature(trainer, rows):
    """The temperature under which the sentiments of rows that were not trained on are likeliest."""
    trainer.model.eval()
    probabilities, _ = trainer.predict([r.text for r in rows])
    logits = torch.log(probabilities + 1e-9)
    groups = torch.tensor([[1.0 if e in members else 0.0 for members in MEMBERS.values()] for e in range(6)])
    gold = torch.tensor([(torch.tensor(r.target) @ groups).argmax().item() for r in rows])

    def loss(t):
        return F.nll_loss(torch.log(F.softmax(logits / t, -1) @ groups + 1e-9), gold).item()

    return min((t / 20 for t in range(10, 61)), key=loss)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="finetuned")
    parser.add_argument("--model-dir", type=Path, required=True, help="folder to write, such as models/sentiment")
    parser.add_argument("--temperature", type=float, help="where it was fitted before")
    options = parser.parse_args()
    trainer = load(options.out, options.name)
    held_out = [*held_out_rows(), *real_rows(options.data, held_out=True)]
    temperature = options.temperature or fitted_temperature(trainer, held_out)
    print(f"temperature {temperature:.2f}")
    folder = options.model_dir
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    onnx.save(onnx_model(trainer.model, temperature, True), folder / "onnx" / "model_quantized.onnx")
    onnx.save(onnx_model(trainer.model, temperature, False), options.out / "model.onnx")

    def write(name, value):
        (folder / name).write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":") if name == "tokenizer.json" else None, indent=None if name == "tokenizer.json" else 2) + "\n", encoding="utf8")

    write("tokenizer.json", tokenizer_json(trainer.tokenizer.vocabulary))
    write("tokenizer_config.json", {"tokenizer_class": "BertTokenizer", "model_max_length": 64, "do_lower_case": True, "cls_token": "[CLS]", "sep_token": "[SEP]", "pad_token": "[PAD]", "unk_token": "[UNK]", "mask_token": "[MASK]"})
    c = trainer.model.config
    write(
        "config.json",
        {
            "model_type": "bert",
            "architectures": ["BertForSequenceClassification"],
            "problem_type": "single_label_classification",
            "cuecard_version": VERSION,
            "id2label": {str(i): e for i, e in enumerate(EMOTIONS)},
            "label2id": {e: i for i, e in enumerate(EMOTIONS)},
            "vocab_size": c.vocabulary,
            "hidden_size": c.width,
            "num_hidden_layers": c.layers,
            "num_attention_heads": c.heads,
            "intermediate_size": c.inner,
            "max_position_embeddings": c.positions,
        },
    )


if __name__ == "__main__":
    main()
