#!/usr/bin/env python3
"""Lets recognisers listen to the captcha's sounds, and counts the answers they get.

    duyet captcha sample --audio --language en --count 200 --output sounds
    listen.py sounds --language en --reader sphinx-digits

Readers: sphinx-digits (CMU PocketSphinx with its English model and a grammar of six digits), sphinx-free (the same with
its language model), whisper (OpenAI's Whisper through faster-whisper, from --model DIR, both languages), whisper-digits (the
same, which may write digits only), vietasr (vietnamese.py beside this file: a recogniser of Vietnamese held to rows of six digits),
templates (matched.py: the voices are in the source, so an attacker has them; both languages).

With --recordings the folder is left out, and what is read are rows of six recordings as they are, each row by one voice: the
control that says whether a reader knows the language and the voices at all.

    listen.py --recordings --language vi --reader whisper --model DIR --count 20

    pip install numpy pocketsphinx faster-whisper viet-asr kaldi-native-fbank onnxruntime

Printed are the share of whole answers, and that of digits heard in their order (longest common subsequence).
"""
from __future__ import annotations

import argparse
import re
import sys
import time
import unicodedata
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

RATE = 8000
WORDS = {
    "en": "zero one two three four five six seven eight nine".split(),
    "vi": "không một hai ba bốn năm sáu bảy tám chín".split(),
}
OTHER_WORDS = {"oh": 0, "o": 0, "to": 2, "too": 2, "for": 4, "ate": 8, "hay": 2, "mốt": 1, "tư": 4, "lăm": 5, "bẩy": 7}
READERS = ["sphinx-digits", "sphinx-free", "whisper", "whisper-digits", "vietasr", "templates"]
Reader = Callable[[np.ndarray], str]


def samples_of(path: Path) -> np.ndarray:
    """The samples in -1...1."""
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 1, RATE), path
        return (np.frombuffer(file.readframes(file.getnframes()), dtype=np.uint8).astype(np.float32) - 128) / 128


def at_16_khz(samples: np.ndarray) -> np.ndarray:
    """Twice the rate, by filling the spectrum up with zeros."""
    spectrum = np.fft.rfft(samples)
    return np.fft.irfft(spectrum, 2 * len(samples)).astype(np.float32) * 2


def digits_in(text: str, language: str) -> str:
    """The digits in a transcript, written as words or as numerals."""
    numbers = {word: digit for digit, word in enumerate(WORDS[language])} | OTHER_WORDS
    words = re.findall(r"[0-9]|[^\W\d]+", unicodedata.normalize("NFC", text.lower()))
    return "".join(word if word.isdigit() else str(numbers[word]) for word in words if word.isdigit() or word in numbers)


def sphinx(language: str, with_grammar: bool) -> Reader:
    from pocketsphinx import Decoder

    if language != "en":
        sys.exit("PocketSphinx has no Vietnamese model.")
    decoder = Decoder(samprate=16000, loglevel="FATAL", **({"lm": None} if with_grammar else {}))
    if with_grammar:
        words = " | ".join(WORDS["en"])
        decoder.add_jsgf_string("digits", f"#JSGF V1.0; grammar d; <w> = {words}; public <d> = {'<w> ' * 6};")
        decoder.activate_search("digits")

    def read(samples: np.ndarray) -> str:
        decoder.start_utt()
        quiet = np.random.default_rng(1).normal(0, 2e-3, 2 * len(samples))  # the model knows no digital silence
        signal = np.clip(at_16_khz(samples) + quiet, -1, 1)
        decoder.process_raw((signal * 32767).astype("<i2").tobytes(), full_utt=True)
        decoder.end_utt()
        return digits_in(decoder.hyp().hypstr, language) if decoder.hyp() else ""

    return read


def whisper(language: str, model: str, only_digits: bool) -> Reader:
    from faster_whisper import WhisperModel

    loaded = WhisperModel(model, device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)
    prompt = "4 7 0 1 9 2." if only_digits else ", ".join(WORDS[language]) + "."
    silenced = [-1]
    if only_digits:  # what is left are numerals with a space before them, and the end
        kept = {loaded.hf_tokenizer.token_to_id(f"\u0120{digit}") for digit in range(10)}
        silenced = [token for token in range(loaded.hf_tokenizer.token_to_id("<|endoftext|>")) if token not in kept]

    def read(samples: np.ndarray) -> str:
        segments, _ = loaded.transcribe(
            at_16_khz(samples), language=language, beam_size=3, temperature=0, initial_prompt=prompt, max_new_tokens=60,
            without_timestamps=True, condition_on_previous_text=False, no_speech_threshold=None, suppress_tokens=silenced,
        )
        return digits_in(" ".join(segment.text for segment in segments), language)

    return read


def rows_of_recordings(language: str, count: int) -> Iterator[tuple[str, np.ndarray]]:
    """Answers and their samples: the assets' recordings with pauses between them, the voices in turn."""
    from matched import recordings

    voices, chance = recordings(language), np.random.default_rng(1)
    for number in range(count):
        digits = chance.integers(0, 10, 6)
        pieces = [np.zeros(RATE // 2)]
        for digit in digits:
            recording = voices[number % len(voices)][digit]
            pieces += [recording / np.abs(recording).max() / 2, np.zeros(RATE * 3 // 10)]
        yield "".join(map(str, digits)), np.concatenate(pieces).astype(np.float32)


def in_order(heard: str, answer: str) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(answer) + 1)
    for digit in heard:
        previous = row[:]
        for index, expected in enumerate(answer):
            row[index + 1] = previous[index] + 1 if digit == expected else max(previous[index + 1], row[index])
    return row[-1]


def made(name: str, language: str, model: str | None = None) -> Reader:
    """One of READERS; a package that it needs may be missing (ModuleNotFoundError)."""
    if name.startswith("whisper"):
        return whisper(language, model or sys.exit("whisper needs --model."), name == "whisper-digits")
    if name == "vietasr":
        from vietnamese import reader

        digits = reader()
        return lambda samples: digits(at_16_khz(samples))
    if name == "templates":
        from matched import reader

        return reader(language)
    return sphinx(language, name == "sphinx-digits")


def sounds_in(folder: Path, count: int) -> list[tuple[str, np.ndarray]]:
    """Answers and samples of the first files."""
    return [(file.stem.split("-")[1], samples_of(file)) for file in sorted(folder.glob("*.wav"))[:count]]


def measured(read: Reader, sounds: list[tuple[str, np.ndarray]], verbose: bool = False) -> tuple[int, float]:
    """Whole answers, and the share of digits that were heard in their order."""
    whole = right = 0
    for answer, samples in sounds:
        heard = read(samples)
        whole += heard == answer
        right += in_order(heard, answer)
        if verbose:
            print(answer, heard, flush=True)
    return whole, right / sum(len(answer) for answer, _ in sounds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--recordings", action="store_true", help="the assets' recordings, for a folder")
    parser.add_argument("--language", choices=WORDS, required=True)
    parser.add_argument("--reader", choices=READERS, required=True)
    parser.add_argument("--model", help="folder of Whisper's model")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--verbose", action="store_true", help="print what was heard")
    options = parser.parse_args()
    read = made(options.reader, options.language, options.model)
    if options.recordings:
        sounds = list(rows_of_recordings(options.language, options.count))
    else:
        sounds = sounds_in(options.folder or sys.exit("A folder of sounds is missing, or --recordings."), options.count)
    start = time.process_time()
    whole, digits = measured(read, sounds, options.verbose)
    seconds = (time.process_time() - start) / len(sounds)
    print(
        f"{options.reader} {options.language} {options.folder or 'recordings'}: {whole} of {len(sounds)} whole answers"
        f" ({100 * whole / len(sounds):.1f} %), {100 * digits:.1f} % of digits, {seconds:.2f} CPU s a sound"
    )


if __name__ == "__main__":
    main()
