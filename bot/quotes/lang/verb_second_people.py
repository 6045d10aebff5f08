"""Nouns for people in Dutch and Swedish whom news quotes without a name."""

from typing import Final

from bot.text.lang import word_set

PASSERS_BY: Final = word_set(
    "rechter rechtbankvoorzitter politierechter strafrechter onderzoeksrechter jurylid agent agente politieagent"
    " politieman politievrouw wijkagent rechercheur brandweerman priester pastoor vader moeder zoon dochter broer"
    " zus man vrouw echtgenoot echtgenote jongen meisje kind vriend vriendin buurman buurvrouw buur getuige"
    " ooggetuige bewoner bewoonster omwonende buurtbewoner buurtbewoonster inwoner inwoonster klant passagier"
    " reiziger reizigster gebruiker patiënt patiënte griffier ouder bewaker chauffeur bestuurder automobilist"
    " fietser wandelaar ober serveerster toerist toeriste weduwe weduwnaar partner tante oom neef nicht opa oma"
    " grootvader grootmoeder schoonvader schoonmoeder schoonzoon schoondochter collega medewerker medewerkster"
    " werknemer werkneemster leerling scholier student studente voorbijganger voorbijgangster lezer lezeres"
    " slachtoffer verdachte beklaagde beschuldigde gedaagde dader gijzelaar verpleegkundige verpleger verpleegster"
    " ambulancier hulpverlener officier procureur aanklager advocaat advocate raadsman raadsvrouw"
    " advocaat-generaal strafpleiter woordvoerder woordvoerster deskundige expert scheidsrechter arbiter fan supporter"
    " bezoeker bezoekster demonstrant betoger vluchteling kapper kapster bakker slager winkelier postbode"
    " huurder huurster jongere tiener vrijwilliger vrijwilligster domaren åklagaren kammaråklagaren"
    " polisen polismannen brandmannen prästen pappan mamman fadern modern sonen dottern brodern brorsan systern"
    " mannen kvinnan maken makan pojken flickan barnet vännen väninnan grannen vittnet invånaren kunden"
    " passageraren resenären patienten föräldern vakten chauffören föraren bilisten cyklisten turisten änkan"
    " sambon mostern fastern farbrodern morbrodern kusinen mormodern farmodern morfadern farfadern kollegan"
    " medarbetaren eleven studenten läsaren offret målsäganden misstänkte åtalade tilltalade gärningsmannen"
    " sjuksköterskan advokaten försvararen försvarsadvokaten målsägandebiträdet talespersonen presstalespersonen"
    " talesmannen experten domare supportern besökaren demonstranten hyresgästen tonåringen volontären"
)
"""Nouns for people whom news quotes without a name: relatives, passers-by, people of a trial and people who speak for
somebody, of whom an article has several."""

SELDOM_NAMED: Final = word_set(
    "polisen åklagaren domaren mannen kvinnan pojken flickan offret vittnet källan talespersonen talesmannen läkaren"
    " presstalespersonen grannen föraren kunden mamman pappan sonen dottern brodern systern maken vännen ombudet"
)
"""Swedish nouns that call nobody again who was named."""
