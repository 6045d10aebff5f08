"""Spanish, as the engine reads it."""

from typing import Final

from bot.quotes.lang.romance import RomanceWords, romance
from bot.quotes.language import Language

WORDS: Final = RomanceWords(
    code="es",
    articles="el la los las un una",
    determiners="unos unas este esta estos estas ese esa esos esas aquel aquella varios varias algunos algunas muchos"
    " muchas otros otras otro otra dos tres cuatro cinco seis diez cada todos todas ningún ninguna lo",
    possessives="su sus mi mis nuestro nuestra nuestros nuestras tu tus cuyo cuya",
    of="de del",
    prepositions="a al en con por para sin sobre entre desde hasta hacia contra ante tras durante mediante bajo",
    adverbs="no ya también muy más menos bien mejor así entonces luego después antes ayer hoy mañana siempre"
    " nunca jamás aún todavía además incluso solo sólo aquí allí ahora tampoco casi tan tanto nuevamente"
    " recientemente",
    auxiliaries="ha han había habían haber he hemos es son era eran fue fueron será ser está están estaba estaban"
    " estar puede pueden podría debe deben va van sea sido",
    conjunctions="y e o u pero ni sino &",
    subordinators="cuando si como porque aunque mientras donde cómo cuándo dónde qué pues",
    that="que",
    relatives="quien quienes cual cuales",
    objects="se me te le les nos os mí",
    male="él",
    female="ella",
    others="ellos ellas yo nosotros usted ustedes",
    according="según",
    cues={
        "V": "say:dijo dice decía dicen dijeron dicho diciendo decir; explain:explicó explica explicaba explicado;"
        " affirm:afirmó afirma afirmado afirmaron; assure:aseguró asegura asegurado; add:añadió añade añadido"
        " agregó agrega; state:manifestó manifiesta manifestado declaró declara declarado expresó expresa"
        " expresado expuso; stress:subrayó subraya destacó destaca insistió insiste recalcó recalca remarcó"
        " remarca enfatizó resaltó resalta; point:señaló señala señalado apuntó apunta indicó indica indicado;"
        " tell:contó cuenta contaba relató relata comentó comenta comentado; answer:respondió responde"
        " contestó contesta replicó replica; admit:reconoció reconoce admitió admite; regret:lamentó lamenta;"
        " say:opinó opina consideró considera sostuvo sostiene aseveró asevera puntualizó zanjó zanja"
        " apostilló; specify:precisó precisa detalló detalla aclaró aclara matizó matiza; announce:anunció"
        " anuncia; continue:prosiguió prosigue continuó continúa; conclude:concluyó concluye; warn:advirtió"
        " advierte alertó alerta avisó; ask:preguntó pregunta pidió pide reclamó reclama exigió exige;"
        " recall:recordó recuerda; denounce:denunció denuncia criticó critica; argue:argumentó argumenta"
        " defendió defiende justificó; exclaim:exclamó exclama; promise:prometió promete; confirm:confirmó"
        " confirma; hope:confió confía; reveal:reveló revela confesó confiesa; summarize:resumió resume;"
        " think:cree piensa; celebrate:celebró celebra; deny:negó niega; report:informó informa;"
        " express:expone expuesto; thank:agradeció agradece; suggest:sugirió sugiere; laugh:ríe rió sonríe sonrió;"
        " say:suelta soltó; add:prosigue; praise:elogió elogia; say:lee leía",
        "W": "write:escribió escribe escrito; tweet:tuiteó publicó publica",
        "K": "call:calificó califica calificado tildó tilda llamó llama tachó tacha describió describe definió"
        " define definía denominó despachó despacha etiquetó tildaba calificaba llamaba",
        "T": "want:quiere quería; fear:teme; hope:espera esperaba; know:sabe; see:ve",
        "U": "speak:habló habla hablaba hablan hablaron hablado; cite:citó cita citando; promise:propuso"
        " propone; evoke:aludió",
    },
    men="presidente ministro alcalde diputado senador portavoz vocero director jefe responsable abogado"
    " fiscal juez magistrado agente bombero médico doctor profesor catedrático investigador historiador"
    " economista sociólogo politólogo experto analista especialista periodista escritor autor cantante"
    " actor cineasta músico artista jugador entrenador capitán técnico delantero defensa portero campeón"
    " atleta candidato militante concejal consejero gobernador embajador diplomático general coronel"
    " soldado rey príncipe papa obispo sacerdote padre hijo hermano marido hombre chico niño amigo vecino"
    " testigo agricultor ganadero obrero trabajador sindicalista empleado fundador cofundador gerente"
    " propietario comerciante empresario estudiante alumno maestro secretario dirigente líder"
    " representante miembro delegado coordinador científico ingeniero arquitecto fotógrafo productor"
    " guionista comisario canciller mandatario legislador exministro expresidente"
    " dueño pintor escultor poeta novelista dramaturgo compositor director-gerente veterinario farmacéutico"
    " enfermero psicólogo psiquiatra biólogo geólogo físico químico meteorólogo arqueólogo sismólogo ecologista"
    " activista informático camarero cocinero panadero pescador taxista conductor camionero maquinista revisor"
    " cartero albañil fontanero electricista mecánico guardia sargento inspector subinspector comandante almirante"
    " piloto ciclista tenista futbolista boxeador árbitro seleccionador preparador presidente-ejecutivo"
    " vicepresidente subdirector subsecretario viceconsejero edil regidor síndico senescal intendente comisionado"
    " presentador locutor humorista bailarín coreógrafo guitarrista editor galerista coleccionista librero crítico"
    " traductor filósofo teólogo arzobispo cardenal párroco rabino imán monje superviviente pasajero turista"
    " viajero cliente usuario paciente afectado damnificado acusado imputado condenado denunciante letrado notario"
    " perito forense voluntario jubilado pensionista parado becario rector decano vicerrector gobernante jefe-de-"
    " gobierno lehendakari conseller primer congresista procurador vocal tesorero centrocampista lateral extremo"
    " guardameta defensor consultor asesor inversor accionista consejero-delegado emprendedor hotelero hostelero"
    " constructor promotor viticultor bodeguero",
    women="presidenta ministra alcaldesa diputada senadora directora jefa abogada fiscala jueza magistrada"
    " bombera médica doctora profesora catedrática investigadora historiadora socióloga experta escritora"
    " autora actriz jugadora entrenadora campeona candidata concejala consejera gobernadora embajadora"
    " reina princesa madre hija hermana mujer chica niña amiga vecina agricultora trabajadora empleada"
    " fundadora cofundadora propietaria empresaria alumna maestra secretaria delegada coordinadora"
    " científica ingeniera arquitecta fotógrafa productora exministra expresidenta"
    " dueña pintora escultora poetisa compositora veterinaria farmacéutica enfermera psicóloga bióloga geóloga"
    " física química meteoróloga arqueóloga camarera cocinera panadera pescadora conductora inspectora comandanta"
    " ciclista vicepresidenta subdirectora edila regidora síndica presentadora locutora humorista bailarina"
    " coreógrafa editora galerista filósofa monja superviviente pasajera viajera clienta afectada acusada imputada"
    " condenada letrada notaria perita voluntaria jubilada becaria rectora decana vicerrectora procuradora"
    " tesorera consultora asesora inversora emprendedora hotelera gobernante viuda esposa novia tía abuela nieta"
    " consellera portavoza delantera centrocampista madrina cuñada",
    bodies="gobierno ministerio policía guardia fiscalía ayuntamiento partido sindicato asociación empresa"
    " compañía grupo banco tribunal audiencia comisión consejo congreso senado parlamento universidad"
    " hospital iglesia club equipo federación liga agencia diario periódico radio cadena colectivo"
    " organización ong instituto fundación familia ejército dirección región junta generalitat ejecutivo"
    " oposición"
    " jurado juzgado defensoría consistorio diputación cabildo consejería concejalía secretaría patronal central"
    " plataforma confederación coordinadora defensa acusación aerolínea constructora eléctrica farmacéutica"
    " entidad aseguradora caja operadora multinacional productora editorial editora discográfica orquesta museo"
    " fábrica planta colegio escuela facultad bomberos cruz autoridad autoridades casa palacio presidencia"
    " vicepresidencia armada inteligencia formación bancada",
    documents="informe estudio comunicado encuesta sondeo carta artículo documento texto mensaje libro"
    " investigación tuit vídeo entrevista discurso ley decreto sentencia auto resolución",
    titles="sr. sra. d. dª dr. dra. don doña señor señora",
    days="lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio"
    " agosto septiembre octubre noviembre diciembre",
    given_male="josé juan antonio manuel francisco luis carlos javier jesús miguel pedro ángel alejandro rafael"
    " fernando pablo sergio jorge alberto álvaro diego adrián raúl ramón enrique vicente andrés joaquín"
    " santiago víctor eduardo roberto jaime mario óscar rubén iván ignacio alfonso ricardo salvador"
    " gabriel emilio gonzalo julio julián agustín félix nicolás martín íñigo iñaki aitor mikel jordi oriol"
    " josep gustavo hugo nayib evo",
    given_female="maría carmen ana isabel dolores pilar teresa rosa cristina laura lucía elena marta mercedes paula"
    " raquel sara silvia patricia beatriz nuria rocío irene yolanda eva sonia susana mónica ángela julia"
    " inés alicia claudia sofía begoña ada manuela margarita esperanza soraya adriana alejandra gabriela"
    " daniela verónica",
    places="españa madrid barcelona valencia sevilla zaragoza málaga murcia bilbao alicante córdoba granada vigo"
    " cataluña andalucía galicia asturias navarra aragón francia alemania italia portugal inglaterra"
    " méxico argentina colombia chile perú venezuela cuba bolivia ecuador uruguay paraguay eeuu rusia"
    " ucrania china japón europa áfrica américa israel gaza bruselas",
    particles="van von der ben bin al",
    works="película canción disco álbum libro novela serie programa título obra exposición"
    " revista diario periódico semanario",
    spoken="respuesta pregunta palabra conclusión balance mensaje reacción frase",
    openers="preguntado preguntada preguntados consultado consultada interrogado interrogada cuestionado"
    " cuestionada según para después antes desde pero y el ella este esta estos eso esto nosotros ellos en sobre"
    " con"
    " como cuando si entonces así también además hoy ayer no ya",
    elided="(?!)",
    suffixed="",
    regular="affirm:afirmar aseverar; assure:asegurar garantizar; explain:explicar argumentar justificar;"
    " declare:declarar proclamar; state:manifestar expresar; stress:subrayar destacar recalcar remarcar enfatizar"
    " resaltar insistir reiterar; point:señalar apuntar indicar constatar; tell:relatar narrar rememorar evocar;"
    " comment:comentar reflexionar valorar; answer:contestar replicar responder; regret:lamentar; say:opinar"
    " considerar puntualizar zanjar apostillar rematar sentenciar espetar deslizar plantear; specify:precisar"
    " detallar aclarar matizar; announce:anunciar adelantar desvelar; continue:continuar; warn:avisar alertar;"
    " ask:preguntar reclamar exigir cuestionar; denounce:denunciar criticar censurar atacar acusar reprochar"
    " recriminar protestar; exclaim:exclamar clamar gritar saludar interrumpir terciar mascullar;"
    " murmur:murmurar susurrar; confirm:confirmar corroborar"
    " ratificar certificar; hope:confiar; reveal:revelar confesar desahogar; celebrate:celebrar felicitar alegrar;"
    " report:informar; demand:reivindicar instar; joke:bromear ironizar; claim:alegar; predict:augurar vaticinar"
    " pronosticar; reject:rechazar descartar; add:añadir agregar abundar; admit:admitir; summarize:resumir;"
    " agree:coincidir; disagree:discrepar; advise:aconsejar animar; reassure:tranquilizar; complain:quejar;"
    " promise:prometer; argue:defender",
    conjugation={
        "ar": "a an ó aron aba aban ado ando ará",
        "er": "e en ió ieron ía ido iendo",
        "ir": "e en ió ieron ía ido iendo",
    },
    persons="yo me mi mis nos nosotros nosotras nuestro nuestra nuestros nuestras te tu ustedes usted vosotros hemos"
    " tenemos somos estamos vamos queremos podemos soy estoy tengo creo he voy quiero puedo había",
    finite="no se lo hay ha es son está están fue era ser estar tiene tienen que si",
    sources=r"quien lo dice es|de acuerdo con|a juicio de|a juicio del|en opinión de|en opinión del",
    viewed_by="para",
    christened="bautizado bautizada llamado llamada apodado apodada denominado denominada titulado titulada",
    media="en mediante por a",
    voiced="palabras",
    epithets="preparador preparadora oficial munícipe mandataria edila timonel zaguero arquero técnico entrenador"
    " delantero defensa portero guardameta centrocampista capitán tenista piloto jugador"
    " jugadora futbolista campeón campeona escritor escritora novelista cineasta director directora actor actriz"
    " cantante cantautor músico artista mandatario regidor regidora edil alcalde alcaldesa legislador legisladora"
    " dirigente magistrado magistrada letrado letrada investigador investigadora economista historiador"
    " historiadora empresario empresaria político política gobernador gobernadora"
    " alemán alemana francés francesa inglés inglesa británico británica italiano italiana portugués portuguesa belga"
    " suizo suiza holandés holandesa argentino argentina uruguayo uruguaya chileno chilena peruano peruana boliviano"
    " boliviana paraguayo paraguaya colombiano colombiana venezolano venezolana ecuatoriano ecuatoriana mexicano"
    " mexicana cubano cubana brasileño brasileña estadounidense canadiense croata serbio serbia polaco polaca sueco"
    " sueca noruego noruega danés danesa griego griega turco turca ruso rusa ucraniano ucraniana japonés japonesa"
    " madrileño madrileña catalán catalana vasco vasca navarro navarra gallego gallega asturiano asturiana andaluz"
    " andaluza valenciano valenciana aragonés aragonesa canario canaria mallorquín mallorquina murciano murciana"
    " extremeño extremeña manchego manchega cántabro cántabra riojano riojana castellano castellana leonés leonesa"
    " sevillano sevillana malagueño malagueña granadino granadina gaditano gaditana cordobés cordobesa tinerfeño"
    " tinerfeña donostiarra bilbaíno bilbaína barcelonés barcelonesa salmantino zaragozano zaragozana",
    offices=r"jefe del ejecutivo|jefa del ejecutivo|jefe del gobierno|jefa del gobierno|jefe de gobierno"
    r"|jefe de estado|jefe comunal|jefa comunal|primer edil|primera edil|primer mandatario"
    r"|primera mandataria|mandatario estatal|mandataria estatal|jefe del estado|jefe de filas",
    said_so="sentencia",
    standing="fuentes",
    latter_male="este último|éste",
    latter_female="esta última|ésta",
    voices="las palabras|la respuesta|el mensaje",
)


def spanish() -> Language:
    """The language, made once."""
    return romance(WORDS)
