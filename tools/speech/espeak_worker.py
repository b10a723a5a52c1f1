"""The process that espeak-ng lives in.

espeak-ng keeps global state, is not thread-safe and is licensed under the GPL, so it is loaded here and nowhere
else. This file imports only the standard library and nothing of Animism, so that it starts in about 30 ms; run it
as ``python espeak_worker.py LIBRARY DATA_FOLDER`` (or ``python -m animism.tools.speech.espeak_worker``) and talk to
it over stdin and stdout. It ends when its stdin closes, so it never outlives the process that started it.

A frame, in both directions, is two big-endian uint32 (length of the header, length of the payload), a JSON header
and the payload. Requests have no payload:

``{"do": "voices"}`` answers ``{"languages": [...], "variants": [...]}``;
``{"do": "speak", "text": ..., "voice_file": ..., "rate": wpm, "volume": 0-200, "gap": ms/10}`` answers
``{"sample_rate": Hz, "events": [[kind, sample, text position, text length, symbol], ...]}`` and int16 mono PCM;
``{"do": "phonemes", "texts": [...], "voice_file": ...}`` answers ``{"phonemes": [...]}``, each text in IPA with spaces
between words and without its punctuation.
A request that fails is answered ``{"error": message}``; the process goes on.

espeak-ng's noise and phase generators carry over from one call to the next, so the same request would give other
samples the second time. The library is therefore unloaded and loaded again before each request (1.3 ms), which
makes every answer what a fresh process would give.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import signal
import struct
import sys
import tempfile
from collections.abc import Iterator
from typing import Any, BinaryIO

HEADER = struct.Struct(">II")
LARGEST_HEADER = 64 * 1024 * 1024
WORD, END, PHONEME = 1, 5, 7
_SYNCHRONOUS, _PHONEME_EVENTS, _PHONEME_IPA, _DONT_EXIT, _UTF8, _POSITION_CHARACTER = 2, 1, 2, 0x8000, 1, 1
_IPA_TEXT = 2
_RATE, _VOLUME, _PITCH, _RANGE, _WORD_GAP = 1, 2, 3, 4, 7


def write_frame(stream: BinaryIO, header: dict[str, Any], payload: bytes = b"") -> None:
    data = json.dumps(header, ensure_ascii=True).encode()
    stream.write(HEADER.pack(len(data), len(payload)) + data + payload)
    stream.flush()


def read_frame(stream: BinaryIO) -> tuple[dict[str, Any], bytes]:
    """One frame. ``EOFError`` when the other side has gone, ``ValueError`` when what came is no frame."""
    sizes = _read_exactly(stream, HEADER.size)
    length, payload_length = HEADER.unpack(sizes)
    if length > LARGEST_HEADER:
        raise ValueError(f"a header of {length} bytes")
    header = json.loads(_read_exactly(stream, length))
    return header, _read_exactly(stream, payload_length)


def _read_exactly(stream: BinaryIO, count: int) -> bytes:
    parts = []
    while count:
        part = stream.read(count)
        if not part:
            raise EOFError("the stream ended within a frame")
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


class _Id(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int), ("unique_identifier", ctypes.c_uint), ("text_position", ctypes.c_int),
        ("length", ctypes.c_int), ("audio_position", ctypes.c_int), ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p), ("id", _Id),
    ]


class _Voice(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p), ("languages", ctypes.c_void_p), ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte), ("age", ctypes.c_ubyte), ("variant", ctypes.c_ubyte), ("xx1", ctypes.c_ubyte),
        ("score", ctypes.c_int), ("spare", ctypes.c_void_p),
    ]


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


class Espeak:
    """espeak-ng, loaded. ``library`` is the path of the shared library, ``data`` of its ``espeak-ng-data``."""

    def __init__(self, library: str, data: str) -> None:
        self._lib = lib = ctypes.CDLL(library)
        lib.espeak_Initialize.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
        lib.espeak_Synth.argtypes = [
            ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int, ctypes.c_uint, ctypes.c_uint,
            ctypes.POINTER(ctypes.c_uint), ctypes.c_void_p,
        ]
        lib.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Voice))
        lib.espeak_ListVoices.argtypes = [ctypes.POINTER(_Voice)]
        options = _PHONEME_EVENTS | _PHONEME_IPA | _DONT_EXIT
        self.sample_rate = lib.espeak_Initialize(_SYNCHRONOUS, 0, os.fsencode(data), options)
        if self.sample_rate <= 0:
            raise RuntimeError(f"espeak-ng found no data in {data}")
        self._callback = _Callback(self._collect)
        lib.espeak_SetSynthCallback(self._callback)
        lib.espeak_ng_SetRandSeed(ctypes.c_long(1))
        self._pcm: list[bytes] = []
        self._events: list[list[Any]] = []

    def close(self) -> None:
        """Let go of the library, and with it of every bit of its state."""
        import _ctypes

        self._lib.espeak_Terminate()
        unload = getattr(_ctypes, "dlclose", None) or _ctypes.FreeLibrary
        unload(self._lib._handle)

    def _collect(self, samples: Any, count: int, events: Any) -> int:
        if samples and count > 0:
            self._pcm.append(ctypes.string_at(samples, 2 * count))
        index = 0
        while events[index].type:
            event = events[index]
            if event.type in (WORD, END, PHONEME):
                symbol = self._symbol(event) if event.type == PHONEME else ""
                self._events.append([event.type, event.sample, event.text_position - 1, event.length, symbol])
            index += 1
        return 0

    @staticmethod
    def _symbol(event: _Event) -> str:
        # the name fills all 8 bytes without an ending NUL when it is long ('ˈɔːɹ'), and a longer one is cut within
        # a character
        raw = ctypes.string_at(ctypes.addressof(event) + _Event.id.offset, 8)
        return raw.split(b"\0")[0].decode("utf-8", "ignore")

    def speak(self, text: str, rate: int, volume: int, gap: int, voice_path: str) -> tuple[bytes, list[list[Any]]]:
        """int16 mono PCM and the events of one text."""
        status = self._lib.espeak_ng_SetVoiceByFile(os.fsencode(voice_path))
        if status:
            raise ValueError(f"espeak-ng refused the voice (status {status})")
        for parameter, value in ((_RATE, rate), (_VOLUME, volume), (_PITCH, 50), (_RANGE, 50), (_WORD_GAP, gap)):
            self._lib.espeak_SetParameter(parameter, int(value), 0)
        data = text.encode("utf-8")
        status = self._lib.espeak_Synth(data, len(data) + 1, 0, _POSITION_CHARACTER, 0, _UTF8, None, None)
        if status:
            raise RuntimeError(f"espeak-ng could not speak (status {status})")
        self._lib.espeak_Synchronize()
        return b"".join(self._pcm), self._events

    def phonemes(self, texts: list[str], voice_path: str) -> list[str]:
        """IPA of each text; clauses are joined by a space."""
        status = self._lib.espeak_ng_SetVoiceByFile(os.fsencode(voice_path))
        if status:
            raise ValueError(f"espeak-ng refused the voice (status {status})")
        return [self._phonemes(text) for text in texts]

    def _phonemes(self, text: str) -> str:
        translate = self._lib.espeak_TextToPhonemes
        translate.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]
        translate.restype = ctypes.c_char_p
        left, clauses = ctypes.c_char_p(text.encode("utf-8")), []
        while left.value:  # one clause a call; NULL at the end of the text
            clauses.append((translate(ctypes.byref(left), _UTF8, _IPA_TEXT) or b"").decode("utf-8", "ignore").strip())
        return " ".join(filter(None, clauses))

    def voices(self) -> dict[str, list[dict[str, Any]]]:
        variant = _Voice()
        tag = ctypes.create_string_buffer(b"variant\0")
        variant.languages = ctypes.cast(tag, ctypes.c_void_p)
        return {"languages": list(self._listed(None)), "variants": list(self._listed(ctypes.byref(variant)))}

    def _listed(self, like: Any) -> Iterator[dict[str, Any]]:
        found = self._lib.espeak_ListVoices(like)
        index = 0
        while found[index]:
            voice = found[index].contents
            yield {
                "name": voice.name.decode("utf-8", "replace").strip(),
                "identifier": voice.identifier.decode("utf-8", "replace"),
                "languages": _language_list(voice.languages), "gender": voice.gender, "age": voice.age,
            }
            index += 1


def _language_list(address: int) -> list[list[Any]]:
    """Pairs of priority (lower is nearer) and tag, kept as priority byte, NUL-ended tag, ..., zero byte."""
    pairs: list[list[Any]] = []
    while priority := ctypes.string_at(address, 1)[0]:
        tag = ctypes.string_at(address + 1)
        pairs.append([priority, tag.decode("ascii", "replace")])
        address += 2 + len(tag)
    return pairs


@contextlib.contextmanager
def _voice_on_disk(text: str) -> Iterator[str]:
    """A path that espeak-ng can read the voice file from: in memory where the system can, else a temporary file."""
    if hasattr(os, "memfd_create"):
        handle = os.memfd_create("voice")
        try:
            os.write(handle, text.encode())
            yield f"/proc/self/fd/{handle}"
        finally:
            os.close(handle)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "voice")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        yield path


def answer(espeak: Espeak, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    if request["do"] == "voices":
        return dict(espeak.voices()), b""
    if request["do"] == "speak":
        with _voice_on_disk(request["voice_file"]) as path:
            pcm, events = espeak.speak(request["text"], request["rate"], request["volume"], request["gap"], path)
        return {"sample_rate": espeak.sample_rate, "events": events}, pcm
    if request["do"] == "phonemes":
        with _voice_on_disk(request["voice_file"]) as path:
            return {"phonemes": espeak.phonemes(request["texts"], path)}, b""
    raise ValueError(f"unknown request {request['do']!r}")


def serve(library: str, data: str, requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer until ``requests`` ends."""
    while True:
        try:
            request, _ = read_frame(requests)
        except (EOFError, ValueError, OSError):
            return
        try:
            espeak = Espeak(library, data)
            try:
                header, payload = answer(espeak, request)
            finally:
                espeak.close()
        except Exception as error:  # noqa: BLE001 - a bad request is told to the asker, who raises it again
            header, payload = {"error": f"{type(error).__name__}: {error}"}, b""
        try:
            write_frame(answers, header, payload)
        except OSError:
            return


def main() -> None:
    library, data = sys.argv[1:3] if len(sys.argv) > 2 else _paths()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the parent decides and hangs up
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever the library prints must not fall between the frames
    serve(library, data, sys.stdin.buffer, answers)


def _paths() -> tuple[str, str]:
    import espeakng_loader

    return espeakng_loader.get_library_path(), espeakng_loader.get_data_path()


if __name__ == "__main__":
    main()
