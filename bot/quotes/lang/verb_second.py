"""What Dutch and Swedish have in common: English's way with capitals, verbs that stand second, no cases of nouns."""

import re
from collections.abc import Mapping
from typing import Final

from bot.quotes.lang.en import english
from bot.quotes.lang.unlearned import WIRE_LINE
from bot.quotes.language import Grammar
from bot.quotes.verb_words import Verbs
from bot.quotes.word_sets import NO_WORDS, WordSet
from bot.text.lang import word_set

_OBJECT: Final = "(?:[oda]|[Dd]?w{0,2}[wRNS]{1,2})"
"""What is called so, between the subject of a clause and the words: ``toen Holt het plan “…” noemde``."""
_WHO: Final = "(?=[DdNBRG])"
"""Who said it begins here."""
_TOLD_BEHIND: Final = (
    (re.compile(f"([tD])[VWU]a?{_WHO}"), word_set("dat dit det detta")),  # dat zegt
    (re.compile("([tD])a(?=[DdNBRGw]{1,8}a{0,2}V)"), word_set("dat dit det detta")),  # dat heeft … gezegd
    (re.compile(f"(V){_WHO}"), word_set("aldus")),
    (re.compile(f"(a)[VWU]a?{_WHO}"), word_set("zo så")),  # zo reageert
    (re.compile(f"pD(w)a{_WHO}"), word_set("woord")),  # aan het woord is
    (re.compile(f"p[rD](w)[aewVWKTU]{_WHO}"), word_set("woorden orden")),  # met die woorden opende
    (
        re.compile(f"[tD]aD?([wS])[Op]D?{_WHO}"),
        word_set("mening woorden boodschap oordeel conclusie reactie orden"),
    ),
)
"""Beginnings of a sentence that tells who said the one before."""
SOME_PEOPLE: Final = "(?P<some>D(?=a{0,2}[VWKTU]|O|,?r)|(?<=[VW])D(?=[.,n]))"
"""Of the pattern of mentions, people by nothing but a word for how many: ``sommigen zeggen``, ``säger flera.``"""
_ADVERBIAL: Final = r"(?:a|o|M|[pO][Dd]?[w#]{0,2}[wNRSGM]{1,2})"


def verb_second_grammar(mention: re.Pattern[str]) -> Grammar:
    """The syntax, with a language's own pattern of what a mention is."""
    base = english().grammar
    return Grammar(
        mention=mention,
        extension=re.compile(r"(?:[pO][Dd]?[w#]{0,2}(?:w|[NGBRSM]{1,4})){1,3}"),
        source=re.compile(r"A(?:[Dd])?$"),
        source_pronoun=re.compile(r"(?<=A)([od])(?![aw]{0,2}[wNRSGBM#])"),
        verb_first=re.compile(
            rf"(?:(?P<Q>(?<=Q),?)|(?<=[,.:n\-])|(?<![^.nQ])(?:[pazoMDdOAt]|[wV][pO])(?:[^VWKQ.:n]{{0,25}}?))(?P<cue>[VWK]){_ADVERBIAL}{{0,3}}$"
        ),
        answer=re.compile(r"Q,(?P<cue>[waT])(?=[oaM]{0,2}(?:P|L?N|B{1,2}N|(?:D|d)[wN#]{0,2}R|R{1,2}N|DN[.,]))"),
        fronted=re.compile(r"(?:[pM][Dd]?[w#]{0,2}[wNGBMRS]{0,2}(?:O[Dd]?w{1,2})?|a)[aweT]|DO[oPD]w?a"),
        told_at_end=re.compile(r",[VWT][oa]{0,2}(?P<teller>P|L?[NGB]|[Dd]?[w#]{0,2}R)[^,:Qn]{0,12}\.$"),
        told_behind=_TOLD_BEHIND,
        agent=re.compile(r"(?:[zr]?D?Q(?=a{0,2}K)|(?=a{0,2}(?:K[zr]?D?Q|[VW][t:])))a{0,2}(?P<cue>[KVW])"),
        called_by=re.compile(r"(?P<cue>K)(?P<name>[zr]?Q)?[pO]$"),
        front=re.compile(
            r"z[^,Q.n]{1,24},a{0,2}[weVWKTUa](?=[NGBPDd])"  # Toen Holt vertrok, nam
            r"|z[^,Q.n]{1,16}?[wae][weVWKTU](?=[NGBP])"  # När Holt slutade tog
            r"|[pV][^,Q.n]{1,12}?[NGBR][weVWKTU](?=[NGBP])"  # På frågan om Holt ryckte
        ),
        clause_opening=re.compile("(?:(?<!pw)z|t)$"),  # not: på frågan om Holt
        clause_verb=re.compile(r"(?:[aoM]|[pO](?:[od]|[Dd]?w{0,2}[wNRS]{1,2})a?){0,3}(?P<cue>[VWKTU])"),
        clause_verb_last=re.compile(rf"{_OBJECT}{{0,2}}[zOp]?D?(?P<piece>Q)a{{0,2}}(?P<cue>[VWKTU])"),
        object_opening=re.compile("(?:[RSwND],?p?[tr])$"),
        object_verb=re.compile("[aoM]{0,3}(?P<cue>[VK])[Ozr]?D?"),
        agent_verb=re.compile("a{0,2}(?P<cue>[VWKTU])[zOpr]{0,2}t?D?"),  # door Holt omschreven als een
        agent_verb_last=re.compile("[zOp]?D?(?P<piece>Q)a{0,2}(?P<cue>[VWKTU])"),
        wire_line=WIRE_LINE,
        dateline=base.dateline,
        byline=re.compile(r"[pO][NGBLR,cDp&M#x.-]{1,13}n?$"),
        name_only=base.name_only,
        speaks=base.speaks,
        personal=base.personal,
        clause=base.clause,
        bare_role=re.compile(r",(?P<role>(?P<head>[wNG]{0,2}R)(?:[pO][Dd]?[NGBwRM&]{1,4}){0,3})(?=[,.Q])"),
        qualified=base.qualified,
        told_apart=re.compile(r"D[w#]{0,2}[NG][NGw]{0,2}R"),
        age_behind=re.compile(r"\(#|,#"),
        acts=base.acts,
        signature=base.signature,
        subject=re.compile(
            r"(?P<gap>(?:\([^nQ]{1,16}?\)|[,(-][^nQ.:]{1,30}?[,)-])?)(?P<rel>,?r|(?<!,)ar)?"
            r"(?:(?:a|o|M|p[Dd]?w{0,2}[wNRSGM]{1,2}){0,3}|(?:[od]|[Dd]w{0,2}[wNRS])?[ztOp]?D?Qa{0,2}"  # haar “…” noemt
            r"|aL{0,2}[NGB]{1,3}a{0,2}(?=[VW]))(?P<cue>[VWKTU])"  # heeft Ana Smit gezegd
        ),
        noun_that=base.noun_that,
        distant=re.compile(r"[cw#aoODdNGBRSMp]{0,14}?(?P<cue>[VW])(?=[t:,Q])"),
        relative=re.compile(",?r"),
        modifying=re.compile(r"[RS]"),
        naming_object=base.naming_object,
        naming_relative=base.naming_relative,
        listing=base.listing,
        owner=base.owner,
        described_owner=base.described_owner,
        second_verb=base.second_verb,
        opening="zpA",
    )


_HAVING: Final = word_set("hebben ha")
_HEARSAY: Final = word_set("zou zouden lär ska")
_DENYING: Final = word_set(
    "ontkent ontkende ontkennen ontkenden ontkend betwist betwistte förnekar förnekade förneka förnekat dementerar"
    " dementerade dementerat bestrider bestred"
)
_QUOTING: Final = word_set(
    "krijgt kreeg ontvangt ontving får fick mottog"
    " citeert citeerde citeren geciteerd las leest gelezen herinnert herinnerde herhaalt herhaalde deelde citerar"
    " citerade citera citerat läser läste läst påminner påminde upprepar upprepade delade delar återger återgav"
)
WHETHER: Final = word_set("of om")
"""Words of ``vroeg of Pell``, of ``frågade om Pell``."""
STANDALONE: Final = word_set(
    "iemand één een twee drie vier vijf enkele enkelen sommige sommigen velen någon en ett två tre fyra fem några flera"
)
"""Words that stand for people alone: ``iemand die``, ``een van de bewoners``, ``två av vittnena``."""
NEITHER: Final = word_set("noch varken eller")
"""Words of ``noch Holt noch Pell``, of ``varken Holt eller Pell``."""


def verb_second_verbs(
    cues: Mapping[str, tuple[str, str]],
    be: str,
    passive: str,
    christened: str,
    subjectless: WordSet = NO_WORDS,
    last: bool = False,
    passive_ending: str = "",
) -> Verbs:
    """The verbs of speech of one of these languages, and what both have beside them."""
    return Verbs(
        cues=cues,
        according="according",
        be=word_set(be),
        done=frozenset([form for form in cues if form.endswith(("d", "t", "en", "s"))]),
        passive_ending=passive_ending,
        passive=word_set(passive),
        subjectless=subjectless,
        last=last,
        christened=word_set(christened),
        quoting=_QUOTING,
        judging=word_set("accuse criticize praise thank"),
        asking=frozenset([form for form, (_, lemma) in cues.items() if lemma == "ask"]),
        inquiring=word_set("ask"),
        having=_HAVING,
        hearsay=_HEARSAY,
        hearing=word_set("hoort hoorde horen hoorden gehoord hör hörde hört höra"),
        denying=_DENYING,
    )


def listed_cues(cues: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Class letter and lemma of every form, of lists by class letter: ``say:zei zegt; explain:verklaarde``."""
    forms: dict[str, tuple[str, str]] = {}
    for letter in "UTKWV":
        for entry in cues[letter].split(";"):
            lemma, _, listed = entry.strip().partition(":")
            forms.update(dict.fromkeys(listed.split(), (letter, lemma)))
    return forms
