"""The connection under whatever is kept: one writer at a time, tables made once, database errors as one clear line.

SQLite (write-ahead log, a busy writer is waited for) and PostgreSQL. Writers exclude each other by ``BEGIN IMMEDIATE``
or an advisory lock, so that files and rows can change together. Which tables there are is told by the
:class:`Layout` of whoever keeps something; this file knows no persona and no memory.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, Table, create_engine, event, inspect, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from .errors import InvalidInput, StoreError

BUSY = 30.0
"""Seconds that a writer waits for another one."""
CONNECT = 10
"""Seconds that a server may take to answer."""
OURS = "animism_"
"""Every table of ours begins so; a file with other tables alone is somebody else's."""


@dataclass(frozen=True)
class Layout:
    """The tables of one keeper. ``schema`` has one row with the ``version`` of the tables: a higher one was written by
    a newer Animism and is left alone. ``lock`` is the advisory lock of PostgreSQL that all writers of these tables
    take; ``name`` is how messages call what is kept."""

    metadata: MetaData
    schema: Table
    version: int
    lock: int
    name: str


class Database:
    """Transactions on the tables of a :class:`Layout`. ``url`` is SQLAlchemy's (``sqlite:///PATH``,
    ``postgresql+psycopg://...``) or the path of an SQLite file; nothing is opened before the first transaction. Several
    layouts may share one database."""

    def __init__(self, url: str | Path, layout: Layout) -> None:
        self._layout = layout
        self._url = URL.create("sqlite", database=str(url)) if isinstance(url, Path) else _checked(url)
        self.is_sqlite = self._url.get_backend_name() == "sqlite"
        self.shown = self._url.database if self.is_sqlite else self._url.render_as_string(hide_password=True)
        self._engine: Engine | None = None
        self._process = 0
        self._opening = threading.Lock()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one moment of the store."""
        with self._trouble(), self._ready().connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that excludes all other writers, committed at the end or rolled back whole."""
        with self._trouble(), self._writing(self._ready()) as connection:
            yield connection

    def close(self) -> None:
        """Close the connections; the next transaction opens new ones."""
        if self._engine is not None:
            self._engine.dispose(close=self._process == os.getpid())
            self._engine = None

    @contextmanager
    def _writing(self, engine: Engine) -> Iterator[Connection]:
        with engine.connect().execution_options(animism_write=True) as connection, connection.begin():
            if not self.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": self._layout.lock})
            yield connection

    def _ready(self) -> Engine:
        """The engine of this process, with tables of a version that we know."""
        with self._opening:
            if self._process != os.getpid():
                self.close()  # connections do not outlive a fork
            if self._engine is None:
                engine = self._open()
                try:
                    self._prepare(engine)
                except BaseException:
                    engine.dispose()
                    raise
                self._engine, self._process = engine, os.getpid()
            return self._engine

    def _open(self) -> Engine:
        if not self.is_sqlite:
            patience = {} if "connect_timeout" in self._url.query else {"connect_timeout": CONNECT}
            try:
                return create_engine(self._url, pool_pre_ping=True, connect_args=patience)
            except ImportError as error:
                raise StoreError(f"{error.name} is not installed", mend="pip install 'animism[postgres]'") from None
        Path(self._url.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(self._url, connect_args={"timeout": BUSY})
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine

    def _prepare(self, engine: Engine) -> None:
        with engine.connect() as connection, connection.begin():
            if self._is_there(connection):
                return
        with self._writing(engine) as connection:
            if self._is_there(connection):  # another process was quicker
                return
            self._layout.metadata.create_all(connection)
            connection.execute(self._layout.schema.insert().values(version=self._layout.version))

    def _is_there(self, connection: Connection) -> bool:
        """Whether the tables are there, in the version that we know."""
        tables = set(inspect(connection).get_table_names())
        if self._layout.schema.name not in tables:
            if self.is_sqlite and tables and not any(name.startswith(OURS) for name in tables):
                raise StoreError(
                    f"{self.shown} is a database of something else", mend="give another file, or set ANIMISM_HOME"
                )
            return False
        known = self._layout.version
        found = connection.execute(select(self._layout.schema.c.version)).scalar()
        if found != known:
            raise StoreError(
                f"{self.shown} was written by {'a newer' if (found or 0) > known else 'another'} Animism "
                f"(tables {found}; this one knows {known})",
                mend="upgrade: pip install -U animism",
            )
        return True

    @contextmanager
    def _trouble(self) -> Iterator[None]:
        """What the database raises, as one line; an OSError is the folder's."""
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise self._explained(error) from error
        except OSError as error:
            raise StoreError(
                f"cannot open {self.shown}: {error.strerror or error}",
                mend="give a folder that may be written: set ANIMISM_HOME",
            ) from error

    def _explained(self, error: Exception) -> StoreError:
        said = " ".join(str(error.orig if isinstance(error, DBAPIError) and error.orig else error).split())[:300]
        for sign, message, mend in _SIGNS:
            if sign in said:
                return StoreError(message.format(place=self.shown), mend=mend)
        return StoreError(f"{self._layout.name} at {self.shown} failed: {said}", mend="check the address and the access to it")


_SIGNS = (
    ("disk is full", "the disk is full: {place} cannot grow", "free some space and try again"),
    ("No space left", "the disk is full: {place} cannot grow", "free some space and try again"),
    ("disk I/O error", "{place} cannot be written: the disk is full or failing", "free some space, check the disk"),
    ("not a database", "{place} is damaged or is no database", "restore it from a copy, or move it away"),
    ("malformed", "{place} is damaged", "restore it from a copy, or move it away"),
    ("unable to open", "cannot open {place}", "give a folder that may be written: set ANIMISM_HOME"),
    ("readonly database", "{place} may not be written", "give a folder that may be written: set ANIMISM_HOME"),
    ("database is locked", "{place} is held by another process", "close the other program, or try again"),
    ("password authentication failed", "{place} refused the password", "check user and password of the address"),
    ("onnection refused", "no database server answers at {place}", "start it, or check the address"),
)


def _checked(url: str) -> URL:
    try:
        parsed = make_url(url)
        backend = parsed.get_backend_name()
    except (ArgumentError, ValueError):
        raise InvalidInput("the address of the store is not understood", mend=_FORMS) from None
    if backend in ("postgresql", "postgres"):
        return parsed.set(drivername="postgresql+psycopg")
    if backend != "sqlite":
        raise InvalidInput(f"{backend} is not a database that can be used", mend=_FORMS)
    if parsed.database in (None, "", ":memory:"):
        raise InvalidInput("a store in memory would be gone at once", mend=_FORMS)
    return parsed


_FORMS = "write sqlite:///PATH, or postgresql+psycopg://USER:PASSWORD@HOST/DATABASE"


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    """Let SQLAlchemy begin transactions itself, and switch the write-ahead log on. Two processes that do so at once
    find the file locked without being made to wait, so the waiting is done here."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=FULL")
    until = time.monotonic() + BUSY
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("animism_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
