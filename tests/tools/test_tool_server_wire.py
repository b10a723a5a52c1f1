"""The wire form: what goes out comes back bit for bit, and what is hostile is refused with the field's name."""

from __future__ import annotations

import base64
import dataclasses
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest
from animism.personas.errors import InvalidInput
from animism.tools import contracts, media
from animism.tools.capability import Capability
from animism.tools.diffusion.expert import Expert
from animism.tools.server.schemas import schema_of
from animism.tools.server.wire import Inlet, Outlet, Wire, dumps, loads
from animism.tools.server.wire_packed import pack, unpack
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from hypothesis.extra import numpy as some_arrays

WIRE = Wire()
F4 = np.float32


def back(hint: Any, value: Any, **inlet: Any) -> Any:
    """Out as bytes and in again, by both forms, which must agree."""
    plain = WIRE.decode(hint, loads(dumps(WIRE.encode(hint, value))), "it", Inlet(**inlet))
    outlet = Outlet(blobs=[])
    data, blobs = unpack(pack(WIRE.encode(hint, value, outlet), outlet.blobs))
    same(plain, WIRE.decode(hint, data, "it", Inlet(blobs=blobs, **inlet)))
    return plain


def same(a: Any, b: Any) -> None:
    """Equal in every type and bit."""
    assert type(a) is type(b), (type(a), type(b))
    if isinstance(a, np.ndarray):
        assert a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
    elif isinstance(a, float | np.generic):
        assert a == b or (a != a and b != b)
        assert str(a) == str(b)
    elif dataclasses.is_dataclass(a):
        for field in dataclasses.fields(a):
            same(getattr(a, field.name), getattr(b, field.name))
    elif isinstance(a, list | tuple):
        assert len(a) == len(b)
        for one, other in zip(a, b, strict=True):
            same(one, other)
    elif isinstance(a, Mapping):
        assert list(a) == list(b)
        for key in a:
            same(a[key], b[key])
    else:
        assert a == b


arrays = some.sampled_from(["<f4", ">f8", "|u1", "<i2", "|b1", "<c8"]).flatmap(
    lambda dtype: some_arrays.arrays(dtype, some_arrays.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4)))
plain = some.none() | some.booleans() | some.integers(-(2**60), 2**60) | some.floats() | some.text(max_size=8)
scalars = some.sampled_from([np.float32(0.1), np.int64(-3), np.uint8(7), np.bool_(True), np.float64(1 / 3)])
anything = some.recursive(
    plain | arrays | scalars | some.binary(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.lists(inner, max_size=3).map(tuple)
    | some.dictionaries(some.text(max_size=5), inner, max_size=3)
    | some.dictionaries(some.integers(0, 9), inner, max_size=2), max_leaves=8)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(anything)
def test_anything_comes_back(value):
    same(back(Any, value), value)


rows = some_arrays.arrays(F4, some.integers(0, 20), elements=some.floats(-1, 1, width=32))
finite = some.floats(-1e6, 1e6)
landmarks = some.builds(
    media.Landmarks, some_arrays.arrays(F4, some.tuples(some.just(5), some.sampled_from([2, 3])),
                                        elements=some.floats(-1e4, 1e4, width=32)), some.text(max_size=6),
    some.none() | some_arrays.arrays(F4, 5, elements=some.floats(0, 1, width=32)))
images = some_arrays.arrays(np.uint8, some.tuples(some.integers(1, 5), some.integers(1, 5), some.just(3)))
portraits = some.builds(media.Portrait, images, landmarks, some.tuples(finite, finite, finite, finite),
                        some.dictionaries(some.text(max_size=5), anything, max_size=3))
speeches = some.builds(
    media.Speech, rows, some.integers(8000, 48000), some.text(max_size=10),
    some.lists(some.builds(media.Phoneme, some.text(max_size=2), finite, finite), max_size=3).map(tuple),
    some.lists(some.builds(media.Word, some.text(max_size=5), finite, finite), max_size=2).map(tuple))
tracks = some.integers(0, 4).flatmap(lambda t: some.builds(
    media.BlendshapeTrack, some_arrays.arrays(F4, (t, 52), elements=some.floats(0, 1, width=32)),
    some_arrays.arrays(F4, (t, 3), elements=some.floats(-40, 40, width=32)), some.floats(1, 60)))
voices = some.builds(media.Voice, some.text(max_size=5), some.text(max_size=5),
                     some.lists(some.text(max_size=5), max_size=3).map(tuple), some.text(max_size=5),
                     some.dictionaries(some.text(max_size=4), plain, max_size=3))
vectors = some.builds(media.IdentityVector, rows, some.text(max_size=5), some.booleans())
faces = some.builds(contracts.Face, some.tuples(finite, finite, finite, finite), finite,
                    some.dictionaries(some.text(max_size=5), landmarks, max_size=2), some.none() | vectors,
                    some.none() | some.tuples(finite, finite, finite))
records = some.one_of(
    landmarks, portraits, speeches, tracks, voices, vectors, faces,
    some.builds(contracts.Faces, some.lists(faces, max_size=2).map(tuple)),
    some.builds(contracts.FacesRequest, images, some.booleans(), some.just("her own")),
    some.builds(contracts.LandmarksRequest, images, some.none() | portraits),
    some.builds(contracts.LikenessRequest, images, some.text(max_size=5), some.none() | images),
    some.builds(contracts.Likeness, finite, some.text(max_size=5), some.none() | finite),
    some.builds(contracts.SpeechRequest, some.text(max_size=9), voices, pace=some.floats(0.1, 10)),
    some.builds(contracts.LipSyncRequest, speeches, some.text(max_size=5), some.floats(1, 60), some.integers(0, 9)),
    some.builds(contracts.AnimationRequest, portraits, tracks, some.integers(64, 512), some.none() | speeches),
    some.builds(contracts.TranscriptionRequest, rows, some.integers(8000, 48000), some.none() | some.text(max_size=3)),
    some.builds(contracts.VoiceConversionRequest, speeches, rows, some.integers(8000, 48000), some.text(max_size=5)),
    some.builds(contracts.Transcript, some.text(max_size=9), some.none(),
                some.lists(some.builds(contracts.Segment, some.text(max_size=4), finite, finite), max_size=2).map(tuple)),
    some.builds(media.ParsingMap, some_arrays.arrays(np.uint8, (3, 2)), some.lists(some.text(max_size=3), max_size=3)),
)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(records)
def test_every_record_comes_back(value):
    same(back(type(value), value), value)


def test_every_contract_is_known_and_has_a_schema():
    import jsonschema

    for one in vars(contracts).values():
        if isinstance(one, Capability):
            for hint in (one.request, one.result):
                assert f"{hint.__module__}.{hint.__qualname__}" in WIRE.types
                jsonschema.Draft202012Validator.check_schema(schema_of(hint))


def test_models_of_pydantic_come_back(a_spec):
    expert = Expert(name="x", description="d", family="sd15", weights="w", good_at=("a",), loras=({"weights": "l"},))
    drawing = contracts.Drawing((expert,), "blend", (0.25,), person=media.IdentityVector(np.ones(3, F4), "m", True))
    request = contracts.PortraitRequest(a_spec, seed=2**31, options={"hook": print, "n": (1, 2)}, drawing=drawing)
    got = back(contracts.PortraitRequest, request)
    assert got.spec == a_spec and got.drawing.experts == (expert,) and got.options == {"n": (1, 2)}
    same(got.drawing.person, drawing.person)


@pytest.fixture(scope="module")
def a_spec(tmp_path_factory):
    from animism.agents.studio import Studio

    return Studio(home=tmp_path_factory.mktemp("home")).create("a red apple", until="author").spec


def test_a_sculpture_comes_back():
    from animism.tools.sculpture import Sculpture, render

    ball = Sculpture.model_validate({"materials": {"skin": {"color": "#b5121b"}},
                                     "solids": [{"shape": "sphere", "radius": 1.0}]})
    still = render(ball, size=64)
    portrait = media.Portrait(still.image, still.landmarks, (0.0, 1.0, 2.0, 3.0), {"seed": 1}, ball)
    got = back(media.Portrait, portrait)
    assert got.sculpture == portrait.sculpture and got.sculpture is not None
    same(got.image, portrait.image)


def test_a_picture_travels_as_its_bytes(tmp_path):
    picture = tmp_path / "me.PNG"
    picture.write_bytes(b"\x89PNG rest")
    request = WIRE.encode(Path, picture)
    kept = []

    def keep(content, suffix):
        kept.append((content, suffix))
        return tmp_path / "there"

    assert WIRE.decode(Path, request, "picture", Inlet(file=keep)) == tmp_path / "there"
    assert kept == [(b"\x89PNG rest", ".png")]
    for hostile in ("/etc/passwd", {"$file": ["../../x", ""]}, {"$file": ["/x", ""]}):
        try:
            WIRE.decode(Path, hostile, "picture", Inlet(file=keep))
        except InvalidInput:
            continue
        assert kept[-1] == (b"", ""), "of a name only a plain suffix is kept"
    with pytest.raises(InvalidInput, match="cannot read"):
        WIRE.encode(Path, tmp_path / "gone.png")


@dataclasses.dataclass(frozen=True)
class Mine:
    """A plugin's own."""

    kind: Literal["a", "b"]
    many: list[media.Landmarks]
    pair: tuple[int, str] = (1, "x")
    either: media.Voice | media.Word | None = None
    words: set[str] = dataclasses.field(default_factory=set)
    table: dict[str, np.ndarray] = dataclasses.field(default_factory=dict)
    made: float = dataclasses.field(default=0.0, init=False)


def test_a_plugins_own_records_travel():
    value = Mine("b", [media.Landmarks(np.zeros((1, 2), F4))], (2, "y"), media.Word("w", 0.0, 1.0), {"q"}, {"t": np.arange(3)})
    same(back(Mine, value), value)
    assert back(str, "just text") == "just text" and back(dict, {"a": [1]}) == {"a": [1]} and back(int, 3) == 3


@dataclasses.dataclass(frozen=True)
class Private(media.Word):
    """What only its tool knows."""

    secret: int = 7


def test_a_kind_that_nobody_else_knows_travels_as_what_was_promised():
    same(back(media.Word, Private("x", 0.0, 1.0)), media.Word("x", 0.0, 1.0))
    same(back(media.Word | None, Private("x", 0.0, 1.0)), media.Word("x", 0.0, 1.0))


# ---- hostile


def array(dtype: Any, shape: Any, data: Any) -> dict[str, Any]:
    return {"$array": [dtype, shape, data]}


ZEROS = base64.b64encode(bytes(8)).decode()


@pytest.mark.parametrize(("data", "words"), [
    (array("<f4", [2, 1], ZEROS), "landmarks are"), (array("<f4", [1, 2], ZEROS[:-4]), "8 bytes"),
    (array("<f8", [1, 1], ZEROS), "float32 is wanted"), (array("|O", [1], ZEROS), "no number"),
    (array("<f4", [-1, 2], ZEROS), "no side"), (array("<f4", [2**40, 2**40], ZEROS), "no side"),
    (array("<f4", [100_000, 100_000], ZEROS), "at most"), (array("<f4", [1.0, 2], ZEROS), "no side"),
    (array("<f4", "12", ZEROS), "list of at most"), (array("<f4", [1, 2], "*" * 12), "no array"),
    (array("<f4", [1] * 20, ZEROS), "at most 8"), (array("f" * 99, [2], ZEROS), "short text"), ([1, 2], "no array"),
    (array("<f4", [1, 2], 0), "no array"), ({"$array": 5}, "no array"), ({"$pickle": "x"}, "no array"), (None, "no array"),
])
def test_arrays_that_are_none(data, words):
    with pytest.raises(InvalidInput, match="it.points|it: landmarks") as caught:
        WIRE.decode(media.Landmarks, {"points": data}, "it")
    assert words in str(caught.value) and caught.value.mend


@pytest.mark.parametrize(("hint", "data", "words"), [
    (media.Word, {"text": "x", "start": 0.0}, "it.end is missing"),
    (media.Word, {"text": "x", "start": 0.0, "end": 1.0, "more": 1}, "it.more: there is no such field"),
    (media.Word, {"text": 3, "start": 0.0, "end": 1.0}, "it.text: 3 is not text"),
    (media.Word, {"text": "x", "start": True, "end": 1.0}, "it.start: True is not a number"),
    (media.Word, [1], "it: list is no Word"), (media.Word, "x", "it: 'x' is no Word"),
    (contracts.Drawing, {"experts": [], "mix": "all"}, "it.mix: 'all' is none of them"),
    (contracts.Drawing, {"experts": [{"name": "x"}]}, r"it.experts\[0\].description"),
    (media.Portrait, {"image": array("|u1", [1, 1, 4], ZEROS[:8])}, "it.image"),
    (int, 2**70, "too large"), (tuple[int, int], [1], "1 values, where 2 are wanted"),
    (contracts.Frames, {"$frames": {"job": "x"}}, "frames come from a tool"),
    (Any, {"$type": "os.system", "value": {}}, "no type 'os.system' is known here"),
    (Any, {"$type": ["x"], "value": {}}, "no type"), (Any, {"$new": 1}, "no tag that is known"),
    (Any, {"$set": [[1]]}, "plain values"), (Any, {"$map": [1]}, "no pairs"), (Any, {"$bytes": 1}, "no base64"),
])
def test_what_does_not_fit_is_named(hint, data, words):
    with pytest.raises(InvalidInput, match=words) as caught:
        WIRE.decode(hint, data, "it")
    assert caught.value.mend and len(str(caught.value)) <= 300


@pytest.mark.parametrize("text", [
    "[" * 100_000, '{"a":' * 50_000, "NaN", '{"x": Infinity}', "1" * 100_000, "", "{", '"\ud800', b"\xff\xfe", "[1] 2",
])
def test_json_that_is_none(text):
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    with pytest.raises(InvalidInput):
        loads(content)


def test_nesting_that_json_takes_and_values_do_not():
    data: Any = 1
    for _ in range(900):
        data = [data]
    try:
        WIRE.decode(Any, data)
    except InvalidInput as error:
        assert "nested too deep" in str(error)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(some.binary(max_size=60))
def test_packed_noise_is_refused(noise):
    with pytest.raises(InvalidInput):
        unpack(b"ANIM" + noise)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(some.recursive(plain, lambda inner: some.lists(inner) | some.dictionaries(
    some.sampled_from(["image", "landmarks", "$array", "$type", "value", "$job", "$tuple", "points", "$file"]), inner),
    max_leaves=10))
def test_whatever_is_sent_is_refused_or_read(data):
    for hint in (contracts.LandmarksRequest, contracts.SpeechRequest, contracts.PortraitRequest, Any):
        try:
            WIRE.decode(hint, data, "it", Inlet(friendly=True))
        except InvalidInput as error:
            assert error.mend is not None


# ---- what people write


def png(size=(4, 3), mode="RGB") -> str:
    from PIL import Image

    kept = io.BytesIO()
    Image.new(mode, size, 100 if mode == "L" else (10, 20, 30)).save(kept, "PNG")
    return base64.b64encode(kept.getvalue()).decode()


def test_pictures_sounds_and_lists_in_place_of_arrays():
    import soundfile

    for given_ in ({"png": png()}, f"data:image/png;base64,{png()}"):
        got = WIRE.decode(contracts.FacesRequest, {"image": given_}, "it", Inlet(friendly=True))
        assert got.image.shape == (3, 4, 3) and got.image[0, 0].tolist() == [10, 20, 30]
    grey = WIRE.decode(contracts.FacesRequest, {"image": {"png": png(mode="L")}}, "it", Inlet(friendly=True))
    assert grey.image.shape == (3, 4, 3)
    kept = io.BytesIO()
    soundfile.write(kept, np.zeros((100, 2)), 16_000, format="WAV")
    wav = base64.b64encode(kept.getvalue()).decode()
    heard = WIRE.decode(contracts.TranscriptionRequest, {"samples": {"wav": wav}, "sample_rate": 16_000}, "it",
                        Inlet(friendly=True))
    assert heard.samples.shape == (100,) and heard.samples.dtype == F4
    marks = WIRE.decode(media.Landmarks, {"points": [[1, 2], [3, 4]]}, "it", Inlet(friendly=True))
    assert marks.points.tolist() == [[1, 2], [3, 4]] and marks.points.dtype == F4


@pytest.mark.parametrize("given_", [
    {"png": "AAAA"}, {"png": png((20_000, 20_000), "L")}, {"png": 3}, {"url": "http://x"}, [[1], [1, 2]], [["a"]], {"wav": "AAAA"},
])
def test_pictures_that_are_none(given_):
    with pytest.raises(InvalidInput, match="it.image"):
        WIRE.decode(contracts.FacesRequest, {"image": given_}, "it", Inlet(friendly=True))


def test_the_wire_form_is_json_that_anybody_reads():
    encoded = dumps(WIRE.encode(media.Word, media.Word("hé", 0.5, 1.0)))
    assert json.loads(encoded) == {"text": "hé", "start": 0.5, "end": 1.0}
