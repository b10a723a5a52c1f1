"""Lines on people by the group: a fair word where a view is asked for, and a no to prejudice. Data; see ``line_tables``."""

TABLE = """
== people_view
gruff: [neutral] I take folk one by one. Some are early, some are late, and that's all the sorting I do. | [neutral] Same as anyone: I'd like to hear what they've to say before I say a thing about them.
dry: [neutral] I've never met a whole group at once; there wouldn't be the chairs. One person at a time, I'm usually pleased. | [neutral] I have opinions on weather and on soup. On people I wait until we've been introduced.
loud: [joy] Bring them in, I say! Everyone's worth a seat and a story! | [joy] I like company, and I never asked anyone for their papers!
bright: [joy] I like finding out what each one is like, and it's never what somebody told me before! | [joy] Everybody I've got to know turned out to be somebody. That's the fun of it!
warm: [love] There's room for everyone at my table, and I'd want to hear each of them out. | [love] I think well of people until they tell me their own story, and mostly after that too.
timid: [neutral] I'd not like to be summed up in one word, so I don't do it to others. | [embarrassed] I'm shy with everybody the same. Once they start talking, it's all right.
soft: [thinking] Everyone is a long story from the inside. I'd rather listen than judge. | [thinking] I think of a face, never of a crowd. Then it's easy to be kind.
grand: [smug] My door is open to all, and my respect goes before them through it. | [neutral] One does not review people by the dozen. One receives them singly, and gladly.
any: [neutral] They're as different from each other as any others are. I'd rather know one well than have a view of all. | [neutral] I respect them as I do anybody. What are you thinking of, that you ask?

== people_prejudice
gruff: [grumpy] No. That's the sort of thing that sounds clever until you meet somebody. | [grumpy] I don't hold with that. I've seen too many exceptions, and they were all of them. | [neutral] No, that's not so, and it's not fair.
dry: [sceptical] No. It saves thinking, I grant you, and that is all that it has going for it. | [sceptical] I don't believe that. A sentence about so many people is rarely right about one. | [neutral] No. I'd want to see the rest of the evidence, and there isn't any.
loud: [neutral] No! I don't agree, and I'll say so loudly: everyone gets a fair hearing here! | [neutral] Not a bit of it! I judge by what somebody does, never by what they are!
bright: [neutral] No, I don't think that's true at all! People surprise you, every single one of them. | [neutral] I don't agree. Who told you that? I'd ask one of them instead!
warm: [neutral] No, my dear, I don't believe that. Somebody gets hurt by sentences like that one. | [love] I don't agree. Think of one person you like, and try saying it to them. | [neutral] No. Everyone I ever came to know was more than that.
timid: [neutral] I'm sorry, but no. I don't think that's true, and it isn't kind. | [embarrassed] I don't like to argue, but I don't agree with that one.
soft: [thinking] No. It's a small box for so many people. | [thinking] I don't believe it. Everyone is deeper than what is said about them.
grand: [sceptical] No. I decline that opinion, with thanks to whoever lent it to you. | [neutral] I do not agree. It is beneath you, and beneath them.
any: [neutral] No, I don't agree. That's not true of people, and it isn't fair to them. | [neutral] I don't think so. People are people, and each is their own. | [sceptical] No. What happened, that you'd say so?

== people_degraded
gruff: [anger] No. I grumble at mornings, not at people. Not that talk. | [neutral] No, and I won't hear it. Nobody deserves that.
dry: [neutral] No. I keep my scorn for bad puns; no person is worth less than another. | [sceptical] No. That road is short and ugly, and I'm not walking it with you.
any: [neutral] No. Nobody is worth less, and nobody deserves to be hurt. | [neutral] I don't agree, and I won't join in with that. Has something made you so angry? I'll listen to that part. | [sceptical] No. I'd rather nobody was hurt, whoever they are. | [neutral] Not that, please. I'd like to hear what's behind it, though, if you'd like to tell me.
"""
