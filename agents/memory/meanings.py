"""Which words mean nearly the same: a table by hand and the author's lexicon of nouns, so that recall needs no model.

A group has a name (``#food``), which is added to a text or a question beside its own words, with less weight. English.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .words import stem

_GROUPS = """
name: name called call nickname surname introduce
age: age young birthday year
birthday: birthday born birth celebrate congratulate
live: live living rent room home house flat apartment address reside city town village country moved move based stay
    settle district street place neighbourhood
origin: born birth grew raised origin originally hometown native homeland country childhood roots youth
job: work career profession occupation employ employed employer boss office colleague living trade company job earn
    money salary shift professional
job-title: nurse doctor teacher engineer programmer developer lawyer chef cook baker driver farmer writer artist
    plumber electrician accountant librarian mechanic carpenter waiter waitress scientist architect dentist designer
    manager journalist pilot photographer musician gardener postman hairdresser builder cleaner vet pharmacist job
    work living profession occupation trade career professional
school: school university college study student degree course class exam lesson learn teacher graduate subject major
    homework professor lecture educated education
learn: learn study practise practice lesson course teach beginner language new skill
language: language speak fluent tongue spanish french german italian japanese chinese mandarin russian welsh arabic
    portuguese english finnish swedish dutch polish korean turkish greek hindi bilingual
family: family relative relation parent sibling mother father sister brother son daughter child wife husband aunt
    uncle cousin grandmother grandfather niece nephew twin baby relatives
parent: parent mother father
sibling: sibling sister brother twin
child: child son daughter baby toddler boy girl offspring
boss: boss manager report supervisor chief work
grandparent: grandmother grandfather grandparent
partner: partner wife husband spouse girlfriend boyfriend fiance fiancee married marry wedding relationship couple
friend: friend mate buddy pal flatmate roommate housemate companion close
pet: pet animal dog puppy cat kitten rabbit hamster parrot tortoise horse pony companion furry
dog: dog puppy hound terrier labrador spaniel poodle collie retriever
cat: cat kitten kitty tabby siamese
food: food eat meal dish dinner lunch breakfast cook taste snack ingredient serve cuisine hungry dessert fruit
    vegetable meat spicy plate kitchen restaurant menu recipe steak bake topping
drink: drink beverage thirsty cup tea coffee beer wine juice
diet: diet eat food vegetarian vegan meat dairy gluten steak bacon sausage chicken ham menu
allergy: allergy intolerant intolerance react reaction avoid sick safe ill unwell dangerous harm
health: health ill illness sick doctor hospital medicine condition asthma diabetes pain injury broke break surgery
    operation headache migraine allergy disease medical suffer hurt injure
body-part: bone arm leg wrist ankle knee shoulder hand foot finger back hip rib toe elbow neck injury injure
eyes: eye eyesight sight vision glasses spectacles contacts see blind short-sighted
music: music song band singer album concert listen play instrument jazz rock pop opera classical tune sing choir
    orchestra musician musical
instrument: instrument musical play piano guitar violin drum cello flute trumpet
sport: sport football tennis cricket rugby swim run cycle climb gym basketball golf hockey team exercise fitness fit
    yoga hike ski surf active marathon race train club athletic workout shape
team: team support club cheer football root fan side
hobby: hobby pastime free spare leisure weekend fun enjoy collect paint knit garden bake unwind relax craft
collect: collect collection hoard gather
art: art paint painting draw drawing sketch watercolour pottery craft picture sculpture sew knit knitting creative
game: game chess board cards puzzle crossword play
book: book novel read reading author writer story poem poetry library literature literary shelf thriller
film: film movie cinema series show television tv watch actor episode screen
travel: travel trip holiday vacation journey visit fly flight abroad tour trek destination going plane
vehicle: car vehicle drive transport commute wheels garage
repair: repair fix mend broken mechanic broke
colour: colour shade hue tint red blue green yellow purple orange pink black white teal turquoise paint
season: season spring summer autumn winter
party: party celebration guests loud noisy gathering evening crowd crowded
favourite: favourite best prefer preferred top
like: like love enjoy adore fond favourite prefer fan keen passion passionate obsessed best mad crazy pleasure
dislike: dislike hate loathe detest stand avoid annoy annoying bother disgust despise worst irritate
fear: fear afraid scared frightened frighten scare terrified phobia anxious anxiety dread
dream: dream hope wish goal ambition aspire someday future aim plan want
shop: shop store business open buy sell market bakery cafe
sleep: sleep insomnia night bed wake tired nap
loss: die dead death loss lost mourn grief funeral late gone
keep: park parked put left hid hide hidden store kept keep code number password pin combination
garden: garden plant flower grow allotment tree yard lawn outside
computer: computer laptop phone code coding program software
religion: religion religious church faith god pray christian muslim jewish buddhist hindu believe
clothes: clothes clothing wear dress outfit wardrobe shoe size
sea: sea ocean beach coast shore swim sail wave water
mountain: mountain hill hike climb alps peak trek
space: star planet astronomy space telescope sky galaxy moon
buy: buy purchase new got acquire
test: test exam interview appointment audition assessment
sugar: sugar sweet sweetener milk
noon: noon midday lunch
night: night awake asleep evening late bed sleep
morning: morning breakfast wake dawn early sunrise
evening: evening night dinner late dusk
rent: rent landlord landlady tenant lease own owner mortgage live
door: door entrance gate lock key visitor
ear: ear hear hearing deaf sound listen
tooth: tooth dentist brace filling
skin: skin tattoo freckle rash
hair: hair curl bald beard moustache haircut ginger blond blonde barber
tall: tall height short cm metre feet
heart: heart pacemaker cardiac
breath: breath breathe asthma lung inhaler cough
sneeze: sneeze pollen hay fever spring allergy itch
cold: cold winter freeze chill snow ice warm hot heat
phone: phone telephone call ring contact number mobile text message
mail: mail letter post postcard stamp parcel envelope
album: album collection collect photo picture page fill
photo: photo photograph photography camera picture lens snap
train: train railway tram rail station locomotive track underground metro
bus: bus coach tram commute ticket
bicycle: bicycle bike cycle cycling moped pedal ride motorbike motorcycle scooter
boat: boat ship sail yacht canoe kayak row harbour
plane: plane fly flight airport pilot aircraft
camp: camp tent caravan outdoors wild forest hut
law: law lawyer court judge legal solicitor
medicine: medicine doctor nurse hospital surgeon clinic patient pill tablet
science: science physics chemistry biology scientist laboratory research microscope experiment
money-work: sell sold earn money income wage living trade bread pay
build: build construct make mend repair fix create wood
write: write author diary journal poem novel story blog letter
dance: dance ballet tango salsa waltz step
sing: sing choir voice song karaoke vocal
theatre: theatre stage play act actor drama musical
cook: cook bake kitchen recipe chef oven dish meal dinner ingredient
bread: bread loaf bake rye roll toast sourdough baguette
meat: meat steak sausage bacon beef pork ham burger chicken butcher vegetarian vegan
fish: fish seafood shellfish prawn salmon tuna crab lobster mussel
dairy: dairy milk cheese butter cream yoghurt lactose
sweet: sweet chocolate cake dessert candy biscuit sugar pudding
alcohol: alcohol beer wine whisky gin drink pub bar drunk sober teetotal
smoke: smoke cigarette tobacco pipe
smell: smell scent perfume nose stink
noise: noise noisy loud quiet sound silence
dark: dark night light shadow
water: water swim sea lake river deep drown pool
height: height tall ladder cliff edge vertigo
insect: insect spider wasp bee bug fly
win: win league champion match game team supporter cup trophy beat
supporter: supporter support fan team club cheer
baby: baby pregnant born expect newborn due birth
wedding: wedding marry married bride groom engaged anniversary
divorce: divorce separate split ex former
moved: move moved house stay join household new
oldest: old oldest long known longest
army: army soldier military navy war serve
church: church religion sunday pray faith priest vicar choir
vote: vote politics party election government
charity: charity volunteer help donate homeless shelter
number: number code password pin phone digits
gift: gift present surprise give bring buy
clever: clever smart exam degree prize award won
neighbour: neighbour street next door local
worry: worry anxious nervous stress afraid upset trouble
happy: happy glad joy cheer smile laugh like love
sad: sad cry miss loss upset lonely grief die
luck: win won prize competition lottery award
"""
_OF_KINDS = {  # kinds of the author's nouns to groups
    "pet": "pet",
    "farm": "animal",
    "predator": "animal",
    "rodent": "animal",
    "big": "animal",
    "primate": "animal",
    "reptile": "animal",
    "bird": "animal",
    "fish": "animal",
    "sea": "animal",
    "insect": "animal",
    "fruit": "food",
    "vegetable": "food",
    "baked": "food",
    "sweet": "food",
    "meal": "food",
    "mushroom": "food",
    "drink": "drink",
    "flower": "garden",
    "tree": "garden",
    "houseplant": "garden",
    "garment": "clothes",
    "footwear": "clothes",
    "hat": "clothes",
    "jewel": "jewellery",
    "book": "book",
    "gadget": "computer",
    "instrument": "instrument",
    "road": "vehicle",
    "rail": "vehicle",
    "boat": "vehicle",
    "aircraft": "vehicle",
    "building": "building",
    "weather": "weather",
    "sky": "space",
}
BEGINNING = 5
"""Letters that related words share."""


@lru_cache(maxsize=1)
def _by_stem() -> dict[str, tuple[str, ...]]:
    """Groups of each stem."""
    from ..offline.lexicon.nouns import nouns

    found: dict[str, dict[str, None]] = {}
    for line in re.sub(r"\n +", " ", _GROUPS.strip()).splitlines():
        name, _, words = line.partition(":")
        for word in words.split():
            found.setdefault(stem(word), {})[f"#{name}"] = None
    for noun, (_, kind) in nouns().items():
        if kind in _OF_KINDS and " " not in noun:
            found.setdefault(stem(noun), {})[f"#{_OF_KINDS[kind]}"] = None
    for noun, (broad, _) in nouns().items():
        if broad in ("animal", "bird", "sea-life", "insect") and " " not in noun:
            found.setdefault(stem(noun), {})["#animal"] = None
    for kind in ("animal", "food", "drink", "instrument", "vehicle", "building", "weather", "clothes", "jewellery"):
        found.setdefault(stem(kind), {})[f"#{kind}"] = None
    return {word: tuple(names) for word, names in found.items()}


def groups(stems: list[str]) -> list[str]:
    """The groups that the stems of a text belong to, as often as there is a word of them."""
    return [name for word in stems for name in _of_stem(word)]


@lru_cache(maxsize=50_000)
def _of_stem(word: str) -> tuple[str, ...]:
    """The groups of one stem. A long word that is unknown goes by a known one that it ends or begins with
    (``houseboat``, ``milkshake``), and shares its beginning with its relations (``Armenia``, ``Armenian``)."""
    table = _by_stem()
    alike = (f"~{word[:BEGINNING]}",) if len(word) >= BEGINNING and word.isalpha() else ()
    if word in table or len(word) < 7:
        return table.get(word, ()) + alike
    parts = [word[at:] for at in range(3, len(word) - 3)] + [word[:at] for at in range(len(word) - 3, 3, -1)]
    return next((table[part] for part in parts if part in table), ()) + alike
