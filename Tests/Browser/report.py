"""The checks' results: a line for each, and their number in the end."""

import contextlib
import os
import traceback


class Report:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    @contextlib.contextmanager
    def check(self, name, aftermath=lambda: ""):
        """One check: it fails when what is done inside raises. `aftermath` gives more to print then."""
        try:
            yield
        except Exception as error:
            self.failed += 1
            print(f"FAILED {name}")
            steps = [
                f"{os.path.basename(step.filename)}:{step.lineno}: {step.line}"
                for step in traceback.extract_tb(error.__traceback__)[2:]
            ]
            details = [f"{type(error).__name__}: {error}", *steps, aftermath()]
            for line in "\n".join(details).strip().splitlines():
                print(f"       {line}")
        else:
            self.passed += 1
            print(f"ok     {name}", flush=True)

    def summary(self):
        return f"{self.passed} passed, {self.failed} failed"


def equal(found, wanted, what=""):
    """Raises when the two differ, showing both."""
    if found != wanted:
        raise AssertionError(f"{what}: {found!r}, not {wanted!r}".removeprefix(": "))


def true(holds, what):
    """Raises when `holds` does not; `what` says then what is wrong."""
    if not holds:
        raise AssertionError(what)
