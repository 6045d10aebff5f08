"""German verbs that report speech, with their inflection, in classes that behave alike.

The lemma of a verb is the English one that means the same, where there is one: what was learned of how such verbs are
used holds for both languages. Parts of separable verbs are written with a stroke: ``an|kündigen``.
"""

from functools import cache
from typing import Final, NamedTuple

_WEAK: Final = {
    # Plain speech: „…“, sagte sie.
    "V": """sagen=say erklären=explain betonen=stress antworten=answer fragen=ask meinen=think äußern=say
        bemerken=remark
        berichten=report behaupten=claim versichern=assure bestätigen=confirm ergänzen=add erläutern=explain
        erwidern=reply entgegnen=reply begegnen=reply kommentieren=comment kritisieren=criticize warnen=warn
        fordern=demand verlangen=demand klagen=complain beklagen=complain bedauern=regret begründen=explain
        erzählen=tell schildern=describe formulieren=say unterstreichen=stress mahnen=warn räumen=admit
        resümieren=conclude
        folgern=conclude wiederholen=repeat glauben=believe rufen=shout flüstern=whisper scherzen=joke spotten=mock
        wettern=rail schimpfen=rail jubeln=cheer schwärmen=gush verkünden=announce verraten=reveal plaudern=say
        prognostizieren=predict vermuten=guess beteuern=insist bilanzieren=conclude konstatieren=state
        argumentieren=argue appellieren=urge twittern=tweet skandieren=chant korrigieren=correct
        versprechen_=promise prophezeien=predict lachen=laugh
        seufzen=sigh grummeln=grumble monieren=complain bemängeln=criticize präzisieren=clarify spekulieren=speculate
        signalisieren=signal dementieren=deny bestreiten_=deny loben=praise freuen=enthuse informieren=inform
        zeigen=show urteilen=judge raten_=advise bemühen=try danken=thank verdeutlichen=explain offenbaren=reveal
        gratulieren=congratulate begrüßen=welcome rechtfertigen=justify verteidigen=defend bekräftigen=reaffirm
        unken=say stöhnen=sigh brüllen=yell schluchzen=sob grübeln=wonder diktieren=say orakeln=predict
        mutmaßen=speculate donnern=thunder poltern=rail motzen=grumble feixen=grin grinsen=grin witzeln=joke
        spötteln=mock unterstellen=allege melden=report vermelden=report bekunden=express beanstanden=criticize
        beteuern=insist attestieren=attest bescheinigen=attest beschwichtigen=reassure beruhigen=reassure
        frohlocken=cheer frotzeln=joke lästern=mock zetern=rail sinnieren=muse dozieren=lecture referieren=report
        insistieren=insist drängen=urge pochen=insist relativieren=qualify verlauten=say verlautbaren=announce
        empören=fume erzürnen=fume ärgern=fume wundern=wonder erinnern=recall ermutigen=encourage flehen=plead
        betteln=plead stottern=stammer stammeln=stammer murmeln=murmur nuscheln=mumble schnauben=snort
        triumphieren=cheer bezweifeln=doubt illustrieren=illustrate vorhersagen=predict
        orten=detect mosern=grumble nörgeln=grumble raunen=murmur tönen=boast ätzen=rail giften=rail
        zürnen=fume kontern=reply
        replizieren=reply hadern=lament jammern=complain schäumen=fume toben=rage brummen=grumble
        knurren=growl säuseln=murmur
        hauchen=whisper kreischen=yell jauchzen=cheer strahlen=beam lächeln=smile schmunzeln=smile
        fluchen=curse geloben=vow
        staunen=marvel träumen=gush trauern=lament tadeln=chide rätseln=wonder philosophieren=muse
        bilanzieren=conclude
        bekennen_=admit hoffen=hope zitieren=quote entschuldigen=apologize beschweren=complain verwahren=protest
        mokieren=mock echauffieren=fume ereifern=fume prahlen=boast protzen=boast trösten=console dröhnen=boast
        posaunen=boast kalauern=joke flachsen=joke wispern=whisper tuscheln=whisper keifen=rail blaffen=yell bellen=yell
        raunzen=grumble maulen=grumble meckern=grumble stänkern=rail mäkeln=grumble wehklagen=lament
        schätzen=estimate diagnostizieren=judge analysieren=analyze erwähnen=mention rezitieren=read garantieren=assure
        höhnen=mock sticheln=mock trompeten=boast schlussfolgern=conclude postulieren=claim proklamieren=announce
        lamentieren=complain schwadronieren=boast räsonieren=muse brüsten=boast bezeugen=testify sekundieren=agree
        protestieren=protest funken=report moderieren=say intervenieren=interject parieren=reply quittieren=reply
        beantworten=answer""",
    # Writing: schrieb er.
    "W": """posten=post mailen=email titeln=headline notieren=write publizieren=publish veröffentlichen=publish
        simsen=text bloggen=blog tweeten=tweet""",
    # Naming: er nannte es „…“.
    "K": """bezeichnen=call charakterisieren=characterize brandmarken=denounce verurteilen=condemn bewerten=rate
        werten=consider würdigen=hail rügen=criticize geißeln=denounce titulieren=title taufen=name
        verspotten=mock verhöhnen=mock beschimpfen=rebuke preisen_=praise feiern=hail verdammen=condemn tadeln=chide
        beurteilen=rate betrachten=consider einordnen=rate abqualifizieren=denounce loben_=praise
        rühmen=praise attackieren=attack verunglimpfen=denounce diffamieren=denounce umschreiben_=describe
        etikettieren=call klassifizieren=rate apostrophieren=call deklarieren=call definieren=describe""",
    # Thought: er glaubt „…“.
    "T": """hoffen=hope fürchten=fear befürchten=fear wünschen=wish erwarten=expect zweifeln=doubt ahnen=suspect
        vertrauen=trust planen=plan erkennen_=recognise überlegen=consider wissen_=know""",
    # Acts that are done in words.
    "U": """drohen=threaten bieten_=offer plädieren=advocate werben_=advocate reden=speak diskutieren=discuss
        debattieren=discuss besprechen_=discuss erörtern=discuss lehnen=reject ermahnen=urge ermuntern=urge
        beschuldigen=accuse bezichtigen=accuse vorwerfen_=accuse""",
}
_STRONG: Final = {
    "V": """sprechen=speak:spricht,sprach,sprachen,gesprochen,spreche,spräche
        versprechen=promise:verspricht,versprach,versprachen,verspreche
        widersprechen=contradict:widerspricht,widersprach,widersprachen,widersprochen,widerspreche
        rufen=shout:ruft,rief,riefen,gerufen bestreiten=deny:bestreitet,bestritt,bestritten,bestreite
        gestehen=confess:gesteht,gestand,gestanden befinden=say:befindet,befand
        verweisen=point:verweist,verwies,verwiesen,verweise
        beschwören=invoke:beschwört,beschwor,beschworen
        raten=advise:rät,riet,rieten finden=find:findet,fand,fanden,gefunden
        beschreiben=describe:beschreibt,beschrieb,beschrieben schwören=swear:schwört,schwor,geschworen
        unterbrechen=interrupt:unterbricht,unterbrach,unterbrachen,unterbrochen
        verschweigen=conceal:verschweigt,verschwieg schreien=shout:schreit,schrie,geschrien
        verraten=reveal:verrät,verriet,verrieten bekennen=admit:bekennt,bekannte,bekannten
        denken=think:denkt,dachte,dachten,gedacht""",
    "W": """schreiben=write:schreibt,schrieb,schrieben,geschrieben,schreibe
        unterschreiben=sign:unterschreibt,unterschrieb,unterschrieben""",
    "K": """preisen=praise:preist,pries,priesen,gepriesen
        nennen=call:nennt,nannte,nannten,genannt,nenne heißen=call:heißt,hieß,hießen,geheißen
        umschreiben=describe:umschreibt,umschrieb""",
    "T": """wissen=know:weiß,wusste,wussten,gewusst,wisse sehen=see:sieht,sah,sahen,gesehen,sehe
        halten=consider:hält,hielt,hielten,gehalten,halte verstehen=understand:versteht,verstand,verstanden
        empfinden=feel:empfindet,empfand,empfunden
        entscheiden=judge:entscheidet,entschied,entschieden,entscheide""",
    "U": """werfen=accuse:wirft,warf,warfen bieten=offer:bietet,bot,boten,geboten bitten=ask:bittet,bat,baten,gebeten
        werben=advocate:wirbt,warb,warben empfehlen=recommend:empfiehlt,empfahl,empfahlen,empfohlen""",
}
_SEPARABLE: Final = """mit|teilen=tell=V an|kündigen=announce=V hinzu|fügen=add=V hinzu|setzen=add=V an|fügen=add=V
        ein|räumen=admit=V fest|stellen=state=V klar|stellen=clarify=V
        vor|schlagen=suggest=V:schlägt,schlug,schlugen,geschlagen zu|geben=admit=V:gibt,gab,gaben,gegeben
        an|geben=state=V:gibt,gab,gaben,gegeben bekannt|geben=announce=V:gibt,gab,gaben,gegeben
        hin|weisen=point=V:weist,wies,wiesen,gewiesen zurück|weisen=deny=V:weist,wies,wiesen,gewiesen
        an|merken=note=V auf|rufen=urge=V:ruft,rief,riefen,gerufen auf|fordern=urge=V aus|sagen=testify=V
        voraus|sagen=predict=V zu|sagen=promise=V aus|führen=explain=V zusammen|fassen=summarize=V
        wider|geben=say=V:gibt,gab dar|legen=explain=V vor|werfen=accuse=V:wirft,warf,warfen,geworfen
        ab|lehnen=reject=U an|mahnen=warn=V ein|wenden=object=V:wendet,wandte,wandten,gewandt
        fort|fahren=continue=V:fährt,fuhr,fuhren nach|fragen=ask=V an|prangern=denounce=V
        zurück|rudern=retract=V heraus|stellen=stress=V hervor|heben=stress=V:hebt,hob,hoben,gehoben
        vor|rechnen=explain=V zu|stimmen=agree=V bei|pflichten=agree=V nach|legen=add=V auf|klären=explain=V
        ein|gestehen=admit=V:gesteht,gestand,gestanden an|deuten=hint=V vor|lesen=read=V:liest,las
        entgegen|halten=counter=V:hält,hielt aus|gehen=assume=V:geht,ging,gingen,gegangen
        ein|werfen=interject=V:wirft,warf,warfen,geworfen nach|haken=ask=V ein|schränken=qualify=V
        aus|rufen=exclaim=V:ruft,rief
        an|führen=state=V aus|drücken=express=V ein|schätzen=estimate=V nahe|legen=suggest=V bekannt|machen=announce=V
        hinterher|schieben=add=V:schiebt,schob nach|schieben=add=V:schiebt,schob weiter|geben=say=V:gibt,gab
        wissen|lassen=say=V:lässt,ließ,ließen,lasse mitteilen|lassen=say=V:lässt,ließ,ließen,lasse
        ausrichten|lassen=say=V:lässt,ließ,ließen,lasse verlauten|lassen=say=V:lässt,ließ,ließen,lasse
        bedenken|geben=caution=V:gibt,gab,gaben,gegeben protokoll|geben=testify=V:gibt,gab,gaben,gegeben
        deutlich|machen=explain=V klar|machen=explain=V luft|machen=fume=V überzeugt|zeigen=say=V
        schluss|kommen=conclude=V:kommt,kam,kamen ausdruck|bringen=express=V:bringt,brachte,brachten
        ab|winken=dismiss=V nach|setzen=add=V dagegen|halten=counter=V:hält,hielt,hielten
        fest|halten=state=V:hält,hielt,hielten
        ein|ordnen=explain=V auf|atmen=cheer=V vor|bringen=argue=V:bringt,brachte,brachten
        ein|haken=ask=V auf|seufzen=sigh=V
        hinterher|rufen=shout=V:ruft,rief erklären|lassen=say=V:lässt,ließ,ließen wissen|wollen=say=V
        kämpferisch|geben=say=V:gibt,gab,gaben zuversichtlich|geben=say=V:gibt,gab,gaben
        gelassen|geben=say=V:gibt,gab,gaben
        optimistisch|geben=say=V:gibt,gab,gaben selbstkritisch|geben=say=V:gibt,gab,gaben
        ein|stufen=rate=K ab|tun=call=K:tut,tat,taten,getan an|sehen=consider=K:sieht,sah,sahen,gesehen
        dar|stellen=call=K hin|stellen=call=K
        aus|schließen=rule=U:schließt,schloss
        besorgt|zeigen=say=V erfreut|zeigen=say=V enttäuscht|zeigen=say=V zuversichtlich|zeigen=say=V
        überrascht|zeigen=say=V
        vor|halten=accuse=V:hält,hielt,hielten,gehalten an|lasten=accuse=U zu|rufen=shout=V:ruft,rief,riefen,gerufen
        vorwürfe|erheben=accuse=V:erhebt,erhob,erhoben wort|melden=say=V zu|spitzen=say=V aus|richten=say=V
        nach|doppeln=add=V bei|springen=agree=V:springt,sprang,sprangen zu|sichern=promise=V zu|raunen=whisper=V
        zu|flüstern=whisper=V vor|schwärmen=gush=V zurück|geben=reply=V:gibt,gab,gaben zurück|fragen=ask=V
        an|klagen=accuse=V an|zweifeln=doubt=V an|drohen=threaten=V ab|streiten=deny=V:streitet,stritt,stritten
        ab|wiegeln=reassure=V auf|zählen=list=V ein|fordern=demand=V ein|lenken=admit=V aus|plaudern=reveal=V
        dagegen|setzen=counter=V entgegen|setzen=counter=V entgegen|schleudern=counter=V heraus|platzen=exclaim=V
        nach|treten=add=V:tritt,trat,traten richtig|stellen=clarify=V zurecht|weisen=rebuke=V:weist,wies,wiesen
        an|regen=suggest=V an|ordnen=order=V an|bieten=offer=U:bietet,bot,boten zurück|blicken=recall=V
        wort|fallen=interrupt=V:fällt,fiel,fielen stellung|nehmen=say=V:nimmt,nahm,nahmen
        punkt|bringen=say=V:bringt,brachte,brachten kund|tun=announce=V:tut,tat,taten
        preis|geben=reveal=V:gibt,gab,gaben
        überzeugt|sein=believe=V:ist,war,sind,waren,sei
        vor|geben=claim=V:gibt,gab,gaben siegessicher|geben=say=V:gibt,gab,gaben versöhnlich|geben=say=V:gibt,gab,gaben
        zurückhaltend|geben=say=V:gibt,gab,gaben bescheiden|geben=say=V:gibt,gab,gaben
        unbeirrt|geben=say=V:gibt,gab,gaben unbeeindruckt|geben=say=V:gibt,gab,gaben
        ab|stempeln=call=K herab|würdigen=denounce=K ab|kanzeln=denounce=K
        nach|sagen=allege=V zu|schreiben=attribute=U:schreibt,schrieb,schrieben"""


class Separable(NamedTuple):
    """A part of a verb, and the other part that stands at the end of its clause."""

    particle: str
    letter: str
    lemma: str


def _weak_forms(verb: str) -> list[str]:
    """Present, past, Konjunktiv I and participles of a weak verb."""
    stem = verb.removesuffix("en") if verb.endswith("en") else verb.removesuffix("n")
    link = "e" if stem.endswith(("t", "d", "chn", "dm", "gn", "fn")) else ""
    forms = [verb, stem + "e", stem + link + "t", stem + link + "te", stem + link + "ten", stem + "end"]
    if verb.endswith("ieren") or verb.startswith(("be", "er", "ver", "ent", "wider", "wieder", "ge", "unter", "über")):
        return [*forms, stem + link + "t"]
    return [*forms, "ge" + stem + link + "t"]


@cache
def cue_forms() -> dict[str, tuple[str, str]]:
    """Every form of a cue verb that is one word, with its class letter and its lemma."""
    forms: dict[str, tuple[str, str]] = {}
    for letter in "UTKWV":
        for entry in _WEAK[letter].split():
            verb, _, lemma = entry.partition("=")
            if not verb.endswith("_"):
                forms.update(dict.fromkeys(_weak_forms(verb), (letter, lemma)))
        for entry in _STRONG[letter].split():
            verb, _, rest = entry.partition("=")
            lemma, _, others = rest.partition(":")
            forms.update(dict.fromkeys([verb, *others.split(",")], (letter, lemma)))
    for entry in _SEPARABLE.split():  # mitteilte, mitgeteilt, mitzuteilen
        split, lemma, letter = entry.split(":")[0].split("=")
        particle, verb = split.split("|")
        for form in _forms_of_separable(entry, verb):
            forms[particle + form] = (letter, lemma)
    return forms | {form.replace("ß", "ss"): cue for form, cue in forms.items() if "ß" in form}


def _forms_of_separable(entry: str, verb: str) -> list[str]:
    _, _, strong = entry.partition(":")
    return [verb, "zu" + verb, *strong.split(",")] if strong else [*_weak_forms(verb), "zu" + verb]


def _stands_apart(form: str, verb: str) -> bool:
    """Whether a form in "ge" is none of the participle: ``geht``, ``gibt``, but ``gegangen``."""
    return verb.startswith("ge") and not form.startswith("geg")


@cache
def separable() -> dict[str, tuple[Separable, ...]]:
    """The forms of separable verbs that stand apart from their other part: ``teilte … mit``."""
    parts: dict[str, list[Separable]] = {}
    for entry in _SEPARABLE.split():
        split, lemma, letter = entry.split(":")[0].split("=")
        particle, verb = split.split("|")
        for form in _forms_of_separable(entry, verb):
            if form.startswith("zu") or (form.startswith("ge") and not _stands_apart(form, verb)):
                continue
            parts.setdefault(form, []).append(Separable(particle, letter, lemma))
    spelt = {form.replace("ß", "ss"): listed for form, listed in parts.items() if "ß" in form}
    return {form: tuple(listed) for form, listed in (parts | spelt).items()}
