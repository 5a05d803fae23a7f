"""Looks at pages as a browser shows them: axe-core's rules, and what is wider than the window.

    accessibility.py PROGRAM [PAGE.html…]

Without pages, these are made from the sample sessions and from checks that are made to be awkward: words and
addresses without a place to break, right-to-left text, corrections, retractions, a draft. Each is shown 320,
800 and 1600 pixels wide, in the light and in the dark scheme. The status is 1 if anything is found.
"""

import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import axe_core_python

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.abspath(sys.argv[1])
WIDTHS, SCHEMES = (320, 800, 1600), {"dark": 0, "light": 1}
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
ENGLISH = f"""A bridge of many words

The bridge cost 5 million euros, Jane Roe said. {LONG} was paid 2,000,000 for it.

It stands at https://city.example/{"bridge-" * 40}and was opened in 2024.
"""
ARABIC = """جسر جديد في المدينة

قالت الوزيرة إن الجسر كلف 5 ملايين يورو. افتتح الجسر في عام 2024.
"""
CHECKED = f"""article url=https://city.example/{"b" * 200} publisher="Town Blog"
source https://court.example/{"a/" * 80} slug=audit title="Audit of {LONG}" publisher=Court published=2025-02-01
1.1 f @audit It cost 6.1 million. {LONG}
claimant c1 Jane Roe, mayor
restate c1 The bridge cost 5 million.
central c1
1.2 mx @audit Of its kind.
contact c1 Jane Roe, mayor by email on 2025-03-02: the cost
reply k1 on-record on 2025-03-03 c1 The rest was for the road.
"""
# What is found to be done to a check, and the reports that it is then shown by.
STATES = {
    "draft": ["report public PAGE", "report editor PAGE", "report memo PAGE"],
    "published": [
        "publish bare.json url=https://desk.example/1 headline=\"What the bridge cost\" "
        "conclusion=\"More than she said.\" outlet=\"The Desk\"", "report public PAGE",
        "report public PAGE text=all", "report public PAGE text=none",
    ],
    "corrected": ["because \"The later count is lower.\" c1 mf It cost 5.5 million.",
                  "report public PAGE", "report public PAGE version=1", "report editor PAGE"],
    "retracted": ["retract c1 The audit was withdrawn.", "report public PAGE"],
    "gone": ["retract all The audit was forged.", "report public PAGE"],
}
SCRIPT = """addEventListener("load", async () => {
  const found = await axe.run(document, {resultTypes: ["violations"]});
  const width = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll("body *")]
    .filter(e => e.getBoundingClientRect().right > width + 0.5
      && getComputedStyle(e).position !== "absolute")
    .map(e => `${e.tagName}.${e.className} ends at ${Math.round(e.getBoundingClientRect().right)}`);
  parent.postMessage(JSON.stringify({
    width, scroll: document.documentElement.scrollWidth, wide: wide.slice(0, 5),
    rules: found.violations.map(v => `${v.id}: ${v.nodes.length} × ${v.nodes[0].html.slice(0, 160)}`),
    passed: found.passes.length,
  }), "*");
});"""


def run(folder, arguments, lines):
    environment = {
        "HOME": folder, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "FACTDESK_HISTORY": "",
        "FACTDESK_USER": "Ada Example, checker", "FACTDESK_SESSIONS": os.path.join(folder, "sessions"),
    }
    done = subprocess.run([PROGRAM, *arguments, "-q", "-f", "-"], input="\n".join(lines).encode(), cwd=folder,
                          env=environment, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(arguments)}: status {done.returncode}: {done.stderr.decode()[-500:]}")


def make_pages(folder):
    sessions = os.path.join(folder, "sessions")
    os.makedirs(sessions)
    pages = []

    def report(name, arguments, lines):
        named = []
        for line in lines:
            if "PAGE" in line:
                pages.append(f"{name}-{len(pages)}.html")
                line = line.replace("PAGE", pages[-1])
            named.append(line)
        run(folder, arguments, named)

    for file in sorted(os.listdir(os.path.join(TOP, "sessions"))):
        if file.endswith(".json"):
            shutil.copy(os.path.join(TOP, "sessions", file), sessions)
            report(file[:-5], ["-s", file[:-5]], ["report public PAGE", "report editor PAGE"])
    with open(os.path.join(folder, "bare.json"), "w", encoding="utf-8") as profile:
        profile.write('{"name": "bare"}')
    for name, text in ("english", ENGLISH), ("arabic", ARABIC):
        with open(os.path.join(folder, name + ".txt"), "w", encoding="utf-8") as article:
            article.write(text)
        run(folder, [name + ".txt"], CHECKED.splitlines() + ["rename " + name])
        for state, lines in STATES.items():
            report(f"{name}-{state}", ["-s", name], lines)
    return [os.path.join(folder, page) for page in pages]


def look(page, width, scheme, folder):
    """What is found in a page, which is shown in a frame: a window is never narrower than 500 pixels."""
    with open(page, encoding="utf-8") as file:
        text = file.read()
    # The page allows no scripts.
    text = re.sub(r"<meta[^>]*Content-Security-Policy[^>]*>", "", text, flags=re.I)
    with open(os.path.join(os.path.dirname(axe_core_python.__file__), "axe.min.js"), encoding="utf-8") as file:
        axe = file.read().replace("</script", "<\\/script")
    with open(os.path.join(folder, "inner.html"), "w", encoding="utf-8") as file:
        file.write(text.replace("</body>", f"<script>{axe}</script><script>{SCRIPT}</script></body>"))
    outer = os.path.join(folder, "outer.html")
    with open(outer, "w", encoding="utf-8") as file:
        file.write('<!doctype html><body style="margin:0"><script>addEventListener("message", e => {'
                   'const p = document.createElement("pre"); p.id = "found"; p.textContent = e.data;'
                   f'document.body.append(p)}})</script><iframe style="border:0;width:{width}px;height:900px"'
                   ' src="inner.html"></iframe>')
    shown = subprocess.run(
        ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
         "--virtual-time-budget=15000", f"--window-size={max(width, 500)},1000",
         f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}",
         f"--user-data-dir={os.path.join(folder, 'browser')}", "--dump-dom", "file://" + outer],
        capture_output=True, text=True, timeout=120, check=False,
    )
    found = re.search(r'<pre id="found">(.*?)</pre>', shown.stdout, re.S)
    if not found:
        return ["the browser said nothing: " + shown.stderr[-300:]], 0
    found = json.loads(html.unescape(found.group(1)))
    wide = [f"wider than the window: {what}" for what in found["wide"]]
    if found["scroll"] > found["width"]:
        wide.append(f"scrolls sideways: {found['scroll']} pixels in {found['width']}")
    return found["rules"] + wide, found["passed"]


def main():
    findings = passed = looks = 0
    with tempfile.TemporaryDirectory() as folder:
        pages = [os.path.abspath(page) for page in sys.argv[2:]] or make_pages(folder)
        for page in pages:
            for width in WIDTHS:
                for scheme in SCHEMES:
                    found, rules = look(page, width, scheme, folder)
                    looks, passed, findings = looks + 1, passed + rules, findings + len(found)
                    for what in found:
                        print(f"{os.path.basename(page)}, {width} pixels, {scheme}: {what}")
    print(f"{len(pages)} pages, {looks} looks, {passed} rules passed, {findings} findings")
    sys.exit(1 if findings or not passed else 0)


main()
