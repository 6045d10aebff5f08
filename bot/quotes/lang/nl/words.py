"""Dutch words: the closed classes, verbs of speech, nouns for people and bodies, names. Lower case."""

from typing import Final

from bot.quotes.lang.dutch_people import DEMONYMS
from bot.text.lang import word_set

ARTICLES: Final = word_set("de het een 't")
DETERMINERS: Final = ARTICLES | word_set(
    "deze dit dezelfde hetzelfde elk elke ieder iedere alle sommige enkele enige veel vele weinig meer meerdere beide"
    " geen zulke twee drie vier vijf zes zeven acht negen tien elf twaalf twintig honderd honderden"
    " verschillende talloze iemand één enkelen sommigen velen"
)
POSSESSIVES: Final = word_set("zijn haar hun mijn m'n z'n onze ons uw jouw je diens wier")
PREPOSITIONS: Final = word_set(
    "in op aan met voor bij naar uit door over onder tegen tussen zonder om tot na sinds tijdens vanaf wegens ondanks"
    " namens rond binnen buiten boven langs achter dankzij richting vanwege vanuit per te ter ten naast tegenover"
)
ADVERBS: Final = word_set(
    "niet ook nog al wel dan nu zo heel erg zeer echter hier daar er vandaag gisteren morgen altijd nooit soms"
    " vaak steeds weer opnieuw inmiddels ondertussen later eerder vroeger juist alleen slechts bijna misschien"
    " waarschijnlijk natuurlijk helaas bovendien verder tevens namelijk immers eerst zelfs gewoon eigenlijk toch even"
    " meteen direct snel lang langer onlangs terug af toe mee neer weg vooral hooguit overigens kortom intussen"
    " tegelijk tegelijkertijd desondanks ooit ergens nergens overal thuis buiten binnen samen liever graag wellicht"
    " allicht bovenal uiteindelijk daarentegen vervolgens nogmaals trouwens sindsdien voorlopig ineens plots plotseling"
    " tenslotte achteraf vooraf vooralsnog zodoende dus daarom daarna daarbij daarmee daarvan daarop daarnaast daarvoor"
    " daarin daaraan daarover daaruit hierna hiervoor hierop hierin ermee eraan erover erop"
)
AUXILIARIES: Final = word_set(
    "is was waren ben bent heeft hebben had hadden heb kan kunnen kon konden moet moeten moest moesten zal zullen zou"
    " zouden mag mogen mocht mochten wordt worden werd werden geworden geweest laat laten liet lieten blijft gaat"
    " maakt maakte maakten gaan ging gingen"
)
CONJUNCTIONS: Final = word_set("en of maar want doch alsmede evenals")
SUBORDINATORS: Final = word_set(
    "als toen terwijl waarin waarna waarop omdat hoewel nadat voordat zodra zolang totdat doordat zodat mits tenzij"
    " waar wanneer hoe waarom wat"
)
CUES: Final = {
    "V": "say:zei zegt zeggen zeiden gezegd zeggende stelde stellen aldus klinkt klonk noteert noteerde spreken menen"
    " denken; explain:verklaarde verklaart verklaarden verklaard licht lichtte verduidelijkt legt legde uitlegt"
    " uitlegde toelicht toelichtte motiveert motiveerde duidt duidde verklaren; tell:vertelt vertelde vertellen"
    " vertelden verteld; add:voegt voegde toegevoegd toevoegt toevoegde vult vulde preciseert preciseerde detailleert"
    " verduidelijkte; answer:antwoordt antwoordde antwoordden reageert reageerde reageerden gereageerd; report:meldt"
    " meldde melden meldden gemeld bericht berichtte; stress:benadrukt benadrukte onderstreept onderstreepte"
    " benadrukken; warn:waarschuwt waarschuwde waarschuwen waarschuwden gewaarschuwd; announce:kondigt kondigde"
    " aangekondigd; confirm:bevestigt bevestigde bevestigd bevestigen; think:denkt dacht vond vinden vonden meent"
    " meende oordeelt oordeelde; ask:vraagt vroeg vragen vroegen gevraagd; admit:erkent erkende toegegeven geeft gaf"
    " gaven erkennen toegeven; claim:beweert beweerde beweren; promise:belooft beloofde beloofd beloven;"
    " complain:klaagt klagen; criticize:bekritiseert bekritiseerde hekelt hekelde kraakt kraakte; demand:eist eiste"
    " eisen; conclude:concludeert concludeerde vindt; note:merkt merkte opgemerkt opmerkt opmerkte constateert"
    " constateerde; call:roept riep riepen; sigh:verzucht verzuchtte zucht zuchtte; joke:grapt grapte;"
    " remember:herinnert herinnerde; describe:beschrijft beschreef schetst schetste; hope:hoopt hoopte hopen;"
    " deny:ontkent ontkende; inform:weten; cheer:juicht juichte; regret:betreurt betreurde; begin:vervolgt vervolgde"
    " besluit; emphasise:herhaalt herhaalde; argue:betoogt betoogde pleit pleitte redeneert redeneerde betogen"
    " pleiten; judge:spreekt sprak spraken stelt; expect:verwacht verwachtte verwachten; rail:foetert foeterde moppert"
    " mopperde; laugh:lacht lachte glimlacht grijnst; confess:bekende biecht biechtte; testify:getuigt getuigde;"
    " state:oppert opperde; vent:tiert tierde brieste briest fulmineert fulmineerde sneert sneerde; rejoice:jubelt"
    " jubelde glundert; react:countert pareert repliceert repliceerde reageren; praise:prijst prees looft roemt"
    " roemde; insist:bezwoer; murmur:mompelt mompelde; advise:adviseert adviseerde raadt; predict:voorspelt voorspelde"
    " voorspellen; remark:tekent; whisper:fluistert fluisterde; shout:schreeuwt schreeuwde; temper:tempert temperde"
    " relativeert relativeerde nuanceert nuanceerde sust suste; reassure:verzekert verzekerde verzekerd bezweert;"
    " nod:knikt knikte beaamt beaamde; sneer:spot spotte; plead:smeekt smeekte bepleitte; wonder:mijmert mijmerde"
    " filosofeert; muse:bekent; rage:buldert bulderde; bewail:jammert jammerde klaagde snikt snikte;"
    " analyse:analyseert analyseerde; suggest:suggereert suggereerde; retort:werpt wierp bijt beet; urge:spoort"
    " spoorde dringt drong; mail:mailt mailde appt appte; swear:zweert zwoer; sum:vat vatte; assure:garandeert"
    " garandeerde; snap:snauwt snauwde; stammer:stamelt stamelde; sob:huilt huilde; growl:bromt bromde; scold:scheldt"
    " schold; chuckle:grinnikt grinnikte; decide:besloot",
    "W": "write:schrijft schreef schrijven schreven geschreven; tweet:twittert twitterde; post:post postte deelde",
    "K": "call:voelt voelde voelen voelden noemt noemde noemen noemden genoemd afgedaan bestempelt bestempelde"
    " bestempeld omschrijft omschreef omschreven betitelt betiteld getypeerd uitmaakte uitmaakt typeert typeerde",
    "T": "want:wil wilde willen wilden; see:zien zagen ziet zag; know:weet wist; fear:vreest vreesde;"
    " wish:wenst; believe:gelooft geloofde",
    "U": "speak:gesproken gepraat; accuse:beschuldigt beschuldigde beschuldigd verwijt verweet verweten;"
    " propose:bepleit; threaten:dreigt dreigde; cite:citeert citeerde citeren; talk:praat praatte",
}
_CALLED_AGAIN: Final = word_set(
    "actrice acteur regisseur schrijver schrijfster auteur zanger zangeres muzikant artiest cabaretier presentator"
    " presentatrice trainer coach spits doelman keeper verdediger aanvoerder middenvelder oefenmeester international"
    " renner wielrenner schaatser schaatsster tennisser tennisster politicus politica bewindsman bewindsvrouw"
    " parlementariër hoogleraar onderzoeker onderzoekster econoom historicus advocaat advocate raadsman raadsvrouw"
    " ondernemer zakenman topman topvrouw tachtiger zeventiger zestiger vijftiger veertiger dertiger twintiger"
    " negentiger tiener bergbeklimmer bergbeklimster danser danseres pianist violist rapper gitarist drummer columnist"
    " romancier dichter fotograaf architect chirurg viroloog epidemioloog bioloog psycholoog socioloog politicoloog"
    " kok chef-kok marathonloper marathonloopster atleet atlete zwemmer zwemster turnster judoka bokser wereldkampioen"
    " wereldkampioene titelverdediger topscorer doelpuntenmaker goalgetter regeringsleider partijleider lijsttrekker"
    " fractieleider burgervader burgemoeder bewindspersoon kamerlid parlementslid raadslid liberaal socialist"
    " christendemocraat sociaaldemocraat socialiste populist vakbondsman vakbondsvrouw curator conservator dichteres"
    " comédienne cabaretière muzikante pianiste violiste dirigent dirigente componiste choreografe schilderes"
    " beeldhouwer fotografe voetballer voetbalster wielrenster sprintster coureur onderneemster oud-speler"
    " oud-international oud-schaatser keepster verdedigster aanvalster ex-international politieman politievrouw vrouw"
    " man deskundige expert specialist analist jongen meisje beklaagde ontwerper ontwerpster leidster"
    " bestuursvoorzitter gouverneur bisschop kardinaal voorman voorvrouw leider winnaar winnares kampioen kampioene"
    " routinier veteraan debutant debutante matchwinnaar"
)
EPITHETS: Final = _CALLED_AGAIN | DEMONYMS
"""Nouns by which an article calls a person named before."""
PERSONS: Final = _CALLED_AGAIN | word_set(
    "minister premier president schepen senator woordvoerder woordvoerster voorzitter voorzitster leider directeur"
    " directrice baas hoofd manager eigenaar eigenares ondernemster oprichter oprichtster bestuurder commissaris"
    " rechter officier procureur aanklager verdachte getuige dader slachtoffer agent agente rechercheur brandweerman"
    " commandant generaal kolonel soldaat militair arts dokter verpleegster professor docent docente leraar lerares"
    " onderwijzer student studente leerling wetenschapper historica econome journalist journaliste kunstenaar"
    " kunstenares speler speelster aanvoerster aanvaller kopman kampioen winnaar winnares kandidaat kandidate activist"
    " activiste demonstrant koning koningin prins prinses paus priester pastoor dominee imam rabbijn vader moeder zoon"
    " dochter broer zus zuster vriend vriendin buurman buurvrouw opa oma oom tante weduwe weduwnaar echtgenoot"
    " echtgenote partner bewoner bewoonster inwoner boer boerin tuinder visser bakker slager winkelier kapitein piloot"
    " chauffeur machinist conducteur reiziger klant bezoeker toerist gast collega medewerker medewerkster werknemer"
    " werkgever lid vertegenwoordiger ambassadeur diplomaat afgevaardigde secretaris secretaresse adviseur ingenieur"
    " producent rector decaan psychologe beheerder organisator initiatiefnemer vrijwilliger vluchteling migrant"
    " asielzoeker voorman voorvrouw linksback rechtsback invaller sprinter choreograaf componist dj komiek recensent"
    " criticus uitgever vertaler illustrator scenarist ontwikkelaar programmeur bouwvakker schilder loodgieter monteur"
    " vrachtwagenchauffeur taxichauffeur veldwerker ecoloog klimatoloog geoloog meteoroloog weerman weervrouw"
    " psychiater therapeut apotheker notaris makelaar belegger bankier accountant consultant brandweervrouw"
    " hulpverlener vrijwilligster omwonende nabestaande overlevende passagier automobilist fietser wandelaar huurder"
    " gepensioneerde werkloze scholier rapporteur europarlementariër gedeputeerde dijkgraaf landgenoot landgenote"
    " reddingswerker duiker schipper gids kapper timmerman griffier partijgenoot ambtgenoot jongere bejaarde ouder"
    " zakenvrouw influencer youtuber blogger kroonprins veroordeelde gedetineerde gewonde overledene kleuter oudere"
    " dame heer volksvertegenwoordiger speurder substituut deurwaarder ambulancier verpleger chemicus astronoom"
    " klimaatwetenschapper softwareontwikkelaar lector juf zaakvoerder zaakvoerster zelfstandige ceo verslaggever"
    " verslaggeefster ruiter arbeider arbeidster bediende werkneemster ambtenaar landbouwer teler trucker postbode"
    " metselaar elektricien stukadoor schoonmaker schoonmaakster betoger actievoerder buurtbewoonster huurster"
    " voetganger patiënt bezoekster kloosterzuster grootvader grootmoeder neef kleinzoon kleindochter schoonmoeder"
    " schoonvader schoonzoon schoondochter zwager schoonzus vennoot klasgenoot ploeggenoot teamgenoot ploegmaat"
    " huisvrouw assistent assistente adjudant brigadier luitenant sergeant majoor korporaal"
)
PLURALS: Final = word_set(
    "ministers bewoners inwoners buurtbewoners boeren vissers onderzoekers wetenschappers experts deskundigen artsen"
    " agenten getuigen slachtoffers ouders kinderen mannen vrouwen leden kamerleden raadsleden vrienden collega's"
    " spelers fans supporters activisten demonstranten critici voorstanders tegenstanders medewerkers werknemers"
    " advocaten journalisten ondernemers studenten leerlingen leraren klanten bezoekers mensen analisten ambtenaren"
    " bronnen regeringsbronnen politiebronnen vakbonden oppositiepartijen partijen omwonenden gedupeerden reizigers"
    " woordvoerders autoriteiten buren nabestaanden ooggetuigen"
)
BODIES: Final = word_set(
    "koepel politie regering kabinet ministerie gemeente provincie partij fractie oppositie coalitie rechtbank hof"
    " gerechtshof parket justitie brandweer leger defensie bedrijf onderneming concern bank maatschappij vereniging"
    " stichting organisatie vakbond bond club ploeg team elftal universiteit hogeschool school ziekenhuis instituut"
    " bureau krant dagblad omroep zender uitgeverij kerk raad commissie parlement senaat kamer college bestuur directie"
    " overheid rijk dienst inspectie toezichthouder waterschap havenbedrijf vervoerder familie jury museum theater"
    " verbond federatie verzekeraar fabrikant actiegroep comité"
)
DOCUMENTS: Final = word_set(
    "rapport onderzoek studie verklaring persbericht brief bericht artikel boek interview toespraak nota document"
    " peiling enquête vonnis besluit wet wetsvoorstel column podcast video tekst statement"
)
_ENDINGS: Final = (
    "woordvoerder woordvoerster voorzitter minister leider leidster directeur secretaris meester lid hoofd baas"
    " kundige chef trainer coach speler advocaat onderzoeker expert specialist commissaris bewoner bestuurder manager"
    " eigenaar kandidaat voorman voorvrouw houder houdster ondernemer vrijwilliger verzorger premier president econoom"
    " arts agent officier rechter winnaar winnares speelster trainster bestuurster ondernemersvrouw zakenman zakenvrouw"
    " vakbondsman bronnen bewoners experts leiders kenner analist historicus historica econome schepen commandant"
    " architect ingenieur journalist journaliste schrijver schrijfster regisseur zanger zangeres acteur actrice renner"
    " rijder rijdster loper loopster springer zwemmer zwemster verdediger middenvelder aanvaller doelman keeper bioloog"
    " psycholoog psychologe adviseur inspecteur rechercheur wachter beheerder coördinator medewerker medewerkster kok"
    " bakker slager leraar lerares docent docente bisschop generaal kapitein boer boerin visser klimmer gids stichter"
)
ROLE_ENDINGS: Final = tuple(_ENDINGS.split())
_TOWNS: Final = "'er ’er aar burger dammer inger lander mmer se sche ees iaan iër kaan fries drent zeeuw vlaming tukker"
NAMED_ENDINGS: Final = tuple(_TOWNS.split())
CUT_SHORT: Final = {
    "prof.": ("hoogleraar", "professor"), "dr.": ("arts", "dokter", "wetenschapper"), "ir.": ("ingenieur",),
    "mr.": ("advocaat", "raadsman", "raadsvrouw", "jurist"), "ds.": ("dominee", "predikant"), "mgr.": ("bisschop",),
    "gen.": ("generaal",), "kol.": ("kolonel",), "kap.": ("kapitein",), "maj.": ("majoor",), "ing.": ("ingenieur",),
}  # fmt: skip
"""Titles cut short before a name, and the nouns for who has one."""
TITLES: Final = word_set("meneer mevrouw mevr. dhr. dr. prof. drs. mr. ir. ds. sir")
DAYS: Final = word_set(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandagavond dinsdagavond woensdagavond donderdagavond"
    " vrijdagavond januari februari maart april mei juni juli augustus september oktober november december"
)
PLACES: Final = word_set(
    "nederland belgië vlaanderen wallonië amsterdam rotterdam utrecht eindhoven groningen tilburg breda nijmegen"
    " arnhem haarlem leiden delft zwolle maastricht leeuwarden antwerpen gent brugge brussel leuven luik hasselt"
    " mechelen oostende kortrijk friesland drenthe gelderland brabant zeeland limburg duitsland frankrijk engeland"
    " spanje italië europa amerika afrika rusland oekraïne israël gaza parijs londen berlijn kiev moskou washington"
)
