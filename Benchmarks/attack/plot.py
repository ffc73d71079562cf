#!/usr/bin/env python3
"""Draws measured points as curves: docs/images/captcha-curve.svg.

The points are those of curve.csv, which stands in the documentation, or of a run's results.jsonl.
"""
from __future__ import annotations

import argparse
import csv
import json
import math
from collections import defaultdict
from pathlib import Path
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, TOP, BOTTOM, GAP = 940, 420, 60, 50, 120, 70
PANEL = (WIDTH - 2 * LEFT - GAP + 20) / 2
COLOURS = ["#0b5fa5", "#c2410c", "#15803d", "#7e22ce", "#a16207", "#0f766e", "#be123c", "#475569"]

# What a network was trained and tried on.
KINDS = {("site", "own"): "one site", ("site", "unseen"): "one site, tried on others",
         ("many", "unseen"): "many sites, tried on unseen ones", ("tuned", "own"): "many sites, then this one"}

Series = dict[str, list[tuple[float, float]]]


def points(path: Path, difficulty: str) -> list[dict]:
    """The networks' results of one difficulty; of those of a run with the same name, the last."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["difficulty"] == difficulty]
        return [row | {field: float(row[field]) for field in ("labels", "budget", "whole")} for row in rows]
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    kept = {(row["seed"], row["name"], row["labels"], row["budget"], row["triedOn"]): row
            for row in rows if row["attack"] == "network" and row["difficulty"] == difficulty}
    return list(kept.values())


def mean(rows: list[dict], across: str, along: str, unit: str) -> Series:
    """Curves by the field `across`, their points by the field `along`: means over the attacked sites.

    A row of another captcha has its name in the field `generator`.
    """
    measured: dict[tuple[str, int, float, float], list[float]] = defaultdict(list)
    for row in rows:
        if (kind := (row["trainedOn"], row["triedOn"])) in KINDS:
            measured[row.get("generator", ""), list(KINDS).index(kind), row[across], row[along]].append(row["whole"])
    curves: Series = defaultdict(list)
    for (generator, kind, value, x), wholes in sorted(measured.items()):
        title = (f"{generator}: " if generator else "") + list(KINDS.values())[kind]
        curves[f"{title}, {value:,.0f} {unit}"].append((x, sum(wholes) / len(wholes)))
    return curves


def text(x: float, y: float, content: str, anchor: str = "middle", extra: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{extra}>{escape(content)}</text>'


def panel(left: float, title: str, label: str, curves: Series) -> list[str]:
    xs = [x for points in curves.values() for x, _ in points]
    low, high = math.log10(min(xs) * 0.8), math.log10(max(xs) * 1.25)
    floor, height = HEIGHT - BOTTOM, HEIGHT - BOTTOM - TOP

    def place(x: float, share: float) -> tuple[float, float]:
        return left + (math.log10(x) - low) / (high - low) * PANEL, floor - share * height

    parts = [text(left + PANEL / 2, TOP - 22, title, extra=' font-weight="bold"'),
             text(left + PANEL / 2, floor + 38, label)]
    for percent in range(0, 101, 20):
        y = place(10 ** low, percent / 100)[1]
        parts += [f'<line x1="{left:.1f}" x2="{left + PANEL:.1f}" y1="{y:.1f}" y2="{y:.1f}" stroke="#d4d4d8"/>',
                  text(left - 6, y + 4, f"{percent} %", "end")]
    parts += [text(place(x, 0)[0], floor + 18, f"{x:,.0f}") for x in sorted(set(xs))]
    for number, (name, points) in enumerate(curves.items()):
        colour, dashes = COLOURS[number % len(COLOURS)], ' stroke-dasharray="6 4"' if "tried on" in name else ""
        places = [place(*point) for point in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        line = f'stroke="{colour}" stroke-width="2"{dashes}/>'
        parts.append(f'<polyline points="{path}" fill="none" {line}')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>' for x, y in places]
        y = floor + 58 + 16 * number
        parts.append(f'<line x1="{left}" x2="{left + 28}" y1="{y - 4}" y2="{y - 4}" {line}')
        parts.append(text(left + 36, y, name, "start"))
    return parts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("results", type=Path, nargs="?", default=Path(__file__).parent / "curve.csv")
    parser.add_argument("--output", type=Path, default=Path("docs/images/captcha-curve.svg"))
    parser.add_argument("--difficulty", choices=("easy", "normal", "hard"), default="normal")
    options = parser.parse_args()
    rows = points(options.results, options.difficulty)
    if not rows:
        raise SystemExit(f"{options.results} has no results of networks at difficulty {options.difficulty}.")
    by_labels = mean(rows, "budget", "labels", "CPU seconds")
    by_budget = mean(rows, "labels", "budget", "labels")
    legend = 16 * max(len(by_labels), len(by_budget))
    parts = panel(LEFT, "By labelled pictures", "labelled pictures", by_labels)
    parts += panel(LEFT + PANEL + GAP, "By CPU seconds of training", "CPU seconds", by_budget)
    height = HEIGHT - BOTTOM + 58 + legend
    options.output.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}"'
        ' font-family="sans-serif" font-size="12">\n'
        f"<title>Whole answers that a network reads, difficulty {options.difficulty}</title>\n"
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>\n'
        + "\n".join(parts) + "\n</svg>\n", encoding="utf-8")


if __name__ == "__main__":
    main()
