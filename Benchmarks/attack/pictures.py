"""Labelled pictures: files named NUMBER-ANSWER.png in a folder, as `duyet captcha sample` writes them."""
from __future__ import annotations

import difflib
from pathlib import Path

import numpy as np
from PIL import Image


def files(folder: str | Path, limit: int | None = None) -> list[tuple[Path, str]]:
    """The folder's pictures and their answers in capitals, by name; the first `limit` of them."""
    found = [(path, path.stem.rpartition("-")[2].upper()) for path in sorted(Path(folder).glob("*-*.png"))]
    if not found:
        raise SystemExit(f"{folder} holds no pictures named NUMBER-ANSWER.png.")
    return found[:limit]


def flattened(path: Path) -> Image.Image:
    """The picture in grey on a white page, as a visitor sees it."""
    picture = Image.open(path)
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    picture = picture.convert("RGBA")
    page = Image.new("RGBA", picture.size, (255, 255, 255, 255))
    return Image.alpha_composite(page, picture).convert("L")


def loaded(folder: str | Path, limit: int | None = None) -> tuple[np.ndarray, list[str]]:
    """Grey values as (count, height, width) of uint8, and the answers."""
    pairs = files(folder, limit)
    return np.stack([np.asarray(flattened(path)) for path, _ in pairs]), [answer for _, answer in pairs]


def compared(guesses: list[str], answers: list[str]) -> tuple[float, float]:
    """The share of answers read right, and that of their symbols found in order."""
    whole = sum(guess == answer for guess, answer in zip(guesses, answers, strict=True))
    found = sum(block.size for guess, answer in zip(guesses, answers, strict=True)
                for block in difflib.SequenceMatcher(None, answer, guess, autojunk=False).get_matching_blocks())
    return whole / len(answers), found / sum(map(len, answers))
