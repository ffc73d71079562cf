"""A fresh installation of Duyet in a temporary folder, and its server."""

import contextlib
import json
import os
import pathlib
import re
import select
import shutil
import sqlite3
import subprocess
import tempfile
import time

DEADLINE = 20.0
"""Seconds the server has for starting and for ending."""


class CommandFailed(AssertionError):
    """A command of duyet did not end with 0."""


class Installation:
    """As a context manager: made, served on a free port of 127.0.0.1, and removed in the end."""

    SITE = "demo"

    def __init__(self, binary):
        self.binary = str(pathlib.Path(binary).resolve())
        self._temporary = tempfile.mkdtemp(prefix="duyet-test-")
        self._folder = os.path.join(self._temporary, "data")
        self._server = None
        self.address = None

    def __enter__(self):
        try:
            self._run("init", self._folder)
            # The tests post faster than people do, all from one address.
            self.duyet("sites", "set", self.SITE, "rate=off", "minimumFillTime=0s")
            self._serve()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *failure):
        if self._server:
            self._server.terminate()
            try:
                self._server.wait(timeout=DEADLINE)
            except subprocess.TimeoutExpired:
                self._server.kill()
                self._server.wait()
            self._server.stdout.close()
        shutil.rmtree(self._temporary, ignore_errors=True)

    @property
    def config(self):
        return ["--config", os.path.join(self._folder, "duyet.yaml")]

    def _serve(self):
        with open(os.path.join(self._temporary, "log"), "wb") as log:
            self._server = subprocess.Popen(
                [self.binary, "serve", "--port", "0", *self.config],
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log,
            )
        said = ""
        end = time.monotonic() + DEADLINE
        output = self._server.stdout.fileno()
        while not (found := re.search(r"listens on (http://\S+)\n", said)):
            readable, _, _ = select.select([output], [], [], max(end - time.monotonic(), 0))
            chunk = os.read(output, 65536) if readable else b""
            if not chunk:
                raise CommandFailed(f"the server did not start: {said}{self.log()}")
            said += chunk.decode()
        self.address = found[1]

    def log(self):
        return pathlib.Path(self._temporary, "log").read_text(errors="replace")

    def trouble(self):
        """What the server said of warnings, errors and its end so far."""
        lines = self.log().splitlines(True)
        told = "".join(line for line in lines if any(word in line for word in (" warning ", " error ", "Fatal error")))
        return told if self._server.poll() is None else f"{told}The server has ended: {self._server.returncode}."

    def _run(self, *arguments):
        done = subprocess.run([self.binary, *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode:
            raise CommandFailed(f"duyet {' '.join(arguments)}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def duyet(self, *arguments):
        """Runs a command on this installation and returns what it prints."""
        return self._run(*arguments, *self.config)

    def comments(self, status="pending", thread=None):
        """The queue's rows, oldest first."""
        filters = ["--thread", thread] if thread else []
        lines = self.duyet("queue", "--json", "--site", self.SITE, "--status", status, *filters).splitlines()
        return [json.loads(line) for line in lines]

    def count(self):
        """How many comments there are, whatever their status."""
        return len(self.comments(status="all"))

    def approve(self, *comments):
        self.duyet("approve", *(str(comment["id"]) for comment in comments), "--as", "Thu Hà")

    def mint(self):
        """A challenge: its token and the right answer."""
        token, answer = self.duyet("captcha", "mint", "--site", self.SITE, "--count", "1").split()
        return token, answer

    def ban(self, *words):
        """Puts words on the site's list."""
        with open(os.path.join(self._folder, "banned-words", f"{self.SITE}.txt"), "a") as words_file:
            words_file.writelines(f"{word}\n" for word in words)

    def date_back(self, comment, minutes):
        """Makes a comment older than it is, behind Duyet's back: it has no way to do that."""
        with contextlib.closing(sqlite3.connect(os.path.join(self._folder, "duyet.sqlite"))) as database, database:
            database.execute("UPDATE comment SET created = created - ? WHERE id = ?", (minutes * 60_000, comment))
