#!/usr/bin/env python3
"""Lets espeak-ng speak the digits into voices/voices.bin, from which the captcha's sound is mixed.

voices/README.md names the voices, the version and the licence, and says how to run this.

Each digit is spoken alone, brought to 8 kHz, cut where it falls silent, and brought to one level (root mean square).

The file, all integers little-endian:

    4 bytes     "DYVO"
    uint8       version, 1
    uint8       number of languages
    a language: 2 bytes ISO 639-1 code in ASCII, uint8 number of voices
    a voice:    ten recordings, of the digits 0 to 9 in this order
    recording:  uint16 number of samples, then one byte for each: 8,000 samples a second, companded by the continuous
                mu-law: the byte b stands for y = b / 127.5 - 1, and y for the amplitude
                sign(y) * (256 ** abs(y) - 1) / 255 in -1...1
"""
from __future__ import annotations

import io
import struct
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np

RATE = 8000
LEVEL = 0.09  # root mean square of each recording
SILENCE = 0.012  # of a recording's highest level: where it is lower at its ends it is cut
ONSET, FADE = 0.002, 0.008  # seconds over which a recording swells at its start and fades at its end
WORDS = {
    "vi": "không một hai ba bốn năm sáu bảy tám chín".split(),
    "en": "zero one two three four five six seven eight nine".split(),
}
# (espeak-ng's voice and variant, words a minute, pitch from 0 to 99)
VOICES = {
    "vi": [
        ("vi", 150, 50),
        ("vi+f2", 170, 55),
        ("vi+m6", 150, 50),
        ("vi+f3", 150, 50),
        ("vi+m7", 150, 60),
    ],
    "en": [
        ("en-us", 150, 45),
        ("en-gb+f2", 150, 55),
        ("en-us+m3", 155, 40),
        ("en-gb-x-rp+f4", 160, 50),
        ("en-us+m7", 150, 60),
    ],
}


def spoken(word: str, voice: str, speed: int, pitch: int) -> tuple[np.ndarray, int]:
    """What espeak-ng makes of a word, in -1...1, and its samples a second."""
    command = ["espeak-ng", "--stdout", "-v", voice, "-s", str(speed), "-p", str(pitch), word]
    output = subprocess.run(command, check=True, capture_output=True).stdout
    with wave.open(io.BytesIO(output)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
        return samples / 32768, file.getframerate()


def resampled(samples: np.ndarray, rate: int) -> np.ndarray:
    """At RATE, through a windowed sinc that passes up to 3.8 kHz."""
    reach = 32 / RATE
    times = np.arange(int(len(samples) * RATE / rate)) / RATE
    result = np.zeros(len(times))
    for index, time in enumerate(times):
        first, last = max(0, int((time - reach) * rate) + 1), min(len(samples), int((time + reach) * rate) + 1)
        distance = np.arange(first, last) / rate - time
        kernel = 7600 / rate * np.sinc(7600 * distance) * np.cos(np.pi / 2 * distance / reach) ** 2
        result[index] = samples[first:last] @ kernel
    return result


def trimmed(samples: np.ndarray) -> np.ndarray:
    """Without the silence at both ends, which swell and fade instead."""
    frame = RATE // 200
    levels = np.sqrt(np.convolve(samples**2, np.ones(frame) / frame, mode="same"))
    loud = np.flatnonzero(levels > SILENCE * levels.max())
    cut = samples[loud[0] : loud[-1] + 1].copy()
    onset, fade = int(ONSET * RATE), int(FADE * RATE)
    cut[:onset] *= np.linspace(0, 1, onset)
    cut[-fade:] *= np.linspace(1, 0, fade)
    return cut


def companded(samples: np.ndarray) -> bytes:
    curved = np.sign(samples) * np.log1p(255 * np.abs(np.clip(samples, -1, 1))) / np.log(256)
    return np.round((curved + 1) * 127.5).astype(np.uint8).tobytes()


def recording(word: str, voice: str, speed: int, pitch: int) -> np.ndarray:
    cut = trimmed(resampled(*spoken(word, voice, speed, pitch)))
    return cut * LEVEL / np.sqrt(np.mean(cut**2))


def encoded_language(code: str) -> bytes:
    result = code.encode("ascii") + bytes([len(VOICES[code])])
    for voice, speed, pitch in VOICES[code]:
        recordings = [recording(word, voice, speed, pitch) for word in WORDS[code]]
        lengths = [len(samples) / RATE for samples in recordings]
        peak = max(np.abs(samples).max() for samples in recordings)
        print(f"{code} {voice}: {min(lengths):.2f} to {max(lengths):.2f} s a digit, peak {peak:.2f}")
        result += b"".join(struct.pack("<H", len(samples)) + companded(samples) for samples in recordings)
    return result


def main() -> None:
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "voices" / "voices.bin"
    data = b"DYVO" + bytes([1, len(VOICES)]) + b"".join(encoded_language(code) for code in VOICES)
    output.write_bytes(data)
    print(f"{output}: {len(data)} bytes")


if __name__ == "__main__":
    main()
