"""Closed word classes of German. Lower case."""

from typing import Final

from bot.text.lang import word_set


def with_swiss(words: frozenset[str]) -> frozenset[str]:
    """The words, and those with ``ß`` as Switzerland spells them too: ``äußerte``, ``äusserte``."""
    return words | {word.replace("ß", "ss") for word in words if "ß" in word}


ARTICLES: Final = word_set("der die das den dem des ein eine einen einem einer eines")
DETERMINERS: Final = ARTICLES | word_set(
    "dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem kein keine"
    " keinen keinem keiner keines alle allen aller alles viele vielen vieler mehrere mehreren mehrerer einige"
    " einigen einiger manche manchen mancher wenige wenigen beide beiden beider andere anderen anderer zwei drei"
    " vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig fünfzig hundert hunderte tausende dutzende"
    " solche solchen solcher sämtliche zahlreiche zahlreichen weitere weiteren weiterer etliche etlichen derselbe"
    " dieselbe dasselbe derjenige diejenigen irgendein zweier dreier"
)
OBLIQUE: Final = word_set(
    "den dem des einen einem eines diesen diesem dieses jeden jedem keinem keinen seinem seinen seines ihrem"
    " ihren ihres unserem unseren meinem meinen deinem deinen jenem jenen manchem allen vielen einigen mehreren"
)
"""Determiners of a noun that is no subject; ambiguous ones, as "der" and "die", aren't among them."""
POSSESSIVES: Final = word_set(
    "sein seine seiner seinen seinem seines ihr ihre ihrer ihren ihrem ihres unser unsere unserer unseren unserem"
    " unseres mein meine meiner meinen meinem meines dein deine deiner deinen deinem euer eure eurer euren eurem"
    " dessen deren"
)
SUBJECT_PRONOUNS: Final = word_set("er sie es man ich wir du")
DEMONSTRATIVES_HE: Final = word_set("dieser jener letzterer ersterer")
DEMONSTRATIVES_SHE: Final = word_set("diese jene letztere erstere")
NEAREST: Final = DEMONSTRATIVES_HE | DEMONSTRATIVES_SHE | word_set("der die")
"""Pronouns of whoever was named last."""
OBJECT_PRONOUNS: Final = with_swiss(
    word_set(
        "ihn ihm ihnen mir mich uns dir dich euch sich selbst selber einander niemanden niemandem jemanden jemandem"
    )
)
POINTING_HE: Final = word_set("der")
POINTING_SHE: Final = word_set("die")
"""Articles that are pronouns right before a verb of speech at the start of a sentence: ``Der konterte:``."""
RELATIVES: Final = word_set("welcher welche welches welchen welchem")
CONJUNCTIONS: Final = word_set("und oder aber doch sondern denn sowie & beziehungsweise bzw. jedoch")
SUBORDINATORS: Final = word_set(
    "wenn weil obwohl während bevor nachdem sobald solange seit seitdem falls sofern indem damit wie wo wohin"
    " woher warum weshalb wieso wann was wer wem wen als sodass bis obgleich wobei wodurch worauf woran worin"
    " womit wofür wonach"
)
THAT: Final = word_set("dass daß ob")
OF: Final = word_set("von vom")
PREPOSITIONS: Final = with_swiss(
    word_set(
        "in im ins an am ans auf aufs bei beim mit nach zu zum zur aus durch durchs für fürs gegen ohne um ums über"
        " übers unter unters vor vorm hinter neben zwischen wegen trotz statt anstatt innerhalb außerhalb gegenüber"
        " entlang ab außer binnen dank gemäß mittels per pro je via samt angesichts aufgrund anlässlich bezüglich"
        " hinsichtlich infolge mangels namens seitens zugunsten gen kontra inklusive einschließlich rund"
    )
)
FORMS_OF_BE: Final = word_set("wird werden wurde wurden worden geworden würde würden werde sei seien")
AUXILIARIES: Final = with_swiss(
    FORMS_OF_BE
    | word_set(
        "ist sind war waren wäre wären bin bist gewesen hat haben hatte hatten habe hätte hätten hast habt kann"
        " können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten will wollen"
        " wollte wollten wolle soll sollen sollte sollten solle darf dürfen durfte durften dürfe dürfte dürften mag"
        " mögen möchte möchten möge muß ließ lassen lässt lasse lautet lautete"
    )
)
PLURAL_AUXILIARIES: Final = word_set(
    "sind waren seien wären haben hatten hätten werden wurden würden können konnten könnten müssen mussten müssten"
    " wollen wollten sollen sollten dürfen durften dürften mögen möchten lassen ließen liessen"
)
REPORTING: Final = word_set(
    "sei seien habe werde könne müsse wolle solle dürfe möge gebe gehe komme stehe liege bleibe brauche wisse lasse"
    " halte nehme finde sehe handele handle bestehe führe gelte bedeute mache fehle bringe biete treffe trage helfe"
    " spiele stelle zeige schaffe leide verliere erhalte bekomme arbeite erwarte"
)
"""Konjunktiv I of frequent verbs: the sentence tells what somebody says."""
PERHAPS_REPORTING: Final = word_set(
    "hätten wären würden könnten müssten dürften hätte wäre würde könnte müsste dürfte kämen käme gäbe gäben ginge"
    " gingen bliebe blieben stünde stünden läge lägen ließe ließen hielte hielten nähme nähmen fände fänden sähe sähen"
    " bräuchte bräuchten wüsste wüssten täte täten bekäme bekämen brächte brächten"
)
"""Konjunktiv II, which stands for it in the plural, and for what isn't so."""
ADVERBS: Final = with_swiss(
    word_set(
        "auch noch nur schon sehr nicht nie niemals immer wieder bereits dann danach dabei dazu daher deshalb"
        " deswegen dort hier heute gestern morgen jetzt nun damals inzwischen mittlerweile unterdessen zugleich"
        " gleichzeitig zudem außerdem ferner allerdings dennoch trotzdem hingegen dagegen vielmehr etwa ungefähr fast"
        " beinahe kaum ganz gar sogar selbst eben gerade bald oft häufig manchmal meist meistens stets mehrfach"
        " mehrmals einmal zweimal erneut abermals nochmals zuletzt zunächst zuerst zuvor vorher vorerst später früher"
        " schließlich endlich letztlich anschließend daraufhin darauf daran darüber darum davon davor dafür darin"
        " daraus damit hinzu weiter weiterhin künftig bislang bisher lange längst kürzlich neulich jüngst wohl"
        " vielleicht möglicherweise wahrscheinlich sicher sicherlich offenbar offensichtlich angeblich vermutlich"
        " natürlich leider zwar also folglich somit hierzu hierbei jedenfalls immerhin überhaupt nämlich ebenso"
        " ebenfalls gleich gleichfalls genau nahezu besonders insbesondere vor_allem lediglich bloß allein wörtlich"
        " öffentlich deutlich mehr weniger viel wenig nichts etwas so montags abends mittags morgens nachts gegenüber"
        " nunmehr sofort eher seither hierzulande weltweit bundesweit landesweit offiziell ausdrücklich persönlich"
        " entsprechend zurück ab an auf aus ein mit vor hin her los zusammen statt fest klar dar bei nach um"
    )
    - word_set("vor_allem mit an auf aus ab vor bei nach um ein gegenüber statt")
)
SHORT_ADVERBS: Final = frozenset(
    ["z. b.", "z.b.", "u. a.", "u.a.", "d. h.", "d.h.", "i. d. r.", "i.d.r.", "o. ä.", "o.ä."]
)
PARTICLES: Final = word_set(
    "von van der den de zu zur del della di da du le la bin ibn al el ben abu ten ter dos das y"
)
"""Small words within names; only "von", "van", "zu" and foreign ones stand there by themselves."""
SURE_PARTICLES: Final = word_set("van de del della di da du le la bin ibn al el ben abu ten ter dos y")
