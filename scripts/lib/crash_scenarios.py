"""Scripts of commands that write in many ways, and what must be there of them after a crash.

Each command is one step. What is kept after each step of an undisturbed run (sessions on the desk, in the archive
and in the trash with their edits, configuration, kept files, reports) is known; whatever happens to a run that
acknowledged N commands, it has to be the state after N or after N + 1.
"""

import contextlib
import hashlib
import http.server
import json
import os
import shutil
import subprocess
import threading

ARTICLE = """The mayor spoke on Monday

The river rose by two metres in 2019. Nobody had seen it, the mayor said.

The bridge was closed for 12 days.
"""
PAGE = "<html><head><title>A page</title></head><body><h1>A page</h1>" + (
    "<p>The river rose by one metre in 2019, says the gauge of the town.</p>" * 3) + "</body></html>"
CLAIMS = """claim,start,end,rating,reason
,27,64,False,one metre
,65,100,True,she said so
"""
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8

SOURCE = ('source "Jane Roe" slug=roe kind=primary published=2024-01-02 interest=none '
          "url=https://example.org/a archive=https://archive.ph/river archived=2024-01-03")
RATED = [SOURCE, "nothing title", "1.1 f @1 It rose by one metre.", "1.2 t @1 She said so."]


class Scenario:
    """`first` is done undisturbed; `lines` is what is disturbed."""

    def __init__(self, name, first, lines, others=()):
        self.name = name
        self.first = first
        self.lines = lines
        # Further sessions, each on an article of its own.
        self.others = others
        # What is given to the program besides the script.
        self.arguments = ["-s", "first"]
        # Whether files that nothing names are looked at; elsewhere they wait for what will name them.
        self.counts_orphans = name == "forget"


def acceptance(project):
    """The check of a whole draft, from its beginning; its article, and what it became, are to be put into the folder."""
    with open(f"{project}/sessions/made-from/moon-draft.fd", encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if line.strip() and not line.startswith("#")]
    scenario = Scenario("acceptance", [], lines + ["export markdown report.md"])
    scenario.arguments = ["moon-draft.txt"]
    return scenario


def scenarios(address):
    """All of them; `address` is that of a page on this machine."""
    return [
        Scenario("review", RATED[:1], [
            "review", "n", "f @1 It rose by one metre.", "o ask again", "l", "b", "t @1 She said so.", "z", "q",
            "2.1 t @1 It was."]),
        Scenario("reload", RATED, ["2.1 t @1 It was.", "reload changed.txt", "holds 1.1", "undo", "redo", "2.1 f no"]),
        Scenario("import", RATED[:1], [
            "2.1 t @1 It was.", "import claims.csv", "undo", "import claims.csv", "merge second.json", "1.2 mf why",
            "import checks.jsonld"], others=["second"]),
        Scenario("publish", RATED + [
            "2.1 t @1 It was closed so long.", "check off few-sources one is enough", "check off no-claimant all are hers",
            "restate c1 The river rose by two metres in 2019.", "central c1"], [
            "sign checker",
            'publish solo url=https://example.org/check outlet="The Desk" headline="A river" conclusion="It rose less."',
            "export markdown report.md", "c1 rate mf @1 It rose by 1.5 metres.",
            'publish solo correction="The gauge was read again."', "retract c2 The tape was another.",
            "report report.html"]),
        Scenario("forget", [
            'source "Quentin Underwood" slug=quentin', "seal @1", "keep @1 text It rose by one metre, he said.",
            "1.1 f @1 It rose by one metre.", SOURCE.replace("roe", "roe2")], [
            "1.2 t @2 She said so.", "forget @1 quentin", "2.1 t @2 It was."]),
        Scenario("places", RATED + ["keep @1 text It rose by one metre in 2019."], [
            "2.1 t @1 It was.", "rename third", "archive second", "unarchive second", "delete second",
            "undelete second", "2.1 f no", "save fourth", "2.1 t yes", "archive"], others=["second"]),
        Scenario("keep", RATED[:1] + ["source B", "source C"], [
            "keep @1 text It rose by one metre in 2019.", "keep @1 page.html", "keep @2 photo.png",
            f"keep @3 {address}", "keep @1 none", "1.1 f @3 one metre"]),
        Scenario("switching", RATED, [
            "2.1 t @1 It was.", "open second", "1.1 t yes", "open -", "2.1 f no", "open third.txt", "1.1 t new",
            "open second", "undo"], others=["second"]),
        Scenario("configuration", RATED[:1], [
            "set pager off", "config keep pager", "alias look = show 1.1", "config keep look", 'set outlet "The Desk"',
            "1.1 f @1 one", "config keep outlet", "me Eva Example, editor", "config keep pager", "1.2 t two"]),
    ]


class States:
    """What is there after each number of steps, from none to all of them; found when it is asked for."""

    def __init__(self, runner, scenario, base, new_folder):
        self.runner, self.scenario, self.base, self.new_folder = runner, scenario, base, new_folder
        self.known = {}
        self.lock = threading.Lock()

    def after(self, count):
        with self.lock:
            if count not in self.known and count <= len(self.scenario.lines):
                self.known[count] = self.find(count)
            return self.known.get(count)

    def find(self, count):
        folder = self.new_folder()
        shutil.copytree(self.base, folder, dirs_exist_ok=True)
        write_script(folder, self.scenario.lines[:count])
        if count:
            run = subprocess.run(self.runner.work(self.scenario, folder), cwd=folder, stdin=subprocess.DEVNULL,
                                 text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
            if run.returncode:
                raise SystemExit(f"{self.scenario.name}: {run.stdout}{run.stderr}")
        state = self.runner.state(folder, self.scenario)
        shutil.rmtree(folder)
        return state


class Runner:
    """Runs scenarios with a program."""

    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.pages = threading_server()
        self.address = f"http://127.0.0.1:{self.pages.server_port}/page.html"

    def command(self, folder, *arguments, **settings):
        """A command line that keeps everything in a folder; `settings` are for the program's environment."""
        places = {"HOME": "home", "XDG_CONFIG_HOME": "home/config", "XDG_DATA_HOME": "home/data",
                  "XDG_STATE_HOME": "home/state", "XDG_CACHE_HOME": "home/cache"}
        names = [f"{name}={folder}/{place}" for name, place in places.items()]
        names += [f"{name}={value}" for name, value in settings.items()]
        return ["env", "-u", "FACTDESK_SESSIONS", *names, "LC_ALL=C.UTF-8", "FACTDESK_USER=Ada Example, checker",
                self.program, "--sessions", f"{folder}/sessions", "--allow-local", *arguments]

    def work(self, scenario, folder, **settings):
        return self.command(folder, "-a", "-f", f"{folder}/script", *scenario.arguments, **settings)

    def run(self, folder, *arguments, allow=(0,)):
        result = subprocess.run(self.command(folder, *arguments), cwd=folder, text=True, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
        if result.returncode not in allow:
            raise Failure(f"{' '.join(arguments)}: status {result.returncode}: {result.stderr.strip()}")
        return result.stdout

    def prepare(self, scenario, folder):
        """Makes what is there before the script begins."""
        for name in ("home", "sessions"):
            os.mkdir(f"{folder}/{name}", 0o700)
        files = {"article.txt": ARTICLE, "changed.txt": ARTICLE.replace("two metres", "three metres"),
                 "second.txt": ARTICLE.replace("mayor", "major"), "third.txt": ARTICLE.replace("river", "lake"),
                 "page.html": PAGE, "claims.csv": CLAIMS, "checks.jsonld": json.dumps(check_of_others())}
        for name, text in files.items():
            with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
                file.write(text)
        with open(f"{folder}/photo.png", "wb") as file:
            file.write(PICTURE)
        if not scenario.first:
            return
        self.run(folder, "article.txt", *commands(scenario.first + ["rename first"]))
        for name in scenario.others:
            self.run(folder, f"{name}.txt", *commands(["1.1 f no", "2.1 t yes", f"rename {name}"]))
            shutil.copy(f"{folder}/sessions/{name}.json", f"{folder}/{name}.json")
        if "merge" in " ".join(scenario.lines):
            # A copy of the session that somebody else goes on with.
            self.run(folder, "-s", "first", *commands(["save second2", "2.1 mf hers", "rename second3"]))
            os.replace(f"{folder}/sessions/second3.json", f"{folder}/second.json")
            for name in os.listdir(f"{folder}/sessions"):
                if name.startswith("second3") or name.startswith("second2"):
                    os.remove(f"{folder}/sessions/{name}")

    def state(self, folder, scenario):
        """Everything that a person would miss, without times and identities."""
        found = {}
        for place in ("", "archived", "deleted"):
            listed = json.loads(self.run(folder, "sessions", "--json", *([place] if place else [])))
            for entry in listed:
                found[f"{place or 'desk'}/{entry['name']}"] = (entry["claims"], entry["covered"], entry["sentences"])
                if not place:
                    found[f"edits of {entry['name']}"] = self.edits(folder, entry["name"])
        for place, sub in (("desk", ""), ("archived", "/archive"), ("deleted", "/trash")):
            for name in [key.split("/")[1] for key in list(found) if key.startswith(place + "/")]:
                path = f"{folder}/sessions{sub}/{name}"
                named = (content(path + ".json") or b"") + (content(path + ".journal") or b"")
                with contextlib.suppress(FileNotFoundError):
                    found[f"kept of {place}/{name}"] = sorted(
                        file for file in os.listdir(path + ".received")
                        if scenario.counts_orphans or file.split(".")[0].encode() in named)
        found["configuration"] = content(os.path.join(folder, "home", "config", "factdesk", "rc"))
        checks = content(f"{folder}/sessions/earlier-checks.jsonl") or b""
        found["earlier checks"] = [json.loads(line)["claim"] for line in checks.splitlines()]
        for name in ("report.md", "report.html"):
            text = content(f"{folder}/{name}")
            found[name] = text and (text.count(b"\n"), text.endswith(b"\n"))
        return found

    def edits(self, folder, name):
        """The typed lines of a session, and what stands in it."""
        history = json.loads(self.run(folder, "-q", "-s", name, "--json", "-c", "history"))
        order = sorted(history, key=lambda edit: edit["seq"])
        if [edit["seq"] for edit in order] != list(range(1, len(order) + 1)):
            raise Failure(f"the edits of {name} are out of order")
        lists = self.run(folder, "-q", "-s", name, "-c", "list", "-c", "sources")
        return [edit["command"] for edit in order], lists

    def judge(self, folder, states, acked, unheard=0):
        """What is wrong with what a crash left, or None; `unheard`: how many acknowledgements may have failed."""
        try:
            before = self.state(folder, states.scenario)
            self.run(folder, "verify")
        except (Failure, ValueError) as failure:
            return f"{acked} acknowledged: {failure}"
        if before not in map(states.after, range(acked, acked + 2 + unheard)):
            return f"{acked} acknowledged: {difference(states.after(acked), before)}"
        names = [key.split("/")[1] for key in before if key.startswith("desk/")]
        if not names:
            return None
        try:
            self.run(folder, "-q", "-s", names[0], "-c", "claim 1.1")
            # What never came to be a session goes when the next is begun.
            self.run(folder, "-q", "--new", "article.txt", "-c", "claim 1.1")
            self.run(folder, "verify")
        except Failure as failure:
            return f"{acked} acknowledged, and it does not go on: {failure}"
        return None


class Failure(Exception):
    pass


def acknowledged(lines, output, finished):
    """How many commands of a script were done: each is shown before it is done."""
    shown = 0
    for line in output.decode(errors="replace").splitlines():
        # A line that could not be written is passed over.
        if line in lines[shown:shown + 3]:
            shown = lines.index(line, shown) + 1
    return len(lines) if finished else max(0, shown - 1)


def write_script(folder, lines):
    with open(f"{folder}/script", "w", encoding="utf-8") as file:
        file.write("".join(line + "\n" for line in lines))


def commands(lines):
    return [part for line in lines for part in ("-c", line)]


def content(path):
    with contextlib.suppress(FileNotFoundError), open(path, "rb") as file:
        return file.read()
    return None


def difference(expected, found):
    keys = [key for key in {**expected, **found} if expected.get(key) != found.get(key)]
    return "; ".join(f"{key}: {str(expected.get(key))[:200]} became {str(found.get(key))[:200]}" for key in keys)


def check_of_others():
    return {"@context": "https://schema.org", "@type": "ClaimReview", "claimReviewed": "The lake fell.",
            "url": "https://example.org/lake", "datePublished": "2024-02-03",
            "reviewRating": {"@type": "Rating", "alternateName": "False", "ratingValue": 1, "bestRating": 5,
                             "worstRating": 1}}


def threading_server():
    """Serves one page on this machine."""
    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            body = PAGE.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
