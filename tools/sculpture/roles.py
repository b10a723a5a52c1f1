"""Roles and trades: what a professor, a pirate or a firefighter wears and has beside them.

``wear`` holds accessory phrases that :mod:`wear` understands; the first that fits a free place is used. ``clothes``
is a garment phrase for people. An accessory the description names takes its place first. Nothing is built here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Role:
    clothes: str = ""
    wear: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """Further words that mean the same role."""


def _role(clothes: str, wear: str, *words: str) -> Role:
    return Role(clothes, tuple(w.strip() for w in wear.split(",") if w.strip()), words)


ROLES: dict[str, Role] = {
    "professor": _role("brown tweed", "round glasses, bow tie, books", "scholar", "academic", "lecturer", "philosopher",
        "don"),
    "teacher": _role("green cardigan", "round glasses, blackboard, books", "schoolteacher", "tutor", "headmaster",
        "headmistress", "schoolmaster"),
    "librarian": _role("purple cardigan", "cat-eye glasses, books", "archivist", "bookseller"),
    "student": _role("blue hoodie", "backpack, books", "pupil", "undergraduate"),
    "graduate": _role("black robe", "graduation cap, scroll", "valedictorian"),
    "scientist": _role("lab coat", "goggles, flask", "chemist", "researcher", "inventor", "biologist", "physicist",
        "alchemist"),
    "astronomer": _role("navy turtleneck", "round glasses, telescope", "stargazer"),
    "mathematician": _role("grey sweater", "round glasses, blackboard", "statistician", "logician"),
    "doctor": _role("lab coat", "stethoscope, doctor's bag", "physician", "surgeon", "medic", "gp", "veterinarian",
        "vet", "paediatrician"),
    "nurse": _role("white uniform", "nurse cap, stethoscope, doctor's bag", "midwife", "matron"),
    "dentist": _role("white lab coat", "square glasses", "optician"),
    "pharmacist": _role("lab coat", "potion, square glasses", "apothecary", "herbalist", "healer"),
    "chef": _role("chef jacket", "chef hat, frying pan", "cook", "restaurateur", "pizzaiolo"),
    "baker": _role("white apron", "chef hat, cake", "pastry chef", "confectioner", "patissier"),
    "waiter": _role("black vest", "bow tie, coffee cup", "waitress", "butler", "bartender", "maitre d'"),
    "barista": _role("brown apron", "beanie, coffee cup"),
    "detective": _role("beige trench coat", "fedora, magnifying glass", "investigator", "private eye", "inspector",
        "spy", "sleuth", "secret agent"),
    "sherlock": _role("beige trench coat", "deerstalker, pipe, magnifying glass", "sherlock holmes"),
    "pirate": _role("red jacket", "pirate hat, eye patch, parrot, treasure chest", "buccaneer", "corsair", "privateer",
        "swashbuckler"),
    "sailor": _role("navy striped t-shirt", "sailor hat, anchor", "seaman", "mariner", "deckhand", "fisherman",
        "boatman"),
    "captain": _role("navy uniform", "captain hat, pipe, ship wheel", "skipper", "admiral", "ship captain",
        "sea captain"),
    "pilot": _role("leather jacket", "aviator cap, scarf", "aviator", "airman", "flyer"),
    "flight attendant": _role("blue uniform", "scarf, captain hat", "steward", "stewardess", "conductor of a train"),
    "astronaut": _role("spacesuit", "astronaut helmet, rocket", "cosmonaut", "spaceman", "space explorer",
        "space traveller"),
    "diver": _role("black wetsuit", "goggles, anchor", "scuba diver", "swimmer"),
    "firefighter": _role("yellow jacket", "firefighter helmet, whistle", "fireman", "firewoman"),
    "police officer": _role("blue uniform", "police hat, whistle", "policeman", "policewoman", "police", "cop",
        "constable", "sheriff's deputy"),
    "sheriff": _role("brown vest", "cowboy hat, medal", "marshal"),
    "soldier": _role("olive uniform", "beret, medal", "general", "colonel", "officer", "lieutenant", "veteran",
        "commander", "sergeant", "major"),
    "knight": _role("armour", "knight helmet, sword", "paladin", "crusader", "templar"),
    "viking": _role("brown tunic", "viking helmet, shield, full beard", "norseman", "barbarian"),
    "gladiator": _role("armour", "knight helmet, shield", "centurion", "legionary"),
    "samurai": _role("black kimono", "ninja headband, sword", "ronin", "shogun"),
    "ninja": _role("black gi", "ninja headband, sword", "shinobi", "assassin"),
    "warrior": _role("armour", "headband, sword", "fighter", "amazon", "mercenary", "champion", "hero of old"),
    "archer": _role("green tunic", "feathered hood, bow tie", "hunter", "ranger", "robin hood"),
    "king": _role("royal mantle", "crown, sceptre", "emperor", "monarch", "sultan", "pharaoh", "tsar", "maharaja"),
    "queen": _role("royal mantle", "crown, pearl necklace", "empress", "tsarina"),
    "prince": _role("blue uniform", "crown, medal", "duke", "count", "baron", "lord", "noble", "nobleman",
        "aristocrat"),
    "princess": _role("pink gown", "tiara, pendant", "duchess", "countess", "baroness"),
    "diva": _role("red gown", "feather boa, earrings, star glasses, microphone", "opera singer", "soprano",
        "prima donna", "drag queen", "cabaret singer"),
    "singer": _role("purple jacket", "microphone, earrings", "vocalist", "crooner", "pop star", "tenor", "popstar",
        "idol"),
    "rapper": _role("black hoodie", "baseball cap, gold chain, microphone", "mc", "hip-hop artist"),
    "rocker": _role("leather jacket", "sunglasses, guitar", "rock star", "rockstar", "guitarist", "punk", "metalhead",
        "bassist"),
    "dj": _role("black t-shirt", "headphones, vinyl record", "disc jockey", "producer", "podcaster", "streamer"),
    "musician": _role("black suit", "violin, bow tie", "violinist", "cellist", "fiddler", "composer", "conductor",
        "maestro"),
    "jazz musician": _role("navy suit", "fedora, sunglasses, trumpet", "jazzman", "trumpeter", "saxophonist",
        "jazz player"),
    "drummer": _role("black t-shirt", "bandana, drum"),
    "bard": _role("green tunic", "beret, guitar", "minstrel", "troubadour", "folk singer"),
    "painter": _role("blue apron", "beret, paint palette, easel", "artist", "illustrator", "sculptor", "art teacher"),
    "photographer": _role("khaki vest", "camera", "filmmaker", "cameraman", "director", "film director"),
    "writer": _role("brown cardigan", "round glasses, open book, coffee cup", "author", "novelist", "poet",
        "journalist", "reporter", "storyteller", "scribe", "critic"),
    "actor": _role("burgundy jacket", "scarf, sunglasses, trophy", "actress", "movie star", "film star", "comedian",
        "thespian"),
    "ballerina": _role("pink tutu", "tiara, ribbon", "dancer", "ballet dancer"),
    "clown": _role("yellow spotted shirt", "clown nose, party hat, ruff, balloon", "circus performer"),
    "jester": _role("green tunic", "jester hat, ruff", "fool", "joker", "trickster"),
    "magician": _role("tuxedo", "top hat, wand", "illusionist", "conjurer", "ringmaster"),
    "wizard": _role("indigo robe", "wizard hat, staff", "sorcerer", "mage", "warlock", "enchanter"),
    "witch": _role("black robe", "witch hat, broom, cauldron", "sorceress", "enchantress", "hag"),
    "fortune teller": _role("purple robe", "headscarf, hoop earrings, potion", "psychic", "oracle", "mystic", "shaman",
        "guru"),
    "superhero": _role("blue superhero suit", "mask, cape", "hero", "superheroine", "caped crusader", "vigilante"),
    "villain": _role("black suit", "monocle, top hat, handlebar moustache", "supervillain", "evil genius",
        "mastermind"),
    "thief": _role("black striped t-shirt", "mask, beanie, gold coins", "burglar", "robber", "bandit", "outlaw"),
    "cowboy": _role("plaid shirt", "cowboy hat, bandana scarf, guitar", "cowgirl", "rancher", "gunslinger", "rodeo"),
    "farmer": _role("overalls", "straw hat, watering can", "peasant", "shepherd", "agronomist", "beekeeper"),
    "gardener": _role("green overalls", "straw hat, flower pot, watering can", "botanist", "florist", "landscaper",
        "horticulturist"),
    "carpenter": _role("plaid shirt", "hammer", "joiner", "woodworker", "lumberjack", "woodcutter", "blacksmith",
        "cobbler"),
    "builder": _role("orange vest", "hard hat, hammer", "construction worker", "bricklayer", "architect", "engineer",
        "foreman", "civil engineer"),
    "mechanic": _role("blue coveralls", "baseball cap, wrench", "plumber", "electrician", "repairman", "technician",
        "handyman"),
    "miner": _role("brown overalls", "hard hat, lantern", "prospector", "spelunker"),
    "explorer": _role("khaki shirt", "straw hat, map, backpack", "adventurer", "archaeologist", "traveller", "traveler",
        "hiker", "mountaineer", "guide", "wanderer"),
    "geographer": _role("green sweater", "round glasses, globe", "cartographer", "navigator"),
    "programmer": _role("grey hoodie", "square glasses, headphones, laptop", "developer", "hacker", "coder",
        "software engineer", "data scientist", "nerd", "geek"),
    "gamer": _role("black hoodie", "headphones, game controller"),
    "businessman": _role("navy suit", "briefcase, square glasses", "businesswoman", "executive", "manager", "ceo",
        "banker", "entrepreneur", "salesman", "consultant", "politician", "president", "mayor", "minister", "diplomat"),
    "accountant": _role("grey suit", "square glasses, ledger", "clerk", "bookkeeper", "auditor", "bureaucrat"),
    "lawyer": _role("black suit", "gavel, square glasses", "judge", "attorney", "barrister", "notary", "solicitor"),
    "postman": _role("blue uniform", "captain hat, satchel", "mailman", "courier", "postwoman", "messenger"),
    "driver": _role("brown jacket", "captain hat", "taxi driver", "bus driver", "chauffeur", "trucker", "train driver",
        "racing driver"),
    "cyclist": _role("striped jersey", "helmet, bicycle bell"),
    "athlete": _role("red tracksuit", "headband, gold medal, trophy", "runner", "gymnast", "sprinter", "olympian"),
    "footballer": _role("striped jersey", "headband, football", "soccer player", "goalkeeper"),
    "basketball player": _role("orange jersey", "headband, basketball"),
    "tennis player": _role("white polo", "headband, tennis racket"),
    "boxer": _role("red robe", "boxing gloves, headband", "wrestler", "prizefighter", "martial artist", "karateka"),
    "coach": _role("blue tracksuit", "baseball cap, whistle", "trainer", "referee", "personal trainer", "gym teacher"),
    "bodybuilder": _role("t-shirt", "headband, dumbbell", "weightlifter", "strongman"),
    "surfer": _role("hawaiian shirt", "sunglasses, surfboard", "lifeguard", "beach bum"),
    "skater": _role("striped t-shirt", "baseball cap, skateboard", "skateboarder", "snowboarder"),
    "hippie": _role("floral shirt", "headband, flower necklace, guitar", "flower child", "bohemian"),
    "hipster": _role("plaid shirt", "beanie, square glasses, vinyl record"),
    "monk": _role("brown robe", "pendant, open book", "friar", "abbot", "priest", "bishop", "vicar", "pastor", "hermit",
        "pope"),
    "nun": _role("black habit", "black headscarf, pendant, open book", "mother superior", "abbess"),
    "pianist": _role("black suit", "bow tie, open book", "piano player", "organist"),
    "tailor": _role("grey vest", "tape measure, ball of wool", "seamstress", "dressmaker", "fashion designer",
        "stylist"),
    "knitter": _role("pink cardigan", "round glasses, ball of wool", "seamster"),
    "jeweller": _role("black suit", "monocle, pendant", "watchmaker", "clockmaker"),
    "chess player": _role("tweed", "round glasses, chess pieces", "chess grandmaster", "grandmaster", "chess master",
        "chess champion"),
    "nobel laureate": _role("tuxedo", "gold medal"),
    "gentleman": _role("tweed suit", "bowler hat, bow tie, monocle", "dandy", "butcher of words"),
    "santa": _role("red coat", "santa hat, long beard, gift", "santa claus", "father christmas"),
    "angel": _role("white robe", "halo, angel wings"),
    "devil": _role("red suit", "horns"),
    "fairy": _role("green dress", "flower crown, fairy wings, wand"),
    "bee keeper": _role("white overalls", "straw hat"),
    "birthday": _role("striped t-shirt", "party hat, cake, balloon", "birthday boy", "birthday girl"),
    "barber": _role("white tunic", "handlebar moustache", "hairdresser"),
    "cleaner": _role("blue apron", "bandana, broom", "janitor", "maid", "chimney sweep", "housekeeper"),
}

_WORDS: dict[str, str] = {word: name for name, role in reversed(ROLES.items()) for word in (name, *role.words)}


def find_role(text: str) -> str | None:
    """The role that ``text`` names ("a retired sea captain" is captain): the longest known word in it, the last of
    two as long."""
    text = text.lower()
    best: tuple[int, int, str] | None = None
    for word, name in _WORDS.items():
        for hit in re.finditer(rf"(?<![a-z]){re.escape(word)}(?:s|es)?(?![a-z])", text):
            if best is None or (len(word), hit.start()) > best[:2]:
                best = (len(word), hit.start(), name)
    return best[2] if best else None
