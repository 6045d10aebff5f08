"""Italian, as the engine reads it."""

from typing import Final

from bot.quotes.lang.romance import RomanceWords, romance
from bot.quotes.language import Language

WORDS: Final = RomanceWords(
    code="it",
    articles="il lo la i gli le l' l’ un uno una un' un’",
    determiners="questo questa questi queste quel quello quella quei quegli quelle alcuni alcune molti molte altri"
    " altre altro altra due tre quattro cinque sei dieci ogni tutti tutte nessun nessuno nessuna",
    possessives="suo sua suoi sue mio mia miei mie nostro nostra nostri nostre loro",
    of="di del dello della dei degli delle dell' dell’ d' d’",
    prepositions="a al allo alla ai agli alle all' all’ da dal dallo dalla dai dalle dall' dall’ in nel nello nella"
    " nei nelle nell' nell’ con per su sul sulla sui sulle sull' sull’ tra fra contro senza dopo prima"
    " durante verso presso",
    adverbs="non già anche molto più meno bene meglio così allora poi ieri oggi domani sempre mai ancora inoltre"
    " solo qui lì ora quasi tanto infatti invece intanto quindi però",
    auxiliaries="ha hanno aveva avevano avere ho abbiamo è sono era erano fu sarà essere stato stata può possono"
    " potrebbe deve devono va viene sia fa fanno",
    conjunctions="e ed o ma né &",
    subordinators="quando se come perché mentre dove poiché sebbene",
    that="che",
    relatives="cui quale quali chi",
    objects="si mi ti ci vi ne me",
    male="lui egli",
    female="lei ella",
    others="io noi essi",
    according="secondo",
    cues={
        "V": "say:disse dice diceva dicono detto dicendo dire; explain:spiegò spiega spiegato spiegava;"
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
        " say:sosteneva diceva limitato limita; admit:ammetteva; conclude:chiude chiuso concludeva",
        "W": "write:scrive scritto scrisse; tweet:twitta pubblicato",
        "K": "call:chiama chiamato chiamava definisce definito definì definiva definita descrive descritto descriveva"
        " bolla bollato liquida liquidato etichettato",
        "T": "want:vuole; fear:teme; hope:spera sperato; know:sa",
        "U": "speak:parla parlato parlano parlava parlò; cite:cita citato; propose:propone proposto",
    },
    men="presidente ministro sindaco deputato senatore portavoce direttore capo responsabile avvocato"
    " procuratore giudice magistrato poliziotto carabiniere medico dottore professore ricercatore storico"
    " economista esperto analista giornalista scrittore autore cantante attore regista musicista artista"
    " giocatore allenatore capitano tecnico campione atleta candidato consigliere governatore ambasciatore"
    " generale soldato re principe papa vescovo sacerdote padre figlio fratello marito uomo ragazzo"
    " bambino amico vicino testimone agricoltore operaio lavoratore sindacalista fondatore titolare"
    " proprietario imprenditore studente insegnante segretario leader rappresentante membro delegato"
    " coordinatore scienziato ingegnere architetto fotografo produttore premier cancelliere"
    " pittore scultore poeta romanziere drammaturgo compositore coreografo ballerino comico conduttore"
    " presentatore veterinario farmacista infermiere psicologo psichiatra biologo geologo fisico chimico"
    " meteorologo climatologo archeologo zoologo botanico ambientalista attivista cameriere cuoco chef panettiere"
    " pescatore tassista autista camionista macchinista postino muratore idraulico meccanico guardia sergente"
    " maresciallo tenente colonnello comandante ammiraglio pilota ciclista tennista calciatore pugile arbitro"
    " commissario-tecnico selezionatore preparatore vicepresidente vicesindaco vicepremier sottosegretario"
    " assessore prefetto questore dirigente parlamentare eurodeputato capogruppo editore gallerista libraio"
    " critico traduttore filosofo teologo arcivescovo cardinale parroco rabbino imam monaco sopravvissuto"
    " passeggero turista cliente paziente imputato indagato condannato legale notaio perito volontario pensionato"
    " disoccupato rettore preside tesoriere consulente investitore azionista albergatore ristoratore barista"
    " costruttore industriale amministratore manager commercialista gioielliere negoziante barbiere contadino"
    " allevatore viticoltore difensore attaccante centrocampista portiere bomber ispettore agente pompiere vigile"
    " gip gup pm procuratore-capo nonno zio cugino cognato genero nipote collega cittadino residente automobilista"
    " studioso accademico virologo epidemiologo",
    women="presidentessa ministra sindaca deputata senatrice direttrice avvocata avvocatessa dottoressa"
    " professoressa ricercatrice esperta scrittrice autrice attrice giocatrice allenatrice campionessa"
    " candidata consigliera governatrice ambasciatrice regina principessa madre figlia sorella moglie"
    " donna ragazza bambina amica vicina lavoratrice fondatrice imprenditrice studentessa segretaria"
    " delegata coordinatrice scienziata produttrice"
    " pittrice scultrice poetessa romanziera compositrice ballerina conduttrice presentatrice farmacista"
    " infermiera psicologa biologa geologa fisica chimica archeologa zoologa ambientalista cameriera cuoca"
    " panettiera autista comandante calciatrice tennista selezionatrice vicepresidente vicesindaca sottosegretaria"
    " assessora assessore prefetta questora eurodeputata capogruppo editrice gallerista libraia traduttrice"
    " filosofa monaca suora sopravvissuta passeggera turista cliente paziente imputata indagata condannata legale"
    " notaia perita volontaria pensionata rettrice preside tesoriera consulente albergatrice ristoratrice"
    " amministratrice negoziante contadina allevatrice attaccante ispettrice vigilessa procuratrice magistrata"
    " nonna zia cugina cognata nuora collega sindacalista cittadina residente automobilista studiosa virologa"
    " cantautrice vedova compagna fidanzata titolare proprietaria responsabile maestra docente",
    bodies="governo ministero polizia procura comune partito sindacato associazione impresa azienda società"
    " gruppo banca tribunale commissione consiglio senato parlamento università ospedale chiesa squadra"
    " federazione lega agenzia giornale quotidiano radio organizzazione istituto fondazione famiglia"
    " esercito regione opposizione comunità"
    " giunta questura prefettura municipio provincia dicastero consulta corte cassazione tar difesa accusa"
    " maggioranza confederazione coordinamento comitato camera compagnia operatore costruttore assicurazione casa"
    " studio orchestra museo fabbrica stabilimento scuola liceo facoltà osservatorio autorità presidenza diocesi"
    " giuria ufficio brigata carabinieri finanza protezione marina aeronautica croce ente agenzia-stampa marchio"
    " settimanale rivista emittente palazzo viminale farnesina quirinale asl dem",
    documents="rapporto studio comunicato sondaggio lettera articolo documento testo messaggio libro inchiesta"
    " tweet video intervista discorso legge decreto sentenza nota post",
    titles="sig. dott. dott.ssa on. don signor signora dottor",
    days="lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno"
    " luglio agosto settembre ottobre novembre dicembre",
    given_male="andrea giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco"
    " domenico bruno paolo michele giorgio aldo sergio luciano matteo marco luca alessandro stefano"
    " roberto maurizio massimo gianni enrico fabio claudio giancarlo giulio ignazio silvio romano beppe"
    " nicola",
    given_female="maria anna giuseppina rosa angela giovanna teresa lucia carmela caterina francesca chiara elisa"
    " giulia sara valentina federica silvia paola laura barbara giorgia elly monica simona alessandra"
    " martina ilaria emma liliana ruth noemi",
    places="italia roma milano napoli torino palermo genova bologna firenze bari catania venezia verona sicilia"
    " sardegna lombardia lazio piemonte toscana campania puglia francia germania spagna inghilterra europa"
    " russia ucraina cina africa israele gaza bruxelles",
    particles="van von der ben bin al",
    works="film canzone disco album libro romanzo serie programma titolo opera mostra slogan"
    " rivista giornale quotidiano settimanale",
    spoken="risposta domanda parola conclusione bilancio messaggio reazione frase",
    openers="interpellato interpellata contattato contattata sentito sentita raggiunto raggiunta secondo per dopo"
    " prima ma e il la lui lei questo questa quando se come così anche oggi ieri non già"
    " intanto",
    elided="l un dell all dall nell sull d c s m t n quell quest tutt",
    suffixed="",
    regular="explain:spiegare motivare giustificare argomentare; affirm:affermare; assure:assicurare garantire"
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
    " whisper:sussurrare; warn:ammonire avvertire",
    conjugation={
        "are": "a ano ò arono ava avano ato ando",
        "ere": "e ono eva uto endo",
        "ire": "isce iscono ì irono iva ito endo e",
    },
    persons="io mi me mio mia miei mie noi ci ce nostro nostra nostri nostre vi voi vostro tu ti ho abbiamo siamo sono"
    " stiamo vogliamo dobbiamo possiamo andiamo faremo saremo avevo ero credo penso voglio devo posso",
    finite="non è si c'è c’è ha hanno era lo ne che se deve serve viene stato bisogna",
    sources=r"a detta di|a detta del|a detta della|a giudizio di|a giudizio del|a parere di|a parere del"
    r"|a dirlo è stato|a dirlo è stata|a dirlo è|a spiegarlo è|a raccontarlo è|a confermarlo è|a sostenerlo è",
    viewed_by="per",
    christened="battezzato battezzata chiamato chiamata soprannominato soprannominata denominato denominata"
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
    offices=r"primo cittadino|prima cittadina|capo del governo|capo dello stato|titolare del dicastero"
    r"|numero uno|inquilino di palazzo chigi|capo dell['’]esecutivo|titolare della farnesina"
    r"|titolare del viminale|estremo difensore",
    standing="fonti",
    latter_male="quest['’]ultimo|costui",
    latter_female="quest['’]ultima|costei",
    voices="le parole|il commento|la replica|la risposta|la reazione|lo sfogo|il monito|la denuncia|la versione",
)


def italian() -> Language:
    """The language, made once."""
    return romance(WORDS)
