# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Concrete nouns the offline author knows, by family. Singular, lower case; an underscore stands for a space.

``FAMILIES`` maps a family to its spec kind and its members. The family also names the table of world knowledge
(``world/``) that tells what such a thing's life is like. Roles of people live in ``topics``, not here.
"""

from __future__ import annotations

from functools import cache

_TABLE: dict[str, tuple[str, str]] = {
    "person": ("person", """
        person man woman girl boy lady gentleman grandmother grandma granny nan nana grandfather grandpa granddad gramps
        mother mum mom mama father dad papa aunt auntie uncle sister brother son daughter cousin nephew niece wife
        husband widow widower bride groom bachelor spinster twin baby toddler infant child kid teenager teen youth lad
        lass guy bloke chap fellow dude pensioner elder crone hag human adult neighbour neighbor friend stranger
        roommate colleague orphan schoolgirl schoolboy giantess granddaughter grandson godmother stepmother gran
        human_being old_man old_woman old_lady redhead blonde brunette hippie punk goth hipster geek nerd bookworm
        nomad hermit villager townsman peasant aristocrat immigrant tourist commuter insomniac dreamer loner
    """),
    "pet": ("animal", """
        cat kitten dog puppy hamster guinea_pig gerbil rabbit bunny poodle dachshund terrier bulldog labrador corgi
        greyhound beagle chihuahua pug husky collie sheepdog spaniel dalmatian tabby siamese persian_cat tomcat mongrel
        hound pup kitty golden_retriever german_shepherd st_bernard whippet lurcher house_cat lapdog border_collie
    """),
    "farm": ("animal", """
        cow pig sheep goat horse donkey mule lamb calf piglet foal pony bull ox ram ewe kid_goat alpaca llama billy_goat
        yak buffalo stallion mare sow hog boar bullock heifer carthorse racehorse shire_horse shetland_pony
    """),
    "predator": ("animal", """
        lion tiger wolf fox bear leopard panther jaguar cheetah lynx puma hyena coyote jackal lioness tigress polar_bear
        grizzly snow_leopard cougar bobcat wolverine vixen badger weasel stoat ferret mongoose dingo wildcat grizzly_bear
        brown_bear black_bear red_fox arctic_fox fennec werebear meerkat otter polecat honey_badger tasmanian_devil mink
    """),
    "rodent": ("animal", """
        mouse rat squirrel chipmunk hedgehog mole shrew vole beaver porcupine dormouse lemming chinchilla marmot
        groundhog gopher hare raccoon skunk bat capybara field_mouse opossum possum muskrat fruit_bat naked_mole_rat
        prairie_dog sugar_glider red_squirrel church_mouse
    """),
    "big": ("animal", """
        elephant rhinoceros rhino hippopotamus hippo giraffe camel moose elk bison deer stag reindeer zebra kangaroo
        koala panda sloth anteater armadillo wombat wallaby antelope gazelle okapi tapir aardvark caribou dromedary
        mammoth fawn doe red_panda ibex wildebeest pangolin platypus echidna giant_panda baby_elephant gnu
    """),
    "primate": ("animal", """
        monkey ape gorilla chimpanzee chimp orangutan baboon lemur gibbon mandrill marmoset capuchin tamarin bonobo macaque
    """),
    "reptile": ("animal", """
        snake lizard crocodile alligator tortoise turtle iguana chameleon gecko frog toad newt salamander python cobra
        viper adder rattlesnake komodo_dragon tree_frog bullfrog axolotl tadpole boa caiman skink bearded_dragon
        dinosaur t-rex trex tyrannosaurus stegosaurus triceratops diplodocus velociraptor brontosaurus pterodactyl
        anaconda terrapin slow_worm
    """),
    "bird": ("bird", """
        bird owl parrot penguin chicken hen rooster cockerel duck goose swan eagle hawk falcon crow raven magpie robin
        sparrow pigeon dove peacock flamingo pelican stork heron toucan ostrich emu turkey seagull gull puffin canary
        budgie budgerigar cockatoo kiwi_bird hummingbird woodpecker kingfisher nightingale swallow vulture chick
        duckling gosling blackbird starling finch bluebird cuckoo albatross crane condor kestrel wren quail pheasant
        partridge macaw lovebird jackdaw rook_bird barn_owl snowy_owl tawny_owl cygnet blue_tit ibis egret cormorant
        dodo songbird lark skylark thrush jay osprey buzzard cassowary roadrunner mallard guineafowl lapwing
    """),
    "fish": ("sea-life", """
        fish goldfish shark salmon trout tuna cod herring sardine pike carp eel pufferfish clownfish swordfish anglerfish
        seahorse stingray manta_ray ray piranha catfish koi minnow guppy haddock mackerel sturgeon angelfish anchovy
        barracuda hammerhead great_white blobfish sunfish halibut plaice flounder stickleback lungfish betta coelacanth
    """),
    "sea": ("sea-life", """
        octopus squid jellyfish crab lobster starfish sea_urchin shrimp prawn whale dolphin seal walrus sea_lion orca
        narwhal manatee porpoise oyster clam mussel hermit_crab sea_cucumber coral nautilus cuttlefish blue_whale
        sperm_whale humpback barnacle sea_slug limpet scallop conch sea_anemone anemone sea_otter krill beluga dugong
        sea_turtle plankton crayfish cockle sponge killer_whale
    """),
    "insect": ("insect", """
        bee bumblebee butterfly ant spider ladybug ladybird beetle fly moth dragonfly grasshopper cricket mosquito wasp
        hornet caterpillar snail slug worm earthworm centipede millipede scorpion cockroach flea firefly glow-worm
        praying_mantis mantis cicada locust termite aphid tick louse stick_insect woodlouse dung_beetle stag_beetle
        tarantula silkworm gnat midge mayfly earwig maggot queen_bee honeybee bookworm_grub leech daddy_longlegs bug
        scarab weevil monarch_butterfly leafcutter_ant bedbug
    """),
    "fruit": ("fruit", """
        apple pear orange banana lemon lime grape cherry strawberry raspberry blueberry blackberry plum peach apricot
        mango pineapple watermelon melon kiwi fig date coconut papaya pomegranate grapefruit mandarin tangerine
        clementine nectarine quince gooseberry cranberry redcurrant blackcurrant lychee passion_fruit dragon_fruit
        guava persimmon kumquat satsuma rhubarb crabapple crab_apple olive avocado raisin prune sultana durian starfruit
        cantaloupe elderberry mulberry acorn chestnut walnut hazelnut almond peanut pistachio cashew nut conker
        plantain jackfruit pomelo yuzu medlar damson sloe tamarind berry fruit cooking_apple
    """),
    "vegetable": ("vegetable", """
        tomato potato carrot onion garlic cabbage cauliflower broccoli lettuce cucumber pumpkin courgette zucchini
        aubergine eggplant pepper chilli chili chili_pepper radish turnip beetroot beet leek celery asparagus artichoke
        spinach kale sweetcorn corn corn_cob pea bean green_bean runner_bean broad_bean brussels_sprout sprout parsnip
        swede marrow squash sweet_potato yam ginger fennel okra shallot spring_onion bell_pepper pea_pod lentil chickpea
        kohlrabi butternut_squash gherkin pickle soybean edamame bok_choy chicory endive rutabaga cassava vegetable
        jalapeno cherry_tomato clove_of_garlic jacket_potato gourd
    """),
    "baked": ("food", """
        bread loaf baguette croissant cake cupcake muffin doughnut donut cookie biscuit pie apple_pie tart pretzel bagel
        scone bun cinnamon_roll brownie gingerbread_man gingerbread gingerbread_house cracker toast pancake waffle crumpet
        birthday_cake wedding_cake cheesecake macaron meringue eclair brioche sourdough roll pasty sausage_roll flapjack
        shortbread fruitcake christmas_pudding trifle strudel panettone churro crepe naan pitta sponge_cake ginger_biscuit
        madeleine profiterole mince_pie hot_cross_bun slice_of_toast rye_bread tortilla soda_bread teacake bread_roll
    """),
    "sweet": ("food", """
        ice_cream ice_cream_cone chocolate chocolate_bar lollipop candy sweet marshmallow gumdrop jelly_bean popsicle
        ice_lolly candy_cane jelly pudding custard caramel toffee fudge truffle liquorice gummy_bear popcorn candy_floss
        cotton_candy honey jam marmalade sugar_cube sugar bubblegum sorbet sundae praline nougat easter_egg gobstopper
        humbug sherbet turkish_delight mint maple_syrup wine_gum mochi
    """),
    "meal": ("food", """
        pizza burger hamburger cheeseburger hot_dog sandwich taco burrito sushi noodle ramen spaghetti pasta lasagne
        lasagna soup egg fried_egg boiled_egg omelette sausage bacon steak cheese cheddar brie camembert sandwich curry
        rice fries chip french_fry salad dumpling meatball kebab falafel pickle_jar ham butter rice_ball onigiri stew
        porridge cereal roast_chicken fish_finger fish_and_chips paella risotto ravioli macaroni hash_brown drumstick
        spring_roll samosa wonton gyoza tofu toastie pie_and_mash quiche fondue gouda stilton blue_cheese parmesan
        mozzarella cheese_sandwich pizza_slice slice_of_pizza goulash bratwurst tempura hummus gnocchi kimchi salami
        scotch_egg haggis ketchup mustard mayonnaise gravy vinegar salt slice_of_cheese bowl_of_soup
    """),
    "drink": ("food", """
        coffee tea espresso cappuccino latte milk beer wine whisky whiskey cocktail lemonade juice orange_juice smoothie
        milkshake cola soda hot_chocolate cocoa cup_of_tea cup_of_coffee cider champagne gin rum vodka martini
        glass_of_milk milk_carton juice_box beer_bottle bottle_of_wine wine_bottle water_bottle bubble_tea sake cognac
        glass_of_water bottle_of_whisky pint port sherry brandy teabag tea_bag coffee_bean
    """),
    "flower": ("plant", """
        lavender violet
        flower rose tulip daisy sunflower daffodil lily orchid violet poppy dandelion lavender carnation marigold
        chrysanthemum lotus water_lily iris bluebell snowdrop crocus hyacinth peony geranium buttercup foxglove hydrangea
        pansy primrose forget-me-not thistle honeysuckle jasmine cherry_blossom magnolia edelweiss cornflower anemone_flower
        begonia petunia dahlia camellia hibiscus heather gladiolus azalea sweet_pea snapdragon venus_flytrap bouquet
        nettle clover four-leaf_clover
    """),
    "tree": ("plant", """
        tree oak pine palm palm_tree willow birch maple fir spruce cedar elm ash_tree beech yew redwood sequoia baobab
        christmas_tree apple_tree cherry_tree olive_tree weeping_willow poplar sycamore holly hawthorn rowan bonsai
        oak_tree pine_tree fig_tree chestnut_tree tree_stump stump log hedge bush shrub topiary pinecone pine_cone branch
        twig leaf eucalyptus acacia banyan sapling cypress juniper larch alder magnolia_tree lemon_tree tree_trunk ginkgo
    """),
    "houseplant": ("plant", """
        cactus succulent fern houseplant house_plant pot_plant potted_plant aloe aloe_vera ivy bamboo moss lichen rubber_plant
        spider_plant monstera vine weed grass seed seedling sprouting_bean herb basil rosemary thyme parsley mint_plant sage
        seaweed kelp algae reed bulrush tumbleweed mistletoe plant wheat barley hay haystack dill coriander chives oregano
        yucca ficus peace_lily prickly_pear saguaro potted_fern turf lawn agave
    """),
    "mushroom": ("plant", """
        moss
        mushroom toadstool fungus truffle_mushroom champignon shiitake fly_agaric puffball chanterelle portobello morel mould
    """),
    "bag": ("bag", """
        toolbag tool_bag evening_bag lunch_bag mail_bag money_bag laundry_bag bowling_bag fishing_bag straw_bag
        bag handbag backpack rucksack suitcase briefcase purse tote tote_bag shopping_bag school_bag satchel duffel_bag
        duffel wallet trunk pouch sack basket picnic_basket paper_bag plastic_bag holdall messenger_bag clutch clutch_bag
        gym_bag sports_bag carpet_bag kitbag sleeping_bag toolbox lunchbox lunch_box bin_bag doctor's_bag doctor_bag luggage
        suit_bag bumbag fanny_pack beach_bag punching_bag coin_purse hatbox knapsack postbag mailbag golf_bag hamper crate
        treasure_chest chest beanbag drawstring_bag laptop_bag camera_bag travel_bag gift_bag bindle
    """),
    "garment": ("clothing", """
        stocking
        sock
        football_jersey jersey
        shirt t-shirt tshirt jumper sweater cardigan coat jacket raincoat trench_coat dress skirt trousers jeans shorts
        pyjamas pajamas dressing_gown bathrobe robe suit tuxedo waistcoat vest hoodie blouse kimono kilt swimsuit bikini
        apron uniform overalls dungarees leggings tights scarf glove mitten tie bow_tie necktie belt underpants
        underwear pants bra sari poncho cape cloak leather_jacket tailcoat wedding_dress ball_gown gown tutu tracksuit
        wetsuit pinafore shawl anorak parka duffel_coat fur_coat polo_shirt christmas_jumper woolly_jumper denim_jacket
        cummerbund handkerchief pocket_square bib onesie lab_coat button zip zipper veil corset petticoat toga
        earmuffs garment costume
    """),
    "footwear": ("clothing", """
        shoe boot  sneaker trainer sandal slipper flip-flop high_heel heel stiletto wellington wellington_boot welly
        clog ballet_shoe roller_skate ice_skate moccasin loafer brogue cowboy_boot football_boot running_shoe
        ski_boot flipper tap_shoe galosh odd_sock christmas_stocking shoelace hiking_boot ballet_slipper platform_shoe
        espadrille ski
    """),
    "hat": ("clothing", """
        parasol
        umbrella
        pirate_hat
        hat cap top_hat bowler_hat bowler straw_hat beret beanie bonnet sombrero cowboy_hat fez turban helmet crown tiara
        witch_hat bobble_hat baseball_cap trilby fedora sun_hat wig chef_hat hard_hat deerstalker boater party_hat headscarf
        flat_cap woolly_hat diadem headband balaclava pith_helmet mortarboard nightcap
    """),
    "jewel": ("clothing", """
        ring necklace earring bracelet brooch diamond ruby emerald sapphire pearl watch wristwatch pocket_watch
        wedding_ring glasses spectacles sunglasses monocle   walking_stick cane cufflink locket medal
        pendant amulet opal amethyst gem gemstone jewel engagement_ring badge fan hand_fan lipstick perfume
        perfume_bottle comb hairbrush nail_polish mirror_compact cufflinks topaz jade hairpin fob_watch
    """),
    "stationery": ("office", """
        ledger clipboard
        pencil pen fountain_pen stapler paperclip paper_clip eraser rubber ruler sharpener pencil_sharpener notebook
        envelope postage_stamp stamp letter postcard sticky_note post-it calendar desk folder binder ring_binder filing_cabinet
        hole_punch scissors tape sticky_tape sellotape glue glue_stick crayon marker highlighter whiteboard blackboard
        chalk clipboard in-tray rubber_stamp inkwell ink_bottle quill pushpin drawing_pin thumbtack rubber_band desk_lamp
        paper_shredder shredder paper paper_plane office_chair swivel_chair waste_paper_basket water_cooler protractor
        compass felt-tip biro ballpoint ballpoint_pen typewriter paperweight desk_fan name_tag business_card receipt
        tape_dispenser correction_fluid diary planner spreadsheet invoice tax_form
    """),
    "book": ("office", """
        book dictionary novel encyclopedia encyclopaedia atlas comic comic_book newspaper magazine scroll map bible
        cookbook cookery_book library_book textbook storybook spellbook phone_book telephone_directory bookmark bookend
        bookshelf poem diary_book picture_book manuscript globe notebook_diary paperback hardback love_letter thesaurus
        songbook almanac detective_novel history_book
    """),
    "gadget": ("office", """
        headset
        computer laptop keyboard mouse_pad computer_mouse printer telephone phone mobile_phone smartphone calculator
        camera television tv radio fax_machine photocopier copier modem router monitor screen tablet usb_stick floppy_disk
        projector microphone headphones loudspeaker speaker remote_control remote walkie-talkie record_player gramophone
        cassette cassette_tape cd vinyl_record record alarm alarm_bell battery plug light_switch socket charger webcam
        video_game_console game_controller joystick games_console server hard_drive microchip mobile pager abacus slide_rule
        polaroid_camera jukebox walkman vending_machine cash_register cash_machine traffic_light parking_meter satnav
        doorbell telegraph rotary_phone drone smoke_alarm smoke_detector app website search_engine lawn_sprinkler metronome
        barcode_scanner hearing_aid smartwatch motherboard antenna satellite_dish
    """),
    "kitchen": ("household", """
        teapot kettle cup mug teacup saucer plate bowl spoon wooden_spoon fork knife bread_knife pan frying_pan saucepan pot
        toaster fridge refrigerator oven cooker stove microwave blender mixer whisk rolling_pin grater cheese_grater corkscrew
        tin_opener can_opener bottle jar jam_jar cookie_jar biscuit_tin salt_shaker salt_cellar pepper_mill pepper_pot
        egg_cup eggcup coffee_machine coffee_maker coffee_cup coffee_pot french_press dishwasher sieve colander ladle
        spatula chopping_board cutting_board oven_glove tea_towel apron_hook wok cauldron pressure_cooker kitchen_scale
        egg_timer ice_cube ice_cube_tray thermos flask wine_glass glass goblet jug pitcher milk_jug sugar_bowl chopstick
        chopsticks cake_stand peeler garlic_press tin can tin_can soup_tin napkin toothpick straw samovar butter_dish
        teaspoon ladle_spoon coffee_grinder pie_dish tea_cosy cleaver rice_cooker waffle_iron tureen gravy_boat lid
        cocktail_shaker nutcracker mortar pestle cheese_board freezer
    """),
    "furniture": ("household", """
        chair armchair sofa couch table stool bench bed wardrobe cupboard cabinet drawer shelf rocking_chair mirror door
        window curtain carpet rug doormat pillow cushion blanket duvet mattress clothes_hanger coat_hanger hat_stand
        coat_stand picture_frame painting portrait vase fireplace chimney radiator staircase stair ladder deckchair hammock
        dresser chest_of_drawers sideboard footstool bookcase throne crib cradle bunk_bed chaise_longue dining_table
        coffee_table bedside_table ottoman statue garden_gnome bust weathervane gate fence key lock padlock doorknob
        door_knob door_handle wall brick floorboard ceiling bannister patchwork_quilt quilt flowerpot flower_pot plant_pot
        plinth piano_stool four-poster music_stand letterbox letter_box postbox mailbox post_box birdhouse scarecrow
        park_bench gravestone tombstone coffin tapestry keyhole tablecloth lampshade sundial bird_bath urn
    """),
    "light": ("household", """
        lamp candle light_bulb lightbulb lantern torch flashlight chandelier candlestick match matchstick street_lamp
        streetlamp lamp_post lamppost lava_lamp fairy_light night_light oil_lamp gas_lamp floodlight spotlight disco_ball
        jack-o'-lantern bonfire campfire flame fire firework sparkler ember lighter standard_lamp wick neon_sign searchlight
        table_lamp reading_lamp tealight matchbox bulb
    """),
    "bathroom": ("household", """
        toothbrush toothpaste soap bar_of_soap shampoo shampoo_bottle towel bathtub bath shower toilet toilet_paper
        toilet_roll loo_roll toilet_brush sink tap faucet plunger rubber_duck razor shower_cap bath_plug loofah
        hot-water_bottle hot_water_bottle tissue tissue_box box_of_tissues washing_machine tumble_dryer iron ironing_board
        laundry_basket clothes_peg peg broom mop bucket dustpan vacuum_cleaner vacuum hoover duster feather_duster
        dustbin bin rubbish_bin trash_can trash garbage_can wheelie_bin hairdryer hair_dryer bath_mat bubble_bath bubble
        bathroom_scale scales thermometer plaster first-aid_kit pill medicine_bottle sewing_machine needle thread
        thimble pincushion safety_pin ball_of_wool ball_of_yarn yarn knitting_needle cotton_reel soap_bubble washing_line
        water_heater boiler smoke clothespin nail_clipper lint_roller dish_sponge bath_sponge
    """),
    "clock": ("household", """
        clock alarm_clock grandfather_clock cuckoo_clock hourglass egg-timer_clock stopwatch station_clock church_clock
        mantel_clock wall_clock carriage_clock longcase_clock pendulum
    """),
    "instrument": ("instrument", """
        piano grand_piano guitar electric_guitar violin cello double_bass viola harp flute clarinet oboe bassoon saxophone
        trumpet trombone tuba french_horn horn drum snare_drum bass_drum drum_kit xylophone accordion concertina bagpipes
        bagpipe banjo ukulele mandolin lute sitar harmonica recorder organ church_organ harpsichord tambourine triangle
        maraca cymbal gong bell church_bell kazoo synthesizer synthesiser keyboard_synth bongo bongos didgeridoo tin_whistle
        whistle panpipes balalaika fiddle piccolo hurdy-gurdy theremin music_box bugle lyre zither cowbell conga djembe
        castanets tuning_fork conductor's_baton baton plectrum euphonium glockenspiel melodica sousaphone cor_anglais
        instrument vuvuzela barrel_organ
    """),
    "road": ("vehicle", """
        car bus lorry truck van taxi cab bicycle bike motorbike motorcycle scooter tractor ambulance fire_engine fire_truck
        police_car racing_car race_car sports_car double-decker double-decker_bus school_bus ice_cream_van campervan camper_van
        caravan minibus limousine limo jeep bulldozer digger excavator cement_mixer dustcart garbage_truck forklift tricycle
        unicycle skateboard pram pushchair shopping_trolley wheelbarrow wheelchair cart carriage stagecoach chariot sledge
        sleigh rickshaw moped go-kart combine_harvester steamroller milk_float hearse vintage_car old_banger beetle_car
        wheel tyre steering_wheel engine snowplough snowmobile tank vespa crane_truck tow_truck food_truck penny-farthing
        rollerblade monster_truck convertible hatchback tuk-tuk delivery_van
    """),
    "rail": ("vehicle", """
        train steam_train locomotive tram subway_train underground_train monorail carriage_train cable_car funicular
        steam_engine freight_train tank_engine toy_train rollercoaster roller_coaster sleeper_train bullet_train lift
        elevator escalator
    """),
    "boat": ("vehicle", """
        boat ship sailing_boat sailboat yacht rowing_boat canoe kayak ferry tugboat tug submarine pirate_ship galleon
        lifeboat narrowboat houseboat raft gondola steamboat cruise_ship fishing_boat trawler hovercraft dinghy catamaran
        longship barge anchor buoy surfboard paddle steamship tall_ship schooner oil_tanker pedalo paddle_steamer icebreaker
        punt ocean_liner warship
    """),
    "aircraft": ("vehicle", """
        aeroplane airplane plane jet helicopter hot_air_balloon hot-air_balloon airship zeppelin glider biplane seaplane
        jumbo_jet parachute fighter_jet propeller_plane gyrocopter hang_glider magic_carpet flying_carpet witch's_broom
        broomstick jetpack
    """),
    "spacecraft": ("vehicle", """
        rocket spaceship spacecraft space_shuttle satellite ufo flying_saucer space_station lunar_module space_probe
        mars_rover rover space_capsule starship voyager_probe
    """),
    "building": ("building", """
        house cottage castle lighthouse windmill barn church cathedral mosque temple pagoda tower skyscraper bungalow hut cabin
        log_cabin igloo tent tipi teepee palace mansion pub inn hotel library school museum factory hospital post_office
        shop bakery cafe restaurant cinema theatre theater train_station station bridge tunnel well fountain greenhouse shed
        garden_shed doghouse kennel treehouse tree_house chapel monastery abbey ruin haunted_house clock_tower water_tower
        block_of_flats apartment_block flat villa farmhouse mill watermill pyramid sphinx eiffel_tower phone_box phone_booth
        telephone_box bus_stop bus_shelter bandstand pier beach_hut sandcastle dolls'_house ferris_wheel carousel
        merry-go-round circus_tent big_top stadium prison jail bank supermarket corner_shop garage petrol_station
        observatory power_station nuclear_power_plant dam aqueduct arch obelisk city town village street road
        roundabout office office_block elevator_shaft attic cellar basement kitchen bathroom dungeon drawbridge barracks
        laundrette launderette laundromat bookshop motel youth_hostel boathouse gatehouse manor houseboat_house oil_rig
        swimming_pool cowshed chicken_coop beehive bird's_nest nest anthill snow_globe
    """),
    "weather": ("weather", """
        cloud rain raindrop storm thunderstorm thunder thundercloud rain_cloud raincloud lightning lightning_bolt snow
        snowflake snowstorm blizzard wind breeze gale hurricane tornado cyclone whirlwind fog mist rainbow hail hailstone
        frost icicle drizzle puddle dew dewdrop drop sunbeam heatwave monsoon avalanche flood drought gust draught
        storm_cloud dust_storm sandstorm waterspout water_droplet drop_of_water iceberg
    """),
    "sky": ("sky", """
        sun moon star planet comet meteor asteroid galaxy earth mars jupiter saturn venus mercury neptune uranus pluto
        full_moon new_moon crescent_moon half_moon shooting_star black_hole nebula supernova north_star sunset sunrise dawn
        dusk night sky milky_way constellation meteorite northern_lights aurora eclipse moonbeam red_dwarf neutron_star
        white_dwarf polaris universe quasar
    """),
    "land": ("other", """
        mountain hill volcano river stream brook lake pond sea ocean wave island desert forest wood jungle swamp marsh bog
        beach cliff cave canyon valley glacier waterfall stone rock pebble boulder crystal sand grain_of_sand dune meadow
        field garden orchard continent oasis geyser reef coral_reef spring peninsula mud clay dust coal lump_of_coal gold_nugget
        nugget fossil moor fjord snowbank soil sand_dune tide wheatfield stalactite amber mine quarry shell seashell whirlpool
        landslide earthquake lagoon
    """),
    "robot": ("robot", """
        robot android cyborg droid automaton vacuum_robot chatbot ai artificial_intelligence supercomputer mech
        robot_dog clockwork_robot toy_robot servo_bot bot robot_vacuum cleaning_robot algorithm hologram computer_program
        virus computer_virus mainframe terminator killer_robot sex_robot robot_butler ticket_machine self-checkout
        self-checkout_machine
    """),
    "spirit": ("spirit", """
        ghost spirit phantom spectre angel demon devil genie djinn banshee poltergeist will-o'-the-wisp soul shadow
        skeleton skull grim_reaper reaper death muse god goddess guardian_angel cherub imp wraith ghoul apparition
        reflection echo cupid deity nymph_spirit dream nightmare conscience ancestor kami jinn water_spirit fire_spirit
        forest_spirit dryad elemental tree_spirit kitsune  sandman father_time mother_nature time fate ghost_pirate
        imaginary_friend
    """),
    "monster": ("monster", """
        monster dragon troll ogre giant vampire werewolf zombie mummy goblin gremlin gargoyle kraken yeti bigfoot sasquatch
        sea_monster loch_ness_monster sea_serpent hydra cyclops minotaur griffin gryphon phoenix unicorn pegasus centaur
        basilisk chimera cerberus golem orc beast swamp_monster frankenstein blob slime alien martian extraterrestrial
        kaiju godzilla manticore sphinx_monster medusa gorgon hellhound wyvern lizardman creature chupacabra bogeyman
        bed_monster cookie_monster three-headed_dog jabberwock snow_monster abominable_snowman frost_giant cat-dragon
        baby_dragon water_dragon eldritch_horror
    """),
    "fairyfolk": ("monster", """
        tooth_fairy
        fairy elf gnome dwarf pixie sprite leprechaun mermaid merman siren nymph satyr faun brownie_elf hobbit halfling
        christmas_elf house_elf hobgoblin dark_elf fairy_godmother selkie changeling brownie_spirit water_nymph
    """),
    "cartoon": ("cartoon", """
        cartoon cartoon_character emoji smiley smiley_face mascot superhero superheroine supervillain villain stick_figure
        stickman anime_girl anime_boy ninja_turtle cartoon_cat cartoon_dog cartoon_mouse cartoon_duck sidekick doodle
        anthropomorphic_cat cartoon_animal cartoon_bear comic_hero talking_animal sponge_cartoon pixel sprite_character logo
        chibi anime_character manga_character video_game_character
    """),
    "toy": ("toy", """
        teddy_bear teddy doll puppet rag_doll ragdoll marionette toy_soldier tin_soldier nutcracker_doll toy rocking_horse
        jack-in-the-box yo-yo spinning_top ball football basketball tennis_ball beach_ball balloon kite lego_brick
        building_block dice die chess_piece chess_pawn pawn_piece knight_piece chess_queen playing_card joker jigsaw
        jigsaw_piece puzzle_piece rubik's_cube plush plushie stuffed_animal stuffed_bear stuffed_rabbit russian_doll
        matryoshka snowman snow_man action_figure marble domino slinky frisbee boomerang skipping_rope hula_hoop swing slide
        seesaw piggy_bank piñata pinata sock_puppet hand_puppet ventriloquist's_dummy dummy tamagotchi game board_game
        bowling_pin bowling_ball golf_ball cricket_bat football_shirt tennis_racket trophy water_pistol paper_crane origami
        origami_crane garden_toy mannequin crash_test_dummy paper_doll billiard_ball eight_ball dart dartboard chessboard
        chess_set jigsaw_puzzle cuddly_toy bath_toy music_toy paper_boat wooden_horse snowball rattle
    """),
    "tool": ("tool", """
        hammer screwdriver saw drill wrench spanner pliers axe hatchet shovel spade rake hoe pitchfork lawnmower lawn_mower
        chainsaw nail screw bolt nut_and_bolt tape_measure spirit_level paintbrush paint_pot paint_roller watering_can
        garden_hose hose trowel secateurs shears anvil vice chisel magnifying_glass microscope telescope binoculars magnet
        rope chain fishing_rod sword shield bow arrow spear cannon dagger wand magic_wand crystal_ball test_tube beaker
        syringe stethoscope paint_tube easel palette plumb_line sandpaper crowbar pickaxe sickle scythe workbench spring_coil
        cog gear lever pulley oilcan gavel coin penny banknote dollar gold_bar barrel cork box cardboard_box parcel package
        flag signpost road_sign stop_sign traffic_cone megaphone fire_extinguisher fire_hydrant hydrant life_ring lifebelt
        saddle horseshoe compass_needle sextant potion bottle_cap trap mousetrap rubber_stamp_tool toolbelt net dynamite bomb
        grenade lightsaber trident plough windsock weighing_scale lottery_ticket ticket passport pulse test_tube_rack
        atom molecule electron neutron cell bacterium germ microbe dna virus_particle neuron tooth heart brain eye nose
        eyeball foot hand finger ear moustache beard kidney stomach liver skeleton_key pencil_case battery_pack bullet
        lipstick_tube
    """),
    "idea": ("other", """
        idea thought memory song melody number letter_a word alphabet monday tuesday wednesday thursday friday saturday
        sunday january february march april may june july august september october november december summer autumn winter
        spring_season christmas halloween easter birthday silence love hope fear joy sadness anger jealousy loneliness
        boredom curiosity procrastination truth lie secret luck chaos gravity mathematics equation zero infinity question
        question_mark comma full_stop exclamation_mark semicolon apostrophe ampersand asterisk hashtag rumour gossip
        promise wish joke pun colour color mood music jazz note musical_note poem_idea law bureaucracy wifi wi-fi internet
        password typo deadline hangover headache sneeze hiccup yawn smell itch dna_idea justice democracy nostalgia
        algebra pi square circle triangle_shape hexagon rhombus cube sphere line dot insomnia weekend tax taxes bug_report
        password_reset error_message
    """),
}


@cache
def nouns() -> dict[str, tuple[str, str]]:
    """Every noun to ``(kind, family)``. The first family that lists a noun keeps it."""
    known: dict[str, tuple[str, str]] = {}
    for family, (kind, members) in _TABLE.items():
        for member in members.split():
            known.setdefault(member.replace("_", " "), (kind, family))
    return known


@cache
def kinds() -> dict[str, str]:
    """The spec kind of each family."""
    return {family: kind for family, (kind, _) in _TABLE.items()}


MALE = frozenset("""man boy gentleman grandfather grandpa granddad gramps father dad papa uncle brother son nephew
    husband widower groom bachelor lad guy bloke chap fellow dude schoolboy grandson rooster cockerel bull stallion ram
    stag tomcat merman king prince duke lord baron count emperor wizard monk priest cowboy fisherman policeman fireman
    postman milkman butler waiter snowman superhero stickman abbot mailman barman salesman sorcerer warlock czar tsar
    sultan pharaoh friar grandad gentlemen cowherd""".split()) | {"old man", "billy goat", "gingerbread man", "anime boy",
                                                         "father time", "stick figure man"}
FEMALE = frozenset("""woman girl lady grandmother grandma granny nan nana gran mother mum mom mama aunt auntie sister
    daughter niece wife widow bride spinster lass crone hag schoolgirl granddaughter godmother stepmother hen cow ewe sow
    mare heifer doe vixen lioness tigress mermaid siren nymph banshee queen princess duchess countess baroness empress
    witch nun actress waitress ballerina diva goddess giantess medusa superheroine fairy sorceress enchantress hostess
    seamstress policewoman firewoman abbess priestess heroine ladyship maid governess soprano tsarina""".split()) | {
    "old woman", "old lady", "queen bee", "anime girl", "fairy godmother", "mother nature", "wedding dress", "ball gown",
    "tooth fairy", "cowgirl", "water nymph",
}
AGE_OF = {
    "baby": "baby", "infant": "baby", "toddler": "baby", "child": "child", "kid": "child", "girl": "child",
    "boy": "child", "schoolgirl": "child", "schoolboy": "child", "lad": "young", "lass": "young", "teenager": "teen",
    "teen": "teen", "youth": "teen", "grandmother": "old", "grandma": "old", "granny": "old", "nan": "old",
    "nana": "old", "gran": "old", "grandfather": "old", "grandpa": "old", "granddad": "old", "gramps": "old",
    "pensioner": "old", "elder": "old", "crone": "old", "hag": "old", "old man": "old", "old woman": "old",
    "old lady": "old", "kitten": "child", "puppy": "child", "pup": "child", "lamb": "child", "calf": "child",
    "piglet": "child", "foal": "child", "chick": "child", "duckling": "child", "gosling": "child", "cygnet": "child",
    "fawn": "child", "tadpole": "child", "sapling": "child", "seedling": "child", "cub": "child", "father time": "old",
    "baby dragon": "child", "baby elephant": "child", "mother": "adult", "father": "adult", "aunt": "middle-aged",
    "uncle": "middle-aged", "anime girl": "young", "anime boy": "young", "granddaughter": "child", "grandson": "child",
}
