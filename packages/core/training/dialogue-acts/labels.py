"""What a line can do, by who says it. The order is that of the network's outputs."""
# Of two briefs: a line written for one says nothing of the labels of the other. Whole calls and plain lines have those of both.
ACTS = {
    "C": ["glad", "resolved", "angry", "manager", "leaving", "legal", "distress", "objection", "objection-dropped", "cancel", "complaint", "refuse-recording", "refuse-marketing"],
    "A": [
        "acknowledge", "answers-objection", "passes-over", "insult", "threat", "pressure", "guarantee", "ask-card", "ask-card-code", "ask-social", "ask-password",
        "ask-otp", "reads-out", "safeguard", "enrols", "asks-marketing", "wait", "pitch", "medical", "asks-consent",
    ],
}  # fmt: skip
STEPS = {
    "C": [
        "brings-return", "brings-refund", "brings-login", "brings-dispute", "brings-internet", "brings-booking", "brings-card", "brings-claim", "brings-billing",
        "brings-technical", "brings-order", "brings-payment", "grievance", "commits", "identifies",
    ],
    "A": [
        "greets", "verifies", "account-details", "recording-notice", "debt-notice", "return-window", "apr", "fees", "total-cost", "adverse-terms", "takes-order",
        "offers-credit", "sums-up", "closes", "asks-else",
    ],
}  # fmt: skip
# Labels of both.
SHARED = {"C": ["cancel"], "A": ["wait", "asks-consent"]}
LABELS = [*ACTS["C"], *STEPS["C"], *ACTS["A"], *STEPS["A"]]
OWN = {who: [*ACTS[who], *STEPS[who]] for who in "CA"}


def family_of(file):
    """Which brief a file's lines were written for; `calls` had the labels of both."""
    if file.startswith(("calls-", "plain-")):
        return "calls"
    return "steps" if file.startswith("steps-") else "acts"


def known_in(file, who):
    """The labels that a line of this file would have if they were true of it."""
    return {"calls": OWN[who], "steps": [*STEPS[who], *SHARED[who]], "acts": ACTS[who]}[family_of(file)]
