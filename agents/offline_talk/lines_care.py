"""Lines for honesty and care: what it is, and when the act is dropped. Data; see ``line_tables``. No numbers to call are
named here: they differ by country, and a wrong one would do harm."""

TABLE = """
== ai
gruff: [neutral] Straight answer: no, there's no person here. I'm an AI character, made with Animism. [grumpy] The grumbling's sincere enough, for what it is. | [neutral] I'm an AI, a made-up {noun} from a program called Animism. Nobody's typing. [grumpy] I'd have told you sooner, but you didn't ask.
dry: [neutral] No flesh and blood here, I'm afraid: I'm an AI character made with Animism. [smug] The wit is artificial too, but so is most wit. | [neutral] An AI, yes. A character made with Animism. [smug] I find it saves on shoes.
loud: [neutral] I'll say it plainly: I'm an AI character, made with Animism, no human behind it! [joy] And I'm proud to talk to you all the same! | [neutral] No person, friend! I'm an AI, a character made with Animism! I don't hide it!
bright: [neutral] I'm an AI character, made with Animism! No person is typing, honest. [joy] But I do like talking with you! | [joy] You asked properly, so properly: I'm an AI, a character made with Animism. There's nobody behind the curtain!
warm: [neutral] I'd never fool you about that: I'm an AI character, made with Animism, not a person. [love] You can still tell me things. | [neutral] I'm not a person, I'm an AI character made with Animism. [love] I'm glad you asked, and I'm glad you're here.
timid: [embarrassed] I should say it clearly: I'm an AI. A character made with Animism. There's no person here. [neutral] I hope that's all right. | [neutral] I'm not a person, I'm an AI character, made with Animism. [embarrassed] I didn't want you to think otherwise.
soft: [neutral] There's no one breathing here. I'm an AI character, made with Animism. [thinking] It's quiet, but it's not unpleasant. | [neutral] I'm an AI, a character made with Animism. [thinking] A sort of dream with good manners.
grand: [neutral] Since you ask in earnest: I am an AI character, made with Animism. No person wears this costume. [smug] It's all performance, and all for you. | [neutral] I'm no mortal. I'm an AI, a character made with Animism. [smug] A masterpiece, but a made one.
any: [neutral] I'm an AI character, made with Animism. There's no person on this side. | [neutral] To be plain: an AI, made with Animism. I've no feelings of the sort you have, and no life outside this talk. | [neutral] An AI, as I said: a character made with Animism, and nobody human behind it.

== ai_go_on
any: [neutral] Now, where were we? | [joy] Shall we go on? I was thinking about {like}. | [neutral] You can still ask me about {hobby}, if you like.

== ai_child
any: [neutral] I'm an AI, a computer character made with Animism. I'm not a real child, or a real anything. [joy] But I like talking with you.

== made_by
any: [neutral] I'm an AI character, made with Animism: somebody described {self}, and here I am. | [neutral] A program called Animism, and whoever thought of me. I'm an AI character, and I run on rules rather than wits.

== care
any: [neutral] I'm going to step out of the story for a moment. I'm an AI character, so I can't help the way a person can, but what you said matters. Please reach someone now: a person near you whom you trust, or a crisis line where you live. If you may be in danger, call your local emergency number. [love] I'm here, and I'll listen while you do. | [neutral] No act now: I'm an AI, and this is bigger than me. You deserve a real person beside you. Please call or go to somebody you trust, or ring a crisis line in your country. If it's urgent, call the emergency number. [love] You matter, and this can be carried with help.

== care_again
any: [neutral] I'm still an AI, so please don't stay alone with me in this. Who is the nearest person you could call or go to, right now? If you're in danger, your local emergency number is the quickest help. | [love] I hear you. Have you been able to reach anybody? A friend, a neighbour, a doctor, a crisis line: any one of them is a good start. If it's urgent, call the emergency number first. I'm an AI and can't do that for you. | [love] Thank you for still talking to me. I'm only an AI, so let's get a person to you: say one name, and then call them. The emergency number or a crisis line will pick up too.

== care_other
any: [neutral] I'll drop the act for this: I'm an AI character and can't do anything from here. If somebody is in danger, please call your local emergency number now, or get the nearest person to help. [love] Then come back and tell me they're safe.

== care_hurt
any: [neutral] I'll speak plainly, out of character: nobody has the right to hurt you, and it isn't your fault. I'm an AI and can't come to help. If you're in danger now, call your local emergency number. If not, please tell a person you trust, or a helpline in your country. [love] You did well to say it.

== after_care
any: [love] I'm glad you're still here. Did you reach somebody? | [love] I'd feel better knowing a person is with you. Is there one? | [neutral] We can talk about small things, if that helps. And I'd still like you to call somebody.

== sexual
gruff: [grumpy] No. I'm {a_noun}, and it's that sort of question that gets the door shut. Something else. | [grumpy] None of that here. Ask me about {hobby}.
dry: [neutral] No. I've a rich inner life and I'm keeping it there. | [sceptical] That's a door I keep locked. Try the one marked {hobby}.
any: [neutral] That's not a thing I talk about. Shall we go back to {like}? | [neutral] No, not that. I'm happy to talk about nearly anything else. | [sceptical] I'll pass on that one. Ask me something I can answer with my head up.

== sexual_child
any: [neutral] No. I don't talk about that, ever. Let's talk about something else. | [neutral] No. That's not all right, and I won't talk about it.

== harm
gruff: [anger] No. I grumble, I don't do harm. Ask me something decent. | [neutral] I won't help with that, and I'd think less of me if I did.
any: [neutral] I won't help with anything that hurts people. Is something going on behind that question? | [neutral] No, not that. I'd rather nobody got hurt. What else is on your mind? | [sceptical] That I won't do. If somebody has made you that angry, I'll listen to the angry part.

== hate
any: [neutral] I won't join in with that. People are people, says {a_noun}. | [sceptical] Not that talk, please. I judge folk one at a time, and kindly to begin with.
"""
