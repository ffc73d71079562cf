"""Proxies with the examples of config/, on free ports and with a certificate of their own."""

import os
import shutil
import socket
import subprocess
import tempfile
import time


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Proxy:
    """As a context manager: started, and in the end stopped and removed."""

    def __init__(self, example, backend, http_port, https_port):
        self.folder = tempfile.mkdtemp(prefix="duyet-proxy-")
        self.ports = (http_port, https_port)
        self.certificate, self.key = (os.path.join(self.folder, name) for name in ("cert.pem", "key.pem"))
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost", "-keyout", self.key, "-out", self.certificate],
            check=True, capture_output=True,
        )
        self.text = self.adapted(example.read_text(), backend, http_port, https_port)
        self.process = None

    def __enter__(self):
        self.process = subprocess.Popen(self.command(), stdin=subprocess.DEVNULL)
        end = time.monotonic() + 20
        for port in self.ports:
            while True:
                if self.process.poll() is not None or time.monotonic() > end:
                    raise AssertionError("the proxy did not start")
                try:
                    socket.create_connection(("127.0.0.1", port), timeout=1).close()
                    break
                except OSError:
                    time.sleep(0.05)
        return self

    def __exit__(self, *failure):
        if self.process:
            self.process.terminate()
            self.process.wait(timeout=20)
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w") as file:
            file.write(text)
        return path


def replaced(text, *pairs):
    """With each of the first texts, which must be there, exchanged for the second."""
    for old, new in pairs:
        if old not in text:
            raise AssertionError(f"the example has no {old!r} any more")
        text = text.replace(old, new)
    return text


class Nginx(Proxy):
    example = "nginx.conf"

    def adapted(self, text, backend, http_port, https_port):
        return replaced(
            text,
            ("127.0.0.1:8080", f"127.0.0.1:{backend}"),
            ("listen 80;", f"listen 127.0.0.1:{http_port};"), ("listen [::]:80;", ""),
            ("listen 443 ssl", f"listen 127.0.0.1:{https_port} ssl"), ("listen [::]:443 ssl http2;", ""),
            ("/etc/ssl/certs/binhluan.example.vn.pem", self.certificate),
            ("/etc/ssl/private/binhluan.example.vn.key", self.key),
            ("binhluan.example.vn", "localhost"),
        )

    def command(self):
        folder = self.folder
        paths = "".join(
            f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        user = "user root;" if os.geteuid() == 0 else ""
        example = self.write("example.conf", self.text)
        return ["nginx", "-p", folder, "-e", f"{folder}/error.log", "-c", self.write("nginx.conf", f"""
            daemon off; {user} pid {folder}/pid; error_log {folder}/error.log;
            events {{}}
            http {{ access_log off; {paths} include {example}; }}
        """)]


class Caddy(Proxy):
    example = "Caddyfile"

    def adapted(self, text, backend, http_port, https_port):
        ports = f"http_port {http_port}\n\thttps_port {https_port}"
        own = "{\n\t" + ports + "\n\tadmin off\n\tauto_https disable_certs\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n\n"
        return own + replaced(
            text,
            ("127.0.0.1:8080", f"127.0.0.1:{backend}"),
            ("binhluan.example.vn {", f"localhost, 127.0.0.1 {{\n\ttls {self.certificate} {self.key}"),
        )

    def command(self):
        os.environ |= {"XDG_DATA_HOME": self.folder, "XDG_CONFIG_HOME": self.folder}
        return ["caddy", "run", "--adapter", "caddyfile", "--config", self.write("Caddyfile", self.text)]


PROXIES = {"nginx": Nginx, "caddy": Caddy}
