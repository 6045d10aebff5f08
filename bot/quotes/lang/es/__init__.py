"""Spanish, as the engine reads it."""

from typing import Final

from bot.quotes.lang.romance import romance
from bot.quotes.lang.romance_words import RomanceWords
from bot.quotes.language import Language

WORDS: Final = RomanceWords(
    code="es",
    articles="el la los las un una",
    determiners="uno unos unas este esta estos estas ese esa esos esas aquel aquella varios varias algunos algunas"
    " muchos muchas otros otras otro otra dos tres cuatro cinco seis diez cada todos todas ningún ninguna lo",
    possessives="su sus mi mis nuestro nuestra nuestros nuestras tu tus cuyo cuya",
    of="de del",
    prepositions="a al en con por para sin sobre entre desde hasta hacia contra ante tras durante mediante bajo"
    " respecto acerca",
    adverbs="no ya también muy más menos bien mejor así entonces luego después antes ayer hoy mañana siempre"
    " nunca jamás aún todavía además asimismo incluso solo sólo aquí allí ahora tampoco casi tan tanto nuevamente"
    " recientemente",
    auxiliaries="haya hayan sean ha han había habían haber he hemos es son era eran fue fueron será ser está están"
    " estaba estaban"
    " suele suelen solía solían soler"
    " estar puede pueden podría debe deben va van sea sido hizo hicieron",
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
        "V": "say:dijo dijera dijeran dijese dice decía dicen dijeron dicho diciendo decir diga digan;"
        " explain:explicó explica explicaba explicado;"
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
        " say:suelta soltó; add:prosigue; praise:elogió elogia; say:lee leía"
        "; say:dijera diría sostienen sostenía sostenido; report:saber conocer; feel:siente sintió; smile:sonríe"
        " sonreía ríe reía; demand:pide piden pedía pedido exhortó exhorta; conclude:concluyen; warn:advierten"
        " advertía; explain:explican; complain:queja quejó quejaba; deny:niegan negaba; believe:creen creía"
        " piensan pensaba; agree:asiente asintió; mutter:masculla; suggest:sugiere; recognise:reconocen"
        " reconocía; recall:recuerdan recordaba; continue:prosiguen prosiguió; propose:planteó plantea;"
        " count:cuentan; reply:responden; defend:defienden; celebrate:celebran; denounce:denuncian;"
        " announce:anuncian; insist:insisten; state:expresan manifiestan",
        "W": "write:escribió escribe escrito; tweet:tuiteó publicó publica",
        "K": "call:calificó califica calificado tildó tilda llamó llama tachó tacha describió describe definió"
        " define definía denominó despachó despacha etiquetó tildaba calificaba llamaba"
        "; call:descrita descrito descritas descritos calificada calificado calificados calificadas tildada"
        " tildado tachada tachado definida definido definidos bautizó bautiza consideró apodó juzga juzgó ve vio",
        "T": "want:quiere quería; fear:teme; hope:espera esperaba; know:sabe; see:ve",
        "U": "mention:menciona mencionó mencionaba mencionado mencionar aludió alude refirió refiere; speak:hablara"
        " hablase hablaran hablando habló habla hable hablaba hablan hablaron hablado; cite:citó"
        " cita citando; promise:propuso"
        " propone; evoke:aludió",
    },
    men="presidente ministro alcalde diputado senador portavoz vocero director jefe responsable abogado fiscal juez"
    " magistrado agente bombero médico doctor profesor catedrático investigador historiador economista sociólogo"
    " politólogo experto analista especialista periodista escritor autor cantante actor cineasta músico artista"
    " jugador entrenador capitán técnico delantero defensa portero campeón atleta candidato militante concejal"
    " consejero gobernador embajador diplomático general coronel soldado rey príncipe papa obispo sacerdote padre"
    " hijo hermano marido hombre chico niño amigo vecino testigo agricultor ganadero obrero trabajador"
    " sindicalista empleado fundador cofundador gerente propietario comerciante empresario estudiante alumno"
    " maestro secretario dirigente líder representante miembro delegado coordinador científico ingeniero"
    " arquitecto fotógrafo productor guionista comisario canciller mandatario legislador exministro expresidente"
    " dueño pintor escultor poeta novelista dramaturgo compositor director-gerente veterinario farmacéutico"
    " enfermero psicólogo psiquiatra biólogo geólogo físico químico meteorólogo arqueólogo sismólogo ecologista"
    " activista informático camarero cocinero panadero pescador taxista conductor camionero maquinista revisor"
    " cartero albañil fontanero electricista mecánico guardia sargento inspector subinspector comandante almirante"
    " piloto ciclista tenista futbolista boxeador árbitro seleccionador preparador presidente-ejecutivo"
    " vicepresidente subdirector subsecretario viceconsejero edil regidor síndico senescal intendente comisionado"
    " presentador locutor humorista bailarín coreógrafo guitarrista editor galerista coleccionista librero crítico"
    " rival adversario detractor opositor"
    " traductor filósofo teólogo arzobispo cardenal párroco rabino imán monje superviviente pasajero turista"
    " viajero cliente usuario paciente afectado damnificado acusado imputado condenado denunciante letrado notario"
    " perito forense voluntario jubilado pensionista parado becario rector decano vicerrector gobernante jefe-de-"
    " gobierno lehendakari conseller primer congresista procurador vocal tesorero centrocampista lateral extremo"
    " guardameta defensor consultor asesor inversor accionista consejero-delegado emprendedor hotelero hostelero"
    " constructor promotor viticultor bodeguero octogenario nonagenario septuagenario sexagenario quincuagenario"
    " cuadragenario treintañero cuarentón cincuentón anciano adolescente joven veterano funcionario rescatista"
    " socorrista alpinista montañero montañista escalador guía buzo marinero patrón timonel militar mosso ertzaina"
    " inspector-jefe camarógrafo reportero corresponsal columnista bloguero youtuber influencer rapero trovador"
    " tenor barítono pianista violinista trompetista baterista percusionista bailaor torero matador novillero"
    " pastor fruticultor cerealista apicultor carnicero frutero tendero quiosquero peluquero carpintero herrero"
    " joyero sastre costurero ceramista cirujano pediatra oncólogo cardiólogo neurólogo epidemiólogo virólogo"
    " infectólogo ginecólogo dentista fisioterapeuta sanitario paramédico ambulanciero celador exalcalde"
    " exdiputado exgobernador exjugador exfutbolista exentrenador exjuez exfiscal constitucionalista jurista"
    " penalista defensor-del-pueblo ombudsman jefe-comunal prefecto subprefecto alcalde-pedáneo burgomaestre"
    " cacique líder-sindical mototaxista excombatiente exguerrillero comunero obispo-auxiliar capellán diácono"
    " misionero yerno suegro nieto sobrino cuñado padrino abuelo esposo viudo exmarido compañero pívot ala-pívot"
    " mediapunta zaguero arquero goleador ariete pichichi nadador saltador lanzador velocista maratonista"
    " marchador remero regatista esquiador surfista judoca karateca luchador gimnasta golfista motociclista"
    " president síndic batlle operario procesado encausado detenido investigado reo delantero-centro socialista"
    " liberal conservador popular republicano independentista comunista peronista kirchnerista prelado directivo"
    " titular parlamentario servidor estadista detective querellante demandante demandado sospechoso agresor"
    " homicida asesino ladrón secuestrador rehén inmigrante migrante refugiado manifestante minero campesino"
    " jornalero temporero chofer chófer repartidor mensajero chef dependiente cajero vendedor magnate millonario"
    " multimillonario financiero banquero auditor gestor administrador cabo teniente legionario auxiliar terapeuta"
    " matemático astrónomo astrofísico vulcanólogo geógrafo climatólogo oceanógrafo urbanista programador hacker"
    " docente pedagogo educador filólogo lingüista antropólogo ensayista cronista biógrafo tertuliano comunicador"
    " realizador intérprete cómico monologuista payaso cantaor cantautor bajista ilustrador dibujante diseñador"
    " mediocentro míster colegiado corredor motorista púgil jinete diestro baloncestista alero asambleísta"
    " eurodiputado cónsul postulante pontífice fraile duque marqués conde residente inquilino casero visitante"
    " socio ahijado tío primo novio colega señor caballero muchacho huérfano"
    " suboficial brigadier contraalmirante vicealmirante mariscal alférez cadete aviador"
    " paracaidista compatriota paisano coterráneo correligionario camarada cabildante congresal alguacil"
    " corregidor subjefe subgobernador vicealcalde vicedecano exsenador excapitán exdirector volante"
    " mediocampista carrilero artillero golero guardavallas adiestrador canterano pitcher bateador"
    " jardinero infielder basquetbolista voleibolista rugbista polista jockey automovilista clavadista fondista"
    " marchista esgrimista ajedrecista patinador redactor editorialista animador streamer tuitero moderador"
    " panelista reguetonero salsero bolerista soprano violonchelista chelista saxofonista organista arreglista"
    " vocalista solista letrista payador tocaor inmunólogo neumólogo obstetra urólogo anestesista anestesiólogo"
    " dermatólogo oftalmólogo odontólogo nutricionista kinesiólogo facultativo galeno intensivista radiólogo"
    " patólogo toxicólogo internista traumatólogo agrónomo zootecnista hidrólogo ornitólogo paleontólogo"
    " entomólogo zoólogo ecólogo criminólogo criminalista grafólogo demógrafo cosmólogo microbiólogo"
    " genetista neurocientífico musicólogo laboralista tributarista procesalista tutor orientador chacarero"
    " estanciero marisquero financista bróker inversionista interventor contador contratista cabecilla caudillo"
    " capo narcotraficante guerrillero sicario pandillero asaltante atracador huelguista piquetero"
    " cooperativista ugetista lonco curaca aspirante precandidato abanderado contendiente contrincante"
    " peregrino feligrés sobreviviente occiso bebé gemelo mellizo primogénito nuncio abad prior"
    " sommelier enólogo barman mozo cantinero pizzero heladero repostero pastelero pescadero barbero modisto"
    " relojero topógrafo soldador tornero remisero colectivero copiloto azafato tripulante salvavidas"
    " brigadista camillero antagonista figurante anfitrión entrevistado oficial académico viceministro contralor"
    " subcomisario estratega medallista comediante feminista habitante consumidor monarca soberano simpatizante"
    " ambientalista emisario mediador negociador interlocutor creador premier marino astronauta cosmonauta jerarca"
    " exesposo aeronauta munícipe preso prefecto",
    women="vocera académica viceministra contralora mediadora creadora exesposa exnovia consumidora presidenta"
    " ministra alcaldesa diputada senadora directora jefa abogada fiscala jueza magistrada bombera"
    " médica doctora profesora catedrática investigadora historiadora socióloga experta escritora autora actriz"
    " jugadora entrenadora campeona candidata concejala consejera gobernadora embajadora reina princesa madre hija"
    " hermana mujer chica niña amiga vecina agricultora trabajadora empleada fundadora cofundadora propietaria"
    " empresaria alumna maestra secretaria delegada coordinadora científica ingeniera arquitecta fotógrafa"
    " productora exministra expresidenta dueña pintora escultora poetisa compositora veterinaria farmacéutica"
    " enfermera psicóloga bióloga geóloga física química meteoróloga arqueóloga camarera cocinera panadera"
    " pescadora conductora inspectora comandanta ciclista vicepresidenta subdirectora edila regidora síndica"
    " presentadora locutora humorista bailarina coreógrafa editora galerista filósofa monja superviviente pasajera"
    " viajera clienta afectada acusada imputada condenada letrada notaria perita voluntaria jubilada becaria"
    " rectora decana vicerrectora procuradora tesorera consultora asesora inversora emprendedora hotelera"
    " gobernante viuda esposa novia tía abuela nieta consellera portavoza delantera centrocampista madrina cuñada"
    " octogenaria nonagenaria septuagenaria sexagenaria anciana adolescente joven veterana funcionaria rescatista"
    " alpinista montañera escaladora buza militar reportera corresponsal columnista bloguera youtuber influencer"
    " rapera soprano pianista violinista guitarrista bailaora torera ganadera pastora apicultora carnicera frutera"
    " peluquera carpintera joyera modista ceramista cirujana pediatra oncóloga cardióloga neuróloga epidemióloga"
    " viróloga infectóloga ginecóloga dentista fisioterapeuta paramédica exalcaldesa exdiputada exgobernadora"
    " exjugadora jurista penalista constitucionalista vicecanciller canciller intendenta prefecta"
    " defensora-del-pueblo comunera misionera nuera suegra sobrina exmujer compañera nadadora saltadora lanzadora"
    " velocista maratonista marchadora remera regatista esquiadora surfista judoca gimnasta golfista portavoz"
    " testigo agente juez fiscal economista periodista analista especialista artista cineasta tenista piloto"
    " futbolista atleta líder gerente estudiante dirigente representante víctima operaria procesada encausada"
    " detenida investigada pareja directiva parlamentaria servidora sospechosa agresora secuestradora refugiada"
    " minera campesina jornalera temporera marisquera repartidora limpiadora dependienta cajera vendedora obrera"
    " banquera gestora administradora comisaria matrona matemática astrónoma astrofísica vulcanóloga geógrafa"
    " climatóloga oceanógrafa programadora pedagoga educadora filóloga antropóloga politóloga biógrafa"
    " comunicadora realizadora cómica cantaora cantautora ilustradora diseñadora curadora corredora maratoniana"
    " eurodiputada mandataria opositora infanta duquesa marquesa condesa inquilina casera socia ahijada prima"
    " señora dama muchacha damnificada usuaria titular"
    " teniente capitana sargenta compatriota colega paisana camarada asambleísta subsecretaria"
    " exsenadora exfutbolista zaguera arquera mediocampista goleadora artillera alera pívot timonel"
    " basquetbolista baloncestista voleibolista jinete fondista boxeadora luchadora karateca ajedrecista"
    " patinadora cronista redactora animadora panelista moderadora percusionista vocalista solista letrista"
    " dramaturga inmunóloga neumóloga obstetra anestesista dermatóloga oftalmóloga odontóloga nutricionista"
    " terapeuta facultativa agrónoma paleontóloga ecóloga criminóloga criminalista microbióloga"
    " genetista lingüista laboralista tutora orientadora comerciante inversionista accionista"
    " interventora contadora cabecilla guerrillera manifestante sindicalista aspirante precandidata postulante"
    " abanderada contrincante rival sobreviviente gemela melliza priora chef enóloga urbanista chofer taxista"
    " camionera motorista copiloto azafata tripulante socorrista brigadista "
    " anfitriona entrevistada",
    bodies="gobierno ministerio policía guardia fiscalía ayuntamiento partido sindicato asociación empresa"
    " compañía grupo banco tribunal audiencia comisión consejo congreso senado parlamento universidad"
    " hospital iglesia club equipo federación liga agencia diario periódico radio cadena colectivo"
    " organización ong instituto fundación familia ejército dirección región junta generalitat"
    " oposición"
    " jurado juzgado defensoría consistorio diputación cabildo consejería concejalía secretaría patronal central"
    " plataforma confederación coordinadora defensa acusación aerolínea constructora eléctrica farmacéutica"
    " entidad aseguradora caja operadora multinacional productora editorial editora discográfica orquesta museo"
    " fábrica planta colegio escuela facultad bomberos cruz autoridad autoridades casa palacio presidencia"
    " vicepresidencia armada inteligencia formación bancada"
    " prefectura prefectura-naval gendarmería carabineros naviera intendencia municipalidad comuna gobernación"
    " cancillería vicaría arzobispado obispado cofradía hermandad peña afición selección combinado elenco plantel"
    " comité mesa asamblea comité-de-empresa sindicatura contraloría procuraduría cooperativa mutua startup"
    " filial matriz refinería minera petrolera cementera siderúrgica puerto aeropuerto zoo teatro ópera festival"
    " residencia guardería embajada consulado aduana hacienda tesorería",
    documents="informe estudio comunicado encuesta sondeo carta artículo documento texto mensaje libro"
    " investigación tuit vídeo entrevista discurso ley decreto sentencia auto resolución"
    " nota oficio circular pliego memorando misiva email editorial"
    "  publicación pancarta cartel",
    titles="sr. sra. d. dª dr. dra. don doña señor señora monseñor sor fray",
    days="lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio"
    " agosto septiembre octubre noviembre diciembre",
    given_male="josé juan antonio manuel francisco luis carlos javier jesús miguel pedro ángel alejandro rafael"
    " fernando pablo sergio jorge alberto álvaro diego adrián raúl ramón enrique vicente andrés joaquín"
    " santiago víctor eduardo roberto jaime mario óscar rubén iván ignacio alfonso ricardo salvador"
    " gabriel emilio gonzalo julio julián agustín félix nicolás martín íñigo iñaki aitor mikel jordi oriol"
    " josep gustavo hugo nayib evo"
    " abel alan alejo alexis alfredo amadeo amador amancio anastasio andoni aníbal anselmo ariel armando arnau"
    " arturo aurelio baltasar bartolomé basilio bautista benito benjamín bernardo blas braulio bruno camilo"
    " carmelo casimiro cayetano cecilio celestino celso césar ciro claudio clemente conrado constantino cosme"
    " cristian cristóbal cristhian dámaso damián daniel darío david demetrio domingo donato edgar edgardo edmundo"
    " efraín elías eloy emiliano ernesto esteban eugenio eusebio evaristo ezequiel fabián facundo fausto federico"
    " felipe fermín fidel florencio fortunato froilán gaspar genaro gerardo germán gilberto ginés gregorio"
    " guillermo haroldo héctor heriberto hernán hilario hipólito horacio humberto isaac isidro ismael jacinto"
    " jacobo javi joan jonathan josé-luis josué juan-carlos julen kiko koldo lázaro leandro leonardo leopoldo"
    " lisandro lorenzo lucas luciano macario manolo marcelino marcelo marcial marco marcos mariano mateo mateu"
    " matías mauricio mauro maximiliano melchor miquel misael modesto moisés nahuel narciso néstor nelson"
    " norberto olegario omar orlando osvaldo pascual patricio paco pau pepe plácido porfirio quintín rafa ramiro"
    " raimundo reinaldo remigio renato ricard rigoberto rodolfo rodrigo rogelio romualdo roque rosendo"
    " samuel santi saturnino saúl sebastián severino silvestre silvio simón teodoro teófilo tobías tomás"
    " tristán unai urbano valentín valeriano vicent wilson xabier xavi xavier yago yerai zacarías",
    given_female="maría carmen ana isabel dolores pilar teresa rosa cristina laura lucía elena marta mercedes paula"
    " raquel sara silvia patricia beatriz nuria rocío irene yolanda eva sonia susana mónica ángela julia"
    " inés alicia claudia sofía begoña ada manuela margarita esperanza soraya adriana alejandra gabriela"
    " daniela verónica"
    "  adela agustina ainhoa alma almudena amalia amaia amaya amelia amparo anabel anabella andrea"
    " ángeles antonia araceli ariadna aurora azucena bárbara belén belinda berta blanca brenda brígida"
    " camila candela candelaria caridad carla carlota carolina catalina cayetana cecilia celeste celia charo"
    " concepción concha conchita consuelo coral covadonga cruz dalia débora delia delfina diana dolors elba elisa"
    " elvira emilia emma encarna encarnación ester estefanía estela esther estrella eugenia eulalia evangelina"
    " fabiana fátima felisa fernanda flor florencia francisca gema genoveva georgina gisela gloria graciela"
    " guadalupe henar hortensia imelda inmaculada isidora itziar ivana ivonne jacinta jazmín jimena josefa"
    " josefina juana judith julieta karina laia lara leire leonor leticia lidia liliana lola lorena lourdes"
    " luciana luisa luna luz macarena magdalena maite marcela mariana maribel maricarmen marina marisa marisol"
    " maritza martina matilde mayte melisa mercè micaela milagros milena míriam mirta montse montserrat nadia"
    " natalia nerea nieves noelia norma núria ofelia olga olivia paloma paola perla petra piedad purificación"
    " ramona rebeca regina remedios rita romina rosalía rosana rosario roser rosalba roxana ruth sabrina salomé"
    " samanta sandra selena silvina socorro tamara tatiana teodora trinidad úrsula valentina valeria vanesa"
    " vega violeta virginia viviana xiomara yanina yasmina yesenia zaida zulema",
    places="españa madrid barcelona valencia sevilla zaragoza málaga murcia bilbao alicante córdoba granada vigo"
    " cataluña andalucía galicia asturias navarra aragón francia alemania italia portugal inglaterra"
    " méxico argentina colombia chile perú venezuela cuba bolivia ecuador uruguay paraguay eeuu rusia"
    " ucrania china japón europa áfrica américa israel gaza bruselas"
    " navidad pascua semana-santa",
    works="gira documental temporada sencillo himno espectáculo campaña operación pódcast podcast película canción"
    " disco álbum libro novela serie programa título obra exposición lema eslogan"
    " revista diario periódico semanario",
    spoken="palabras declaraciones acusaciones afirmaciones respuesta pregunta palabra conclusión balance"
    " mensaje reacción frase",
    openers="respecto acerca gracias pese luego"
    " detrás delante encima debajo dentro fuera frente junto cerca lejos alrededor enfrente arriba abajo"
    " preguntado preguntada preguntados consultado consultada interrogado interrogada cuestionado"
    " cuestionada según para después antes desde pero y el ella este esta estos eso esto nosotros ellos en sobre"
    " con"
    " como cuando si entonces así también además hoy ayer no ya"
    " tras convencido convencida visiblemente consciente satisfecho satisfecha preocupado preocupada indignado"
    " indignada resultado objetivo lo tal quien quienes",
    elided="(?!)",
    suffixed="",
    speaking_for="desde",
    of_many_ending="n",
    regular="call:calificar tildar tachar definir denominar despachar etiquetar bautizar apodar;"
    " affirm:afirmar aseverar; assure:asegurar garantizar; explain:explicar argumentar justificar;"
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
    " promise:prometer; argue:defender"
    "; point:acotar sugerir esgrimir; say:sentenciar soltar filosofar dictaminar diagnosticar cavilar musitar"
    " balbucear farfullar refunfuñar rezongar gruñir bramar tronar vociferar chillar sollozar llorar suspirar"
    " bufar disparar lanzar arrojar largar; criticize:fustigar arremeter cargar embestir vapulear repudiar"
    " deplorar condenar; reply:retrucar rebatir refutar repreguntar desmentir; praise:alabar ensalzar aplaudir"
    " ponderar; warn:amenazar prevenir; deny:desmentir; insist:porfiar machacar incidir ahondar; admit:conceder"
    " aceptar asumir; rejoice:jactar ufanar congratular; doubt:dudar sospechar; explain:desgranar desmenuzar"
    " graficar ilustrar ejemplificar; joke:chancear guasear; ask:inquirir indagar consultar suplicar implorar"
    " rogar; tweet:postear; ",
    verb_endings="ó aron ieron ará erá irá arán erán irán",
    participle_endings="ado ada ados adas ido ida idos idas ando iendo",
    conjugation={
        "ar": "a an ó aron aba aban ado ando ándolo ándola ándolos ándolas arlo arla ará ara aran ase aría",
        "er": "e en ió ieron ía ido iendo iéndolo iéndola iera ieran iese ería",
        "ir": "e en ió ieron ía ido iendo iéndolo iéndola iera ieran iese iría",
    },
    persons="yo me mi mis nos nosotros nosotras nuestro nuestra nuestros nuestras te tu ustedes usted vosotros hemos"
    " tenemos somos estamos vamos queremos podemos soy estoy tengo creo he voy quiero puedo había",
    finite="no se lo hay ha es son está están fue era ser estar tiene tienen que si",
    sources=r"quien lo dice es|de acuerdo con|a juicio de|a juicio del|en opinión de|en opinión del|a ojos de|a"
    r" ojos del|pero para",
    viewed_by="para",
    christened="bautizado bautizada llamado llamada apodado apodada denominado denominada titulado titulada",
    media="en mediante por a",
    voiced="palabras",
    epithets="funcionario funcionaria atacante ejecutivo ejecutiva preparador preparadora oficial munícipe"
    " mandataria edila timonel zaguero arquero técnico entrenador"
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
    r"|primera mandataria|mandatario estatal|mandataria estatal|jefe del estado|jefe de filas"
    r"|hombre de negocios|mujer de negocios|padre de familia|madre de familia|ama de casa|director técnico"
    r"|primer ministro|primera ministra"
    r"|volante central|defensor central|zaguero central|delantero centro|lateral derecho|lateral izquierdo"
    r"|director de orquesta|directora de orquesta|defensa central|inquilino de la moncloa"
    r"|líder de la oposición|líder opositor|jefe de la oposición|inquilino de la casa rosada|número dos",
    said_so="sentencia",
    standing="fuentes",
    latter_male="este último|éste",
    latter_female="esta última|ésta",
    quoting="recibe recibió recibido cita citan citó citado citando cité leyó lee leído leyendo recordó recuerda"
    " recordado recordando repite"
    " repitió compartió difundió reprodujo",
    voices="las palabras|la respuesta|el mensaje|el relato|el testimonio|la advertencia|el lamento|la queja|la"
    " denuncia",
)


def spanish() -> Language:
    """The language, made once."""
    return romance(WORDS)
