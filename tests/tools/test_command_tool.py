"""Programs in environments of their own: real little programs that do well, and real ones that do every kind of wrong."""

from __future__ import annotations

import os
import sys
import textwrap
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput, Timeout, ToolFailed, ToolUnavailable
from animism.tools.command.animation import CommandAnimation
from animism.tools.command.lip_sync import CommandLipSync
from animism.tools.command.manifest import SHIPPED, Manifest, commands_folder, filled, read_manifest
from animism.tools.command.registered import command_tools
from animism.tools.command.tool import BrokenCommand
from animism.tools.contracts import AnimationRequest, LipSyncRequest
from animism.tools.landmarks.given import average_face
from animism.tools.media import ARKIT_INDEX, BlendshapeTrack, Landmarks, Portrait, Speech

pytestmark = pytest.mark.skipif(os.name != "posix", reason="programs are run on Linux and macOS only")

TALK = """
import json, sys
import av, numpy as np, soundfile
from PIL import Image

out, portrait, speech = sys.argv[1:4]
cut = float(sys.argv[4]) if len(sys.argv) > 4 else 1.0
picture = np.asarray(Image.open(portrait).convert("RGB").resize((128, 128)))
sound, rate = soundfile.read(speech)
assert rate == 16000 and sound.ndim == 1
count = round(len(sound) / rate * 25 * cut)
with av.open(out, "w") as file:
    stream = file.add_stream("libx264", rate=25)
    stream.width = stream.height = 128
    stream.pix_fmt = "yuv420p"
    file.start_encoding()
    for i in range(count):
        print(f"{100 * (i + 1) // count}% done", flush=True)
        frame = picture.copy()
        part = sound[i * 640 : (i + 1) * 640]
        loud = float(np.sqrt(np.mean(part**2))) if len(part) else 0.0
        MOUTH
        file.mux(stream.encode(av.VideoFrame.from_ndarray(frame, "rgb24")))
    file.mux(stream.encode(None))
"""
OPEN = "frame[88 : 88 + int(60 * loud * (0.5 + 0.5 * np.sin(i * 2.1))), 48:80] = 20"


@pytest.fixture
def portrait() -> Portrait:
    picture = np.full((256, 256, 3), 150, np.uint8)
    points = average_face() * 60 + (128, 110)
    return Portrait(picture, Landmarks(points.astype(np.float32)), (60.0, 60.0, 196.0, 220.0))


def speech(seconds: float = 2.0) -> Speech:
    t = np.arange(int(seconds * 22_050)) / 22_050
    return Speech((0.5 * np.sin(900 * t) * (np.sin(7 * t) > 0)).astype(np.float32), 22_050, "hello")


def request(portrait: Portrait, seconds: float = 2.0, size: int = 96, fps: float = 25.0) -> AnimationRequest:
    count = round(seconds * fps) + 5
    track = BlendshapeTrack(np.zeros((count, 52), np.float32), np.zeros((count, 3), np.float32), fps)
    return AnimationRequest(portrait, track, size, speech(seconds))


def program(tmp_path: Path, code: str, *arguments: str, **fields) -> CommandAnimation:
    """A tool that runs ``code`` with the inputs that ``arguments`` name."""
    script = tmp_path / "program.py"
    script.write_text(textwrap.dedent(code), encoding="utf-8")
    command = (sys.executable, str(script), *(arguments or ("{out}/video.mp4", "{portrait}", "{speech}")))
    settings = {"name": "little", "description": "A little program.", "licence": "Apache-2.0", **fields}
    return CommandAnimation(Manifest.model_validate({"command": command, **settings}))


@pytest.fixture(autouse=True)
def own_temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Each test its own place for temporary folders; nothing may be left in it."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    yield place
    assert not list(place.iterdir())


def test_a_program_that_does_well(tmp_path: Path, portrait: Portrait) -> None:
    tool = program(tmp_path, TALK.replace("MOUTH", OPEN), progress=r"(\d+)% done")
    told: list[float] = []
    frames = tool.run(request(portrait), lambda fraction, stage, preview=None: told.append(fraction))
    drawn = list(frames)
    assert (frames.count, frames.fps, frames.size) == (55, 25.0, 96) and len(drawn) == 55
    assert drawn[0].shape == (96, 96, 3) and abs(float(drawn[0].mean()) - 150) < 6
    assert np.array_equal(drawn[-1], drawn[49])  # the video has 50; the last one stays while the face settles
    again = list(frames)  # the file is still there, though its folder is gone
    assert all(np.array_equal(a, b) for a, b in zip(drawn, again, strict=True))
    assert told == sorted(told) and told[-1] == 1.0


def test_frames_at_another_rate_show_what_shows_then(tmp_path: Path, portrait: Portrait) -> None:
    tool = program(tmp_path, TALK.replace("MOUTH", OPEN))
    slow, quick = (list(tool.run(request(portrait, fps=fps))) for fps in (12.5, 50.0))
    assert len(slow) == 30 and len(quick) == 105
    assert all(np.array_equal(slow[k], quick[4 * k]) for k in range(24))


@pytest.mark.parametrize(("code", "says"), [
    ("print('all is well'); print('no model', file=__import__('sys').stderr)", "made nothing that fits out/.*no model.*all is well"),
    ("import sys; print('out of cards', file=sys.stderr); sys.exit(3)", "ended with code 3.*out of cards"),
    ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "signal SIGSEGV"),
    ("raise ValueError('a face like no other')", "code 1.*a face like no other"),
    ("import sys; open(sys.argv[1], 'w').write('sorry')", "no video"),
    ("import sys; open(sys.argv[1], 'wb').close()", "no video"),
    (TALK.replace("MOUTH", "pass"), "frozen|does not move"),
    (TALK.replace("MOUTH", "frame[:] = 0"), "black"),
    (TALK.replace("MOUTH", OPEN).replace('else 1.0', 'else 0.5'), "lasts 1.00 s and the sound 2.00 s"),
    (TALK.replace("MOUTH", OPEN).replace('else 1.0', 'else 0.0'), "no video|no frames|no picture"),
    (TALK.replace("MOUTH", OPEN).replace("stream.width = stream.height = 128", "stream.width, stream.height = 128, 64")
     .replace("resize((128, 128))", "resize((128, 64))"), "128x64, not a square"),
])  # fmt: skip
def test_a_program_that_fails_says_so_even_where_it_did_not(tmp_path: Path, portrait: Portrait, code: str, says: str) -> None:
    with pytest.raises(ToolFailed, match=f"(?s){says}") as raised:
        program(tmp_path, code).run(request(portrait))
    assert raised.value.tool == "little"


def test_a_program_that_hangs_is_ended_with_its_children(tmp_path: Path, portrait: Portrait) -> None:
    code = """
    import os, subprocess, sys, time
    child = subprocess.Popen([sys.executable, "-c", "import time, signal; signal.signal(15, lambda *a: None); time.sleep(60)"])
    open(sys.argv[1], "w").write(f"{os.getpid()} {child.pid}")
    print("thinking", flush=True)
    time.sleep(60)
    """
    pids = tmp_path / "pids"
    tool = program(tmp_path, code, str(pids), "{speech}", limits={"seconds": 1.5, "seconds_each": 0.0})
    began = time.monotonic()
    with pytest.raises(Timeout, match="longer than 2 s.*thinking") as raised:
        tool.run(request(portrait))
    assert time.monotonic() - began < 8 and raised.value.limit == 1.5
    assert not any(alive(int(pid)) for pid in pids.read_text().split())


def test_cancelling_ends_it_at_once(tmp_path: Path, portrait: Portrait) -> None:
    code = "import sys, time, os; open(sys.argv[1], 'w').write(str(os.getpid())); time.sleep(60)"
    pid = tmp_path / "pid"
    tool = program(tmp_path, code, str(pid), "{speech}")

    def stop(fraction: float, stage: str, preview: object = None) -> None:
        if pid.exists() and pid.read_text():
            raise Cancelled("enough")

    began = time.monotonic()
    with pytest.raises(Cancelled):
        tool.run(request(portrait), stop)
    assert time.monotonic() - began < 8 and not alive(int(pid.read_text()))


def test_a_child_that_lingers_does_not_hold_us_up(tmp_path: Path, portrait: Portrait) -> None:
    lingering = """
    import subprocess, sys
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    open(sys.argv[4], "w").write(str(child.pid))
    sys.argv[4:] = []
    """
    pid = tmp_path / "pid"
    code = textwrap.dedent(lingering) + TALK.replace("MOUTH", OPEN)
    tool = program(tmp_path, code, "{out}/video.mp4", "{portrait}", "{speech}", str(pid))
    began = time.monotonic()
    assert tool.run(request(portrait)).count == 55
    assert time.monotonic() - began < 15 and not alive(int(pid.read_text()))


def test_a_child_that_goes_on_talking_is_not_listened_to(tmp_path: Path, portrait: Portrait) -> None:
    code = """
    import subprocess, sys
    subprocess.Popen([sys.executable, "-c", "while True: print('and another thing', flush=False)"])
    sys.exit(3)
    """
    began = time.monotonic()
    with pytest.raises(ToolFailed, match="code 3"):
        program(tmp_path, code).run(request(portrait))
    assert time.monotonic() - began < 15


def test_a_flood_of_words_is_drained_and_only_its_end_is_kept(tmp_path: Path, portrait: Portrait) -> None:
    code = """
    import sys
    for i in range(4000):
        sys.stdout.write("x" * 5000)
    sys.stderr.write("the last word")
    sys.exit(1)
    """
    with pytest.raises(ToolFailed, match="the last word") as raised:
        program(tmp_path, code).run(request(portrait))
    assert len(str(raised.value)) < 3000


def test_disk_and_memory_are_bounded(tmp_path: Path, portrait: Portrait) -> None:
    file = "import sys; f = open(sys.argv[1], 'wb'); [f.write(b'0' * 1000000) for _ in range(50)]"
    with pytest.raises(ToolFailed, match="File too large|SIGXFSZ"):
        program(tmp_path, file, limits={"output": 5_000_000}).run(request(portrait))
    many = """
    import sys, time
    for i in range(40):
        open(f"{sys.argv[1]}.{i}", "wb").write(b"0" * 1000000)
    time.sleep(30)
    """
    with pytest.raises(ToolFailed, match="more than it may"):
        program(tmp_path, many, limits={"output": 5_000_000}).run(request(portrait))
    greedy = "x = bytearray(3_000_000_000)"
    with pytest.raises(ToolFailed, match="MemoryError"):
        program(tmp_path, greedy, limits={"memory": 1_000_000_000}).run(request(portrait))


def test_it_sees_little_of_our_environment(tmp_path: Path, portrait: Portrait, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    monkeypatch.setenv("CARDS", "two")
    code = "import os, sys; print(sorted(os.environ), os.environ.get('CARDS'), os.environ['MODE'], os.environ['CUDA_VISIBLE_DEVICES']); sys.exit(1)"
    tool = program(tmp_path, code, environment=["CARDS"], set={"MODE": "in {run}"})
    tool.setup("cpu")
    with pytest.raises(ToolFailed) as raised:
        tool.run(request(portrait))
    said = str(raised.value)
    assert "OPENAI_API_KEY" not in said and "two" in said and "in /" in said and "PATH" in said


def test_no_shell_reads_the_command(tmp_path: Path, portrait: Portrait) -> None:
    code = "import sys; print(sys.argv[1:], file=sys.stderr); sys.exit(1)"
    tool = program(tmp_path, code, "$(touch /tmp/no)", "; ls", "{speech}", "{{size}}", "a b")
    with pytest.raises(ToolFailed, match=r"\$\(touch /tmp/no\)', '; ls'.*'\{96\}', 'a b'"):
        tool.run(request(portrait))
    assert filled("{run} {size}", {"run": "{size}", "size": "9"}) == "{size} 9"


def test_runs_at_the_same_time_do_not_meet(tmp_path: Path, portrait: Portrait) -> None:
    tool = program(tmp_path, TALK.replace("MOUTH", OPEN))
    asked = [request(portrait, 1.0 + 0.4 * k) for k in range(3)]
    counts: dict[int, int] = {}

    def one(k: int) -> None:
        counts[k] = len(list(tool.run(asked[k])))

    threads = [threading.Thread(target=one, args=(k,)) for k in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == {k: len(asked[k].track) for k in range(3)}


def test_links_out_of_the_run_are_not_followed(tmp_path: Path, portrait: Portrait) -> None:
    (tmp_path / "elsewhere.mp4").write_bytes(b"x")
    code = f"import os, sys; os.symlink({str(tmp_path / 'elsewhere.mp4')!r}, sys.argv[1])"
    with pytest.raises(ToolFailed, match="made nothing"):
        program(tmp_path, code).run(request(portrait))


def test_what_it_reads_is_written_as_told(tmp_path: Path, portrait: Portrait) -> None:
    code = """
    import json, sys
    track, landmarks, asked, text = (open(path).read() for path in sys.argv[1:5])
    track, landmarks, asked = json.loads(track), json.loads(landmarks), json.loads(asked)
    print(len(track["names"]), len(track["weights"]), len(landmarks["points"]), asked["text"], text.strip(), file=sys.stderr)
    sys.exit(1)
    """
    tool = program(
        tmp_path, code, "{track}", "{landmarks}", "{request}", "{run}/a.txt", "{speech}",
        files=[{"name": "a.txt", "text": "size {size} at {fps} for {seconds}"}],
    )
    with pytest.raises(ToolFailed, match=r"52 55 68 hello size 96 at 25 for 2\.000"):
        tool.run(request(portrait))


def test_what_is_missing_is_told_and_odd_requests_refused(tmp_path: Path, portrait: Portrait) -> None:
    away = program(tmp_path, "", folder="$ANIMISM_NOT_SET", needs={"how": "install it"})
    assert away.available().why.startswith("$ANIMISM_NOT_SET is not set") and away.available().command == "install it"
    with pytest.raises(ToolUnavailable):
        away.run(request(portrait))
    assert "no-such-program" in program(tmp_path, "", needs={"programs": ["no-such-program"]}).available().why
    assert "is missing" in program(tmp_path, "", folder=str(tmp_path), needs={"paths": ["{folder}/x"]}).available().why
    tool = program(tmp_path, "", limits={"shortest": 1.0, "longest": 3.0})
    with pytest.raises(ToolFailed, match="bears 1 to 3 s"):
        tool.run(request(portrait, 0.5))
    with pytest.raises(InvalidInput, match="size"):
        tool.run(request(portrait, size=97))
    mute = AnimationRequest(portrait, request(portrait).track, 96)
    assert not tool.accepts(mute) and program(tmp_path, "", "{portrait}").accepts(mute)
    gone = program(tmp_path, "")
    gone = CommandAnimation(gone.manifest.model_copy(update={"command": ("/no/such/program",)}))
    with pytest.raises(ToolFailed, match="code 127.*No such file"):
        gone.run(request(portrait))


@pytest.mark.parametrize(("change", "says"), [
    ("outputs = '../*.mp4'", "within the run's folder"), ("outputs = '/tmp/*'", "within the run's folder"),
    ("progress = '('", "no regular expression"), ("progress = 'x'", "one group"), ("commnd = []", "commnd"),
    ("name = 'A B'", "name"), ("environment = ['A=B']", "environment"), ("folder = ''\nneeds = {paths = ['{folder}/x']}", "folder is not given"),
    ("files = [{name = '../x', text = ''}]", "files"), ("command = ['{portait}']", "unknown placeholder {portait}"),
    ("limits = {seconds = 0}", "seconds"), ("capability = 'speech'", "capability"),
])  # fmt: skip
def test_a_typo_in_a_manifest_names_file_and_field(tmp_path: Path, change: str, says: str) -> None:
    lines = {"name": "name = 'x'", "description": "description = 'x'", "licence": "licence = 'x'", "command": "command = ['x']"}
    lines.pop(change.split(" ")[0], None)
    path = tmp_path / "odd.toml"
    path.write_text("\n".join([*lines.values(), change]), encoding="utf-8")
    with pytest.raises(InvalidInput, match="odd.toml") as raised:
        read_manifest(path)
    assert says in str(raised.value)


def test_shipped_manifests_and_the_users_own(home: Path) -> None:
    shipped = {path.stem: read_manifest(path) for path in SHIPPED.glob("*.toml")}
    assert set(shipped) == {"sadtalker", "ditto", "echomimic"}
    assert all(m.folder == f"$ANIMISM_{m.name.upper()}" and m.needs.how and m.homepage for m in shipped.values())
    folder = commands_folder()
    folder.mkdir(parents=True)
    (folder / "ditto.toml").write_text(
        "name = 'ditto'\ndescription = 'mine'\nlicence = 'x'\ncommand = ['x', '{portrait}']\n", encoding="utf-8"
    )
    (folder / "broken.toml").write_text("name = ", encoding="utf-8")
    (folder / "lips.toml").write_text(
        "name = 'lips'\ncapability = 'lip_sync'\ndescription = 'x'\nlicence = 'x'\ncommand = ['x', '{speech}']\n", encoding="utf-8"
    )
    (folder / "twin.toml").write_text("name = 'sadtalker'\ndescription = 'x'\nlicence = 'x'\ncommand = ['x']\n", encoding="utf-8")
    tools = {tool.name: tool for tool in command_tools()}
    assert set(tools) == {"sadtalker", "ditto", "echomimic", "lips", "command-broken", "command-twin"}
    assert tools["lips"].capability.name == "lip_sync" and tools["ditto"].capability.name == "animation"
    assert tools["ditto"].description.startswith("mine") and tools["ditto"].available().ok
    assert isinstance(tools["command-broken"], BrokenCommand) and "broken.toml" in tools["command-broken"].available().why
    assert not tools["sadtalker"].available().ok and "git clone" in tools["sadtalker"].available().command


LIPS = """
import json, sys
import numpy as np, soundfile
sound, rate = soundfile.read(sys.argv[1])
asked = json.load(open(sys.argv[2]))
count = round(len(sound) / rate * 40)
loud = [float(np.abs(sound[i * rate // 40 : (i + 1) * rate // 40]).max()) for i in range(count)]
track = {"names": ["mouthFunnel", "jawOpen", "eyeBlinkLeft"], "fps": 40, "weights": [[0.1, l, 1.0] for l in loud]}
CHANGE
json.dump(track, open(sys.argv[3], "w"))
"""


def lips(tmp_path: Path, change: str = "") -> CommandLipSync:
    tool = program(tmp_path, LIPS.replace("CHANGE", change), "{speech}", "{request}", "{out}/a.json", outputs="out/*.json")
    return CommandLipSync(tool.manifest.model_copy(update={"capability": "lip_sync"}))


def test_a_program_that_makes_a_track(tmp_path: Path) -> None:
    track = lips(tmp_path).run(LipSyncRequest(speech(), fps=25.0))
    assert len(track) == 55 and track.fps == 25
    jaw, blink = track.weights[:, ARKIT_INDEX["jawOpen"]], track.weights[:, ARKIT_INDEX["eyeBlinkLeft"]]
    assert jaw.max() > 0.3 and jaw[15:20].max() == 0  # 0.45 to 0.9 s is silent
    assert blink.mean() < 0.5  # eyes are ours


@pytest.mark.parametrize(("change", "says"), [
    ("track['names'][0] = 'mouthOpen'", "names are ARKit's; it has 'mouthOpen'"),
    ("track['weights'] = track['weights'][:40]", "lasts 1.00 s and the sound 2.00 s"),
    ("track['weights'] = [[0, 0]] * count", r"weights are \(T, 3\)"), ("del track['fps']", "fps"),
    ("track['weights'] = [[0.2, 0.2, 0.2]] * count", "nothing in it moves"), ("track = [1]", "made no track"),
    ("track['weights'][3][1] = float('nan')", "weights are"), ("track['fps'] = 0", "frames a second|division"),
])  # fmt: skip
def test_a_track_that_is_none(tmp_path: Path, change: str, says: str) -> None:
    with pytest.raises(ToolFailed, match=says):
        lips(tmp_path, change).run(LipSyncRequest(speech(), fps=25.0))


def test_a_program_is_not_given_what_its_kind_has_not(tmp_path: Path) -> None:
    tool = CommandLipSync(program(tmp_path, "", "{portrait}").manifest)
    with pytest.raises(InvalidInput, match="lip_sync program is not given {portrait}"):
        tool.run(LipSyncRequest(speech()))


def alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and waits for its parent does not."""
    for _ in range(20):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return False
        if state == "Z":
            return False
        time.sleep(0.1)
    return True
