#!/usr/bin/env python3
"""Writes the manual page duyet(1) from what the program says of its own commands.

    config/manual.py DUYET > duyet.1
"""

import json
import subprocess
import sys

ENVIRONMENT = {
    "DUYET_CONFIG": "The configuration file, where --config names none.",
    "DUYET_TOKEN": "The token with which --server works.",
    "DUYET_MODERATION_MODERATOR": "Who works, where --as names nobody. Each key of the configuration has such a variable.",
    "NO_COLOR": "Where it is set, nothing is coloured.",
}


def escaped(text):
    """A line that is no request, with hyphens that can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text[:1] in (".", "'") else text


def paragraphs(text):
    """Lines stay lines; an empty one ends a paragraph."""
    lines = []
    for line in (text or "").strip().split("\n"):
        if not line.strip():
            lines.append(".sp")
        else:
            lines += ([".br"] if lines and not lines[-1].startswith(".") else []) + [escaped(line.strip())]
    return lines if lines != [".sp"] else []


def names(argument):
    """`-o, --output FILE`, or `FILE` for what has no name."""
    value = argument.get("valueName", "")
    written = [("--" if name["kind"].startswith("long") and name["kind"] != "longWithSingleDash" else "-") + name["name"]
               for name in argument.get("names", [])]
    if argument["kind"] == "positional":
        return f"\\fI{escaped(value)}\\fR" + (" ..." if argument.get("isRepeating") else "")
    text = ", ".join(f"\\fB{escaped(name)}\\fR" for name in sorted(written, key=len))
    return text + (f" \\fI{escaped(value)}\\fR" if argument["kind"] == "option" else "")


def synopsis(argument):
    text = names({**argument, "names": [argument["preferredName"]]} if argument.get("preferredName") else argument)
    return f"[{text}]" if argument.get("isOptional") else text


def shown(command):
    return [argument for argument in command.get("arguments", [])
            if argument.get("shouldDisplay", True)
            and not {name["name"] for name in argument.get("names", [])} & {"help", "version"}]


def section(command, path):
    """A command with what is below it."""
    path = path + [command["commandName"]]
    below = [other for other in command.get("subcommands") or [] if other["commandName"] != "help"]
    lines = [f".SS {escaped(' '.join(path))}"]
    lines += paragraphs(command.get("abstract"))
    if not below:
        usage = " ".join([f"\\fB{escaped(' '.join(path))}\\fR"] + [synopsis(argument) for argument in shown(command)])
        lines += [".sp", usage]
    if command.get("discussion"):
        lines += [".sp"] + paragraphs(command["discussion"])
    for argument in [] if below else shown(command):
        lines += [".TP", names(argument)] + (paragraphs(argument.get("abstract")) or [".br"])
        if argument.get("discussion"):
            lines += [".br"] + paragraphs(argument["discussion"])
        if argument.get("defaultValue"):
            lines += [".br", f"Default: {escaped(argument['defaultValue'])}."]
    for other in below:
        lines += section(other, path)
    return lines


def main():
    program = sys.argv[1]
    tool = json.loads(subprocess.run([program, "--experimental-dump-help"], check=True, capture_output=True).stdout)
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    root = tool["command"]
    about, codes = root["discussion"].strip().split("\n\n")
    lines = [
        f'.TH DUYET 1 "" "duyet {version}" "Duyet"', ".nh", ".ad l", ".SH NAME",
        f"duyet \\- {escaped(root['abstract'].rstrip('.'))}", ".SH SYNOPSIS",
        "\\fBduyet\\fR \\fIcommand\\fR [\\fIoptions\\fR]", ".SH DESCRIPTION", *paragraphs(about), ".sp",
        "Each command takes \\fB\\-\\-help\\fR.", ".SH COMMANDS",
    ]
    for command in root["subcommands"]:
        if command["commandName"] != "help":
            lines += section(command, ["duyet"])
    lines += [".SH EXIT STATUS", *paragraphs(codes.removeprefix("Exit codes: ")), ".SH ENVIRONMENT"]
    for name, meaning in ENVIRONMENT.items():
        lines += [".TP", f"\\fB{name}\\fR", escaped(meaning)]
    print("\n".join(lines))


main()
