"""Swedish words: the closed classes, verbs of speech, nouns for people and bodies, names. Lower case."""

from typing import Final

from bot.quotes.lang.verb_second_people import SELDOM_NAMED
from bot.text.lang import word_set

ARTICLES: Final = word_set("en ett den det de")
DETERMINERS: Final = ARTICLES | word_set(
    "denna detta dessa samma varje alla några någon något flera många få båda inga ingen inget andra annan två tre"
    " fyra fem sex sju åtta nio tio hundra hundratals tusentals ytterligare"
)
POSSESSIVES: Final = word_set("hans hennes deras sin sitt sina min mitt mina vår vårt våra din ditt dina dess")
PREPOSITIONS: Final = word_set(
    "i på av för med till från om vid hos under efter mot genom över mellan utan före sedan enligt inom utanför"
    " bakom bland kring omkring ur åt trots längs utom innan inför bredvid liksom jämte gentemot visavi förutom"
)
ADVERBS: Final = word_set(
    "precis inte också även nu då så här mycket bara redan ännu alltid aldrig ofta ibland igen dock därför däremot"
    " dessutom samtidigt tidigare senare i-dag idag igår imorgon ikväll kanske troligen helt ganska väldigt nog ju"
    " väl ändå bort upp ner ut in fram tillbaka sedan först främst särskilt framför allt minst mest mer därefter sen"
    " just nyligen själv själva annars tydligen naturligtvis fortfarande äntligen plötsligt knappt nästan hittills"
)
AUXILIARIES: Final = word_set(
    "är var vara varit har hade ha haft kan kunde ska skulle vill ville måste får fick bör borde blir blev bli"
    " blivit kommer kom gör gjorde låter lät brukar brukade tänker"
)
CONJUNCTIONS: Final = word_set("och eller men samt utan")
SUBORDINATORS: Final = word_set(
    "när där medan varpå eftersom trots innan om då ifall såvida fast tills sedan hur varför var"
)
CUES: Final = {
    "V": "say:säger sa sade säga sagt sägs; tell:berättar berättade berättat berätta; explain:förklarar förklarade"
    " förklarat förklara; answer:svarar svarade svarat; ask:frågar frågade undrar undrade; think:menar menade tycker"
    " tyckte anser ansåg tror trodde; add:tillägger tillade fortsätter fortsatte; stress:betonar betonade"
    " understryker underströk framhåller framhöll; state:konstaterar konstaterade slår slog; note:påpekar påpekade"
    " noterar noterade; claim:hävdar hävdade påstår påstod; report:uppger uppgav rapporterar meddelar meddelade"
    " informerar; warn:varnar varnade; admit:medger medgav erkänner erkände; confirm:bekräftar bekräftade;"
    " promise:lovar lovade; reveal:avslöjar avslöjade; comment:kommenterar kommenterade; sigh:suckar suckade;"
    " laugh:skrattar skrattade ler log; shout:ropar ropade skriker skrek; hope:hoppas hoppades; deny:dementerar"
    " förnekar nekade; demand:kräver krävde; urge:uppmanar uppmanade vädjar vädjade; recall:minns mindes;"
    " exclaim:utbrister utbrast; joke:skämtar skämtade; praise:hyllar hyllade berömmer; criticize:kritiserar"
    " kritiserade; assure:försäkrar försäkrade intygar; conclude:sammanfattar sammanfattade avslutar avslutade;"
    " celebrate:jublar jublade; announce:aviserar deklarerar deklarerade; complain:klagar klagade beklagar beklagade;"
    " summarize:resonerar resonerade; reply:replikerar kontrar; guess:bedömer bedömde spår; state:lyder löd;"
    " rage:rasar dundrar fräser; whisper:viskar viskade; testify:vittnar vittnade; reason:filosoferar funderar;"
    " criticize:fördömer fördömde sågar sågade klandrar; sob:snyftade snyftar gråter grät hulkar; point:pekar pekade;"
    " mumble:mumlar mumlade muttrar muttrade; hiss:väser väste fnyser fnös; retort:genmäler genmälde invänder invände"
    " kontrade; stammer:stammar; explain:utvecklar utvecklade preciserar preciserade; add:tillfogar; cheer:jublade"
    " strålar strålade; express:uttrycker uttryckte; agree:instämmer instämde; argue:argumenterar argumenterade"
    " resonerade; sum:summerar summerade; laugh:fnissar flinar; call:utropar utropade; beg:bönfaller ber bad;"
    " thank:tackar tackade; vow:svär svor; claim:menat hävdat påstått; assess:bedömt; stress:betonat understrukit;"
    " say:sagts svara mena poängterar poängterade bedyrar bedyrade upplyser upplyste insisterar insisterade inleder"
    " inledde förtydligar förtydligade antyder antydde tillstår vidhåller vidhöll skojar skojade skryter gissar;"
    " guess:gissade; report:uppgett meddelat meddela rapporterade informerade aviserade; confirm:bekräftat erkänt"
    " lovat avslöjat; answer:tyckt trott ansett konstaterat påpekat; deny:förnekat förneka dementerade bestrider"
    " bestred; praise:berömde berömt hyllat välkomnar välkomnade tackat; criticize:kritiserat;"
    " nod:nickar; continue:inflikar; confess:bekänner",
    "W": "write:skriver skrev skrivit; tweet:twittrar twittrade; post:mejlar",
    "K": "call:kallats kallad kallat beskrivits beskrivna avfärdats klassats kallar beskrivs beskrevs kallas kallades"
    " känner kände klassar klassade utmålar utmålade"
    " kallade kallat beskriver beskrev beskrivit betecknar betecknade liknar",
    "T": "know:vet visste; fear:fruktar oroas; want:önskar; see:ser såg; believe:förmodar",
    "U": "talk:talat pratat talar talade pratar pratade; accuse:anklagar anklagade anklagat anklagats anklagades"
    " anklagad; threaten:hotar hotade; cite:citerar citerade"
    " citera; propose:föreslår föreslog; dismiss:avfärdar avfärdade tillbakavisar",
}
_NOUNS: Final = (
    "minister ministern ministrar; statsminister statsministern; politiker politikern politiker; ledare ledaren"
    " ledare; partiledare partiledaren; ordförande ordföranden; talesperson talespersonen talespersoner; talman"
    " talmannen; talesman talesmannen; presstalesperson presstalespersonen; kommunalråd kommunalrådet kommunalråden;"
    " regionråd regionrådet; borgmästare borgmästaren; riksdagsledamot riksdagsledamoten riksdagsledamöter; ledamot"
    " ledamoten ledamöter; president presidenten; kansler kanslern; kung kungen; drottning drottningen; direktör"
    " direktören; chef chefen chefer; vd vd:n; ägare ägaren ägarna; grundare grundaren; advokat advokaten advokater;"
    " åklagare åklagaren; domare domaren; polis polisen; utredare utredaren; insatsledare insatsledaren; brandman"
    " brandmannen brandmän; läkare läkaren läkare; överläkare överläkaren; sjuksköterska sjuksköterskan; professor"
    " professorn; forskare forskaren forskarna forskare; lärare läraren lärare lärarna; rektor rektorn; student"
    " studenten studenter; elev eleven elever; expert experten experter experterna; analytiker analytikern"
    " analytiker; ekonom ekonomen; historiker historikern; biolog biologen; botaniker botanikern; författare"
    " författaren; poet poeten; artist artisten; sångare sångaren; sångerska sångerskan; skådespelare skådespelaren;"
    " skådespelerska skådespelerskan; regissör regissören; konstnär konstnären; musiker musikern; programledare"
    " programledaren; journalist journalisten; manager managern; producent producenten; förläggare förläggaren;"
    " kritiker kritikern kritiker; tränare tränaren; förbundskapten förbundskaptenen; spelare spelaren spelarna;"
    " lagkapten lagkaptenen; målvakt målvakten; anfallare anfallaren; mittfältare mittfältaren; försvarare"
    " försvararen; back backen; åkare åkaren; löpare löparen; mästare mästaren; biskop biskopen; präst prästen;"
    " kyrkoherde kyrkoherden; bonde bonden bönder bönderna; granne grannen grannar grannarna; boende; vittne vittnet"
    " vittnen; offer offret; förare föraren; passagerare passageraren passagerare; kund kunden kunder; besökare"
    " besökaren; mamma mamman; pappa pappan; mor; far; son sonen; dotter dottern; bror brodern; syster systern; man"
    " mannen; kvinna kvinnan; fru frun; hustru; make maken; maka; exfru exfrun; sambo sambon; vän vännen vänner;"
    " kollega kollegan kollegor; pojke pojken; flicka flickan; pensionär pensionären; företagare företagaren;"
    " snickare; kapten kaptenen; pilot piloten; general generalen; soldat soldaten; aktivist aktivisten aktivister;"
    " kandidat kandidaten; representant representanten; ombud ombudet; sekreterare sekreteraren; klubbordförande"
    " klubbordföranden; åtalad åtalade; misstänkt misstänkte; ung; jurist juristen; meteorolog meteorologen; virolog"
    " virologen; epidemiolog epidemiologen; källa källan källor; liberal liberalen; moderat moderaten; socialdemokrat"
    " socialdemokraten; centerpartist centerpartisten; vänsterpartist vänsterpartisten"
)
_BODY_NOUNS: Final = (
    "regeringen; riksdagen; partiet; kommunen; regionen; myndigheten; departementet; domstolen; tingsrätten;"
    " hovrätten; facket; förbundet; föreningen; företaget; bolaget; koncernen; banken; klubben; laget; skolan;"
    " universitetet; sjukhuset; kyrkan; tidningen; polisen; åklagarmyndigheten; försvaret; räddningstjänsten;"
    " nämnden; styrelsen; länsstyrelsen; kommunstyrelsen; landstinget; kustbevakningen; tullen; skatteverket;"
    " trafikverket; migrationsverket naturvårdsverket; livsmedelsverket; folkhälsomyndigheten; justitiedepartementet;"
    " utrikesdepartementet; högskolan; rederiet; hamnen; flygplatsen; teatern; operan; redaktionen; rättspsykiatrin;"
    " familjen; koalitionen; minoriteten; majoriteten; ledningen; direktionen; fackförbundet; arbetsgivaren;"
    " försvaret; försvarsmakten; säpo; brandkåren; juryn; organisationen; stiftelsen; oppositionen;"
    " brottsoffermyndigheten; kommissionen; institutet; museet"
)
_FORMS: Final = [entry.split() for entry in _NOUNS.split(";")]
BODIES: Final = word_set(_BODY_NOUNS.replace(";", " "))
DEFINITE: Final = BODIES | frozenset(form for forms in _FORMS for form in forms[1:2])
"""Nouns that carry their article at their end: ``ministern``."""
HELD: Final = {forms[0]: (forms[1],) for forms in _FORMS if len(forms) > 1} | {
    f"{kind}åklagare": ("åklagaren",) for kind in ("kammar", "chefs", "vice chefs", "över", "riks")
}
"""What the holder of an office is called with the article at its end, and for short."""
PLURALS: Final = frozenset(form for forms in _FORMS for form in forms[2:])
PERSONS: Final = frozenset(form for forms in _FORMS for form in forms) | word_set("personer poliser ministrar")
EPITHETS: Final = DEFINITE - BODIES - SELDOM_NAMED
"""Nouns by which an article calls somebody named before."""
OWNING_PARTIES: Final = word_set(
    "moderaternas socialdemokraternas liberalernas sverigedemokraternas kristdemokraternas centerpartiets"
    " vänsterpartiets miljöpartiets folkpartiets s:s m:s sd:s c:s v:s kd:s l:s mp:s fi:s lo:s tco:s sr:s svt:s tv4:s"
    " tt:s dn:s eu:s fn:s nato:s ssu:s muf:s"
)
"""Parties, as they stand before a name: ``Vänsterpartiets Ana Lund``."""
ROLE_ENDINGS: Final = (
    *("minister", "ministern", "ledare", "ledaren", "ordförande", "ordföranden", "chef", "chefen", "åklagare"),
    *("åklagaren", "talesperson", "talespersonen", "råd", "rådet", "läkare", "läkaren", "forskare", "forskaren"),
    *("tränare", "tränaren", "direktör", "direktören", "spelare", "spelaren", "sekreterare", "sekreteraren"),
    *("ledamot", "ledamoten", "mästare", "mästaren", "advokat", "advokaten", "ansvarig", "ekonom", "ekonomen"),
    *("politiker", "politikern", "vinnare", "vinnaren", "kapten", "kaptenen", "coach", "coachen", "redaktör"),
    *("redaktören", "producent", "producenten", "konsult", "konsulten", "expert", "experten", "professor"),
    *("professorn", "lektor", "lektorn", "domare", "domaren", "utredare", "utredaren", "ägare", "ägaren", "skötare"),
    *("skötaren", "brandman", "brandmannen", "affärsman", "affärsmannen", "affärskvinna", "affärskvinnan"),
    *("författare", "författaren", "artist", "artisten", "musiker", "musikern", "klättrare", "klättraren", "landsman"),
    *(
        "ländare",
        "ländaren",
        "ländskan",
        "arkeolog",
        "arkeologen",
        "veterinär",
        "veterinären",
        "specialist",
        "specialisten",
        "åring",
        "åringen",
        "källor",
    ),
    *("företrädare", "företrädaren", "inspektör", "inspektören", "samordnare", "samordnaren", "grundare", "grundaren"),
    *("strateg", "strategen", "analytiker", "analytikern", "handlare", "handlaren", "förare", "föraren"),
)
DEFINITE_ENDINGS: Final = (
    *("ministern", "ledaren", "ordföranden", "chefen", "direktören", "spelaren", "tränaren", "mästaren", "politikern"),
    *("vinnaren", "författaren", "forskaren", "åringen", "rådet", "kaptenen", "sekreteraren", "ledamoten", "ekonomen"),
    *("artisten", "musikern", "producenten", "ägaren", "redaktören", "coachen", "stjärnan", "veteranen", "debutanten"),
)
"""Endings of compounds that call somebody named before: ``regeringschefen``, ``41-åringen``."""
DOCUMENTS: Final = word_set(
    "rapport rapporten brev brevet studie studien uttalande uttalandet pressmeddelande artikel artikeln dom domen"
    " inlägg inlägget bok boken mejl mejlet sms debattartikel undersökning undersökningen"
)
TITLES: Final = word_set("herr fru dr docent sir")
DAYS: Final = word_set(
    "måndag måndagen tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen lördag lördagen söndag"
    " söndagen januari februari mars april maj juni juli augusti september oktober november december"
)
PLACES: Final = word_set(
    "sverige stockholm göteborg malmö uppsala norge danmark finland island oslo köpenhamn helsingfors norrland skåne"
    " småland dalarna gotland europa tyskland frankrike ryssland ukraina kina usa storbritannien london berlin"
    " bryssel"
)
