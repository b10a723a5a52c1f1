"""A small model hub on loopback: real HTTP, as much of the Hugging Face hub's protocol as its client needs.

For tests of whatever fetches models, a plugin's too: repositories with commits, listings with sizes and hashes, large
files behind a redirect as the hub's own network has them, byte ranges, private and gated repositories; and the faults of
a network on demand: cut connections, wrong bytes, a server that is busy, one that stands still. It counts the bytes that
it serves. It keeps everything in memory (or reads it from the files that it was given) and takes no uploads.

    with TinyHub() as hub:
        hub.add("somebody/model", {"config.json": b"{}", "model.safetensors": Path("model.safetensors")})
        os.environ["HF_ENDPOINT"] = hub.url
"""

from __future__ import annotations

import hashlib
import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from .hub_answers import Handler, Server
from .hub_files import Content, sha256_of


@dataclass
class Fault:
    """What goes wrong with a file, the next ``times`` times that it is asked for.

    ``cut`` ends the connection after so many bytes of the answer; ``hold`` stands still after so many, until
    :meth:`TinyHub.release`; ``status`` answers with an error; ``wrong`` flips a bit in what is sent; ``whole`` leaves a
    byte range unheeded; ``extra`` bytes follow the content, which the answer's length counts in; ``told`` is what a
    listing says in place of the truth, by its keys."""

    cut: int | None = None
    hold: int | None = None
    status: int | None = None
    wrong: bool = False
    whole: bool = False
    extra: int = 0
    told: Mapping[str, object] = field(default_factory=dict)
    times: int = 1


@dataclass
class Repository:
    """Its commits by id, each the files by name; where its branches are; who may have it."""

    commits: dict[str, dict[str, Content]] = field(default_factory=dict)
    branches: dict[str, str] = field(default_factory=dict)
    token: str | None = None
    gated: bool = False


class TinyHub:
    """A hub while the block runs; ``url`` is its address. ``served`` counts bytes of content by file name, ``begun`` tells
    of each answer the file and the byte that it began at, ``asked`` counts the requests by ``METHOD /path``, ``tokens``
    are those that it saw, each with the first part of the path it was shown for (``api``, the repository's owner,
    ``large``)."""

    def __init__(self) -> None:
        self.served: Counter[str] = Counter()
        self.begun: list[tuple[str, int]] = []
        self.asked: Counter[str] = Counter()
        self.tokens: set[tuple[str, str]] = set()
        self.holding = threading.Event()
        """Set while an answer stands still."""
        self._released = threading.Event()
        self.repositories: dict[str, Repository] = {}
        self._faults: dict[str, list[Fault]] = {}
        self._lock = threading.Lock()
        self._server: Server | None = None

    def __enter__(self) -> Self:
        self._server = Server(("127.0.0.1", 0), type("Handler", (Handler,), {"tiny": self}))
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.release()
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()

    @property
    def url(self) -> str:
        if self._server is None:
            raise RuntimeError("the hub runs inside its with block")
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def large_url(self) -> str:
        """Where large files lie: the same server by another name, as a client must take it for another host."""
        return f"{self.url.replace('127.0.0.1', 'localhost')}/large"

    def add(self, repository: str, files: Mapping[str, Content], *, branch: str = "main") -> str:
        """A commit with these files at the tip of a branch; returns its id. What was committed before stays there."""
        told = "".join(f"{name} {sha256_of(content)}\n" for name, content in sorted(files.items()))
        commit = hashlib.sha1(told.encode(), usedforsecurity=False).hexdigest()
        kept = self.repositories.setdefault(repository, Repository())
        kept.commits[commit] = dict(files)
        kept.branches[branch] = commit
        return commit

    def restrict(self, repository: str, token: str, *, gated: bool = False) -> None:
        """Give a repository only to who shows ``token``: private, or ``gated`` (listed for everybody, files refused)."""
        self.repositories[repository].token, self.repositories[repository].gated = token, gated

    def lose(self, repository: str, commit: str) -> None:
        """Forget a commit, as a repository that was written anew does."""
        self.repositories[repository].commits.pop(commit)

    def fault(self, name: str, fault: Fault) -> None:
        """Let something go wrong with the file of this name, or with ``api`` for the listing."""
        self._faults.setdefault(name, []).append(fault)

    def release(self) -> None:
        """Let the answers that stand still go on, and none stand still again."""
        self._released.set()

    def fault_of(self, name: str) -> Fault:
        """What goes wrong with this answer; used up by asking."""
        with self._lock:
            for fault in self._faults.get(name, []):
                if fault.times > 0:
                    fault.times -= 1
                    return fault
        return Fault()

    def stand_still(self) -> None:
        """Hold an answer until :meth:`release`."""
        self.holding.set()
        self._released.wait(60)
