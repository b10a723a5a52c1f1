"""A store that cannot keep something: one line with a mend, and the old state untouched."""

import errno
import os
import sqlite3
import subprocess
import sys
import time
import uuid

import fsspec
import pytest
from animism.personas.errors import InvalidInput, StoreError
from animism.personas.store import Store, data_home
from fsspec.implementations.local import LocalFileSystem

PICTURE = b"picture" * 1000


class FailingDisk(LocalFileSystem):
    """A local file system on which one kind of step fails when it is told to."""

    protocol = ("failing",)
    fails = ""
    code = errno.ENOSPC

    def _step(self, name):
        if name and FailingDisk.fails == name:
            raise OSError(FailingDisk.code, os.strerror(FailingDisk.code))

    def open(self, path, mode="rb", **options):
        self._step("open" if "w" in mode else "")
        opened = super().open(path, mode, **options)
        if "w" in mode and FailingDisk.fails == "write":
            opened.write(b"half")
            opened.close()
            self._step("write")
        return opened

    def makedirs(self, path, exist_ok=False):
        self._step("makedirs")
        super().makedirs(path, exist_ok=exist_ok)

    def mv(self, path1, path2, **options):
        self._step("mv")
        super().mv(path1, path2, **options)

    def exists(self, path, **options):
        self._step("exists")
        return super().exists(path, **options)


@pytest.fixture
def failing(tmp_path):
    fsspec.register_implementation("failing", FailingDisk, clobber=True)
    FailingDisk.fails, FailingDisk.code = "", errno.ENOSPC
    yield Store(f"sqlite:///{tmp_path / 'p.db'}", f"failing://{tmp_path / 'assets'}")
    FailingDisk.fails = ""


def whole(store, count):
    """Every persona is there with all its files, and there is no file that nobody has."""
    used = set()
    for line in store.list(limit=1000):
        loaded = store.load(line.id)
        for name, asset in loaded.assets.items():
            assert len(loaded.read(name)) == asset.size
            used.add(asset.sha256)
    return len(store) == count and set(store.assets.kept()) == used


@pytest.mark.parametrize("step", ["open", "write", "makedirs", "mv", "exists"])
@pytest.mark.parametrize(
    ("code", "said"), [(errno.ENOSPC, "disk is full"), (errno.EACCES, "cannot"), (errno.EIO, "cannot")]
)
def test_a_disk_that_fails_at_any_step_changes_nothing(failing, spec, step, code, said):
    failing.save(spec("Gus"), {"a.png": PICTURE})
    FailingDisk.fails, FailingDisk.code = step, code
    with pytest.raises(StoreError, match=said) as error:
        failing.save(spec("Bob"), {"a.png": PICTURE, "b.png": b"new"})
    assert "\n" not in str(error.value) and error.value.mend
    FailingDisk.fails = ""
    assert whole(failing, 1) and failing.assets.sweep_staged(0) == 0
    failing.save(spec("Bob"), {"b.png": b"new"})
    assert whole(failing, 2)


def test_a_full_disk_keeps_what_it_has_and_works_again_with_space(tiny_disk, spec):
    (tiny_disk / "ballast").write_bytes(bytes(200_000))
    store = Store(home=tiny_disk)
    kept = 0
    with pytest.raises(StoreError, match="disk is full"):
        for kept in range(100):
            store.save(spec(f"Gus {kept}"), {"a.bin": os.urandom(100_000)}, {"notes": "x" * 5000})
    assert 3 <= kept < 12 and whole(store, kept)
    (tiny_disk / "ballast").unlink()
    store.save(spec("After"), {"a.bin": os.urandom(100_000)})
    store.delete("gus-0")
    assert whole(store, kept)
    store.close()


def test_a_full_disk_under_the_database_alone(tiny_disk, tmp_path, spec):
    store = Store(f"sqlite:///{tiny_disk / 'p.db'}", tmp_path / "assets")
    kept = 0
    with pytest.raises(StoreError, match="full"):
        for kept in range(100):
            store.save(spec(f"Gus {kept}"), {"a.bin": os.urandom(100)}, {"notes": "x" * 50_000})
    assert kept > 1 and whole(store, kept)
    store.close()


def test_a_read_only_disk(tiny_disk, spec):
    store = Store(home=tiny_disk)
    store.save(spec("Gus"))
    store.close()
    subprocess.run(["mount", "-o", "remount,ro", tiny_disk], check=True)
    with pytest.raises(StoreError, match="cannot|may not be written") as error:
        Store(home=tiny_disk).save(spec("Bob"))
    assert error.value.mend and "ANIMISM_HOME" in error.value.mend


def test_a_home_that_cannot_be_a_folder(tmp_path, spec):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="cannot") as error:
        Store(home=tmp_path / "file" / "home").save(spec())
    assert "ANIMISM_HOME" in error.value.mend


@pytest.mark.parametrize(
    "content", [b"this is no database at all, just some text" * 200, b"SQLite format 3\x00" + b"\xff" * 9000]
)
def test_a_damaged_database_is_told_and_left_as_it_is(tmp_path, spec, content):
    path = tmp_path / "personas.db"
    path.write_bytes(content)
    for act in (lambda: Store(home=tmp_path).list(), lambda: Store(home=tmp_path).save(spec(), {"a.png": PICTURE})):
        with pytest.raises(StoreError, match="damaged|database") as error:
            act()
        assert "\n" not in str(error.value) and error.value.mend
    assert path.read_bytes() == content
    assert not [found for found in (tmp_path / "assets").rglob("*") if found.is_file()]


def test_a_store_of_a_newer_version_is_left_alone(tmp_path, spec):
    Store(home=tmp_path).save(spec())
    with sqlite3.connect(tmp_path / "personas.db") as connection:
        connection.execute("UPDATE animism_schema SET version = 99")
    for act in (lambda: Store(home=tmp_path).load("gus"), lambda: Store(home=tmp_path).save(spec())):
        with pytest.raises(StoreError, match=r"a newer Animism \(tables 99; this one knows 1\)") as error:
            act()
        assert "pip install -U" in error.value.mend


def test_a_persona_of_a_newer_version_does_not_hide_the_others(tmp_path, spec):
    store = Store(home=tmp_path)
    store.save(spec("Old"))
    store.save(spec("New"))
    with sqlite3.connect(tmp_path / "personas.db") as connection:
        change = "UPDATE animism_versions SET spec = replace(spec, '\"schema_version\":1', '\"schema_version\":2')"
        connection.execute(f"{change} WHERE persona = ?", [store.load("new").id])
    with pytest.raises(StoreError, match="version 1 of new cannot be read"):
        store.load("new")
    assert store.load("old").name == "Old" and len(store.list()) == 2


def test_the_database_of_another_program_is_not_touched(tmp_path, spec):
    path = tmp_path / "personas.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(StoreError, match="database of something else"):
        Store(home=tmp_path).save(spec())
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]


def test_damaged_and_missing_files_are_told(tmp_path, spec):
    store = Store(home=tmp_path)
    saved = store.save(spec(), {"a.png": PICTURE})
    path = saved.path("a.png")
    path.write_bytes(b"spoilt")
    with pytest.raises(StoreError, match="damaged"):
        saved.read("a.png")
    with pytest.raises(StoreError, match="damaged"):
        saved.export(tmp_path / "out")
    assert not (tmp_path / "out").exists() and not list(tmp_path.glob(".out*"))
    path.unlink()
    for act in (saved.path, saved.read):
        with pytest.raises(StoreError, match="missing"):
            act("a.png")
    with pytest.raises(StoreError, match="gone"):
        store.save(spec("Bob"), saved.assets)
    assert len(store) == 1


def test_sweeping_removes_what_nobody_has_and_nothing_else(tmp_path, spec):
    store = Store(home=tmp_path)
    saved = store.save(spec(), {"a.png": PICTURE})
    store.assets.adopt(store.assets.stage(b"orphan"))
    young, old = store.assets.stage(b"under way"), store.assets.stage(b"left behind")
    os.utime(old.path, (time.time() - 7200,) * 2)
    assert store.sweep() == 2
    assert os.path.exists(young.path) and saved.read("a.png") == PICTURE and store.sweep() == 0


def test_a_far_file_system_works_too(tmp_path, spec, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    store = Store(f"sqlite:///{tmp_path / 'p.db'}", f"memory://bucket-{uuid.uuid4().hex}")
    saved = store.save(spec(), {"a.png": PICTURE})
    again = store.save(spec("Bob"), {"a.png": PICTURE})
    assert saved.read("a.png") == PICTURE and again.path("a.png").read_bytes() == PICTURE
    assert whole(store, 2)
    store.delete("gus")
    store.delete("bob")
    assert list(store.assets.kept()) == [] and store.sweep() == 0


@pytest.mark.parametrize("url", ["", "nonsense", "sqlite://", "sqlite:///:memory:", "mysql://host/db", "http://x"])
def test_addresses_that_cannot_be_are_refused(url):
    with pytest.raises((InvalidInput, StoreError)) as error:
        Store(url).list()
    assert error.value.mend


def test_an_unknown_file_system_is_refused(tmp_path, spec):
    with pytest.raises(InvalidInput, match="cannot be kept at nosuch://"):
        Store(f"sqlite:///{tmp_path / 'p.db'}", "nosuch://bucket").save(spec(), {"a.png": PICTURE})


def test_a_server_that_is_not_there_is_told_without_the_password():
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError) as error:
        Store("postgresql+psycopg://me:s3cret-word@127.0.0.1:9/x?connect_timeout=2").list()
    assert "no database server answers" in str(error.value) and "s3cret-word" not in str(error.value)


def test_the_short_postgres_address_means_the_same_and_a_missing_driver_is_named(monkeypatch):
    for url in ("postgres://me@127.0.0.1:9/x?connect_timeout=2", "postgresql://me@127.0.0.1:9/x?connect_timeout=2"):
        with pytest.raises(StoreError, match="no database server answers"):
            Store(url).list()
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match="psycopg is not installed") as error:
        Store("postgresql+psycopg://me@127.0.0.1:9/x").list()
    assert error.value.mend == "pip install 'animism[postgres]'"


def test_a_home_may_have_any_name(tmp_path, spec):
    odd = tmp_path / "a b?c=d#e%20é'\"&f::g [h]*"
    saved = Store(home=odd).save(spec(), {"a.png": PICTURE})
    assert (odd / "personas.db").is_file() and odd in saved.path("a.png").parents
    assert Store(home=odd).load("gus").read("a.png") == PICTURE
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == [odd.name]


def test_home_is_the_environments_or_the_users(monkeypatch, tmp_path):
    monkeypatch.setenv("ANIMISM_HOME", str(tmp_path))
    assert data_home() == tmp_path
    monkeypatch.delenv("ANIMISM_HOME")
    assert data_home().name == "animism"
