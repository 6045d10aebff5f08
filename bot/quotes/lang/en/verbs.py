"""Verbs of speech and others that the engine looks at in English."""

from bot.quotes.lang.en import lexicon
from bot.quotes.lang.en.cues import cue_classes, inflected
from bot.quotes.verb_words import Verbs
from bot.text.lang import word_set
from bot.text.lang.en.function_words import FORMS_OF_BE

VERBS = Verbs(
    cues=cue_classes(),
    hearing=word_set("hear hears heard hearing"),
    showing=word_set("show shows showed"),
    according="according",
    words="words",
    putting=word_set("put puts"),
    newly_called=word_set("called"),
    identifying=word_set("name names named identified identify known nickname"),
    unchanging=word_set("read hit cast quote"),
    active_endings=("ing",),
    past_endings=("ed",),
    be=FORMS_OF_BE,
    perfect=word_set("has have had"),
    becoming=word_set("become becomes became remain remains remained"),
    appointing=word_set("named appointed elected re-elected chosen made confirmed voted sworn installed ordained"),
    no_longer=word_set(
        "was were had then formerly once previously worked served trained retired resigned started began qualified"
    ),
    serving=inflected("work serve train retire return resign start begin continue double moonlight qualify")
    | word_set("began took takes taking stood"),
    shouting=word_set(
        "chant chants chanted chanting shout shouts shouted shouting yell yells yelled yelling scream screams screamed"
        " screaming interject interjects interjected interjecting exclaim exclaims exclaimed exclaiming"
    ),
    active=word_set("quoted known supposed"),
    other_acts=word_set(
        "open close start begin finish end fire shoot sign sing paint cast learn find see read know plead show hear"
    ),
    undergone=word_set(
        "sent given made shown seen found written shot hit heard thought understood felt sought drawn spoken cast sung"
        " sworn read said"
    ),
    told=word_set(
        "told tells tell telling asked asks informed reminded assured thanked asking informing reminding assuring"
        " urging warning urged warned quoted quotes"
    ),
    past=lexicon.PAST,
    participles=lexicon.PARTICIPLES,
    issued=word_set(
        "published written released issued produced signed posted drafted filed sent submitted prepared put left penned"
    ),
    plural=word_set("have are were"),
    of_many_now=word_set("say claim argue insist believe fear call describe complain warn"),
    answering=word_set("reply answer retort rejoin counter respond"),
    answering_back=word_set("back"),
    asking=word_set(
        "asked asks ask quizzed quizzes questioned questions pressed presses challenged challenges grilled"
    ),
    quoting=inflected("quote cite"),
    disagreeing=inflected("disagree"),
    excusing=inflected("apologise apologize"),
    joining_in=word_set("chipped chimed butted cut broke jumped weighed joined put"),
    witnessing=inflected("recall remember hear see watch quote cite show record film capture report retweet repost")
    | word_set("caught"),
    causing=inflected("prompt force cause provoke inspire move spur")
    | word_set("lead leads led leading get gets got getting drive drives drove compel compels compelled")
    | word_set("make makes made making let lets letting"),
    handing=inflected(
        "read recite share repost retweet post forward receive play quote cite show publish release print"
    )
    | inflected("circulate relay issue open find recall repeat translate display pass upload obtain")
    | word_set("get gets got getting had carries carried leaked saw shown held"),
    done_before=word_set("had"),
    denying=word_set("denied denies deny denying"),
    rejecting=word_set(
        "rejected rejects reject rejecting dismissed dismisses dismiss dismissing denied denies deny denying refuted"
        " refutes refuting rebutted rebuts disputed disputes disputing"
    ),
    working=word_set(
        "run runs ran running own owns owned owning keep keeps kept manage manages managed work works worked working"
        " write writes wrote written writing study studies studied play plays played playing teach teaches taught make"
        " makes made making found founded grow grows grew sell sells sold build builds built"
    ),
    giving_reasons=word_set(
        "citing blaming demanding promising pledging vowing threatening urging warning bemoaning decrying denouncing"
        " lamenting deploring pleading invoking"
    ),
    calling=word_set("calling known"),
    bearing=word_set("read reads"),
    telling=word_set("told tells tell telling"),
    relaying=word_set("report"),
    christened=word_set(
        "name named nicknamed titled entitled christened codenamed code-named so-called headed headlined subtitled"
        " retitled renamed rechristened"
    ),
    known_as=word_set("known"),
    meaning=word_set("mean means meaning meant translates translated"),
    defining=inflected("define"),
    using=inflected("use say avoid choose"),
    making=inflected(
        "play perform direct prefer like love enjoy watch release publish compose record film write read sing"
    )
    | word_set("preferred wrote written writing sang sung"),
    styled=word_set("dubbed called labelled labeled termed styled"),
)
