"""The syntax of French, Spanish, Italian and Portuguese news as regular expressions over the class letters of tokens
(:mod:`bot.quotes.syntax.tokens`)."""

import re
from dataclasses import replace
from typing import Final

from bot.quotes.lang.en import english
from bot.quotes.lang.romance_behind import TOLD_BEHIND
from bot.quotes.lang.romance_words import RomanceWords
from bot.quotes.lang.unlearned import WIRE_LINE
from bot.quotes.language import Grammar
from bot.quotes.vocabulary import NEVER

_PIECE: Final = r"[Dd]?[w#]?(?:[NGBRM]{1,4}|w{1,2})(?:w(?![wNGBRM]))?"
_OFFICE_OVER: Final = r"pD?[NGB]{1,3}w{0,2}(?:O[NGB]{1,3})?(?=,[NB])"  # l'assessora all'Ambiente, Ana Ruiz
_MENTION: Final = re.compile(
    r"""
    (?=[NGBDdRSPL])
    (?:(?P<pronoun>P)
    |(?P<prefix>(?:D{1,2}|D?d)?w{0,1}RR?w{0,2}(?:\([NGB]{1,3}\))?(?=[NBL])  # le président français
        |Dw{1,2}(?=NN)                                                    # l'ivoirien, before a name in full
        |D?dw?RDw?Rw{0,2}(?=[NB])                                         # son amie la comédienne Inès Bellocq
        |(?:D|D?d|(?<=[Op]))w?R{1,2}w{0,2}
      (?:(?:[Op]D?w?(?:[NGR]{1,3}|w{1,2})w?){1,2}?(?:(?<!NNN)c(?:D?Rw{0,2}|Dw{1,2})?(?:[Op]D?w?(?:[NGR]{1,3}|w{1,2})w?)?)?
        |cD?Rw{0,2}(?:[Op]D?w?(?:[NGR]{1,3}|w{1,2})w?){0,2}?)  # il ministro degli Esteri e vicepremier Ugo Hol
      (?=NN(?!N?,NN)))
    |(?P<lead>(?:D{1,2}|D?d)w{0,1}[RS]R?(?:cRR?)?(?:\([NGB]{1,3}\))?(?:w{0,2}(?=O|p|,|Q|[aVWKTUe.ro]|Da{0,2}[VWK]))?(?![NB]))
    |(?P<bare>[RS]w?(?![NBw]))
    |(?P<name>L{0,2}[BGN]+(?:(?:[LO][DL]{0,2}|&)[BGN]+)*)
    |(?P<noun>(?<!V)(?:D{1,2}|D?d)w{1,3}(?![wNGBRS])|(?<=V)(?:D{1,2}|D?d)w{1,3}(?![wNGBRS:]))  # résume la situation :
    |(?P<some>D(?=a{0,2}[VWKTU]|O|r)))
    """,
    re.VERBOSE,
)
_BEFORE_SURNAME: Final = re.compile(  # il ministro dei Trasporti La Rocca, where what an office is for is known
    _MENTION.pattern.replace(
        "(?P<prefix>", r"(?P<prefix>(?:D{1,2}|D?d|(?<=[Op]))w?R{1,2}w{0,2}[Op]D?w{1,2}(?=L{0,2}N)|", 1
    ),
    re.VERBOSE,
)
_CALLED_BY: Final = re.compile(r"(?P<cue>[KVURw])(?P<name>[Opz]?D?Q)?[pO]$")
_ADVERBIAL: Final = r"(?:a|o|D?M|[pO]D?w{0,2}[wNRSGM]{1,3})"


def grammar_of(words: RomanceWords) -> Grammar:
    """The grammar of one of these languages."""
    base = english().grammar
    return replace(
        _of_people(words, base),
        source=re.compile(r"A(?:OD?)?$"),
        source_pronoun=re.compile(r"(?<=A)(o)(?=[,.:Qa]|$)"),  # selon lui
        owned_noun=re.compile(r"(A)(?![OpDdB]{0,2}w?[NGRBSLPo])"),  # pour la première fois: nobody's view
        verb_first=re.compile(
            rf"(?:(?P<Q>(?<=Q),?)|(?<=[,.n\-A])|(?<=[,w]t)|(?<=[Q,.n]z))[aoD]{{0,4}}(?:ep)?(?P<cue>[VW]|(?:(?<=Q,)|(?<=Q,[oD])|(?<=Q,[oD]a))K)"
            rf"(?:{_ADVERBIAL}{{0,3}}|D{{1,2}}O(?:o|P|Dw),)$"  # prévient l'un d'eux, Hervé Doriot
        ),
        view=re.compile(r"(?<=[t:])(p)D{0,2}(?=[wNRBG])[^QVWKTU.,:n]{1,9}?o?(?:a{1,2}|ow|w)(?:O?D?)w?Q"),
        goes_on=re.compile(r"(?:a?[Do]a{0,2}V|PaDta{0,2}V|V(?=[^Qno:]{1,40}[.n]))(?=[DdNBR])(?![^Qn.]{0,60}:Q)"),
        told_at_end=re.compile(
            r",(?:[zA]?[ao]{0,2}V|A)(?P<teller>P|[NGB]|D{1,2}w?R)[^,:Qn]{0,12}\.$"  # il faut agir, estime-t-elle.
        ),
        told_behind=TOLD_BEHIND,
        fronted=re.compile(r"[pOM][Dd]?[w#]{0,2}[wNGBMRS]{0,2}(?:O[Dd]?w{1,2})?(?:[tr][^,QVWK]{1,16},)?,?"),
        answer=re.compile(  # and, before a name and a colon, any verb: una idea que condensó Ana Ruiz: «…»
            r"(?:Q(?:,[oa]{0,3}|[oa]{0,3}(?=[we]P))(?=[we][aM]{0,2}(?:P|N|B{1,2}N|(?:D{1,2}|d)w?R|R{1,2}N))"
            r"|(?<=[t,.nwo])(?=e[NB]{1,4}:Q))(?P<cue>[we])"
        ),
        opener=re.compile(  # Viene de firmar; Asimismo, señaló que
            r"(?:^|[.n:])(?P<cue>N)(?=D{1,2}w?[wRS]|w|p(?!D?[NGB]{1,4}:)|OD?w|,[oa]{0,3}V[t:Q]|,P(?!,)|,w,w)"
        ),
        called_by=_CALLED_BY,
        clause_opening=re.compile(  # quand, alors que, después de que, quand des; not: disait hier que
            "(?:z|(?:(?<![VWKTU])[aO]|[pzT]|pD)t)O?$"
        ),
        clause_verb=re.compile("[aoDM]{0,4}(?P<cue>[VWKTU])"),
        object_opening=re.compile("(?:[RSwND],?[pDO]?[tr])O?$"),  # le plan, que; lo que; Pell, a quien
        object_verb=re.compile("[aoD]{0,4}(?P<cue>[VK])(?:[Dd]w{1,2})?[Oz]?D?"),
        participle=re.compile(
            r"(?:[^QNRn.]{1,30},|[^Q:n.,]{1,40})(?P<cue>V)(?=[t:]|D?Q)"
        ),  # ha reagito, assicurando che
        said_so=re.compile(r"(?<=Q\.)a(?=[DdNBR][DdNBRGOpw,ML&#()-]{0,40}[.n])|(?<=Q,)S(?=[DdNBR])"),
        speaks=re.compile(r"[ao]{0,3}V"),
        clause=re.compile(r"[ao]{0,3}[VWKTU]"),
        acts=re.compile("[ao]{0,3}[VWTU]"),
        subject=re.compile(
            r"(?P<gap>(?:\([^nQ]{1,16}?\)|[,(-][^nQ.:]{1,30}?[,)-])?)(?P<rel>,?D?r|,t|(?<=[,NG])t)?(?:[ao]|ep(?=[VWKT])|M"
            r"|,pD?w{1,2},|pD?w?[wNGM]{1,2}|D(?=[ao]{0,2}[VWKTU])){0,4}(?P<cue>[VWKTU])"
        ),
        noun_that=base.noun_that,
        noun_saying=base.noun_saying,
        distant=re.compile(r"[cwegaoODdNGBRSMp#]{0,12}?(?:(?P<cue>[VWU])(?=[t:,Q]|[Op]D?Q))"),
        relative=re.compile(",?r"),
        naming_object=base.naming_object,
        naming_relative=base.naming_relative,
        second_verb=base.second_verb,
        opening="zpA",
    )


def _of_people(words: RomanceWords, base: Grammar) -> Grammar:
    """What tells people, names and what stands beside them, and the lines of a page that are no sentences."""
    return Grammar(
        mention=_BEFORE_SURNAME if words.portfolios else _MENTION,
        extension=re.compile(rf"w{{0,2}}(?:{_OFFICE_OVER}|O{_PIECE}(?:O{_PIECE}){{0,4}}(?:{_OFFICE_OVER})?)"),
        bare_role=re.compile(r",(?P<role>(?P<head>R)w{0,2}(?:(?:[Op]D?|D)w?[wNGBRM&]{1,4}){0,3})(?=[,.Q])"),
        qualified=base.qualified,
        told_apart=re.compile(r"DwRw{0,2}|DRw{1,2}|DRR|D[Rw]{1,3}O#w"),  # l'ancien joueur, la maman de 33 ans
        age_behind=re.compile(r",#"),
        affiliation=re.compile("O(?<=NNO)(?=D?[NG])") if words.portfolios else NEVER,
        author_line=re.compile(r"(?:[Op]D?|-{1,2})?N{2,3}(?:[c,]N{2,3}){0,2}n*"),  # di Greta Sala
        name_only=re.compile(r"D[NGB]+"),
        article_of_name=re.compile(r"(?<=[aVWUTKwoS])D(?=N)") if words.enclitics else NEVER,
        participle_noun=re.compile("(?<=a)R|(?<=[Nt])R(?=:|,?Q|t)|(?<=Q,)R(?=[DNB])"),  # Holt accusa: «…»
        personal=base.personal,
        owner=re.compile(r"([NGB]+)$"),
        modifying=re.compile(r"[RS]"),
        listing=base.listing,
        dateline=base.dateline,
        wire_line=WIRE_LINE,
        byline=re.compile(r"p[NGBLR,cDp&M#x.-]{1,13}n?$"),
        signature=base.signature,
    )
