"""A fresh installation of Duyet in a temporary folder, and its server."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile


class Installation:
    """As a context manager: made, and in the end stopped and removed. Nothing listens before `serve`."""

    def __init__(self, binary, trusted):
        self.binary = str(pathlib.Path(binary).resolve())
        self._temporary = tempfile.mkdtemp(prefix="duyet-proxy-")
        self._folder = os.path.join(self._temporary, "data")
        self._server = None
        self._trusted = trusted
        self.port = None

    def __enter__(self):
        subprocess.run([self.binary, "init", self._folder], check=True, capture_output=True)
        return self

    def __exit__(self, *failure):
        if self._server:
            self._server.terminate()
            self._server.wait(timeout=30)
            self._server.stdout.close()
        shutil.rmtree(self._temporary, ignore_errors=True)

    def duyet(self, *arguments):
        config = ["--config", os.path.join(self._folder, "duyet.yaml")]
        done = subprocess.run([self.binary, *arguments, *config], capture_output=True, text=True)
        if done.returncode:
            raise AssertionError(f"duyet {' '.join(arguments)}: {done.stderr}")

    def serve(self, public=""):
        environment = os.environ | {
            "DUYET_SERVER_TRUSTED_PROXIES": self._trusted, "DUYET_SERVER_PUBLIC_URL": public, "DUYET_LOG_LEVEL": "error",
        }
        config = os.path.join(self._folder, "duyet.yaml")
        self._server = subprocess.Popen(
            [self.binary, "serve", "--port", "0", "--config", config],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, env=environment,
        )
        while not (found := re.search(r"listens on http://[^:]+:(\d+)", line := self._server.stdout.readline())):
            if not line:
                raise AssertionError("the server did not start")
        self.port = int(found[1])
