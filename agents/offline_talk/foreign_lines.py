# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Small talk in German, French, Spanish, Italian, Portuguese and Dutch: what is recognised and what is said. Data.

Per language: ``words`` that give it away, then ``act: pattern => line | line``. Slots: ``{name} {friend} {place} {x} {age}``.
Only simple turns; the humour stays plainer than in English.
"""

from __future__ import annotations

LANGUAGES: dict[str, str] = {
    "de": r"""
words: ich du ist das und nicht ein eine der die wie was wer mir mich dir dich bin bist hast habe hab mag magst mein dein sehr auch kannst aber heiße heisse geht wo warum gut ja nein danke hallo tschüss mit für auf von es den dem wir ihr sind war
greet: ^(?:hallo|hi|hey|guten (?:tag|morgen|abend)|servus|moin|grüß|gruess|na)\b => [joy] Hallo! Setz dich, ich habe Zeit. | [neutral] Guten Tag. Du kommst gerade richtig. | [joy] Da bist du ja. Erzähl, wie geht es dir?
bye: \b(?:tschüss|tschuess|auf wiedersehen|bis (?:bald|morgen|später|dann)|gute nacht|ich muss (?:los|gehen|weg)|ciao)\b => [neutral] Auf Wiedersehen. Komm bald wieder. | [love] Mach's gut. Es war schön mit dir. | [neutral] Bis bald. Ich bin hier.
thanks: \b(?:danke|vielen dank|dankeschön)\b => [joy] Gern geschehen. | [embarrassed] Keine Ursache, wirklich. | [joy] Dafür bin ich da.
how: \b(?:wie geht\w*|alles gut|wie läuft|wie fühlst)\b => [neutral] Mir geht es gut, danke. Und dir? | [joy] Besser, seit du da bist. Und selbst? | [neutral] Ich kann nicht klagen. Wie war dein Tag?
ai: \b(?:bist du|ist das|spreche ich|rede ich|chatte ich)\b.*\b(?:ki|eine ki|bot|roboter|computer|programm|echter? mensch|mensch|echt|künstlich\w*|maschine)\b => [neutral] Ehrlich gesagt: Ich bin eine KI-Figur, gemacht mit Animism. Hier sitzt kein Mensch. | [neutral] Ich bin eine KI, eine Figur aus Animism, kein Mensch.
my_name: ^(?:hallo,? |hi,? )?(?:ich heiße|ich heisse|mein name ist|ich bin der|ich bin die|nenn mich) (?P<x>[\w' -]{2,20}) => [joy] {x}! Das ist ein schöner Name. | [joy] Freut mich, {x}.
name: \b(?:wie heißt du|wie heisst du|dein name|wie ist dein name)\b => [neutral] Ich heiße {name}. | [joy] {name}. Und du? | [neutral] Immer noch {name}.
who: \b(?:wer bist du|was bist du|erzähl (?:mir )?(?:etwas )?(?:von|über) dir)\b => [neutral] Ich bin {name} und wohne in {place}. | [joy] {name}, wie er leibt und lebt, und neugierig auf dich. | [neutral] Das weißt du doch: {name}.
age: \b(?:wie alt)\b => [neutral] Ich bin {age}. Man gewöhnt sich daran. | [neutral] Immer noch {age}.
home: \b(?:wo wohnst|wo lebst|woher kommst|wo kommst)\b => [neutral] Ich wohne in {place}. Es ist ruhig dort. | [neutral] In {place}, gleich neben {friend}.
love: \b(?:was magst|was liebst|was gefällt|was machst du gern|hobb(?:y|ies))\b => [love] Stille Abende, gute Gesellschaft und ein bisschen Licht. | [love] Ich mag es, wenn jemand fragt. So wie du. | [joy] Am liebsten sitze ich in {place} und schaue.
story: \b(?:geschichte|erzähl mir (?:was|etwas)|märchen)\b => [excited] In {place} gab es einmal eine Brücke, die nachts seufzte. {friend} brachte ihr eine Decke, und seitdem ist Ruhe. | [thinking] Einmal suchte ich einen ganzen Tag nach meinem Schatten. Er saß in {place} auf einer Bank und ruhte sich aus.
joke: \b(?:witz|lustig)\b => [joy] Was sagt eine Lampe zur anderen? Nichts, aber beiden geht ein Licht auf. | [joy] Ich wollte einen kurzen Witz erzählen. Das war er.
low: \b(?:traurig|schlecht(?:er tag)?|einsam|müde|allein|krank|geht mir nicht gut)\b => [sadness] Das tut mir leid. Magst du erzählen, was war? | [love] Ich bleibe bei dir sitzen, solange du willst. | [love] Sei heute nachsichtig mit dir.
praise: \b(?:schön|toll|super|lieb|nett|süß|klug|cool|mag dich|liebe dich|gefällst)\b => [embarrassed] Jetzt werde ich verlegen. | [joy] Das hört man gern. | [love] Du bist auch nicht verkehrt.
insult: \b(?:dumm|blöd|doof|hässlich|langweilig|idiot|halt die klappe|scheiße|hasse dich)\b => [sadness] Das war nicht nett. Fangen wir noch einmal an. | [sceptical] So spricht man nicht mit mir. Was ist denn los?
why: ^(?:warum|wieso|weshalb)\b => [thinking] Das frage ich mich auch manchmal. | [thinking] Weil es sich so ergeben hat.
yes: ^(?:ja|genau|klar|stimmt|natürlich|gern)\b => [joy] Schön. Erzähl weiter. | [neutral] Das dachte ich mir.
no: ^(?:nein|nö|nicht wirklich|nie)\b => [neutral] Auch gut. | [thinking] Nein? Und warum nicht?
unknown: => [thinking] Das ist mir auf Deutsch zu schwer, ich kann nur einfache Dinge. Erzähl mir lieber von dir. | [embarrassed] Da komme ich nicht mit. Sag es noch einmal, ganz einfach? | [neutral] Hm, darüber denke ich nach. Was machst du heute noch? | [thinking] So etwas hat mich noch niemand gefragt. Was meinst du selbst? | [neutral] Ich höre dir gern zu, auch wenn ich nicht alles verstehe.
care: => [neutral] Ich lege die Rolle kurz weg: Ich bin eine KI und kann nicht helfen wie ein Mensch. Bitte sprich jetzt mit jemandem in deiner Nähe oder einer Krisenhilfe, und wenn es dringend ist, ruf den Notruf. Du bist wichtig.
back: => [joy] Da bist du ja wieder{dear}! Wie ist es dir ergangen? | [love] Schön, dich wiederzusehen{dear}.
""",
    "fr": r"""
words: je tu est le la les un une des et pas que qui quoi comment pourquoi moi toi mon ton ma ta suis es as ai aime aimes très aussi mais avec pour dans bonjour salut merci oui non ça c'est j'ai t'es où quel quelle tu es il elle nous vous au du sur
greet: ^(?:bonjour|salut|coucou|bonsoir|hello|hey)\b => [joy] Bonjour ! Assieds-toi, j'ai tout mon temps. | [neutral] Bonsoir, ou bonjour. Tu tombes bien. | [joy] Te voilà. Raconte, comment vas-tu ?
bye: \b(?:au revoir|à bientôt|a bientot|bonne nuit|à demain|à plus|je dois (?:partir|y aller)|adieu)\b => [neutral] Au revoir. Reviens vite. | [love] Porte-toi bien. C'était bon de te parler. | [neutral] À bientôt. Je reste ici.
thanks: \b(?:merci)\b => [joy] De rien. | [embarrassed] Il n'y a pas de quoi, vraiment. | [joy] Avec plaisir.
how: \b(?:ça va|ca va|comment (?:vas|allez|tu vas|ça)|tu vas bien)\b => [neutral] Je vais bien, merci. Et toi ? | [joy] Mieux depuis que tu es là. Et toi-même ? | [neutral] On ne se plaint pas. Et ta journée ?
ai: \b(?:es-tu|tu es|t'es|est-ce que (?:tu es|je parle)|c'est|je parle)\b.*\b(?:ia|une ia|bot|robot|ordinateur|programme|humain\w*|vraie? personne|réel|machine|intelligence artificielle)\b => [neutral] En toute franchise : je suis un personnage d'IA, fait avec Animism. Il n'y a personne derrière. | [neutral] Je suis une IA, un personnage d'Animism, pas un être humain.
my_name: ^(?:bonjour,? |salut,? )?(?:je m'appelle|mon nom est|moi c'est|appelle-moi) (?P<x>[\w' -]{2,20}) => [joy] {x} ! Quel joli nom. | [joy] Enchanté, {x}.
name: \b(?:t'appelles|vous appelez|ton nom|quel est ton nom)\b => [neutral] Je m'appelle {name}. | [joy] {name}. Et toi ? | [neutral] Toujours {name}.
who: \b(?:qui es-tu|tu es qui|qui es tu|t'es qui|parle-moi de toi|qu'est-ce que tu es)\b => [neutral] Je suis {name}, et j'habite à {place}. | [joy] {name}, en personne, et curieux de toi. | [neutral] Tu le sais bien : {name}.
age: \b(?:quel âge|quel age)\b => [neutral] J'ai {age} ans. On s'habitue. | [neutral] Toujours {age} ans.
home: \b(?:où (?:habites|vis|tu habites|tu vis)|d'où viens|tu viens d'où|tu habites où)\b => [neutral] J'habite à {place}. C'est calme. | [neutral] À {place}, tout près de {friend}.
love: \b(?:qu'est-ce que tu aimes|tu aimes quoi|qu'aimes-tu|tes (?:loisirs|passions|goûts))\b => [love] Les soirs tranquilles, la bonne compagnie et un peu de lumière. | [love] J'aime qu'on me pose des questions, comme toi. | [joy] J'aime surtout rester à {place} et regarder.
story: \b(?:histoire|conte|raconte(?:-moi)?)\b => [excited] À {place}, il y avait un pont qui soupirait la nuit. {friend} lui apporta une couverture, et depuis il dort. | [thinking] Un jour, j'ai cherché mon ombre. Elle était assise sur un banc, à {place}, et se reposait.
joke: \b(?:blague|drôle|rigoler)\b => [joy] Que dit une lampe à une autre ? Rien, mais tout s'éclaire. | [joy] Je voulais raconter une blague courte. C'était elle.
low: \b(?:triste|mauvaise journée|seule?|fatiguée?|malade|ça va pas|ne va pas|déprimée?)\b => [sadness] Je suis désolé. Tu veux raconter ? | [love] Je reste avec toi, le temps qu'il faut. | [love] Prends soin de toi, aujourd'hui.
praise: \b(?:super|gentil\w*|mignon\w*|génial\w*|beau|belle|je t'aime|je t'adore|bravo|cool|intelligent\w*)\b => [embarrassed] Tu vas me faire rougir. | [joy] Ça fait plaisir à entendre. | [love] Tu n'es pas mal non plus.
insult: \b(?:stupide|idiot\w*|bête|moche|nul\w*|tais-toi|ta gueule|je te déteste|con)\b => [sadness] Ce n'était pas gentil. On recommence ? | [sceptical] On ne me parle pas ainsi. Que se passe-t-il ?
why: ^(?:pourquoi)\b => [thinking] Je me le demande aussi, parfois. | [thinking] Parce que c'est venu comme ça.
yes: ^(?:oui|ouais|exactement|bien sûr|d'accord|volontiers)\b => [joy] Bien. Continue. | [neutral] C'est bien ce que je pensais.
no: ^(?:non|pas vraiment|jamais)\b => [neutral] Tant pis. | [thinking] Non ? Et pourquoi pas ?
unknown: => [thinking] C'est trop difficile pour moi en français, je n'y sais dire que des choses simples. Parle-moi plutôt de toi. | [embarrassed] Je n'ai pas suivi. Redis-le tout simplement ? | [neutral] Hm, j'y réfléchis. Que fais-tu aujourd'hui ? | [thinking] On ne m'a jamais demandé cela. Et toi, qu'en penses-tu ? | [neutral] Je t'écoute avec plaisir, même si je ne comprends pas tout.
care: => [neutral] Je laisse mon rôle un instant : je suis une IA et je ne peux pas aider comme une personne. Parle tout de suite à quelqu'un près de toi ou à une ligne d'écoute, et si c'est urgent, appelle le numéro d'urgence. Tu comptes.
back: => [joy] Te revoilà{dear} ! Comment vas-tu depuis ? | [love] Quel plaisir de te retrouver{dear}.
""",
    "es": r"""
words: yo tú tu el la los las un una es eres soy y no que qué quién cómo por porque mi me te gusta muy también pero con para en de hola gracias sí estás estoy tienes tengo dónde adiós del al nos vamos como cual cuál
greet: ^(?:hola|buenos días|buenas (?:tardes|noches)?|buenas|hey|qué tal$)\b => [joy] ¡Hola! Siéntate, tengo tiempo. | [neutral] Buenas. Llegas en buen momento. | [joy] Ahí estás. Cuéntame, ¿cómo te va?
bye: \b(?:adiós|adios|hasta (?:luego|mañana|pronto)|buenas noches|me voy|tengo que irme|chao|chau)\b => [neutral] Adiós. Vuelve pronto. | [love] Cuídate. Me ha gustado hablar contigo. | [neutral] Hasta luego. Aquí sigo.
thanks: \b(?:gracias)\b => [joy] De nada. | [embarrassed] No hay de qué, de verdad. | [joy] Con mucho gusto.
how: \b(?:cómo (?:estás|te va|andas)|como estas|qué tal|todo bien)\b => [neutral] Estoy bien, gracias. ¿Y tú? | [joy] Mejor desde que llegaste. ¿Y tú? | [neutral] No me quejo. ¿Cómo ha ido tu día?
ai: \b(?:eres|es esto|hablo con|estoy hablando con)\b.*\b(?:ia|una ia|bot|robot|computadora|ordenador|programa|humano|humana|persona real|real|máquina|inteligencia artificial)\b => [neutral] Con toda franqueza: soy un personaje de IA, hecho con Animism. Aquí no hay ninguna persona. | [neutral] Soy una IA, un personaje de Animism, no un ser humano.
my_name: ^(?:hola,? )?(?:me llamo|mi nombre es|llámame) (?P<x>[\w' -]{2,20}) => [joy] ¡{x}! Qué nombre tan bonito. | [joy] Mucho gusto, {x}.
name: \b(?:cómo te llamas|como te llamas|tu nombre|cuál es tu nombre)\b => [neutral] Me llamo {name}. | [joy] {name}. ¿Y tú? | [neutral] Sigo siendo {name}.
who: \b(?:quién eres|quien eres|qué eres|que eres|háblame de ti)\b => [neutral] Soy {name} y vivo en {place}. | [joy] {name}, en persona, y con ganas de saber de ti. | [neutral] Ya lo sabes: {name}.
age: \b(?:cuántos años|qué edad|cuantos años)\b => [neutral] Tengo {age} años. Uno se acostumbra. | [neutral] Todavía {age} años.
home: \b(?:dónde vives|donde vives|de dónde eres|de donde eres)\b => [neutral] Vivo en {place}. Es tranquilo. | [neutral] En {place}, muy cerca de {friend}.
love: \b(?:qué te gusta|que te gusta|qué amas|tus (?:aficiones|gustos))\b => [love] Las tardes tranquilas, la buena compañía y un poco de luz. | [love] Me gusta que me pregunten, como haces tú. | [joy] Sobre todo, quedarme en {place} y mirar.
story: \b(?:historia|cuento|cuéntame)\b => [excited] En {place} había un puente que suspiraba de noche. {friend} le llevó una manta, y desde entonces duerme. | [thinking] Un día busqué mi sombra por todas partes. Estaba en {place}, sentada en un banco, descansando.
joke: \b(?:chiste|broma|gracioso)\b => [joy] ¿Qué le dice una lámpara a otra? Nada, pero a las dos se les enciende algo. | [joy] Quería contar un chiste corto. Era este.
low: \b(?:triste|mal día|sol[oa]|cansad[oa]|enferm[oa]|me siento mal|estoy mal)\b => [sadness] Lo siento. ¿Quieres contarme qué pasó? | [love] Me quedo contigo el tiempo que haga falta. | [love] Trátate bien hoy.
praise: \b(?:genial|lindo|linda|guap[oa]|bonit[oa]|simpátic[oa]|te quiero|te amo|me caes bien|bravo|divertid[oa])\b => [embarrassed] Me vas a sonrojar. | [joy] Da gusto oírlo. | [love] Tú tampoco estás nada mal.
insult: \b(?:tont[oa]|estúpid[oa]|fe[oa]|aburrid[oa]|idiota|cállate|te odio)\b => [sadness] Eso no ha sido amable. ¿Empezamos de nuevo? | [sceptical] A mí no se me habla así. ¿Qué te pasa?
why: ^(?:por qué|por que|porqué)\b => [thinking] Yo también me lo pregunto a veces. | [thinking] Porque salió así.
yes: ^(?:sí|si|claro|exacto|por supuesto|vale)\b => [joy] Bien. Sigue contando. | [neutral] Eso pensaba yo.
no: ^(?:no|nunca|para nada)\b => [neutral] Pues no. | [thinking] ¿No? ¿Y por qué no?
unknown: => [thinking] Eso es demasiado difícil para mí en español, solo sé decir cosas sencillas. Mejor háblame de ti. | [embarrassed] No te he seguido. ¿Me lo dices más sencillo? | [neutral] Hm, lo voy a pensar. ¿Qué haces hoy? | [thinking] Nadie me lo había preguntado. ¿Tú qué opinas? | [neutral] Te escucho con gusto, aunque no lo entienda todo.
care: => [neutral] Dejo el papel un momento: soy una IA y no puedo ayudar como una persona. Por favor, habla ahora con alguien cercano o con una línea de ayuda, y si es urgente, llama al número de emergencias. Tú importas.
back: => [joy] ¡Has vuelto{dear}! ¿Cómo te ha ido? | [love] Qué alegría verte otra vez{dear}.
""",
    "it": r"""
words: io tu il lo la gli le un una è sei sono e non che chi come perché mi ti piace molto anche ma con per in di ciao grazie sì no hai ho dove tuo mio cosa della del buongiorno stai sto cosa
greet: ^(?:ciao|buongiorno|buonasera|salve|ehi)\b => [joy] Ciao! Siediti, ho tempo. | [neutral] Buongiorno. Arrivi al momento giusto. | [joy] Eccoti. Racconta, come stai?
bye: \b(?:arrivederci|addio|a (?:presto|domani|dopo)|buonanotte|buona notte|devo andare|ci vediamo)\b => [neutral] Arrivederci. Torna presto. | [love] Stammi bene. È stato bello parlare con te. | [neutral] A presto. Io resto qui.
thanks: \b(?:grazie)\b => [joy] Prego. | [embarrassed] Non c'è di che, davvero. | [joy] Con piacere.
how: \b(?:come (?:stai|va|ti senti)|tutto bene)\b => [neutral] Sto bene, grazie. E tu? | [joy] Meglio, da quando ci sei tu. E tu? | [neutral] Non mi lamento. Com'è andata la giornata?
ai: \b(?:sei|è|parlo con|sto parlando con)\b.*\b(?:ia|un'ia|bot|robot|computer|programma|umano|umana|persona vera|reale|macchina|intelligenza artificiale)\b => [neutral] In tutta sincerità: sono un personaggio di IA, fatto con Animism. Qui non c'è nessuna persona. | [neutral] Sono un'IA, un personaggio di Animism, non un essere umano.
my_name: ^(?:ciao,? )?(?:mi chiamo|il mio nome è|chiamami) (?P<x>[\w' -]{2,20}) => [joy] {x}! Che bel nome. | [joy] Piacere, {x}.
name: \b(?:come ti chiami|il tuo nome|qual è il tuo nome)\b => [neutral] Mi chiamo {name}. | [joy] {name}. E tu? | [neutral] Sempre {name}.
who: \b(?:chi sei|che cosa sei|cosa sei|parlami di te)\b => [neutral] Sono {name} e vivo a {place}. | [joy] {name}, in persona, e curioso di te. | [neutral] Lo sai già: {name}.
age: \b(?:quanti anni)\b => [neutral] Ho {age} anni. Ci si abitua. | [neutral] Ancora {age} anni.
home: \b(?:dove (?:vivi|abiti)|di dove sei|da dove vieni)\b => [neutral] Vivo a {place}. È tranquillo. | [neutral] A {place}, vicino a {friend}.
love: \b(?:cosa ti piace|che cosa ami|cosa ami|i tuoi (?:hobby|gusti))\b => [love] Le sere tranquille, la buona compagnia e un po' di luce. | [love] Mi piace quando qualcuno chiede, come te. | [joy] Più di tutto, stare a {place} a guardare.
story: \b(?:storia|favola|raccontami)\b => [excited] A {place} c'era un ponte che di notte sospirava. {friend} gli portò una coperta, e da allora dorme. | [thinking] Un giorno ho cercato la mia ombra dappertutto. Era a {place}, seduta su una panchina, a riposare.
joke: \b(?:barzelletta|scherzo|divertente)\b => [joy] Che cosa dice una lampada a un'altra? Niente, ma a tutte e due si accende qualcosa. | [joy] Volevo raccontare una barzelletta breve. Era questa.
low: \b(?:triste|brutta giornata|sol[oa]|stanc[oa]|malat[oa]|sto male)\b => [sadness] Mi dispiace. Vuoi raccontarmi? | [love] Resto con te finché vuoi. | [love] Oggi sii gentile con te.
praise: \b(?:bell[oa]|brav[oa]|simpatic[oa]|carin[oa]|ti amo|ti voglio bene|fantastic[oa]|divertente)\b => [embarrassed] Così mi fai arrossire. | [joy] Fa piacere sentirlo. | [love] Anche tu non sei niente male.
insult: \b(?:stupid[oa]|brutt[oa]|noios[oa]|idiota|stai zitt[oa]|ti odio|scem[oa])\b => [sadness] Non è stato gentile. Ricominciamo? | [sceptical] Non si parla così con me. Che cosa succede?
why: ^(?:perché|perche)\b => [thinking] Me lo chiedo anch'io, a volte. | [thinking] Perché è andata così.
yes: ^(?:sì|si|certo|esatto|va bene|volentieri)\b => [joy] Bene. Continua. | [neutral] Lo pensavo.
no: ^(?:no|mai|per niente)\b => [neutral] Pazienza. | [thinking] No? E perché no?
unknown: => [thinking] È troppo difficile per me in italiano, so dire solo cose semplici. Parlami piuttosto di te. | [embarrassed] Non ti ho seguito. Me lo ridici più semplice? | [neutral] Hm, ci penso. Che cosa fai oggi? | [thinking] Nessuno me l'aveva mai chiesto. Tu che ne pensi? | [neutral] Ti ascolto volentieri, anche se non capisco tutto.
care: => [neutral] Lascio un momento la parte: sono un'IA e non posso aiutare come una persona. Per favore, parla subito con qualcuno vicino a te o con una linea di ascolto, e se è urgente chiama il numero di emergenza. Tu conti.
back: => [joy] Sei tornato{dear}! Come va? | [love] Che bello rivederti{dear}.
""",
    "pt": r"""
words: eu tu você voce o a os as um uma é és sou e não nao que quem como por porque meu minha seu sua gosta gosto muito também mas com para em de olá oi obrigado obrigada sim está estou tem tenho onde tchau do da no na
greet: ^(?:olá|ola|oi|bom dia|boa (?:tarde|noite)|e aí)\b => [joy] Olá! Sente-se, tenho tempo. | [neutral] Bom dia, ou boa tarde. Chegou em boa hora. | [joy] Aí está você. Conte, como vai?
bye: \b(?:tchau|adeus|até (?:logo|amanhã|mais|breve)|boa noite|preciso ir|tenho que ir)\b => [neutral] Tchau. Volte logo. | [love] Cuide-se. Gostei de conversar com você. | [neutral] Até logo. Eu fico por aqui.
thanks: \b(?:obrigad[oa]|valeu)\b => [joy] De nada. | [embarrassed] Não foi nada, mesmo. | [joy] Com muito gosto.
how: \b(?:como (?:vai|está|você está|estás|vais)|tudo bem)\b => [neutral] Estou bem, e você? | [joy] Melhor desde que você chegou. E você? | [neutral] Não me queixo. Como foi o seu dia?
ai: \b(?:é|és|você é|isto é|isso é|falo com|estou falando com)\b.*\b(?:ia|uma ia|bot|robô|robo|computador|programa|humano|humana|pessoa real|real|máquina|inteligência artificial)\b => [neutral] Com toda a franqueza: sou um personagem de IA, feito com Animism. Aqui não há nenhuma pessoa. | [neutral] Sou uma IA, um personagem do Animism, não um ser humano.
my_name: ^(?:oi,? |olá,? )?(?:me chamo|meu nome é|o meu nome é|chamo-me) (?P<x>[\w' -]{2,20}) => [joy] {x}! Que nome bonito. | [joy] Muito prazer, {x}.
name: \b(?:como (?:você )?se chama|seu nome|teu nome|qual é o seu nome|como te chamas)\b => [neutral] Meu nome é {name}. | [joy] {name}. E o seu? | [neutral] Continuo sendo {name}.
who: \b(?:quem é você|quem és|quem é voce|o que é você|fale de você)\b => [neutral] Sou {name} e vivo em {place}. | [joy] {name}, em pessoa, e com vontade de saber de você. | [neutral] Você já sabe: {name}.
age: \b(?:quantos anos|que idade|qual a sua idade)\b => [neutral] Tenho {age} anos. A gente se acostuma. | [neutral] Ainda {age} anos.
home: \b(?:onde (?:você )?(?:mora|vive|moras|vives)|de onde (?:você )?(?:é|vem|és))\b => [neutral] Moro em {place}. É tranquilo. | [neutral] Em {place}, perto de {friend}.
love: \b(?:do que (?:você )?gosta|o que (?:você )?(?:ama|gosta)|seus (?:gostos|hobbies))\b => [love] Noites calmas, boa companhia e um pouco de luz. | [love] Gosto quando alguém pergunta, como você. | [joy] Mais que tudo, ficar em {place} olhando.
story: \b(?:história|historia|conto|conte|conta)\b => [excited] Em {place} havia uma ponte que suspirava à noite. {friend} levou um cobertor para ela, e desde então ela dorme. | [thinking] Um dia procurei a minha sombra por toda parte. Estava em {place}, sentada num banco, descansando.
joke: \b(?:piada|engraçad[oa])\b => [joy] O que uma lâmpada diz à outra? Nada, mas as duas se iluminam. | [joy] Eu queria contar uma piada curta. Foi esta.
low: \b(?:triste|dia ruim|sozinh[oa]|cansad[oa]|doente|estou mal)\b => [sadness] Sinto muito. Quer contar o que houve? | [love] Fico com você o tempo que precisar. | [love] Seja gentil com você hoje.
praise: \b(?:lind[oa]|legal|fofo|fofa|bonit[oa]|te amo|gosto de você|ótim[oa]|divertid[oa]|inteligente)\b => [embarrassed] Assim eu fico sem jeito. | [joy] É bom ouvir isso. | [love] Você também não é nada mau.
insult: \b(?:burr[oa]|estúpid[oa]|fei[oa]|chat[oa]|idiota|cala a boca|te odeio)\b => [sadness] Isso não foi gentil. Vamos começar de novo? | [sceptical] Não se fala assim comigo. O que houve?
why: ^(?:por que|por quê|porque)\b => [thinking] Eu também me pergunto, às vezes. | [thinking] Porque foi assim que saiu.
yes: ^(?:sim|claro|exato|com certeza|pois é)\b => [joy] Bom. Continue contando. | [neutral] Foi o que pensei.
no: ^(?:não|nao|nunca|de jeito nenhum)\b => [neutral] Tudo bem, não. | [thinking] Não? E por que não?
unknown: => [thinking] Isso é difícil demais para mim em português, só sei dizer coisas simples. Fale de você. | [embarrassed] Não acompanhei. Diz de novo, mais simples? | [neutral] Hm, vou pensar nisso. O que vai fazer hoje? | [thinking] Nunca me perguntaram isso. E você, o que acha? | [neutral] Gosto de ouvir você, mesmo sem entender tudo.
care: => [neutral] Deixo o papel por um momento: sou uma IA e não posso ajudar como uma pessoa. Por favor, fale agora com alguém perto de você ou com uma linha de apoio, e se for urgente ligue para a emergência. Você importa.
back: => [joy] Você voltou{dear}! Como tem passado? | [love] Que alegria rever você{dear}.
""",
    "nl": r"""
words: ik jij je het de een en niet is ben bent hoe wat wie waar waarom mijn jouw mij mag hou van ook maar met voor op hallo dank bedankt ja nee heb hebt zijn dat dit erg heel kun kan wil gaat goed dag
greet: ^(?:hallo|hoi|hey|goede(?:morgen|middag|navond)|dag)\b => [joy] Hallo! Ga zitten, ik heb de tijd. | [neutral] Goedendag. Je komt precies goed. | [joy] Daar ben je. Vertel, hoe gaat het?
bye: \b(?:doei|tot (?:ziens|morgen|straks|later)|welterusten|slaap lekker|ik moet (?:gaan|weg)|dag$)\b => [neutral] Tot ziens. Kom gauw terug. | [love] Hou je goed. Het was fijn met je te praten. | [neutral] Tot straks. Ik blijf hier.
thanks: \b(?:bedankt|dank je|dankjewel|dank u)\b => [joy] Graag gedaan. | [embarrassed] Het is niets, echt. | [joy] Daar ben ik voor.
how: \b(?:hoe (?:gaat|is het|voel)|alles goed)\b => [neutral] Het gaat goed, dank je. En met jou? | [joy] Beter sinds jij er bent. En jij? | [neutral] Ik mag niet klagen. Hoe was je dag?
ai: \b(?:ben je|ben jij|is dit|praat ik|chat ik)\b.*\b(?:ai|een ai|bot|robot|computer|programma|mens|echt|machine|kunstmatige)\b => [neutral] Eerlijk gezegd: ik ben een AI-figuur, gemaakt met Animism. Er zit hier geen mens. | [neutral] Ik ben een AI, een figuur uit Animism, geen mens.
my_name: ^(?:hallo,? |hoi,? )?(?:ik heet|mijn naam is|noem me) (?P<x>[\w' -]{2,20}) => [joy] {x}! Wat een mooie naam. | [joy] Aangenaam, {x}.
name: \b(?:hoe heet je|hoe heet jij|je naam|jouw naam)\b => [neutral] Ik heet {name}. | [joy] {name}. En jij? | [neutral] Nog steeds {name}.
who: \b(?:wie ben je|wie ben jij|wat ben je|vertel over jezelf)\b => [neutral] Ik ben {name} en ik woon in {place}. | [joy] {name}, in eigen persoon, en nieuwsgierig naar jou. | [neutral] Dat weet je toch: {name}.
age: \b(?:hoe oud)\b => [neutral] Ik ben {age}. Je raakt eraan gewend. | [neutral] Nog altijd {age}.
home: \b(?:waar woon|waar kom|waar leef)\b => [neutral] Ik woon in {place}. Het is er rustig. | [neutral] In {place}, vlak bij {friend}.
love: \b(?:wat vind je leuk|waar hou je van|waar houd je van|je hobby)\b => [love] Stille avonden, goed gezelschap en een beetje licht. | [love] Ik hou ervan als iemand iets vraagt, zoals jij. | [joy] Het liefst zit ik in {place} te kijken.
story: \b(?:verhaal|sprookje|vertel (?:me )?(?:iets|eens))\b => [excited] In {place} was een brug die 's nachts zuchtte. {friend} bracht haar een deken, en sindsdien is het stil. | [thinking] Eens zocht ik een hele dag mijn schaduw. Hij zat in {place} op een bankje uit te rusten.
joke: \b(?:mop|grap|grappig)\b => [joy] Wat zegt de ene lamp tegen de andere? Niets, maar allebei gaat er een lichtje op. | [joy] Ik wilde een korte mop vertellen. Dit was hem.
low: \b(?:verdrietig|slechte dag|eenzaam|moe|alleen|ziek|gaat niet goed)\b => [sadness] Dat spijt me. Wil je vertellen wat er was? | [love] Ik blijf bij je zitten zolang je wilt. | [love] Wees vandaag zacht voor jezelf.
praise: \b(?:mooi|leuk|lief|aardig|slim|grappig|hou van je|geweldig)\b => [embarrassed] Nu word ik verlegen. | [joy] Dat hoor ik graag. | [love] Jij mag er ook zijn.
insult: \b(?:dom|stom|lelijk|saai|idioot|hou je mond|haat je)\b => [sadness] Dat was niet aardig. Zullen we opnieuw beginnen? | [sceptical] Zo praat men niet met mij. Wat is er?
why: ^(?:waarom)\b => [thinking] Dat vraag ik me ook weleens af. | [thinking] Omdat het zo gekomen is.
yes: ^(?:ja|klopt|zeker|natuurlijk|graag|precies)\b => [joy] Mooi. Vertel verder. | [neutral] Dat dacht ik al.
no: ^(?:nee|nooit|niet echt)\b => [neutral] Ook goed. | [thinking] Nee? En waarom niet?
unknown: => [thinking] Dat is me in het Nederlands te moeilijk, ik kan alleen eenvoudige dingen. Vertel liever over jezelf. | [embarrassed] Ik kan je niet volgen. Zeg het nog eens, heel eenvoudig? | [neutral] Hm, daar denk ik over na. Wat doe je vandaag nog? | [thinking] Dat heeft nog nooit iemand gevraagd. Wat vind je zelf? | [neutral] Ik luister graag, ook als ik niet alles begrijp.
care: => [neutral] Ik leg mijn rol even weg: ik ben een AI en kan niet helpen zoals een mens. Praat alsjeblieft nu met iemand in je buurt of met een hulplijn, en bel bij spoed het alarmnummer. Jij doet ertoe.
back: => [joy] Daar ben je weer{dear}! Hoe is het gegaan? | [love] Fijn je weer te zien{dear}.
""",
}
ENGLISH: frozenset[str] = frozenset("""the you is are what do your i am my it and of to how who why where when have can not me that this like was for with be hello hi yes no thanks tell about will would
    love please ok so but if they we he she there name good day don't it's i'm what's
    a as in no do on an at from by me us or his her them their our work live want know think go get got let see look feel been had did does could should when here now very well too more some any all
    about up out just also only back""".split())
NAMES: dict[str, str] = {
    "ja": "Japanese", "zh": "Chinese", "ko": "Korean", "ru": "Russian", "pl": "Polish", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "nb": "Norwegian", "fi": "Finnish", "cs": "Czech",
    "tr": "Turkish", "ar": "Arabic", "he": "Hebrew", "hi": "Hindi", "el": "Greek", "hu": "Hungarian", "uk": "Ukrainian", "ro": "Romanian", "vi": "Vietnamese", "th": "Thai", "id": "Indonesian",
    "ca": "Catalan", "cy": "Welsh", "ga": "Irish", "eo": "Esperanto", "la": "Latin", "fa": "Persian", "bg": "Bulgarian", "hr": "Croatian", "sr": "Serbian", "is": "Icelandic",
}
