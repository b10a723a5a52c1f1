"""The nearest subject for nouns that have no sculpture of their own: an okapi is made as a deer, a pavlova as a cake.

A lexicon of plain words, subject first. Exact names and synonyms come before it (:mod:`..resolve`); the reader is
told of every choice made here.
"""

from __future__ import annotations

_BLOCKS: dict[str, str] = {
    # animals
    "cat": "lynx ocelot caracal serval bobcat wildcat kitty tomcat feline siamese persian tabby moggy manx ragdoll "
    "sphynx civet genet",
    "leopard": "jaguar panther cheetah cougar puma snow-leopard ocicat", "tiger": "sabretooth smilodon liger tigress",
    "lion": "lioness sphinx manticore chimera nemean",
    "dog": "hound mutt mongrel beagle poodle dachshund corgi labrador retriever spaniel terrier bulldog pug husky "
    "collie dalmatian rottweiler chihuahua greyhound mastiff setter pointer cerberus canine whippet samoyed akita",
    "fox": "vixen fennec jackal zorro", "wolf": "coyote dingo hyena warg direwolf ",
    "bear": "grizzly kodiak sun-bear spectacled-bear binturong",
    "deer": "okapi antelope gazelle impala stag doe fawn roe elk caribou wapiti kudu oryx springbok gnu wildebeest "
    "eland duiker muntjac bongo chamois hart hind reindeer",
    "moose": "irish-elk", "cow": "calf heifer jersey-cow aurochs zebu cattle",
    "bull": "bison buffalo ox yak musk-ox minotaur steer taurus gaur bullock",
    "goat": "ibex markhor satyr faun billy-goat nanny-goat capricorn tahr",
    "sheep": "ram ewe lamb mouflon merino aries bighorn",
    "pig": "boar warthog hog sow piglet swine peccary tapir aardvark truffle-pig babirusa",
    "horse": "pony mare stallion colt foal mustang centaur nag steed shetland clydesdale kelpie",
    "donkey": "mule ass burro hinny onager", "zebra": "quagga zonkey", "giraffe": "gerenuk ",
    "elephant": "mammoth mastodon", "rhino": "rhinoceros ",
    "hippo": "hippopotamus ",
    "camel": "dromedary", "llama": "alpaca vicuna guanaco", "kangaroo": "wallaby wallaroo quokka joey bandicoot",
    "koala": "wombat cuscus possum opossum sugar-glider",
    "monkey": "baboon macaque lemur marmoset tamarin capuchin mandrill tarsier bushbaby loris gibbon",
    "gorilla": "ape silverback ", "orangutan": "chimpanzee chimp bonobo",
    "rabbit": "bunny cottontail lop jackalope pika", "hare": "jackrabbit",
    "mouse": "vole shrew dormouse gerbil jerboa lemming",
    "rat": "muskrat packrat nutria", "hamster": "guinea-pig chinchilla cavy capybara degu",
    "squirrel": "chipmunk marmot groundhog gopher prairie-dog", "hedgehog": "porcupine echidna tenrec spiny-anteater",
    "beaver": "platypus coypu", "otter": "mink weasel stoat ferret polecat mongoose meerkat marten ermine sable "
    "fisher fossa",
    "badger": "wolverine honey-badger ratel mole", "raccoon": "coati tanuki ringtail olingo", "skunk": "zorilla",
    "sloth": "anteater armadillo pangolin", "panda": "red-panda", "bat": "flying-fox fruit-bat chupacabra",
    "snake": "python cobra viper adder boa anaconda serpent asp rattlesnake mamba eel lamprey",
    "lizard": "gecko iguana skink newt salamander axolotl monitor komodo-dragon tuatara", "chameleon": "anole",
    "crocodile": "alligator caiman gharial", "turtle": "tortoise terrapin",
    "frog": "tadpole tree-frog bullfrog", "toad": "natterjack",
    "dinosaur": "tyrannosaurus t-rex raptor velociraptor brontosaurus diplodocus stegosaurus allosaurus spinosaurus "
    "godzilla pterodactyl pterosaur iguanodon ankylosaurus", "dragon": "wyrm drake amphithere lindworm",
    # birds
    "parrot": "macaw cockatoo cockatiel parakeet budgie budgerigar lovebird lory kea kakapo",
    "owl": "owlet barn-owl screech-owl",
    "eagle": "hawk falcon kestrel osprey kite buzzard condor harrier vulture secretary-bird roc",
    "crow": "raven rook magpie jackdaw blackbird starling chough", "pigeon": "dove dodo cuckoo",
    "sparrow": "finch wren lark swallow swift martin bunting warbler thrush nightingale chickadee titmouse tit "
    "wagtail mockingbird", "robin": "bluebird cardinal oriole redstart tanager bullfinch goldfinch canary",
    "hummingbird": "kingfisher sunbird bee-eater", "penguin": "puffin auk guillemot razorbill",
    "duck": "mallard teal eider duckling merganser coot moorhen grebe loon",
    "goose": "gander gosling albatross", "swan": "cygnet heron egret", "flamingo": "stork crane ibis spoonbill",
    "ostrich": "emu rhea cassowary kiwi-bird roadrunner", "turkey": "grouse pheasant quail partridge guinea-fowl",
    "chicken": "hen chick pullet poultry", "rooster": "cock cockerel", "peacock": "lyrebird peahen bird-of-paradise",
    "toucan": "hornbill pelican woodpecker seagull gull tern",
    # sea
    "fish": "trout salmon tuna cod bass carp herring mackerel sardine anchovy perch pike haddock halibut catfish "
    "guppy tetra sturgeon plaice sole snapper piranha barracuda angelfish clownfish betta koi", "goldfish": "orfe",
    "pufferfish": "blowfish sunfish boxfish anglerfish stonefish",
    "shark": "hammerhead megalodon ray stingray manta sawfish swordfish marlin",
    "whale": "orca narwhal beluga humpback sperm-whale cachalot moby-dick", "dolphin": "porpoise",
    "seal": "sea-lion manatee dugong sea-cow", "octopus": "kraken cthulhu cuttlefish",
    "squid": "nautilus ammonite calamari",
    "jellyfish": " anemone sea-anemone man-of-war plankton coral polyp",
    "starfish": "sea-star sea-urchin urchin", "crab": "hermit-crab horseshoe-crab crayfish",
    "lobster": "langoustine scorpion", "shrimp": "prawn krill",
    "clam": "oyster mussel scallop cockle shell seashell conch",
    # small crawlers
    "bee": "wasp hornet bumblebee honeybee", "ladybird": "ladybug", "butterfly": "moth monarch", "ant": "termite",
    "spider": "tarantula tick mite arachnid daddy-longlegs",
    "beetle": "scarab cockroach roach weevil stag-beetle firefly bug cicada earwig louse flea aphid",
    "caterpillar": "centipede millipede maggot larva grub silkworm", "worm": "earthworm leech tapeworm bookworm",
    "dragonfly": "damselfly mayfly", "mosquito": "fly gnat midge", "grasshopper": "cricket locust mantis katydid",
    "snail": "slug whelk limpet periwinkle",
    # fruit and vegetables
    "apple": "fruit medlar rowan", "orange": "tangerine mandarin clementine satsuma grapefruit pomelo kumquat yuzu "
    "citrus", "lemon": "citron", "peach": "apricot nectarine", "plum": "prune date olive damson fig",
    "cherry": "cranberry currant redcurrant", "grapes": "grape raisin",
    "blueberry": "bilberry acai elderberry blackcurrant", "raspberry": "blackberry mulberry boysenberry loganberry",
    "strawberry": "berry", "mango": "papaya guava persimmon", "banana": "plantain",
    "pineapple": "durian jackfruit breadfruit", "watermelon": "melon cantaloupe honeydew",
    "kiwi": "lychee rambutan passionfruit",
    "coconut": "nut walnut hazelnut almond cashew pistachio peanut chestnut pecan macadamia",
    "dragon fruit": "pitaya starfruit carambola",
    "carrot": "parsnip swede", "potato": "yam sweet-potato cassava tuber truffle", "tomato": "physalis tomatillo",
    "onion": "shallot leek scallion", "radish": "daikon", "turnip": "kohlrabi rutabaga",
    "pepper": "capsicum paprika bell-pepper", "chili": "jalapeno chilli habanero",
    "cucumber": "courgette zucchini gherkin pickle", "corn": "maize sweetcorn", "pumpkin": "squash gourd butternut",
    "pea pod": "pea bean lentil chickpea okra edamame soybean", "broccoli": "cauliflower romanesco asparagus",
    "cabbage": "lettuce kale sprout spinach chard celery salad pak-choi ",
    "mushroom": "toadstool fungus champignon chanterelle morel shiitake", "aubergine": "brinjal",
    # food
    "bread": "loaf toast brioche sourdough rye bagel bun roll ciabatta naan pita chapati focaccia scone bannock "
    "tortilla crumpet", "baguette": "breadstick", "pretzel": "churro", "pizza": "calzone quiche lasagne ",
    "burger": "hamburger cheeseburger slider patty", "hot dog": "sausage frankfurter bratwurst chorizo salami",
    "taco": "burrito fajita kebab wrap gyro enchilada quesadilla", "sushi": "onigiri maki sashimi nigiri rice tofu",
    "dumpling": "ravioli gyoza pierogi wonton samosa empanada pasta spaghetti noodle macaroni gnocchi ramen",
    "cheese": "cheddar brie camembert gouda parmesan butter margarine feta", "egg": "omelette easter-egg",
    "sandwich": "panini club-sandwich blt",
    "cake": "pie tart gateau pavlova trifle brownie cheesecake sponge pudding tiramisu strudel eclair meringue",
    "cupcake": "muffin fairy-cake ", "cookie": "biscuit cracker macaron shortbread waffle wafer oreo",
    "ice cream": "gelato sorbet sundae popsicle milkshake yoghurt yogurt", "doughnut": "donut beignet",
    "chocolate": " praline fudge nougat ",
    "candy": "sweet toffee bonbon gumdrop marshmallow liquorice jellybean", "lollipop": "candyfloss cotton-candy",
    "honey jar": "jam marmalade jar honey syrup mustard ketchup mayonnaise",
    "popcorn": "crisps chips fries nachos snack", "pancake": "crepe blini", "milk carton": "milk cream carton",
    "juice": "smoothie lemonade soda cola ", "mug": "coffee beer ale stein cocoa tankard tea",
    "wine glass": "wine champagne cocktail goblet chalice martini",
    "bottle": "flask whisky vodka rum gin perfume vinegar oil thermos canteen",
    "teacup": "saucer bowl dish plate ramekin", "potion": "elixir vial antidote poison beaker test-tube",
    # plants
    "flower": "blossom petal bloom orchid lily iris peony poppy pansy violet carnation begonia hyacinth crocus "
    "marigold geranium petunia hibiscus lotus magnolia jasmine snapdragon camellia azalea dahlia",
    "rose": "thorn rosebud", "daisy": "chamomile aster edelweiss", "sunflower": "gerbera",
    "tulip": "daffodil snowdrop bluebell lily-of-the-valley",
    "tree": "oak elm maple birch willow beech ash poplar sycamore baobab olive-tree bonsai redwood sequoia cedar ent",
    "pine": "fir spruce conifer larch christmas-tree yew cypress juniper", "palm": "date-palm banana-tree",
    "bush": "shrub hedge bramble holly lavender heather rosemary boxwood", "cactus": "succulent aloe agave saguaro",
    "bamboo": "reed sugarcane grass straw",
    "seedling": " weed herb basil mint parsley clover dandelion thyme seed plant fern vine ivy moss",
    "potted plant": "houseplant pot-plant monstera ficus venus-flytrap", "acorn": "pinecone conker",
    "leaf": " frond",
    # house and office
    "clock": "watch stopwatch timer hourglass sundial metronome pendulum alarm compass",
    "lamp": "chandelier spotlight lampshade torchiere", "candle": "candlestick taper",
    "lantern": " flashlight torch beacon", "light bulb": "bulb lightbulb",
    "chair": "stool throne armchair rocking-chair bench seat", "sofa": "couch settee ottoman futon",
    "bed": "cot crib hammock mattress cradle", "pillow": "cushion blanket quilt duvet towel carpet rug",
    "mirror": "looking-glass window picture frame painting portrait", "vase": "urn jug pitcher amphora carafe pot",
    "umbrella": "parasol", "key": "keyring", "lock": "padlock safe vault", "door": "gate portal doorknob",
    "box": "crate parcel package chest cupboard wardrobe fridge refrigerator oven stove microwave "
    "dishwasher washing-machine cabinet toaster drawer trunk coffin cube dice die brick block heater radiator",
    "teapot": "kettle samovar coffeepot cauldron saucepan pan wok watering-can",
    "book": "novel dictionary encyclopedia bible atlas tome textbook grimoire manuscript library story comic magazine",
    "notebook": "diary journal notepad sketchbook ledger",
    "pencil": "crayon chalk marker brush paintbrush chopstick stick ruler stake wand broom broomstick",
    "pen": "quill biro fountain-pen syringe thermometer needle", "eraser": "rubber sponge soap",
    "envelope": "letter mail postcard stamp ticket", "paper clip": "staple safety-pin pin",
    "folder": "file binder clipboard document contract",
    "computer": "television tv monitor screen radio pc mainframe server jukebox speaker console arcade-machine camera "
    "projector", "laptop": "tablet chromebook kindle",
    "phone": "smartphone mobile iphone pager walkie-talkie", "telephone": "payphone",
    "printer": "photocopier scanner fax copier typewriter cash-register", "calculator": "abacus",
    "scissors": "shears pliers tongs tweezers secateurs clipper", "desk lamp": "microscope telescope",
    "stapler": "hole-punch sewing-machine iron", "computer mouse": "trackball",
    # clothes and bags
    "handbag": "clutch satchel bag", "backpack": "rucksack knapsack schoolbag",
    "suitcase": "luggage toolbox ", "purse": "wallet pouch", "sack": "bin-bag pillowcase",
    "tote": "shopping-bag basket", "shoe": "trainer sneaker slipper sandal heel loafer clog moccasin stiletto foot",
    "boot": "wellington wellie ski-boot ice-skate roller-skate", "sock": "stocking tights leg-warmer",
    "glove": "mitten gauntlet hand oven-mitt", "hat": "cap helmet bonnet fez fedora bowler sombrero crown beret turban",
    "T-shirt": "tee vest jersey singlet", "shirt": "blouse polo",
    "jacket": "coat blazer cardigan jumper sweater hoodie parka", "dress": "skirt gown robe kimono sari tutu",
    "scarf": "shawl ribbon cravat", "jeans": "trousers pants shorts leggings overalls", "tie": "bow-tie bowtie",
    # vehicles and buildings
    "car": "automobile van jeep limousine sedan hatchback convertible pickup buggy kart go-kart ambulance police-car "
    "ferrari minivan", "bus": "coach minibus camper caravan motorhome",
    "truck": "lorry bulldozer digger excavator tank dumper forklift trailer",
    "tractor": "combine harvester steamroller", "train": "locomotive engine steam-train metro subway carriage wagon",
    "tram": "trolleybus cable-car monorail", "bicycle": "bike tricycle unicycle scooter tandem skateboard wheelchair",
    "motorbike": "motorcycle moped vespa",
    "boat": "canoe kayak dinghy raft gondola rowboat yacht sailboat catamaran surfboard",
    "ship": "ferry galleon frigate tanker liner cruise-ship titanic warship barge steamer pirate-ship ark",
    "submarine": "bathyscaphe torpedo", "aeroplane": "airplane plane jet glider biplane spitfire kite",
    "helicopter": "chopper gyrocopter", "rocket": "spaceship missile spacecraft shuttle space-shuttle firework",
    "UFO": "flying-saucer satellite space-station probe", "hot-air balloon": "balloon zeppelin blimp airship parachute",
    "house": "home cottage hut cabin bungalow villa shed chalet shop store school hospital "
    "post-office bank hotel inn restaurant café cafe bakery station mansion dollhouse birdhouse kennel",
    "castle": "palace fortress citadel tower turret keep chateau sandcastle",
    "lighthouse": "minaret chimney obelisk eiffel-tower pillar column",
    "skyscraper": "office-block apartment flats factory ",
    "church": "cathedral chapel mosque synagogue monastery abbey", "windmill": "watermill turbine wind-turbine",
    "barn": "stable farm silo greenhouse", "tent": "teepee tipi yurt wigwam marquee circus", "igloo": "dome iceberg",
    "temple": "pagoda shrine parthenon pyramid museum", "bridge": "aqueduct arch dam",
    # sky, weather, matter
    "cloud": "fog mist smoke steam fart breath wind air",
    "storm cloud": "thunder lightning storm thunderstorm thundercloud hurricane",
    "raindrop": "rain drop droplet dew tear water puddle", "snowflake": "snow frost ice hail blizzard",
    "tornado": "cyclone whirlwind twister whirlpool",
    "flame": "fire campfire bonfire match spark ember inferno lava",
    "wave": "sea ocean tsunami river lake waterfall tide stream", "volcano": "crater geyser",
    "mountain": "hill alp everest peak cliff island glacier",
    "rock": "stone pebble boulder asteroid meteorite coal fossil",
    "crystal": "gem gemstone diamond ruby emerald sapphire amethyst jewel quartz opal topaz ring",
    "sun": "sunshine dawn sunrise sunset", "moon": "crescent lunar", "star": "asterisk supernova pulsar sequin",
    "planet": "mars saturn jupiter venus pluto uranus neptune black-hole galaxy nebula universe",
    "earth": "globe world ball football basketball bead", "comet": "meteor shooting-star",
    "rainbow": "spectrum",
    # machines, toys and beings
    "robot": "automaton mecha cyborg machine bot vacuum-cleaner vending-machine transformer terminator roomba chatbot "
    "ai guitar piano violin drum trumpet saxophone accordion flute harp cello clarinet "
    "microphone bell gong xylophone", "android": "humanoid replicant gynoid", "drone": "quadcopter",
    "doll": "figurine action-figure toy-soldier chess-piece pawn ",
    "teddy bear": "toy plush rattle rocking-horse", "puppet boy": "ventriloquist-dummy sock-puppet",
    "ghost": "soul memory dream shadow idea thought emptiness silence void imaginary-friend echo time",
    "monster": " grue bunyip jabberwock behemoth frankenstein boggart creature "
    " nightmare fear virus bacterium microbe germ cell brain heart stomach liver kidney lung tooth nose "
    "eye eyeball ear finger thumb tongue",
    "slime": " mud jelly jello aspic paste glue paint toothpaste bubble lotion gel dna molecule atom "
    "electron proton quark", "angel": "valkyrie muse goddess saint holy-spirit conscience",
    "devil": "hades tengu rakshasa incubus ", "vampire": "count nosferat",
    "witch": "medusa gorgon fortune-teller",
    "wizard": "gandalf dumbledore prophet oracle god zeus odin thor poseidon deity father-time",
    "mermaid": " nereid melusine",
    "troll": "hulk neanderthal caveman ",
    "goblin": "gollum homunculus", "elf": "legolas hobbit halfling", "gnome": "nisse ",
    "fairy": "tinkerbell tinker will-o-the-wisp", "alien": "klingon yoda vulcan spaceling",
    "skeleton": " bone bones femur cadaver", "mummy": "sarcophagus", "snowman": "snowball",
    "person": "character hero protagonist avatar figure folk being nobody everyone self",
}

NEAREST: dict[str, str] = {}
for _subject, _nouns in _BLOCKS.items():
    for _noun in _nouns.split():
        NEAREST.setdefault(_noun, _subject)
        NEAREST.setdefault(_noun.replace("-", " "), _subject)

SUFFIXES: tuple[tuple[str, str], ...] = (
    ("berry", "blueberry"), ("fruit", "apple"), ("nut", "acorn"), ("melon", "watermelon"), ("cake", "cake"),
    ("bread", "bread"), ("fish", "fish"), ("shark", "shark"), ("whale", "whale"),
    ("bird", "sparrow"), ("hawk", "eagle"), ("fowl", "chicken"), ("bug", "beetle"), ("fly", "dragonfly"),
    ("worm", "worm"), ("beetle", "beetle"), ("snake", "snake"), ("lizard", "lizard"), ("saurus", "dinosaur"),
    ("dog", "dog"), ("hound", "dog"), ("doodle", "dog"), ("cat", "cat"), ("bear", "bear"), ("monkey", "monkey"),
    ("ape", "gorilla"), ("horse", "horse"), ("cow", "cow"), ("hog", "pig"), ("mouse", "mouse"), ("tree", "tree"),
    ("wood", "tree"), ("bush", "bush"),
    ("flower", "flower"), ("grass", "bamboo"), ("weed", "seedling"), ("plant", "potted plant"), ("pot", "teapot"),
    ("cup", "mug"), ("glass", "wine glass"), ("bottle", "bottle"), ("lamp", "lamp"), ("light", "light bulb"),
    ("clock", "clock"), ("watch", "clock"), ("book", "book"), ("paper", "notebook"), ("pen", "pen"), ("phone", "phone"),
    ("bot", "robot"), ("droid", "android"), ("tron", "robot"), ("machine", "robot"), ("computer", "computer"),
    ("car", "car"), ("mobile", "car"), ("bus", "bus"), ("truck", "truck"), ("cycle", "bicycle"), ("bike", "bicycle"),
    ("boat", "boat"), ("ship", "ship"), ("craft", "rocket"), ("plane", "aeroplane"), ("copter", "helicopter"),
    ("train", "train"),
    ("house", "house"), ("home", "house"), ("castle", "castle"), ("tower", "lighthouse"), ("bag", "handbag"),
    ("box", "box"), ("case", "suitcase"), ("shoe", "shoe"), ("boot", "boot"), ("hat", "hat"), ("shirt", "shirt"),
    ("coat", "jacket"),
    ("stone", "rock"), ("rock", "rock"), ("storm", "storm cloud"), ("cloud", "cloud"), ("star", "star"),
    ("moon", "moon"), ("monster", "monster"), ("beast", "monster"), ("demon", "devil"), ("ghost", "ghost"),
    ("spirit", "ghost"), ("fairy", "fairy"),
    ("dragon", "dragon"), ("witch", "witch"), ("woman", "woman"), ("girl", "girl"), ("lady", "woman"), ("boy", "boy"),
    ("man", "man"), ("ess", "woman"), ("smith", "person"), ("ist", "person"), ("er", "person"), ("or", "person"),
    ("ian", "person"),
)

BY_KIND: dict[str, tuple[str, ...]] = {
    "person": ("person",), "animal": ("bear", "dog", "cat"), "bird": ("sparrow", "robin"), "sea-life": ("fish",),
    "insect": ("beetle", "bee"), "fruit": ("apple",), "vegetable": ("potato", "carrot"),
    "food": ("cupcake", "bread"), "plant": ("potted plant", "flower"), "bag": ("handbag",),
    "clothing": ("T-shirt", "sock"), "office": ("notebook", "book"), "household": ("box", "teapot"),
    "instrument": ("guitar", "robot"),
    "vehicle": ("car",), "building": ("house",), "weather": ("cloud",), "sky": ("star",), "robot": ("robot",),
    "spirit": ("ghost",), "monster": ("monster",), "cartoon": ("monster",), "toy": ("teddy bear",),
    "tool": ("hammer", "scissors", "pencil"), "other": ("slime", "box"),
}
"""The last resort: the first of these that is registered."""
