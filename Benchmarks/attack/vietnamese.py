"""A recogniser of Vietnamese that somebody else trained, held to digits: the network in the wheel of viet-asr 0.1.0.dev11.

    pip install viet-asr numpy kaldi-native-fbank onnxruntime

The package itself writes down any words. Here its network (a conformer of 17 million parameters, CTC over 4,968 syllables, 40 ms
a frame) is asked how likely each digit is, and the best row of six digits is the answer: all else counts as pauses. That
helps it a lot: of clear speech it hears 85 % of the digits where its free transcript has 58 %.
"""
from __future__ import annotations

import ctypes
import importlib.util
from collections.abc import Callable
from pathlib import Path

import numpy as np

WORDS = [["không"], ["một", "mốt"], ["hai"], ["ba"], ["bốn", "tư"], ["năm", "lăm"], ["sáu"], ["bảy", "bẩy"], ["tám"], ["chín"]]
CHUNK, STEP = 43, 40  # frames of 10 ms that go in at once, and by which they advance
KEPT = 40  # frames of 40 ms before them that are looked back at
COUNT = 6


def packed() -> tuple[bytes, list[str]]:
    """The network as ONNX, and its syllables, both constants in the package's library."""
    package = importlib.util.find_spec("vietasr")
    if package is None:
        raise ModuleNotFoundError(name="viet-asr")
    folder = Path(package.origin).parent / "_native"
    ctypes.CDLL(str(next(folder.glob("libonnxruntime.so*"))), mode=ctypes.RTLD_GLOBAL)
    library = ctypes.CDLL(str(folder / "libvietasr.so"))

    def constant(name: str) -> bytes:
        size = ctypes.c_uint64.in_dll(library, f"{name}_size").value
        return ctypes.string_at(ctypes.addressof(ctypes.c_char.in_dll(library, name)), size)

    lines = constant("vietasr_asr_vocab").decode().splitlines()
    return constant("vietasr_asr_model_onnx"), [line.rsplit(" ", 1)[0] for line in lines]


def features(samples: np.ndarray) -> np.ndarray:
    """Logarithms of 80 bands' energies, 100 frames a second, from 16,000 samples a second in -1...1; (frames, 80)"""
    import kaldi_native_fbank as fbank

    options = fbank.FbankOptions()
    options.frame_opts.dither, options.frame_opts.samp_freq = 0, 16000
    options.mel_opts.num_bins, options.energy_floor = 80, 0
    bands = fbank.OnlineFbank(options)
    bands.accept_waveform(16000, (samples * 32768).tolist())
    bands.input_finished()
    return np.stack([bands.get_frame(index) for index in range(bands.num_frames_ready)]).astype(np.float32)


def best_row(digits: np.ndarray, others: np.ndarray) -> str:
    """The likeliest row of six; `digits` (frames, 10) and `others` (frames) are logarithms of probabilities."""
    # By place in the row and last digit, 10 for something else: the best logarithm so far, and how it came about.
    total = np.full((COUNT + 1, 11), -np.inf)
    total[0, 10] = 0
    rows = np.full(total.shape, "", dtype=object)
    for digit, other in zip(digits, others):
        last = total.argmax(axis=1)
        best, best_rows = total[np.arange(COUNT + 1), last], rows[np.arange(COUNT + 1), last]
        new, new_rows = np.full(total.shape, -np.inf), rows.copy()
        new[:, 10], new_rows[:, 10] = best + other, best_rows
        for place in range(1, COUNT + 1):
            for value in range(10):
                begun = [index for index in range(11) if index != value]
                before = begun[int(total[place - 1, begun].argmax())]
                stays = total[place, value] >= total[place - 1, before]
                new[place, value] = max(total[place, value], total[place - 1, before]) + digit[value]
                new_rows[place, value] = rows[place, value] if stays else rows[place - 1, before] + str(value)
        total, rows = new, new_rows
    return rows[COUNT, total[COUNT].argmax()]


def reader() -> Callable[[np.ndarray], str]:
    """Reads 16,000 samples a second."""
    import onnxruntime

    model, syllables = packed()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    network = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    places = [[syllables.index("\u2581" + word) for word in words if "\u2581" + word in syllables] for words in WORDS]

    def read(samples: np.ndarray) -> str:
        frames = features(samples)
        frames = np.concatenate([frames, np.repeat(frames[-1:], CHUNK + STEP, axis=0)])
        attention, convolution = np.zeros((1, 12, 4, KEPT, 224), np.float32), np.zeros((1, 12, 448, 30), np.float32)
        outputs = []
        for chunk, start in enumerate(range(0, len(frames) - CHUNK + 1, STEP)):
            offset = np.array([[KEPT + chunk * STEP // 4]])
            output, attention, convolution = network.run(None, {
                "chunk": frames[None, start : start + CHUNK], "offset": offset, "att_cache": attention,
                "cnn_cache": convolution})
            outputs.append(output[0])
        logits = np.concatenate(outputs).astype(np.float64)
        shares = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        digits = np.stack([shares[:, place].sum(axis=1) for place in places], axis=1)
        return best_row(np.log(digits + 1e-9), np.log(np.maximum(1 - digits.sum(axis=1), 1e-9)))

    return read
