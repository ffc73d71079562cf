"""Training the network for a budget of CPU seconds on one thread, and trying it."""
from __future__ import annotations

import copy
import math
import time
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from network import Network
from pictures import compared
from results import Progress

BATCH = 48
PEAK_RATE, TUNING_RATE = 3e-3, 1e-3
WARM_UP = 40  # steps in which the rate rises
SHIFT = 6  # pixels by which a batch is moved at random, up or down and to a side


@dataclass
class Trained:
    network: Network
    seen: int  # pictures, each as often as it was looked at
    cpu: float  # seconds


@dataclass
class Reading:
    """How a head read some pictures."""

    head: str
    whole: float  # share of answers read right
    symbols: float  # share of the answers' symbols found, in their order


def prepared(pictures: np.ndarray) -> Tensor:
    """Grey values (count, height, width) as (count, 1, height, width), from the darkest, -1, to the lightest, 1."""
    values = torch.from_numpy(pictures).float()[:, None]
    low, high = values.amin((2, 3), keepdim=True), values.amax((2, 3), keepdim=True)
    return ((values - low) / (high - low).clamp(min=1) * 2 - 1).contiguous(memory_format=torch.channels_last)


def trained(
    pictures: np.ndarray, answers: list[str], budget: float, title: str, start: Network | None = None
) -> Trained:
    """A network trained on labelled pictures for `budget` CPU seconds, from nothing or from another network."""
    torch.set_num_threads(1)
    torch.manual_seed(1)
    peak = TUNING_RATE if start else PEAK_RATE
    network = copy.deepcopy(start) if start else Network(max(map(len, answers)), pictures.shape[1:])
    network.to(memory_format=torch.channels_last).train()
    targets, lengths = network.targets(answers)
    optimizer = torch.optim.AdamW(network.parameters(), peak, weight_decay=2e-2)
    half = halves_are_faster(network, prepared(pictures[:BATCH]), targets[:BATCH], lengths[:BATCH])
    progress = Progress(title, budget)
    order, steps, begin = torch.empty(0, dtype=torch.long), 0, time.process_time()
    while (spent := time.process_time() - begin) < budget:
        while len(order) < BATCH:
            order = torch.cat([order, torch.randperm(len(answers))])
        chosen, order = order[:BATCH], order[BATCH:]
        for group in optimizer.param_groups:
            group["lr"] = peak * share_of_peak(steps, spent / budget)
        shift = torch.randint(-SHIFT, SHIFT + 1, (2,)).tolist()
        moved = torch.roll(prepared(pictures[chosen.numpy()]), shift, (2, 3))
        with torch.autocast("cpu", torch.bfloat16, enabled=half):
            loss = network.loss(moved, targets[chosen], lengths[chosen])
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5)
        optimizer.step()
        steps += 1
        progress.show(spent, f"{steps * BATCH:,} pictures, loss {loss.item():.3f}")
    progress.end()
    return Trained(network, steps * BATCH, time.process_time() - begin)


def share_of_peak(steps: int, spent: float) -> float:
    """The learning rate rises over the first steps, and falls along a cosine until the budget is spent (1)."""
    return min(1, (steps + 1) / WARM_UP) * (0.02 + 0.98 * (1 + math.cos(math.pi * min(1, spent))) / 2)


def halves_are_faster(network: Network, pictures: Tensor, targets: Tensor, lengths: Tensor) -> bool:
    """Whether this processor trains faster with numbers of 16 bits: some have instructions for them, others emulate."""
    times = {}
    for half in (False, True):
        trial = copy.deepcopy(network)
        for _ in range(4):
            begin = time.process_time()
            with torch.autocast("cpu", torch.bfloat16, enabled=half):
                loss = trial.loss(pictures, targets, lengths)
            loss.backward()
            times[half] = time.process_time() - begin  # of the last: the first ones prepare
    return times[True] < times[False]


def tried(network: Network, pictures: np.ndarray, answers: list[str]) -> list[Reading]:
    """How each head reads pictures that the network has not seen."""
    network.eval()
    guesses: dict[str, list[str]] = {}
    with torch.no_grad():
        for start in range(0, len(answers), 100):
            for head, texts in network.read(prepared(pictures[start:start + 100])).items():
                guesses.setdefault(head, []).extend(texts)
    return [Reading(head, *compared(texts, answers)) for head, texts in guesses.items()]
