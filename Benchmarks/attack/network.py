"""The attackers' network: a small residual one at full resolution, with two heads over one trunk."""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BLANK = 0  # the class of no symbol; a symbol's class is its place in SYMBOLS, from 1


class Edges(nn.Module):
    """Pictures (B, 1, H, W) in -1...1 to features (B, outputs, H/2, W/2) that do not tell black from white.

    The filters have no bias, and only the size of what they find passes on, not its sign. So the edge of a stroke is
    the same on black and on white ground, and inverting letters by exclusive-or hides nothing from this network.
    """

    def __init__(self, outputs: int, kernel: int = 7) -> None:
        super().__init__()
        self.filters = nn.Conv2d(1, outputs, kernel, 2, kernel // 2, bias=False)
        self.norm = nn.BatchNorm2d(outputs)

    def forward(self, pictures: Tensor) -> Tensor:
        return F.relu(self.norm(self.filters(pictures).abs()))


class Residual(nn.Module):
    """Two convolutions beside a short cut, with batch norms; `stride` as (rows, columns)."""

    def __init__(self, inputs: int, outputs: int, stride: tuple[int, int] = (1, 1)) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(True),
            nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False), nn.BatchNorm2d(outputs))
        nn.init.zeros_(self.body[-1].weight)
        self.short = nn.Identity()
        if inputs != outputs or stride != (1, 1):
            self.short = nn.Sequential(nn.AvgPool2d(stride, ceil_mode=True),
                                       nn.Conv2d(inputs, outputs, 1, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, features: Tensor) -> Tensor:
        return F.relu(self.body(features) + self.short(features))


class Network(nn.Module):
    """A trunk and two heads: a class for each of some 30 columns (connectionist temporal classification, Graves et al.
    2006), and one for each place of the answer, from a glance that is weighed over the columns.

    Both train at once, so the second costs little and brings the first on its way.
    """

    def __init__(self, longest: int, size: tuple[int, int]) -> None:
        """For answers of up to `longest` symbols, and pictures of `size`, (height, width)."""
        super().__init__()
        self.longest = longest
        self.trunk = nn.Sequential(
            Edges(24), Residual(24, 40, (2, 2)), Residual(40, 64, (2, 2)), Residual(64, 96, (2, 1)))
        with torch.no_grad():
            _, channels, rows, columns = self.trunk.eval()(torch.zeros(1, 1, *size)).shape
        self.trunk.train()
        self.row = nn.Sequential(
            nn.Conv1d(channels * rows, 160, 3, padding=1, bias=False), nn.BatchNorm1d(160), nn.ReLU(True),
            nn.Dropout(0.2),
            nn.Conv1d(160, 160, 5, padding=2, bias=False), nn.BatchNorm1d(160), nn.ReLU(True))
        self.column_classes = nn.Conv1d(160, len(SYMBOLS) + 1, 1)
        middles = (torch.arange(longest) + 0.5) / longest * columns
        distances = torch.arange(columns) + 0.5 - middles[:, None]
        self.prior = nn.Parameter(-0.5 * (distances / (columns / 10)) ** 2)
        self.glances = nn.Conv1d(160, longest, 7, padding=3)
        self.place_classes = nn.Linear(160, len(SYMBOLS) + 1)

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor]:
        """(B, columns, classes) and (B, places, classes): logits."""
        row = self.row(self.trunk(pictures).flatten(1, 2))
        glances = (self.glances(row) + self.prior).softmax(-1)
        return self.column_classes(row).transpose(1, 2), self.place_classes(glances @ row.transpose(1, 2))

    def targets(self, answers: list[str]) -> tuple[Tensor, Tensor]:
        """(B, longest) classes, filled up with blanks, and the answers' lengths; what is beyond the longest is cut."""
        rows = [[SYMBOLS.index(symbol) + 1 for symbol in answer[:self.longest]] for answer in answers]
        padded = [row + [BLANK] * (self.longest - len(row)) for row in rows]
        return torch.tensor(padded), torch.tensor([len(row) for row in rows])

    def loss(self, pictures: Tensor, targets: Tensor, lengths: Tensor) -> Tensor:
        columns, places = self(pictures)
        columns, places = columns.float(), places.float()  # 16 bits are too few for sums of logarithms
        width = torch.full((len(pictures),), columns.shape[1])
        ctc = F.ctc_loss(columns.log_softmax(-1).transpose(0, 1), targets, width, lengths, zero_infinity=True)
        by_place = F.cross_entropy(places.flatten(0, 1), targets.flatten(), label_smoothing=0.02)
        return by_place + ctc / 2

    def read(self, pictures: Tensor) -> dict[str, list[str]]:
        """Each head's texts."""
        columns, places = self(pictures)
        return {"columns": [collapsed(row) for row in columns.argmax(-1).tolist()],
                "places": [text(row) for row in places.argmax(-1).tolist()]}


def collapsed(row: list[int]) -> str:
    """The text of classes by column: neighbours of one class are one symbol."""
    return text([kind for kind, before in zip(row, [BLANK, *row]) if kind != before])


def text(row: list[int]) -> str:
    return "".join(SYMBOLS[kind - 1] for kind in row if kind != BLANK)
