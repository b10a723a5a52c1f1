"""Avatars in the programs of others: the Khronos validator, three.js and three-vrm in a real Chromium without graphics,
against the portrait's own film.

The packages come from npm into a cache folder (``$ANIMISM_TEST_NPM``, default ``~/.cache/animism-tests/avatars``),
once. Skipped where there is no node, npm or Chromium, or the packages cannot be had.
"""

import base64
import functools
import http.server
import importlib.util
import io
import json
import os
import shutil
import subprocess
import threading
from pathlib import Path

import numpy as np
import pytest
from animism.tools.avatar.export import written
from animism.tools.avatar.motion import quaternion
from animism.tools.media import ARKIT_INDEX, BlendshapeTrack, blendshapes
from animism.tools.sculpture.film import Film
from animism.tools.sculpture.lighting import camera_struct
from animism.tools.sculpture.rig import Rig
from PIL import Image as Pictures

_spec = importlib.util.spec_from_file_location("avatar_figure", Path(__file__).with_name("avatar_figure.py"))
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)
figure = _module.figure

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = [
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
]
PACKAGES = ("three@0.187.0", "@pixiv/three-vrm@3.5.5", "gltf-validator@2.0.0-dev.3.10")
PAGE = Path(__file__).with_name("avatar_page.html")
SIDE = 256
VALIDATE = """
const validator = require("gltf-validator"), fs = require("fs");
Promise.all(process.argv.slice(1).map((f) => validator.validateBytes(new Uint8Array(fs.readFileSync(f)), { uri: f })))
  .then((all) => console.log(JSON.stringify(all.map((r) => r.issues))));
"""


@pytest.fixture(scope="module")
def npm():
    """A folder with the packages."""
    if not (shutil.which("node") and shutil.which("npm")):
        pytest.skip("needs node and npm")
    folder = Path(os.environ.get("ANIMISM_TEST_NPM") or Path.home() / ".cache" / "animism-tests" / "avatars")
    folder.mkdir(parents=True, exist_ok=True)
    done = folder / "installed"
    if not done.exists() or done.read_text() != " ".join(PACKAGES):
        command = ["npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES]
        got = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
        if got.returncode:
            pytest.skip(f"npm could not bring the packages: {got.stderr.strip()[-200:]}")
        done.write_text(" ".join(PACKAGES))
    return folder


class Files(http.server.SimpleHTTPRequestHandler):
    extensions_map = {".js": "text/javascript", ".html": "text/html", "": "application/octet-stream"}  # noqa: RUF012

    def do_GET(self):
        if self.path != "/":
            return super().do_GET()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(PAGE.read_bytes())

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def page(npm):
    if not CHROMIUM.exists():
        pytest.skip("needs /usr/bin/chromium")
    from playwright.sync_api import sync_playwright

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Files, directory=str(npm)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(CHROMIUM), args=SWITCHES)
        tab = browser.new_page()
        tab.goto(f"http://127.0.0.1:{server.server_port}/")
        tab.wait_for_function("window.ready", timeout=60_000)
        yield tab
        browser.close()
    server.shutdown()
    server.server_close()


def talk():
    """Jaw up and down for two seconds, the head turning."""
    t = np.arange(50) / 25
    weights = np.zeros((50, 52), np.float32)
    weights[:, ARKIT_INDEX["jawOpen"]] = 0.5 - 0.5 * np.cos(2 * np.pi * t)
    return BlendshapeTrack(weights, np.column_stack([0 * t, 20 * t / 2, 0 * t]).astype(np.float32), 25.0)


@pytest.fixture(scope="module")
def made():
    sculpture = figure()
    return {
        "glb": written(sculpture, "glb", "Pip", {}, track=talk(), triangles=18_000),
        "vrm": written(sculpture, "vrm", "Pip", {}, triangles=18_000),
        "lit": written(sculpture, "glb", "Pip", {}, lit=True, triangles=13_000),
    }


@pytest.fixture(scope="module")
def film():
    return Film(figure(), SIDE)


def opened(page, avatar):
    """The avatar before the portrait's camera."""
    sculpture, k = figure(), avatar.metres
    camera, low = camera_struct(sculpture.camera), np.array([0, avatar.low, 0])
    view = {
        "fov": sculpture.camera.field_of_view, "eye": ((np.array(camera.eye) - low) * k).tolist(),
        "target": ((np.array([0, sculpture.camera.height, 0]) - low) * k).tolist(),
    }  # fmt: skip
    return page.evaluate("([bytes, view]) => open3d(bytes, view)", [base64.b64encode(avatar.content).decode(), view])


def picture(text):
    """uint8 (S, S, 4)."""
    return np.asarray(Pictures.open(io.BytesIO(base64.b64decode(text.split(",")[1]))).convert("RGBA"))


def apart(shown, wanted):
    """Mean difference of the figure's pixels, 0 to 255, after a blur of two pixels (edges are drawn differently)."""
    inside = shown[..., 3] > 250
    a, b = (np.asarray(Pictures.fromarray(np.ascontiguousarray(p)).resize((SIDE // 2, SIDE // 2), Pictures.Resampling.BOX), float)
            for p in (shown[..., :3], wanted))  # fmt: skip
    mask = np.asarray(Pictures.fromarray(inside).resize((SIDE // 2, SIDE // 2)))
    assert mask.mean() > 0.2
    return float(np.abs(a - b)[mask].mean())


EXPRESSIONS = [
    ({}, (0, 0, 0)), ({"jawOpen": 1.0}, (0, 0, 0)), ({"mouthSmileLeft": 1.0}, (0, 0, 0)),
    ({"eyeBlinkLeft": 1.0}, (0, 0, 0)), ({"browInnerUp": 1.0, "eyeLookInLeft": 1.0}, (0, 0, 0)), ({}, (5, 20, 4)),
]  # fmt: skip


def test_the_khronos_validator_finds_nothing(npm, made, tmp_path):
    files = []
    for name, avatar in made.items():
        files.append(tmp_path / f"{name}.{'vrm' if name == 'vrm' else 'glb'}")
        files[-1].write_bytes(avatar.content)
    ran = subprocess.run(
        ["node", "-e", VALIDATE, *map(str, files)], cwd=npm, capture_output=True, text=True, timeout=120, check=True
    )
    for file, issues in zip(files, json.loads(ran.stdout), strict=True):
        assert issues["numErrors"] == issues["numWarnings"] == 0, (file.name, issues["messages"][:5])


@pytest.mark.parametrize(("weights", "pose"), EXPRESSIONS)
def test_it_looks_and_moves_as_the_portrait_does(page, made, film, weights, pose):
    if weights == {} and pose == (0, 0, 0):
        told = opened(page, made["glb"])
        assert told["faces"] == [67, 67] and told["animations"] == 1
    turn = quaternion(Rig(figure()).turn(pose)).tolist()
    shown = picture(page.evaluate("([w, q]) => draw(w, q)", [weights, turn]))
    wanted = film.frame(blendshapes(**weights), pose)
    still = film.frame()
    assert apart(shown, wanted) < (18 if any(pose) else 9), "a head that turns takes its light along"
    if weights or any(pose):
        moved = np.abs(wanted.astype(int) - still).max(2) > 40
        there = moved & (shown[..., 3] > 250)
        near = np.abs(shown[..., :3].astype(int) - wanted)[there].mean()
        was = np.abs(shown[..., :3].astype(int) - still)[there].mean()
        assert near < 0.75 * was, "it moved where the portrait moves"


def test_a_performance_plays(page, made, film):
    opened(page, made["glb"])
    shown = picture(page.evaluate("play(1.5)"))
    assert apart(shown, film.frame(talk().weights[37], talk().pose[37])) < 18


def test_three_vrm_takes_the_vrm(page, made, film):
    assert opened(page, made["vrm"])["vrm"]
    rest = picture(page.evaluate("express({}).picture"))
    assert apart(rest, film.frame()) < 9
    told = page.evaluate("express({ aa: 1, blink: 1 })")
    assert {"happy", "aa", "blinkLeft", "lookUp", "jawOpen", "tongueOut"} <= set(told["names"])
    assert told["meta"]["metaVersion"] == "1" and told["meta"]["name"] == "Pip"
    shut = film.frame(blendshapes(eyeBlinkLeft=1.0, eyeBlinkRight=1.0))
    eyes = np.abs(shut.astype(int) - film.frame()).max(2) > 60
    shown = picture(told["picture"])
    assert np.abs(shown[..., :3].astype(int) - shut)[eyes].mean() < 45


def test_light_may_be_left_to_others(page, made):
    opened(page, made["lit"])
    dark = picture(page.evaluate("draw({})"))
    assert dark[..., :3][dark[..., 3] > 250].max() < 30, "nobody lit it"
