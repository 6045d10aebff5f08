"""Names of countries, regions and towns in Spanish and Portuguese, and words in names of streets, events and prizes;
names that people have as often are left out (*León*, *Mendoza*, *Valença*). Of a name of several words the last one
stands for it."""

from typing import Final

from bot.quotes.word_sets import NO_WORDS, WordSet
from bot.text.lang import word_set

_SPANISH: Final = (
    "afganistán albania alemania angola arabia argelia argentina armenia australia austria azerbaiyán"
    " bangladés barein bélgica bielorrusia birmania bolivia bosnia botsuana brasil bulgaria camboya camerún"
    " canadá catar chile china chipre colombia congo croacia cuba dinamarca ecuador egipto eslovaquia eslovenia"
    " estonia etiopía filipinas finlandia francia gabón ghana grecia guatemala guinea haití honduras hungría"
    " india indonesia irak irán irlanda islandia israel italia jamaica japón jordania kazajistán kenia kosovo"
    " kuwait letonia líbano liberia libia lituania macedonia malasia mali malta marruecos mauritania méxico"
    " moldavia mónaco mongolia montenegro mozambique namibia nepal nicaragua nigeria noruega palestina panamá"
    " paraguay perú polonia rumania rusia senegal serbia singapur siria somalia sudáfrica sudán suecia suiza"
    " surinam tailandia taiwán tanzania túnez turquía ucrania uganda uruguay venezuela vietnam yemen zambia"
    " zimbabue escocia gales inglaterra europa áfrica asia oceanía latinoamérica iberoamérica norteamérica"
    " sudamérica suramérica centroamérica caribe eeuu andalucía asturias baleares canarias cantabria cataluña"
    " catalunya euskadi extremadura albacete almería badajoz barcelona bizkaia castellón girona gerona gijón"
    " guipúzcoa gipuzkoa huelva huesca lleida lérida málaga mallorca menorca ibiza tenerife lanzarote"
    " fuerteventura ourense orense pontevedra tarragona valladolid coruña melilla bogotá medellín cali"
    " barranquilla bucaramanga cúcuta antioquia boyacá caquetá cundinamarca putumayo quito guayaquil manabí"
    " cusco cuzco arequipa puno iquitos piura ayacucho tacna áncash caracas maracaibo táchira valparaíso"
    " antofagasta iquique temuco atacama araucanía aires tucumán neuquén chubut jujuy chaco entrerríos"
    " patagonia quilmes bariloche ushuaia montevideo canelones paysandú tacuarembó asunción cochabamba oruro"
    " potosí tarija cdmx jalisco monterrey guanajuato veracruz oaxaca chiapas yucatán cancún tijuana sinaloa"
    " chihuahua coahuila michoacán querétaro tamaulipas nayarit zacatecas tlaxcala campeche acapulco habana"
    " managua tegucigalpa bruselas parís londres berlín roma milán moscú kiev pekín tokio ginebra lisboa atenas"
    " varsovia viena ámsterdam estocolmo jerusalén gaza cisjordania teherán bagdad damasco estambul ankara"
)
_PORTUGUESE: Final = (
    "afeganistão albânia alemanha angola arábia argélia argentina armênia austrália áustria bélgica"
    " bielorrússia bolívia bósnia brasil bulgária camboja camarões canadá catar chile china chipre colômbia"
    " congo coreia croácia cuba dinamarca equador egito egipto eslováquia eslovénia eslovênia espanha estónia"
    " estônia etiópia filipinas finlândia frança gabão gana grécia guatemala guiné haiti honduras hungria índia"
    " indonésia iraque irã irão irlanda islândia israel itália jamaica japão jordânia quénia quênia kosovo"
    " kuwait letónia letônia líbano libéria líbia lituânia macedónia malásia mali malta marrocos mauritânia"
    " méxico moldávia mónaco mongólia moçambique namíbia nepal nicarágua nigéria noruega palestina panamá"
    " paraguai peru polónia polônia roménia romênia rússia senegal sérvia singapura síria somália sudão suécia"
    " suíça tailândia taiwan tanzânia tunísia turquia ucrânia uganda uruguai venezuela vietname vietnã iémen"
    " iêmen zâmbia zimbábue escócia gales inglaterra europa áfrica ásia oceania caraíbas lisboa aveiro setúbal"
    " santarém portalegre açores algarve alentejo portimão loulé cascais sintra oeiras matosinhos famalicão"
    " brasília recife curitiba manaus goiânia goiás bahia gerais horizonte grosso janeiro niterói campinas"
    " sorocaba joinville blumenau londrina maringá uberlândia teresina macapá roraima rondônia acre amapá"
    " tocantins maranhão piauí ceará paraíba pernambuco alagoas sergipe paraná cuiabá amazonas amazônia"
    " amazónia luanda maputo bissau díli macau timor bruxelas paris londres berlim roma milão moscovo moscou"
    " kiev pequim tóquio genebra madrid madri atenas varsóvia viena jerusalém gaza cisjordânia teerã teerão"
    " bagdá damasco istambul ancara"
)
_PRIZES: Final = {
    "es": word_set("oro plata"),
    "fr": word_set("or d'or d’or d'argent d’argent"),
    "it": word_set("oro d'oro d’oro d'argento d’argento"),
    "pt": word_set("ouro prata"),
}
"""Last words of prizes: ``Leone d'Oro``, ``Balón de Oro``."""
_PLACES: Final = {"es": _SPANISH, "pt": _PORTUGUESE}
_FIRST: Final = {"es": word_set("san santa"), "pt": word_set("são santa")}
_EVENTS: Final = {
    "es": word_set(
        "plaza calle avenida estadio copa supercopa eurocopa premio festival juegos vuelta torneo campeonato"
        " trofeo feria gala"
    ),
    "fr": word_set(
        "place rue avenue boulevard stade coupe supercoupe prix festival jeux mondial tour tournoi championnat trophée"
        " mont lac"
    ),
    "it": word_set(
        "piazza piazzale via viale stadio basilica duomo lago coppa supercoppa premio mostra festival giubileo"
        " olimpiadi paralimpiadi mondiali europei giro torneo campionato trofeo"
    ),
    "pt": word_set(
        "praça rua avenida estádio copa taça supertaça prêmio prémio festival jogos torneio campeonato troféu feira"
    ),
}


def place_names(code: str) -> WordSet:
    """The names of a language by its code."""
    return word_set(_PLACES.get(code, ""))


def first_words_of(code: str) -> WordSet:
    """First words of names of places: ``San Roque``."""
    return _FIRST.get(code, NO_WORDS)


def first_words_of_events(code: str) -> WordSet:
    """First words of names of events, prizes and streets: ``Coppa Volpi``."""
    return _EVENTS[code]


def last_words_of_prizes(code: str) -> WordSet:
    """Last words of names of prizes: ``Leone d'Oro``."""
    return _PRIZES[code]
