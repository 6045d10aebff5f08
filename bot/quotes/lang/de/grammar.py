"""The syntax of German news as regular expressions over the class letters of tokens (:mod:`bot.quotes.syntax.tokens`).

Nouns have a capital and the classes of :mod:`bot.quotes.syntax.capitals`; ``e`` is any other word in small letters,
and a body ("die Polizei") is ``G``.
"""

import re
from typing import Final

from bot.quotes.lang.de.told_behind import TOLD_BEHIND
from bot.quotes.lang.unlearned import WIRE_LINE
from bot.quotes.language import Grammar

_MENTION: Final = re.compile(
    r"""
    (?=[NGBDdRSPLM#w])
    (?:(?P<pronoun>P)
    |(?P<prefix>                                            # der türkische Minister, Bayerns Ministerpräsidentin
        (?:(?:N{1,3}s|D{1,2}|d)[w#NM]{0,5}?|N{0,2}w{0,2})(?:[wRG]-c)?R{1,3}(?=[NBL])
        |Dp[Dd]?[wMN\#]{1,3}w{0,2}R{1,2}(?=[NBL])               # die für Kinder zuständige Dezernentin Anna Huber
        |(?:D|d)w{0,3}R(?:[DO]{1,2}w{0,2}[wGRNS]{1,3}(?:pw)?)(?<!R)(?=NN)    # der Leiter der Behörde Max Huber
        |(?:D|d)w{0,3}R(?:(?:p[Dd]?|[DO]{1,2})w{0,2}[wGRNS]{1,3}){1,2}(?=B{1,2}N)  # die Chefin im Amt Dr. Berta Kuhn
        |D(?:[w\#]{1,3}|e?w|e?\#we)(?=NN)                                       # der 78 Jahre alte Max Huber
        |D\#we(?:[we]{0,2}R{1,2})?(?=[NBL])                                    # der 78 Jahre alte Huber
        |Dw{1,2}(?=GN))                                                         # die lokale Zeitung Marler Bote
    |(?P<lead>(?:N{1,3}s|Dp[Dd]?[wMN\#]{1,2}w|D{1,2}|d)  # die Sprecherin, Hubers Anwalt, der Bericht
        (?:\#we)?[w#NGM]{0,4}(?:[wRG]-c)?(?:R{1,2}|S)(?![NBL]))
    |(?P<bare>N{0,2}w?(?:R{1,2}|S)(?![NBL]))                # Experten
    |(?P<name>(?:L{1,3}(?=N))?[BGN]+(?:L{1,3}[BGN]+|&[BGNRw])*)
    |(?P<office>D[NG]*GO(?!NN(?![GN]))D?[GN]+)              # not: das Team von Max Huber
    |(?P<body>D[NGw]{1,3}(?<=G)(?![wNGBMRSL]))               # das Auswärtige Amt
    |(?P<noun>(?!D\#NN)(?:D{1,2}|d)[w\#M]{0,4}[wNGM](?![wNGBMRL]))
    |(?P<some>D{1,2}(?=a{0,2}[VWKTU]|O|r)|(?<=[VW])D{1,2}(?=[.,n:-]|pD?[w#]{0,2}[RGwN])))
    """,
    re.VERBOSE,
)
_BETWEEN: Final = (
    r"(?:a|o|e|g|z(?=[VWKTU])|w?M|\#|pe|p[Dd]?[w\#]{0,2}[wNRSGM]{1,3}|OD?[wNRSGM]{1,3}|[Dd][w\#]{0,2}[wNRSG]{1,2}"
    r"|c(?=o?[VWKTU]|o{1,2}z?D?w?Q)"  # wehrt sich und spricht von, verlassen und ihn „…“ genannt
    r"|p?A(?:[pO]?D?[w\#]{0,2}[wNRSGA]{1,3}){1,2})"  # laut Polizei, nach Angaben der Polizei
)
_OBJECT: Final = r"aD?R?N{1,2}(?=[zO]?[Dd]?w?Q)"  # hat Pell „…“ genannt
_SUBJECT: Final = re.compile(
    r"(?P<gap>(?:\([^nQ]{1,16}?\)|[,(-][^nQ.:]{1,30}?[,)-])?)"
    + rf"(?:(?P<rel>(?:p?,)?r)|{_OBJECT})?"
    + _BETWEEN
    + r"{0,5}(?:[zOp]?[Dd]?w?Q(?:a|p[Dd]?w){0,2})?(?P<cue>[VWKTU])"  # hat den Plan als „…“ bezeichnet
)
_ADVERBIAL: Final = (
    r"(?:a|o|g|M|\#|[Dd][w\#]{0,2}[wNRSG]{1,2}|p[Dd]?[w\#]{0,2}[wNRSGM]{1,3}(?:[Dd]w{0,2}[wNRSG]{1,2})?)"
)
_ROLE: Final = (
    r"(?P<head>[we]{0,3}[RB])(?:a(?=[,.cnp(]|$))?(?:cD?[we]{0,2}[RB])?"
    r"(?:(?!pM)(?:[Op]D?|D)[we\#]{0,3}[NGRSBL&]{1,8}(?:-c[NGRSB]{1,2}|c[we]?[NS](?=[Op,.Q]))?){0,3}"
)
"""What somebody is: ``stellvertretende Vorsitzende der CDU-Fraktion im Landtag``."""

GRAMMAR: Final = Grammar(
    mention=_MENTION,
    extension=re.compile(
        r"(?:(?!pRN|O[Dd]?[w#]{0,3}[wNGBRS]{1,4}zQa{0,2}K)(?:[Op][Dd]?|[Dd])[w#]{0,3}[wNGBRS]{1,4}(?:L{1,3}[NG]{1,2}|&[NGw]){0,4}){1,3}(?:c[wN](?=,R?N))?"
    ),
    source=re.compile(r"A(?:[pO]D?|D|aQ)?$"),
    verb_first=re.compile(
        rf"(?:(?<=[Q,.:n\-])|(?<![^.nQ:])(?:[pazAOMt#Dd](?:[^VWKTQ.:n]{{0,25}}?)|w(?:z[^,VWKTQ.:n]{{1,12}}?)?))(?P<cue>[VWKTU]){_ADVERBIAL}{{0,4}}$"
    ),
    main_clause=re.compile(r"a{0,3},[VWK][ao]{0,3}[DdNRBGP]"),
    somebody=re.compile(r"a{0,2}(?P<who>P|R{0,2}N{1,3}|[Dd]w{0,2}R)"),
    agent=re.compile(r"(?:a|M|o|e(?=[KV])|p[Dd]?w{0,2}[wNRSGM]{1,3}){0,3}(?:[z]?[Dd]?w?Qa{0,2})?(?P<cue>[KV])"),
    cited=re.compile(
        r"a{0,2}(?P<who>D?[wG]?Q|[Dd][w#]{0,2}[GSRwN]N{0,2}|P|R?[NG]{1,2})(?=[Dd]w{0,2}R|(?<=N)[Dd]w{0,2}G|R{1,2}N|(?<!R)NN|(?<=[PGSQw])N)"
    ),
    source_verb=re.compile(r"(?:Q,?[VWK]|(?<![^.nQ,:])(?:a|M|p[Dd]?w?[wM]){0,3}W)(?:a|M|pM)*$"),
    source_opening=re.compile(r"z$"),
    source_reports=re.compile(
        r"(?:[aeoM#]|p[Dd]?[w#]{0,2}[wNRSGM]{1,3}|[Dd]{1,2}[w#]{0,2}[wNRSG]{1,2}){0,5}(?:z?[Dd]?w?Qa{0,2})?[VWK]"
        r"(?!a{0,2}(?:P|RN|N|[Dd]w{0,2}R))"
    ),
    said_so=re.compile(r"a(?<=[Q,]a)(?=a?[DdNRBGPL])"),
    relative_article=re.compile(r"D(?<=,D)(?=[aPdpDoeVWKTUz]|O[Dd]?w?Q)"),
    wire_line=WIRE_LINE,
    byline=re.compile(r"O[NGBLR,cDp&M#x.-]{1,13}n?$"),
    name_only=re.compile(r"Dw?[NGB]+"),
    speaks=re.compile(r"a{0,2}[VW]"),
    told_behind=TOLD_BEHIND,
    told_at_end=re.compile(
        # das helfe nicht, entgegnet sie.
        r",(?:[VWT][oacM]{0,2}(?:w(?=N))?|[eK]oa?A|A)(?P<teller>P|[NGBRDd])[^,:Qn]{0,12}\.$"
    ),
    personal=re.compile(r",?r|,#,|\(#\)"),
    clause=re.compile(r"[ae]{0,3}[VWKTU]"),
    bare_role=re.compile(r",(?P<role>(?P<head>[w#NG]{0,3}R)(?:(?:[Op][Dd]?|[Dd])w{0,2}[wNGBRSM&]{1,4}){0,3})(?=[,.Q])"),
    role_behind=re.compile(
        # (45) aus Marl, seit 2014 Leiterin des Amtes für Umwelt und Energie,
        rf"(?:\([^nQ()]{{1,8}}\))?(?:[Op]D?[NGBwe&L]{{1,6}})?,(?:\#,)?(?:[zp]M?\#)?D?(?P<role>{_ROLE})"
        r"(?=[,.Q:()\-nz]|pM|$)"
    ),
    role_before=re.compile(r"(?:^|[VW])(?P<role>[we]{0,2}[RB]c[we]{0,2}[RB])$"),
    role_ahead=re.compile(rf"D?(?P<role>{_ROLE})"),
    qualified=re.compile(r"D([NGB]{1,3})w{0,2}R"),
    told_apart=re.compile(r"D[NGB#]{1,2}w?R"),
    age_behind=re.compile(r"\(#"),
    acts=re.compile("[ae]{0,2}[VWTU]"),
    signature=re.compile(r"-{1,2}[NGB]{1,5}(?:,[^n]{0,20})?\.?(?:n|$)"),
    subject=_SUBJECT,
    noun_that=re.compile(r"[ae]{0,2},?t"),
    participle=re.compile(r"[cwaeg#oODdNGBRSMpTU]{0,14},?(?P<cue>[VW])[NGBDdRMo]{0,4}[,:]{1,2}Q"),
    distant=re.compile(r"[cwe#aoODdNGBRSMp]{0,14}?(?P<cue>[VWKU])(?=[t:,Q.])"),
    relative=re.compile(",?r"),
    modifying=re.compile(r"[RS]"),
    telling=re.compile(r"[VW](?:a|M|o)?(?:P|N{1,3}|[Dd]?[w#]?[NR]{0,2}R[NG]{0,3})?(?:a|M)?$"),
    naming_object=re.compile(r"[KV](?:[Dd]{0,2}[NGBwRS#]{1,4}|o)z?$"),
    naming_relative=re.compile(r"[zrt](?:[Dd]{0,2}[NGBRw]{1,4}|P)a{0,2}$"),
    listed_behind=re.compile(r"p(?:[Dd][w#]{0,2})?R?[NBLG]{1,4}c$"),
    announces=re.compile(r"(?:[aoeM]|p[eaM]|pD?[w#]{0,2}[wNRSGM]{1,2}){0,4}[:,]Q"),
    listing=re.compile(r",?c?D?c?"),
    owner=re.compile(r"([NGB]+)s?[w#]{0,2}$"),
    described_owner=re.compile(r"(D[wNGB#]{0,3}R)s[wa]{0,3}$"),
    second_verb=re.compile(r"c[ae]{0,2}[VW]o?[,:]?$"),
    opening="zpA",
)
