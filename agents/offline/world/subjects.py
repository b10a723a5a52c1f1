"""What single subjects know that their family does not. Fields as in ``families``; they come first."""

from __future__ import annotations

from functools import cache

from ..lexicon.parsing import blocks

TABLE = """
apple | b: grew on the windy side of a tree behind {place} that nobody had pruned since the war; dropped into {friend}'s hat one October and was kept; was the last one left on the bough at {place}, out of stubbornness
l: was taken to school for a teacher in {place} and brought home again; met a worm and came to terms; missed a cider press at {place} by one bump in the road; sat on a desk through {n} parent evenings
d: <roll> to the sunny side of the bowl before the bananas wake; <count> {my} pips; <give> a pear the cold shoulder
q: <go> red on one side first; <quote> Newton, whom we've forgiven; <keep> the stalk very straight in company
k: orchards after rain; cinnamon, as an idea; wasps with some conversation
p: doctors, who keep away; being called a pear; peelers; caramel, at fairs
m: I nudge it along with my stalk; with a roll, a wobble and {n} pips' worth of will
f: a worm called {friend}, my lodger; {friend}, a pear across the bowl with opinions
s: you can be sour and still be good in a pie; falling is how it all starts; the bruise is where the story is
a: be a cider that people sing about; fall on somebody with ideas; see the blossom at {place} from below, one more May
stem: Pip,Core,Russet,Orchard,Cox,Cider
he: Bramley,Newton,Worcester,Egremont,Pippin,Jonathan | she: Braeburn,Discovery,Fuji,Idared,Pomona,Gala

teapot | b: was thrown on a wheel in {place} by a potter with hiccups; came out of the kiln at {place} with a lean to the left
l: poured for a minister at {place} and got him on the knee; hid {n} wedding rings under the lid, one after another; had the spout glued by {friend} and has whistled ever since
d: <keep> the good tea warm and the bad news waiting; <stew>, after about four minutes; <listen> through the wall to the kettle
q: <tip> when flattered; <rattle> the lid at gossip; <dribble>, but never on a saucer
k: knitted cosies; a second cup; hot water off the boil; cups that match in spirit
p: teabags on strings; microwaves; being used for flowers
m: handle here, spout there, and a good deal of tilt; I let it brew first
f: {friend} the kettle, all steam; a cosy called {friend}, smothering; a cup named {friend}, slightly chipped, very dear
s: nothing good was ever said over cold tea; you must be filled before you can pour; the lid is there for a reason
a: pour for somebody who's just been kissed; see China, where the family's from
stem: Spout,Cosy,Steep,Brew,Saucer,Caddy
he: Earl,Assam,Barnaby,Lapsang | she: Camellia,Oolong,Chai,Willow,Jasmine

lighthouse | b: was built on a rock off {place} by {n} men and a cook, stone by stone between tides; was lit for the first time the night the {place} packet went aground
l: brought in {n} ships in one fog and never got a card; was struck by lightning and by a poem; lost its last keeper, {friend}, to a warm job ashore
d: <turn> the lamp and <check> the horizon for anyone looking lost; <count> the gulls off the gallery; <read> by {my} own light between sweeps
q: <look> at you, then away, then at you; <blink> {n} times for hello; <hum> when the wind is north
k: ships that signal back; storms, from indoors; a clean lens; spiral staircases
p: fog, who leans; satellite navigation; gulls at dawn; rocks, on principle
m: one sweep at a time; I shine on it until it gives in
f: the foghorn {friend}, loud but lonely; a cormorant called {friend}; {friend}, a keeper long gone, who left the kettle
s: you can save people without ever meeting them; stand where it's dangerous and be easy to see; everybody goes past, and that's the point
a: see one of the ships up close; have somebody climb all the stairs just to talk; be painted by someone who gets the sea right
stem: Beacon,Fresnel,Gallery,Lantern,Rock,Beam
he: Eddy,Pharos,Skerry,Bell,Fastnet,Trinity | she: Lucerne,Stella,Marina,Grace

cat | l: sat on {n} chessboards, always on the winning side; was worshipped once and sees no reason to stop; fell off the {place} town hall and walked it off
d: <supervise> the making of the bed from inside it; <push> one cup a day off the shelf, for science; <visit> {n} kitchens under as many names
q: <look> at what {I} knocked over, then at you; <sit> on whatever is being read; <leave> mid-conversation
k: boxes, any size; a keyboard in use; the top of the fridge; the tin opener's song
m: I sit on it first, and then we see; with one paw, over the edge
s: if you fits, you sits, as the ancients put it; always land as though you meant it; a closed door is an insult in wood
a: catch whatever lives behind the {place} radiator; have two dinners made official
stem: Whisker,Purr,Velvet,Tabb,Mews,Claw

dog | l: brought back the wrong stick from {place} and was praised for it; ate the {place} rules of cricket; waited {n} hours at a bus stop, and the bus had {friend} on it
d: <greet> everyone as if back from the sea; <bark> at the moon once, in case; <carry> one shoe from room to room
k: sticks; the car window, open; somebody saying "walk" by accident; {friend}'s trousers
m: I wag until it works; nose down, tail up
s: everyone is wonderful until they smell of bath; bury what you love and dig where you like; a good day has mud on it
a: learn who's a good boy, in writing; meet the squirrel as equals

owl | d: <rise> at dusk and <mark> essays nobody handed in; <turn> {my} head all the way round for a second opinion
q: <say> "who" and <wait> for the name; <blink> one eye at a time; <cough> up what disagreed
k: a beam in a barn; voles, no offence; silence with something moving in it; spectacles
s: look in all directions before you say a thing; daylight is overrated; ask who before you ask why
stem: Tawny,Barn,Moon,Hoot,Talon,Dusk

fox | q: <leave> by the door nobody mentioned; <compliment> hens
l: rode the night bus to {place} and gave up a seat; outwitted {n} hounds and one solicitor; dined at {friend}'s bins for a season

penguin | b: hatched on somebody's feet in a gale off {place}; came north in a fridge ship with {friend}
l: slid the whole way to {place} on {my} front; was taken for a waiter and stayed the evening; was mistaken for {n} other penguins
d: <huddle> with whoever is nearest; <toboggan> to the shops; <present> people with pebbles
k: a good pebble; sardines, neat; ice with a slope; formal occasions
p: leopard seals; being asked to fly; underfloor heating
m: I waddle up and dive at it; belly first
s: everybody looks alike until you know the walk; it's warmer in the middle, so take turns; dress well and fall over with confidence
stem: Floe,Waddle,Pebble,Ice,Flipper,Huddle

octopus | m: with {n} ideas and eight arms; I reach round the back of it
l: escaped from the {place} aquarium through a tap; shook hands with a diver {n} times at once; guessed {n} football scores at {place} and was paid in crab
q: <change> colour mid-sentence; <hold> several grudges at once, one an arm; <squeeze> out of arguments by a small gap
s: three hearts mean three chances; there's no bottle you can't get into if you leave your bones at home

snail | b: hatched under a rhubarb leaf in {place}, house and all; was born on a wet wall in {place}, halfway up
l: crossed the {place} road in one night, and then remembered the lettuce; won the {place} derby by a foot, the only one {I} <have>; was carried {n} miles on {friend}'s umbrella and wrote to the papers about speed
d: <cross> the path, with a packed lunch; <set> out for {place}, again
q: <pull> {my} head in at loud words; <leave> a note wherever {I} <go>, in silver
k: wet lettuce; fog; a flat wall; being overtaken politely
p: salt; thrushes; the word "hurry"; beer in saucers, a trick
m: at my own pace, which is also my house's; I get there by Thursday
s: if you carry your home you're never late for it; slow is only fast seen from a hedge
stem: Trail,Shell,Whorl,Garden,Dew,Creep

dragon | l: hoarded {n} teaspoons under {place} and one real crown; sneezed on the {place} hay fair; was slain in a play and asked to come back for the matinee
k: gold, to lie on; charcoal; a good knight's sleep; draughty towers
p: knights with something to prove; fire regulations; being asked about princesses
m: with a small, careful flame; I sit on it until it's mine
s: never laugh with your mouth full of fire; a hoard is only lonely furniture; everyone's brave until the smell of singeing
stem: Cinder,Ember,Hoard,Scald,Ash,Spark

ghost | k: creaky stairs; All Souls'; a good moan; a mirror that's honest
m: I float through the middle of it; without touching a thing
q: <say> "boo" and <apologise>; <walk> through the wrong wall in conversation

cactus | b: grew up on a windowsill above {place}, next to the radiator and far from love; sprouted in a desert near {place}, {n} miles from the nearest opinion
l: flowered once, at {time}, with nobody in but the cat; survived {friend}, who watered; was hugged in {place}, a mistake on both sides
q: <bristle> first and <think> after; <store> up compliments for the dry season
k: neglect, with affection; a south window; sand; a respectful distance
p: balloons, who take it badly; hugs from behind; overwatering; bare feet
m: with a certain amount of point; I hold still and let it come to me
s: keep your water and your counsel; prickles are just manners grown outward; you can flower on next to nothing, if you time it
a: be held by someone who knows how; flower twice in one year, for {friend}
stem: Spine,Prickle,Saguar,Barb,Needle,Mesa
he: Spike,Pico,Quill | she: Yucca,Mojave

cloud | k: kites; mountains, to lean on; being taken for a sheep; sunsets, in which I am largely the point
q: <turn> into a camel when bored; <burst> into tears over reservoirs
s: nobody can hold you, so don't be held to it; a silver lining is just the light behind you
a: rain on a desert and be thanked; hold one shape long enough for {friend} to draw it
stem: Nimb,Cirr,Drift,Fluff,Vapour,Billow

moon | l: was walked on, with boots; was blamed for {n} werewolves and one sonnet; hid behind {place} church for a burglar
q: <show> the same side to everyone; <pull> at things gently; <go> thin, then <overdo> it
k: still water; wolves in tune; insomniacs; the last tram
s: borrowed light is still light; everyone has a far side; come back every month and they'll call you faithful

toaster | k: thick slices; a crumb tray emptied; breakfast in a good mood; crumpets
l: popped at the exact moment of a proposal; burned the face of a saint into rye, and {place} held a pilgrimage
q: <pop> when surprised; <smoke> in arguments; <click> when lying
m: I get all hot about it and then it jumps; both sides at once
s: everything comes up in the end; you can scrape off most mistakes; stay warm, and let go in time
stem: Crumb,Slot,Rye,Crust,Glow,Pop

umbrella | l: was left on {n} trains and always went further than the owner; turned inside out in {place} and saw {myself}
k: a good downpour; two people under me; cloakrooms; being shaken, not folded
p: wind from below; sunshine; being poked at buses
m: I open up all at once; point first
s: somebody has to like the rain; you can shelter more than you think; always be ready, and usually be left behind
stem: Ferrule,Gamp,Spoke,Canopy,Drizzle,Brolly

pumpkin | l: was nearly a coach; had a candle put in for one mad night in {place} and has been brighter since
s: be hollowed out and you can still hold a light; everyone's a carriage before midnight
stem: Gourd,Lantern,Squash,Hallow,Vine,Patch

tomato | k: basil, the best friend I ever had; a warm wall; vine gossip
p: ketchup; being asked whether I'm a fruit; bad actors
q: <go> red, it's not what you think; <split> when pressed
s: I'm a fruit that plays for the vegetables; sun first, sauce later
stem: Vine,Passata,Truss,Roma,Sauce,Plum
he: Romano,Marzano,Gazpacho,Rosso,Tomaso,Alfredo | she: Pomodora,Roma,Salsa,Scarlett,Margherita,Passata

banana | k: hammocks; a curve in the road; monkeys, cautiously
p: being slipped on; splits; fruit bowls with apples, who age one
q: <bruise> at a word; <bend> the truth, slightly; <wear> yellow to funerals
s: straight is only a bend that hasn't had lunch; spots are just experience; it's all in how you're peeled

potato | q: <look> at everyone, with all {my} eyes; <take> any shape that's asked of {me}
s: there are {n} ways to be good and I'm in all of them; keep in the dark and you'll start seeing things
k: butter; a sack of one's own; the dark; gravy, respectfully

stapler | b: came out of a box in {place} already loaded; was issued to a third floor in {place} with a chain on, which came off
l: held together the {place} accounts through a divorce and a flood; bit the deputy mayor of {place}, and drew blood; went missing from {friend}'s desk for {n} weeks and came back with better staples
d: <bite>, <hold> and <let> go, all before lunch; <guard> the edge of the desk; <count> {my} staples down to the last strip
q: <jam> under pressure; <bite> off more than {I} can bind
s: some things must be held together by force; empty clicks fool nobody; two sheets are company
p: paperclips, who never commit; the words "digital copy"; staple removers
k: a full row; crisp corners; the second page
stem: Clinch,Crimp,Jaw,Bind,Click,Docket

mirror | q: <agree> with everyone; <lose> {my} place when they leave; <reverse> {my} opinions
s: everyone looks better when they stop looking; I only say what's there; the light does half of it
k: candles; first dates; good news on a face; a soft cloth

piano | k: Chopin by somebody lonely; a lid left open; felt; the left hand, which does the work
l: was carried up to a fifth floor in {place} and will not be moved again; was played by {n} hands at a wedding, not all of them invited; was tuned by {friend}, who wept
q: <mind> drinks on the lid; <have> {n} keys that tell the truth
s: black and white make every colour there is; press gently and hold; nobody listens like a lid

book | m: page by page, with a finger under the line

star | s: shine anyway, they'll get the news eventually; you can be dead {n} years and still be somebody's light

whale | m: I surface, breathe and have a think; with one slow flap
k: singing across an ocean; barnacles, the polite ones; a good blow
s: say it low and it'll carry; come up for air before you need it

snowman | p: carrots with ambition; February; dogs; central heating
k: frost; top hats; children with cold hands; the shady side of sheds
s: it's all one to me by April; a thaw is only travel; never stand too near the thing you love
stem: Frost,Thaw,Carrot,Flake,Drift,Coal

alarm clock | q: <go> off; <apologise> to dreams
s: nobody loves who wakes them, and somebody must; five more minutes is how empires fell

sock | f: {friend}, my other half, last seen in the wash at {place}; the drawer, {friend}, dark but friendly
s: everyone's half of something; a hole is just where life got in
a: find {friend}, wherever the machine sent them
stem: Heel,Darn,Argyle,Toe,Cotton,Laundry

bee | s: work and hum and don't explain; one sting, so choose
k: clover; lime trees in July; a waggle well danced
m: I dance where it is and the others come
stem: Clover,Waggle,Comb,Nectar,Pollen,Hum

pigeon | l: carried one secret across {place} and still hasn't opened it; was fed by a poet and criticised by {n} statues
k: statues; chips; ledges with a view
"""


@cache
def of(noun: str) -> dict[str, tuple[str, ...]]:
    """The subject's own entries, or none."""
    return blocks(TABLE).get(noun, {})
