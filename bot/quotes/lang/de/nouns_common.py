"""Common German nouns that are nobody: by their endings, and the frequent ones that no ending tells. Lower case."""

from typing import Final

from bot.text.lang import word_set

ENDINGS: Final = word_set(
    "ung ungen heit heiten keit keiten schaft schaften tion tionen sion tät täten ismus nis nisse nissen chen"
    " lein ment mente tum ling linge enz anz zeit zeiten arbeit haus hauses platz straße krieg jahr jahre"
    " jahren tag tage tagen woche abend morgen wahl wahlen markt geld preis preise kosten recht rechte rechts"
    " stelle stellen werk kraft kräfte plan pläne projekt system systeme politik wirtschaft frage fragen spiel"
    " spiele sicht macht kampf druck grund fall fälle weg wege zahl zahlen schutz gebiet reise hilfe lage seite"
    " seiten bau bild bilder welt freiheit konferenz sitzung steuer steuern gesetz raum wasser verkehr versuch"
    " angriff angriffe anschlag unfall brand flug flugzeug schiff bahn zug züge auto autos wagen ort meter"
    " kilometer prozent euro dollar franken million millionen milliarde milliarden stunde stunden minute"
    " minuten monat monate monaten mal teil teile ende anfang beginn mitte punkt punkte ziel ziele rolle sache"
    " sachen leben tod opfer verbot streit erfolg verlust gewinn umsatz"
)
COMMON: Final = word_set(
    "tonnen tonne liter gramm grad kubikmeter hektar quadratmeter pfund kilo kilogramm fleisch brot bier trauer"
    " ähnlich forderung hinweis hinweise panik übung maßnahme maßnahmen hintergrund medienkonzern schwerpunkt"
    " vorteile nachteile bedenken schaden grundlage gründe herausforderung verbindung möglichkeit bedeutung"
    " nachfrage umgebung folge vorschlag vorschläge entscheidung gesundheit sicherheit regierungszeit amtszeit"
    " lösung lösungen idee methode strategie zusammenhang gelegenheit bürgerkrieg weltkrieg jahrhundert jahrzehnt"
    " jahrzehnte jahrzehnten mittelalter antike jahrestag gipfel abkommen verhandlungen gespräch umweltschutz"
    " klimawandel reform reformen haft gefängnis festnahme prozess verfahren verdacht ermittlungen beweise tatort"
    " messer pistole schüsse explosion bombe bomben rakete raketen drohne drohnen panzer front besuch begegnung"
    " ehe scheidung hochzeit taufe beerdigung geburtstag jubiläum art arten anspruch aussicht angst antwort auge"
    " augen ausdruck auftrag ausweg ära ball berg bereich beruf beweis blick boden böse chance corona dach demo"
    " ding dinge dorf ehre eindruck eis ergebnis erde etat fahrt fahne farbe fehler feind feld fest feuer figur"
    " finger form fuß gang garten gast gäste geburt gefahr gefühl gegenteil geist gerät geschichte gesicht"
    " gespräche gewalt glas glaube glück gold gott grenze grenzen größe gute haar halle hand hände handel haut"
    " herz himmel hof holz hund hunger idee ideen image inhalt interesse internet jubel kaffee karte kasse"
    " katastrophe kauf klima kontakt konto kopf köpfe körper krise kritik kultur kunst kurs leute licht liebe"
    " linie liste luft lust mauer medien meer mehrheit meinung menge minister mord moment motto mut musik mühe"
    " nacht nähe name namen natur netz not nutzen öl option paar partie phase platte produkt quelle quellen quote"
    " rahmen rand reaktion rede regel regeln regen reihe religion rest risiko rücken rücktritt ruf ruhe saison"
    " sanktionen satz schaden schäden schlag schloss schluss schnee schritt schritte schuld schuss see sinn sinne"
    " situation skandal sommer sonne sorge sorgen sport sprache spur staat staates staaten stand stärke start"
    " stein stil stimme stimmen stoff strafe strand strecke strom stück stücke stuhl szene taktik tat tausend"
    " technik thema themen tier tiere ton tor tore tote toten traum treffen trend trick tür turnier typ überblick"
    " übergang uhr umfang umgang umwelt urlaub ursache vergleich verhalten vernunft vertrauen volk vorfall vorteil"
    " vorwurf vorwürfe waffe waffen wand wahrheit wald wechsel wein wert werte wetter wille wind winter wirkung"
    " wissen wohl wohnung wort worte worten wörter wunder wunsch wut zeichen zeit zimmer zoll zukunft zustand"
    " zweck zweifel angebot angaben aktion album ausland inland bevölkerung beziehung demokratie diktatur frieden"
    " koalition wende debatte energie industrie kampagne klasse minderheit mehrwert monopol nation norden süden"
    " osten westen ostern weihnachten pfingsten silvester neujahr sonntag samstag oktober republik revolution"
    " virus pandemie impfung maske masken test tests daten quartal börse aktie aktien kurs schulden haushalt"
    " budget rente renten lohn löhne job jobs software apple_ smartphone handy computer app server netzbetreiber"
    " gas kohle atomkraft kraftwerk akw wölfe fluss hochwasser erdbeben sturm brücke tunnel bahnhof flughafen"
    " hafen küste insel region bezirk viertel quartier zentrum kino bühne publikum premiere roman serie folge"
    " folgen staffel tour konzert festival ausstellung gemälde kamera mannschaften pokal meisterschaft liga"
    " tabelle halbzeit elfmeter finale halbfinale niederlage sieg siege titel weltmeister rekord medaille runde"
    " rennen strecke etappe"
)
SAID_BY: Final = word_set(
    "angaben worten aussage aussagen ansicht meinung einschätzung auskunft darstellung überzeugung auffassung"
    " informationen bericht berichten medienberichten presseberichten mitteilung schätzungen schätzung"
    " berechnungen erkenntnissen sicht"
)
"""Nouns behind "nach" or "laut" by which it is told who says something: ``nach Angaben der Polizei``."""
SPOKEN: Final = word_set(
    "antwort antworten frage fragen bemerkung bemerkungen behauptung warnung versprechen bitte ruf schrei"
    " prahlerei beschwerde rat angebot erwiderung einschätzung urteil botschaft erklärung schlussfolgerung fazit"
    " reaktion motto ausrede worte satz ansicht kommentar aussage vorwurf kritik forderung begründung devise credo"
    " appell bilanz zitat"
)
WORK_ENDINGS: Final = tuple(
    word_set(
        "zeitung zeitschrift magazin blatt portal website webseite agentur sender film song firma unternehmen schiff"
        " band gruppe serie reihe kampagne projekt organisation verein partei restaurant hotel podcast blog kanal"
        " initiative bündnis stiftung titel"
    )
)
"""Ends of nouns before a name in marks."""
