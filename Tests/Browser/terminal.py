"""
What a command shows on a terminal, as an HTML page.

The page asks for Noto Sans Mono (Debian's fonts-noto-mono): other monospaced fonts put Vietnamese marks askew.
"""

import fcntl
import html
import os
import pty
import re
import struct
import termios

COLUMNS, ROWS = 100, 30

STYLES = {1: "font-weight:700", 2: "opacity:.7", 4: "text-decoration:underline", 7: "filter:invert(1)"}
COLOURS = ["#3b4252", "#f08a80", "#8bd9aa", "#eec978", "#8ab4f8", "#d7a3f0", "#70d0bf", "#e4eae8"]


def screen(command):
    """Runs a command on a terminal of 100 columns and returns what it wrote, with its escape sequences."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
        os.environ.pop("COLUMNS", None)
        os.environ.pop("NO_COLOR", None)
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.execv(command[0], command)
    written = b""
    while True:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:  # Linux says so when the command has ended.
            break
        if not chunk:
            break
        written += chunk
    os.close(terminal)
    os.waitpid(child, 0)
    return written.decode().replace("\r\n", "\n")


def marked_up(text):
    """Escape sequences for colour and weight become spans; all others are left out."""
    pieces = re.split(r"\x1b\[([0-9;]*)m", re.sub(r"\x1b\[[0-9;?]*[A-Za-ln-z]", "", text))
    result = html.escape(pieces[0])
    styles = []
    for codes, piece in zip(pieces[1::2], pieces[2::2]):
        for code in (int(code or 0) for code in codes.split(";")):
            if code == 0:
                styles = []
            elif code in STYLES:
                styles.append(STYLES[code])
            elif 30 <= code % 60 < 38:
                styles.append(f"color:{COLOURS[code % 60 - 30]}")
        result += f"<span style='{';'.join(styles)}'>{html.escape(piece)}</span>" if styles else html.escape(piece)
    return result


def page(prompts):
    """An HTML page of a terminal in which these commands, pairs of what was typed and what came, were run."""
    text = "\n".join(f"<b>$</b> {html.escape(typed)}\n{marked_up(shown)}" for typed, shown in prompts)
    return (
        "<!doctype html><html lang=en><meta charset=utf-8><title>Terminal</title><style>"
        "body{margin:0;background:#161c1b;color:#e4eae8}"
        "pre{margin:0;padding:18px 22px;width:fit-content;"
        "font:14px/1.45 'Noto Sans Mono',monospace}"
        "b{color:#70d0bf}</style><pre>" + text + "</pre></html>"
    )
