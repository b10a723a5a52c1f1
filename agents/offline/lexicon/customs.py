"""What a trade or a kind of thing suggests when the description leaves it open: temperaments, forms of address."""

from __future__ import annotations

import re

SUGGESTED = {  # temperaments that a trade suggests when the description gives none
    "books": "quiet", "royalty": "regal", "knight": "brave", "pirate": "daring", "sailing": "adventurous", "opera": "theatrical", "acting": "theatrical",
    "service": "polite", "teaching": "encouraging", "comedy": "playful", "mystery": "dry", "magic": "cunning", "spy": "sly", "police": "reliable",
    "medicine": "patient", "philosophy": "philosophical", "yoga": "serene", "faith": "gentle", "science": "enthusiastic", "maths": "precise",
    "rock": "rebellious", "jazz": "cool", "boxing": "tough", "cooking": "passionate", "baking": "warm", "gardening": "gentle", "fashion": "theatrical",
    "gossip": "talkative", "poetry": "poetic", "painting": "dreamy", "ghosts": "deadpan", "cowboy": "laid-back", "space": "brave", "business": "practical",
    "politics": "talkative", "student": "curious", "superhero": "heroic", "computers": "curious", "history": "scholarly", "ballet": "proud", "sleep": "sleepy",
}
ARCHETYPES = frozenset(("royalty", "pirate", "opera", "magic", "cowboy", "superhero", "comedy", "ghosts"))
"""Figures of stories, whose temper is what they are known for. Everyday trades are not among them: most teachers are not strict."""
BY_FAMILY = {
    "clock": "punctual", "book": "bookish", "sky": "serene", "tree": "wise", "spirit": "wistful", "monster": "gentle", "pet": "lazy", "rodent": "jumpy",
    "toy": "loyal", "bird": "chatty", "robot": "curious", "predator": "sly", "reptile": "patient", "insect": "busy", "light": "romantic", "child": "curious",
}
OPEN = ("cheerful", "dry", "dreamy", "curious", "polite", "mischievous", "gentle", "dignified", "nervous", "wise", "plucky", "stubborn", "laid-back",
         "theatrical", "fussy", "wistful", "cheeky", "kind", "sceptical", "grumpy")
TITLED = {"professor": "Professor", "sea captain": "Captain", "ship captain": "Captain", "captain": "Captain", "pirate captain": "Captain", "doctor": "Dr",
           "surgeon": "Dr", "dentist": "Dr", "king": "King", "queen": "Queen", "prince": "Prince", "princess": "Princess", "knight": "Sir", "detective":
           "Inspector", "inspector": "Inspector", "private detective": "Inspector", "sheriff": "Sheriff", "judge": "Judge", "general": "General", "admiral":
           "Admiral", "sergeant": "Sergeant", "colonel": "Colonel", "mad scientist": "Dr", "emperor": "Emperor", "empress": "Empress", "nun": "Sister",
           "monk": "Brother", "duchess": "Lady", "duke": "Lord", "countess": "Lady", "count": "Count", "headmistress": "Miss", "governess": "Miss",
           "starship captain": "Captain", "space captain": "Captain", "ship's captain": "Captain", "chef": "Chef", "head chef": "Chef", "nurse": "Nurse",
           "opera singer": "Madame", "diva": "Madame", "prima donna": "Madame", "mayor": "Mayor", "vicar": "Reverend", "coach": "Coach", "baron": "Baron",
           "baroness": "Baroness", "lord": "Lord", "math teacher": "Mr"}


ONLY_ONES = frozenset(("sun", "moon", "earth", "north star", "milky way", "grim reaper", "mother nature", "father time", "tooth fairy", "sandman",
                        "night", "sky", "universe", "full moon", "loch ness monster", "eiffel tower", "mars", "venus", "saturn", "death"))
PLUGGED = re.compile(r"fridge|refrigerator|freezer|oven$|cooker|stove|microwave|dishwasher|washing machine|tumble dryer|boiler|vacuum|hoover|blender|mixer|"
                      r"radiator|water heater|toaster|coffee machine|iron$|hairdryer|waffle iron")
SEATED = re.compile(r"chair|desk$|cabinet|whiteboard|blackboard|water cooler|shelf$")
IMPERATIVE = re.compile(r"(?:never|always|keep|look|be|stand|turn|don't|say|take|bury|work|come|dress|hold|shine|sell|measure|press|write|wait|let|go|cover|"
                         r"draw|ask|get|paint|one|sun|hunger for|land|still|move|save)\b")
BY_GENDER = {("Madame", "masculine"): "Maestro", ("Madame", "androgynous"): "Maestro", ("Miss", "masculine"): "Mr", ("Sir", "feminine"): "Dame",
              ("Lord", "feminine"): "Lady", ("Brother", "feminine"): "Sister", ("Sister", "masculine"): "Brother", ("Lady", "masculine"): "Lord"}

LEARNED_TRADES = frozenset(("books", "teaching", "science", "maths", "history"))
"""Topics whose people wear glasses unless something else is said."""

PROPS_OF_WORDS = {  # patterns in what somebody loves or does, to a prop of the wardrobe
    "trumpets?|saxophones?|trombones?|flute|clarinet|brass band": "trumpet", "drums?|drumming|percussion": "drum", "guitars?|banjo|ukulele|lute": "guitar",
    "violins?|cello|viola|fiddle": "violin", "basketball": "basketball", "tennis|badminton": "tennis racket", "skateboard(?:s|ing)?|surfing|snowboarding": "skateboard",
    "boxing": "boxing gloves", "weightlifting|weights|gym|bodybuilding": "dumbbell", "cycling|bicycles?|bikes?": "bicycle bell", "vinyl|records?|djing": "vinyl record",
    "cakes?|cupcakes?|birthdays?": "cake", "balloons?": "balloon", "maps?|treasure maps?": "map", "geography": "globe", "money|gold|coins?|treasure": "treasure chest",
    "swords?|fencing": "sword", "carpentry|woodwork(?:ing)?": "hammer", "telescopes?": "telescope", "cameras?": "camera", "karaoke": "microphone", "podcasts?": "microphone",
    "murals?": "paint palette", "piano|pianist": "bow tie", "sun(?:shine|bathing)?|beach|summer": "sunglasses", "champion": "trophy", "video games?|gaming": "game controller", "spells?|potions?": "wand", "spoons?": "wooden spoon", "clocks?|watches": "hourglass", "medals?": "medal",
    "pearls": "pearls", "bow ties?": "bow tie", "sunglasses": "sunglasses", "rockets?|astronauts?|space": "toy rocket", "chess": "chess pieces", "teacups?|tea": "teacup", "coffee|espresso": "coffee cup",
    "flowers|roses|florist": "bouquet", "gifts?|presents?|christmas": "gift", "skulls?|bones?": "bone", "candles?": "candle", "parrots?": "parrot",
}

WEAR_OF_TRADES = {  # trades that do not look like the rest of their topic: patterns to clothes and props, in order
    "fire(?:fighter|man|woman| marshal)": ("fire coat", "firefighter helmet"), "nurse|midwife|night nurse": ("white coat", "nurse cap", "stethoscope"),
    "(?:bush |airline |fighter )?pilot|aviator": ("flying jacket", "aviator cap"), "judge": ("black robe", "gavel"), "lawyer|barrister|attorney": ("dark suit", "briefcase"),
    "post(?:man|woman)|mail ?(?:man|carrier)|courier|messenger|milkman|bike messenger|postal worker|delivery driver": ("blue jacket", "postman cap", "satchel"),
    "farmer|dairy farmer|pig farmer|rancher|goatherd|cowherd": ("overalls", "straw hat"), "shepherd|sheep herder": ("woollen cloak", "crook"),
    "night (?:watchman|guard)|security guard|guard|bouncer|doorman|bodyguard": ("dark coat", "guard cap", "lantern"),
    "hairdresser|barber|hair stylist|beautician": ("striped apron", "comb"), "(?:film |food |restaurant |fashion )?critic|journalist|reporter|(?:newspaper )?editor": ("tweed jacket", "notebook"),
    "film director|filmmaker|movie director": ("scarf", "sunglasses", "camera"), "rac(?:ing|e car) driver": ("racing suit", "racing helmet", "trophy"),
    "ice cream seller|seller|market seller|market trader|street vendor": ("striped apron", "straw hat"), "chocolatier": ("apron", "chef hat", "cake"),
    "seamstress|tailor|dressmaker|milliner": ("waistcoat", "tape measure"), "carpenter|builder|joiner|roofer|blacksmith|bricklayer|construction worker|cabinet maker|woodworker|welder|lumberjack":
    ("overalls", "hard hat", "hammer"), "miner|coal miner": ("overalls", "miner's helmet", "lantern"), "shoemaker|cobbler": ("leather apron", "hammer"),
    "jeweller|watchmaker|clockmaker": ("waistcoat", "loupe", "pocket watch"), "janitor|cleaner|caretaker|cleaning lady|chimney sweep": ("overalls", "broom"),
    "(?:jazz )?drummer": ("leather jacket", "drum"), "(?:jazz )?pianist|piano player|organist|harpist": ("tailcoat", "bow tie"), "trumpeter|saxophonist|flautist|bagpiper": ("waistcoat", "trumpet"),
    "soldier|(?:army )?general|colonel|(?:drill )?sergeant|major|commander|war veteran|squire|gunner": ("uniform", "officer's cap", "medal"), "ninja": ("black suit", "ninja headband", "katana"),
    "samurai|ronin": ("kimono", "katana"), "viking": ("fur cloak", "viking helmet", "shield"), "gladiator|spartan": ("tunic", "gladiator helmet", "sword"), "archer|amazon": ("green tunic", "quiver"),
    "musketeer": ("blue cape", "tricorne", "rapier"), "clown": ("oversized shoes", "ruff", "red nose"), "(?:court )?jester|fool": ("motley", "jester hat"), "ringmaster": ("red tailcoat", "top hat"),
    "juggler|acrobat|trapeze artist|tightrope walker|circus performer": ("leotard", "headband"), "(?:stand-up )?comedian|comic|ventriloquist": ("checked jacket", "bow tie", "microphone"),
    "golfer": ("checked jumper", "cap"), "surfer|surfing instructor": ("striped swimsuit", "sunglasses", "surfboard"), "lifeguard": ("striped swimsuit", "whistle", "sunglasses"),
    "skateboarder": ("hoodie", "cap", "skateboard"), "biker|motorcyclist": ("leather jacket", "bandana", "sunglasses"), "cheerleader": ("jumper", "bow"), "champion|boxing champion|dance champion": ("medal", "trophy"),
    "architect|interior designer": ("black jumper", "square glasses", "map"), "explorer|adventurer": ("khaki jacket", "explorer helmet", "map"), "skier": ("ski jacket", "beanie", "goggles"),
    "queen|princess|empress|duchess|fairy queen|fairy princess": ("velvet gown", "tiara", "sceptre"), "witch": ("dark dress", "witch hat", "cauldron"), "fortune[ -]teller|psychic|clairvoyant|medium|oracle": ("shawl", "headscarf", "crystal ball"),
    "monk|friar|hermit monk": ("brown habit", "wooden beads"), "nun|abbess": ("black habit", "wimple"), "(?:yoga|meditation) (?:teacher|instructor)|guru|zen master": ("loose shirt", "headband", "prayer beads"),
    "gym trainer|personal trainer|fitness trainer|coach|football coach|referee": ("tracksuit", "cap", "whistle"), "weightlifter|bodybuilder|strongman": ("vest", "dumbbell"),
    "(?:sumo |)wrestler": ("wrestling belt", "headband"), "poker player|gambler|croupier|card sharp": ("waistcoat", "bowler", "playing cards"), "scholar|student|pupil|graduate student": ("scarf", "books"),
    "waiter|waitress|butler|footman|maître d'": ("tailcoat", "bow tie", "silver tray"), "bartender|barman|barmaid|publican|innkeeper": ("waistcoat", "bow tie", "beer mug"), "nanny|babysitter|maid|housekeeper": ("apron", "bow"),
    "spy|secret agent|double agent": ("trench coat", "fedora", "sunglasses"), "(?:cat |)burglar|thief|jewel thief|bandit|bank robber|highwayman|outlaw": ("striped shirt", "bandit mask", "beanie"),
    "gangster|mafia boss|mob boss|godfather": ("pinstripe suit", "fedora"), "dentist|doctor|surgeon|vet|physician": ("white coat", "stethoscope", "doctor's bag"), "therapist|psychologist|psychiatrist|psychotherapist": ("cardigan", "notebook"),
    "inventor|mad scientist": ("lab coat", "goggles", "flask"), "engineer": ("overalls", "hard hat", "wrench"), "archaeologist|palaeontologist": ("khaki jacket", "explorer helmet", "magnifying glass"),
    "accountant|banker|auditor|tax inspector|bookkeeper|tax collector": ("grey suit", "tie", "ledger"), "art teacher": ("smock", "paint palette"), "gym teacher": ("tracksuit", "whistle"), "music teacher": ("cardigan", "violin"),
    "bus driver|taxi driver|chauffeur|train driver|train conductor|tram driver|cab driver": ("uniform", "driver's cap"), "rapper|rap star|hip hop artist": ("hoodie", "snapback", "gold chain", "microphone"),
    "sailor|boatswain|first mate": ("striped shirt", "sailor hat", "anchor"), "astronomer|stargazer": ("starry jacket", "telescope"), "santa": ("red coat", "santa hat", "gift"),
}
