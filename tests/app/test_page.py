"""The page in a real browser against a real server: describe, watch, meet, talk, interrupt, change, undo, on a desk, on a
phone, by keyboard alone. Nothing is imitated; only the machine's Chromium is needed.

The browser draws without a graphics processor here, so faces come as the server's pictures, or stand still where a test
does not look at them; a face that the browser draws itself has tests of its own.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="the page's tests need playwright")
CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="the page's tests need Chromium")

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--autoplay-policy=no-user-gesture-required",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
]  # fmt: skip
AUDIT = (Path(__file__).parent / "page_audit.js").read_text("utf-8")
PATIENCE = 60_000
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
DESK = {"viewport": {"width": 1280, "height": 800}}
MARKUP = "<img src=x onerror=\"window.broken=1\"><script>window.broken=1</script>"


@dataclass
class Served:
    """A running server and who lives there."""

    address: str
    home: Path
    slug: str
    name: str


@dataclass
class Watched:
    """What a page asked for and complained about."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    missing: bool = False


def serving(home: Path, *options: str, port: int = 0, **variables: str) -> tuple[subprocess.Popen[str], str]:
    """``animism serve`` in a process of its own, and its address."""
    command = [sys.executable, "-c", "from animism.app.command_line import main; main()", "serve", "--port", str(port), "--json"]
    settings = {k: v for k, v in os.environ.items() if not k.startswith(("ANIMISM_", "OPENAI_")) or k.startswith("ANIMISM_ENGINE_")}
    process = subprocess.Popen(
        [*command, *options], stdout=subprocess.PIPE, text=True, cwd=home.parent,
        env={**settings, "ANIMISM_HOME": str(home), "ANIMISM_LOAD_PLUGINS": "", **variables},
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, "the server does not start"
    return process, json.loads(line)["address"].rstrip("/")


def stop(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()


@pytest.fixture(scope="module")
def served(settled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The server of this module, with the apple living in its home."""
    home = tmp_path_factory.mktemp("page") / "home"
    shutil.copytree(settled, home)
    process, address = serving(home)
    try:
        import httpx2

        persona = httpx2.get(f"{address}/api/personas", timeout=60).json()["personas"][0]
        yield Served(address, home, persona["slug"], persona["name"])
    finally:
        stop(process)


@pytest.fixture(scope="module")
def playwright() -> Iterator[Any]:
    with sync_api.sync_playwright() as running:
        yield running


@pytest.fixture(scope="module")
def browser(playwright: Any) -> Iterator[Any]:
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield chromium
    chromium.close()


@pytest.fixture
def opened(served: Served, browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens a page; at the end of the test, nothing may have gone to another host or broken."""
    contexts: list[Any] = []
    watched = Watched()

    def open_page(
        place: str = "", *, address: str | None = None, wait: str | None = None, face: str = "still", by: Any = None, **options: Any
    ) -> Any:
        context = (by or browser).new_context(**{**DESK, **options})
        context.add_init_script(f"localStorage.setItem('animism.face', '{face}')")
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: watched.requests.append(request.url))
        page.on("websocket", lambda socket: watched.requests.append(socket.url))
        page.on("pageerror", lambda error: watched.complaints.append(str(error)))
        page.on("console", lambda message: message.type == "error" and watched.complaints.append(message.text))
        page.goto(f"{address or served.address}/{place}")
        if wait:
            page.wait_for_selector(wait)
        return page

    open_page.watched = watched  # type: ignore[attr-defined]
    yield open_page
    for context in contexts:
        context.close()
    elsewhere = [url for url in watched.requests if not re.match(r"(https?|ws)://127\.0\.0\.1[:/]|blob:|data:", url)]
    assert not elsewhere, f"the page called another host: {elsewhere[:3]}"
    # a browser reports an answer such as 404 as an error of its own; the tests that provoke one look at the page
    # and the test that stops a server says that it may be missed
    assert not [line for line in watched.complaints if "the server responded with a status of" not in line and not watched.missing]


def until(page: Any, expression: str, seconds: float = PATIENCE / 1000) -> None:
    """Waits until ``expression`` is true in the page. Playwright's own way evaluates text inside the page, which the
    page's policy rightly refuses."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"not within {seconds:.0f} s: {expression}"
        page.wait_for_timeout(60)


def mouth_of(page: Any, served: Served) -> list[float]:
    """Left, top, right and bottom of the mouth, in parts of the picture."""
    marks = page.evaluate(f"fetch('/api/personas/{served.slug}/files/landmarks.json').then((answer) => answer.json())")
    side = page.evaluate("document.querySelector('.still').naturalWidth")
    xs, ys = zip(*(point[:2] for point in marks["points"][48:68]), strict=True)
    grow = (max(xs) - min(xs)) * 0.15
    return [(min(xs) - grow) / side, (min(ys) - grow) / side, (max(xs) + grow) / side, (max(ys) + 2.5 * grow) / side]


def meet(opened: Callable[..., Any], served: Served, **options: Any) -> Any:
    """The apple, face to face and greeting."""
    page = opened(f"#/meet/{served.slug}", wait=".still.here", **options)
    page.wait_for_selector(".round[aria-label=Speak]")  # the talk is open
    button = page.locator(".meet-button")
    if button.count():
        button.click()
    return page


def quiet(page: Any) -> None:
    """Waits until nothing is said."""
    until(page, "document.querySelector('.stage').dataset.state === 'idle' && document.querySelector('.send').getAttribute('aria-label') === 'Send'")


def say(page: Any, text: str) -> None:
    page.fill("#say", text)
    page.press("#say", "Enter")


def audit(page: Any) -> list[str]:
    # what comes in softly has arrived, or its contrast is that of half an entrance
    until(page, "document.getAnimations().every((one) => one.playState !== 'running' || one.effect.getTiming().iterations === Infinity)")
    return page.evaluate(AUDIT)


def test_describe_watch_meet_and_part(opened: Callable[..., Any], served: Served) -> None:
    page = opened(wait=".person")
    page.fill("#anything", "a cheerful lemon who collects stamps")
    page.click(".make")
    page.wait_for_selector(".making-lines.written")
    assert "lemon" in page.inner_text(".making-text").lower()
    job = page.evaluate("location.hash")
    page.reload()  # the job is in the address: what was told before is told again
    assert page.evaluate("location.hash") == job
    page.wait_for_selector(".making-picture img.whole.here")
    page.wait_for_selector(".listen")
    page.click("a.button.large")
    page.wait_for_selector(".stage")
    name = page.inner_text(".stage h1")
    until(page, "document.querySelectorAll('.subtitle .said').length > 0")
    page.click(".wordmark")
    until(page, "document.querySelectorAll('.person').length === 2")
    card = page.locator(".people li", has_text=name)
    card.hover()
    card.locator(".discard").click()
    page.keyboard.press("Escape")
    assert card.count() == 1, "Escape keeps it"
    card.locator(".discard").click()
    page.click("dialog .danger")
    until(page, "document.querySelectorAll('.person').length === 1")


def test_making_can_be_cancelled_and_says_so(opened: Callable[..., Any]) -> None:
    page = opened(wait="#anything")
    page.fill("#anything", "a very patient glacier")
    page.dblclick(".make")  # the second click does nothing
    page.wait_for_selector(".making-foot button")
    page.click(".making-foot button")
    page.wait_for_selector("[role=alert]")
    assert page.inner_text(".making-name") == "Stopped"
    page.get_by_role("button", name="Try again").click()
    assert page.input_value("#anything") == ""


MOUTH = """async ([box, ms, enough]) => {
  const canvas = document.querySelector("canvas.live");
  const look = () => {
    const drawing = canvas.getContext("2d"), s = canvas.width;
    return drawing.getImageData(box[0] * s, box[1] * s, (box[2] - box[0]) * s, (box[3] - box[1]) * s).data;
  };
  let before = look(), most = 0;
  const end = performance.now() + ms;
  while (performance.now() < end && most < enough) {
    await new Promise((done) => setTimeout(done, 120));
    const now = look();
    let sum = 0;
    for (let i = 0; i < now.length; i += 4) sum += Math.abs(now[i] - before[i]);
    most = Math.max(most, sum / (now.length / 4));
    before = now;
  }
  return most;
}"""


def test_the_mouth_moves_with_the_sound_and_rests_without_it(opened: Callable[..., Any], served: Served) -> None:
    page = meet(opened, served, face="video")
    page.wait_for_selector("canvas.live.here")
    box = mouth_of(page, served)
    say(page, "Tell me about yourself.")
    until(page, "document.querySelectorAll('.subtitle .said').length > 1")
    speaking = page.evaluate(MOUTH, [box, 20_000, 12])  # to the first wide movement; pictures may be late
    page.keyboard.press("Escape")
    quiet(page)
    page.wait_for_timeout(600)
    # at rest some while is calm: the first may see the loop of the resting face arrive
    resting = min(page.evaluate(MOUTH, [box, 2500, 1e9]) for _ in range(4))
    assert speaking > 2.0, f"the mouth stands still while it speaks ({speaking:.2f})"
    assert speaking > 2.0 * resting, f"speaking moves it by {speaking:.2f}, rest by {resting:.2f}"


DRAWN = """async ([box, ms, enough]) => {
  const small = document.createElement("canvas"), drawing = small.getContext("2d", { willReadFrequently: true });
  let before = null, most = 0, colours = 0;
  small.width = small.height = 48;
  const end = performance.now() + ms;
  while (performance.now() < end && most < enough) {
    await new Promise(requestAnimationFrame);  // after the page's own drawing of this frame, before it is shown
    const live = document.querySelector("canvas.live"), s = live.width;
    drawing.drawImage(live, box[0] * s, box[1] * s, (box[2] - box[0]) * s, (box[3] - box[1]) * s, 0, 0, 48, 48);
    const now = drawing.getImageData(0, 0, 48, 48).data;
    let sum = 0;
    for (let i = 0; i < now.length; i += 4) sum += Math.abs(now[i] - (before ?? now)[i]);
    most = Math.max(most, sum / (now.length / 4));
    colours = new Set(now).size;
    before = now;
  }
  return [most, colours];
}"""


def test_the_browser_draws_the_face_itself(opened: Callable[..., Any], served: Served, playwright: Any) -> None:
    """In WebGL2 by a processor without graphics, thus tiny: it comes, and its mouth moves with the sound."""
    flags = "--no-sandbox --use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader --ignore-gpu-blocklist"
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*flags.split(), "--autoplay-policy=no-user-gesture-required"])
    try:
        page = opened(f"#/meet/{served.slug}", wait="canvas.live.here", face="sculpture", by=chromium,
                      viewport={"width": 280, "height": 480}, device_scale_factor=0.25)
        assert page.evaluate("document.querySelector('.face').dataset.face") == "live"
        button = page.locator(".meet-button")
        if button.count():
            button.click()
        say(page, "Tell me about yourself.")
        until(page, "document.querySelectorAll('.subtitle .said').length > 0")
        moved, colours = page.evaluate(DRAWN, [mouth_of(page, served), 15_000, 6])
        assert colours > 8, "the canvas holds a picture"
        assert moved > 3, f"the mouth stands still while it speaks ({moved:.2f})"
        page.context.close()
    finally:
        chromium.close()


def test_the_page_does_not_wait_to_know_who_asks(opened: Callable[..., Any], served: Served) -> None:
    page = opened()
    page.route("**/api/me", lambda route: None)  # never answered
    page.reload()
    page.wait_for_selector(".person")
    page.fill("#anything", "a kite")
    assert page.is_enabled(".make")


def test_other_looks_are_chosen_and_undone(opened: Callable[..., Any], served: Served) -> None:
    page = meet(opened, served)
    page.keyboard.press("Escape")
    page.click("[data-opens=card]")
    page.click("#tab-change")
    page.wait_for_selector(".versions li")
    before = page.locator(".versions li").count()
    portrait = page.get_attribute(".still", "src")
    page.get_by_role("button", name="Three other looks").dblclick()
    page.wait_for_selector(".take >> nth=2")
    assert page.locator(".take").count() == 3, "asked for twice, drawn once"
    page.locator(".take >> nth=1").dblclick()
    until(page, f"document.querySelectorAll('.versions li').length === {before + 1}")
    until(page, f"document.querySelector('.still').getAttribute('src') !== {json.dumps(portrait)}")
    page.locator(".versions li:not(.current) [aria-label^='What differs']").first.click()
    page.wait_for_selector(".side-by-side img >> nth=1")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Undo", exact=True).click()
    until(page, f"document.querySelector('.still').getAttribute('src') === {json.dumps(portrait)}")


def test_a_server_that_stops_in_mid_sentence_and_comes_back(opened: Callable[..., Any], settled: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(settled, home)
    process, address = serving(home)
    try:
        slug = next(iter(json.loads(_fetched(f"{address}/api/personas"))["personas"]))["slug"]
        opened.watched.missing = True  # type: ignore[attr-defined]
        page = opened(f"#/meet/{slug}", address=address, wait=".still.here")
        page.wait_for_selector(".round[aria-label=Speak]")
        say(page, "Tell me a long story.")
        until(page, "document.querySelectorAll('.subtitle .said').length > 0")
        process.kill()
        process.wait()
        page.wait_for_selector("#banner:not([hidden])")
        assert "away" in page.inner_text("#banner")
        say(page, "Are you there?")
        page.click("[data-opens=talk]")
        assert "when the connection is back" in page.inner_text(".turns")
        process, _ = serving(home, port=int(address.rsplit(":", 1)[1]))
        page.wait_for_selector("#banner", state="hidden")
        until(page, "document.querySelectorAll('.turns .mine').length === 2 && document.querySelectorAll('.subtitle .said').length > 0")
        said = page.locator(".turns .mine p").all_inner_texts()
        assert said == ["Tell me a long story.", "Are you there?"], "nothing is lost or doubled"
        page.context.close()
    finally:
        stop(process)


def _fetched(url: str) -> str:
    import httpx2

    return httpx2.get(url, timeout=60).text


def test_talk_interrupt_and_talk_again(opened: Callable[..., Any], served: Served) -> None:
    page = meet(opened, served)
    say(page, "Tell me a long story.")  # it may have spoken a moment ago, and then does not greet
    until(page, "document.querySelector('.send').getAttribute('aria-label') === 'Interrupt'")
    say(page, "Hello! My name is Robin.")  # while it speaks: that cuts in
    until(page, "document.querySelectorAll('.subtitle .said').length > 0")
    page.keyboard.press("Escape")
    until(page, "document.querySelector('.send').getAttribute('aria-label') === 'Send'", 3.0)
    say(page, "What do you like?")
    until(page, "document.querySelector('.stage').dataset.state === 'speaking'")
    until(page, "document.querySelectorAll('.subtitle .said').length > 0")
    page.click("[data-opens=talk]")
    page.wait_for_selector(".turns .mine >> nth=1")
    assert page.locator(".turns .mine p").all_inner_texts()[-2:] == ["Hello! My name is Robin.", "What do you like?"]
    page.click("#tab-memory")
    page.wait_for_selector(".memories li")
    assert "Robin" in page.inner_text(".memory")
    page.click(".memory .danger")
    page.click("dialog .danger")
    until(page, "document.querySelectorAll('.memories li').length === 0")


def test_a_reload_goes_on_with_the_talk(opened: Callable[..., Any], served: Served) -> None:
    page = meet(opened, served)
    quiet(page)
    say(page, "Tell me a long story.")
    until(page, "document.querySelector('.stage').dataset.state === 'speaking'")
    page.reload()
    page.wait_for_selector(".still.here")
    page.wait_for_timeout(500)
    assert page.locator(".meet-button").count() == 0, "an old acquaintance is not asked to tap"
    page.click("[data-opens=talk]")
    page.wait_for_selector(".turns .mine")
    assert "Tell me a long story." in page.inner_text(".turns")
    say(page, "Go on.")
    until(page, "document.querySelectorAll('.subtitle .said').length > 0")


def test_edit_undo_and_compare(opened: Callable[..., Any], served: Served) -> None:
    page = meet(opened, served)
    page.keyboard.press("Escape")
    page.click("[data-opens=card]")
    page.fill(".card-form input[type=text] >> nth=0", "Sir Pippin of the Orchard")
    assert page.inner_text(".saving [role=status]") == "1 change"
    page.click(".saving .main")
    until(page, "document.querySelector('.stage h1').textContent === 'Sir Pippin of the Orchard'")
    page.click("#tab-change")
    page.wait_for_selector(".versions li >> nth=1")
    page.get_by_role("button", name="What differs in version 1").click()
    page.wait_for_selector(".differences")
    assert "Sir Pippin of the Orchard" in page.inner_text(".differences ins >> nth=0")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Undo", exact=True).click()
    until(page, f"document.querySelector('.stage h1').textContent === {json.dumps(served.name)}")
    until(page, "!document.querySelector('.versions li:first-child').classList.contains('current')")


def test_a_change_by_talking(opened: Callable[..., Any], served: Served) -> None:
    page = meet(opened, served)
    page.click("[data-opens=card]")
    page.click("#tab-change")
    page.fill(".change .ask textarea", "it should hate checkers")
    page.press(".change .ask textarea", "Enter")
    page.wait_for_selector(".change .theirs")
    page.click("#tab-card")
    until(page, "document.querySelector('.card-form').innerText.includes('checkers')")


def test_a_voice_is_tried_by_ear(opened: Callable[..., Any], served: Served) -> None:
    page = meet(opened, served)
    page.click("[data-opens=card]")
    page.evaluate("const s = document.querySelector('.slider input'); s.value = 0.9; s.dispatchEvent(new Event('input', { bubbles: true }))")
    assert page.inner_text(".saving [role=status]") == "1 change"
    with page.expect_response(lambda answer: answer.url.endswith("/voice/try")) as heard:
        page.get_by_role("button", name="Try it").click()
    assert heard.value.status == 200 and heard.value.headers["content-type"].startswith("audio/")
    page.get_by_role("button", name="Discard").click()
    assert page.is_hidden(".saving")


def test_markup_is_text_everywhere(opened: Callable[..., Any], served: Served) -> None:
    page = meet(opened, served)
    page.keyboard.press("Escape")
    say(page, MARKUP)
    page.click("[data-opens=talk]")
    page.wait_for_selector(".turns .mine")
    assert MARKUP in page.inner_text(".turns")
    page.click("#tab-card")
    page.fill(".card-form textarea >> nth=0", MARKUP)
    page.click(".saving .main")
    page.wait_for_selector(".toast.note")
    page.click(".wordmark")
    page.wait_for_selector(".person")
    assert "<img" in page.inner_text(".person .summary")
    assert page.evaluate("window.broken === undefined && !document.querySelector('img[src=x]')")


def test_a_picture_whose_face_is_marked_by_keyboard(opened: Callable[..., Any], tmp_path: Path) -> None:
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (320, 320), (230, 200, 140))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((60, 40, 260, 290), fill=(200, 120, 80))
    for x in (115, 205):
        draw.ellipse((x - 14, 120, x + 14, 148), fill=(20, 20, 20))
    draw.line((120, 220, 200, 220), fill=(90, 20, 20), width=8)
    out = io.BytesIO()
    picture.save(out, "PNG")
    page = opened(wait="#anything")
    page.set_input_files("input[type=file]", {"name": "me.png", "mimeType": "image/png", "buffer": out.getvalue()})
    page.wait_for_selector("dialog .choice")
    assert page.is_disabled("dialog .main"), "nothing is looked at before somebody has said whom it shows"
    page.check("input[value=person]")
    page.get_by_label("Their name").fill("Kit Example")
    assert page.is_disabled("dialog .main"), "a person's picture wants a word on how they agreed"
    page.get_by_label("How they agreed").fill("in a letter")
    assert page.is_enabled("dialog .main")
    page.check("input[value=nobody]")
    assert not page.is_visible("dialog .theirs")
    page.click("dialog .main")
    page.wait_for_selector("dialog .board")
    assert "left" in page.inner_text(".next-mark")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    page.keyboard.press("Backspace")  # taken back
    assert page.is_disabled("dialog .main")
    for _ in range(3):
        page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # the button has the focus now
    page.wait_for_selector(".making-picture img")
    page.wait_for_selector(".making-foot .button.large, [role=alert]")
    assert page.locator("[role=alert]").count() == 0, page.inner_text(".making-words")


def test_long_pastes_are_cut_with_a_word(opened: Callable[..., Any]) -> None:
    page = opened(wait="#anything")
    page.evaluate("const f = document.querySelector('#anything'); f.value = 'a '.repeat(500000); f.dispatchEvent(new Event('input'))")
    assert len(page.input_value("#anything")) == 4000
    assert "4,000 characters" in page.inner_text(".toast")


def test_places_that_are_not_there_say_so(opened: Callable[..., Any]) -> None:
    page = opened("#/meet/nobody-of-that-name", wait=".lone h1")
    assert page.inner_text("h1") == "Nobody is here"
    page.goto(page.url.split("#")[0] + "#/making/0123456789ab")
    page.wait_for_selector("[role=alert]")
    assert page.inner_text(".making-name") == "This is no longer being made"


def test_away_and_back(opened: Callable[..., Any], served: Served) -> None:
    page = meet(opened, served)
    quiet(page)
    page.context.set_offline(True)
    page.wait_for_selector("#banner:not([hidden])")
    assert "offline" in page.inner_text("#banner")
    page.context.set_offline(False)
    page.wait_for_selector("#banner", state="hidden")
    say(page, "Are you still there?")
    until(page, "document.querySelectorAll('.subtitle .said').length > 0")


def test_a_token_is_asked_for(opened: Callable[..., Any], tmp_path: Path) -> None:
    process, address = serving(tmp_path / "home", "--token", "a-long-enough-token-for-tests")
    try:
        page = opened(address=address, wait=".sign-in input")
        assert audit(page) == []
        page.fill(".sign-in input", "wrong")
        page.keyboard.press("Enter")
        until(page, "document.querySelector('.sign-in [role=alert]').textContent !== ''")
        page.fill(".sign-in input", "a-long-enough-token-for-tests")
        page.keyboard.press("Enter")
        page.wait_for_selector("#anything")
        page.reload()
        page.wait_for_selector(".starters:not([hidden])")
        page.context.close()  # before its server goes
    finally:
        stop(process)


def test_on_a_phone(opened: Callable[..., Any], served: Served) -> None:
    page = opened(wait=".person", **PHONE)
    wide = "document.documentElement.scrollWidth - innerWidth"
    assert page.evaluate(wide) <= 0
    assert audit(page) == []
    page.tap(".person >> nth=0")
    page.wait_for_selector(".still.here")
    assert page.evaluate(wide) <= 0
    page.tap("[data-opens=card]")
    page.wait_for_selector(".panel")
    assert page.evaluate("document.querySelector('.stage').inert"), "what is behind the sheet cannot be reached"
    assert audit(page) == []
    page.tap(".panel [aria-label=Close]")
    assert page.is_hidden(".panel")
    box = page.locator(".talkbar .pillow").bounding_box()
    assert box["y"] + box["height"] <= 844, "the field to talk is on the screen"


def test_by_keyboard_alone(opened: Callable[..., Any], served: Served) -> None:
    page = opened("#/meet/nobody-of-that-name", wait=".lone h1")
    focused = "document.activeElement"
    page.keyboard.press("Tab")
    assert page.evaluate(f"{focused}.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate(f"{focused}.id") == "main"
    page.goto(f"{served.address}/#/")
    page.wait_for_selector(".person")
    until(page, f"{focused}.id === 'anything'")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate(f"{focused}.className") == "person":
            break
    assert page.evaluate(f"{focused}.matches(':focus-visible')")
    assert page.evaluate(f"getComputedStyle({focused}).outlineStyle") != "none"
    page.keyboard.press("Enter")
    page.wait_for_selector(".still.here")
    page.focus("[data-opens=card]")
    page.keyboard.press("Enter")
    assert page.evaluate(f"{focused}.id") == "tab-card"
    page.keyboard.press("ArrowRight")
    assert page.evaluate(f"{focused}.id") == "tab-change"
    page.keyboard.press("Escape")
    assert page.is_hidden(".panel")
    assert page.evaluate(f"{focused}.dataset.opens") == "card", "the focus goes back to where it came from"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_audit_of_every_view(opened: Callable[..., Any], served: Served, scheme: str) -> None:
    page = opened(wait=".person", color_scheme=scheme)
    found = {"home": audit(page)}
    page.hover(".people li")
    page.click(".discard >> nth=0")
    found["dialog"] = audit(page)
    page.keyboard.press("Escape")
    page.click(".person >> nth=0")
    page.wait_for_selector(".still.here")
    found["meet"] = audit(page)
    page.click("[data-opens=talk]")
    for tab in ("talk", "card", "change", "memory", "keep"):
        page.click(f"#tab-{tab}")
        found[tab] = audit(page)
    assert {view: faults for view, faults in found.items() if faults} == {}


def test_large_text_and_less_motion(opened: Callable[..., Any], served: Served) -> None:
    page = opened(wait=".person", reduced_motion="reduce")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.wait_for_timeout(200)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    running = "document.getAnimations().filter((a) => a.playState === 'running' && a.effect.getComputedTiming().duration > 50).length"
    assert page.evaluate(running) == 0


def test_the_theme_can_be_chosen_and_stays(opened: Callable[..., Any]) -> None:
    page = opened(wait="#anything", color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(ground)
    page.click("[aria-label='Dark theme']")
    assert page.evaluate(ground) != before
    page.reload()
    page.wait_for_selector("[aria-label='Light theme']")


UNITS = """async () => {
  const { isEcho } = await import("/page/js/live/echo.js");
  const { readMessage, readSpeech } = await import("/page/js/live/messages.js");
  const { Idle } = await import("/page/js/live/idle.js");
  const { VoiceActivity } = await import("/page/js/live/voice_activity.js");
  const { AudioClock, codecs } = await import("/page/js/live/audio_clock.js");
  const spoken = "I have never trusted a castle that moves in a straight line".split(" ");
  const header = new TextEncoder().encode(JSON.stringify({ kind: "speech", frames: 2 }));
  const bytes = new Uint8Array(4 + header.length + 2 * 58 + 3);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  const at = 4 + header.length;
  bytes.set([7, 255], at);
  new DataView(bytes.buffer).setInt16(at + 104, -250, true);
  bytes.set([1, 2, 3], at + 116);
  const message = readMessage(bytes.buffer);
  const speech = readSpeech(message.header, message.bytes);
  const idle = new Idle(), weights = new Float32Array(52), pose = [0, 0, 0];
  let closed = 0, low = 1, high = 0, turned = 0;
  for (let t = 0; t < 30; t += 1 / 60) {
    idle.face(weights, pose, t);
    closed += weights[8] > 0.9 ? 1 : 0;
    low = Math.min(low, ...weights); high = Math.max(high, ...weights);
    turned = Math.max(turned, ...pose.map(Math.abs));
  }
  const ear = new VoiceActivity(), heard = [];
  for (let i = 0; i < 150; i++) { const change = ear.hear(i > 30 && i < 80 ? 0.2 : 0.003); if (change) heard.push(change); }
  return {
    echo: isEcho("never trusted a castle", spoken), answer: isEcho("why not, tell me more about it", spoken), nothing: isEcho("", spoken),
    speech: [speech.weights[0], speech.weights[1], speech.pose[0], [...new Uint8Array(speech.sound)].join()],
    closed, low, high, turned, heard: heard.join(), codecs: (await codecs(new AudioClock())).join(),
  };
}"""


def test_the_small_parts(opened: Callable[..., Any]) -> None:
    """Echo, binary messages, the face at rest, voice activity, and what the browser decodes."""
    page = opened(wait="#anything")
    told = page.evaluate(UNITS)
    assert told["echo"] is True and told["answer"] is False and told["nothing"] is False
    assert told["speech"] == [7, 255, -250, "1,2,3"]
    assert 3 < told["closed"] < 200, "it blinks, and not all the time"
    assert told["low"] >= 0 and told["high"] <= 1 and 0.5 < told["turned"] < 12
    assert told["heard"] == "begin,end"
    assert told["codecs"] == "opus,wav"
