"""A portal on an origin of its own, whose pages know Duyet only by its address."""

import contextlib
import http.server
import threading
import urllib.parse


class Host:
    """Serves HTML pages by path on a free port of 127.0.0.1."""

    def __init__(self):
        self.pages = {}
        pages = self.pages

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                page = pages.get(urllib.parse.urlsplit(self.path).path)
                body = (page or "").encode()
                self.send_response(404 if page is None else 200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *arguments):
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self._server.server_port}"

    @contextlib.contextmanager
    def serving(self):
        thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            thread.join()
            self._server.server_close()

    def put(self, path, body):
        """Makes a page of a body, and returns its address."""
        self.pages[path] = (
            "<!doctype html><html lang=vi><meta charset=utf-8><title>Báo Lam Giang</title>"
            f"<meta name=viewport content='width=device-width, initial-scale=1'><h1>Bài viết</h1>{body}"
        )
        return self.origin + path
