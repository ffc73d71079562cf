"""A headless Chromium, driven over a pipe by the Chrome DevTools Protocol."""

import contextlib
import fcntl
import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time
from collections import defaultdict

from page import DEADLINE, DevToolsError, Page


class Browser:
    """One Chromium with an empty profile; as a context manager it is ended with everything it left."""

    def __init__(self, program="chromium"):
        self._profile = tempfile.mkdtemp(prefix="duyet-browser-")
        commands, self._to_chromium = os.pipe()
        self._from_chromium, answers = os.pipe()
        # Out of the way of descriptors 3 and 4, where Chromium expects its pipes and the shell puts them.
        from_us, to_us = (fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (commands, answers))
        arguments = [
            program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
            "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
            "--force-color-profile=srgb", "--accept-lang=vi", "--remote-debugging-pipe",
            f"--user-data-dir={self._profile}", "about:blank",
        ]
        wrapped = ["bash", "-c", f'exec "$@" 3<&{from_us} 4>&{to_us}', "bash", *arguments]
        self._process = subprocess.Popen(
            wrapped, pass_fds=(from_us, to_us), start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        for end in (commands, answers, from_us, to_us):
            os.close(end)
        self._received = b""
        self._command = 0
        self._answers = {}
        self._listeners = defaultdict(list)

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        try:
            self.call("Browser.close")
            self._process.wait(timeout=5)
        except (DevToolsError, OSError, subprocess.TimeoutExpired):
            pass
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._to_chromium)
        os.close(self._from_chromium)
        shutil.rmtree(self._profile, ignore_errors=True)

    @contextlib.contextmanager
    def page(self, **options):
        """A tab with cookies of its own; the options are Page's."""
        context = self.call("Target.createBrowserContext")["browserContextId"]
        target = self.call("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        try:
            yield Page(self, session, **options)
        finally:
            self.call("Target.disposeBrowserContext", browserContextId=context)

    def listen(self, session, listener):
        """Calls `listener(method, params)` for each event of a session, while something is waited for."""
        self._listeners[session].append(listener)

    def call(self, method, session=None, **params):
        """Sends a command and returns its result."""
        self._command += 1
        number = self._command
        message = {"id": number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._to_chromium, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + DEADLINE
        while number not in self._answers:
            if time.monotonic() > end:
                raise DevToolsError(f"no answer to {method} in {DEADLINE:g} s")
            self.receive(end - time.monotonic())
        answer = self._answers.pop(number)
        if "error" in answer:
            raise DevToolsError(f"{method}: {answer['error'].get('message')}")
        return answer["result"]

    def receive(self, timeout):
        """Takes in what Chromium says within `timeout` seconds, or nothing."""
        readable, _, _ = select.select([self._from_chromium], [], [], max(timeout, 0))
        if not readable:
            return
        chunk = os.read(self._from_chromium, 1 << 20)
        if not chunk:
            raise DevToolsError("Chromium has ended")
        *messages, self._received = (self._received + chunk).split(b"\0")
        for text in messages:
            message = json.loads(text)
            if "id" in message:
                self._answers[message["id"]] = message
            else:
                for listener in self._listeners[message.get("sessionId")]:
                    listener(message["method"], message["params"])
