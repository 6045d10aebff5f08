"""Dutch nouns for people: where they are from, offices with a capital, and their field of work: ``de oefenmeester`` is
the ``trainer``, not the ``scheidsrechter`` named beside him."""

from typing import Final

from bot.text.lang import word_set

NATIONALS: Final = word_set(
    "duitser fransman belg brit engelsman spanjaard italiaan portugees zwitser amerikaan canadees braziliaan"
    " argentijn kroaat serviër pool zweed noor deen griek turk rus russin oekraïner marokkaan fries friezin drent"
    " zeeuw brabander groninger amsterdammer rotterdammer vlaming waal nederlander utrechter arnhemmer twentenaar"
    " tilburger schot ier oostenrijker keniaan australiër japanner chinees tsjech hongaar ethiopiër colombiaan"
    " mexicaan sloveen"
)
"""Nouns that call somebody by where he is from, before his name too: ``de Fries Joris Veen``."""
DEMONYMS: Final = NATIONALS | word_set(
    "duitse française belgische britse spaanse italiaanse portugese zwitserse amerikaanse poolse zweedse noorse"
    " deense griekse turkse groningse limburgse nederlandse kroatische"
)
"""Nouns and adjectives that call somebody by where he is from."""
OFFICES: Final = word_set(
    "tweede-kamerlid kamerlid statenlid parlementslid europarlementariër minister premier burgemeester wethouder"
    " coach trainer bondscoach hoofdtrainer staatssecretaris gedeputeerde woordvoerder voorzitter directeur"
    " hoofdredacteur commissaris president senator lijsttrekker fractievoorzitter bewoner topscorer middenvelder"
    " aanvoerder advocaat"
)
"""Offices that papers write with a capital before a name, and that are nobody's name."""
PORTFOLIOS: Final = word_set(
    "economie financiën onderwijs justitie zorg cultuur sport verkeer wonen natuur landbouw milieu klimaat"
    " volksgezondheid mobiliteit bestuurskunde politicologie psychologie rechtsgeleerdheid geschiedenis"
)
"""What somebody behind his office is for, with a capital: ``wethouder Onderwijs Pim Pot``."""
_FIELDS: Final = (
    "bench rechter procureur aanklager officier onderzoeksrechter substituut magistraat; bar advocaat advocate"
    " raadsman raadsvrouw strafpleiter; dock verdachte beklaagde dader veroordeelde gedetineerde beschuldigde; coach"
    " trainer coach bondscoach oefenmeester hoofdtrainer hoofdcoach succescoach keuzeheer assistent-trainer; referee"
    " scheidsrechter arbiter grensrechter leidsman videoscheidsrechter; goal doelman keeper doelvrouw keepster"
    " sluitpost doelverdediger; player spits verdediger middenvelder aanvaller speler speelster linksback rechtsback"
    " doelpuntenmaker voetballer voetbalster aanvoerder vleugelspeler invaller topscorer goalgetter international"
    " verdedigster aanvalster; skater schaatser schaatsster sprinter sprintster stayer; cyclist renner wielrenner"
    " wielrenster renster coureur tijdrijder; politics minister wethouder schepen kamerlid parlementariër bewindsman"
    " bewindsvrouw senator raadslid premier burgemeester bewindspersoon politicus politica staatssecretaris"
    " gedeputeerde fractievoorzitter lijsttrekker partijleider volksvertegenwoordiger oud-minister oud-wethouder"
    " oud-burgemeester; letters schrijver schrijfster auteur romancier dichter dichteres; music zanger zangeres"
    " muzikant muzikante rapper gitarist drummer pianist pianiste violist componist dirigent; screen acteur actrice"
    " regisseur cabaretier komiek; science hoogleraar onderzoeker onderzoekster professor bioloog econoom historicus"
    " viroloog wetenschapper; clergy bisschop kardinaal priester; police agent agente politieagent politieman"
    " politievrouw rechercheur wijkagent politiechef hoofdcommissaris; medicine arts chirurg verpleegkundige huisarts"
    " verpleger kinderarts; farm boer boerin melkveehouder veehouder akkerbouwer landbouwer tuinder boomkweker; firm"
    " ondernemer onderneemster zakenman zakenvrouw topman topvrouw bestuursvoorzitter directeur ceo eigenaar"
    " eigenaresse"
)
FIELDS: Final = {noun: field for field, *nouns in map(str.split, _FIELDS.split(";")) for noun in nouns}
"""The field of work of nouns for people, in small letters."""

MOMENTS: Final = word_set(
    "kleedkamer interview gesprek telefoon radio televisie uitzending microfoon persconferentie zitting afloop"
    " camera camera's dankwoord requisitoir pleidooi toespraak speech bewonersavond podium studio rechtszaal"
    " talkshow"
)
"""Nouns for places and occasions in which somebody speaks."""
