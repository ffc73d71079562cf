"""Readers that others trained, on text or on captchas, with the pictures prepared in several ways."""
from __future__ import annotations

import importlib
import io
import os
import resource
import shutil
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
