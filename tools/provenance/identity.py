"""Who signs: this machine's own chain, the user's certificate, or nobody.

    ANIMISM_SIGN=off             nothing is signed and nothing marked
    ANIMISM_SIGNING_CERT=FILE    the user's chain (PEM, leaf first), with
    ANIMISM_SIGNING_KEY=FILE     its private key (PEM, without a password) and, where the key leaves it open,
    ANIMISM_SIGNING_ALG=ps256    es256, es384, es512, ps256, ps384, ps512 or ed25519
    ANIMISM_TIMESTAMP=URL        a timestamp authority that is asked at each signature; by default none is, and
                                 nothing leaves the machine

Settings that do not fit are refused with the reason before any work is done (:func:`who_signs`).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from ...personas.errors import InvalidInput
from .key_folder import kept_chain

OFF, CERT, KEY, ALG, TIMESTAMP = (
    "ANIMISM_SIGN", "ANIMISM_SIGNING_CERT", "ANIMISM_SIGNING_KEY", "ANIMISM_SIGNING_ALG", "ANIMISM_TIMESTAMP"
)
ALGORITHMS = ("es256", "es384", "es512", "ps256", "ps384", "ps512", "ed25519")
_OFF = ("off", "no", "0", "false")
_ON = ("", "on", "yes", "1", "true")
_CURVES = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
_LARGEST = 1 << 20


@dataclass(frozen=True)
class Identity:
    """``chain`` and ``key`` are PEM, ``alg`` one of :data:`ALGORITHMS`, ``whose`` the machine's (``kept``, or
    ``passing`` where the data folder takes nothing) or the user's (``own``)."""

    chain: str
    key: str
    alg: str
    whose: Literal["kept", "passing", "own"]
    timestamp: str | None = None


def is_off() -> bool:
    """Whether the user switched signing and marking off. ``InvalidInput`` for a setting that says neither."""
    said = os.environ.get(OFF, "").strip().lower()
    if said not in (*_OFF, *_ON):
        raise InvalidInput(f"{OFF}={said!r} says neither on nor off", mend=f"set {OFF} to on or off, or leave it out")
    return said in _OFF


def who_signs() -> Identity | None:
    """Who signs now; ``None`` where it is switched off.

    :raises InvalidInput: a setting cannot be used: a file that is not there, a key that is another's, a certificate
        that is no longer valid or not one that may sign.
    """
    if is_off():
        return None
    timestamp = os.environ.get(TIMESTAMP) or None
    if timestamp and not timestamp.startswith(("http://", "https://")):
        raise InvalidInput(f"{TIMESTAMP} is no address", mend="give the URL of a timestamp authority, or leave it out")
    certificate, key = os.environ.get(CERT), os.environ.get(KEY)
    if not certificate and not key:
        chain, kept = kept_chain()
        return Identity(chain.chain, chain.key, "es256", "kept" if kept else "passing", timestamp)
    if not certificate or not key:
        missing = KEY if certificate else CERT
        raise InvalidInput(f"{missing} is missing", mend=f"{CERT} and {KEY} go together: set both or neither")
    return _own(_text(certificate, CERT), _text(key, KEY), timestamp)


def _own(chain: str, key: str, timestamp: str | None) -> Identity:
    """The user's own, checked as far as can be told without a trust list."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

    try:
        certificates = x509.load_pem_x509_certificates(chain.encode())
    except ValueError as error:
        raise InvalidInput(f"{CERT} holds no certificate: {error}", mend="give a PEM chain, the leaf first") from None
    try:
        private: Any = load_pem_private_key(key.encode(), None)
    except (ValueError, TypeError) as error:
        raise InvalidInput(f"{KEY} holds no usable key: {error}", mend="give a PEM key without a password") from None
    leaf = certificates[0]
    raw = [public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
           for public in (leaf.public_key(), private.public_key())]
    if raw[0] != raw[1]:
        raise InvalidInput("the key does not belong to the first certificate", mend="put the leaf first in the chain")
    _check_leaf(leaf)
    return Identity(chain, key, _algorithm(private), "own", timestamp)


def _check_leaf(leaf: Any) -> None:
    from cryptography import x509
    from cryptography.x509.oid import ExtendedKeyUsageOID, ObjectIdentifier

    now = datetime.now(UTC)
    if not leaf.not_valid_before_utc <= now <= leaf.not_valid_after_utc:
        raise InvalidInput(
            f"the certificate is valid from {leaf.not_valid_before_utc:%Y-%m-%d} to {leaf.not_valid_after_utc:%Y-%m-%d}",
            mend="renew it, or unset ANIMISM_SIGNING_CERT to sign with this machine's own",
        )
    if leaf.issuer == leaf.subject:
        raise InvalidInput("the certificate is signed by itself, which C2PA does not accept",
                           mend="give a chain: a leaf that another certificate signed, leaf first")
    may_sign = {ExtendedKeyUsageOID.EMAIL_PROTECTION, ObjectIdentifier("1.3.6.1.5.5.7.3.36"),  # document signing
                ObjectIdentifier("1.3.6.1.4.1.62558.2.1")}  # C2PA claim signing
    try:
        uses = set(leaf.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value)
    except x509.ExtensionNotFound:
        uses = set()
    if not uses & may_sign:
        raise InvalidInput("the certificate is not one for signing content",
                           mend="its extended key usage must hold emailProtection, documentSigning or C2PA signing")


def _algorithm(private: Any) -> str:
    """The algorithm of the key, or the user's wish where the key leaves a choice."""
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    wished = os.environ.get(ALG, "").strip().lower()
    if isinstance(private, ec.EllipticCurvePrivateKey):
        fitting: tuple[str, ...] = tuple(filter(None, (_CURVES.get(private.curve.name),)))
    elif isinstance(private, ed25519.Ed25519PrivateKey):
        fitting = ("ed25519",)
    else:
        fitting = ("ps256", "ps384", "ps512") if isinstance(private, rsa.RSAPrivateKey) else ()
    if not fitting:
        raise InvalidInput("C2PA does not sign with a key of this kind", mend=f"kinds: {', '.join(ALGORITHMS)}")
    if wished and wished not in fitting:
        raise InvalidInput(f"{ALG}={wished} does not fit the key", mend=f"fitting: {', '.join(fitting)}")
    return wished or fitting[0]


def _text(path: str, setting: str) -> str:
    try:
        with Path(path).expanduser().open("rb") as file:
            return file.read(_LARGEST).decode("ascii")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is no PEM text"
        raise InvalidInput(f"cannot read {setting}={path}: {why}", mend="give a PEM file") from None
