"""espeak-ng as a speech tool: sound, times, repeatability, and the process it lives in."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput, Timeout, ToolFailed
from animism.personas.spec import EMOTIONS
from animism.tools.contracts import SpeechRequest
from animism.tools.media import Voice
from animism.tools.speech.analysis import decibels, pitch_track, rms, spoken_level
from animism.tools.speech.espeak import LEAD, EspeakSpeech
from animism.tools.speech.espeak_languages import language_of, languages
from animism.tools.speech.espeak_process import EspeakPool, EspeakWorker, shared_pool
from animism.tools.speech.espeak_voice_file import compose
from hypothesis import given, settings
from hypothesis import strategies as st

TEXT = "Hello there, I am a grumpy old apple, and I love chess."
PLAIN = Voice("espeak", "espeak:en-us", ("en-US", "en"), parameters={"identifier": "gmw/en-US"})


def voice(**parameters) -> Voice:
    return Voice("espeak", "test", ("en-US", "en"), parameters={"identifier": "gmw/en-US", **parameters})


def speak(text: str = TEXT, one: Voice = PLAIN, **more):
    return EspeakSpeech().run(SpeechRequest(text, one, **more))


def median_pitch(speech) -> float:
    hz, _ = pitch_track(speech.samples, speech.sample_rate)
    return float(np.median(hz[hz > 0]))


def digest(speech) -> str:
    return hashlib.sha256(speech.samples.tobytes()).hexdigest()


def running(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def ended(pid: int, within: float = 5.0) -> bool:
    until = time.monotonic() + within
    while time.monotonic() < until and running(pid):
        time.sleep(0.02)
    return not running(pid)


def test_speech_has_the_length_level_and_quiet_ends_of_speech():
    speech = speak()
    assert speech.samples.dtype == np.float32 and speech.sample_rate == 22050
    assert 2.5 < speech.seconds < 4.5
    assert abs(spoken_level(speech.samples, speech.sample_rate) + 20) < 1.0
    assert decibels(np.abs(speech.samples).max()) < -1.0
    edge = int(0.05 * speech.sample_rate)
    assert np.abs(speech.samples[:edge]).max() < 0.003 and np.abs(speech.samples[-edge:]).max() < 0.02
    assert abs(speech.samples[0]) < 1e-4 and abs(speech.samples[-1]) < 1e-4


def test_no_click_anywhere():
    speech = speak()
    jumps = np.abs(np.diff(speech.samples))
    assert jumps.max() < 0.45  # a click is a jump of most of the range; the sharpest /t/ measured is 0.3


def test_phonemes_follow_each_other_without_gaps_from_the_first_sample_to_the_last():
    speech = speak()
    times = [(p.start, p.end) for p in speech.phonemes]
    assert times[0][0] == 0.0 and abs(times[-1][1] - speech.seconds) < 1e-6
    assert all(abs(a[1] - b[0]) < 1e-9 for a, b in pairwise(times))
    assert all(end > start for start, end in times)
    assert speech.phonemes[0].symbol == "" and speech.phonemes[-1].symbol == ""
    assert "".join(p.symbol for p in speech.phonemes).startswith("həlˈoʊ")


def test_phoneme_times_are_where_the_sound_is():
    speech = speak("She sees seven small shops, sir. My mother mends mittens.", voice(polish=False))
    rate = speech.sample_rate

    def crossings(p) -> float:
        part = speech.samples[int(p.start * rate) : int(p.end * rate)]
        return float(np.mean(np.diff(np.signbit(part).astype(int)) != 0)) * rate / 2

    by = {s: [crossings(p) for p in speech.phonemes if p.symbol == s] for s in ("s", "ʃ", "m")}
    assert np.median(by["s"]) > 3500 and np.median(by["ʃ"]) > 2200
    assert np.median(by["m"]) < 900
    for pause in (p for p in speech.phonemes if not p.symbol and p.end - p.start > 0.1):
        inner = speech.samples[int((pause.start + 0.03) * rate) : int((pause.end - 0.03) * rate)]
        assert np.sqrt(np.mean(inner**2)) < 0.01


def test_a_plosive_begins_with_its_closure():
    speech = speak("A pea, a pipe, a paper, a puppy, a copper pot.", voice(polish=False))
    level = rms(speech.samples, 128, 64)
    at = [int(p.start * speech.sample_rate / 64) for p in speech.phonemes if p.symbol == "p"]
    quiet = [level[i : i + 8].min() < 0.25 * level[max(0, i - 20) : i + 30].max() for i in at]
    assert len(at) >= 7 and np.mean(quiet) == 1.0


def test_words_carry_the_text_with_times():
    speech = speak("The cat owes me $3.50, Sir.")
    words = [w.text for w in speech.words]
    assert [w.text for w in speak("A sentence of a text.").words] == ["A", "sentence", "of a", "text"]
    assert words[:4] == ["The", "cat", "owes", "me"] and words[-1] == "Sir"
    assert all(w.end > w.start >= LEAD - 0.01 for w in speech.words)
    assert all(a.end <= b.start + 1e-9 for a, b in pairwise(speech.words))
    assert speech.words[-1].end <= speech.seconds


def test_the_same_request_gives_the_same_samples_here_and_in_another_process():
    code = (
        "import sys, hashlib\n"
        "from animism.tools.contracts import SpeechRequest\nfrom animism.tools.media import Voice\n"
        "from animism.tools.speech.espeak import EspeakSpeech\n"
        "v = Voice('espeak', 'x', ('en-US',), parameters={'identifier': 'gmw/en-US'})\n"
        f"s = EspeakSpeech().run(SpeechRequest({TEXT!r}, v))\n"
        "print(hashlib.sha256(s.samples.tobytes()).hexdigest())"
    )
    first = digest(speak())
    speak("Something else in between, to move every generator on.")
    assert digest(speak()) == first
    other = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd="/", timeout=60, check=False
    )
    assert other.stdout.strip() == first, other.stderr


def test_four_threads_get_what_one_would():
    texts = [f"This is sentence number {i}, spoken in a crowd." for i in range(8)]
    alone = [digest(speak(text)) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda text: digest(speak(text)), texts))
    assert together == alone


def test_pitch_formants_rate_and_range_move_as_asked():
    low, plain, high = (median_pitch(speak(one=voice(pitch_hz=hz))) for hz in (65, 110, 300))
    assert 52 < low < 80 and 95 < plain < 130 and 260 < high < 380
    assert speak(one=voice(rate=120)).seconds > 1.25 * speak(one=voice(rate=190)).seconds

    def spread(factor: float) -> float:
        speech = speak(one=voice(pitch_hz=120, range=factor))
        hz, _ = pitch_track(speech.samples, speech.sample_rate)
        return float(np.std(12 * np.log2(hz[hz > 0] / np.median(hz[hz > 0]))))

    assert spread(0.1) < spread(1.0) < spread(2.0)


@pytest.mark.parametrize("emotion", EMOTIONS)
def test_every_emotion_is_spoken(emotion):
    speech = speak("Well, that is my move.", emotion=emotion)
    assert speech.seconds > 0.8 and decibels(np.abs(speech.samples).max()) < -1.0


def test_emotions_sound_as_they_are_told_apart():
    joy, sad, neutral = (speak(emotion=e) for e in ("joy", "sadness", "neutral"))
    assert median_pitch(joy) > 1.05 * median_pitch(neutral) > 1.05 * median_pitch(sad)
    assert sad.seconds > 1.1 * neutral.seconds > 1.1 * joy.seconds * 0.95
    with pytest.raises(InvalidInput) as told:
        speak(emotion="grumpi")
    assert "grumpy" in told.value.mend


THIRTY = {
    "en": "Good morning, my friend.", "de": "Guten Morgen, mein Freund.", "fr": "Bonjour, mon ami.",
    "es": "Buenos días, amigo mío.", "it": "Buongiorno, amico mio.", "pt-BR": "Bom dia, meu amigo.",
    "nl": "Goedemorgen, mijn vriend.", "sv": "God morgon, min vän.", "da": "God morgen, min ven.",
    "nb": "God morgen, min venn.", "fi": "Hyvää huomenta, ystäväni.", "pl": "Dzień dobry, przyjacielu.",
    "cs": "Dobré ráno, příteli.", "hu": "Jó reggelt, barátom.", "ro": "Bună dimineața, prietene.",
    "el": "Καλημέρα, φίλε μου.", "ru": "Доброе утро, друг мой.", "uk": "Доброго ранку, друже.",
    "bg": "Добро утро, приятелю.", "tr": "Günaydın, arkadaşım.", "ar": "صباح الخير يا صديقي",
    "fa": "صبح بخیر، دوست من",
    "hi": "सुप्रभात, मेरे दोस्त।", "bn": "সুপ্রভাত, আমার বন্ধু।", "ta": "காலை வணக்கம், நண்பரே.",
    "zh-CN": "早上好，我的朋友。", "ja": "おはようございます。", "ko": "좋은 아침, 친구야.", "vi": "Chào buổi sáng, bạn của tôi.",
    "sw": "Habari za asubuhi, rafiki yangu.", "ka": "დილა მშვიდობისა, მეგობარო.", "en-GB": "Good morning, old chap.",
}


@pytest.mark.parametrize("tag", THIRTY)
def test_thirty_languages_are_spoken_as_themselves(tag):
    found = language_of(tag)
    assert found is not None
    one = Voice("espeak", "x", (tag,), parameters={"identifier": found.identifier})
    speech = speak(THIRTY[tag], one, language=tag)
    sounds = [p for p in speech.phonemes if p.symbol]
    assert 0.7 < speech.seconds < 6 and len(sounds) >= 7
    assert spoken_level(speech.samples, speech.sample_rate) > -23


def test_a_speaker_speaks_the_language_asked_for_and_tags_are_understood():
    assert language_of("en-GB").identifier == "gmw/en" and language_of("fr-FR").identifier == "roa/fr"
    assert language_of("de-AT").identifier == "gmw/de" and language_of("zh-TW").identifier == "sit/cmn"
    assert language_of("xx") is None and language_of("fo") is None  # Faroese is listed without a dictionary
    german = [p.symbol for p in speak("Guten Tag", PLAIN, language="de").phonemes]
    english = [p.symbol for p in speak("Guten Tag", PLAIN, language="en").phonemes]
    assert "ˈuː" in german and german != english


@pytest.mark.parametrize("text", ["", "   \n\t", "\x00\x07", "...", "!!! ?", "\u200b", "**  **"])
def test_a_text_with_nothing_to_say_is_refused_in_one_line(text):
    with pytest.raises(InvalidInput) as told:
        speak(text)
    assert told.value.mend and "\n" not in str(told.value)


def test_odd_texts_are_spoken_shortly():
    assert 0.4 < speak("😀").seconds < 2
    assert speak("Hi \x00\x07 there 😀").seconds == speak("Hi there").seconds
    assert 0.3 < speak("*a*").seconds < 1
    assert speak("a" * 3000).seconds > 5


def test_words_that_crash_espeak_are_left_out_and_the_rest_is_spoken():
    text = "Xin chào, ਅ ਆ ਇ ਈ ਉ ਊ ਏ ਐ ਓ ਔ tạm biệt."
    one = Voice("espeak", "x", ("vi",), parameters={"identifier": "aav/vi"})
    words = [w.text for w in speak(text, one, language="vi").words]
    assert "Xin" in words and "tạm" in words


def test_a_long_text_moves_the_progress_and_stops_when_told():
    seen: list[float] = []
    speech = EspeakSpeech().run(
        SpeechRequest("This is a sentence of a long text. " * 50, PLAIN), lambda f, s, p=None: seen.append(f)
    )
    assert speech.seconds > 70 and seen == sorted(seen) and len(seen) > 5 and seen[-1] == 1.0
    assert abs(speech.phonemes[-1].end - speech.seconds) < 1e-6 and len(speech.words) == 50 * 7  # "of a" is one

    def stop(fraction: float, stage: str, preview=None) -> None:
        if fraction > 0.3:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        EspeakSpeech().run(SpeechRequest("This is a sentence of a long text. " * 50, PLAIN), stop)
    assert digest(speak("Still here.")) == digest(speak("Still here."))


def test_bad_settings_are_named():
    for one, word in ((voice(variant="nobody"), "nobody"), (voice(identifier="gmw/../../x"), "gmw"),
                      (voice(effects=[{"effect": "rnig"}]), "rnig"), (voice(effects="ring"), "effects")):
        with pytest.raises(InvalidInput, match=word):
            speak(one=one)
    with pytest.raises(InvalidInput, match="pace"):
        speak(pace=0)
    with pytest.raises(InvalidInput, match="xx"):
        speak(one=Voice("espeak", "x", ("xx",)), language="xx")


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=60), which=st.integers(0, len(languages()) - 1))
def test_any_text_in_any_language_is_spoken_or_refused(text, which):
    one = Voice("espeak", "x", (languages()[which].tag,), parameters={"identifier": languages()[which].identifier})
    try:
        speech = speak(text, one, language=languages()[which].tag)
    except (InvalidInput, ToolFailed) as error:
        assert error.mend
        return
    assert np.isfinite(speech.samples).all() and np.abs(speech.samples).max() < 0.9
    assert abs(speech.phonemes[-1].end - speech.seconds) < 1e-6


REQUEST = {"do": "speak", "text": TEXT, "voice_file": compose("gmw/en-US"), "rate": 165, "volume": 70, "gap": 0}


def test_a_killed_worker_is_replaced_and_nobody_notices():
    pool = EspeakPool(1)
    try:
        header, pcm = pool.ask(REQUEST)
        (first,) = pool.pids()
        os.kill(first, signal.SIGKILL)
        assert pool.ask(REQUEST) == (header, pcm)
        (second,) = pool.pids()
        assert second != first and ended(first)
    finally:
        pool.close()
    assert ended(second) and pool.pids() == []


def test_a_worker_killed_in_the_middle_of_a_text_is_replaced():
    pool = EspeakPool(1)
    long = {**REQUEST, "text": TEXT * 200}
    try:
        pool.ask(REQUEST)
        (pid,) = pool.pids()
        timer = threading.Timer(0.03, os.kill, (pid, signal.SIGKILL))
        timer.start()
        _, pcm = pool.ask(long)
        timer.join()
        assert len(pcm) > 22050 * 2 * 300 and pool.pids() != [pid]
    finally:
        pool.close()


def test_a_text_that_takes_too_long_is_stopped():
    worker = EspeakWorker()
    with pytest.raises(Timeout):
        worker.ask({**REQUEST, "text": TEXT * 1000}, limit=0.05)
    assert not worker.alive()
    worker.end()


def test_a_refused_request_does_not_end_the_worker():
    worker = EspeakWorker()
    try:
        with pytest.raises(ToolFailed, match="sing"):
            worker.ask({"do": "sing"})
        assert worker.ask(REQUEST)[1] == shared_pool().ask(REQUEST)[1]
    finally:
        worker.end()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_no_worker_outlives_its_parent(number):
    code = (
        "import time\nfrom animism.tools.speech.espeak_process import shared_pool\n"
        f"p = shared_pool(); p.ask({REQUEST!r}); print(p.pids()[0], flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd="/")
    pid = int(parent.stdout.readline())
    assert running(pid)
    parent.send_signal(number)
    parent.wait(10)
    parent.stdout.close()
    assert ended(pid)


def test_ctrl_c_in_the_terminal_leaves_the_worker_to_its_parent():
    worker = EspeakWorker()
    worker.ask(REQUEST)
    os.kill(worker.pid, signal.SIGINT)
    assert worker.ask(REQUEST)[1]
    worker.end()
    assert ended(worker.pid)
