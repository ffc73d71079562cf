"""A program on a pseudo-terminal, with the screen that it draws. Only what `duyet review` sends is understood."""

import codecs
import fcntl
import os
import pty
import re
import select
import struct
import termios
import time
import unicodedata


class Terminal:
    """A program on a terminal of its own."""

    SEQUENCE = re.compile(r"\x1b\[([0-9;?]*)([A-Za-z])|([^\x1b]+)")

    def __init__(self, arguments, folder, columns, rows):
        self.columns, self.rows = columns, rows
        self.clear()
        self.style = ""
        self.pieces = []  # (seconds, text) as they came
        self.place = [0, 0]
        self.rest = ""
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.started = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.environ.update(TERM="xterm-256color", LC_ALL="en_US.UTF-8")
            time.sleep(0.05)  # until the terminal has its size
            self.started = time.perf_counter()
            os.execv(arguments[0], arguments)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.started += 0.05

    def clear(self):
        self.cells = [[(" ", "")] * self.columns for _ in range(self.rows)]

    @property
    def text(self):
        return "\n".join("".join(cell[0] for cell in row).rstrip() for row in self.cells)

    def wait(self, text, until=None):
        """Reads until the screen shows the text; with a time, until that time, whatever it shows."""
        deadline = until or time.perf_counter() + 60
        while until or text not in self.text:
            left = deadline - time.perf_counter()
            if left <= 0:
                if until:
                    return
                raise SystemExit(f"waited for {text!r}; the screen is:\n{self.text}")
            if select.select([self.terminal], [], [], min(left, 1))[0]:
                piece = self.decoder.decode(os.read(self.terminal, 1 << 16))
                self.pieces.append((time.perf_counter() - self.started, piece))
                self.draw(self.rest + piece)

    def draw(self, output):
        cut = output.rfind("\x1b")
        if cut >= 0 and not self.SEQUENCE.match(output, cut):
            output, self.rest = output[:cut], output[cut:]
        else:
            self.rest = ""
        for found in self.SEQUENCE.finditer(output):
            parameters, command, plain = found.groups()
            if plain:
                for character in plain:
                    self.put(character)
            elif command == "H":
                self.place = [int(number) - 1 for number in parameters.split(";")]
            elif command == "J":
                self.clear()
            elif command == "m":
                self.style = parameters

    def put(self, character):
        row, column = self.place
        if unicodedata.category(character) in ("Mn", "Me", "Cf"):
            if 0 < column <= self.columns:
                before, style = self.cells[row][column - 1]
                self.cells[row][column - 1] = (before + character, style)
            return
        width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if row < self.rows and column + width <= self.columns:
            self.cells[row][column] = (character, self.style)
            if width == 2:
                self.cells[row][column + 1] = ("", self.style)
        self.place[1] += width

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    @property
    def memory(self):
        """Largest resident memory in MB."""
        with open(f"/proc/{self.pid}/status") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read())[1]) / 1024

    def end(self):
        self.type("q")
        try:
            while os.read(self.terminal, 1 << 16):
                pass
        except OSError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.terminal)
