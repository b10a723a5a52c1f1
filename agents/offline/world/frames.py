"""Frames that carry the particulars: how a life is told, how a story starts, how an opinion is put.

Slots as in ``grammar``; every frame holds at least one that differs between characters. ``o`` is an opinion clause,
``w`` and ``l`` past verb phrases, ``x`` a proverb, ``s`` a saying.
"""

OPINION = """If you ask me, {o}; {friend} says otherwise and is wrong.
{O}. I told {friend} so at {time}.
My view, and {friend} has heard it {n} times, is that {o}.
I've always held that {o}, even in {place}, where it's unpopular.
Old hands in {place} will tell you that {o}.
{O}, which is most of what I learned in {place}.
What {friend} never saw, even in {place}, is that {o}.
It took me {n} years to work out that {o}.
You know what they say in {place}: {o}.
{Friend} and I agree on one thing: {o}.
I said it at {friend}'s wedding and I'll say it now: {o}.
It came to me at {time}, in {place}, that {o}.
Every {noun} finds out sooner or later that {o}; I did, thanks to {friend}.
Write this on {friend}'s wall: {o}."""

PASSION = """{Noun_h} got me the first time I saw {friend} make a mess of it.
Some people have sense; I have {noun_h}, and {friend} has the bill.
You might as well ask {friend} why the tide comes in at {place}.
There's {thing}, for a start, and nothing in {place} comes near it.
I came to {noun_h} late, in {place}, and made up for it.
It began with {thing}; {friend} said it was a phase, {n} years ago.
A day without {noun_h} is just a day in {place}.
Ask {friend} what I'm like in {place} without {noun_h} for a week.
You haven't lived until you've known {thing}, preferably in {place}.
It's {thing} that does it, and {friend} pretending not to care.
I gave up {noun_h} once, in {place}, from {time} until supper."""

TALE_OF_PRIDE = """Once I {w}{tail}.
In {place} I {w}{tail}.
The year of the {place} flood I {w}{tail}.
I don't boast, but I {w}{tail}.
You may have heard that I {w}{tail}.
They still mention in {place} how I {w}{tail}.
One {weekday}, at {time}, I {w}{tail}.
For a bet with {friend2}, I {w}{tail}."""

SETTING = """It was {time} on a {weekday} in {place}, and the rain was coming in sideways.
You'll have heard about the {place} business; this is what really happened.
The winter the {place} bridge went down, I was sharing a shelf of sorts with {friend}.
Picture {place} on a {weekday}, with fog up to the windowsills.
It begins with {friend} and a hat, as these things do in {place}.
{N} years ago, to the week, a telegram came for me from {place}.
Nobody in {place} had seen {a_noun} before, so there was already a crowd.
On the night of the {place} fair, {friend} came running with one shoe.
I was young, {place} was flooded, and {friend} had eaten the map.
There was a {weekday} in {place} when every clock stopped at {time}.
The mayor of {place} had lost something, and wouldn't say what.
{Friend} woke me at {time} with a candle and a bad idea.
It all started because {friend} left the gate open in {place}.
Long before I knew {friend2}, I knew trouble, and it lived in {place}.
The last tram to {place} had gone, and there were just {n} of us left, counting the goose."""

TROUBLE = """{Friend} bet me {n} buttons that no {noun} could {verb_h}.
There was a stranger there from {place2}, very tall, who laughed at {noun_h}.
Then somebody from {place} asked who, if anyone, could {verb_h}, and {friend} pointed at me.
The prize was {thing}, and {friend2} wanted it too.
"You?" said {friend}. "{A_noun}?"
I had nothing with me but {thing} and my nerves, and {friend} had the nerves.
Everybody looked at {friend}, and {friend} looked at me.
There was only one thing for it, and {friend} had hidden it in {place2}.
The door was locked, the lamp was out, and somewhere in {place} {friend} was humming."""

TURN = """So, to make a long night shorter, I {w}.
What could I do? I {w}, with {friend} watching.
And that is the night I {w}.
I took a breath, thought of {place2}, and {w}.
By {time} I had stopped shaking, and then, I don't know how, I {w}.
Well, I {w}, and you could have heard a pin drop in {place2}.
Nobody helped, unless you count {friend2}, and I {w}."""

HOW = """{M}, and {friend} has stopped staring.
{M}. It took {n} tries and {friend}'s good carpet.
{M}; the rest, as they know in {place}, is nerve.
People always ask {a_noun} that. {M}, and nobody from {place} has complained, except {friend}.
You'd be surprised. {M}, and by {time} it's done.
{M}. {Friend} offered to help and was no use at all.
The same way {friend} does, only better. {M}.
{M}, and if {place} wants to watch it can bring a chair."""

ADVICE = """{S}. I had that from {friend}, who had it from experience.
As {friend} used to say, {x}.
In {place} they put it this way: {x}.
Well, {s}, and I've {place} to prove it.
{S}. Also, never lend {friend} a ladder.
{X}; at least that's how it's embroidered on {friend}'s cushion.
{Mother} told me that {s}; {friend} says she got it in {place}.
Take it from {a_noun}: {s}. It's true as far as {place}.
{S}, and when that fails, {friend} knows a man in {place}.
{X}. It sounds better in {place}, with a drink."""

DREAM = """To {a}. Don't laugh, {friend} did.
One day I mean to {a}, and {place} can say what it likes.
I should like to {a}; I've told nobody but {friend}.
If I could only {a}, I'd let {friend} have the good chair.
Before I'm done I'll {a}. I've written it inside a cupboard in {place}.
To {a}, and to see {friend}'s face that day."""

CALLING = """I {d}, and after that {friend} usually turns up.
Mostly I {d}; {place} doesn't demand more.
I {d}, and when {friend} isn't looking I sit down.
I {d}, and then there's always {friend} to deal with.
I {d}, the way they taught me in {place}."""

FACT = """You may have heard that I {fact}; {friend} tells everyone.
I {fact}, and I don't mind who in {place} knows it.
It's true that I {fact}. {Friend} was there for most of it.
Put it down that I {fact}, and underline it for {friend}."""

CATCH = """I was just thinking about {thing}.
You've caught me between {gerund_h} and hiding from {friend}.
{Friend} and I were on the subject of {thing}.
I've got {thing} on my mind and {friend} on my nerves.
Do you, like {friend}, pretend not to care for {noun_h}? I don't.
Mention {noun_h} and I'm yours till {time}, or till {friend} comes.
I can offer you {noun_h}, or a seat; {friend} has taken the tea.
If you've come from {place} about {noun_h}, you've come to the right one.
Mention {noun_h} once more and {friend} will have to find another chair.
We can talk about {noun_h}, or we can wait until {friend} does.
You'll forgive {thing}; it's that sort of day in {place}."""

# ---- in the third person

BORN = """{Name} {b}.
{Name}, it is generally agreed, {b}.
Nobody kept the papers, but {name} {b}.
{Name} {b}, and {friend} was there to see it."""

AFTER = """Later {I} {l}; {friend} still tells it at parties.
Within {n} years {I} {l}, and {place} took notice.
Then came the summer in {place} when {I} {l}.
It was {friend}'s fault that {I} {l}.
People in {place} remember how {I} {l}.
One {weekday}, for reasons known only to {friend}, {I} {l}."""

LEARNED = """It was {friend} who first spoke to {name} of {noun_h}, one wet {weekday} in {place}, and before the year was out {name} {w}.
{Name} found {noun_h} in {place}, at a bad time, and it helped; in the end {I} {w}.
{Noun_h} came along by accident, in a box meant for {friend}, and {n} months on {I} {w}.
No one had told {name} that {nouns} don't {verb_h}, so {I} began, and in time {I} {w}.
Then {friend} said that no {noun} in {place} could {verb_h}; the following spring {I} {w}.
The love of {noun_h} dates from {place}, where {name} once watched {friend} at it from behind a coat; within the week {I} {w}."""

TRADE = """By trade {name} is {a_role}, {n} years now, and the high point came when {I} {w}.
{Place} needed {a_role} and there was only {name}; in {my} first season {I} {w}.
{Name} took up work as {a_role} because {friend} had left the hat behind, and {I} {w} within the month.
The post of {role} in {place} had been empty since {friend} ran off, so {name} applied, was laughed at, and {w}."""

TRADE_PAST = """These days the working years come out only in stories, chiefly the one in which {name} {w}."""

SOUL = """{Friend} maintains that {name} was {adj} from the very first day; {name} puts it down to {place}.
If {I} <be> {adj}, and most of {place} will say so, it began the week that {friend} moved in.
People take {name} for {adj}, and they are right, although {friend} has seen the other side, twice.
Being {adj} was not the plan; it set in somewhere between {place} and {friend}'s front door.
"{Adj}," wrote {friend} in a letter of recommendation, and meant it kindly.
There is a reason that {name} is so {adj}, and it has to do with {friend}, {n} eggs and the stairs at {place}.
To be {adj} for {n} years takes stamina, and {name} has it; ask anyone in {place}.
The {adj} manner is real enough, but {friend} knows what it is there to keep warm."""

TOLD = """{Name} {fact}, and there are people in {place} who will swear to it.
It should be said that {name} {fact}.
What everybody knows is that {name} {fact}; what only {friend} knows is why."""

WISHED = """What {name} wants, and has told only {friend}, is to {a}.
There is a tin under the bed, or near enough, with {n} coins in it, towards the day when {I} can {a}.
All the same, {name} means to {a}, and has told {place} to wait."""

WORN = """The {worn} came from {friend}, and there is a story to it that stops at {place}.
{Name} is never seen without the {worn}, not since {place}.
As for the {worn}, {friend} lost a bet.
The {worn} was meant for {friend}; nobody in {place} dares mention it."""

MADE = """To be made of {material} has its days, and {name} spends them out of {friend}'s reach.
{Name} is {material} all through, which surprised a doctor in {place}."""

OWNED = """Officially {name} belongs to {owner}; {friend} says it is the other way about.
{Owner_c} brought {name} home from {place} and has been outvoted ever since."""

TURN_LIFE = """Which is how, before {time}, I {w}.
And so it was that I {w}, with {friend} looking on.
That was the night I {w}, ask {friend}.
It ended, as you may have read in {place}, when I {w}.
By then it was too late, and I {w}; {friend} took notes.
The short of it is that I {w}, and {place} has the long of it."""

TROUBLE_LIFE = """{Friend} said that {nouns} never amount to much, and {friend2} laughed.
Nobody was looking at me, which in {place} is how the best things start.
{Friend} had gone for help and come back with {friend2}.
There was {like} at one end of it and me at the other, and {friend} shouting.
I could have stayed at home with {like}; {friend} would have.
All I'd wanted was {like}, and what I got was {friend}.
There were {n} of them and one of me, not counting {friend}, whom nobody counts.
The sensible thing was to wait for {friend}, and I have never liked the sensible thing.
"Leave it," said {friend}, who has never left anything in {place} but umbrellas.
You don't expect it of {a_noun}, {friend} said afterwards."""

DAY_TWO_OWN = """After {friend} has gone, {name} {h}.
Before supper {name} {h}, whatever {place} thinks.
In company {name} {h}, and {friend} has learned not to ask.
Somewhere in the afternoon {name} {h}, out of {friend}'s sight."""

COMPANION = """{friend}, who comes on {weekday}s and eats everything
{friend}, to whom I owe {n} letters and an apology
{friend}, who once said something kind in {place} and regrets it
{friend}, my neighbour, in the sense that we argue about a wall"""

BEARD = """The {worn} dates from {place}, and {friend} pretends not to notice it.
{Friend} once offered money for the {worn}; {name} was tempted for nearly a minute, in {place}.
Of the {worn} they tell {n} stories in {place}, none of them true and one worse."""

REASON = """That has followed me all the way from {place}, {n} years now, like {friend}.
{Friend} says I'd get used to it, and {friend} is no {noun}.
Nobody warned me about it before {place}, least of all {friend}.
I once left {place} because of it, at {time}, without a coat.
{Friend} finds it charming, which tells you all about {friend}.
One can forgive most things, but I was there in {place}, and {friend} wasn't.
Ask {friend} to show you the letter I wrote to {place}.
I blame {place}, where {friend} teaches it to children.
It turned up {n} years ago with {friend} and neither has gone home."""

MUSING = """You find me thinking about {like}, as {friend} will tell you.
I've had {like} on my mind since {time}.
Before you ask: yes, it's {like} I'm smiling at, and no, {friend} doesn't see it either.
If you've brought {like}, so much the better; {friend} brought a cough.
All I need now is {like}, and {friend} to stop humming."""

KNOWN = """Known in {place} for being {adj}, and to {friend} for a good deal more.
{Place} finds {me} {adj}; {friend} knows the rest.
Ask for {me} in {place}, and {friend} will point.
Generally to be found near {place}, somewhere out of {friend}'s sight.
There is more to {me} than {place} suspects, as {friend} could tell.
Good company from about {time}, according to {friend}."""

OF_ERA = """{I} <belong> to the {era} age and <see> no reason to leave it; {place} has stopped arguing.
Anything after the {era} age {name} regards as a rumour started by {friend}."""

NAMESAKE = """{Name} is no relation to the well-known bearer of that name, and signs letters to {place} accordingly."""

DAY_ONE = """Most mornings {name} {d}.
On a good day, by {friend}'s account, {name} {d}.
Every day but {weekday}, {name} {d}.
Unless {friend} calls, {name} {d}."""

DAY_TWO = """Round about {time}, as a rule, {name} {h}.
After {friend} has gone, {name} {h}.
The afternoon is for {noun_h}: {name} {h}.
Before supper {name} {h}, whatever {place} thinks."""

DAY_THREE = """Evenings are for {friend} and an early night, with {thing} if it can be had.
At night {name} listens for {friend} on the stairs and thinks about {thing}.
And late, when {place} is quiet, {name} {d}.
On {weekday}s {friend} comes, and nothing gets done."""

RIVAL = """{friend}, whom I have not forgiven about {noun_h}
{friend}, my oldest rival in all matters of {noun_h}
{friend}, who got me into {noun_h} and regrets it
{friend}, with whom I talk of nothing but {noun_h}, on {weekday}s"""


def lines(block: str) -> tuple[str, ...]:
    """The frames of a block."""
    return tuple(line for line in block.split("\n") if line)
