"""How quick and how many: first sound, silence after an interruption, drift, and many talks at once on one server.

``python tests/benchmarks/bench_live.py [--clients 100 300 500] [--seconds 30] [--every 17]``. Nothing is asserted. Clients
live in a process of their own, on the same cores as the server, so their work is in the figures too.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import random
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

WORDS = ["I remember the orchard", "My grandmother kept bees", "Nobody asked the lighthouse", "The kettle sings at noon", "A pawn is a patient thing", "Winter came early that year", "You would not believe the noise", "There were nine of us then", "The river took the bridge", "I was a seed once"]
ENDS = ["and it never forgave me.", "under a thin moon.", "as far as I can tell.", "for the second time that week.", "which is more than most can say.", "and then we laughed.", "or so they told me.", "before the rain came.", "with a very small spoon.", "and that was that."]


def sentence(rng: random.Random) -> str:
    """One of a hundred thousand or so sentences of two to five seconds."""
    return f"{rng.choice(WORDS)}, number {rng.randrange(1000)}, {rng.choice(ENDS)}"


def quantile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else float("nan")


def table(values: list[float], unit: str = "ms", scale: float = 1e3) -> str:
    return " ".join(f"p{int(100 * q)} {quantile(values, q) * scale:.0f}" for q in (0.5, 0.95)) + f" {unit}"


# ---- first sound, drift


async def first_sound(persona: Any, processes: int) -> None:
    """From the moment a first sentence is known to its whole message, ready to be sent."""
    from animism.agents.live.clauses import begin_early
    from animism.agents.live.packing import speech_message
    from animism.agents.live.performer import Performer
    from animism.agents.live.stage import Stage

    performer = Performer(persona._studio.host, persona.spec, persona.voice)
    stage = Stage(persona._studio.host, processes=processes)
    await stage.start()
    await asyncio.gather(*(stage.perform(performer.line(f"Warm {i}.")) for i in range(4)))
    rng = random.Random(3)
    lines = [sentence(rng) for _ in range(16)] + [
        "No.", "Well, hello there.", "My mother was a pip and my father was a gardener; we do not talk about the cider years.",
        "I suppose you want a game of chess, like everybody else who wanders into this orchard of an evening.",
    ]
    for name in ("cold", "kept"):
        times, lengths, sizes = [], [], []
        for line in lines:
            start = time.perf_counter()
            spoken = await stage.perform(performer.line(begin_early(line)[0]))
            data = speech_message(spoken, 1, 0)
            times.append(time.perf_counter() - start)
            lengths.append(spoken.seconds)
            sizes.append(len(data))
        print(f"first sound, {name:<5} {table(times):<22} longest {max(times) * 1e3:.0f} ms; sentences of "
              f"{min(lengths):.1f} to {max(lengths):.1f} s, {sum(sizes) / sum(lengths) / 1e3:.1f} kB a second")
    await stage.close()


async def drift(persona: Any) -> None:
    """Five minutes of sentences: decoded sound against what the frames are timed by."""
    from animism.agents.live.performer import Performer
    from animism.agents.live.sound import seconds_of
    from animism.agents.live.stage import Stage

    performer = Performer(persona._studio.host, persona.spec, persona.voice)
    stage, rng = Stage(persona._studio.host), random.Random(8)
    told = heard = worst = 0.0
    count = 0
    while told < 300:
        spoken = await stage.perform(performer.line(sentence(rng)))
        length = seconds_of(spoken.audio)
        # within a sentence a frame is at most half of 1/25 s off its sound; from sentence to sentence the sound leads
        worst = max(worst, abs(length - spoken.seconds))
        told, heard, count = told + spoken.seconds, heard + length, count + 1
    print(f"five minutes: {count} sentences, told {told:.3f} s, decoded {heard:.3f} s, apart {abs(told - heard) * 1e3:.1f} ms "
          f"in all, {worst * 1e3:.2f} ms at most in one")
    await stage.close()


# ---- a server and many clients


class Reciting:
    """A conversation that answers at once with one new sentence, so that what is measured is the live part."""

    def __init__(self, spec: Any, persona_id: str, *_: Any) -> None:
        self.spec, self.persona_id, self.name = spec, persona_id, "main"
        self.memory = SimpleNamespace(episodes=lambda conversation, limit: [])
        self._rng = random.Random()

    def reply(self, message: str, cancel: threading.Event) -> Iterator[Any]:
        from animism.agents.conversation.events import Acknowledged, Done, Piece

        yield Acknowledged(1)
        text = message if message.startswith("again") else sentence(self._rng)
        yield Piece(text)
        yield Done(2, text, "neutral")

    def settle(self) -> None:
        """Nothing is left to be done."""

    def cut(self, episode: int, heard: int) -> None: ...


def serve(home: Path, port: int, pipe: Any, processes: int, recite: bool) -> None:
    """The server's process: says when it listens, then answers questions about itself."""
    import uvicorn
    from animism import Studio
    from animism.agents.memory import Memories
    from animism.app.server import live_desk
    from animism.app.server.live_socket import live_router
    from fastapi import FastAPI

    if recite:
        live_desk.Conversation = Reciting  # type: ignore[assignment,misc]
    studio, memories = Studio(home=home), Memories(home=home)

    class Services:
        limits = SimpleNamespace(message=8000, audio_bytes=4_000_000, sockets=2000)

        async def user_of(self, websocket: Any) -> str:
            return "me"

        def studio(self, user: str) -> Studio:
            return studio

        def memories(self, user: str) -> Memories:
            return memories

    app = FastAPI()
    app.include_router(live_router(Services(), processes=processes))
    server = uvicorn.Server(uvicorn.Config(
        app, host="127.0.0.1", port=port, log_level="error", ws_per_message_deflate=False, backlog=2048))

    def tell() -> None:
        while not server.started:
            time.sleep(0.05)
        pipe.send("up")
        while (pipe.recv()) != "end":
            pipe.send(usage())
        server.should_exit = True

    threading.Thread(target=tell, daemon=True).start()
    server.run()


def usage() -> dict[str, float]:
    """CPU seconds so far and bytes resident, of this process and all below it."""
    cpu = memory = 0.0
    own = 0.0
    page, tick = os.sysconf("SC_PAGE_SIZE"), os.sysconf("SC_CLK_TCK")
    for pid in family(os.getpid()):
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            resident = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * page
        except OSError:
            continue
        cpu += (int(fields[11]) + int(fields[12])) / tick
        memory += resident
        own = resident if pid == os.getpid() else own
    return {"cpu": cpu, "memory": memory, "own": own}


def family(pid: int) -> list[int]:
    found = [pid]
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except (OSError, ValueError):
            continue
        if parent == pid:
            found += family(int(folder.name))
    return found


async def crowd(url: str, clients: int, seconds: float, every: float, pipe: Any, new: bool) -> None:
    """The clients' process: everybody connects, then asks for a line every ``every`` seconds or so."""
    from animism.agents.live.packing import parted
    from websockets.asyncio.client import connect

    waits: list[float] = []
    figures = {"bytes": 0, "spoken": 0.0, "errors": 0, "asked": 0}
    gate, door = asyncio.Event(), asyncio.Semaphore(40)

    async def one(number: int) -> None:
        rng = random.Random(number)
        async with door:
            wire = await connect(url, subprotocols=["animism.live.v1"], max_size=None, compression=None, open_timeout=60)
            await wire.send('{"type":"hello","audio":["opus"],"face":"sculpture","resume":null}')
            await wire.recv()
        ready.append(number)
        await gate.wait()
        end = time.perf_counter() + seconds
        await asyncio.sleep(rng.uniform(0, every))
        while time.perf_counter() < end:
            begun, utterance = time.perf_counter(), 0
            text = "tell me" if new else f"again and again, line {rng.randrange(20)} of twenty."
            await wire.send(json.dumps({"type": "say", "id": 1, "text": text}))
            figures["asked"] += 1
            first = True
            while True:
                got = await wire.recv()
                if isinstance(got, bytes):
                    header, _ = parted(got)
                    if first:
                        waits.append(time.perf_counter() - begun)
                    first, utterance = False, header["utterance"]
                    figures["bytes"] += len(got)
                    figures["spoken"] += header["seconds"]
                elif '"type": "end"' in got or '"type":"end"' in got:
                    break
                elif '"error"' in got:
                    figures["errors"] += 1
                    break
            await asyncio.sleep(2.0)
            await wire.send(json.dumps({"type": "heard", "utterance": utterance, "seconds": 60}))
            await asyncio.sleep(max(0.0, rng.uniform(0.88, 1.12) * every - (time.perf_counter() - begun)))
        await wire.close()

    async def warm() -> None:
        """The workers have started when lines have been spoken."""
        async with connect(url, max_size=None, compression=None) as wire:
            await wire.send('{"type":"hello"}')
            for i in range(8):
                await wire.send(json.dumps({"type": "say", "id": i, "text": "tell me"}))
                while not isinstance(await wire.recv(), bytes):
                    pass

    ready: list[int] = []
    tasks = [asyncio.create_task(one(i)) for i in range(clients)]
    while len(ready) < clients:
        await asyncio.sleep(0.05)
        for task in tasks:
            if task.done() and task.exception():
                raise task.exception()  # type: ignore[misc]
    await warm()
    pipe.send("ready")
    pipe.recv()
    gate.set()
    own = time.process_time()
    await asyncio.gather(*tasks)
    pipe.send({**figures, "waits": waits, "own_cpu": time.process_time() - own})


def clients_process(url: str, clients: int, seconds: float, every: float, pipe: Any, new: bool) -> None:
    asyncio.run(crowd(url, clients, seconds, every, pipe, new))


def load(home: Path, name: str, clients: int, seconds: float, every: float, new: bool, processes: int) -> None:
    spawn = multiprocessing.get_context("spawn")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    ask, answer = spawn.Pipe()
    server = spawn.Process(target=serve, args=(home, port, answer, processes, True))
    server.start()
    assert ask.recv() == "up"
    time.sleep(4)  # its workers start too
    ask.send("usage")
    empty = ask.recv()
    here, there = spawn.Pipe()
    crowd_ = spawn.Process(target=clients_process, args=(
        f"ws://127.0.0.1:{port}/live/{name}", clients, seconds, every, there, new))
    crowd_.start()
    assert here.recv() == "ready"
    ask.send("usage")
    full, begun = ask.recv(), time.perf_counter()
    here.send("go")
    figures = here.recv()
    took = min(seconds, time.perf_counter() - begun)  # what comes later is only the end of the last lines
    ask.send("usage")
    done = ask.recv()
    ask.send("end")
    crowd_.join(20)
    server.join(20)
    spoken, waits = figures["spoken"], figures["waits"]
    cpu = done["cpu"] - full["cpu"]
    print(
        f"{clients:>4} talks, {'new lines' if new else 'kept lines':<10}: say to first sound {table(waits)}; "
        f"{figures['asked']} lines, {figures['errors']} errors; speaking {spoken / took:.0f} at a time "
        f"({spoken / took / clients:.0%}), {figures['bytes'] / max(spoken, 1e-9) / 1e3:.1f} kB/s each; "
        f"server {cpu / took:.2f} cores ({1e3 * cpu / max(spoken, 1e-9):.1f} ms a second of speech), clients "
        f"{figures['own_cpu'] / took:.2f}; memory {done['memory'] / 1e6:.0f} MB in all, "
        f"{(done['own'] - empty['own']) / clients / 1e3:.0f} kB a talk", flush=True)


# ---- interruption


async def silence(home: Path, name: str, processes: int) -> None:
    """From ``interrupt`` to the last byte of that utterance, as a client sees it."""
    from websockets.asyncio.client import connect

    spawn = multiprocessing.get_context("spawn")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    ask, answer = spawn.Pipe()
    server = spawn.Process(target=serve, args=(home, port, answer, processes, False))
    server.start()
    ask.recv()
    await asyncio.sleep(4)
    told, last = [], []
    async with connect(f"ws://127.0.0.1:{port}/live/{name}", max_size=None, compression=None) as wire:
        await wire.send('{"type":"hello"}')
        for i in range(20):
            await wire.send(json.dumps({"type": "say", "id": i, "text": "Tell me about your life, and do not be short."}))
            while not isinstance(await wire.recv(), bytes):
                pass
            await asyncio.sleep(0.02 * (i % 7))
            start = time.perf_counter()
            await wire.send('{"type":"interrupt"}')
            final = 0.0
            while True:
                got = await wire.recv()
                if isinstance(got, bytes):
                    final = time.perf_counter() - start
                elif '"interrupted"' in got or '"state": "idle"' in got:
                    break
            told.append(time.perf_counter() - start)
            last.append(final)
            await asyncio.sleep(0.2)
    ask.send("end")
    server.join(20)
    print(f"interrupt to interrupted {table(told)}; last sound after it {table(last)}")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--clients", type=int, nargs="*", default=[100, 300, 500])
    options.add_argument("--seconds", type=float, default=30.0)
    options.add_argument("--every", type=float, default=17.0)
    options.add_argument("--processes", type=int, default=2)
    options.add_argument("--only", choices=["first", "drift", "silence", "load"])
    chosen = options.parse_args()
    from animism import Studio

    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        persona = Studio(home=home).create("a cheerful teapot who loves gossip", until="persona", size=256)
        print(f"{os.cpu_count()} cores, load before {os.getloadavg()[0]:.1f}", flush=True)
        if chosen.only in (None, "first"):
            asyncio.run(first_sound(persona, chosen.processes))
        if chosen.only in (None, "drift"):
            asyncio.run(drift(persona))
        if chosen.only in (None, "silence"):
            asyncio.run(silence(home, persona.id, chosen.processes))
        if chosen.only in (None, "load"):
            for count in chosen.clients:
                for new in (True, False):
                    load(home, persona.id, count, chosen.seconds, chosen.every, new, chosen.processes)


if __name__ == "__main__":
    sys.exit(main())
