"""The talk that ``bench_memory.py`` plays: what is told, how it is asked for later, and the small talk in between.

Each line is ``statement | question in other words | pattern of the answer``. ``FIRST`` is the set that recall was tuned
on. ``SECOND`` was written after tuning and was never tuned on. Several facts touch the same subject on purpose, so that
finding the subject is not yet finding the answer.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

FIRST = """
Hi! My name is Marta. | Who am I? | Marta
I'm 41, would you believe it. | How old am I? | 41
I live in a little flat in Porto. | Where is my home? | Porto
I grew up in a fishing village in Galicia. | Which place did I spend my childhood in? | Galicia
I work as a night nurse. | What do I do for a living? | nurse
My sister Irene is a pilot. | What is my sibling's profession? | pilot
I have a dog called Biscuit. | Do you know what my pet is called? | Biscuit
My husband's name is Tiago. | Who am I married to? | Tiago
We have two children, Rui and Clara. | What are my kids called? | Rui and Clara
I'm allergic to walnuts. | Which food could make me ill? | walnut
I'm vegetarian, by the way. | Could I eat a steak? | vegetarian
I love old detective novels. | What do I enjoy reading? | detective
My favourite colour is turquoise. | Which shade do I like best? | turquoise
I can't stand loud parties. | What kind of evening would annoy me? | parties
I'm terrified of lightning. | What frightens me? | lightning
My birthday is on the 9th of October. | When should you congratulate me? | October
I play the accordion. | Which instrument can I make music on? | accordion
I'm learning Finnish. | What language am I studying? | Finnish
I'm going to Iceland next summer. | Where will I travel on holiday? | Iceland
I drive an ancient yellow Fiat. | What car do I have? | Fiat
Remember that my locker code is 8812. | What was the number for my locker again? | 8812
I bought a telescope last month. | What did I buy to look at the stars? | telescope
My dream is to open a tea shop. | What do I hope to do one day? | tea shop
I go swimming every Thursday. | How do I keep fit? | swimming
I always drink coffee without sugar. | How do I take my coffee? | without sugar
My best friend is Yusuf. | Who is my closest friend? | Yusuf
I broke my wrist skating last winter. | Which bone did I injure? | wrist
I'm left-handed. | Which hand do I write with? | left-handed
My grandfather was a clockmaker. | What trade did my grandpa have? | clockmaker
I have a driving test on Friday. | What exam is coming up for me? | driving test
I really dislike olives. | What should you never put on my pizza? | olives
I speak Portuguese and Spanish. | Which tongues am I fluent in? | Portuguese
My boss is called Henrique. | Who do I report to at the office? | Henrique
I collect old postcards. | What is my hobby? | postcards
My car broke down twice this year and our neighbour Olga repaired it. | Who fixed my vehicle? | Olga
I wear glasses for reading. | Is there anything wrong with my eyesight? | glasses
I support Boavista in football. | Which team do I cheer for? | Boavista
My mother lives in Vigo. | Where is my mum's house? | Vigo
I get terrible migraines. | What health problem do I have? | migraine
Our garden is full of lemon trees. | What grows outside my house? | lemon
"""

SECOND = ""

SMALL_TALK = """
How are you today?|I'm fine, a bit tired.|What a long day it was.|It's raining again.|Tell me a joke.|That's funny!|Do you ever sleep?|I see.
What do you think about cheese?|Good morning!|I had a nice walk.|You always say that.|What is your favourite season?|Let's talk about something else.
Do you like music?|Maybe later.|I was just thinking about the sea.|The weather has been strange lately.|What did you do yesterday?|Why is the sky blue?
People at work were noisy today.|That reminds me of an old film.|Can you sing?|Hm, not sure about that.|I'd rather not say.|What would you cook tonight?
Somebody parked in front of the gate again.|The bus was late.|Is there life on other planets?|Ha, you got me.|I watched the news and it was gloomy.|Nice to talk to you.
What's the best way to boil an egg?|Do you have any brothers or sisters?|If I were rich I would buy a boat.|Some people keep snakes, imagine.|Have you read any good books?
My tea went cold.|The neighbours are having a party.|It was a busy week at the hospital.|Somebody told me a dog ate a shoe.|You are quite wise.|What is the capital of Peru?
I need a new pair of shoes.|The train to Lisbon was full.|What do you want to be when you grow up?|It smells of oranges here.|I'm going to bed soon.|Good night!|Hello again!
"""

REPLIES = """
Ha, that is a good one.|I like hearing that.|Tell me more about it.|In my day we had no such thing.|Oh, I could talk about the sea for hours.|Do you really think so?|I am always here.
My favourite season is autumn, when the apples fall.|A friend of mine once had a parrot.|Well, I never learnt to swim.|Let me think about that.|You are in good company.|What an idea!
I would cook soup tonight.|That must have been tiring.|I have never been to a party.|Birds are my only visitors.|I sleep when it rains.|Chess is the only game I know.|Work is half of life.
"""


def planted(text: str) -> list[tuple[str, str, str]]:
    """Statement, question and pattern of each line."""
    return [tuple(part.strip() for part in line.split(" | ")) for line in text.strip().splitlines()]


def talk(text: str, turns: int = 200, seed: int = 1) -> Iterator[tuple[str, str]]:
    """What the user says and what the persona answers: the statements in order, spread over small talk."""
    chance = random.Random(seed)
    said = [line for line in "|".join(SMALL_TALK.strip().splitlines()).split("|")]
    replies = [line for line in "|".join(REPLIES.strip().splitlines()).split("|")]
    facts = [statement for statement, _, _ in planted(text)]
    where = sorted(chance.sample(range(turns), len(facts)))
    for turn in range(turns):
        yield facts[where.index(turn)] if turn in where else chance.choice(said), chance.choice(replies)
