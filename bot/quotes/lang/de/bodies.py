"""The words of names of bodies behind their first noun: ``Amt für Umwelt und Verkehr``, ``Verband der
Automobilindustrie``."""

from typing import Final

from bot.text.lang import word_set

FIELDS: Final = word_set(
    "agrar agrarpolitik anlagenbau arbeit architektur archäologie arzneimittel asyl atomschutz ausbildung außenhandel"
    " außenwirtschaft bau bauen baukultur bauwesen behinderung berufsbildung bergbau betreuung bevölkerungsschutz"
    " bibliotheken bildung biodiversität bodenschutz bürgerrechte chemie chirurgie daten datenschutz demokratie"
    " denkmalpflege design dienstleistungen digitales digitalisierung drogen eichwesen einkauf eisenbahn energie"
    " energien entwicklung entwicklungshilfe ernährung erziehung eu europa fahrgäste familie familien familienfragen"
    " fernsehen film finanzen fischerei flucht flüchtlinge forschung forst forsten forstwirtschaft fortbildung frauen"
    " freiheit freizeit frieden garten gartenbau gaststätten genuss geoinformation geowissenschaften gerechtigkeit"
    " gerontologie geschichte gesellschaft gesundheit gesundheitswesen gewerbe gleichstellung grenzen grundrechte"
    " hafen handel handwerk hauswirtschaft heimat hochschulen hilfe humanität immobilien industrie information"
    " informatik infrastruktur inklusion inneres innovation integration internet jagd jugend jugendliche justiz"
    " kartografie katastrophenhilfe katastrophenschutz kinder kindheit kirche klima klimaschutz kommunales"
    " kommunikation konsum konsumentenschutz konstruktion krieg kriminologie kultur kunst künste küsten landschaft"
    " landschaftspflege landwirtschaft landesentwicklung lebensmittel lebensmittelsicherheit leben logistik luftfahrt"
    " lärm markt markenartikel medien medizin medizinprodukte menschenrechte migration mobilität museen musik nahrung"
    " natur naturkunde naturschutz nutzung oper ordnung papier parlament patente pflege pharmazie politik post"
    " presse prävention psychiatrie psychologie psychotherapie radioaktivität raumfahrt raumordnung recht rechtspflege"
    " regionalentwicklung reisen rente rentner reptilien rohstoffe rundfunk rüstung schifffahrt schule schulen"
    " schutz seefahrt seniorinnen senioren sicherheit siedlung sozialem soziales sozialordnung sozialpolitik sport"
    " sprache stadtentwicklung stadtgrün stahl statistik stiftungen straßen straßenbau strahlenschutz studium technik"
    " technologie telekommunikation theater therapie tierschutz tierhaltung tiere tourismus transport transformation"
    " umwelt umweltfragen umweltschutz unterricht unternehmen veterinärwesen verbraucher verbraucherfragen"
    " verbraucherschutz verfassung verkehr vermessung verpackung versicherungen versorgung verteidigung vielfalt"
    " vogelschutz volksgesundheit waffen wald wasser wasserstraßen wasserwirtschaft weiterbildung werkstoffe wetter"
    " wettbewerb wirtschaft wirtschaftspolitik wissenschaft wissenschaften wohlfahrtspflege wohnen wohnungsbau"
    " wohnungswesen zivilschutz zoll zukunft zusammenarbeit angestellte"
)
"""What bodies are for, as their names say it."""
MEMBERED: Final = (
    "verband", "verbands", "verbandes", "bund", "bunds", "bundes", "gewerkschaft", "vereinigung", "institut",
    "instituts", "arbeitsgemeinschaft", "interessengemeinschaft", "kammer", "verein", "vereins", "vereines", "rat",
    "rats", "rates", "konferenz", "föderation", "union", "gilde",
)  # fmt: skip
"""Ends of nouns for bodies that are called by who or what is in them, in the genitive."""
MEMBERS: Final = (
    "industrie", "wirtschaft", "handwerks", "handels", "gewerbes", "wesens", "sports", "polizei", "ärzte", "städte",
    "verbände", "kaufleute", "fachleute", "muslime", "vereine", "betriebe", "kantone", "länder", "unternehmen",
    "gemeinden", "kirche", "kirchen", "versicherung", "versicherten", "vertriebenen", "energien",
)  # fmt: skip
"""Ends of nouns for these, in the genitive."""
ONE: Final = word_set(
    "mutter tochter schwester kammer oper feier feuer mauer steuer dauer großmutter kinderoper staatsoper schulter"
)
"""Nouns in "-er" that are one behind "der"."""
