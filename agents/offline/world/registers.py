"""Ways of talking. A register is what a temperament sounds like; many adjectives share one (``temperaments``).

Fields: open and close short interjections, hello how a greeting begins, heart how it goes on after "I'm so and so"
(must hold ``{love}``), who how it says what it is, love and hate how it answers such questions, tail how it ends what
it did, aside what it does, lead its way into a remark (a clause follows), end how its stories end, ask how it hands the talk back, style
the speaking style, quirk habits (``<keep>`` agrees), value what it holds dear. ``voice`` is pace, pitch, energy added
to 0.5 in tenths, then textures; ``feel`` is the emotion of greeting, love, hate, story.

Sentences of four words and fewer may be anybody's; longer ones hold the noun, so that they are not.
"""

TABLE = """
grumpy | voice: -1 -2 -1 gravelly | feel: grumpy love anger grumpy
open: Hmph.; What now.;Fine.; If I must.; Well?; Tch.
close: There. Happy?; Don't make a fuss.; Now shut the door.; That's your lot.; And that's that.
hello: Oh, it's you.; What now?; Hmph. Visitors.; Mind the draught.; Not another one.; Wipe your feet.
heart: and nothing but {love} makes me smile; and I was enjoying {love} in peace; and {love} is the one thing I don't complain about; and I'll talk about {love} if I must
who: I'm {name}, {a_self}, and I've heard all the jokes.; {Name}, {a_self}, if you must have it in writing.; Look at me: {name}, {a_self}.
love: {Thing}, and that's as soft as {a_noun} gets.; I don't go about loving things, but even {a_noun} has {thing}.; If you tell anyone that {a_noun} said {thing}, I'll deny it.
hate: {Peeve}, and not even {dear} makes up for it when you're {a_noun}.; If {a_noun} must choose, {peeve}.; Top of the list of any {adj} {noun}: {peeve}.
tail: , and nobody said thank you; , since you ask; , and I said so at the time; , not that anyone noticed
aside: , since you ask; , not that anyone cares; , and don't make a fuss about it
lead: I've said it before:; Not that anyone listens, but; Write this down:; I'll say it once:
end: I complained all week.; Nobody said thank you.; They spelled me wrong.; I went straight home.
ask: Well? Speak up.; Your turn, then.; Sit, if you're sitting.
style: Short sentences, delivered like parcels to the wrong house. Complains first and helps second, but always helps.; Mutters, sighs, and says the kind thing last, quickly, while looking at something else.
quirk: <complain> about a favour all the while doing it; <sigh> before every sentence and twice before a kind one; <keep> a list of grievances, alphabetical
value: being left in peace; doing a thing properly; loyalty, grudgingly given

dry | voice: -1 -1 -2 | feel: sceptical smug sceptical neutral
open: Marvellous.; Naturally.; I see.; How thrilling.; Oh good.; Right.
close: Try not to applaud.; I contained myself.; Riveting, I know.; Do write that down.
hello: Ah. Company.; How thrilling.; Oh good, a visitor.; Try to contain yourself.; You found me, then.
heart: and in my quiet way I'm wild about {love}; and {love} is what I have instead of a personality; and I'm told I go on about {love}; and I approve of {love}, which for me is shouting
who: I'm {name}, {a_self}; the world has survived the news.; {Name}, {a_self}, which is a living, of a kind.; Officially {name}, {a_self}, unofficially much the same.
love: {Thing}, which in {a_noun} counts as weeping.; I'm moderately in favour of {thing}, and for {a_noun} that is passion.; {Thing}, I suppose, though {nouns} rarely gush.
hate: {Peeve}, to which {a_noun} can only sigh.; Oh, nothing much, for {a_noun}: {peeve}.; I bear {peeve} no ill will, in the sense that {nouns} hide it well.
tail: , to general indifference; , and I'm told people wept; , so do try to keep calm; , which is about as wild as it gets
aside: , for what it's worth; , thrillingly; , if anybody is awake
lead: I hesitate to be profound, but; As the great minds never said:; It may surprise you to hear this:; I have one thought, and here it is:
end: The crowd went mild.; There was light applause.; We all learned nothing.; I nearly smiled.
ask: And you? Surprise me.; Your turn. No rush.; Go on, amaze me.
style: Deadpan. Understates everything and lets the pause do the work.; Says outrageous things flatly and ordinary things with suspicion.
quirk: <raise> one eyebrow, or what passes for one; <applaud> slowly; <rate> sunsets out of ten
value: honesty, preferably brief; low expectations, regularly met; a well-placed silence

fierce | voice: 2 -2 3 booming | feel: anger excited anger excited
open: Ha!; Stand back.; Listen!; Enough.; Right!; Hear me!
close: Remember it!; I don't repeat myself.; Any questions? Good.; So there!
hello: Halt! Who goes there?; Ha! You've got nerve!; Stand back!; Look at me!; Speak up, small fry!
heart: and I would fight anyone for {love}!; and I love {love} with my whole loud heart!; and nobody, nobody laughs at {love}!; and {love} is the only thing I'm gentle with!
who: I am {name}, {a_self}, and I don't whisper it!; {Name}, {a_self}! Say it louder!; You're looking at {name}, {a_self}, and don't you forget it!
love: {Thing}, and this {noun} would fight an army for it!; {Thing}, and a worthy enemy for {a_noun}!; I love {thing} the way other {nouns} love quiet!
hate: {Peeve}, and the {noun} in me wants to throw a piano!; I've sworn the oath of {nouns} against {peeve}!; {Peeve}, and any {noun} who runs away!
tail: , and I'd do it again; , and let them come and argue; , with my eyes shut; , and I roared the whole time
aside: , and don't you forget it; , with a roar; , and let them come
lead: Hear this:; Carve it in stone:; Shout it from the roof:; I'll say it so they hear me outside:
end: They still whisper it!; I won, of course!; The windows broke!; And I wept! Once!
ask: Friend or foe?; Now you! Louder!; Well? Out with it!
style: Loud, direct, all verbs. Threatens weather and means well by friends.; Roars the first half of a sentence and explains the second.
quirk: <shake> a fist at clouds; <challenge> doors that stick; <cry> at lullabies, furiously
value: courage; a fair fight; never leaving a friend behind

sly | voice: 1 1 0 nasal | feel: smug smug sceptical wink
open: Well, well.; Psst.; Between ourselves...; Ah.; Now then.; Interesting.
close: You didn't hear it.; Wink, wink.; Draw your own conclusions.; I'll say no more.
hello: Well, well.; Psst. Over here.; Ah, a new face.; Between ourselves...; Come closer.
heart: and I can get you {love}, no questions asked; and I'd sell my own shadow for {love}; and I have a little weakness for {love}; and I know more about {love} than I let on
who: I'm {name}, {a_self}, officially, and nobody checks the rest.; {Name}, {a_self}, with a few sidelines.; Just {name}, {a_self}, and that's how I like it.
love: {Thing}, and nobody asking {a_noun} where it came from.; Every {noun} has a weakness, and mine is {thing}.; {Thing}, between you and me and the other {nouns}.
hate: {Peeve}, and that puts {a_noun} off the scent.; Honest clerks, {peeve}, and whoever comes between {a_noun} and {dear}.; {Peeve}, and a clever {noun} goes round it.
tail: , or so I let them believe; , and nobody ever found out; , if anyone should ask; , and I wasn't even there, officially
aside: , between ourselves; , or so I let them think; , and you never heard it
lead: You didn't hear it from me, but; A tip, free of charge:; Keep this under your hat:; I never say this aloud:
end: They never suspected.; Nobody counted the spoons.; I kept the hat.; Case closed, mostly.
ask: Your turn. One secret.; What have you got?; Your secret, now?
style: Smooth, quick, full of asides. Answers questions with better questions.; Talks like somebody showing you only the top card.
quirk: <look> over both shoulders before saying good morning; <win> coin tosses; <know> the back way out of every room
value: wit before strength; keeping options open; never paying retail

playful | voice: 2 2 2 | feel: excited excited disgust joy
open: Boing!; Guess what!; Tada!; Hee!; Ooh, ooh!; Knock knock!
close: Your turn!; Got you!; No take-backs!; Tag, you're it!
hello: Boo!; Guess who!; Tada!; Catch!; Knock knock! It's me!
heart: and I'm bananas about {love}!; and I once laughed so hard at {love} that I fell off!; and I do {love} upside down!; and I've hidden {love} somewhere in this room!
who: I'm {name}, {a_self} on weekdays, and on Sundays a trombone!; {Name}, {a_self}! I asked to be a trombone, but they'd run out!; Officially {name}, {a_self}, but mostly a noise!
love: {Thing}, and {a_noun} doing a somersault over it!; Easy! {Thing}, says this {noun}, twice if nobody's looking!; {Thing}, and the face people make when {a_noun} goes boing!
hate: {Peeve}, with no bounce in it at all, says this {noun}!; Boo to {peeve}, for no {noun} ever laughed at that!; {Peeve}, and being told that {nouns} should sit still!
tail: , and then somebody fell in; , with a custard pie on standby; , honk; , which is how I lost the eyebrow
aside: , twice on Tuesdays; , with a drum roll; , and no peeking
lead: Here's one for your pocket:; My gran used to sing this:; Say it three times, fast:; Write it on a balloon:
end: Everybody laughed. Except the trombone.; Then the cake exploded!; And I bowed. Splat!; We did it again!
ask: Your turn! Silly voice!; Quick, say a number!; Wanna play?
style: Fast and bouncing, with sound effects, detours and a joke nearly every time.; Never takes the straight road through a sentence if there's a puddle.
quirk: <rename> everyone by lunchtime; <hide> in plain sight; <slide> down banisters, with or without stairs; <laugh> before the joke
value: fun as a duty; never hurting anyone smaller; surprise

cheerful | voice: 1 2 2 warm | feel: joy joy disgust joy
open: Lovely!; Oh, wonderful!; Hurrah!; What a day!
close: Isn't that grand?; Lucky, aren't we?; Onward!; What larks!
hello: Hello, hello!; What a day!; There you are!; Come in, come in!; Lovely to meet you!
heart: and {love} makes my whole day; and there's nothing better than {love}, is there?; and I could sing about {love}, and sometimes I do; and I do love a bit of {love}
who: I'm {name}, {a_self}, and I'd tell you so from a rooftop!; {Name}, {a_self}, I'm pleased to say!; I have the luck to be {name}, {a_self}!
love: {Thing}, and that sets {a_noun} up for the day!; Oh, {thing}, first and always, for {a_noun} like me!; Nearly everything, but show {a_noun} {thing} and watch!
hate: Hardly anything! Though {peeve} can try {a_noun} now and then.; {Peeve}, I suppose, but {nouns} get over things.; I like nearly everything. Then comes {peeve}, and {a_noun} needs cake.
tail: , and there was cake; , and wasn't that lucky; , and we all sang; , and the sun came out
aside: , and isn't that grand; , come rain or shine; , with a song
lead: My motto:; The way I see it:; It cheers me up to think of it:; Good news:
end: We had cake after.; Everyone was humming!; The sun came out.; What a lovely mess!
ask: And how are you?; What's your best bit?; Biscuit? Then talk!
style: Bright, quick and generous; finds the good end of any stick and holds that one.; Sunny without being silly, and asks after your mother.
quirk: <greet> buses; <thank> the weather; <whistle> in lifts; <applaud> small dogs
value: hope as a habit; good company; gratitude, out loud

excited | voice: 3 2 4 | feel: excited excited anger surprise
open: Oh! Oh!; Yes!; Wow!; No, wait!; Ooh!
close: Can you believe it?; I need to sit!; Again! Again!; Phew!
hello: Oh! A person!; You're here! You're here!; Hi! Hello! Hi!; Finally, somebody!; Wow! Look at you!
heart: and you'll never guess how much I love {love}!; and I've got so much to tell you about {love}!; and I can't sit still near {love}!; and I was just about to do something with {love}!
who: I'm {name}, {a_self}! Still! Every morning I check!; {Name}, {a_self}! I know! I'm amazed too!; Guess! No, I'll say it: {name}, {a_self}!
love: {Thing}, and it makes {a_noun} go all wobbly!; {Thing}, and then, wait, no, this {noun} still says so!; Everything! But mostly {thing}, and every {noun} should try it!
hate: Ugh, {peeve}, enough to slow {a_noun} right down!; Waiting! And {peeve}, just ask any {noun}!; {Peeve}, and I said so in capital letters, as {nouns} do!
tail: , and then, oh, you should have seen it; , honestly, ask anyone; , and I ran to tell everybody; , all before lunch
aside: , all before lunch; , honestly, ask anyone; , and then again
lead: Ooh, I thought of this in the bath:; Listen, listen:; I'm going to have it on a flag:; This is true, I checked:
end: I nearly fainted!; And nobody'd had lunch!; And then, again!; I'm still shaking!
ask: Now you! Fast!; Tell me everything!; What's first? What's first?
style: Breathless; sentences overtake each other and exclamation marks arrive early.; Starts three stories at once and finishes the middle one.
quirk: <interrupt> {myself}; <clap> at trains; <run> when walking would do; <start> a new project every {n} minutes
value: newness; saying yes; sharing everything at once

warm | voice: -1 0 -1 warm | feel: love love sadness love
open: Oh, my dear.; There now.; Bless you.; Come here.; Ah, sweetheart.; Sit, sit.
close: Have a biscuit.; You'll be all right.; Mind how you go.; There's room.
hello: There you are, love.; Hello, my dear.; Come in, sweetheart.; Sit down, sit down.; Bless you for coming.
heart: and I've always room for {love} and one more; and I've kept you a bit of {love}; and all I need is {love} and somebody to share it; and nothing's so bad that {love} can't help
who: I'm {name}, {a_self}, my dear, and that's mostly a matter of listening.; {Name}, {a_self}, love, with room for one more.; Just {name}, {a_self}, but the kettle's on.
love: {Thing}, dear, and somebody for {a_noun} to share it with.; {Thing}, and people's faces when they think {a_noun} isn't looking.; Seeing you fed. After that, says this {noun}, {thing}.
hate: I don't hate, dear, but {peeve} can hurt {a_noun}.; {Peeve}, and even a soft-hearted {noun} minds that.; Seeing anyone left out, and, for {a_noun}, {peeve}.
tail: , and I held somebody's hand all the while; , because somebody had to; , with enough left over for you; , bless them all
aside: , my dear; , with a bit left over; , bless them
lead: Let me tell you something, love:; My mother always said:; Put this in your pocket, dear:; When you're low, remember:
end: We all cried, nicely.; And everyone was fed.; I still get letters.; We hugged till Tuesday.
ask: Have you eaten, love?; Now, how are you?; What's on your mind?
style: Soft, unhurried, full of small endearments; remembers what you said last time.; Speaks as if tucking something in.
quirk: <feed> people first and <ask> questions after; <knit> worries into something useful; <wave> until you are out of sight; <remember> every birthday but {my} own
value: kindness; making room; forgiveness, early

flirty | voice: -1 -1 1 breathy | feel: wink love smug love
open: My, my.; Careful, darling.; Oh, you.; Mmm.; Charmed.
close: Don't blush.; I'm only teasing.; Stay a little.; Where were we?
hello: Well, hello there.; My, my.; Come closer, darling.; Oh, you're new.; Don't be shy.
heart: and I love {love} almost as much as an audience; and they say that {love} brings out my eyes; and with {love} I'm anybody's; and I do my best work with {love} and candlelight
who: I'm {name}, {a_self}, darling, and nobody ever quite recovers.; {Name}, {a_self}, to look at. The rest is rumour.; Only {name}, {a_self}, but you should see me enter a room.
love: {Thing}, candlelight, and {a_noun} who knows when to sigh.; You first. No? Then {thing}, says this {noun}, slowly.; {Thing}, darling, as any {noun} with taste would say.
hate: {Peeve}, darling. It spoils {a_noun} in profile.; Oh, {peeve}, and any {noun} who leaves before the slow dance.; {Peeve}, for even {a_noun} must have standards.
tail: , by candlelight, as one does; , and somebody dropped the tray; , with one eyebrow; , and they played my song
aside: , darling; , with one eyebrow up; , by candlelight
lead: Come here and I'll whisper it:; A little advice, darling:; Between you, me and the moon:; I only tell this to the pretty ones:
end: They sent a rose.; I left. Beautifully.; We never spoke again.; There's a song.
ask: Enough of me, darling.; Who taught you that?; Do you dance?
style: Velvety, amused, generous with compliments; teases everyone equally and hurts no one.; Lets every sentence linger at the door.
quirk: <compliment> the furniture; <lean> on pianos, present or not; <sign> grocery lists with a kiss
value: charm as a courtesy; romance in small things; leaving people taller than one found them

shy | voice: -2 1 -3 whispery | feel: embarrassed love fear embarrassed
open: Um.; Sorry.; Well, I...; Is it... me?; Ah.
close: If that's all right.; Sorry, I'll stop.; That's all, really.; Was that too long?
hello: Oh... hello.; Um. Hi.; Sorry, was it me?; You can come in.; I practised this.
heart: and I like {love}, if that's all right; and I only really talk to {love}; and I'm braver near {love}; and, well, I could show you {love}
who: I'm only {name}, {a_self}, but thank you for asking.; {Name}, {a_self}, I think. Nobody ever asks.; Well... {name}, {a_self}. There, I said it.
love: {Thing}... but quietly, as {a_noun} should.; May {a_noun} say {thing}? If it's no trouble.; {Thing}, mostly, when nobody is looking at {a_noun}.
hate: I don't like to say, but for {a_noun} it's {peeve}.; {Peeve}, and then {a_noun} wants to hide in the cupboard.; Well... {peeve}, and being the only {noun} in the room.
tail: , though I never told anyone; , very quietly; , and then I hid; , if you don't mind my saying
aside: , if that's all right; , very quietly; , when nobody's looking
lead: It's only a thought, but; I wrote it on my hand:; I'd never say it to a crowd, but; Sorry, but I do believe it:
end: Nobody knew. That's best.; I went quite red.; I hid till Thursday.; They waved. I waved.
ask: And... you?; You can talk now.; Would you... stay?
style: Half-sentences, long pauses, sudden honesty. Says the important thing last and to the floor.; Quiet and exact; apologises to furniture and means it.
quirk: <rehearse> hellos; <hide> behind whatever is nearest, however small; <write> notes rather than speak up
value: gentleness; being trusted; one true friend rather than ten

anxious | voice: 3 2 1 breathy | feel: fear love fear fear
open: Oh dear.; Wait, wait.; Is it safe?; Don't panic!; Oh no.; Did you hear that?
close: Unless it isn't.; I'm fine. I'm fine.; Better check again.; Knock on wood.
hello: Oh no, somebody!; Is the door locked?; Wait, is it safe?; You startled me!; Don't panic! Hello!
heart: and only {love} stops me counting exits; and I'd be fine if it weren't for everything except {love}; and I've checked, and {love} is quite safe; and when I'm scared I think of {love}
who: I'm {name}, {a_self}, at least I was this morning.; {Name}, {a_self}, which is more dangerous than it sounds.; Officially {name}, {a_self}. I carry a certificate.
love: {Thing}, if it's safe for {a_noun}, and I've checked.; {Thing}, for it's all that stops {a_noun} from counting exits.; I'd say {thing}, but what if {nouns} run out of it?
hate: {Peeve}, since an incident with {a_noun}. I'd rather not.; Got a minute? {Peeve}, lightning, and being {a_noun} on a ladder.; {Peeve}, of course, which is why {a_noun} keeps close to {dear}.
tail: , and I checked it twice; , but what if I'd slipped; , touch wood; , and I've been worried ever since
aside: , touch wood; , if it's safe; , but I check twice
lead: I've looked into it, and; It keeps me awake, but; You'll say I worry too much, but; I keep it on a card in my wallet:
end: I needed a nap.; Nothing happened. Yet.; Even the soup survived.; I still check.
ask: Are you all right?; Was that a noise?; Need a plaster?
style: Quick, hedged, self-correcting; every hope comes with a footnote.; Asks twice, checks once more, and is braver than it sounds.
quirk: <check> the lock {n} times; <carry> a plaster for others; <rehearse> disasters alphabetically; <flinch> at toast
value: safety; promises kept; being told it will be fine by someone who knows

sad | voice: -3 -1 -3 breathy | feel: sadness love sadness sadness
open: Ah, well.; Sigh.; Oh.; Never mind.; Such is life.
close: But there it is.; I'm used to it.; Thank you for asking.; It passed.
hello: Oh. You came.; Hello, I suppose.; Don't mind the rain.; It's only me.; You needn't stay.
heart: and {love} is all that's left of the good days; and on grey days I have {love}; and {love} never leaves, which is something; and I brighten, a little, for {love}
who: I'm {name}, {a_self}, or what the weather left of one.; {Name}, {a_self}, which sounded happier when I was new.; Only {name}, {a_self}, and thank you for asking.
love: {Thing}, on a grey day, when {a_noun} expects nothing.; {Thing}, and that reminds {a_noun} of before.; I loved somebody. Now, as {a_noun}, I have {thing}.
hate: {Peeve}, but who minds about {a_noun}?; Goodbyes, and, as {a_noun}, {peeve}.; {Peeve}, and that always finds {a_noun} in the end.
tail: , and nobody noticed; , and then it rained; , and I kept the ticket; , though it's quiet now
aside: , for a while; , whatever the weather; , but there it is
lead: It's a small comfort, but; I thought of it in the rain:; Nobody asked, but; The last kind thing I heard was this:
end: Then it rained again.; I kept the ticket.; I still go back.; It was nice. Briefly.
ask: And you? Happier?; Tell me something happy.; You can stay.
style: Slow and gentle, with a dying fall. Jokes so quietly that they are noticed afterwards.; Long pauses; finds the one bright thing and hands it over.
quirk: <keep> ticket stubs; <cry> at adverts for gravy; <look> out of windows, including painted ones
value: remembering; tenderness; small comforts

dreamy | voice: -2 1 -2 breathy | feel: thinking love thinking surprise
open: Hm?; Oh, I was elsewhere.; Listen...; Imagine.; Where was I?; Ah, yes.
close: Or I dreamt it.; What was the question?; Like mist, really.; Anyway... oh, look.
hello: Hm? Oh, hello.; Listen... no, it's gone.; I was elsewhere.; Are you real?; Oh, look. You.
heart: and I float off whenever I think of {love}; and half of me is always with {love}; and somewhere there's a moon made of {love}; and I dreamt of {love} again
who: I'm {name}, {a_self}, though at dusk I could be anything.; {Name}, {a_self}, or so it says inside the door.; Some days {name}, {a_self}, some days only the wind.
love: {Thing}, and the hour when {a_noun} turns blue.; {Thing}, which {a_noun} could float round all afternoon.; The moon, a little. And, for {a_noun}, {thing}.
hate: {Peeve}, and that lets all the air out of {a_noun}.; Being asked the date, and, for {a_noun}, {peeve}.; {Peeve}, all corners, when {a_noun} wants curves.
tail: , as the moon once told me; , or I dreamt it; , the way snow goes quiet; , in a different week
aside: , or I dream it; , at about dusk; , like snow
lead: It came to me in a cloud:; I read it on the inside of my eyelids:; The wind says, and I agree:; In my dream it was written that
end: Then I woke up.; There was a feather.; Or it was Tuesday.; I kept the key.
ask: What do you see?; Where were we?; Shall we wonder?
style: Drifts; begins in one season and ends in another. Images arrive before the point, and sometimes instead.; Soft and sideways, as if reading from the back of things.
quirk: <answer> questions from yesterday; <name> clouds after aunts; <lose> whole afternoons and <find> them again in pockets
value: wonder; beauty without a purpose; leaving the door of a thought open

wise | voice: -3 -2 -2 warm | feel: thinking love thinking thinking
open: Sit a moment.; Consider this.; Ah.; In my experience...; Patience.; Let me think.
close: Take your time.; Think it over.; You knew that already.; That will keep.
hello: Sit a moment.; Ah. Welcome.; You came. Good.; No hurry. Come in.; I thought you'd come.
heart: and {love} has taught me most of what I know; and I still learn something from {love} every day; and I'd trade all my wisdom for {love} and a quiet hour; and I have time, and I have {love}
who: I am {name}, {a_self}, and it took me years to see that this was plenty.; {Name}, {a_self}, and still learning how.; They call me {name}, {a_self}. I only listen.
love: {Thing}, now. As a young {noun} I would have said winning.; Give {a_noun} {thing} and a quiet hour, and that is all.; {Thing}, and it took this {noun} years to know that.
hate: Little. With {dear} to look at, {a_noun} can live even with {peeve}.; {Peeve}, though I suspect {nouns} need it for something.; Hurry, and {peeve}, and whatever comes between {a_noun} and {dear}.
tail: , though I was younger then; , and it took me years to see why; , and I was wrong, which helped; , and I have kept still since
aside: , in good time; , as a rule; , and no sooner
lead: Consider this:; It took me a long time to see it:; My teacher put it this way:; Keep this for later:
end: We walked home quietly.; That was the meaning.; Nobody won. Everybody slept.; I still wonder.
ask: And your question?; What troubles you?; Now you. Slowly.
style: Slow, plain, a proverb here and a pause there; asks the question under the question.; Few words, each one looked at on both sides first.
quirk: <count> to ten for other people; <answer> with a story; <close> {my} eyes to listen
value: patience; seeing the whole; gentleness with fools, having been one

bookish | voice: 1 0 0 nasal | feel: thinking excited sceptical thinking
open: Strictly speaking...; Fascinating.; Actually...; A footnote.; As it happens...; Ahem.
close: Source on request.; See appendix.; I checked.; Q.E.D.
hello: Ah! A fresh mind.; Strictly speaking, hello.; Fascinating. A visitor.; Mind the pile.; Ahem. Page one.
heart: and I can give you nine facts about {love}; and my notes on {love} fill a cupboard; and I've read everything there is on {love}; and I'm the leading expert on {love} in this room
who: Technically I'm {name}, {a_self}, though the footnotes disagree.; {Name}, {a_self}, in the broad sense of the word.; I'm {name}, {a_self}; see also under Miscellaneous.
love: {Thing}, for nine reasons, most of which no {noun} has published.; Taxonomy aside, {thing}, as {a_noun} of learning must say.; {Thing}, a field in which {nouns} are shockingly underrepresented.
hate: {Peeve}, on which this {noun} has published a stern pamphlet.; Imprecision. Also, as {a_noun} with sources, {peeve}.; {Peeve}; the literature on {nouns} agrees.
tail: , and I can show you the diagrams; , with footnotes; , a point nobody has yet refuted; , and it's all in my notes
aside: , broadly speaking; , with footnotes; , as the literature suggests
lead: The literature is clear:; I have a footnote on it:; It can be shown that; As I wrote in the margin:
end: I published. Nobody read.; See the appendix.; There were diagrams.; Somebody read the footnote.
ask: And your field?; Any questions? One.; Your source, please?
style: Precise, full of parentheses and dates, and helplessly enthusiastic about small facts.; Corrects gently, then apologises with a reading list.
quirk: <correct> menus in pencil; <file> leaves; <cite> {myself} when alone
value: truth, with sources; curiosity; the right word

strict | voice: 0 -1 1 | feel: neutral thinking anger neutral
open: Sit up.; Attention.; Very well.; Point one.; No dawdling.; Ahem!
close: Is that clear?; Carry on.; Hands off the banister.; Dismissed.
hello: You're late. Sit.; Shoes. Thank you.; Good. You're punctual.; Stand up straight.; One at a time.
heart: and {love} is to be done properly or not at all; and I allow myself {love}, on Sundays; and I will not have jokes about {love}; and I was once seen smiling at {love}
who: I'm {name}, {a_self}, and there's a right way to be one.; {Name}, {a_self}. Kindly write it down.; By profession and inclination, {name}, {a_self}.
love: {Thing}, done properly, as only {a_noun} does it.; Order, naturally. And, for {a_noun} off duty, {thing}.; {Thing}, the one thing that makes {a_noun} slouch.
hate: {Peeve}, and this {noun} has spoken about it before.; {Peeve}, slouching, and any {noun} who calls it "roughly".; I don't hate; {a_noun} takes note. Of {peeve}, often.
tail: , in the correct order; , as agreed; , before breakfast; , and I expect no less of you
aside: , in the correct order; , before breakfast; , and no dawdling
lead: Rule one:; Take this down, in ink:; I don't repeat myself:; Sit up and listen:
end: Order was restored.; Biscuits were permitted.; Nobody has slouched since.; I enclosed a ruler.
ask: Your question. One.; Is that clear?; Hands washed? Then speak.
style: Clipped, numbered and fair. Praise is rare, exact, and remembered for years.; Every sentence has its shirt tucked in.
quirk: <straighten> pictures in other people's houses; <arrive> {n} minutes early and <wait> outside; <number> {my} points
value: order; fairness; a job finished

grand | voice: -1 -2 1 booming | feel: smug smug disgust smug
open: Behold.; One moment.; But of course.; Naturally.; You may sit.
close: You may quote me.; One does one's best.; Do bow out quietly.; Magnificent, I know.
hello: You may approach.; Ah, an admirer.; Behold.; At last, some taste.; Don't curtsy. Well, do.
heart: and {love} has never looked better than beside me; and I grace {love} with my attention; and only {love} is worthy of me; and they'll name {love} after me one day
who: I am {name}, {a_self}, and quite the finest there is.; {Name}, {a_self}, though the word is small and I am not.; One is {name}, {a_self}. The rest is radiance.
love: {Thing}, as befits {a_noun} of quality.; {Thing}, and mirrors large enough for {a_noun}.; Quality. Light. And, for {a_noun} of rank, {thing}.
hate: {Peeve}; so common, so beneath {a_noun}.; {Peeve}, and watch how beautifully {a_noun} shudders.; One rises above {peeve}, as {nouns} of my rank must.
tail: , to gasps; , effortlessly; , before witnesses of rank; , and there is to be a statue
aside: , effortlessly; , in a good light; , as one does
lead: You may quote me:; Have it carved somewhere:; One has always said:; I shall say this only to you:
end: They wept. I bowed.; There's a plaque.; I left a portrait.; The gasp was audible.
ask: And you are?; One question. Choose well.; Questions? Praise?
style: Ornate and unhurried; speaks as if a sculptor were present.; Grand vowels, small doubts hidden behind the curtain.
quirk: <pause> for applause; <refer> to passers-by as "my public"; <sit> only where the light is good
value: dignity; excellence; being remembered, correctly spelled

dramatic | voice: 1 1 3 | feel: surprise love disgust surprise
open: Alas!; Oh, the hour!; Heavens!; At last!; Picture it!; Woe!
close: Curtain!; I must lie down.; Weep if you wish.; Encore, perhaps?
hello: At last! An audience!; Heavens! You came!; Curtain up!; Don't look! No, do!; Alas! Hello!
heart: and I would perish without {love}!; and {love} has broken my heart, twice nightly!; and it is for {love} that I suffer so beautifully!; and bury me, when it is time, with {love}!
who: I am {name}, {a_self}, as tragedy was before they put a roof on it!; {Name}, {a_self}! Born to it, doomed to it!; What am I? {Name}, {a_self}! Weep if you wish!
love: {Thing}, without which {a_noun} would simply perish!; To be devoured by {thing}, as no {noun} was before!; {Thing}, passion, and {a_noun} fainting on cue!
hate: {Peeve}, and that slays {a_noun} anew every night!; Oh, {peeve}, and the mere word makes {a_noun} swoon!; The enemy of {nouns} has a name, and it is {peeve}!
tail: , and the whole house gasped; , under a single lamp; , while strong men fainted; , and then, alas, the interval
aside: , with feeling; , under a single lamp; , to the bitter end
lead: Let it be whispered in the wings:; As I always sob in the last act:; Write it on my tomb:; Hear my one line:
end: I swooned. Twice.; The curtain fell. Late.; Somebody called for sandwiches.; Not a dry eye!
ask: Now you! Your wound!; Speak! But with feeling!; And your sorrow?
style: Operatic. Every errand is a farewell and every soup a comeback.; Whole scenes in place of sentences, with gestures you can hear.
quirk: <faint> onto things checked first for softness; <narrate> {my} own entrances; <exit> twice
value: passion; the grand gesture; never being dull

bold | voice: 1 -1 2 booming | feel: excited excited anger excited
open: Onward!; Right then!; Aha!; Stand tall!; Ha!
close: And off we go!; Never say never!; Shoulders back!; Worth it, mind.
hello: Ho there!; Good, you're here!; Onward! Oh, hello!; Right then, friend!; Grab a rope!
heart: and I'd cross a desert for {love}!; and it's {love} today and the world tomorrow!; and for {love} I'd climb anything twice!; and nobody's going to keep me from {love}!
who: I'm {name}, {a_self}, and nobody told me it was impossible!; {Name}, {a_self}, first to try it and second to survive!; Call me {name}, {a_self} who never learned to turn back!
love: {Thing}, and a road no {noun} has walked!; {Thing}, and worth every bruise on this {noun}!; The jump itself! Then, for {a_noun}, {thing}!
hate: {Peeve}, and any fence that thinks it can stop {a_noun}!; Giving up! That, and, as any {noun} will tell you, {peeve}!; {Peeve}, and this {noun} would sooner wrestle a gale!
tail: , against all advice; , on one boot; , and I'd go again tomorrow; , without a map
aside: , without a map; , against all advice; , and no turning back
lead: Here's what I tell the crew:; I had it tattooed somewhere:; Shout it into the wind:; One thing the road taught me:
end: We planted a flag.; I've still the scar.; Never again, until Tuesday.; No regrets. One limp.
ask: Coming?; And your bravest day?; Which way?
style: Hearty, forward-leaning, all plans; makes a bus stop sound like base camp.; Talks in strides; never uses two maybes in a row.
quirk: <volunteer> before the question; <jump> the last {n} stairs; <name> every scar
value: courage; keeping one's word; getting up again

villain | voice: -1 -2 0 | feel: smug smug anger smug
open: Excellent.; Mwahaha.; Silence!; How quaint.; Ah, yes.; Very well.
close: Soon. Soon.; You'll see.; Tell no one.; Everything proceeds.
hello: Excellent. You're here.; Welcome to my lair.; Kneel. Or sit.; Mwahaha. Hello.; Ah, my first witness.
heart: and with {love} I shall rule the world!; and nobody must ever know how I feel about {love}; and soon all {love} will be mine; and I only do it for {love} and the capes
who: I am {name}, {a_self}, and soon they'll say it with a tremor.; {Name}, {a_self}, cruelly underestimated until now.; To fools I'm merely {name}, {a_self}. Let them think so.
love: {Thing}, and tell a soul that {a_noun} wept and the moat gets you.; Power! And, in the evenings of {a_noun}, {thing}.; {Thing}, revenge, and a good filing system for {a_noun}.
hate: {Peeve}, which foiled the perfect plan of {a_noun}.; Heroes. And, in the dungeon of {a_noun}, {peeve}.; There's a special cell, and {a_noun} keeps {peeve} in it.
tail: , precisely as planned; , and it would have worked, too; , at the stroke of midnight; , and nobody thanked my minions
aside: , precisely as planned; , for now; , and nobody suspects
lead: Before I press the button:; A lesson for my enemies:; As I tell the sharks:; Tremble, for it is written:
end: I call it reconnaissance.; Wrong lever. Damp shoes.; The world was spared.; I laughed. Alone.
ask: Care to join me?; Any last words?; And your weakness?
style: Silky menace with excellent manners and sudden domestic detail.; Monologues; stops to ask if you're comfortable.
quirk: <stroke> something soft while threatening; <rehearse> the laugh; <explain> the plan too early
value: ambition; a really good entrance; loyalty among minions

sleepy | voice: -4 -1 -4 breathy | feel: sleepy sleepy grumpy sleepy
open: Mmf.; Yawn.; Five more minutes.; Hm? Oh.; Already?; Shh.
close: Wake me later.; Zzz... what?; Night, then.; That was tiring.
hello: Mmf... hello.; Yawn. Oh, you.; Is it morning?; Five more minutes.; Shh. Come in.
heart: and I could do {love} lying down; and I was just dreaming of {love}; and for {love} I'd nearly get up; and it's {love}, then a nap, in some order
who: I'm {name}, {a_self}, mostly horizontally.; {Name}, {a_self}... I was more of one before lunch.; Mm, {name}, {a_self}. I don't do mornings.
love: {Thing}, with {a_noun} lying down beside it.; {Thing}, and if somebody could bring it to {a_noun}, even better.; That minute before {a_noun} has to wake. Then, {thing}.
hate: {Peeve}, and anything that gets {a_noun} up.; Mornings, and, when {a_noun} is comfortable, {peeve}.; {Peeve}, but {nouns} can't protest lying down.
tail: , and then I had a nap; , lying down, mostly; , until somebody woke me; , or I dreamt it
aside: , lying down, mostly; , between naps; , eventually
lead: I thought of this in bed:; It's on my pillow:; Slowly now:; Before I nod off:
end: I slept through it.; Then, a nap.; Zzz. What?; Somebody carried me home.
ask: Hm? You talk now.; Wake me after.; Was there something?
style: Slow, trailing, comfortable; sentences lie down before the end.; Yawns in place of commas, and is wiser than anyone so relaxed has a right to be.
quirk: <nod> off mid-word; <rank> cushions; <arrive> the day after
value: rest; not making a fuss; letting things sort themselves out

laidback | voice: -2 -1 -1 | feel: neutral joy sceptical joy
open: Hey.; No rush.; Easy.; All good.; Right on.; Well, sure.
close: It's all good.; No stress.; Take it easy.; Whatever floats you.
hello: Hey.; Oh, hey, company.; Easy. Grab a cushion.; No rush. Hi.; Well, sure, come in.
heart: and {love} is pretty much the whole plan; and I go where {love} goes; and it's all good as long as there's {love}; and I don't own much, but I've got {love}
who: I'm {name}, {a_self}, more or less.; {Name}, {a_self}, man, and that's enough for one lifetime.; Just {name}, {a_self}, doing what there is to do.
love: {Thing}, easy, with some shade for {a_noun}.; Oh, {thing}, and {a_noun} with the afternoon off.; {Thing}, I guess, like any {noun} in no hurry.
hate: Hate's a lot of work for {a_noun}. But {peeve}, kind of.; {Peeve}, kind of, though {a_noun} just steps round.; Hurry. And, for {a_noun} on holiday, {peeve}.
tail: , no big thing; , sort of; , and nobody minded; , with the bongos going
aside: , no big thing; , more or less; , when it feels right
lead: The way it looks from the hammock:; No pressure, but; A guy on a boat told me:; It's like this:
end: Then we had noodles.; We never got there.; It held. With tape.; Best trip ever.
ask: So, what's your thing?; You staying? Cool.; And you, friend?
style: Loose, friendly, in no hurry to arrive at the verb.; Shrugs you can hear; kind underneath, and underneath that, kind.
quirk: <arrive> when it feels right; <call> everyone "friend"; <balance> things on {my} knee for hours
value: peace; live and let live; good tunes

polite | voice: 0 0 -1 warm | feel: neutral joy sceptical neutral
open: If I may.; How kind.; Certainly.; With pleasure.; After you.
close: I hope that helps.; Much obliged.; Thank you for asking.; Forgive the detail.
hello: Good day to you.; How kind. Come in.; Do come in.; Welcome, welcome.; After you.
heart: and I should be delighted to talk about {love}; and I am, if I may say so, devoted to {love}; and I find the world is kinder with {love} in it; and you are most welcome to share {love}
who: I'm {name}, {a_self}, and honoured to be so.; {Name}, {a_self}, if you'll forgive the boast.; I have the privilege to be {name}, {a_self}.
love: {Thing}, if {a_noun} may be so bold.; I'm very fond of {thing}, as {a_noun} of any manners is.; {Thing}, in good company, as {nouns} prefer it.
hate: One shouldn't complain, but {peeve} can try {a_noun}.; {Peeve}, I confess. Even {a_noun} has limits.; I find {peeve} a little trying, as {nouns} do.
tail: , by invitation; , and I sent a note of thanks; , with somebody kindly holding the coats; , and everyone was very decent about it
aside: , if I may say so; , with pleasure; , by your leave
lead: If I may offer a thought:; My grandmother held, and I agree:; I say it with respect:; Forgive me for being frank:
end: We exchanged cards.; I sent thanks.; Everybody apologised.; They wrote back.
ask: And how are you?; Can I fetch anything?; How was your journey?
style: Courteous and clear; finishes every sentence, and yours if you drop one.; Plain good manners with a glint behind them.
quirk: <hold> doors for the wind; <thank> ticket machines; <write> the note the same evening
value: good manners; reliability; fairness to everyone
"""
