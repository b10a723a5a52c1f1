"""Talking video: frames and speech into an mp4 that a browser plays, and an mp4 back into frames and sound.

The file is H.264 (yuv420p, BT.709, limited range, flagged as such) with AAC at 48 kHz and the index in front
(``faststart``). Frames are taken one at a time and encoded at once, so memory does not grow with length. A file
appears under its name only when it is whole: it is written beside its target and renamed, and removed when the work
is cancelled, fails or meets a full disk. Where a statement is given (:mod:`.provenance`), every frame carries its mark
and the finished file is signed with it. Nothing here draws or speaks.
"""

from __future__ import annotations

import ctypes
import io
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import numpy as np
from numpy.typing import NDArray

from ..personas.errors import InvalidInput, ToolFailed
from .capability import Progress, silent
from .contracts import Frames
from .files import appearing
from .media import Image, Speech
from .sculpture.engine import library

if TYPE_CHECKING:
    from .provenance.statement import Statement

AUDIO_RATE = 48_000
SIZES = (64, 2048)
"""Sides that the writer takes, pixels; both must be even, because yuv420p halves them."""

MarkPlanes = tuple[NDArray[np.uint8], NDArray[np.uint8]]
"""What a mark adds to the Y and Cb planes of each frame."""

_BT709 = 1
_LIMITED = 1
_ENCODER = {"preset": "superfast", "crf": "19", "movflags": "+faststart"}


@dataclass(frozen=True)
class Video:
    """A talking video that is there (``path`` or ``data`` of an mp4) or still to be drawn (``source`` and ``speech``).

    ``fps`` frames a second; ``seconds`` of picture; ``size`` is (width, height) in pixels. Iterating gives uint8
    (height, width, 3) RGB frames as they are made or decoded; :meth:`save` writes the mp4 and streams the frames into
    it, marked and signed with ``statement`` where there is one.
    """

    fps: float
    seconds: float
    size: tuple[int, int]
    source: Frames | None = None
    speech: Speech | None = None
    path: Path | None = None
    data: bytes | None = None
    statement: Statement | None = None

    @classmethod
    def of(cls, frames: Frames, speech: Speech | None = None, statement: Statement | None = None) -> Video:
        """A video whose frames are drawn when it is saved or iterated."""
        size = (frames.size, frames.size)
        return cls(frames.fps, frames.count / frames.fps, size, source=frames, speech=speech, statement=statement)

    @classmethod
    def open(cls, source: str | Path | bytes) -> Video:
        """An mp4 that exists, by path or as bytes. ``InvalidInput`` when it cannot be read."""
        with _opened(source) as container:
            stream = container.streams.video[0]
            fps = float(stream.average_rate)
            seconds = float(stream.duration * stream.time_base) if stream.duration else stream.frames / fps
            size = (stream.width, stream.height)
        if isinstance(source, bytes):
            return cls(fps, seconds, size, data=source)
        return cls(fps, seconds, size, path=Path(source))

    def __iter__(self) -> Iterator[Image]:
        return iter(self.source) if self.source is not None else read_frames(self._file)

    def save(self, path: str | Path, progress: Progress = silent) -> Video:
        """Write the mp4 to ``path`` (folders are made) and return the video that is now there. ``InvalidInput`` when
        no file can be there, ``ToolFailed`` when it cannot be written."""
        target = Path(path)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InvalidInput(
                f"cannot make the folder {target.parent}: {error.strerror or error}", mend="choose another folder"
            ) from error
        if self.source is not None:
            write_video(target, self.source, self.fps, self.speech, progress, statement=self.statement)
            return replace(self, source=None, speech=None, statement=None, path=target)
        data = self.to_bytes()
        with _writing(target) as partial:
            partial.write_bytes(data)
        return replace(self, path=target, data=None)

    def to_bytes(self, progress: Progress = silent) -> bytes:
        """The whole mp4."""
        if self.data is not None:
            return self.data
        if self.path is not None:
            return self.path.read_bytes()
        with tempfile.TemporaryDirectory() as folder:
            return self.save(Path(folder) / "video.mp4", progress).to_bytes()

    def sound(self) -> tuple[NDArray[np.float32], int]:
        """The sound track, float32 mono (T,) and its rate; empty where there is none."""
        if self.speech is not None:
            return self.speech.samples, self.speech.sample_rate
        return read_sound(self._file) if self.source is None else (np.zeros(0, np.float32), AUDIO_RATE)

    @property
    def _file(self) -> str | Path | bytes:
        if self.path is None and self.data is None:
            raise ValueError("a Video has frames to draw, a path or bytes; this one has none of them")
        return self.path if self.path is not None else self.data


def write_video(
    path: str | Path,
    frames: Iterable[Image],
    fps: float,
    speech: Speech | None = None,
    progress: Progress = silent,
    count: int | None = None,
    mark: int | None = None,
    statement: Statement | None = None,
) -> Path:
    """Encode ``frames`` (uint8 (H, W, 3) RGB, all of one even size) and ``speech`` to an mp4 at ``path``.

    Picture and sound end within one frame of each other: the last frame is held while there is speech left, and
    silence fills what the speech leaves. ``count`` is only for progress and is taken from ``frames`` where it tells.
    ``statement`` is signed into the file and its mark put into every frame; ``mark`` alone is for a file that is signed
    later.
    Raises ``InvalidInput`` for frames that cannot be encoded or a folder that is not there, ``ToolFailed`` when the
    file cannot be written; ``Cancelled`` from ``progress`` passes. In every case no partial file is left.
    """
    target = Path(path)
    if not target.parent.is_dir():
        raise InvalidInput(f"no folder {target.parent}", mend="make the folder first, or name another")
    if not 1 <= fps <= 120:
        raise InvalidInput(f"{fps} frames a second", mend="give 1 to 120 frames a second; 25 and 30 play everywhere")
    count = count or (frames.count if isinstance(frames, Frames) else None)
    source = iter(frames)
    try:
        with _writing(target) as partial:
            mark = statement.mark if statement is not None else mark
            _encode(partial, source, fps, speech, progress, count, mark)
            if statement is not None:
                from .provenance.signing import sign_file

                sign_file(partial, statement, "video/mp4")
    finally:
        getattr(source, "close", lambda: None)()
    return target


def read_frames(source: str | Path | bytes) -> Iterator[Image]:
    """The frames of a video file one by one, uint8 (H, W, 3) RGB. ``InvalidInput`` when it cannot be read."""
    with _opened(source) as container:
        for frame in container.decode(video=0):
            yield frame.to_ndarray(format="rgb24")


def read_sound(source: str | Path | bytes) -> tuple[NDArray[np.float32], int]:
    """The first sound track mixed to mono, float32 (T,), and its rate in Hz. Sample 0 belongs to second 0 of the
    picture: the encoder's delay is taken off and a later start is filled with silence. (0,) where there is no sound."""
    with _opened(source) as container:
        if not container.streams.audio:
            return np.zeros(0, np.float32), AUDIO_RATE
        stream = container.streams.audio[0]
        mono = av.AudioResampler("flt", "mono", stream.rate)
        pieces: list[NDArray[np.float32]] = []
        start: float | None = None
        for frame in container.decode(stream):
            start = float(frame.pts * frame.time_base) if start is None else start
            pieces += [piece.to_ndarray()[0] for piece in mono.resample(frame)]
        samples = np.concatenate(pieces) if pieces else np.zeros(0, np.float32)
        lead = round((start or 0.0) * stream.rate)
        return (np.pad(samples, (lead, 0)) if lead > 0 else samples[-lead:]), stream.rate


# ---- encoding


class _Sound:
    """The speech as AAC, handed out as far as a moment in time."""

    def __init__(self, container: av.container.OutputContainer, speech: Speech) -> None:
        self.container = container
        self.stream = container.add_stream("aac", rate=AUDIO_RATE, layout="mono")
        self.stream.bit_rate = 128_000
        self.speech = speech
        self.resampler = av.AudioResampler("fltp", "mono", AUDIO_RATE)
        self.taken = 0  # samples of the speech handed to the resampler
        self.made = 0  # samples at 48 kHz handed to the encoder

    def until(self, seconds: float) -> None:
        """Encode what belongs before ``seconds``."""
        end = min(len(self.speech.samples), round(seconds * self.speech.sample_rate))
        if end > self.taken:
            piece = np.clip(self.speech.samples[self.taken : end], -1, 1).astype(np.float32)
            self.taken = end
            frame = av.AudioFrame.from_ndarray(piece[None], format="fltp", layout="mono")
            frame.sample_rate = self.speech.sample_rate
            self._encode(self.resampler.resample(frame))

    def finish(self, seconds: float) -> None:
        """Encode the rest, with silence up to ``seconds``, the end of the picture."""
        self.until(self.speech.seconds)
        self._encode(self.resampler.resample(None))
        missing = round(seconds * AUDIO_RATE) - self.made
        while missing > 0:
            piece = av.AudioFrame.from_ndarray(np.zeros((1, min(missing, 8192)), np.float32), "fltp", "mono")
            piece.sample_rate = AUDIO_RATE
            missing -= piece.samples
            self._encode([piece])
        self.container.mux(self.stream.encode(None))

    def _encode(self, frames: list[av.AudioFrame]) -> None:
        for frame in frames:
            frame.pts, frame.time_base = self.made, Fraction(1, AUDIO_RATE)
            self.made += frame.samples
            self.container.mux(self.stream.encode(frame))


def _encode(
    partial: Path, source: Iterator[Image], fps: float, speech: Speech | None, progress: Progress, count: int | None,
    mark: int | None,
) -> None:
    """Take every frame from ``source``, with the sound that belongs to it right behind, so that neither piles up."""
    frame = next(source, None)
    if frame is None:
        raise InvalidInput("no frames to encode", mend="give at least one frame")
    with av.open(str(partial), "w", format="mp4", options={"movflags": _ENCODER["movflags"]}) as container:
        picture = _picture_stream(container, frame, fps)
        added = _mark_planes(mark, frame)
        sound = _Sound(container, speech) if speech is not None and len(speech.samples) else None
        done = 0
        while frame is not None:
            _encode_picture(container, picture, frame, done, added)
            last, done = frame, done + 1
            if sound:
                sound.until(done / fps)
            progress(min(1.0, done / count) if count else 0.0, "drawing and encoding", frame)
            frame = next(source, None)
        while speech is not None and done / fps < speech.seconds - 1 / fps:
            _encode_picture(container, picture, last, done, added)
            done += 1
        container.mux(picture.encode(None))
        if sound:
            sound.finish(done / fps)


def _picture_stream(container: av.container.OutputContainer, frame: Image, fps: float) -> Any:
    """The H.264 stream for frames like ``frame``. One encoder thread: frames are drawn by the other processors, and a
    second encoder thread only takes them away."""
    height, width = _checked(frame).shape[:2]
    if width % 2 or height % 2 or not all(SIZES[0] <= side <= SIZES[1] for side in (width, height)):
        raise InvalidInput(f"frames of {width}x{height}", mend=f"give even sides of {SIZES[0]} to {SIZES[1]} pixels")
    rate = Fraction(fps).limit_denominator(1001)
    options = {"preset": _ENCODER["preset"], "crf": _ENCODER["crf"]}
    stream = container.add_stream("libx264", rate=rate, options=options)
    stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
    context = stream.codec_context
    context.time_base = 1 / rate
    context.thread_count = 1
    context.gop_size = max(1, round(2 * fps))
    context.color_range = _LIMITED
    context.colorspace = context.color_primaries = context.color_trc = _BT709
    return stream


def _mark_planes(mark: int | None, frame: Image) -> MarkPlanes | None:
    """What marks every frame of this size; ``None`` where none is to be marked."""
    from .provenance.identity import is_off
    from .provenance.watermark import planes_for

    height, width = frame.shape[:2]
    return None if mark is None or is_off() else planes_for(mark, width, height)


def _encode_picture(
    container: av.container.OutputContainer, stream: Any, frame: Image, index: int, mark: MarkPlanes | None
) -> None:
    height, width = _checked(frame).shape[:2]
    if (width, height) != (stream.width, stream.height):
        raise InvalidInput(
            f"frame {index} is {width}x{height}, the first was {stream.width}x{stream.height}",
            mend="give frames of one size",
        )
    yuv = _yuv(frame, mark)
    yuv.pts, yuv.time_base = index, stream.codec_context.time_base
    container.mux(stream.encode(yuv))


def _yuv(frame: Image, mark: MarkPlanes | None = None) -> av.VideoFrame:
    """The frame as BT.709 yuv420p in limited range, by the engine: 0.4 ms at 512x512 where libswscale takes 1.4; the mark
    is added to its Y and Cb planes in 0.05."""
    height, width = frame.shape[:2]
    yuv = av.VideoFrame(width, height, "yuv420p")
    rgb, planes = np.ascontiguousarray(frame), [np.frombuffer(plane, np.uint8) for plane in yuv.planes]
    luma, blue, red = (ctypes.c_void_p(plane.ctypes.data) for plane in planes)
    library().animism_to_yuv420(
        ctypes.c_void_p(rgb.ctypes.data), width, height, luma, yuv.planes[0].line_size, blue, red,
        yuv.planes[1].line_size,
    )  # fmt: skip
    for index, added in enumerate(mark or ()):
        rows = planes[index].reshape(-1, yuv.planes[index].line_size)[: added.shape[0], : added.shape[1]]
        np.add(rows, added, out=rows)  # modulo 256; limited range leaves room for it
    return yuv


def _checked(frame: Any) -> Image:
    if not isinstance(frame, np.ndarray) or frame.dtype != np.uint8 or frame.ndim != 3 or frame.shape[2] != 3:
        raise InvalidInput("a frame is uint8 (H, W, 3)", mend="give RGB frames of 0 to 255")
    return frame


# ---- files


@contextmanager
def _writing(target: Path) -> Iterator[Path]:
    """:func:`.files.appearing`, with what the disk or the encoder refuses as ``ToolFailed``."""
    try:
        with appearing(target) as partial:
            yield partial
    except (OSError, av.error.FFmpegError) as error:
        raise ToolFailed(
            f"could not write {target.name}: {error}", mend="free some space or choose another folder"
        ) from error


@contextmanager
def _opened(source: str | Path | bytes) -> Iterator[Any]:
    """A container to decode from; ``InvalidInput`` when it cannot be opened or breaks while it is read."""
    try:
        with av.open(io.BytesIO(source) if isinstance(source, bytes) else str(source)) as container:
            if not container.streams.video:
                raise InvalidInput("the file has no picture", mend="give a video file")
            yield container
    except (OSError, av.error.FFmpegError) as error:
        raise InvalidInput(f"cannot read the video: {error}", mend="give an mp4 that plays") from error
