"""Frames that carry the particulars: how a life is told, how a story starts, how an opinion is put.

Slots as in ``grammar``. ``dear`` and ``peeve`` are things of the subject's own world, ``thing`` one of its pastime's,
``home`` the one place and ``friend`` the one friend of a persona. Every frame of five words and more holds something
of this subject, so that two personas rarely say the same. ``o`` is an opinion clause, ``w`` and ``l`` past verb
phrases, ``s`` a saying, ``x`` a proverb, ``lead`` the register's way into a remark.
"""

OPINION = """{Lead} {o}, and any {noun} will tell you so.
{Lead} {o}, which I learned from {dear}.
{Lead} {o}, and that is as true of {dear}.
{Lead} {o}, whatever other {nouns} say.
{Lead} {o}, and that makes up for {peeve}.
{Lead} {o}, a little like {dear}.
{Lead} {o}, which you learn early as {a_noun}."""

PASSION = """Other {nouns} have {dear}, and I have {thing}{aside}.
I could manage without {dear}, but never without {noun_h}{aside}.
I tried {dear} first, and then I found {noun_h}{aside}.
It started with {thing}, and I have been a different {noun} since{aside}.
There's {dear}, and there's {thing}, and I know which I'd save in a fire{aside}.
Because of {thing}, if you want the truth from {a_noun}{aside}.
For {thing} I would put up with {peeve}{aside}.
When I think of {noun_h}, I forget all about {peeve}{aside}."""

TALE_OF_PRIDE = """Once, with {dear} on my mind, I {w}{tail}.
No other {noun} can say it, but I {w}{tail}.
They said {a_noun} couldn't, and I {w}{tail}.
On my best day as {a_noun} I {w}{tail}.
In spite of {peeve}, I {w}{tail}."""

SETTING = """It was the night of the {home} fair, and {friend} had bet me that no {noun} could {verb_h}.
All of {home} was asleep, except {friend} and me.
It began with {friend}, a dare, and {thing}.
There was a knock, and there stood {friend}, with {thing} and a very bad idea.
The prize was {thing}, and {friend} wanted it too.
It was raining on {home}, and I had nothing with me but {dear} and my nerves.
You should know that {friend} had never once seen {a_noun} {verb_h}.
A stranger came to {home} and laughed out loud at {a_noun} who could {verb_h}.
Everyone was looking at {friend}, and {friend} was looking at me."""

SETTING_LIFE = """I could have stayed at home that day with {dear}, and {friend} did.
All I wanted was {dear}, and what I got was an adventure in {home}.
It was the coldest night {home} could remember, and I was thinking of {dear}.
"Nobody expects much of {a_noun}," said {friend}, which was a mistake.
The sensible thing was to wait for {friend}, and I have never liked the sensible thing.
There was {peeve} on one side and {friend} on the other, and me in the middle.
Nobody in {home} was watching, which is how the best things start.
{Friend} had gone for help, and I had {dear} and no plan."""

TURN = """So, thinking of {dear}, I {w}{tail}.
No {noun} had ever tried it, and that night I {w}{tail}.
I shut out {peeve}, and I {w}{tail}.
I did what any {adj} {noun} would do, and {w}{tail}.
Then, quite calm for {a_noun}, I {w}{tail}."""

TURN_LIFE = """And that is how I, {a_noun}, {l}{tail}.
One thing led to another, and like no {noun} before me I {l}{tail}.
By morning, {adj} or not, I {l}{tail}.
The short of it is that I {l}{tail}.
To everyone's surprise but mine, I {l}{tail}."""

HOW = """{M}, thinking of {dear}{aside}.
{M}, like any {adj} {noun} who has {dear} to look forward to{aside}.
{M}, and never mind {peeve}{aside}.
{M}, with {dear} when it's over{aside}.
The way {a_noun} does everything: {m}{aside}."""

ADVICE = """{Lead} {s}, and {x}.
{Lead} {x}, and if you're {a_noun}, {s}.
{Lead} {s}, which I had from {dear}.
{Lead} {x}, as we {nouns} say."""

ADVICE_OWN = """{Lead} {s}, as we {nouns} say.
{Lead} {s}, which I had from {dear}.
{Lead} {s}, and trust {a_noun} on that.
{Lead} {s}, and keep away from {peeve}."""

DREAM = """To {a}, and {dear} on the way home.
One day this {noun} is going to {a}{aside}.
To {a}, as no {noun} has before{aside}.
I want to {a}, even if it means {peeve}{aside}.
To {a}, and to tell {friend} about it after."""

CALLING = """I {d}, and I {h}{aside}.
First I {d}, and then I {h}{aside}.
I {h}, and when that's done I {d}{aside}."""

FACT = """I {fact}{aside}.
It's true that I {fact}{aside}.
They'll have told you that I {fact}{aside}."""

BIRTH = """I {b}.
They tell me I {b}.
If I remember it right, I {b}."""

BIRTH_AT = """Long ago, near {home}, I {b}.
They still say in {home} that I {b}.
I come from {home}, where I {b}."""

REASON = """I'd give up {dear} to be rid of it{aside}.
It's the very opposite of {dear}{aside}.
Every {noun} who loves {dear} feels the same{aside}.
It has spoiled {dear} for me more than once{aside}.
Ask any {noun} about it, but offer {dear} first{aside}.
{A_noun} never forgets a thing like that, not even for {dear}{aside}.
Give me {dear} and I may forget about it{aside}.
Nothing helps but {dear}{aside}.
I can't enjoy {dear} while there's any about{aside}."""

HEART_WISH = """and one day I mean to {a}
and what I want most is to {a}
and I won't rest until they let me {a}"""

HEART_FACT = """and I {fact}
and yes, I {fact}"""

HEART_HATE = """and please don't mention {hate}
and I'd like it noted that I can't bear {hate}
and I hope you haven't brought {hate}"""

# ---- in the third person

BORN = """{Name} {b}.
{Name}, it is generally agreed, {b}.
Nobody kept the papers, but {name} {b}."""

AFTER = """Later {name} {l}, and people still talk about it.
Before long {name} {l}.
Then came the summer when {name} {l}.
It was pure chance, they say in {home}, that {name} {l}.
One day, for reasons of {my} own, {name} {l}."""

LEARNED = """{Noun_h} came along by accident, at a bad time, and it helped; in the end {name} {w}.
No one had told {name} that {nouns} don't {verb_h}, so {I} began, and in time {I} {w}.
Somebody said that no {noun} could {verb_h}; the following spring {name} {w}.
The love of {noun_h} began with {thing}, and before the year was out {name} {w}.
It was {thing} that did it, and within a year {name} {w}."""

LEARNED_LOVE = """{Name} came to {love} late and has been making up for it.
Nobody taught {name} to love {love}; it was there from the start.
For {love} {name} would walk to {home} and back, in the rain."""

TRADE = """By trade {name} is {a_role}, and the high point came when {name} {w}.
There was work for {a_role} and nobody to do it but {name}, and in the very first season {name} {w}.
{Name} took up work as {a_role} because the hat fitted, and within the month {name} {w}.
When {name} applied for the post of {role} everybody laughed, until {name} {w}."""

SOUL = """People take {name} for {adj}, and they are right, except where there is talk of {dear}.
The {adj} side shows first; the other side of {name} needs time, and {dear}.
If {name} can be {adj}, it may have to do with {peeve}.
Being {adj} was never the plan, says {name}; it came of {peeve}, and nothing helps but {dear}.
"{Adj}," it says in the only letter of recommendation that {home} ever gave {name}, and it was meant kindly.
The {adj} manner is real enough, but {name} needs it to keep something warm underneath.
To be {adj} every day takes stamina, and {name} has it."""

TOLD = """{Name} {fact}, and there are people who will swear to it.
It should be said that {name} {fact}.
Everybody knows that {name} {fact}; nobody has asked why."""

WISHED = """What {name} wants, and has told almost nobody, is to {a}.
All the same, {name} means to {a}, and is saving up.
At night, when it is quiet, {name} plans how to {a}."""

WORN = """{Name} is never seen without the {worn}, and will not say where it came from.
The {worn} was won in a bet; {name} lost, but kept it anyway.
The {worn} came with a story, which {name} tells differently each time."""

MADE = """To be made of {material} has its days, and {name} keeps out of the rain on the others.
{Name} is {material} all through, which once surprised a doctor."""

OWNED = """Officially {name} belongs to {owner}; in truth it is the other way about.
{Owner_c} brought {name} home one day and has been outvoted ever since."""

COMRADE = """Then there is {friend}, who has heard all of {my} stories and asks for the long ones.
{Friend} calls most evenings, and neither of them would call it friendship.
It was {friend} who said that nobody in {home} was quite like {name}, and it was not meant as praise.
On bad days {name} calls on {friend}, and comes home with better ones.
Of all the company in {home}, {name} likes {friend} best, though not on Mondays.
The one who knows {me} best is {friend}, and they have not agreed on anything yet.
If there is trouble, {I} <send> for {friend}, and then there is more."""

OF_ERA = """{I} <belong> to the {era} age and <see> no reason to leave it.
Anything after the {era} age {name} regards as a rumour."""

NAMESAKE = """{Name} is no relation to the well-known bearer of that name, and says so in letters."""

BEARD = """The {worn} has been with {name} longer than most friends.
{Name} was once offered money for the {worn}, and thought about it for nearly a minute.
Of the {worn} they tell many stories, none of them true and one worse."""

DAY_ONE = """Most mornings {name} {d}.
On a good day {name} {d}.
When there is nothing better to do, {name} {d}."""

DAY_TWO = """After lunch {name} {h}.
The afternoon is for {noun_h}: {name} {h}.
Later {name} {h}, whoever is watching."""

DAY_TWO_OWN = """In company {name} {h}, and people have learned not to ask.
Somewhere in the afternoon {name} {h}.
When nobody is looking, {name} {h}."""

DAY_THREE = """Evenings are for {friend} and {thing}.
At night {name} lies awake and thinks about {thing}.
And late, when it is quiet, {name} {d}."""

RIVAL = """my oldest rival in all matters of {noun_h}, and the only one who asks how I am
the one who got me into {noun_h} and regrets it
somebody who comes on Sundays and talks of nothing but {noun_h}"""

COMPANION = """a neighbour, in the sense that we argue about a wall
somebody who once said something kind and regrets it
a cousin to whom I owe a letter and an apology"""


def lines(block: str) -> tuple[str, ...]:
    """The frames of a block."""
    return tuple(line for line in block.split("\n") if line)
