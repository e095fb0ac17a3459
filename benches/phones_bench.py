#!/usr/bin/env python3
"""phones_bench.py - a room of phones on this computer alone, and what its facilitator's screen does meanwhile.

    cargo build --release
    benches/phones_bench.py target/release/rungs                  # 30 phones, then 1,000; under a minute
    benches/phones_bench.py --phones 200 target/release/rungs

Standard library only; Linux. Nothing leaves this computer: the program listens at 127.0.0.1, and phones come from
127.0.1.x. Never more than 1,000 phones; whatever hangs ends after 90 s. The phones are a process of their own, which
shares the processors with the program and goes last: their own work is in every figure.

For each room: the program starts without phones and with them, turn by turn; phones join, all at once, and wait for
news as the page does; each votes once within a second, spread evenly, by a connection of its own, while keys are
pressed; then `r`. Every vote is answered 204, and the tally on the disk holds as many: else it exits with 1.
"""
import argparse, http.client, json, os, pathlib, re, resource, select, signal, socket, sys, tempfile, time
from multiprocessing import Pipe, Process

import pty_bench
from pty_bench import Session, ms, pct

MOST, LONGEST = 1000, 90
WANTED = {"vote": 100, "reveal": {30: 20, 1000: 100}, "key": 5, "memory": 25}


class Phone:
    """What a phone keeps: where it comes from, its seat, and what it waits for."""

    def __init__(self, number, port, code):
        self.here, self.host, self.code = (f"127.0.1.{1 + number % 100}", 0), f"127.0.0.1:{port}", code
        self.port, self.seat, self.rev, self.got = port, "", "0", b""
        self.wait = None

    def connect(self):
        made = socket.socket()
        made.setblocking(False)
        # The port is chosen when it connects: bound before, a hundred addresses would run out of them.
        made.setsockopt(socket.IPPROTO_IP, 24, 1)
        made.bind(self.here)
        try:
            made.connect(("127.0.0.1", self.port))
        except BlockingIOError:
            pass
        return made

    def get(self, path):
        return f"GET /{self.code}{path} HTTP/1.1\r\nHost: {self.host}\r\nCookie: seat={self.seat}\r\n\r\n".encode()

    def vote(self, question, digit):
        body = f"q={question}&p=1&v={digit}"
        head = f"POST /{self.code}/v HTTP/1.1\r\nHost: {self.host}\r\nOrigin: http://{self.host}\r\nCookie: seat={self.seat}\r\n"
        return f"{head}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n{body}".encode()


def whole(got):
    """The first answer in what has come, and the rest; None where it has not come to its end."""
    head, mark, rest = got.partition(b"\r\n\r\n")
    if not mark:
        return None
    length = re.search(rb"content-length: (\d+)", head, re.I)
    length = int(length.group(1)) if length else 0
    return (head, rest[:length], rest[length:]) if len(rest) >= length else None


class Crowd:
    """All phones, on one thread."""

    def __init__(self, pipe, count, port, code):
        self.pipe, self.poll, self.by = pipe, select.epoll(), {}
        self.phones = [Phone(number, port, code) for number in range(count)]
        self.shut, self.question = {}, None

    def watch(self, made, phone, what, text):
        self.by[made.fileno()] = [made, phone, what, text, time.perf_counter(), b""]
        self.poll.register(made, select.EPOLLOUT | select.EPOLLIN)

    def turn(self, until, then=lambda: False):
        while (left := until - time.perf_counter()) > 0 and not then():
            for fd, event in self.poll.poll(left):
                self.step(fd, event)

    def step(self, fd, event):
        entry = self.by.get(fd)
        if entry is None:
            return
        made, phone, what, text, start, got = entry
        if text and event & select.EPOLLOUT:
            made.send(text)
            entry[3] = b""
            self.poll.modify(fd, select.EPOLLIN)
        if not event & (select.EPOLLIN | select.EPOLLHUP | select.EPOLLERR):
            return
        now = time.perf_counter()
        try:
            data = made.recv(65536)
        except OSError:
            data = b""
        entry[5] = got = got + data
        answer = whole(got)
        if answer is None:
            if not data:
                self.end(fd, made)
                self.lost.append(what)
            return
        entry[5] = answer[2]
        getattr(self, what)(fd, entry, answer, now)

    def end(self, fd, made):
        self.poll.unregister(fd)
        made.close()
        del self.by[fd]

    # What a phone does with an answer.

    def joined(self, fd, entry, answer, now):
        entry[1].seat = re.search(rb"seat=([0-9a-f]{32})", answer[0]).group(1).decode()
        self.latencies.append(now - entry[4])
        entry[2] = "news"
        self.ask(fd, entry)

    def ask(self, fd, entry):
        entry[0].send(entry[1].get(f"/w/{entry[1].rev}"))

    def news(self, fd, entry, answer, now):
        if answer[1]:
            state = json.loads(answer[1])
            entry[1].rev = state["rev"]
            if state["open"]:
                self.question = state["q"]
            if not state["open"]:
                self.shut.setdefault(entry[1], now)
        self.ask(fd, entry)

    def voted(self, fd, entry, answer, now):
        self.statuses.append(answer[0].split(b" ", 2)[1].decode())
        self.latencies.append(now - entry[4])
        self.end(fd, entry[0])

    # What all of them do together; each answers what the other process is told.

    def join(self):
        self.latencies, self.lost, start = [], [], time.perf_counter()
        for phone in self.phones:
            self.watch(phone.connect(), phone, "joined", phone.get(""))
        self.turn(start + 20, lambda: len(self.latencies) == len(self.phones))
        return {"all_ms": ms(time.perf_counter() - start), "seats": len(self.latencies), "lost": len(self.lost)}

    def idle(self):
        """Waits for news until it is told something."""
        self.poll.register(self.pipe.fileno(), select.EPOLLIN)
        while not self.pipe.poll(0):
            for fd, event in self.poll.poll(1):
                self.step(fd, event)
        self.poll.unregister(self.pipe.fileno())

    def vote(self):
        self.latencies, self.lost, self.statuses = [], [], []
        start, gap = time.perf_counter(), 1 / len(self.phones)
        for number, phone in enumerate(self.phones):
            self.turn(start + number * gap)
            self.watch(phone.connect(), phone, "voted", phone.vote(self.question, 1 + number % 5))
        sent = time.perf_counter()
        self.turn(sent + 10, lambda: len(self.statuses) == len(self.phones))
        return {"in": self.statuses.count("204"), "lost": len(self.phones) - self.statuses.count("204"),
                "sent_within_ms": ms(sent - start),
                **{f"{name}_ms": ms(pct(self.latencies, p)) for name, p in (("p50", 50), ("p99", 99), ("max", 100))}}

    def reveal(self):
        """Until every phone knows; when the first, the middle and the last one did, by the clock both processes have."""
        self.shut = {}
        self.pipe.send("ready")
        self.turn(time.perf_counter() + 5, lambda: len(self.shut) == len(self.phones))
        return sorted(self.shut.values())


def crowd(pipe, count, port, code):
    # A room's phones do not compute here: what they take is not to be taken from the program.
    os.nice(10)
    phones = Crowd(pipe, count, port, code)
    while True:
        if phones.by:
            phones.idle()
        told = pipe.recv()
        if told is None:
            return
        pipe.send(getattr(phones, told)())


def arguments(**more):
    return argparse.Namespace(rows=36, cols=120, mute=False, end="KILL", cmd=[], **more)


def begin(command, place):
    """The program, once its first frame is there; how long that took."""
    a = arguments(env=[f"RUNGS_DATA_DIR={place}", f"RUNGS_CONFIG_DIR={place}", "LC_ALL=C.UTF-8"])
    a.cmd = command
    session = Session(a)
    _, last, _ = session.pump(0.12, 3)
    return session, last - session.t0


def end(session):
    os.kill(session.pid, signal.SIGKILL)
    session.reap(0)
    os.close(session.s)
    os.close(session.m)


def memory(session):
    """Resident, in KB."""
    return pty_bench.mem([session.pid])[1]


def command(rungs, people, port=None):
    run = [rungs, "run", "trust-check", "--account", "Bench", "--room", str(people)]
    return run + (["--phones", "--phones-address", "127.0.0.1", "--phones-port", str(port)] if port else [])


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def starts(rungs, runs):
    """Start to first frame without phones and with them, turn by turn, in ms; and memory of each, in KB."""
    took, kept = {False: [], True: []}, {}
    for _ in range(runs):
        for phones in (False, True):
            with tempfile.TemporaryDirectory() as place:
                session, first = begin(command(rungs, 30, free_port() if phones else None), place)
                took[phones].append(first)
                kept[phones] = memory(session)
                end(session)
    return {"off_ms": ms(pct(took[False], 50)), "on_ms": ms(pct(took[True], 50)), "off_kb": kept[False], "on_kb": kept[True]}


def press(session, keys, times):
    """Key to first byte of its answer, in s."""
    took = []
    for number in range(times):
        session.pump(0.0, 0.0)
        while session.poll.poll(0):
            session.total += len(os.read(session.m, 65536))
        start = time.perf_counter()
        session.write(keys[number % len(keys)])
        first, _, _ = session.pump(0.004, 1)
        took.append(first - start if first else 1)
    return took


def room(rungs, count, without):
    port = free_port()
    with tempfile.TemporaryDirectory() as place:
        session, _ = begin(command(rungs, count, port), place)
        notes = pathlib.Path(place, "sessions")
        while not list(notes.glob("*.phones")):
            session.pump(0.01, 0.05)
        note = next(notes.glob("*.phones")).read_text()
        code = re.search(r'code: ?"([2-9A-Z]{5})"', note).group(1)
        mine, theirs = Pipe()
        phones = Process(target=crowd, args=(theirs, count, port, code), daemon=True)
        phones.start()

        def ask(what):
            mine.send(what)
            while not mine.poll(0.01):
                session.pump(0.005, 0.01)
            return mine.recv()

        found = {"phones": count, "join": ask("join")}
        session.write(b"\r")
        session.pump(0.1, 1)
        for _ in range(4):
            session.write(b"]")
            session.pump(0.1, 1)
        time.sleep(0.5)
        # Two keys that change the screen and nothing else: the notes, there and away.
        keys = [b"n", b"n"]
        found["key_alone"] = press(session, keys, 60)
        mine.send("vote")
        pressed = []
        while not mine.poll(0):
            pressed += press(session, keys, 2)
        found["vote"], found["key"] = mine.recv(), pressed
        if len(pressed) % 2:
            session.write(b"n")
        session.pump(0.1, 0.5)
        time.sleep(1.2)
        session.pump(0.05, 0.3)
        found["memory_kb"] = memory(session) - without
        mine.send("reveal")
        mine.recv()
        time.sleep(0.3)
        session.pump(0.0, 0.0)
        start = time.perf_counter()
        session.write(b"r")
        session.pump(0.1, 1)
        while not mine.poll(0.01):
            session.pump(0.005, 0.01)
        told = [at - start for at in mine.recv()]
        found["reveal"] = {"phones": len(told), **{f"{name}_ms": ms(pct(told, p)) for name, p in (("first", 0), ("half", 50), ("last", 100))}}
        session.pump(0.2, 1)
        kept = next(pathlib.Path(place, "sessions").glob("*.ron")).read_text()
        found["counted"] = sum(map(int, re.findall(r"\d+", re.search(r"counts: ?\(([^)]*)\)", kept).group(1))))
        mine.send(None)
        phones.join(2)
        end(session)
    for name in ("key_alone", "key"):
        all_ = found[name]
        found[name] = {"pressed": len(all_), **{f"{n}_ms": ms(pct(all_, p)) for n, p in (("p50", 50), ("p99", 99), ("max", 100))}}
    return found


def verdict(found):
    count = found["phones"]
    reveal = next(limit for people, limit in WANTED["reveal"].items() if count <= people)
    return {
        "every vote counted": found["vote"]["in"] == found["counted"] == found["reveal"]["phones"] == count,
        f"a vote's p99 at most {WANTED['vote']} ms": found["vote"]["p99_ms"] <= WANTED["vote"],
        f"reveal to the last phone at most {reveal} ms": (found["reveal"]["last_ms"] or 1e9) <= reveal,
        f"a key's p99 under {WANTED['key']} ms": found["key"]["p99_ms"] < WANTED["key"],
        f"at most {WANTED['memory']} MB more": found["memory_kb"] <= WANTED["memory"] * 1024,
    }


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--phones", type=int, help=f"one room of so many phones, at most {MOST}; else 30, then {MOST}")
    p.add_argument("--runs", type=int, default=15, help="starts of each kind")
    p.add_argument("rungs")
    a = p.parse_args()
    signal.alarm(LONGEST)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 8192), hard))
    rungs = os.path.abspath(a.rungs)
    print(f"load of this computer: {os.getloadavg()[0]:.2f}, {os.cpu_count()} processors")
    begun = starts(rungs, a.runs)
    print("start to first frame", json.dumps(begun), flush=True)
    good = True
    for count in [min(a.phones, MOST)] if a.phones else [30, MOST]:
        found = room(rungs, count, begun["off_kb"])
        print(json.dumps(found, indent=1))
        for said, held in verdict(found).items():
            print("  ok  " if held else "  NOT ", said)
            good &= held
    sys.exit(not good)


if __name__ == "__main__":
    main()
