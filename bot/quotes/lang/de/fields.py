"""Fields of work of German nouns for what somebody is, by which news calls people again for a change. Lower case."""

from typing import Final

_OF_FIELD: Final = {
    "sport": (
        "trainer coach spieler fußballer stürmer verteidiger torhüter torwart keeper kapitän captain spielführer"
        " angreifer mittelfeldspieler mittelfeldmann profi nationalspieler übungsleiter teamchef sportdirektor"
        " sportchef sportvorstand schwimmer läufer turner springer skispringer skifahrer abfahrer slalomfahrer"
        " langläufer biathlet rodler eisschnellläufer handballer basketballer volleyballer tennisspieler boxer"
        " ringer judoka fechter ruderer segler radfahrer radprofi rennfahrer pilot weltmeister europameister"
        " olympiasieger meister sieger titelverteidiger sportler athlet leichtathlet zehnkämpfer sprinter"
        " hochspringer weitspringer werfer schlussmann torjäger abwehrspieler abwehrchef innenverteidiger"
        " linksverteidiger rechtsverteidiger eishockeyspieler golfer schiedsrichter referee bundestrainer"
        " cheftrainer fußballlehrer reiter skistar damenchef herrenchef nachwuchschef"
    ),
    "politics": (
        "politiker minister ministerpräsident kanzler bundeskanzler präsident bundespräsident abgeordneter"
        " abgeordnete parlamentarier senator bürgermeister oberbürgermeister stadtrat gemeinderat landrat"
        " landeshauptmann landeshauptfrau parteichef parteivorsitzender fraktionschef fraktionsvorsitzender"
        " nationalrat bundesrat bundesrätin ständerat staatssekretär premier premierminister regierungschef"
        " staatschef diplomat botschafter gesandter gesandte spitzenkandidat kandidat republikaner demokrat"
        " sozialdemokrat christdemokrat liberaler generalsekretär stadtpräsident regierungsrat landammann"
        " gouverneur könig monarch fürst europaabgeordneter unterhändler ortsvorsteher bezirksbürgermeister"
        " vizekanzler"
    ),
    # who takes part in a trial is nobody else of it
    "bench": "richter verfassungsrichter amtsrichter landrichter landesrichter strafrichter gerichtspräsident",
    "prosecution": "staatsanwalt ankläger oberstaatsanwalt generalstaatsanwalt bundesanwalt staatsanwältin",
    "defence": "anwalt rechtsanwalt verteidiger strafverteidiger pflichtverteidiger anwältin rechtsanwältin notar",
    "police": (
        "polizist kommissar ermittler fahnder polizeichef polizeisprecher polizeipräsident kriminalbeamter beamter"
    ),
    "medicine": (
        "arzt ärztin mediziner chirurg internist kinderarzt hausarzt chefarzt oberarzt zahnarzt psychiater"
        " psychologe therapeut pfleger pflegerin hebamme virologe epidemiologe immunologe apotheker pharmazeut"
        " kardiologe onkologe neurologe notarzt sanitäter tierarzt veterinär forscher wissenschaftler professor"
        " gutachter sachverständiger experte"
    ),
    "science": (
        "wissenschaftler forscher professor physiker chemiker biologe geologe geophysiker mathematiker historiker"
        " soziologe politologe politikwissenschaftler ökonom volkswirt klimaforscher archäologe astronom"
        " astrophysiker astronaut raumfahrer meteorologe ökologe zoologe botaniker informatiker philosoph linguist"
        " germanist wirtschaftswissenschaftler gutachter sachverständiger experte landesgeologe"
    ),
    "music": (
        "sänger sängerin musiker komponist dirigent pianist geiger cellist gitarrist schlagzeuger rapper popstar"
        " schlagerstar schlagersänger rockstar frontmann bassist drummer liedermacher tenor sopranistin bariton"
        " organist chorleiter kapellmeister künstler entertainer"
    ),
    "stage": (
        "schauspieler regisseur filmemacher darsteller mime komiker kabarettist moderator showmaster entertainer"
        " talkmaster tänzer choreograf intendant dramaturg produzent drehbuchautor künstler model influencer"
    ),
    "letters": (
        "schriftsteller autor dichter lyriker romancier essayist übersetzer verleger lektor dramatiker"
        " literaturnobelpreisträger"
    ),
    "arts": "maler bildhauer fotograf grafiker architekt designer galerist kurator künstler zeichner",
    "media": "journalist reporter redakteur chefredakteur korrespondent kolumnist moderator publizist blogger",
    "business": (
        "unternehmer manager geschäftsführer vorstand vorstandschef firmenchef konzernchef ceo inhaber gründer"
        " investor banker händler kaufmann geschäftsmann aufsichtsratschef finanzvorstand bankier makler hotelier"
        " gastronom wirt bäcker bäckermeister konditor metzger handwerksmeister"
    ),
    "church": (
        "bischof erzbischof kardinal papst pfarrer priester pastor geistlicher geistliche theologe pontifex"
        " oberhirte landesbischof weihbischof abt mönch nonne seelsorger rabbiner imam kirchenoberhaupt"
    ),
    "building": "bauleiter ingenieur bauingenieur statiker bauunternehmer baumeister polier planer stadtplaner",
    "school": "lehrer pädagoge schulleiter rektor direktor erzieher dozent",
    "farming": "landwirt bauer winzer förster jäger schäfer imker gärtner bauernpräsident tierzüchter waldbauer",
    "rescue": ("feuerwehrmann feuerwehrchef kommandant einsatzleiter kreisbrandmeister brandmeister retter bergretter"),
    "unions": "gewerkschafter gewerkschaftschef betriebsrat betriebsratschef",
    "consumers": "verbraucherschützer konsumentenschützer verbraucherschutz",
}


def _fields() -> dict[str, str]:
    """A noun, and its form for women, with its field; nouns of two fields tell none."""
    table: dict[str, set[str]] = {}
    for field, nouns in _OF_FIELD.items():
        for noun in nouns.split():
            for form in (noun, noun.removesuffix("e") + "in"):
                table.setdefault(form, set()).add(field)
    return {noun: next(iter(fields)) for noun, fields in table.items() if len(fields) == 1}


FIELDS: Final = _fields()
"""Nouns for what somebody is, and their fields of work."""
