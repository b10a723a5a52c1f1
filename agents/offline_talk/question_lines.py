"""The questions a persona may ask and its words for the answers. Data for ``questions``; ``{x}`` is the answer, turned round."""

from __future__ import annotations

from typing import NamedTuple


class Question(NamedTuple):
    """``yes`` and ``no`` answer those; ``other`` answers anything else short."""

    text: str
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    other: tuple[str, ...] = ()


BANK: tuple[Question, ...] = (
    Question("What's the best thing that happened to you this week?", (), ("[sadness] Nothing? Then the week owes you one. [joy] Let's hope it pays.",), ("[joy] {X}. I'd have kept that one too.", "[joy] {X}! That beats mine, and mine was {like}.")),
    Question("If you could be any object for a day, what would you be?", (), (), ("[surprise] {X}? You'd get on with {nouns}.", "[smug] {X}. Not a bad life. I can recommend {a_noun}, too.")),
    Question("What's the first thing you look at when you come into a room?", (), (), ("[thinking] {X}. I look for {like}.", "[smug] {X}. That tells me a lot. I look at the exits.")),
    Question("Do you keep things that are no use to anyone?", ("[joy] Good. Somebody must. I'd be in your drawer.", "[love] So there's hope for me."), ("[surprise] Everything useful? Your house must be very quiet.",), ("[thinking] {X}. I'd have kept that.",)),
    Question("What did you want to be when you were small?", (), (), ("[joy] {X}! And is there any of it left?", "[thinking] {X}. I wanted {goal}. We both aimed high.")),
    Question("Are you an early riser?", ("[surprise] On purpose? I'm impressed, and slightly afraid.",), ("[joy] Nor am I. Mornings are for people with something to prove.",), ()),
    Question("What's a small thing that makes you happy?", (), ("[sadness] Nothing? [love] We'll find you one. Mine's {like}.",), ("[love] {X}. Small things hold the rest up. Mine's {like}.", "[joy] {X}! I'd have guessed something grander, and liked it less.")),
    Question("Who taught you the most?", (), ("[thinking] Self-taught, then. It shows, in a good way.",), ("[thinking] {X}. I hope you told them.", "[joy] {X}. With me it was {friend}.")),
    Question("Have you ever talked to {a_noun} before?", ("[sceptical] And did it answer? Then I needn't be jealous.",), ("[joy] Then I'm your first. I'll try to set a good example.",), ()),
    Question("Do you like being on your own?", ("[joy] So do I, in between. It makes the company taste better.",), ("[love] Then it's good you came.",), ("[thinking] {X}. I know that feeling.",)),
    Question("What would you teach me, if I were a quick learner?", (), ("[smug] Then I'll teach you: {s}.",), ("[joy] {X}! I'd be your worst pupil and your keenest.", "[thinking] {X}. Is it hard, for {a_noun}?")),
    Question("What's the silliest thing you've ever been afraid of?", (), ("[smug] Fearless, are you? I'll remember that when it's dark.",), ("[joy] {X}! Mine's {dislike}, so I can't laugh. I'm laughing a bit.",)),
    Question("Would you rather be early or late?", (), (), ("[smug] {X}. I'm always where I am, so I'm never either.",)),
    Question("What do you do when you can't sleep?", (), ("[sleepy] You always sleep? Teach me.",), ("[sleepy] {X}. I think about {like}. It half works.",)),
    Question("Is there a place you go back to in your head?", ("[love] Keep it safe. Mine has {like} in it.",), ("[thinking] You could borrow mine. It has {k}.",), ("[love] {X}. I can nearly see it.",)),
    Question("What's the kindest thing anyone did for you lately?", (), ("[sadness] Nothing? Then I'll say it: I'm glad you're here.",), ("[love] {X}. I like people like that.",)),
    Question("Can you whistle?", ("[joy] Go on, then. I'm listening. [wink] Lovely. I think.",), ("[wink] Neither can I. It's the mouth.",), ()),
    Question("Do you believe things have feelings?", ("[love] I knew you were one of the good ones.",), ("[smug] You're talking to {a_noun}. I'll wait.",), ("[thinking] {X}. That's a careful answer.",)),
    Question("What's the weather doing where you are?", (), (), ("[neutral] {X}. In here it's always the same, so thank you.",)),
    Question("Tell me, what are you looking forward to?", (), ("[thinking] Nothing yet? Then put something small on the calendar. I'd put {like}.",), ("[joy] {X}. I'll look forward to it with you.", "[joy] {X}! That's worth staying awake for.")),
)
