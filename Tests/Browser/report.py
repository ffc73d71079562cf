"""The checks' results: a line for each, and their number in the end."""

import contextlib
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
            place = traceback.extract_tb(error.__traceback__)[-1]
            print(f"FAILED {name}")
            for line in f"{type(error).__name__}: {error}\n{aftermath()}".strip().splitlines():
                print(f"       {line}")
            steps = [step for step in traceback.extract_tb(error.__traceback__) if "Tests/Browser" in step.filename]
            for step in steps or [place]:
                print(f"       {step.filename.rsplit('/', 1)[-1]}:{step.lineno} {step.line}", flush=True)
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
    if not holds:
        raise AssertionError(what)
