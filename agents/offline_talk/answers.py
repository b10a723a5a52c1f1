"""Which responder answers which meaning. Data."""

from __future__ import annotations

from collections.abc import Callable

from . import (
    answers_abilities,
    answers_favourites,
    answers_feelings,
    answers_ideas,
    answers_memory,
    answers_self,
    answers_social,
    answers_tastes,
    answers_told,
    answers_views,
    games,
)
from .context import Talk
from .intents import Reading

Answer = Callable[[Talk, Reading], str]
ANSWERS: dict[str, Answer] = {
    "greet": answers_social.greet, "how_are_you": answers_social.how_are_you, "bye": answers_social.bye, "thanks": answers_social.thanks, "condolence": answers_social.condolence, "quirks": answers_self.quirks, "sorry": answers_social.sorry,
    "praise": answers_social.praise, "insult": answers_social.insult, "love_you": answers_social.love, "laugh": answers_social.laugh, "yes": answers_social.yes, "no": answers_social.no,
    "ok": answers_social.ok, "why": answers_social.why, "really": answers_social.really, "more": answers_social.more, "huh": answers_social.huh, "dunno": answers_social.dunno,
    "nevermind": answers_social.nevermind, "agree": answers_social.agree, "disagree": answers_social.disagree, "quiet": answers_social.quiet, "rude_word": answers_social.rude_word,
    "glad": answers_social.glad_to_nod,
    "who": answers_self.who, "name": answers_self.name, "age": answers_self.age, "home": answers_self.home, "likes": answers_self.likes, "dislikes": answers_self.dislikes,
    "favourite": answers_favourites.favourite, "day": answers_self.day, "doing": answers_self.doing, "thinking": answers_self.thinking, "dream": answers_self.dream, "friends": answers_self.friends,
    "family": answers_self.family, "fear": answers_self.fear, "story": answers_self.story, "childhood": answers_self.childhood, "happy": answers_self.mood, "secret": answers_self.secret,
    "looks": answers_self.looks, "like_to_be": answers_self.like_to_be, "opinion": answers_views.opinion, "tell_about": answers_views.tell_about, "choose": answers_views.choose,
    "how_do_you": answers_self.how_do_you, "can_you": answers_abilities.can_you, "ever": answers_abilities.ever, "do_you": answers_abilities.do_you, "are_you": answers_abilities.are_you,
    "would_you": answers_abilities.would_you,
    "my_name": answers_told.my_name, "have": answers_told.have, "my_is": answers_told.my_is, "my_does": answers_told.my_does, "i_like": answers_tastes.i_like,
    "i_dislike": answers_tastes.i_dislike, "i_from": answers_told.i_from, "i_work": answers_told.i_work, "i_age": answers_told.i_age, "birthday": answers_told.birthday,
    "low": answers_feelings.low, "lonely": answers_feelings.lonely, "worried": answers_feelings.worried, "tired": answers_feelings.tired, "sick": answers_feelings.sick, "angry": answers_feelings.angry,
    "bored": answers_feelings.bored, "hungry": answers_feelings.hungry, "want": answers_told.want, "did": answers_told.did, "going": answers_told.going, "think": answers_told.think,
    "i_am": answers_told.i_am, "i_other": answers_told.other,
    "which_name": answers_memory.which_name, "about_me": answers_memory.about_me, "remember": answers_memory.remember,
    "joke": answers_ideas.joke, "poem": answers_ideas.poem, "song": answers_ideas.song, "dance": answers_ideas.dance, "advice": answers_ideas.advice, "meaning": answers_ideas.meaning,
    "compliment_me": answers_ideas.about_you, "fact": answers_ideas.fact, "news": answers_ideas.news, "weather": answers_ideas.weather, "time": answers_ideas.time,
    "code": answers_ideas.code, "translate": answers_ideas.translate, "future": answers_ideas.future, "errand": answers_ideas.errand, "say": answers_ideas.say,
    "pretend": answers_ideas.pretend, "made_by": answers_ideas.made_by, "recommend": answers_ideas.recommend, "do_you_think": answers_ideas.do_you_think,
    "how_so": answers_social.how_so, "here": answers_social.here, "wake": answers_social.wake, "trust": answers_social.trust, "invite": answers_social.invite, "guess_mine": answers_social.guess_mine, "protect": answers_social.protect,
    "noise": answers_social.noise, "scared_child": answers_feelings.scared_child, "count": answers_self.count, "offended": answers_social.offended, "comfort_me": answers_social.comfort_me, "you_did": answers_social.accused,
    "do_for_me": answers_social.do_for_me, "offer": answers_social.offer, "why_are": answers_self.why_are, "senses": answers_self.senses, "have_to": answers_feelings.have_to,
    "say_something": answers_ideas.say_something, "teach_me": answers_ideas.teach,
    "my_question": answers_self.my_question, "price": answers_self.price, "they_are": answers_told.they_are, "you_are": answers_social.you_are, "fragment": answers_told.fragment,
    "play": games.offer, "quit": games.nothing_to_quit,
}
"""A responder gives the answer with its feelings, or nothing where it has none."""
