#!/usr/bin/env python3
"""Attacks our own captcha and prints how much of it machines read. README.md says what each attack does and costs."""
from __future__ import annotations

import argparse
import json
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from results import Results
from samples import Labelled, Samples

ATTACKS = ("cost", "readers", "sounds", "site", "universal")
SOUNDS = 100  # at most, to each reader, and 40 rows of recordings as a control
PICTURES_OF_OTHERS = 200  # of each site that a network is tried on without having learnt it
FIRST_OTHER = 1001  # number of the first of those sites; the attacked ones count from 1


@dataclass(frozen=True)
class Point:
    """One training."""

    labels: int
    budget: float  # CPU seconds

    @classmethod
    def parsed(cls, text: str) -> Point:
        labels, _, budget = text.partition("@")
        try:
            point = cls(int(labels), float(budget))
        except ValueError:
            raise argparse.ArgumentTypeError(f"{text} is not LABELS@CPU-SECONDS") from None
        if point.labels < 100 or point.budget <= 0:
            raise argparse.ArgumentTypeError(f"{text}: at least 100 labels and more than 0 seconds")
        return point

    def __str__(self) -> str:
        return f"{self.labels}@{self.budget:g}"


def points(text: str) -> list[Point]:
    return [Point.parsed(part) for part in text.split(",")]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--duyet", type=Path, default=Path(".build/release/duyet"), help="the program under attack")
    parser.add_argument("--output", type=Path, default=Path(".build-attack"), help="for pictures and results.jsonl")
    parser.add_argument("--only", nargs="+", choices=ATTACKS, default=ATTACKS, metavar="ATTACK",
                        help=", ".join(ATTACKS))
    parser.add_argument("--difficulty", choices=("easy", "normal", "hard"), default="normal")
    parser.add_argument("--points", type=points, default="300@120,1000@120,5000@120,20000@120,5000@600",
                        help="trainings on one site: LABELS@CPU-SECONDS,… (%(default)s)")
    parser.add_argument("--universal", type=Point.parsed, default="20000@600",
                        help="training on many sites (%(default)s)")
    parser.add_argument("--tuned", type=Point.parsed, default="500@60",
                        help="training that continues the universal one on one more site (%(default)s)")
    parser.add_argument("--universal-sites", type=int, default=2000, help="of the universal training (%(default)s)")
    parser.add_argument("--sites", type=int, default=1, help="how many single sites are attacked (%(default)s)")
    parser.add_argument("--others", type=int, default=5, help="unseen sites to try each network on (%(default)s)")
    parser.add_argument("--tries", type=int, default=500, help="pictures to try each attack on (%(default)s)")
    parser.add_argument("--drawn", type=int, default=100_000, help="pictures drawn to measure cost (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="of the sites' keys; another one attacks other sites")
    parser.add_argument("--quick", action="store_true", help="everything at a small scale, in a few minutes")
    options = parser.parse_args()
    if options.quick:
        options.points, options.universal, options.tuned = points("1000@45"), Point(3000, 45), Point(300, 15)
        options.universal_sites, options.others, options.tries, options.drawn = 300, 2, 100, 10_000
    return options


def attack_cost(options: argparse.Namespace, results: Results) -> None:
    """What drawing costs us: the pictures of one site, and those of a hundred."""
    for sites in (1, 100):
        command = [options.duyet, "captcha", "measure", "--json", "--count", str(options.drawn), "--sites", str(sites),
                   "--difficulty", options.difficulty]
        fields = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        results.record({"attack": "cost"} | fields)
        memory = [f"{fields[name] / 2**20:.1f}" for name in ("residentBefore", "residentAfter") if fields[name]]
        print(f"drawing, {sites} site{'s'[:sites > 1]}: {fields['perCPUSecond']:.0f} pictures a CPU second, "
              f"{fields['meanBytes']:.0f} bytes; MiB of memory before and after: {', '.join(memory) or 'unknown'}",
              flush=True)


def attack_readers(options: argparse.Namespace, results: Results, samples: Samples) -> None:
    from readers import rates

    folder = samples.folder_of_many_sites(options.tries, options.tries)
    for fields in rates(folder, options.tries):
        if "missing" in fields:
            print(f"{fields['reader']} was left out: {fields['missing']} is not installed.", flush=True)
            continue
        results.row(f"{fields['reader']}, {fields['preparation']}", "a site a picture", {"attack": "reader"} | fields)


def attack_sounds(options: argparse.Namespace, results: Results, samples: Samples) -> None:
    import listen

    count = min(options.tries, SOUNDS)
    for name, language in (("sphinx-digits", "en"), ("vietasr", "vi"), ("templates", "en"), ("templates", "vi")):
        try:
            read = listen.made(name, language)
        except ModuleNotFoundError as error:
            print(f"{name} was left out: {error.name} is not installed.", flush=True)
            continue
        tried = {
            "recordings, as a control": list(listen.rows_of_recordings(language, 40)),
            "sounds": listen.sounds_in(samples.folder_of_sounds(language, count), count),
        }
        for title, sounds in tried.items():
            whole, digits = listen.measured(read, sounds)
            results.row(f"{name}, {language}", title, {
                "attack": "sound", "reader": name, "language": language, "triedOn": title, "pictures": len(sounds),
                "whole": whole / len(sounds), "symbols": digits})


class NetworkAttack:
    """Trainings and what they read, in rows of results."""

    def __init__(self, options: argparse.Namespace, results: Results, samples: Samples) -> None:
        self.options, self.results, self.samples = options, results, samples
        numbers = range(FIRST_OTHER, FIRST_OTHER + options.others)
        self.others = [samples.site(number, PICTURES_OF_OTHERS) for number in numbers]

    def sites(self) -> None:
        """Each site by its own labels; and what the same networks read of other sites."""
        most = max(point.labels for point in self.options.points)
        for number in range(1, self.options.sites + 1):
            images, answers = self.samples.site(number, most + self.options.tries)
            held_out = images[most:], answers[most:]
            for point in self.options.points:
                labelled = images[:point.labels], answers[:point.labels]
                self.attack(f"site {number}", labelled, point, held_out, "the same site")

    def universal(self) -> None:
        """Sites that nobody labelled, by pictures of many others; then with a few labels of one."""
        point, tries = self.options.universal, self.options.tries
        images, answers = self.samples.many_sites(point.labels + tries, self.options.universal_sites)
        labelled, held_out = (images[tries:], answers[tries:]), (images[:tries], answers[:tries])
        network = self.attack("many sites", labelled, point, held_out, "the same sites")
        few = self.options.tuned
        for number in range(1, self.options.sites + 1):
            images, answers = self.samples.site(number, few.labels + tries)
            labelled = images[:few.labels], answers[:few.labels]
            held_out = images[few.labels:], answers[few.labels:]
            self.attack(f"many, then site {number}", labelled, few, held_out, "the same site", start=network)

    def attack(self, name: str, labelled: Labelled, point: Point, held_out: Labelled, tried_on: str, start=None):
        """Trains, tries on pictures like those learnt, and on other sites by the head that was better at the first."""
        from training import trained, tried

        title = f"{name}, {point}"
        result = trained(*labelled, point.budget, f"{title}, CPU seconds", start)
        readings = {reading.head: reading for reading in tried(result.network, *held_out)}
        best = max(readings.values(), key=lambda reading: (reading.whole, reading.symbols))
        fields = {"attack": "network", "trainedOn": name.split(" ")[0] if start is None else "tuned", "name": name,
                  "labels": point.labels, "budget": point.budget, "cpu": round(result.cpu, 1), "seen": result.seen,
                  "head": best.head}
        heads = {f"whole.{reading.head}": reading.whole for reading in readings.values()}
        self.results.row(title, tried_on, fields | heads | {
            "triedOn": "own", "pictures": len(held_out[1]), "whole": best.whole, "symbols": best.symbols})
        if self.others and start is None:
            there = [reading for other in self.others for reading in tried(result.network, *other)
                     if reading.head == best.head]
            self.results.row(title, f"{len(there)} unseen site{'s'[:len(there) > 1]}", fields | {
                "triedOn": "unseen", "sites": len(there), "pictures": len(there) * PICTURES_OF_OTHERS,
                "whole": sum(reading.whole for reading in there) / len(there),
                "worst": max(reading.whole for reading in there),
                "symbols": sum(reading.symbols for reading in there) / len(there)})
        return result.network


def main() -> None:
    options = arguments()
    options.duyet = options.duyet.resolve()
    samples = Samples(options.duyet, options.output / "pictures", options.difficulty, options.seed * 10_000)
    started = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    results = Results(options.output, {"run": started, "difficulty": options.difficulty, "seed": options.seed})
    if "cost" in options.only:
        attack_cost(options, results)
    if "readers" in options.only:
        attack_readers(options, results, samples)
    if "sounds" in options.only:
        attack_sounds(options, results, samples)
    if "site" in options.only or "universal" in options.only:
        network = NetworkAttack(options, results, samples)
        if "site" in options.only:
            network.sites()
        if "universal" in options.only:
            network.universal()
    print(f"CPU seconds of this program: {time.process_time():.0f}. Results are added to {results.path}.")


if __name__ == "__main__":
    main()
