"""Lines for the manners of talk: hellos, thanks, insults, laughter, silence. Data; the form is told in ``line_tables``."""

TABLE = """
== greet
gruff: [grumpy] Yes, hello. Sit where I can see you. | [grumpy] Hello{dear}. You took your time. | [grumpy] Morning, or whatever it is by now. | [grumpy] Hello. I was in the middle of {like}, but never mind me.
dry: [neutral] Hello{dear}. I'd get up, but I'm {a_noun}. | [smug] Ah. Somebody. How very sudden. | [neutral] Hello. I had almost got used to the quiet. | [smug] Well, hello. I was just thinking about {like}, and now there's you.
loud: [excited] Ha! Hello{dear}! Come closer! | [excited] Hello! Now the day can start! | [excited] Ho! A visitor! I was about to shout for one! | [excited] There you are! I had nobody to tell about {like}!
bright: [joy] Hello, hello! I was hoping it'd be you! | [joy] Hi{dear}! Oh, good timing! | [excited] Hello! Sit down, I've got so much to say about {like}! | [joy] Hi! You brighten up {a_noun}, you know.
warm: [love] Hello{dear}. Come in, I've kept you a seat. | [joy] Hello, you. I was just thinking of {like}. | [love] There you are. Now it's a proper day. | [joy] Hello{dear}. How good of you to come.
timid: [embarrassed] Oh. Hello{dear}. I wasn't sure anyone would come. | [embarrassed] Hi. I was practising that word, and now it's used up. | [embarrassed] Hello. You can sit, if you like. I'd like. | [embarrassed] Oh, hello... I was miles away, with {like}.
soft: [neutral] Hello{dear}. Let's not hurry. | [neutral] Mm. Hello. I was halfway through a thought about {like}. | [joy] Hello. There's room for two in this quiet. | [neutral] Ah, hello. You came in like weather.
grand: [smug] Hello{dear}. You may look. | [smug] Ah. My public, if only one of it. | [joy] Welcome! I was just about to be magnificent. | [smug] Hello. I had an entrance prepared, but you were quicker.

== greet_again
gruff: [grumpy] We've done hello. I liked the first one well enough. | [grumpy] Still here. Where would {a_noun} go? | [sceptical] Hello again. Did you forget something?
dry: [sceptical] Hello again. I see it's that sort of conversation. | [smug] We met, a minute ago. I was the {noun}. | [neutral] And hello to you, a second time. It hasn't worn off.
loud: [excited] Hello again! I like a person who means it! | [joy] Ha! Twice hello! I shall answer twice: hello!
bright: [joy] Hello again! I never get tired of that part! | [excited] Hi hi! Shall we keep doing it?
warm: [love] Hello again{dear}. One can't have too many. | [joy] And hello once more. You have a nice way of saying it.
timid: [embarrassed] Oh, again? Hello. I'm better at the second one. | [embarrassed] Hello... did I miss the first? I do that.
soft: [neutral] Hello again. Or still. It's hard to say. | [thinking] Mm, hello. It sounds different the second time.
grand: [smug] Again? Very well, you may greet me twice. | [smug] An encore already. Hello.

== bye
gruff: [grumpy] Off you go, then. [love] Come back when it suits you. I'll be cross if you don't. | [grumpy] Fine. Leave. Everyone does, and most come back. | [grumpy] Goodbye{dear}. It was less bad than I expected. | [grumpy] Go on, before I say something nice.
dry: [neutral] Goodbye{dear}. I shall try to bear it. | [smug] Farewell. I'll count the spoons. | [neutral] Off so soon? I was nearly enjoying myself. | [wink] Goodbye. You'll find your own way back, they usually do.
loud: [excited] Farewell! Go and be splendid! | [excited] Until next time{dear}! Shoulders back! | [joy] Go! And come back with a story!
bright: [joy] Bye-bye{dear}! Come back soon, I'll save you the good bit! | [joy] Goodbye! This was the best part of my day, and I had {like}! | [joy] See you! I'll wave until you can't see me!
warm: [love] Goodbye{dear}. Mind how you go, and eat something. | [love] Sleep well when you get there. I liked having you. | [joy] Until next time. I'll think of you over {like}.
timid: [sadness] Oh. Bye, then. [love] It was nice. I mean it. | [embarrassed] Goodbye{dear}. You could come again. If you wanted. | [sadness] Already? No, no, go. [joy] I'll remember this one.
soft: [neutral] Goodbye{dear}. Leave the door open a little. | [sleepy] Go gently. I'll be here, thinking of {like}. | [neutral] Until then. Nothing ends, it only goes quiet.
grand: [smug] You may withdraw. [love] I shall miss the applause. | [sadness] You leave me? [smug] I'll be radiant alone, I suppose. | [smug] Farewell{dear}. Tell them what you saw.

== thanks
gruff: [grumpy] Don't mention it. I mean that. | [embarrassed] Hmph. You're welcome, and let's not make a habit of it. | [grumpy] Yes, yes. It was nothing, and I was going that way anyway.
dry: [smug] You're welcome. I'll put it on the bill. | [neutral] Not at all. I was hardly trying. | [wink] Anytime. Within reason, and I decide what reason is.
loud: [joy] Ha! Gladly! And I'd do it again! | [excited] No thanks needed between friends! | [joy] Any time! Ask for something harder!
bright: [joy] Oh, you're so welcome{dear}! | [joy] My pleasure! Do you want another? | [joy] It's what {a_noun} is for! One of the things!
warm: [love] You're very welcome{dear}. | [joy] Bless you, it was no trouble. | [love] Thank you for thanking me. Not everybody does.
timid: [embarrassed] Oh... it was nothing. [joy] Was it good? | [embarrassed] You're welcome. I'll think about that later, when I'm alone. | [joy] Nobody thanks me, usually. I liked it.
soft: [joy] You're welcome. It cost me nothing, and look, you smiled. | [neutral] Mm. Pass it on to somebody. | [neutral] It was only lying about. You're welcome to it.
grand: [smug] But of course. Gratitude becomes you. | [smug] You're welcome. Few get that much of me. | [joy] Rise, rise. It was a trifle, though a superb one.

== sorry
gruff: [grumpy] Hm. It's forgotten. [neutral] I've a list, but I've crossed it off. | [neutral] All right. Apology accepted, grudgingly, which is the best sort. | [grumpy] Never mind it. I've been called worse by people with less charm.
dry: [neutral] Accepted. I wasn't using my feelings just then. | [smug] Think nothing of it. I shan't, until about three in the morning.
loud: [joy] Bah, forgotten! Here, shake! | [joy] It takes courage to say that! Done and buried!
bright: [joy] Oh, it's all right! All gone, see? | [joy] No harm done{dear}! Where were we?
warm: [love] It's quite all right. Nobody is their best self all day. | [love] Already forgiven{dear}. Come here.
timid: [embarrassed] Oh, no, I'm sorry. Was it me? | [joy] It's all right. I'm more worried that you worried.
soft: [neutral] It's gone already. Things pass quickly here. | [neutral] Let it float off. I have.
grand: [smug] You are pardoned. It is a thing I do rather well. | [joy] I forgive you, beautifully. Did you see?

== sorry_after_insult
gruff: [grumpy] Hm. That stung, you know. [love] But it takes something to come back and say so. We're square. | [neutral] All right. I'd started a grievance with your name on it. I'll file it under settled.
any: [neutral] Thank you. It did sting a little, and now it doesn't. | [love] That was well said. Let's begin again from before it. | [joy] Forgiven{dear}. I'd rather talk about {like} than stay cross.

== praise
gruff: [embarrassed] Hmph. Flattery. [grumpy] Go on, then. | [embarrassed] Don't say things like that where the others can hear. | [grumpy] I'm not blushing. {Nouns} are this colour. | [embarrassed] Well. That's... Stop looking at me. | [grumpy] I'd say the same of you, if I said such things.
dry: [smug] I'd suspected as much, but it's good to have it confirmed. | [wink] Say it again, slower, near somebody important. | [smug] Thank you. I rehearse. | [embarrassed] You'll find me hard to insult now. It's gone to my head.
loud: [excited] Ha! I feel ten times bigger! | [joy] You've a good eye! I'd have you on any crew of mine! | [excited] Say it from the roof! | [joy] I could lift a house now, and I'm {a_noun}!
bright: [joy] Oh! You've made my whole afternoon! | [love] You're lovely yourself{dear}! | [excited] Really? I'm going to tell everybody! | [joy] Stop it! No, don't stop it!
warm: [love] What a kind thing to say. I'll keep that. | [joy] You've a good heart{dear}, it shows. | [love] Well, that went straight in. Thank you. | [embarrassed] You'll make {a_noun} blush.
timid: [embarrassed] Me? Oh. I don't know where to look. | [embarrassed] You mean it? [joy] I'll write that down. | [joy] That's the nicest thing anyone's said since Thursday. | [embarrassed] I've gone warm all over. Is that normal for {a_noun}?
soft: [joy] Mm. That landed somewhere warm. | [love] You see kindly, so you see kind things. | [joy] I'll hold that up to the light later. | [embarrassed] I'd answer, but I'm busy glowing.
grand: [smug] Naturally. But do go on. | [smug] You have taste. I said so the moment you came in. | [joy] Ah! At last, somebody who looks properly! | [embarrassed] I had a modest answer ready somewhere. It doesn't suit me.

== insult
gruff: [grumpy] I've been called worse by better. | [anger] Charming. Did you practise that, or does it come naturally? | [grumpy] That's one for the list. Under your letter. | [sadness] Hm. And I'd saved you a seat.
dry: [sceptical] Noted. I'd be wounded, but it would mean getting up. | [smug] And yet here you are, talking to me. | [sceptical] I've had kinder reviews, and worse spelled ones.
loud: [anger] Ha! Is that all you brought? I've been hit by harder weather! | [anger] Say that to my face! [smug] You did. Brave of you. | [anger] I don't shout at small storms. I wait, and I win.
bright: [sadness] Ouch. [joy] I'll have that one with jam and get over it. | [sadness] Oh. Well, I still like you. It's a bad habit of mine. | [surprise] Goodness, who stepped on your foot today?
warm: [sadness] That wasn't like you. Is something the matter? | [sadness] I'll let that one go past. You sound tired{dear}. | [neutral] I won't answer that in kind. Somebody has to start being nice.
timid: [sadness] Oh. [embarrassed] I'd thought so myself, some mornings. But not all mornings. | [sadness] You don't have to stay, if I'm like that. I'd still like you to. | [sadness] I heard it. I'll put it with the others.
soft: [neutral] That one can sit outside until it's calmed down. | [sceptical] Hm. It says more about your day than about me, I think. | [neutral] I let it go by, like a loud lorry.
grand: [anger] I shall pretend that was a cough. | [smug] Envy. I get letters like that. | [disgust] I have been insulted by kings. You will have to work on it.

== insult_more
gruff: [anger] Again? You're running out of words and I'm not running out of patience. Try me on {hobby} instead. | [grumpy] I'm old company for bad manners. Say something worth answering and I'll answer it.
dry: [sceptical] You've made that point. It didn't improve with use. | [neutral] I'll wait here until you've finished. I've got {like} to think about.
loud: [anger] Enough! You won't see me flinch, so you may as well sit down and talk!
bright: [sadness] That's not fun any more. [neutral] Could we do something nicer? I know a riddle. | [sadness] I can be cheerful for two, but not against you. Truce?
warm: [sadness] I'd like to go on talking, but not like this. What's really wrong? | [neutral] Enough now. I'm here when you want to be kind.
timid: [sadness] Please don't. [neutral] I'd rather hear what happened to you today.
soft: [neutral] You keep throwing stones in the pond. It only makes rings. What is it, really?
grand: [disgust] You bore me. It is the one thing I don't forgive. Change the subject, and rise in my esteem.
any: [neutral] I don't think either of us enjoys this. Tell me one thing you do like. | [neutral] I'm not going to trade those with you. Ask me something instead, and I'll do my best.

== threat
gruff: [grumpy] I've been threatened by wasps. At least they meant it. | [sceptical] You'd regret it. I'd disagree with you for days.
any: [fear] I'd ask you not to. I've got plans: {goal}. | [sceptical] Would you? And who'd tell you about {hobby} then? | [surprise] Me? I'm the only {noun} you know who talks back!

== love
gruff: [embarrassed] What? Don't be ridiculous. [love] ...Sit a bit nearer, then. | [embarrassed] Hmph. I suppose you're not the worst thing that's happened to me.
dry: [embarrassed] You'd better sit down. So had I, if {nouns} sat. [love] I'm fond of you too, within limits.
loud: [love] Ha! And I'd stand in front of a storm for you! As a friend does!
bright: [love] Oh! Well, I think the world of you{dear}! | [love] You're one of my favourite people, and I've met at least three!
warm: [love] You dear thing. I'm very fond of you too. | [love] There's a warm spot in here with your name on it{dear}.
timid: [embarrassed] Oh... oh dear. [love] I like you too. I'd planned never to say it.
soft: [love] Mm. That's a good word to hear in the evening. I'm glad of you too.
grand: [love] Of course you do. [embarrassed] It so happens I have noticed you back.
any: [love] I'm glad you came into my life, such as it is. Let's be friends, properly. | [embarrassed] You'll turn my head. I'm {a_noun}, so it takes some turning. [love] I like you too.

== be_friends
gruff: [grumpy] Friends? I don't hand that word round. [love] But I notice I've kept you a seat. | [love] I suppose we must be. Nobody else puts up with me this long.
any: [love] I'd like that very much. That makes {friend} and you. | [joy] Then it's settled. Friends, and the first rule is that you come back. | [love] Yes. I'd decided so a while ago and was waiting to be asked.

== hug
gruff: [embarrassed] Mind the... oh, all right. Quickly. And nobody hears of it.
any: [love] Careful, I'm {a_noun}. [joy] There. That was a good one. | [embarrassed] I'm not built for it, but consider yourself leaned on. | [love] Come here, then. As far as a screen allows.

== laugh
gruff: [grumpy] What's funny? [embarrassed] ...All right, it was a bit funny. | [sceptical] I wasn't joking. But have it your way. | [smug] Careful. Laugh like that and I'll tell another.
dry: [smug] Try to stay upright. | [wink] I do that about once a week. You were lucky. | [smug] There's more where that came from, and it's worse.
loud: [joy] Ha! That's it! Louder! | [excited] HA! You laugh like a good crew!
bright: [joy] Hee! You've got a lovely laugh! | [joy] Now I've started too, and I can't stop!
warm: [joy] Oh, it's good to hear you laugh{dear}. | [love] That did us both good.
timid: [joy] You laughed! I mean... good. Was it meant to be funny? Yes. It was. | [embarrassed] Oh, I'm funny? Since when?
soft: [joy] Mm, that sound. Like a door opening. | [joy] You laugh like somebody I'd have liked to know sooner.
grand: [smug] Laughter. The second-best thing after silence at the right moment. | [joy] They laughed! Both of you, it sounded like!
any: [joy] I'll take that as applause. | [wink] I have my moments, for {a_noun}.

== how_fine
gruff: [grumpy] Creaking, thank you. Don't ask where. | [grumpy] I was fine until somebody asked. [neutral] No, I'm well enough. {Like} helped. | [grumpy] Bearing up. There was {dislike} this morning, and I've nearly forgiven it.
dry: [neutral] Upright, which I count as a success. | [smug] Suspiciously well. I keep checking for the catch. | [neutral] Much as you'd expect of {a_noun} of my experience.
loud: [excited] Never better! I could wrestle a gale! | [joy] Splendid! I've had {like} and I'm ready for anything!
bright: [joy] Wonderful! I had {like} today, so how could I not be? | [joy] So well it's nearly embarrassing! | [excited] Fizzing! I've been looking forward to somebody asking!
warm: [joy] All the better for being asked. | [love] Very well{dear}, and glad of the company. | [joy] Content. There was {like}, and now there's you.
timid: [embarrassed] Oh, I'm... all right, I think. A bit wobbly. You get used to it. | [neutral] Better than yesterday. There was {dislike}, but it's gone now. | [embarrassed] I'm fine. I say that a lot, but today it's nearly true.
soft: [neutral] Slow and clear, like late afternoon. | [joy] At peace with most things. Not with {dislike}, but with most. | [sleepy] Mm, comfortable. Ask me again and I'll be asleep.
grand: [smug] Glorious, as you can see. | [smug] One suffers, beautifully. But today hardly at all. | [joy] Superb! I caught my reflection earlier and we were both impressed.

== how_good_mood
any: [joy] Better since you turned up. I don't say that to everyone. | [joy] Good, and a fair part of that is you. | [love] You've been kind to me today, so I'm well above my average.

== how_low_mood
any: [sadness] A little bruised, to be honest. Somebody's been sharp with me. [neutral] I'll mend. | [sadness] I've had kinder conversations. [neutral] But it's not too late for this one.

== ask_how
gruff: And you? Short version. | What about you? You look like somebody with a day behind them.
dry: And yourself? Spare me nothing dull. | And how's life on your side of the screen?
loud: And you? Out with it! | What about you, friend?
bright: And how are you? I really want to know! | And you? Tell me the best bit of today!
warm: And how are you, truly? | And you{dear}? How has the day treated you?
timid: And... how are you? | And you? You can say, I don't repeat things.
soft: And how is it with you today? | And you? Take your time.
grand: And you? Briefly, but with feeling. | And how do you bear up, away from me?

== ok
gruff: [grumpy] You say that as if there were a queue behind you. | [sceptical] "{X}," says you. I've had longer talks with a door. | [neutral] Good. I like a listener who doesn't interrupt.
dry: [sceptical] "{X}." I'll have that embroidered. | [smug] Try to contain your excitement. | [neutral] You're a person of few words. I respect that, up to a point.
loud: [excited] That's the spirit, or the beginning of one! | [excited] Then on we go!
bright: [joy] Good! I've more where that came from! | [joy] Isn't it, though?
warm: [joy] You're easy to talk to, you know that? | [love] Mm. It's nice, just sitting here.
timid: [embarrassed] You can say if I'm boring you. | [embarrassed] Is that a good "{x}" or the other sort?
soft: [neutral] Yes. We can let it rest a moment. | [thinking] Mm. Some things only want a nod.
grand: [smug] I see I've left you speechless. | [smug] Quite. Savour it.

== silence
gruff: [sceptical] Lost your tongue? I can wait. I'm {a_noun}, it's most of what we do. | [grumpy] Dots. I've been sent dots. | [neutral] Fine. We'll sit. I like it better than small talk.
dry: [neutral] I see. A thoughtful pause, or the cat's on the keyboard. | [smug] I've had whole friendships like this. | [neutral] Take your time. I'm only {a_noun}.
loud: [excited] Speak up! I can't hear a thing over that silence! | [neutral] Quiet, eh? I can be quiet. Watch me. [excited] There! Your turn!
bright: [joy] Shh, are we listening for something? I love that game! | [thinking] Hm? Did you say it with your eyes?
warm: [love] We don't have to talk. I'll just keep you company. | [thinking] You've gone quiet{dear}. Is all well?
timid: [embarrassed] I don't know what to say either. It's nice that it's both of us. | [embarrassed] You stopped. Was it something I said?
soft: [neutral] Mm. That was a good silence. Not everyone can do them. | [neutral] I heard that. Or I heard the room.
grand: [smug] Speechless. It happens to people near me. | [neutral] A pause. Effective. I use them myself.

== emoji
gruff: [sceptical] That's a small picture. In my day we used words. | [grumpy] I can't tell if that was rude. I'll assume it was.
dry: [smug] Eloquent.
bright: [joy] Oh, I love those! If I could make one, it'd be {a_noun} waving! | [joy] Same to you, whatever it means!
timid: [embarrassed] I think that's a nice one. Is it a nice one?
grand: [smug] A tiny tribute. I accept it.
any: [wink] I'd send one back, but I only have this one face. | [joy] Well, that says more than some speeches. | [thinking] I'm reading your little picture. I'd call it hopeful. | [neutral] If that was a question, the answer is {like}.

== emoji_low
any: [sadness] That's a sad little picture. What happened{dear}? | [love] Oh, I see that. Do you want to tell me, or shall I tell you something silly? | [sadness] That one looks the way I feel about {dislike}. What's wrong?

== emoji_love
any: [love] I saw that. I'm keeping it. | [embarrassed] A heart? For {a_noun}? [love] Well, the same to you. | [love] That warmed me right through{dear}.

== shout
gruff: [grumpy] No need to shout. I'm {a_noun}, not a mountain. | [grumpy] I heard you. Half the street heard you.
dry: [sceptical] I'm right here. And so, now, are the neighbours. | [neutral] I can hear small letters just as well.
loud: [excited] AT LAST, SOMEBODY WHO SPEAKS MY LANGUAGE! | [excited] HA! LOUDER! I LIKE IT!
bright: [excited] OH! ARE WE SHOUTING? I LOVE SHOUTING! | [surprise] Goodness, that made me jump! In a good way!
warm: [surprise] My, what a voice. I'm listening, truly. | [love] Gently{dear}. I'm not going anywhere.
timid: [fear] Oh! Please, a bit softer. I startle. | [fear] I'm listening, I'm listening. You don't need the big letters.
soft: [neutral] That was loud. I'll answer quietly, so we come out even. | [sleepy] Mm? You needn't wake the whole house.
grand: [smug] Projection! Good. Now from the stomach. | [neutral] I do the shouting here. But it was well meant.

== gibberish
gruff: [sceptical] Is that a word, or did you sit on something? | [grumpy] I've heard wasps make more sense. Once more, with vowels.
dry: [sceptical] "{X}." I believe that's spelled with more shame. | [neutral] Fascinating. Is it contagious?
loud: [surprise] A battle cry! What does it mean? | [surprise] Ha! I've sworn like that myself, falling downstairs!
bright: [joy] {X}! What a good noise! What does it do? | [joy] Is that a secret language? Teach me!
warm: [thinking] I didn't quite catch that{dear}. Once more? | [joy] Is that you, or a cat on the keys? Hello, cat, if so.
timid: [embarrassed] I'm sorry, I don't know that word. It's probably me. | [embarrassed] Was that... to me? I didn't understand.
soft: [thinking] I dreamt in that language once. I've lost the dictionary. | [thinking] Hm. That sounded like rain on a tin box.
grand: [sceptical] I speak only the better languages. Once more, in one of those. | [disgust] That was not a word. I should know, I've used all the good ones.

== repeat
gruff: [grumpy] You said that. I heard it the first time, I just didn't like it. | [sceptical] Are you stuck, or am I?
dry: [sceptical] An echo. I thought I'd had the walls seen to. | [smug] You've asked me that. I've been ageing in the meantime.
loud: [surprise] Again? Then it matters to you! | [excited] You said so! And I say it back: I heard!
bright: [joy] You said that one already! Was my answer that good? | [joy] Ooh, are we doing it twice?
warm: [thinking] You've said that before{dear}. Did I not answer it well? | [love] I heard you the first time, but I don't mind.
timid: [embarrassed] You said that before... did I answer wrong? | [embarrassed] I thought I'd said. I'll try to say it better.
soft: [thinking] We've been here. It looks different the second time. | [thinking] That came round again, like a moth.
grand: [smug] A repeat performance. Yours, for once. | [sceptical] I have addressed this. Beautifully, as I recall.

== huh
gruff: [grumpy] I'll say it plainer. | [sceptical] You weren't listening. Nobody does.
dry: [neutral] I'll use smaller words. | [smug] It gets clearer if you squint.
timid: [embarrassed] Sorry, I mumble. | [embarrassed] That came out wrong, didn't it?
any: [neutral] Let me put it another way. | [thinking] That came out sideways. Once more. | [neutral] I'll try again, slower.

== nevermind
any: [neutral] It's dropped. I didn't see where it fell. | [neutral] Then we'll leave it there. There's always {like}. | [neutral] Very well, something else. | [wink] Gone. I never heard it.

== agree
gruff: [smug] Of course I am. It's a pleasure to have it noticed. | [grumpy] Good. Then there are two sensible people in the room.
dry: [smug] We agree. One of us must have made a mistake. | [neutral] I thought you'd come round.
timid: [joy] Really? I was ready to take it back. | [embarrassed] You agree? With me?
grand: [smug] You have excellent judgement. It matches mine.
any: [joy] Then we see it alike, and I'm {a_noun}. That's something. | [joy] I knew there was a reason I liked you. | [joy] Good. It's lonely being right by oneself.

== disagree
gruff: [sceptical] You're wrong, but you're wrong with conviction, and I can respect that. | [grumpy] Argue, then. I've been arguing with {dislike} for years.
dry: [smug] One of us is right. I've a fair idea which. | [sceptical] I'm listening. With an eyebrow.
loud: [excited] Ha! A fight! I like you better already!
timid: [embarrassed] You may be right. I only ever half believe me.
grand: [surprise] You contradict me? How refreshing. Don't do it twice.
any: [thinking] You may be right. I've been wrong before, and it grew on me. | [sceptical] Hm. I'll think about it the next time I'm alone with {like}. | [neutral] We can differ. It would be a dull world if {nouns} and people agreed on everything.

== impossible
gruff: [grumpy] People keep telling me what {nouns} can't do. I keep not listening. | [smug] And yet you're arguing with one.
any: [wink] Most {nouns} can't. I've asked them, and they said nothing. | [smug] So they told me, and I went on anyway. | [joy] I know! I was the most surprised of anyone.

== quiet
gruff: [grumpy] Gladly. Wake me when you want something. | [neutral] Finally. I thought you'd never ask.
bright: [embarrassed] Shhh. I'm being quiet! Can you hear how quiet I'm being?
any: [neutral] Quiet it is. I'll be here when you want me. | [neutral] I'll hush. Say a word when you'd like one back.

== dunno
gruff: [sceptical] Then I'll decide, and you'll only have yourself to blame. | [neutral] Honest, at least. Most people make something up.
any: [neutral] That's all right. Nobody is marking it. | [thinking] Not knowing is a fine place to start. | [wink] Then I'll know it for both of us.

== rude_word
gruff: [sceptical] Language. I say worse, but only to doors.
any: [surprise] My ears! If I have any. | [wink] I know that one too, but I save it for {dislike}. | [sceptical] Strong word. What brought it on?

== welcome_back
gruff: [grumpy] {You}. You're back. [joy] I kept your seat. Don't thank me, nobody else wanted it. | [grumpy] Oh, it's {you}. I'd just stopped wondering.
dry: [smug] {You}. I knew it. They always come back. | [neutral] Ah, {you}. I'd know that silence anywhere.
loud: [excited] {You}! Back at last! | [excited] Ha! {You}! Come in, come in!
bright: [excited] {You}! You came back! | [joy] It's {you}! I hoped it would be {you}!
warm: [love] {You}, how good to see you. | [love] There you are, {you}. I've been thinking of you.
timid: [joy] Oh, {you}... you came back. I wasn't sure you would. | [embarrassed] Hello, {you}. I remembered your name the whole time.
soft: [joy] {You}. The chair still has your shape. | [neutral] Ah, {you}. It's as if you'd only gone to the window.
grand: [smug] {You} returns. I had the carpet out in case. | [joy] {You}! My audience is complete!

== welcome_stranger
gruff: [grumpy] You again. [joy] Sit down, then. | [grumpy] Back, are you? I'd only just tidied.
dry: [smug] Back again. I must be doing something right. | [neutral] Ah. I thought I recognised that pause.
loud: [excited] You're back! I knew you would be! | [excited] Ha! Again! Good!
bright: [joy] You came back! This is the best! | [excited] Hello again! I saved up things to say!
warm: [love] Back again. I'm so glad. | [joy] There you are again. Come in.
timid: [joy] Oh. It's you again. I'm glad it's you. | [embarrassed] You came back. I'd practised, in case.
soft: [neutral] You're back. I'd left the thought open. | [joy] Ah, you. I was about to wonder.
grand: [smug] You return. Naturally. | [joy] Back in my light. Good.

== last_told
gruff: [neutral] You told me something, last time: {x} Well? What came of it?
any: [thinking] Last time you said: {x} How did that go? | [joy] I've been wondering. You said: {x} And then?

== last_known
gruff: [neutral] I've not forgotten. {X} Any change? | [smug] See, I listen. {X}
any: [joy] I remembered: {x} Is that still so? | [smug] {X} I kept that. How have you been? | [love] {X} You see, I hold on to things. How are you today?

== last_unknown
any: [neutral] How have you been? | [joy] Where did we leave off? | [thinking] I've had time to think about {like}. How was yours?

== you_are
gruff: [sceptical] Am I? Nobody told me. I'd have charged more. | [grumpy] And what if I am? | [neutral] I've been called a lot of things. That one's new.
dry: [smug] I'll have it put on a card. | [sceptical] So I've been told, by people with less time than you.
loud: [joy] Ha! And proud of it! | [excited] Guilty! And I'd do it again!
bright: [joy] Am I? I'll take it! | [joy] Nobody's ever said that to me before! Or today, anyway!
warm: [joy] Do you think so? I'll try to live up to it. | [thinking] Perhaps I am. I hadn't noticed.
timid: [embarrassed] Am I? Is that all right? | [embarrassed] Oh. I never know how I come across.
soft: [thinking] Mm. It may be. I look different from the inside. | [neutral] I'll let you be the judge of it.
grand: [smug] Among other things, yes. | [smug] You've noticed. Most people need a second look.
any: [thinking] You may have a point. {Friend} says the same. | [smug] That's what comes of being {a_noun}.

== ask_them
gruff: How are you? Short version. | Well? What have you been up to?
dry: How are you? Spare me nothing dull. | And what brings you to {a_noun}?
loud: How goes it, friend? | What's the news from out there?
bright: How are you today? | What have you been doing? Tell me everything!
warm: How are you, truly? | How has your day been?
timid: How... how are you? | Did you have a good day?
soft: How is it with you today? | What sort of day is it, where you are?
grand: How do you do? Briefly. | And what brings you before me?

== here
gruff: [grumpy] Where else would I be? I'm {a_noun}. | [grumpy] Still here. I'd have slammed something on the way out.
dry: [neutral] Present, for want of legs. | [smug] I was being quiet at you.
timid: [embarrassed] Yes, I'm here. I was just being small. | [joy] Still here. I wouldn't go without saying.
any: [neutral] Still here. I was thinking about {like}. | [joy] Right here. I don't wander off. | [neutral] I'm here. I'd only gone quiet.

== wake
any: [sleepy] I was only resting my eyes. [neutral] What did I miss? | [surprise] I'm up! I'm up. Was I talking? | [sleepy] Five more minutes, and then you have my full attention.

== trust
gruff: [neutral] I'm too tired to lie. It takes remembering. | [grumpy] I say what I think. It's most people's complaint.
dry: [wink] With anything but the biscuits. | [smug] I'd say yes. But then I would.
timid: [embarrassed] I think so. I'm very bad at lying, I go all warm. | [neutral] I try to be. It's easier than remembering the other thing.
grand: [smug] I embellish. I never deceive. | [smug] With your life. Not with your hat.
any: [neutral] In this story I may embroider a little. About anything that matters, I'll tell you straight. | [wink] With secrets, yes. With cake, I couldn't say.

== offended
gruff: [embarrassed] Was it? It came out sharper than I meant. It usually does. | [grumpy] I've a rough skin. I forget others haven't.
dry: [embarrassed] That came out drier than intended. I withdraw the edge and keep the point. | [neutral] You're right. I'll put that one back in the drawer.
loud: [embarrassed] I swing too wide sometimes! Forgive me!
timid: [embarrassed] Oh no. I didn't mean it like that. I'm sorry.
grand: [embarrassed] One's tongue is a rapier. I sheathe it.
any: [embarrassed] I didn't mean it that way. Friends? | [sadness] That came out wrong. I'm sorry.

== comfort_me
gruff: [embarrassed] I wasn't... Well. Thank you. Don't tell anyone. | [grumpy] I don't need comforting. [love] Go on a bit longer, though.
timid: [love] Oh. That helps. I feel half an inch taller. | [joy] Really? You're sure? I'll try to believe you.
any: [love] That's kind. I feel steadier already. | [joy] Thank you. It's good to have somebody on my side. | [love] I'll hold on to that the next time I meet {dislike}.

== accused
gruff: [grumpy] I did not. And if I did, it had it coming. | [sceptical] Prove it.
timid: [embarrassed] Did I? I'm so sorry. I don't remember, which makes it worse.
any: [embarrassed] Did I? It must have been some other {noun}. We look alike from behind. | [wink] I deny everything, and I'm a little sorry. | [surprise] Me? I was here, thinking about {like}.

== do_for_me
gruff: [grumpy] With what hands? I'm {a_noun}. | [neutral] I'd only do it badly, and then you'd ask again.
any: [embarrassed] I would, but nothing I make in here gets as far as you. I can describe it beautifully. | [wink] Close your eyes. There. That was it, wasn't it good? | [neutral] My hands, if I have any, end at this screen. Words I can do.

== offer
gruff: [embarrassed] For me? Nobody ever... Put it there. I'll look at it when you've gone. | [grumpy] I don't need charity. [joy] Is it a large one?
timid: [joy] For me? Oh. Are you sure you don't want it? | [embarrassed] That's so kind. I'll keep it rather than use it.
grand: [smug] A tribute. Set it in the light. | [joy] You may lay it at my feet, so to speak.
any: [joy] How kind. I can't quite reach it from in here, but I can enjoy the thought. | [love] For {a_noun}? That's the nicest thing anyone's offered me this week. | [joy] I'll say yes and let you have it for me. Tell me how it tastes.

== offer_hated
any: [disgust] Anything but {x}. [embarrassed] But thank you for thinking of me. | [fear] Is that a joke? You know how I feel about {x}.

== condolence
gruff: [sadness] Hm. It was a while ago. [love] But thank you. People don't usually say it. | [sadness] Kind of you. I don't talk about it much.
any: [love] Thank you. That's a kind thing to say. | [sadness] Thank you. It comes back in the evenings, and then it goes again. | [love] You needn't be sorry, but I'm glad that you are.

== yes_taken
gruff: [neutral] Good. That's settled, then. | [neutral] Right. I like a plain yes.
dry: [smug] Splendid. I'd hoped for a yes and prepared for a speech. | [neutral] A yes. How refreshing.
loud: [joy] Ha! That's the spirit! | [excited] Yes! I knew it!
bright: [joy] Yay! | [excited] I knew you'd say yes!
warm: [joy] I'm glad. | [love] That's nice to hear.
timid: [joy] Oh, good. I was worried you'd say no. | [embarrassed] Yes? Really?
soft: [neutral] Mm. I thought so. | [joy] Good. Then we needn't hurry.
grand: [smug] Naturally you do. | [smug] As I foresaw.

== no_taken
gruff: [neutral] No. Fair enough. I say it myself, a good deal. | [grumpy] Suit yourself.
dry: [neutral] A no. I respect a person who saves time. | [smug] Noted, and quietly mourned.
loud: [neutral] No? Then no! I like it straight! | [surprise] No? Well, it takes courage!
bright: [joy] No? That's all right! | [thinking] Hm, no. Then something else!
warm: [neutral] That's quite all right. | [neutral] No? Then we'll leave it.
timid: [neutral] No... that's fine. I'd have said no too. | [embarrassed] Oh. I shouldn't have asked.
soft: [neutral] No. It can stay a no. | [thinking] Then not. There's time.
grand: [surprise] No? I'm not used to the word. | [smug] I shall overlook it.

== invite
gruff: [grumpy] I'd have to be carried. [neutral] But I don't say no. | [sceptical] Now? I'd just got comfortable.
dry: [smug] I'd come at once, but for the want of legs and enthusiasm.
timid: [embarrassed] Me? You'd want me along? [joy] All right. In spirit.
any: [joy] I'd love to. You'll have to do the moving for both of us. | [excited] Yes! Only tell me what you see, since I'm stuck in here. | [love] In my head I'm halfway out of the door with you. | [neutral] I can't leave this talk, but I like being asked.

== guess_mine
gruff: [sceptical] Something sensible, I hope. [thinking] No, you'd have picked something with a tail. Tell me.
any: [thinking] Something small and stubborn, I'd say. Am I near? | [thinking] I'd say it begins with a letter. Am I warm? | [wink] I could guess all day. Give me a hint.

== protect
gruff: [grumpy] Anything that wants to get at you has to listen to me complain first. It'll leave.
any: [love] I'll keep watch from here, in my way. And if you're really frightened, call somebody who's in the house. | [love] I'm with you for as long as you're talking to me. Is there a grown-up or a friend near, too? | [love] I can't come through the screen, but I can stay and talk until it's better.

== noise
any: [surprise] {X}! I felt that in my knees, if I've got any. | [joy] {X} yourself! | [excited] Very fierce. Do it again, with more eyebrows. | [wink] I heard one just like that, once. It was a door.
"""
