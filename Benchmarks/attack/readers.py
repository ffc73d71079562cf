"""Readers that others trained, on text or on captchas, with the pictures prepared in several ways."""
from __future__ import annotations

import importlib
import io
import os
import resource
import shutil
import string
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OMP_THREAD_LIMIT", "1")

import numpy as np  # noqa: E402
from PIL import Image, ImageChops, ImageFilter, ImageOps  # noqa: E402

from pictures import compared, files, flattened  # noqa: E402
from results import Progress  # noqa: E402

Reader = Callable[[Image.Image], str]


def outlined(picture: Image.Image) -> Image.Image:
    """Dark lines where black meets white, which undoes an inversion."""
    lines = ImageChops.difference(picture.filter(ImageFilter.MaxFilter(3)), picture.filter(ImageFilter.MinFilter(3)))
    return ImageOps.invert(lines)


PREPARATIONS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "as it is": lambda picture: picture,
    "blurred": lambda picture: ImageOps.autocontrast(picture.filter(ImageFilter.GaussianBlur(2.5))),
    "median": lambda picture: picture.filter(ImageFilter.MedianFilter(7)),
    "outlined": outlined,
}


def png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG", compress_level=1)
    return file.getvalue()


def ddddocr(**options: bool) -> Reader:
    model = importlib.import_module("ddddocr").DdddOcr(show_ad=False, **options)
    return lambda picture: model.classification(png(picture.convert("RGB")))


def rapidocr() -> Reader:
    model = importlib.import_module("rapidocr_onnxruntime").RapidOCR(intra_op_num_threads=1)

    def read(picture: Image.Image) -> str:
        lines, _ = model(np.asarray(picture.convert("RGB")), use_det=False, use_cls=False, use_rec=True)
        return lines[0][0] if lines else ""

    return read


def captcha_whisperer() -> Reader:
    recognizer = importlib.import_module("captcha_whisperer.recognizer").CaptchaRecognizer(threads=1)
    return lambda picture: recognizer.recognize_bytes(png(picture.convert("RGB")))["text"]


def svtrv2() -> Reader:
    """A transformer of 20 million parameters that was trained on text captchas, and the sizes at which it wants to read them."""
    package = Path(importlib.import_module("azcrawlerpy_recaptcha_text").__file__).parent
    onnxruntime = importlib.import_module("onnxruntime")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    chooser, network = (onnxruntime.InferenceSession(str(package / name), options, providers=["CPUExecutionProvider"])
                        for name in ("selector.onnx", "svtrv2.onnx"))
    sizes = (64, 64), (96, 48), (112, 40), (128, 32)
    symbols = string.digits + string.ascii_lowercase + string.ascii_uppercase + string.punctuation

    def resized(picture: Image.Image, size: tuple[int, int]) -> np.ndarray:
        pixels = np.asarray(picture.convert("RGB").resize(size, Image.Resampling.BICUBIC), dtype=np.float32)
        return (pixels.transpose(2, 0, 1)[None] / 255 - 0.5) / 0.5

    def read(picture: Image.Image) -> str:
        ratio = picture.width / picture.height
        shape = np.array([[min(ratio, 8) / 4, np.log(ratio)]], dtype=np.float32)
        size = sizes[int(np.argmax(chooser.run(None, {"thumb": resized(picture, (64, 16)), "shape": shape})[0]))]
        scores = np.asarray(network.run(None, {network.get_inputs()[0].name: resized(picture, size)})[0])[0]
        best = (scores if scores.shape[-1] == len(symbols) + 1 else scores.T).argmax(axis=1)
        changed = np.concatenate([[True], best[1:] != best[:-1]])
        return "".join(symbols[index - 1] for index in best[changed & (best != 0)])

    return read


def tesseract() -> Reader:
    """One line of letters and digits, three times as large, with a white margin."""
    if shutil.which("tesseract") is None:
        raise ModuleNotFoundError(name="tesseract")
    alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    command = ["tesseract", "-", "-", "--psm", "7", "--dpi", "200", "-c", f"tessedit_char_whitelist={alphabet}"]

    def read(picture: Image.Image) -> str:
        large = picture.resize((picture.width * 3, picture.height * 3), Image.Resampling.BICUBIC)
        return subprocess.run(command, input=png(ImageOps.expand(large, 30, 255)), capture_output=True).stdout.decode()

    return read


READERS: dict[str, Callable[[], Reader]] = {
    "ddddocr": ddddocr,
    "ddddocr beta": lambda: ddddocr(beta=True),
    "rapidocr": rapidocr,
    "captcha-whisperer": captcha_whisperer,
    "SVTRv2": svtrv2,
    "tesseract": tesseract,
}


def cpu_seconds() -> float:
    """Of this process and of the programs that it has run."""
    usages = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def symbols(text: str) -> str:
    """What a program would type of it: capitals and digits."""
    return "".join(character for character in text.upper() if character.isascii() and character.isalnum())


def rates(folder: Path, limit: int) -> Iterator[dict[str, object]]:
    """A result for each reader and preparation; a reader that is not installed gives one without rates."""
    pairs = files(folder, limit)
    pictures, answers = [flattened(path) for path, _ in pairs], [answer for _, answer in pairs]
    for name, make in READERS.items():
        try:
            read = make()
            read(pictures[0])  # loads the model
        except ModuleNotFoundError as error:
            yield {"reader": name, "missing": error.name}
            continue
        for preparation, prepare in PREPARATIONS.items():
            progress, begin, guesses = Progress(f"{name}, {preparation}", len(pictures)), cpu_seconds(), []
            for picture in pictures:
                guesses.append(symbols(read(prepare(picture))))
                progress.show(len(guesses))
            progress.end()
            whole, found = compared(guesses, answers)
            speed = len(pictures) / max(cpu_seconds() - begin, 1e-9)
            yield {"reader": name, "preparation": preparation, "pictures": len(pictures), "whole": whole,
                   "symbols": found, "perCPUSecond": round(speed, 1)}
