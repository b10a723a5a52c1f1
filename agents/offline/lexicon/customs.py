"""What a trade or a kind of thing suggests when the description leaves it open: temperaments, forms of address."""

from __future__ import annotations

import re

SUGGESTED = {  # temperaments that a trade suggests when the description gives none
    "books": "quiet", "royalty": "regal", "knight": "brave", "pirate": "daring", "sailing": "gruff", "opera": "theatrical", "acting": "theatrical",
    "service": "polite", "teaching": "strict", "comedy": "playful", "mystery": "deadpan", "magic": "cunning", "spy": "sly", "police": "strict",
    "medicine": "patient", "philosophy": "philosophical", "yoga": "serene", "faith": "gentle", "science": "enthusiastic", "maths": "precise",
    "rock": "rebellious", "jazz": "cool", "boxing": "tough", "cooking": "passionate", "baking": "warm", "gardening": "gentle", "fashion": "vain",
    "gossip": "talkative", "poetry": "poetic", "painting": "dreamy", "ghosts": "deadpan", "cowboy": "laid-back", "space": "brave", "business": "determined",
    "politics": "pompous", "student": "curious", "superhero": "heroic", "computers": "nerdy", "history": "scholarly", "ballet": "proud", "sleep": "sleepy",
}
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
