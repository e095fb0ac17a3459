#!/usr/bin/env python3
"""A workshop in a pseudo-terminal with eight phones, each a browser context of its own.

    browser.py target/release/rungs [--chromium /usr/bin/chromium]

Wants, from PyPI: playwright, pyte, pillow, zxing-cpp, opencv-python-headless, axe-playwright-python; and Debian's
chromium. `.ci/phones` installs them. Everything stays on this computer.
"""

import argparse
import fcntl
import os
import pty
import re
import select
import signal
import socket
import struct
import sys
import tempfile
import termios
import time

import cv2
import numpy
import pyte
import zxingcpp
from axe_playwright_python.sync_playwright import Axe
from PIL import Image, ImageDraw
from playwright.sync_api import sync_playwright

ROOM = 9
PHONES = 8
checks = 0


def check(what, said, more=""):
    global checks
    checks += 1
    if not what:
        raise SystemExit(f"FAILED: {said} {more}")
    print(f"  ok  {said}", flush=True)


class Program:
    """The program in a terminal of its own."""

    def __init__(self, command, size=(120, 36), env=None):
        self.screen = pyte.Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            for name, value in {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", **(env or {})}.items():
                os.environ[name] = value
            os.execv(command[0], command)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        os.kill(self.pid, signal.SIGWINCH)
        self.bytes = b""

    def read(self, seconds=0.05):
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not select.select([self.fd], [], [], left)[0]:
                return
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                return
            self.bytes += data
            self.stream.feed(data)

    def text(self):
        return "\n".join(self.screen.display)

    def until(self, wanted, seconds=10):
        start = time.monotonic()
        while not re.search(wanted, self.text()):
            if time.monotonic() - start > seconds:
                raise SystemExit(f"FAILED: never came: {wanted}\n{self.text()}")
            self.read(0.02)
        return time.monotonic() - start

    def press(self, keys, pause=0.15):
        for key in keys:
            os.write(self.fd, {"\n": b"\r", "E": b"\x1b", "R": b"\x1b[C", "L": b"\x1b[D"}.get(key, key.encode()))
            self.read(pause)

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)

    def picture(self, cell=(9, 19), gap=0):
        """What a projector shows, as far as it is the code: blanks and upper halves in their colours."""
        default = {"fg": (204, 204, 204), "bg": (17, 17, 20)}
        named = {"black": (0, 0, 0), "white": (204, 204, 204), "brightwhite": (255, 255, 255)}

        def colour(name, which):
            if name == "default":
                return default[which]
            return named.get(name) or (tuple(bytes.fromhex(name)) if len(name) == 6 else default[which])

        wide, high = cell[0], cell[1] + gap
        image = Image.new("RGB", (self.screen.columns * wide, self.screen.lines * high), default["bg"])
        draw = ImageDraw.Draw(image)
        for y in range(self.screen.lines):
            for x in range(self.screen.columns):
                char = self.screen.buffer[y][x]
                fg, bg = colour(char.fg, "fg"), colour(char.bg, "bg")
                if char.reverse:
                    fg, bg = bg, fg
                draw.rectangle([x * wide, y * high, (x + 1) * wide - 1, (y + 1) * high - 1], fill=bg)
                if char.data == "▀":
                    draw.rectangle([x * wide, y * high, (x + 1) * wide - 1, y * high + cell[1] // 2 - 1], fill=fg)
        return image


def decoded(image):
    """What two decoders read in a picture."""
    found = zxingcpp.read_barcodes(image)
    one = found[0].text if found else None
    two = None
    # A phone's camera sees it in more than one size as well.
    for scale in (1, 0.5, 0.75, 1.5):
        seen = image.resize((round(image.width * scale), round(image.height * scale)))
        # OpenCV has two ways to find a code; its older one misses some of those for a network.
        for detector in (cv2.QRCodeDetector(), cv2.QRCodeDetectorAruco()):
            two = two or detector.detectAndDecode(numpy.array(seen.convert("L")))[0]
    return one, two or None


def all_in(people):
    """What the screen says where all have voted by phone; how many that were has no line where the letters want it."""
    return f"All {people} have voted|{people} by phone"


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def codes(rungs):
    for size, env, said in [
        ((80, 24), {}, "80x24"),
        ((120, 36), {}, "120x36"),
        ((200, 50), {}, "200x50"),
        ((80, 24), {"NO_COLOR": "1"}, "80x24 without colours"),
        ((120, 36), {"NO_COLOR": "1"}, "120x36 without colours"),
    ]:
        port = free_port()
        with tempfile.TemporaryDirectory() as place:
            env = {"RUNGS_DATA_DIR": place, "RUNGS_CONFIG_DIR": place, **env}
            program = Program([rungs, "demo", "--phones", "--phones-address", "127.0.0.1", "--phones-port", str(port)], size, env)
            program.until("Vote with your phone")
            program.read(0.3)
            for gap in (0, 1, 3):
                wanted = rf"^HTTP://127\.0\.0\.1:{port}/[2-9A-Z]{{5}}$"
                for decoder, text in zip(("zxing", "opencv"), decoded(program.picture(gap=gap))):
                    check(text and re.match(wanted, text), f"code at {said}, {gap} px between lines, {decoder}", text)
            program.kill()


def two_codes(rungs):
    """A network with a password: one code for it, one for the vote."""
    wifi = "WIFI:T:WPA;S:Workshop-5G;P:kaffee-tasse-42;;"
    for size, env in [((80, 24), {}), ((120, 36), {}), ((200, 50), {}), ((80, 24), {"NO_COLOR": "1"})]:
        port = free_port()
        with tempfile.TemporaryDirectory() as place:
            with open(os.path.join(place, "config.ron"), "w") as file:
                file.write('(phones: (wifi: "Workshop-5G", password: "kaffee-tasse-42"))')
            env = {"RUNGS_DATA_DIR": place, "RUNGS_CONFIG_DIR": place, **env}
            program = Program([rungs, "demo", "--phones", "--phones-address", "127.0.0.1", "--phones-port", str(port)], size, env)
            program.until("2  Vote")
            program.read(0.3)
            for gap in (0, 1):
                picture = program.picture(gap=gap)
                one = {found.text for found in zxingcpp.read_barcodes(picture)}
                # A camera is held before one of them.
                middle = (program.screen.display[3].index("2  Vote") - 1) * 9
                parts = [(0, 0, middle, picture.height), (middle, 0, picture.width, picture.height)]
                two = {decoded(picture.crop(part))[1] for part in parts}
                for decoder, texts in (("zxing", one), ("opencv", two)):
                    is_both = wifi in texts and any(text and text.startswith(f"HTTP://127.0.0.1:{port}/") for text in texts)
                    check(is_both, f"both codes at {size[0]}x{size[1]} {'without colours' if len(env) > 2 else ''}, {gap} px, {decoder}", texts)
            program.kill()


def every_question(rungs, browser, script, kinds):
    """One person and one phone through a whole script: whatever is asked goes by phone, first and last answer."""
    port = free_port()
    with tempfile.TemporaryDirectory() as place:
        env = {"RUNGS_DATA_DIR": place, "RUNGS_CONFIG_DIR": place}
        options = ["--phones", "--phones-address", "127.0.0.1", "--phones-port", str(port)]
        program = Program([rungs, "run", script, "--account", "Harbour", "--target", "3", "--room", "1", *options], env=env)
        program.until("Vote with your phone")
        program.read(0.3)
        page = browser.new_context(viewport={"width": 360, "height": 640}).new_page()
        page.set_default_timeout(10_000)
        page.goto(decoded(program.picture())[0])
        program.press("\n", 0.3)
        voted, seen, looked = 0, set(), 0
        header = lambda: program.text().split("\n")[1].split("◔")[0].strip()
        for _ in range(80):
            page.wait_for_timeout(350)
            buttons = page.locator("#f button")
            if page.locator("#f").is_visible() and buttons.count():
                labels = buttons.all_inner_texts()
                kind = {"Clearly A": "pair", "Yes": "sign"}.get(labels[0].split(" ✓")[0]) or ("numbers" if labels[0][0].isdigit() else "choice")
                if kind not in seen:
                    axe(page, f"{script}: {kind}, {len(labels)} answers")
                    check(kind != "pair" or "The story does not tell" in labels[-1] or script != "trainer-demo", f"{script}: {labels[-1]}")
                seen.add(kind)
                for at in (0, len(labels) - 1):
                    buttons.nth(at).click()
                    page.locator("#f button[aria-pressed=true]").filter(has_text="✓").wait_for()
                program.press("r", 0.3)
                if "once more" in program.text():
                    program.press("r", 0.3)
                page.locator("#ask", has_text="Look at the screen").wait_for()
                voted += 1
            else:
                looked += "Look at the screen" in page.inner_text("#ask")
            before = header()
            for _ in range(2):
                if header() == before:
                    program.press(" ", 0.25)
            if header() == before:
                break
        check(seen == kinds, f"{script}: {voted} questions by phone, of {', '.join(sorted(seen))}; {looked} times nothing to vote on", seen)
        program.kill()


def told_case(rungs, browser):
    """Killed in the middle of a told case, whose votes are shown in a later step: the true page brings every one back."""
    port = free_port()
    with tempfile.TemporaryDirectory() as place:
        env = {"RUNGS_DATA_DIR": place, "RUNGS_CONFIG_DIR": place}
        options = ["--phones", "--phones-address", "127.0.0.1", "--phones-port", str(port)]
        program = Program([rungs, "run", "trainer-demo", "--account", "Class", "--room", "4", *options], env=env)
        program.until("Vote with your phone")
        program.read(0.3)
        url = decoded(program.picture())[0]
        pages = []
        for _ in range(3):
            page = browser.new_context(viewport={"width": 360, "height": 640}).new_page()
            page.set_default_timeout(10_000)
            page.goto(url)
            pages.append(page)
        to_first_question(program)
        button = lambda page, digit: page.locator(f"#f button[value='{digit}']")
        is_in = lambda page: page.locator("#f button[aria-pressed=true]").filter(has_text="✓").wait_for()
        digits = [(1, 2, 3, 4), (5, 4, 4, 0), (2, 1, 1, 3)]
        for card, chosen in enumerate(digits):
            for page, digit in zip(pages, chosen):
                button(page, digit).click()
                is_in(page)
            if card == 0:
                pages[2].locator("#two").click()
            else:
                pages[2].locator("#w1").click()
            button(pages[2], chosen[3]).click()
            is_in(pages[2])
            pages[2].locator("#w0").click()
            program.until(all_in(4))
            if card == 0:
                # One changes its mind where nobody hears of it, and the room goes on.
                pages[1].context.set_offline(True)
                button(pages[1], 5).click()
                pages[1].locator("#st", has_text="Looking for the workshop").wait_for()
            ask = pages[0].inner_text("#ask")
            program.press("R", 0.3)
            pages[0].wait_for_function("before => document.querySelector('#ask').innerText !== before", arg=ask)
            if card == 0:
                pages[1].context.set_offline(False)
                pages[1].wait_for_function("before => document.querySelector('#ask').innerText !== before", arg=ask)
        you = "fetch('/'+document.querySelector('#m').dataset.c+'/w/0').then(r=>r.json()).then(s=>s.you)"
        before = [page.evaluate(you) for page in pages]
        check(all(sum(any(votes) for votes in known.values()) == 3 for known in before), "three cards of a told case are voted on", before)
        check("5" in [votes[0] for votes in before[1].values()][:6], "what was changed without a network came in while the next card was asked", before[1])
        program.kill()
        session = [name for name in os.listdir(os.path.join(place, "sessions")) if name.endswith(".ron")][0][:-4]
        program = Program([rungs, "resume", session, *options], env=env)
        program.until("Vote with your phone")
        start = time.monotonic()
        program.press("\n", 0.05)
        after = []
        while after != before and time.monotonic() - start < 8:
            pages[0].wait_for_timeout(300)
            program.read(0.02)
            after = []
            for page in pages:
                try:
                    after.append(page.evaluate(you))
                except Exception:
                    # It has not noticed yet that there is a server again.
                    after.append(None)
        took = time.monotonic() - start
        check(after == before and took < 5, f"after kill -9 the votes on all three are back after {took:.1f} s", after)
        program.press("]", 0.4)
        for _ in range(3):
            program.until(all_in(4))
            program.press("r", 0.4)
            pages[0].locator("#ask", has_text="Look at the screen").wait_for()
            program.press("m", 0.3)
            program.press("R", 0.4)
        program.read(0.5)
        with open(os.path.join(place, "sessions", session + ".ron")) as file:
            check(file.read().count("Tally(") == 3, "and all of them are counted at the reveal")
        program.kill()


def joint_room(rungs, browser):
    """Four of ours and five of theirs in one room: a code, a window and a session each, and both vote at the same time."""
    with open(os.path.join(os.path.dirname(__file__), "../../workshops/sides-conduct.ron")) as file:
        texts = re.findall(r'(ask|trusted|opposite): "(.*?)"', file.read().split("kind: Sides")[1])
    # Three of ours, then three of theirs, pair by pair.
    wording = [[text for _, text in texts[at : at + 3]] for at in range(0, len(texts), 3)]
    own = [set(sum(wording[side::2], [])) for side in (0, 1)]
    own = [own[0] - own[1], own[1] - own[0]]
    with tempfile.TemporaryDirectory() as place:
        env = {"RUNGS_DATA_DIR": place, "RUNGS_CONFIG_DIR": place}
        ports = [free_port(), free_port()]
        options = [["--phones", "--phones-address", "127.0.0.1", "--phones-port", str(port)] for port in ports]
        run = lambda side, account, room, *more: [rungs, "run", "sides-conduct", "--account", account, "--side", side, "--room", str(room), *more, *options[side == "theirs"]]
        sessions = lambda: {name[:-4] for name in os.listdir(os.path.join(place, "sessions")) if name.endswith(".ron")}
        ours = Program(run("ours", "Harbour", 4), env=env)
        ours.until("Vote with your phone")
        first = sessions()
        with open(os.path.join(place, "sessions", first.copy().pop() + ".ron")) as file:
            key = re.search(r'key: "([A-Z]{6})"', file.read())[1]
        theirs = Program(run("theirs", "Quillmarsh", 5, "--with", key), env=env)
        theirs.until("Vote with your phone")
        second = (sessions() - first).pop()
        both = [ours, theirs]
        for program, other in zip(both, ("the client", "the team")):
            program.read(0.3)
            check(f"not for {other}" in re.sub(r"\s+", " ", program.text()), f"the panel says that its code is not for {other}")
        urls = [decoded(program.picture())[0] for program in both]
        check(len({url.rsplit("/", 1)[1] for url in urls}) == 2, "two codes", urls)
        heard = ([], [])
        sides = []
        for side, people in enumerate((4, 5)):
            pages = []
            for _ in range(people):
                page = browser.new_context(viewport={"width": 360, "height": 640}).new_page()
                page.set_default_timeout(10_000)
                page.goto(urls[side])
                pages.append(page)
            sides.append(pages)
            both[side].until(f"{people} phones are here")
        check(True, "four phones on the one side, five on the other")
        for program in both:
            to_first_question(program)
        # All of a phone: what it shows, and what it was told.
        state = "fetch('/'+document.querySelector('#m').dataset.c+'/w/0').then(r=>r.text())"
        seen = lambda page: page.inner_text("body") + page.content() + page.evaluate(state)
        unmarked = lambda text: text.replace("\\u0027", "'").replace("&#39;", "'")
        digits = [[1, 1, 2, 5], [5, 5, 4, 4, 0]]
        for pair in range(6):
            asks = []
            for side, pages in enumerate(sides):
                ask = wording[2 * pair + side][0]
                asks.append(ask)
                for page, digit in zip(pages, digits[side]):
                    page.locator("#ask", has_text=ask).wait_for()
                    page.locator(f"#f button[value='{digit}']").click()
                    page.locator("#f button[aria-pressed=true]").filter(has_text="✓").wait_for()
            ours.until(all_in(4))
            theirs.until(all_in(5))
            for side, pages in enumerate(sides):
                for page in pages:
                    heard[side].append(unmarked(seen(page)))
                    heard[side].append(page.inner_text("#st"))
                heard[side].append(re.sub(r"\s+", " ", both[side].text()))
            for program in both:
                header = program.text().split("\n")[1].split("◔")[0]
                program.press("R", 0.3)
                if program.text().split("\n")[1].split("◔")[0] == header:
                    program.press("R", 0.3)
        for side, said in enumerate(heard):
            who = ("ours", "theirs")[side]
            foreign = [text for text in own[1 - side] for all_of in said if text in all_of]
            check(all(any(text in all_of for all_of in said) for text in own[side]), f"{who} have all of their own wording")
            check(not foreign, f"no phone and no screen of {who} has the other side's wording, in {len(said)} looks", foreign[:3])
            counts = {count for all_of in said for count in re.findall(r"(\d+) of \d+ are in", all_of)}
            check(counts and max(map(int, counts)) <= (4, 5)[side], f"nor counts a vote of the other side: {sorted(counts)}")
            check(any("not for the " + ("client", "team")[side] in all_of for all_of in said), "and each phone says whom its code is not for")
        for session in sessions():
            with open(os.path.join(place, "sessions", session + ".ron")) as file:
                check("Tally(" not in file.read(), "nothing of a vote is kept before it is shown")

        # Whoever has voted for the one side gets nothing of the other.
        stray = sides[0][0].context.new_page()
        stray.goto(urls[1])
        text = stray.inner_text("body")
        check("has voted for the other side" in text and not any(part in text for part in own[1]), "a phone of ours is not let in by theirs", text)
        stray.close()

        # Killed before anything was shown.
        you = "fetch('/'+document.querySelector('#m').dataset.c+'/w/0').then(r=>r.json()).then(s=>s.you)"
        theirs.kill()
        both[1] = theirs = Program([rungs, "resume", second, *options[1]], env=env)
        theirs.until("Vote with your phone")
        start, back = time.monotonic(), False
        theirs.press("\n", 0.05)
        while not back and time.monotonic() - start < 8:
            sides[1][0].wait_for_timeout(200)
            theirs.read(0.02)
            try:
                back = all(sum(votes[0] is not None for votes in page.evaluate(you).values()) == 6 for page in sides[1])
            except Exception:
                # It has not noticed yet that there is a server again.
                back = False
        took = time.monotonic() - start
        check(back and took < 5, f"theirs killed and resumed: all thirty votes are back after {took:.1f} s")

        # Each side alone.
        for side, (program, people) in enumerate(zip(both, (4, 5))):
            while not re.search(r"question 1 of 6", program.text()):
                program.press("L", 0.3)
            for number in range(1, 7):
                program.until(rf"question {number} of 6")
                program.until(all_in(people))
                program.press("r", 0.4)
                program.until("vote again")
                text = program.text()
                check(not re.search(r"\b9\b", text.split("\n", 2)[2]), f"{('ours', 'theirs')[side]}, pair {number}: nine people are nowhere")
                program.press("R", 0.3)
        ours.press("f", 0.3)
        ours.press("f", 0.5)
        theirs.press("f", 0.4)
        theirs.until("May these counts be shown")
        theirs.press("LL\n", 0.3)
        theirs.press("f", 0.3)
        theirs.press("f", 0.5)
        for program in both:
            program.read(0.3)
            program.press("q", 0.3)
            program.kill()

        # The hour of both.
        meeting = Program([rungs, "run", "both-sides", "--account", "Harbour", "--with", key, "--room", "9"], env=env)
        meeting.read(1)
        for _ in range(2):
            meeting.press("]", 0.4)
        meeting.until("Side by side")
        met = 0
        for _ in range(8):
            text = meeting.text()
            if not re.search("step 3", text):
                break
            body = text.split("\n", 2)[2]
            if "our side" in body:
                met += 1
                check("their side" in body and not re.search(r"\b9\b", body), f"pair {met} of both: two columns, and no number of both", body)
            meeting.press("R", 0.4)
        check(met >= 5, f"{met} pairs side by side", meeting.text())
        meeting.kill()


def axe(page, said):
    found = Axe().run(page)
    check(found.violations_count == 0, f"axe: {said}", found.generate_report())


def to_first_question(program):
    program.press("\n")
    step = lambda: (re.search(r"step \d+", program.text()) or [""])[0]
    for _ in range(12):
        program.read(0.2)
        if re.search("one digit a person", program.text()):
            break
        before, start = step(), time.monotonic()
        program.press("]")
        while step() == before and time.monotonic() - start < 5:
            program.read(0.05)


def workshop(rungs, browser, place):
    port = free_port()
    env = {"RUNGS_DATA_DIR": place, "RUNGS_CONFIG_DIR": place}
    options = ["--phones", "--phones-address", "127.0.0.1", "--phones-port", str(port)]
    program = Program([rungs, "run", "trust-check", "--account", "Harbour", "--room", str(ROOM), *options], env=env)
    program.until("Vote with your phone")
    program.read(0.3)
    url = decoded(program.picture())[0]
    check(url and url.startswith("HTTP://127.0.0.1:"), "the code on the screen is read", url)
    wrong = []

    def context(**more):
        made = browser.new_context(viewport={"width": 360, "height": 640}, **more)
        made.set_default_timeout(10_000)
        page = made.new_page()
        page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        return page

    pages = [context() for _ in range(PHONES)]
    start = time.monotonic()
    pages[0].goto(url)
    pages[0].locator("#ask").wait_for()
    first = time.monotonic() - start
    check(first < 2, f"first view on a phone after {first * 1000:.0f} ms")
    for page in pages[1:]:
        page.goto(url)
    program.until(rf"{PHONES} phones are here")
    check(True, f"{PHONES} phones are here")
    check("Look at the screen" in pages[0].inner_text("#ask"), "no question yet: look at the screen")
    to_first_question(program)
    button = lambda page, digit: page.locator(f"#f button[value='{digit}']")
    chosen = lambda page: page.locator("#f button[aria-pressed=true]")
    for page in pages:
        button(page, 1).wait_for()
    check(True, "the question is on every phone")
    sizes = [box["height"] for box in (button(pages[0], digit).bounding_box() for digit in (1, 2, 3, 4, 5, 0))]
    check(min(sizes) >= 48, f"buttons are {min(sizes):.0f} px high")
    axe(pages[0], "a question")
    pages[0].emulate_media(color_scheme="dark")
    axe(pages[0], "a question, dark")
    pages[0].set_viewport_size({"width": 320, "height": 568})
    check(pages[0].evaluate("document.documentElement.scrollWidth<=320"), "no sideways scroll at 320 px")
    axe(pages[0], "a question at 320 px")
    pages[0].evaluate("document.documentElement.style.fontSize='200%'")
    check(pages[0].evaluate("document.documentElement.scrollWidth<=320"), "nor with letters twice as large")
    pages[0].evaluate("document.documentElement.style.fontSize=''")

    start = time.monotonic()
    button(pages[0], 2).click()
    program.until(rf"1 by phone")
    taken = time.monotonic() - start
    check(taken < 1, f"a tap is on the screen after {taken * 1000:.0f} ms")
    chosen(pages[0]).filter(has_text="✓").wait_for()
    check("is in" in chosen(pages[0]).inner_text(), "it says that it is in")
    button(pages[0], 5).click()
    pages[0].wait_for_function("document.querySelector('#f button[aria-pressed=true]').value==='5'")
    axe(pages[0], "a vote that is in")

    # By the keyboard alone.
    pages[1].locator("#ask").focus()
    for _ in range(20):
        pages[1].keyboard.press("Tab")
        if pages[1].evaluate("document.activeElement.value") == "4":
            break
    pages[1].keyboard.press("Enter")
    chosen(pages[1]).filter(has_text="✓").wait_for()
    check(chosen(pages[1]).get_attribute("value") == "4", "a vote by the keyboard alone")
    check(pages[1].evaluate("document.activeElement.value") == "4", "the focus stays on the button")

    # Two people, one phone.
    button(pages[2], 1).click()
    chosen(pages[2]).filter(has_text="✓").wait_for()
    pages[2].locator("#two").click()
    check(chosen(pages[2]).count() == 0, "the second person does not see what the first one chose")
    button(pages[2], 3).click()
    chosen(pages[2]).filter(has_text="✓").wait_for()
    program.until(r"4 by phone")
    pages[2].locator("#w0").click()
    check(chosen(pages[2]).count() == 0, "nor when it is handed back")
    axe(pages[2], "two people")

    # Two tabs of one phone are one seat.
    tab = pages[3].context.new_page()
    tab.goto(url)
    button(pages[3], 2).click()
    chosen(tab).filter(has_text="✓").wait_for()
    check(chosen(tab).get_attribute("value") == "2", "the other tab shows it too")
    button(tab, 5).click()
    pages[3].wait_for_function("document.querySelector('#f button[aria-pressed=true]')?.value==='5'")
    program.until(r"5 by phone")
    check(True, "two tabs are one vote")
    tab.close()

    # Without a script.
    bare = context(java_script_enabled=False)
    pages[4].context.close()
    pages[4] = bare
    bare.goto(url)
    button(bare, 4).click()
    bare.wait_for_load_state()
    check("✓" in chosen(bare).inner_text(), "a vote without a script")
    axe_bare = bare.content()
    check("load it again" in axe_bare.lower() or "Load again" in axe_bare, "it says that it does not follow")
    program.until(r"6 by phone")

    # Offline, and back.
    pages[5].context.set_offline(True)
    button(pages[5], 3).click()
    pages[5].locator("#st", has_text="Looking for the workshop").wait_for()
    check("kept on this phone" in chosen(pages[5]).inner_text(), "offline it is kept, and not said to be in")
    pages[5].context.set_offline(False)
    start = time.monotonic()
    chosen(pages[5]).filter(has_text="✓").wait_for(timeout=8000)
    check(True, f"back, it went by itself after {time.monotonic() - start:.1f} s")
    program.until(r"7 by phone")

    # A phone that is locked asks for nothing, and wakes up.
    pages[6].evaluate("Object.defineProperty(document,'hidden',{value:true,configurable:true});document.dispatchEvent(new Event('visibilitychange'))")
    time.sleep(0.3)
    pages[6].evaluate("Object.defineProperty(document,'hidden',{value:false,configurable:true});document.dispatchEvent(new Event('visibilitychange'))")
    button(pages[6], 0).click()
    chosen(pages[6]).filter(has_text="✓").wait_for()
    program.until(r"8 by phone")
    program.press("3")
    program.until(r"8 by phone, 1 typed")
    check(True, "typed and phones together")

    # Killed in the middle of the question.
    files = data(place)
    program.kill()
    session = [name for name in os.listdir(os.path.join(place, "sessions")) if name.endswith(".ron")][0][:-4]
    program = Program([rungs, "resume", session, *options], env=env)
    start = time.monotonic()
    program.until("Vote with your phone")
    program.press("\n")
    bare.goto(url)
    button(bare, 4).click()
    program.until(r"8 by phone, 1 typed", 8)
    check(True, f"after kill -9 and resume every vote is back after {time.monotonic() - start:.1f} s (one by hand: no script)")

    # Reveal, second round, undo.
    start = time.monotonic()
    program.press("r", 0.02)
    pages[0].locator("#ask", has_text="Look at the screen").wait_for()
    check(True, f"the reveal is on a phone after {(time.monotonic() - start) * 1000:.0f} ms")
    check("Only this phone knows" in pages[0].inner_text("#st"), "the phone alone knows what it chose")
    axe(pages[0], "shown")
    program.until("vote again")
    for _ in range(2):
        text = program.text()
    program.press("v")
    button(pages[0], 1).wait_for()
    check(chosen(pages[0]).count() == 0, "in the second round nothing is chosen beforehand")
    check(pages[0].evaluate("document.activeElement.id") == "ask", "and the focus is on the question")
    for page in pages[:4] + pages[5:]:
        button(page, 4).click()
    program.until(r"7 by phone")
    program.press("rr", 0.3)
    pages[0].locator("#ask", has_text="Look at the screen").wait_for()
    program.press("u", 0.4)
    check(not button(pages[0], 1).is_visible(), "undo hides, and brings nothing back to phones")
    program.press("r", 0.3)
    program.press("r", 0.3)

    # The facilitator goes on.
    program.press("]", 0.3)
    anonymity(place, program, pages[0].context)
    # A phone without a network, and one whose workshop was killed, say so there.
    wrong[:] = [text for text in wrong if "ERR_INTERNET_DISCONNECTED" not in text and "ERR_CONNECTION_" not in text]
    check(not wrong, "nothing else on any console", wrong[:3])
    program.press("q", 0.5)
    program.kill()
    return files


def insecure(rungs, play, chromium, place):
    """The same on an address that a browser does not trust more than any other: as in a room's network."""
    port = free_port()
    browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--host-resolver-rules=MAP room.test 127.0.0.1"])
    env = {"RUNGS_DATA_DIR": place, "RUNGS_CONFIG_DIR": place}
    options = ["--phones-url", f"http://room.test:{port}", "--phones-port", str(port)]
    program = Program([rungs, "run", "trust-check", "--account", "Other", "--room", "4", *options], env=env)
    program.until("Vote with your phone")
    program.read(0.3)
    page = browser.new_page()
    page.goto(decoded(program.picture((9, 19)))[0])
    check(not page.evaluate("isSecureContext"), "not a secure context")
    to_first_question(program)
    page.locator("#f button[value='2']").click()
    page.locator("#f button[aria-pressed=true]").filter(has_text="✓").wait_for()
    program.until("1 by phone")
    check(True, "a vote where nothing is a secure context")
    program.kill()
    browser.close()


def data(place):
    found = {}
    for folder, _, names in os.walk(place):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                found[os.path.join(folder, name)] = file.read()
    return found


def anonymity(place, program, context):
    seat = next(cookie["value"] for cookie in context.cookies() if cookie["name"] == "seat")
    files = b"".join(data(place).values())
    check(seat.encode() not in files and bytes.fromhex(seat) not in files, "no seat in any file")
    check(seat.encode() not in program.bytes, "nor on the screen")
    with open(f"/proc/{program.pid}/cmdline", "rb") as line:
        check(seat.encode() not in line.read(), "nor among the arguments")


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("rungs")
    asked.add_argument("--chromium", default="/usr/bin/chromium")
    asked = asked.parse_args()
    rungs = os.path.abspath(asked.rungs)
    start = time.monotonic()
    codes(rungs)
    two_codes(rungs)
    with sync_playwright() as play, tempfile.TemporaryDirectory() as place:
        browser = play.chromium.launch(executable_path=asked.chromium, args=["--no-sandbox"])
        workshop(rungs, browser, place)
        told_case(rungs, browser)
        joint_room(rungs, browser)
        every_question(rungs, browser, "before-the-bid", {"pair", "sign", "choice"})
        every_question(rungs, browser, "trainer-demo", {"pair"})
        every_question(rungs, browser, "too-cosy", {"sign", "numbers"})
        browser.close()
        insecure(rungs, play, asked.chromium, place)
    print(f"{checks} passed, 0 failed")
    print(f"in {time.monotonic() - start:.0f} s")


main()
