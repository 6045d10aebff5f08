"""Nouns for people in French, Spanish, Italian and Portuguese, by what a reader may take from them."""

from typing import Final

from bot.text.lang import word_set

ONLY_MEN: Final = word_set(
    "mari père fils frère homme garçon roi prince oncle marido padre hijo hermano hombre chico rey príncipe tío marito"
    " figlio fratello uomo ragazzo re principe pai filho irmão homem rapaz menino rei"
    " grand-père neveu gendre beau-père beau-frère petit-fils cousin abuelo nieto sobrino cuñado suegro yerno esposo"
    " novio primo nonno zio cognato cugino suocero genero fidanzato avô neto tio sobrinho cunhado sogro genro noivo"
)


ANYBODY: Final = word_set(
    "femme homme dame garçon expert experte spécialiste analyste leader responsable patron patronne mujer hombre"
    " experto experta analista especialista líder empleado empleada funcionario funcionaria chico chica donna uomo"
    " signora esperto esperta ragazzo ragazza responsabile giovane homem mulher rapaz rapariga funcionário funcionária"
    " senhora jovem joven trabajador trabajadora militar doctor doctora dottore dottoressa doutor doutora"
)
"""Of the nouns below those by which anybody may be called who was spoken of right before, named or not."""


ANY_OFFICE: Final = word_set(
    "titular titulaire titolare responsable responsabile responsável jefe jefa líder leader dirigente dirigeant"
    " dirigeante patron patronne máximo cabeza chefe número mandatario mandataria mandatário regidor regidora"
)
"""Nouns that stand for each office of a body or a field: ``la titular de Educación``."""


EITHER_GENDER: Final = word_set(
    "victime vedette star recrue sentinelle víctima estrella figura promesa persona vittima stella guida sentinella"
    " guardia spalla vítima estrela promessa pessoa testemunha criança autoridad autoridade"
)
"""Nouns with one article for men and women."""


OF_PLACES: Final = word_set(
    "maire mairie préfet préfète évêque ville commune tribunal quartier rue gare village alcalde alcaldesa concejal"
    " concejala intendente intendenta gobernador gobernadora obispo arzobispo ayuntamiento audiencia juzgado municipio"
    " pueblo provincia localidad barrio calle diócesis sindaco sindaca comune città paese vescovo questura procura"
    " tribunale prefetto questore piazza stazione via prefeito prefeita prefeitura câmara município cidade vila aldeia"
    " freguesia bispo comarca distrito bairro rua"
)
"""Nouns with a place behind their preposition."""


OFTEN_UNNAMED: Final = word_set(
    "président présidente porte-parole directeur directrice patron patronne chef cheffe responsable procureur"
    " procureure juge policier policière gendarme pompier médecin roi reine prince princesse pape évêque prêtre père"
    " mère fils fille frère sœur mari femme homme garçon enfant ami amie voisin voisine témoin habitante"
    " membre représentant représentante ambassadeur ambassadrice préfet préfète général colonel commissaire"
    " secrétaire premier-ministre arbitre client cliente passager passagère usager patient patiente survivant"
    " survivante notaire huissier greffier légiste imam curé adjoint adjointe premier ancien ancienne chargé chargée"
    " numéro employé employée leader parent surveillant surveillante chauffeur conducteur conductrice serveur"
    " serveuse touriste expert experte analyste spécialiste veuve épouse compagne tante cousine nièce dame délégué"
    " déléguée presidente presidenta ministro ministra portavoz vocero jefe jefa fiscal fiscala juez jueza agente"
    " bombero bombera médico médica doctor doctora rey reina príncipe princesa papa obispo sacerdote padre madre"
    " hijo hija hermano hermana marido mujer hombre chico chica niño niña amigo amiga vecino vecina testigo empleado"
    " empleada miembro secretario secretaria delegado delegada embajador embajadora general coronel soldado"
    " comisario canciller dueño dueña guardia sargento inspector inspectora árbitro usuario paciente perito forense"
    " notario pasajero pasajera conductor conductora conserje primer físico física químico química"
    " viuda esposa novia tía abuela nieta cuñada experto experta analista especialista camarero camarera turista"
    " líder trabajador trabajadora alumno alumna direttore direttrice capo portavoce procuratore procuratrice"
    " giudice poliziotto carabiniere medico dottore re regina principe principessa figlio figlia fratello sorella"
    " marito moglie uomo donna ragazzo ragazza bambino bambina amico amica vicino vicina testimone membro segretario"
    " segretaria delegato delegata ambasciatore ambasciatrice generale soldato questore questora prefetto prefetta"
    " arbitro passeggero paziente perita notaio notaia gip gup pm procuratore-capo maresciallo sergente tenente"
    " colonnello pompiere vigile ispettore ispettrice legale responsabile nonno nonna zio zia cugino cugina cognato"
    " cognata genero nipote collega cittadino cittadina fisico fisica vedova compagna fidanzata docente"
    " esperto esperta cameriere cameriera dipendente proprietaria proprietario diretor diretora director directora"
    " chefe responsável procurador procuradora promotor promotora juiz juíza desembargador desembargadora polícia"
    " policial bombeiro bombeira doutor doutora rei rainha bispo pai mãe filho filha irmão irmã homem mulher rapaz"
    " rapariga menino menina vizinho vizinha testemunha funcionário funcionária secretário secretária embaixador"
    " embaixadora guarda major notário notária passageiro passageira utente dono dona réu ré avô avó tio tia primo"
    " prima cunhado cunhada genro nora neto neta colega cidadão cidadã viúva companheira namorada ex-mulher meia"
    " ponta extremo lateral volante motorista gerente sócio sócia trabalhador trabalhadora aluno aluna morador"
    " porta-voz"
    " grand-père petit-fils neveu oncle beau-père beau-frère gendre jumeau jumelle cadet cadette aîné aînée ex-mari"
    " ex-femme compagnon fiancé fiancée conjoint conjointe belle-mère belle-sœur petite-nièce petite-fille"
    " infirmier infirmière ambulancier ambulancière secouriste sauveteur sauveteuse aide-soignant aide-soignante"
    " rescapé rescapée brigadier adjudant lieutenant commandant amiral aumônier pasteur diacre substitut surveillant"
    " vice-procureure adolescent adolescente ado riverain riveraine bénévole stagiaire interne"
    " funcionario funcionaria militar rescatista socorrista paramédico paramédica sanitario celador patrón"
    " yerno nuera suegro suegra nieto sobrino sobrina cuñado padrino madrina abuelo tío novio esposo viudo exmarido"
    " exmujer compañero compañera adolescente joven comandante almirante capellán diácono voluntario voluntaria"
    " soccorritore soccorritrice vigile vigilessa ispettore primario primaria barelliere suocero suocera fidanzato"
    " compagno vedovo gemello gemella nuora giovane adolescente volontario volontaria comandante ammiraglio frate"
    " resgatista socorrista sobrinho sobrinha sogro sogra padrinho madrinha noivo noiva companheiro viúvo gêmeo"
    " gémeo gêmea gémea ex-marido jovem adolescente voluntário voluntária comandante almirante delegado delegada"
    " corregedor corregedora oficial habitante consumidor consumidora usuário usuária"
)
"""Nouns for persons who as often have no name in an article as one: officials, relatives, passers-by. Every other noun
with an article calls somebody again who was named before, for variety: ``l'humoriste``, ``la autora``."""


BODIES_AGAIN: Final = word_set(
    "source fonte fuente "
    "association organisation ong entreprise société groupe syndicat club fédération compagnie firme constructeur"
    " collectif parti agence institut fondation opérateur marque banque enseigne plateforme coopérative confédération"
    " start-up quotidien journal hebdomadaire magazine équipementier distributeur géant"
    " asociación organización empresa compañía grupo sindicato federación partido agencia instituto fundación banco"
    " firma entidad colectivo organismo consultora aseguradora aerolínea diario periódico"
    " associazione organizzazione azienda società gruppo sindacato federazione compagnia partito agenzia istituto"
    " fondazione banca impresa casa comitato consorzio cooperativa giornale"
    " associação organização grupo sindicato clube federação partido agência instituto fundação entidade companhia"
    " jornal operadora montadora"
)
"""Nouns by which a body is called again that was named before."""


PASSERS_BY: Final = word_set(
    "juge policier policière gendarme pompier prêtre père mère fils fille frère sœur mari femme homme garçon enfant ami"
    " amie voisin voisine témoin habitant habitante client cliente passager passagère usager patient patiente huissier"
    " greffier parent surveillant surveillante chauffeur conducteur conductrice serveur serveuse touriste veuve épouse"
    " compagne compagnon tante oncle cousin cousine nièce neveu dame employé employée élève étudiant étudiante salarié"
    " salariée riverain riveraine passant passante automobiliste lecteur lectrice internaute victime suspect suspecte"
    " accusé accusée prévenu prévenue otage sinistré sinistrée infirmier infirmière ambulancier secouriste procureur"
    " procureure magistrat magistrate avocat avocate avocat-général porte-parole expert experte légiste arbitre"
    " juez jueza agente bombero bombera policía guardia padre madre hijo hija hermano hermana marido mujer hombre chico"
    " chica niño niña amigo amiga vecino vecina testigo empleado empleada usuario paciente pasajero pasajera conductor"
    " conductora camarero camarera turista trabajador trabajadora alumno alumna cliente víctima acusado acusada viuda"
    " esposa novia novio tía tío abuela abuelo sobrina cuñada estudiante automovilista detenido detenida joven fiscal"
    " fiscala magistrado magistrada abogado abogada portavoz vocero vocera perito forense árbitro sargento"
    " giudice poliziotto carabiniere agente figlio figlia fratello sorella moglie uomo donna ragazzo ragazza bambino"
    " bambina amico amica vicino vicina testimone passeggero passeggera paziente vigile pompiere nonno nonna zio zia"
    " cugino cugina cognato cognata genero nipote collega cittadino cittadina residente abitante vedova cameriere"
    " cameriera dipendente studente studentessa alunno alunna automobilista vittima imputato imputata indagato indagata"
    " fidanzata fidanzato conducente autista giovane procuratore procuratrice gip gup pm magistrato magistrata avvocato"
    " avvocata legale portavoce perito perita arbitro maresciallo"
    " juiz juíza polícia policial bombeiro bombeira pai mãe filho filha irmão irmã homem mulher rapaz rapariga menino"
    " menina vizinho vizinha testemunha funcionário funcionária passageiro passageira utente avô avó tio tia primo"
    " prima cunhado cunhada genro nora neto neta viúva motorista morador"
    " moradora aluno aluna vítima arguido arguida réu ré"
    " jovem desembargador desembargadora promotor promotora advogado advogada porta-voz guarda oficial habitante"
    " consumidor consumidora usuário usuária"
)
"""Nouns for people whom news quotes without a name: relatives, passers-by, people of a trial and people who speak for
somebody, of whom an article has several."""


IN_CAPITALS: Final = word_set(
    "président présidente ministre maire préfet préfète sénateur sénatrice chancelier"
    " chancelière presidente"
    " presidenta ministro ministra sindaco sindaca prefetto prefetta questore governatore governatrice assessore"
    " assessora vicesindaco vicepresidente sottosegretario segretario direttore direttrice rettore vescovo"
    " procuratore alcalde alcaldesa gobernador gobernadora intendente secretario secretaria canciller director"
    " directora senador senadora diputado diputada prefeito prefeita governador governadora secretário secretária"
    " diretor diretora deputado deputada vereador vereadora vicepresidenta expresidente expresidenta exministro"
    " exministra viceministro viceministra vicegobernador intendenta subsecretario subsecretaria jefe jefa"
    " congresista concejal concejala portavoz vocero vocera embajador embajadora comisario comisaria entrenador"
    " entrenadora seleccionador técnico mandatario mandataria ministro-chefe primeiro-ministro primeira-ministra"
    " vice-presidente ex-presidente ex-ministro ex-ministra embaixador embaixadora treinador treinadora líder"
    " dirigente porta-voz bastonário bastonária sottosegretaria commissario commissaria allenatore senatore"
    " senatrice deputato deputata premier-ministre directeur directrice secrétaire gouverneur député députée"
    " ambassadeur ambassadrice"
)
"""Nouns for offices that news also writes with a capital, and that are nobody's name."""


CONTRACTED: Final = word_set(
    "du au des aux del al della dello dell' dell’ dei degli delle alla allo all' all’ ai agli alle dal dalla dallo"
    " dall'"
    " dall’ dai dagli dalle sul sulla do da dos das ao à aos às pelo pela pelos pelas"
)
"""Prepositions with an article in them: behind one stands somebody without an article of his own."""


TERMS: Final = word_set(
    "mot terme expression qualificatif formule término palabra expresión calificativo parola termine espressione termo"
    " palavra expressão qualificativo"
)
"""Nouns for a word that somebody uses."""


OF_JUSTICE: Final = word_set(
    "procureur procureure juge magistrat magistrate substitut fiscal fiscala juez jueza magistrado magistrada"
    " procuratore procuratrice giudice gip gup pm promotor promotora procurador procuradora juiz juíza desembargador"
)
"""Nouns for officers of justice, who aren't called so for being the one person that an article names."""


_HIS: Final = word_set("le el il lo o del al dello allo dal dallo du do ao pelo")
_HERS: Final = word_set("la a")


def gendered_articles(portuguese: bool) -> dict[str, str]:
    """The gender that an article tells, or a preposition with an article in it; Italian ``da`` has none, as
    ``portuguese`` says."""
    hers = _HERS | word_set("da pela") if portuguese else _HERS
    return dict.fromkeys(_HIS, "m") | dict.fromkeys(hers, "f")


COUNTING: Final = (
    dict.fromkeys(word_set("un uno um"), "m")
    | dict.fromkeys(word_set("une una uma un' un’"), "f")
    | dict.fromkeys(word_set("les des aux los las gli dei degli delle agli dagli os dos das nos nas aos às"), "p")
)
"""What articles tell of who is meant: a man, a woman, or many, as teams and families are: ``les Bleus``."""
MEMBERS: Final = word_set(
    "insoumis insoumise insoumises frontiste frontistes macroniste macronistes socialiste socialistes communiste"
    " communistes écologiste écologistes centriste centristes républicain républicaine républicains démocrate"
    " démocrates gaulliste vert verts libéral libérale péquiste caquiste solidaire socialista socialisti leghista"
    " leghisti grillino grillina grillini pentastellato pentastellata pentastellati forzista forzisti democratico"
    " democratica democratici repubblicano repubblicana radicale radicali popular populares conservador conservadora"
    " peronista kirchnerista podemita morenista republicano republicana demócrata democrata petista bolsonarista"
    " trabalhista liberal"
)
"""Of what party somebody is, with a capital behind his office: ``le député Insoumis``."""
