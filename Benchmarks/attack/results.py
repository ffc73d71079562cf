"""What the attacks found: a table on standard output, and JSON lines in a file; progress on standard error."""
from __future__ import annotations

import json
import sys
import time
from pathlib import Path

COLUMNS = {"attack": 34, "tried on": 26, "pictures": 8, "whole": 8, "worst": 8, "symbols": 8}


class Results:
    """One JSON object a result, added to results.jsonl in a folder, and one line of a table."""

    def __init__(self, folder: Path, common: dict[str, object]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path, self.common = folder / "results.jsonl", common
        self.has_header = False

    def record(self, fields: dict[str, object]) -> None:
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(self.common | fields) + "\n")

    def row(self, attack: str, tried_on: str, fields: dict[str, object]) -> None:
        """A rate. `fields` has pictures, whole and symbols (shares), and worst where there are several sites."""
        self.record(fields)
        if not self.has_header:
            self._line([name.upper() for name in COLUMNS])
            self.has_header = True
        shares = [f"{fields[name]:.1%}" if name in fields else "" for name in ("whole", "worst", "symbols")]
        self._line([attack, tried_on, str(fields["pictures"]), *shares])

    @staticmethod
    def _line(cells: list[str]) -> None:
        widths = list(COLUMNS.values())
        print(" ".join(cell.ljust(width) if column < 2 else cell.rjust(width)
                       for column, (cell, width) in enumerate(zip(cells, widths))).rstrip(), flush=True)


class Progress:
    """How far a long piece of work has come: in place on a terminal, else a line every half minute."""

    def __init__(self, title: str, total: float) -> None:
        self.title, self.total = title, total
        self.in_place = sys.stderr.isatty()
        self.shown = time.monotonic()

    def show(self, done: float, detail: str = "") -> None:
        now = time.monotonic()
        if now - self.shown < (1 if self.in_place else 30):
            return
        self.shown = now
        line = f"{self.title}: {done:.0f} of {self.total:.0f}" + (f", {detail}" if detail else "")
        before, after = ("\r\x1b[K", "") if self.in_place else ("", "\n")
        print(before + line, end=after, file=sys.stderr, flush=True)

    def end(self) -> None:
        if self.in_place:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
