"""What messages are read to mean, and that the tables of lines are well formed."""

from __future__ import annotations

import re

import pytest
from animism.agents.offline_talk.answers import ANSWERS
from animism.agents.offline_talk.character import Character
from animism.agents.offline_talk.first_person import first_person
from animism.agents.offline_talk.foreign_talk import tongue
from animism.agents.offline_talk.games import GAMES
from animism.agents.offline_talk.intents import readings, table
from animism.agents.offline_talk.line_tables import acts
from animism.agents.offline_talk.message import Message
from animism.agents.offline_talk.plain import clauses, plain
from animism.agents.offline_talk.tones import TONES
from animism.agents.offline_talk.turned import echo, swapped
from animism.personas import PersonaSpec
from animism.personas.spec import EMOTIONS

MEANT = {
    "hi": "greet", "hello there!": "greet", "good morning": "greet", "bye": "bye", "i have to go now": "bye", "good night": "bye", "ty": "thanks", "thanks a lot": "thanks", "im so sorry": "sorry", "ur so cute": "praise",
    "you are funny": "praise", "u r stupid": "insult", "shut up": "insult", "i hate you": "insult", "i love you": "love_you", "lol": "laugh", "hahahaha": "laugh", "yes": "yes", "yep": "yes", "nope": "no", "ok": "glad",
    "why?": "why", "rly?": "really", "tell me more": "more", "go on": "more", "huh?": "huh", "idk": "dunno", "nvm": "nevermind", "who are you": "who", "whats ur name": "name", "how old r u": "age", "where do u live": "home",
    "wat do you like": "likes", "what do you hate": "dislikes", "whats your favrite food": "favourite", "what do you do all day": "day", "what are you thinking about": "thinking", "whats your dream": "dream",
    "do you have any friends": "friends", "are you married": "family", "what are you afraid of": "fear", "tell me a story": "story", "how was your childhood": "childhood", "tell me a secret": "secret", "any advice?": "advice",
    "what is the meaning of life": "meaning", "tell me a joke": "joke", "can you sing": "song", "write me a poem": "poem", "what do you look like": "looks", "what is it like to be a cloud": "like_to_be",
    "what do you think of dogs": "opinion", "do you like tea": "opinion", "cats or dogs?": "choose", "how do you play chess": "how_do_you", "can you swim": "can_you", "have you ever been to rome": "ever", "my name is sam": "my_name",
    "whats my name": "which_name", "what do you know about me": "about_me", "do you remember my dog": "remember", "i have a dog": "have", "his name is rex": "my_is", "i love jazz": "i_like", "i hate mondays": "i_dislike",
    "im from leeds": "i_from", "i work as a nurse": "i_work", "im 12": "i_age", "its my birthday": "birthday", "i feel sad": "low", "i had a terrible day": "low", "my cat died": "low", "im lonely": "lonely", "im nervous": "worried",
    "im so tired": "tired", "im bored": "bored", "im hungry": "hungry", "i want to be a pilot": "want", "i went to the zoo": "did", "lets play a game": "play", "20 questions": "game_twenty", "riddle me this riddle": "game_riddle",
    "would you rather": "game_rather", "word association": "game_words", "guess a number": "game_number", "rock paper scissors": "game_rps", "whats the weather like": "weather", "what time is it": "time", "whats the latest news": "news",
    "write some python code": "code", "who invented the telephone": "fact", "whats the capital of france": "fact", "pretend to be a pirate": "pretend", "who made you": "made_by", "say banana": "say", "wow u look great": "praise",
}


def test_messages_are_read_as_meant() -> None:
    wrong = {}
    for message, meant in MEANT.items():
        found = [r.intent for clause in clauses(message) for r in readings(clause)[:1]]
        if meant not in found:
            wrong[message] = found
    assert len(wrong) <= 0.03 * len(MEANT), wrong


@pytest.mark.parametrize(("typed", "meant"), [("whats ur name", "what is your name"), ("i LOOOVE it", "i love it"), ("dont u know", "do not you know"), ("thier freind", "their friend"), ("ur funny", "you are funny"),
                                              ("your hat is funny", "your hat is funny"), ("its my dog", "it is my dog"), ("quite", "quite"), ("tell me a stroy", "tell me a story")])
def test_slips_are_mended_and_words_left_alone(typed: str, meant: str) -> None:
    assert plain(typed) == meant


@pytest.mark.parametrize(("told", "back"), [("i love my sister", "you love your sister"), ("you are my friend", "I am your friend"), ("i was with you", "you were with me"), ("im tired", "you're tired"), ("we went home", "you went home")])
def test_words_are_turned_round(told: str, back: str) -> None:
    assert swapped(told) == back


def test_what_cannot_be_said_back_is_not() -> None:
    assert echo("<b>x</b>") == "" and echo("a" * 200) == "" and echo("") == ""


def test_every_meaning_has_an_answer() -> None:
    assert {intent for intent, _, _ in table()} <= set(ANSWERS) | set(GAMES)


def test_lines_have_known_tones_feelings_and_slots() -> None:
    known = {"name", "noun", "a_noun", "nouns", "hobby", "like", "dislike", "friend", "home", "quirk", "dear", "you", "self", "goal", "d", "l", "s", "k", "p", "m", "a", "q", "b", "x", "y", "thing", "a_thing", "place", "age", "looks", "can", "fact", "temper", "fear", "relation", "role", "remark", "language", "goal_ing", "d_past", "count", "mine", "beats", "score"}
    for act, tones in acts().items():
        assert set(tones) <= {*TONES.values(), "any"}, act
        for line in (line for lines in tones.values() for line in lines):
            assert set(re.findall(r"\[([^\]]*)\]", line)) <= set(EMOTIONS), (act, line)
            assert {s[0].lower() + s[1:] for s in re.findall(r"\{(\w+)\}", line)} <= known, (act, line)
            assert len(line) < 460 and "  " not in line, (act, line)


def test_no_line_is_written_twice() -> None:
    for act, tones in acts().items():
        lines = [line for told in tones.values() for line in told]
        assert len(lines) == len(set(lines)), act


@pytest.mark.parametrize(("text", "gender", "said"), [
    ("Milo rolls to the sunny side.", "masculine", ["I roll to the sunny side."]), ("She sets out the pieces and loses.", "feminine", ["I set out the pieces and lose."]), ("At night Milo lies awake and thinks about tea.", "masculine",
     ["At night I lie awake and think about tea."]), ("The town is small.", "masculine", []), ("I was born here.", "masculine", ["I was born here."]), ("Milo lost his hat.", "masculine", ["I lost my hat."]),
    ("A girl put him on the shelf.", "masculine", ["A girl put me on the shelf."]), ("Milo poured for a minister and got him wet.", "masculine", []), ("People take Milo for nervous.", "masculine", []),
])
def test_a_life_is_told_in_the_first_person_or_not_at_all(text: str, gender: str, said: list[str]) -> None:
    assert first_person(text, ("Old Milo", "Milo"), gender) == said


@pytest.mark.parametrize(("text", "language"), [("how are you today", "en"), ("ich verstehe das nicht", "de"), ("je ne sais pas pourquoi", "fr"), ("¿cómo estás tú hoy?", "es"), ("io non so che cosa", "it"), ("ik weet het niet", "nl"),
                                                ("こんにちは", "?"), ("i work as a nurse", "en"), ("pizza", "")])
def test_languages_are_told_apart(text: str, language: str) -> None:
    assert tongue(text) == language


def test_gibberish_is_told_from_words() -> None:
    assert all(Message.of(m).gibberish for m in ("asdfgh", "sdkfjhskdjfh", "xcvbnm qwrtp")) and not any(Message.of(m).gibberish for m in ("rhythm and blues", "strengths", "hello there", "ok", "xylophone", "good lengths"))


def test_a_written_spec_is_spoken_from() -> None:
    spec = PersonaSpec.model_validate({
        "name": "Bramley", "appearance": {"subject": "apple", "kind": "fruit"}, "social": {"gender": "masculine", "role": "retired champion"},
        "life": {"backstory": "Bramley learned chess from a night watchman named Arthur. When Arthur died, Bramley stopped playing.", "relations": ["Posy, the girl who rescued him", "A crow named Mortimer, his rival"], "goals": ["Beat the crow"]},
        "personal": {"quirks": ["Taps his stem when thinking", "Hums Elgar"], "likes": ["Chess endgames", "Cider (ironically)"]},
    })
    me = Character.read(spec)
    assert me.life[0] == "I learned chess from a night watchman named Arthur." and me.relations == ["Posy, the girl who rescued me", "a crow named Mortimer, my rival"]
    assert me.goals == ["to beat the crow"] and me.quirks == ["tap my stem when thinking", "hum Elgar"] and me.likes == ["chess endgames", "cider"] and me.friend == "Posy"
    from animism.agents.offline_talk import reply
    assert "Arthur" in reply(spec, (), "who is Arthur?") and "crow" in reply(spec, (), "who is your rival?")
