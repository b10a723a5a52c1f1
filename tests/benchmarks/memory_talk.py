"""The talk that ``bench_memory.py`` plays: what is told, how it is asked for later, and the small talk in between.

Each line is ``statement | question in other words | pattern of the answer``. ``FIRST`` is the set that recall was tuned
on. ``SECOND`` asks more obliquely: 21 of its 40 came back when it was first tried, and it was tuned on after that.
So was ``THIRD``, of which 34 had come back. ``FOURTH``
was written when tuning had ended. Several facts touch the same subject on purpose, so that
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

SECOND = """
Hey there, everyone calls me Dov. | Do you still know my name? | Dov
I turned sixty in March. | What age have I reached? | 60|sixty
We've got a houseboat in Utrecht these days. | In which town is my place? | Utrecht
I was raised in the mountains of Armenia. | What part of the world did I grow up in? | Armenia
I mend violins for a living. | How do I earn my bread? | violins
My brother Aram drives trains. | Tell me what my brother does. | trains
We adopted an old greyhound named Pepper. | What animal shares our home? | Pepper|greyhound
My wife's name is Lusine. | What is my wife called? | Lusine
Our daughter is studying law in Leiden. | What subject did my girl choose? | law
Shellfish makes me terribly ill, I'm allergic to it. | Is there something I must not be served? | shellfish|allergic to it
I gave up meat ten years ago. | Would I order a sausage? | meat
I'm really into silent films. | Which kind of cinema am I fond of? | silent films
The best smell in the world is fresh bread, and rye is my favourite bread. | Which loaf should you bring me? | rye
I hate being on the telephone. | How should people not contact me? | telephone
Deep water scares me. | What gives me the shivers? | deep water
My birthday's on Christmas Eve. | On what date do I get presents for getting older? | Christmas Eve
I've been playing the double bass since school. | Do I make any music? | double bass
I am teaching myself Georgian. | Which foreign tongue am I trying to pick up? | Georgian
In June we're sailing to Denmark. | What is my trip this summer? | Denmark
I ride a battered red moped to work. | How do I get to my job? | moped
Please keep in mind that my hearing aid is in the left ear. | Which of my ears needs help? | left ear
I finally bought a proper microscope. | What gadget did I get for looking at tiny things? | microscope
One day I want to walk across Iceland. | What journey have I been longing to make? | Iceland
Every Sunday I bake for the whole street. | What do I do on Sundays? | bake
I never eat breakfast. | Do I have something in the mornings? | breakfast
Karel is my oldest friend. | Which pal have I known longest? | Karel
I tore a ligament in my knee last autumn. | What injury did I have? | knee
I'm colour-blind. | Is my vision all right? | colour-blind
My grandmother sold carpets in Yerevan. | How did my gran make money? | carpets
I have a dentist appointment on Wednesday. | Where do I have to go in the middle of the week? | dentist
I can't bear the smell of garlic. | Which ingredient would ruin my dinner? | garlic
I speak Armenian with my children. | What do we talk in at home? | Armenian
Our landlady is called Mrs Visser. | Who owns the place I rent? | Visser
I've collected tram tickets since I was a boy. | What fills my albums? | tram tickets
The lock on our front door jams, so we use the back door. | Which entrance do my visitors take? | back door
I'm a bit deaf. | How is my hearing? | deaf|hearing aid
I'm an Ajax supporter. | Who do I want to win the league? | Ajax
My mother-in-law moved in with us last month. | Who came to stay in my household? | mother-in-law
I suffer from hay fever. | Why do I sneeze in spring? | hay fever
There's a walnut tree behind our shed. | What stands in my yard? | walnut
"""

THIRD = """
Hi, I am Noor. | What's my first name? | Noor
I will be thirty-three in August. | How many years old will I be? | thirty-three
I rent a room above a bakery in Ghent. | Where am I living at the moment? | Ghent
I was born in Tunis. | Which city was I born in? | Tunis
I'm a sound engineer at a small theatre. | What is my occupation? | sound engineer
My mother teaches chemistry. | What does my mum work as? | chemistry
I have a tortoise called Socrates. | What sort of animal do I keep? | tortoise
My boyfriend's name is Wout. | Who is my partner? | Wout
I've got a twin brother. | Do I have siblings? | twin
I'm lactose intolerant. | Can I have a milkshake? | lactose
I don't drink alcohol. | Would I like a beer? | alcohol
I adore medieval churches. | What kind of buildings do I love to visit? | churches
My favourite composer is Ravel. | Whose music do I like most? | Ravel
I hate getting up early. | What annoys me in the morning? | getting up early
I'm scared of big dogs. | Which animals am I afraid of? | dogs
My birthday is August 14. | When do I celebrate my birthday? | August 14
I sing in a choir on Mondays. | What do I do on Monday evenings? | choir
I'm learning sign language. | What am I learning right now? | sign language
Next month I'm moving to Antwerp. | Where am I moving? | Antwerp
I cycle everywhere because I have no driving licence. | How do I travel around town? | cycle
Remember that my spare key is with the baker. | Who has the key to my room? | baker
I just bought a second-hand synthesizer. | What have I bought recently? | synthesizer
I want to record an album one day. | What would I like to achieve in music? | album
I usually have soup for lunch. | What do I eat at midday? | soup
My best friend Amina moved to Canada. | Where did my best friend go? | Canada
I sprained my ankle yesterday. | What happened to my foot? | ankle
I have a tattoo of a swallow on my arm. | What is my tattoo of? | swallow
My father used to be a sailor. | What was my dad before? | sailor
I have an audition next Tuesday. | What is happening on Tuesday? | audition
I don't like coconut. | Which flavour should you leave out of my cake? | coconut
I speak Arabic, French and Dutch. | How many languages can I speak? | Arabic
My upstairs neighbour plays techno all night. | Who keeps me awake? | neighbour
My lucky number is seventeen. | What number brings me luck? | seventeen
I'm colour-blind. | Can I tell red from green? | colour-blind
I once met the queen of Denmark. | Have I met anybody famous? | queen
I support the local football club, Gent. | What football team is mine? | Gent
We always spend Christmas at my aunt's farm. | Where do I go at Christmas? | aunt's farm
I'm the youngest of five children. | How big is my family? | five
My phone's screen is cracked. | What is wrong with my mobile? | cracked
I grow tomatoes on the balcony. | What do I grow? | tomatoes
"""

FOURTH = """
Good evening! My name is Ilse. | Can you tell me who you're talking to? | Ilse
I am 58 years old. | What's my age? | 58
I live near the harbour in Bergen. | What city do I live in? | Bergen
I'm originally from Rotterdam. | Where do I come from? | Rotterdam
I work at a weather station. | Where am I employed? | weather station
My nephew Lars is a baker. | What does my nephew do? | baker
I have two canaries called Do and Re. | What are the names of my birds? | Do and Re
I'm divorced. | Am I married? | divorced
My son Erik lives in Oslo. | Where does my boy live? | Oslo
I'm allergic to bee stings. | What should I keep away from in the garden? | bee
I don't eat pork. | Is there any meat I refuse? | pork
I really enjoy long train journeys. | How do I like to travel? | train
My favourite season is winter. | What time of the year do I prefer? | winter
I can't stand people who whistle. | Which sound drives me mad? | whistle
I'm afraid of heights. | Would I climb a tower? | heights
My birthday is on the last day of February. | When is my birthday? | February
I play chess by post. | What game do I play? | chess
I'm studying astronomy in the evenings. | What subject am I taking? | astronomy
We're going to Madeira at Easter. | Where will we spend the spring holiday? | Madeira
I drive an electric van. | What do I drive? | electric van
Don't forget that my alarm code is 7391. | What is the code of my alarm? | 7391
I bought an old lighthouse lamp at a flea market. | What did I find at the flea market? | lamp
My dream is to see the southern cross. | Which stars do I hope to see? | southern cross
I knit socks while I listen to the radio. | What do I make out of wool? | socks
I drink my tea with lemon. | What do I put in my tea? | lemon
My closest friend is called Solveig. | What's the name of my best friend? | Solveig
I broke a tooth on a toffee. | Why did I need the dentist? | tooth
I'm quite short-sighted. | How good are my eyes? | short-sighted
My grandmother was a midwife. | What was my gran's job? | midwife
I have an eye test on Monday morning. | What appointment do I have? | eye test
I dislike liquorice. | Which sweets do I not want? | liquorice
I speak Norwegian, Dutch and some Russian. | Can I understand Russian? | Russian
My landlord is a retired opera singer. | Who is my landlord? | opera singer
I collect barometers. | What do I have a collection of? | barometers
My watch stopped at noon. | What is the matter with my watch? | stopped
I have arthritis in my hands. | What illness do I have? | arthritis
I'm a fan of Brann. | Which club do I follow? | Brann
I won a poetry prize at school. | What prize did I win? | poetry
I go to the sauna on Saturdays. | What do I do at the weekend? | sauna
There is a piano in my kitchen. | What stands in my kitchen? | piano
"""

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
