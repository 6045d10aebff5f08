"""Italian, as the engine reads it."""

from typing import Final

from bot.quotes.lang.romance import romance
from bot.quotes.lang.romance_words import RomanceWords
from bot.quotes.language import Language

WORDS: Final = RomanceWords(
    code="it",
    articles="il lo la i gli le l' l’ un uno una un' un’",
    determiners="questo questa questi queste quel quello quella quei quegli quelle alcuni alcune molti molte altri"
    " altre altro altra due tre quattro cinque sei dieci ogni tutti tutte nessun nessuno nessuna",
    possessives="suo sua suoi sue mio mia miei mie nostro nostra nostri nostre loro",
    of="di del dello della dei degli delle dell' dell’ d' d’",
    prepositions="ad a al allo alla ai agli alle all' all’ da dal dallo dalla dai dalle dall' dall’ in nel nello"
    " nella"
    " nei nelle nell' nell’ con per su sul sulla sui sulle sull' sull’ tra fra contro senza dopo prima"
    " durante verso presso",
    adverbs="subito presto tardi ormai soltanto almeno abbastanza davvero nemmeno neppure neanche forse spesso adesso"
    " addirittura soprattutto purtroppo altrimenti tuttavia comunque dunque pertanto infine"
    " piu' gia' cosi' pero' po' corto non già anche molto più meno bene meglio così allora poi ieri oggi"
    " domani sempre mai ancora"
    " inoltre"
    " solo qui lì ora quasi tanto infatti invece intanto quindi però",
    auxiliaries="e' e’ puo' puo’ sara' sara’ abbia abbiano siano ha hanno aveva avevano avere ho abbiamo è sono"
    " era erano fu sarà essere stato"
    " stata può possono"
    " potrebbe deve devono va viene sia fa fanno fatto",
    conjunctions="e ed o ma né &",
    subordinators="quando se come perché mentre dove poiché sebbene",
    that="che",
    relatives="cui quale quali chi",
    objects="si mi ti ci vi ne me ce te c' c’",
    male="lui egli",
    female="lei ella",
    others="io noi essi",
    according="secondo",
    cues={
        "V": "say:disse dice dicesse dicessero diceva dicono detto detta detti dicendo dire dica dicano;"
        " explain:spiegò spiega spiegato spiegava;"
        " affirm:affermò afferma affermato; assure:assicurò assicura assicurato; add:aggiunse aggiunge"
        " aggiunto; declare:dichiarò dichiara dichiarato; stress:sottolineò sottolinea sottolineato ribadì"
        " ribadisce ribadito evidenzia evidenziato; tell:raccontò racconta raccontato raccontava;"
        " comment:commentò commenta commentato osserva osservato; answer:rispose risponde risposto replicò"
        " replica replicato; admit:ammise ammette ammesso; say:sostiene sostenuto ritiene; specify:precisò"
        " precisa precisato; announce:annunciò annuncia annunciato; continue:continua continuato prosegue"
        " proseguito; conclude:conclude concluso; warn:avverte avvertito; ask:chiede chiesto domanda"
        " domandato; recall:ricorda ricordato; denounce:denuncia denunciato attacca attaccato critica"
        " criticato; exclaim:esclama esclamato; promise:promette promesso; confirm:conferma confermato;"
        " reveal:rivela rivelato confessa confessato; think:pensa crede; report:riferisce riferito;"
        " note:nota notato; agree:eco; laugh:sorride sorriso ride;"
        " say:sosteneva diceva limitato limita; admit:ammetteva; conclude:chiude chiuso concludeva"
        "; report:sapere notare presente; ask:chiedeva chiedono chiedeva; laugh:ride rideva sorrideva;"
        " cry:piange; reply:rispondeva rispondono; say:dicevano direbbe; promise:prometteva; believe:credono"
        " pensano; deny:nega negato smentisce smentito; suggest:suggerisce suggerito; agree:annuisce concorda"
        " condivide; insist:insiste insistono; warn:avvertono avverte; rebuke:ammonisce ammonito;"
        " conclude:concludono; add:aggiungono; explain:spiegano; tell:raccontano; support:sostengono;"
        " recall:ricordano; denounce:denunciano; feel:sente; burst:sbotta"
        "; say:dissero dirà diranno direbbero ritengono riteneva ritenuto sostengono sostenne sostenevano;"
        " add:aggiungeva aggiunsero aggiungendo aggiungerà; answer:risposero risponderà rispondendo; ask:chiese"
        " chiesero chiedendo; admit:ammettono ammisero ammettendo riconosciuto; conclude:conclusero concludendo;"
        " insist:insistito; repeat:ripete ripetono ripeteva ripetuto ripetendo; continue:riprende riprendono"
        " ripreso riprese proseguono proseguiva; summarize:riassume riassunto; intervene:interviene intervenuto"
        " intervenuta intervenne",
        "W": "write:scrive scritto scrisse scriveva scrivono scrissero scriverà scrivendo; tweet:twitta twittato"
        " postato pubblicato",
        "K": "call:chiama chiamato chiamava definisce definito definì definiva definita descrive descritto descriveva"
        " bolla bollato liquida liquidato etichettato"
        "; call:definiti definite descritta descritti descritte bollata bollati giudicato giudicata giudica"
        " soprannomina soprannominato ribattezzato considera",
        "T": "want:vuole; fear:teme; hope:spera sperato; know:sa; see:vede vedono intravede",
        "U": "mention:evoca evocato evocava evocò menziona menzionato; speak:parlasse parlassero parlando rimprovera"
        " rimproverava rimproverato parla parli parlino parlato"
        " parlano parlava parlò; cite:cita citato; propose:propone proposto",
    },
    men="pontefice presidente ministro sindaco deputato senatore portavoce direttore capo responsabile avvocato"
    " procuratore"
    " giudice magistrato poliziotto carabiniere medico dottore professore ricercatore storico economista esperto"
    " analista giornalista scrittore autore cantante attore regista musicista artista giocatore allenatore"
    " capitano tecnico campione atleta candidato consigliere governatore ambasciatore generale soldato principe"
    " papa vescovo sacerdote padre figlio fratello marito uomo ragazzo bambino amico vicino testimone agricoltore"
    " operaio lavoratore sindacalista fondatore titolare proprietario imprenditore studente insegnante segretario"
    " leader rappresentante membro delegato coordinatore scienziato ingegnere architetto fotografo produttore"
    " premier cancelliere pittore scultore poeta romanziere drammaturgo compositore coreografo ballerino comico"
    " conduttore presentatore veterinario farmacista infermiere psicologo psichiatra biologo geologo fisico"
    " chimico meteorologo climatologo archeologo zoologo botanico ambientalista attivista cameriere cuoco chef"
    " panettiere pescatore tassista autista camionista macchinista postino muratore idraulico meccanico guardia"
    " sergente maresciallo tenente colonnello comandante ammiraglio pilota ciclista tennista calciatore pugile"
    " arbitro commissario-tecnico selezionatore preparatore vicepresidente vicesindaco vicepremier sottosegretario"
    " assessore prefetto questore dirigente parlamentare eurodeputato capogruppo editore gallerista libraio"
    " critico avversario rivale detrattore oppositore traduttore filosofo teologo arcivescovo cardinale parroco"
    " rabbino imam monaco sopravvissuto"
    " passeggero turista cliente paziente imputato indagato condannato notaio perito volontario pensionato"
    " disoccupato rettore preside tesoriere consulente investitore azionista albergatore ristoratore barista"
    " costruttore industriale amministratore manager commercialista gioielliere negoziante barbiere contadino"
    " allevatore viticoltore difensore attaccante centrocampista portiere bomber ispettore agente pompiere gip gup"
    " pm procuratore-capo nonno zio cugino cognato genero nipote collega cittadino residente automobilista"
    " studioso accademico virologo epidemiologo ottantenne settantenne sessantenne cinquantenne quarantenne"
    " trentenne ventenne novantenne centenario anziano adolescente veterano penalista civilista costituzionalista"
    " giurista soccorritore alpinista scalatore sommozzatore marinaio comandante-dei-vigili finanziere commissario"
    " governatore-uscente podestà viceministro onorevole inviato corrispondente editorialista opinionista blogger"
    " youtuber influencer rapper cantautore tenore baritono pianista violinista chitarrista batterista"
    " trombettista direttore-d'orchestra ballerino-solista sceneggiatore documentarista terzino fantasista"
    " centravanti regista-di-centrocampo mister ct dirigente-sportivo ds patron velocista maratoneta nuotatore"
    " tuffatore canottiere sciatore judoka schermidore ginnasta pallavolista cestista rugbista pivot playmaker"
    " chirurgo pediatra oncologo cardiologo neurologo infettivologo ginecologo dentista fisioterapista paramedico"
    " primario barelliere pastore apicoltore macellaio fruttivendolo parrucchiere falegname fabbro sarto orafo"
    " liutaio ceramista ex-sindaco suocero fidanzato vedovo gemello monsignore frate missionario diacono"
    " pescivendolo guardaparco forestale capolista coordinatore-regionale arrestato azzurro rossonero leghista dem"
    " grillino forzista liberale socialista comunista coniuge esponente funzionario brigadiere appuntato militare"
    " vigile matematico astronomo vulcanologo sismologo geometra urbanista informatico programmatore maestro"
    " alunno legale detenuto superteste pentito latitante killer assassino ladro rapinatore truffatore aggressore"
    " superstite ostaggio banchiere gestore caporedattore cronista saggista interprete cabarettista bassista"
    " trapper dj illustratore stilista designer curatore corridore motociclista impiegato artigiano fornaio"
    " commerciante ferroviere elettricista custode bidello collaboratore manifestante migrante profugo rifugiato"
    " inquilino abitante pendolare prete pontefice duca conte papà compagno giovane signore sottotenente",
    women="presidentessa ministra sindaca deputata senatrice direttrice avvocata avvocatessa dottoressa professoressa"
    " ricercatrice esperta scrittrice autrice attrice giocatrice allenatrice campionessa candidata consigliera"
    " governatrice ambasciatrice regina principessa madre figlia sorella moglie donna ragazza bambina amica vicina"
    " lavoratrice fondatrice imprenditrice studentessa segretaria delegata coordinatrice scienziata produttrice"
    " pittrice scultrice poetessa romanziera compositrice ballerina conduttrice presentatrice farmacista"
    " infermiera psicologa biologa geologa fisica chimica archeologa zoologa ambientalista cameriera cuoca"
    " panettiera autista comandante calciatrice tennista selezionatrice vicepresidente vicesindaca sottosegretaria"
    " assessora assessore prefetta questora eurodeputata capogruppo editrice gallerista libraia traduttrice"
    " filosofa monaca suora sopravvissuta passeggera turista cliente paziente imputata indagata condannata notaia"
    " perita volontaria pensionata rettrice preside tesoriera consulente albergatrice ristoratrice amministratrice"
    " negoziante contadina allevatrice attaccante ispettrice vigilessa procuratrice magistrata nonna zia cugina"
    " cognata nuora collega sindacalista cittadina residente automobilista studiosa virologa cantautrice vedova"
    " fidanzata titolare proprietaria responsabile maestra docente ottantenne settantenne sessantenne cinquantenne"
    " quarantenne trentenne ventenne novantenne anziana adolescente veterana penalista civilista costituzionalista"
    " giurista soccorritrice alpinista scalatrice viceministra parlamentare inviata corrispondente editorialista"
    " opinionista blogger influencer rapper soprano pianista violinista sceneggiatrice difensora portiera"
    " centrocampista velocista maratoneta nuotatrice tuffatrice canottiera sciatrice ciclista pilota pugile judoka"
    " schermitrice ginnasta pallavolista cestista chirurga pediatra oncologa cardiologa neurologa epidemiologa"
    " infettivologa ginecologa dentista fisioterapista primaria pastora viticoltrice apicoltrice macellaia"
    " parrucchiera sarta orafa ceramista barista suocera nipote gemella missionaria agente capolista"
    " prima-cittadina vittima operaia coniuge funzionaria commissaria poliziotta veterinaria matematica astronoma"
    " vulcanologa sismologa climatologa architetta alunna detenuta banchiera gestrice drammaturga comica"
    " coreografa fotografa illustratrice modella curatrice impiegata artigiana agricoltrice pescatrice bidella"
    " collaboratrice profuga rifugiata inquilina contessa mamma compagna signora musicista esponente",
    bodies="governo ministero polizia procura comune partito sindacato associazione impresa azienda società"
    " gruppo banca tribunale commissione consiglio senato parlamento università ospedale chiesa squadra"
    " federazione lega agenzia giornale quotidiano radio organizzazione istituto fondazione famiglia"
    " esercito regione opposizione comunità"
    " giunta questura prefettura municipio provincia dicastero consulta corte cassazione tar difesa accusa"
    " maggioranza minoranza confederazione coordinamento comitato camera compagnia operatore costruttore"
    " assicurazione casa"
    " studio orchestra museo fabbrica stabilimento scuola liceo facoltà osservatorio autorità presidenza diocesi"
    " giuria ufficio brigata carabinieri finanza protezione marina aeronautica croce ente agenzia-stampa marchio"
    " settimanale rivista emittente palazzo viminale farnesina quirinale asl"
    " capitaneria guardia-costiera vigili municipalità circoscrizione azienda-sanitaria ateneo curia parrocchia"
    " confraternita cooperativa consorzio filiale capogruppo-industriale raffineria acciaieria porto aeroporto"
    " zoo teatro festival coro asilo ambasciata consolato dogana agenzia-delle-entrate redazione tifoseria"
    " nazionale società-sportiva",
    documents="rapporto studio comunicato sondaggio lettera articolo documento testo messaggio libro inchiesta"
    " tweet video intervista discorso legge decreto sentenza nota post"
    " comunicato-stampa missiva esposto ordinanza circolare striscione"
    " cartello editoriale verbale",
    titles="ingegner professor ing. avv. arch. prof. geom. mons. sen. gen. col. padre "
    "sig. dott. dott.ssa on. don signor signora dottor monsignor suor fra donna",
    days="lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno"
    " luglio agosto settembre ottobre novembre dicembre",
    given_male="andrea giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco"
    " tobia zaccaria geremia isaia battista enea barnaba nicolò"
    " domenico bruno paolo michele giorgio aldo sergio luciano matteo marco luca alessandro stefano"
    " roberto maurizio massimo gianni enrico fabio claudio giancarlo giulio ignazio silvio romano beppe"
    " nicola"
    " abramo achille adamo adolfo adriano agostino alberto alessio alfonso alfredo amedeo amerigo angelino"
    " anselmo arcangelo aristide armando arnaldo arturo attilio augusto aurelio baldassarre bartolomeo basilio"
    " bernardo benedetto beniamino benito berardo biagio bonifacio brando calogero camillo carmelo carmine"
    " catello cesare ciro clemente corrado cosimo costantino cristian cristiano damiano daniele danilo dario"
    " davide dino diego donato duilio edmondo edoardo egidio elia eliseo elio emanuele emiliano emilio ennio enzo"
    " ercole ermanno ernesto ettore eugenio ezio fabrizio fausto federico ferdinando ferruccio"
    " filippo flavio fortunato fulvio gabriele gaetano gaspare gastone gavino gennaro gerardo germano giacomo"
    " giampaolo giampiero gianfranco gianluca gianluigi gianmarco gino giordano gioele girolamo giuliano graziano"
    " gregorio guglielmo guido iacopo igor ilario italo ivan ivano ivo jacopo lamberto lando lapo leandro leo"
    " leonardo leone leopoldo licio lino livio lorenzo lucio ludovico manlio manuel marcello mariano marino"
    "  massimiliano mattia mauro mirco mirko modesto nazario nello nereo nestore nevio nicolò"
    " niccolò nino nunzio oliviero omar orazio oreste orlando oscar osvaldo ottavio ottorino palmiro paride"
    " pasquale patrizio pier pierfrancesco pierluigi piero pierpaolo pino quirino raffaele"
    " raimondo remo renato renzo riccardo rino rocco rodolfo rolando romeo romolo rosario ruggero sabatino sabino"
    " samuele saverio sebastiano severino simone sirio sisto stanislao tancredi teodoro tiberio timoteo"
    " tito tiziano tommaso tonino tullio ubaldo ugo umberto urbano valentino valerio vasco venanzio virgilio vito"
    " vittorio walter zeno",
    given_female="maria anna giuseppina rosa angela giovanna teresa lucia carmela caterina francesca chiara elisa"
    " giulia sara valentina federica silvia paola laura barbara giorgia elly monica simona alessandra"
    " martina ilaria emma liliana ruth noemi"
    " ada adele adelaide adriana agata agnese alda alessia alice alida allegra amalia amanda amelia anita"
    " annalisa annamaria annarita antonella antonia antonietta arianna asia assunta aurora azzurra "
    " beatrice benedetta bianca bice bruna camilla carla carlotta carmen carola cecilia celeste celestina cinzia"
    " clara claudia clelia clementina concetta consuelo cristiana cristina daniela daria debora delia desirée"
    " diana diletta dina dolores domenica donatella dora eleonora elena eliana elettra elisabetta eloisa elvira"
    " emanuela emilia enrica ermelinda erica ernesta ersilia ester eugenia eva fabiana fabiola fabrizia fatima"
    " fausta fernanda fiamma filomena fiorella fiorenza flaminia flavia flora franca gabriella gaia gemma"
    " genoveffa gianna gilda gina ginevra giada gisella gloria grazia graziana graziella greta ida ilenia"
    " imma immacolata ines ingrid iolanda irene iris irma isabella isotta ivana jessica jolanda katia lara laila"
    " lavinia lea letizia lia licia lidia lina linda lisa livia lorella lorena loredana lorenza loretta luana"
    " luciana lucrezia ludovica luigia luisa maddalena mafalda manuela mara marcella margherita mariangela"
    " marianna mariastella mariella marika marina marinella marisa marta matilde melissa mia michela"
    " milena mimma mina mirella miriam mirta morena nadia natalia nicoletta nicole nives nora norma novella"
    " nunzia ofelia olga olimpia olivia ornella ortensia ottavia pamela patrizia piera pia priscilla raffaella"
    " rachele rebecca regina renata rita roberta romina rosalba rosalia rosanna rosaria rosella rossana rossella"
    " rosita sabina sabrina samanta samantha sandra selene serafina serena sofia sonia stefania stella"
    " susanna tamara tatiana tecla teodora tina tiziana valeria vanessa vanna velia veronica viola violante"
    " virginia vittoria viviana wanda ylenia zaira zita zoe",
    places="italia roma milano napoli torino palermo genova bologna firenze bari catania venezia verona sicilia"
    " sardegna lombardia lazio piemonte toscana campania puglia francia germania spagna inghilterra europa"
    " russia ucraina cina africa israele gaza bruxelles"
    " natale pasqua ferragosto capodanno",
    works="incontro convegno evento workshop seminario forum congresso rassegna"
    " documentario spettacolo tour podcast singolo brano inno campagna operazione rubrica trasmissione film"
    " canzone disco album libro romanzo serie programma titolo opera mostra slogan"
    " rivista giornale quotidiano settimanale",
    spoken="parole dichiarazioni accuse affermazioni risposta domanda parola conclusione bilancio"
    " messaggio reazione frase",
    openers="primo prima terzo terza quarto quarta quinto quinta ultimo ultima vincitore vincitrice resta"
    " rimane serve basta bisogna manca tocca spunta arriva torna scatta cresce segue"
    " dietro davanti dentro fuori accanto vicino lontano sopra sotto intorno attorno oltre interpellato"
    " interpellata contattato contattata sentito sentita raggiunto raggiunta secondo per dopo"
    " prima ma e il la lui lei questo questa quando se come così anche oggi ieri non già"
    " intanto"
    " scettico scettica duro dura critico critica entusiasta soddisfatto soddisfatta amareggiato amareggiata"
    " preoccupato preoccupata deluso delusa felice contento contenta convinto convinta più meno diverso opposto"
    " risultato obiettivo verdetto poi infine insomma parola tranchant sibillino lapidario lapidaria netto netta"
    " chiaro",
    elided="l un dell all dall nell sull d c s m t n quell quest tutt",
    suffixed="",
    speaking_for="dal dalla dall' dall’ dai dagli dalle dallo",
    of_many_ending="no",
    regular="call:definire bollare descrivere etichettare qualificare liquidare tacciare ribattezzare battezzare;"
    " explain:spiegare motivare giustificare argomentare; affirm:affermare; assure:assicurare garantire"
    " rassicurare tranquillizzare; declare:dichiarare; stress:sottolineare evidenziare rimarcare ribadire"
    " insistere; tell:raccontare confidare narrare; comment:commentare osservare chiosare annotare analizzare;"
    " answer:replicare controbattere; specify:precisare puntualizzare specificare chiarire; announce:annunciare"
    " anticipare; continue:continuare incalzare rilanciare rincarare; ask:domandare invocare sollecitare"
    " reclamare; denounce:denunciare attaccare criticare accusare tuonare contestare; exclaim:esclamare urlare"
    " gridare sbottare; confirm:confermare; reveal:rivelare confessare svelare; think:pensare ipotizzare;"
    " note:notare; recall:ricordare rammentare; regret:lamentare; complain:protestare lamentare; joke:scherzare"
    " ironizzare; say:tagliare azzardare giudicare considerare valutare; hope:auspicare augurare;"
    " celebrate:esultare gioire festeggiare; praise:elogiare ringraziare; urge:esortare invitare;"
    " demand:rivendicare; summarize:sintetizzare; minimize:minimizzare; report:riferire; suggest:suggerire;"
    " whisper:sussurrare; warn:ammonire avvertire"
    "; say:sbottare sentenziare filosofeggiare borbottare mormorare balbettare singhiozzare sbuffare sibilare"
    " scandire ringhiare lanciare buttare; joke:scherzare celiare sdrammatizzare; criticize:bacchettare"
    " stigmatizzare censurare sferzare fustigare; reply:controbattere ribattere obiettare rimbrottare;"
    " insist:rincarare martellare; agree:concordare annuire approvare assentire; explain:argomentare dettagliare"
    " illustrare snocciolare; admit:riconoscere concedere; warn:ammonire avvisare minacciare; praise:elogiare"
    " lodare applaudire; conclude:tagliare glissare chiosare; complain:lamentare sfogare dolere; ask:domandare"
    " interrogare implorare supplicare; assess:valutare giudicare; doubt:dubitare; recall:rammentare rievocare;"
    " thank:ringraziare; rejoice:gioire; begin:esordire; note:constatare; assert:asserire; reflect:riflettere"
    " ragionare; advise:consigliare; inform:informare comunicare; list:elencare; hint:insinuare; swear:giurare;"
    " demand:intimare; sigh:sospirare; announce:preannunciare",
    verb_endings="ò ì arono irono erono erà irà eranno iranno",
    participle_endings="ato ata ati ate ito ita iti ite uto uta uti ute ando endo",
    conjugation={
        "are": "a ano ò arono ava avano ato ata ati ate ando andolo andola andoli andole arlo arla asse assero erà"
        " eranno",
        "ere": "e ono eva uto endo endolo endola esse essero erà",
        "ire": "isce iscono ì irono iva ito endo endolo endola endoli endole irlo irla e isse issero irà",
    },
    persons="io mi me mio mia miei mie noi ci ce nostro nostra nostri nostre vi voi vostro tu ti ho abbiamo siamo"
    " sono"
    " stiamo vogliamo dobbiamo possiamo andiamo faremo saremo avevo ero credo penso voglio devo posso",
    finite="non è si c'è c’è ha hanno era lo ne che se deve serve viene stato bisogna",
    sources=r"stando a|a detta di|a detta del|a detta della|a giudizio di|a giudizio del|a parere di|a parere del"
    r"|agli occhi di|ma per|anche per"
    r"|a dirlo è stato|a dirlo è stata|a dirlo è|a spiegarlo è|a raccontarlo è|a confermarlo è|a sostenerlo è",
    viewed_by="per",
    christened="cosiddetto cosiddetta cosiddetti cosiddette battezzato battezzata chiamato chiamata soprannominato"
    " soprannominata denominato denominata"
    " intitolato intitolata ribattezzato",
    media="in su con via tramite",
    voiced="parole",
    said_so="così nota",
    epithets="estremo mister tecnico allenatore attaccante difensore centrocampista portiere capitano bomber"
    " pilota tennista campione"
    " campionessa cantante cantautore cantautrice attore attrice regista scrittore scrittrice autore autrice"
    " artista musicista dirigente parlamentare deputato deputata senatore senatrice sindaco sindaca governatore"
    " ministro ministra premier avvocato avvocata magistrato zoologo zoologa storico storica economista studioso"
    " studiosa imprenditore imprenditrice politico politica governatrice"
    " tedesco tedesca francese inglese britannico britannica spagnolo spagnola portoghese belga svizzero svizzera"
    " olandese austriaco austriaca croato croata serbo serba sloveno slovena polacco polacca svedese norvegese danese"
    " greco greca turco turca russo russa ucraino ucraina americano americana statunitense canadese argentino"
    " argentina brasiliano brasiliana uruguaiano colombiano colombiana giapponese cinese marocchino marocchina"
    " senegalese nigeriano nigeriana"
    " romano romana milanese napoletano napoletana torinese genovese fiorentino fiorentina veneziano veneziana"
    " siciliano siciliana sardo sarda pugliese calabrese veneto veneta toscano toscana romagnolo romagnola"
    " emiliano emiliana ligure lombardo lombarda friulano friulana bergamasco bresciano triestino triestina"
    " bolognese palermitano catanese barese umbro umbra marchigiano marchigiana abruzzese trentino trentina"
    " piemontese",
    offices=r"consigliere di stato|consigliera di stato|segretario di stato|primo cittadino|prima cittadina"
    r"|capo del governo|capo dello stato|titolare del dicastero"
    r"|numero uno|inquilino di palazzo chigi|capo dell['’]esecutivo|titolare della farnesina"
    r"|titolare del viminale|estremo difensore"
    r"|santo padre|uomo d['’]affari|direttore d['’]orchestra"
    r"|padre di famiglia|madre di famiglia|direttore tecnico|commissario tecnico"
    r"|inquilino di palazzo chigi|leader dell['’]opposizione|numero uno|numero due|presidente del consiglio",
    standing="fonti",
    latter_male="quest['’]ultimo|costui",
    latter_female="quest['’]ultima|costei",
    quoting="riceve ricevuto cita citano citò citato citando legge letto leggendo ricorda ricordato ricordando ripete"
    " ripetuto"
    " condiviso diffuso riportato riporta",
    voices="le parole|il commento|la replica|la risposta|la reazione|lo sfogo|il monito|la denuncia|la versione"
    r"|il duro attacco|l['’]attacco|l['’]affondo|il duro affondo|la stoccata|la frecciata|la rabbia|l['’]ira"
    r"|l['’]invito|il messaggio|la spiegazione|la provocazione|la proposta|la rivelazione|la confessione|l['’]analisi"
    r"|il giudizio|la soddisfazione|il plauso|la condanna|la critica|il ricordo|l['’]augurio|la richiesta"
    r"|la preoccupazione|il timore|la speranza|la delusione|l['’]ammissione|il post|il tweet|il grido d['’]allarme"
    r"|appello|allarme|affondo|sfogo|monito|le dichiarazioni|la dichiarazione"
    r"|il racconto|la testimonianza|l['’]appello|l['’]allarme|l['’]accusa|l['’]annuncio|la promessa|la precisazione",
    age_ending="enne",
    name_particles="di de del della dello dei degli dell' dell’ d' d’ da dal dalla dalle la lo li le l' l’",
    common_verbs="prende prendono mette mettono tiene diventa diventano aspetta aspettano rifiuta accetta"
    " arriva arrivano"
    " lascia lasciano vive vivono perde perdono vince vincono cerca cercano trova trovano conosce conoscono sembra"
    " sembrano sceglie scelgono riesce riescono torna tornano ottiene riceve ricevono guarda guardano rimane rimangono"
    " esce scende scendono cade cadono corre gioca giocano segna apre aprono chiudono lavora lavorano abita abitano"
    " attende attendono vede vedono sa sanno dorme piange ride vola soffre sogna spera sperano",
    portfolios="interno interni esteri economia finanze tesoro bilancio giustizia difesa salute sanità infrastrutture"
    " trasporti mobilità viabilità ambiente transizione energia istruzione scuola università ricerca cultura"
    " spettacolo lavoro welfare famiglia disabilità giovani pari opportunità agricoltura turismo commercio"
    " imprese sviluppo innovazione digitale sport urbanistica patrimonio personale sicurezza protezione politiche"
    " affari rapporti riforme autonomie sociali",
    typed="e piu puo gia cosi perche sara pero cioe po",
)


def italian() -> Language:
    """The language, made once."""
    return romance(WORDS)
