"""Names of countries, regions and towns in French, Portuguese and Spanish, and words in names of streets, events and
prizes; names that people have as often are left out (*León*, *Mendoza*, *Valença*). Of a name of several words the
last one stands for it."""

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
_FRENCH: Final = (
    "afghanistan albanie allemagne andorre angola arabie argentine arménie australie autriche azerbaïdjan bahreïn"
    " bangladesh belgique bénin biélorussie bélarus birmanie bolivie bosnie-herzégovine botswana brésil bulgarie"
    " burkina burundi cambodge cameroun cap-vert centrafrique chili chypre colombie comores congo croatie cuba"
    " danemark djibouti écosse égypte équateur érythrée espagne estonie éthiopie finlande gabon gambie géorgie"
    " ghana grèce guatemala guinée guinée-bissau haïti honduras hongrie inde indonésie irak iran irlande islande"
    " italie jamaïque japon jordanie kazakhstan kenya kosovo koweït laos lettonie liban libéria libye"
    " liechtenstein lituanie luxembourg macédoine madagascar malaisie malawi mali malte mauritanie mexique"
    " moldavie mongolie monténégro mozambique namibie népal nicaragua niger nigeria nigéria norvège"
    " nouvelle-zélande oman ouganda ouzbékistan pakistan palestine panama paraguay pays-bas pérou pologne portugal"
    " qatar rdc roumanie rwanda sénégal serbie singapour slovaquie slovénie somalie soudan suède syrie tadjikistan"
    " taïwan tanzanie tchad tchéquie thaïlande togo turquie uruguay venezuela viêt-nam vietnam yémen zambie"
    " zimbabwe asie océanie amérique antarctique côte-d’ivoire catalogne andalousie bavière sicile sardaigne"
    " toscane lombardie sibérie crimée donbass cisjordanie flandre flandres wallonie hainaut brabant limbourg"
    " ardennes valais vaud neuchâtel argovie thurgovie tessin auvergne auvergne-rhône-alpes"
    " bourgogne-franche-comté guadeloupe guyane île-de-france martinique mayotte occitanie aquitaine"
    " nouvelle-aquitaine hauts-de-france limousin picardie champagne-ardenne franche-comté languedoc"
    " languedoc-roussillon midi-pyrénées poitou-charentes paca rhône-alpes roussillon polynésie nouvelle-calédonie"
    " haute-normandie basse-normandie aisne ardèche ariège aveyron bouches-du-rhône cantal charente"
    " charente-maritime corrèze corse-du-sud côte-d'or côte-d’or côtes-d'armor côtes-d’armor deux-sèvres dordogne"
    " doubs drôme essonne eure eure-et-loir finistère gers gironde haute-corse haute-garonne haute-loire"
    " haute-marne haute-saône haute-savoie haute-vienne hautes-alpes hautes-pyrénées haut-rhin hauts-de-seine"
    " hérault ille-et-vilaine indre indre-et-loire isère loir-et-cher loire loire-atlantique loiret lot-et-garonne"
    " lozère maine-et-loire mayenne meurthe-et-moselle meuse morbihan moselle nièvre oise orne pas-de-calais"
    " puy-de-dôme pyrénées-atlantiques pyrénées-orientales bas-rhin rhône saône-et-loire sarthe savoie"
    " seine-et-marne seine-maritime seine-saint-denis tarn tarn-et-garonne territoire-de-belfort val-de-marne"
    " val-d'oise val-d’oise var vaucluse vendée vienne vosges yonne yvelines alpes-maritimes"
    " alpes-de-haute-provence ajaccio albi amiens annecy antibes arras avignon bastia bayonne beauvais besançon"
    " béziers biarritz brest caen calais cannes carcassonne châteauroux cherbourg clermont-ferrand colmar cayenne"
    " dunkerque épinal évry fort-de-france fréjus limoges lorient mâcon montauban montreuil mulhouse"
    " nanterre narbonne nevers nîmes nouméa orléans papeete perpignan poitiers quimper roubaix rouen saint-brieuc"
    " saint-denis saint-étienne saint-malo saint-nazaire saint-quentin saint-tropez tarbes tourcoing toulon troyes"
    " valenciennes versailles villeurbanne anvers bruges charleroi gand liège louvain malines namur ostende"
    " tournai verviers lausanne fribourg berne bâle zurich lugano lucerne montreux yverdon montréal gatineau"
    " sherbrooke trois-rivières ottawa alger oran tunis sfax sousse rabat casablanca marrakech tanger"
    " agadir dakar bamako abidjan yamoussoukro ouagadougou niamey lomé cotonou porto-novo yaoundé douala"
    " libreville brazzaville kinshasa lubumbashi goma bangui n'djamena ndjamena bujumbura kigali antananarivo"
    " conakry nouakchott moroni port-au-prince beyrouth damas bagdad téhéran jérusalem istanbul athènes barcelone"
    " londres lisbonne berlin francfort hambourg varsovie moscou kiev pékin tokyo séoul genève washington"
    " copenhague édimbourg dublin"
)
_PRIZES: Final = {
    "es": word_set("oro plata"),
    "fr": word_set("or d'or d’or d'argent d’argent"),
    "it": word_set("oro d'oro d’oro d'argento d’argento"),
    "pt": word_set("ouro prata"),
}
"""Last words of prizes: ``Leone d'Oro``, ``Balón de Oro``."""
_PLACES: Final = {"es": _SPANISH, "pt": _PORTUGUESE, "fr": _FRENCH}
SAINTS: Final = word_set("san santa santo sant' sant’ são saint sainte sao")
"""Words before the name of a saint, in any of these languages."""
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
