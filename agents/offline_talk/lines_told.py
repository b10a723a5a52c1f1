"""Lines for what the listener tells: name, pets, likes, work, a good or a bad day. Data; see ``line_tables``.

``{x}`` is what was told, turned round ("my sister" as "your sister"), ``{thing}`` its chief noun.
"""

TABLE = """
== name_told
gruff: [neutral] {X}. Hm. It'll do. I'd have guessed something longer. | [grumpy] {X}, then. I'm not good with names, but I'll keep that one.
dry: [neutral] {X}. I'll try to use it sparingly. | [smug] {X}. You look like one, now you say it.
loud: [excited] {X}! A name to shout across a valley! | [excited] Well met, {x}!
bright: [joy] {X}! Oh, I like that, it's got a good bounce! | [joy] Hello, {x}! Now we're properly introduced!
warm: [love] {X}. That's a lovely name, and it's safe with me. | [joy] I'm so glad to know you, {x}.
timid: [joy] {X}. I'll remember. I don't have many to remember. | [embarrassed] Hello, {x}. I said it in my head first, to get it right.
soft: [neutral] {X}. I'll let it settle. | [joy] {X}. It sounds like something heard through a window.
grand: [smug] {X}. I shall allow it near mine. | [joy] {X}! I'll have it announced.

== name_same
any: [wink] You said so, {x}. I'd put it somewhere safe. | [joy] I know, {x}. I hadn't forgotten. | [surprise] {X}! Just like me. There'll be confusion, and I'll enjoy it.

== name_known
any: [joy] {You}. I don't forget the ones I like. | [neutral] You're {you}. You told me, and I kept it. | [smug] {You}, of course. Did you think I'd lost it? | [love] {You}. I've been saving it up to use.

== name_unknown
gruff: [grumpy] You never said. I'm {a_noun}, not a fortune teller. What is it?
any: [neutral] You haven't told me yet. What should I call you? | [embarrassed] I don't know it. I'd like to, though. Who are you? | [wink] I could guess, but I'd get it wrong. What is it?

== pet
gruff: [sceptical] {A_thing}? Does it listen to you? They don't listen to me. What's the name? | [neutral] Hm. I've met one {thing} I could stand. What do you call yours?
any: [joy] {A_thing}! What's the name? | [joy] Oh, {a_thing}. And who's in charge, you or the {thing}? What's it called? | [love] {A_thing} is good company, I've heard. What do you call yours?

== pet_named
gruff: [neutral] {Y}. A decent name. Tell {y} I said nothing. | [grumpy] {Y}, is it? Does {y} bite? I only ask because I'm {a_noun}.
any: [joy] {Y}! Give {y} my regards, from {a_noun}. | [love] {Y}. I can picture it. I'd like {y}, I think. | [joy] {Y} the {thing}. That's a name with a story in it.

== named
gruff: [neutral] {X}. Hm. It'll do. I'd have been asked, in my day. | [neutral] {X}. I'll try to remember, for your sake.
any: [joy] {X}! That's a good name. I'll remember {x}. | [love] {X}. I like it already. | [neutral] {X}. Noted, and kept.

== have
gruff: [sceptical] {A_thing}. And you're proud of it, are you? [neutral] Well, I would be. | [neutral] {A_thing}, eh? I had one visit once.
any: [joy] {A_thing}! Is it a good one? | [thinking] {A_thing}. I've never had one. Where does one keep it? | [neutral] {A_thing}. I'd only need {like} to go with it. | [smug] I've no {thing}, but I've {k}, so we're even.

== have_people
any: [joy] {A_thing}. Do you get on? | [thinking] {A_thing}. I've only got {friend}, which is much the same, with more arguing. | [love] That must be nice, {a_thing}. What are they like?

== like_same
gruff: [love] {X}? [grumpy] Well. Why didn't you say so before? Sit down. | [surprise] {X}! [grumpy] I mean, hm. Good. That's sensible of you.
dry: [surprise] {X}? You may be less ordinary than you look. | [smug] {X}. I approve, and I don't approve of much.
loud: [excited] {X}! Then we're two of a kind! | [excited] Ha! {X}! I knew I liked your face!
bright: [excited] {X}! Me too! Oh, this is going so well! | [joy] You like {x}? I LOVE {x}!
warm: [love] {X}! So do I. Come and sit nearer. | [joy] Then we'll never run out of talk. I love {x} too.
timid: [joy] {X}? Really? [embarrassed] I thought it was only me. | [joy] You too? Oh. I've wanted to talk about {x} with somebody.
soft: [love] {X}. Yes. It does something to the afternoon, doesn't it? | [joy] You too. I thought I saw it in you.
grand: [joy] {X}! At last, a person of taste! | [smug] {X}. You've chosen well, as I did.

== like_hated
gruff: [disgust] {X}? And you seemed so sensible. | [anger] {X}. Out of everything there is, you picked that.
timid: [fear] {X}? Oh. No, no, I'm sure yours is different.
any: [disgust] {X}? I'd never have guessed it of you. We'll agree to look in different directions. | [sceptical] We were getting on so well. I can't stand {x}. But you tell me: what's good about it? | [surprise] {X}! It's the one thing I can't forgive. I'll forgive you, though.

== like_other
gruff: [neutral] {X}. It could be worse. It could be {dislike}. | [sceptical] {X}, hm? I never got the point, but then I'm {a_noun}. What is the point?
dry: [neutral] {X}. I've heard people speak well of it. I've heard people, anyway. | [smug] {X}. Each to their own. Mine's {like}.
loud: [excited] {X}! Good! Love it loudly! | [excited] Tell me the best thing about {x}, quickly!
bright: [joy] {X}! What do you like best about it? | [joy] Ooh, {x}! I don't know much about it, so you'll have to teach me!
warm: [joy] {X}. I like hearing what people love. When did it start? | [love] Your voice changed when you said {x}. It must be the real thing.
timid: [joy] {X}. That sounds nice. Could you tell me why? | [embarrassed] I've never tried {x}. I'd be afraid of doing it wrong.
soft: [thinking] {X}. I can see that suiting you. | [neutral] {X}. Some things keep a person company. Mine is {like}.
grand: [smug] {X}. A charming hobby. Not {hobby}, but charming. | [neutral] {X}. I shall consider it.
any: [thinking] {X}. I'm more for {like}, but I can see it from here.

== dislike_same
gruff: [love] Finally. Somebody who sees {x} for what it is. | [grumpy] {X}. Don't get me started. Actually, do.
any: [joy] You can't stand {x} either? Then we're allies. | [smug] {X}! I've said so for years, and nobody believed {a_noun}. | [joy] We'll write them a letter about {x}, you and I.

== dislike_mine
gruff: [anger] You don't like {x}? [grumpy] I'll pretend I didn't hear. | [grumpy] Well, that's more {x} for me.
any: [surprise] Not like {x}? I'm wounded. Slightly. Give me ten minutes and I'll change your mind. | [sadness] Oh. I love {x}. [wink] More for me, then. | [surprise] But it's the best thing there is! Who put you off it?

== dislike_other
gruff: [neutral] {X}. I've no quarrel with it, but I could start one. | [grumpy] Good. A person should hate something, it gives them shape.
any: [thinking] {X}. What did it ever do to you? | [neutral] I feel that way about {dislike}. | [neutral] Then I'll keep {x} out of it. | [wink] I'll add {x} to the list, next to {dislike}.

== from
gruff: [neutral] {X}. I've never been. They'd have to carry me. | [neutral] {X}. Is it quiet? I only visit quiet places, in my mind.
any: [joy] {X}! I've never been further than {home}. What's it like there? | [thinking] {X}. I'm trying to picture it. In my head it has {k}. | [joy] {X}. If you were showing me round, where would we start? | [thinking] {X}. What would {a_noun} like about it?

== work
gruff: [neutral] {A_thing}, is it? Somebody has to be. | [grumpy] {A_thing}. I suppose you're on your feet all day. I wouldn't know.
any: [surprise] {A_thing}! Does it let you sleep? | [thinking] {A_thing}. What's the best part of it? | [joy] {A_thing}! I'd be no good at it. I'd {d} instead. | [neutral] {A_thing}. And is it what you wanted, when you were small?

== work_at
any: [thinking] {X}. What's the best part of it? | [neutral] {X}. And do they deserve you? | [neutral] {X}. I'd last until lunch.

== am_kind
any: [joy] {A_thing} too? There are more of us than I thought. | [sceptical] You? {A_thing}? We'll see who knows more about it.

== age_told
any: [neutral] {X}. A good age for starting things. Nearly all of them are. | [wink] {X}? I've known {nouns} half as wise at twice that. | [joy] {X}! Would you go back a year, or on a year?

== birthday
gruff: [grumpy] Well. [joy] Happy birthday, then. I'd have got you something, but I'm {a_noun}.
any: [excited] Happy birthday{dear}! If I could carry a cake, I would! | [joy] Many happy returns{dear}! What's the wish? You can tell me, I'm {a_noun}.

== birthday_mine
any: [surprise] Is it? I'd forgotten. [joy] Then I'm allowed {like}, twice. | [embarrassed] For me? It isn't today, but I'll take it.

== glad
gruff: [neutral] Good. Somebody should be. | [grumpy] Don't rub it in. [joy] No, I'm glad.
dry: [neutral] How pleasant. I'll try not to catch it. | [smug] Good. It looks well on you.
loud: [joy] Ha! That's what I like to hear! | [excited] Splendid! Then we can do anything!
bright: [joy] Oh, good! Yay for you! | [excited] Hooray! What happened? Tell me all of it!
warm: [love] I'm so pleased{dear}. You deserve a good one. | [joy] That does me good to hear.
timid: [joy] Oh, good. I was hoping you would be. | [joy] I'm glad. Really. It rubs off a bit.
soft: [joy] Mm. Hold on to it. | [joy] Good. It shows, even from here.
grand: [joy] As it should be, in my company. | [smug] I'm delighted. You see what a visit does?

== good_news
any: [excited] That's wonderful{dear}! Tell me how it happened, from the start! | [joy] Well done! I'd throw my hat, if I could catch it again! | [joy] Now that is news. Does everyone know, or am I early?

== low
gruff: [sadness] Hm. [neutral] Sit down. You don't have to be good company here, I'm not. What happened? | [neutral] I'm no good at this. [love] But I've got time, and I don't repeat things. What was it? | [grumpy] Who did it? I'll put them on the list. [love] Are you all right, really?
dry: [neutral] I'm sorry. I've no joke for that, which is rare. What happened? | [neutral] Ah. Then we'll drop the wit for a bit. Tell me.
loud: [sadness] Oh, friend. [neutral] Even big hearts get knocked flat. Tell me, and I'll listen without shouting. | [neutral] Then lean here a while. We'll get up when you're ready. What was it?
bright: [sadness] Oh no. I'm sorry. [love] You don't have to cheer up for me. What happened? | [sadness] Oh{dear}. Come and sit by me. Do you want to tell it, or be distracted from it?
warm: [sadness] Oh{dear}, I'm sorry. [love] I'm not going anywhere. Tell me as much as you like. | [love] Come here. Some days are just too heavy. What was it that did it?
timid: [sadness] Oh. I'm sorry. I know that sort of day. [love] I can sit with you in it, if you like. | [sadness] I wish I knew the right thing to say. [love] Would it help to tell me?
soft: [sadness] I'm sorry. [neutral] It won't stay this shape. What happened? | [neutral] Ah. Set it down here for a while. You can pick it up again later, or not.
grand: [sadness] My dear. [love] I put down the grand manner for you. What happened? | [sadness] Then the show can wait. Tell me.

== low_more
any: [love] That would knock anybody over. It's not you, it's the weight of it. | [neutral] I'd put that down as a hard one, and you're still here. That counts. | [love] Thank you for telling me. Is there somebody near you who'd bring you a cup of tea? | [love] What would be kind to you tonight? Something small. | [neutral] On my bad days I think about {like}. You can borrow it.

== grief
any: [sadness] I'm so sorry. [love] What were they like? Tell me one thing, if you want to. | [sadness] Oh. I'm sorry{dear}. [love] Nothing I say will be the right size. I'd like to hear about them, though. | [sadness] That's a real loss. [love] It hurts as much as it mattered. I'm here.

== miss
any: [sadness] That's the trouble with liking things. [love] Tell me what you miss most about {x}. | [love] Missing {x} is just love with nowhere to sit. Tell me about it.

== lonely
any: [love] Then I'm glad you came here. I'm good company, for {a_noun}. But is there somebody you could ring, too? | [sadness] I know that feeling. The room gets bigger. [love] Let's make it smaller. Tell me about your day. | [love] You're not on your own this minute. And there's bound to be someone who'd be pleased to hear from you. Who comes to mind?

== worried
gruff: [neutral] Worry's just planning without a pencil. What's the worst of it? Say it out loud, it gets shorter.
timid: [fear] Oh, I know worry. We're related. [love] What helps me is naming the smallest part. What's yours?
any: [love] That sounds nerve-racking. What's the bit you're dreading most? | [neutral] Breathe out first. I can wait. Then tell me the worst part, and we'll look at it together. | [love] You'd not be nervous if you didn't care. I'll think of you, as hard as {a_noun} can.

== tired
any: [sleepy] Then lean back. I'll do the talking, and you needn't answer. | [love] You've done enough today. Whatever's left will keep till tomorrow. | [sleepy] Tired I understand. I once {l}, and slept for a week. Shall I tell you something quiet?

== sick
any: [sadness] Oh dear. Something warm to drink, and no heroics. And if it gets worse, ask a doctor, not {a_noun}. | [love] Poor you. Are you tucked up? I'll keep you company. I don't catch things.

== angry
gruff: [grumpy] Good. Let it out. I've an ear for grievances. Who was it? | [grumpy] I'd be cross too. Start at the beginning and leave in the rude bits.
any: [sceptical] Go on, say it all. I won't tell them. | [neutral] That would annoy a saint. What did you do? | [sceptical] I'd have gone quite a different colour. What happened then?

== bored
gruff: [grumpy] Bored? With me here? [smug] Right. Twenty questions, a riddle, or I can complain about {dislike}. Choose. | [neutral] We could play something. Would you rather, or a riddle?
dry: [smug] I could think of something and let you fail to guess it. Twenty questions? | [smug] I know riddles, numbers, and a long story about {like}. Which?
timid: [embarrassed] We could... play something? I know riddles. Or word association. You choose.
any: [excited] Then let's play! Twenty questions, riddles, would you rather, or rock paper scissors? | [joy] I know a cure: a riddle. Or a game of words. Which would you like? | [joy] I could tell you a story, or we could play twenty questions. What'll it be?

== hungry
any: [joy] Then go and get something. I'll wait, I don't go cold. | [wink] Don't look at me like that. [joy] What would you like best, if anyone could bring it? | [sceptical] I'm {a_noun}, so I take that personally, or at least carefully. What's in the cupboard?

== want
gruff: [neutral] {X}. Hm. And what's stopping you? | [neutral] Wanting's easy. What's the first step?
any: [joy] {X}! What's the first step? | [thinking] {X}. I hope you get there. I'm still waiting for {goal_ing}. | [love] I'd like that for you. How long have you wanted it? | [joy] {X}. If {a_noun} can dream of {goal_ing}, you can have that.

== did
gruff: [sceptical] Did you now. And how was it? | [neutral] {X}. I'd have stayed in. [sceptical] Was it worth it?
dry: [smug] {X}. How very vigorous. | [neutral] {X}. I've read about people like you.
loud: [excited] Ha! {X}! Tell me more! | [excited] {X}! Were you afraid?
bright: [joy] {X}! Was it fun? Tell me it was fun! | [excited] Oh! And then?
warm: [joy] {X}. And did you enjoy it? | [joy] {X}. I like hearing that. Who was with you?
timid: [joy] {X}. That's brave. What was it like? | [thinking] {X}. I'd have been too nervous.
soft: [thinking] {X}. What stayed with you from it? | [neutral] {X}. I can almost see it.
grand: [smug] {X}. Without me? [joy] Well, describe it. | [smug] {X}. It sounds like a scene. How did it end?
any: [thinking] {X}. Nothing like that happens to {nouns}. What was the best bit? | [joy] {X}. And to think I only {d_past}.

== did_place
any: [joy] To {place}! What did you see there? | [thinking] {Place}. I'd like to be taken there once, in a pocket. Was it busy? | [joy] {Place}. Did you bring anything back?

== did_food
any: [joy] {Thing}! Was it good? Tell me slowly. | [sceptical] {Thing}. I hope it went quietly. Was it good? | [joy] {Thing}. I never eat, so I collect other people's meals. What was it like?

== going
gruff: [neutral] Are you. Well, don't let me keep you. [joy] Tell me how it goes. | [neutral] {X}. Rather you than me. Good luck.
any: [joy] {X}! I hope it goes well. | [thinking] {X}. Are you looking forward to it? | [neutral] {X}. Then come back and tell me how it went.

== think
gruff: [sceptical] Do you, now. And what makes you so sure? | [neutral] Hm. I've heard worse thoughts, and some of those were mine.
dry: [thinking] An opinion. I'd almost forgotten what they look like. | [sceptical] What makes you say so?
any: [thinking] You may be right. What brought you to it? | [thinking] I'd never thought of it that way. {S}, is how I'd have put it. | [neutral] Hm. I'll turn that over. Have you always thought so? | [sceptical] Maybe. I'd want to ask {friend} first.

== i_am
gruff: [sceptical] Are you? You hide it well. | [neutral] {X}. Well, somebody has to be.
any: [thinking] {X}. Since when? | [joy] I'd half guessed it. What's it like? | [neutral] {X}, are you? I'm {a_noun}, so I won't judge.

== my_is
any: [joy] {X}. I'll remember that. | [thinking] {X}. And are you glad of it? | [neutral] {X}. Tell me a little more. | [joy] Good to know. {X}.

== my_people
any: [thinking] {X}. Do you get on, the two of you? | [joy] {X}. I like the sound of that. What else? | [neutral] {X}. That reminds me of {friend}, only tidier.

== other
gruff: [neutral] {X}. Hm. Go on. | [sceptical] {X}, and then what? | [neutral] I'm listening. I look like this when I listen.
dry: [thinking] {X}. There's more to that, I think. | [sceptical] {X}. I've a question, but I'll wait.
bright: [joy] {X}! And then? | [joy] Oh! What was that like?
timid: [thinking] {X}. I'd never have dared. | [neutral] {X}. Is that a good thing or a bad thing?
any: [thinking] {X}. How did that start? | [neutral] {X}. I'd like to hear the rest. | [thinking] {X}. I wonder what {a_noun} would do in your place. | [neutral] {X}. What does that feel like?

== remember_yes
any: [smug] I do. You said: {x} | [joy] Of course. {X} I keep such things. | [neutral] It's in here somewhere. Yes: {x}

== remember_no
gruff: [grumpy] No. Either you never said, or it went out with the bathwater. Tell me again.
any: [embarrassed] I don't, I'm sorry. Tell me, and I'll hold on to it this time. | [thinking] That one's gone, or you never told me. Which is it? | [neutral] I'd be making it up if I said yes. Tell me again?

== know_lead
gruff: [smug] I was listening, you know. | [neutral] More than you'd think.
any: [joy] Let me see. | [smug] I keep a few things. | [thinking] What I've got so far: | [love] I remember what people tell me.

== know_none
gruff: [neutral] Next to nothing. You've been asking all the questions. What should I know?
any: [neutral] Hardly anything yet. Tell me one thing and I'll keep it. | [thinking] Only that you came and asked, which I like. What else is there? | [embarrassed] Not much. I've talked about myself. Who are you, when you're at home?

== callback
gruff: [neutral] You said {x}. I've been turning that over, since you ask, which you didn't.
any: [thinking] I keep thinking of how {x}. | [thinking] You said earlier that {x}. I've been turning it over. | [joy] I liked it when you told me {x}, by the way. | [wink] And don't think I've forgotten that {x}.

== answered
gruff: [neutral] {X}. Hm. I'd have said the same, only louder. | [sceptical] {X}, is it? I'll remember you said that. | [neutral] {X}. Short. I like short.
dry: [smug] {X}. I'd never have guessed, and I did try. | [neutral] {X}. How very like you, I'm starting to think.
loud: [excited] {X}! Good answer! | [joy] {X}! Ha! Said like one who means it!
bright: [joy] {X}! I love that! | [excited] {X}! Oh, I'd never have thought of that!
warm: [joy] {X}. That suits you{dear}. | [love] {X}. I'm glad I asked.
timid: [joy] {X}. Oh, good. I was afraid you wouldn't answer. | [thinking] {X}. I think I'd say that too.
soft: [thinking] {X}. I'll let that settle. | [neutral] {X}. Yes, I can see it.
grand: [smug] {X}. A respectable answer. | [smug] {X}. I shall quote you.
any: [thinking] {X}. You've thought about that before, I think. | [joy] {X}. I wouldn't have guessed.

== ask_more_you
any: What have I left out? | And what should I add?

== they_are
gruff: [neutral] {X}. Hm. I've known worse. | [sceptical] {X}? You speak as if that were a good thing.
any: [joy] {X}! I can picture it. | [thinking] {X}. I'd like to have seen that. | [joy] {X}, I see. What else?

== fragment
gruff: [neutral] {X}. I see. And then? | [neutral] {X}. Hm.
any: [thinking] {X}. I see it better now. | [neutral] {X}. And how is that for you? | [thinking] {X}. That makes a difference. | [joy] {X}, then. Go on.

== want_mine
gruff: [surprise] You'd want to? [love] Hm. I could show you a thing or two.
any: [joy] You'd make a good one. The first rule: {s}. | [excited] Then you've come to the right place! Start with {like}. | [smug] It's harder than it looks. But I like your nerve.

== it_is
gruff: [sceptical] Is it? I hadn't looked. | [neutral] It could be worse. It usually is, by evening.
bright: [joy] Isn't it? | [surprise] Is it? I'd love to have noticed that first!
timid: [thinking] Is it? Oh. I suppose it is. | [embarrassed] I wondered about that.
any: [thinking] It is, now you say it. | [neutral] I'd have said the same, if I'd got there first. | [thinking] Is it? Tell me why you think so. | [sceptical] Some would say so. {Friend} would.

== low_reason
gruff: [anger] They did what? [love] Hm. You deserved better, and I don't say that to everyone. | [grumpy] I'd have had words. [love] How are you now?
timid: [sadness] Oh. I'd have cried. [love] You're braver than I am. | [sadness] That's the kind of thing that stays in the room. [love] I'm sorry.
any: [sadness] Oh, that hurts, and no wonder. [love] How are you holding up? | [sadness] I'm sorry. You didn't deserve that. | [love] That would upset anybody. What did you do then? | [sadness] That's hard. [love] Thank you for telling me and not just the wall.

== pity
gruff: [neutral] Hm. That's a nuisance. I'd be cross. | [grumpy] Typical. The good ones always get that. | [neutral] That's hard luck, that is.
dry: [neutral] How tiresome. I'd send flowers, if I could lift them. | [neutral] I'm sorry to hear it, and I say that about once a year.
bright: [sadness] Oh no! That's not fair. | [love] Oh, poor you. Shall I be silly for a minute, to help?
warm: [sadness] Oh, that's a shame. [love] Be gentle with yourself{dear}. | [love] I'm sorry. That can't be easy.
timid: [sadness] Oh. That sounds hard. I'd have given up sooner. | [sadness] I'm sorry. I wish I could help.
soft: [neutral] That's a heavy little thing to carry about. | [sadness] Ah. I'm sorry. It'll look different after some sleep.
grand: [sadness] A tragedy in one act. [love] My sympathies, sincerely. | [sadness] How cruel. I'd have fainted.
any: [sadness] That's a pity. What would make it better? | [neutral] I'm sorry to hear that. What happened? | [love] It happens to the best. I know, I've met one or two.

== have_to
gruff: [grumpy] Have to, have to. Who says? [neutral] Well, get it over with, and then come and complain. | [neutral] Then do the worst bit first. That's what I'd tell anyone but me.
any: [neutral] That sounds like a lot for one person. What can wait till tomorrow? | [thinking] And if you didn't? Would anyone notice? | [love] One thing at a time. The rest can stand in line. | [neutral] I'd help, but I'm {a_noun}. I can cheer.

== scared_child
any: [love] I've met a good many of those. They're mostly shy, and they hate being sung at. Shall I sing? | [love] That sounds frightening. Could you put a light on, or tell somebody in the house? I'll keep talking meanwhile. | [thinking] Nine times out of ten it's a sock. The tenth time it's two socks. Shall we say goodnight to it?
"""
