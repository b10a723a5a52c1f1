"""Synonyms that share a sculpture but not a shape: a tuba is made as a trumpet, a sofa bed as a bed. The reader is told.

A subject's ``also`` holds whatever its sculpture may stand for. Most are the thing itself under another name ("sax");
these are only its kin.
"""

from __future__ import annotations

KIN: frozenset[str] = frozenset({
    "ukulele", "banjo", "lute", "mandolin", "sitar", "cello", "double bass", "lyre", "zither", "keyboard", "organ",
    "synthesizer", "harpsichord", "xylophone", "bongo", "tambourine", "timpani", "djembe", "cymbal", "gong", "bugle",
    "trombone", "tuba", "french horn", "megaphone", "concertina", "bagpipes", "harmonica", "clarinet", "oboe",
    "pan pipes", "whistle", "piccolo", "chime", "doorbell", "watch", "pocket watch", "grandfather clock", "stopwatch",
    "compass", "chandelier", "floor lamp", "flashlight", "street lamp", "stool", "throne", "rocking chair", "bench",
    "divan", "cradle", "bunk bed", "crib", "beanbag", "picture frame", "painting", "picture", "photo", "window",
    "amphora", "jug", "parachute", "gate", "wardrobe", "closet", "cupboard", "dryer", "arcade machine", "game console",
    "record player", "gramophone", "jukebox", "walkie-talkie", "cassette", "mop", "brush", "duster", "vacuum cleaner",
    "hoover", "paintbrush", "barrel", "basket", "sponge", "shampoo", "bath bomb", "toothpaste", "comb", "hairbrush",
    "razor", "toilet", "sink", "shower", "basin", "washbasin", "samovar", "watering can", "oven", "stove", "microwave",
    "cooker", "waffle iron", "grill", "freezer", "vending machine", "dishwasher", "wok", "stew", "soup", "casserole",
    "ladle", "shovel", "spade", "trident", "spork", "cleaver", "penknife", "mixer", "food processor", "coffee machine",
    "juicer", "espresso machine", "whisk", "spatula", "chopping board", "calendar", "clipboard", "crayon", "chalk",
    "quill", "postcard", "stamp", "safety pin", "pin", "thumbtack", "drawing pin", "map", "newspaper", "glue",
    "tablet", "ipad", "photocopier", "fax", "scanner", "typewriter", "copier", "hole punch", "staple gun", "abacus",
    "cash register", "remote control", "tape measure", "safe", "locker", "mailbox", "letterbox", "game controller",
    "joystick", "gamepad", "gavel", "screwdriver", "drill", "pickaxe", "pliers", "saw", "tweezers", "fish hook",
    "bolt", "screw", "fuse", "plug", "charger", "electric socket", "projector", "webcam", "binoculars", "speaker",
    "loudspeaker", "headphones", "microscope", "magnifying glass", "lens", "dagger", "spear", "badge", "dynamite",
    "cannon", "grenade", "skittle", "bowling pin", "spinning top", "frisbee", "hula hoop", "skis", "sled",
    "roller skate", "snow globe", "medal", "token", "pinwheel", "paper aeroplane", "carousel horse", "rocking horse",
    "jewelry box", "music box", "ring", "diamond ring", "piggy bank", "toolbox", "lunchbox", "first aid kit", "sandal",
    "slipper", "high heel", "boxing glove", "hand", "bandana", "blanket", "towel", "shorts", "overalls", "dungarees",
    "apron", "punching bag", "matryoshka", "nesting doll", "mannequin", "nutcracker", "quiche", "crisps", "chips",
    "fries", "french fries", "rice", "burrito", "wrap", "kebab", "nachos", "noodle", "pasta", "ravioli", "omelette",
    "waffle", "macaron", "popsicle", "ice lolly", "candy cane", "danish", "strudel", "bagel", "corn dog", "cocktail",
    "champagne", "martini", "milkshake", "beer", "ketchup", "canoe", "raft", "gondola", "kayak", "galleon",
    "pirate ship", "tugboat", "ark", "satellite", "firework", "missile", "wheelchair", "wheel", "unicycle",
    "bulldozer", "digger", "excavator", "combine harvester", "forklift", "steamroller", "tank", "camper", "caravan",
    "ambulance", "limousine", "cable car", "metro", "subway", "monorail", "paper plane", "glider", "pyramid",
    "parthenon", "pagoda", "eiffel tower", "mosque", "synagogue", "wind turbine", "watermill", "silo", "factory",
    "treehouse", "palace", "sandcastle"
})
"""Words of subjects' ``also`` that look unlike the sculpture made for them."""
