"""Speech programs as data: real ones that are written here, in their good and bad ways, and flite where it is."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput, Timeout, ToolFailed, ToolUnavailable
from animism.tools.contracts import LipSyncRequest, SpeechRequest
from animism.tools.lip_sync.audio import AudioLipSync
from animism.tools.media import ARKIT_INDEX, Voice
from animism.tools.speech.analysis import decibels, pitch_track, spoken_level
from animism.tools.speech.program import ProgramSpeech
from animism.tools.speech.program_file import filled, read_program
from animism.tools.speech.program_voices import program_voices, programs

TONE = """
import math, struct, sys, wave
words, out, hz, slow = sys.stdin.buffer.read() or open(sys.argv[1], 'rb').read(), sys.argv[2], float(sys.argv[3]), float(sys.argv[4])
count = int(16000 * 0.06 * slow * len(words))
with wave.open(out, 'wb') as file:
    file.setparams((1, 2, 16000, 0, 'NONE', ''))
    file.writeframes(b''.join(struct.pack('<h', int(9000 * abs(math.sin(i / 2000)) * math.sin(i * hz / 2546))) for i in range(count)))
"""


@pytest.fixture
def describe(home: Path, tmp_path: Path):
    """Write a program and the file that describes it; gives a voice of it."""

    def make(code: str, *, name: str = "tone", body: str | None = None, **more: object) -> Voice:
        script = tmp_path / f"{name}.py"
        script.write_text(code, "utf-8")
        folder = home / "programs"
        folder.mkdir(parents=True, exist_ok=True)
        command = ["{program}", str(script), "{text_file}", "{wav}", "200", "{slowness}"]
        fields = {"command": command, "input": "file", "output": "wav", **more}
        lines = [f"name = {name!r}", 'description = "a program of a test"', f"program = [{sys.executable!r}]"]
        lines += [f"{key} = {_toml(value)}" for key, value in fields.items()]
        lines += ["[[voice]]", 'id = "one"', 'languages = ["en-US", "en"]', 'gender = "feminine"', "pitch_hz = 200"]
        (folder / f"{name}.toml").write_text(body or "\n".join(lines), "utf-8")
        return Voice("program", f"program:{name}/one", ("en-US", "en"), parameters={"program": name, "voice": "one"})

    return make


def _toml(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(repr, value)) + "]"
    return repr(value) if isinstance(value, str) else str(value)


def speak(voice: Voice, text: str = "Hello there, my friend.", **more):
    return ProgramSpeech().run(SpeechRequest(text, voice, **more))


def median_pitch(speech) -> float:
    hz, _ = pitch_track(speech.samples, speech.sample_rate)
    return float(np.median(hz[hz > 0]))


def test_a_program_speaks_levelled_and_framed_by_silence(describe):
    speech = speak(describe(TONE))
    assert speech.samples.dtype == np.float32 and speech.sample_rate == 16000 and speech.text == "Hello there, my friend."
    assert 0.10 + 0.06 * 23 <= speech.seconds + 0.05 <= 2.2
    assert abs(spoken_level(speech.samples, 16000) + 20) < 1.0 and decibels(np.abs(speech.samples).max()) < -1.0
    assert speech.phonemes == () and np.abs(speech.samples[: int(0.08 * 16000)]).max() < 1e-4
    assert abs(median_pitch(speech) - 200) < 5


@pytest.mark.parametrize("way", ["stdin", "argument"])
def test_text_goes_in_by_stdin_or_argument_and_sound_comes_out_of_stdout(describe, way, tmp_path):
    code = """
import struct, sys, math
text = sys.stdin.buffer.read().decode() if sys.argv[1] == 'stdin' else sys.argv[2]
assert text.strip() == '-rf $(touch x) "quoted"', text
data = b''.join(struct.pack('<h', int(8000 * math.sin(i / 8))) for i in range(8000))
# as programs write that do not know the length beforehand
sys.stdout.buffer.write(b'RIFF' + struct.pack('<I', 0xFFFFFFFF) + b'WAVEfmt ' + struct.pack('<IHHIIHH', 16, 1, 1, 8000, 16000, 2, 16))
sys.stdout.buffer.write(b'data' + struct.pack('<I', 0xFFFFFFFF) + data)
"""
    command = ["{program}", str(tmp_path / "tone.py"), way] + (["{text}"] if way == "argument" else [])
    voice = describe(code, input=way, output="stdout", command=command)
    speech = speak(voice, '-rf $(touch x) "quoted"')
    assert speech.sample_rate == 8000 and 1.0 <= speech.seconds < 1.4
    assert not list(Path().glob("x")) and not list(tmp_path.glob("x"))


def test_pace_is_passed_on_where_the_program_knows_it_and_stretched_beyond(describe):
    plain, own = describe(TONE), describe(TONE, name="paced", slowest=0.5, fastest=1.5)
    once = speak(plain).seconds
    for voice in (plain, own):
        assert abs(speak(voice, pace=2.0).seconds - (once - 0.25) / 2 - 0.25) < 0.12
        assert abs(median_pitch(speak(voice, pace=2.0)) - 200) < 8


def test_effects_and_emotion_reach_a_program_s_sound(describe):
    voice = describe(TONE)
    robot = Voice.from_data({**voice.to_data(), "parameters": {
        **voice.parameters, "effects": [{"effect": "pitch", "semitones": 5}, {"effect": "ring", "frequency": 70, "mix": 0.4}]}})
    assert abs(median_pitch(speak(Voice.from_data({**voice.to_data(), "parameters": {**voice.parameters, "semitones": 4}}))) - 252) < 8
    plain, strange = speak(voice), speak(robot)
    assert not np.allclose(plain.samples[:20000], strange.samples[:20000], atol=0.05)
    assert speak(voice, emotion="sadness").seconds > 1.1 * plain.seconds
    assert median_pitch(speak(voice, emotion="joy")) > 1.05 * median_pitch(plain)
    with pytest.raises(InvalidInput, match="no voice effect"):
        speak(Voice("program", "x", ("en",), parameters={**voice.parameters, "effects": [{"effect": "rign"}]}))


@pytest.mark.parametrize(("code", "told"), [
    ("import sys; sys.exit(3)", "ended with 3"),
    ("import sys; print('no such voice', file=sys.stderr); sys.exit(1)", "no such voice"),
    ("pass", "wrote no sound"),
    ("import sys; open(sys.argv[2], 'wb').close()", "gave nothing"),
    ("import os, sys; open(sys.argv[2], 'wb').write(os.urandom(5000))", "no sound"),
    ("import sys, wave\nf = wave.open(sys.argv[2], 'wb'); f.setparams((1, 2, 16000, 0, 'NONE', '')); f.writeframes(bytes(32000)); f.close()",
     "silence"),
    ("import sys, wave\nf = wave.open(sys.argv[2], 'wb'); f.setparams((1, 2, 8000, 0, 'NONE', '')); f.writeframes(bytes(range(1, 251)) * 6000); f.close()",
     "babbled"),
])
def test_what_is_no_speech_is_one_clear_error(describe, code, told):
    with pytest.raises(ToolFailed, match=told):
        speak(describe(code))


def test_a_flood_on_stderr_is_drained(describe):
    flood = "import sys\nfor i in range(20000): sys.stderr.write('x' * 1000)\n" + TONE
    assert speak(describe(flood)).seconds > 1


@pytest.mark.skipif(os.name != "posix", reason="process groups")
def test_a_program_that_hangs_is_ended_with_its_children(describe, tmp_path):
    mark = tmp_path / "pid"
    hang = f"import subprocess, sys, time\np = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\nopen({str(mark)!r}, 'w').write(str(p.pid))\ntime.sleep(60)"
    start = time.monotonic()
    with pytest.raises(Timeout):
        speak(describe(hang, limit=1.0))
    assert time.monotonic() - start < 5
    assert _gone(int(mark.read_text()))


def _gone(pid: int) -> bool:
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


def test_a_cancel_ends_the_program_at_once(describe):
    stop = threading.Event()

    def progress(fraction, stage, preview=None):
        if stop.is_set():
            raise Cancelled("stopped")

    threading.Timer(0.5, stop.set).start()
    start = time.monotonic()
    with pytest.raises(Cancelled):
        ProgramSpeech().run(SpeechRequest("Hello.", describe("import time; time.sleep(60)")), progress)
    assert time.monotonic() - start < 3


def test_progress_rises_over_a_long_text(describe):
    seen: list[float] = []
    ProgramSpeech().run(SpeechRequest("A short sentence. " * 60, describe(TONE)), lambda f, s, p=None: seen.append(f))
    assert seen == sorted(seen) and seen[-1] == 1.0 and len(set(seen)) > 4


def test_a_text_with_emoji_and_foreign_letters_is_said_as_far_as_it_goes_and_an_empty_one_is_refused(describe):
    assert speak(describe(TONE), "Hi 😀 \u202e there").seconds > 0.5
    with pytest.raises(InvalidInput):
        speak(describe(TONE), " \n")
    with pytest.raises(ToolFailed, match="no letter"):
        speak(describe(TONE, encoding="ascii"), "你好")


def test_voices_are_those_of_programs_that_are_here(describe, home):
    describe(TONE)
    describe(TONE, name="absent", body='name = "absent"\ndescription = "x"\nprogram = ["no-such-program-xyz"]\n'
             'command = ["{program}", "{wav}"]\n[[voice]]\nid = "a"\nlanguages = ["en"]')
    (home / "programs" / "broken.toml").write_text("name = ", "utf-8")
    ids = [voice.id for voice in program_voices()]
    assert "program:tone/one" in ids and not any("absent" in one for one in ids)
    assert "absent" in programs() and "flite" in programs() and "festival" in programs()
    with pytest.raises(ToolUnavailable):
        speak(Voice("program", "x", ("en",), parameters={"program": "absent", "voice": "a"}))
    with pytest.raises(InvalidInput, match="has no voice"):
        speak(Voice("program", "x", ("en",), parameters={"program": "tone", "voice": "tow"}))
    with pytest.raises(InvalidInput, match="is described"):
        speak(Voice("program", "x", ("en",), parameters={"program": "flitee"}))


@pytest.mark.parametrize(("text", "told"), [
    ('command = ["{program}", "{txet}", "{wav}"]', "{txet} is no place"),
    ('command = ["{program}"]', "no {wav}"),
    ('command = ["{program}", "{wav}"]\ninput = "file"', "no {text_file}"),
    ('command = ["{program}", "{wav}", "{text}"]', "input is not 'argument'"),
    ('command = ["{program}", "{wav}"]\nspeed = 3', "speed"),
    ('command = ["{program}", "{wav}"]\nslowest = 3', "slowest"),
])
def test_a_fault_in_a_file_is_named(tmp_path, text, told):
    path = tmp_path / "a.toml"
    path.write_text(f'name = "a"\ndescription = "b"\nprogram = ["c"]\n{text}\n[[voice]]\nid = "d"\nlanguages = ["en"]', "utf-8")
    with pytest.raises(InvalidInput) as fault:
        read_program(path)
    assert told in str(fault.value) and "a.toml" in str(fault.value)


def test_places_are_filled_word_by_word():
    assert filled(("{program}", "-x", "{text}", "{voice}={pace}"), {
        "program": "p", "text": "a {voice} b", "voice": "v", "pace": "1.0"}) == ["p", "-x", "a {voice} b", "v=1.0"]


@pytest.mark.skipif(shutil.which("flite") is None, reason="flite is not installed")
def test_flite_speaks_and_the_mouth_follows_its_sound():
    voices = {voice.id: voice for voice in program_voices()}
    woman, man = speak(voices["program:flite/slt"]), speak(voices["program:flite/rms"])
    assert median_pitch(woman) > 1.4 * median_pitch(man) and 1.0 < man.seconds < 4
    track = AudioLipSync().run(LipSyncRequest(woman))
    assert np.ptp(track.weights[:, ARKIT_INDEX["jawOpen"]]) > 0.15
    quick = speak(voices["program:flite/slt"], pace=1.6)
    assert quick.seconds < 0.75 * woman.seconds
