"""The tables of the store. Portable SQL: the same on SQLite and PostgreSQL."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text, UniqueConstraint

from .store_database import Layout

metadata = MetaData()

schema = Table("animism_schema", metadata, Column("version", Integer, primary_key=True))

LAYOUT = Layout(metadata, schema, version=1, lock=0x616E696D, name="the store")  # the lock is "anim"

personas = Table(
    "animism_personas", metadata,
    Column("id", String(32), primary_key=True),
    Column("slug", String(100), nullable=False),
    Column("folded", String(400), nullable=False),
    Column("name", String(200), nullable=False),
    Column("summary", Text, nullable=False),
    Column("subject", String(200), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("current", Integer, nullable=False),
    Column("created", String(32), nullable=False),
    Column("updated", String(32), nullable=False),
    UniqueConstraint("slug", name="animism_personas_slug"),
    Index("animism_personas_updated", "updated", "id"),
    Index("animism_personas_folded", "folded"),
)

versions = Table(
    "animism_versions", metadata,
    Column("persona", String(32), ForeignKey("animism_personas.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("parent", Integer, nullable=True),
    Column("note", String(500), nullable=False),
    Column("created", String(32), nullable=False),
    Column("spec", Text, nullable=False),
    Column("making", Text, nullable=False),
)

version_assets = Table(
    "animism_version_assets", metadata,
    Column("persona", String(32), ForeignKey("animism_personas.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("name", String(100), primary_key=True),
    Column("sha256", String(64), nullable=False),
    Column("size", BigInteger, nullable=False),
    Index("animism_version_assets_sha256", "sha256"),
)
