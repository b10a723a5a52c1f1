"""The hub as a source: its client lists a repository at a commit, and files are streamed from the byte one has.

``huggingface_hub`` (extra ``weights``) knows the protocol, the token and the errors. The streaming is ours, because the
client (2.4) throws a half-fetched file away when its process ends. Hub files in Xet storage come over plain HTTP, as the
hub serves them to everybody. Nothing is written here.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Generator
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import urlsplit

from ...personas.errors import AnimismError, InvalidInput, ToolFailed, ToolUnavailable
from .catalogue import Model
from .names import wanted
from .sources import Listing, Offered

if TYPE_CHECKING:
    from huggingface_hub import HfApi

HUB = "https://huggingface.co"
TRIES = 6
"""In a row without a byte; the pauses between them double from ``pause`` on, 31 s together at the default."""
STALL = 30.0
"""Seconds without a byte after which a connection counts as cut."""


def endpoint_of(mirror: str = "") -> str:
    """The hub's address: ``mirror``, ``$HF_ENDPOINT``, or the hub itself."""
    address = (mirror or os.environ.get("HF_ENDPOINT", "") or HUB).rstrip("/")
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise InvalidInput(f"no address of a hub: {address!r}", mend="for example: --mirror https://mirror.example")
    return address


def offline() -> str:
    """The variable that forbids the network, or ``""``."""
    for name in ("ANIMISM_OFFLINE", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        if os.environ.get(name, "").upper() in ("1", "ON", "YES", "TRUE"):
            return name
    return ""


class HubSource:
    """The hub or a mirror of it. ``pause`` is the first pause in seconds after a cut connection.

    The user's token goes to the hub and to ``$HF_ENDPOINT``, never to an address that was given as ``mirror``.
    Both methods raise ``ToolUnavailable`` where the network is forbidden or the client is not installed.
    """

    def __init__(self, mirror: str = "", pause: float = 1.0) -> None:
        self.endpoint = endpoint_of(mirror)
        self.pause = pause
        self._token: bool | None = None if self.endpoint == endpoint_of() else False

    def listing(self, model: Model, commit: str = "") -> Listing:
        if not model.hub_id:
            place = f"; they are at {model.homepage}" if model.homepage else ""
            raise ToolUnavailable(
                f"{model.title} is not on the hub{place}",
                mend=f"bring its files in a folder or a zip, then: animism weights fetch {model.id} --from FOLDER",
            )
        self._allowed(model)
        try:
            info = self._api().model_info(
                model.hub_id, revision=commit or model.revision, files_metadata=True, timeout=STALL
            )
        except Exception as error:  # noqa: BLE001 - the client's own or its HTTP library's
            self._tell(error, model)
        offered = {row.rfilename: row for row in info.siblings or ()}
        names = wanted(offered, model.asked, model.exclude, texts=model.layout == "folder")
        if not names:
            raise ToolFailed(
                f"{model.hub_id} has no file that the catalogue asks for", mend=f"it asks for: {', '.join(model.asked)}"
            )
        files = tuple(_offered(offered[name]) for name in names)
        commit = info.sha or ""
        if not re.fullmatch(r"[0-9a-f]{40,64}", commit) or any(type(file.size) is not int or file.size < 0 for file in files):
            raise ToolFailed(f"{self.endpoint} tells no commit or no sizes", mend="use another mirror")
        return Listing(f"{self.endpoint}/{model.hub_id}", commit, files, f"{model.hub_id} {commit}")

    def read(self, model: Model, listing: Listing, name: str, start: int) -> Generator[tuple[int, bytes], None, None]:
        """A cut connection is taken up where it was cut, with pauses; the last error is told when none helps."""
        tries = 0
        while True:
            try:
                for position, chunk in self._stream(model, listing, name, start):
                    yield position, chunk
                    start, tries = position + len(chunk), 0
                return
            except Exception as error:  # noqa: BLE001
                tries += 1
                if not _passing(error) or tries >= TRIES:
                    self._tell(error, model)
            time.sleep(self.pause * 2 ** (tries - 1))

    def _stream(self, model: Model, listing: Listing, name: str, start: int) -> Generator[tuple[int, bytes], None, None]:
        from huggingface_hub import get_session, hf_hub_url
        from huggingface_hub.utils import build_hf_headers, hf_raise_for_status

        self._allowed(model)
        url = hf_hub_url(model.hub_id, name, revision=listing.commit, endpoint=self.endpoint)
        headers = {**build_hf_headers(token=self._token, library_name="animism"), "accept-encoding": "identity"}
        if start:
            headers["range"] = f"bytes={start}-"
        with get_session().stream("GET", url, headers=headers, timeout=STALL) as response:
            if response.status_code == 416:
                raise ToolFailed(f"{self.endpoint} has less of {name} than it told", mend="use another mirror")
            hf_raise_for_status(response)
            if response.headers.get("content-encoding", "identity") != "identity":
                raise ToolFailed(f"{self.endpoint} sends {name} packed, unasked", mend="use another mirror")
            if start and not response.headers.get("content-range", "").startswith(f"bytes {start}-"):
                start = 0
            for chunk in response.iter_raw():
                yield start, chunk
                start += len(chunk)

    def _api(self) -> HfApi:
        from huggingface_hub import HfApi

        return HfApi(endpoint=self.endpoint, token=self._token, library_name="animism")

    def _allowed(self, model: Model) -> None:
        forbidden = offline()
        if forbidden:
            raise ToolUnavailable(
                f"the network is not used: {forbidden} is set",
                mend=f"unset it, or bring a copy: animism weights fetch {model.id} --from FOLDER",
            )

        if find_spec("huggingface_hub") is None:
            raise ToolUnavailable("the hub's client is not installed", mend="pip install 'animism[weights]'")

    def _tell(self, error: Exception, model: Model) -> NoReturn:
        """Raise ours for what the client or its HTTP library raised."""
        if isinstance(error, AnimismError):
            raise error
        from huggingface_hub import errors

        page = f"{self.endpoint}/{model.hub_id}"
        if isinstance(error, errors.GatedRepoError):
            raise ToolUnavailable(
                f"{model.hub_id} is given only to those who agree on its page",
                mend=f"sign in and agree at {page}, then: hf auth login",
            ) from error
        if isinstance(error, errors.RevisionNotFoundError):
            raise ToolFailed(
                f"{page} no longer has the revision that is wanted",
                mend=f"to take the newest instead: animism weights fetch {model.id} --update",
            ) from error
        if isinstance(error, errors.RepositoryNotFoundError):
            raise ToolFailed(
                f"no repository {page}, or it is private", mend="use a mirror that has it (--mirror URL), or: hf auth login"
            ) from error
        status = getattr(getattr(error, "response", None), "status_code", None)
        if status == 401:
            raise ToolUnavailable(f"{self.endpoint} does not take the token", mend="hf auth login") from error
        line = " ".join(str(error).split())[:200] or type(error).__name__
        raise ToolFailed(
            f"{self.endpoint}: {line}" if status is None else f"{self.endpoint} answers {status}",
            mend="try again; what has come is kept. Another way: --mirror URL or --from FOLDER",
        ) from error


def _offered(row: Any) -> Offered:
    """A file of the client's listing. Of a file in large storage the blob id is its pointer's, so sha256 counts."""
    if row.lfs is not None:
        return Offered(row.rfilename, row.lfs.size, sha256=row.lfs.sha256)
    return Offered(row.rfilename, row.size, blob=row.blob_id or "")


def _passing(error: Exception) -> bool:
    """Whether trying again may help: a cut or stalled connection, a server that is busy."""
    status = getattr(getattr(error, "response", None), "status_code", None)
    if status is not None:
        return status in (408, 429, 500, 502, 503, 504)
    return type(error).__module__.partition(".")[0] in ("httpx", "httpx2", "httpcore", "httpcore2")
