"""In which language a text is, and what becomes of its quotations where that isn't sure."""

import pytest

from bot.domain.quotations import Quotation
from bot.quotes import extract
from bot.quotes import language_code as code_of
from bot.quotes.language import UNKNOWN

OPEN = "language not known: no speaker looked for"


def only(text: str) -> Quotation:
    (quotation,) = extract(text)
    return quotation


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "pt",
            "O presidente disse na segunda-feira que a cidade não vai pagar as obras no porto, e que as famílias que"
            " moram no bairro vão receber uma carta com as datas, mas a associação não as aceita como boas.",
        ),
        (
            "nl",
            "De burgemeester zei maandag dat de stad de werken in de haven niet zal betalen, en de families die in de"
            " wijk wonen zeggen dat ze er over in de steek zijn gelaten en dat dit niet de eerste keer is.",
        ),
        (
            "fr",
            "Le maire a dit lundi que la ville ne va pas payer les travaux du port, et on a vu que les familles du"
            " quartier ont reçu une lettre où la date n'est pas dite, comme à chaque fois.",
        ),
    ],
)
def test_other_languages_are_not_english(code: str, text: str) -> None:
    assert code_of(text) == code


@pytest.mark.parametrize("text", ["", "Mairie de Bly, lundi.", "„Bravo!“ Verdi", "Ana Díaz Ruiz, Vélez"])
def test_what_is_too_short_to_tell_is_left_open(text: str) -> None:
    assert code_of(text) == UNKNOWN.code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            "Ana do Rosário beat João das Neves in the final of the Copa da Costa. “Nobody gave us a chance,” the"
            " captain of Vasco da Serra told Rádio da Manhã.",
        ),
        ("en", "The Universidad de las Lomas sued El Sol de Mayo. “We had no choice,” José de la Peña said."),
        ("en", "Hans von der Heide left Die Warte for Der Bote. “It’s time,” said the head of the Bund der Sparer."),
        ("en", "Bram van den Akker of Het Nieuwsblad lost to Kees in ’t Veld. “I’m fine,” he told De Bode."),
        ("fr", "Ana do Rosário a quitté le Partido dos Livres. « On ne nous écoute plus », a dit Rui das Neves."),
        ("es", "Hans von der Heide deja Der Bote. «Ya no hay nada que hacer», lamentó Karl von der Tann."),
        ("it", "La Universidad de las Lomas sfida El Sol de Mayo. «Non abbiamo paura», assicura José de la Peña."),
        ("pt", "Anna della Torre deixa o Corriere della Costa. “Já não há nada a fazer”, disse Ugo dalla Riva."),
        ("nl", "João das Neves verlaat Jornal da Serra. ‘Dit is niet mijn krant meer’, zegt Ana do Rosário."),
        ("sv", "Bram van den Akker lämnar Het Nieuwsblad. ”Det är inte min tidning längre”, säger Kees van de Ven."),
        ("de", "Ana de la Cruz verlässt El Sol de Mayo. „Das ist nicht mehr meine Zeitung“, sagt José del Río."),
    ],
)
def test_names_of_another_language_dont_tell_a_text_to_be_in_it(code: str, text: str) -> None:
    assert code_of(text) == code


def test_a_word_that_english_has_too_is_not_enough_beside_names_of_another_language() -> None:
    assert code_of("Grève à la SNCF : « On continue »") in ("fr", UNKNOWN.code)
    assert code_of("Hans von der Heide, Bund der Sparer: “Nobody gave us a chance.”") == "en"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("gl", "O alcalde dixo onte que a ponte non vai pechar. «Non hai cartos», engadiu Xosé Lema na xunta."),
        ("eu", "Alkateak atzo esan zuen zubia ez dutela itxiko. «Ez dago dirurik», gaineratu zuen Jon Etxek."),
        ("sk", "Primátor včera povedal, že most nebude zatvorený. „Nemáme peniaze,“ dodal Ján Kováč, ktorý čaká."),
        ("sl", "Župan je včeraj povedal, da mostu ne bodo zaprli. »Nimamo denarja,« je dodal Janez Novak."),
        ("et", "Linnapea ütles eile, et silda ei suleta. „Meil ei ole raha,“ lisas Jaan Tamm, kes on väsinud."),
        ("lv", "Mērs vakar teica, ka tilts netiks slēgts. “Mums nav naudas,” piebilda Jānis Bērziņš, kurš gaida."),
        ("lt", "Meras vakar sakė, kad tiltas nebus uždarytas. „Mes neturime pinigų“, – pridūrė Jonas Petraitis."),
        ("is", "Borgarstjórinn sagði í gær að brúnni yrði ekki lokað. „Við eigum ekki fé,“ sagði Jón Jónsson."),
        ("af", "Die burgemeester het gesê dat die brug nie sal sluit nie. “Ons het nie geld nie,” het Jan Botha gesê."),
        (
            "lb",
            "De Buergermeeschter sot, datt d’Bréck net zou ass. „Mir hu keng Suen“, huet de Jean Muller gesot.",
        ),
        ("sq", "Kryetari tha dje se ura nuk do të mbyllet. “Nuk kemi para për këtë”, shtoi Arben Hoxha, i cili pret."),
        ("ga", "Dúirt an méara nach ndúnfar an droichead. “Níl airgead againn chuige sin,” a dúirt Seán Ó Briain."),
        (
            "cy",
            "Dywedodd na fydd y bont yn cau. “Does gennym ni ddim arian ar gyfer hynny,” meddai Dafydd Jones.",
        ),
        ("oc", "Lo cònsol diguèt ièr que lo pont se barra. «Avèm pas d’argent per aquò», ajustèt Joan Faure amb dòl."),
        ("bg", "Кметът каза, че мостът няма да бъде затворен. „Нямаме пари за това“, добави Иван Петров."),
        ("be", "Мэр сказаў учора, што мост не зачыняць. «У нас няма грошай», — дадаў Іван Пятроў."),
        ("ur", "میئر نے کہا کہ پل بند نہیں ہوگا۔ «ہمارے پاس پیسے نہیں ہیں» جان نے کہا۔"),
    ],
)
def test_a_neighbour_of_a_language_that_is_read_names_nobody(code: str, text: str) -> None:
    quotation = only(text)
    assert code_of(text) == code
    assert quotation.attribution.speaker is None


def test_english_is_recognised() -> None:
    assert code_of("The board met on Monday, and nobody left. " * 9) == "en"


def test_the_words_of_quotations_count() -> None:
    spoken = "“I think that it was the best day of my life and I would do it with you.” — Ana Díaz Ruiz, Vélez\n\n"
    assert code_of(spoken * 5) == "en"


SHORT_TEXTS = {
    "Norwegian": ("«Vi skal ikke betale for dette», sier Jan Fisker.", "Vi skal ikke betale for dette"),
    "Catalan": ("“La ciutat no va a pagar això”, va dir en Rui Costa.", "La ciutat no va a pagar això"),
    "Hungarian": ("„Ezt már nem fizetjük ki”, mondta Anna a lapnak.", "Ezt már nem fizetjük ki"),
    "Danish": ("”Vi kan ikke vente længere”, siger Mette Holm.", "Vi kan ikke vente længere"),
    "Polish": ("„Nie mamy już na to czasu”, powiedział Jan Nowak.", "Nie mamy już na to czasu"),
    "Czech": ("„Nebudeme na to čekat déle“, řekl Jan Novák.", "Nebudeme na to čekat déle"),
    "Turkish": ("“Bu işi birlikte yapacağız artık” dedi Ayşe Demir.", "Bu işi birlikte yapacağız artık"),
    "Finnish": ("”Emme voi odottaa enää kauan”, sanoi Aino Virta.", "Emme voi odottaa enää kauan"),
    "Russian": ("«Мы не будем за это платить», — сказала Анна Орлова.", "Мы не будем за это платить"),
    "Greek": ("«Δεν θα πληρώσουμε ποτέ αυτό», είπε η Άννα.", "Δεν θα πληρώσουμε ποτέ αυτό"),
    "Arabic": ("قالت آنا «لن ندفع هذا المبلغ أبدا».", "لن ندفع هذا المبلغ أبدا"),
    "names alone": ("“Bravo, bravissimo, Rigoletto, bravo!” Verdi.", "Bravo, bravissimo, Rigoletto, bravo!"),
}


@pytest.mark.parametrize(("text", "spoken"), SHORT_TEXTS.values(), ids=SHORT_TEXTS)
def test_a_short_text_in_another_language_keeps_its_quotation_and_names_nobody(text: str, spoken: str) -> None:
    quotation = only(text)
    assert quotation.text == spoken
    assert (quotation.attribution.speaker, quotation.attribution.mention) == (None, None)
    assert (quotation.attribution.rule, quotation.attribution.confidence) == (OPEN, 0.0)


@pytest.mark.parametrize(
    ("text", "spoken", "speaker"),
    [
        (
            "„Das ist ein großer Erfolg“, sagte Bürgermeisterin Anna Schmidt.",
            "Das ist ein großer Erfolg",
            "Anna Schmidt",
        ),
        ("»Wir fangen am Montag an«, so Anna Schmidt.", "Wir fangen am Montag an", "Anna Schmidt"),
        ('"Hier wird nichts gebaut", meint Josef Huber.', "Hier wird nichts gebaut", "Josef Huber"),
    ],
)
def test_a_short_german_text_is_read_by_german_rules(text: str, spoken: str, speaker: str) -> None:
    quotation = only(text)
    assert code_of(text) == "de"
    assert (quotation.text, quotation.attribution.speaker) == (spoken, speaker)


@pytest.mark.parametrize(
    ("code", "text", "spoken", "speaker"),
    [
        ("fr", "« Nous avons perdu trop de temps », a dit Luc Moreau.", "Nous avons perdu trop de temps", "Luc Moreau"),
        (
            "es",
            "“No vamos a pagar esa factura”, dijo la alcaldesa Ana Ruiz.",
            "No vamos a pagar esa factura",
            "Ana Ruiz",
        ),
        (
            "it",
            "“Non abbiamo più tempo da perdere”, ha detto Anna Rossi.",
            "Non abbiamo più tempo da perdere",
            "Anna Rossi",
        ),
        ("nl", "“Wij gaan dit niet betalen”, zei wethouder Jan Visser.", "Wij gaan dit niet betalen", "Jan Visser"),
        ("pt", "“A cidade não vai pagar isso”, disse Rui Costa.", "A cidade não vai pagar isso", "Rui Costa"),
    ],
)
def test_a_short_text_in_it_is_read_by_its_own_rules(code: str, text: str, spoken: str, speaker: str) -> None:
    quotation = only(text)
    assert code_of(text) == code
    assert (quotation.text, quotation.attribution.speaker) == (spoken, speaker)


@pytest.mark.parametrize("text", [text for text, _ in SHORT_TEXTS.values()], ids=SHORT_TEXTS)
def test_a_long_text_of_the_same_keeps_all_its_quotations(text: str) -> None:
    quotations = extract("\n\n".join([text] * 4))
    assert len(quotations) == 4
    assert {quotation.attribution.rule for quotation in quotations} == {OPEN}


def test_what_stands_within_a_short_quotation_of_another_language_is_kept() -> None:
    outer, inner = extract("„Ona powiedziała: ‚Nic z tego już nie będzie‘, i się zaśmiałam”, powiedziała Anna.")
    assert (inner.text, inner.within) == ("Nic z tego już nie będzie", outer.start)
    assert inner.attribution.rule == OPEN


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Great win,” says Mary Holt.", "Mary Holt"),
        ("“Stop it,” Tom Reed said.", "Tom Reed"),
        ("Holt: “No.”\n\n“No way,” Ann Holt added.", "Ann Holt"),
        ("“Enough,” mayor Anna Schmidt told Le Monde.", "Anna Schmidt"),
        ("“C’est la vie,” he said. Jean Moreau left.", None),
        ("“Das ist gut,” Bürgermeister Jörg Müller told reporters.", "Jörg Müller"),
        ("José Peña: “It’s over.” That was all he said.", "José Peña"),
    ],
)
def test_a_short_english_text_is_read_by_english_rules(text: str, speaker: str | None) -> None:
    assert code_of(text) == "en"
    *_, last = extract(text)
    assert last.attribution.speaker == speaker
    assert last.attribution.rule != OPEN


def test_a_title_in_a_short_english_text_is_still_no_quotation() -> None:
    assert extract("Her new novel “The Tide and the Town” is out on Monday.") == ()


def test_a_language_without_weights_is_asked_for_no_mentions() -> None:
    assert UNKNOWN.learned is None
    assert [
        quotation.attribution.mention for quotation in extract("«Мы не будем за это платить», — сказала Анна.")
    ] == [None]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "« J'en ai assez », lâche Rose Petit."),
        ("fr", "« J’en ai assez », lâche Rose Petit."),
        ("it", "Un'alba fredda nell'orto, poi l'incendio: «Salvi per miracolo»"),
        ("hu", "A gazda szerint „elfogyott a türelem”, a szomszéd bólint."),
        ("cs", "Hajný z Lomu: „Stromy nám hořely“"),
        ("pl", "Leśniczy z Boru: „Drzewa nam płonęły”"),
        ("tr", "Ormancı: “Ağaçlar yandı, kuş kalmadı”"),
        ("vi", "Người gác rừng: “Cây cháy hết”"),
        ("ro", "Pădurarul: „Au ars toți copacii”"),
        ("da", "Skovfogeden: »Alle træer er væk, og ingen af pengene kom«"),
    ],
)
def test_a_headline_is_told_by_its_letters_and_by_words_without_their_vowel(code: str, text: str) -> None:
    assert code_of(text) == code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Nach dem Hagel in Obertal - Winzer Huber: „Alles hin“"),
        ("fr", "Nadau : « Le toit a tenu », note le curé"),
        ("es", "Olga Ferrer: «El molino se vende»"),
        ("it", "Bruni: «Il mulino resterà a Borgo»"),
        ("pt", "Pescador do Cabo: «Perdemos mais»"),
        ("pl", "Leśniczy: „Las jest bezpieczny”"),
    ],
)
def test_marks_count_beside_few_words(code: str, text: str) -> None:
    assert code_of(text) == code


@pytest.mark.parametrize(
    "text", ["Minister: „Las jest spalony”", "Minister: »Gozd je požgan«", "Senator: „Mets on läinud“"]
)
def test_a_word_that_english_has_is_not_enough_beside_marks_that_it_hasnt(text: str) -> None:
    assert code_of(text) != "en"
    assert [quotation.attribution.speaker for quotation in extract(text)] in ([None], [])
