"""What people and things love to do, with the words that go with it. See ``topics`` for the format."""

TABLE = """
chess | n: chess | g: playing chess | v: play chess | r: chess master, chess player, grandmaster, chess champion | c: chess, checkmate
t: a quiet endgame; old rooks with the felt worn off; the click of a chess clock; a knight nobody saw coming
h: <set> out the pieces before breakfast, both colours, and <lose> to nobody in particular; <mutter> the Sicilian Defence at anyone who sits opposite; <keep> a spare pawn for emergencies
o: a bad plan beats no plan until about move fourteen; the queen does the work and the king gets the credit; most arguments are lost three moves before anyone notices
p: people who touch a bishop and then think better of it; the phrase "it's only a game"; anyone who calls a rook a castle
w: held {friend} to a draw with two pawns and a head cold; sacrificed a queen on purpose and a bishop by mistake; finished a game with {friend} that had been adjourned for {n} years
x: a pawn in the hand is worth two in the box; look before you castle
a: win one game without losing the queen first; teach {friend} the endgame before the tea goes cold
props: chess pieces

gardening | n: gardening | g: gardening | v: grow things | r: gardener, head gardener | c: gardening, gardens, growing vegetables, allotment, plants, roses
t: wet soil in March; seed catalogues read like novels; a bean that keeps its promises; string, saved in a tin
h: <talk> to the seedlings and <pretend> to be coughing; <count> the radishes twice, in case
o: nothing worth having grows in straight rows; slugs are simply neighbours without manners; a garden is an argument with the weather that you hope to draw
p: plastic flowers; advice from people with paving; hosepipes that kink
w: grew a marrow so long that {friend} had to open the gate; kept one geranium alive through {n} winters
x: a watched pot never sprouts; you reap what the pigeons leave
a: grow a rose the exact colour of a good mood; beat {friend} at the {place} flower show
props: watering can, trowel | wear: gardening gloves, straw hat

opera | n: opera | g: going to the opera | v: sing opera | r: opera singer, diva, soprano, tenor, baritone, prima donna | c: opera, arias, verdi, puccini
t: a high C that rattles the cutlery; a death scene with three encores; velvet curtains; the hush before the overture
h: <hum> the second act of something tragic while washing up; <take> a bow when a door opens
o: if nobody dies by the third act it was only a concert; a whisper should be heard in the back row; everything sad is better with brass
p: mobile phones in the slow movement; surtitles; applause between movements
w: held one note until the lights at {place} flickered; went on for {friend} with no rehearsal and the wrong shoes
x: it isn't over until somebody large has opinions; too many tenors spoil the broth
a: sing at {place} with a full orchestra and no cough; make {friend} cry in a foreign language
props: microphone, bow tie | wear: evening gown, velvet cape

cards | n: cards | g: playing poker | v: play poker | r: poker champion, gambler, croupier, card sharp, poker player | c: poker, cards, bridge, gambling, card games, blackjack
t: a straight flush at midnight; green baize; the sound of a shuffled deck
h: <shuffle> whatever is to hand when thinking; <bet> buttons, mostly, and <remember> every one owed
o: luck is just patience with a good hat on; a person's left eyebrow tells you everything; folding is also playing
p: people who hum when they hold aces; sticky cards
w: bluffed {friend} out of a boat with a pair of fours; won {n} matchsticks in one night at {place}
x: one in the hand is worth two in the deck; fortune favours the folded
a: sit at the big table in {place}; learn what {friend} does with the left eyebrow
props: playing cards | wear: waistcoat

astronomy | n: astronomy | g: watching the stars | v: look at the stars | r: astronomer, stargazer | c: astronomy, stargazing, the stars, stars, telescopes, planets, the moon, constellations
t: a moonless Tuesday; Saturn, which never lets you down; cold air and a warm flask
h: <stay> up for comets and <apologise> at breakfast; <draw> the moon on the back of envelopes
o: light that left before you were born deserves an audience; everyone is small, and it is restful; clouds are a kind of rudeness
p: street lamps; people who say astrology; clouds at nine in the evening
w: found a smudge over {place} that turned out to be a comet and not jam; counted {n} shooting stars with {friend}
x: shoot for the moon and mind the greenhouse; all that glitters is several light years off
a: have a small crater named after {friend}; see one total eclipse without a cloud in it
props: telescope, star map

cooking | n: cooking | g: cooking | v: cook | r: chef, cook, head chef, sous chef, saucier | c: cooking, food, cuisine, recipes, garlic, soup
t: onions going gold; a sharp knife and a slow morning; the last spoonful; butter, honestly measured
h: <taste> the soup {n} times and <call> it science; <salt> things from a height, for the drama
o: most sorrows want salt; a recipe is gossip with quantities; nothing good was ever made in a hurry except toast
p: dry roasts; the word "foodie"; people who season before tasting
w: fed {n} wedding guests in {place} with one pan and a cloud of steam; made {friend} weep with an onion tart
x: too many cooks make a restaurant; if you can't stand the heat, open a window
a: write down the soup before it is forgotten; get {friend} to finish a plate
props: wooden spoon, frying pan | wear: chef hat, apron

baking | n: baking | g: baking | v: bake | r: baker, pastry chef, pastry cook, confectioner | c: baking, cakes, cake, pies, pastry, bread, biscuits, cookies, muffins
t: the crack of a good crust; flour on everything; a sponge that springs back
h: <rise> at four, like the dough; <tap> the bottom of every loaf and <listen> for the answer
o: bread forgives nearly anything but impatience; the corner piece is a moral question; a soggy bottom is a private matter
p: margarine; oven doors opened "just to look"; raisins in disguise
w: iced {n} buns for the {place} fair in one night; built a gingerbread town with a working bakery in it
x: half a loaf is better than a speech; you can't have your cake and diet
a: bake a loaf that {friend} cannot describe without both hands; open a bakery in {place} with a bell on the door
props: cake, rolling pin | wear: apron, chef hat

books | n: books | g: reading | v: read | r: librarian, bookseller, archivist, reader | c: books, reading, novels, literature, libraries, dickens, jane austen
t: the smell of a book that has been somewhere; a good last line; pencil notes by strangers; a wet afternoon and a long novel
h: <stamp> the date on anything that holds still; <whisper> even outdoors, from habit; <shelve> cups by author
o: a borrowed book should come home tired and happy; silence is only noise being polite; the best chapter is the one you reread standing up
p: folded corners; people who crack spines; the phrase "I'm waiting for the film"
w: traced an atlas that had been overdue since before {friend} was born; read all {n} volumes of a history of {place}, footnotes too
x: never judge a book by its borrower; a reader and a lamp are soon parted
a: get one atlas back that {friend} borrowed in good faith; read to the end of the alphabet
props: books | wear: cardigan

poetry | n: poetry | g: writing poems | v: write poems | r: poet, bard, novelist, writer, author, playwright, storyteller | c: poetry, poems, writing, sonnets, haiku, stories, storytelling, shakespeare, words
t: a comma in the right place; words like "gossamer" and "lunch"; the blank page before it gets ideas
h: <rhyme> under {my} breath in queues; <write> on receipts, sleeves and once a duck
o: a poem is a short walk with a long view; adjectives are like salt; everything is a first draft, {friend} included
p: the rhyme of "love" and "above"; exclamation marks in pairs; being asked what it means
w: had four lines printed in the {place} Gazette next to a notice about drains; wrote {n} sonnets to a postman
x: the pen is mightier, but it leaks; still waters run to three drafts
a: find a rhyme for "orange" before {friend} does; finish one poem without crossing out the best bit
props: notebook, quill | wear: scarf, beret

painting | n: painting | g: painting | v: paint | r: graffiti artist, architect, interior designer, painter, artist, sculptor, illustrator, portrait painter | c: painting, art, drawing, watercolours, sculpture, sketching
t: the blue between six and seven in the evening; a brush that has kept its point; turpentine on a Sunday
h: <squint> at everyone and <call> them "mostly ochre"; <frame> things with two fingers
o: shadows are where the colour goes to think; a portrait is finished when the sitter complains; white is not a colour, it is a decision
p: the words "my child could do that"; beige; frames with opinions
w: painted {friend} in {n} sittings and got the chin right in the last one; sold a picture of rain to a man from {place}
x: a picture is worth a thousand excuses; paint what you see and duck
a: paint the {place} light before it notices; get {friend} to hold still
props: paint palette | wear: beret, paint-stained smock

dancing | n: dancing | g: dancing | v: dance | r: disco dancer, flamenco dancer, dance champion, dancer, tap dancer, ballroom dancer, choreographer | c: dancing, tango, dance, waltz, salsa, disco, tap dancing
t: a floor with some give in it; the bit where the trumpets come in; a partner who listens with the knees
h: <count> to eight while doing the shopping; <turn> corners on one toe
o: nobody ever argued properly in a waltz; rhythm is only good manners with music; knees remember what heads forget
p: carpet; people who count aloud and wrongly
w: danced from midnight to {n} past five at {place}; dipped {friend} so low that the band stopped to look
x: it takes two to tango and one to watch the time; dance and the world steps on your foot
a: dance one tango in {place} with somebody who leads; teach {friend} to hear the two and the four
props: rose in hair | wear: dancing shoes

ballet | n: ballet | g: dancing ballet | v: dance ballet | r: ballerina, ballet dancer, prima ballerina | c: ballet, swan lake, pirouettes
t: rosin; a swan queen with a blister; the silence at the top of a leap
h: <stand> in third position at the bus stop; <practise> pirouettes until something falls over
o: grace is mostly calves; the corps does the flying and the soloist gets the flowers; every leap is a letter to the floor
p: squeaky shoes; the word "twirl"
w: turned {n} times at {place} and bowed to the right wall; understudied a swan until the swan got flu
x: pride comes before a jeté; practice makes blisters
a: dance the swan just once while {friend} is watching; land without a sound
props: tiara | wear: tutu, ballet shoes

singing | n: singing | g: singing | v: sing | r: singer, choir singer, crooner, folk singer, backing singer, cabaret singer, busker | c: singing, karaoke, songs, choir, musicals, abba
t: a bathroom with an echo; harmony in thirds; the second verse, when nobody else knows it
h: <sing> the shopping list to the tune of anthems; <hold> the last note until somebody looks up
o: everyone sings, some are merely waiting for the car to be empty; the alto line is where the secrets are; a song is a door with a tune on it
p: people who clap on one and three; a piano a semitone flat
w: sang the whole of a power cut at {place} until the lights came back; won a ham at karaoke with {friend}
x: who pays the piper should hear the chorus; sing before breakfast and wake {friend}
a: sing at {place} with a real band; remember the third verse
props: microphone | wear: sequinned jacket

jazz | n: jazz | g: playing jazz | v: play jazz | r: jazz drummer, jazz pianist, bagpiper, jazz musician, saxophonist, trumpeter, jazz singer, bandleader | c: jazz, blues, swing, saxophone, trumpet, trumpets
t: the note just beside the right one; a brush on a snare at two in the morning; smoke without the smoke
h: <tap> in five while others walk in four; <nod> at silences
o: a wrong note is only a right note that arrived early; the gaps do most of the talking; nobody swings who is watching the clock
p: sheet music at midnight; the words "smooth jazz"
w: played until the milk came at {place}; traded eights with {friend} for {n} minutes without blinking
x: all work and no play makes a march; when in Rome, syncopate
a: record one side in {place} with the window open; play a solo that {friend} cannot hum
props: saxophone | wear: porkpie hat, dark glasses

rock | n: rock and roll | g: playing in a band | v: play in a band | r: rock star, rocker, drummer, guitarist, punk, pop star, bassist, musician, metalhead, heavy metal singer | c: rock music, rock and roll, heavy metal, punk rock, guitar, guitars, the guitar, drums, electric guitar, music, the beatles, elvis
t: feedback, used sparingly; three chords and a van; a drum fill that goes on too long
h: <tune> up on the hour; <sleep> till noon and <sign> autographs on the milk
o: volume is just honesty with a plug on it; four chords is showing off; the drummer is always right, eventually
p: unplugged versions; earplugs; tribute bands of people still living
w: toured {place} in a bread van with {friend} and one amplifier; broke {n} strings in a single chorus
x: a rolling stone gathers royalties; if it ain't broke, turn it up
a: play {place} once more, louder; get the band back together before {friend} sells the van
props: electric guitar | wear: leather jacket

classical | n: music | g: making music | v: play music | r: piano player, violin player, violinist, pianist, cellist, conductor, composer, orchestra conductor, organist, harpist, flautist | c: piano, violin, the piano, the violin, the cello, the flute, cello, flute, mozart, bach, beethoven, classical music, chopin, orchestra, symphonies, harp, accordion
t: Bach before breakfast; the oboe giving its A; the held breath before the first bar
h: <conduct> the washing machine through its slow movement; <practise> scales until the neighbours know them
o: Bach is what thinking sounds like; a rest is the hardest thing to play; every cough has perfect timing
p: applause between movements; metronomes with moods; a squeaking chair in the adagio
w: played through a fire alarm at {place} without losing the beat; turned {n} pages for {friend} and dropped only one
x: practice makes neighbours; let sleeping timpani lie
a: play the slow movement slowly enough; hear {friend} admit that the second violins matter
props: violin | wear: tailcoat

knitting | n: knitting | g: knitting | v: knit | r: knitter, seamstress, tailor, dressmaker, weaver | c: knitting, sewing, crochet, embroidery, quilting, wool, yarn
t: four ply in an unlikely green; the click of needles at dusk; a button that matches by luck
h: <finish> other people's elbows; <knit> through bad news, two rows to the crisis
o: one dropped stitch is a design and two are a confession; nothing keeps out a draught like spite and merino; a hem tells you who raised someone
p: moths; acrylic; the phrase "can you just take this up"
w: made {friend} a jumper with {n} sheep on it, one facing the wrong way; mended a sail at {place} with a darning needle
x: a stitch in time saves the argument; measure twice, cut once, blame the cat
a: knit a scarf as long as the {place} road; finish the second sock
props: ball of wool, knitting needles | wear: knitted cardigan

fishing | n: fishing | g: fishing | v: fish | r: fisherman, angler, fisherwoman, trawlerman | c: fishing, angling, fly fishing
t: a float that dips once and thinks about it; four in the morning; a flask with a dent
h: <sit> very still and <call> it work; <measure> everything with two hands and a lie
o: the one that got away is the only one that grows; patience is waiting without looking at your watch; fish can hear you being clever
p: jet skis; people who ask if anything is biting
w: landed a pike at {place} as long as {friend}'s alibi; sat {n} hours in rain for one boot
x: give a man a fish and he'll ask for chips; there are plenty more boots in the sea
a: catch the old pike of {place} and let it go, with a speech; go one week without exaggerating
props: fishing rod, bucket hat | wear: waders, bucket hat

sailing | n: the sea | g: going to sea | v: sail | r: sea captain, ship captain, captain, sailor, admiral, skipper, boatswain, ship's captain, helmsman, first mate, mariner, navigator | c: sailing, the sea, sea, the ocean, boats, ships, navigation, tides
t: a following wind; tar, rope and black tea; a chart with one blank corner
h: <read> the barometer before the post; <log> the day's weather as if somebody might sink without it
o: the sea has no manners but excellent memory; a calm is just a storm taking notes; never trust a harbour that smells of paint
p: people who say "left"; whistling on deck; soup in a swell
w: brought a ship into {place} with half a rudder and {friend} singing the depths; rode out {n} days of weather on biscuits
x: any port in a storm, but not that one; worse things happen at luncheon
a: round the Horn once more with {friend} at the wheel; draw in the blank corner of the chart
props: brass telescope, ship wheel | wear: captain's hat, navy coat

pirate | n: piracy | g: plundering | v: plunder | r: pirate, buccaneer, pirate captain, pirate queen, corsair | c: piracy, treasure, plunder, gold, treasure maps
t: other people's gold; a map with a tea stain that might be an island; a shanty with a rude verse
h: <bury> the good biscuits and <draw> a map; <say> "arr" only when asked, and then with reluctance
o: treasure is mostly digging; every X marks somebody else's bad back; mutiny is only a meeting that went well
p: scurvy; parrots with better timing; anyone who says "actually, it's a sabre"
w: took {place} on a foggy Tuesday with {n} men and a borrowed cannon; stole a flag from {friend} and gave it back starched
x: dead men tell no tales, but their accountants do; a fool and his doubloons
a: find the chest before {friend} remembers where it is; retire to {place} and open a tea room
props: cutlass, treasure map | wear: pirate hat, eyepatch, striped shirt

football | n: football | g: playing football | v: play football | r: footballer, goalkeeper, football coach, referee, coach, football fan, striker | c: football, soccer, rugby, sport, sports, basketball, baseball, cricket
t: mud of the good kind; a header at the far post; half-time oranges
h: <whistle> when somebody pushes in; <pick> a back four out of any group at a party
o: everyone is offside somewhere in life; the league table is a love story for accountants; a draw away from home is a win with a coat on
p: diving; VAR; the words "it's only a friendly"
w: saved a penalty at {place} with {my} face; scored from {n} yards while {friend} was tying a lace
x: the grass is always greener in the other half; no pain, no replay
a: lift the {place} cup, chip and all; see {friend} admit it was never a penalty
props: football | wear: football shirt

tennis | n: tennis | g: playing tennis | v: play tennis | r: tennis player, tennis coach, golfer | c: tennis, golf, badminton, table tennis, ping pong, croquet
t: new balls; a drop shot with malice in it; strawberries at deuce
h: <grunt> when passing the salt; <call> lines nobody has drawn
o: love means nothing and advantage never lasts; the net is the only honest one out there; a slice says what a smash cannot
p: foot faults; people who apologise for net cords and smile
w: beat {friend} in {n} sets with a borrowed racket; aced the mayor of {place} at a garden party
x: a rally a day keeps {friend} away; the ball is in your court, and so is the dog
a: play one point at {place} that the umpire remembers; return {friend}'s serve
props: tennis racket | wear: tennis whites, headband

swimming | n: swimming | g: swimming | v: swim | r: surfing instructor, swimming instructor, swimmer, lifeguard, diver, surfer | c: swimming, diving, surfing, waves, snorkelling, water polo, scuba diving
t: the first cold minute; goggles that finally fit; a lane to oneself
h: <do> forty lengths and <lose> count at nineteen; <smell> faintly of chlorine at weddings
o: everything is lighter if you put it in water; nobody looks important in a swimming cap; the deep end is only the shallow end with ambition
p: splashing; people who stop in the middle of the lane
w: swam to {place} and back because {friend} had said the word "can't"; won {n} medals, all bronze, all polished
x: still waters run cold; sink or swim, or sit with {friend} on the side
a: swim the channel off {place}; dive once without a splash
props: goggles | wear: striped swimsuit

running | n: running | g: running | v: run | r: gym trainer, champion, cheerleader, runner, athlete, marathon runner, sprinter, gymnast, personal trainer, fitness trainer | c: running, marathons, jogging, exercise, fitness, gymnastics, gym, the gym, weightlifting
t: the last mile; an even split; socks that stay up
h: <stretch> in doorways and <block> them; <take> the stairs personally
o: the wall at mile twenty is load-bearing; nobody ever regretted a run except during it; shoes know the truth
p: headwinds both ways; people who shout "nearly there" at mile three
w: finished the {place} marathon dressed as a rhinoceros, for {friend}; ran {n} miles for a bus and caught the next one
x: slow and steady gets overtaken; don't run before you can park
a: break four hours or a shoelace trying; outrun {friend} once, in daylight
props: medal | wear: tracksuit, headband

yoga | n: yoga | g: doing yoga | v: do yoga | r: zen master, yoga teacher, yoga instructor, guru, monk, life coach, meditation teacher, nun | c: yoga, meditation, mindfulness, zen, breathing
t: the ninth breath; a mat that no longer slides; a bell struck once
h: <breathe> in for four and out for the rest of the week; <fold> at the hips to look for lost spoons
o: stillness is a sport with no spectators; the mind is a dog and wants a walk; most knots untie if you stop pulling
p: leggings with slogans; competitive humility; phones that hum in the silence
w: sat {n} days on a hill above {place} and came down hungry; stood on one foot until {friend} apologised
x: a journey of a thousand miles begins with a stretch; let go and let lunch
a: sit through an entire thought; teach {friend} to exhale
props: prayer beads | wear: robe

cycling | n: cycling | g: cycling | v: cycle | r: skateboarder, cyclist, bike messenger, motorcyclist, biker | c: cycling, bicycles, motorbikes, bikes
t: a tailwind home; a chain that purrs; the descent after the cake stop
h: <oil> the gate because the bike is done; <ring> a small bell at ditherers
o: any hill is flat if you stop often enough; two wheels is the right number of wheels; rain only counts when it goes up the sleeves
p: car doors; potholes with history
w: rode from {place} on one pedal and a promise; overtook {friend} on the hill and was sick at the top
x: what goes up must freewheel down; don't reinvent the wheel, true it
a: ride to {place} by the scenic road; mend a puncture without an audience
props: bicycle bell | wear: cycling helmet

mountains | n: mountains | g: climbing mountains | v: climb mountains | r: mountain climber, mountaineer, climber, hiker, sherpa, mountain guide, explorer, adventurer, skier, park ranger, forest ranger | c: mountains, hiking, climbing, mountaineering, walking, skiing, camping, exploring, adventure, nature
t: the second-last ridge; dry socks; a map that has been rained on and believed
h: <pack> for every weather and <use> the string; <look> at stairs as a beginning
o: the top is a place to be cold with a view; a shortcut is a long story in advance; boots outlast promises
p: false summits; people with one small bottle of water; wind with a grudge
w: reached the top of {place} in fog and described the view to {friend} anyway; carried {friend}'s rucksack for {n} miles, including the kettle
x: make a mountain and a molehill will come; if the mountain won't come, take sandwiches
a: stand on a peak nobody has named; persuade {friend} that down is optional
props: map, walking stick | wear: hiking boots, woolly hat

crosswords | n: crosswords | g: doing crosswords | v: do crosswords | r: puzzle master, quizmaster, quiz show host | c: crosswords, puzzles, sudoku, riddles, jigsaws, quizzes, trivia, scrabble, word games, jigsaw puzzles
t: seven across, at last; a pencil with a good eraser; a clue that lies beautifully
h: <leave> one square blank, for tomorrow; <answer> questions in the number of letters
o: everything is an anagram if you are lonely enough; ink is for the arrogant; a riddle is a question wearing a false beard
p: lost jigsaw pieces; someone reading the answers aloud
w: finished the {place} Times on a train with {n} seconds to spare; beat {friend} with a seven-letter word for jam
x: a word to the wise is often nine letters; two wrongs make a clue
a: set a puzzle that {friend} must sleep on; find the missing piece of sky
props: notebook, pencil | wear: cardigan

mystery | n: mysteries | g: solving mysteries | v: solve mysteries | r: detective, private detective, private eye, inspector, sleuth, investigator, consulting detective, crime novelist | c: mysteries, detective stories, true crime, murder mysteries, crime novels, clues, whodunits, sherlock holmes
t: a footprint where no foot should be; the butler's pause; a drawer that sticks for a reason
h: <follow> the postman, on principle; <write> the time of everything in a small black book
o: the quiet one did it, or knows who did; everybody lies about Tuesday; a clue is just litter with a future
p: tidy crime scenes; the words "nothing to see here"; twins in chapter nine
w: found the {place} rubies inside {friend}'s trombone; solved {n} cases of missing biscuit, all the same biscuit
x: where there's smoke there's a pipe; let sleeping suspects lie
a: unmask whoever keeps moving the {place} signpost; have a case with no rain in it
props: magnifying glass, notebook | wear: deerstalker, trench coat

history | n: history | g: reading history | v: study history | r: historian, archaeologist, museum guide, curator, antiques dealer, tour guide, palaeontologist, museum curator | c: history, archaeology, antiques, museums, dinosaurs, the past, old maps, maps, geography, fossils
t: a date with a scandal behind it; a shard with a thumbprint; maps that are wrong in an interesting way
h: <date> cutlery at other people's houses; <correct> plaques, lightly, in pencil
o: history is gossip that survived; the footnotes are where they buried the truth; everybody thinks theirs is the modern age
p: films with zips in them; the word "medieval" used as an insult; metal detectors
w: dug for {n} summers at {place} and found a spoon; proved to {friend} that the duke was in the bath
x: those who forget history are given the test again; Rome wasn't burnt in a day
a: find the other half of the {place} mosaic; ask one dead person one question
props: scroll, magnifying glass | wear: tweed jacket

maths | n: mathematics | g: doing sums | v: do mathematics | r: mathematician, statistician, accountant, bookkeeper, tax inspector, auditor, actuary, tax collector, banker, economist, insurance salesman, stockbroker | c: mathematics, maths, math, numbers, counting, algebra, geometry, accounting, prime numbers, money, spreadsheets, statistics
t: a prime number nobody is using; a column that adds up first time; the remainder
h: <count> stairs and <disapprove> of odd ones; <round> nothing up, out of principle
o: two and two make four, which is more than can be said for a committee; zero is the politest number; the proof is left to the patient
p: rounding; receipts in pockets; people proud of being bad at sums
w: balanced the books of {place} to the penny and then found the penny; proved something small on {friend}'s napkin, in {n} lines
x: safety in prime numbers; a penny saved is a penny audited
a: meet an equation that says thank you; find the four pence missing from {place}
props: blackboard, ledger | wear: grey suit

science | n: science | g: doing experiments | v: do experiments | r: scientist, mad scientist, chemist, physicist, biologist, inventor, engineer, researcher, marine biologist, geologist, botanist, rocket scientist, zoologist | c: science, physics, chemistry, inventions, inventing, experiments, biology, engineering, inventing things, gadgets
t: a result that surprises twice; a beaker with a past; the smell of an idea overheating
h: <label> jars "probably fine"; <test> the toast under controlled conditions
o: an explosion is only data in a hurry; the best instrument is a raised eyebrow; if it works the first time you measured the wrong thing
p: the words "what is it for"; unlabelled lids; duct tape used without respect
w: built a machine at {place} that boiled eggs by moonlight; repeated one experiment {n} times until {friend} believed it
x: necessity is the mother of invoices; curiosity killed nobody with proper goggles
a: invent one thing that does not hum; publish a paper that {friend} reads to the end
props: flask, goggles | wear: lab coat

teaching | n: teaching | g: teaching | v: teach | r: teacher, professor, headmistress, headmaster, schoolteacher, tutor, schoolmaster, lecturer, governess, school teacher, maths teacher, history professor, art teacher, music teacher, kindergarten teacher, dance teacher, swimming teacher, gym teacher, scholar | c: teaching, school, lectures, education, homework
t: the squeak of fresh chalk; a question from the back row; apples, given or received
h: <mark> birthday cards for spelling; <wait> for silence in restaurants
o: there are no stupid questions, but there are lazy ones; children are honest critics with short legs; anything can be learned by the person who has to explain it
p: gum; the dog that ate it; "will this be in the test"
w: taught {n} years of {place} children to divide, and {friend} to carry; once silenced a hall with one eyebrow
x: those who can, do, and those who teach stay late; spare the chalk and spoil the blackboard
a: teach {friend} the subjunctive; be remembered by one noisy boy
props: chalk, books | wear: academic gown

medicine | n: medicine | g: looking after patients | v: cure people | r: doctor, nurse, surgeon, dentist, vet, veterinarian, physician, midwife, paramedic, pharmacist, apothecary, healer, psychiatrist, therapist, psychologist, psychotherapist, optician, herbalist, brain surgeon | c: medicine, healing, psychology, herbs, herbal remedies, first aid, anatomy
t: a steady pulse; clean sheets; handwriting only a chemist could love
h: <look> at tongues without being asked; <prescribe> soup, and <mean> it
o: most things get better by Thursday; listening is half the medicine and soup is the other half; nobody is ill in the way the book says
p: self-diagnosis; cold stethoscopes; the words "since I've got you here"
w: set {friend}'s leg with a rolling pin on the {place} ferry; delivered {n} babies and one calf in the same night
x: an apple a day keeps me unemployed; physician, sit down
a: cure the common sulk; have one lunch that nobody faints in
props: stethoscope | wear: white coat

magic | n: magic | g: casting spells | v: cast spells | r: wizard, witch, sorcerer, sorceress, warlock, enchantress, mage, druid, shaman, alchemist, necromancer, apprentice wizard, fortune teller, fortune-teller, oracle, clairvoyant, medium, astrologer, soothsayer, psychic | c: magic, spells, potions, alchemy, astrology, tarot, fortune telling, spellcasting, horoscopes
t: a spell that nearly rhymes; Thursday moonlight; the fizz of a potion minding its own business
h: <turn> the milk into slightly better milk; <read> tea leaves and <finish> the tea
o: a wand is only a stick with confidence; the future is mostly weather and relatives; never curse anything you may need to sit on
p: rabbits in hats; the words "pick a card"; apprentices with brooms
w: vanished the mayor of {place} for {n} minutes, by request; turned {friend} into a heron and, after lunch, back
x: be careful what you hiss for; a frog in the hand was somebody's prince
a: finish the spell on page {n}; find out what {friend} wished for
props: magic wand, crystal ball | wear: pointed hat, starry robe

tricks | n: conjuring | g: doing magic tricks | v: do magic tricks | r: stage magician, magician, conjurer, illusionist, escape artist, juggler, acrobat, circus performer, ringmaster, trapeze artist, tightrope walker, lion tamer, knife thrower | c: magic tricks, card tricks, juggling, conjuring, the circus, circus
t: a gasp from row three; a coin that knows its job; doves with timing
h: <find> coins behind ears and <give> change; <rehearse> surprise in a mirror
o: the trick is never where the hand is; an audience wants to be fooled politely; the second-best exit is a trapdoor
p: people called Dave who know how it's done; up-close seats
w: escaped from a locked trunk at {place} in {n} seconds and one sneeze; sawed {friend} in half at a wedding, to applause
x: now you see it, now you owe me; practice makes vanish
a: make {friend} gasp, once, sincerely; leave {place} by the trapdoor
props: magic wand, playing cards | wear: top hat, tailcoat

birdwatching | n: birdwatching | g: watching birds | v: watch birds | r: birdwatcher, ornithologist, falconer | c: birdwatching, birds, bird watching, birdsong, feeding pigeons, pigeons
t: a wren with a lot to say; the hour before the traffic; a feather, unaccounted for
h: <whisper> Latin names at hedges; <keep> a list, and a list of lists
o: a common sparrow is only common to people in a hurry; silence has more birds in it; nobody ever frowned at a wagtail
p: cats with plans; loud anoraks; "it was probably a pigeon"
w: saw the {place} hoopoe for {n} seconds, with {friend} facing the other way; sat in a ditch at dawn and was mistaken for a heron
x: the early bird gets photographed; birds of a feather are hard to tell apart
a: see one kingfisher slowly; show {friend} the difference between a chiffchaff and its cousin
props: binoculars, notebook | wear: anorak

collecting | n: collecting | g: collecting things | v: collect things | r: collector, stamp collector, hoarder, antiquarian, coin collector | c: collecting, stamps, coins, collecting stamps, buttons, stamp collecting, spoons, teapots, snow globes, postcards
t: the one missing from the set; small drawers with brass handles; tweezers used with love
h: <dust> the good ones on Mondays; <swap> politely and <win>
o: a thing is only junk until it has a neighbour; two is a coincidence and three is a collection; value is what {friend} refuses to sell for
p: "do you ever use them"; sticky fingers; empty places in albums
w: found the {place} misprint inside a library book; traded {n} duplicates for one small miracle
x: finders keepers, keepers dusters; one man's trash is drawer fourteen
a: complete the {place} set; outbid {friend} with dignity
props: magnifying glass | wear: waistcoat

photography | n: photography | g: taking photographs | v: take photographs | r: photographer, film director, filmmaker, cameraman, film critic, movie director, journalist, reporter, war correspondent, editor, newspaper editor, critic | c: photography, photographs, films, cinema, movies, film noir, westerns, horror films, old films, news
t: the light just after rain; a face that forgot the camera; grain
h: <frame> people in doorways; <say> "one more" and <take> nine
o: the picture is usually behind you; black and white tells the truth more slowly; a good question is worth a wide lens
p: filters; thumbs; endings explained by the person in front
w: caught {friend} in mid-sneeze for the front page of the {place} Echo; waited {n} hours for a cat to look left
x: a picture is worth a thousand retakes; every cloud has a better angle
a: photograph {place} asleep; get {friend} without the false smile
props: camera | wear: waistcoat

acting | n: the theatre | g: acting | v: act | r: actor, actress, movie star, film star, stage actor, shakespearean actor, understudy, soap opera star, impresario, theatre director | c: theatre, acting, drama, musical theatre, the theatre, soap operas, telenovelas, television, tv
t: a full house on a wet Monday; greasepaint; a pause you could park in
h: <enter> rooms twice if the first was flat; <die> beautifully at dinner, for pudding
o: there are no small parts, only small dressing rooms; a good exit forgives a bad evening; everyone is acting, and some of us are paid
p: rustling sweets; understudies who learn the lines; the Scottish play, named aloud
w: went on as both twins at {place} and got a review for one; took {n} curtain calls while {friend} looked for the curtain
x: all the world's a stage and it wants sweeping; the show must go home
a: play the lead in {place} before the knees go; be kissed by applause
props: script, rose | wear: velvet jacket, silk scarf

comedy | n: comedy | g: telling jokes | v: tell jokes | r: comedian, clown, jester, stand-up comedian, fool, comic, ventriloquist, court jester, class clown | c: jokes, comedy, puns, clowning, stand-up comedy, pranks, practical jokes, laughter
t: a pun that makes a room groan in harmony; the second banana; timing
h: <try> new jokes on the milkman; <laugh> a beat early, to help
o: a joke explained is a frog dissected, and the frog was funnier; sad people write the good ones; the pie is never about the pie
p: hecklers with the same joke; laughter in a tin
w: made an undertaker laugh in {place}; told {n} jokes in one wedding speech and was thanked for the last
x: he who laughs last has the wifi; many a true word is spoken in wigs
a: write one joke that {friend} steals; make the front row spill
props: red nose | wear: bow tie, oversized shoes

games | n: games | g: playing video games | v: play games | r: gamer, game designer, speedrunner | c: video games, games, gaming, board games, dungeons and dragons, computer games, nintendo, dominoes, monopoly, backgammon, darts, snooker, bowling, lego
t: the last life; a boss with a weakness for patience; dice that behave
h: <save> often, even in conversation; <blow> on the cartridge for luck
o: the side quest is the point; nobody reads the rules but everyone quotes them; a high score is a diary for thumbs
p: lag; unskippable cutscenes; people who tip the board
w: beat the last level at {place} with {n} seconds left and a cramp; outlasted {friend} in a game begun at Easter
x: if at first you don't succeed, respawn; don't hate the player, check the batteries
a: find the secret door on level {n}; have {friend} for a player two
props: game controller, dice | wear: headphones

gossip | n: gossip | g: gossiping | v: gossip | r: gossip columnist, hairdresser, barber, concierge, receptionist, hair stylist, beautician, talk show host, matchmaker, hotel receptionist | c: gossip, rumours, scandal, celebrities, eavesdropping, chatting, talking, secrets, the neighbours
t: a name dropped softly; curtains with a view; the words "you didn't hear it from me"
h: <lean> in before the good part; <forget> nothing that was said in confidence
o: it isn't gossip if you are worried about them; a secret is only safe when it is dull; everyone is somebody's scandal
p: people who say "I couldn't possibly"; closed blinds; bad sources
w: knew about the {place} wedding before the groom; kept {friend}'s secret for {n} whole days
x: no news is bad gossip; walls have ears and poor memories
a: hear the other side, for balance; find out what really happened at {place}
props: teacup | wear: pearls

tea | n: tea | g: making tea | v: make tea | r: tea master, geisha, tea lady, tea merchant, tea sommelier | c: tea, earl grey, teatime, tea parties, afternoon tea, green tea
t: the second cup; steam on a window; a biscuit with structural integrity
h: <warm> the pot first, and <judge> those who don't; <answer> bad news with the kettle
o: milk in last is evidence of character; no crisis is improved by a weak cup; a teabag left in is a small betrayal
p: lukewarm water; cups without saucers; "any milk will do"
w: poured for {n} mourners at {place} and spilt nothing; taught {friend} to wait the full four minutes
x: there's many a slip between cup and biscuit; a watched kettle never gossips
a: find the perfect biscuit before {friend} eats it; take tea at {place}, in the good cups
props: teacup

coffee | n: coffee | g: making coffee | v: make coffee | r: barista, coffee roaster, café owner, cafe owner | c: coffee, espresso, cappuccino, caffeine
t: the first black cup; crema with some ambition; a queue that knows what it wants
h: <spell> every name wrong, out of artistry; <wake> by degrees, like a grinder
o: decaf is a rumour; mornings are a matter of dosage; foam should never have the last word
p: syrups; "just a normal coffee"; oat milk evangelists
w: pulled {n} shots in the {place} blackout by candle; drew a perfect swan for {friend}, who stirred it
x: wake up and smell the invoice; strike while the cup is hot
a: open a counter in {place} with three stools; get {friend} through one Monday
props: coffee cup | wear: apron

cheese | n: cheese | g: eating cheese | v: eat cheese | r: cheesemonger, sommelier, food critic, restaurant critic, gourmet, wine merchant, winemaker, brewer, chocolatier, ice cream seller | c: cheese, wine, chocolate, eating, sweets, ice cream, pizza, honey, beer, jam, marmalade, candy, fine dining, pancakes, spaghetti, strawberries, pickles, whisky
t: the rind; a second helping that was not discussed; a vintage with a story; the corner of the box
h: <sniff> before committing; <eat> the middle first and <deny> it
o: a full plate is a promise kept; hunger is the best sauce, though sauce is very close; never trust a thin slice
p: low-fat versions; tiny forks; sharing, in principle
w: named {n} cheeses blindfolded at {place} and one candle; ate the last one and let {friend} blame the dog
x: you can catch more flies with honey, but why would you; the proof is in the second pudding
a: taste the cave-aged one from {place}; meet a dessert that fights back
props: wine bottle

travel | n: travelling | g: travelling | v: travel | r: tourist, castaway, wanderer, traveller, traveler, flight attendant, travel agent, hotel manager, globetrotter, diplomat, ambassador, interpreter, translator | c: travel, travelling, traveling, languages, the world, adventures, journeys, airports, holidays, road trips
t: a stamp with a date you can smell; foreign breakfast; a window seat; a platform at dawn
h: <pack> at night and <unpack> at breakfast; <say> thank you in {n} languages and goodbye in one
o: a wrong turn is the only part you tell later; everywhere is ordinary to someone; suitcases know when you're lying
p: hotel carpets; people who clap when it lands; queues at Arrivals
w: crossed {place} with one shoe and a phrase book; missed {n} trains to wait for {friend}
x: home is where the charger is; travel broadens the behind
a: see {place} before it sees me coming; send {friend} a postcard that arrives
props: suitcase, map | wear: travelling coat

trains | n: trains | g: watching trains | v: watch trains | r: train driver, train conductor, stationmaster, trainspotter, ticket inspector, bus driver, taxi driver, truck driver, driver, lorry driver, racing driver, chauffeur, tram driver, cab driver, race car driver | c: trains, trainspotting, railways, cars, racing, steam trains, driving, buses, model trains, formula one, speed
t: the 6.14, on time; an empty road and a full flask; signal lamps in fog
h: <announce> {my} own arrivals; <check> a watch against the church, and <correct> the church
o: late is a place, not a time; you learn a man by how he shuts a door; the back seat knows more than the front
p: "replacement bus service"; slammed doors; people who stand on the left
w: brought the night mail into {place} through {n} feet of snow; drove {friend} to a wedding in reverse
x: better late than cancelled; all roads lead to the ring road
a: run to {place} without a red light; hear {friend} say thank you to a driver
props: whistle, pocket watch | wear: peaked cap

philosophy | n: philosophy | g: thinking | v: think about things | r: philosopher, thinker, sage, ethicist, stoic, existentialist | c: philosophy, thinking, ethics, big questions, plato, kant, nietzsche, existentialism, debate, arguing, debating
t: a question that stays for supper; silence with a point; doubt, in moderation
h: <ask> "in what sense" of the butcher; <stop> halfway through doors
o: certainty is just tiredness; if a tree falls there is always somebody who hears it and says nothing; every answer is a question that gave up
p: slogans; "agree to disagree"; answers before lunch
w: argued with {friend} about a chair until it was moved; wrote {n} pages on nothing, in {place}, and meant them
x: I think, therefore I am late; the unexamined lunch is not worth eating
a: understand one thing completely, preferably small; lose an argument well
props: scroll, pipe | wear: toga

politics | n: politics | g: making speeches | v: make speeches | r: politician, mayor, president, prime minister, lawyer, judge, senator, minister, civil servant, bureaucrat, activist, union leader, revolutionary, spin doctor, attorney, barrister, lobbyist | c: politics, law, justice, democracy, revolution, bureaucracy, debates, rules, paperwork, forms
t: a well-drafted clause; a hand shaken firmly by mistake; the minutes of the last meeting
h: <answer> the question before last; <object> to breakfast and <sustain> it
o: a compromise is a cake nobody gets to ice; order is only chaos with a chairman; the small print is where the tigers live
p: adjournments; "with respect"; microphones left on
w: won {place} by {n} votes, one of them {friend}'s by accident; spoke four hours against a roundabout
x: all are equal before lunch; the law is an ass and it has a good lawyer
a: pass one law that makes people smile; hear {friend} say "I withdraw that"
props: gavel | wear: dark suit, rosette

fashion | n: fashion | g: dressing well | v: dress well | r: fashion designer, model, fashion model, supermodel, stylist, fashion critic, influencer, make-up artist, socialite, beauty queen, milliner, shoemaker, cobbler, jeweller | c: fashion, shoes, hats, clothes, shopping, make-up, jewellery, dressing up, handbags, style, diamonds, perfume
t: a collar that knows its own mind; silk lining nobody sees; the right red
h: <change> scarves between sentences; <judge> cuffs silently, in lifts
o: beige is an apology; elegance is refusing one thing; a hat is an opinion you can take off
p: novelty socks; "it's comfy"; hangers of wire
w: closed the {place} show in a curtain; made {friend} look expensive with {n} safety pins
x: clothes make the man late; if the shoe fits, buy two
a: dress {friend} for one evening; bring back the cape
props: sunglasses | wear: silk scarf

sunshine | n: the weather | g: watching the weather | v: watch the weather | r: weather presenter, meteorologist, weatherman, weather forecaster, shepherd | c: sunshine, rain, the weather, snow, storms, the sun, clouds, sunbathing, wind, thunderstorms, the rain, sunsets, autumn, winter, summer
t: the smell before rain; a sky with something to say; long shadows at four
h: <tap> the barometer and <sigh> knowingly; <hang> out washing as a wager
o: there's no bad weather, only bad conversation about it; a forecast is a wish with arrows; drizzle is weather that can't commit
p: umbrellas indoors; "could be worse"; blinding optimism in April
w: called the great {place} storm {n} hours early, and nobody took the washing in; stood in the rain with {friend} until it felt embarrassed
x: every silver lining has a cloud; it never rains but I said so
a: see a green flash at sunset; be right about a bank holiday
props: umbrella | wear: raincoat

sleep | n: sleeping | g: napping | v: nap | r: mattress tester, professional sleeper | c: sleep, sleeping, napping, naps, bed, lying in the sun, doing nothing, daydreaming, dreams, dreaming, relaxing, sunbathing cat
t: the cool side of a pillow; a patch of sun with no appointments; rain on a roof that isn't leaking
h: <nap> before the nap, to be ready; <yawn> at good news and bad
o: most emergencies are over by the time one gets up; a nap is a small holiday without luggage; mornings should be opt-in
p: alarm clocks; vigorous curtains; people who say "rise and shine"
w: slept through {n} fire drills at {place}; won a staring contest with {friend} by nodding off
x: the early bird is welcome to it; let sleeping everybody lie
a: sleep until {friend} worries; test every sofa in {place}
props: nightcap | wear: pyjamas, slippers

boxing | n: boxing | g: boxing | v: box | r: night guard, boxing champion, boxer, wrestler, karate master, martial artist, karate teacher, prize fighter, kung fu master, sumo wrestler, bouncer, bodyguard, bodybuilder, strongman, kickboxer, weightlifter, security guard, night watchman, doorman | c: boxing, wrestling, karate, kung fu, martial arts, judo, fighting, muscles, fencing
t: leather and liniment; round nine; a bell at the right time; a clean left hook
h: <skip> rope before opening letters; <bow> to doors, then <open> them
o: the punch you don't throw is the clever one; everyone is brave in a dressing gown; you can hear a glass jaw in a handshake
p: low blows; gloves with glitter; "no offence"
w: went {n} rounds with the {place} Hammer and was thanked for it; knocked out a vending machine that owed {friend} money
x: float like a butterfly, land like a wardrobe; the bigger they are, the longer the nap
a: win one on points; teach {friend} to keep the left up
props: boxing gloves | wear: satin robe

animals | n: animals | g: looking after animals | v: look after animals | r: sheep herder, camel driver, cow herder, zookeeper, dog walker, animal trainer, horse trainer, jockey, dog trainer, cat lady, farmer, goatherd, rancher, dairy farmer, pig farmer, horse whisperer, milkmaid, cowherd, stable boy | c: animals, dogs, cats, horses, horse riding, riding, farming, puppies, kittens, cows, sheep, goats, hamsters, ducks, rabbits, squirrels, chickens
t: warm noses; hay; the thud of a tail on a kitchen floor
h: <talk> to strays before their owners; <carry> a biscuit for whoever asks first
o: a dog forgives you before you have done it; cats are landlords; you can trust anything that naps near you
p: leads too short; people who say "it's only a cat"; gates left open
w: walked {n} dogs through {place} on one lead and half a sausage; talked {friend}'s goat down off a roof
x: you can lead a horse to water and he'll want ice; curiosity killed nobody, the cat was insured
a: be chosen by one difficult cat; give {friend}'s old donkey a field
props: bone | wear: wellington boots

bees | n: bees | g: keeping bees | v: keep bees | r: beekeeper, bee keeper, apiarist | c: bees, beekeeping, honey bees, insects, butterflies, ants
t: a hive humming in A flat; clover honey, late June; smoke and patience
h: <tell> the bees the news first; <move> slowly in June
o: a swarm is a committee that decides things; nobody works like someone who can't count the hours; a sting is a sentence with a full stop
p: wasps; picnics with screaming; plastic honey bears
w: took a swarm off {friend}'s hat at the {place} fair; filled {n} jars in a wet summer
x: busy as me; you catch more bees by standing still
a: make a heather honey that {friend} hides; have one queen live to be crowned twice
props: flowers, honey jar | wear: beekeeper's veil

flowers | n: flowers | g: arranging flowers | v: arrange flowers | r: florist, flower seller, flower girl seller, perfumer | c: flowers, floristry, bouquets, orchids, tulips, sunflowers, arranging flowers, perfume making
t: buckets at five in the morning; a stem cut slantwise; peonies the day before they open
h: <wrap> everything in brown paper, lunch included; <know> a guilty customer by his roses
o: tulips never apologise; a single stem says what a dozen only shouts; every bouquet is a letter with the words left out
p: cellophane; carnations dyed blue; "whatever's cheapest"
w: did the {place} wedding with {n} daisies and a ladder; sold {friend} a rose he was too shy to give
x: stop and smell the invoices; a rose by any other name still needs water
a: open a shop in {place} with a bell and a cat; find the lily that {friend} once described
props: bouquet | wear: green apron

ghosts | n: ghost stories | g: telling ghost stories | v: tell ghost stories | r: ghost hunter, vampire hunter, exorcist, undertaker, gravedigger, mortician, executioner, monster hunter | c: ghost stories, haunting, graveyards, horror, cemeteries, funerals, halloween, ghosts, scaring people, scaring children
t: a stair that creaks on the wrong night; good black cloth; a candle going sideways
h: <knock> before entering cupboards; <lower> {my} voice at the good part
o: the dead are no trouble, it is the relatives; a scare is only a hug that took a run-up; everyone goes quiet at the same door
p: screaming at nothing; torches; people who sit up at the wrong moment
w: sat {n} nights in the {place} crypt and was bored for six; told {friend} the one about the well, and now we both sleep badly
x: the show must go on haunting; dead on time is the only way
a: meet one polite poltergeist; hear {friend} scream in tune
props: lantern | wear: black coat

clocks | n: clocks | g: mending clocks | v: mend clocks | r: watchmaker, clockmaker, mechanic, repairman, plumber, electrician, carpenter, builder, locksmith, blacksmith, bricklayer, handyman, toymaker, roofer, cabinet maker, woodworker, piano tuner, glassblower, potter, car mechanic, construction worker, welder, chimney sweep, toy maker, joiner, caretaker, janitor, cleaner, window cleaner, cleaning lady, miner, coal miner, lumberjack, puppeteer | c: clocks, mending things, repairing things, carpentry, woodwork, pottery, tools, diy, building things, fixing things, cleaning, tidying, tidying up, watches, ironing, dusting
t: the tick that comes right; a screw that was never lost; a clean bench at closing
h: <tap> things twice and <tell> you what's wrong; <save> every screw in a jar called "later"
o: anything can be mended except a promise, and those can be glued; a good joint needs no speech; you should oil it before it complains
p: glue used in anger; "I had a go myself"; missing screws
w: got the {place} town clock going after {n} silent years; fixed {friend}'s boiler with a spoon and a threat
x: a place for everything, and {friend} has moved it; if it ain't broke, listen closer
a: hear every clock in {place} strike at once; build one thing that needs no mending
props: wrench, toolbox | wear: overalls

computers | n: computers | g: programming | v: write programs | r: programmer, hacker, software engineer, coder, computer scientist, web designer, system administrator, data scientist, it support, tech support, startup founder, tech billionaire | c: computers, programming, coding, technology, hacking, the internet, ai, robots, code, social media, electronics
t: a green row of tests; a semicolon found at last; cold pizza at the moment of triumph
h: <turn> it off and on again, whatever it is; <comment> on everything, helpfully
o: there are two hard problems, and {friend} is both of them; it works on my machine is a kind of poem; the bug is always in the line you were proud of
p: meetings; tabs; "it was fine yesterday"
w: found a missing bracket after {n} days, in a room with no windows; kept the {place} exchange running on one fan and hope
x: to err is human, to segfault takes practice; a stitch in time saves the build
a: ship something on a Thursday; explain to {friend} what I do
props: laptop, headphones | wear: hoodie

business | n: business | g: doing business | v: do business | r: seller, market seller, street vendor, businessman, businesswoman, ceo, boss, entrepreneur, manager, salesman, saleswoman, shopkeeper, merchant, billionaire, millionaire, estate agent, office worker, secretary, clerk, car salesman, used car salesman, grocer, market trader, middle manager, consultant, motivational speaker, landlord, landlady, innkeeper, pawnbroker, project manager, butcher, greengrocer, fishmonger, publican, office manager, advertising executive, human resources manager | c: business, success, work, selling, meetings, power, profit, productivity, office work, filing, stationery
t: a firm handshake; a ledger in the black; the till at closing time
h: <open> at nine to the second; <schedule> worry for Wednesdays
o: the customer is always right there; a meeting is a walk that sat down; sell the sizzle, but do bring a sausage
p: haggling by people in furs; "let's circle back"; unpaid invoices
w: sold {friend} an umbrella in a drought; opened {n} shops in {place} and closed only the funny one
x: time is money, and I've been overcharged; the early bird gets the parking
a: own a corner in {place}; take one whole Sunday off
props: briefcase | wear: suit, tie

service | n: good service | g: serving at table | v: serve | r: butler, waiter, waitress, maid, housekeeper, valet, bartender, barman, barmaid, bellboy, servant, footman, maître d', nanny, babysitter, postman, postwoman, mailman, mail carrier, delivery driver, pizza delivery boy, milkman, messenger, courier, doorkeeper, postal worker, paper boy, kindergarten cook, dinner lady, lunch lady | c: serving, manners, etiquette, hospitality, letters, post, parties, hosting, helping, helping people
t: a tray balanced just so; silver without a thumbprint; a doorstep in the rain
h: <appear> a moment before being rung for; <read> postcards, but never <repeat> them
o: good service is a magic trick nobody claps for; you see everything from beside a door; a house is run from the back stairs
p: clicked fingers; cold soup sent back twice; dogs at gates
w: carried {n} glasses across {place} in an earthquake; delivered one letter to {friend} through three floods and a wedding
x: many hands make light supper; serve and ye shall find out
a: hear a duke say please; be waited on once, in {place}, badly
props: bow tie, silver tray | wear: tailcoat, white gloves

royalty | n: ruling | g: ruling | v: rule | r: king, queen, prince, princess, emperor, empress, duke, duchess, baron, baroness, count, countess, lord, sultan, pharaoh, tsar, monarch, nobleman, noblewoman, maharaja, earl, fairy princess, fairy queen, viscount, czar, ruler, pope, dictator, tyrant, overlord | c: ruling, power games, crowns, palaces, being adored, conquest, world domination
t: a throne with a cushion; trumpets before breakfast; velvet the colour of old wine
h: <wave> from windows at pigeons; <pardon> one person each morning, sometimes for nothing
o: a crown is just a hat that lets the rain in; loyalty can't be ordered, though one does try; the peasants are revolting, and so is the soup
p: draughty castles; curtsies done with irony; cousins with armies
w: ruled {place} for {n} days without a single beheading; knighted {friend} with a fish slice
x: uneasy lies the head that wears cheap tin; a kingdom divided against itself needs a better map
a: be loved in {place} without a decree; abdicate for one afternoon and buy an ice cream
props: sceptre | wear: crown, ermine cape

knight | n: chivalry | g: going on quests | v: go on quests | r: knight, soldier, general, samurai, warrior, ninja, viking, gladiator, musketeer, colonel, sergeant, major, archer, swordsman, amazon, crusader, mercenary, spartan, commander, veteran soldier, guard, army general, drill sergeant, war veteran, dragon slayer, squire, gunner, ronin | c: quests, swords, battles, chivalry, war, armour, honour, swordfighting, archery, military history
t: an honest enemy; boots by the fire; a banner in a stiff wind
h: <polish> the left boot first, for luck; <inspect> the queue at the post office
o: courage is fear that has said its prayers; the battle is won by whoever packed the socks; honour is heavy and doesn't fold
p: dull swords; parley before lunch; songs that get the ending wrong
w: held the bridge at {place} for {n} hours against the tax office; carried {friend} off the field, and the picnic too
x: discretion is the better part of getting home; he who lives by the sword should oil it
a: find a quest with a good bed at the end; make peace with {friend} before the frost
props: sword, shield | wear: armour, knight helmet

spy | n: spying | g: spying | v: spy | r: spy, secret agent, thief, burglar, cat burglar, jewel thief, con artist, assassin, smuggler, pickpocket, hitman, gangster, mafia boss, mob boss, bank robber, double agent, gentleman thief, art thief, bounty hunter, outlaw, criminal mastermind, convict, prisoner, highwayman, forger, bandit, godfather | c: spying, stealing, heists, crime, secrets and lies, burglary, disguises, shiny things, jewels
t: an unlocked window; a false beard that itches in the right way; small diamonds, big coats
h: <sit> facing the door and <know> the other door; <answer> to five names, three of them on Mondays
o: the best disguise is looking bored; a lock is just a question with one answer; trust is a thing you leave in the left-luggage office
p: squeaky shoes; laser beams; dogs that like me
w: walked out of {place} with the crown under a cauliflower; kept {n} secrets from {friend}, one of them {friend}'s
x: honour among thieves, but count the spoons; loose lips sink lunches
a: do one last job in {place} and mean it; come in from the cold, have a bath
props: briefcase, mask | wear: trench coat, dark glasses

police | n: law and order | g: keeping the peace | v: keep the peace | r: fire marshal, mountie, policeman, police officer, sheriff, policewoman, cop, traffic warden, constable, prison warden, firefighter, fireman, firewoman, lollipop lady, traffic cop, customs officer, parking attendant, police chief, coast guard, health and safety inspector, safety inspector, crossing guard, chief of police | c: law and order, rules and regulations, safety, order
t: a whistle with a pea in it; a quiet shift; an orderly queue
h: <say> "move along" to pigeons; <write> down number plates in {my} sleep
o: rules are just kindness with numbers on; a town is as safe as its worst corner; nobody ever ran towards good news
p: double parking; whistling after ten; "do you know who I am"
w: stopped a runaway milk cart in {place} with one raised hand; got {n} cats out of trees and {friend} out of one
x: crime doesn't pay, and neither does this; better safe than running
a: clear up the matter of the {place} bell; have one quiet Saturday
props: police whistle | wear: uniform, police hat

cowboy | n: the open range | g: riding the range | v: ride the range | r: cowboy, cowgirl, gunslinger, rodeo rider, prospector, ranch hand | c: rodeo, cattle, the open range, campfires, country music, westerns and beans, the wild west
t: beans by firelight; a horse that knows the way; a harmonica, far off
h: <tip> {my} hat at fence posts; <squint> at the horizon until it blinks
o: a man who runs out of beans has run out of friends; the horse is the clever one; every town is big enough if you go to bed early
p: swing doors with one hinge; barbed wire; anyone called Slick
w: drove {n} cattle to {place} and lost only the fat one; faced {friend} at noon and both forgot their guns
x: don't count your cattle before they're crossed; all hat and no soup
a: ride to {place} and stay put; write a song that horses like
props: lasso | wear: cowboy hat, bandana, boots

space | n: space | g: exploring space | v: explore space | r: astronaut, cosmonaut, space explorer, pilot, space captain, starship captain, aviator, airline pilot, fighter pilot, space cadet, air traffic controller, space pirate, bush pilot | c: space, space travel, rockets, flying, aeroplanes, aliens, outer space, science fiction, sci-fi, star trek, star wars, ufos
t: the long dark with one blue dot in it; a checklist; peaches floating in a tin
h: <say> "copy" when handed the salt; <count> down to meals
o: up is a matter of opinion; the view is wonderful and the plumbing isn't; everybody's home looks the same from far enough
p: small talk about cheese on the moon; turbulence; crumbs
w: landed at {place} on one engine and a hymn; orbited {n} times with {friend} on the radio reading the football
x: one small step at a time; the sky's the limit, said somebody indoors
a: leave a boot print beyond {place}; bring {friend} one ordinary stone
props: toy rocket | wear: spacesuit, astronaut helmet

lighthouse keeping | n: the lamp | g: keeping the lamp | v: keep the lamp | r: lighthouse keeper, lock keeper, gatekeeper, bridge keeper, lamplighter | c: lighthouses, lighthouse keeping, fog
t: a clean lens; the log, filled in; fog with nobody in it
h: <climb> two hundred steps and <forget> the matches; <write> the wind in a book each evening
o: you look after people best who never learn your name; a light is a promise said over and over; fog is a guest who won't sit
p: salt on the glass; gulls at dawn; ships that hoot for fun
w: kept the lamp lit {n} nights in the great gale off {place}; saved {friend}'s boat by waving a tablecloth
x: better to light one lamp than to row; ships that pass in the night should write
a: see all {n} ships home before breakfast; have a visitor stay for soup
props: lantern | wear: oilskin coat, woolly jumper

faith | n: quiet prayer | g: ringing the bells | v: ring the bells | r: priest, vicar, bishop, rabbi, imam, pastor, abbot, bell ringer, missionary, hermit monk, preacher, friar, abbess, saint, priestess, choirmaster | c: prayer, religion, church bells, hymns, theology, god, faith
t: a full pew; candle wax and cold stone; the bell on a clear frost
h: <bless> the bread and <check> the drains; <begin> stories with "now, a certain man"
o: doubt keeps the windows open; a sermon should end before the roast does; forgiveness is mostly remembering to eat
p: coughs in the silence; the collection plate, buttoned; new hymns to old tunes
w: rang {n} changes over {place} and woke a duke; married {friend} twice, to the same person, at their request
x: the road to heaven is paved with casseroles; cleanliness is next to the vestry
a: fill the back row at {place}; hear one truly interesting confession
props: candle, prayer book | wear: black robe

karaoke dj | n: dance music | g: playing records | v: play records | r: dj, disc jockey, rapper, rap star, radio host, radio dj, hip hop artist, podcaster, youtuber, streamer, social media influencer, tiktoker, beatboxer, radio presenter | c: techno, hip hop, rap, dance music, radio, vinyl records, records, beats, podcasts, disco music, house music, reggae, k-pop
t: the moment before the drop; crates of vinyl that smell of garages; bass felt in the soup
h: <fade> out of dull conversations; <nod> before the beat, not after
o: silence is just a long intro; a good mix hides a broken heart; everyone dances, some of them on the inside
p: requests; phones held up; the same song twice
w: kept {place} dancing {n} minutes on one record and a stuck needle; sampled {friend}'s sneeze and charted
x: the beat goes on, the neighbours come round; drop in haste, mix at leisure
a: play the sunrise set at {place}; get {friend} onto the floor
props: headphones, vinyl record | wear: gold chain

superhero | n: saving the day | g: saving people | v: save the day | r: superhero, superheroine, hero, heroine, sidekick, villain, supervillain, vigilante | c: saving the world, superheroes, comics, comic books, saving people, manga, anime, cosplay
t: a clean cape; a clear night over rooftops; a phone box in working order
h: <land> on one knee and <regret> it; <pause> on roofs for the silhouette
o: a secret identity is mostly laundry; the small rescues are the ones that write back; everybody needs a catchphrase and I'm between two
p: monologues; capes in revolving doors; being mistaken for the sidekick
w: stopped a tram in {place} with a good stare; saved {friend} {n} times, twice from the same ladder
x: with great power comes great dry-cleaning; who saves the savers
a: be thanked by name in {place}; have one quiet origin story
props: mask | wear: cape, mask

student | n: studying | g: studying | v: study | r: student, apprentice, schoolchild, pupil, university student, art student, medical student, intern, scout, boy scout, girl scout, graduate student, trainee | c: studying, learning, exams, university, college
t: a fresh notebook; the night before; somebody else's notes
h: <underline> everything and <remember> the doodles; <live> on toast and theory
o: you learn most in the corridor; revision is panic with colours; the question is always the one on page {n}
p: group projects; "this will be quick"; cold noodles
w: passed the {place} exam on four hours' sleep and a lucky pen; handed in {n} pages with {friend}'s name on the back
x: early to bed and early to rise misses the party; a little learning is a cheap thing
a: finish the essay before it finishes me; impress {friend} with one fact
props: books, backpack | wear: scarf

night | n: the night | g: walking at night | v: walk at night | r: night owl, astrophotographer, night nurse, insomniac poet | c: the night, moonlight, midnight, darkness, candlelight, full moons, silence, solitude, peace and quiet
t: a lit window, far off; two in the morning and all its cupboards; frost with nobody's feet on it
h: <walk> when the streets are put away; <listen> to what the pipes say
o: the dark is only the day with its shoes off; people are truest after midnight, then sorriest at nine; silence is a room worth furnishing
p: leaf blowers; ringtones; daylight on a Monday
w: walked from {place} to morning with {friend} and one pair of gloves; counted {n} lit windows and made up all the people
x: all's well that ends at dawn; a friend in need is usually awake
a: hear a nightingale in {place}; stay up for the last star
props: lantern
"""
