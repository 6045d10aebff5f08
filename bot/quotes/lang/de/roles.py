"""German nouns for people and bodies that speak, in all their forms; compounds end in them: ``Regierungssprecher``."""

from typing import Final

from bot.quotes.lang.de.people import MANY_PEOPLE, PEOPLE
from bot.quotes.lang.de.places import PLACES
from bot.quotes.lang.de.words import with_swiss
from bot.text.lang import word_set

_IN_ER: Final = word_set(
    "bauer kämmerer bäcker sprecher leiter minister politiker kanzler bürgermeister meister vertreter experte"
    " trainer spieler fußballer sportler lehrer schüler arbeiter mitarbeiter forscher wissenschaftler anwältiger"
    " richter ermittler berater beobachter gegner befürworter kritiker anhänger unterstützer wähler besucher"
    " bewohner einwohner anwohner käufer verkäufer händler unternehmer arbeitgeber arbeitnehmer geber herausgeber"
    " gründer besitzer inhaber betreiber veranstalter organisator_ teilnehmer bewerber bürger nutzer verbraucher"
    " leser zuschauer hörer zuhörer fahrer führer anführer verteidiger angreifer stürmer torhüter"
    " mittelfeldspieler kommissar_ historiker mathematiker physiker chemiker mediziner techniker musiker"
    " politologe soziologe künstler schauspieler sänger dichter maler filmemacher macher verleger reporter"
    " moderator_ retter helfer pfleger seelsorger pfarrer priester prediger bischöfer jäger bauer winzer bäcker"
    " handwerker maurer fischer förster gärtner züchter dolmetscher übersetzer botschafter unterhändler vermittler"
    " gesandter schlichter prüfer gutachter nachfolger vorgänger stellvertreter landrichter aktivist_ täter mörder"
    " kläger ankläger verdächtiger wirtschaftler klimaforscher hochschullehrer wärter wächter zöllner soldat_"
    " kämpfer krieger offizier_ rentner mieter vermieter eigentümer aktionär_ banker manager analytiker"
    " statistiker informatiker entwickler ingenieur_ designer blogger youtuber influencer streamer rapper hipster"
    " demonstranter eigner träger würdenträger spender verwalter ausbilder erzieher betreuer wissenschafter"
    " tierschützer naturschützer umweltschützer datenschützer verbraucherschützer klimaschützer schützer taucher"
    " bergsteiger schwimmer läufer radfahrer rennfahrer springer turner boxer ringer skifahrer golfer gewinner"
    " sieger verlierer weltmeister schriftsteller"
    " pächter psychiater lyriker statiker hacker streetworker talkmaster gemeindeschreiber staatsschreiber"
    " heimatkundler vogelkundler"
    " planer anrainer schaffner lokführer baumeister sanitäter tischler elektriker installateur_ programmierer"
    " gamer pendler sammler jogger ordner begleiter gänger halter kassierer türsteher dachdecker klempner schuster"
    " glaser küster mesner ranger"
    " urlauber camper wanderer rodler biathlet_ fechter ruderer segler reiter surfer schützer parteigänger abtrünniger"
    " mahner vordenker strippenzieher hausmeister bademeister platzhirsch_ rechtsaußen_ gesellschafter treuhänder"
    " insolvenzverwalter schatzmeister wirtschaftsprüfer steuerberater makler spediteur_ versicherer züchter"
    " imker schäfer"
    " metzger fleischer schreiner schlosser schmied_ brauer müller_ kletterer langläufer abfahrer keeper goalgetter"
    " einbrecher betrüger hochstapler dealer hehler brandstifter vergewaltiger stalker whistleblower gerichtsvollzieher"
    " profiler trucker zusteller straßenkehrer schweißer börsianer dörfler großstädter messdiener balletttänzer tänzer"
    " quizmaster showmaster entertainer modeschöpfer follower erstklässler protestler randalierer hetzer geiselnehmer"
    " hinterbänkler herausforderer widersacher machthaber mitstreiter rückkehrer außenseiter aussiedler ausländer"
    " ausrüster vermarkter marktführer auftraggeber wettbewerber"
    " palästinenser söldner zauberer youngster räuber konditor_ versorger_ bergführer anstreicher"
    " gewerkschafter apotheker kellner vorsteher teenager partner kapitän_ verfasser zeichner fotografer"
)
_OTHERS: Final = {
    # the man, the woman, the plurals and the other cases, as they are written
    "chef": "chef chefin chefs chefinnen",
    "präsident": "präsident präsidentin präsidenten präsidentinnen",
    "vorsitzender": "vorsitzender vorsitzende vorsitzenden vorsitzendem vorstand vorstands vorstandes vorstände",
    "abgeordneter": "abgeordneter abgeordnete abgeordneten",
    "beauftragter": "beauftragter beauftragte beauftragten",
    "beamter": "beamter beamte beamten beamtin beamtinnen",
    "bedienstete": "bediensteter bedienstete bediensteten",
    "angestellter": "angestellter angestellte angestellten",
    "angeklagter": "angeklagter angeklagte angeklagten",
    "beschuldigter": "beschuldigter beschuldigte beschuldigten",
    "betroffener": "betroffener betroffene betroffenen",
    "verletzter": "verletzter verletzte verletzten",
    "verwandter": "verwandter verwandte verwandten",
    "bekannter": "bekannter bekannte",
    "angehöriger": "angehöriger angehörige angehörigen",
    "verantwortlicher": "verantwortlicher verantwortliche verantwortlichen",
    "überlebender": "überlebender überlebende überlebenden",
    "jugendlicher": "jugendlicher jugendliche jugendlichen",
    "studierende": "studierender studierende studierenden",
    "reisende": "reisender reisende reisenden",
    "geschäftsführer": "geschäftsführer geschäftsführers geschäftsführerin geschäftsführerinnen",
    "experte": "experte experten expertin expertinnen",
    "kollege": "kollege kollegen kollegin kolleginnen",
    "zeuge": "zeuge zeugen zeugin zeuginnen",
    "politologe": "loge logen login_ loginnen",
    "psychologe": "psychologe psychologin",
    "biologe": "biologe biologin geologin theologin soziologin politologin virologin",
    "pädagoge": "pädagoge pädagogen pädagogin pädagoginnen",
    "stratege": "stratege strategen strategin",
    "anwalt": "anwalt anwalts anwaltes anwälte anwälten anwältin anwältinnen",
    "arzt": "arzt arztes ärzte ärzten ärztin ärztinnen",
    "rat": "stadtrat gemeinderat bundesrat staatsrat regierungsrat landrat aufsichtsrat"
    " betriebsrat gemeinderats"
    " stadtrats betriebsrats rätin kreistag stadträte stadträtin"
    " landrätin landräte regierungsrätin nationalrat nationalrätin ständerat kantonsrat kantonsrätin bundesrätin"
    " gemeinderätin",
    "sekretär": "sekretär sekretärs sekretärin sekretäre",
    "direktor": "direktor direktors direktorin direktoren direktorinnen",
    "autor": "autor autors autorin autoren autorinnen",
    "professor": "professor professors professorin professoren",
    "doktor": "doktor doktorin",
    "rektor": "rektor rektorin",
    "senator": "senator senatorin senatoren",
    "moderator": "moderator moderatorin moderatoren",
    "organisator": "organisator organisatorin organisatoren initiator initiatorin initiatoren",
    "diktator": "diktator gouverneur gouverneurs gouverneurin gouverneure regisseur regisseurin regisseure redakteur"
    " redakteurin redakteure ingenieur ingenieurin ingenieure investor investoren ökonom ökonomen ökonomin",
    "general": "general generals generäle admiral oberst hauptmann leutnant offizier offiziere kommandant kommandeur"
    " soldat soldaten soldatin polizist polizisten polizistin polizistinnen",
    "kommissar": "kommissar kommissarin kommissare notar notarin",
    "diplomat": "diplomat diplomaten diplomatin kandidat kandidaten kandidatin kandidatinnen demokrat demokraten"
    " sozialdemokrat sozialdemokraten sozialdemokratin christdemokrat christdemokraten republikaner",
    "journalist": "ist_ journalist journalisten journalistin journalistinnen aktivist aktivisten aktivistin"
    " aktivistinnen"
    " jurist juristen juristin analyst analysten analystin spezialist spezialisten spezialistin publizist publizistin"
    " terrorist terroristen tourist touristen pianist pianistin komponist komponistin",
    "student": "student studenten studentin studentinnen patient patienten patientin präsident konkurrent"
    " konkurrenten"
    " konsument konsumenten demonstrant demonstranten demonstrantin korrespondent korrespondentin dirigent dirigentin"
    " absolvent agent agenten interessent dezernent dezernentin referent referentin intendant intendantin lieferant",
    "könig": "könig königs königin kaiser prinz prinzen prinzessin papst papstes bischof bischofs bischöfe bischöfin"
    " erzbischof kardinal kardinals pastor pastorin pfarrerin imam rabbi rabbiner mönch nonne",
    "mann": "mann mannes männer männern kaufmann fachmann obmann obfrau ombudsmann sportsmann"
    " staatsmann feuerwehrmann"
    " geschäftsmann kameramann landsmann fachfrau",
    "herr": "herr herrn herren",
    "frau": "frau frauen kauffrau hausfrau geschäftsfrau",
    "leute": "medien leute leuten fachleute eheleute landsleute menschen",
    "kamerad": "kamerad kameraden kameradin kumpel kumpels kommilitone kommilitonen kommilitonin doktorand doktoranden"
    " doktorandin archivar archivars archivarin domkapitular kaplan intendanten dirigenten hotelière",
    "personalrat": "personalrat personalräte personalrätin schulrat schulrätin hofrat hofrätin großrat großrätin"
    " brandrat nebenmann ammann gemeindeammann hauptmanns obmanns ombudsmanns ammanns landeshauptmanns sohns",
    "mensch": "mensch person personen",
    "kind": "kind kindes kinder kindern junge jungen mädchen baby",
    "vater": "vater vaters väter mutter mütter sohn sohnes söhne tochter töchter bruder bruders brüder"
    " schwester schwestern"
    " eltern großvater großmutter oma opa onkel tante neffe nichte enkel enkelin cousin cousine witwe witwer"
    " ehemann ehefrau gatte gattin lebensgefährte lebensgefährtin partnerin schwager schwägerin",
    "linksaußen": "linksaußen rechtsaußen linksaussen rechtsaussen mama papa mamas papas mutti vati",
    "familienvater": "familienvater familienvaters familienmutter",
    "zwilling": "zwilling zwillinge zwillingen zwillingsschwester zwillingsbruder geschwister geschwistern",
    "freund": "freund freundes freunde freunden freundin freundinnen",
    "gegenüber": "gegenüber pendant assistent assistenten assistentin praktikant praktikantin gefährte gefährten"
    " gefährtin weggefährte weggefährten weggefährtin lebensretter gast gastes gäste gästen mandatar"
    " mandatare mandatarin urgestein",
    "nachbar": "nachbar nachbarn nachbarin nachbarinnen",
    "held": "held helden heldin star stars legende profi profis fan fans coach kapitän kapitäns"
    " kapitänin bundestrainer"
    " torwart torwarts torfrau athlet athleten athletin",
    "dozent": "dozent dozenten dozentin chirurg chirurgin"
    " chirurgen astronaut astronautin astronauten therapeut therapeutin"
    " therapeuten geistlicher geistliche geistlichen migrant migranten migrantin"
    " champion promoter user komplize komplizen komplizin juwelier juwelierin"
    " friseur friseure friseurin monteur monteure detektiv"
    " detektive detektivin steward stewardess organist organistin kantor kantorin pate patin braut bräutigam ministrant"
    " ministranten ministrantin obdachloser obdachlose obdachlosen schaulustiger schaulustige schaulustigen"
    " postbote briefbote paketbote anleger anlegerin anlegers anlegern gesandter gesandte"
    " gesandten nominierte nominierter poet poetin vize fahnder dekan dekanin matrose bote",
    "mandant": "mandant mandanten mandantin mandantinnen repräsentant repräsentanten repräsentantin"
    " augenzeuge augenzeugen fußgänger farmer landesvater passant passanten passantin"
    " geflüchtete flüchtling flüchtlinge flüchtlingen häftling",
    "mitglied": "mitglied mitglieds mitglieder mitgliedern",
    "kunde": "kunde kunden kundin kundinnen insasse insassen insassin insassinnen",
    "opfer": "opfer opfers opfern hebamme hebammen premier premiers veteran veteranen veteranin pensionär pensionäre"
    " pensionärin senior senioren seniorin seniorinnen azubi azubis vorständin investorin investorinnen kämmerin"
    " ratsherr ratsherrn ratsherren ratsfrau",
    "geschädigter": "geschädigter geschädigte geschädigten verurteilter verurteilte verurteilten vermisster vermisste"
    " vermissten festgenommener festgenommene festgenommenen verstorbener verstorbene verstorbenen",
    "gefangener": "gefangener gefangene gefangenen auszubildender auszubildende auszubildenden beigeordneter"
    " beigeordnete beigeordneten geflüchteter",
    "kreise": "kreise kreisen regierungskreise regierungskreisen",
    "insider": "insider insidern kenner kennern kennerin kennerinnen",
    "diakon": "diakon diakonin konsul konsulin feldwebel kassenwart kassenwartin primar primaria goldschmied"
    " goldschmiedin comedian comedians comedienne barista stuntman stuntfrau",
    "lotse": "lotse lotsen lotsin matrosen matrosin bootsmann steuermann steuerfrau",
    "koch": "koch köchin wirt wirtin landwirt landwirte landwirtin gastronom gastronomin",
    "finanzvorstand": "finanzvorstand sportvorstand personalvorstand technikvorstand vertriebsvorstand"
    " entwicklungsvorstand produktionsvorstand",
    "boss": "boss bosse bossen",
    "torschütze": "schütze schützen schützin hüter hüterin bezirksobmann klubobmann klubobfrau",
    "lektor": "lektor lektorin kurator kuratorin galerist galeristin hotelier gastwirt gastwirtin solist solistin"
    " bassist bassistin gitarrist gitarristin schlagzeuger drummer frontmann frontfrau dramaturg dramaturgin"
    " choreograf choreografin bildhauer bildhauerin parasitologin parasitologe zoologe zoologin botaniker klimatologe"
    " klimatologin glaziologe glaziologin epidemiologe epidemiologin virologe onkologe kardiologin linguist linguistin"
    " germanist germanistin stadtpräsident stadtpräsidentin gemeindepräsident gemeindepräsidentin landammann"
    " landeshauptmann landeshauptfrau vizekanzler ständerätin stadtammann nationalratspräsident klubchef",
    "rabatt": "architekt architektin architekten pilot piloten pilotin philosoph philosophin fotograf"
    " fotografin geograf"
    " meteorologe meteorologin",
    "beirat": "beirat ausschuss ausschusses kommission kommissionen gremium präsidium",
}
_BODIES: Final = word_set(
    "polizei polizeipräsidium regierung regierungen ministerium ministeriums ministerien behörde behörden amt"
    " amts amtes ämter gericht gerichts gerichtes gerichtshof verwaltung partei parteien fraktion fraktionen"
    " verband verbands verbandes verbände verein vereins vereine vereinigung gewerkschaft gewerkschaften"
    " unternehmen unternehmens firma firmen konzern konzerns bank banken hersteller versicherung versicherer"
    " organisation organisationen institut instituts universität uni hochschule schule klinik krankenhaus klinikum"
    " staatsanwaltschaft anwaltschaft bundeswehr armee militär marine luftwaffe feuerwehr kirche stiftung agentur"
    " nachrichtenagentur zeitung zeitungen magazin sender rundfunk redaktion blatt portal opposition koalition"
    " zeitschrift zeitschriften"
    " senat bundestag landtag parlament parlaments kammer bund bundes bündnis initiative bürgerinitiative gruppe"
    " gesellschaft gemeinde stadt kreis landkreis land stadtverwaltung kanton bundesamt zentrale dienst"
    " geheimdienst team mannschaft klub clubs club familie jury kommission rat bunds bundesrat botschaft konsulat"
    " delegation allianz föderation liga union genossenschaft kanzlei kanzleramt kreml leitung führung vorstand"
    " betreibergesellschaft airline fluggesellschaft bundesanstalt anstalt landesregierung bundesregierung"
    " fernsehen fernsehens büro büros"
    " bundesverband netzwerk forum museum theater zoo hilfswerk caritas diakonie werft werften"
    " reederei klinikverbund krankenkasse betrieb betriebe spd-fraktion grüne grünen linke linken linkspartei"
    " piratenpartei piraten milizen miliz rebellen taliban hamas hisbollah bundespolizei landespolizei"
    " verlag verlags verlages verlage generalstab krisenstab notenbank zentralbank landesbank nationalbank spital"
    " kartellamt umweltamt gesundheitsamt jugendamt finanzamt ordnungsamt landesamt bergwacht wasserwacht"
    " arbeitskreis arbeitskreises handwerkskammer handelskammer arbeiterkammer wirtschaftskammer ärztekammer"
    " staatssekretariat staatssekretariats polizeiinspektion ethikrat ethikrats sicherheitsrat sicherheitsrats"
    " ministerrat ministerrats zentralrat zentralrats zentralrates"
    " finanzaufsicht rathaus rathauses kriminalpolizei kripo zoll grenzschutz rettungsdienst wetterdienst"
    " bahn bundesbahn bundesbahnen bergbahnen stadtwerke wasserwerke elektrizitätswerke verkehrsbetriebe"
    " philharmoniker symphoniker sinfoniker orchester ensemble ensembles bergrettung bistum erzbistum diözese"
    " bischofskonferenz"
    " verkehrsverbund tierheim brauerei molkerei kaufhaus warenhaus start-up startup innung akademie aufsicht"
    " spedition druckerei gießerei kellerei bäckerei metzgerei gärtnerei schreinerei"
    " forschungszentrum verfassungsschutz nachrichtendienst sozialdienst sparkasse volksbank raiffeisenbank"
    " kantonalbank commerzbank privatbank großbank kreditinstitut geldhaus direktion geschäftsführung"
    " parteispitze konzernspitze"
    " fraktionsspitze vereinsführung klubführung"
    " umwelthilfe welthungerhilfe nothilfe kindernothilfe lebenshilfe seenotrettung städtetag landkreistag gemeindetag"
    " amnesty"
    " parteiführung konzernführung autobauer zulieferer autozulieferer kasse kassen domkapitel"
    " landratsamt kriminalamt landeskriminalamt bundeskriminalamt schulleitung klinikleitung werksleitung heimleitung"
    " einsatzleitung rennleitung vereinsleitung verbraucherzentrale leitstelle lagezentrum rechnungshof rechnungshofs"
    " flughafen flughafens rennstall rennstalls komitee komitees nebenklage ressort ressorts jusos neos telekom band"
    " label management oper staatsoper landesgruppe bundesbank johanniter malteser studierendenwerk"
    " landesbetrieb fanprojekt fangruppe palast palasts"
    " automobilklub automobilclub sportklub sportclub fußballklub fußballclub alpenklub ruderklub segelklub"
    " apothekerkammer zahnärztekammer anwaltskammer rechtsanwaltskammer landwirtschaftskammer architektenkammer"
    " verkehrswacht küstenwacht küstenwache wetterwarte sternwarte tierpark tierparks tiergarten wildpark zoos"
    " fabrik fabriken veterinäramt bauamt schulamt sozialamt standesamt forstamt presseamt straßenverkehrsamt"
    " tiefbauamt grünflächenamt hauptzollamt denkmalamt arbeitsamt außenamt wasserwirtschaftsamt"
    " dezernat magistrat jobcenter bauhof stadtreinigung straßenmeisterei autobahnmeisterei ordinariat dekanat"
    " elternrat elternbeirat schülerrat seniorenbeirat jugendrat stadtelternrat"
    " kette supermarktkette hotelkette modekette warenhauskette drogeriekette möbelkette restaurantkette"
    " arbeitnehmervertretung personalvertretung interessenvertretung schülervertretung einrichtung pflegeeinrichtung"
    " versorger energieversorger stromversorger gasversorger wasserversorger flüchtlingsrat integrationsrat festspiele"
    " kinderheim pflegeheim altenheim seniorenheim hospiz fluglinie zollfahndung steuerfahndung junta armeeführung"
    " verlagsgruppe mediengruppe medienhaus streamingdienst lieferdienst paketdienst sicherheitsdienst wachdienst"
    " lawinenwarndienst erdbebendienst raffinerie schlachthof konzerthaus rettungsleitung"
    " klimabewegung protestbewegung friedensbewegung bürgerbewegung gymnasium kita kindergarten kommune wehr"
    " bundesligist zweitligist drittligist viertligist erstligist regionalligist oberligist landesligist"
    " traditionsverein traditionsklub"
)
NAMED_BODIES: Final = word_set(
    "greenpeace foodwatch unicef oxfam misereor attac campact lobbycontrol bitkom verdi ver.di airbus lufthansa"
    " google facebook siemens bosch amazon apple microsoft tesla netflix openai edeka lidl rewe novartis nestlé roche"
    " uefa fifa nabu bafin stiko migros coop asfinag barmer charité porsche audi volkswagen thyssenkrupp vodafone"
) | frozenset(["ig metall", "ig bce", "ig bau"])
"""Bodies by their names, which have no article."""
_DOCUMENTS: Final = word_set(
    "bericht berichts berichte berichten studie studien mitteilung mitteilungen pressemitteilung erklärung"
    " umfrage umfragen brief briefes briefe schreiben statement interview interviews gespräch artikel kommentar"
    " kommentars beitrag beitrags gutachten urteil urteils beschluss resolution petition anzeige anzeigen klage"
    " anklage anklageschrift antrag antrags papier dokument dokumente plakat plakate schild video videos film"
    " films buch buchs rede reden aussendung aussage aussagen stellungnahme aufruf appell botschaft nachricht"
    " nachrichten tweet tweets post posting e-mail mail website webseite internetseite homepage blog analyse"
    " prognose notiz meldung meldungen text gesetz entwurf gesetzentwurf verordnung protokoll communiqué banner"
    " banners zettel zettels startseite aushang flugblatt flyer faltblatt tagebuch kommuniqué aufschrift"
    " inschrift überschrift schlagzeile titel vertrag vermerk leitartikel lied programm wahlprogramm"
    " merkblatt infoblatt rundschreiben rundbrief broschüre leitfaden internetauftritt onlineauftritt facebook-seite"
    " parteiprogramm positionspapier bescheid begründung urteilsbegründung spruchband transparent"
)
_NO_COMPOUND: Final = word_set(
    "rat bote land kreis bank blatt post text mann amt gruppe rede ist kind held star user fan general führung leitung"
    " dienst zentrale team liga klub club kammer linke linken kette einrichtung fabriken"
)


def _person_forms(noun: str) -> set[str]:
    """``Sprecher``, ``Sprechers``, ``Sprechern``, ``Sprecherin``, ``Sprecherinnen``."""
    soft = noun.replace("au", "äu") if noun.endswith("bauer") else noun  # Bäuerin
    return {soft + "in", soft + "innen", noun, noun + "s", noun + "n", noun + "in", noun + "innen"}


_PERSONS: Final = (
    frozenset(form for noun in _IN_ER if noun.endswith("er") and noun != "experte" for form in _person_forms(noun))
    | frozenset(form for forms in _OTHERS.values() for form in forms.split() if not form.endswith("_"))
    | PEOPLE
)
_GENITIVES: Final = frozenset(form + "s" for form in _PERSONS if not form.endswith(("s", "n", "e")))
PERSONS: Final = with_swiss(_PERSONS | _GENITIVES)
BODIES: Final = _BODIES
ROLES: Final = PERSONS | BODIES
DOCUMENTS: Final = _DOCUMENTS - BODIES
ROLE_ENDINGS: Final = (PERSONS - _NO_COMPOUND) | word_set(
    "entin antin istin erin loge logen login iker ikerin ator atoren atorin atorinnen alist alisten alistin rechtler"
    " rechtlerin agist agisten agistin ogist ogisten ogistin orist oristen oristin inist inisten inistin onist onisten"
    " onistin ndist ndistin llist llistin"
)
"""Ends of compounds for persons."""
BODY_ENDINGS: Final = BODIES - _NO_COMPOUND
"""Ends of compounds for bodies."""
_TRADES: Final = word_set("login loge ikerin iker atorin ator alistin alist rechtlerin rechtler nomin nom")
"""Ends of unlisted nouns for what somebody is: ``Mykologin``, ``Akustiker``."""
COMPOUNDS: Final = PERSONS | BODIES | _TRADES
"""What a compound is by its end."""
DOCUMENT_ENDINGS: Final = (DOCUMENTS - _NO_COMPOUND) | word_set("angaben")
FEMALE: Final = frozenset(form for form in PERSONS | _TRADES if form.endswith(("in", "frau"))) | word_set(
    "frau mutter tochter schwester oma tante nichte königin witwe ehefrau gattin obfrau kauffrau hausfrau dame"
    " geschäftsfrau torfrau fachfrau feuerwehrfrau schwangere prinzessin nonne mädchen großmutter cousine landesmutter"
    " familienmutter"
)
MALE: Final = (
    frozenset(noun for noun in _IN_ER if noun.endswith("er"))
    | frozenset(noun for noun in PERSONS | _TRADES if noun + "in" in PERSONS | _TRADES)
    | word_set(
        "schütze lektor kurator hotelier bildhauer mann vater sohn bruder opa onkel neffe könig kaiser prinz"
        " papst bischof kardinal pastor mönch chef präsident"
        " anwalt arzt sekretär direktor autor professor senator general kommissar diplomat"
        " journalist student kaufmann"
        " obmann geschäftsmann ehemann gatte witwer junge großvater experte kollege zeuge"
    )
) - FEMALE
PLURAL: Final = (
    frozenset(form for form in PERSONS if form.endswith(("innen", "ern", "ten", "sten", "leute", "leuten")))
    | word_set(
        "menschen leute eltern männer frauen kinder ärzte anwälte experten kollegen zeugen fans stars freunde"
        " nachbarn mitglieder abgeordneten beamten behörden parteien gewerkschaften verbände banken unternehmen"
        " kreise kreisen geschwister geschwistern brüder schwestern zwillinge zwillingen eheleute eheleuten"
        " zeitungen milizen rebellen grünen linken piraten angehörige verwandte betroffene studierende jugendliche"
        " überlebende anwälten ärzten personen söhne töchter"
    )
    | MANY_PEOPLE
)
ALONE: Final = (
    PLURAL
    | frozenset(noun for noun in _IN_ER if noun.endswith("er"))
    | word_set(
        "polizei feuerwehr staatsanwaltschaft bundeswehr bundespolizei kripo opposition angehörige abgeordnete beamte"
        " taliban hamas hisbollah journalisten aktivisten experten analysten demonstranten studenten soldaten"
        " polizisten juristen bundesregierung kreise kreisen kritiker kennern kenner jemand"
    )
)
"""Nouns that name somebody without an article: plurals, and the police."""
OF_EITHER: Final = word_set(
    "liebling publikumsliebling star profi neuling youngster gast ass schützling sprössling lehrling häftling"
    " flüchtling prüfling zögling talent ob ceo vize"
)
"""Nouns whose gender tells nothing of the person's."""
COUNCILS: Final = word_set(
    "bundesrat staatsrat zentralrat aufsichtsrat betriebsrat personalrat ministerrat ethikrat sicherheitsrat"
    " nationalrat kantonsrat beirat ausschuss kommission gremium präsidium vorstand betreiber veranstalter"
)
"""Bodies, and firms, that are nouns for a person too: without a name beside it the body is meant."""
SPOKESPEOPLE: Final = word_set("sprecher sprecherin")
HONORIFICS: Final = word_set("herr herrn frau dr. prof. dr prof dipl.-ing. dr.-ing. mag. msgr. doktor")

DEMONYMS: Final = word_set(
    "aargauerin afghane afghanin albaner albanerin algerier algerierin allgäuerin amerikaner amerikanerin"
    " angolaner angolanerin appenzeller argentinier armenier armenierin aserbaidschaner aserbaidschanerin"
    " australier australierin badenerin baske baskin baslerin bayerin belarusse belarussin belgier belgierin"
    " berlinerin bernerin bolivianer bolivianerin bosnier bosnierin brandenburgerin brasilianer brasilianerin"
    " bremerin brite britin bulgare bulgarin burgenländer burgenländerin bündnerin chilene chilenin chinese"
    " chinesin costa-ricaner dresdnerin däne dänin ecuadorianer ecuadorianerin eifeler emsländer emsländerin"
    " engländer engländerin eritreer eritreerin este estin filipina filipino finne finnin franke franzose"
    " französin freiburgerin fränkin gabuner gambier gambierin genferin georgier georgierin ghanaer ghanaerin"
    " glarner glarnerin grieche griechin guatemalteke haitianer haitianerin hamburgerin hannoveranerin hesse"
    " hessin honduraner inder inderin indonesier indonesierin innviertler iraker irakerin iraner iranerin ire irin"
    " isländer isländerin israeli israelin italiener italienerin ivorer ivorerin jamaikaner jamaikanerin japaner"
    " japanerin jemenit jemenitin jordanier jordanierin jurassier kalifornier kalifornierin kameruner kamerunerin"
    " kanadier kanadierin kasache kasachin katalane katalanin kenianer kenianerin kirgise kirgisin kolumbianer"
    " kolumbianerin kongolese kongolesin koreaner koreanerin kosovare kosovarin kroate kroatin kubaner kubanerin"
    " kurde kurdin kärntnerin kölnerin leipzigerin lette lettin libanese libanesin libyer libyerin liechtensteiner"
    " liechtensteinerin litauer litauerin luxemburger luxemburgerin luzernerin malaysier malaysierin malier"
    " malierin malteser malteserin marokkaner marokkanerin mazedonier mazedonierin mecklenburgerin mexikaner"
    " mexikanerin moldauer moldauerin monegasse monegassin mongole mongolin montenegriner montenegrinerin"
    " mühlviertler münchnerin nepalese nepalesin neuenburger neuseeländer neuseeländerin nidwaldner niederbayer"
    " niederbayerin niederländer niederländerin niedersachse niedersächsin niederösterreicher niederösterreicherin"
    " nigerianer nigerianerin nordire nordirin nordkoreaner nordkoreanerin nordmazedonier nordmazedonierin"
    " norweger norwegerin oberbayer oberbayerin oberösterreicher oberösterreicherin obwaldner ostfriese pakistaner"
    " pakistanerin palästinenser palästinenserin paraguayer peruaner peruanerin pfälzerin pole polin portugiese"
    " portugiesin puerto-ricaner rheinländer rheinländerin ruander ruanderin rumäne rumänin russe russin"
    " saarländer saarländerin sachse salzburgerin sauerländer sauerländerin schaffhauser schaffhauserin schotte"
    " schottin schwabe schwede schwedin schweizer schweizerin schwyzer schwyzerin schwäbin senegalese senegalesin"
    " serbe serbin siegerländer singapurer slowake slowakin slowene slowenin solothurner solothurnerin somalier"
    " somalierin spanier spanierin steirer steirerin sudanese sudanesin syrer syrerin sächsin südafrikaner"
    " südafrikanerin südkoreaner südkoreanerin südtiroler südtirolerin taiwaner taiwanerin tansanier tansanierin"
    " tessinerin texaner texanerin thailänder thailänderin thurgauerin thüringerin tirolerin togoer togoerin"
    " tscheche tschechin tunesier tunesierin türke türkin ugander uganderin ukrainer ukrainerin ungar ungarin"
    " urner uruguayer uruguayerin us-amerikaner us-amerikanerin usbeke usbekin venezolaner venezolanerin"
    " vietnamese vietnamesin vogtländer vogtländerin vorarlbergerin waadtländer waadtländerin waldviertler waliser"
    " waliserin walliserin weinviertler weißrusse weißrussin westfale wienerin württembergerin zuger zugerin"
    " zypriot zypriotin zürcherin ägypter ägypterin äthiopier äthiopierin österreicher österreicherin"
)
"""Who somebody named before is called for a change."""
DEMONYMS_INFLECTED: Final = frozenset(noun + "n" for noun in DEMONYMS if noun.endswith("e")) - PLACES
"""``den Franzosen``, who may be one or many."""
SELDOM_NAMED: Final = word_set(
    "feuerwehrmann kameramann wachmann hausmann hausfrau bauherr zeuge zeugin beamter beamte beamtin"
    " polizist polizistin ermittler ermittlerin fahnder richter richterin ankläger anklägerin angeklagter"
    " angeklagte täter mörder beschuldigter beschuldigte verdächtiger verdächtige kläger klägerin opfer verletzter"
    " verletzte bewohner bewohnerin anwohner anwohnerin nachbar nachbarin besucher besucherin kunde kundin gast"
    " fahrer fahrerin leser leserin zuschauer zuschauerin hörer hörerin nutzer nutzerin bürger bürgerin wähler"
    " wählerin demonstrant demonstrantin passant passantin tourist touristin teilnehmer teilnehmerin insasse"
    " insassin flüchtling soldat soldatin helfer helferin retter sanitäter patient patientin partner partnerin"
    " freund freundin kollege kollegin mann frau herr mensch person kind junge jungen mädchen baby vater mutter"
    " sohn tochter bruder schwester großvater großmutter oma opa onkel tante neffe nichte enkel enkelin cousin"
    " cousine witwe witwer ehemann ehefrau gatte gattin lebensgefährte lebensgefährtin schwager schwägerin"
    " verwandter verwandte bekannter bekannte angehöriger angehörige fan kritiker kritikerin anhänger anhängerin"
    " user überlebender überlebende betroffener betroffene geschädigter geschädigte vermisster"
    " vermisste festgenommener festgenommene verstorbener verstorbene dame greis greisin bub bursche ehepaar pärchen"
    " vertrauter vertraute verlobter verlobte geliebter geliebte einheimischer einheimische"
    " unbekannter unbekannte schwangere tatverdächtiger tatverdächtige gläubiger gläubige"
)
"""Nouns for persons who as often have no name in an article as one."""
OFFICES: Final = word_set(
    "sprecher sprecherin vertreter vertreterin mitarbeiter mitarbeiterin präsident präsidentin kanzler kanzlerin"
    " minister ministerin senator senatorin könig königin kaiser prinz prinzessin papst bischof bürgermeister"
    " bürgermeisterin vorsitzender vorsitzende direktor direktorin leiter leiterin mitglied abgeordneter"
    " abgeordnete botschafter botschafterin führer führerin anführer anführerin sekretär sekretärin general"
    " kommandeur kandidat kandidatin premier chef chefin vorgesetzter experte expertin gutachter gutachterin"
    " verantwortlicher verantwortliche gegner gegnerin konkurrent star"
)
"""Offices, which are told by their holders, and others whom an article has several of."""
FROM_ENDINGS: Final = (
    *("er", "erin", "erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte"),
)
"""Ends of unlisted nouns for persons: ``der Winterthurer``, ``die Weltranglistenneunte``."""
_MORE_EPITHETS: Final = word_set(
    "profi coach olympiasieger olympiasiegerin pensionist pensionistin virologe biologe psychologe torjäger"
    " doppeltorschütze torschütze schlussmann torwart offensivspieler defensivspieler spielmacher teamchef"
    " cheftrainer chefcoach übungsleiter fußballlehrer schlagersängerin popstar schlagerstar schlagersänger"
    " komiker kabarettist kabarettistin regierungschef regierungschefin ressortchef ressortchefin parteichef"
    " parteichefin kanzler kanzlerin rathauschef rathauschefin stadtoberhaupt vorstandschef vorstandschefin"
    " firmenchef firmenchefin staatsoberhaupt christdemokrat christdemokratin freidemokrat republikanerin"
    " demokratin liberale grüne linke konservative freiheitliche sozialist sozialistin experte expertin politologe"
    " soziologe republikaner demokrat topmanager topmanagerin konzernchef konzernchefin vereinschef klubchef"
    " abwehrchef innenverteidiger außenverteidiger linksverteidiger rechtsverteidiger nationalspieler"
    " nationalspielerin mittelstürmer routinier youngster rückkehrer neuzugang leistungsträger titelverteidiger"
    " titelverteidigerin rekordmann biathlet biathletin sprinter sprinterin tennisspieler tennisspielerin"
    " handballer handballerin basketballer radprofi skispringer skispringerin skirennfahrer skirennfahrerin"
    " eiskunstläuferin theologe geistliche kirchenmann kolumnist kolumnistin geiger geigerin cellist cellistin"
    " sopranistin tenor drummer frontmann frontfrau liedermacher liedermacherin songwriter songwriterin"
    " entertainer entertainerin comedian model produzent produzentin lyriker lyrikerin romancier meteorologe"
    " geologe archäologe archäologin zoologe botaniker botanikerin volkswirt volkswirtin chefökonom chefökonomin"
    " milliardär milliardärin klimaaktivist klimaaktivistin parlamentarier parlamentarierin kremlchef chefdiplomat"
    " chefdiplomatin oppositionsführer oppositionsführerin landesvater landesmutter stadtchef stadtchefin"
    " gemeindechef gemeindechefin ortschef ortschefin konditor konditorin buchhändlerin buchhändler pädagoge"
    " epidemiologe kardiologe familienvater familienmutter"
)
EPITHETS: Final = (
    DEMONYMS | _TRADES | ((MALE | FEMALE) - SELDOM_NAMED - OFFICES - BODIES - PLURAL - COUNCILS) | _MORE_EPITHETS
)
"""These, and what people are, by which they are called after their name was told."""
CHILDREN: Final = tuple(
    word_set(
        "kinder kindes kinds söhne sohnes töchter tochter buben jungen mädchen mädchens teenager teenagers schüler"
        " schülers schülerin klässlers klässlerin jährigen zwillinge babys enkel enkels enkelin jugendlichen"
    )
)
"""Ends of nouns for children behind a parent: ``die Mutter eines Zweitklässlers``."""
_SPOUSES_OF_HIS: Final = word_set("frau ehefrau gattin")
_SPOUSES_OF_HERS: Final = word_set("mann ehemann gatte")
_PARENTS: Final = word_set("vater mutter")
_CHILDREN: Final = word_set("sohn tochter")
_SIBLINGS: Final = word_set("bruder schwester")
_TIES: Final = (
    (_SPOUSES_OF_HIS, _SPOUSES_OF_HERS),
    (_SPOUSES_OF_HERS, _SPOUSES_OF_HIS),
    (_PARENTS, _CHILDREN),
    (_CHILDREN, _PARENTS),
    (_SIBLINGS, _SIBLINGS),
)
KIN: Final = {noun: others for nouns, others in _TIES for noun in nouns}
"""Nouns for relatives, and those for the other side of the tie."""
