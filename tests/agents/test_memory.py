"""What is heard is kept, in order, apart from other users and personas, and the user may read, change and erase it."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from animism.agents.memory import Memories
from animism.personas.errors import InvalidInput, StoreError
from animism.personas.store import Store
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'kept' / 'memories.db'}"
    return request.getfixturevalue("postgres_url")


@pytest.fixture
def memories(url):
    made = Memories(url)
    yield made
    made.close()


@pytest.fixture
def memory(memories):
    return memories.of("gus")


def test_what_was_heard_comes_back_as_it_was_said(memory):
    first = memory.hear("user", "  Hello\nthere 👋 <b>&", emotion="joy")
    second = memory.hear("gus", "Hello yourself.", name="Gus", conversation="main")
    aside = memory.hear("user", "psst", conversation="aside")
    assert memory.episodes() == [first, second] and memory.episodes("aside") == [aside]
    assert memory.episodes(None) == [first, second, aside]
    assert (first.text, first.emotion, first.speaker, first.heard) == ("  Hello\nthere 👋 <b>&", "joy", "user", None)
    assert first.at.tzinfo is UTC and datetime.now(UTC) - first.at < timedelta(minutes=1)


def test_older_talk_is_read_in_pages(memory):
    said = [memory.hear("user", f"line {number}").id for number in range(25)]
    assert said == sorted(set(said))
    pages, before = [], None
    while page := memory.episodes(limit=10, before=before):
        pages = [one.id for one in page] + pages
        before = page[0].id
    assert pages == said and memory.episodes(limit=0) == [] and memory.episodes(limit=-3) == []


def test_an_interruption_is_remembered(memory):
    said = memory.hear("gus", "I was going to say something long about pears.")
    memory.cut(said.id, 5)
    assert memory.episodes()[0].heard == 5 and memory.episodes()[0].heard_text == "I was"
    assert not any("pears" in one.text for one in memory.recall("pears"))
    memory.cut(said.id, 10_000)
    assert memory.episodes()[0].heard is None
    memory.cut(said.id, -3)
    assert memory.episodes()[0].heard == 0 and memory.episodes()[0].heard_text == ""


def test_nothing_of_one_user_or_persona_shows_to_another(memories):
    mine, other_user, other_persona = memories.of("gus", "me"), memories.of("gus", "you"), memories.of("bob", "me")
    said = mine.hear("user", "My name is Sam and my secret word is turnip.")
    fact = mine.notice("My name is Sam and my secret word is turnip.")[0]
    for other in (other_user, other_persona, memories.of("gus", "ME"), memories.of("gus", "me ")):
        assert other.episodes(None) == [] and other.facts() == [] and other.recall("secret word turnip") == []
        assert other.user_name == "" and other.export()["episodes"] == [] and other.reflect() == []
        for act in (lambda other=other: other.cut(said.id, 1), lambda other=other: other.forget(fact.id),
                    lambda other=other: other.correct(fact.id, "Their name is Eve."),
                    lambda other=other: other.forget(said.id)):
            with pytest.raises(InvalidInput, match="there is no") as error:
                act()
            assert error.value.mend
        other.erase()
    assert mine.user_name == "Sam" and len(mine.episodes()) == 1 and len(mine.facts()) == 2


def test_ids_say_nothing_about_other_memories(memories):
    for _ in range(7):
        memories.of("gus", "busy").hear("user", "hello")
    assert memories.of("gus", "quiet").hear("user", "hello").id == 1


def test_a_room_hears_together_and_is_cut_together(memories):
    gus, bob, eve = (memories.of(name) for name in ("gus", "bob", "eve"))
    said = gus.hear("gus", "Listen, all of you", name="Gus", heard_by=["bob", "gus"])
    assert [one.text for one in bob.episodes()] == ["Listen, all of you"] and eve.episodes() == []
    bob.hear("bob", "only to Bob's own ear")
    assert len(gus.episodes()) == 1
    gus.cut(said.id, 6)
    assert bob.episodes()[0].heard == 6
    with pytest.raises(InvalidInput):
        gus.hear("gus", "nobody hears this", heard_by=["bob", ""])
    assert len(bob.episodes()) == 2 and len(gus.episodes()) == 1


def test_facts_are_learnt_superseded_corrected_and_forgotten(memory):
    first = memory.learn("Their favourite tea is mint.", key="favourite:tea", importance=0.6)
    assert memory.learn("Their favourite tea is mint.", key="favourite:tea").id == first.id
    second = memory.learn("Their favourite tea is black.", key="favourite:tea")
    assert [fact.text for fact in memory.facts()] == ["Their favourite tea is black."]
    assert [fact.current for fact in memory.facts(superseded=True)] == [False, True]
    assert memory.correct(second.id, "Their favourite tea is green").text == "Their favourite tea is green."
    memory.forget(second.id)
    assert memory.facts(superseded=True) == []
    with pytest.raises(InvalidInput, match="no fact"):
        memory.forget(second.id)


def test_a_fact_that_was_forgotten_is_recalled_no_more(memory):
    memory.hear("user", "My favourite word is flummox.")
    fact = memory.notice("My favourite word is flummox.")[0]
    assert fact.source == memory.episodes()[0].id
    assert "flummox" in memory.recall("favourite word")[0].text
    memory.forget(fact.id)
    assert not any("flummox" in one.text for one in memory.recall("flummox"))
    assert len(memory.episodes()) == 1
    memory.forget(fact.source)
    assert memory.episodes() == [] and "flummox" not in json.dumps(memory.export())


def test_forgetting_what_was_said_takes_the_facts_found_in_it(memory):
    said = memory.hear("user", "I live in Leeds.")
    memory.notice("I live in Leeds.")
    memory.forget(said.id)
    assert memory.facts(superseded=True) == [] and memory.recall("Leeds") == []


def test_a_name_is_corrected_in_the_users_own_words(memory):
    memory.hear("user", "My name is Sam.")
    fact = memory.notice("My name is Sam.")[0]
    assert memory.user_name == "Sam"
    for words, name in (("max", "Max"), ("My name is Anna", "Anna"), ("Their name is Lee", "Lee")):
        assert memory.correct(fact.id, words).key == "name"
        assert memory.user_name == name
    assert not any("Sam" in one.text for one in memory.recall("what is my name"))


def test_erasing_removes_every_row(memories, memory):
    for number in range(60):
        memory.hear("user", f"My number {number} is a sparrow.")
    memory.notice("My name is Sam.")
    memory.reflect()
    memories.of("gus", "you").hear("user", "keep this")
    memory.recall("sparrow")
    memory.erase()
    assert memory.episodes(None) == [] and memory.facts(superseded=True) == [] and memory.reflections() == []
    assert memory.recall("sparrow") == []
    with memories.database.read() as connection:
        from animism.agents.memory.tables import metadata

        counts = {table.name: len(connection.execute(table.select()).all()) for table in metadata.sorted_tables}
    assert counts == {
        "animism_memory_schema": 1, "animism_memory_owners": 1, "animism_memory_episodes": 1,
        "animism_memory_facts": 0, "animism_memory_reflections": 0,
    }
    memory.hear("user", "a new sparrow")
    assert [one.text for one in memory.recall("sparrow")] == ["a new sparrow"]


def test_a_persona_that_is_deleted_leaves_no_memory(memories):
    for user in ("me", "you"):
        memories.of("gus", user).hear("user", "hello")
    memories.of("bob").hear("user", "hello")
    memories.erase_persona("gus")
    assert memories.of("gus", "you").episodes() == [] and len(memories.of("bob").episodes()) == 1


def test_everything_that_is_kept_can_be_read(memory):
    memory.hear("user", "I live in Leeds.")
    memory.notice("I live in Leeds.")
    memory.notice("I live in York.")
    kept = json.loads(json.dumps(memory.export()))
    assert kept["persona"] == "gus" and kept["user"] == "me"
    assert [one["text"] for one in kept["episodes"]] == ["I live in Leeds."]
    assert [(one["text"], one["current"]) for one in kept["facts"]] == [
        ("They live in Leeds.", False), ("They live in York.", True)]


@pytest.mark.parametrize("speaker, text, options", [
    ("user", "", {}), ("user", " \n\t ", {}), ("user", "x" * 100_001, {}), ("", "hello", {}),
    ("user", "hello", {"emotion": "smug-ish"}), ("user", "hello", {"conversation": "a\nb"}),
    ("user", "hello", {"conversation": "c" * 201}), ("user\x00", "hello", {}),
])
def test_what_cannot_be_heard_is_refused_and_nothing_is_kept(memory, speaker, text, options):
    with pytest.raises(InvalidInput) as error:
        memory.hear(speaker, text, **options)
    assert error.value.mend and "\n" not in str(error.value) and len(str(error.value)) < 200
    assert memory.episodes(None) == []


@pytest.mark.parametrize("persona, user", [("", "me"), ("gus", ""), ("gus", "u" * 201), ("gus", "a\x00b"), ("g\n", "me")])
def test_a_memory_of_nobody_is_refused(memories, persona, user):
    with pytest.raises(InvalidInput):
        memories.of(persona, user)


def test_facts_and_corrections_are_bounded(memory):
    with pytest.raises(InvalidInput):
        memory.learn("  ")
    with pytest.raises(InvalidInput):
        memory.learn("They exist.", importance=3.0)
    kept = memory.learn("word " * 5000, key="k" * 500)
    assert len(kept.text) <= 300 and len(kept.key) <= 120
    assert len(memory.correct(kept.id, "long " * 5000).text) <= 301
    for number in range(9):
        memory.learn(f"They count {number}.", key="count")
    assert len([fact for fact in memory.facts(superseded=True) if fact.key == "count"]) == 4


def test_a_megabyte_of_text_is_looked_through_without_harm(memory):
    assert memory.notice("my name is Sam " * 70_000) is not None
    assert memory.recall("chess " * 200_000) == memory.recall("chess")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.text(max_size=300))
def test_any_text_is_kept_and_looked_through(tmp_path_factory, text):
    memory = Memories(home=tmp_path_factory.getbasetemp() / "any").of("gus")
    memory.notice(text)
    memory.recall(text)
    if text.replace("\x00", "").strip():
        said = memory.hear("user", text)
        assert memory.episodes(limit=1) == [said]
        memory.erase()


def test_memory_and_store_share_one_database(url, tmp_path):
    """In PostgreSQL, and in one SQLite file whoever comes first."""
    memories, store = Memories(url), Store(url, tmp_path / "assets")
    memories.of("gus").hear("user", "hello")
    assert len(store) == 0 and len(memories.of("gus").episodes()) == 1
    memories.close()
    store.close()


def test_by_default_the_file_is_in_the_home(home):
    Memories().of("gus").hear("user", "hello")
    assert (home / "memories.db").is_file()


@pytest.mark.parametrize("url", ["nonsense", "mysql://host/db", "sqlite:///:memory:"])
def test_addresses_that_cannot_be_are_refused(url):
    with pytest.raises((InvalidInput, StoreError)) as error:
        Memories(url).of("gus").facts()
    assert error.value.mend
