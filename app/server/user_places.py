"""Where each user's things are kept, so that no two users share a row or a file. Opens a database only to make a
schema in it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from ...personas.errors import StoreError
from .settings import OWNER


@dataclass(frozen=True)
class Place:
    """One user's: as for :class:`~animism.Studio`."""

    home: Path
    database: str | None
    assets: str | None


class UserPlaces:
    """The places of a server whose own are ``home``, ``database`` and ``assets``."""

    def __init__(self, home: Path, database: str | None, assets: str | None) -> None:
        self.home, self._database, self._assets = home, database, assets
        self._known: dict[str, Place] = {}
        self._lock = threading.Lock()

    def of(self, user: str) -> Place:
        """The place of a user, made if need be."""
        if user == OWNER:
            return Place(self.home, self._database, self._assets)
        with self._lock:
            if user not in self._known:
                home = self.home / "users" / user
                assets = f"{self._assets.rstrip('/')}/users/{user}" if self._assets else None
                self._known[user] = Place(home, self._own_database(user, home), assets)
            return self._known[user]

    def _own_database(self, user: str, home: Path) -> str | None:
        """The address of a database, or of a schema, that only this user's things are in."""
        if self._database is None:
            return None
        if self._database.startswith("sqlite"):
            return f"sqlite:///{home / 'personas.db'}"
        return _schema_of(self._database, f"animism_{user}")


def _schema_of(address: str, schema: str) -> str:
    """``address`` with ``schema`` as the only one on its search path; the schema is made if it is not there."""
    from sqlalchemy import create_engine, make_url, text
    from sqlalchemy.exc import SQLAlchemyError

    url = make_url(address).set(drivername="postgresql+psycopg")
    try:
        engine = create_engine(url)
        with engine.begin() as connection:
            connection.execute(text(f'CREATE SCHEMA IF NOT EXISTS "{schema}"'))  # a checked user name
        engine.dispose()
    except (SQLAlchemyError, ImportError) as error:
        raise StoreError(
            f"no schema for {schema.removeprefix('animism_')} in the database: {type(error).__name__}",
            mend="let its user CREATE in that database, and install animism[postgres]",
        ) from error
    path = f'-csearch_path="{schema}"'
    given = url.query.get("options", "")
    own = url.update_query_dict({"options": f"{given} {path}".strip() if isinstance(given, str) else path})
    return own.render_as_string(hide_password=False)
