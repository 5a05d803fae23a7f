#!/usr/bin/python3
"""Drives a report in Chromium: filters, keys, the console.

    drive.py REPORT.html [WIDTH]

Speaks the DevTools protocol over a pipe (`--remote-debugging-pipe`); needs nothing but Python. Prints one
line for each thing that is not as it should be, and ends with status 1 if there is one.
"""

import fcntl
import json
import os
import subprocess
import sys
import tempfile
import time

CHROMIUM = next((p for p in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if os.path.exists(p)), None)


class Browser:
    def __init__(self, width):
        self.width = int(width)
        # Away from 3 and 4, which the browser takes.
        (to_read, self.write), (self.read, to_write) = (
            [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 20) for end in os.pipe()] for _ in range(2))

        def descriptors():
            os.dup2(to_read, 3)
            os.dup2(to_write, 4)

        self.folder = tempfile.TemporaryDirectory()
        self.process = subprocess.Popen(
            [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
             "--disable-dev-shm-usage", f"--user-data-dir={self.folder.name}", f"--window-size={width},900",
             "about:blank"],
            preexec_fn=descriptors, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.number = 0
        self.rest = b""
        self.events = []
        self.session = None

    def message(self):
        while b"\0" not in self.rest:
            piece = os.read(self.read, 1 << 16)
            if not piece:
                raise SystemExit("chromium ended")
            self.rest += piece
        line, _, self.rest = self.rest.partition(b"\0")
        return json.loads(line)

    def ask(self, method, **parameters):
        self.number += 1
        request = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            request["sessionId"] = self.session
        os.write(self.write, json.dumps(request).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, url):
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Runtime", "Log", "Page", "Network"):
            self.ask(f"{domain}.enable")
        # A window is never narrower than 500; the page is to be.
        self.ask("Emulation.setDeviceMetricsOverride", width=self.width, height=900, deviceScaleFactor=1,
                 mobile=False)
        start = time.monotonic()
        self.ask("Page.navigate", url=url)
        while not any(e.get("method") == "Page.loadEventFired" for e in self.events):
            self.events.append(self.message())
        return time.monotonic() - start

    def value(self, expression):
        result = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in result:
            raise SystemExit(f"{expression}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def key(self, key):
        names = {"Escape": ("Escape", 27), "Tab": ("Tab", 9), "Enter": ("Enter", 13)}
        code, number = names.get(key, ("Key" + key.upper(), ord(key.upper()[0])))
        text = {} if len(key) > 1 and key != "Enter" else {"text": "\r" if key == "Enter" else key}
        common = {"key": key, "code": code, "windowsVirtualKeyCode": number}
        self.ask("Input.dispatchKeyEvent", type="keyDown", **common, **text)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **common)

    def close(self):
        self.process.kill()
        self.process.wait()


def main():
    width = sys.argv[2] if len(sys.argv) > 2 else "1280"
    browser = Browser(width)
    wrong = []

    def expect(what, found, wanted):
        if found != wanted:
            wrong.append(f"{what}: {found!r} instead of {wanted!r}")

    try:
        seconds = browser.open("file://" + os.path.abspath(sys.argv[1]))
        if "--time" in sys.argv:
            print(f"{seconds:.3f}")
            return 0
        value, key = browser.value, browser.key
        total = value("document.querySelectorAll('.card').length")
        visible = "Array.from(document.querySelectorAll('.card')).filter(c => !c.hidden).length"
        active = "document.activeElement.id"
        first, second = value("Array.from(document.querySelectorAll('.card')).slice(0, 2).map(c => c.id)")

        expect("tools are shown", value("document.getElementById('tools').hidden"), False)
        expect("buttons", value("document.querySelectorAll('.tally button').length"),
               value("document.querySelectorAll('.tally li[data-r]').length") + 1)
        key("j")
        expect("j goes to the first claim", value(active), first)
        expect("its passages are lit", value("document.querySelectorAll('.hl.on').length > 0"), True)
        key("j")
        expect("j goes on", value(active), second)
        key("k")
        expect("k goes back", value(active), first)
        key("t")
        expect("t goes to the text", value(active), "at-" + first)
        key("t")
        expect("t goes to the card", value(active), first)

        value("document.querySelector('.tally button[data-r]').click()")
        rating = value("document.querySelector('.tally button[data-r]').dataset.r")
        wanted = value(f"Array.from(document.querySelectorAll('.card')).filter(c => c.dataset.r === {json.dumps(rating)}).length")
        expect("the filter leaves its claims", value(visible), wanted)
        if wanted == total:
            wrong.append("the report has one rating only: the filter was not tested")
        expect("the button is pressed",
               value("document.querySelector('.tally button[data-r]').getAttribute('aria-pressed')"), "true")
        expect("it is said", value("document.getElementById('say').textContent"),
               f"{wanted} of {total} claims shown")
        expect("other passages are dimmed", value("document.querySelectorAll('.hl.dim').length > 0"), True)
        key("j")
        expect("j stays among the shown",
               value("document.activeElement.dataset.r"), rating)
        key("Escape")
        expect("Escape shows all", value(visible), total)

        hidden = value(
            f"Array.from(document.querySelectorAll('.card')).find(c => c.dataset.r !== {json.dumps(rating)}).id")
        value("document.querySelector('.tally button[data-r]').click()")
        value(f"location.hash = '#{hidden}'")
        time.sleep(0.3)
        expect("a link to a hidden claim shows it", value(f"document.getElementById('{hidden}').hidden"), False)

        value("document.getElementById('keys').click(); document.querySelector('h1').focus(); document.activeElement.blur()")
        key("j")
        expect("keys can be switched off", value("document.activeElement.nodeName"), "BODY")
        expect("nothing is wider than the window",
               value("document.documentElement.scrollWidth <= window.innerWidth"), True)
        expect("the text is no wider than the page", value(
            "document.querySelector('.columns').scrollWidth <= document.querySelector('.masthead').clientWidth"
            " + 1"), True)
        expect("every reference leads somewhere", value(
            "Array.from(document.querySelectorAll('a[href^=\"#\"]')).filter("
            "a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash)"), [])
        ids = value("Array.from(document.querySelectorAll('[id]')).map(e => e.id)")
        expect("no identity is there twice", len(set(ids)), len(ids))
        for event in browser.events:
            method = event.get("method")
            if method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"):
                wrong.append(f"console: {json.dumps(event['params'])[:300]}")
            if method == "Network.requestWillBeSent":
                url = event["params"]["request"]["url"]
                if not url.startswith(("file:", "data:", "about:")):
                    wrong.append(f"network: {url}")
    finally:
        browser.close()
    print("\n".join(wrong))
    return 1 if wrong else 0


if CHROMIUM is None:
    sys.exit("chromium is not installed")
sys.exit(main())
