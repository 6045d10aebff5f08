"""French nouns for people by their country, region or town, which have capitals: ``le Slovène``, ``la Nantaise``."""

from typing import Final

from bot.text.lang import word_set

DEMONYMS: Final = word_set(
    "français française anglais anglaise écossais écossaise gallois galloise irlandais irlandaise britannique belge"
    " néerlandais néerlandaise hollandais hollandaise luxembourgeois luxembourgeoise allemand allemande autrichien"
    " autrichienne italien italienne espagnol espagnole portugais portugaise catalan catalane danois danoise suédois"
    " suédoise norvégien norvégienne finlandais finlandaise islandais islandaise estonien estonienne letton lettonne"
    " lituanien lituanienne polonais polonaise tchèque slovaque hongrois hongroise roumain roumaine bulgare grec"
    " grecque turc turque russe ukrainien ukrainienne biélorusse bélarusse moldave géorgien géorgienne arménien"
    " arménienne croate serbe slovène bosnien bosnienne monténégrin monténégrine macédonien macédonienne albanais"
    " albanaise kosovar kosovare monégasque maltais maltaise chypriote européen européenne américain américaine"
    " canadien canadienne mexicain mexicaine brésilien brésilienne argentin argentine chilien chilienne uruguayen"
    " uruguayenne paraguayen colombien colombienne vénézuélien vénézuélienne équatorien équatorienne péruvien"
    " péruvienne bolivien bolivienne cubain cubaine haïtien haïtienne jamaïcain jamaïcaine australien australienne"
    " néo-zélandais néo-zélandaise japonais japonaise chinois chinoise coréen coréenne sud-coréen sud-coréenne"
    " taïwanais taïwanaise thaïlandais thaïlandaise vietnamien vietnamienne indien indienne pakistanais pakistanaise"
    " iranien iranienne irakien irakienne syrien syrienne libanais libanaise israélien israélienne palestinien"
    " palestinienne afghan afghane kazakh kazakhe ouzbek marocain marocaine algérien algérienne tunisien tunisienne"
    " libyen libyenne égyptien égyptienne sénégalais sénégalaise malien malienne ivoirien ivoirienne camerounais"
    " camerounaise congolais congolaise gabonais gabonaise guinéen guinéenne nigérian nigériane ghanéen ghanéenne"
    " kényan kényane kenyan kenyane éthiopien éthiopienne ougandais ougandaise rwandais rwandaise burkinabé béninois"
    " béninoise togolais togolaise malgache comorien comorienne sud-africain sud-africaine érythréen"
    " breton bretonne basque corse normand normande alsacien alsacienne lorrain picard picarde savoyard savoyarde"
    " auvergnat auvergnate provençal provençale bourguignon bourguignonne franc-comtois vendéen vendéenne charentais"
    " charentaise réunionnais réunionnaise guadeloupéen guadeloupéenne martiniquais martiniquaise guyanais guyanaise"
    " calédonien mahorais francilien parisienne lyonnais lyonnaise marseillais marseillaise toulousain toulousaine"
    " niçois niçoise nantais nantaise bordelais bordelaise lillois lilloise rennais rennaise strasbourgeois"
    " strasbourgeoise montpelliérain montpelliéraine grenoblois grenobloise rémois rémoise havrais havraise messin"
    " messine nancéien dijonnais dijonnaise angevin angevine brestois brestoise lorientais lorientaise stéphanois"
    " stéphanoise clermontois clermontoise limougeaud tourangeau rouennais caennais caennaise amiénois lensois"
    " lensoise toulonnais toulonnaise nîmois nîmoise perpignanais palois paloise bayonnais rochelais rochelaise"
    " yonnais yonnaise québécois québécoise montréalais montréalaise ontarien ontarienne acadien acadienne bruxellois"
    " bruxelloise liégeois liégeoise carolo gantois anversois wallon wallonne flamand flamande genevois genevoise"
    " vaudois vaudoise valaisan valaisanne fribourgeois fribourgeoise neuchâtelois neuchâteloise jurassien"
    " jurassienne bernois bernoise zurichois zurichoise bâlois bâloise lucernois saint-gallois argovien argovienne"
    " tessinois tessinoise lausannois lausannoise"
)
SWISS: Final = word_set("suisse suissesse")
"""Nouns of that kind that are the name of a country as often."""
