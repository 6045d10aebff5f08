"""The syntax of English news as regular expressions over the class letters of tokens
(:mod:`bot.quotes.syntax.tokens`)."""

import re

from bot.quotes.lang.en.told_behind import TOLD_BEHIND
from bot.quotes.language import Grammar

_MENTION = re.compile(
    r"""
    (?=[NGBMDdRSPL]|[wg\#][wg\#]?[RS])                  # where any of these can begin, for speed
    # two thirds, which nothing can go on from: tried first, and as all here named at their ends, so that an alternative
    # begins with letters and is passed over by the first one, for speed, by a sixth
    (?:[NB]{1,6}+(?![NGBM\#wgRSsOL'x&J]|,J)(?P<name_alone>)
    |D[NBweM]{1,5}+(?<=[wNBM])(?![NGBweg\#MRSs'OL])(?P<noun_alone>)
    |(?:D[NBweg\#M]{0,5}+[RS]|d[weg\#]{0,5}+R|DQR(?=,\#|a{0,2}[VW]))(?![NGBweg\#MRSs'OL])(?P<lead_alone>)
    |[Pd](?:(?<=P)|(?=[wega]{0,2}[wS]:)|(?<=pd)(?=[we]?[wS],?Q)  # he; her only answer:; in his words, “
        |(?=[wega]{0,2}[wVUSKT](?:t|O[^nQ.:,VWKT]{1,16}z[Dd]?[weg]{0,2}Q)))(?P<pronoun>)  # his claim that
    # most nouns and names have no R, S, s or ' near them, so that the next three can't match: for speed, by a sixth
    |(?!D[NBweg\#M]{1,6}+(?![NGBweg\#MRSs'OL])|[NBM]{1,6}+(?![NGBM\#wgRSsOL])|d[weg\#]{1,6}+(?![NGBweg\#MRS]))
    (?:(?P<prefix>                                       # the firm's boss, before a name
        (?=[DNGBMwRsdeg\#SOp']{0,20}R[NB])(?:(?:(?:D[NGBMwR]{0,4}|[NGBM]{1,4})s|R'|D{1,2}|d)[NGBweg\#RSM]{0,6}|D?[NB]{0,3}G[NGB]{0,2}[OpL][NGBL]{1,5}w?|[NGBM]{0,5}[wgS\#]{0,2})R{1,3}(?=[NB])
        |D?[RB]OD?[wR]{1,2}(?=NN)      # leader of the opposition, before a full name
        |d[wg]{1,2}(?=NN(?![NGB]))                          # his co-star, before a full name
        |(?<=[VW])[NGB]{1,3}s[weg]{1,2}(?=NN(?![NGB]))       # Acme's own, after a cue and before a full name
        |(?<=[VW])[NGB]{1,3}w(?=NN(?![NGB])))               # Acme buyer, after a cue and before a full name
    |(?:(?:D[NGBMwR]{0,4}['s]|[NGBM]{1,4}s)(?:[eTU]?w|ww)(?=a{0,2}[VW])  # the mayor's office, before a cue
        |d[TU]w(?=a{0,2}[VW])                                     # his loved ones, before a cue
        |D[NGBwe]{0,2}R{1,2}w(?=[VW])                              # the school district, before a cue
        |(?:(?<=Ap)|(?<=QV))(?:D[NGBMwR]{0,4}|[NGBM]{1,4})sw(?![NGBwRSeg])     # according to the mayor's office
        |D?(?:[NB]{0,3}G[NGB]{0,2}[Op]|[NGB]{1,4}L{1,2})[NGB]{1,4}(?:L{1,2}[NGB]{1,4})*w?R{1,2}(?![NBRS])  # Board aide
        |(?:D[NGBMwRS\#]{0,4}+(?:O[NGBwR]{1,3}+)?+['s]|[NGBM]{1,4}+[wR]{0,2}+s|D{1,2}|d)  # the firm's boss
            [NGBweg\#RSM]{0,6}[RS](?![NB]))(?P<lead>)
    |[NGBM\#]{0,4}w?(?:R{0,2}S|R{1,3})(?![NBRSw])(?P<bare>)                       # campaign officials, 63 percent
    )
    |(?:[NG]\#(?=[NG]{0,2}BN)[BGN]+|[BGN]+|L{1,2}(?<=[VWKTUQA,np.]L)(?=N)[BGN]+|L{1,2}(?<=[VWKTUQA,np.]LL)(?=N)[BGN]+)
        (?:(?![L'x&O])|(?:(?:L{1,3}|(?<=N)['x]D?N{1,2}['x](?=N)|&|(?<=[BG])OD?|'(?=G))[BGN]+)*)(?:J|,J|)(?P<name>)
    |D[NGB]*[BG]OD?[BGN]+(?:L{1,3}[BGN]+)*(?P<office>)                                       # the Board of Trade
    |D[NGB]{1,4}(?<=G)(?=w(?![wNGBMRS]|'G))(?P<body>)                       # the Wexley Gazette paid
    |[Dd](?<!D(?=\#(?:NN|eN|w(?:[Ddo]|NN|pa))))(?:(?<=D)D|)[NGBwe\#M]{0,4}[wNGBM](?![NGBM]|'G|L{1,3}[NGB])(?P<noun>)
    |(?P<aged>D\#(?!NN))                                                                          # the 19-year-old
    |(?P<some>D{1,2}(?=a{0,2}[VWKTU]|O|,?r|,e[^nQ.:,]{1,20},a{0,2}[VW])|(?<=Q[VW])D(?=[.,npr])))
    """,
    re.VERBOSE,
)
_SUBJECT = re.compile(
    r"""(?P<gap>(?:\([^nQ]{1,16}?\)|[,(-][^nQ.:]{1,24}?[,)-]|,[NG]{1,3}|,dQ[^nQ.:]{1,20},)?)(?:(?P<rel>,?r)(?:,?p[DdM#wg]{1,4},?)?)?(?:p?M\#?)?a{0,4}(?P<cue>[VWKTU])""",
    re.VERBOSE,
)
_SOMEBODY = r"(?:[NGBJ]{1,5}|P|[Dd][weg]{0,2}R{1,2}|R{1,2}[NGB]{1,3})"
_WORD = "[NGBwegRSM#&L]"
_AND = "c(?:[NB]?[wegSUV]{1,3}|[NB]{0,2}G[NGB]{0,3})"
_NOUN = rf"(?:{_WORD}{{1,6}}?['s]a?)?(?:{_WORD}{{1,3}}c)?{_WORD}{{0,5}}(?P<head>[RB])(?:cD?{_WORD}{{0,3}}[RB])?"
_BEHIND_NOUN = rf"(?:[pO][Dd]?(?:{_WORD}{{1,8}}(?:['s]{_WORD}{{1,4}})?(?:[VU](?![QtD]))?(?:{_AND})?|D)){{0,4}}"
_ROLE = rf"{_NOUN}{_BEHIND_NOUN}(?:,?cD?{_NOUN.replace('?P<head>', '')}{_BEHIND_NOUN})?"

GRAMMAR = Grammar(
    # a set of letters comes first, here and below, so that the search leaps to where it may match
    no_verb=re.compile(
        r"[VWKTU](?=[RVKs])(?:(?<=[Dd].)(?=R)|(?<=[Dd#wg][VUT])(?=V)|(?<=D.)(?=sw?R)|(?<=D[wRNG].)(?=[VK]))"
        r"|,(?<=QVD[wg],)(?=[weg#]R(?!N))"  # “…,” said a tall, bearded carpenter
    ),
    judging_agent=re.compile(r"p(?:[NGB]{1,5}|D?[wegNGBRL#]{1,8})(?:,[^,.n:Q]{1,24},)?(?=p[VWK])"),
    claim=re.compile(r"[sd][wega]{0,2}(?P<noun>[wVUSKT])(?:t|O[^nQ.:,VWKT]{1,16}z(?=[Dd]?[weg]{0,2}Q))"),
    between_halves=re.compile(rf"Q(?:(?P<who>{_SOMEBODY})a?)?(?P<cue>[ewTUKa])[pa]?(?(who)|{_SOMEBODY}),(?=Q)"),
    joined_in=re.compile(rf"Q(?P<cue>[ewVK])p(?={_SOMEBODY})"),
    within_clause=re.compile(r"[zo](?<=[NGBRPJar].)(?=a{0,2}[VWKTU])|[UT](?<=[NGBRPJar].)(?=p[VWK])"),
    qualifying=re.compile(r"a(?<=Da)(?=[wegR])"),
    participle_alone=re.compile(r"K(?<=DK)(?=[,.VWTUpaQ])"),
    owned_noun=re.compile(r"[sd'][wega]{0,2}([VU])(?=[:p,])"),
    noun_behind_name=re.compile(r"[RS](?<=N.)(?=[DdopNG#])"),
    verb_behind_article=re.compile(r"D[weg]{0,2}+[NG]{1,3}+([VKTU])"),
    word_behind_name=re.compile(r"w(?<=Nw)(?=[RS])"),
    owner_in_s=re.compile(r"'(?<=N')(?=[wRSge])"),
    act_on_somebody=re.compile(r"e(?<=DRe)(?=R{1,2}[NB])"),
    asked_noun=re.compile(
        r"(?<![^n.Q])c?(?:[NGB]{1,3}s|D|d)[wega]{0,2}(?P<noun>[wSVU])"
        r"(?:[pO][Ddweg]{0,3}[wNGBRSU]{1,3}|z[eV](?:p[DdwoPNGB]{1,3})?)?$"  # on the plan; when asked about it
    ),
    title_last=re.compile(r"NB(?![NBO])"),
    inverted=re.compile(r"(?:[BNG]{1,4}|P|D[wRNG]{1,3})a{0,2}[VWA]"),
    mention=_MENTION,
    extension=re.compile(
        r"OD(?=a{0,2}[VWK]|r|,[NB])|(?:(?!pM#?[^wNGBRS])[Op][Dd]{0,2}(?:Q[wR]{1,2}|(?:[NGBweg#RSM&L]{1,6}'?s?){1,2})){1,3}"
    ),
    handed=re.compile(
        r",?(?:e[M#]{1,4}|[eVWKTUw]a?[pO][Dd]{0,2}[NGBwegRSM#]{1,5}"
        r"(?:(?:s[NGBwegRSM#]{1,3})|(?:[pO][Dd]{0,2}[NGBwegRSM#]{1,4})){0,2}),?"
        r"(?=a{0,2}[VWKTU])"
    ),
    busy=re.compile(
        r"g[pO]?a?[Dd]{0,2}[NGBwegRSM#]{1,4}(?:(?:s[NGBwegRSM#]{1,3})|(?:[pO][Dd]{0,2}[NGBwegRSM#]{1,4})){0,2}"
        r"(?=a{0,2}[VWKTU])"
    ),
    identified=re.compile(r"r[^.nQ:]{1,10}?[z,](?=N)"),
    saying_later=re.compile(r"[^nQ.:]{1,60},(?P<cue>[VW])(?=[^nQ.:,VWKTU]{0,24}Q)"),
    standing=re.compile(
        r"[pa]{0,2}p[Dd]{0,2}[NGBwegRSM#]{1,4}(?:s[NGBwegRSM#]{1,3}|[pO][Dd]{0,2}[NGBwegRSM#]{1,4}){0,3}"
        r"(?=a{0,2}[VWKTU]|,e|,[VWKTU]p)"
    ),
    parties=re.compile(
        r"p[Dd]{0,2}[NGBwegRSM#]{1,4}(?:,[Dd]{0,2}[NGBwegRSM#]{1,4}){0,3},?c[Dd]{0,2}[NGBwegRSM#]{1,4}(?=a{0,2}[VWKTU])"
    ),
    byline=re.compile(r"[wN]?p[NGBLJR,cDOp&M#x.-]{1,13}n?$"),
    dateline=re.compile(
        r"[NGB]{1,3}(?:,[NGB.]{1,3})?(?:,M#?)?(?:,?#)?,?(?:\([NGBw.&,]{1,5}\))?(?:-{1,2}(?!\()|:(?!Q))"
    ),
    place_and_country=re.compile(r"[NGB]{1,3},[NGB]{1,3}-{1,2}(?!\()"),
    name_only=re.compile(r"D[NGB]+"),
    speaks=re.compile(r"a{0,2}V"),
    personal=re.compile(r",?r|,#,"),
    clause=re.compile(r"a{0,3}[VWKTU]"),
    modified_subject=re.compile(
        r"(?P<subject>[Dd]{0,2}[wegNGBR#]{0,5}?(?:R|[NGB]{1,4})(?![RNGB])|Dw|DO[Dd]{1,2}[wegNGBR]{0,3}?R(?!R))"
        r"(?:(?:[VWKTU](?=[pOM])|[egpO]|w(?=[pO])|d)(?:[egwpOdDRNSGBLM#aosKU]|(?<=p)[VWT]){0,24}?"
        r"|(?P<contact>P)a{0,3}[weKTU](?:[pa][DdNRwpMO#]{0,8}?)?"  # the woman he beat
        r"|(?:[Op]D?[wegNGBR]{1,4})?(?P<rel>[rtz])[^.n:Q,VWKTU]{0,14}?[VWKTUew][^.n:Q,]{0,18}?)(?<!p)(?P<cue>[VW])"
    ),
    bare_role=re.compile(
        r",(?P<role>(?P<head>[wegNGB#]{0,3}[RB])(?:[Op][Dd]{0,2}[NGBwegRSM#&s'c]{1,6}){0,3})(?=[,.Q])"
    ),
    role_behind=re.compile(
        rf"(?:\([^nQ()]{{1,8}}\))?(?:[pO]D?[NGBw&]{{1,6}})?,(?:(?:ra|D)?\#,)?(?:ra)?D?(?P<role>{_ROLE})"
        r"(?=[,.Q:()\-nrztVeg]|$)"
    ),
    role_before=re.compile(
        rf"(?P<role>(?:[NGB]{{1,6}}O[NGB]{{1,4}})?{_WORD}{{0,6}}(?:['s]{_WORD}{{0,5}})?[RB](?:c[weg]{{0,2}}[RB])?)$"
    ),
    role_office=re.compile(
        r"(?P<role>[NGBwe]{0,3}(?P<head>[RB])[Op]D?(?:[NGLc&]{0,7}[NG]|[weg]{0,2}[wVS])(?:[Op]D?[NGL&]{1,7})?)$"
    ),
    role_ahead=re.compile(rf"D?(?P<role>{_ROLE})"),
    work_behind=re.compile(
        r"(?:,#,D?|,[ao]D?|,(?!D)|(?:,?r)?(?P<being>a{1,4})(?P<chosen>[eKUV]?)|(?:,?r)?(?P<becoming>w)"
        r"|(?:,?r)?(?P<serving>[weKUV])p?z|[(-])"
        r"(?P<role>(?:D|[NGB]{1,3}s|Dw?[wNGBR]{0,3}s|[NGB]{1,2}(?=R))?[wegNGB#R]{0,5}R)(?![RNBGSs'VUKTWa])"
    ),
    work_before=re.compile(r"zD?(?P<role>[wegNGB#R]{0,5}?R)(?:[Op][Dd]{0,2}[NGBwegRSM#&s']{1,6}){0,2},"),
    joined_noun=re.compile(r"[wU]?c[weg]{0,2}w(?=[pO,.Qn])(?:[pO]D?[NGB]{1,5})?"),
    qualified=re.compile(r"D([NGB]{1,3})[wegR]{0,2}R"),
    told_apart=re.compile(r"D[wegR]{0,2}[NGB#][NGBwegR#]{0,3}R"),
    acts_or_who=re.compile(r"[aeVWKTU]|,?r|[pO]"),
    newly_named=re.compile(r",#,|,?[rd]|,?[pO]D?[NGM]"),
    age_behind=re.compile(r",(?:ra|D)?#"),
    acts=re.compile("a{0,2}[VWTU]"),
    signature=re.compile(r"-{1,2}[NGB]{1,5}(?:,[^n]{0,20})?\.?(?:n|$)"),
    source=re.compile(r"A(?:[pO]|.p)$"),
    source_pronoun=re.compile(r"(?<=[VU])([od])(?=za?[VW])"),  # quoted him as saying
    subject=_SUBJECT,
    noun_that=re.compile(r"(?:[pO][DMNGB#]{1,4}){0,2}t"),
    noun_saying=re.compile(r"(?:[pO][DMNGB#]{1,4}){0,2}[VWKU]"),
    told_behind=TOLD_BEHIND,
    told_at_end=re.compile(
        r",(?:[VW]a?|(?=[^,:Qn]{1,12}[VW]\.$))(?P<teller>[NGBDdwegR#])[^,:Qn]{0,12}\.$"  # Not so, said Holt.
    ),
    participle=re.compile(
        r"(?:[cwega#oODdNGBRSMVWKTUp]{0,14},|[cwegaoODdNRSp#]{1,14}?)(?P<cue>[VW])[NGBDdRMo]{0,4}[,:]{1,2}Q"
    ),
    further_cue=re.compile(r"[^nQ.]{0,24}?[VW]"),
    shown=re.compile(r"[NGBDdRweg#s]{1,10}[VW]"),
    object_relative=re.compile(r",r[NGBDdRLJ,#p]+"),
    saying=re.compile(r"(?:[^nQ.:VW]|(?<=[Dd])V){1,40},(?P<cue>[VKU])(?=[^nQ.:]{0,24}:?Q)"),
    restrictive=re.compile(r"ra{0,2}[VWKTUew][^,nQ.rVWKTU]{1,14}?(?P<cue>[VWK])(?=[tPQ:dDNGRo])"),
    relative_verb=re.compile(r"ra{0,2}[VWKTUew]p?$"),
    coordinated=re.compile(
        r"(?:,r[^,nQ.]{1,40},)?(?:(?:[^nQ.rz,]|,(?!z)|,z[^,nQ.]{1,40},){1,80}?|[^nQ.r]{1,80}?,)c[aeg]{0,2}(?P<cue>[VWK])"
        r"(?=[^nQ.VWK]{0,24}Q)"
    ),
    distant=re.compile(r"[cweg#aoODdNGBRSM]{0,12}?(?P<cue>[VW])(?=[t:,Q])"),
    relative=re.compile(",?ra{0,3}[VWKTUew]"),
    modifying=re.compile(r"[RS]|w[aVWKTUe]"),
    modifying_name=re.compile(r"wN{2,3}[aVWKTUe,]"),
    naming_object=re.compile(r"[KV](?:[Dd]{0,2}[NGBwegRS#]{1,4}|[od])z?$"),
    naming_relative=re.compile(r"[zrt](?:[Dd]{0,2}[NGBRw]{1,4}|P)(?:p[Dd]{0,2}[NMw#]{1,2})?a{0,2}$"),
    listing=re.compile(r",?c?D?c?"),
    owner=re.compile(r"([NGB]+)s?[wegS#]{0,2}$"),
    described_owner=re.compile(r"(D[wegNGB#]{0,3}R)s[wega]{0,3}$"),
    second_verb=re.compile(r"c[VW]o?[,:]?$"),
    opening="zpgVe",
)
