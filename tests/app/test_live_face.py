"""The face that a browser draws, in a real Chromium on a processor without graphics: against the film, number for
number against the rig, and when things are taken away.

Skipped where there is no Chromium at /usr/bin/chromium.
"""

import base64
import functools
import http.server
import threading
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
from animism.tools.media import ARKIT_BLENDSHAPES, blendshapes
from animism.tools.sculpture.film import Film
from animism.tools.sculpture.live import live_pack
from animism.tools.sculpture.rig import Rig
from animism.tools.sculpture.schema import Sculpture

CHROMIUM = Path("/usr/bin/chromium")
PAGE = Path(__file__).parents[2] / "app" / "page"
SWITCHES = [
    "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
]  # fmt: skip
SIDE = 160
TALK = blendshapes(jawOpen=0.6, mouthSmileLeft=0.5, mouthSmileRight=0.5, cheekPuff=0.3, browInnerUp=0.6)

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="needs /usr/bin/chromium")

SETUP = """async (pack) => {
  const [{ LiveFace }, { Rig }, { readPack }, { Governor, SIZES }, { NAMES }] = await Promise.all(
    ["live_face", "rig", "pack", "governor", "expression"].map((name) => import(`/face/${name}.js`)));
  const bytes = Uint8Array.from(atob(pack), (c) => c.charCodeAt(0)).buffer;
  const read = (face, side) => {
    const gl = face.gl, pixels = new Uint8Array(4 * side * side);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.readPixels(0, 0, side, side, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    let text = "";
    for (let i = 0; i < pixels.length; i += 8192) text += String.fromCharCode(...pixels.subarray(i, i + 8192));
    return btoa(text);
  };
  Object.assign(window, { LiveFace, Rig, readPack, Governor, SIZES, NAMES, bytes, read });
}"""


def figure():
    """A round body with glasses and a hat, a beard that moves with the jaw, a chest that stays."""
    return Sculpture(
        materials={
            "skin": {"color": "#c0392b", "roughness": 0.35}, "gold": {"color": "#e8b24a", "metalness": 0.9},
            "hair": {"color": "#f4efe6"}, "cloth": {"color": "#2f9c8f"},
        },
        solids=[
            {"shape": "ellipsoid", "radii": (1.0, 0.92, 0.95)},
            {"shape": "torus", "center": (0.36, 0.16, 1.02), "radius": 0.26, "thickness": 0.02, "mirror": True,
             "material": "gold", "group": "glasses"},
            {"shape": "cone", "center": (0, 1.0, 0), "half_height": 0.3, "bottom": 0.6, "top": 0.4,
             "material": "cloth", "group": "hat"},
            {"shape": "ellipsoid", "center": (0, -0.95, 0.55), "radii": (0.4, 0.3, 0.2), "material": "hair",
             "group": "beard", "part": "jaw"},
            {"shape": "ellipsoid", "center": (0, -1.5, -0.1), "radii": (0.9, 0.6, 0.5), "material": "cloth",
             "group": "body", "part": "torso"},
        ],
        camera={"height": 0.0, "half_frame": 1.7}, floor=-2.2,
    )  # fmt: skip


class Files(http.server.SimpleHTTPRequestHandler):
    """The page's folder, and an empty page at ``/``."""

    extensions_map: ClassVar = {".js": "text/javascript"}

    def do_GET(self):
        if self.path != "/":
            return super().do_GET()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><link rel=icon href='data:,'>")

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def sculpture():
    return figure()


@pytest.fixture(scope="module")
def page(sculpture):
    from playwright.sync_api import sync_playwright

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Files, directory=str(PAGE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(CHROMIUM), args=SWITCHES)
        tab = browser.new_page()
        tab.goto(f"http://127.0.0.1:{server.server_port}/")
        tab.evaluate(SETUP, base64.b64encode(live_pack(sculpture)).decode())
        yield tab
        browser.close()
    server.shutdown()
    server.server_close()


def listed(weights):
    return None if weights is None else [float(w) for w in weights]


def picture(text, side=SIDE):
    """What ``read`` of the page gave, the first row on top."""
    return np.frombuffer(base64.b64decode(text), np.uint8).reshape(side, side, 4)[::-1, :, :3]


def likeness(a, b):
    """Peak signal to noise ratio, dB."""
    return 10 * np.log10(255**2 / np.mean((a.astype(float) - b.astype(float)) ** 2))


# ---- pictures

POSES = [
    (None, (0, 0, 0)), (TALK, (4, 14, 3)), (blendshapes(eyeBlinkLeft=1, mouthPucker=0.8), (-6, -14, -5)),
]  # fmt: skip


def test_the_browser_draws_what_the_film_draws(page, sculpture):
    told = page.evaluate(
        """async ([poses, side]) => {
          const stages = [], canvas = document.createElement("canvas");
          const onStage = (text, part) => stages.push([text, part]);
          const face = await LiveFace.create(canvas, bytes, { onStage, size: side });
          window.face = face;
          const shots = poses.map(([weights, pose]) => {
            face.draw(weights && new Float32Array(weights), pose);
            return read(face, side);
          });
          return { stages, shots, size: [canvas.width, canvas.height], error: face.gl.getError(), info: face.info };
        }""",
        [[[listed(w), list(p)] for w, p in POSES], SIDE],
    )
    assert told["error"] == 0 and told["size"] == [SIDE, SIDE]
    assert told["info"]["software"] and "SwiftShader" in told["info"]["renderer"]
    assert told["stages"][0][1] == 0 and told["stages"][-1][1] == 1
    film = Film(sculpture, SIDE)
    for (weights, pose), shot in zip(POSES, told["shots"], strict=True):
        assert likeness(picture(shot), film.frame(weights, pose)) > 34


def test_another_size_after_resize(page, sculpture):
    shot = page.evaluate(
        "() => { face.resize(97.2); face.draw(null, [0, 0, 0]); return [face.canvas.width, read(face, 96)]; }"
    )
    assert shot[0] == 96
    assert likeness(picture(shot[1], 96), Film(sculpture, 96).frame()) > 32
    assert page.evaluate("() => { face.resize(NaN); return face.canvas.width; }") == 64


def test_poses_beyond_the_mesh_are_brought_back_and_odd_numbers_do_no_harm(page):
    same = page.evaluate(
        """() => {
          face.resize(96);
          const shot = (w, p) => { face.draw(w, p); return read(face, 96); };
          return [
            shot(null, [90, -90, 90]) === shot(null, [15, -26, 10]),
            shot(new Array(52).fill(NaN), [NaN, undefined, 0]) === shot(null, [0, 0, 0]),
            shot(new Array(52).fill(-3), [0, 0, 0]) === shot(new Array(52).fill(0), [0, 0, 0]),
          ];
        }"""
    )
    assert same == [True, True, True]


def test_it_comes_back_when_the_graphics_processor_was_taken_away(page):
    told = page.evaluate(
        """async () => {
          face.resize(96);
          face.draw(null, [0, 10, 0]);
          const before = read(face, 96), loss = face.gl.getExtension("WEBGL_lose_context");
          const until = async (done) => {
            for (let i = 0; i < 800 && !done(); i++) await new Promise((r) => setTimeout(r, 25));
          };
          loss.loseContext();
          await until(() => face.renderer === null);
          const lost = !face.alive;
          face.draw(null, [0, 10, 0]);
          loss.restoreContext();
          await until(() => face.alive);
          face.draw(null, [0, 10, 0]);
          return { lost, alive: face.alive, same: read(face, 96) === before };
        }"""
    )
    assert told == {"lost": True, "alive": True, "same": True}


def test_after_dispose_nothing_is_drawn_and_nothing_is_left(page):
    left = page.evaluate(
        """() => {
          const gl = face.gl, programs = Object.values(face.renderer.programs), first = face.renderer.sized.first;
          face.dispose();
          face.draw(null, [0, 0, 0]);
          face.resize(200);
          const left = [...programs.map((p) => gl.isProgram(p.program)), gl.isTexture(first.textures[0])];
          return [face.alive, gl.getError(), ...left];
        }"""
    )
    assert left[:2] == [False, 0] and not any(left[2:])


@pytest.mark.parametrize("spoil, said", [
    ("new ArrayBuffer(3)", "not the pack"), ("new TextEncoder().encode('x'.repeat(99)).buffer", "not the pack"),
    ("bytes.slice(0, 9000)", "cut off"), ("bytes.slice(0, bytes.byteLength - 20)", "cut off"),
    ("(() => { const b = bytes.slice(0); new Uint8Array(b)[8] = 9; return b; })()", "another version"),
])  # fmt: skip
def test_what_is_no_pack_is_refused(page, spoil, said):
    words = page.evaluate(
        f"() => LiveFace.create(document.createElement('canvas'), {spoil}).then(() => 'made', (e) => e.message)"
    )
    assert said in words


def test_without_webgl2_it_says_so(page):
    words = page.evaluate(
        """() => {
          const canvas = document.createElement("canvas");
          canvas.getContext("2d"); // such a canvas has no other context
          return LiveFace.create(canvas, bytes).then(() => "made", (e) => `${e instanceof Error} ${e.message}`);
        }"""
    )
    assert words == "true this browser cannot draw with WebGL2"


def test_what_there_is_can_be_asked_before_a_face_is_made(page):
    found = page.evaluate("() => LiveFace.probe()")
    assert found["software"] and "SwiftShader" in found["renderer"]


# ---- the rig


def rig_numbers(rig, weights):
    """What ``rig.js`` gives, from ``rig.py``."""
    f = rig.frame(weights)
    eyes = [
        [*e.center, e.bound_radius, *e.axes[0:3], e.radii[0], *e.axes[3:6], e.radii[1], *e.axes[6:9], e.radii[2],
         *e.gaze[:2], e.iris, e.pupil, e.upper_cos, e.upper_sin, e.lower_cos, e.lower_sin, e.tilt, e.lids, 0, 0]
        for e in f.eyes
    ]  # fmt: skip
    return {
        "mouth": [
            f.teeth_v, f.teeth_curve, f.teeth_half_width, f.teeth_shift, f.lower_teeth_v, f.fang_u, f.fang_v,
            f.tongue_out, f.tongue_u, f.tongue_v, f.tongue_half_width, 0, f.upper_teeth, f.lower_teeth, f.fangs, f.tongue,
        ],
        "eyes": eyes, "outline": rig.mouth(weights).outline(), "spines": rig.brows(weights),
        "bumps": [[b.u, b.v, b.radius_u, b.radius_v, b.height] for b in f.bumps[: f.bump_count]],
    }  # fmt: skip


def test_the_rig_gives_the_same_numbers(page, sculpture):
    random = np.random.default_rng(5)
    rows = [None, *np.eye(52, dtype=np.float32), *(random.random((20, 52)) ** 3).astype(np.float32)]
    told = page.evaluate(
        """(rows) => {
          const pack = readPack(bytes), rig = new Rig(pack.header, pack.height);
          return rows.map((row) => {
            const f = rig.frame(row), list = (a) => [...a];
            return { mouth: list(f.mouth), eyes: list(f.eyes), outline: list(f.outline), spines: list(f.spines),
                     bumps: list(f.bumps.subarray(0, 8 * f.bumpCount)), ball: f.mouthBall,
                     turn: rig.turn([5, -13, 4]) };
          });
        }""",
        [listed(w) for w in rows],
    )
    rig = Rig(sculpture)
    for weights, got in zip(rows, told, strict=True):
        want = rig_numbers(rig, weights)
        assert np.abs(np.array(got["mouth"]) - want["mouth"]).max() < 1e-4
        assert np.abs(np.array(got["eyes"]) - np.ravel(want["eyes"])).max() < 1e-4
        for name in ("outline", "spines"):
            assert np.abs(np.reshape(got[name], (-1, 4))[:, :3] - np.reshape(want[name], (-1, 3))).max() < 1e-4
        assert np.allclose(np.reshape(got["bumps"], (-1, 8))[:, :5], np.reshape(want["bumps"], (-1, 5)), atol=1e-4)
        assert np.allclose(got["ball"], rig.frame(weights).mouth_ball, atol=0.02)
        assert np.allclose(got["turn"], rig.turn((5, -13, 4)).ravel(), atol=1e-7)


def test_the_order_of_the_weights_is_arkits(page):
    assert page.evaluate("() => NAMES") == list(ARKIT_BLENDSHAPES)


# ---- the governor

GOVERN = """([options, spans]) => {
  const governor = new Governor(options), sizes = [governor.size];
  for (const [milliseconds, count] of spans)
    for (let i = 0; i < count; i++) if (governor.note(milliseconds)) sizes.push(governor.size);
  return [sizes, governor.tooSlow];
}"""


@pytest.mark.parametrize("options, spans, sizes, too_slow", [
    ({}, [(16.7, 2000)], [540, 720], False),  # a good machine gets the most
    ({}, [(33.3, 2000)], [540], False),  # a screen of 30 Hz is no slow machine
    ({}, [(50, 60), (30, 500)], [540, 400, 300], False),
    ({}, [(55, 500)], [540, 400, 300], False),  # slow, but words and lips still go together
    ({}, [(100, 500)], [540, 400, 300], True),
    ({}, [(900, 9)], [540, 300], True),  # no graphics: known within nine frames
    ({"start": 100}, [(30, 100)], [300], False),
    ({"start": 900, "most": 450}, [(16.7, 1000)], [400], False),
    ({"most": 10}, [(16.7, 1000)], [300], False),
    ({}, [(30, 30), (900, 1), (30, 30), (float("nan"), 5)], [540], False),  # one hiccup is none
])  # fmt: skip
def test_the_governor_chooses(page, options, spans, sizes, too_slow):
    assert page.evaluate(GOVERN, [options, [list(s) for s in spans]]) == [sizes, too_slow]


def test_the_governor_does_not_swing(page):
    """Fast at 540 and slow at 720: the larger size is tried ever less often."""
    changes = page.evaluate(
        """() => {
          const governor = new Governor(), changes = [];
          for (let time = 0; time < 600000; ) {
            const took = governor.size > 540 ? 60 : 16.7;
            time += took;
            if (governor.note(took) && governor.size > 540) changes.push(time);
          }
          return changes;
        }"""
    )
    gaps = np.diff(changes)
    assert 2 <= len(changes) <= 9 and (np.diff(gaps) > -2000).all() and gaps[-1] > 4 * gaps[0]


def test_the_governor_heeds_a_smaller_place_and_a_rest(page):
    assert page.evaluate(
        """() => {
          const governor = new Governor({ start: 720 });
          governor.limit(420);
          const small = governor.size;
          governor.rest();
          return [small, governor.note(60000), governor.size, SIZES.includes(governor.size)];
        }"""
    ) == [400, False, 400, True]
