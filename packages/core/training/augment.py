"""Variations of a labelled text that leave its meaning alone: how it was transcribed or typed, and what it is about."""
import re

# Words of which one can stand for another.
GROUPS = [
    "parcel package order delivery letter",
    "router kettle laptop tablet printer fridge washer camera heater speaker",
    "flight train ferry coach",
    "bank airline hotel insurer shop clinic courier provider",
    "mother father wife husband sister brother daughter son",
    "monday tuesday wednesday thursday friday saturday sunday",
    "january february march april may june july august september october november december",
    "two three four five six seven eight nine ten",
    "days weeks months",
    "driver technician engineer clerk agent receptionist",
    "shoes jacket dress boots coat",
    "room table car cab",
    "app website portal",
]
ALTERNATIVES = {word: group.split() for group in GROUPS for word in group.split() if word not in ("may", "order")}
FILLERS = ["um", "uh", "well", "so", "okay", "yeah", "look", "i mean", "you know", "like", "right", "oh", "hi", "hello", "honestly", "and", "but", "listen"]
TAILS = ["you know", "right", "okay", "please", "really", "to be honest", "sir", "madam", "mate", "i think", "lol"]
SWAPS = [("you", "u"), ("are", "r"), ("please", "pls"), ("because", "cuz"), ("thanks", "thx"), ("and", "n"), ("your", "ur"), ("going to", "gonna"), ("want to", "wanna"), ("to", "2"), ("people", "ppl")]
MISHEARD = [("their", "there"), ("your", "you're"), ("two", "to"), ("for", "four"), ("hear", "here"), ("know", "no"), ("than", "then"), ("of", "have"), ("router", "rooter"), ("bill", "bell"), ("charge", "church")]


def _swap_topic(text, chance):
    def other(match):
        word = match.group(0)
        group = ALTERNATIVES.get(word.lower())
        if group is None or chance.random() < 0.5:
            return word
        found = chance.choice(group)
        return found.capitalize() if word[0].isupper() else found

    return re.sub(r"[A-Za-z]+", other, text)


def _mistype(text, chance):
    letters = list(text)
    for _ in range(1 + len(letters) // 40):
        i = chance.randrange(max(1, len(letters) - 1))
        fate = chance.random()
        if fate < 0.35:
            del letters[i]
        elif fate < 0.7 and i + 1 < len(letters):
            letters[i], letters[i + 1] = letters[i + 1], letters[i]
        else:
            letters.insert(i, letters[i])
    return "".join(letters)


def _replace_words(text, pairs, share, chance):
    for word, by in pairs:
        if chance.random() < share:
            text = re.sub(rf"\b{word}\b", by, text)
    return text


def varied(text, chance):
    """Changes about two of three texts in some way."""
    if chance.random() < 0.4:
        text = _swap_topic(text, chance)
    if chance.random() < 0.12:
        text = f"{chance.choice(FILLERS)} {text[:1].lower()}{text[1:]}"
    if chance.random() < 0.06:
        text = f"{text.rstrip('.!')} {chance.choice(TAILS)}"
    if chance.random() < 0.08:
        text = _mistype(text, chance)
    if chance.random() < 0.08:
        text = _replace_words(text.lower(), SWAPS, 0.6, chance)
    if chance.random() < 0.05:
        text = _replace_words(text.lower(), MISHEARD, 0.5, chance)
    if chance.random() < 0.4:
        text = re.sub(r"[^\w\s'’]", " ", text)
        if chance.random() < 0.25:
            text = _stutter(text, chance)
    elif chance.random() < 0.15:
        text = text + chance.choice(["!", "!!", ".", "..", "..."])
    return text


def _stutter(text, chance):
    words = text.split()
    if len(words) > 3:
        i = chance.randrange(len(words) - 1)
        words.insert(i, chance.choice([words[i], "um", "uh"]))
    return " ".join(words)
