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
    " potrebbe deve devono va viene sia",
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
        " note:nota notato",
        "W": "write:scrive scritto scrisse; tweet:twitta pubblicato",
        "K": "call:chiama chiamato definisce definito descrive descritto",
        "T": "want:vuole; fear:teme; hope:spera sperato; know:sa",
        "U": "speak:parla parlato; cite:cita citato; propose:propone proposto",
    },
    men="presidente ministro sindaco deputato senatore portavoce direttore capo responsabile avvocato"
    " procuratore giudice magistrato poliziotto carabiniere medico dottore professore ricercatore storico"
    " economista esperto analista giornalista scrittore autore cantante attore regista musicista artista"
    " giocatore allenatore capitano tecnico campione atleta candidato consigliere governatore ambasciatore"
    " generale soldato re principe papa vescovo sacerdote padre figlio fratello marito uomo ragazzo"
    " bambino amico vicino testimone agricoltore operaio lavoratore sindacalista fondatore titolare"
    " proprietario imprenditore studente insegnante segretario leader rappresentante membro delegato"
    " coordinatore scienziato ingegnere architetto fotografo produttore premier cancelliere",
    women="presidentessa ministra sindaca deputata senatrice direttrice avvocata avvocatessa dottoressa"
    " professoressa ricercatrice esperta scrittrice autrice attrice giocatrice allenatrice campionessa"
    " candidata consigliera governatrice ambasciatrice regina principessa madre figlia sorella moglie"
    " donna ragazza bambina amica vicina lavoratrice fondatrice imprenditrice studentessa segretaria"
    " delegata coordinatrice scienziata produttrice",
    bodies="governo ministero polizia procura comune partito sindacato associazione impresa azienda società"
    " gruppo banca tribunale commissione consiglio senato parlamento università ospedale chiesa squadra"
    " federazione lega agenzia giornale quotidiano radio organizzazione istituto fondazione famiglia"
    " esercito regione opposizione comunità",
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
    works="film canzone disco album libro romanzo serie programma titolo opera mostra slogan",
    spoken="risposta domanda parola conclusione bilancio messaggio reazione frase",
    openers="secondo per dopo prima ma e il la lui lei questo questa quando se come così anche oggi ieri non già"
    " intanto",
    elided="l un dell all dall nell sull d c s m t n quell quest tutt",
    suffixed="",
)


def italian() -> Language:
    """The language, made once."""
    return romance(WORDS)
