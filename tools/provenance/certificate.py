"""A certificate chain made on this machine: a root, and a leaf that signs (ES256, for C2PA).

It proves that a file was not changed since somebody with this key signed it; it does not say who that is. No name of a
user or host is in it, only a random number. The root's own key is thrown away as soon as the leaf is signed. Nothing
here is sent anywhere.

There is no timestamp authority by default, so a reader judges a signature by the certificate's dates at the time of
reading: a chain is valid for ten years and replaced after one, which leaves every file nine years or more.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

VALID = timedelta(days=3650)
RENEWED_AFTER = timedelta(days=365)
ORGANISATION = "Animism (certificate made by the user's own machine)"


@dataclass(frozen=True)
class Chain:
    """``chain`` is the leaf and the root as PEM, ``root`` the root alone, ``key`` the leaf's private key (PKCS#8 PEM);
    ``made`` when, in UTC."""

    chain: str
    root: str
    key: str
    made: datetime

    def to_data(self) -> dict[str, str]:
        """Plain data for JSON; holds the private key."""
        return {"chain": self.chain, "root": self.root, "key": self.key, "made": self.made.isoformat()}

    @classmethod
    def from_data(cls, data: Any) -> Chain:
        """Back from :meth:`to_data`; ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
        made = datetime.fromisoformat(data["made"])
        if made.tzinfo is None or not all("-----BEGIN" in data[part] for part in ("chain", "root", "key")):
            raise ValueError("not a chain")
        return cls(data["chain"], data["root"], data["key"], made)

    def is_fresh(self, now: datetime | None = None) -> bool:
        """Whether it is to be used still. One from the future (a clock that was set back) is."""
        return (now or datetime.now(UTC)) < self.made + RENEWED_AFTER


def make_chain(now: datetime | None = None) -> Chain:
    """A new chain, 10 ms of work and 50 ms of imports."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    made = now or datetime.now(UTC)
    number = secrets.token_hex(4)
    root_key, leaf_key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root = _certificate(f"root {number}", f"root {number}", root_key, root_key, made)
    leaf = _certificate(f"signer {number}", f"root {number}", leaf_key, root_key, made)
    root_pem, leaf_pem = (c.public_bytes(serialization.Encoding.PEM).decode() for c in (root, leaf))
    key = leaf_key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return Chain(leaf_pem + root_pem, root_pem, key.decode(), made)


def _certificate(name: str, issuer: str, key: Any, signer: Any, made: datetime) -> Any:
    """One certificate of ``key``, signed by ``signer``; a root where both are the same key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.x509.oid import ExtendedKeyUsageOID

    root = key is signer
    public, above = key.public_key(), signer.public_key()
    builder = (
        x509.CertificateBuilder().subject_name(_name(name)).issuer_name(_name(issuer)).public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(made - timedelta(days=1)).not_valid_after(made + VALID)
        .add_extension(x509.BasicConstraints(root, None), True)
        .add_extension(_usage(root), True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), False)
    )
    if not root:  # what the C2PA specification asks of one who signs
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), True)
        builder = builder.add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(above), False)
    return builder.sign(signer, hashes.SHA256())


def _name(name: str) -> Any:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    return x509.Name([
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, ORGANISATION), x509.NameAttribute(NameOID.COMMON_NAME, name)
    ])


def _usage(root: bool) -> Any:
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=not root, key_cert_sign=root, crl_sign=root, content_commitment=False, key_encipherment=False,
        data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
    )
