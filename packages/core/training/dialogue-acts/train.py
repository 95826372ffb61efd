"""Trains the model that tells what a line does: train.py WORK SENTIMENT_WORK [--hold-out NAME …]

Several wide networks learn the lines; a narrow one learns from them, on the lines and on what customers really said, and ships.
"""
import argparse
import json
import random
import sys
import time
from pathlib import Path

import torch
from torch.nn import functional as F

sys.path.append(str(Path(__file__).parent.parent))
from batches import padded
from labels import LABELS, OWN, family_of, known_in
from network import Network, pieces_of

# The widest kernel spans so many pieces.
LEAST = 5
FILLED = ["so", "okay", "yeah", "well", "and", "but", "look", "right", "you", "know", "like", "just", "actually", "honestly"]


class Row:
    def __init__(self, who, words, labels=(), denied=None, source="", soft=None):
        self.who, self.words, self.source, self.soft, self.denied = who, words, source, soft, denied is not None
        self.family = family_of(source)
        self.target = torch.tensor([1.0 if label in labels else 0.0 for label in LABELS])
        known = known_in(source, who) if denied is None else denied
        self.known = torch.tensor([1.0 if label in known else 0.0 for label in LABELS])


def read(path):
    with open(path, encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Row(r["who"], r["words"], r.get("labels", ()), r.get("denied"), path.stem) for r in rows if r["words"]]


def times(source):
    """Calls that were written as calls, and labelled afterwards, are what is heard most."""
    return 2 if source.startswith("calls-labelled") else 1


def varied(words, chance):
    """Words lost, said twice or filled in, as a recogniser gives them."""
    out = []
    for word in words:
        fate = chance.random()
        if fate < 0.03 and len(words) > 4:
            continue
        if fate < 0.05:
            out.append(chance.choice(FILLED))
        out.append(word)
        if fate > 0.98:
            out.append(word)
    return out


def joined(row, rows, chance):
    """Beside what somebody of the same side says that does nothing, a line still does what it does."""
    words = varied(row.words, chance)
    if chance.random() < 0.25 and len(words) < 30 and rows[row.family, row.who]:
        other = chance.choice(rows[row.family, row.who])
        words = [*other.words, *words] if chance.random() < 0.5 else [*words, *other.words]
    return words


def batches(sequences, size, chance):
    order = sorted(range(len(sequences)), key=lambda i: len(sequences[i]) + chance.random())
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    chance.shuffle(groups)
    return groups


def fit(network, rows, vocabulary, epochs, rate, seed, drop, name):
    chance = random.Random(seed)
    plain = {(family, who): [r for r in rows if r.who == who and r.family == family and r.soft is None and r.target.sum() == 0 and not r.denied and len(r.words) < 20] for who in "CA" for family in ("acts", "steps", "calls")}
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, betas=(0.9, 0.98), weight_decay=0.1)
    started, step = time.time(), 0
    for epoch in range(epochs):
        sequences = [vocabulary.encode(joined(r, plain, chance) if r.soft is None else r.words) for r in rows]
        groups = batches(sequences, 64, chance)
        total, running = len(groups) * epochs, 0.0
        network.train()
        for group in groups:
            for part in optimizer.param_groups:
                part["lr"] = rate * min(1, (step + 1) / 100) * max(0.03, 1 - step / total)
            logits = network(padded([sequences[i] for i in group], 0, LEAST)[0], drop)
            target = torch.stack([rows[i].target if rows[i].soft is None else rows[i].soft for i in group])
            known = torch.stack([rows[i].known for i in group])
            hard = torch.tensor([[rows[i].soft is None] for i in group])
            goal = torch.where(hard, target * 0.97 + 0.005, target)
            losses = F.binary_cross_entropy_with_logits(logits, goal, reduction="none") * (1 + 2 * target) * known
            loss = losses.sum() / len(group)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1
            running += (loss.item() - running) / min(step, 300)
        if epoch % 5 == 4 or epoch == epochs - 1:
            print(f"{name}: epoch {epoch + 1}/{epochs} loss {running:.3f} {time.time() - started:.0f} s", flush=True)


def predict(networks, rows, vocabulary):
    out = torch.zeros(len(rows), len(LABELS))
    sequences = [vocabulary.encode(r.words) for r in rows]
    with torch.no_grad():
        for group in batches(sequences, 256, random.Random(0)):
            ids, _ = padded([sequences[i] for i in group], 0, LEAST)
            logits = sum(network.eval()(ids) for network in networks) / len(networks)
            out[group] = torch.sigmoid(logits)
    return out * torch.stack([torch.tensor([1.0 if label in OWN[r.who] else 0.0 for label in LABELS]) for r in rows])


def report(name, rows, probabilities, by_label=False):
    scores, reached = [], []
    for k, label in enumerate(LABELS):
        judged = [i for i, r in enumerate(rows) if r.known[k] == 1 or label not in OWN[r.who]]
        gold = torch.tensor([bool(rows[i].target[k]) for i in judged])
        if gold.sum() < 5:
            continue
        values = probabilities[judged, k]
        order = values.argsort(descending=True)
        hits = gold[order].float().cumsum(0)
        precision = hits / torch.arange(1, len(judged) + 1)
        sure = hits[precision >= 0.9]
        got = values >= 0.5
        right = (got & gold).sum().item()
        p, r = right / max(1, got.sum().item()), right / gold.sum().item()
        scores.append(2 * p * r / max(1e-9, p + r))
        reached.append((sure[-1] / gold.sum()).item() if len(sure) else 0.0)
        if by_label:
            print(f"  {label:18} n {gold.sum().item():3} precision {p:.2f} recall {r:.2f}; at precision 0.9 recall {reached[-1]:.2f}")
    print(f"{name}: macro-F1 {sum(scores) / len(scores):.3f}, mean recall at precision 0.9 {sum(reached) / len(reached):.3f}", flush=True)


def unlabelled(path, rows_of, count, chance):
    with open(path, encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    chance.shuffle(rows)
    return [Row(r["who"], r["words"], source="unlabelled") for r in rows[:count] if r["words"]]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("sentiment", type=Path, help="the work folder of the sentiment model: word pieces and their vectors come from there")
    parser.add_argument("--hold-out", nargs="*", default=["held-out", "steps-held-out"])
    parser.add_argument("--teachers", type=int, default=4)
    parser.add_argument("--epochs", type=int, default=22)
    parser.add_argument("--unlabelled", type=int, default=20000)
    parser.add_argument("--size", type=int, nargs=2, default=(64, 160), help="of the network that ships: width of a vector, channels a kernel")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    files = sorted(options.work.glob("*.jsonl"))
    train = [r for f in files if f.stem not in (*options.hold_out, "unlabelled") for r in read(f) * times(f.stem)]
    held = [r for f in files if f.stem in options.hold_out for r in read(f)]
    texts = options.work / "unlabelled.jsonl"
    more = unlabelled(texts, read, options.unlabelled, random.Random(1)) if texts.exists() else []
    vocabulary, vectors = pieces_of(options.sentiment, [r.words for r in [*train, *more]])
    print(f"{len(train)} lines, {len(held)} held out, {len(more)} unlabelled, {len(vocabulary.pieces)} pieces", flush=True)
    teachers = []
    for seed in range(options.teachers):
        torch.manual_seed(seed)
        teacher = Network(vectors, 128, 256)
        path = options.work / f"teacher-{seed}.pt"
        if path.exists():
            teacher.load_state_dict(torch.load(path))
        else:
            fit(teacher, train, vocabulary, options.epochs, 2e-3, seed, 0.4, f"teacher {seed}")
            torch.save(teacher.state_dict(), path)
        teachers.append(teacher)
        report(f"teacher {seed}", held, predict([teacher], held, vocabulary))
    report("teachers", held, predict(teachers, held, vocabulary), by_label=True)
    for group in ([r for r in train if not r.denied], more):
        soft = predict(teachers, group, vocabulary)
        for row, values in zip(group, soft):
            # What is known of a line weighs as much as what the teachers think of it.
            row.soft = values if row.source == "unlabelled" else torch.where(row.known == 1, (values + row.target) / 2, values)
            row.known = torch.tensor([1.0 if label in OWN[row.who] else 0.0 for label in LABELS])
    torch.manual_seed(99)
    student = Network(vectors, *options.size)
    fit(student, [*train, *more], vocabulary, options.epochs + 8, 2e-3, 99, 0.2, "student")
    report("student", held, predict([student], held, vocabulary), by_label=True)
    torch.save({"state": student.state_dict(), "pieces": vocabulary.pieces, "size": options.size}, options.work / "student.pt")


if __name__ == "__main__":
    main()
