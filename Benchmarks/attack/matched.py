"""A reader that has the captcha's source: it looks for each recorded digit of each voice, at several pitches and paces.

Features are the logarithms of 24 bands' energies, 100 frames a second. A template is what a recording gives over a
background of the level that the source states. Where a template explains a stretch of the sound better than the mean of
the background does (squared differences), it scores; the best row of six that do not overlap is the answer.
"""
from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np

RATE, HOP, WINDOW, BANDS = 8000, 80, 256, 24
VOICES = Path(__file__).parents[2] / "Assets" / "voices" / "voices.bin"
BACKGROUND = 0.07  # SoundMix.backgroundLevel
LEAD = 2.25  # decibels, the middle of SoundMix.lead
FORGIVEN = 0.4  # share of a constant difference in a band, as a filter makes it, that does not count
PITCHES = (0.87, 0.93, 1.0, 1.07, 1.15)
PACES = (0.85, 1.0, 1.15)


def filters() -> np.ndarray:
    """Triangles from 150 to 3,700 Hz, equally wide in mel; (bins, bands)."""
    mel = lambda hertz: 2595 * np.log10(1 + hertz / 700)
    edges = 700 * (10 ** (np.linspace(mel(150), mel(3700), BANDS + 2) / 2595) - 1)
    hertz = np.arange(WINDOW // 2 + 1) * RATE / WINDOW
    rising = (hertz[:, None] - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - hertz[:, None]) / (edges[2:] - edges[1:-1])
    return np.maximum(0, np.minimum(rising, falling))


FILTERS = filters()


def energies(samples: np.ndarray) -> np.ndarray:
    """(frames, bands)"""
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(samples, WINDOW // 2), WINDOW)[::HOP]
    return np.abs(np.fft.rfft(frames * np.hanning(WINDOW))) ** 2 @ FILTERS


def recordings(language: str) -> list[list[np.ndarray]]:
    """By voice, then by digit; the file's format is described in prepare-voices.py."""
    data = VOICES.read_bytes()
    curved = np.arange(256) / 127.5 - 1
    amplitudes = np.sign(curved) * (256 ** np.abs(curved) - 1) / 255
    offset, result = 6, {}
    for _ in range(data[5]):
        code, count = data[offset : offset + 2].decode(), data[offset + 2]
        offset += 3
        result[code] = []
        for _ in range(count):
            voice = []
            for _ in range(10):
                (length,) = struct.unpack_from("<H", data, offset)
                voice.append(amplitudes[np.frombuffer(data, np.uint8, length, offset + 2)])
                offset += 2 + length
            result[code].append(voice)
    return result[language]


def stretched(values: np.ndarray, length: int) -> np.ndarray:
    """Interpolated along the first axis."""
    places = np.linspace(0, len(values) - 1, max(2, length))
    low = np.minimum(places.astype(int), len(values) - 2)
    share = (places - low).reshape(-1, *[1] * (values.ndim - 1))
    return values[low] * (1 - share) + values[low + 1] * share


def templates(language: str, background: np.ndarray) -> list[tuple[int, np.ndarray]]:
    """(digit, logarithms of the bands' energies)"""
    known = []
    for voice in recordings(language):
        for digit, recording in enumerate(voice):
            scaled = recording / np.sqrt(np.mean(recording**2)) * BACKGROUND * 10 ** (LEAD / 20)
            for pitch in PITCHES:
                bands = energies(stretched(scaled, int(len(scaled) / pitch)))
                known += [(digit, np.log(stretched(bands, int(len(bands) / pace)) + background)) for pace in PACES]
    return known


def scores(features: np.ndarray, template: np.ndarray, against: np.ndarray) -> np.ndarray:
    """For each start, by how much the template explains the frames better than the background; (starts,)"""
    length, starts = len(template), len(features) - len(template) + 1
    products = features @ template.T
    row, column = products.strides
    diagonals = np.lib.stride_tricks.as_strided(products, (starts, length), (row, row + column)).sum(axis=1)
    squares = np.convolve((features**2).sum(axis=1), np.ones(length), mode="valid")
    behind = np.convolve(((features - against) ** 2).sum(axis=1), np.ones(length), mode="valid")
    sums = np.vstack([np.zeros(BANDS), np.cumsum(features, axis=0)])
    means = (sums[length:] - sums[:-length]) / length
    colour = length * ((means - template.mean(axis=0)) ** 2).sum(axis=1)
    return behind - (squares - 2 * diagonals + (template**2).sum() - FORGIVEN * colour)


def best_row(found: list[tuple[int, int, np.ndarray]], frames: int, count: int = 6) -> str:
    """The best sum of `count` segments that do not overlap; `found` has (digit, length, score by start)."""
    lengths = np.array(sorted({length for _, length, _ in found}))
    score = np.full((len(lengths), frames + 1), -np.inf)  # by length and end
    winner = np.zeros(score.shape, int)
    for digit, length, value in found:
        row = np.searchsorted(lengths, length)
        ends = slice(length, length + len(value))
        better = value > score[row, ends]
        score[row, ends][better] = value[better]
        winner[row, ends][better] = digit
    total = np.zeros(frames + 1)
    steps = []
    for _ in range(count):
        before = np.arange(frames + 1) - lengths[:, None]
        sums = np.where(before >= 0, total[before], -np.inf) + score
        rows = sums.argmax(axis=0)
        ending = sums[rows, np.arange(frames + 1)]
        last = np.maximum.accumulate(ending)
        end = np.maximum.accumulate(np.where(ending == last, np.arange(frames + 1), 0))
        steps.append((rows, end))
        total = last
    answer, place = "", frames
    for rows, end in reversed(steps):
        place = end[place]
        row = rows[place]
        answer = str(winner[row, place]) + answer
        place -= lengths[row]
    return answer


def reader(language: str) -> Callable[[np.ndarray], str]:
    known: list[tuple[int, np.ndarray]] = []

    def read(samples: np.ndarray) -> str:
        bands = energies(samples)
        background = np.exp(np.mean(np.log(bands + 1e-6), axis=0))  # most frames are background
        if not known:
            known.extend(templates(language, background))
        features, against = np.log(bands + 1e-6), np.log(background)
        found = [(digit, len(bands), scores(features, bands, against)) for digit, bands in known]
        return best_row(found, len(features))

    return read
