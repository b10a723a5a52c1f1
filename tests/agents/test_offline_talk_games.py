"""The games, played to their end from the turns alone."""

from __future__ import annotations

import re

import pytest
from animism.agents.offline import write_persona
from animism.agents.offline_talk import Turn, game_number, game_rps, game_twenty, games, reply
from animism.agents.offline_talk.character import Character
from animism.agents.offline_talk.context import Talk
from animism.agents.offline_talk.message import Message
from animism.agents.offline_talk.riddles import RIDDLES
from animism.agents.offline_talk.spoken import bare, signature
from animism.agents.offline_talk.twenty_things import QUESTIONS, THINGS

PERSONAS = ("a grumpy old apple who loves chess", "a shy moth", "an excited teapot", "a grand piano who is vain")


class Table:
    """One talk with one persona; turns are kept without feelings, as people see them."""

    def __init__(self, description: str):
        self.spec, self.turns = write_persona(description), []

    def say(self, message: str) -> str:
        said = bare(reply(self.spec, tuple(self.turns), message))
        self.turns += [Turn("user", message), Turn("persona", said)]
        return said

    @property
    def running(self) -> str:
        found = games.on(self.talk)
        return found[0] if found else ""

    @property
    def talk(self) -> Talk:
        return Talk(Character(self.spec), self.turns, Message.of(""), (), "", 0)


@pytest.fixture(params=PERSONAS)
def table(request: pytest.FixtureRequest) -> Table:
    return Table(request.param)


def test_the_number_is_found_by_halving(table: Table) -> None:
    table.say("guess the number")
    low, high = 1, 100
    for _ in range(8):
        guess = (low + high) // 2
        said = table.say(str(guess))
        if not table.running:
            break
        low, high = (guess + 1, high) if re.search("[Hh]igher|low|Up", said) else (low, guess - 1)
    assert str(guess) in said and not table.running


def test_number_words_are_read() -> None:
    assert game_number.guessed("is it forty two?") == 42 and game_number.guessed("seven") == 7 and game_number.guessed("hello") is None


def test_rock_paper_scissors_keeps_a_true_score_to_three(table: Table) -> None:
    table.say("rock paper scissors")
    for throw in ("rock", "paper", "scissors") * 8:
        table.say(throw)
        if not table.running:
            break
    assert not table.running
    assert re.search(r"[Tt]hree", table.turns[-1].text)


@pytest.mark.parametrize("mine", ["rock", "paper", "scissors"])
def test_who_beats_whom(mine: str) -> None:
    beaten = {"rock": "scissors", "paper": "rock", "scissors": "paper"}[mine]
    assert game_rps._winner(mine, beaten) == 1 and game_rps._winner(beaten, mine) == -1 and game_rps._winner(mine, mine) == 0


def test_twenty_questions_is_answered_truthfully_and_won(table: Table) -> None:
    table.say("let's play twenty questions")
    assert table.running == "game_twenty"
    thing = game_twenty.secret(table.talk, games.on(table.talk)[1])  # type: ignore[index]
    for tag, question in (("alive", "is it alive?"), ("metal", "is it made of metal?"), ("big", "is it big?"), ("fly", "can it fly?"), ("food", "can you eat it?")):
        said, truth = table.say(question).lower(), THINGS[thing].get(tag, False)
        assert ("yes" in said) if truth else ("sometimes" in said or "halve" in said) if truth is None else ("no" in said and "yes" not in said), (thing, question, said)
    said = table.say(f"is it a {thing}?")
    assert thing in said.lower() and "six questions" in said and not table.running


def test_twenty_questions_is_lost_after_twenty(table: Table) -> None:
    table.say("20 questions")
    thing = game_twenty.secret(table.talk, games.on(table.talk)[1])  # type: ignore[index]
    for _ in range(20):
        said = table.say("is it alive?" if len(table.turns) % 4 else "is it big?")
    assert thing in said and not table.running


def test_giving_up_tells_the_thing(table: Table) -> None:
    table.say("20 questions")
    thing = game_twenty.secret(table.talk, games.on(table.talk)[1])  # type: ignore[index]
    assert "yes" in table.say("give me a hint")
    assert thing in table.say("i give up") and not table.running


@pytest.mark.parametrize("thing", ["cat", "bicycle", "teapot", "moon", "carrot", "violin", "snail", "pillow"])
def test_the_persona_guesses_what_the_user_thinks_of(thing: str) -> None:
    table = Table(PERSONAS[0])
    said = table.say("i'm thinking of something, guess what it is")
    assert table.running == "game_twenty_user"
    tags = {signature(question): tag for tag, question in QUESTIONS}
    for _ in range(20):
        asked = next((tags[signature(one)] for one in re.findall(r"[^.?!]+\?", said) if signature(one) in tags), "")
        if asked:
            truth = THINGS[thing].get(asked, False)
            said = table.say("yes" if truth else "sometimes" if truth is None else "no")
        else:
            guess = re.search(r"Is it (?:an? |the )?(\w+)\?", said)
            assert guess, said
            said = table.say("yes!" if guess.group(1) == thing else "no")
        if not table.running:
            break
    assert not table.running and thing in said.lower()


def _asked(said: str):
    return next(r for r in RIDDLES if r.text in said)


def test_a_riddle_is_asked_hinted_and_solved(table: Table) -> None:
    said = table.say("tell me a riddle")
    riddle = next(r for r in RIDDLES if r.text in said)
    assert riddle.hints[0] in table.say("hint please")
    table.say("a wild goose")
    assert riddle.answers[0] in table.say(f"is it {riddle.told}?").lower()
    second = _asked(table.say("another one"))
    assert second is not riddle and second.answers[0] in table.say("i give up").lower()


def test_riddles_do_not_come_twice_and_end(table: Table) -> None:
    table.say("riddle")
    for _ in range(len(RIDDLES) + 2):
        table.say("i give up")
        table.say("another")
    asked = [r.text for turn in table.turns if turn.speaker == "persona" for r in RIDDLES if r.text in turn.text]
    assert len(asked) == len(set(asked)) >= len(RIDDLES) - 2


def test_would_you_rather_takes_the_choice_and_asks_on(table: Table) -> None:
    said = table.say("would you rather")
    seen = set()
    for _ in range(4):
        question = re.search(r"Would you rather (.+?) or (.+?)\?", said)
        assert question and question.group() not in seen
        seen.add(question.group())
        said = table.say("the first one")
        taken = said.split("Would you rather")[0].lower()
        assert "same" in taken or any(side[:8] in taken for side in question.groups())
    table.say("stop")
    assert not table.running


def test_word_association_runs_ten_rounds_without_a_word_twice(table: Table) -> None:
    table.say("word association")
    for word in ("light", "moon", "tide", "salt", "tears", "rain", "roof", "house", "key", "lock", "door"):
        table.say(word)
        if not table.running:
            break
    assert not table.running


@pytest.mark.parametrize("game", ["20 questions", "riddle", "would you rather", "word association", "guess the number", "rock paper scissors"])
@pytest.mark.parametrize("leaving", ["stop", "i quit", "let's do something else", "bye"])
def test_any_game_can_be_left(game: str, leaving: str) -> None:
    table = Table(PERSONAS[1])
    table.say(game)
    assert table.running
    table.say(leaving)
    assert not table.running


def test_other_talk_in_a_game_is_answered_and_the_game_stays(table: Table) -> None:
    table.say("guess the number")
    assert table.spec.name.split()[-1] in table.say("what's your name?") or Character(table.spec).short in table.turns[-1].text
    assert re.search("[Hh]igher|[Ll]ower|high|low|got it|it is|Up|down", table.say("50"))


def test_an_offer_is_taken_up(table: Table) -> None:
    table.say("let's play a game")
    table.say("riddles")
    assert table.running == "game_riddle"
