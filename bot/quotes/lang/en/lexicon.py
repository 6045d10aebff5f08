"""Half-closed word classes of English: titles, nouns for people who speak, for documents that speak, for bodies.

These lists belong to the language, not to any article. The closed classes stand in ``bot/text/lang/en``.
"""

from bot.text.lang import word_set
from bot.text.lang.en import offices, quantities
from bot.text.lang.en.persons import GENERATIONS, HONORIFICS
from bot.text.lang.en.persons import TITLES as SPOKEN_TITLES

OPENERS = word_set(
    "last next follow former indeed let none such whatever either neither less more much along throughout everyone"
    " everybody anyone anybody nobody somebody someone something everything nothing nonetheless nevertheless overall"
    " regardless hours minutes moments days weeks months years whoever whichever sure ahead aside part prior due fewer"
    " sooner otherwise except very yes ok okay oh please thanks sorry whether half double additional several certain"
    " born raised known built held given taken made seen written sent led told drawn hailed similar different"
    " based likewise same own things old older younger big bigger little worse better longer higher lower"
    " furthermore hence thereby thereafter henceforth altogether anyway nowadays meantime beforehand overnight midweek"
    " online offline upstairs downstairs nearby backstage statewide nationwide worldwide citywide granted true"
)
"""Words that have a capital at a sentence's start and are no names."""
TIMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august september october november december jan. feb. aug. sept. sep. oct. nov. dec. feb aug sept"
    " oct nov dec mon tue wed thu thurs fri sat sun today"
)
POST_NOMINALS = word_set("qc kc sc obe mbe cbe kbe phd ph.d md m.d frs esq")
SUFFIXES = frozenset(GENERATIONS.values()) | word_set("jr. sr.") | POST_NOMINALS

MALE_TITLES = word_set(
    "mr mr. mister sir lord king prince duke father fr. brother congressman herr señor monsieur pope"
)
FEMALE_TITLES = word_set(
    "mrs mrs. ms ms. miss madam lady dame queen princess duchess sister congresswoman frau señora baroness"
)
TITLES = (
    SPOKEN_TITLES
    | MALE_TITLES
    | FEMALE_TITLES
    | word_set(
        "cllr coun dr. prof. sen. sens. rep. reps. gov. govs. gen. lt. col. sgt. capt. maj. adm. cmdr. det. cpl."
        " pvt. insp. supt. hon. del. pres. atty. asst. ald. rev. vice-president superintendent constable officer"
        " chief deputy attorney councilmember assemblyman assemblywoman leader chairman chairwoman chair director"
        " spokesman spokeswoman spokesperson coach manager cdr brig supt pvt cpl cllrs ayatollah shah sultan"
        " emperor emir baron count agent trooper chairperson co-chair co-founder founder ceo cfo coo cto mp mla"
        " dean provost principal analyst strategist commentator host anchor author actor actress singer"
        " director-general secretary-general secretary-designate governor-general editor-in-chief commander-in-chief"
        " under-secretary vice-chancellor vice-chair vice-chairman vice-chairwoman deputy-general"
        " attorney-general inspector-general auctioneer tiktoker youtuber streamer taoiseach tánaiste"
        " undersecretary solicitor prosecutor counsel delegate treasurer comptroller lawmaker nominee"
        " candidate businessman businesswoman pundit economist historian advisor adviser columnist editor"
        " correspondent reporter executive ex-president rt revd ven pc wpc canon archdeacon deacon monsignor msgr"
        " chaplain curate vicar sergeant inspector commodore advocate"
        " mec msp mep member cr garda gardaí adv barr engr alhaji alhaja hajia hajiya otunba ustaz mzee"
        " kgosi pandit shri smt maulana mufti swami dato datuk datin comrade apostle honourable honorable"
        " marshal gp dj ldr sqn flt pte gnr spc tem tempore lance-corporal lt-gen lt-col maj-gen viscount"
        " viscountess countess baronet bailie matron consul undersheriff whaea cio cmo cso ciso councilor recorder"
        " congressperson assemblymember vice-mayor chieftain prophet atty ald amb kumari bapak ibu"
    )
)
TITLE_SURNAMES = word_set("shah dean king bishop pope judge major baron constable lord duke prince chancellor sultan")
"""Titles that are surnames as often, where a name stands before them."""
ORG_WORDS = word_set(
    "board department university college school institute ministry bureau agency committee commission council"
    " court party union association foundation society center centre centers centres bank group company corporation"
    " corp corp. inc inc. ltd ltd. llc plc co. co times post news journal tribune herald gazette guardian"
    " network radio press house senate congress parliament police office service services board fund trust"
    " campaign coalition alliance federation league club team army navy guard hospital church force"
    " authority administration government airlines motors holdings partners capital research conference"
    " assembly cabinet tribunal exchange chamber organization organisation institution studios pictures"
    " records museum library laboratory laboratories labs systems technologies software industries"
    " international magazine broadcasting daily weekly review observer chronicle globe television channel"
    " media pac action project initiative caucus democrats republicans conservatives liberals labour"
    " tories lib dems democrat republican embassy consulate secretariat directorate registry academy"
    " orchestra theatre theater festival airport airways street avenue road city county state states"
    " kingdom republic island islands river lake mountain bay beach valley hill park square bridge tower"
    " building hall stadium arena awards award act bill treaty agreement war day americans"
    " foods beverages brewery breweries brewing devices semiconductor semiconductors pharmaceuticals therapeutics"
    " biosciences petroleum electronics robotics railways logistics ventures securities telecom solutions analytics"
    " consulting bakeries dairies estates properties developments hotels brands outfitters metals chemicals plastics"
    " cosmetics minerals houses institutes guild watch electric mills dynamics atomics"
)

_ROLE_NOUNS = word_set(
    "principal partner "
    "spokesman spokeswoman spokesperson spokespeople official officer aide adviser advisor ally source"
    " expert analyst critic supporter opponent lawyer attorney prosecutor judge senator congressman"
    " congresswoman lawmaker legislator parliamentarian governor mayor president minister secretary chairman chairwoman"
    " director executive chief boss head leader manager coach captain player actor actress singer author"
    " writer editor journalist reporter correspondent columnist commentator host moderator pundit blogger"
    " reviewer historian scholar professor scientist researcher economist doctor physician surgeon nurse"
    " psychologist psychiatrist engineer astronomer biologist chemist physicist teacher student pupil"
    " parent mother father mum mom dad son daughter brother sister wife husband widow friend neighbour"
    " neighbor colleague relative cousin uncle aunt grandmother grandfather girl boy man woman men women"
    " people person voter activist protester protestor demonstrator campaigner organiser organizer"
    " volunteer donor strategist operative consultant pollster candidate nominee contender rival"
    " challenger incumbent frontrunner front-runner politician diplomat ambassador envoy negotiator"
    " commander soldier veteran detective investigator inspector constable sheriff deputy policeman"
    " policewoman cop agent trooper firefighter witness victim survivor resident local villager farmer"
    " worker employee employer staffer trader broker investor shareholder banker fund-manager retailer"
    " customer consumer buyer seller owner landlord tenant developer designer artist musician producer"
    " filmmaker film-maker composer comedian dj rapper frontman guitarist drummer bassist entrepreneur"
    " founder co-founder cofounder billionaire millionaire tycoon mogul businessman businesswoman tsar czar king"
    " queen prince princess pope priest pastor bishop archbishop cardinal rabbi imam cleric reverend"
    " preacher bodyguard driver pilot passenger striker midfielder defender goalkeeper winger quarterback"
    " pitcher bowler batsman umpire referee champion winner loser runner swimmer sprinter athlete"
    " spectator viewer listener reader user caller commenter tweeter democrat republican narrator speaker"
    " member delegate representative counsel solicitor barrister magistrate juror defendant suspect"
    " plaintiff inmate prisoner refugee migrant immigrant patient therapist counsellor counselor"
    " neurosurgeon magnate heiress socialite celebrity presenter broadcaster anchor newsreader treasurer"
    " chancellor premier commissioner councillor councilor councilman councilwoman alderman vice-president insider"
    " observer watchdog regulator auditor accountant trustee curator librarian archaeologist"
    " palaeontologist conservationist environmentalist ecologist geologist meteorologist forecaster"
    " climatologist epidemiologist virologist immunologist biochemist mathematician statistician"
    " demographer sociologist anthropologist theorist niece nephew grandson granddaughter grandparent"
    " grandchild stepfather stepmother stepson stepdaughter sister-in-law brother-in-law mother-in-law"
    " father-in-law son-in-law daughter-in-law girlfriend boyfriend fiancé fiancée fiance fiancee programmer"
    " hacker coder technician operator"
    " contractor builder plumber electrician mechanic chef cook waiter waitress bartender hairdresser"
    " tailor jeweller butcher baker trainer jockey rider cyclist boxer wrestler golfer skipper teammate"
    " team-mate substitute defenseman linebacker lineman cornerback outfielder shortstop playmaker goaltender"
    " full-back centre-back fly-half scrum-half hooker prop all-rounder batter selector attendee participant"
    " respondent interviewee interviewer questioner"
    " heckler audience crowd family government ministry administration campaign company firm group"
    " organization organisation agency department committee commission council court panel board union"
    " party team club bank network newspaper paper magazine outlet website site station channel police"
    " authorities authority officials hospital university school charity institute institution foundation"
    " association federation league consortium coalition alliance delegation embassy consulate think-tank"
    " lobby opposition army military navy colonel lieutenant sergeant admiral corporal governor-general"
    " attorney-general gov spokespersons legend guru rookie newcomer teenager youngster kid child children"
    " baby elder pensioner retiree graduate alumnus freshman sophomore fellow chairperson co-chair"
    " co-chairman vice-chairman provost dean headteacher headmaster headmistress superintendent supervisor"
    " administrator coordinator co-ordinator co-author biographer novelist poet playwright screenwriter showrunner"
    " cinematographer photographer cameraman brigade squad crew cabinet chain retailer airline carrier supermarket"
    " manufacturer studio publisher utility insurer lender brewer carmaker startup start-up parliament senate"
    " tribunal inquest inquiry mp percent"
    " controller bloke undersecretary bystander passerby onlooker commuter homeowner translator interpreter archivist"
    " choirmaster vicar monk nun midwife paramedic pharmacist dentist conductor porter barista carpenter cashier clerk"
    " sculptor painter dancer soprano bidder shopper comptroller warden bailiff litigator complainant petitioner"
    " appellant claimant coroner announcer widower bride groom roommate classmate coworker apprentice trainee cadet"
    " chaplain steward stewardess usher janitor caretaker gardener ranger lifeguard dispatcher welder miner trucker"
    " courier tourist traveller traveler pilgrim hiker climber camper evacuee hostage marcher picketer benefactor heir"
    " outsider whistleblower informant tipster eyewitness"
    " rep guard opener wicketkeeper flanker fullback halfback goalie receiver skater skier snowboarder gymnast"
    " rower sailor diver surfer olympian paralympian medallist medalist hurdler thrower weightlifter fighter"
    " heavyweight middleweight lightweight racer cricketer footballer caddie physio physiotherapist gaffer loanee"
    " talisman agronomist botanist physicist geneticist neuroscientist paediatrician pediatrician obstetrician"
    " clinician optician inventor lecturer academic astronaut cosmonaut naturalist vet veterinarian medic"
    " undergraduate shooter attacker killer murderer thief burglar robber fraudster stalker offender convict"
    " fugitive marshal custodian beneficiary litigant mediator arbitrator financier industrialist restaurateur"
    " hotelier shopkeeper publican landlady grocer florist stockbroker recruiter intern freelancer cabbie co-pilot"
    " docker machinist foreman unionist chair vice-chair vice-chancellor bursar registrar backer sponsor creditor"
    " franchisee dealer salesperson laborer labourer architect surveyor planner gamer influencer youtuber vlogger"
    " podcaster supermodel stylist choreographer ballerina cellist pianist violinist organist saxophonist"
    " trumpeter percussionist vocalist bandleader songwriter lyricist star co-star superstar illustrator"
    " cartoonist essayist dramatist satirist humorist magician animator impresario publicist promoter speechwriter"
    " scriptwriter screenwriter stepdad stepmom stepmum grandad granddad gran grandma nan granny great-grandmother"
    " great-grandfather twin sibling spouse ex-husband ex-wife ex-boyfriend ex-girlfriend housemate flatmate"
    " godfather godmother schoolboy schoolgirl teen adult toddler newlywed mourner worshipper parishioner"
    " congregant deacon curate rector verger missionary evangelist theologian native islander settler exile expat"
    " detainee captive fan punter gambler collector enthusiast hobbyist hunter angler rambler jogger motorist"
    " biker pedestrian guide guest hostess diner patron client subscriber follower visitor rescuer responder"
    " coastguard gunner sniper rebel militant insurgent guerrilla warlord brigadier defector dissident spy"
    " mercenary backbencher frontbencher peer taoiseach secretary-general hardliner loyalist separatist"
    " adjudicator fixer lobbyist canvasser successor predecessor counterpart understudy protege protégé mentor"
    " tutor instructor educator schoolteacher caregiver carer psychotherapist chiropractor nutritionist dietitian"
    " undertaker sommelier barber beautician decorator roofer bricklayer mason blacksmith potter weaver seamstress"
    " cobbler locksmith bouncer croupier addict sufferer amputee recipient lady guy lad chap fella dude mate pal"
    " buddy hero heroine finalist semi-finalist runner-up contestant competitor entrant philanthropist specialist"
    " practitioner crewmember shopworker lock batter hawker grazier drover beekeeper fishmonger broker convener"
    " trialist television tv sculler archer paddler racegoer paramilitary dealmaker gravedigger stallholder"
    " subpostmaster skydiver windsurfer kayaker stuntman stuntwoman busker crofter trawlerman shepherd milkman postman"
    " postwoman handyman seafarer deckhand birdwatcher trust bureau secretariat inspectorate directorate ombudsman"
    " cooperative co-operative militia taskforce tabloid broadsheet vendor consultancy brokerage nonprofit non-profit"
    " gp distributor wholesaler conglomerate subsidiary"
    " mec msp mep mla eldest youngest lady-in-waiting stagehand farmhand farmworker shipmate bandmate crewmate"
    " passer-by bridegroom great-grandmother great-grandfather great-aunt great-uncle great-granddaughter"
    " great-grandson stepsister stepbrother headmistress mother-to-be fundraiser"
    " fisherman fireman craftsman gunman horseman lifeboatman boatman ferryman salesman sportsman tradesman"
    " workman watchman doorman barman oarsman marksman seaman airman serviceman guardsman crewman assemblyman"
    " newsman nobleman clergyman layman hitman henchman statesman groundsman linesman herdsman lumberman"
    " woodsman binman rifleman infantryman fisherwoman camerawoman servicewoman"
    " staff personnel management leadership clergy faculty workforce"
)
_DOCUMENT_NOUNS = word_set(
    "statement report study survey poll letter email e-mail memo lawsuit complaint suit filing ruling"
    " opinion verdict article story editorial column op-ed book memoir essay blog post tweet message note"
    " ad advert advertisement commercial spot video film documentary narrator headline caption sign banner"
    " placard poster leaflet document documents bill law resolution petition press-release release"
    " transcript excerpt analysis paper review plan draft speech address website page text affidavit"
    " indictment warrant platform manifesto guidelines policy constitution motion brief order cable notice"
    " announcement communique communiqué findings research chapter script voiceover advisory bulletin"
    " fact-sheet card plaque flyer inscription graffiti billboard postcard telegram circular brochure"
    " pamphlet handout dossier voicemail gravestone tombstone headstone epitaph noticeboard sticker invitation diary"
    " factsheet prospectus blurb subtitle disclaimer logbook decree edict encyclical charter clause obituary handbook"
    " agreement treaty accord pact contract memorandum"
    " recording proclamation manual textbook rulebook questionnaire correspondence screenshot posting listing shirt"
    " t-shirt sweatshirt hoodie jersey badge mug tattoo hat doormat"
)

PAST = word_set(
    "met saw beat won lost led held hit took gave got made left paid ran sat wed fought brought bought sold kept sent"
    " became began came went knew grew drew threw flew wore tore swore stood spent built caught fell felt found"
    " wept slept fled shook woke drove ate stole strode sank swung hid chose clung crept dug fed forgave forgot froze"
    " overtook sought shrank swept withdrew drank blew rode"
)
"""Verbs in the past without the usual ending, none of which describes a noun after it."""
PARTICIPLES = word_set(
    "sent seen read written given left found made taken shown held kept hung stuck put put-up handwritten known"
    " brought bought sold drawn cut set built leaked born"
)
"""Participles without the usual ending: ``a letter sent to the board``."""
SPOKEN_NOUNS = word_set(
    "answer answers reply replies comment comments question questions remark remarks claim claims warning warnings"
    " promise pledge plea call cry shout report boast complaint counsel advice order offer response riposte retort"
    " assessment verdict message explanation conclusion reaction motto excuse line statement words view allegation"
    " assertion suggestion contention accusation insistence description"
    " characterisation characterization portrayal denunciation"
)
"""What somebody's words are called where a colon announces them; many look like verbs."""


def _plurals(nouns: frozenset[str]) -> frozenset[str]:
    return frozenset(_plural(noun) for noun in nouns)


def _plural(noun: str) -> str:
    if noun.endswith("man") and noun not in {"human", "german"}:
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in set("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


DOCUMENT_NOUNS = _DOCUMENT_NOUNS | _plurals(_DOCUMENT_NOUNS) | word_set("records papers")
ROLE_NOUNS = (_ROLE_NOUNS | _plurals(_ROLE_NOUNS) | word_set("somebody someone media couple duo trio")) - DOCUMENT_NOUNS
ROLE_SUFFIXES = (
    "ologist", "worker", "-owner",
    "man", "woman", "maker", "keeper", "holder", "grapher", "analyst", "-of-one", "-of-two", "-of-three",
    "-of-four", "-of-five", "-of-six", "-in-waiting", "-in-residence", "-in-chief", "-in-charge",
)  # fmt: skip

MALE_NOUNS = word_set(
    "man boy father dad son brother husband uncle grandfather spokesman businessman congressman chairman"
    " policeman king prince councilman assemblyman frontman gentleman guy lord duke boyfriend"
    " widower waiter nephew grandad granddad stepdad stepfather stepson grandson godfather schoolboy ex-husband"
    " ex-boyfriend lad chap bloke fella dude foreman father-of-one father-of-two father-of-three father-of-four"
    " dad-of-one dad-of-two dad-of-three dad-of-four"
    " great-grandfather great-grandad great-granddad great-uncle great-nephew great-grandson stepbrother groom"
    " bridegroom monk barman headmaster schoolmaster postman milkman fireman salesman clergyman fisherman handyman"
    " sportsman horseman fiancé emperor tsar patriarch father-in-law brother-in-law son-in-law father-to-be dad-to-be"
    " choirboy nobleman"
)
FEMALE_NOUNS = word_set(
    "woman girl mother mum mom daughter sister wife aunt grandmother spokeswoman businesswoman"
    " congresswoman chairwoman policewoman queen princess actress councilwoman assemblywoman lady duchess"
    " girlfriend widow waitress niece heiress gran grandma nan granny stepmom stepmum stepmother stepdaughter"
    " granddaughter godmother schoolgirl ex-wife ex-girlfriend landlady ballerina hostess heroine seamstress"
    " mother-of-one mother-of-two mother-of-three mother-of-four mum-of-one mum-of-two mum-of-three mum-of-four"
    " great-grandmother great-grandma great-granny great-aunt great-niece great-granddaughter stepsister bride nun"
    " barmaid headmistress schoolmistress postwoman saleswoman sportswoman horsewoman clergywoman frontwoman"
    " housewife fiancée empress tsarina countess viscountess baroness diva matriarch mother-in-law sister-in-law"
    " daughter-in-law mother-to-be mum-to-be mom-to-be ex-girlfriend choirgirl matron policewoman alderwoman"
)
PLURAL_ROLES = _plurals(_ROLE_NOUNS) | word_set(
    "staff personnel management leadership clergy faculty workforce"
    " people men women police authorities children officials couple pair duo trio percent media"
)
SINGULARS = {_plural(noun): noun for noun in sorted(_ROLE_NOUNS - _DOCUMENT_NOUNS)} | {
    "men": "man", "women": "woman", "people": "person", "children": "child", "officials": "official",
}  # fmt: skip
"""What one of several is called."""

JOINED = (
    "-born", "-based", "-led", "-backed", "-owned", "-trained", "-run", "-educated", "-style", "-wide", "-old", "-long",
    "-elect", "-day", "-winning", "-hit", "-related", "-placed", "-ranked", "-seeded", "-rated", "-generation", "-time",
    "-term", "-year", "-choice",
)  # fmt: skip
"""Second halves of words that describe and are no names, whatever the capital of the first: ``London-based``."""

WORKS = word_set(
    "song songs show film films movie movies album albums book books novel series program programme"
    " magazine single hit hits slogan game games episode campaign nickname nicknamed titled entitled"
    " called dubbed sitcom drama musical play track ballad anthem soundtrack podcast app video videos"
    " essay memoir memoirs autobiography biography documentary theme painting poem word words term so-called known"
    " billed category label sign title accolade"
    " signs hat hats shirt shirts hashtag"
)

TENS = frozenset(quantities.TENS)
PERFORMANCES = word_set(
    "premiere production performance staging revival screening rendition cover copy recording version adaptation remake"
    " chorus strains tune translation edition reading showing"
)
"""Of what a title follows: ``the premiere of “Paper Moon”``."""
WORK_NOUNS = WORKS - word_set(
    "nicknamed titled entitled called dubbed known billed headlined so-called word words term label category nickname"
    " slogan sign signs hat hats shirt shirts hashtag brand campaign"
)
OWN_KIN = word_set("mum mom dad grandma grandad granddad")
"""What people call their own relatives, like a name: ``Dad used to say``."""
STANDALONE = word_set("other some many several most few both another others one two three four five six each all none")
GROUPS = word_set("firm company group bank party team agency organization organisation newspaper university")
COMPANIES = (GROUPS - word_set("team group party")) | word_set("paper club authority")
"""What "the company" may mean where one was named; a team is people as often."""
_PAPERS = word_set(
    "post times news journal tribune herald gazette guardian ledger chronicle observer mail star express telegraph"
    " mirror sun echo record courier advertiser argus sentinel examiner inquirer globe review newspaper daily"
    " weekly evening bulletin dispatch standard press independent"
)
_CLUBS = word_set("team united city rovers athletic fc club town wanderers albion county rangers hotspur afc rfc")
KINDS_OF_BODY = {
    **dict.fromkeys(("hospital", "clinic"), word_set("hospital infirmary clinic")),
    "police": word_set("police constabulary sheriff"),
    "newspaper": _PAPERS,
    "paper": _PAPERS,
    "university": word_set("university college academy institute school"),
    "bank": word_set("bank banking banca banque"),
    "agency": word_set("agency bureau office authority administration service"),
    "team": _CLUBS,
    "club": _CLUBS,
    "authority": word_set("authority council commission agency board"),
    **dict.fromkeys(
        ("regulator", "watchdog"),
        word_set(
            "authority commission agency office bureau board council inspectorate administration service ombudsman"
        ),
    ),
}
"""Words in the names of bodies of a kind; a body with one of them is called by no other kind."""
_MAKERS = word_set("motors motor cars auto automotive pharma pharmaceuticals pharmaceutical steel foods electronics")
KINDS_OF_FIRM = {
    **dict.fromkeys(("airline", "carrier"), word_set("airlines airline airways air aviation jet wings")),
    **dict.fromkeys(("broadcaster", "station", "channel"), word_set("television tv radio broadcasting channel fm")),
    **dict.fromkeys(("lender", "brokerage"), word_set("bank banking banca banque finance savings mutual credit")),
    "insurer": word_set("insurance assurance mutual life"),
    "utility": word_set("water energy power gas electricity electric"),
    "brewer": word_set("brewery brewers brewing breweries"),
    **dict.fromkeys(("publisher", "tabloid", "broadsheet"), word_set("press books publishing") | _PAPERS),
    **dict.fromkeys(("retailer", "chain", "supermarket"), word_set("stores supermarkets foods retail bakery coffee")),
    **dict.fromkeys(("maker", "manufacturer", "carmaker", "drugmaker", "steelmaker", "automaker"), _MAKERS),
}
"""Words in the names of firms of a kind: a firm with one of them is called by no other kind, and others by each."""
FIRMS = word_set(
    "vendor operator maker manufacturer retailer developer supplier publisher insurer lender brewer carmaker airline"
    " carrier chain supermarket startup start-up giant contractor utility studio broadcaster investor owner builder"
    " chipmaker drugmaker automaker planemaker toymaker steelmaker shipbuilder housebuilder charity consultancy tabloid"
    " broadsheet nonprofit non-profit think-tank tank brokerage watchdog regulator distributor wholesaler conglomerate"
    " subsidiary"
)
"""What firms are called as often as persons."""
PERHAPS_PERSONS = word_set(
    "vendor operator developer supplier publisher contractor broadcaster investor owner builder team family crew"
)
PARTIES = word_set("republican democrat conservative socialist libertarian tory")
BODIES = (ORG_WORDS | COMPANIES) - PARTIES - {"guard"}
DEMONYMS = word_set(
    "american argentine australian austrian belgian brazilian briton bulgarian canadian chilean colombian croat"
    " croatian cuban czech dane dutchman dutchwoman egyptian englishman estonian ethiopian fijian filipino finn"
    " frenchman frenchwoman geordie georgian german ghanaian greek hungarian indian indonesian iranian iraqi"
    " irishman israeli italian ivorian jamaican kenyan korean latvian lithuanian londoner mexican moroccan"
    " nigerian norwegian pakistani peruvian pole portuguese romanian russian samoan scot scotsman senegalese serb"
    " serbian slovak slovenian spaniard swede swiss syrian texan thai tongan turk ukrainian uruguayan venezuelan"
    " welshman yorkshireman zimbabwean"
)
_SPOUSES = (word_set("husband"), word_set("wife")), (word_set("partner fiancé fiancée"),) * 2
_PARENTS = word_set("father mother dad mum mom parent stepfather stepmother")
_CHILDREN = word_set("son daughter child stepson stepdaughter")
_GRANDPARENTS = word_set("grandfather grandmother grandad granddad gran grandma nan")
_SIBLINGS = word_set("brother sister twin sibling")
_TIES = (
    *_SPOUSES, (_PARENTS, _CHILDREN), (_SIBLINGS, _SIBLINGS), (word_set("uncle aunt"), word_set("nephew niece")),
    (_GRANDPARENTS, word_set("grandson granddaughter grandchild")), (word_set("cousin"),) * 2,
    (word_set("girlfriend"), word_set("boyfriend")),
)  # fmt: skip
KIN = {noun: right for left, right in _TIES for noun in left} | {noun: left for left, right in _TIES for noun in right}
"""Nouns for relatives, and the nouns for the other side of each tie."""
_COUNTRIES = (
    "argentina argentine;australia australian;austria austrian;belgium belgian;brazil brazilian;"
    "britain briton british;bulgaria bulgarian;canada canadian;chile chilean;colombia colombian;"
    "croatia croat croatian;cuba cuban;denmark dane danish;netherlands dutchman dutchwoman dutch;egypt egyptian;"
    "england englishman english;estonia estonian;ethiopia ethiopian;fiji fijian;finland finn finnish;"
    "france frenchman frenchwoman french;georgia georgian;germany german;ghana ghanaian;greece greek;"
    "hungary hungarian;india indian;indonesia indonesian;iran iranian;iraq iraqi;ireland irishman irish;"
    "israel israeli;italy italian;jamaica jamaican;kenya kenyan;latvia latvian;lithuania lithuanian;mexico mexican;"
    "morocco moroccan;nigeria nigerian;norway norwegian;pakistan pakistani;peru peruvian;poland pole polish;"
    "portugal portuguese;romania romanian;russia russian;samoa samoan;scotland scot scotsman scottish;"
    "senegal senegalese;serbia serb serbian;slovakia slovak;slovenia slovenian;spain spaniard spanish;"
    "sweden swede swedish;switzerland swiss;syria syrian;thailand thai;tonga tongan;turkey turk turkish;"
    "ukraine ukrainian;uruguay uruguayan;wales welshman welsh;zimbabwe zimbabwean;america american us u.s.;"
    "china chinese;japan japanese;philippines filipino;vietnam vietnamese;bangladesh bangladeshi"
)
COUNTRIES = {
    people: country for country, *names in (line.split() for line in _COUNTRIES.split(";")) for people in names
}
"""Countries by the nouns for their people."""
_OF_MANY_FIELDS = word_set("manager director secretary deputy representative candidate nominee commissioner executive")
FIELD_OF = {noun: field for field, nouns in offices.FIELDS.items() for noun in nouns - _OF_MANY_FIELDS} | {
    "-ologist": "science", "academic": "science", "clergyman": "clergy", "cleric": "clergy", "churchman": "clergy",
    "politician": "politics", "peer": "politics", "lord": "politics", "baroness": "politics", "star": "arts",
    "defendant": "dock", "accused": "dock", "inmate": "dock", "prisoner": "dock", "convict": "dock",
}  # fmt: skip
FORMER = offices.FORMER | word_set("veteran one-time ageing aging")
FAMED = word_set(
    "actor actress singer rapper comedian author novelist footballer striker midfielder defender goalkeeper winger"
    " star frontman songwriter pensioner teenager billionaire entrepreneur mp senator congressman congresswoman"
    " lawmaker forward captain skipper champion keeper international left-back right-back prop centre-half playmaker"
    " left-hander right-hander seamer spinner paceman all-rounder octogenarian septuagenarian nonagenarian centenarian"
    " opener wicketkeeper guard goalie cricketer golfer boxer jockey cyclist sprinter swimmer rower skater skier"
    " gymnast olympian paralympian medallist medalist quarterback linebacker receiver pitcher batsman bowler"
    " flanker hooker fly-half scrum-half full-back fullback halfback poet playwright painter sculptor composer"
    " pianist cellist violinist guitarist drummer bassist vocalist filmmaker film-maker restaurateur financier"
    " philanthropist tycoon mogul magnate backbencher peer astronaut youngster rookie freshman sophomore superstar"
    " legislator parliamentarian lock archer sculler batter contralto baritone tenor soprano rider racer runner"
    " climber mountaineer explorer adventurer diver surfer wrestler fighter heavyweight middleweight chef designer"
    " photographer presenter retiree"
    " native father-of-one father-of-two father-of-three father-of-four mother-of-one mother-of-two"
    " mother-of-three mother-of-four mum-of-two mum-of-three mum-of-four dad-of-two dad-of-three number"
)
"""What a person named before is called for a change; "the judge" and "the officer" are somebody of their own."""
DOTTED_HONORIFICS = HONORIFICS | word_set("mr. mrs. ms. dr.")
"""Titles that are no offices."""
MANY = PLURAL_ROLES | GROUPS
"""Who is more than one person."""
SPEAKING_ROLES = word_set("spokesman spokeswoman spokesperson")
PASSING_ROLES = word_set("rival opponent friend host guest winner loser man woman boy girl person guy lady gentleman")

COLLECTIVES = word_set(
    "audience crowd family government ministry administration campaign company firm group organization organisation"
    " agency department committee commission council court panel board union party team club bank network newspaper"
    " paper magazine outlet website site station channel police authority hospital university school charity institute"
    " institution foundation association federation league consortium coalition alliance delegation embassy consulate"
    " think-tank tank lobby opposition army military navy brigade squad crew cabinet chain airline carrier supermarket"
    " studio utility parliament senate tribunal inquest inquiry militia taskforce trust bureau secretariat inspectorate"
    " directorate cooperative co-operative coastguard television tv regulator watchdog couple pair"
)
TAKING_PART = COLLECTIVES | word_set(
    "friend host guest man woman boy girl person guy lady gentleman judge magistrate coroner referee umpire"
    " driver motorist gunman shooter attacker robber burglar thief killer caller operator controller clerk officer"
    " policeman policewoman cop constable passenger stranger doctor nurse consultant paramedic teacher lawyer"
    " attorney solicitor barrister prosecutor landlord owner manager boss employer employee supervisor editor"
    " author interviewer questioner presenter narrator moderator witness neighbour neighbor source insider"
    " official pilot guard waiter waitress priest vicar receptionist auditor customer client patient speaker"
    " minister president mayor governor king queen bishop chairman chairwoman chair head leader director secretary"
    " chief commissioner inspector inquiry reporter journalist correspondent interpreter translator guide handler"
    " dispatcher agent seller buyer trader dealer landlady secretary-general pope emperor premier principal"
    " headteacher headmaster supporter critic fan protester demonstrator reader viewer listener detective"
    " investigator sheriff deputy trooper commander foreman bouncer bartender cashier steward conductor"
    " engineer announcer commentator organiser organizer suspect victim survivor complainant plaintiff claimant"
    " juror parent child kid student pupil heckler bystander onlooker rescuer eyewitness pedestrian passer-by passerby"
    " shopper jogger commuter tourist visitor holidaymaker spectator attendee diner patron shopkeeper homeowner tenant"
    " resident villager evacuee sniper toddler baby cabbie doorman bailiff lifeguard medic salesperson clinician"
    " respondent interviewee litigant staffer reviewer tutor"
)
"""People who take part in what is told and are seldom named: the judge of a case, the driver of a car, the minister of
a government. "The roofer" and "the lottery winner" are what somebody named is called for a change."""

PROFESSIONS = word_set(
    "lawyer attorney solicitor barrister prosecutor detective plaintiff claimant complainant victim survivor juror"
    " owner official manager boss editor author presenter teacher nurse doctor consultant engineer conductor landlord"
    " landlady pilot vicar priest student pupil fan supporter critic guide trader dealer agent witness sheriff"
    " commander inspector commissioner investigator chief director leader chairman chairwoman chair headteacher"
    " headmaster principal governor premier employee seller foreman commentator organiser organizer trooper"
)
"""Of these the nouns by which somebody just named may be called: "the barrister said"."""

GENDERS = dict.fromkeys(FEMALE_TITLES | FEMALE_NOUNS, "f") | dict.fromkeys(MALE_TITLES | MALE_NOUNS, "m")
"""``m`` or ``f`` for the titles and nouns that tell it."""
