"""The field of work of nouns for people in French, Spanish, Italian and Portuguese: ``la penalista`` is rather the
``abogada`` than the ``jueza`` named beside her."""

from collections.abc import Mapping
from typing import Final

from bot.text.lang import word_set

_FIELDS: Final = {
    "bench": "juge magistrat magistrate procureur procureure juez jueza magistrado magistrada fiscal fiscala"
    " giudice magistrato magistrata pm gip gup procuratore procuratrice juiz juíza desembargador"
    " desembargadora promotor promotora togado instructor instructora",
    "bar": "avocat avocate bâtonnier bâtonnière pénaliste abogado abogada letrado letrada penalista avvocato"
    " avvocata avvocatessa legale difensore advogado advogada criminalista",
    "dock": "prévenu prévenue accusé accusée suspect suspecte détenu détenue condamné condamnée acusado acusada"
    " imputado imputada procesado procesada encausado encausada reo detenido detenida investigado"
    " investigada condenado condenada imputato imputata indagato indagata accusato accusata detenuto"
    " detenuta arrestato arrestata arguido arguida réu ré suspeito suspeita detido detida preso presa",
    "coach": "entraîneur entraîneuse sélectionneur sélectionneuse technicien technicienne coach entrenador"
    " entrenadora técnico técnica seleccionador seleccionadora míster allenatore allenatrice mister ct"
    " tecnico selezionatrice selezionatore treinador treinadora selecionador selecionadora",
    "goal": "gardien gardienne portero portera guardameta arquero arquera portiere goleiro goleira guarda-redes",


    "player": "attaquant attaquante buteur buteuse défenseur défenseure milieu ailier joueur joueuse footballeur"
    " footballeuse latéral délantero delantero delantera ariete goleador goleadora zaguero zaguera"
    " centrocampista mediocentro mediapunta lateral extremo jugador jugadora futbolista pívot alero"
    " attaccante centravanti bomber fantasista difensore-centrale terzino giocatore giocatrice calciatore"
    " calciatrice avançado avançada atacante centroavante zagueiro zagueira médio artilheiro ponta jogador"
    " jogadora futebolista",
    "sport": "athlète nageur nageuse cycliste sprinteur sprinteuse skieur skieuse boxeur boxeuse pilote tennisman"
    " atleta nadador nadadora ciclista velocista esquiador esquiadora boxeador boxeadora tenista piloto corredor"
    " corredora nuotatore nuotatrice sciatore sciatrice pugile tennista pilota corridore maratoneta maratonista"
    " gimnasta ginnasta surfista judoca pugilista"
    " tuffatore tuffatrice canottiere canottiera schermidore schermitrice alpinista",
    "politics": "ministre député députée sénateur sénatrice maire édile élu élue parlementaire préfet préfète"
    " conseiller conseillère ministro ministra diputado diputada senador senadora alcalde alcaldesa edil"
    " edila concejal concejala regidor regidora consejero consejera parlamentario parlamentaria legislador"
    " legisladora mandatario mandataria gobernador gobernadora intendente intendenta eurodiputado"
    " eurodiputada deputato deputata senatore senatrice sindaco sindaca assessore assessora consigliere"
    " consigliera parlamentare esponente sottosegretario sottosegretaria premier governatore governatrice"
    " capogruppo prefeito prefeita vereador vereadora autarca deputado deputada parlamentar governador"
    " governadora secretário secretária socialista liberal conservador conservadora",
    "letters": "écrivain écrivaine romancier romancière auteur autrice poète poétesse dramaturge essayiste escritor"
    " escritora novelista autor autora poeta poetisa dramaturgo dramaturga ensayista scrittore scrittrice"
    " romanziere romanziera autore poetessa drammaturgo saggista romancista cronista",
    "music": "chanteur chanteuse musicien musicienne rappeur rappeuse pianiste violoniste guitariste compositeur"
    " compositrice cantante cantautor cantautora músico pianista violinista guitarrista compositor"
    " compositora cantautore cantautrice musicista chitarrista compositore soprano tenore tenor cantor"
    " cantora sambista fadista rapper rapero rapera maestro",
    "screen": "acteur actrice comédien comédienne réalisateur réalisatrice cinéaste metteur metteuse humoriste"
    " cineasta actor actriz realizador realizadora guionista humorista regista attore interprete comico"
    " comica attrice sceneggiatore sceneggiatrice ator atriz roteirista",
    "images": "peintre sculpteur sculptrice plasticien plasticienne photographe dessinateur dessinatrice pintor"
    " pintora escultor escultora fotógrafo fotógrafa pittore pittrice scultore scultrice fotografo"
    " fotografa ilustrador ilustradora illustratore illustratrice",
    "science": "chercheur chercheuse scientifique biologiste géologue climatologue volcanologue astronome physicien"
    " physicienne chimiste historien historienne sociologue économiste politologue universitaire"
    " professeur professeure investigador investigadora científico científica biólogo bióloga geólogo"
    " geóloga climatólogo climatóloga vulcanólogo vulcanóloga astrónomo astrónoma físico física químico"
    " química historiador historiadora sociólogo socióloga economista politólogo politóloga catedrático"
    " catedrática académico académica ricercatore ricercatrice scienziato scienziata studioso studiosa"
    " biologo biologa geologo geologa climatologo climatologa vulcanologo vulcanologa sismologo sismologa"
    " astronomo astronoma fisico fisica storico storica sociologo sociologa docente professore"
    " professoressa pesquisador pesquisadora cientista professor professora experto experta expert experte"
    " esperto esperta especialista spécialiste analista analyste",
    "medicine": "médecin docteur docteure chirurgien chirurgienne infirmier infirmière pédiatre psychiatre médico"
    " médica doctor doctora cirujano cirujana enfermero enfermera pediatra psiquiatra facultativo"
    " facultativa sanitario sanitaria medico dottore dottoressa chirurgo chirurga infermiere infermiera"
    " primario primaria doutor doutora cirurgião cirurgiã enfermeiro enfermeira",
    "clergy": "évêque archevêque curé prêtre cardinal pape obispo arzobispo sacerdote párroco cardenal papa prelado"
    " pontífice cura vescovo arcivescovo parroco prete cardinale pontefice prelato bispo arcebispo padre"
    " cardeal missionario missionaria suora frate monaca monsignore diacono religioso religiosa religieux religieuse",
    "service": "policier policière gendarme commissaire brigadier colonel capitaine-de-police agente comisario"
    " comisaria guardia sargento teniente comandante coronel militar uniformado uniformada poliziotto"
    " poliziotta carabiniere maresciallo brigadiere commissario commissaria questore militare colonnello"
    " delegado-de-polícia policial inspetor inspetora inspector inspectora inspecteur inspectrice"
    " ispettore ispettrice oficial",
    "business": "patron patronne dirigeant dirigeante entrepreneur entrepreneuse pdg homme-d'affaires banquier"
    " banquière empresario empresaria directivo directiva ejecutivo ejecutiva banquero banquera"
    " imprenditore imprenditrice manager industriale banchiere empresário empresária executivo executiva"
    " banqueiro banqueira",
    "labour": "syndicaliste délégué déléguée sindicalista ouvrier ouvrière obrero obrera operario operaria operaio"
    " operaia trabajador trabajadora lavoratore lavoratrice operário operária salarié salariée",
    "land": "agriculteur agricultrice éleveur éleveuse paysan paysanne vigneron vigneronne agricultor agricultora"
    " ganadero ganadera campesino campesina viticultor viticultora agricoltore agricoltrice allevatore"
    " allevatrice contadino contadina viticoltore produtor produtora fazendeiro fazendeira",
}  # fmt: skip
_OFFICES: Final = {
    "santo padre": "clergy",
    "commissario tecnico": "coach",
    "direttore tecnico": "coach",
    "estremo difensore": "goal",
}
FIELDS: Final[Mapping[str, str]] = {
    noun: field for field, nouns in _FIELDS.items() for noun in word_set(nouns)
} | _OFFICES
"""The field of work by noun; words that say little of anybody's work (``président``, ``directeur``) have none."""

_OF_PARTIES: Final = word_set(
    "titulaire parlementaire élu élue édile dirigeant dirigeante député députée titular parlamentario parlamentaria"
    " legislador legisladora edil edila dirigente mandatario mandataria diputado diputada eurodiputado eurodiputada"
    " concejal concejala líder titolare esponente parlamentare deputato deputata senatore senatrice leader parlamentar"
    " deputado deputada vereador vereadora autarca responsabile responsable responsável socialista liberal"
    " conservador conservadora regidor regidora consejero consejera consigliere consigliera conseiller conseillère"
)
_OF_CLUBS: Final = ("player", "goal", "coach")
OF_GROUPS: Final = _OF_PARTIES | frozenset([noun for noun, field in FIELDS.items() if field in _OF_CLUBS])
"""Nouns that many people of a party or a club may be called by."""
