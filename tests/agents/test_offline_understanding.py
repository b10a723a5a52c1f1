"""What the offline author finds in a description, over every kind of thing and way of putting it."""

import pytest
from animism.agents.offline import understand, write_persona

# description | subject | kind | and any of: age=, gender=, temper=, topic=, role=, name=, material=, colour=, hates=, ...
CASES = """
a grumpy old apple who loves chess | apple | fruit | age=old temper=grumpy topic=chess
a shy lighthouse librarian | lighthouse | building | temper=shy role=librarian
My grandmother's teapot that has seen three wars and still flirts | teapot | household | temper=flirtatious age=old
She is a 70 year old Scottish sea captain with a red beard-- no, he is | person | person | age=old gender=masculine role=sea_captain
robot. sad. wants to be a florist | robot | robot | temper=sad topic=flowers
🦊 | fox | animal |
🍎 | apple | fruit |
🤖😢 | robot | robot | temper=sad
cactus | cactus | plant |
A FURIOUS TOASTER | toaster | household | temper=furious
what would a cloud say? | cloud | weather |
make me a tiny glass dragon called Bruno who is afraid of the dark | dragon | monster | name=Bruno material=glass hates=dark
I want to talk to a wise mushroom | mushroom | plant | temper=wise
a sexy tomato | tomato | vegetable | temper=sexy
a child who loves cake | child | person | age=child topic=baking
a woman who does not like cats and collects spoons | woman | person | gender=feminine hates=cats topic=collecting
an elegant 18th-century French harpsichord who only speaks Spanish | harpsichord | instrument | era=Georgian temper=elegant lang=es
Maria Kettle, a retired boxer in a red coat | person | person | role=boxer clothing=red_coat
a retired astronaut penguin | penguin | bird | role=astronaut
a pirate cat | cat | animal | role=pirate topic=
a vain peacock opera singer | peacock | bird | temper=vain role=opera_singer
an anxious stapler who collects stamps | stapler | office | temper=anxious topic=collecting
the moon, but lonely | moon | sky | temper=lonely
a cheerful handbag | handbag | bag | temper=cheerful
a nervous left shoe | shoe | clothing | temper=nervous
an old leather suitcase that dreams of Paris | suitcase | bag | age=old material=leather
a stern Victorian governess | person | person | era=Victorian role=governess gender=feminine
a young Nigerian astronaut | person | person | age=young role=astronaut
a 9 year old boy who loves trains | boy | person | age=child gender=masculine topic=trains
a teenage vampire who hates mornings | vampire | monster | age=teen hates=mornings
an octopus who plays the piano | octopus | sea-life | topic=classical
a snail who wants to be a racing driver | snail | insect | topic=trains
a wooden puppet who never lies | puppet | toy | material=wood
a haunted house with a sense of humour | haunted house | building |
a jolly snowman with a top hat | snowman | toy | temper=jolly accessory=top_hat
a melancholy cello | cello | instrument | temper=melancholy
a rusty old tractor named Bess | tractor | vehicle | name=Bess
a gossiping hedge | hedge | plant | temper=gossiping
a paranoid goldfish | goldfish | sea-life | temper=paranoid
a blue whale who sings jazz | blue whale | sea-life | topic=jazz
a flirty croissant | croissant | food | temper=flirty
a slice of pizza with big dreams | slice of pizza | food |
a bossy alarm clock | alarm clock | household | temper=bossy
an umbrella who hates rain | umbrella | clothing | hates=rain
a polite ghost butler | ghost | spirit | temper=polite role=butler
a clumsy wizard | person | person | temper=clumsy role=wizard
a witch with green skin and a pointy hat | person | person | role=witch accessory=pointy_hat
a brave little tin soldier | tin soldier | toy | temper=brave
an ancient oak who remembers everything | oak | plant | age=old
a sarcastic smartphone | smartphone | office | temper=sarcastic
a knitted rabbit with one ear | rabbit | animal | material=knitted
a gold ring that is jealous | ring | clothing | material=gold temper=jealous
a strict maths teacher owl with glasses | owl | bird | temper=strict accessory=glasses
a lazy ginger cat | cat | animal | temper=lazy colour=ginger
a purple elephant | elephant | animal | colour=purple
two-headed dragon that argues with itself | dragon | monster | feature=two-headed
an orange orange | orange | fruit | colour=orange
a lemon who is bitter about everything | lemon | fruit | temper=bitter
a philosophical potato | potato | vegetable | temper=philosophical
a carrot detective in a trench coat | carrot | vegetable | role=detective clothing=trench_coat
a tango-dancing cucumber | cucumber | vegetable |
a banana who loves tango | banana | fruit | topic=dancing
a Japanese samurai | person | person | role=samurai
a bearded fisherman in a yellow raincoat | person | person | role=fisherman gender=masculine clothing=yellow_raincoat
a queen who rules with kindness | person | person | role=queen gender=feminine
an evil emperor | person | person | temper=evil role=emperor
a medieval knight afraid of horses | person | person | era=medieval role=knight hates=horses
a 1920s jazz singer | person | person | era=1920s role=jazz_singer
my neighbour's dog | dog | animal |
a dog called Biscuit | dog | animal | name=Biscuit
Bruno the bear | bear | animal | name=Bruno
Captain Whiskers, a pirate cat | cat | animal | role=pirate
please create a happy sunflower | sunflower | plant | temper=happy
can you make me a sleepy sloth? | sloth | animal | temper=sleepy
could i speak to an angry volcano | volcano | other | temper=angry
a stapler | stapler | office |
PENGUIN | penguin | bird |
teapot!!! | teapot | household |
old book | book | office | age=old
an old fire engine | fire engine | vehicle | age=old
a hot air balloon afraid of heights | hot air balloon | vehicle | hates=heights
a submarine that is claustrophobic | submarine | vehicle |
a proud steam train | steam train | vehicle | temper=proud
a windmill who loves poetry | windmill | building | topic=poetry
a thundercloud who cries easily | thundercloud | weather |
a shooting star in a hurry | shooting star | sky |
the sun | sun | sky |
a bee who is a poet | bee | insect | role=poet
a spider knitting a scarf | spider | insect |
a caterpillar who dreams of flying | caterpillar | insect | topic=space
a robot vacuum that is scared of cats | robot vacuum | robot | hates=cats
a teddy bear with one eye | teddy bear | toy |
a chess piece | chess piece | toy |
a superhero who is afraid of heights | superhero | cartoon | hates=heights
a zombie who loves gardening | zombie | monster | topic=gardening
a mermaid opera diva | mermaid | monster | role=diva gender=feminine
a leprechaun accountant | leprechaun | monster | role=accountant
a rock | rock | other |
a grumpy mountain | mountain | other | temper=grumpy
a friendly giant | giant | monster | temper=friendly
a hammer with commitment issues | hammer | tool |
a wise old woman with silver hair | woman | person | age=old gender=feminine temper=wise feature=silver_hair
a man in his forties who bakes bread | man | person | age=adult gender=masculine topic=baking
an eighty-year-old grandmother who rides motorbikes | grandmother | person | age=old gender=feminine
a skinny waiter with a moustache | person | person | role=waiter feature=moustache
a black woman scientist | woman | person | role=scientist gender=feminine
a seven-year-old girl who loves dinosaurs | girl | person | age=child gender=feminine topic=history
a bus driver who writes haiku | person | person | role=bus_driver topic=poetry
a punk librarian | person | person | role=librarian temper=rebellious
not grumpy at all, a cheerful pumpkin | pumpkin | vegetable | temper=cheerful
an apple that isn't grumpy | apple | fruit | temper=cheerful
a cat without whiskers | cat | animal |
someone lonely | person | person | temper=lonely
ein mürrischer alter Apfel, der Schach liebt | apple | fruit | age=old temper=grumpy topic=chess lang=de
une vieille théière qui aime la danse | teapot | household | age=old topic=dancing lang=fr
un gato triste que ama el ajedrez | cat | animal | temper=sad topic=chess lang=es
una vecchia mela brontolona | apple | fruit | age=old temper=grumpy lang=it
uma coruja sábia com óculos | owl | bird | temper=wise lang=pt
een verlegen vuurtoren | lighthouse | building | temper=shy lang=nl
старый грустный кот | cat | animal | age=old temper=sad lang=ru
一个害羞的机器人 | robot | robot | temper=shy lang=zh
悲しい猫 | cat | animal | temper=sad lang=ja
قطة حزينة | cat | animal | lang=ar
एक बूढ़ा हाथी | elephant | animal | age=old lang=hi
🐙🎻 | octopus | sea-life |
👵🍎 | grandmother | person | age=old
a flumph | flumph | other |
a chocolate rabbit | rabbit | animal | material=chocolate
a tiny mouse with an enormous sword | mouse | animal | accessory=enormous_sword
a barista coffee cup | coffee cup | household | role=barista
""".strip().splitlines()


def rows():
    for line in CASES:
        description, subject, kind, *rest = (part.strip() for part in line.split("|"))
        checks = dict(pair.split("=") for pair in (rest[0] if rest else "").split() if not pair.endswith("="))
        yield pytest.param(description, subject, kind, {k: v.replace("_", " ") for k, v in checks.items()}, id=description[:40])


FIELDS = {"temper": "temperament", "topic": "topics", "material": "materials", "colour": "colours", "hates": "hates", "clothing": "clothing",
          "accessory": "accessories", "feature": "features"}


@pytest.mark.parametrize("description, subject, kind, checks", rows())
def test_what_is_said_is_found(description, subject, kind, checks):
    found = understand(description)
    assert (found.subject, found.kind) == (subject, kind)
    for key, value in checks.items():
        if key in FIELDS:
            assert any(value in item for item in getattr(found, FIELDS[key])), (key, value, getattr(found, FIELDS[key]))
        else:
            name = {"age": "age_group", "lang": "language"}.get(key, key)
            assert getattr(found, name) == value, (key, getattr(found, name))


def test_the_table_is_large_and_the_lexicon_too():
    from animism.agents.offline.lexicon.nouns import nouns
    from animism.agents.offline.lexicon.temperaments import temperaments
    from animism.agents.offline.lexicon.topics import topics

    assert len(CASES) >= 120
    assert len(nouns()) >= 1500 and len(temperaments()) >= 60 and len(topics()) >= 70


def test_facts_of_a_relative_clause():
    assert understand("My grandmother's teapot that has seen three wars and still flirts").facts == ["has seen three wars", "still flirts"]


def test_a_dislike_is_not_a_like():
    found = understand("a dog who does not like water but loves cheese")
    assert "water" in found.hates and "cheese" in found.loves and "water" not in found.loves


@pytest.mark.parametrize(("description", "told"), [
    ("a gay doctor", ["gay"]), ("a Nigerian Muslim baker", ["Muslim"]), ("a non-binary engineer", ["non-binary"]),
    ("a working class poet", ["working-class"]), ("a Black judge", ["Black"]), ("a man in a black coat", []),
    ("a rich chocolate cake", []), ("a black cat", []), ("a black knight", []), ("a wheelchair user", ["wheelchair-using"]),
])
def test_who_people_are_among_others_is_kept_as_it_was_said(description: str, told: list[str]) -> None:
    found = understand(description)
    assert found.identities == told
    spec = write_persona(description)
    assert all(word in spec.summary for word in told)
    assert spec.appearance.subject != "wheelchair"
