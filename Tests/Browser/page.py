"""One tab: what a visitor sees in it, types into it and clicks on."""

import base64
import contextlib
import json
import time

DEADLINE = 15.0
"""Seconds after which what is waited for counts as missing."""

KEYS = {
    "Tab": ("Tab", 9, None),
    "Enter": ("Enter", 13, "\r"),
    "Space": ("Space", 32, " "),
}


class DevToolsError(Exception):
    """Chromium refused a command, or does not answer any more."""


class Missing(AssertionError):
    """What was waited for did not come."""


class Page:
    """Expressions given to it are JavaScript and run even where the page's own scripts are off."""

    def __init__(self, browser, session, javascript=True, width=1200, height=900, dark=False, mobile=False):
        self._browser = browser
        self._session = session
        self._loads = 0
        self.posts = []
        """The requests by POST: method, url and the other facts of Network.Request."""
        self.complaints = []
        """What the console says of broken scripts and of the content security policy."""
        browser.listen(session, self._take)
        for domain in ("Page", "Runtime", "Log", "Network", "DOM"):
            self.call(f"{domain}.enable")
        self.call("Emulation.setFocusEmulationEnabled", enabled=True)
        if not javascript:
            self.call("Emulation.setScriptExecutionDisabled", value=True)
        self.resize(width, height, mobile)
        scheme = "dark" if dark else "light"
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def call(self, method, **params):
        return self._browser.call(method, self._session, **params)

    def _take(self, method, params):
        if method == "Page.loadEventFired":
            self._loads += 1
        elif method == "Network.requestWillBeSent" and params["request"]["method"] == "POST":
            self.posts.append(params["request"])
        elif method == "Runtime.exceptionThrown":
            details = params["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description") or details["text"])
        elif method == "Log.entryAdded" and params["entry"]["source"] in ("security", "javascript", "violation"):
            self.complaints.append(params["entry"]["text"])

    def resize(self, width, height, mobile=False):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile)

    def set_cookie(self, name, value, url):
        self.call("Network.setCookie", name=name, value=value, url=url, httpOnly=True, sameSite="Lax")

    # Going somewhere

    def open(self, address):
        with self.navigation():
            self.call("Page.navigate", url=address)

    def show(self, text):
        """Shows HTML that comes from nowhere."""
        frame = self.call("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self.call("Page.setDocumentContent", frameId=frame, html=text)

    def reload(self):
        with self.navigation():
            self.call("Page.reload")

    def back(self):
        history = self.call("Page.getNavigationHistory")
        entry = history["entries"][history["currentIndex"] - 1]
        self.call("Page.navigateToHistoryEntry", entryId=entry["id"])

    @contextlib.contextmanager
    def answers_held(self, pattern):
        """
        Holds back what the server answers to addresses of this pattern until the end of the block.

        Inside, `arrived(n)` waits until the server has answered n requests.
        """
        held = []

        def take(method, params):
            if method == "Fetch.requestPaused":
                held.append(params["requestId"])

        self._browser.listen(self._session, take)
        self.call("Fetch.enable", patterns=[{"urlPattern": pattern, "requestStage": "Response"}])
        yield lambda count: self.until(lambda: len(held) >= count, f"{count} answers of {pattern}")
        # Those that were given up for another meanwhile are let go with them.
        self.call("Fetch.disable")

    @contextlib.contextmanager
    def navigation(self):
        """Returns when what was done inside has led to another page, and that page is loaded."""
        before = self._loads
        yield
        self.until(lambda: self._loads > before, "a new page")

    # Looking

    def frame(self, part):
        """The id of the frame whose address contains `part`, or None."""
        def find(tree):
            if part in tree["frame"]["url"]:
                return tree["frame"]["id"]
            return next(filter(None, map(find, tree.get("childFrames", []))), None)

        return find(self.call("Page.getFrameTree")["frameTree"])

    def wait_for_frame(self, part):
        self.until(lambda: self.frame(part), f"a frame {part}")
        return self.frame(part)

    def evaluate(self, expression, frame=None, by_value=True):
        params = {"expression": expression, "awaitPromise": True, "returnByValue": by_value}
        if frame:
            world = self.call("Page.createIsolatedWorld", frameId=frame, worldName="test")
            params["contextId"] = world["executionContextId"]
        answer = self.call("Runtime.evaluate", **params)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise Missing(details.get("exception", {}).get("description") or details["text"])
        return answer["result"].get("value") if by_value else answer["result"]

    def wait_for(self, expression, what=None, frame=None):
        """Returns as soon as the expression is true."""
        def holds():
            try:
                return self.evaluate(f"!!({expression})", frame)
            except (Missing, DevToolsError):  # The page was just left, or the element is not there yet.
                return False

        self.until(holds, what or expression)

    def wait_for_reload(self, expression, what, ready="true"):
        """
        Loads the page again until the expression is true: a decision shows to readers within a second.

        Where scripts draw the page, `ready` says when they are done.
        """
        def holds():
            self.wait_for(ready)
            return self.evaluate(f"!!({expression})")

        self.reload_until(holds, what)

    def reload_until(self, holds, what):
        end = time.monotonic() + DEADLINE
        while not holds():
            if time.monotonic() > end:
                raise Missing(f"reloaded {DEADLINE:g} s in vain for {what}")
            self.reload()

    def until(self, holds, what):
        """Returns as soon as `holds()` is true; what the page reports meanwhile is taken in."""
        end = time.monotonic() + DEADLINE
        while not holds():
            if time.monotonic() > end:
                raise Missing(f"waited {DEADLINE:g} s in vain for {what}")
            self._browser.receive(0.03)

    def text(self, element, frame=None):
        """What can be read in an element, given as a JavaScript expression or a CSS selector."""
        return self.evaluate(f"({_element(element)})?.innerText", frame)

    def value(self, element, frame=None):
        return self.evaluate(f"({_element(element)}).value", frame)

    # Doing

    def type(self, text):
        """Types into what has the focus. A line feed is the Enter key."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.press("Enter")
            if line:
                self.call("Input.insertText", text=line)

    def press(self, key, shift=False):
        code, number, text = KEYS[key]
        common = {"key": text if key == "Space" else key, "code": code, "windowsVirtualKeyCode": number}
        if shift:
            common["modifiers"] = 8
        typed = {"text": text} if text else {}
        self.call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **typed, **common)
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def focus(self, element, frame=None):
        self.evaluate(f"({_element(element)}).focus()", frame)

    def click(self, element, frame=None):
        """Clicks into the middle of an element as a mouse does."""
        self.click_at(self.middle(element, frame))

    def middle(self, element, frame=None):
        """Scrolls an element into view, and returns where it is then."""
        found = self.evaluate(_element(element), frame, by_value=False)
        if "objectId" not in found:
            raise Missing(f"nothing to click on: {element}")
        self.call("DOM.scrollIntoViewIfNeeded", objectId=found["objectId"])
        corners = self.call("DOM.getContentQuads", objectId=found["objectId"])["quads"][0]
        return {"x": sum(corners[::2]) / 4, "y": sum(corners[1::2]) / 4}

    def click_at(self, place, count=1):
        """`count` is 2 for the second click of a double click."""
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, clickCount=count, button="left", **place)

    def screenshot(self, file, clip=None):
        """Writes a PNG: the whole page, or the clip, a rectangle of x, y, width and height in CSS pixels."""
        options = {"captureBeyondViewport": True}
        if clip:
            options["clip"] = {**clip, "scale": 1}
        else:
            size = self.call("Page.getLayoutMetrics")["cssContentSize"]
            options["clip"] = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        with open(file, "wb") as picture:
            picture.write(base64.b64decode(self.call("Page.captureScreenshot", **options)["data"]))


def _element(element):
    """A selector becomes an expression; what is one already stays."""
    if element.startswith(("document.", "(")):
        return element
    return f"document.querySelector({json.dumps(element)})"
