"""Small words by which a text's language is told, and how each of these languages marks dialogue with dashes.

The small words are frequent in their language: a text has some of them, whatever it is about. A language of which the
engine knows more has a folder of its own beside this module. How dashes mark speech: for French see
https://www.lalanguefrancaise.com/ponctuation/guillemets-tirets, for Spanish https://www.rae.es/dpd/raya.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.quotes.word_sets import WordSet
from bot.text.lang import word_set

SMALL_WORDS: Final[Mapping[str, WordSet]] = {
    "de": word_set(
        "in an was der die das und ist nicht ein eine einer eines einem einen den dem des mit auf von zu zum zur im"
        " ich wir sie er es aber auch sich für über bei nach aus wie noch nur schon haben hat hatte wird werden wurde"
        " sagte sagt erklärte so dass daß sind war sein seine ihre wenn oder vor kein keine mehr als am um jetzt"
        " immer"
        " uns mir mein meine unser nie dort hier heute gestern ihn ihm ihr betonte meinte antwortete nannte teilte"
        " laut"
        " widersprach widerspricht sprach spricht meint fragt fragte berichtet berichtete schreibt schrieb"
        " erzählt erzählte betont"
    ),
    "nl": word_set(
        "de het een in is of we was van niet zijn hij zij wij voor met aan ook dat deze naar heeft hebben wordt zei"
        " zegt bij maar nog wel dan zo geen over ik je ze"
        " volgens aldus vertelt vertelde meldt noemt noemde vindt stelt werd naar uit onze ons dit gaat wil moet al"
        " hun"
        " haar mijn jaar weer kan kunnen hebben tot er wat toen kondigde waarschuwt reageert antwoordde"
        " schrijft beloofde erkent alles"
        " door omdat daarom niets iemand vorige volgend zonder tegen onder tussen tijdens onze deed gaf kreeg ging"
        " laten"
        " zei zeiden vinden geen onszelf zichzelf eerste tweede nieuwe toch altijd nooit veel weinig waarom hoe wie"
        " gisteren vandaag morgen waar eerst twee drie vier jaren zoon dochter vader moeder vraagt belooft"
        " waarschuwt klinkt"
    ),
    "fr": word_set(
        "l' d' j' n' m' t' s' c' qu' jusqu' lorsqu' puisqu' quelqu'"
        " de a à on or le la les un une des du et est pas que qui dans pour sur avec ne ce cette il elle nous vous ils"
        " elles son sa ses au aux plus être été fait dit selon mais ou où a-t-il a-t-elle c'est je j'ai ai n'est leur"
        " a-t-il dit-elle dit-il déclaré déclare explique expliqué indique précise estime raconte"
        " ajoute ajouté annoncé reconnu promis témoigne depuis jusqu'au très c'était jamais l'a "
        " qu'il qu'elle s'est cela nos notre était trois quel leurs selon répondu lancé confie"
        " sans sous entre après avant chez aussi très été ont sont avait avaient leur cet ces où donc ni puis encore"
        " on nous rien tout toute tous toutes c'est n'a n'ont s'il l'on d'un d'une jeudi vendredi mardi mercredi"
        " samedi dimanche"
        " ans l'ancien l'ancienne comme répond préfère jour jours ainsi hier aujourd'hui demain peut fait faire"
        " deux j'étais nous"
    ),
    "es": word_set(
        "de a he has me no el la los las una uno un que del al y en por para con lo se su sus es fue ha han dijo pero"
        " como más este esta muy nos yo o"
        " dice según afirma afirmó explicó aseguró añadió respondió criticó sostiene anunció recordó informó"
        " precisó cuenta relató prometió reconoció considera hay está estaba hace nunca siempre también vamos"
        " voy queremos ya todo todos años año desde hasta nosotros ese esa su lunes martes eran muy hemos al"
        " ante bajo hacia sobre donde cuando porque aunque sino también fueron han había ser tiene tienen puede"
        " nadie nada algo mucho mucha muchos otro otra otros otras tras miércoles jueves viernes sábado"
        " ayer hoy mañana durante lamentó pidió recuerda escribe años responde replica hijo hija padre madre mi mis"
        " tres"
    ),
    "pt": word_set(
        "de a o os as um uma e que do da dos das em no na não com para por se ao mais foi disse seu sua ele ela são"
        " está isso eu como"
        " diz afirmou afirma contou conta explicou explica acrescentou respondeu garantiu informou anunciou criticou"
        " questionou segundo conforme há até muito essa esse nós você meu minha pelo pela pelos pelas já também ainda"
        " anos à às aos foram estava nunca nem ser só vamos queremos tudo quem neste nesta relatou relata recordou"
        " considera prometeu num numa reconheceu escreveu disseram precisou"
        " com sem após ante quando porque embora mas tem têm tinha pode podem foi fomos ninguém nada todo todos"
        " toda todas"
        " muita muitos outro outra outros outras atrás cada nossos nossas sexta-feira terça-feira quarta-feira"
        " quinta-feira segunda-feira lhe lhes nos nesse nessa desse dessa deste desta daqui aqui nos saímos"
        " ontem hoje amanhã durante concluiu lamentou lembra escreve anos pediu filho filha pai mãe três meu então"
        " depois"
    ),
    "it": word_set(
        "l' d' un' dell' nell' dall' sull' all' quell' quest' c' s' m' v' com' dov' po'"
        " di a e che il la gli le un una i o in per con si da del nel nella della dei delle non è sono ha detto"
        " anche ma"
        " più suo questo questa io abbiamo come al alla"
        " dice disse afferma commenta chiede così cosa spiega secondo ha risposto aggiunto assicura ricorda"
        " racconta promesso dichiarato sostiene ammesso"
        " annunciato abbiamo siamo è degli all' dall' più dopo lunedì perché tutti tutta tutto era stata stato"
        " sono"
        " nelle nello negli nei dal dalla dalle dai sul sulla sulle allo agli alle quella quelle quello quelli"
        " questi queste"
        " erano era aveva hanno ho sia però quando dove mentre senza contro tra fra poi ora ieri oggi martedì"
        " mercoledì giovedì venerdì sabato domenica"
        " anni anno scrive ricorda domani ribatte figlio figlia padre madre mio tre due abbiamo durante voglio"
        " vuole"
    ),
    "ca": word_set(
        "de a i que el la els les un una amb va dir és del al per no en ha més com són aquest aquesta han dels pel"
        " pels aquests aquestes seva seves seus molts tots tota però quan també perquè només després fins hi ho"
        " diu dilluns dimarts dimecres dijous divendres dissabte diumenge anys avui ahir nosaltres nostra"
        " nostre ens fer té tenen havia hem poden assegura afegit explicat segons demana tothom ningú això allò"
        " l' d' n' s' m' t'"
    ),
    "sv": word_set(
        "och att det den en ett i är som på till av för från har inte var vi jag han hon men med om kan ska sade sa"
        " säger också de"
        " efter mycket enligt hade ett år när hennes blir vill måste kommer svarade svarar berättar"
        " menade menar kallar konstaterar uppger skriver varnar uppmanar avslöjade ropade går inget ingen nästa igår"
        " eller men där här nu bara mycket många alla inga efter före under mellan mot utan hos hela sitt sin sina"
        " deras vår våra"
        " blev hemma måndag tisdag onsdag torsdag fredag lördag söndag därför eftersom detta dessa den"
        " något frågade polisen ingenting såg idag imorgon två tre fyra son dotter minns lovar nekar hör hörde"
    ),
    "da": word_set(
        "og at det den en et i er som på til af for fra har ikke var vi jeg han hun men med om kan vil skal siger"
        " sagde også de der være blev efter eller nu kun meget mange alle ingen mellem mod uden hos hele deres vores"
        " bliver hvor hvad hvorfor mandag tirsdag onsdag torsdag lørdag søndag dette disse havde kunne skulle ville"
        " må få går mere penge flere selv kommer kommet sammen imod siden allerede altid aldrig igen fordi derfor"
        " nogen noget nogle hvem hvornår hvordan hendes jeres får gør gøre sige fortæller oplyser mener ifølge"
        " kommunen borgmesteren formanden helt års været vej skolerne"
    ),
    "no": word_set(
        "og at det den en et i er som på til av for fra har ikke var vi jeg han hun men med om kan vil skal sier sa"
        " også de ble være etter eller der nå bare mye mange alle ingen mellom mot uten hos hele deres våre blir"
        " hvor hva hvorfor mandag tirsdag onsdag torsdag lørdag søndag dette disse hadde kunne skulle ville må få"
        " går mer bedre penger flere selv kommer kommet sammen siden allerede alltid aldri igjen fordi derfor noen"
        " noe hvem når hvordan hennes vår får gjør gjøre forteller opplyser mener ifølge kommunen ordføreren"
        " helt blitt vært seg vei skolene år"
    ),
    "pl": word_set(
        "nie jest się na do że z w i jak to tak o od po za powiedział powiedziała ale już przez są był była było"
        " były być może mamy nas nam ich jego jej czy tylko jeszcze także również kiedy gdzie dla przed oraz które"
        " który która którzy tego tym tej wszystko wszyscy bardzo teraz dziś dzisiaj wczoraj jutro roku lat mówi"
        " dodał dodała zdaniem nikt jesteśmy jestem będzie będą będziemy bo żeby więc musi musimy chce"
        " chcemy możemy mieszkańcy według ponieważ nasz nasza nasze pieniędzy"
    ),
    "cs": word_set(
        "je že se si v na s z do to byl byla by jsme ale jako který za řekl řekla není už pro jsem jsou byli bylo"
        " bude budou budeme nebo když také ještě jenom proto protože která které kteří kde jak tak tento tato"
        " této tomu toho až ve ze před podle mezi roku lidé lidí dnes včera zítra máme nemáme nejsou jeho její"
        " jejich nás nám velmi mohou může musí chce chceme uvedl uvedla dodal dodala prostě nikdo všechno"
        " všichni však peníze ani"
    ),
    "hr": word_set(
        "je da se u i na za su nije što kako s od će bi ali rekao rekla sam smo nema nemamo imamo nego samo već još"
        " sve gdje kada kao ili ovo ona oni bila bilo biti bih bismo neće hoće može mora mogu treba zbog prema"
        " protiv između nakon prije iz uz kod koji koja koje kojima njegov njihova naš naša danas jučer godine"
        " godina ljudi vrlo jako dodao dodala kazao kazala poručio poručila izjavio izjavila riječ"
    ),
    "ro": word_set(
        "și nu este pe cu mai spus de la în să că o un fost pentru care din sunt sau dar foarte după înainte către"
        " despre între prin fără avem aveți vor vom trebuie poate când unde acum aici acolo astăzi ieri mâine anul"
        " acest această aceste acestea lui lor noastră noștri noi voi îi îl au declarat potrivit nimeni nimic toți"
        " toate oameni bani nici doar însă"
    ),
    "hu": word_set(
        "az egy nem hogy és volt mondta a is van meg de ezt ez már csak miért kérdezte itt azt lesz lehet még"
        " mint vagy így úgy mert amely ami aki ezek azok ennek annak után előtt alatt között szerint nélkül"
        " miatt nagyon minden mindenki senki semmi tegnap holnap évben ezért pedig ott nincs nekünk ők minket"
        " hozzátette elmondta közölte polgármester pénz forint nincsenek volna"
    ),
    "tr": word_set(
        "ve bir bu için dedi değil ne de da çok ile olarak olan daha var ise ama gibi kadar sonra göre ancak oldu"
        " etti yaptı yok şey bizim kendi diye diyen biz ediyor olduğunu başka nasıl hiç önce olacak olduğu edildi"
        " yapıldı söyledi belirtti açıkladı artık hâlâ onlar bana bunun hiçbir bazı tüm bütün yeni büyük bugün dün"
        " yarın yıl yılında üzere karşı üzerine arasında tarafından bunu neden mı mü veya henüz sadece bile milyon"
        " belediye başkanı"
    ),
    "fi": word_set(
        "ja ei on oli hän sanoi että se mutta ovat myös kun niin olla emme kanssa jo mukaan ole eivät koska vielä"
        " vain nyt siitä sitä tämä kertoo sanoo olisi ollut olisimme jotka eikä meillä meidän hänen piti"
        " puheenjohtaja kuin joka jonka mitä miksi missä tässä siellä täällä sitten enää kaikki mikään kukaan"
        " tai sekä ennen jälkeen aikana vastaan ilman olen olemme minä sinä minun heidän nämä tämän niitä niiden"
        " vuonna vuotta viime tänään eilen huomenna hyvin paljon voi pitää täytyy saa kertoi toteaa ettei rahaa"
    ),
    "id": word_set(
        "dan yang tidak ini itu kata di dengan untuk dari pada akan dalam ke telah sudah belum juga atau karena"
        " adalah bahwa kami kita mereka dia saya anda bisa dapat harus bukan jangan saat setelah sebelum tahun"
        " orang ujar menurut mengatakan menjadi lebih sangat hanya punya tersebut antara kepada terhadap warga"
    ),
    "vi": word_set(
        "và của là không được trong cho với một những các người đã đang này đó khi ở từ đến nói tôi chúng ông bà"
        " cũng như nhưng vì nếu thì để sẽ phải còn về trên dưới trước năm ngày nhiều rất hơn chỉ đây lại nữa cần"
        " biết việc làm tại chủ"
    ),
    "gl": word_set(
        "unha unhas á ás pola polos polas coa xa moi tamén dixo isto iso onde cando pero ata dende hai teñen foron"
        " súa súas lle lles onte hoxe mañá dous dúas engadiu ademais aínda despois non máis"
    ),
    "eu": word_set(
        "eta da ez ere du dute dira zen ziren zuen zuten izan egin bat hori hau baina esan dio gaineratu atzo gaur"
        " bihar arte bere dela zela ditu dituzte dago daude dugu gara oso bai beste guztiak baino nahi behar ezin"
        " egiten dut haren gehiago egun urte"
    ),
    "sk": word_set(
        "sa je na že si do nie som sme aj ako ale pre po od za ktorý ktorá ktoré ktorí povedal povedala dodal dodala"
        " uviedol podľa už ešte len keď aby boli bol bola bolo budú bude nebude budeme nebudeme či veľmi teraz dnes"
        " včera nemáme máme tak ich jeho pri"
    ),
    "sl": word_set(
        "je in na da se za ne pa bo bodo ki ali tudi bi še že po od pri kot smo sem bil bila bilo povedal povedala"
        " dejal dejala dodal dodala ker če kar pred zaradi leta letos včeraj danes jutri vse niso nismo bomo imamo"
        " nimamo tega tem kako zelo več"
    ),
    "et": word_set(
        "ja on ei et ta oma kui ka aga oli mis ning mida kes siis veel juba ole olen oleme nende selle seda üks või"
        " pärast enne kuni mitte nii väga praegu täna eile homme ütles lisas sõnul meie ma meil neil saab tuleb koos"
        " üle nad ütlevad"
    ),
    "lv": word_set(
        "un ir ka no uz ar par tas kas nav bija bet arī lai pie pēc kā tā tiek tika mēs es viņš viņa viņi savu savas"
        " gada jau vēl tikai vai kad līdz nebija būs sacīja teica piebilda norādīja ļoti šo šis šī tad vairs nevar"
        " kurš kuri pirms šodien vakar"
    ),
    "lt": word_set(
        "ir kad yra bet tai ne iš į kaip dėl apie buvo jau tik dar nuo iki bei po jo jos jų mes aš jis ji jie šis ši"
        " mūsų savo labai gali turi bus nebus nėra arba nes už taip pat teigė sakė pridūrė pasak metų šiandien vakar"
        " ką kas kuris kuri daugiau"
    ),
    "is": word_set(
        "og að í á er sem ekki það við um til var með fyrir hann hún þeir þær þau en af frá eru hefur hafa sé séu"
        " verið verður verði segir sagði eftir þetta þessi þessu úr hjá nú líka svo því þá þar eða mjög bara okkur ég"
        " ári ár hér"
    ),
    "af": word_set(
        "nie vir ons sal hulle hy sy ek gesê sê hierdie daardie jy baie oor reeds kon sou wou het wat gaan ook kan"
    ),
    "lb": word_set(
        "den vun dat ass net ze mat fir huet hunn op et en eng ech mir hien hatt si och awer wann oder iwwer nach war"
        " gëtt ginn wéi deen dëst dës keng kee gesot sot beim vum zum bei duerch hiren hirem sech méi"
    ),
    "sq": word_set(
        "dhe në të e i një për me nuk që është si nga më ka janë kjo ky do por se tha u ai ajo ata unë tonë kanë"
        " ishte pas edhe deri mund duhet shumë tij saj tyre shtoi sipas kur ku"
    ),
    "ga": word_set(
        "an na agus ar is a le do nach bhfuil tá níl bhí ag sé sí siad seo sin chuig ach nó ó faoi gur ní dúirt deir"
        " bliain leis againn acu aige sa don roimh tar éis gach freisin"
    ),
    "cy": word_set(
        "y yr a ac yn o i mae ei bod ar am gan gyda wedi yw oedd sydd ond fel hyn hynny bydd fydd eu nid mewn gael"
        " dywedodd meddai ychwanegodd hefyd roedd gennym ni ef nhw fod cael er mwyn dros dan"
    ),
    "oc": word_set(
        "lo los dels amb per dins sus mas aquò aquel aquela tanben son sa sas lor èra èran avèm dit diguèt ajustèt"
        " fins ièr uèi ara"
    ),
}
"""Small words of each language by its code; English ones stand with English."""
LETTERS: Final[Sequence[tuple[str, tuple[str, ...]]]] = (
    ("łńśźż", ("pl",)),
    ("ėįų", ("lt",)),
    ("ąę", ("lt", "pl")),
    ("āēīģķļņ", ("lv",)),
    ("ěřů", ("cs",)),
    ("ĺľŕ", ("sk",)),
    ("ďňť", ("cs", "sk")),
    ("őű", ("hu",)),
    ("ğı", ("tr",)),
    ("șț", ("ro",)),
    ("ơư" + "".join(map(chr, range(0x1EA0, 0x1EFA))), ("vi",)),
    ("ă", ("ro", "vi")),
    ("ðþ", ("is",)),
    ("ćđ", ("hr",)),
    ("ß", ("de",)),
    ("ñ", ("es",)),
    ("œ", ("fr",)),
    ("ã", ("pt",)),
    ("õ", ("et", "pt")),
    ("æø", ("da", "no")),
)
"""Letters that few languages in Latin script have, small ones, and the codes of these; the particular ones first."""
MARKS: Final[Sequence[tuple[str, tuple[str, ...]]]] = (
    ("„[^“”„]*“", ("bg", "cs", "de", "et", "hr", "is", "lb", "lt", "sk", "sl", "sq")),
    ("„[^“”„]*”", ("hr", "hu", "nl", "pl", "ro")),
    (r"«[ \u00a0\u202f]", ("fr",)),
    (r"«\w", ("es", "it", "no", "pt")),
    (r"»\w", ("da", "de", "hr", "sl")),
    (r"”\w", ("fi", "sv")),
)
"""Quotation marks, and the codes of the languages that are mostly printed with them."""
CAPITAL_NOUNS: Final = frozenset({"de"})
"""Languages in which every noun has a capital."""
_ENGLISH_TOO: Final = word_set(
    "at by for come care pro din sam s u v ale meg era sin sans dove bare tout under mere sole"
)
NEIGHBOURS: Final = frozenset[str]().union(*SMALL_WORDS.values()) - _ENGLISH_TOO
"""Words that speak against English in a short text; words that English has too ("in", "was") are evidence for neither,
and words that are rare elsewhere count for English."""

SCRIPTS: Final = (
    ("ja", "[\u3040-\u30ff]"),
    ("ko", "[\uac00-\ud7af]"),
    ("zh", "[\u4e00-\u9fff]"),
    ("el", "[\u0370-\u03ff]"),
    ("he", "[\u0590-\u05ff]"),
    ("ur", "[ٹڈڑںےھ]"),
    ("fa", "[پچژگ]"),
    ("ar", "[\u0600-\u06ff]"),
    ("th", "[\u0e00-\u0e7f]"),
    ("hi", "[\u0900-\u0963\u0966-\u097f]"),
    ("be", "ў"),
    ("uk", "[іїєґ]"),
    ("mk", "[ѓќѕ]"),
    ("sr", "[ђћјџљњ]"),
    ("bg", "ъ"),
    ("ru", "[\u0400-\u04ff]"),
)
"""Letters outside the Latin script, and the language that uses them, or that has most of the news in them; particular
letters stand before general ones."""

QUOTATIVE: Final[Mapping[str, tuple[str, ...]]] = {
    "ja": ("と", "って"),
    "ko": ("라고", "이라고", "라며", "이라며", "고 "),
    "tr": (
        " dedi",
        " diye",
        " ifade",
        " şeklinde",
        " demiş",
        " diyen",
        " sözleri",
        " diyor",
        " yanıtı",
        " cevabı",
    ),
    "fa": (" نامید", " دانست", " توصیف"),
}
"""Particles right behind the closing mark of what somebody says, by the code of the language."""

THAT: Final[Mapping[str, tuple[str, ...]]] = {
    "ar": (" إن", " أن", " بأن", " إنّ", " أنّ", " أنه", " إنه", " إنها", " أنها"),
    "fa": (" که",),
    "he": (" כי", " ש"),
    "ur": (" کہ",),
}
"""Words for "that" right before what somebody says, by the code of the language; one of a letter hangs on the mark."""

IN_WORDS: Final[Mapping[str, str]] = {
    "he": '(?<=[א-ת])["״](?=[א-ת])(?!(?<=(?<![א-ת])[והבכלמש].)[א-ת]{2}|(?<=(?<![א-ת])(?:ש[הבלמ]|ו[הבלמ]).)[א-ת]{2})',
}
"""Patterns of marks that are a part of their word: those in Hebrew acronyms (``צה״ל``), not those behind a prefix
(``ב״הארץ״``), by the code of the language."""

NARRATING: Final[Mapping[str, str]] = {
    "fr": "dit répond répondit lance lança ajoute ajouta explique expliqua poursuit poursuivit raconte raconta demande"
    " demanda assura confie confia s'exclame s'exclama murmure murmura reprend reprit souffle souffla précise"
    " a-t conclut sourit soupire soupira crie cria",
    "es": "dijo dice respondió responde preguntó pregunta añadió añade explicó explica afirmó contestó contesta comentó"
    " aseguró exclamó exclama murmuró señaló agregó cuenta contó replicó gritó insistió sostuvo recordó",
    "pt": "disse diz respondeu responde perguntou pergunta explicou explica afirmou contou conta acrescentou exclamou"
    " murmurou gritou comentou garantiu replicou",
    "it": "disse dice rispose risponde chiese chiede spiegò spiega aggiunse aggiunge raccontò racconta esclamò mormorò"
    " gridò replicò commentò commenta",
    "sv": "säger sade sa svarar svarade frågar frågade berättar berättade förklarar förklarade menar tycker konstaterar"
    " fortsätter utbrister undrar undrade ropar ropade viskar skrattar suckar hälsar hälsade lovar lovade medger"
    " medgav påpekar påpekade tillägger tillade uppger uppgav varnar varnade minns hävdar kommenterar kommenterade",
    "da": "siger sagde svarer svarede spørger spurgte fortæller fortalte forklarer forklarede mener tilføjer"
    " understreger understregede griner lyder lød råber råbte indrømmer husker lover konstaterer",
    "no": "sier sa svarer svarte spør spurte forteller fortalte forklarer forklarte mener legger"
    " understreker påpeker roper ropte innrømmer husker lover ler konstaterer medgir skriver",
    "fi": "sanoo sanoi vastaa vastasi kysyy kysyi kertoo kertoi toteaa totesi huomauttaa jatkaa"
    " arvioi harmittelee iloitsee pohtii muistelee selittää selitti lisää lisäsi huokaa nauraa kommentoi kommentoi"
    " vakuuttaa vakuutti myöntää myönsi huutaa huusi kiittää ihmettelee korostaa korosti naurahtaa",
    "pl": "mówi mówił mówiła powiedział powiedziała odpowiada odpowiedział odpowiedziała pyta zapytał zapytała dodaje"
    " dodał dodała podkreśla podkreślił podkreśliła tłumaczy wyjaśnia wyjaśnił wyjaśniła zaznacza zaznaczył"
    " zaznaczyła skarży żali wspomina opowiada relacjonuje przyznaje przyznał przyznała twierdzi ocenia apeluje"
    " ostrzega zapewnia zapewnił zapewniła komentuje stwierdził stwierdziła pytał pytała zastanawia cieszy denerwuje"
    " zapowiada zapowiedział zapowiedziała śmieje krzyczy krzyczał krzyczała wzdycha uważa przekonuje przekonywał"
    " przekonywała informuje poinformował poinformowała zauważa żartuje oburza wtóruje kwituje",
    "cs": "říká řekl řekla odpověděl odpověděla odpovídá ptá zeptal zeptala dodal dodala dodává vysvětluje tvrdí uvedl"
    " uvedla popsal popsala vzpomíná"
    " říkal říkala vysvětlil vysvětlila směje zlobí povzdechl povzdechla konstatoval konstatovala potvrdil potvrdila",
    "el": "λέει είπε ρωτά ρωτάει ρώτησε απαντά απάντησε εξηγεί εξήγησε προσθέτει πρόσθεσε δηλώνει δήλωσε τονίζει"
    " τόνισε φώναξε ψιθύρισε αναρωτιέται",
    "vi": "anh chị ông bà cô em cậu nói kể hỏi đáp",
    "hu": "mondta mondja mesélte meséli válaszolta kérdezte kérdezi közölte magyarázta vélte hangsúlyozta fogalmazott"
    " emlékezett tette kiáltotta felelte"
    " jelentette kijelentette sóhajtott sóhajtotta legyintett nevetett tréfálkozott nyilatkozta hozzátette elmondta",
    "ro": "spune spuse zice zise întreabă întrebă răspunde răspunse adaugă explică"
    " povestește povestea declară declarat afirmă susține precizează recunoaște strigă șoptește glumește",
    "ru": "говорит сказал сказала ответил ответила отвечает спросил спросила добавил добавила пояснил пояснила"
    " объяснил объяснила заявил заявила отметил отметила рассказал рассказала рассказывает вспоминает признался"
    " призналась уверен уверена подчеркнул подчеркнула возмущается жалуется",
    "uk": "каже сказав сказала відповів відповіла запитав додав додала пояснив пояснила зазначив зазначила"
    " радіє розповідає розповів розповіла запитала питає відповідає згадує наголосив наголосила зізнається"
    " зізнався зізналася пригадує сміється зітхає обурюється переконаний переконана",
}
"""Verbs by which a narrator breaks into a line of dialogue, by the code of the language."""
