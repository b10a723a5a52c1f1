"""A statement signed into files and read back; certificates made here and the user's own; what goes wrong."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
import soundfile
from animism.personas.errors import InvalidInput, ToolFailed
from animism.tools.provenance import certificate, identity, key_folder
from animism.tools.provenance.kinds import kind_of
from animism.tools.provenance.reading import read_claims
from animism.tools.provenance.signing import sign_bytes, sign_file
from animism.tools.provenance.statement import Ingredient, MadeBy, Statement
from PIL import Image

STATEMENT = Statement(
    "portrait", "algorithmicMedia", (MadeBy("portrait", "sculpture", "animism 1", "Apache-2.0"),), "ab" * 16, 3, "cd" * 32,
    "ef" * 32, ("0123456789abcdef",), mark=0xCDCDCDCD,
)


def picture(kind: str = "PNG", seed: int = 0) -> bytes:
    out = io.BytesIO()
    Image.fromarray(np.random.default_rng(seed).integers(0, 256, (64, 64, 3), np.uint8)).save(out, kind)
    return out.getvalue()


def sound(kind: str) -> bytes:
    out = io.BytesIO()
    soundfile.write(out, np.zeros(4000, np.float32), 8000, format=kind)
    return out.getvalue()


@pytest.mark.parametrize(("data", "mime"), [
    (picture("PNG"), "image/png"), (picture("JPEG"), "image/jpeg"), (picture("WEBP"), "image/webp"),
    (sound("WAV"), "audio/wav"), (sound("MP3"), "audio/mpeg"),
], ids=["png", "jpeg", "webp", "wav", "mp3"])
def test_says_what_was_signed(data, mime):
    signed = sign_bytes(data, mime, STATEMENT)
    claims = read_claims(signed)
    assert (claims.state, claims.signer, claims.mime) == ("valid", "this machine", mime)
    assert (claims.synthetic, claims.source, claims.title) == (True, "algorithmicMedia", "portrait")
    assert claims.generator.startswith("Animism ") and claims.made.startswith(str(datetime.now(UTC).year))
    told = claims.persona
    assert (told["persona"], told["version"], told["spec_sha256"]) == ("ab" * 16, 3, "cd" * 32)
    assert told["consents"] == ["0123456789abcdef"]
    assert told["tools"] == [{"does": "portrait", "name": "sculpture", "version": "animism 1", "licence": "Apache-2.0"}]
    assert kind_of(signed[:16]) == mime


def test_the_picture_is_untouched():
    plain = picture()
    assert np.array_equal(Image.open(io.BytesIO(plain)), Image.open(io.BytesIO(sign_bytes(plain, "image/png", STATEMENT))))


def test_every_changed_byte_is_told():
    """One byte of the picture, or of what is said; in the manifest's own padding nothing is."""
    plain = picture()
    signed = sign_bytes(plain, "image/png", STATEMENT)
    at = signed.index(b"caBX")
    long = int.from_bytes(signed[at - 4 : at], "big")
    shown = [*range(16, at - 4), *range(at + 8 + long, len(signed))]
    said = [signed.index(b"ab" * 16), signed.index(b"algorithmicMedia"), signed.index(b"cd" * 32) + 9]
    places = [*np.random.default_rng(1).choice(shown, 30, replace=False), *said]
    for place in places:
        broken = bytearray(signed)
        broken[place] ^= 0x01
        assert read_claims(bytes(broken)).state in ("changed", "invalid"), place


def test_what_is_put_in_later_is_told():
    signed = sign_bytes(picture(), "image/png", STATEMENT)
    out = io.BytesIO()
    Image.open(io.BytesIO(signed)).save(out, "PNG")
    assert read_claims(out.getvalue()).state == "none"  # written anew: nothing is said any more
    assert read_claims(signed + b"more").state in ("changed", "invalid")


def test_an_ingredient_is_kept_with_what_it_says():
    first = sign_bytes(picture(), "image/png", STATEMENT)
    parts = (Ingredient(first, "image/png", "portrait", parent=True), Ingredient(picture(seed=2), "image/png", "hat"))
    claims = read_claims(sign_bytes(first, "image/png", replace(STATEMENT, title="card", ingredients=parts)))
    assert claims.state == "valid" and claims.title == "card"
    assert [(one["title"], one["relation"], one["signed"]) for one in claims.ingredients] == [
        ("portrait", "parentOf", "yes"), ("hat", "componentOf", "no")
    ]


def test_an_ingredient_that_is_no_picture_is_left_out():
    broken = (Ingredient(b"\x89PNG\r\n\x1a\nnothing", "image/png", "broken", parent=True),)
    claims = read_claims(sign_bytes(picture(), "image/png", replace(STATEMENT, ingredients=broken)))
    assert claims.state == "valid" and claims.ingredients == ()


def test_a_users_picture_is_not_called_synthetic():
    claims = read_claims(sign_bytes(picture(), "image/png", replace(STATEMENT, source=None)))
    assert claims.synthetic is None and claims.source == ""


def test_a_file_is_signed_whole_or_not_at_all(tmp_path):
    path = tmp_path / "broken.png"
    path.write_bytes(picture()[:200])
    with pytest.raises(ToolFailed) as failed:
        sign_file(path, STATEMENT)
    assert failed.value.mend
    assert path.read_bytes() == picture()[:200] and not list(tmp_path.glob("*.part"))
    (tmp_path / "some.txt").write_text("words")
    with pytest.raises(ToolFailed, match="cannot be signed"):
        sign_file(tmp_path / "some.txt", STATEMENT)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_leaves_the_file(tmp_path, monkeypatch):
    from animism.tools.provenance import signing

    path = tmp_path / "portrait.png"
    path.write_bytes(picture())

    class Full:
        def __enter__(self):
            return Path("/dev/full")

        def __exit__(self, *_):
            return False

    monkeypatch.setattr(signing, "appearing", lambda target: Full())
    with pytest.raises(ToolFailed) as failed:
        sign_file(path, STATEMENT)
    assert failed.value.mend and path.read_bytes() == picture()


@pytest.mark.parametrize("data", [
    b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff" + b"\x00" * 100, b"RIFF\xff\xff\xff\xffWAVE", b"\x00\x00\x00\x18ftypisom" * 9,
    b"ID3" + b"\xff" * 1000, picture()[:900],
], ids=["empty", "png", "jpeg", "wav", "mp4", "mp3", "cut-off"])
def test_hostile_bytes_are_an_answer(data):
    try:
        assert read_claims(data).state in ("none", "invalid", "changed")
    except InvalidInput as error:
        assert error.mend


# ---- this machine's certificate


def test_the_key_is_for_its_owner_alone(home):
    sign_bytes(picture(), "image/png", STATEMENT)
    folder = home / "signing"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "signer.json").stat().st_mode) == 0o600
    text = (folder / "roots.pem").read_text()
    assert os.uname().nodename not in certificate_names(text)
    assert os.environ.get("USER", "no-such-user") not in certificate_names(text)


def certificate_names(pem: str) -> str:
    from cryptography import x509

    return " ".join(c.subject.rfc4514_string() for c in x509.load_pem_x509_certificates(pem.encode()))


def test_a_chain_is_renewed_and_the_old_one_known_still(home):
    old = certificate.make_chain(datetime.now(UTC) - timedelta(days=400))
    (home / "signing").mkdir(parents=True)
    (home / "signing" / "signer.json").write_text(json.dumps(old.to_data()))
    (home / "signing" / "roots.pem").write_text(old.root)
    before = identity.Identity(old.chain, old.key, "es256", "kept")
    from animism.tools.provenance import signing

    out = io.BytesIO()
    signing._sign(io.BytesIO(picture()), out, "image/png", STATEMENT, before)
    chain, kept = key_folder.kept_chain()
    assert kept and chain.root != old.root and chain.is_fresh()
    assert read_claims(out.getvalue()).signer == "this machine"
    assert read_claims(sign_bytes(picture(), "image/png", STATEMENT)).signer == "this machine"


def test_a_broken_chain_is_made_anew(home):
    (home / "signing").mkdir(parents=True)
    (home / "signing" / "signer.json").write_text("{half")
    assert read_claims(sign_bytes(picture(), "image/png", STATEMENT)).signer == "this machine"


def test_processes_that_sign_for_the_first_time_at_once_share_one_chain(home):
    code = (
        "from animism.tools.provenance.key_folder import kept_chain\n"
        "import hashlib; print(hashlib.sha256(kept_chain()[0].chain.encode()).hexdigest())"
    )
    started = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(3)]
    made = {process.communicate(timeout=60)[0].strip() for process in started}
    assert len(made) == 1 and all(made)
    assert (home / "signing" / "roots.pem").read_text().count("BEGIN CERTIFICATE") == 1


def test_a_folder_that_takes_nothing_signs_with_a_passing_chain(home):
    home.mkdir(parents=True, exist_ok=True)
    (home / "signing").write_text("in the way")  # whoever runs the tests may write anywhere
    claims = read_claims(sign_bytes(picture(), "image/png", STATEMENT))
    assert claims.state == "valid" and identity.who_signs().whose == "passing"


def test_somebody_elses_signature_is_unknown(home, monkeypatch):
    signed = sign_bytes(picture(), "image/png", STATEMENT)
    roots = home / "signing" / "roots.pem"
    monkeypatch.setenv("ANIMISM_HOME", str(home / "elsewhere"))
    assert (read_claims(signed).state, read_claims(signed).signer) == ("valid", "unknown")
    monkeypatch.setenv("ANIMISM_TRUST", str(roots))
    assert read_claims(signed).signer == "trusted"


# ---- settings


def own(folder: Path, monkeypatch: pytest.MonkeyPatch, chain: certificate.Chain | None = None) -> certificate.Chain:
    chain = chain or certificate.make_chain()
    for name, text in (("cert.pem", chain.chain), ("key.pem", chain.key)):
        (folder / name).write_text(text)
    monkeypatch.setenv("ANIMISM_SIGNING_CERT", str(folder / "cert.pem"))
    monkeypatch.setenv("ANIMISM_SIGNING_KEY", str(folder / "key.pem"))
    return chain


def test_the_users_own_certificate_signs(tmp_path, home, monkeypatch):
    chain = own(tmp_path, monkeypatch)
    claims = read_claims(sign_bytes(picture(), "image/png", STATEMENT))
    assert (claims.state, claims.signer) == ("valid", "unknown") and not (home / "signing" / "signer.json").exists()
    (tmp_path / "root.pem").write_text(chain.root)
    monkeypatch.setenv("ANIMISM_TRUST", str(tmp_path / "root.pem"))
    assert read_claims(sign_bytes(picture(), "image/png", STATEMENT)).signer == "trusted"


def test_settings_that_do_not_fit_say_why(tmp_path, monkeypatch):
    good = own(tmp_path, monkeypatch)
    cases = {
        "valid from": certificate.make_chain(datetime.now(UTC) - timedelta(days=4000)),
        "does not belong": replace(good, key=certificate.make_chain().key),
        "holds no certificate": replace(good, chain="-----BEGIN nothing"),
        "holds no usable key": replace(good, key="-----BEGIN nothing"),
    }
    for why, chain in cases.items():
        own(tmp_path, monkeypatch, chain)
        with pytest.raises(InvalidInput, match=why) as refused:
            sign_bytes(picture(), "image/png", STATEMENT)
        assert refused.value.mend
    own(tmp_path, monkeypatch)
    monkeypatch.setenv("ANIMISM_SIGNING_ALG", "ps256")
    with pytest.raises(InvalidInput, match="does not fit the key"):
        sign_bytes(picture(), "image/png", STATEMENT)
    monkeypatch.delenv("ANIMISM_SIGNING_KEY")
    with pytest.raises(InvalidInput, match="ANIMISM_SIGNING_KEY is missing"):
        sign_bytes(picture(), "image/png", STATEMENT)


def test_off_is_off(home, monkeypatch):
    monkeypatch.setenv("ANIMISM_SIGN", "off")
    plain = picture()
    assert sign_bytes(plain, "image/png", STATEMENT) is plain and not home.exists()
    monkeypatch.setenv("ANIMISM_SIGN", "perhaps")
    with pytest.raises(InvalidInput, match="neither on nor off"):
        sign_bytes(plain, "image/png", STATEMENT)
