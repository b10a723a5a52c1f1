"""The tables beside the store's that remember consents: which were withdrawn, and what was made under each."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, MetaData, String, Table, Text

from .store_database import Layout
from .store_tables import LAYOUT as STORE

metadata = MetaData()

schema = Table("animism_consent_schema", metadata, Column("version", Integer, primary_key=True))

LAYOUT = Layout(metadata, schema, version=1, lock=STORE.lock, name="the store")  # the store's lock: both change together

withdrawals = Table(
    "animism_withdrawals", metadata,
    Column("consent", String(16), primary_key=True),
    Column("at", String(32), nullable=False),
    Column("because", Text, nullable=False),
    Column("erased", String(32), nullable=True),
)

outputs = Table(
    "animism_consent_outputs", metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("consent", String(16), nullable=False),
    Column("persona", String(32), nullable=False),
    Column("slug", String(100), nullable=False),
    Column("what", String(200), nullable=False),
    Column("place", Text, nullable=False),
    Column("at", String(32), nullable=False),
    Index("animism_consent_outputs_consent", "consent"),
)
