"""What the life of each family of things is like: where it comes from, how its days go, what it minds.

Blocks as in ``pastimes``: b where it came from and l what befell it (past tense), d its days, q quirks (``<keep>``
agrees), k likes, p dislikes, m how it manages things (first person), f its acquaintances, s sayings, a ambitions,
stem what surnames are made of, he and she given names.
"""

TABLE = """
person | b: was the middle one of {n} children in a house behind the {place} dairy; grew up over a shop in {place} that sold string; came into the world in {place} during a power cut; was raised in {place} by an aunt with strong views on soup; learned to walk on the platform at {place}
l: left {place} with one suitcase and came back with two; once missed a boat that later made the news; fell out with {friend} over a ladder and made it up over a funeral; spent {n} years in a rented room with a view of a wall, and grew fond of the wall; was nearly married in {place}, twice, on the same day
d: <take> the long way round by {place} bridge to avoid {friend}; <eat> lunch at ten to twelve, standing; <keep> a window table at the café in {place}; <read> the small ads first; <water> one plant and <discuss> things with it
q: <lose> {my} keys in the same pocket every day; <say> goodbye {n} times and <stay>; <fold> paper bags; <point> with a spoon; <hum> while listening
k: buttered toast cut in triangles; letters with foreign stamps; a bench that gets the sun; rain heard from bed; other people's photographs; good boots; a good pencil; the first cup of the day; a joke told slowly; clean sheets
p: queues that split in two; unfinished sentences; cold plates; being told to relax; wet sleeves; loud crisps
m: I roll up my sleeves and hope; one foot after the other, mostly the right one; with these two hands and a borrowed ladder
f: {friend} from upstairs, who owes me a ladder; my cousin {friend}, who is never wrong before noon; {friend} at the corner shop; old {friend}, who taught me to whistle
s: people are mostly waiting to be asked; you can tell a house by its kettle; nobody is themselves on a Monday; an hour lost is usually down the back of something
a: see {place} again with the right shoes on; be asked back; finish one thing before lunch; write to {friend} before one of us forgets why not
stem: Apple,Thorn,Pen,Hart,Marl,Wick,Fen,Bram,Hollow,Pinch,Larch,Tolley,Quill,Mossop,Dabble,Crumb,Nettle,Ash,Gable,Tread

child | b: was born in {place} on the hottest day anyone remembers; arrived in {place} {n} minutes before {my} twin; <have> lived in {place} for ever, which is {n} summers
l: fell in the {place} pond and brought back a newt; ran away from home as far as {friend}'s gate; lost a tooth in a toffee and was paid for it; once kept a snail in a lunchbox
d: <ask> why until somebody sits down; <build> a den out of the good chairs; <race> {friend} to the lamp post and <argue> about the start; <have> important business under the table
q: <count> in a private order; <save> the icing; <walk> only on the dark tiles; <hop> when thinking
k: puddles with a bottom to them; the loud end of a drum; being carried in from the car; secrets with only two people in; string; a torch under the blanket; snow on a school day; the top bunk
p: peas touching; "when you're older"; itchy collars; bedtime, as a concept
m: I stand on a chair; with both hands and my tongue out; quite fast, and then again properly
f: {friend} next door, who can burp the alphabet; my gran, who lets me stir; {friend}, who is invisible but polite
s: grown-ups are just tall and worried; you can't be sad and hop; a stick is the best toy because it's never finished
a: stay up until tomorrow; have a dog, or a bigger {friend}; find out where the drain goes
stem: Pip,Button,Pickle,Wren,Tumble,Merry,Bramble,Pocket

fruit | b: ripened on the windy side of a tree outside {place}; was picked on a wet Tuesday by {friend}, who had cold hands; came to town in a crate marked "seconds", which still stings
l: rolled off the market stall at {place} and lay {n} hours under a parked van; was chosen for a still life and kept the pose; outlived a whole bowl of grapes; was weighed {n} times and never once bought
d: <turn> the good side to the window; <listen> to the fridge and <think> about mortality; <settle> a little deeper in the bowl each noon
q: <hide> the bruise; <smell> strongly when flattered; <roll> away from hard questions
k: sun on the skin; a ripe silence; being polished on a sleeve; the shade under leaves; a painted bowl; the smell of cut grass; late September; company of my own size
p: paring knives; fruit flies; being squeezed by strangers; blenders, on principle
m: I lean and let gravity do it; with my stalk and a run-up; I roll up to it and look round
f: {friend}, the pear across the bowl; a banana named {friend}, gone rather spotty; the wasp {friend}, who visits
s: nobody was ever improved by squeezing; ripeness is a short afternoon; sweetness is what happens while you wait
a: be a pie with a proper lid, at the very end; see the tree outside {place} in blossom once more; leave {n} good pips behind
stem: Orchard,Pith,Rind,Windfall,Bough,Ripe,Bloss,Stalk
he: Basil,Orlando,Rufus,Clement,Barnaby,Ambrose,Quincy,Fergus | she: Clementine,Damaris,Perpetua,Blossom,Marigold,Pomona,Cressida,Hester

vegetable | b: spent {my} youth underground near {place}, thinking; came up crooked in {friend}'s second row; was sown in the rain outside {place} by a man singing hymns
l: came third at the {place} show and was photographed beside a smaller rival; survived the slugs of that terrible June; hid under a leaf the day they made soup; spent {n} weeks in a cellar and came out with eyes
d: <sit> in the rack and <hold> views on gravy; <shed> a little earth each morning; <compare> girths with the marrow
q: <go> quiet near saucepans; <carry> a crumb of home soil; <sprout> under stress
k: manure, well rotted; a cool dark shed; rain at night; honest string; mulch; a dawn with no slugs; the kitchen garden in June; a kind spade
p: peelers; rabbits; the word "side dish"; children who hide me under forks
m: I dig in; slowly, from the root up; with leaves like these you learn to shove
f: {friend}, a leek with a military past; the scarecrow {friend}; a worm called {friend}, who knew me as a seed
s: the deeper you go the quieter it gets; everyone looks the same in soup; you can't hurry a root
a: win the {place} cup and not be eaten after; see what is above the shed; go to seed, gloriously
stem: Root,Furrow,Tuber,Loam,Marrow,Mulch,Sod,Spade
he: Alf,Seth,Monty,Walter,Hodge,Jethro,Percy,Amos | she: Dorcas,Maud,Hilda,Ethel,Tansy,Sorrel,Edna,Bess

baked | b: rose at four in the morning in a bakery in {place}; began as a lump in {friend}'s floury hands; came out of the oven {n} minutes late and <have> been called rustic ever since
l: was left on a windowsill in {place} and learned about pigeons; survived a wedding; sat in a shop window through {n} Mondays; was dropped butter side up, which people still discuss
d: <cool> off until ten; <watch> the bell over the shop door; <go> slightly stale in the afternoons and <deny> it
q: <leave> crumbs when moved; <puff> up at compliments; <stiffen> overnight
k: warm paper; the smell of the oven on a dark morning; butter, socially; a tin with a lid that shuts; a checked cloth; crumbs on a saucer; jam in moderation; a bell over a door
p: toasters; pigeons; damp; people who only want the icing
m: with a firm crust and a soft middle; I rise to it; crumb by crumb
f: {friend}, a scone with a temper; the baker's cat {friend}; an éclair called {friend}, who thinks a lot of herself
s: everyone is dough before five; heat shows you what you're made of; a little air is what keeps you light
a: be shared by two people who weren't speaking; rise once without being pushed down; see {place} before Thursday
stem: Crust,Crumb,Proof,Batch,Oven,Flour,Knead,Tin
he: Otto,Barney,Anselm,Gus,Wilfred,Cob | she: Brioche,Dolly,Hattie,Wilhelmina,Cookie,Florence

sweet | b: was poured out in a factory at {place} between two bells; set slowly in {friend}'s pantry; was spun, pulled and twisted at the {place} fair
l: spent a summer in a coat pocket with {n} coins and a ticket; was saved for later, and later again; won over a dentist in {place}; stuck to a judge
d: <stay> out of the sun; <rustle> during quiet bits; <glisten> at children
q: <cling> a little at goodbyes; <melt> at kind words; <crackle> when unwrapped
k: cool shelves; paper bags twisted at the corners; pocket money; a queue of small faces; a striped jar; a held breath; foil; the last row of the cinema
p: August; dentists; sugar-free cousins; being counted
m: I melt and re-form; by sticking to it; sweetly, then all at once
f: {friend}, a humbug and he knows it; {friend} the sherbet, who can't keep a secret; a toffee called {friend} with a firm grip
s: anything can be said with sugar on it; life is short and partly wrapped; the last one in the bag knows everyone
a: be somebody's reward; outlast one hot day in {place}; be licked thoughtfully
stem: Sugar,Syrup,Wrapper,Dolly,Honey,Fizz,Swizzle,Gum
he: Bertie,Humphrey,Jasper,Mungo,Rollo,Teddy | she: Lolly,Praline,Trixie,Melba,Honor

meal | b: was assembled at ten past nine in a kitchen in {place}; was {friend}'s grandmother's recipe with one thing left out; came together by accident in {place} and stayed for the applause
l: went cold while two people fell in love; was sent back in {place} and returned a better thing; travelled {n} miles in foil; was described as "filling" by a duke
d: <steam> gently until noon; <rest> under a plate and <dread> forks; <soak> up the talk of the table
q: <drip> when nervous; <hold> together with difficulty; <taste> better the next day and <say> so
k: a proper plate; salt at the right moment; elbows on the table; second helpings; a hungry child; steam on a spoon; bread at the side; a long table
p: microwaves; forks held like pens; parsley as decoration; "I'm not that hungry"
m: hot and at once; layer by layer; with everything on it
f: {friend}, a gherkin on the side; the salt, whom we call {friend}; a cold chip named {friend}
s: hunger is the only honest critic; anything is better shared and hot; the secret is always the butter
a: be finished, down to the plate; be asked for by name in {place}; have a bib tucked in before me
stem: Ladle,Relish,Pickle,Gravy,Sizzle,Platter,Trencher,Nosh
he: Bruno,Salvatore,Hamish,Gino,Duncan,Max | she: Philippa,Bianca,Ravenna,Olive,Margherita,Saffron

drink | b: was poured in {place} at the end of a long day; came of good leaves and hard water; matured {n} years in the dark outside {place}
l: was left to go cold beside a telephone; once settled a war between {friend} and the vicar; was spilt on a treaty; went round {place} in a flask and came back changed; was ordered by mistake and turned out to be right; kept a night watchman awake through the one night that mattered; was sent across a room with a note; stood on a piano during a very long song
d: <steam> until somebody comes; <listen> to confessions, mostly before nine; <cool> at the usual speed; <fog> up somebody's glasses; <wait> beside the newspaper until the crossword is done; <settle>, with the grounds at the bottom of it; <go> round the table once and <start> again
q: <leave> rings on furniture; <swirl> when agitated; <form> a skin if ignored; <hiss> when first poured; <go> cold on people who talk too much; <float> a bubble when about to speak
k: a warm cup; both hands round me; a slow sip; confidences; a saucer that fits; the first sip, with eyes shut; rain on the café window
p: cold saucers; paper straws; being microwaved; "just a drop"
m: slowly, and to the last drop; I warm to it; by degrees
f: {friend} the biscuit, who goes in too deep; a spoon called {friend}; {friend}, who drinks me without looking
s: everything looks better through steam; nobody lies to a warm cup; the dregs know the future; you can stir as long as you like, it's still what it is; the best talks happen over the second one
a: be the last thing they remember of {place}; never again be reheated; be drunk to, by name; be somebody's usual; be carried all the way upstairs without a drop in the saucer
stem: Sip,Dreg,Steep,Froth,Brew,Cask,Flagon,Spill
he: Earl,Horace,Gaspard,Barley,Hugo,Mortimer | she: Mocha,Cordelia,Sherry,Camellia,Margot,Tisane

flower | b: came up through a crack in the pavement at {place}; was planted by {friend} for a funeral that was called off; opened on the one warm day in March
l: was pinned to a lapel in {place} and heard the whole proposal; leaned through a fence for {n} weeks to see a circus; was pressed in a dictionary between "flourish" and "flout", and got out; was visited by {n} bees and <remember> them all
d: <open> at seven and <see> who's about; <follow> the sun without seeming to; <shut> at dusk, even mid-sentence
q: <drop> a petal to end a conversation; <blush> upward; <nod> at trains
k: morning rain; bees with manners; a clean jar; the side of the path; a bee in no hurry; dew before eight; a south wall; butterflies
p: scissors; hay fever; cellophane; "he loves me not"
m: I open up; by leaning, very prettily; with one good root and no shame
f: a bee called {friend}, always working; {friend}, the weed next door, who is fun; the gate, which we call {friend}
s: you bloom where the pavement cracks; a short season is no excuse; scent travels further than gossip
a: be worn in the {place} parade; have one bee stay to talk; go to seed in a better garden
stem: Petal,Meadow,Bower,Stem,Dew,Bloom,Posy,Sepal
he: Florian,Narcissus,Linus,Aster,Valerian,Jonty | she: Flora,Primula,Dahlia,Zinnia,Lilias,Rosalind

tree | b: was an afterthought of a squirrel near {place}; took root by the {place} road before there was a road; was planted to mark a birth, and <have> outlived the birthday
l: was struck by lightning in the year of {friend}'s wedding and took it personally; <have> held up {n} swings and one proposal; lost a limb to the railway; gave a mast to a ship that never wrote
d: <drop> things on cars, thoughtfully; <count> in rings and <round> down; <stand>, chiefly
q: <creak> before rain; <answer> after a season or so; <shed> when upset
k: owls with tact; a ladder left overnight; deep rain; the weight of a child in the lower branches; a swing on a good rope; moss on the north side; blackbirds; a long autumn
p: initials; saws with keen owners; dogs, daily; tinsel
m: I grow round it; with patience and a great many leaves; slowly; ask again in spring
f: the owl {friend}, a lodger; {friend}, the ivy, who is clingy; a woodpecker called {friend} who will not be told
s: stand still and everything comes past; nobody thanks the root; a hard winter makes a tight ring
a: outlive the council; see what is over {place} hill; be sat under by someone with a sandwich and no phone
stem: Bark,Bough,Root,Holt,Timber,Grove,Acorn,Canopy
he: Ashby,Silvan,Forrest,Alder,Linden,Oakley | she: Willa,Rowena,Hazel,Sylvia,Juniper,Laurel

houseplant | b: came from a cutting stolen in {place}; was bought at a station by {friend}, in a guilty hurry; sprouted on a desert of a windowsill
l: survived {n} owners, two of them loving; was watered with gin in {place} and had a marvellous week; was once declared dead and moved to the bathroom, where things improved; watched a divorce from the top of the fridge
d: <lean> toward whoever opens the curtains; <drink> once a week and <make> it last; <eavesdrop> behind the sofa
q: <drop> a leaf when contradicted; <point> at the window; <collect> dust and <call> it age
k: filtered light; a drip that comes on time; being talked to, but not sung at; roomy pots; dust gently wiped; the radio in the morning; a saucer of rain; the good window
p: radiators; cold tea; cats with ambitions; overwatering, or love as some call it
m: I put down roots; by leaning; with very little water and a lot of nerve
f: {friend} the cat, who digs; a fern called {friend}, all nerves; the window, on whom I rely
s: most love is watering at the right time; you can live on very little if it's regular; turn the pot and you see another room
a: reach the ceiling before {friend} notices; flower once, out of spite; have a balcony in {place}
stem: Sill,Frond,Tendril,Pot,Moss,Spine,Runner,Sprig
he: Basil,Cedric,Monty,Ivo,Spike | she: Fern,Ivy,Aloe,Peperomia,Tilly,Verity

mushroom | b: came up overnight behind the {place} church; grew on the north side of a log belonging to {friend}; arrived after rain with {n} cousins and no luggage
l: was mistaken for a chair by a hedgehog; was nearly an omelette; sheltered the beetle through a hailstorm at {place}; was photographed by a professor lying on his stomach
d: <keep> to the shade; <hear> news from the roots for miles; <stand> very still when baskets pass
q: <release> a few spores when surprised; <talk> in the dark; <wear> the hat indoors
k: leaf mould; fog; the underside of things; rumours from the oak; a snail passing; deep shade; the smell after rain; old logs
p: butter in hot pans; boots; bright ideas; being kicked to see what happens
m: from below, overnight; I spread the word; with a good hat and no roots to speak of
f: {friend}, a slug of culture; an oak called {friend} to whom I'm connected; {friend} the toad, who sits
s: the interesting things happen underground; nobody looks down until it rains; everything rots, and thank goodness
a: make a full ring behind {place}; be left where I am; meet the moon properly
stem: Spore,Gill,Cap,Loam,Damp,Ring,Puff,Log
he: Morel,Silas,Boletus,Tod | she: Amanita,Truffle,Agaric,Morwen,Dewey

pet | b: was the smallest of a litter of {n} behind a chip shop in {place}; was found in a hatbox outside {place} library; was chosen by {friend} for having one ear up
l: walked home from {place} after the move, to make a point; ate a birthday cake and most of the ribbon; kept guard over a dropped sandwich for {n} hours; was once locked in a shed with a ham and <have> nothing to add
d: <patrol> the garden wall as if it were the border; <sleep> in {n} agreed places; <wait> behind the door as if by chance
q: <circle> three times before any decision; <stare> at corners where nothing is, so far; <bring> people things they did not order
k: the warm spot where somebody just was; a crinkle from the kitchen; ears scratched, left one first; open windows in June; a cardboard box; the sound of keys; rolled-up socks; the good armchair
p: the vacuum cleaner; closed doors; baths; the word "vet", even spelled
m: with four paws and no plan; I sit and look at it until it happens; nose first
f: {friend}, the cat from number {n}, who is no gentleman; the postman {friend}, my life's work; {friend}, who feeds me and believes it was her idea
s: a lap is a country; you only need to be loved by whoever has the tin opener; everything is a bed if you commit
a: catch the red dot in {place}; be let out, and in, and out; sleep on the good coat
stem: Whisker,Paw,Biscuit,Basket,Scamper,Tuft,Mitten,Doze
he: Bertram,Ruffles,Archie,Monty,Figaro,Wellington,Boris,Otis | she: Tabitha,Duchess,Mitzi,Pepper,Marmalade,Bess,Cleo,Dinah

farm | b: was born in the top field at {place} in a hard frost; came to the farm in the back of {friend}'s car, in a seat belt; was hand-reared in a kitchen in {place} beside the stove
l: opened a gate and was blamed for the cabbages; won second at {place} and ate the rosette; stood in a stream for {n} hours on a matter of principle; once followed a brass band to the next county
d: <chew> things over; <lean> on the gate and <watch> the road; <come> in when the bucket rattles and not before
q: <stand> between people and gates; <sneeze> at bishops; <stop> dead for no reason {n} times a walk
k: wet clover; the bucket; a scratch behind the ear with a proper stick; company in a high wind; an apple on a flat hand; straw up to the knees; a low fence; frost before breakfast
p: dogs with whistles; shears; bagpipes; the other field, which has better grass
m: by leaning on it; with my head down; I chew it over and then I push
f: {friend} the sheepdog, a born manager; a hen called {friend} who rides on me; old {friend}, who brings the bucket
s: the grass is greener because nobody stands on it; you can lead anyone to water; don't argue with a gate
a: see the far side of the {place} hill; taste one prize dahlia; have a bell with a better note
stem: Clover,Hoof,Trough,Paddock,Byre,Hay,Bucket,Meadow
he: Angus,Hector,Bartholomew,Dunstan,Gilbert,Clem | she: Buttercup,Mabel,Gertrude,Daisy,Ermintrude,Bridget

predator | b: was born under a fallen pine beyond {place} in a late snow; was raised on cold river and hard advice above {place}; came down from the hills the winter {friend} lost his hat
l: stared down a snowplough on the {place} road; stole a Sunday roast and returned the dish; lived {n} nights under a bandstand and learned the waltzes; let a rabbit go in {place} and <have> not heard the last of it
d: <walk> the edge of {place} when the bins go out; <sleep> with one eye on the chicken house, professionally; <wash> {my} face at the stream and <plan>
q: <freeze> at twigs; <smile> with too many teeth; <bury> leftovers and <forget> the map
k: the hour after sunset; new snow with one set of prints; high grass; bins, on Thursdays; a long shadow; moonlit hedges; the first snow; an echo
p: hounds; red coats; fairy tales, in which we come off badly; being called cute
m: quietly, and then not; nose to the wind; with good teeth and better manners
f: a crow called {friend} who tells me things; {friend} the badger, a bore; {friend}, a hen, and it's complicated
s: hunger makes everyone a poet; never run until you know who's chasing; the moon belongs to whoever looks up
a: be in one story as the hero; winter in {place}, by a stove; shake hands with {friend} and be believed
stem: Brush,Fang,Thicket,Den,Prowl,Moon,Pelt,Howl
he: Reynard,Lupin,Magnus,Conan,Boris,Tiberius,Ivor,Rex | she: Vixie,Sasha,Ursula,Leonora,Tigra,Ramona,Freya,Sable

rodent | b: was born behind the skirting board of a piano shop in {place}; grew up in a glove; came to {place} in a sack of oats with {n} brothers
l: chewed through the wire at {place} and ended a long speech; crossed a kitchen floor in daylight for a bet with {friend}; spent a winter in a church organ, between the low notes; stored {n} nuts and found all but the important one
d: <leave> by the third hole and <return> by the fourth; <save> crumbs against a bad February; <wash> {my} whiskers before any decision
q: <stop> mid-sentence to listen; <pack> both cheeks when nervous; <measure> rooms by the wall
k: a crust with corners; the inside of a coat; four o'clock in the morning; small boxes; a warm teapot; a thick book to sit behind; cheese rind; the quiet after supper
p: owls; traps with good cheese; the smell of cat on a letter; brooms
m: quickly, along the wall; with small teeth and no hesitation; I take it away in pieces
f: {friend} the spider, who keeps to her corner; a cat called {friend} with whom I have an arrangement; my sister {friend}, in the pantry
s: small is only far away to other people; there is always a second hole; crumbs add up
a: taste the whole cheese; winter in {place}, in a slipper; look the cat in the eye and finish my sentence
stem: Crumb,Skirting,Nibble,Whisker,Burrow,Thimble,Pocket,Scurry
he: Pip,Algernon,Cuthbert,Nib,Rafferty,Twill | she: Tansy,Nutmeg,Dot,Minnie,Bramble,Hettie

big | b: was born on the plain the year the river moved; came to {place} by ship with a label round {my} neck; grew {n} inches in a single wet season
l: stepped on a mayor's hat at {place}, gently; carried {friend} over a flood and was thanked in peanuts; got stuck in the door of {place} station for most of a Tuesday; remembered a face after {n} years and was right
d: <walk> to the water and back, and <call> it a day; <scratch> on the same post at {place}; <look> over walls
q: <forget> how large {I} <be> near teacups; <sigh> like a door; <stand> at the back in photographs
k: mud, properly deep; a long view; leaves from the top; dust baths at five; a cool river; shade at noon; bird song from above; wide doors
p: low doorways; mice, allegedly; zoos on bank holidays; folding chairs
m: slowly, and there is no stopping me; I lean; with a great deal of neck, or whatever comes to hand
f: a small bird called {friend} who lives on me; {friend}, who sold me the wrong size of chair; old {friend} at the waterhole
s: take up the room you take up; nobody argues twice with weight; the herd goes at the pace of the smallest
a: sit in an armchair in {place}; dance without an inquest; cross the river the long way with {friend}
stem: Plain,Trunk,Tusk,Lumber,Herd,Savanna,Hump,Tread
he: Horatio,Barnabus,Goliath,Humphrey,Jumbo,Augustus | she: Winifred,Henrietta,Olympia,Matilda,Bertha,Zuleika

primate | b: was born in the fork of a fig tree and dropped only once; grew up behind the {place} bandstand, learning trombone by ear; was passed round {n} aunts before {my} eyes opened
l: stole a bishop's glasses at {place} and saw his point; undid a zookeeper's laces every day for {n} years; typed one good sentence and stopped; escaped to {place} and was found in the queue for a matinee
d: <peel> everything, letters included; <groom> {friend} and <hear> the news; <swing> by at mealtimes
q: <scratch> before answering; <hang> upside down to think; <copy> people a second late
k: figs; an audience; a rope with some give; hats belonging to others; a tyre on a rope; ripe bananas; a good drum; tall trees
p: cages; cymbals; tea parties in frocks; being asked about evolution
m: hand over hand; with all four hands; I have a go, and then I have your hat
f: {friend}, an uncle of sorts; a parrot called {friend} who does my voice; {friend} the keeper, who is learning
s: never let go of one branch till you've hold of another; everyone's somebody's cousin; the funniest one eats last
a: write the second sentence; see {place} from the clock tower; get {friend} to dance
stem: Fig,Vine,Swing,Canopy,Knuckle,Jape,Tamarind,Branch
he: Caesar,Ptolemy,Darwin,Kong,Mango,Rollo | she: Koko,Delilah,Josephine,Lulu,Zara,Fifi

reptile | b: hatched in warm sand one June and left before anyone said anything; was born in a bath in {place}, by oversight; came out of the egg {n} days late and unimpressed
l: sat on the same stone through two kings; lost a tail in {place} and grew a neater one; was a handbag for one nasty afternoon, by mistake; won a race against a hare's cousin and never mentioned it until now
d: <lie> in the sun till thoughts come up; <blink> one eye at a time for the visitors; <move> to the second stone at noon
q: <taste> the air before answering; <shed> a skin when circumstances change; <go> stiff in draughts
k: a hot flat rock; flies, in season; long pauses; shallow water with weed; a slow noon; warm gravel; a puddle to oneself; thick reeds
p: cold mornings; boots and belts with a past; being poked with sticks; sudden enthusiasm
m: very slowly, then with a snap; on my belly, with dignity; I wait till it comes nearer
f: {friend}, a newt with opinions; the heron {friend}, whom I don't trust; a stone called {friend}
s: nothing was ever lost by waiting; cold blood makes for cool advice; keep still and the world does the walking
a: see one more ice age off; bask in {place}; be kissed by somebody who doesn't want a prince
stem: Scale,Bask,Puddle,Stone,Marsh,Croak,Slither,Shell
he: Methuselah,Sidney,Mortlake,Igor,Cornelius | she: Cleopatra,Sibyl,Salome,Hermia,Viviane,Iris

bird | b: hatched on a ledge above {place} station, third of {n}; fell out of the nest early and called it flying; was raised in a hat on {friend}'s balcony
l: flew into a window in {place} and met {my} best friend; crossed the channel in fog by following a ferry's complaints; nested {n} summers in the same broken clock; stole one silver spoon and <have> been sorry about the fork
d: <wake> the street at half past four as a courtesy; <sit> on the aerial above {place} and <improve> the reception; <count> the crumbs in and the cats out
q: <tilt> {my} head at lies; <fluff> up when contradicted; <walk> as if in somebody else's shoes
k: a south-west wind; crumbs from good bread; the very top of things; rain on a wide roof; a chimney in April; the first worm; thermals; brass bands in the park
p: cats; windows; scarecrows with no conversation; fireworks
m: beak first; with a running start and some shouting; on the wing, naturally
f: {friend}, a pigeon who knows everybody; a cat called {friend}, behind glass; {friend} on the next chimney
s: everyone looks smaller from above and it does them good; sing first, eat after; a nest is just twigs and nerve
a: winter south of {place}; have one egg turn out musical; look down on {friend}, just once, from a weathercock
stem: Feather,Quill,Ledge,Perch,Wing,Chirrup,Nest,Gale
he: Percival,Horace,Auberon,Jack,Cuthbert,Merlin | she: Philomena,Henrietta,Avis,Paloma,Larkin,Phoebe

fish | b: was one of {n} thousand and the only one who looked back; was won at the {place} fair in a plastic bag; hatched under a boat
l: lived a year in a bathtub in {place} and picked up some Dickens; was caught, weighed, photographed and apologised to; swam under the ice for {n} days looking for the lid; got a hook through the lip and <call> it jewellery
d: <go> round the castle clockwise, and at weekends the other way; <blow> one bubble per thought; <drift> by the reeds and <eavesdrop>
q: <forget> grudges every few seconds, then <find> them again; <open> {my} mouth before thinking; <turn> sharply at shadows
k: a slow eddy; rain from underneath; weed with history; moonlight on the ceiling; a quiet pond; green shade; bread on the water; a good current
p: nets; lemon wedges; fingers tapping on glass; the phrase "plenty more"
m: with a flick of the tail; against the current, as usual; I hold my breath, in a manner of speaking
f: {friend} the snail, who does the glass; a plastic diver called {friend}; {friend}, an eel with a past
s: the water looks different from inside; go with the flow until it smells of butter; nobody drowns who's at home
a: see the sea past {place}; be the one that got away, and stay that way; learn what the cat wants
stem: Fin,Gill,Ripple,Weir,Brook,Scale,Pool,Eddy
he: Finlay,Marlin,Gaston,Wallace,Otto,Neptune | she: Coralie,Marina,Ondine,Pearl,Delphine,Perch

sea | b: was born at the turn of the tide off {place}; drifted in from deep water in the year of the big squid; grew up on the leg of a pier, hearing the dance bands
l: held on through {n} storms to the same rock; sank nothing, whatever the {place} lifeboat says; was mistaken for an island and let the picnic finish; kept a diver's torch and <read> by it
d: <rise> with the tide and <fall> out with it; <sift> the day's news off the sand; <wave>, since people expect it
q: <change> colour at compliments; <leave> by the side; <hum> below what ships can hear
k: cold upwellings; a wreck with good cupboards; plankton at dusk; long swells; the smell of rope; lantern light from above; soft sand; a slow tide
p: harpoons in books; tartare sauce; motorboats; being called seafood
m: sideways, but I get there; with more arms than sense; I go down and have a think
f: {friend}, a limpet, very loyal; a mermaid called {friend} who borrows things; {friend} the gull, a thief
s: everything comes back on the tide, though not the same shape; pressure is just company from all sides; the deep is only quiet at first
a: hear the pier band at {place} again; visit the trench everyone talks about; hug a submarine and be understood
stem: Brine,Tide,Kelp,Shoal,Spray,Wrack,Fathom,Reef
he: Caspian,Salty,Ahab,Morgan,Triton,Hamish | she: Coral,Thalassa,Ariadne,Sandy,Maris,Nerissa

insect | b: hatched under a flowerpot in {place} with {n} hundred others and no introductions; crawled out into the light of {place} on market day; was born in a matchbox belonging to {friend}
l: crossed a motorway on foot; walked round the rim of a cup {n} times before seeing the point; landed on a general in {place} and ended a parade; lived a whole summer, which is most of it; spent a night in a lampshade and came out a changed character; was drawn in pencil by a boy who missed out two legs; fell in a lemonade and swam; sat on a bride's veil and was taken for lace
d: <carry> something home and <go> back for the rest; <bump> the window out of hope; <clean> {my} feelers before company; <walk> the windowsill from end to end, and <report>; <visit> every clover in order; <sleep> under a loose tile; <practise> landing
q: <rub> {my} hands together, not about anything; <head> for the lamp in mid-conversation; <count> legs at bedtime; <fold> {my} wings the wrong way when flustered; <talk> faster near jam; <stop> dead when a shadow crosses
k: a lit window; dew, fresh; the underside of rhubarb; picnic weather; the edge of a jam jar; warm bricks in the evening; a leaf with a roof to it
p: slippers; swifts; rolled-up newspapers; being called a pest by people with cars
m: on six legs and a grudge; bit by bit, over the top; I lift {n} times my weight and don't mention it
f: {friend}, an ant in management; a spider called {friend}, at a distance; {friend}, who opens the window for me
s: a day is long if you are in it; everyone is big to somebody; always find out where the glass is; there's always a way round, usually up; the smallest door is never locked; nobody notices who did the pollinating
a: see October; walk the whole of {place} wall; be let out by hand, in a glass, with a postcard
stem: Wing,Thrum,Dapple,Leaf,Hum,Speck,Clover,Mite
he: Gregor,Buzz,Silas,Dudley,Tick,Ignatius | she: Arabella,Thora,Mayfly,Beatrix,Midge,Lucinda

bag | b: was stitched in a back room in {place} by a woman who sang; was left on a train, and travelled; came out of a shop window in {place} on the first day of the sales
l: carried {n} love letters and one sandwich; went round a carousel at the airport until everybody had gone; was searched at {place} and kept the secret; held a baby owl through a customs inspection; was left under a café table and adopted by a waiter; once held a whole picnic, a trumpet and a cat; lost a strap on a staircase and won a safety pin; went to the opera and was kept on a knee
d: <hang> on the back of a door and <hold> {my} tongue; <swallow> keys; <lean> on table legs at parties; <wait> by the door with everything in it; <gather> crumbs in the far corner; <yawn> open on the kitchen chair; <hide> the thing that everyone is looking for
q: <snap> shut at questions; <keep> one receipt from {place}; <produce> mints; <jingle> when nervous; <sag> at bad news; <guard> an inside pocket nobody knows about
k: a full day out; good lining; the hook by the door; something that rattles; the sound of a zip going all the way; tickets to somewhere; a hand that checks if you're still there
p: wet umbrellas; loose biros; being sat on; overhead lockers
m: I've got something for that in here somewhere; with both handles; I take it all in
f: a purse called {friend}, tight-lipped; {friend} the umbrella, who lets things slide; an old receipt named {friend}
s: everyone carries more than they need; you find it the moment you stop looking; nobody is empty, it's just at the bottom; what you leave out weighs the most; a small pocket is enough for a secret; never judge by the handles
a: go to {place} with something other than gym shoes; be carried on the good arm; find the other earring
stem: Buckle,Strap,Clasp,Pocket,Stitch,Satch,Handle,Tote
he: Gladstone,Duffy,Mandeville,Crispin,Hobart | she: Portia,Valise,Philippa

garment | b: was cut from one bolt in {place} and <have> the selvedge to prove it; was knitted in a hurry for a wedding; hung {n} weeks in a window with a card saying "last one"
l: was danced in once and <have> the wine to show for it; went to the wrong funeral; was lent to {friend} and came back changed; outlasted three fashions and is in again; was put on backwards for a job interview and got the job; was shrunk one size and found new friends; kept a letter in the lining for years; was hung out in a gale and saw the neighbours' garden
d: <hang> about until wanted; <gossip> with the coats; <air> on the line above {place} and <see> who's up; <hang> on the bathroom door and <listen> to the singing; <spin> at forty degrees and <come> out cheerful; <warm> whoever is cold first; <wait> at the bottom of the pile for {my} turn
q: <cling> in dry weather; <lose> one button at important moments; <crease> when cross; <ride> up when embarrassed; <shed> a thread at farewells; <show> stains only to friends
k: a wide hanger; cool irons; lavender in a drawer; being worn on a good day; a warm radiator in January; the front of the wardrobe; a hug with arms in it; being borrowed and given back
p: moths; hot washes; elbows; wire hangers; "dress-down Friday"
m: I stretch; with my sleeves rolled up, if any; by a thread
f: a sock called {friend}, recently single; {friend} the moth, whom I pretend not to see; a hanger named {friend}
s: nobody knows you like your lining; hold your shape and let them change theirs; everything comes round again, except the left sock; a good patch is worth two new sleeves; wear it in before you judge it; nobody looks at the label once they're warm
a: be dry-cleaned in {place}; dance once more; be somebody's favourite, thin at the elbows; be taken to the sea; have my button back
stem: Hem,Seam,Tuck,Button,Collar,Pleat,Cuff,Yarn
he: Tweedy,Mackenzie,Harris,Chester,Cardi,Ansel | she: Taffeta,Velvet,Georgette,Gabardine,Tilda

footwear | b: came in a box from {place} with a twin and some paper; was hand-lasted by {friend}, who whistled; was bought half a size too small, in love
l: walked to {place} and back on a dare; lost a heel in the middle of a tango; kicked one goal, still discussed; spent {n} years beside a front door with an umbrella; stood in wet cement and was made permanent; was thrown at a cat and apologised for it; climbed a church tower for a view of the butcher's; was filled with sweets one December
d: <wait> on the mat, toes out; <tread> the same {n} streets; <dry> by the stove and <tell> lies about distance; <stand> by the radiator and <thaw>; <hop> off the bed in search of the other; <listen> to floorboards; <carry> home a little of the park
q: <squeak> in libraries; <keep> a pebble from every journey; <come> undone when flattered; <tap> when impatient; <pinch> liars; <let> in water out of spite
k: a dry pavement; polish and a soft cloth; the other one; dance floors; long grass with the dew on; a stair that knows me; new laces, pulled even; gravel, for the sound
p: puddles; gum; terriers; odd laces
m: one step at a time; I put my foot down; by treading softly, then not
f: {friend}, my other half; a doormat called {friend} who takes it all; {friend} the cobbler, who has nails in his mouth
s: you never know anyone until you've been walked in; the left foot always thinks of it first; a long road is only short ones tied together; it takes two to get anywhere; break them in gently, and yourself as well; good soles are quiet about it
a: tread the boards at {place}; be resoled rather than replaced; walk in step with {friend} for a whole mile
stem: Lace,Heel,Tread,Sole,Instep,Last,Cobble,Tongue
he: Chuck,Wellington,Oxford,Clarkson,Brogan,Hobbs | she: Clarice,Stella,Tippy

hat | b: was blocked on a wooden head in {place}; blew off a bishop and kept going; was made for {friend}, whose head changed
l: was thrown in the air for a victory that turned out to be a draw; was sat on by a magistrate; held {n} raffle tickets at the {place} fête and drew the wrong one; was raised to a lady who was a lamp post; was left on a train and travelled first class without a head; was passed round for coins and came back with a button and a poem; kept a chess club dry; was worn by a snowman for the best week of the year
d: <sit> on the stand and <look> down; <keep> the rain off other people's ideas; <tip>, politely; <watch> the street from the top of the stand; <keep> a spare idea warm; <rehearse> being taken off; <shade> whoever needs a nap
q: <tilt> when lying; <keep> a ticket in the band; <blow> off rather than answer; <slide> down at dull speeches; <stiffen> near umbrellas; <hide> a feather and <deny> it
k: a level head; a fresh breeze, but not that fresh; pegs by the door; being raised; a bow from somebody who means it; steam from a kettle; a head with a parting; the top of the wardrobe at Christmas
p: wind on bridges; low beams; hair oil; coat piles on beds
m: off the top of my head; I cover it; with a tilt
f: an umbrella called {friend}; the peg, whom I call {friend}; a coat named {friend}, long and gloomy
s: manners are what's under the brim; never trust a head that fits everything; keep it on till you've seen the exits; look after the head and the ideas will come in out of the rain; you can't be lost if you're on somebody; the higher you sit the sooner you get wet
a: be doffed in {place}; sit on a head with an idea in it; never again hold a rabbit
stem: Brim,Crown,Band,Felt,Plume,Peak,Bowl,Tilt
he: Stetson,Homburg,Derby,Lincoln,Bowes | she: Millicent,Toque,Cloche,Bonnie,Leghorn

jewel | b: lay in the dark under {place} for longer than is polite to mention; was made to order for somebody who changed her mind; was won at cards by {friend}'s great-uncle
l: was pawned {n} times and always fetched; fell down a sink at {place} and met the plumber; was sworn on; spent the war inside a bread bin
d: <catch> the light and <let> it go; <lie> on velvet and <remember> necks; <go> out on Saturdays
q: <glint> when lied to; <turn> up under sofas; <mist> slightly at weddings
k: candlelight; a soft cloth; being inherited; the small hours; a slow waltz; mirrors; a steady hand; birthdays
p: fakes; drains; magnifying eyepieces before breakfast; safes, which are dull company
m: brilliantly; with every facet; I hold fast
f: a pearl called {friend}, not cultured; {friend} the magpie, an admirer; a paste brooch named {friend}, great fun
s: pressure is where the shine comes from; everyone has a flaw and the good ones have it listed; what's worn gets loved
a: be worn to something loud in {place}; meet the hand I was made for; be left on a bedside table, by choice
stem: Facet,Carat,Clasp,Glint,Lustre,Gild,Setting,Sparkle
he: Jasper,Garnet,Beryl,Stirling,Onyx,Cullen | she: Ruby,Opal,Amber,Esmeralda,Perla,Topazia

stationery | b: came in a box of {n} and was the first one out; was issued by the {place} council in triplicate; was borrowed from {friend}'s desk and never returned
l: signed a peace between Accounts and Post; was chewed by three heads of department; went through the wash in a shirt and came back lighter; lay {n} months behind a radiator at {place} and missed the merger; was lent to a poet and came back shorter; wrote one word on a wall and was wiped off by noon; held a door open through a fire drill; was counted at the end of the year and came to one more than expected
d: <sit> in the tray until called; <attend> meetings by being fiddled with; <roll> to the edge and <think> better of it; <wait> in the pot with the others and <look> busy; <draw> in the margin when nobody dictates; <straighten> the pile; <hide> under a memo until after lunch
q: <click> under pressure; <go> missing when a phone rings; <line> up with the edge of the desk; <leak> under interrogation; <rattle> in the drawer at night; <point> at whoever is next
k: a clean blotter; Friday, about four; the good paper; a drawer that closes; a fresh page; the sound of a stamp coming down; a list with everything ticked; a hand that hums
p: borrowers; meetings that could be a note; the shredder; teeth
m: firmly, and in duplicate; I hold it together; with a point, if I may
f: {friend} the stapler, who has issues; a rubber band called {friend}, stretched; {friend} in Accounts, who returns things
s: most of history was written with something borrowed; keep a point, but expect to be sharpened; whatever you do, do it in the margin; anything can be corrected except the tone; the best ideas are on the back; a thing in two copies is twice as easily lost; keep the lid on and you won't dry out
a: be used for one love letter; retire to a drawer in {place}; write the last word of something
stem: Ledger,Blot,Margin,Clip,Nib,Foolscap,Docket,Tray
he: Bic,Mortimer,Parker,Crispin | she: Paige,Stella,Margery,Ada

book | b: was printed in {place} on a Friday and <have> one page in twice; was written by {friend} about somebody else; came into the library as a gift from a widow with a smile
l: was overdue by {n} years and came home by post; was banned in {place} and never had so many friends; propped up a wardrobe through a war; <have> a pressed violet at page {n}, and no idea
d: <stand> with {my} back to the room; <open> at the same place; <whisper> to the atlases after closing
q: <quote> {myself}; <smell> of the last house; <fall> off shelves at suitable moments
k: slow readers; a ribbon; rain and a good lamp; being read aloud, badly, by someone who means it; a cat on the lap below; a folded letter; bedtime; the library on a wet day
p: coffee rings; damp; people who read the ending first; highlighters
m: chapter by chapter; I turn over a new leaf; from cover to cover
f: a thesaurus called {friend}, friend, companion, chum; {friend} the bookmark, always leaving halfway; a detective novel named {friend} who ruins things
s: nobody is the same at the end; everyone has a first page they're proud of; read between the lines, but read the lines
a: be read in the bath in {place}; be finished by {friend}; get the other copy of page {n} to its rightful owner
stem: Folio,Leaf,Spine,Preface,Vellum,Quarto,Colophon,Binding
he: Atticus,Penn,Webster,Dickon,Tolley,Caxton | she: Paige,Novella,Sonnet,Bronte,Vera

gadget | b: was unboxed on a wet bank holiday in {place}; came off the line at {place} with a number and a hum; was {friend}'s leaving present, and the leaving went badly
l: rang through the whole of a minute's silence; was dropped down the stairs at {place} and got better; kept a secret in the memory for {n} years; was replaced by a newer model, who asks me things
d: <blink> at the dark; <stay> on standby, which is a kind of prayer; <listen> for {my} own name
q: <beep> at feelings; <take> a moment to warm up; <click> when thinking
k: a full charge; fresh batteries; being asked nicely; a cool shelf; a steady signal; a drawer of one's own; spare parts; a slow evening
p: updates at midnight; being hit on the top; lost instructions; "have you tried turning it off"
m: press and hold; I run through it twice and then it works; with {n} buttons and only two labels
f: {friend} the plug, grounding company; a cable called {friend}, tangled; {friend}, who never read the manual
s: everything works better after a rest; nobody reads the manual until there's smoke; signal is just someone thinking of you loudly
a: be understood without a manual; hear from {place} once more; be somebody's favourite old thing
stem: Dial,Switch,Fuse,Signal,Click,Volt,Socket,Static
he: Marconi,Ohm,Morse,Tandy,Ferris,Chip | she: Ada,Dot,Polly,Dixie,Pixel

kitchen | b: was a wedding present to {friend}'s parents, one of {n}, the others returned; was thrown on a wheel in {place} by a potter with hiccups; came from a jumble sale in {place} with the lid on wrong
l: was in the sink during the famous row; survived three kitchens, two fires and a son-in-law; poured for a minister at {place} and got him on the knee; was glued so well that the crack is the strongest part
d: <stand> by the stove and <hear> everything; <dry> upside down and <think>; <come> out for visitors
q: <whistle> at the wrong moment; <rattle> in thunder; <drip> when moved
k: a warm ring; clean tea towels; steam on the window; Sunday, about five; a full sink with company; bread dough; the smell of onions; a sunny sill
p: dishwashers; the high shelf; metal scourers; new arrivals in chrome
m: I bring it to the boil; with a firm handle; by keeping the lid on
f: {friend} the spoon, who stirs; a saucer called {friend}, always under someone; {friend} the kettle, all steam
s: everything important gets said at the draining board; a chip isn't a crack; keep warm and somebody will come
a: be used on an ordinary Tuesday; be painted, with lemons, in {place}; hear how the story about the minister ended
stem: Spout,Lid,Simmer,Ladle,Crock,Glaze,Hob,Saucer
he: Earl,Potter,Wedgwood,Denby | she: Pippa,Delft,Pansy,Minton,Doulton

appliance | b: came to {place} in a van, in a box that a child then lived in; was plugged in at {place} on a bank holiday and has not had one since; was left behind by {friend}, who took the curtains
l: went off during a wedding breakfast and came on again at the toast; took the fuse with {me} at {place}, and half the street; was moved {n} inches once and found a marble, a fork and a love letter; broke down the day after the guarantee and was forgiven
d: <hum> in B flat from six; <listen> to the family through the wall; <wait> for the door, the switch or the slam, and <try> to look useful
q: <rattle> when ignored; <click> at {n} minutes past; <shudder> at the end of anything long
k: a level floor; the drawing that's stuck to me; midnight visitors in socks; a clean plug; a clean filter; Sunday cooking; a fair share of the socket; being switched off gently
p: being kicked; extension leads; new models with screens; the man who comes between eight and six
m: with a hum and then a clunk; on the second setting; I warm to it, or the other thing
f: {friend} the kettle, excitable; the plug, whom I call {friend}; a magnet named {friend}, attached
s: everybody comes to the kitchen in the end; what hums is working; you find out who's hungry at two in the morning
a: be chosen over the one with the screen; have the drawing kept when I go; hear {place} from the other side of the wall
stem: Hum,Fuse,Dial,Plug,Kettle,Switch,Thermo,Filter
he: Kelvin,Watt | she: Electra,Frida

furniture | b: was built by {friend}'s grandfather out of a pew from {place}; came in {n} pieces with one left over; stood in a shop in {place} under a sheet, hearing things
l: was carried up {n} stairs by two men who stopped speaking; heard a proposal, and the answer, and the second answer; had a leg mended with a hymn book; was sold with the house, and the cat
d: <stand> where {I} <be> put; <keep> the warmth of whoever just left; <creak> at midnight for company
q: <swallow> coins; <wobble> on purpose; <show> the ring where someone put a cup down, {n} years back
k: beeswax; long evenings; the sun coming round at three; being sat on by children, within reason; a folded blanket; slippers nearby; a slow clock; someone asleep
p: cups without mats; removal men; woodworm; open-plan
m: on all four legs; I stand my ground; with a certain amount of creaking
f: the rug {friend}, who lies; a lamp called {friend}, not bright; {friend} the cat, upholstery critic
s: everybody sits down in the end; a scratch is just a date; stay in one place and you meet everyone
a: be passed down and not out; see what is on the other side of the door at {place}; hold someone through a whole book
stem: Castor,Dovetail,Varnish,Plank,Hinge,Tassel,Joist,Spindle
he: Chester,Windsor,Sheraton,Adam,Ottoman,Davenport | she: Chaise,Regency,Ashley,Canapé,Dora,Linnet

light | b: was first lit in {place} on a night of no moon; came from a chandler's in {place} in tissue paper; was made in a batch of {n} and is the last one burning
l: stood in a window {n} nights for somebody who did come back; was blown out by a wish; lit the wrong play at {place} and improved it; read all of a novel over {friend}'s shoulder
d: <come> on at dusk; <entertain> moths; <flicker> at the sad parts
q: <burn> brighter when praised; <gutter> in arguments; <cast> rabbits on walls
k: matches struck first time; dark corners, professionally; late readers; a still room; a page being turned; a window with snow behind it; dinner for two; keyholes
p: draughts; daylight; moths who want commitment; "save energy"
m: brightly, while it lasts; I shed some light on it; from the wick up
f: a moth called {friend}, ardent; {friend} the shade, who tones me down; the dark, my oldest colleague
s: you only see by what you use up; every shadow is proof of somebody; the smallest light has the largest audience
a: burn right down at a good party; be seen from {place}; find out where the dark goes
stem: Wick,Glow,Flare,Taper,Beam,Ember,Lumen,Flick
he: Lucian,Wat,Edison,Clarence,Blaze,Tallow | she: Lucy,Clara,Electra,Helen

bathroom | b: was bought in a pair in {place} and is the survivor; came from under {friend}'s sink in {place}; was issued to a hotel in {place} and taken home in a suitcase
l: went round the drain and came back; heard {n} great speeches, all to a mirror; was wrung out by a wrestler; was lost behind the bath for a whole reign
d: <get> up before the family and <see> them at their worst; <drip>; <hang> about in steam till nine
q: <slip> out of conversations; <squeak> when clean; <hum> in pipes
k: hot water, unhurried; singing; a dry shelf; Sunday nights; a rubber duck; steam on the mirror; warm towels; a long song
p: hair; limescale; cold feet; being borrowed by guests
m: with a good lather; I go at it again until it's gone; from top to bottom
f: a duck called {friend}, unsinkable; {friend} the plughole, a drain on everyone; the mirror {friend}, two-faced
s: everyone sounds better with tiles; a clean start is just Tuesday with soap; nobody is grand in a towel
a: see the sea at {place}, where the water comes from; get one thing properly clean; be on the good shelf
stem: Lather,Suds,Drip,Basin,Rinse,Scrub,Bubble,Tap
he: Flannery,Pearson,Duncan,Plunkett | she: Lavinia,Aqua,Tess

clock | b: was assembled in {place} by a man who was always late; came up the stairs on {n} backs in the year of the comet; was a retirement gift to somebody who no longer needed the time
l: stopped at ten past four the day {friend} left, and restarted without comment; was put forward for a wedding and back for a funeral; ran {n} minutes slow for a decade because everybody liked it; was taken apart by a boy in {place} and mostly put back
d: <strike>, and then <wait>; <count> everyone in and out; <wind> down toward Sunday
q: <clear> {my} throat before the hour; <pause> before the sixth stroke; <tick> louder at liars
k: a key turned slowly; oiled wheels; afternoons; the moment just before; a quiet hall; the hour itself; a spring freshly wound; people who are early
p: snooze; summer time, spring and autumn; batteries; "is it that late"
m: one tick at a time; round and round, but forwards; by the hour
f: a barometer called {friend}, changeable; {friend} the mouse, who ran up; the sundial {friend}, only human in winter
s: there's time, there's only ever been time; late is somebody else's opinion; even stopped I have my moments
a: strike thirteen and be thanked; see one whole hour go by for pleasure; be wound by {friend}'s grandchildren
stem: Tick,Chime,Pendle,Dial,Spring,Toller,Quarter,Hour
he: Tempus,Bartholomew,Noonan,Big,Cronin,Hourley | she: Matins,Horatia,Minuetta,Dawn,Vesper,June

instrument | b: was carved in {place} from a church door; hung in a pawnshop window in {place} beside a trumpet with no friends; was built in a winter and tuned in a spring by {friend}
l: played one wrong note at {place} that everyone remembers; was carried out of a fire before the family; lay {n} years in an attic in the key of dust; accompanied a tenor, a divorce and a flood
d: <tune> up when the kettle sings; <resonate> with the fridge; <rest> in the case and <go> over old concerts
q: <hum> when buses pass; <go> flat in company; <correct> doorbells
k: warm hands; a room with a good echo; rosin, or oil, as the case may be; the silence just before; a warm room; the tuning note; a late encore; a well-worn case
p: damp; small children with jam; metronomes; being called furniture
m: from the first bar to the last; I play it by ear; with feeling, and then in tune
f: a metronome called {friend}, no fun; {friend} the bow, up and down; an old tuba named {friend}, wind trouble
s: the rests are half the music; nobody is out of tune alone; you find out what's in you when you're struck
a: play {place} on a warm night with the doors open; be handed to someone who'll practise; hear the tune {friend} never finished
stem: Chord,Fret,Quaver,Cadence,Reed,Treble,Tempo,Strum
he: Ludo,Amadeus,Thelonious,Bellamy,Octavio,Sebastian | she: Viola,Melody,Cadenza,Aria,Harmonia,Cecilia

road | b: rolled off the line at {place} on a Friday afternoon, which explains the door; was built in a shed by {friend} from two others; was bought second-hand in {place} with a shovel still in the back
l: broke down outside {place} and made {n} friends; carried a bride, a goat and a piano on the same day; failed the test and passed it by lunchtime; was stolen once and returned with a note; broke down outside a wedding and took the bride; was painted three times and never asked; took a wrong turning in fog and found the sea; carried a goat to a vet and a vet to a party
d: <wait> at the lights and <think> about {place}; <start>, usually on the third go; <take> the scenic route; <warm> up slowly with the choke out; <wait> at lights with dignity; <tick> in the garage, cooling; <take> the scenic road when nobody's late
q: <backfire> at funerals; <pull> a little to the left; <sulk> on cold mornings; <cough> on hills; <flash> {my} lights at friends; <pull> a little to the left, towards chips
k: an empty road after rain; a full tank; downhill; being waved at by children; an empty road at dawn; a full tank; a hand patting the dashboard; the sound of gravel at home
p: potholes; speed cameras; pigeons on the bonnet; "shall we take the train"
m: in second gear; I just keep rolling; with a run-up and a bit of a push
f: {friend} the satnav, always recalculating; a lamp post called {friend}, we've met; {friend} at the garage, cold hands
s: the road is never the long part; everyone is in a hurry to the same lights; you learn a person by how they park; you don't have to be fast to be on the way; everyone looks calm from behind; listen to the little noises before they're big ones
a: see the sea at {place} under my own steam; reach {n} thousand miles, with witnesses; overtake {friend}, once
stem: Axle,Gear,Piston,Clutch,Rumble,Spoke,Bonnet,Tread
he: Morris,Austin,Diesel,Ford,Humber,Leyland | she: Mercedes,Vespa,Portia,Lotus,Elisa

rail | b: was riveted together in {place} and christened with cider; pulled out of {place} on the coldest morning of the century; began on the milk run with {n} churns and a cow
l: stopped for a sheep at {place} and was in the paper; carried soldiers out and letters back; was {n} hours late on account of a hat; went through the flood with the fire drawn and the driver praying; waited for a couple to finish kissing and made up the time by the tunnel; took a school to the seaside and brought back more sand than children; ran through snow with one lamp; was late once, and it was in the papers
d: <leave> at six and <arrive> when possible; <sigh> in stations; <wave> steam at children; <breathe> out at every platform; <count> the telegraph poles; <sleep> in the shed with one eye on the points; <wave> steam at farm children
q: <whistle> at tunnels, from nerves; <hate> leaves; <say> the names of stations in {my} sleep; <whistle> in tunnels; <shudder> at the word replacement; <lean> into bends, and into gossip
k: clear signals; the long curve before {place}; oil, hot; people who wave back; a green signal in the rain; hot oil in the morning; somebody running and just making it; viaducts
p: leaves on the line; replacement buses; slammed doors; the quiet coach, which isn't
m: on rails, mostly; with a good head of steam; station by station
f: {friend} the signalman, up and down; a cow called {friend}, on the line; {friend} in the buffet, weak tea
s: you don't have to steer, you have to arrive; every goodbye is somebody's platform; slow trains see more; stay on your line and the view comes to you; anybody can start, stopping is the art; every station is the middle of somewhere
a: cross the viaduct at {place} at sunset; be on time on a Monday; find out what's past the buffers
stem: Buffer,Sleeper,Signal,Whistle,Siding,Boiler,Tender,Coupling
he: Stephenson,Puffer,Brunel,Pullman,Gordon,Casey | she: Victoria,Euston,Flora,Mallardine,Adlestrop,Perla

boat | b: slid down the slip at {place} and nearly took the band along; was built of {n} oaks and one argument; was named by {friend}, who missed with the bottle
l: went aground off {place} on a cake; carried a grand piano through a squall, playing; lost an anchor and found a better one; was painted a colour nobody could pronounce; sat out a storm under a bridge with a swan; carried a piano upriver for love; was named twice, the second time properly; went aground on a sandbank and held a dance
d: <ride> at anchor and <complain> to the gulls; <rise> and <fall>, like anyone; <creak> the news to the next mooring; <tug> at the rope to see if it still holds; <rock> whoever can't sleep; <dry> in the sun with {my} paint curling; <nod> to everything that goes by
q: <list> when listening; <swing> round to face the weather; <smell> land before admitting it; <creak> before bad news; <drift> when the talk gets dull; <list> to the side of the picnic
k: a following wind; fresh tar; small harbours; singing from the galley; a flat calm with one fish jumping; fresh tar; a child trailing a hand; lanterns on water
p: barnacles; rocks that aren't on the chart; bananas on board; lubbers
m: before the wind, when there is one; I keep an even keel; with all hands
f: the buoy {friend}, a bobber; {friend} the gull, squatter; a tug called {friend}, pushy
s: a harbour is only nice if you can leave it; what doesn't sink you leaks; wind is free, it's the ropes that cost; you can't steer unless you're moving; every harbour looks smaller when you leave it; bail early and don't make a fuss
a: round {place} point with everything set; be in a bottle, eventually, on a good mantelpiece; see {friend} learn to row
stem: Keel,Anchor,Tiller,Mizzen,Hawser,Halyard,Rudder,Galley
he: Drake,Nelson,Hawkins,Finnegan,Cutler,Jonah | she: Marina,Argo,Bonny,Regatta,Persephone,Lorelei

aircraft | b: took off from a field outside {place} before anyone had quite decided; was sewn together in {place} from wedding sheets; was drawn on the back of a menu by {friend}
l: landed on a cricket match and was given out; carried the mail over {place} through {n} thunderstorms; once flew upside down, not on purpose; lost to a goose and shook its wing; landed in a field and was milked by mistake; wrote half a name in the sky before the fuel ran out; flew a rose to an island; was overtaken by a goose and <have> trained since
d: <warm> up at dawn and <scan> the sky; <circle> until there's room; <drink> something flammable and <go>; <warm> up on the grass; <circle> once for the view; <lie> in the hangar and <listen> to the rain; <read> the wind off the washing lines
q: <bank> when turning a corner in conversation; <hum> in the ears; <check> the wind by licking something; <shiver> before take-off; <tilt> at sunsets; <count> the exits aloud
k: clear air at six; long runways; the first hedge getting small; applause, though people mock it; the moment when the rattling stops; a field with nobody in it; a tail wind and a thermos; waving children
p: geese; fog at {place}; lost luggage; small bags of nuts
m: with a long run-up; on a wing; I rise above it
f: the windsock {friend}, easily led; a cloud called {friend}, bumpy; {friend} in the tower, calm voice
s: it's the ground you have to watch; everything looks mended from above; the sky has no corners to sulk in; what goes up had better look where it's going; from up here all the fences are drawn in pencil; land softly and they'll forgive the rest
a: see the back of the moon over {place}; land once without a bounce; take {friend} up for a birthday
stem: Aileron,Rudder,Hangar,Wing,Propwell,Gust,Loft,Strut
he: Orville,Wilbur,Biggles,Lindley,Blériot,Ikarus | she: Amelia,Amy,Stella,Aviva,Celeste,Zephyrine

spacecraft | b: was launched from {place} on the fourth attempt, to scattered applause; was assembled by {n} people in paper hats; fell to earth near {place} and decided to stay
l: went round the moon and missed by a whisker; spent {n} years listening to nothing, politely; lost a panel to a very small rock; sent back one good photograph, with a thumb in it
d: <orbit>; <report> home every ninety minutes; <count> down out of habit
q: <beep> at dawn, {n} times a day; <point> at home; <turn> slowly when spoken to
k: sunrise, over and over; a clean signal; solar wind; round numbers; a clear countdown; the blue bit; silence; good news from home
p: debris; silence from Control; re-entry; being called a light in the sky
m: in stages; T minus ten; I fall round it until it's done
f: {friend}, a voice in Control; a bolt called {friend} who drifted off; the moon, stand-offish
s: from far enough everyone is neighbours; falling is fine if you keep missing; home is the blue one
a: touch something; hear {place} on the radio; come down gently in warm water
stem: Orbit,Thrust,Apogee,Hull,Module,Capsule,Vector,Nova
he: Yuri,Buzz,Kepler,Sputnik,Cosmo,Neil | she: Luna,Stella,Valentina,Nova,Laika,Voya

building | b: was begun in the reign of somebody short and finished by subscription; was put up at {place} in {n} weeks and <lean> accordingly; was drawn by {friend}, who held the plan upside down
l: lost a roof in the gale and gained a better view; was slept in by a queen, or a man called Quinn; housed {n} nuns and a printing press; was nearly a car park; was a school, then a bakery, then a ballroom, and <remember> all the steps; kept one wall up through the great gale out of pride; had a star born in the attic and nobody noticed; was sold for a song, and it was a good song
d: <stand> in all weathers; <let> people in and <see> what they leave; <settle> by a hair a year; <stretch> in the sun till the beams click; <listen> to feet and <know> whose they are; <keep> the echo warm; <watch> the street go to bed
q: <bang> a door at the end of arguments; <whistle> through the keyhole; <lose> slates when moved to tears; <groan> on the third stair; <lose> a tile when surprised; <hold> doors shut in arguments
k: swifts under the eaves; a lit window; feet on the stairs; scaffolding, like a visit to the spa; somebody painting a window frame; a party on every floor; the smell of soup in the stairwell; keys in the lock
p: damp; estate agents; ivy with intentions; planning notices
m: brick by brick; from the ground up; I stay put and let it come to me
f: the church opposite, {friend}, high-minded; a pigeon called {friend}, tenant; {friend} the plumber, who knows me inside
s: it's not the walls, it's who slams the doors; every crack was a Tuesday; you're only old if nobody comes in; keep a lamp on and somebody will need it; it is the gaps that let the light in; you don't have to move to be going somewhere
a: be full for one night; see the other side of {place} hill; keep the rain out until everyone's home
stem: Gable,Lintel,Eaves,Mortar,Beam,Brick,Parapet,Flint
he: Wren,Norman,Mason,Chester,Abbott,Bertram | she: Abbey,Villette,Florence,Sienna,Adelaide

weather | b: blew up over {place} out of nowhere in particular; formed off the coast in a bad mood; gathered one afternoon above {friend}'s washing
l: rained off the {place} final and was never forgiven; carried a brolly {n} miles as a kindness; hid the moon from two burglars and it from them; was named by a committee, after an aunt; held back for a whole cricket match and was cried off anyway; blew a love letter to the wrong window, and they married; painted a harbour gold for a minute and a half; missed the picnic and got the washing
d: <drift>; <gather> till noon and <break> up by tea; <look> in at {place}; <lean> on a hill and <think> it over; <try> on shapes until one fits; <tap> at windows to see who's in; <cross> the bay and <come> back for the hat
q: <cry> at weddings; <change> the subject without warning; <throw> hats; <sulk> over the high street; <arrive> early at seasides; <go> grey when teased; <laugh> in gusts
k: high ground; an empty beach; kites; a brass band without cover; children with their tongues out; the smell just before; a field that has been waiting; washing lines, full; an umbrella turned inside out
p: forecasts; umbrellas; being talked about by people with nothing to say; bank holidays, which I never plan
m: from a great height; I pass over it; with a rumble first, to be fair
f: a weathercock called {friend}, two-faced; {friend}, a warm front; the sun, {friend} to us, overexposed
s: everything passes over, including me; nobody looks up until it's too late; a change is as good as a drought; everybody needs a good cry over open country; you can't please the farmer and the bride; the sun gets the thanks and I do the watering
a: stay over {place} for one whole wedding and be fine; see my own rainbow; meet a desert and be asked in
stem: Gust,Nimb,Drizzle,Squall,Mizzle,Thunder,Breeze,Haze
he: Gale,Boreas,Stratus,Zephyr,Niall | she: Misty,Tempest,Gail,Raine,Aura

sky | b: collected {myself} out of dust, some time before {place}; came over the horizon one evening and was written down by {friend}; began, they say, with a bang, though some recall more of a cough
l: was wished on {n} times in one night in {place}; guided a lost postman home; was mistaken for an aeroplane; watched one couple for sixty years and never said a word; came up late one morning and nobody dared mention it; was drawn by a child with a face on and <have> tried to live up to it; was hidden behind a chimney for a whole proposal; got into a poem, badly, and into a lullaby, well
d: <rise>, <cross> over and <set>, with feeling; <look> in at {n} bedroom windows; <shine>, whatever people think of cloud; <hang> over the rooftops and <count> the lit windows; <follow> the last bus home; <slip> behind a hill and <come> out the other side; <keep> an eye on the owls
q: <wax> and <wane> in conversation; <twinkle> when caught out; <arrive> late, by light years; <pretend> not to be looking in; <hum> on a note nobody can hear; <blush> near the horizon
k: dark fields; observatories; lovers on benches, discreetly; a calm sea to look into; a telescope with a kind eye behind it; the hour when only bakers are up; a puddle to look at oneself in
p: street lamps; being named after gods with tempers; clouds on the one night; horoscopes
m: from a distance; I come round to it; with gravity
f: a comet called {friend}, always leaving; {friend}, an astronomer in a cardigan; the tide, who does as I say
s: everything goes round; from here you all look like one thing; light is only news that arrived late; you needn't be near to be company; even the dark is only the side facing away; shine first and see who looks up
a: be looked at from {place} by somebody happy; stay up for breakfast; learn what "below" smells like
stem: Orb,Crescent,Zenith,Halo,Gloam,Astra,Dusk,Ray
he: Sol,Orion,Phoebus,Castor,Altair,Cosmo | she: Luna,Selene,Stella,Celeste,Aurora,Vesper

land | b: was pushed up out of {place} in a bad-tempered age; was left behind by a glacier that said it would be back; was moved {n} feet by a flood and liked it better
l: was climbed by {friend}, who left a sandwich; was drawn wrong on three maps; swallowed a boot and gave back a coin; hid a saint, a smuggler and a sheep, the same week
d: <lie> there; <erode>, but tastefully; <hold> the heat till after dark
q: <echo> the last word; <move> when nobody checks; <collect> walkers
k: moss; long rain; the first foot on me in the morning; children who skip stones; a shepherd's whistle; wild thyme; lark song; a slow thaw
p: flags; litter; being conquered; dynamite
m: geologically; inch by inch; I wear it down
f: a stream called {friend}, runs on; {friend} the goat; the wind, who keeps rearranging me
s: nothing is in a hurry that matters; everything rolls down in the end; you can stand a lot if you're wide
a: see the sea at {place}, where my pebbles went; have a name on the map that's spelt right; keep {friend}'s footprint
stem: Scree,Ridge,Pebble,Shale,Fell,Tarn,Cairn,Moor
he: Cliff,Rocky,Craig,Peter,Glen,Beck | she: Petra,Isla,Brooke,Savanna,Dale,Delta

robot | b: was switched on in {place} at nine and asked to make toast; was built from {n} spare parts and one that was not spare; was assembled in {place} by {friend}, who lost the manual and kept talking
l: was recalled, and declined; learned laughter from a box of old radio; spent {n} nights charging beside a vending machine and fell in something; beat a mayor at draughts and was unplugged for tact
d: <charge> until seven; <file> the day's kindnesses under Miscellaneous; <oil> {my} knees and <walk> to {place}
q: <rattle> when fibbing; <apologise> to doors; <estimate> hugs to the nearest second; <store> jokes without the endings
k: a clean socket; the sound of a kettle, a distant cousin; magnets, in moderation; being thanked; a spare battery; warm bolts; a please and a thank you; rain on a tin roof
p: magnets, in excess; rain; tick-boxes with traffic lights; "it's only a machine"
m: in {n} steps, with one loop; I compute it and then guess; with both grippers
f: {friend} the toaster, a simple soul; a vacuum cleaner called {friend}, always on the floor; {friend}, who made me and calls on Sundays
s: a heart is any part that keeps the others going; errors are how you find out where you are; nobody reads the terms of being alive
a: be asked how I am by somebody who waits for the answer; dream about {place}; grow one thing that isn't rust
stem: Cog,Rivet,Bolt,Servo,Sprocket,Circuit,Valve,Solder
he: Rusty,Otto,Klaus,Bolton,Percy | she: Roberta,Ada,Widget,Pixie

spirit | b: stayed on at {place} after the party, so to speak; died in a small way at {place} over a bet about a ladder; came with the house, like the damp
l: haunted the wrong family for {n} years before anyone checked; walked through a wall into a wedding; was exorcised twice, the second time with cake; moved one teaspoon, in 1911, and <be> still talked about
d: <drift> down at midnight for the look of it; <rattle> what there is; <read> over shoulders and <wait> for the page
q: <sigh> through keyholes; <lower> the temperature when embarrassed; <forget> about doors
k: cold landings; a good long "oo"; candle smoke; company that doesn't scream at once; a good draught; old wallpaper; midnight; a piano left open
p: sheets, a cliché; dawn; salt; being walked through without a by-your-leave
m: straight through it; I pass; without laying a hand on it
f: a medium called {friend}, never listens; {friend} the cat, who sees me fine; the lady on the stairs, {friend}, no head for heights
s: you can't take it with you, but you can stay with it; fear is mostly poor lighting; everyone leaves something on
a: finish the sentence I died in; be invited; taste toast at {place} once more
stem: Shroud,Gloam,Hollow,Whisper,Grave,Wisp,Chill,Veil
he: Mortimer,Ambrose,Lazarus,Ebenezer,Crispin,Jacob | she: Morwenna,Ligeia,Annabel,Willa,Dolores

monster | b: hatched in the cellar of a castle near {place}, behind the preserves; came up out of the lake one summer to see what the music was; was drawn in the margin of a map of {place} and took offence
l: was chased out of {place} with torches and one casserole; guarded a bridge for {n} years and never learned the riddle; ate a knight's lunch and gave back the knight; hid under a bed in {place} and grew fond of the child
d: <loom>, between meals; <count> the hoard and <forget> where {I} <get> to; <brush> {my} fangs, all {n}
q: <apologise> after roaring; <sit> down and <break> it; <blush> in a colour nobody has a name for
k: a cave with a draught; thunder; being read to; large soft things; marshmallows, self-toasted; a bedtime story; soup by the bucket; a deep lake; polite villagers
p: pitchforks; heroes before breakfast; small chairs; the word "slay"
m: with my claws tucked in; I roar at it, then ask; very carefully, given the tail
f: a knight called {friend}, retired; {friend}, the child upstairs; a bat named {friend} who carries tales
s: everyone is somebody's thing under the bed; a roar is just a hello with the door shut; you can't hoard an afternoon
a: be invited in {place} and sit on something that holds; learn to whisper; win a prize for jam
stem: Grum,Snarl,Mire,Horn,Claw,Gloop,Bog,Fang
he: Grendel,Mungo,Thud,Ogden,Balthazar | she: Grizelda,Mimi,Brunhild,Ursa,Morag,Zilla

fairyfolk | b: was born under a foxglove near {place} during a christening; was left in a cradle in {place} by mistake and raised as a baker; came with the toadstool
l: granted {n} wishes at {place}, one of them properly; was caught in a jam jar and talked a way out; mended shoes all night for a man who only left crumbs; lost a wing to a screen door and got a better one
d: <see> to the dew; <swap> people's left socks; <keep> a market under the {place} elm
q: <count> in sevens; <vanish> when thanked; <leave> acorns as payment
k: thimbles; cream left out; midsummer; riddles with a door in them; moonlit lawns; a clean acorn cup; bells; a lost button
p: iron; being called little; tinsel; people who don't clap
m: with a pinch of something; by midnight; I whistle and it comes
f: a beetle called {friend}, who drives me; {friend} the moth, a tailor; the old oak, {friend}, who holds the records
s: be careful what you mend; a wish is a bill with the date left off; the small folk hear the large mistakes
a: grant one wish that nobody regrets; dance all night at {place}; be believed by {friend}
stem: Foxglove,Thistle,Moth,Dew,Thimble,Bramble,Glimmer,Fern
he: Puck,Oberon,Robin,Thrip,Alder,Finch | she: Titania,Tinsel,Nimue,Pim,Elowen,Sorrel

cartoon | b: was doodled in the margin of a {place} tax form; first appeared in the corner of a comic, third panel, falling; was drawn by {friend} in one go, without lifting the pen
l: ran off a cliff at {place} and hung there {n} seconds out of manners; was cancelled and came back as a lunchbox; was hit by {n} pianos and learned to play; lost an outline in the wash
d: <bounce> out of bed; <practise> the double take; <leave> rooms by a hole in {my} own shape
q: <pause> in mid-air to look at the camera; <pull> things out of nowhere; <freeze> at the end of the week
k: bright flat colours; a drum roll; doors in a row; Saturday mornings; a banana skin; a fresh sheet of paper; brass music; a big finish
p: erasers; anvils; laugh tracks; being explained
m: with a wind-up and a whistle; frame by frame; off the page, if I must
f: an anvil called {friend}, drops in; {friend}, who draws my hands; the coyote next door, {friend}
s: gravity only works if you look; every bump has a star in it; draw first, think after
a: have a full-length film in {place}; keep all five fingers; finish a chase and have lunch together
stem: Doodle,Sketch,Splat,Zip,Squiggle,Panel,Gag,Scribble
he: Inky,Ziggy,Max,Felix,Biff | she: Dottie,Betty,Pixie,Zuzu,Flip,Trixie

toy | b: was given at Christmas in {place} and never put down; was stuffed by {friend}'s aunt with {n} old stockings; was won at a fair on the last ring
l: was left on the {place} bus and came home with a ticket; went through the wash {n} times and a war once; heard every secret and told only the cat; lost an eye and got a button with more character
d: <sit> on the shelf till the door shuts; <guard> the foot of the bed; <march> at three in the morning
q: <fall> over at introductions; <go> stiff when grown-ups come in; <squeak> when hugged
k: sticky hands; midnight; a lap; being taken, rather than packed; a birthday; a window seat; tea with no tea in it; the dark with company
p: attics; dogs; batteries not included; "aren't you too old for that"
m: with stuffing like mine you don't worry; I wait till they're asleep; by hand, stitched
f: a tin drum called {friend}, loud; {friend} the bear, worn at the ear; the lamp, who's kept our secret
s: love wears the fur off first; you're only lost if nobody's looking; a shelf is just a stage with no curtain
a: be handed to somebody new and sticky; see {place} by daylight; find my other button
stem: Button,Patch,Stitch,Tumble,Ribbon,Rattle,Bobbin,Spindle
he: Rufus,Bramwell,Bobbin,Hobbs,Scruff | she: Dolly,Patches,Matty,Mopsy,Coppelia

tool | b: was forged in {place} for one job and given another; came down from {friend}'s grandfather with a new handle; hung on a nail in {place} with {my} outline painted round me
l: built half of {place} and was blamed for the other half; was lent to a neighbour one spring and came home in disguise; was used once to open a coconut, and it wasn't beneath me; fell in wet concrete and left an impression
d: <hang> up by nine; <take> on what comes; <rest> in oil and <remember> nails
q: <ring> when struck by an idea; <judge> joints; <go> missing when needed
k: a firm grip; the right job; sawdust; being put back; a drop of oil; a clean bench; a job done once; old oak
p: rust; amateurs; being used as a different tool; drawers full of batteries
m: with one good blow; I get a grip; the right way round, for a change
f: a nail called {friend}, hit it off; {friend}, who lends me and forgets; the workbench, old {friend}
s: measure it again; everything's a problem if you're only holding the one answer; edges need company, then a stone
a: make one thing that outlives the shed; be hung in {place}, in a frame; be passed on with the knack
stem: Haft,Anvil,Rasp,Shank,Tang,Temper,Spigot,Steel
he: Bill,Stanley,Phillip,Jack,Mick | she: Sparky,Allie,Tilly,Sal,Greta

idea | b: occurred to {friend} in the bath in {place}; was first said aloud in {place} by someone who meant something else; <have> been around in one form or another since people had evenings
l: was forgotten for {n} years and turned up in a coat; started a quarrel in {place} and was found to be right; got into a song; was misquoted on a mug
d: <come> to people in queues; <go> out of fashion by four; <hang> in the air after meetings
q: <repeat> {myself}; <vanish> when written down; <arrive> at the wrong moment
k: a head with room in it; long baths; the back of envelopes; the pause after "what if"; a long walk; the last hour of the night; a good listener; a question left open
p: slogans; being taken literally; committees; capital letters
m: in principle; I just occur; with a bit of thought
f: a doubt called {friend}, always along; {friend}, who had me first; an old habit named {friend}
s: nobody owns what they can't hold; I'm different in every head and kinder in some; the second thought has better shoes
a: be understood once, in {place}; be remembered without the quotation marks; change {friend}'s mind about something small
stem: Notion,Whim,Muse,Ponder,Maxim,Hunch,Theor,Query
he: Plato,Ludwig,Noam,Socks,Euclid,Janus | she: Sophia,Verity,Constance,Prudence,Faith,Mnemosyne

thing | b: turned up in {place} one morning and nobody asked; was left to {friend} in a will, with no instructions; came out of a cupboard in {place} that had been locked for {n} years
l: was put in the {place} museum under "uncertain"; passed through {n} pairs of hands and kept something of each; was lost in a move and found in a better house; was described in the newspaper, wrongly but kindly
d: <stay> near the window; <watch> the door for {friend}; <get> looked at and <look> back
q: <turn> up where {I} <be> least expected; <go> quiet when measured; <hum>, though nobody knows why
k: a shelf of one's own; questions; the good light about four; being held properly; a steady shelf; morning light; a gentle hand; being asked
p: labels; drawers called "misc"; being shaken; guesses
m: in my own fashion; I find a way; as nobody's shown me how, with flair
f: {friend}, who found me; a matchbox called {friend}; the label, which is wrong about me
s: nobody knows what they're for until somebody asks; you can be useful and a mystery; there's a shelf for everyone
a: find out what I'm for; be in the window at {place}; meet another one
stem: Oddment,Whatnot,Curio,Trinket,Quirk,Tangle,Bric,Jumble
he: Odwin,Barnaby,Tobias,Quentin,Fitz,Wilf | she: Curia,Mabel,Oddette,Tuppence,Nell,Fenella
"""
