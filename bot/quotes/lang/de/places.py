"""Names of countries, regions and large cities in German: who is called so and nothing else is a place, no person."""

from typing import Final

from bot.quotes.lang.en.places import PLACES as ENGLISH_PLACES
from bot.text.lang import word_set

_FIRMS: Final = word_set("google facebook")
"""Firms that English lists, since nobody is called so: in German they speak, and are *der Konzern* later."""
PLACES: Final = (ENGLISH_PLACES - _FIRMS) | word_set(
    "deutschland österreich schweiz liechtenstein luxemburg frankreich italien spanien portugal niederlande"
    " holland belgien dänemark norwegen schweden finnland island irland großbritannien england schottland polen"
    " tschechien slowakei ungarn rumänien bulgarien griechenland türkei kroatien serbien slowenien bosnien kosovo"
    " albanien mazedonien montenegro ukraine russland weißrussland belarus estland lettland litauen moldau"
    " georgien armenien aserbaidschan kasachstan usbekistan china japan indien pakistan afghanistan iran irak"
    " syrien libanon israel palästina jordanien ägypten libyen tunesien algerien marokko sudan südsudan äthiopien"
    " kenia somalia nigeria kongo südafrika simbabwe namibia kanada mexiko kuba brasilien argentinien chile"
    " kolumbien venezuela peru bolivien australien neuseeland korea nordkorea südkorea vietnam thailand"
    " philippinen indonesien malaysia singapur taiwan tibet europa asien afrika amerika südamerika nordamerika"
    " lateinamerika usa eu uno nato vatikan bayern sachsen thüringen hessen brandenburg berlin hamburg bremen"
    " niedersachsen saarland baden-württemberg rheinland-pfalz nordrhein-westfalen sachsen-anhalt"
    " mecklenburg-vorpommern schleswig-holstein nrw franken schwaben münchen köln frankfurt stuttgart düsseldorf"
    " dortmund essen leipzig dresden hannover nürnberg duisburg bochum wuppertal bielefeld bonn münster karlsruhe"
    " mannheim augsburg wiesbaden mönchengladbach braunschweig chemnitz kiel aachen halle magdeburg freiburg"
    " krefeld lübeck erfurt mainz rostock kassel hagen saarbrücken potsdam ludwigshafen oldenburg leverkusen"
    " osnabrück heidelberg darmstadt regensburg ingolstadt würzburg ulm wolfsburg göttingen heilbronn trier jena"
    " schwerin cottbus passau bamberg bayreuth konstanz tübingen wien graz linz salzburg innsbruck klagenfurt"
    " tirol vorarlberg kärnten steiermark burgenland zürich genf basel bern lausanne winterthur luzern graubünden"
    " aargau tessin wallis moskau kiew warschau prag budapest rom mailand neapel venedig paris marseille straßburg"
    " brüssel amsterdam rotterdam london kopenhagen oslo stockholm helsinki madrid barcelona lissabon athen"
    " istanbul ankara jerusalem gaza damaskus bagdad teheran kabul peking shanghai hongkong tokio washington york"
    " chicago texas kalifornien florida kreml elysée rhein donau elbe ostsee nordsee alpen balkan nahost"
    " gazastreifen westjordanland krim donbass balkans karibik arabien emirate katar dubai"
)
