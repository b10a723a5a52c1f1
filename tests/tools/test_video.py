"""The mp4 writer, judged by decoding what it wrote."""

import subprocess
import sys
import tracemalloc

import av
import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput, ToolFailed
from animism.tools.contracts import Frames
from animism.tools.media import Speech
from animism.tools.video import Video, read_frames, read_sound, write_video

FPS = 25
SIDE = 128


def moving(count, side=SIDE, flash=None):
    """A square that moves over grey; frame ``flash`` is white."""
    for i in range(count):
        frame = np.full((side, side, 3), (90, 120, 60), np.uint8)
        frame[20:60, i % 60 : i % 60 + 30] = (220, 30, 40)
        if i == flash:
            frame[:] = 255
        yield frame


def clip(count, side=SIDE, fps=FPS, flash=None):
    return Frames(fps, count, side, lambda: moving(count, side, flash))


def click(seconds, at, rate=22050):
    """Silence with 10 ms of tone at ``at`` seconds."""
    samples = np.zeros(int(seconds * rate), np.float32)
    start = int(at * rate)
    samples[start : start + rate // 100] = 0.9 * np.sin(np.arange(rate // 100) * 0.5)
    return Speech(samples, rate, "click")


def test_colours_size_and_count_come_back(tmp_path):
    video = Video.of(clip(30)).save(tmp_path / "a.mp4")
    again = Video.open(tmp_path / "a.mp4")
    frames = list(again)
    assert (again.size, again.fps, len(frames)) == ((SIDE, SIDE), FPS, 30)
    assert abs(again.seconds - video.seconds) < 1e-6
    assert np.abs(frames[5][100, 100].astype(int) - (90, 120, 60)).max() <= 4
    assert np.abs(frames[5][40, 20].astype(int) - (220, 30, 40)).max() <= 6


def test_it_is_h264_bt709_with_the_index_in_front(tmp_path):
    write_video(tmp_path / "a.mp4", moving(10), FPS, click(0.4, 0.1))
    with av.open(str(tmp_path / "a.mp4")) as container:
        picture, sound = container.streams.video[0].codec_context, container.streams.audio[0].codec_context
        assert (picture.name, picture.pix_fmt, sound.name, sound.sample_rate) == ("h264", "yuv420p", "aac", 48000)
        assert (picture.colorspace, picture.color_primaries, picture.color_trc, picture.color_range) == (1, 1, 1, 1)
    data = (tmp_path / "a.mp4").read_bytes()
    assert 0 < data.find(b"moov") < data.find(b"mdat")


@pytest.mark.parametrize("rate", [16000, 22050, 24000, 48000])
def test_a_click_and_a_flash_fall_together(tmp_path, rate):
    write_video(tmp_path / "a.mp4", moving(50, flash=25), FPS, click(2.0, 1.0, rate))
    flash = [i for i, frame in enumerate(read_frames(tmp_path / "a.mp4")) if frame.mean() > 240]
    samples, heard = read_sound(tmp_path / "a.mp4")
    onset = np.flatnonzero(np.abs(samples) > 0.2)[0] / heard
    assert flash == [25]
    assert abs(onset - 25 / FPS) < 0.005  # the encoder's 21 ms of priming would show here


@pytest.mark.parametrize("seconds", [0.3, 1.0, 1.99, 2.0, 2.01, 2.5])
def test_picture_and_sound_end_within_a_frame(tmp_path, seconds):
    write_video(tmp_path / "a.mp4", moving(50), FPS, click(seconds, 0.1))
    frames = sum(1 for _ in read_frames(tmp_path / "a.mp4"))
    samples, rate = read_sound(tmp_path / "a.mp4")
    assert abs(frames / FPS - len(samples) / rate) <= 1 / FPS
    assert len(samples) / rate >= seconds - 1e-3  # nothing that was said is lost


def test_bytes_and_paths_are_the_same_video(tmp_path):
    data = Video.of(clip(8), click(0.32, 0.1)).to_bytes()
    Video.open(data).save(tmp_path / "made" / "b.mp4")
    assert (tmp_path / "made" / "b.mp4").read_bytes() == data
    assert len(list(Video.open(data))) == 8


def test_frames_stream_and_memory_stays_flat(tmp_path):
    def peak(count):
        tracemalloc.start()
        write_video(tmp_path / "a.mp4", moving(count, 256), FPS)
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return top

    peak(5)
    assert peak(150) < peak(15) * 1.5 + 500_000


def test_progress_rises_to_one(tmp_path):
    seen = []
    write_video(tmp_path / "a.mp4", clip(12), FPS, progress=lambda fraction, stage, preview=None: seen.append(fraction))
    assert seen == sorted(seen) and seen[-1] == 1.0 and len(seen) == 12


def test_cancel_leaves_nothing_and_keeps_what_was_there(tmp_path):
    target = tmp_path / "a.mp4"
    target.write_bytes(b"before")
    closed = []

    def frames():
        try:
            yield from moving(100)
        finally:
            closed.append(True)

    def stop(fraction, stage, preview=None):
        if fraction > 0.3:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        write_video(target, frames(), FPS, progress=stop, count=100)
    assert closed and target.read_bytes() == b"before" and [p.name for p in tmp_path.iterdir()] == ["a.mp4"]


def test_a_failing_source_leaves_nothing(tmp_path):
    def broken():
        yield from moving(3)
        raise ToolFailed("the drawing failed")

    with pytest.raises(ToolFailed, match="drawing"):
        write_video(tmp_path / "a.mp4", broken(), FPS)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="there is no RLIMIT_FSIZE")
def test_a_full_disk_is_told_and_leaves_nothing(tmp_path):
    program = """
import resource, sys
import numpy as np
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
from animism.personas.errors import ToolFailed
from animism.tools.video import write_video
noise = np.random.default_rng(0)
try:
    write_video(sys.argv[1], (noise.integers(0, 255, (128, 128, 3), np.uint8) for _ in range(60)), 25)
except ToolFailed as error:
    print("told:", error.mend)
"""
    command = [sys.executable, "-c", program, str(tmp_path / "a.mp4")]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=tmp_path)
    assert "told: free some space" in done.stdout, done.stderr
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_encoded_is_refused(tmp_path):
    target = tmp_path / "a.mp4"
    with pytest.raises(InvalidInput, match="127"):
        write_video(target, moving(2, 127), FPS)
    with pytest.raises(InvalidInput, match="no frames"):
        write_video(target, [], FPS)
    with pytest.raises(InvalidInput, match="frame 1"):
        write_video(target, [next(moving(1, 128)), next(moving(1, 64))], FPS)
    with pytest.raises(InvalidInput, match="no folder"):
        write_video(tmp_path / "none" / "a.mp4", moving(1), FPS)
    with pytest.raises(InvalidInput, match="cannot read"):
        Video.open(b"not a video")
    assert not list(tmp_path.iterdir())


def test_a_damaged_file_and_an_impossible_place_are_the_users_to_mend(tmp_path):
    data = Video.of(clip(20)).to_bytes()
    with pytest.raises(InvalidInput, match="cannot read"):
        list(Video.open(data[:-400]))
    (tmp_path / "file").write_bytes(b"in the way")
    with pytest.raises(InvalidInput, match="cannot make the folder"):
        Video.of(clip(2)).save(tmp_path / "file" / "a.mp4")
    with pytest.raises(ToolFailed, match="could not write"):
        Video.open(data).save(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
