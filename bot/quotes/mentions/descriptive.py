"""What kind of description a mention is, by its own words: ``the Italian``, ``the clerk``, ``half of the voters``."""

from typing import Final

from bot.quotes.mentions.names import Mention, mention_text
from bot.quotes.syntax.tokens import TokenizedText

BARE: Final = 2
"""Tokens of ``the company``; ``the ferry company`` says itself which one it is."""


def described(article: TokenizedText, mention: Mention) -> str:
    """A description as it stands, without the capital of a sentence's first word."""
    written = " ".join(mention_text(article, mention).split())
    return written[0].lower() + written[1:] if article.classes[mention.first] in "Dd" else written


def is_part(article: TokenizedText, mention: Mention) -> bool:
    """``44 percent of Americans``, ``two thirds of the voters``: a part of many, who are nobody by name."""
    nouns, lows, first = article.language.nouns, article.lows, mention.first
    if first > 1 and article.classes[first - 1] == "O" and lows[first - 2] in nouns.shares:
        return True
    if mention.kind != "nominal":
        return False
    words = lows[first : mention.head_at + 1]
    if not nouns.shares.isdisjoint(words):
        return True
    return not nouns.fractions.isdisjoint(words) and any(
        low in nouns.fractions and article.classes.startswith("O", token) for token, low in enumerate(words, first + 1)
    )


def is_definite(article: TokenizedText, mention: Mention) -> bool:
    """Whether a description begins with the definite article."""
    low, small = article.lows[mention.first], article.language.small
    return low in small.definite or low.endswith(small.definite_endings)


def is_epithet(article: TokenizedText, mention: Mention) -> bool:
    """``the Italian``, ``the 19-year-old``, ``the ex-striker``, ``the Arsenal midfielder``: somebody named before."""
    nouns = article.language.nouns
    if article.lows[mention.first] in article.language.small.demonstratives and mention.head not in nouns.not_apart:
        return article.classes[mention.head_at] in "RB"
    if mention.head in nouns.many or not is_definite(article, mention):
        return False
    if article.language.tokens.nouns is not None:
        if article.classes.startswith(_OF_MARKED, mention.reach):
            return False  # der Wirt vom „Goldenen Anker“
        if gender_by_article(article, mention) == "f" and nouns.genders.get(mention.head) == "m":
            return False  # die Veranstalter
    apart = article.lows[mention.reach - 1] in nouns.moments  # de actrice in de kleedkamer
    reach = mention.last if apart else mention.reach
    if is_parent_of_some(article, mention) or mention.head.endswith(nouns.years_ending):
        return True
    if nouns.calls_again and _is_former(article, mention):
        return True
    if reach != mention.head_at + 1:
        return False
    if mention.head in nouns.ranks:
        return True
    ending = article.language.small.definite_endings  # regeringschefen, 41-åringen
    if ending and mention.last - mention.first == 1:
        return mention.head in nouns.epithets or mention.head.endswith(ending)
    if mention.last - mention.first == BARE:
        low = article.lows[mention.head_at]
        known = low in nouns.epithets or (
            mention.head in nouns.epithets and not _is_office_by_its_beginning(article, low)
        )
        capital = article.classes[mention.head_at] == "N" and mention.head.endswith(nouns.named_endings)
        return known or mention.head.endswith(nouns.age_ending) or capital or _is_by_its_end(article, mention)
    if article.classes[mention.head_at] in "RB" and says_former(article, mention):
        return True
    between = article.classes[mention.first + 1 : mention.head_at]
    return mention.head in nouns.epithets and not between.strip("NG#")


_OF_MARKED: Final = ("OQ", "pQ", "pDQ", "DQ")
"""Classes of what tells apart a person by a name in marks."""


def is_parent_of_some(article: TokenizedText, mention: Mention) -> bool:
    """``the mother of three``, ``die Mutter zweier Kinder``, ``die dreifache Mutter``, ``die Mutter eines Schülers``:
    somebody named before, not the mother of somebody."""
    lows, behind, nouns = article.lows, mention.head_at + 1, article.language.nouns
    capitals = article.language.tokens.nouns
    if mention.head not in nouns.kin and (capitals is None or mention.head not in nouns.passing_roles):
        return False
    if article.classes.startswith("O", behind):
        return "".join(lows[behind + 1 : behind + 2]) in nouns.counts
    if capitals is None:
        return False
    if mention.head_at - mention.first >= BARE and lows[mention.head_at - 1].endswith(capitals.parental):
        return True
    return "".join(lows[behind : behind + 1]) in capitals.of_children and lows[mention.reach - 1].endswith(
        capitals.children
    )


def is_kin_of_unnamed(article: TokenizedText, mention: Mention) -> bool:
    """``the victim's mother``: a relative of somebody without a name, who may be none of those named."""
    if mention.head not in article.language.nouns.kin:
        return False
    owner = article.classes.find("s", mention.first, mention.head_at)
    return owner > 0 and article.classes[owner - 1] in "Rw"


def is_of_a_person(article: TokenizedText, mention: Mention) -> bool:
    """``the singer's mother``, ``the 22-year-old's agent``, ``the Italian's lawyer``: somebody of whoever is called so,
    and never himself."""
    owner, nouns = article.classes.find("s", mention.first, mention.head_at) - 1, article.language.nouns
    if owner <= mention.first or not nouns.taking_part:
        return False
    low = article.lows[owner]
    role = article.classes[owner] == "R" and low not in nouns.no_persons
    return role or low in nouns.named_kinds or low.endswith(nouns.age_ending)


def is_called_again(article: TokenizedText, mention: Mention) -> bool:
    """``the roofer``, ``the wheelchair user``, ``the care worker``: what somebody named is called for a change, where
    nobody of that kind takes part without a name, as "the judge" and "the driver" do."""
    nouns = article.language.nouns
    if not nouns.taking_part or not is_definite(article, mention) or mention.reach != mention.head_at + 1:
        return False
    bare = mention.head_at - mention.first < BARE
    if mention.head in nouns.not_apart or (bare and (mention.head in nouns.kin or mention.head in nouns.passing_roles)):
        return False
    named = article.classes[mention.last : mention.last + 1] in _NAMES  # the event organiser Walk In Norland
    return article.classes[mention.head_at] in "RB" and mention.head not in nouns.taking_part and not named


_NAMES: Final = ("N", "G", "B")
"""Classes of words that begin a name."""


def _is_office_by_its_beginning(article: TokenizedText, low: str) -> bool:
    """``der Landesgeologe``: the office of somebody, who needn't have been named."""
    capitals = article.language.tokens.nouns
    return capitals is not None and low.startswith(capitals.office_beginnings)


def _is_by_its_end(article: TokenizedText, mention: Mention) -> bool:
    """``die Verwaltungschefin``, ``de PVM-leider``; ``„…“, sagte der Winterthurer``: where nouns have capitals, a
    compound, or an unlisted noun for a person right behind a verb of speech."""
    capitals, low, at = article.language.tokens.nouns, article.lows[mention.head_at], mention.first
    if capitals is None:
        beside, _, noun = low.rpartition("-")  # de PVM-leider
        return beside != "" and article.language.tokens.joined_roles and noun in article.language.nouns.epithets
    if mention.head in capitals.leaders and low != mention.head and low not in capitals.seldom_named:
        return True
    unlisted = article.classes[mention.head_at] in "wR" and mention.head not in article.language.nouns.roles
    speaks = at > 0 and article.classes[at - 1] in "VW"
    return speaks and unlisted and low.endswith(capitals.from_endings)


def _is_former(article: TokenizedText, mention: Mention) -> bool:
    """``el exalcalde de Ribamar``, ``l'ancien maire de Ribamar``: who held an office, with what it was an office of."""
    nouns, head = article.language.nouns, mention.head
    if article.classes[mention.head_at] in "RB" and says_former(article, mention):
        return True
    return any(head.startswith(prefix) and head.removeprefix(prefix) in nouns.roles for prefix in nouns.former_prefixes)


def says_former(article: TokenizedText, mention: Mention) -> bool:
    """``the former mayor``; a noun with its article in its ending has no word of its own behind its first
    (``ministern`` at the end of a text)."""
    nouns = article.language.nouns
    return mention.first < mention.head_at and article.lows[mention.first + 1] in nouns.former


def is_bare(article: TokenizedText, mention: Mention) -> bool:
    """``the clerk``, ``the mother``, ``the software engineer``: one person by a noun, with nothing behind it."""
    nouns = article.language.nouns
    alone = mention.reach == mention.head_at + 1 if nouns.taking_part else mention.reach - mention.first == BARE
    short = alone and is_definite(article, mention)
    unlisted = nouns.calls_again or gender_by_article(article, mention) != ""
    person = article.classes[mention.head_at] in "RB" or (unlisted and article.classes[mention.head_at] == "w")
    firm = mention.head in nouns.firms and mention.head in nouns.perhaps_persons  # the guest house owner
    return short and person and (firm or mention.head not in nouns.not_apart)


def is_of_an_office(article: TokenizedText, mention: Mention) -> bool:
    """``il titolare del dicastero``, ``het Kamerlid van de partij``: one person by an office with its addition, in a
    language in which such a person is less than sure."""
    nouns = article.language.nouns
    again = nouns.calls_again or (nouns.taking_part and mention.head not in nouns.taking_part)
    if not again or mention.reach <= mention.head_at + 1 or not is_definite(article, mention):
        return False
    person = article.classes[mention.head_at] in "RB" and mention.head not in nouns.many
    return person and mention.head not in nouns.bodies


def has_addition(article: TokenizedText, mention: Mention) -> bool:
    """``the boss of Holt Homes``: one person by an office with its addition, who may have been named."""
    nouns, person = article.language.nouns, article.classes[mention.head_at] in "RB"
    if not nouns.taking_part or mention.reach <= mention.head_at + 1 or not is_definite(article, mention):
        return False
    return person and mention.head not in nouns.many and mention.head not in nouns.bodies


def is_of_somebody(article: TokenizedText, mention: Mention) -> bool:
    """``le conseil de l'accusé``: what else is a noun for a body, of one person, may be a person with a name."""
    nouns = article.language.nouns
    if not nouns.calls_again or mention.head not in nouns.bodies:
        return False
    owned = article.lows[mention.head_at + 1 : mention.reach]
    return any(low in nouns.roles and low not in nouns.no_persons for low in owned)


def is_somebodys(article: TokenizedText, mention: Mention) -> bool:
    """``her lawyer``: one person by what he is to somebody, who is often named somewhere else."""
    nouns, person = article.language.nouns, article.classes[mention.head_at] in "RB"
    listed = bool(nouns.taking_part) or (bool(nouns.passers_by) and mention.head not in nouns.passers_by)
    return (
        listed
        and article.classes[mention.first] == "d"
        and person
        and mention.head not in nouns.many
        and mention.head not in nouns.bodies
    )


def is_told_apart(article: TokenizedText, mention: Mention) -> bool:
    """``the New York businessman``, ``the 47-year-old director``: a person with what tells him from others."""
    language = article.language
    if not is_definite(article, mention) or mention.head in language.nouns.not_apart:
        return False
    return language.grammar.told_apart.fullmatch(article.classes, mention.first, mention.reach) is not None


def is_without_article(article: TokenizedText, mention: Mention) -> bool:
    """``Ministro de Pesca declara que``: a noun for one person, as headlines have it."""
    first = mention.first
    opens = first == 0 or article.classes[first - 1] in ".n,:"
    alone = opens and first == mention.head_at and article.classes[first] == "R"
    nouns = article.language.nouns
    nobody = mention.head in nouns.no_persons or mention.head in nouns.standing_alone or mention.head in nouns.many
    return alone and mention.kind == "nominal" and not nobody


def is_person_by_its_end(article: TokenizedText, mention: Mention) -> bool:
    """``la reumatóloga``, ``el calagurritano``: one person by a noun that no list has, with an ending of such nouns,
    in a language that has some."""
    called, nouns = article.language.called, article.language.nouns
    known = mention.head in nouns.fields and mention.head not in nouns.roles  # la facultativa
    if article.classes[mention.head_at] != "w" or not (known or mention.head.endswith(called.person_endings)):
        return False
    return is_definite(article, mention) and mention.head not in called.no_persons


def gender_by_article(article: TokenizedText, mention: Mention) -> str:
    """``m`` of ``der Angeklagte``, empty where the article tells none or a noun's ending does."""
    cased = article.language.tokens.nouns is not None
    return article.language.small.gendered.get(article.lows[mention.first], "") if cased else ""


def leads_by_office(article: TokenizedText, mention: Mention) -> bool:
    """``der Angeklagte``, ``die Mutter``: one person by a noun and an article of the subject's case that fits it, in a
    language with cases."""
    capitals = article.language.tokens.nouns
    if capitals is None or article.classes[mention.head_at] != "R" or mention.head in article.language.nouns.many:
        return False
    gender = gender_by_article(article, mention)
    agrees = gender != "" and article.language.nouns.genders.get(mention.head, gender) == gender
    plain = mention.head in capitals.seldom_named or mention.head_at - mention.first < BARE
    agrees = agrees and plain  # nobody's office: der bayerische Ministerpräsident
    free = not mention.first or article.classes[mention.first - 1] not in "pO"
    return agrees and free and not is_epithet(article, mention)


def is_one_person(article: TokenizedText, mention: Mention) -> bool:
    """``der Sportvorstand``, ``le président du club``: one person by what he is, who is seldom without a name in the
    news that quotes him, in a language with cases or with a list of who is; not ``der Zeuge``."""
    capitals, nouns = article.language.tokens.nouns, article.language.nouns
    before = article.lows[mention.first - 1].rpartition(" ")[2]
    contracted = before in article.language.small.contracted  # na opinião do ministro
    bare = capitals is None and is_without_article(article, mention)
    people = article.classes[mention.head_at] in "RB" or mention.head in nouns.named_kinds
    if not (is_definite(article, mention) or contracted or bare) or not people:
        return False
    if capitals is None and nouns.passers_by:
        nobody = mention.head in nouns.passers_by or mention.head in nouns.not_apart or mention.head in nouns.kin
        again = article.lows[mention.first] not in article.language.small.demonstratives
        return again and not nobody and mention.head not in nouns.many
    if capitals is None:
        field = nouns.fields.get(mention.head, "")
        return field != "" and field not in nouns.apart and mention.head not in nouns.of_justice
    gender = gender_by_article(article, mention)
    low = article.lows[mention.head_at]
    adjective = mention.head in capitals.adjectival or mention.head.endswith(nouns.years_ending)  # die Abgeordnete
    adjective = adjective and not low.endswith(capitals.oblique_adjective)
    if gender == "" or (gender == "f" and not adjective and nouns.genders.get(mention.head) != "f"):
        return False  # die Polizei
    nobody = mention.head in nouns.bodies or mention.head in nouns.many or mention.head in nouns.passing_roles
    if nobody or low in nouns.not_apart or article.classes.startswith(_OF_MARKED, mention.reach):
        return False  # der Betriebsrat; der Wirt vom „Goldenen Anker“
    return mention.head not in capitals.seldom_named and not is_kin_of_unnamed(article, mention)
