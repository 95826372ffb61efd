"""Steps of training: AdamW with a rate that rises, and then falls in a line."""
import torch


class Descent:
    """`total` steps at most at `rate`: it rises over the first `warm_up` steps and ends at the share `least`."""

    def __init__(self, parameters, rate, total, warm_up, least, decay):
        self.parameters = list(parameters)
        self.optimizer = torch.optim.AdamW(self.parameters, lr=rate, betas=(0.9, 0.98), weight_decay=decay)
        self.rate, self.total, self.warm_up, self.least = rate, total, warm_up, least
        self.taken = 0

    def step(self, loss):
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate * min(1, (self.taken + 1) / self.warm_up) * max(self.least, 1 - self.taken / self.total)
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optimizer.step()
        self.taken += 1
