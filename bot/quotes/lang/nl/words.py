"""Dutch words: the closed classes, verbs of speech, nouns for people and bodies, names. Lower case."""

from typing import Final

from bot.text.lang import word_set

ARTICLES: Final = word_set("de het een 't")
DETERMINERS: Final = ARTICLES | word_set(
    "deze dit dezelfde hetzelfde elk elke ieder iedere alle sommige enkele enige veel vele weinig meer meerdere beide"
    " geen zulke andere twee drie vier vijf zes zeven acht negen tien elf twaalf twintig honderd honderden"
    " verschillende talloze"
)
POSSESSIVES: Final = word_set("zijn haar hun mijn m'n z'n onze ons uw jouw je diens wier")
PREPOSITIONS: Final = word_set(
    "in op aan met voor bij naar uit door over onder tegen tussen zonder om tot na sinds tijdens vanaf wegens ondanks"
    " namens rond binnen buiten boven langs achter dankzij omtrent richting vanwege vanuit per te ter ten naast jegens"
    " tegenover nabij"
)
ADVERBS: Final = word_set(
    "niet ook nog al wel dan toen nu zo heel erg zeer echter daarom daarna daarbij daarmee daarvan hier daar er vandaag"
    " gisteren morgen altijd nooit soms vaak steeds weer opnieuw inmiddels ondertussen later eerder vroeger juist"
    " alleen slechts bijna misschien waarschijnlijk natuurlijk helaas bovendien verder tevens namelijk immers eerst"
    " zelfs gewoon eigenlijk toch even meteen direct snel lang langer onlangs terug af toe mee neer weg vooral hooguit"
    " overigens kortom intussen tegelijk tegelijkertijd desondanks ooit ergens nergens overal thuis buiten binnen samen"
    " liever graag wellicht allicht bovenal uiteindelijk onlangs daarentegen daarnaast daarop hierna vervolgens"
    " nogmaals trouwens sindsdien daarvoor hiervoor voorlopig ineens plots plotseling tenslotte achteraf vooraf"
    " vooralsnog zodoende dus"
)
AUXILIARIES: Final = word_set(
    "is was waren ben bent heeft hebben had hadden heb kan kunnen kon konden moet moeten moest moesten zal zullen zou"
    " zouden mag mogen mocht mochten wordt worden werd werden geworden geweest laat laten liet lieten blijft gaat"
)
CONJUNCTIONS: Final = word_set("en of maar want doch alsmede evenals")
SUBORDINATORS: Final = word_set(
    "als terwijl waarna waarop omdat hoewel nadat voordat zodra zolang totdat doordat zodat mits tenzij waar wanneer"
    " hoe waarom wat"
)
CUES: Final = {
    "V": "say:zei zegt zeggen zeiden gezegd zeggende stelt stelde stellen aldus; explain:verklaarde verklaart"
    " verklaarden verklaard licht lichtte verduidelijkt verduidelijkte; tell:vertelt vertelde vertellen vertelden"
    " verteld; add:voegt voegde toegevoegd toevoegt toevoegde vult vulde; answer:antwoordt antwoordde antwoordden"
    " reageert reageerde reageerden gereageerd; report:meldt meldde melden meldden gemeld bericht berichtte;"
    " stress:benadrukt benadrukte onderstreept onderstreepte; warn:waarschuwt waarschuwde waarschuwen waarschuwden"
    " gewaarschuwd; announce:kondigt kondigde aangekondigd; confirm:bevestigt bevestigde bevestigd bevestigen;"
    " think:denkt dacht vindt vond vinden vonden meent meende oordeelt oordeelde; ask:vraagt vroeg vragen vroegen"
    " gevraagd; admit:erkent erkende toegegeven geeft gaf gaven; claim:beweert beweerde beweren; promise:belooft"
    " beloofde beloofd; complain:klaagt klaagde; criticize:bekritiseert bekritiseerde hekelt hekelde; demand:eist eiste"
    " eisen; conclude:concludeert concludeerde; note:merkt merkte opgemerkt opmerkt opmerkte constateert constateerde;"
    " call:roept riep riepen; sigh:verzucht verzuchtte zucht zuchtte; joke:grapt grapte; remember:herinnert herinnerde;"
    " describe:beschrijft beschreef schetst schetste; hope:hoopt hoopte; deny:ontkent ontkende; inform: weten;"
    " cheer:juicht juichte; regret:betreurt betreurde; begin: vervolgt vervolgde besluit; emphasise:herhaalt herhaalde;"
    " argue:betoogt betoogde pleit pleitte; judge: spreekt sprak spraken; expect:verwacht verwachtte; rail:foetert"
    " foeterde moppert mopperde; laugh:lacht lachte glimlacht grijnst; confess:bekent bekende biecht biechtte;"
    " testify:getuigt getuigde; state:oppert opperde poneert; conclude:vindt resumeert; vent:tiert tierde brieste"
    " briest fulmineert fulmineerde sneert sneerde schampert; rejoice:jubelt jubelde glundert; react:countert pareert"
    " repliceert repliceerde; explain:legt legde uitlegt uitlegde toelicht toelichtte motiveert motiveerde;"
    " praise:prijst prees looft roemt roemde; insist:bezweert bezwoer; murmur:mompelt mompelde; argue:redeneert"
    " redeneerde; say:klinkt klonk noteert noteerde; advise:adviseert adviseerde; predict:voorspelt voorspelde"
    " voorspellen; remark:tekent; whisper:fluistert fluisterde; shout:schreeuwt schreeuwde; temper:tempert temperde"
    " relativeert relativeerde nuanceert nuanceerde sust suste; reassure:verzekert verzekerde verzekerd bezweert;"
    " add:preciseert preciseerde detailleert verduidelijkte; nod:knikt knikte beaamt beaamde; sneer:smaalt smaalde spot"
    " spotte schimpt schimpte; plead:smeekt smeekte bepleitte; recall:memoreert memoreerde; wonder:peinst peinsde"
    " mijmert mijmerde filosofeert; muse:bekent gniffelt gniffelde; rage:raast raasde buldert bulderde; bewail:jammert"
    " jammerde klaagde snikt snikte; analyse:analyseert analyseerde; rail:sakkert sakkerde zegge; suggest:suggereert"
    " suggereerde; respond:reageren; retort:werpt wierp bijt beet; urge:spoort spoorde dringt drong; boast:pocht"
    " pochte; explain:duidt duidde; mail:mailt mailde appt appte; swear:zweert zwoer; sum:vat vatte; assure:garandeert"
    " garandeerde; advise:raadt; judge:stelt vonnist; tell:verhaalt verhaalde; say:spreken menen denken;"
    " stress:benadrukken; explain:verklaren; hope:hopen; expect:verwachten; react:reageren; complain:klagen;"
    " admit:erkennen toegeven; promise:beloven; snap:snauwt snauwde bitst bitste; stammer:stamelt stamelde; sob:huilt"
    " huilde; groan:kreunt kreunde; growl:gromt gromde bromt bromde; scold:scheldt schold; boast:bluft blufte;"
    " chuckle:grinnikt grinnikte; criticize:kraakt kraakte laakt laakte; decide:besloot; joke:schertst schertste;"
    " argue:betogen pleiten",
    "W": "write:schrijft schreef schrijven schreven geschreven; tweet:twittert twitterde; post:post postte deelde",
    "K": "call:voelt voelde voelen voelden noemt noemde noemen noemden genoemd bestempelt bestempelde bestempeld"
    " omschrijft omschreef omschreven betitelt kwalificeert typeert typeerde",
    "T": "want:wil wilde willen wilden; see:zien zagen; know:weet wist;"
    " fear:vreest vreesde; wish:wenst; see:ziet zag; believe:gelooft geloofde",
    "U": "accuse:beschuldigt beschuldigde verwijt verweet; propose:bepleit; threaten:dreigt dreigde; cite:citeert"
    " citeerde citeren; talk:praat praatte",
}
PERSONS: Final = word_set(
    "minister premier president burgemeester wethouder schepen kamerlid raadslid senator gouverneur staatssecretaris"
    " woordvoerder woordvoerster voorzitter voorzitster ondervoorzitter leider leidster lijsttrekker fractievoorzitter"
    " partijleider directeur directrice baas topman topvrouw hoofd manager eigenaar eigenares ondernemer ondernemster"
    " oprichter oprichtster bestuurder commissaris advocaat advocate rechter officier procureur aanklager verdachte"
    " getuige dader slachtoffer agent agente politieagent rechercheur brandweerman brandweercommandant commandant"
    " generaal kolonel soldaat militair arts dokter huisarts chirurg verpleegkundige verpleegster hoogleraar professor"
    " docent docente leraar lerares onderwijzer student studente leerling onderzoeker onderzoekster wetenschapper"
    " historicus historica econoom econome socioloog viroloog bioloog politicoloog deskundige expert specialist analist"
    " journalist journaliste schrijver schrijfster auteur dichter zanger zangeres acteur actrice regisseur kunstenaar"
    " kunstenares muzikant artiest presentator presentatrice trainer coach bondscoach speler speelster aanvoerder"
    " aanvoerster doelman keeper spits verdediger aanvaller renner wielrenner kopman schaatser schaatsster kampioen"
    " atleet atlete winnaar winnares kandidaat kandidate activist activiste demonstrant vakbondsman vakbondsleider"
    " koning koningin prins prinses paus bisschop kardinaal priester pastoor dominee imam rabbijn vader moeder zoon"
    " dochter broer zus zuster man vrouw jongen meisje vriend vriendin buurman buurvrouw opa oma oom tante weduwe"
    " weduwnaar echtgenoot echtgenote partner bewoner bewoonster inwoner buurtbewoner boer boerin tuinder visser kok"
    " bakker slager winkelier kapitein piloot chauffeur machinist conducteur reiziger klant bezoeker toerist gast"
    " collega medewerker medewerkster werknemer werkgever lid vertegenwoordiger ambassadeur diplomaat afgevaardigde"
    " secretaris secretaresse penningmeester adviseur ingenieur architect fotograaf producent redacteur hoofdredacteur"
    " rector decaan psycholoog psychologe dierenarts boswachter beheerder organisator initiatiefnemer vrijwilliger"
    " vluchteling migrant asielzoeker voorman voorvrouw boerenvoorman international oud-international middenvelder"
    " linksback rechtsback invaller topscorer vleugelspeler sprinter tennisser tennisster zwemmer zwemster turnster"
    " bokser scheidsrechter bondsvoorzitter slaaponderzoeker hoofdonderzoeker promovendus hoogleraren decaan rector"
    " conservator curator museumdirecteur choreograaf danser danseres componist pianist violist drummer gitarist rapper"
    " dj cabaretier komiek columnist recensent criticus redacteur hoofdredacteur uitgever vertaler fotograaf"
    " illustrator scenarist producent architect ingenieur ontwikkelaar programmeur bouwvakker schilder loodgieter"
    " monteur vrachtwagenchauffeur taxichauffeur boswachter veldwerker ecoloog klimatoloog geoloog meteoroloog weerman"
    " weervrouw epidemioloog psycholoog psychiater therapeut apotheker tandarts dierenarts verloskundige notaris"
    " curatoren makelaar belegger beleggers bankier topeconoom accountant consultant adviseur raadsman raadsvrouw"
    " wijkagent brandweervrouw hulpverlener vrijwilliger vrijwilligster omwonende nabestaande overlevende passagier"
    " automobilist fietser wandelaar huurder eigenaren pensionado gepensioneerde werkloze asielzoeker vluchteling"
    " scholier rapporteur eurocommissaris europarlementariër statenlid gedeputeerde dijkgraaf formateur informateur"
    " demissionair partijvoorzitter vicepremier minister-president viceminister adjudant brigadier luitenant sergeant"
    " majoor korporaal hoofdinspecteur hulpofficier tachtiger zeventiger zestiger vijftiger veertiger dertiger"
    " negentiger tiener bergbeklimmer bergbeklimster landgenoot landgenote kompaan ijsmeester brugwachter sluiswachter"
    " reddingswerker duiker schipper matroos stuurman gids bergredder imker bloemist kapper kapster timmerman smid"
    " naaister juwelier herbergier hotelier cafébaas barman barvrouw griffier procureur-generaal advocaat-generaal"
    " deken wijkmanager korpschef teamleider teamchef ploegleider ploegbaas bondsdirecteur parlementslid"
    " gemeenteraadslid partijgenoot fractieleider regeringsleider burgervader ambtgenoot jongere bejaarde ouder moslima"
    " vakbondsvrouw zakenman zakenvrouw influencer youtuber blogger oppositieleider kroonprins aartsbisschop"
)
PLURALS: Final = word_set(
    "ministers bewoners inwoners buurtbewoners boeren vissers onderzoekers wetenschappers experts deskundigen artsen"
    " agenten getuigen slachtoffers ouders kinderen mannen vrouwen leden kamerleden raadsleden vrienden collega's"
    " spelers fans supporters activisten demonstranten critici voorstanders tegenstanders medewerkers werknemers"
    " advocaten journalisten ondernemers studenten leerlingen leraren klanten bezoekers mensen analisten ambtenaren"
    " bronnen regeringsbronnen politiebronnen vakbonden oppositiepartijen partijen omwonenden gedupeerden reizigers"
    " woordvoerders autoriteiten buren nabestaanden ooggetuigen"
)
EPITHETS: Final = word_set(
    "actrice acteur regisseur schrijver schrijfster auteur zanger zangeres muzikant artiest cabaretier presentator"
    " presentatrice trainer coach spits doelman keeper verdediger aanvoerder middenvelder oefenmeester international"
    " renner wielrenner schaatser schaatsster tennisser tennisster politicus politica bewindsman bewindsvrouw"
    " parlementariër hoogleraar onderzoeker onderzoekster econoom historicus advocaat advocate raadsman raadsvrouw"
    " ondernemer zakenman topman topvrouw tachtiger zeventiger zestiger vijftiger veertiger dertiger twintiger"
    " negentiger tiener bergbeklimmer bergbeklimster danser danseres pianist violist rapper gitarist drummer columnist"
    " romancier dichter fotograaf architect chirurg viroloog epidemioloog bioloog psycholoog socioloog politicoloog"
    " hoogleraar kok chef-kok marathonloper marathonloopster atleet atlete zwemmer zwemster turnster judoka bokser"
    " wereldkampioen wereldkampioene titelverdediger topscorer doelpuntenmaker goalgetter regeringsleider partijleider"
    " lijsttrekker fractieleider burgervader burgemoeder bewindspersoon kamerlid parlementslid raadslid liberaal"
    " socialist christendemocraat sociaaldemocraat socialiste populist vakbondsman vakbondsvrouw curator conservator"
    " duitser duitse fransman française belg belgische brit britse engelsman spanjaard spaanse italiaan italiaanse"
    " portugees portugese zwitser zwitserse amerikaan amerikaanse canadees braziliaan argentijn kroaat serviër pool"
    " poolse zweed zweedse noor noorse deen deense griek griekse turk turkse rus russin oekraïner marokkaan"
)
"""Nouns by which an article calls a person named before."""
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
    "woordvoerder woordvoerster voorzitter minister leider leidster directeur secretaris meester lid hoofd baas kundige"
    " chef trainer coach speler advocaat onderzoeker expert specialist commissaris bewoner bestuurder manager eigenaar"
    " wethouder kandidaat voorman voorvrouw houder houdster ondernemer vrijwilliger verzorger begeleider premier"
    " president econoom deskundige redacteur arts agent officier rechter winnaar winnares speelster trainster"
    " bestuurster ondernemersvrouw zakenman zakenvrouw vakbondsman bronnen bewoners experts leiders kenner analist"
    " historicus historica econome schepen commandant architect ingenieur journalist journaliste schrijver schrijfster"
    " regisseur zanger zangeres acteur actrice renner rijder rijdster loper loopster springer zwemmer zwemster"
    " verdediger middenvelder aanvaller doelman keeper bioloog psycholoog psychologe adviseur inspecteur rechercheur"
    " wachter beheerder coördinator medewerker medewerkster verpleegkundige kok bakker slager leraar lerares docent"
    " docente bisschop generaal kapitein boer boerin visser klimmer gids stichter strateeg"
)
ROLE_ENDINGS: Final = tuple(_ENDINGS.split())
_TOWNS: Final = "'er ’er aar burger dammer inger lander mmer se sche ees iaan iër kaan fries drent zeeuw vlaming tukker"
NAMED_ENDINGS: Final = tuple(_TOWNS.split())
TITLES: Final = word_set("meneer mevrouw mevr. dhr. dr. prof. drs. mr. ir. ds. sir")
DAYS: Final = word_set(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandagavond dinsdagavond woensdagavond donderdagavond"
    " vrijdagavond maandagochtend januari februari maart april mei juni juli augustus september oktober november"
    " december"
)
MALE_NAMES: Final = word_set(
    "jan piet kees jaap bas ger gijs guus jelle jozef koen lieven lodewijk luuk mart matthijs menno michiel rené rik"
    " robbert robin sjoerd teun ton fons aart adriaan alfons allard andré antoon arend arie arjan arjen arnout barend"
    " bastiaan bauke benny bertus boudewijn bouke cas christiaan coen cor daniël dirk-jan dré eelco egbert emiel"
    " evert-jan floris fokke freek gerben gerjan germ gillis han harm harmen harrie hein henny hidde hilbert jaak"
    " jan-willem janus jo job jochem jordy jorrit jurjen jurre klaas-jan kobe koenraad kris leendert lennert lex lowie"
    " manu marnix maurits mees melle menko merijn niek nol pepijn quinten reinier reinout remco rens reinder rinus"
    " roeland rogier servaas sebastiaan siebe siem sijbrand sjaak sjef sybren tibo teunis tjerk toine twan valentijn"
    " ward wiebe wietse willem-jan wobbe ybe youri zeger"
)
FEMALE_NAMES: Final = word_set(
    "beatrijs conny dilan els floor geertje greet greetje griet heleen jantine jet jolijn katrien kim lies loes maaike"
    " machteld marleen marloes merel natasja nelleke roos tineke trees veerle zoë aukje aafke aleid amélie an ank ankie"
    " anniek ans aafje bep bo bregje brechtje carlijn cato céline christien cobie corrie danique dieuwke dirkje dorien"
    " dorothée evelien evi fenna fien francien froukje gea geke gerdien gonda goedele guusje henriëtte hermien ineke"
    " inés jans jasmijn jetske jikke joke jolien josje josien karlijn kaat katrijn klaartje leen leontien lidewij lieke"
    " liselot loubna maria-anne mariëlle mariëtte marjet marjo marrit miet minke moniek myrthe nel nele niki noortje"
    " paulien pien renée riet rianne roos-marie rozemarijn sien sjaan sjoukje stien sietske tanneke thérèse tini"
    " tjitske toos wies wiesje willemijn wil xandra ymkje"
)
PLACES: Final = word_set(
    "nederland belgië vlaanderen wallonië amsterdam rotterdam utrecht eindhoven groningen tilburg breda nijmegen arnhem"
    " haarlem leiden delft zwolle maastricht leeuwarden antwerpen gent brugge brussel leuven luik hasselt mechelen"
    " oostende kortrijk friesland drenthe gelderland brabant zeeland limburg duitsland frankrijk engeland spanje italië"
    " europa amerika azië afrika rusland oekraïne china israël gaza parijs londen berlijn kiev moskou washington"
)
