"""Pictures to attack, drawn by the program itself into a folder that is emptied first."""
from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import pictures

Labelled = tuple[np.ndarray, list[str]]


@dataclass
class Samples:
    duyet: Path
    folder: Path
    difficulty: str
    seed: int  # of the keys; each site below has a key of its own

    def site(self, number: int, count: int) -> Labelled:
        """Pictures of one site and epoch, as if from an installation of its own."""
        return pictures.loaded(self._drawn(f"site-{number}", count, sites=1, seed=self.seed + number))

    def folder_of_many_sites(self, count: int, sites: int) -> Path:
        """Pictures of many sites in turn."""
        return self._drawn("many-sites", count, sites, self.seed)

    def many_sites(self, count: int, sites: int) -> Labelled:
        """The same, in random order."""
        images, answers = pictures.loaded(self.folder_of_many_sites(count, sites))
        order = np.random.default_rng(self.seed).permutation(count)
        return images[order], [answers[place] for place in order]

    def folder_of_sounds(self, language: str, count: int) -> Path:
        return self._drawn(f"sounds-{language}", count, 1, self.seed, "--audio", "--language", language)

    def _drawn(self, name: str, count: int, sites: int, seed: int, *more: str) -> Path:
        output = self.folder / f"{self.difficulty}-{name}"
        shutil.rmtree(output, ignore_errors=True)
        command = [self.duyet, "captcha", "sample", "--count", str(count), "--output", output, "--sites", str(sites),
                   "--difficulty", self.difficulty, "--seed", str(seed), *more]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return output
