"""The tables of memory. Portable SQL: the same on SQLite and PostgreSQL, alone or beside the store's tables.

A memory is one row of ``animism_memory_owners``. Its ``revision`` counts every change and hands out the ids; each row
keeps the revision of its last change, so that a reader fetches only what is new. ``removed`` counts the deletions,
which leave no row to fetch.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from ...personas.store_database import Layout

metadata = MetaData()

schema = Table("animism_memory_schema", metadata, Column("version", Integer, primary_key=True))

LAYOUT = Layout(metadata, schema, version=1, lock=0x6D656D6F, name="the memory")  # the lock is "memo"

_Number = BigInteger().with_variant(Integer, "sqlite")

owners = Table(
    "animism_memory_owners", metadata,
    Column("id", _Number, primary_key=True),
    Column("persona", String(200), nullable=False),
    Column("user", String(200), nullable=False),
    Column("revision", _Number, nullable=False),
    Column("removed", _Number, nullable=False),
    UniqueConstraint("user", "persona", name="animism_memory_owners_pair"),
    Index("animism_memory_owners_persona", "persona"),
    sqlite_autoincrement=True,  # the number of an erased memory is not given to another one
)


def _of_owner(name: str, *columns: Column | Index) -> Table:
    """A table whose rows belong to a memory and go with it."""
    owner = ForeignKey("animism_memory_owners.id", ondelete="CASCADE")
    return Table(
        name, metadata,
        Column("owner", _Number, owner, primary_key=True),
        Column("id", _Number, primary_key=True, autoincrement=False),
        Column("revision", _Number, nullable=False),
        Column("at", String(32), nullable=False),
        Column("text", Text, nullable=False),
        *columns,
        Index(f"{name}_revision", "owner", "revision"),
    )


episodes = _of_owner(
    "animism_memory_episodes",
    Column("conversation", String(200), nullable=False),
    Column("speaker", String(200), nullable=False),
    Column("name", String(200), nullable=False),
    Column("emotion", String(40), nullable=False),
    Column("heard", Integer, nullable=True),
    Column("said", String(32), nullable=False),  # the same for all who heard the same thing
    Column("quiet", Boolean, nullable=False),  # its fact was forgotten: told no more unless asked for the talk itself
    Index("animism_memory_episodes_talk", "owner", "conversation", "id"),
    Index("animism_memory_episodes_said", "said"),
)

facts = _of_owner(
    "animism_memory_facts",
    Column("key", String(200), nullable=False),
    Column("importance", Float, nullable=False),
    Column("source", _Number, nullable=True),
    Column("current", Boolean, nullable=False),
    Index("animism_memory_facts_key", "owner", "key"),
)

reflections = _of_owner(
    "animism_memory_reflections",
    Column("conversation", String(200), nullable=False),
    Column("first", _Number, nullable=False),
    Column("last", _Number, nullable=False),
    Column("count", Integer, nullable=False),
    Column("importance", Float, nullable=False),
)
