"""Kinds of sentences on Dutch pages, as any feed may lead to."""

import pytest

from bot.quotes import extract

SAID = "“Het water stond ineens in de kelder en niemand deed iets.”"


def speaker(text: str) -> str | None:
    """Who says the last quotation of a text."""
    return extract(text.replace("SAID", SAID))[-1].attribution.speaker


def test_first_word_of_a_notice_is_nobody() -> None:
    text = "Om dit te zien moet je akkoord gaan. Wijzig voorkeuren\n\nSAID, zei de trainer na afloop."
    assert speaker(text) == "de trainer"


@pytest.mark.parametrize("place", ["", "HOORN - ", "HOORN (ABC) - ", "In Hoorn sprak "])
def test_office_with_a_capital_is_no_part_of_a_name(place: str) -> None:
    text = f"{place}Trainer Gerrit van Dalen over het seizoen van zijn ploeg.\n\nSAID, zei Van Dalen."
    assert speaker(text) == "Gerrit van Dalen"


@pytest.mark.parametrize("called", ["de 54-jarige coach", "de oefenmeester", "de coach"])
def test_whose_work_it_is_rather_than_who_was_named_last(called: str) -> None:
    text = (
        "Trainer Gerrit van Dalen is klaar met het goud van Femke Kooi. De voormalige kampioen won eerder met zijn"
        f" schaatser Joris Veen op de Spelen.\n\nSAID, zei {called}."
    )
    assert speaker(text) == "Gerrit van Dalen"


def test_description_is_who_has_spoken_and_nobody_of_other_work() -> None:
    text = (
        "“Geef hun die beker maar”, foeterde Jonas Weidmann. Zijn woede over scheidsrechter Daan Makkes was groot."
        "\n\nDe trainer, die nog een jaar vastligt, was toch trots. SAID"
    )
    assert speaker(text) == "Jonas Weidmann"


@pytest.mark.parametrize("called", ["De Fries", "De Duitser"])
def test_where_he_is_from_is_nobody_by_name(called: str) -> None:
    assert speaker(f"Joris Veen won de titel. {called} was door het dolle heen. SAID") == "Joris Veen"


def test_whose_view_the_sentence_before_tells() -> None:
    text = "Joris Veen was er maandag. Voor Van Dalen is het duidelijk na de zege van Ilse Kamp. SAID"
    assert speaker(text) == "Van Dalen"


def test_what_something_is_before_is_nobodys_view() -> None:
    assert speaker("Voor de wedstrijd was Tim Hoek nog optimistisch geweest: SAID") == "Tim Hoek"


@pytest.mark.parametrize(
    "who",
    [
        "de directeur van stichting Blije Hond",
        "de woordvoerder van de vereniging Vrije Zee",
        "de leider van het sterke Team Noord",
    ],
)
def test_name_of_a_body_is_nobody_who_speaks(who: str) -> None:
    assert speaker(f"SAID, zegt {who}.") == who


def test_somebodys_relative_has_his_name_before_an_unlisted_verb() -> None:
    text = (
        "‘Ik slaap met oordoppen,’ zegt Marijke Tol.\n\nHaar overbuurman Fred Bakker herkent dat. ‘Mijn ramen trillen,’"
        " vertelt hij."
    )
    assert speaker(text) == "Fred Bakker"


def test_party_in_brackets_behind_a_name_is_no_person() -> None:
    text = "SAID, vertelt hij.\n\nWethouder Ria de Groot (Lokaal Hoorn) neemt de klachten serieus."
    assert speaker(text) != "Lokaal Hoorn"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Zes jaar is geëist tegen de 28-jarige Kevin de W. uit Marl. De W. ontkent. SAID, zei hij.", "Kevin de W."),
        ("SAID, zegt verkoopster Rita van Dam.", "Rita van Dam"),
        ("De baas van de haven Jan de Rooij is streng: SAID", "Jan de Rooij"),
    ],
)
def test_name_with_a_small_word_behind_a_description(text: str, who: str) -> None:
    assert speaker(text) == who


@pytest.mark.parametrize("verb", ["vreest", "weet", "ziet", "brult"])
def test_any_verb_behind_the_words_has_its_subject_behind_it(verb: str) -> None:
    assert speaker(f"De Fietsersbond Marl is niet blij. SAID, {verb} bestuurslid Koos Timmer.") == "Koos Timmer"


def test_from_whom_words_are_heard() -> None:
    text = f"{SAID}, vindt parlementslid Jef Claes. “Beter laat dan nooit”, klinkt het bij zijn collega Ann Pauwels."
    assert speaker(text) == "Ann Pauwels"


def test_he_is_one_without_a_name_whom_the_sentence_before_is_about() -> None:
    text = (
        "Kevin de Wit ontkent. “Ik was thuis”, verklaarde hij in de rechtbank.\n\nDe kapper durft zijn winkel niet meer"
        " in. SAID, las hij voor."
    )
    attribution = extract(text.replace("SAID", SAID))[-1].attribution
    assert attribution.speaker == "de kapper"
    assert attribution.confidence < 0.9


@pytest.mark.parametrize("who", ["de Keniaan", "de Fries", "de Amsterdammer", "de Rotterdamse"])
def test_where_somebody_is_from_is_no_part_of_his_name(who: str) -> None:
    name = "Anna Pot" if who.endswith("e") else "Gerrit de Wit"
    text = f"Bij de loop door Marl won {who} {name}. SAID, vond {'zij' if who.endswith('e') else 'hij'}."
    assert speaker(text) == name


def test_what_an_office_is_for_is_no_part_of_a_name() -> None:
    assert speaker("Wethouder Onderwijs Pim Hendriks begrijpt de zorgen. SAID, stelt hij.") == "Pim Hendriks"


def test_small_word_behind_a_given_name_that_tells_where_he_wrote() -> None:
    assert speaker("SAID, schrijft wijkagent Dennis op Instagram.") == "Dennis"


def test_name_before_a_verb_and_many_people_is_not_theirs() -> None:
    text = "“Nee”, zegt voorzitter Teun Wolters. Volgens Wolters gaan boeren opnieuw de straat op. SAID"
    assert speaker(text) == "Teun Wolters"


def test_where_he_is_from_behind_an_unlisted_verb() -> None:
    assert speaker("Tweede werd Eva Smeets, die lang vooraan liep. SAID, baalde de Limburgse.") == "Eva Smeets"


@pytest.mark.parametrize(
    "line",
    [
        "SAID, gaat voorzitter Dirk Baas verder.",
        "SAID, is Dirk Baas duidelijk.",
        "SAID, zegt hoofd publieke zaken Dirk Baas.",
        "“Nee”, zegt Dirk Baas. De maat is vol volgens de LTV-voorman. SAID, zegt de LTV-voorman.",
    ],
)
def test_who_goes_on_behind_a_small_verb_and_by_what_he_leads(line: str) -> None:
    assert speaker(line) == "Dirk Baas"


def test_who_is_called_so_is_no_speaker() -> None:
    said = extract("“De koningin van Marl”, wordt Els Pot door de club genoemd.")[-1:]
    assert all(each.attribution.speaker != "Els Pot" or each.attribution.confidence < 0.5 for each in said)


@pytest.mark.parametrize("name", ["Riet", "Jan de Wit", "Bart van den Berg"])
def test_name_behind_a_thing_and_its_verb(name: str) -> None:
    pronoun = "ze" if name == "Riet" else "hij"
    text = f"Badmeester Sjors Kuiper staat klaar. “Druk”, zegt hij.\n\nIn het café zit {name}. SAID, lacht {pronoun}."
    assert speaker(text) == name


@pytest.mark.parametrize("before", ["", "Het werd laat. ", "HOORN - Het werd laat.\n\n"])
def test_surname_with_a_small_word_opens_a_sentence(before: str) -> None:
    assert speaker(f"{before}Van Dalen reageert teleurgesteld op zijn ontslag. SAID, zegt hij.") == "Van Dalen"


def test_small_word_that_opens_a_sentence_is_a_preposition_without_a_verb() -> None:
    assert speaker("Van Marl tot Hoorn klagen de mensen. SAID, zegt Toos Mol. Marl heeft er genoeg van.") == "Toos Mol"


def test_place_of_writing_says_nothing() -> None:
    assert speaker("HOORN - Het plein in de stad gaat op de schop. SAID") is None


def test_description_is_nobody_of_whom_other_work_is_told() -> None:
    text = "Het lag aan scheidsrechter Daan Makkes. De trainer, die nog een jaar vastligt, was trots. SAID"
    assert speaker(text) == "de trainer"


def test_she_is_no_man_behind_a_woman_without_a_name() -> None:
    assert speaker("De vrouw van Jan Wit is opgelucht. SAID, zegt ze.") != "Jan Wit"


def test_for_whom_something_is_so_says_nothing_where_there_are_many() -> None:
    text = "“We zijn overvallen”, zegt voorzitter Dirk Bruinsma.\n\nVoor de boeren is de maat vol. SAID"
    assert speaker(text) == "Dirk Bruinsma"


def test_words_behind_the_place_of_writing_stand_alone() -> None:
    text = "HOORN - SAID Joris Veen uit Hoorn won zondag de mijl. Hij was de snelste van allen en de jongste."
    assert speaker(text) == "Joris Veen"


def test_work_in_a_joined_noun_is_his_work() -> None:
    text = "Marl-trainer Jan Wit haalde uit naar Sem Kok. “Hij deed niets”, zei Wit. De doelman verweerde zich. SAID"
    assert speaker(text) == "Sem Kok"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Buurman Wim Kerk ruimde puin. Merkwaardigerwijs bleef de schuur staan. SAID", "Wim Kerk"),
        ("SAID, zei Wim Kerk. Het was laat. Voorgoed verhuizen wil hij niet. SAID", "Wim Kerk"),
    ],
)
def test_what_opens_a_sentence_is_no_name(text: str, name: str) -> None:
    assert speaker(text) == name


def test_what_opens_a_swedish_sentence_is_no_name() -> None:
    line = "– Vi har väntat länge på det här beskedet, säger han."
    text = f"Skolan stängs.\n\nProblemen var inte nya för rektor Kalle Tarn, ändå kom beslutet oväntat.\n\n{line}"
    said = extract(text, "sv")[-1].attribution
    assert (said.speaker, said.confidence > 0.8) == ("Kalle Tarn", True)


@pytest.mark.parametrize("name", ["Jan", "Mulder", "Jan Mulder"])
def test_whoever_is_named_in_the_words_is_not_who_says_them(name: str) -> None:
    text = (
        "SAID, zei Wim Kerk. Daarna speelde spits Jan Mulder nog even."
        f" “Het was goed dat {name} weer kon spelen, dat hadden we nodig.”"
    )
    assert speaker(text) == "Wim Kerk"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De Bond wil meer. Wim Kerk zei: SAID Er is geen geld. SAID, aldus de voorzitter.", "Wim Kerk"),
        ("Wim Kerk was blij dat hij won. SAID, vertelde de Belg van Ploeg Noord.", "Wim Kerk"),
        ("Wim Kerk was blij dat hij won. SAID, vertelde de buurvrouw van Ploeg Noord.", "de buurvrouw van Ploeg Noord"),
    ],
)
def test_one_person_by_what_he_is_but_nobody_whom_news_leaves_unnamed(text: str, name: str) -> None:
    assert speaker(text) == name


def test_the_surname_alone_is_he_as_well_as_a_known_given_name() -> None:
    text = (
        "De premier, Mark Rood, stuurde een bericht. Later zag men hem op straat.\n\nVeenstra, die ook campagne voert,"
        " was er snel bij. SAID, schrijft hij."
    )
    assert speaker(text) == "Veenstra"


def test_he_before_any_name_is_who_alone_speaks_behind() -> None:
    text = "SAID, merkte hij op.\n\nSpits Jan Mulder viel in. “We waren te laat”, besefte Gerrit van Dalen."
    first = extract(text.replace("SAID", SAID), "nl")[0].attribution
    assert first.speaker == "Gerrit van Dalen"
    assert first.confidence < 0.95
    silent = "SAID, merkte hij op.\n\nHet was koud. Gerrit van Dalen sloot de deur."
    assert extract(silent.replace("SAID", SAID), "nl")[0].attribution.speaker is None


def test_another_neighbour_is_somebody_new() -> None:
    assert (
        speaker("SAID, vertelt een man. Een andere buurvrouw zag het eerst. SAID, vertelt ze.")
        == "een andere buurvrouw"
    )


@pytest.mark.parametrize("office", ["Åklagare", "Kammaråklagare", "Förbundskapten"])
def test_swedish_office_with_the_article_at_its_end(office: str) -> None:
    called = "åklagaren" if office.endswith("klagare") else "förbundskaptenen"
    said = extract(f"{office} Helene Gren visade bilden. ”Vi har väntat länge på det här”, säger {called}.", "sv")
    assert said[-1].attribution.speaker == "Helene Gren"


@pytest.mark.parametrize("office", ["BVP-fractievoorzitter", "GLD-statenlid", "raadslid"])
def test_office_with_its_party_before_a_name_with_particles(office: str) -> None:
    assert speaker(f"De raad kwam maandag bijeen. SAID, legt {office} Joris de Veen uit.") == "Joris de Veen"


def test_whom_a_passive_speaks_of_before_its_participle() -> None:
    text = "Gerda Kooi las voor. In het verslag wordt Ruben Tak omschreven als een “stille kracht van het dorp”."
    quotations = extract(text)
    assert not quotations or quotations[0].attribution.confidence < 0.5


@pytest.mark.parametrize("who", ["één van de bewoners", "iemand", "een van hen", "velen"])
def test_people_told_by_their_number(who: str) -> None:
    assert speaker(f"Gerda Kooi zag de brand. SAID, {'zeggen' if who == 'velen' else 'zegt'} {who}.") == who


@pytest.mark.parametrize("front", ["Dat vindt hij", "Dat het er komt noemt hij", "De trainer noemt hij"])
def test_subject_behind_the_verb_of_an_object(front: str) -> None:
    mention = extract(f"Ruben Tak rijdt er elke dag. {front} “heel gewoon”.")[-1].attribution.mention
    assert mention == "hij"


@pytest.mark.parametrize("heading", ["Inwoners Veendrecht boos over plan", "Ouders Veendrecht willen een school"])
def test_people_before_their_place_in_a_heading(heading: str) -> None:
    people = f"de {heading.split(maxsplit=1)[0].lower()}"
    assert speaker(f"{heading}\n\nVEENDRECHT - Er is onrust. SAID, zeggen {people}.") == people
