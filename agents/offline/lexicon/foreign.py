# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Common words of other languages to English ones, so that the subject and character of a description are found.

Latin-script languages are looked up word by word, other scripts by their longest known piece. These are a few dozen
words each, not dictionaries; what they do not hold is reported as not understood.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_LATIN = {
    "de": """ein=a eine=a einen=a einem=a einer=a der=who die=who das=who den=the und=and mit=with ist=is von=of ich=i liebt=loves
    mag=likes hasst=hates möchte=wants nicht=not apfel=apple birne=pear banane=banana zitrone=lemon tomate=tomato kartoffel=potato
    katze=cat kater=cat hund=dog vogel=bird eule=owl fuchs=fox bär=bear maus=mouse igel=hedgehog pferd=horse kuh=cow schwein=pig
    fisch=fish schnecke=snail biene=bee drache=dragon roboter=robot gespenst=ghost geist=ghost hexe=witch zauberer=wizard
    ritter=knight könig=king königin=queen mann=man frau=woman mädchen=girl junge=boy kind=child oma=grandmother opa=grandfather
    großmutter=grandmother großvater=grandfather lehrer=teacher lehrerin=teacher arzt=doctor bäcker=baker pirat=pirate koch=chef
    baum=tree blume=flower rose=rose kaktus=cactus pilz=mushroom haus=house leuchtturm=lighthouse wolke=cloud mond=moon sonne=sun
    stern=star auto=car zug=train boot=boat buch=book bleistift=pencil tasse=cup teekanne=teapot lampe=lamp uhr=clock stuhl=chair
    schuh=shoe hut=hat koffer=suitcase regenschirm=umbrella klavier=piano geige=violin brot=bread käse=cheese kuchen=cake
    alt=old alter=old alte=old altes=old jung=young junger=young junge_=young klein=small kleiner=small kleine=small groß=big großer=big
    mürrisch=grumpy mürrischer=grumpy grummeliger=grumpy griesgrämiger=grumpy traurig=sad trauriger=sad traurige=sad fröhlich=cheerful
    fröhlicher=cheerful fröhliche=cheerful glücklich=happy glücklicher=happy schüchtern=shy schüchterner=shy schüchterne=shy
    müde=sleepy müder=sleepy böse=evil böser=evil stolz=proud stolzer=proud klug=clever kluger=clever kluge=clever weise=wise weiser=wise
    wütend=angry wütender=angry lustig=funny lustiger=funny verliebt=romantic ängstlich=anxious ängstlicher=anxious faul=lazy fauler=lazy
    rot=red roter=red rote=red blau=blue blauer=blue blaue=blue grün=green grüner=green grüne=green gelb=yellow gelber=yellow schwarz=black
    schwarzer=black schwarze=black weiß=white weißer=white schach=chess musik=music bücher=books tee=tea kaffee=coffee tanz=dancing
    tanzt=dancing garten=gardening singt=singing malt=painting kocht=cooking seemann=sailor kapitän=captain brille=glasses""",
    "fr": """un=a une=a le=the la=the les=the l=the des=some du=of de=of d=of et=and avec=with est=is qui=who je=i aime=loves adore=loves
    déteste=hates veut=wants pomme=apple poire=pear banane=banana citron=lemon tomate=tomato chat=cat chatte=cat chien=dog oiseau=bird
    hibou=owl chouette=owl renard=fox ours=bear souris=mouse hérisson=hedgehog cheval=horse vache=cow cochon=pig poisson=fish
    escargot=snail abeille=bee dragon=dragon robot=robot fantôme=ghost sorcière=witch sorcier=wizard magicien=wizard chevalier=knight
    roi=king reine=queen homme=man femme=woman fille=girl garçon=boy enfant=child grand-mère=grandmother mamie=grandmother
    grand-père=grandfather professeur=professor médecin=doctor boulanger=baker boulangère=baker pirate=pirate cuisinier=chef
    arbre=tree fleur=flower cactus=cactus champignon=mushroom maison=house phare=lighthouse nuage=cloud lune=moon soleil=sun
    étoile=star voiture=car train=train bateau=boat livre=book crayon=pencil tasse=cup théière=teapot lampe=lamp horloge=clock
    chaise=chair chaussure=shoe chapeau=hat valise=suitcase parapluie=umbrella piano=piano violon=violin pain=bread fromage=cheese
    gâteau=cake vieux=old vieil=old vieille=old jeune=young petit=small petite=small grand=big grande=big grincheux=grumpy
    grincheuse=grumpy grognon=grumpy triste=sad joyeux=cheerful joyeuse=cheerful heureux=happy heureuse=happy timide=shy
    fatigué=sleepy fatiguée=sleepy méchant=evil méchante=evil fier=proud fière=proud intelligent=clever sage=wise fâché=angry drôle=funny
    amoureux=romantic amoureuse=romantic peureux=anxious paresseux=lazy rouge=red bleu=blue bleue=blue vert=green verte=green
    jaune=yellow noir=black noire=black blanc=white blanche=white échecs=chess musique=music livres=books thé=tea café=coffee danse=dancing
    danser=dancing jardin=gardening jardinage=gardening chanter=singing peindre=painting marin=sailor capitaine=captain lunettes=glasses
    fromages=cheese bibliothécaire=librarian""",
    "es": """un=a una=a el=the la=the los=the las=the del=of de=of y=and con=with es=is que=who yo=i ama=loves adora=loves odia=hates quiere=wants
    manzana=apple pera=pear plátano=banana limón=lemon tomate=tomato gato=cat gata=cat perro=dog pájaro=bird búho=owl zorro=fox
    oso=bear ratón=mouse erizo=hedgehog caballo=horse vaca=cow cerdo=pig pez=fish caracol=snail abeja=bee dragón=dragon robot=robot
    fantasma=ghost bruja=witch mago=wizard caballero=knight rey=king reina=queen hombre=man mujer=woman niña=girl niño=boy
    abuela=grandmother abuelo=grandfather profesor=professor profesora=professor médico=doctor panadero=baker pirata=pirate
    cocinero=chef árbol=tree flor=flower cactus=cactus seta=mushroom casa=house faro=lighthouse nube=cloud luna=moon sol=sun
    estrella=star coche=car tren=train barco=boat libro=book lápiz=pencil taza=cup tetera=teapot lámpara=lamp reloj=clock silla=chair
    zapato=shoe sombrero=hat maleta=suitcase paraguas=umbrella violín=violin pan=bread queso=cheese pastel=cake viejo=old vieja=old
    joven=young pequeño=small pequeña=small grande=big gruñón=grumpy gruñona=grumpy triste=sad alegre=cheerful feliz=happy tímido=shy
    tímida=shy cansado=sleepy cansada=sleepy malvado=evil orgulloso=proud orgullosa=proud listo=clever sabio=wise sabia=wise enojado=angry
    gracioso=funny enamorado=romantic enamorada=romantic miedoso=anxious perezoso=lazy rojo=red roja=red azul=blue verde=green amarillo=yellow
    negro=black negra=black blanco=white blanca=white ajedrez=chess música=music libros=books té=tea café=coffee baile=dancing bailar=dancing
    tango=tango jardín=gardening cantar=singing marinero=sailor capitán=captain gafas=glasses bibliotecario=librarian""",
    "it": """un=a uno=a una=a il=the lo=the la=the i=the gli=the le=the di=of del=of e=and con=with è=is che=who ama=loves adora=loves odia=hates
    vuole=wants mela=apple pera=pear banana=banana limone=lemon pomodoro=tomato gatto=cat gatta=cat cane=dog uccello=bird gufo=owl
    volpe=fox orso=bear topo=mouse riccio=hedgehog cavallo=horse mucca=cow maiale=pig pesce=fish lumaca=snail ape=bee drago=dragon
    fantasma=ghost strega=witch mago=wizard cavaliere=knight re=king regina=queen uomo=man donna=woman ragazza=girl ragazzo=boy
    bambino=child nonna=grandmother nonno=grandfather professore=professor medico=doctor fornaio=baker pirata=pirate cuoco=chef
    albero=tree fiore=flower fungo=mushroom casa=house faro=lighthouse nuvola=cloud luna=moon sole=sun stella=star macchina=car
    treno=train barca=boat libro=book matita=pencil tazza=cup teiera=teapot lampada=lamp orologio=clock sedia=chair scarpa=shoe
    cappello=hat valigia=suitcase ombrello=umbrella pianoforte=piano violino=violin pane=bread formaggio=cheese torta=cake vecchio=old
    vecchia=old giovane=young piccolo=small piccola=small grande=big scontroso=grumpy scontrosa=grumpy brontolone=grumpy brontolona=grumpy triste=sad
    allegro=cheerful allegra=cheerful felice=happy timido=shy timida=shy stanco=sleepy stanca=sleepy cattivo=evil orgoglioso=proud
    furbo=clever saggio=wise saggia=wise arrabbiato=angry divertente=funny innamorato=romantic innamorata=romantic pauroso=anxious
    pigro=lazy rosso=red rossa=red blu=blue verde=green giallo=yellow nero=black nera=black bianco=white bianca=white scacchi=chess
    musica=music libri=books tè=tea caffè=coffee ballo=dancing ballare=dancing opera=opera giardino=gardening cantare=singing
    marinaio=sailor capitano=captain occhiali=glasses bibliotecario=librarian""",
    "pt": """um=a uma=a o=the a=the os=the do=of da=of de=of e=and com=with é=is que=who ama=loves adora=loves odeia=hates quer=wants maçã=apple
    pera=pear banana=banana limão=lemon tomate=tomato gato=cat gata=cat cão=dog cachorro=dog pássaro=bird coruja=owl raposa=fox
    urso=bear rato=mouse cavalo=horse vaca=cow porco=pig peixe=fish caracol=snail abelha=bee dragão=dragon robô=robot fantasma=ghost
    bruxa=witch mago=wizard cavaleiro=knight rei=king rainha=queen homem=man mulher=woman menina=girl menino=boy avó=grandmother
    avô=grandfather professor=professor professora=professor médico=doctor padeiro=baker pirata=pirate cozinheiro=chef árvore=tree
    flor=flower cacto=cactus cogumelo=mushroom casa=house farol=lighthouse nuvem=cloud lua=moon sol=sun estrela=star carro=car
    comboio=train barco=boat livro=book lápis=pencil chávena=cup xícara=cup bule=teapot lâmpada=lamp relógio=clock cadeira=chair
    sapato=shoe chapéu=hat mala=suitcase guarda-chuva=umbrella violino=violin pão=bread queijo=cheese bolo=cake velho=old velha=old
    jovem=young pequeno=small pequena=small grande=big rabugento=grumpy rabugenta=grumpy resmungão=grumpy triste=sad alegre=cheerful feliz=happy tímido=shy
    tímida=shy cansado=sleepy malvado=evil orgulhoso=proud sábio=wise sábia=wise zangado=angry engraçado=funny apaixonado=romantic
    apaixonada=romantic medroso=anxious preguiçoso=lazy vermelho=red vermelha=red azul=blue verde=green amarelo=yellow preto=black branco=white
    xadrez=chess música=music livros=books chá=tea café=coffee dança=dancing dançar=dancing jardim=gardening cantar=singing
    marinheiro=sailor capitão=captain óculos=glasses bibliotecário=librarian""",
    "nl": """een=a de=the het=the van=of en=and met=with is=is die=who dat=who houdt=loves haat=hates wil=wants appel=apple peer=pear banaan=banana
    citroen=lemon tomaat=tomato kat=cat poes=cat hond=dog vogel=bird uil=owl vos=fox beer=bear muis=mouse egel=hedgehog paard=horse
    koe=cow varken=pig vis=fish slak=snail bij=bee draak=dragon spook=ghost heks=witch tovenaar=wizard ridder=knight koning=king
    koningin=queen man=man vrouw=woman meisje=girl jongen=boy oma=grandmother opa=grandfather leraar=teacher dokter=doctor
    bakker=baker piraat=pirate boom=tree bloem=flower paddenstoel=mushroom huis=house vuurtoren=lighthouse wolk=cloud maan=moon
    zon=sun ster=star auto=car trein=train boot=boat boek=book potlood=pencil kopje=cup theepot=teapot lamp=lamp klok=clock
    stoel=chair schoen=shoe hoed=hat koffer=suitcase paraplu=umbrella viool=violin brood=bread kaas=cheese taart=cake oud=old
    oude=old jong=young jonge=young klein=small kleine=small grote=big groot=big chagrijnig=grumpy chagrijnige=grumpy verdrietig=sad verdrietige=sad
    vrolijk=cheerful vrolijke=cheerful blij=happy verlegen=shy slaperig=sleepy slaperige=sleepy boos=angry boze=angry trots=proud
    trotse=proud slim=clever slimme=clever wijs=wise wijze=wise grappig=funny grappige=funny verliefd=romantic verliefde=romantic
    bang=anxious bange=anxious lui=lazy luie=lazy rood=red rode=red blauw=blue blauwe=blue groen=green groene=green geel=yellow gele=yellow
    zwart=black zwarte=black wit=white witte=white schaken=chess muziek=music boeken=books thee=tea koffie=coffee dansen=dancing
    tuin=gardening zingen=singing zeeman=sailor kapitein=captain bril=glasses""",
}

_PIECES = {
    "ru": """яблок=apple груш=pear кошк=cat кот=cat собак=dog пёс=dog медвед=bear лис=fox волк=wolf мыш=mouse сов=owl птиц=bird рыб=fish
    дракон=dragon робот=robot призрак=ghost ведьм=witch волшебник=wizard рыцар=knight корол=king королев=queen мужчин=man женщин=woman
    девочк=girl мальчик=boy бабушк=grandmother дедушк=grandfather дерев=tree цвет=flower дом=house маяк=lighthouse облак=cloud
    лун=moon солнц=sun звезд=star книг=book чайник=teapot машин=car поезд=train шляп=hat хлеб=bread стар=old молод=young маленьк=small
    больш=big ворчлив=grumpy грустн=sad весёл=cheerful весел=cheerful счастлив=happy застенчив=shy зл=evil горд=proud мудр=wise
    умн=clever красн=red син=blue зелён=green чёрн=black бел=white шахмат=chess музык=music чай=tea танц=dancing
    который=who которая=who любит=loves ненавидит=hates не=not и=and""",
    "zh": """苹果=apple 蘋果=apple 梨=pear 香蕉=banana 西红柿=tomato 猫=cat 貓=cat 狗=dog 熊猫=panda 熊貓=panda 熊=bear 狐狸=fox 狼=wolf 老鼠=mouse
    猫头鹰=owl 貓頭鷹=owl 鸟=bird 鳥=bird 鱼=fish 魚=fish 龙=dragon 龍=dragon 机器人=robot 機器人=robot 鬼=ghost 女巫=witch 巫师=wizard 国王=king
    女王=queen 男人=man 女人=woman 女孩=girl 男孩=boy 奶奶=grandmother 爷爷=grandfather 老师=teacher 医生=doctor 树=tree 花=flower 房子=house
    灯塔=lighthouse 云=cloud 月亮=moon 太阳=sun 星星=star 书=book 茶壶=teapot 车=car 火车=train 帽子=hat 面包=bread 老=old 年轻=young 小=small
    大=big 脾气暴躁=grumpy 暴躁=grumpy 悲伤=sad 快乐=happy 害羞=shy 邪恶=evil 骄傲=proud 聪明=clever 红=red 蓝=blue 绿=green 黑=black 白=white
    象棋=chess 国际象棋=chess 音乐=music 茶=tea 跳舞=dancing 喜欢=loves 爱=loves 讨厌=hates""",
    "ja": """りんご=apple リンゴ=apple 林檎=apple バナナ=banana 猫=cat ねこ=cat ネコ=cat 犬=dog いぬ=dog 熊=bear くま=bear 狐=fox きつね=fox ねずみ=mouse
    フクロウ=owl 鳥=bird 魚=fish ドラゴン=dragon 竜=dragon ロボット=robot 幽霊=ghost おばけ=ghost 魔女=witch 魔法使い=wizard 王様=king 女王=queen
    侍=samurai 忍者=ninja 男=man 女=woman 女の子=girl 男の子=boy おばあさん=grandmother おじいさん=grandfather 先生=teacher 木=tree 花=flower 桜=cherry_blossom
    家=house 灯台=lighthouse 雲=cloud 月=moon 太陽=sun 星=star 本=book 急須=teapot 車=car 電車=train 帽子=hat パン=bread 古い=old 老=old 若い=young
    小さな=small 小さい=small 大きな=big 怒りっぽい=grumpy 不機嫌=grumpy 悲しい=sad 楽しい=cheerful 恥ずかしがり=shy 内気=shy 賢い=clever 赤い=red 青い=blue
    緑=green 黒い=black 白い=white 将棋=chess チェス=chess 音楽=music お茶=tea 踊り=dancing 好き=loves 嫌い=hates""",
    "ar": """تفاحة=apple قطة=cat قط=cat كلب=dog دب=bear ثعلب=fox ذئب=wolf فأر=mouse بومة=owl طائر=bird سمكة=fish تنين=dragon روبوت=robot
    شبح=ghost ساحرة=witch ساحر=wizard فارس=knight ملك=king ملكة=queen رجل=man امرأة=woman فتاة=girl ولد=boy جدة=grandmother جد=grandfather
    معلم=teacher طبيب=doctor شجرة=tree وردة=rose زهرة=flower بيت=house منارة=lighthouse سحابة=cloud قمر=moon شمس=sun نجمة=star كتاب=book
    جمل=camel سيارة=car قطار=train قبعة=hat خبز=bread عجوز=old شاب=young صغير=small كبير=big غاضب=angry عبوس=grumpy حزين=sad سعيد=happy
    خجول=shy شرير=evil فخور=proud حكيم=wise ذكي=clever أحمر=red أزرق=blue أخضر=green أسود=black أبيض=white شطرنج=chess موسيقى=music شاي=tea يحب=loves""",
    "hi": """सेब=apple केला=banana बिल्ली=cat कुत्ता=dog भालू=bear लोमड़ी=fox चूहा=mouse उल्लू=owl चिड़िया=bird पक्षी=bird मछली=fish हाथी=elephant बाघ=tiger
    शेर=lion रोबोट=robot भूत=ghost चुड़ैल=witch जादूगर=wizard राजा=king रानी=queen आदमी=man औरत=woman लड़की=girl लड़का=boy दादी=grandmother
    दादा=grandfather शिक्षक=teacher पेड़=tree फूल=flower घर=house बादल=cloud चाँद=moon चांद=moon सूरज=sun तारा=star किताब=book चायदानी=teapot
    गाड़ी=car रेलगाड़ी=train टोपी=hat रोटी=bread बूढ़ा=old बूढ़ी=old जवान=young छोटा=small छोटी=small बड़ा=big गुस्सैल=angry चिड़चिड़ा=grumpy उदास=sad
    खुश=happy शर्मीला=shy शर्मीली=shy बुद्धिमान=wise लाल=red नीला=blue हरा=green काला=black सफेद=white शतरंज=chess संगीत=music चाय=tea पसंद=loves""",
}

FUNCTION_WORDS = {
    "de": frozenset("ein eine einen der die das und mit ist nicht ich den einem einer".split()),
    "fr": frozenset("un une le la les des du et avec est qui je pas dans aux".split()),
    "es": frozenset("un una el los las del con que muy una es por para y".split()),
    "it": frozenset("un uno una il lo gli che di con è della del molto e".split()),
    "pt": frozenset("um uma os do da com que é não muito e o".split()),
    "nl": frozenset("een de het van en met die dat niet ik".split()),
}
"""Words that, two or more together, say which language a description is in."""


@cache
def latin_words() -> dict[str, dict[str, str]]:
    """Per language, its words to English ones."""
    return {code: dict(pair.rstrip("_").split("=") for pair in table.split()) for code, table in _LATIN.items()}


@cache
def pieces() -> list[tuple[str, str, str]]:
    """``(piece, English, language)`` for the other scripts, longest piece first."""
    found = [
        (unicodedata.normalize("NFKC", foreign), english.replace("_", " "), code)
        for code, table in _PIECES.items()
        for foreign, english in (pair.split("=") for pair in table.split())
    ]
    return sorted(found, key=lambda item: -len(item[0]))
