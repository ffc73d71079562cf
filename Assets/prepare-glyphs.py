#!/usr/bin/env python3
"""Turns freely licensed heavy fonts into glyphs/glyphs.bin, the outlines that the captcha draws with.

glyphs/README.md names the fonts, their packages and licences, and says how to run this.

Outlines are reduced to the captcha's alphabet, united where contours overlap (so that the even-odd rule fills them),
flattened to polygons, and scaled to a cap height of 1,000 units, baseline at 0, y upwards, leftmost ink at 0. Long
edges are divided, so that they bend when the polygon is warped.

The file, all integers little-endian:

    4 bytes   "DYGL"
    uint8     version, 1
    uint8     number of fonts
    a font:   uint8 number of glyphs; no name, as some fonts reserve theirs
    a glyph:  uint8 character in ASCII, uint8 number of contours
    contour:  uint16 number of points, then int16 x, int16 y for each
"""
from __future__ import annotations

import math
import struct
import sys
from pathlib import Path

import pathops
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

SHARE = Path("/usr/share/fonts")
FONTS = [
    ("Lato Black", "truetype/lato/Lato-Black.ttf"),
    ("Roboto Black", "truetype/roboto/unhinted/RobotoTTF/Roboto-Black.ttf"),
    ("Open Sans Bold", "truetype/open-sans/OpenSans-Bold.ttf"),
    ("League Spartan Bold", "opentype/league-spartan/LeagueSpartan-Bold.otf"),
    ("Cantarell ExtraBold", "opentype/cantarell/Cantarell-ExtraBold.otf"),
    ("DejaVu Sans Bold", "truetype/dejavu/DejaVuSans-Bold.ttf"),
    ("DejaVu Serif Bold", "truetype/dejavu/DejaVuSerif-Bold.ttf"),
    ("Inter ExtraBold", "opentype/inter/Inter-ExtraBold.otf"),
]
CHARACTERS = "ADEGKMRSTU2gkm"  # the alphabet, and the small letters that are clear when cut by the ground
LEFT_OUT = {"Lato Black": "g", "Open Sans Bold": "g"}  # a g of two storeys is hard to read when inverted
CAP_HEIGHT = 1000
TOLERANCE = 4  # units a flattened curve may stray
LONGEST_EDGE = 220  # units

Point = tuple[float, float]


def segment_count(deviation: float) -> int:
    """Pieces into which a curve is cut so that it strays less than TOLERANCE; `deviation` is that of one piece."""
    return max(1, math.ceil(math.sqrt(deviation / TOLERANCE)))


def flattened(path: pathops.Path) -> list[list[Point]]:
    """The contours as polygons: lines, quadratic and cubic segments, each as points."""
    contours: list[list[Point]] = []
    for name, points in path.segments:
        if name == "moveTo":
            contours.append([points[0]])
        elif name == "lineTo":
            contours[-1].append(points[0])
        elif name == "qCurveTo":
            start = contours[-1][-1]
            for control, end in quadratics(points):
                contours[-1] += quadratic(start, control, end)
                start = end
        elif name == "curveTo":
            contours[-1] += cubic(contours[-1][-1], *points)
    return contours


def quadratics(points: tuple[Point, ...]) -> list[tuple[Point, Point]]:
    """A TrueType spline's (control, end) pairs; the end between two controls is their middle."""
    *controls, last = points
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(controls, controls[1:])]
    return list(zip(controls, [*middles, last]))


def quadratic(a: Point, b: Point, c: Point) -> list[Point]:
    bend = math.hypot(a[0] - 2 * b[0] + c[0], a[1] - 2 * b[1] + c[1]) / 4
    count = segment_count(bend)
    times = [index / count for index in range(1, count + 1)]
    return [tuple((1 - t) ** 2 * a[i] + 2 * t * (1 - t) * b[i] + t * t * c[i] for i in (0, 1)) for t in times]


def cubic(a: Point, b: Point, c: Point, d: Point) -> list[Point]:
    bend = max(
        math.hypot(a[0] - 2 * b[0] + c[0], a[1] - 2 * b[1] + c[1]),
        math.hypot(b[0] - 2 * c[0] + d[0], b[1] - 2 * c[1] + d[1]),
    )
    count = segment_count(bend * 0.75)
    times = [index / count for index in range(1, count + 1)]
    return [
        tuple(
            (1 - t) ** 3 * a[i] + 3 * t * (1 - t) ** 2 * b[i] + 3 * t * t * (1 - t) * c[i] + t**3 * d[i]
            for i in (0, 1)
        )
        for t in times
    ]


def divided(contour: list[Point]) -> list[Point]:
    """The closed polygon with long edges cut into equal pieces and repeated points left out."""
    result: list[Point] = []
    for start, end in zip(contour, contour[1:] + contour[:1]):
        length = math.dist(start, end)
        if length < 0.5:
            continue
        count = math.ceil(length / LONGEST_EDGE)
        result += [
            (start[0] + (end[0] - start[0]) * index / count, start[1] + (end[1] - start[1]) * index / count)
            for index in range(count)
        ]
    return result


def outline(font: TTFont, character: str, scale: float) -> list[list[tuple[int, int]]]:
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[font.getBestCmap()[ord(character)]].draw(pen)
    path = pathops.Path()
    pen.replay(path.getPen())
    path.simplify(fix_winding=True)
    scaled = path.transform(scale, 0, 0, scale, 0, 0)
    contours = [divided(contour) for contour in flattened(scaled)]
    left = min(x for contour in contours for x, _ in contour)
    return [[(round(x - left), round(y)) for x, y in contour] for contour in contours if len(contour) >= 3]


def cap_height(font: TTFont) -> float:
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[font.getBestCmap()[ord("H")]].draw(pen)
    return max(point[1] for _, points in pen.value for point in points)


def stem(contours: list[list[tuple[int, int]]]) -> int:
    """Width of the stem of an H at a quarter of its height, in units."""
    crossings = sorted(
        a[0] + (b[0] - a[0]) * (250 - a[1]) / (b[1] - a[1])
        for contour in contours
        for a, b in zip(contour, contour[1:] + contour[:1])
        if (a[1] > 250) != (b[1] > 250)
    )
    return round(crossings[1] - crossings[0])


def encoded_font(name: str, path: Path) -> bytes:
    font = TTFont(path)
    scale = CAP_HEIGHT / cap_height(font)
    characters = [character for character in CHARACTERS if character not in LEFT_OUT.get(name, "")]
    glyphs = {character: outline(font, character, scale) for character in characters}
    stem_width = stem(outline(font, "H", scale)) / CAP_HEIGHT
    points = sum(len(contour) for contours in glyphs.values() for contour in contours)
    print(f"{name}: {points} points, stem {stem_width:.2f} of the cap height")
    result = bytes([len(glyphs)])
    for character, contours in glyphs.items():
        result += character.encode("ascii") + bytes([len(contours)])
        for contour in contours:
            result += struct.pack("<H", len(contour))
            result += b"".join(struct.pack("<hh", x, y) for x, y in contour)
    return result


def main() -> None:
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "glyphs" / "glyphs.bin"
    fonts = [encoded_font(name, SHARE / path) for name, path in FONTS]
    data = b"DYGL" + bytes([1, len(fonts)]) + b"".join(fonts)
    output.write_bytes(data)
    print(f"{output}: {len(data)} bytes")


if __name__ == "__main__":
    main()
