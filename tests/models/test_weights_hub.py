"""Fetching from a hub with its real client: our hub on loopback, its listings, redirects, ranges, gates and faults."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import huggingface_hub
import pytest
from animism.personas.errors import Cancelled, InvalidInput, ToolFailed, ToolUnavailable
from animism.tools.tiny.hub import Fault, TinyHub
from animism.tools.weights.catalogue import Model, as_toml
from animism.tools.weights.disk import remove
from animism.tools.weights.fetch import fetch
from animism.tools.weights.hub import HubSource, endpoint_of
from animism.tools.weights.lock import read_lock
from animism.tools.weights.places import find_model
from animism.tools.weights.plan import make_plan
from animism.tools.weights.staging import Staging
from animism.tools.weights.state import state_of, verify
from huggingface_hub import constants

REPOSITORY = "some/model"
MODEL = Model(id="mine", title="Mine", hub_id=REPOSITORY, include=("*.json", "*/*.safetensors"), licence="MIT")
BIG = "unet/m.safetensors"


def tensors(size: int, fill: int = 7) -> bytes:
    text = json.dumps({"a": {"dtype": "U8", "shape": [size], "data_offsets": [0, size]}}).encode()
    return len(text).to_bytes(8, "little") + text + (bytes((i * fill) % 251 for i in range(251)) * (size // 251 + 1))[:size]


WEIGHTS = tensors(1_500_000)
FILES = {"config.json": b'{"a": 1}', BIG: WEIGHTS, "README.md": b"words", "LICENSE": b"do as you like", "run.py": b"1"}


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[TinyHub]:
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    monkeypatch.setattr(constants, "HF_TOKEN_PATH", "/nowhere/token")
    with TinyHub() as running:
        monkeypatch.setenv("HF_ENDPOINT", running.url)
        running.add(REPOSITORY, FILES)
        yield running


def take(model: Model = MODEL, mirror: str = "", **options: object) -> Path:
    source = HubSource(mirror, pause=0.01)
    return fetch(make_plan(model, source, update=bool(options.get("update"))), source, **options)  # type: ignore[arg-type]


def _wait_for(path: Path, size: int) -> None:
    until = time.monotonic() + 30
    while not (path.is_file() and path.stat().st_size >= size) and time.monotonic() < until:
        time.sleep(0.02)


def test_the_hub_on_loopback_is_one_for_its_own_client(hub: TinyHub, tmp_path: Path) -> None:
    whole = Path(huggingface_hub.snapshot_download(REPOSITORY, cache_dir=tmp_path / "cache", endpoint=hub.url))
    assert {path.relative_to(whole).as_posix(): path.read_bytes() for path in whole.rglob("*") if path.is_file()} == FILES
    one = huggingface_hub.hf_hub_download(REPOSITORY, BIG, local_dir=tmp_path / "one", endpoint=hub.url)
    assert Path(one).read_bytes() == WEIGHTS
    info = huggingface_hub.HfApi(endpoint=hub.url).model_info(REPOSITORY, files_metadata=True)
    assert {row.rfilename: row.size for row in info.siblings or ()} == {name: len(body) for name, body in FILES.items()}
    with pytest.raises(huggingface_hub.errors.RevisionNotFoundError):
        huggingface_hub.HfApi(endpoint=hub.url).model_info(REPOSITORY, revision="nowhere")
    with pytest.raises(huggingface_hub.errors.RemoteEntryNotFoundError):
        huggingface_hub.hf_hub_download(REPOSITORY, "none.json", local_dir=tmp_path / "one", endpoint=hub.url)
    with pytest.raises(huggingface_hub.errors.RepositoryNotFoundError):
        huggingface_hub.HfApi(endpoint=hub.url).model_info("no/body")


def test_a_model_is_fetched_and_every_byte_once(hub: TinyHub) -> None:
    source = HubSource()
    plan = make_plan(MODEL, source)
    assert sum(hub.served.values()) == 0 and not plan.destination.exists()
    assert {file.name for file in plan.listing.files} == {"config.json", BIG, "LICENSE"}
    seen: list[int] = []
    place = fetch(plan, source, meter=lambda what, done, total: seen.append(done))
    assert (place / BIG).read_bytes() == WEIGHTS and not (place / "run.py").exists() and verify(MODEL).ok
    assert hub.served == {name: len(FILES[name]) for name in ("config.json", BIG, "LICENSE")}
    assert seen == sorted(seen) and seen[-1] == plan.total
    entry = read_lock().models["mine"]
    assert entry.commit == plan.listing.commit and len(entry.commit) == 40 and entry.source.startswith(hub.url)
    asked = sum(hub.asked.values())
    assert fetch(plan, source) == place and sum(hub.asked.values()) == asked, "what is here is not asked for again"


def test_a_cut_connection_is_taken_up_where_it_was_cut(hub: TinyHub) -> None:
    hub.fault(BIG, Fault(cut=400_000, times=3))
    take()
    assert hub.served[BIG] == len(WEIGHTS) and verify(MODEL).ok
    assert hub.asked[f"GET /{REPOSITORY}/resolve/{read_lock().models['mine'].commit}/{BIG}"] == 4


def test_a_server_that_ignores_ranges_or_is_busy(hub: TinyHub) -> None:
    hub.fault(BIG, Fault(status=503, times=2))
    hub.fault(BIG, Fault(cut=400_000))
    hub.fault(BIG, Fault(whole=True))
    take()
    assert verify(MODEL).ok and hub.served[BIG] == len(WEIGHTS) + 400_000


def test_a_connection_that_is_cut_for_good_keeps_what_came(hub: TinyHub) -> None:
    hub.fault(BIG, Fault(cut=500_000))
    hub.fault(BIG, Fault(cut=0, times=6))
    with pytest.raises(ToolFailed, match=r"127\.0\.0\.1") as caught:
        take()
    assert "what has come is kept" in (caught.value.mend or "") and find_model("mine") is None
    assert state_of("mine") == "partial" and Staging("mine").bytes() > 500_000
    take()
    assert hub.served[BIG] == len(WEIGHTS) and verify(MODEL).ok


def test_kill_9_in_the_middle_goes_on_from_the_bytes_it_has(hub: TinyHub, home: Path) -> None:
    hub.fault(BIG, Fault(hold=700_000))
    environment = {**os.environ, "ANIMISM_HOME": str(home)}
    code = (
        "from animism.tools.weights.catalogue import Model\nfrom animism.tools.weights.fetch import fetch\n"
        "from animism.tools.weights.hub import HubSource\nfrom animism.tools.weights.plan import make_plan\n"
        f"source = HubSource()\nfetch(make_plan(Model.model_validate({MODEL.model_dump()!r}), source), source)\n"
    )
    process = subprocess.Popen([sys.executable, "-P", "-c", code], env=environment)
    coming = Staging("mine").coming(BIG)
    _wait_for(coming, 690_000)
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept = coming.stat().st_size
    assert kept >= 690_000 and find_model("mine") is None
    hub.begun.clear()
    take()
    assert hub.begun == [(BIG, kept)] and verify(MODEL).ok, "config.json came before, and of the other what was missing"


def test_wrong_bytes_are_not_kept(hub: TinyHub) -> None:
    for name in ("config.json", BIG):  # one is kept in git and told by its blob id, the other by sha256
        hub.fault(name, Fault(wrong=True))
        with pytest.raises(ToolFailed, match=f"{name}.*hash"):
            take()
        assert find_model("mine") is None and not Staging("mine").coming(name).exists()
    take()
    assert verify(MODEL).ok


def test_more_bytes_than_were_told_are_not_written(hub: TinyHub) -> None:
    hub.fault(BIG, Fault(extra=5_000_000))
    with pytest.raises(ToolFailed, match="were promised"):
        take()
    assert find_model("mine") is None and Staging("mine").bytes() < len(WEIGHTS)


def test_a_moved_revision_is_not_followed(hub: TinyHub) -> None:
    take()
    first = read_lock().models["mine"].commit
    remove("mine")
    second = hub.add(REPOSITORY, {**FILES, BIG: tensors(1_500_000, 3)})
    take()
    assert read_lock().models["mine"].commit == first and verify(MODEL).ok, "the pinned commit, not what main is now"
    take(update=True)
    assert read_lock().models["mine"].commit == second and verify(MODEL).ok
    remove("mine")
    hub.lose(REPOSITORY, second)
    hub.add(REPOSITORY, FILES)
    with pytest.raises(ToolFailed, match="no longer has the revision") as caught:
        take()
    assert "--update" in (caught.value.mend or "")


def test_a_mirror_with_other_bytes_under_the_same_commit_is_found_out(hub: TinyHub) -> None:
    take()
    remove("mine")
    commit = read_lock().models["mine"].commit
    hub.repositories[REPOSITORY].commits[commit][BIG] = tensors(1_500_000, 9)
    with pytest.raises(ToolFailed, match="not what it was when it was first fetched"):
        take()


@pytest.mark.parametrize("name", ["../evil.json", "a/../../evil.json", "/evil.json", "c:/evil.json", "x\\evil.json"])
def test_names_from_a_mirror_that_lead_out_are_refused(hub: TinyHub, name: str) -> None:
    hub.add("bad/names", {name: b"{}", "config.json": b"{}"})
    with pytest.raises(ToolFailed, match="offers a file named"):
        take(MODEL.model_copy(update={"hub_id": "bad/names", "include": ("**",)}))
    assert find_model("mine") is None


@pytest.mark.parametrize(
    "told",
    [{"sha": None}, {"sha": "\x1b[2Jmain"}, {"sha": "../../x"}, {"siblings": []}, {"siblings": None},
     {"siblings": [{"rfilename": "config.json"}]}, {"siblings": [{"rfilename": "config.json", "size": -5}]},
     {"siblings": [{"rfilename": "config.json", "size": "big"}]}],
    ids=str,
)
def test_a_listing_that_makes_no_sense_is_told(hub: TinyHub, told: dict) -> None:
    hub.fault("api", Fault(told=told))
    with pytest.raises(ToolFailed) as caught:
        take()
    assert "\x1b" not in str(caught.value) and caught.value.mend and find_model("mine") is None


def test_gated_private_and_missing_repositories_have_a_mend(hub: TinyHub, monkeypatch: pytest.MonkeyPatch) -> None:
    hub.restrict(REPOSITORY, "the-token", gated=True)
    with pytest.raises(ToolUnavailable, match="only to those who agree") as caught:
        take()
    assert f"{hub.url}/{REPOSITORY}" in (caught.value.mend or "") and "hf auth login" in (caught.value.mend or "")
    monkeypatch.setenv("HF_TOKEN", "another")
    with pytest.raises(ToolUnavailable, match="only to those who agree"):
        take()
    hub.restrict(REPOSITORY, "the-token")
    with pytest.raises(ToolFailed, match="private"):
        take()
    monkeypatch.setenv("HF_TOKEN", "the-token")
    take()
    assert verify(MODEL).ok and ("large", "the-token") not in hub.tokens, "another host is not shown the token"
    with pytest.raises(ToolFailed, match="no repository"):
        take(MODEL.model_copy(update={"id": "other", "hub_id": "no/body"}))


def test_the_token_is_not_shown_to_a_mirror(hub: TinyHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", "a-secret")
    with TinyHub() as mirror:
        mirror.add(REPOSITORY, FILES)
        take(mirror=mirror.url)
        assert mirror.served[BIG] == len(WEIGHTS) and not mirror.tokens and not hub.asked
    remove("mine")
    take(mirror=hub.url)  # the same address that the user has set as the hub
    assert ("api", "a-secret") in hub.tokens and ("some", "a-secret") in hub.tokens


@pytest.mark.parametrize("name", ["HF_HUB_OFFLINE", "ANIMISM_OFFLINE"])
def test_offline_means_offline(hub: TinyHub, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "1")
    with pytest.raises(ToolUnavailable, match=name) as caught:
        take()
    assert "--from FOLDER" in (caught.value.mend or "") and not hub.asked


def test_a_hub_that_is_away_or_broken(hub: TinyHub) -> None:
    with pytest.raises(ToolFailed, match=r"127\.0\.0\.1:9"):
        take(mirror="http://127.0.0.1:9")
    hub.fault("api", Fault(status=500))
    with pytest.raises(ToolFailed, match="answers 500"):
        take()
    for address in ("ftp://x", "nonsense", "http://", "file:///etc"):
        with pytest.raises(InvalidInput, match="no address"):
            endpoint_of(address)


def test_ctrl_c_keeps_what_came(hub: TinyHub) -> None:
    def stop(what: str, done: int, total: int) -> None:
        if done > 300_000:
            raise Cancelled("enough")

    with pytest.raises(Cancelled):
        take(meter=stop)
    kept = Staging("mine").coming(BIG).stat().st_size
    assert kept > 250_000
    hub.begun.clear()
    take()
    assert hub.begun == [(BIG, kept)] and verify(MODEL).ok


def test_ctrl_c_on_the_command_says_what_is_kept(hub: TinyHub, home: Path) -> None:
    (home / "catalogue").mkdir(parents=True)
    (home / "catalogue" / "own.toml").write_text(as_toml(MODEL))
    hub.fault(BIG, Fault(hold=700_000))
    code = (
        "from animism.app import command_line, weights\n"
        "if 'weights' not in {group.name for group in command_line.cli.registered_groups}:\n"
        "    weights.add_to(command_line.cli)\n"
        "command_line.main()"
    )
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", code, "weights", "fetch", "mine", "--yes"], text=True,
        env={**os.environ, "ANIMISM_HOME": str(home)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )
    _wait_for(Staging("mine").coming(BIG), 690_000)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130 and "700 kB of 1.50 MB are kept" in err, err
    assert "the same command goes on from there" in err and f"{BIG}: " in err and "Traceback" not in err
    assert "Mine  (mine)" in out and state_of("mine") == "partial"


def test_two_who_fetch_one_model_fetch_it_once(hub: TinyHub) -> None:
    waited: list[str] = []

    def meter(what: str, done: int, total: int) -> None:
        waited.append(what)
        if what == BIG:
            time.sleep(0.05)

    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(take, meter=meter) for _ in range(2)]
    assert len({one.result() for one in both}) == 1 and verify(MODEL).ok
    assert hub.served[BIG] == len(WEIGHTS) and "waiting for another process that fetches it" in waited


def test_without_the_client_the_command_is_told(hub: TinyHub, monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util

    real = importlib.util.find_spec
    monkeypatch.setattr("animism.tools.weights.hub.find_spec", lambda name: None if name == "huggingface_hub" else real(name))
    with pytest.raises(ToolUnavailable) as caught:
        take()
    assert caught.value.mend == "pip install 'animism[weights]'"
