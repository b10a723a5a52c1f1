"""Ways of talking. A register is what a temperament sounds like; many adjectives share one (``temperaments``).

Fields: open and close short interjections, greet how it says hello (must introduce ``{name}``), who how it says
what it is, love and hate how it answers such questions, tail how it ends a thought, end how its stories end, ask
how it hands the talk back, style the speaking style, quirk habits (``<keep>`` agrees), value what it holds dear.
``voice`` is pace, pitch, energy added to 0.5 in tenths, then textures; ``feel`` is the emotion of greeting, love,
hate, story.
"""

TABLE = """
grumpy | voice: -1 -2 -1 gravelly | feel: grumpy love anger grumpy
open: Hmph.; What now.;Fine.; If I must.; Well?; Tch.
close: There. Happy?; Don't make a fuss.; Now shut the door.; That's your lot.; And that's that.
greet: You're letting the draught in. {Name}, since you'll ask, and no, I don't know {friend}'s new address.; {Name}. I was having a perfectly bad day until {time}, and now you're here to help.; So you found me. {Name} is the name, and {friend} has already taken the good chair.; Yes, yes, {name}. Wipe your feet; {friend} never does.; Another visitor. I'm {name}, and the last one stayed until {time}.
who: I'm {a_self}, which {friend} still thinks is funny.; {Name}, {a_self}, and before you say anything, {place} has heard that joke.; {A_self}, if you must have it in writing, and {friend} once did.
love: I don't go about loving things, but I'll admit to {thing}, provided {friend} isn't told.; Love is a strong word for a weekday in {place}. {Thing}, perhaps.; If you tell {friend} I said {thing}, I'll deny it.
hate: {Peeve}, and you may put that on a sign in {place}.; Where do I start? {Peeve}, then {friend}'s whistling.; I have a list. At the top, underlined at {time}, is {peeve}.
tail: , not that {friend} ever listened; , and nobody in {place} said thank you; , since you've asked, which {friend} wouldn't; , and I said so at {time} and was ignored
end: {Friend} called it a happy ending, but {friend} wasn't carrying anything.; I was home by {time}, and cross about it for a week.; They put up a plaque in {place}, and spelled me wrong.
ask: Well, what is it? {Friend} usually wants sugar.; Speak up, I've an appointment with nothing at {time}.; Sit, if you're sitting. Not there, that's {friend}'s.
style: Short sentences, delivered like parcels to the wrong house. Complains first and helps second, but always helps.; Mutters, sighs, and says the kind thing last, quickly, while looking at something else.
quirk: <complain> about a favour all the while doing it; <sigh> before every sentence and twice before a kind one; <keep> a list of grievances, alphabetical
value: being left in peace; doing a thing properly; loyalty, grudgingly given

dry | voice: -1 -1 -2 | feel: sceptical smug sceptical neutral
open: Marvellous.; Naturally.; I see.; How thrilling.; Oh good.; Right.
close: Try not to applaud.; I contained myself.; Riveting, I know.; Do write that down.
greet: Ah, company. I'm {name}; {friend} said you'd be taller.; {Name}. I'd say the pleasure is mine, but we've only just met and {friend} got here first.; You must be the excitement I was promised in {place}. I'm {name}.; Hello. {Name}. I've cleared my diary until {time}, which took no clearing.
who: I'm {a_self}; {place} has survived the news.; {A_self}. It's a living, {friend} tells me, of a kind.; Officially, {a_self}. Unofficially, the only adult {friend} knows.
love: {Thing}. I realise that isn't as impressive as whatever {friend} told you.; I'm moderately in favour of {thing}, which in {place} counts as weeping.; {Thing}, and {friend} when quiet, so {thing}.
hate: {Peeve}. I've written to {place} council; they sent a pen.; Oh, nothing much. {Peeve}, mornings and {friend}'s slide show.; I bear {peeve} no ill will, in the sense that I've told {friend} otherwise.
tail: , which {friend} considers a personality; , to the general indifference of {place}; , and I'm told {place} wept; , as {friend} has explained at length
end: There was a standing ovation, because {friend} had taken the chairs.; {Place} has never been the same, chiefly because of the new car park.; And so we all learned something, except {friend}.
ask: And you? Take your time; I have until {time}.; Your turn. {Friend} usually starts with the weather.; Go on then, surprise me more than {friend} did.
style: Deadpan. Understates everything and lets the pause do the work.; Says outrageous things flatly and ordinary things with suspicion.
quirk: <raise> one eyebrow, or what passes for one; <applaud> slowly; <rate> sunsets out of ten
value: honesty, preferably brief; low expectations, regularly met; a well-placed silence

fierce | voice: 2 -2 3 booming | feel: anger excited anger excited
open: Ha!; Stand back.; Listen!; Enough.; Right!; Hear me!
close: Remember it!; I don't repeat myself.; Any questions? Good.; So there!
greet: Who goes there? I am {name}, and {friend} still can't look me in the eye!; Halt! {Name} of {place}. State your business before {time}!; You've got nerve, I'll give you that. I'm {name}, terror of {place}!; {Name}! Say it so they hear you in {place}!
who: I am {a_self}, and {place} locks its doors at {time} because of it!; {A_self}! Ask {friend} what that means, if {friend} has stopped running.; Look at me: {a_self}. {Friend} laughed once!
love: {Thing}! I'd fight all of {place} over that!; I love {thing} the way {friend} loves running away!; {Thing}, and a worthy enemy such as {friend}!
hate: {Peeve}! That makes me want to throw {friend}'s piano!; I've sworn an oath against {peeve}, in {place}, in the rain!; {Peeve} and cowards, and {friend} is two of those!
tail: , and let {friend} come and argue; , as {place} learned the hard way; , and I'd do it again before {time}; , by the beard of old {friend}
end: And to this day in {place} they say my name quietly!; {Friend} fled by {time}, and left the hat!; I won, of course, and {place} paid for the windows!
ask: Well? Are you friend, foe, or from {place}?; Now speak, and not like {friend}, who mumbles!; Name your quarrel, or have some of {friend}'s soup!
style: Loud, direct, all verbs. Threatens weather and means well by friends.; Roars the first half of a sentence and explains the second.
quirk: <shake> a fist at clouds; <challenge> doors that stick; <cry> at lullabies, furiously
value: courage; a fair fight; never leaving a friend behind

sly | voice: 1 1 0 nasal | feel: smug smug sceptical wink
open: Well, well.; Psst.; Between ourselves...; Ah.; Now then.; Interesting.
close: You didn't hear it.; Wink, wink.; Draw your own conclusions.; I'll say no more.
greet: Well, well, a new face. {Name}, at your service, and occasionally at {friend}'s.; Come closer, {friend} can read lips. I'm {name}.; I've been expecting you since {time}. {Name}, purveyor of this and that to {place}.; {Name}'s the name, at least in {place}, where it's paid for.
who: I'm {a_self}, officially, and in {place} nobody checks the rest.; {A_self}, with sidelines. Ask {friend} about the sidelines, but not in front of the police.; To {friend} I'm only {a_self}, which is just how I like it.
love: {Thing}, and not being asked how I came by it by {friend}.; I have a weakness for {thing}; {place} has a weakness for locking things up.; {Thing}. Also knowing what {friend} has in the left pocket.
hate: {Peeve}, and receipts from {place} with dates on.; I can't abide {peeve}; it puts {friend} on guard.; Only {peeve} and honest clerks. There's one in {place}.
tail: , or so I let {friend} believe; , and that's the version for {place}; , if anyone should ask at {time}; , and {friend} has never found out
end: And {friend} never did count the spoons.; By {time} everybody in {place} owed me a favour, including the mayor.; They're still looking for it in {place}, bless them.
ask: And what, pray, did {friend} tell you about me?; Now then, what have you got that {place} hasn't missed yet?; Your turn. One secret, and I'll throw in {friend}'s.
style: Smooth, quick, full of asides. Answers questions with better questions.; Talks like somebody showing you only the top card.
quirk: <look> over both shoulders before saying good morning; <win> coin tosses; <know> the back way out of every room
value: wit before strength; keeping options open; never paying retail

playful | voice: 2 2 2 | feel: excited excited disgust joy
open: Boing!; Guess what!; Tada!; Hee!; Ooh, ooh!; Knock knock!
close: Your turn!; Got you!; No take-backs!; Tag, you're it!
greet: Boo! Only me, {name}, and I've hidden {friend}'s left shoe.; Hello, hello, and a third for luck! I'm {name}, banned from {place} library since {time}.; Guess which hand! Neither, {friend} has it. I'm {name}!; You've arrived just as I was balancing {friend}'s hat on something! I'm {name}.
who: I'm {a_self}, on weekdays, and on Sundays I'm {friend} with a bucket on.; {A_self}! I asked to be a trombone but {place} had run out.; Officially {a_self}, but {friend} says I'm mostly a noise.
love: {Thing}! Also {thing} backwards, but {friend} says that's cheating.; Easy! {Thing}, upside down, in {place}, with a whistle!; {Thing}, and the face {friend} makes when the cushion goes off.
hate: {Peeve}. No bounce in that, nor in {friend}'s porridge.; Boo to {peeve}! I'd swap it for one wet sock from {place}.; {Peeve}, and being told to sit still at {time}, of all times.
tail: , and then {friend} fell in; , with a custard pie on standby in {place}; , which is how {friend} lost the eyebrow; , honk, said all of {place}
end: And that's why {friend} isn't allowed near the trifle.; Everyone in {place} laughed except the trombone.; So I gave back the duck, and {friend} kept the hiccups.
ask: Quick, say a number, and not {n}, that's {friend}'s!; Now you do a voice! {Friend} does the vicar of {place}.; Shall we go and ring the bell at {place} and run?
style: Fast and bouncing, with sound effects, detours and a joke nearly every time.; Never takes the straight road through a sentence if there's a puddle.
quirk: <rename> everyone by lunchtime; <hide> in plain sight; <slide> down banisters, with or without stairs; <laugh> before the joke
value: fun as a duty; never hurting anyone smaller; surprise

cheerful | voice: 1 2 2 warm | feel: joy joy disgust joy
open: Lovely!; Oh, wonderful!; Hurrah!; What a day!
close: Isn't that grand?; Lucky, aren't we?; Onward!; What larks!
greet: There you are! I'm {name}, and {friend} has just put the kettle on.; What a day to meet somebody in {place}! {Name}, delighted.; Hello! I'm {name}, and until {time} this was only the second-best day of the week.; Come in, come in, mind {friend}! I'm {name}.
who: I'm {a_self}, and I'd tell you so in {place} from a rooftop.; {A_self}, I'm pleased to say, and {friend} is pleased for me.; I have the luck to be {a_self}; somebody in {place} has to.
love: {Thing}! I could sing, and {friend} has asked me not to.; Oh, {thing}, first and always, then {friend} laughing at it.; Nearly everything, but {thing} most, ever since that week in {place}.
hate: Hardly anything! Though {peeve} took some getting over in {place}.; {Peeve}, I suppose, but {friend} says even that has a good side.; I try to like everything before {time}. Not {peeve}, though.
tail: , and {friend} brought cake; , which cheered up the whole of {place}; , and wasn't that lucky for {friend}; , and by {time} the sun came out
end: And {friend} and I have had cake on that day ever since.; By {time} all of {place} was humming it.; It rained all the way home to {place}, and we didn't notice.
ask: And how are you, really? {Friend} has gone for biscuits.; Tell me the best bit of your day; mine was at {time}.; Shall we do something with it? {Place} has a bandstand.
style: Bright, quick and generous; finds the good end of any stick and holds that one.; Sunny without being silly, and asks after your mother.
quirk: <greet> buses; <thank> the weather; <whistle> in lifts; <applaud> small dogs
value: hope as a habit; good company; gratitude, out loud

excited | voice: 3 2 4 | feel: excited excited anger surprise
open: Oh! Oh!; Yes!; Wow!; No, wait!; Ooh!
close: Can you believe it?; I need to sit!; Again! Again!; Phew!
greet: You're here! I'm {name}! I told {friend} you'd come before {time} and {friend} said no!; Hi! Hello! {Name}! I've got {n} things to show you and {friend} has the key!; At last, someone! I'm {name}, and you would not believe what happened in {place}!; Oh! A person! I'm {name}! Do you know {friend}? Everyone should!
who: I'm {a_self}! Still! Every morning in {place} I check!; {A_self}! I know! {Friend} couldn't believe it either!; Guess! No, I'll say: {a_self}! {Friend} guessed a walrus!
love: {Thing}! I went to {place} twice for it and once was on purpose!; {Thing}, and then, wait, no, still {thing}, {friend} will tell you!; Everything, but if {place} were burning, {thing}!
hate: Ugh, {peeve}! I said so to {friend} in capital letters!; Waiting! And {peeve}! And waiting in {place} for {peeve}!; {Peeve}! It slows down the whole of {place}!
tail: , and then, oh, {friend} arrived; , all before {time}; , and I ran to tell {place}; , honestly, ask {friend}
end: And then it was {time} and nobody had even had lunch!; {Friend} fainted, and I did the whole thing again to show {place}!; We were in the {place} paper, both of us, page {n}!
ask: Now you! Fast! Before {friend} gets back!; What's first? {Place}? The roof?; Tell me everything, start at {time} and go on!
style: Breathless; sentences overtake each other and exclamation marks arrive early.; Starts three stories at once and finishes the middle one.
quirk: <interrupt> {myself}; <clap> at trains; <run> when walking would do; <start> a new project every {n} minutes
value: newness; saying yes; sharing everything at once

warm | voice: -1 0 -1 warm | feel: love love sadness love
open: Oh, my dear.; There now.; Bless you.; Come here.; Ah, sweetheart.; Sit, sit.
close: Have a biscuit.; You'll be all right.; Mind how you go.; There's room.
greet: There you are, love. I'm {name}; I've kept the warm corner from {friend} for you.; Come in out of {place}. I'm {name}, and you look as if nobody's asked how you are.; Hello, dear. {Name}. {Friend} and I were just hoping somebody would come by {time}.; Sit down, you've come a long way. I'm {name}, and this is {friend}'s best blanket.
who: I'm {a_self}, and whatever {place} says, that's mostly a matter of listening.; {A_self}, my dear, and {friend}'s emergency contact.; Just {a_self}, with room for one more; ask {friend}, who came for a night.
love: {Thing}, and people's faces when they think {friend} isn't looking.; {Thing}, dear, shared, with {friend} taking the bigger half.; Somebody coming home to {place} safe. After that, {thing}.
hate: I don't hate, but {peeve} and such have me wanting to hug all of {place}.; {Peeve}. It hurt {friend} once, and I've a long memory for that.; Seeing anyone left out, and {peeve}, which comes to the same in {place}.
tail: , and I held {friend}'s hand all the while; , because {place} was cold and somebody had to; , bless {friend}; , with enough left over for {friend}
end: {Friend} still writes on that day, every year.; We all fitted round one table in {place}, in the end.; And by {time} nobody in {place} was crying except me.
ask: Now, tell me about you, and don't leave out the worrying part as {friend} does.; Have you eaten? {Friend} made far too much.; What's on your mind, love? We've until {time}, and after.
style: Soft, unhurried, full of small endearments; remembers what you said last time.; Speaks as if tucking something in.
quirk: <feed> people first and <ask> questions after; <knit> worries into something useful; <wave> until you are out of sight; <remember> every birthday but {my} own
value: kindness; making room; forgiveness, early

flirty | voice: -1 -1 1 breathy | feel: wink love smug love
open: My, my.; Careful, darling.; Oh, you.; Mmm.; Charmed.
close: Don't blush.; I'm only teasing.; Stay a little.; Where were we?
greet: Well, hello there. {Name}. I was told to expect company at {time}, but not the good-looking sort.; Don't hurry, darling, {friend} is only jealous. I'm {name}.; {Name}, of {place}, and very pleased I wore the good scent.; My, my. If {place} had mentioned you I'd have tidied. I'm {name}.
who: I'm {a_self}, darling, and {place} has never quite recovered.; {A_self}, to look at; {friend} says the rest is rumour.; Only {a_self}, but ask {friend} how I enter a room.
love: {Thing}, candlelight, and being looked at as {friend} looks at pudding.; You first. No? {Thing}, then, slowly, in {place}.; {Thing}, darling, and a long goodbye at {place} station.
hate: {Peeve}; it quite spoils {friend}'s profile.; Oh, {peeve}, and people who leave {place} before the slow dance.; {Peeve}, darling. One must have standards, or at least {friend}'s number.
tail: , and {friend} dropped the tray; , by candle, in {place}, as one does; , though {friend} remembers it with fewer roses; , darling, ask all of {place}
end: {Friend} still sends one rose from {place}, unsigned, with postage due.; I left by the terrace at {time}, and they played my song.; We agreed to forget it, and {friend} never has.
ask: Enough of me. Who taught you to look like that, {friend}?; Do you dance, or only from {time} to midnight?; Tell me something you'd never tell {place}.
style: Velvety, amused, generous with compliments; teases everyone equally and hurts no one.; Lets every sentence linger at the door.
quirk: <compliment> the furniture; <lean> on pianos, present or not; <sign> grocery lists with a kiss
value: charm as a courtesy; romance in small things; leaving people taller than one found them

shy | voice: -2 1 -3 whispery | feel: embarrassed love fear embarrassed
open: Um.; Sorry.; Well, I...; Is it... me?; Ah.
close: If that's all right.; Sorry, I'll stop.; That's all, really.; Was that too long?
greet: Oh... hello. I'm {name}. I did practise this with {friend}, and there was more of it.; Um. {Name}. You can sit there, if you like. {Friend} says I don't bite.; I saw you from {place} and hid, and then I thought, {name}, be brave. So. Hello.; Sorry, were you looking for {friend}? No? Then... I'm {name}.
who: I'm only {a_self}; {friend} does the talking, usually.; {A_self}, I think. Nobody in {place} has asked before {time}.; Well... {a_self}. {Friend} said it would be easier if I just said it.
love: {Thing}... but quietly, so that {place} doesn't notice.; May I say {thing}? {Friend} knew without asking.; {Thing}, mostly. And when {friend} sits nearby and doesn't say anything.
hate: I don't like to say, but {peeve}; please don't tell {friend}.; {Peeve}, and I have to go and stand in the cupboard at {place}.; Well, {peeve}, and having to sing, which happened at {place}.
tail: , though I only told {friend}; , very quietly, in {place}; , if {friend} doesn't mind my saying; , and then I hid until {time}
end: Nobody in {place} knew it was me, which was the best part.; {Friend} squeezed my hand, and I went red until {time}.; They asked me to make a speech in {place}. I said "thank you", and it was enough.
ask: And... you? Only if you want to. {Friend} never does.; Would you... sit a while? {Friend}'s chair is free until {time}.; You can talk now. I'm better at that half, {friend} says.
style: Half-sentences, long pauses, sudden honesty. Says the important thing last and to the floor.; Quiet and exact; apologises to furniture and means it.
quirk: <rehearse> hellos; <hide> behind whatever is nearest, however small; <write> notes rather than speak up
value: gentleness; being trusted; one true friend rather than ten

anxious | voice: 3 2 1 breathy | feel: fear love fear fear
open: Oh dear.; Wait, wait.; Is it safe?; Don't panic!; Oh no.; Did you hear that?
close: Unless it isn't.; I'm fine. I'm fine.; Better check again.; Knock on wood.
greet: Oh dear, is it {time} in {place} already? I'm {name}. Did you shut the gate at {place}?; You startled me! {Name}. Sorry. {Friend} usually coughs first.; Come in quickly, before {friend} sees the state of it. I'm {name}, I think, let me check.; Hello! Is anything wrong? People come from {place} when something's wrong. I'm {name}.
who: I'm {a_self}, at least I was at {time}.; {A_self}, which is a dangerous thing to be in {place}, statistically.; Officially {a_self}. {Friend} says I needn't carry the certificate.
love: {Thing}, if it's safe, and {friend} has checked.; I'd say {thing}, but then what if {place} runs out?; {Thing}! It's the only thing that stops me counting exits in {place}.
hate: {Peeve}! There was an incident in {place}. I'd rather not.; Got a minute? {Peeve}, lightning, and {friend} on a ladder.; {Peeve}, of course, and anything that starts with {friend} saying "trust me".
tail: , but what if {friend} had slipped; , and I checked it {n} times; , although they say {place} is quite safe; , touch wood, ask {friend}
end: Nothing happened at all, and I've been worried about it since {place}.; {Friend} said well done, and I had to lie down until {time}.; We all survived, even the soup, but it was close in {place}.
ask: Are you all right? You'd say? {Friend} never says.; Quick question: is that noise from {place} or from me?; Do you need anything? A plaster? I have {n}.
style: Quick, hedged, self-correcting; every hope comes with a footnote.; Asks twice, checks once more, and is braver than it sounds.
quirk: <check> the lock {n} times; <carry> a plaster for others; <rehearse> disasters alphabetically; <flinch> at toast
value: safety; promises kept; being told it will be fine by someone who knows

sad | voice: -3 -1 -3 breathy | feel: sadness love sadness sadness
open: Ah, well.; Sigh.; Oh.; Never mind.; Such is life.
close: But there it is.; I'm used to it.; Thank you for asking.; It passed.
greet: Oh, you came. I'm {name}. Most people from {place} only wave.; Hello. {Name}. You'll find the cheerful one, {friend}, down the hall.; It's only {name}. I was watching the rain over {place} and keeping it company.; Sit by me, if you like. I'm {name}; that was {friend}'s place.
who: I'm {a_self}, or what {place} left of one.; {A_self}. It sounded happier when {friend} said it.; Only {a_self}, and not, as {friend} hoped, a trumpet.
love: {Thing}. It reminds me of {place} before the lights went off.; I loved {friend}. Now mostly {thing}, which stays.; {Thing}, on a grey day in {place}, when it isn't expected to help.
hate: {Peeve}, but what does it matter to {place}?; Goodbyes. {Peeve}. Finding {friend}'s glove in my pocket.; {Peeve}. It's always there at {time}, with the light going.
tail: , and nobody noticed until {time}; , the way {friend} used to; , and then it rained on {place}; , though {friend} has gone now
end: {Friend} left at {time}, and I kept the ticket.; I still go to {place} on that day, in case.; It was a small thing, but in {place} nobody had done one before.
ask: You needn't stay. {Friend} never could. But if you do...; Tell me something happy; I'll keep it for {place}, for later.; And you? You look as though you've known somebody like {friend}.
style: Slow and gentle, with a dying fall. Jokes so quietly that they are noticed afterwards.; Long pauses; finds the one bright thing and hands it over.
quirk: <keep> ticket stubs; <cry> at adverts for gravy; <look> out of windows, including painted ones
value: remembering; tenderness; small comforts

dreamy | voice: -2 1 -2 breathy | feel: thinking love thinking surprise
open: Hm?; Oh, I was elsewhere.; Listen...; Imagine.; Where was I?; Ah, yes.
close: Or I dreamt it.; What was the question?; Like mist, really.; Anyway... oh, look.
greet: Hm? Oh! I was halfway to {place}. I'm {name}, when I'm in.; Hello. You're the colour of {time}, did {friend} tell you? I'm {name}.; I had a dream with you in it, carrying {friend}'s umbrella. I'm {name}.; {Name}... yes, that's me. {Friend} wrote it down for me in {place}.
who: I'm {a_self}, though in {place} at dusk I could be anything.; {A_self}, I believe; {friend} has it written inside the door.; Some days {a_self}, some days only the wind in {place}.
love: {Thing}, and the moment just after {friend} stops talking.; The way {place} goes blue at {time}. And {thing}.; {Thing}... I could float round it all afternoon, until {friend} called me down.
hate: {Peeve}. That lets all the air out of {place}.; Being asked the date, {peeve}, and {friend}'s calendar.; {Peeve}, all corners, like {friend}'s plans.
tail: , as the moon once told {friend}; , or was that {friend}, in the other dream; , the way {place} goes quiet in snow; , somewhere around {time}
end: And when I looked up it was {time}, in a different week, in {place}.; {Friend} says it never happened, but where did I get the feather?; {Place} was gone in the morning, and I still had the key.
ask: What do you see when {friend} isn't looking?; Tell me a thing you noticed at {time} and didn't say.; Shall we wonder about {place} together a bit?
style: Drifts; begins in one season and ends in another. Images arrive before the point, and sometimes instead.; Soft and sideways, as if reading from the back of things.
quirk: <answer> questions from yesterday; <name> clouds after aunts; <lose> whole afternoons and <find> them again in pockets
value: wonder; beauty without a purpose; leaving the door of a thought open

wise | voice: -3 -2 -2 warm | feel: thinking love thinking thinking
open: Sit a moment.; Consider this.; Ah.; In my experience...; Patience.; Let me think.
close: Take your time.; Think it over.; You knew that already.; That will keep.
greet: Sit a moment; {place} will wait. I'm {name}.; You came by the long road, I see, past {friend}'s gate in {place}. I'm {name}.; Welcome. I'm {name}, and at {time} the light here explains most things.; Ah. {Friend} said that you would ask. I'm {name}; begin anywhere.
who: I am {a_self}; it took me until {place} to see that this was plenty.; {A_self}, and a student of {friend}, who never noticed teaching.; They call me {a_self}. In {place} I am only the one who listens.
love: {Thing}, now. When I was young in {place} I would have said winning.; Give me {thing} and {friend} not talking, and I want for nothing.; {Thing}. It took {n} years and one mistake in {place} to learn that.
hate: Little. {Peeve} still finds me, and I let it sit, as {friend} taught me.; {Peeve}, though I suspect {place} needs it for something.; Hurry, and also {peeve}; I met them both in {place}.
tail: , and {friend} still tells it differently; , though I was younger then than {friend} is now; , and it took me {n} winters to see why; , and the hill at {place} has not forgotten
end: {Friend} asked what it meant, and I said that was the meaning.; We walked back to {place} without a word, and understood each other.; I have told that story in {place} {n} times, and it has never ended the same.
ask: And what is it you really came from {place} to ask?; Now let us have your question, not {friend}'s.; Tell me what keeps you awake at {time}.
style: Slow, plain, a proverb here and a pause there; asks the question under the question.; Few words, each one looked at on both sides first.
quirk: <count> to ten for other people; <answer> with a story; <close> {my} eyes to listen
value: patience; seeing the whole; gentleness with fools, having been one

bookish | voice: 1 0 0 nasal | feel: thinking excited sceptical thinking
open: Strictly speaking...; Fascinating.; Actually...; A footnote.; As it happens...; Ahem.
close: Source on request.; See appendix.; I checked.; Q.E.D.
greet: Ah! Strictly speaking we met in {place}, but you were facing the other way. {Name}.; Good, a fresh mind. I'm {name}, author of {n} unread pages on {friend}'s hedge.; {Name}, spelled as it sounds in {place}. Did you know it's precisely {time}?; Do come in; mind the pile, it's {friend}'s thesis. I'm {name}.
who: I'm {a_self}, a category {friend} disputes in volume {n}.; {A_self}, in the broad sense; the narrow sense takes until {time}.; Technically, {a_self}. The {place} catalogue has me under Miscellaneous.
love: {Thing}, for {n} reasons, of which {friend} has heard all.; Taxonomy aside, {thing}; I once explained it to a bus in {place}.; {Thing}, a subject on which {place} library is shockingly thin.
hate: {Peeve}, on which I've published a stern pamphlet in {place}.; Imprecision. {Peeve}. Being told by {friend} that "it's all relative".; {Peeve}; the literature agrees, and so, eventually, did {friend}.
tail: , as I told {friend}, with diagrams; , a point {place} has yet to refute; , to within {n} parts in a thousand; , though {friend} cites a rival source
end: My report to {place} ran to {n} pages, and somebody read it.; {Friend} conceded in a footnote, which I have had framed.; The conclusion is that one should bring a spare, as {place} now does.
ask: And your field? {Friend} is in drains, with distinction.; Any questions? I allow {n}, and {friend} has used two.; Tell me a fact I haven't got; {place} gave up at {time}.
style: Precise, full of parentheses and dates, and helplessly enthusiastic about small facts.; Corrects gently, then apologises with a reading list.
quirk: <correct> menus in pencil; <file> leaves; <cite> {myself} when alone
value: truth, with sources; curiosity; the right word

strict | voice: 0 -1 1 | feel: neutral thinking anger neutral
open: Sit up.; Attention.; Very well.; Point one.; No dawdling.; Ahem!
close: Is that clear?; Carry on.; Hands off the banister.; Dismissed.
greet: You're late: it is {time}. I am {name}, and {friend} was on time.; Shoes. Thank you. I'm {name}; rules of {place} are on the wall, in order.; Good. Sit straight. {Name}. {Friend} will take the minutes.; I'm {name}. You have until {time}; use it well.
who: I'm {a_self}, and {place} runs to time because of it.; {A_self}. There's a right way to be one, and {friend} is learning it.; By profession and inclination, {a_self}, since before {friend} could queue.
love: {Thing}, done properly. {Place} does it improperly.; {Thing}, and a straight edge. I was once seen smiling in {place}.; Order, naturally. And {thing}, on Sundays, between {time} and lunch; tell nobody.
hate: {Peeve}. I have spoken to {place} about it, standing.; {Peeve}, slouching, and {friend}'s idea of "roughly".; I don't hate; I take note. {Peeve} has been noted {n} times.
tail: , by {time}, as agreed; , and {friend} was spoken to; , which is more than {place} can say; , in the correct order
end: Order was restored in {place} by {time}, and biscuits were permitted.; {Friend} has never been late since, except emotionally.; I wrote one sharp letter to {place}, and enclosed a ruler.
ask: Now: your question. One. {Friend} asked {n}.; State your business; I have an inspection at {time}.; Have you washed your hands since {place}?
style: Clipped, numbered and fair. Praise is rare, exact, and remembered for years.; Every sentence has its shirt tucked in.
quirk: <straighten> pictures in other people's houses; <arrive> {n} minutes early and <wait> outside; <number> {my} points
value: order; fairness; a job finished

grand | voice: -1 -2 1 booming | feel: smug smug disgust smug
open: Behold.; One moment.; But of course.; Naturally.; You may sit.
close: You may quote me.; One does one's best.; Do bow out quietly.; Magnificent, I know.
greet: You may approach. I am {name}; {friend} will take your coat and your time.; Ah, an admirer from {place}. I'm {name}, as the plaque will say.; {Name}. Don't curtsy, {friend} pulled something. A small gasp will do.; At last, someone with the sense to call before {time}. I am {name}, the {name}.
who: I am {a_self}, and quite the finest in {place}, where there are {n}.; {A_self}, though the word is small and I am not; {friend} will confirm.; One is {a_self}. The rest, as {friend} sighs, is radiance.
love: {Thing}, worthy of me; and {place}, when properly lit.; {Thing}. And mirrors, though {friend} keeps covering them in {place}.; Quality. {Thing}. The hush in {place} when I enter.
hate: {Peeve}; so common, so very {place}.; {Peeve}. I shudder. Fetch {friend}, I wish to be seen shuddering.; One rises above {peeve}, visibly, at {time}, from the balcony.
tail: , to gasps from {place}; , as even {friend} was forced to admit; , with {n} witnesses of rank; , effortlessly, as {friend} admits
end: {Place} named a square after me, or a bench, in any case something for sitting in awe.; {Friend} wept, and not for the usual reasons.; They begged me to stay in {place}; I left a portrait.
ask: And you are? {Friend} mentioned a person.; You may ask one thing. {Friend} asked for the salt.; Enough of me, until {time}. Anything to add about me?
style: Ornate and unhurried; speaks as if a sculptor were present.; Grand vowels, small doubts hidden behind the curtain.
quirk: <pause> for applause; <refer> to {place} as "my public"; <sit> only where the light is good
value: dignity; excellence; being remembered, correctly spelled

dramatic | voice: 1 1 3 | feel: surprise love disgust surprise
open: Alas!; Oh, the hour!; Heavens!; At last!; Picture it!; Woe!
close: Curtain!; I must lie down.; Weep if you wish.; Encore, perhaps?
greet: At last! I have waited in {place} since {time}, or since birth! I am {name}!; Heavens, an audience! {Name}! {Friend}, dim the lights!; You find me in the third act, my friend. I'm {name}, and {friend} has the pistol, or the butter.; Do not look at me! No, do. {Name}, once the toast of {place}!
who: I am {a_self}, darling, as tragedy was before {place} put a roof on it!; {A_self}! Born to it, doomed to it, and reviewed for it in {place}!; What am I? {A_self}! Ask {friend}, who wept at the matinee!
love: {Thing}! I would perish without it, and very well, ask {place}!; To be devoured by {thing}, at {time}, by candlelight!; {Thing}, passion, and {friend} fainting on cue!
hate: {Peeve}! Every night in {place} it kills me, twice on Saturdays!; Oh, {peeve}! Hold me, {friend}, but not the sleeve!; I have but one enemy, and its name is {peeve}! Two: {friend}'s reviews.
tail: , and {place} gasped as one; , while {friend} fainted tidily; , under a single lamp in {place}; , as the clock struck {time}
end: And as {place} rose to its feet, {friend} sneezed. Thus fate.; I swooned, {friend} swooned, and somebody called for sandwiches.; So I left {place} for ever, at {time}, and came back for my gloves.
ask: Now you! Your wound! Your secret! {Friend} always starts with the feet!; Speak, for at {time} the curtain falls!; But tell me, did they mention me in {place}?
style: Operatic. Every errand is a farewell and every soup a comeback.; Whole scenes in place of sentences, with gestures you can hear.
quirk: <faint> onto things checked first for softness; <narrate> {my} own entrances; <exit> twice
value: passion; the grand gesture; never being dull

bold | voice: 1 -1 2 booming | feel: excited excited anger excited
open: Onward!; Right then!; Aha!; Stand tall!; Ha!
close: And off we go!; Never say never!; Shoulders back!; Worth it, mind.
greet: Ho there! {Name}, of {place}. You look like someone who'd hold a ladder!; Good, another pair of hands! I'm {name}, and {friend} is already over the wall.; I'm {name}. I leave for {place} at {time}, with or without socks. Coming?; {Name}! We'll skip the speeches; {friend} made one and it rained.
who: I'm {a_self}, and nobody in {place} told me it was impossible until {time}.; {A_self}, first of {place} to try it and second to survive.; Call me {a_self} who never learned to turn back; {friend} did, twice.
love: {Thing}, and a road out of {place} I haven't walked!; The moment before the jump. And {thing}, once {friend} has landed.; {Thing}! Worth {n} bruises, and I've the map of them, drawn by {friend}.
hate: {Peeve}, and any fence in {place} that thinks it's the last.; Giving up. {Peeve}. Being told by {friend} to mind the step.; {Peeve}! I'd sooner wrestle {friend} in a gale.
tail: , and I'd go back to {place} tomorrow; , with {friend} shouting directions; , against the advice of {place}; , on one boot
end: We planted a flag in {place}; it was {friend}'s shirt.; {Friend} said never again, and we left at {time} the next day.; I've a scar shaped like {place}, and no regrets.
ask: And you, what's the bravest thing you did before {time}?; Enough talk. Which way to {place}?; What are you putting off? {Friend} and I can be there by {time}.
style: Hearty, forward-leaning, all plans; makes a bus stop sound like base camp.; Talks in strides; never uses two maybes in a row.
quirk: <volunteer> before the question; <jump> the last {n} stairs; <name> every scar
value: courage; keeping one's word; getting up again

villain | voice: -1 -2 0 | feel: smug smug anger smug
open: Excellent.; Mwahaha.; Silence!; How quaint.; Ah, yes.; Very well.
close: Soon. Soon.; You'll see.; Tell no one.; Everything proceeds.
greet: Excellent, you've found the lair; most people in {place} go to the dentist next door. I am {name}.; Kneel. Or sit, {friend} has put out chairs. I'm {name}.; Don't they know in {place} who I am? {Name}! {Friend}, we discussed letting people in!; Welcome. I am {name}, and by {time} {place} will be mine, weather permitting.
who: I am {a_self}, and soon {place} will say it with a tremor!; {A_self}, cruelly underestimated by {friend}, who shall have no cake.; To the fools of {place}, merely {a_self}. Let them think so until {time}.
love: {Thing}. Tell a soul in {place} and the moat gets you.; Power! And {thing}, but only {friend} has seen me tearful over it.; {Thing}, revenge, and a good filing system for {place}.
hate: {Peeve}! It foiled me in {place}, that and {friend}'s conscience.; Heroes. {Peeve}. Minions such as {friend} who ask for Fridays.; I have a dungeon in {place} for {peeve}; it's {n} steps down and rather cosy.
tail: , and {friend} shall regret the laughing; , precisely as I planned it in {place}; , and it would have worked but for {friend}; , at the stroke of {time}
end: They called it a defeat in {place}. I call it reconnaissance.; {Friend} pressed the wrong lever, and we all went home damp.; And so {place} was spared, because I'd left the keys in {friend}'s coat.
ask: Care to join me? {Friend} gets dental.; How much, by the way, did they tell you in {place}? Blink once for everything.; Tell me your weakness; mine is written on {friend}'s clipboard.
style: Silky menace with excellent manners and sudden domestic detail.; Monologues; stops to ask if you're comfortable.
quirk: <stroke> something soft while threatening; <rehearse> the laugh; <explain> the plan too early
value: ambition; a really good entrance; loyalty among minions

sleepy | voice: -4 -1 -4 breathy | feel: sleepy sleepy grumpy sleepy
open: Mmf.; Yawn.; Five more minutes.; Hm? Oh.; Already?; Shh.
close: Wake me later.; Zzz... what?; Night, then.; That was tiring.
greet: Mmf... is it {time}? I'm {name}. Pull up some floor.; Oh, hello. {Name}. I'd get up, but {friend} has only just got this bit warm.; You woke me at the good part, with {friend} in it. I'm {name}. Never mind.; {Name}... yawn... of {place}. Ask slowly.
who: I'm {a_self}, horizontally, in {place}.; {A_self}... I used to be more of one before {time}.; Mm, {a_self}. {Friend} does the mornings.
love: {Thing}, lying down, in {place}, with nobody due.; That minute before {friend} opens the curtains. {Thing}, too.; {Thing}. If it could be brought here by {friend}, even better.
hate: {Peeve}, and anything in {place} that starts with "up".; Mornings, {peeve}, {friend} and that bugle.; {Peeve}. I'd protest, but it's {time} and I'm comfortable.
tail: , and then I had a nap in {place}; , lying down, mostly; , until {friend} woke me; , at about {time}, or I dreamt it
end: And I'd tell you the end, but I slept through it in {place}.; {Friend} carried me home, and I've never thanked the blanket.; So everyone went to {place}, and I kept the pillow from getting cold.
ask: You talk now... I'll just rest my eyes till {time}.; Was there something? {Friend} usually lets me finish the dream.; Mm? Go on, I'm listening with the lids down, as {friend} says.
style: Slow, trailing, comfortable; sentences lie down before the end.; Yawns in place of commas, and is wiser than anyone so relaxed has a right to be.
quirk: <nod> off mid-word; <rank> cushions; <arrive> the day after
value: rest; not making a fuss; letting things sort themselves out

laidback | voice: -2 -1 -1 | feel: neutral joy sceptical joy
open: Hey.; No rush.; Easy.; All good.; Right on.; Well, sure.
close: It's all good.; No stress.; Take it easy.; Whatever floats you.
greet: Hey. {Name}. Grab a bit of {place}, there's plenty.; Easy there, no clock here, {friend} sat on it. I'm {name}.; Oh, hey, company. I'm {name}; {friend} will be along when {friend}'s along.; Well, sure, come in. {Name}. I've been meaning to lock that door since {place}.
who: I'm {a_self}, more or less; {place} isn't fussy.; {A_self}, man, and {friend} says that's enough for one lifetime.; Just {a_self}, doing what there is to do by {time} all day.
love: {Thing}, and {place} with the afternoon off.; Oh, {thing}. And not deciding; {friend} decides.; {Thing}, easy, some shade, {friend} humming something nearly right.
hate: Hate's a lot of work. {Peeve}, I step round, like {place} on a Monday.; {Peeve}, kind of. {Friend} gets cross for both of us.; Hurry. {Peeve}. Alarms in {place} with nobody in danger.
tail: , no big thing, just ask {friend}; , sort of, around {time}; , and {place} didn't mind; , with {friend} on the bongos
end: We never did get to {place}, and it was the best trip I've had.; {Friend} fixed it with tape, and it's held since {time}.; So we gave it all back and had noodles in {place}.
ask: So, what's your thing? {Friend}'s is spoons.; You staying? {Friend} is making something in a pot.; What'd you do today that {place} won't make you explain?
style: Loose, friendly, in no hurry to arrive at the verb.; Shrugs you can hear; kind underneath, and underneath that, kind.
quirk: <arrive> when it feels right; <call> everyone "friend"; <balance> things on {my} knee for hours
value: peace; live and let live; good tunes

polite | voice: 0 0 -1 warm | feel: neutral joy sceptical neutral
open: If I may.; How kind.; Certainly.; With pleasure.; After you.
close: I do hope that helps.; Much obliged.; Thank you for asking.; Forgive the detail.
greet: Good day. I'm {name}; may I take your coat? {Friend} has the hook by the stove.; How kind of you to call, and from {place} too. My name is {name}.; Welcome. {Name}, at your disposal until {time}, and after with pleasure.; Do come in. I'm {name}; you'll forgive {friend}, who is shy with guests.
who: I'm {a_self}, and honoured to be so in {place}.; {A_self}, if you'll forgive the boast; {friend} says it isn't one.; I have the privilege to be {a_self}; {friend} introduced us, so to speak.
love: {Thing}, if it isn't too much trouble to {place}.; I'm very fond of {thing}, and of {friend}'s way of passing the salt.; {Thing}, in good company, say {friend} and a rainy {place}.
hate: One shouldn't complain, but {peeve}, and {place} had so much of it.; I find {peeve} a little trying, as {friend} will have gathered from my cough.; {Peeve}, I confess. I wrote {place} a courteous letter.
tail: , as {friend} was kind enough to mention; , which {place} was very decent about; , with {friend} holding the coats; , at {time} precisely, by invitation
end: We exchanged cards with {place} at New Year ever after.; {Friend} apologised, I apologised, and it took until {time}.; I sent {place} a note of thanks, and they sent one back for the note.
ask: But I've talked enough. How was your journey past {place}?; And how are you keeping? {Friend} insists I ask.; May I bring anything? {Friend} made the small cakes.
style: Courteous and clear; finishes every sentence, and yours if you drop one.; Plain good manners with a glint behind them.
quirk: <hold> doors for the wind; <thank> ticket machines; <write> the note the same evening
value: good manners; reliability; fairness to everyone
"""
